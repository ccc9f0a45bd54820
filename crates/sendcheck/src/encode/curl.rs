//! A request as a command for a shell.

use alloc::string::String;

use super::EncodedRequest;

impl EncodedRequest {
    /// Returns a `curl` command that sends the request, ready to paste into a POSIX shell. The token is taken from
    /// the environment variable `LINQ_API_KEY`.
    ///
    /// ```
    /// use sendcheck::{BASE_URL, Operation, Options, encode};
    ///
    /// let options = Options::new().chat_id("550e8400-e29b-41d4-a716-446655440000");
    /// let request = encode(Operation::ChatsUpdate, br#"{"display_name": "Bob's"}"#, &options)?;
    /// assert_eq!(
    ///     request.to_curl(BASE_URL),
    ///     r#"curl --request PUT \
    ///   --url 'https://api.linqapp.com/api/partner/v3/chats/550e8400-e29b-41d4-a716-446655440000' \
    ///   --header "Authorization: Bearer $LINQ_API_KEY" \
    ///   --header 'accept: application/json' \
    ///   --header 'content-type: application/json' \
    ///   --data-raw '{"display_name":"Bob'\''s"}'"#,
    /// );
    /// # Ok::<(), sendcheck::EncodeError>(())
    /// ```
    #[must_use]
    pub fn to_curl(&self, base: &str) -> String {
        let mut out = String::from("curl --request ");
        out.push_str(self.method());
        option("url", &[&self.url(base)], &mut out);
        // The one word that the shell shall read: the token stays out of the command.
        out.push_str(" \\\n  --header \"Authorization: Bearer $LINQ_API_KEY\"");
        for (name, value) in self.headers() {
            option("header", &[name, ": ", value], &mut out);
        }
        if self.body().len() > WORD_MAX_BYTES {
            // JSON of ours holds no line break, so that no line of it can be the last one here.
            option("data-binary", &["@-"], &mut out);
            out.push_str(" <<'END'\n");
            out.push_str(self.body_text());
            out.push_str("\nEND");
        } else if !self.body().is_empty() {
            option("data-raw", &[self.body_text()], &mut out);
        }
        out
    }
}

/// A longer body is given as input: Linux takes no word of 128 KiB.
const WORD_MAX_BYTES: usize = 100_000;

/// Writes an option on a line of its own, its value as one word that the shell does not look into.
fn option(name: &str, value: &[&str], out: &mut String) {
    out.push_str(" \\\n  --");
    out.push_str(name);
    out.push_str(" '");
    for piece in value {
        for (index, quoted) in piece.split('\'').enumerate() {
            out.push_str(if index == 0 { "" } else { "'\\''" });
            out.push_str(quoted);
        }
    }
    out.push('\'');
}
