use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;
use crate::schema::TextPart;

pub(super) fn check(part: &TextPart<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(span) = part.mention_range.span().filter(|_| !part.mention.is_given()) {
        // A value of the wrong type gets no other diagnostic.
        if part.mention_range.present().is_some() {
            let path = path.field("mention_range", span);
            context.report(Rule::MentionRangeWithoutMention, &path);
        }
    }
}
