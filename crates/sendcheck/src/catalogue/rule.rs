use super::{
    Definition, cards, chat, decorations, effects, links, mentions, parts, ranges, reactions,
    routing, services, shape, text, urls,
};

/// Lists the rules: each with its group and the name of its definition there, in the order in which a report
/// has them at one place.
macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident => $group:ident::$definition:ident,)*) => {
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
            $($(#[$doc])* $rule),*
        }

        impl Rule {
            /// Every rule, in the order of the catalogue.
            pub const ALL: &'static [Rule] = &[$(Rule::$rule),*];

            pub(crate) const fn definition(self) -> &'static Definition {
                match self {
                    $(Rule::$rule => &$group::$definition::DEFINITION),*
                }
            }

            /// Returns the title of the rule's group, such as `Parts`.
            #[must_use]
            pub const fn group(self) -> &'static str {
                match self {
                    $(Rule::$rule => $group::TITLE),*
                }
            }

            /// Returns the groups of the catalogue: the title and the rules of each.
            ///
            /// ```
            /// use sendcheck::Rule;
            ///
            /// let (title, rules) = Rule::groups().next().unwrap();
            /// assert_eq!((title, rules[0]), ("Shape", Rule::InvalidJson));
            /// ```
            pub fn groups() -> impl Iterator<Item = (&'static str, &'static [Rule])> {
                let groups = Rule::ALL.chunk_by(|one, next| one.group() == next.group());
                groups.filter_map(|rules| Some((rules.first()?.group(), rules)))
            }
        }
    };
}

