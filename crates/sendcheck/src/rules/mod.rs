//! The rules: one file each, registered by one row of the catalogue below.
//!
//! A row names the rule, its module, and the nodes that it wants to see. For each such node the module
//! has a function of the node's name: `text(&TextValue, &Path, &mut RuleContext)`, and so on. Rules without
//! nodes are found by the decoder, which alone sees what they are about.

#![allow(clippy::trivially_copy_pass_by_ref, reason = "nodes of all sizes come the same way")]

mod cards;
mod chat;
pub(crate) mod context;
mod decorations;
pub(crate) mod definition;
mod effects;
mod links;
mod parts;
mod routing;
mod services;
mod shape;
mod text;
mod urls;

use core::fmt;
use core::str::FromStr;

#[cfg(feature = "explain")]
pub use definition::{Example, Explanation};

use crate::json::Path;
use crate::links::Link;
use crate::model::{
    Body, Card, Decoration, Decorations, Effect, Media, Message, Part, Phone, TextValue, UrlValue,
};
use crate::operation::DidYouMean;
use crate::report::{Code, Severity};
use crate::suggest::nearest;
use context::RuleContext;
use definition::Definition;
pub(crate) use links::links_in_text;
pub(crate) use urls::fault_of_url;

/// Hands the catalogue to the macro `$do`.
macro_rules! catalogue {
    ($do:ident $($arguments:tt)*) => {
        $do! {
            ($($arguments)*)

            /// The document is not JSON.
            InvalidJson shape::invalid_json [];
            /// A required field is absent or null.
            MissingField shape::missing_field [];
            /// A value is of another JSON type than documented.
            WrongType shape::wrong_type [];
            /// A value is not in its closed list.
            UnknownValue shape::unknown_value [];
            /// A part is of a type that no source knows.
            UnknownPartType shape::unknown_part_type [];
            /// An object gives a key twice.
            DuplicateField shape::duplicate_field [];
            /// A string holds half a surrogate pair.
            InvalidUnicode shape::invalid_unicode [];
            /// An optional field is null.
            NullField shape::null_field [];
            /// No source documents the field.
            UnknownField shape::unknown_field [];
            /// The part or field is newer than these rules.
            UncheckedContent shape::unchecked_content [];

            /// `from` is not a phone number in E.164 format.
            InvalidPhoneNumber routing::invalid_phone_number [phone];
            /// A recipient is neither a phone number nor an email address.
            InvalidHandle routing::invalid_handle [handle];
            /// `to` is empty.
            NoRecipients routing::no_recipients [body];
            /// `to` holds more than 31 handles.
            TooManyRecipients routing::too_many_recipients [body];
            /// A handle stands twice in `to`.
            DuplicateRecipient routing::duplicate_recipient [body];
            /// `from` stands in `to`.
            SenderInRecipients routing::sender_in_recipients [body];
            /// `limit` is outside 1 to 100.
            LimitOutOfRange routing::limit_out_of_range [body];
            /// An id is not a UUID.
            InvalidUuid routing::invalid_uuid [id body];
            /// An update changes nothing.
            EmptyUpdate routing::empty_update [body];

            /// `parts` is empty.
            NoParts parts::no_parts [message];
            /// A message has more than 100 parts.
            TooManyParts parts::too_many_parts [message];
            /// A link part stands beside another part.
            LinkNotAlone parts::link_not_alone [message];
            /// An app card stands beside another part.
            AppCardNotAlone parts::app_card_not_alone [message];
            /// A text part stands right after a text part.
            ConsecutiveText parts::consecutive_text [part];
            /// More than 40 media parts are on public URLs.
            TooManyUrlMedia parts::too_many_url_media [message];
            /// More than 40 media parts have URLs, some of them presigned by others.
            UnclearUrlMedia parts::unclear_url_media [message];
            /// Media has both a URL and an attachment, or neither.
            MediaSource parts::media_source [media body];

            /// A text is empty.
            EmptyText text::empty_text [text];
            /// A text has nothing to be seen in it.
            BlankText text::blank_text [text];
            /// A text has more than 10,000 code points.
            TextTooLong text::text_too_long [text];
            /// A text has more than 10,000 UTF-16 code units, but not code points.
            TextLengthAmbiguous text::text_length_ambiguous [text];
            /// Markdown will be delivered as it is typed.
            MarkdownInText text::markdown_in_text [text];

            /// A text part has more than 100 decorations.
            TooManyDecorations decorations::too_many_decorations [decorations];
            /// A decoration has not exactly one of `style` and `animation`.
            DecorationKind decorations::decoration_kind [decoration];
            /// A range is not two integers in order.
            DecorationRange decorations::decoration_range [decoration];
            /// A range ends after the text.
            DecorationOutOfBounds decorations::decoration_out_of_bounds [decorations];
            /// A range cuts a surrogate pair.
            DecorationSplitsCharacter decorations::decoration_splits_character [decorations];
            /// A range cuts a grapheme cluster.
            DecorationSplitsGrapheme decorations::decoration_splits_grapheme [];
            /// An animation shares characters with another decoration.
            DecorationOverlap decorations::decoration_overlap [decorations];
            /// A range is given the same style twice.
            DuplicateDecoration decorations::duplicate_decoration [decorations];

            /// A URL does not parse, or not as one for its field.
            InvalidUrl urls::invalid_url [url];
            /// A URL does not begin with `https://`.
            UrlNotHttps urls::url_not_https [url];
            /// A URL is longer than its field takes.
            UrlTooLong urls::url_too_long [url];
            /// A URL is valid only because browsers repair it.
            UrlNeedsRepair urls::url_needs_repair [url];
            /// A link part is of http or ftp.
            LinkWithoutPreview urls::link_without_preview [url];
            /// A server elsewhere cannot reach the host.
            UrlNotPublic urls::url_not_public [url];
            /// A URL holds a user name or password.
            UrlHasCredentials urls::url_has_credentials [url];
            /// The file extension is one that is not supported.
            UnsupportedMediaType urls::unsupported_media_type [url];

            /// The first message of a new chat holds a URL.
            FirstMessageLink links::first_message_link [link text_link];
            /// The first message of a new chat holds what may count as a URL.
            FirstMessagePossibleLink links::first_message_possible_link [text_link];
            /// A link is in what may be the first message of a chat.
            RiskyFirstLink links::risky_first_link [link text_link];

            /// An effect is of the other type.
            EffectTypeMismatch effects::effect_type_mismatch [effect];
            /// No effect of that name is documented.
            UnknownEffect effects::unknown_effect [effect];
            /// An effect lacks its name or its type.
            IncompleteEffect effects::incomplete_effect [effect];
            /// The first message of a new chat has an effect.
            FirstMessageEffect effects::first_message_effect [effect];
            /// The first message of a new chat is a reply.
            FirstMessageReply effects::first_message_reply [message];
            /// `part_index` is negative or beyond 32 bits.
            InvalidPartIndex effects::invalid_part_index [message];
            /// An idempotency key is longer than 255 characters.
            IdempotencyKeyTooLong effects::idempotency_key_too_long [idempotency_key];
            /// An idempotency key is empty.
            EmptyIdempotencyKey effects::empty_idempotency_key [idempotency_key];

            /// An app card's `app` is not valid.
            AppCardIdentity cards::app_card_identity [card];
            /// An app card has nothing to show.
            AppCardEmptyLayout cards::app_card_empty_layout [card];
            /// An app card has text over an image that it lacks.
            AppCardImageText cards::app_card_image_text [card];
            /// A text of an app card is too long.
            AppCardTextTooLong cards::app_card_text_too_long [card];
            /// An app card's image is not shown in a new chat.
            FirstMessageCardImage cards::first_message_card_image [card];
            /// An app card is sent by SMS or RCS.
            AppCardService cards::app_card_service [message];

            /// Something is lost, as the message does not travel by iMessage.
            LostWithoutImessage services::lost_without_imessage [message body];

            /// The operation needs a group.
            NeedsGroupChat chat::needs_group_chat [body];
            /// The operation needs a direct chat.
            NeedsDirectChat chat::needs_direct_chat [body];
            /// The group is, or would be, too small.
            TooFewParticipants chat::too_few_participants [body];
            /// The operation needs a chat on iMessage.
            WrongChatService chat::wrong_chat_service [body];
        }
    };
}

