//! The names of notes and of their causes.

/// Writes an enumeration with the names of its values.
macro_rules! kinds {
    ($(#[$meta:meta])* $type:ident: $($kind:ident = $name:literal,)+) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum $type {
            $($kind),+
        }

        impl $type {
            #[allow(dead_code, reason = "only a test needs all causes")]
            pub(crate) const ALL: &[Self] = &[$(Self::$kind),+];

            pub(crate) const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name),+
                }
            }
        }
    };
}

kinds! {
    /// A change that planning made.
    NoteKind:
    Split = "split",
    CodeAsText = "code-as-text",
    TableAsLines = "table-as-lines",
    RuleDropped = "rule-dropped",
    ImageAsLink = "image-as-link",
    AltDropped = "alt-dropped",
    TitleDropped = "title-dropped",
    LinkDropped = "link-dropped",
    LinkParametersDropped = "link-parameters-dropped",
    ImageDropped = "image-dropped",
    HeaderDropped = "header-dropped",
    FootnoteDropped = "footnote-dropped",
    HtmlDropped = "html-dropped",
    StyleLost = "style-lost",
    MentionLost = "mention-lost",
    StickerLost = "sticker-lost",
    EffectLost = "effect-lost",
    ReplyLost = "reply-lost",
    ManySends = "many-sends",
}

kinds! {
    /// Why a message ends where the source continues.
    SplitCause:
    Length = "length",
    Decorations = "decorations",
    Parts = "parts",
    Media = "media",
    FirstMessageLink = "first-message-link",
    FirstMessageMedia = "first-message-media",
}

impl NoteKind {
    /// Returns `true` if recipients get less than the input had.
    pub(crate) const fn is_lost(self) -> bool {
        match self {
            Self::Split
            | Self::CodeAsText
            | Self::TableAsLines
            | Self::RuleDropped
            | Self::ImageAsLink
            | Self::ManySends => false,
            Self::AltDropped
            | Self::TitleDropped
            | Self::LinkDropped
            | Self::LinkParametersDropped
            | Self::ImageDropped
            | Self::HeaderDropped
            | Self::FootnoteDropped
            | Self::HtmlDropped
            | Self::StyleLost
            | Self::MentionLost
            | Self::StickerLost
            | Self::EffectLost
            | Self::ReplyLost => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NoteKind, SplitCause};

    /// Returns the quoted words between two texts.
    fn words<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
        let (_, rest) = text.split_once(start).unwrap();
        let (list, _) = rest.split_once(end).unwrap();
        list.split('"').skip(1).step_by(2).collect()
    }

    #[test]
    fn bindings_list_the_same_names() {
        let notes: Vec<_> = NoteKind::ALL.iter().map(|kind| kind.name()).collect();
        let causes: Vec<_> = SplitCause::ALL.iter().map(|cause| cause.name()).collect();
        let python = include_str!("../../../bindings/python/python/sendcheck/_notes.py");
        assert_eq!(words(python, "NoteName = Literal[", "]"), notes);
        assert_eq!(words(python, "SplitCause = Literal[", "]"), causes);
        let npm = include_str!("../../../bindings/npm/src/compose/types.ts");
        assert_eq!(words(npm, "export type NoteName =", ";"), notes);
        assert_eq!(words(npm, "cause?: ", ";"), causes);
    }
}
