//! The safest kind of fix of each rule.

use super::Applicability;
use crate::catalogue::Rule;

pub(super) const fn fix(rule: Rule) -> Option<Applicability> {
    Some(match rule {
        Rule::MissingField
        | Rule::WrongType
        | Rule::UnknownValue
        | Rule::UnknownPartType
        | Rule::NullField
        | Rule::EmptyIdempotencyKey
        | Rule::UnknownField
        | Rule::InvalidPhoneNumber
        | Rule::InvalidHandle
        | Rule::DuplicateRecipient
        | Rule::InvalidUuid
        | Rule::ConsecutiveText
        | Rule::EmptyText
        | Rule::HtmlInText
        | Rule::MarkdownInText
        | Rule::TooManyDecorations
        | Rule::InvalidRange
        | Rule::RangeSplitsCharacter
        | Rule::RangeSplitsGrapheme
        | Rule::DuplicateDecoration
        | Rule::MentionWithAtSign
        | Rule::UrlNotHttps
        | Rule::UrlNeedsRepair
        | Rule::EffectTypeMismatch
        | Rule::IncompleteEffect
        | Rule::UnknownEffect
        | Rule::UnknownExperience
        | Rule::UnusedCustomEmoji
        | Rule::StickerScaleClamped
        | Rule::DeprecatedContentType
        | Rule::UnsupportedContentType
        | Rule::LostWithoutImessage => Applicability::Safe,
        Rule::InvalidUnicode
        | Rule::SenderInRecipients
        | Rule::LimitOutOfRange
        | Rule::PlacementOutOfRange
        | Rule::MediaSource
        | Rule::StickerSource
        | Rule::BlankText
        | Rule::DamagedText
        | Rule::DecorationKind
        | Rule::RangeOutOfBounds
        | Rule::DecorationOverlap
        | Rule::StickerOverlap
        | Rule::MentionInDirectChat
        | Rule::MentionRangeWithoutMention
        | Rule::InvalidUrl
        | Rule::LinkWithoutPreview
        | Rule::UrlHasCredentials
        | Rule::FirstMessageEffect
        | Rule::FirstMessageReply
        | Rule::FirstMessageCardImage
        | Rule::AppCardImageText
        | Rule::InvalidPartIndex
        | Rule::ReactionFieldMismatch
        | Rule::AppCardService
        | Rule::AppClipService
        | Rule::ExperienceService
        | Rule::AppCardIdentity
        | Rule::AppCardTextTooLong
        | Rule::ContentTypeMismatch
        | Rule::DuplicatePollOption => Applicability::Unsafe,
        Rule::TooManyParts
        | Rule::LinkNotAlone
        | Rule::AppCardNotAlone
        | Rule::AppClipNotAlone
        | Rule::TooManyUrlMedia
        | Rule::UnclearUrlMedia
        | Rule::TextTooLong
        | Rule::TextLengthAmbiguous
        | Rule::TooManyStickers
        | Rule::TooManyStickerImages
        | Rule::FirstMessageLink
        | Rule::FirstMessagePossibleLink
        | Rule::FirstMessageMedia => Applicability::Plan,
        Rule::InvalidJson
        | Rule::DuplicateField
        | Rule::UncheckedContent
        | Rule::ImplausiblePhoneNumber
        | Rule::NoRecipients
        | Rule::TooManyRecipients
        | Rule::HandleNeedsImessage
        | Rule::EmptyUpdate
        | Rule::NoParts
        | Rule::UnfilledPlaceholder
        | Rule::MentionNotInRecipients
        | Rule::StickerWithMention
        | Rule::StickerNotStored
        | Rule::UrlTooLong
        | Rule::UrlNotPublic
        | Rule::UnsupportedMediaType
        | Rule::RiskyFirstLink
        | Rule::IdempotencyKeyTooLong
        | Rule::AppCardEmptyLayout
        | Rule::ExperienceNotAlone
        | Rule::ExperienceInGroup
        | Rule::NestedExperienceParam
        | Rule::NotOneEmoji
        | Rule::StickerRemoval
        | Rule::FilenameLength
        | Rule::FileSizeOutOfRange
        | Rule::TooFewPollOptions
        | Rule::NeedsImessageChat
        | Rule::NeedsGroupChat
        | Rule::TooFewParticipants
        | Rule::WrongChatService => return None,
    })
}
