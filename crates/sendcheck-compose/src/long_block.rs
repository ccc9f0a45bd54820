//! Lines that surely belong to the block before them.

/// The block that the next lines may belong to without another look at it. A model's long list or code would otherwise
/// be read again at each of its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LongBlock {
    /// A list at the left edge, with this bullet.
    List(char),
    /// A code block that this sign ends.
    Code(char),
}

impl LongBlock {
    /// Returns the kind of a block that the text ends with, from the line on which it begins.
    pub(crate) fn of(source: &str, is_code: bool) -> Option<Self> {
        let first = source.chars().next()?;
        if is_code {
            let (fence, rest) = source.split_once(['\n', '\r'])?;
            let is_fence = fence.starts_with("```") || fence.starts_with("~~~");
            return (is_fence && !rest.contains(first)).then_some(Self::Code(first));
        }
        begins_item(source, first).then_some(Self::List(first))
    }

    /// Returns `true` if the lines after it are in the block, which stays open.
    pub(crate) fn takes(self, lines: &str) -> bool {
        match self {
            Self::List(bullet) => {
                lines.split(['\n', '\r']).all(|line| line.is_empty() || begins_item(line, bullet))
            }
            Self::Code(sign) => !lines.contains(sign),
        }
    }
}

/// Returns `true` if a line begins an item that has a text. One of bullets only is a thematic break.
fn begins_item(line: &str, bullet: char) -> bool {
    let line = line.split(['\n', '\r']).next().unwrap_or_default();
    let text = line.strip_prefix(bullet).and_then(|rest| rest.strip_prefix(' '));
    matches!(bullet, '-' | '*' | '+')
        && text.is_some_and(|text| text.contains(|c: char| c != bullet && !c.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::LongBlock;

    #[test]
    fn lines_of_lists_and_code_are_taken() {
        let list = LongBlock::of("- a\n- b\n", false);
        assert_eq!(list, Some(LongBlock::List('-')));
        for (lines, is_taken) in [
            ("- c\n", true),
            ("\n- 1 d\r\n", true),
            ("* c\n", false),
            ("c\n", false),
            ("- - -\n", false),
            ("- \n", false),
            ("- [ ] c\n", true),
            ("  - c\n", false),
        ] {
            assert_eq!(list.unwrap().takes(lines), is_taken, "{lines:?}");
        }
        let code = LongBlock::of("```js\na\n", true);
        assert_eq!(code, Some(LongBlock::Code('`')));
        assert!(code.unwrap().takes("# b\n\n~~~\n") && !code.unwrap().takes("`b`\n"));
        // It has ended, or may have.
        assert_eq!(LongBlock::of("```js\na\n```\n", true), None);
        assert_eq!(LongBlock::of("    a\n", true), None);
        assert_eq!(LongBlock::of("1. a\n", false), None);
    }
}