macro_rules! enumerate {
    (() $($(#[$meta:meta])* $rule:ident $group:ident::$module:ident [$($node:ident)*];)*) => {
        /// A rule of the catalogue. Names are public and permanent.
        ///
        /// ```
        /// use sendcheck::Rule;
        ///
        /// let rule: Rule = "consecutive-text".parse()?;
        /// assert_eq!(rule, Rule::ConsecutiveText);
        /// assert_eq!(rule.code().map(|code| code.number()), Some(1004));
        /// # Ok::<(), sendcheck::ParseRuleError>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[$meta])* $rule),*
        }

        impl Rule {
            /// Every rule, in the order of the catalogue.
            pub const ALL: &'static [Rule] = &[$(Rule::$rule),*];

            pub(crate) const fn definition(self) -> &'static Definition {
                match self {
                    $(Rule::$rule => &$group::$module::DEFINITION),*
                }
            }

            /// The title of the group that it belongs to, such as `Parts`.
            #[must_use]
            pub const fn group(self) -> &'static str {
                match self {
                    $(Rule::$rule => $group::TITLE),*
                }
            }
        }
    };
}
catalogue!(enumerate);

/// Calls a rule's function where the rule wants the node.
macro_rules! when {
    (body body $call:expr) => {
        $call;
    };
    (message message $call:expr) => {
        $call;
    };
    (part part $call:expr) => {
        $call;
    };
    (media media $call:expr) => {
        $call;
    };
    (link link $call:expr) => {
        $call;
    };
    (card card $call:expr) => {
        $call;
    };
    (text text $call:expr) => {
        $call;
    };
    (text_link text_link $call:expr) => {
        $call;
    };
    (decoration decoration $call:expr) => {
        $call;
    };
    (decorations decorations $call:expr) => {
        $call;
    };
    (url url $call:expr) => {
        $call;
    };
    (id id $call:expr) => {
        $call;
    };
    (phone phone $call:expr) => {
        $call;
    };
    (handle handle $call:expr) => {
        $call;
    };
    (effect effect $call:expr) => {
        $call;
    };
    (idempotency_key idempotency_key $call:expr) => {
        $call;
    };
    ($wanted:ident $node:ident $call:expr) => {};
}