rules! {
    /// The document is not JSON.
    InvalidJson => shape::invalid_json,
    /// A required field is absent or null.
    MissingField => shape::missing_field,
    /// A value has another JSON type than documented.
    WrongType => shape::wrong_type,
    /// A value is not in its closed list.
    UnknownValue => shape::unknown_value,
    /// A part has an unknown type.
    UnknownPartType => shape::unknown_part_type,
    /// An object gives a key twice.
    DuplicateField => shape::duplicate_field,
    /// A string holds a lone surrogate.
    InvalidUnicode => shape::invalid_unicode,
    /// An optional field is null.
    NullField => shape::null_field,
    /// The documentation does not list the field.
    UnknownField => shape::unknown_field,
    /// The part or field is newer than these rules.
    UncheckedContent => shape::unchecked_content,
    /// A phone number is not in E.164 format.
    InvalidPhoneNumber => routing::invalid_phone_number,
    /// A handle is neither a phone number nor an email address.
    InvalidHandle => routing::invalid_handle,
    /// No network can reach the phone number.
    ImplausiblePhoneNumber => routing::implausible_phone_number,
    /// `to` is empty.
    NoRecipients => routing::no_recipients,
    /// `to` holds more than 31 handles.
    TooManyRecipients => routing::too_many_recipients,
    /// `to` holds a handle twice.
    DuplicateRecipient => routing::duplicate_recipient,
    /// `to` holds the sender.
    SenderInRecipients => routing::sender_in_recipients,
    /// An email address cannot receive SMS or RCS.
    HandleNeedsImessage => routing::handle_needs_imessage,
    /// `limit` is outside 1 to 100.
    LimitOutOfRange => routing::limit_out_of_range,
    /// An id is not a UUID.
    InvalidUuid => routing::invalid_uuid,
    /// An update changes nothing.
    EmptyUpdate => routing::empty_update,
    /// `parts` is empty.
    NoParts => parts::no_parts,
    /// A message has more than 100 parts.
    TooManyParts => parts::too_many_parts,
    /// A link part is beside another part.
    LinkNotAlone => parts::link_not_alone,
    /// An app card is beside another part.
    AppCardNotAlone => parts::app_card_not_alone,
    /// An app clip is beside another part.
    AppClipNotAlone => parts::app_clip_not_alone,
    /// A text part follows a text part.
    ConsecutiveText => parts::consecutive_text,
    /// More than 40 media parts are on public URLs.
    TooManyUrlMedia => parts::too_many_url_media,
    /// More than 40 media parts have URLs, some of them presigned by others.
    UnclearUrlMedia => parts::unclear_url_media,
    /// Media has both a URL and an attachment, or neither.
    MediaSource => parts::media_source,
    /// The first message of a new chat holds media.
    FirstMessageMedia => parts::first_message_media,
    /// A text is empty.
    EmptyText => text::empty_text,
    /// A text shows nothing.
    BlankText => text::blank_text,
    /// A text has more than 10,000 code points.
    TextTooLong => text::text_too_long,
    /// A text has more than 10,000 UTF-16 code units, but not code points.
    TextLengthAmbiguous => text::text_length_ambiguous,
    /// A text holds characters that only damage puts there.
    DamagedText => text::damaged_text,
    /// A template's placeholder was not filled in.
    UnfilledPlaceholder => text::unfilled_placeholder,
    /// HTML is delivered as typed.
    HtmlInText => text::html_in_text,
    /// Markdown is delivered as typed.
    MarkdownInText => text::markdown_in_text,
    /// A range is not two integers in order.
    InvalidRange => ranges::invalid_range,
    /// A range ends after the text.
    RangeOutOfBounds => ranges::range_out_of_bounds,
    /// A range splits a surrogate pair.
    RangeSplitsCharacter => ranges::range_splits_character,
    /// A range splits a grapheme cluster.
    RangeSplitsGrapheme => ranges::range_splits_grapheme,
    /// A text part has more than 100 decorations.
    TooManyDecorations => decorations::too_many_decorations,
    /// A decoration needs either a style or an animation.
    DecorationKind => decorations::decoration_kind,
    /// An animation shares characters with another decoration.
    DecorationOverlap => decorations::decoration_overlap,
    /// A range is given the same style twice.
    DuplicateDecoration => decorations::duplicate_decoration,
    /// A direct chat takes no mentions.
    MentionInDirectChat => mentions::mention_in_direct_chat,
    /// The mentioned handle is not a recipient.
    MentionNotInRecipients => mentions::mention_not_in_recipients,
    /// A mention range has no mention.
    MentionRangeWithoutMention => mentions::mention_range_without_mention,
    /// The highlighted name begins with `@`.
    MentionWithAtSign => mentions::mention_with_at_sign,
    /// A text part has both a mention and stickers.
    StickerWithMention => mentions::sticker_with_mention,
    /// A text part has more than 100 stickers.
    TooManyStickers => mentions::too_many_stickers,
    /// A text part has more than 10 different sticker images.
    TooManyStickerImages => mentions::too_many_sticker_images,
    /// A sticker has several sources, or none.
    StickerSource => mentions::sticker_source,
    /// A sticker shares characters with another sticker or a decoration.
    StickerOverlap => mentions::sticker_overlap,
    /// A sticker's image is not stored with Linq.
    StickerNotStored => mentions::sticker_not_stored,
    /// A URL does not parse, or its field does not take it.
    InvalidUrl => urls::invalid_url,
    /// A URL does not start with `https://`.
    UrlNotHttps => urls::url_not_https,
    /// A URL is longer than its field takes.
    UrlTooLong => urls::url_too_long,
    /// Browsers repair the URL, other readers refuse it.
    UrlNeedsRepair => urls::url_needs_repair,
    /// An http or ftp link gets no preview card.
    LinkWithoutPreview => urls::link_without_preview,
    /// The server cannot reach the host.
    UrlNotPublic => urls::url_not_public,
    /// A URL holds a user name or password.
    UrlHasCredentials => urls::url_has_credentials,
    /// The file extension is one that is not supported.
    UnsupportedMediaType => urls::unsupported_media_type,
    /// The first message of a new chat holds a URL.
    FirstMessageLink => links::first_message_link,
    /// The first message of a new chat may hold a URL.
    FirstMessagePossibleLink => links::first_message_possible_link,
    /// A link is in what may be the first message of a chat.
    RiskyFirstLink => links::risky_first_link,
    /// An effect has the other type.
    EffectTypeMismatch => effects::effect_type_mismatch,
    /// The documentation does not list the effect.
    UnknownEffect => effects::unknown_effect,
    /// An effect lacks its name or its type.
    IncompleteEffect => effects::incomplete_effect,
    /// The first message of a new chat has an effect.
    FirstMessageEffect => effects::first_message_effect,
    /// The first message of a new chat is a reply.
    FirstMessageReply => effects::first_message_reply,
    /// `part_index` is negative or beyond 32 bits.
    InvalidPartIndex => effects::invalid_part_index,
    /// An idempotency key is longer than 255 characters.
    IdempotencyKeyTooLong => effects::idempotency_key_too_long,
    /// An idempotency key is empty.
    EmptyIdempotencyKey => effects::empty_idempotency_key,
    /// An app card's `app` is not valid.
    AppCardIdentity => cards::app_card_identity,
    /// An app card shows nothing.
    AppCardEmptyLayout => cards::app_card_empty_layout,
    /// An app card has image text without an image.
    AppCardImageText => cards::app_card_image_text,
    /// A text of an app card is too long.
    AppCardTextTooLong => cards::app_card_text_too_long,
    /// An app card's image is not shown in a new chat.
    FirstMessageCardImage => cards::first_message_card_image,
    /// An app card is sent by SMS or RCS.
    AppCardService => cards::app_card_service,
    /// An app clip is sent by SMS or RCS.
    AppClipService => cards::app_clip_service,
    /// An experience is beside parts or a URL.
    ExperienceNotAlone => cards::experience_not_alone,
    /// An experience is sent by SMS or RCS.
    ExperienceService => cards::experience_service,
    /// An experience is sent to a group.
    ExperienceInGroup => cards::experience_in_group,
    /// The documentation does not list the experience or its action.
    UnknownExperience => cards::unknown_experience,
    /// A parameter of an experience is an object or array.
    NestedExperienceParam => cards::nested_experience_param,
    /// A field is only for sticker reactions.
    ReactionFieldMismatch => reactions::reaction_field_mismatch,
    /// A custom emoji is beside another type of reaction.
    UnusedCustomEmoji => reactions::unused_custom_emoji,
    /// A reaction is not exactly one emoji.
    NotOneEmoji => reactions::not_one_emoji,
    /// A sticker reaction cannot be removed.
    StickerRemoval => reactions::sticker_removal,
    /// A placement is outside -1 to 1.
    PlacementOutOfRange => reactions::placement_out_of_range,
    /// A scale is outside 0.05 to 2.5.
    StickerScaleClamped => reactions::sticker_scale_clamped,
    /// A filename is empty or too long.
    FilenameLength => reactions::filename_length,
    /// A file is empty or larger than 100 MB.
    FileSizeOutOfRange => reactions::file_size_out_of_range,
    /// The content type is not supported.
    UnsupportedContentType => reactions::unsupported_content_type,
    /// The content type is deprecated.
    DeprecatedContentType => reactions::deprecated_content_type,
    /// The content type does not fit the file extension.
    ContentTypeMismatch => reactions::content_type_mismatch,
    /// A poll has fewer than two options.
    TooFewPollOptions => reactions::too_few_poll_options,
    /// A poll has an option twice.
    DuplicatePollOption => reactions::duplicate_poll_option,
    /// Something is lost without iMessage.
    LostWithoutImessage => services::lost_without_imessage,
    /// The operation or part needs an iMessage chat.
    NeedsImessageChat => services::needs_imessage_chat,
    /// The operation needs a group chat.
    NeedsGroupChat => chat::needs_group_chat,
    /// The group is, or would be, too small.
    TooFewParticipants => chat::too_few_participants,
    /// The operation needs an iMessage chat.
    WrongChatService => chat::wrong_chat_service,
}
