//! Placeholders for what terminals show as one character.
//!
//! `annotate_snippets` adds the widths of code points. An emoji with a variation selector or a skin tone has another
//! width, and everything to the right of it would be underlined in the wrong place. So such clusters are replaced by
//! private characters of one column each before rendering, and put back afterwards.

use sendcheck::text::graphemes;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// The first of the characters that stand for clusters, one each. They are one column wide.
const FIRST: u32 = 0xF_0000;
/// The number of different clusters that can be replaced.
const MAX: u32 = 0xFFFD;
/// A character that only takes a column.
const FILLER: char = '\u{10FFFD}';

/// The clusters that were replaced.
#[derive(Debug, Default)]
pub(crate) struct Clusters(Vec<String>);

impl Clusters {
    /// Replaces clusters whose width is not that of their code points. Returns the text, and the offsets in it.
    pub(crate) fn replace<const N: usize>(
        &mut self,
        text: &str,
        offsets: [usize; N],
    ) -> (String, [usize; N]) {
        if text.is_ascii() {
            return (text.to_owned(), offsets);
        }
        let mut out = String::with_capacity(text.len());
        let mut moved = offsets;
        let mut at = 0;
        for cluster in graphemes(text) {
            let start = out.len();
            self.push(cluster, &mut out);
            let end = at + cluster.len();
            for (offset, moved) in offsets.iter().zip(&mut moved) {
                if (at..end).contains(offset) {
                    let is_unchanged = out.get(start..) == Some(cluster);
                    *moved = if is_unchanged { start + offset - at } else { start };
                }
            }
            at = end;
        }
        for (offset, moved) in offsets.iter().zip(&mut moved) {
            if *offset >= at {
                *moved = out.len();
            }
        }
        (out, moved)
    }

    fn push(&mut self, cluster: &str, out: &mut String) {
        let columns = cluster.width();
        let added: usize = cluster.chars().map(|char| char.width().unwrap_or(1)).sum();
        let is_private = cluster.chars().any(|char| u32::from(char) >= FIRST);
        let number = u32::try_from(self.0.len()).ok().filter(|number| *number < MAX);
        let placeholder = number.and_then(|number| char::from_u32(FIRST + number));
        let (false, Some(placeholder)) =
            (columns == added && !is_private || columns == 0, placeholder)
        else {
            out.push_str(cluster);
            return;
        };
        out.push(placeholder);
        out.extend(std::iter::repeat_n(FILLER, columns.saturating_sub(1)));
        self.0.push(cluster.to_owned());
    }

    /// Puts the clusters back.
    pub(crate) fn restore(&self, text: &str) -> String {
        if self.0.is_empty() {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        let mut is_after_cluster = false;
        for char in text.chars() {
            let number = u32::from(char).checked_sub(FIRST).and_then(|it| usize::try_from(it).ok());
            match number.and_then(|number| self.0.get(number)) {
                Some(cluster) => {
                    out.push_str(cluster);
                    is_after_cluster = true;
                }
                None if char == FILLER => {
                    // Its cluster may have been trimmed.
                    if !is_after_cluster {
                        out.push(' ');
                    }
                }
                None => {
                    out.push(char);
                    is_after_cluster = false;
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Clusters;

    #[test]
    fn replaced_clusters_come_back() {
        for text in ["a", "❤️b", "👍🏽", "1️⃣ 🇩🇪 é e\u{301}", "\u{F0000}\u{10FFFD}x", "中❤️中"]
        {
            let mut clusters = Clusters::default();
            let (replaced, _) = clusters.replace(text, []);
            assert_eq!(clusters.restore(&replaced), text);
        }
    }

    #[test]
    fn offsets_follow_the_text() {
        let text = "é❤️b👍🏽c";
        let b = text.find('b').unwrap();
        let c = text.find('c').unwrap();
        let mut clusters = Clusters::default();
        let (replaced, [start, end, last]) = clusters.replace(text, [b, c, text.len()]);
        assert!(replaced[start..end].starts_with('b') && replaced[end..].starts_with('c'));
        assert_eq!(last, replaced.len());
    }
}
