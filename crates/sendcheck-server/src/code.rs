//! The error codes of the API.

/// Every code that the API documents for responses: the code, the HTTP status and the title.
///
/// Source: <https://docs.linqapp.com/error/>; 2023 to 2028 are documented by linq-python 0.65.0 without a title.
pub(crate) const CODES: &[(u16, u16, &str)] = &[
    (1001, 400, "Missing required field"),
    (1002, 400, "Phone number must be in E.164 format"),
    (1003, 400, "Invalid request body"),
    (1004, 400, "Invalid message content"),
    (1005, 400, "Invalid parameter value"),
    (1006, 409, "Cannot update direct message chats"),
    (1007, 429, "Rate limit exceeded"),
    (1008, 400, "Invalid iMessage app message"),
    (2001, 404, "Chat not found"),
    (2002, 404, "Message not found"),
    (2003, 404, "Attachment not found"),
    (2004, 401, "Unauthorized"),
    (2005, 403, "Access denied"),
    (2006, 403, "Phone number permission denied"),
    (2007, 404, "Attachment not ready"),
    (2008, 403, "Recipient not allowed"),
    (2009, 409, "The chat is still being created"),
    (2010, 404, "Webhook subscription not found"),
    (2011, 403, "Feature not available"),
    (2012, 404, "Contact card not found"),
    (2013, 409, "This chat is unavailable"),
    (2014, 409, "A contact card already exists for this phone number"),
    (2015, 409, "Operation conflicts with current state"),
    (2016, 409, "Operation not supported in group chats"),
    (2017, 409, "Operation not supported on this chat’s service type"),
    (2018, 409, "iMessage app messages can only be sent over iMessage"),
    (2019, 404, "Phone number not found"),
    (2021, 404, "Payment request not found"),
    (2022, 500, "Contact card setup failed"),
    (2023, 409, "Mention not allowed"),
    (2024, 403, "Recipient opted out"),
    (2026, 403, "Handle is blocked"),
    (2027, 403, "Sending number is not eligible"),
    (2028, 409, "App Clips can only be sent over iMessage"),
    (3001, 500, "Server connection error"),
    (3002, 500, "Server operation failed"),
    (3003, 500, "Service connection error"),
    (3004, 500, "Service operation failed"),
    (3005, 504, "Network timeout"),
    (3006, 500, "Internal server error"),
    (3007, 500, "Maximum delivery attempts exceeded"),
    (4001, 500, "Delivery failed"),
    (4002, 500, "Phone not available"),
    (4003, 500, "Webhook delivery failed"),
    (4004, 503, "Service unavailable"),
    (4005, 422, "Recipient does not support this message type"),
    (5001, 500, "File upload failed"),
    (5002, 500, "File download failed"),
    (5003, 500, "Failed to generate file URL"),
    (5004, 400, "Invalid file type"),
    (5005, 400, "File too large"),
    (5006, 400, "Content type mismatch"),
    (5007, 400, "Failed to download image from the provided URL"),
];

/// Returns the HTTP status and the title of a code.
pub(crate) fn find(code: u16) -> Option<(u16, &'static str)> {
    CODES.iter().find(|known| known.0 == code).map(|&(_, status, title)| (status, title))
}

#[cfg(test)]
mod tests {
    use sendcheck::{Code, Rule};

    use super::find;

    #[test]
    fn codes_of_rules_have_the_status_of_the_table() {
        for code in Rule::ALL.iter().filter_map(|rule| rule.code()) {
            let status = find(code.number()).map(|(status, _)| status);
            assert_eq!(status, Some(Code::status(code)), "{code}");
        }
    }
}