macro_rules! judge {
    (
        ($name:ident, $type:ty)
        $($(#[$meta:meta])* $rule:ident $group:ident::$module:ident [$($node:ident)*];)*
    ) => {
        pub(crate) fn $name(node: &$type, path: &Path<'_>, context: &mut RuleContext<'_>) {
            $($(when!($name $node $group::$module::$name(node, path, context));)*)*
        }
    };
}
catalogue!(judge body, Body<'_>);
catalogue!(judge message, Message<'_>);
catalogue!(judge part, Part);
catalogue!(judge media, Media);
catalogue!(judge link, ());
catalogue!(judge card, Card<'_>);
catalogue!(judge text, TextValue<'_>);
catalogue!(judge text_link, Link<'_>);
catalogue!(judge decoration, Decoration<'_>);
catalogue!(judge decorations, Decorations<'_, '_>);
catalogue!(judge url, UrlValue<'_>);
catalogue!(judge id, str);
catalogue!(judge phone, Phone<'_>);
catalogue!(judge handle, str);
catalogue!(judge effect, Effect<'_>);
catalogue!(judge idempotency_key, str);

impl Rule {
    /// The name that reports, options, documentation and every language know it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.definition().name
    }

    /// How serious it is, unless the caller sets another level.
    #[must_use]
    pub const fn severity(self) -> Severity {
        self.definition().severity
    }

    /// The API's error code that it mostly stands for, if any.
    #[must_use]
    pub const fn code(self) -> Option<Code> {
        self.definition().code
    }

    /// Whether a caller may lower it: all but the errors of shape.
    #[must_use]
    pub fn can_be_lowered(self) -> bool {
        self.group() != shape::TITLE || self.severity() != Severity::Error
    }

    /// What it finds, why, examples, and where the API's documentation says so.
    #[cfg(feature = "explain")]
    #[must_use]
    pub const fn explanation(self) -> Explanation {
        self.definition().explanation
    }

    /// The usual sentence of a finding; `{given}`, `{count}` and `{limit}` stand for its facts.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        self.definition().message
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Rule {
    type Err = ParseRuleError;

    fn from_str(name: &str) -> Result<Self, ParseRuleError> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name).ok_or_else(|| ParseRuleError {
            name: name.into(),
            nearest: nearest(name, Self::ALL.iter().map(|rule| rule.name())),
        })
    }
}

/// No rule has that name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no rule is called `{name}`{}", DidYouMean(*.nearest))]
pub struct ParseRuleError {
    name: alloc::string::String,
    nearest: Option<&'static str>,
}
