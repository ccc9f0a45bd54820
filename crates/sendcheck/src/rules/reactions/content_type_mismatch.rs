use super::content_types::{is_deprecated, is_listed, of_extension};
use crate::catalogue::{Rule, one_of};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::url::media::extension_of_filename;

pub(super) fn check(
    content_type: &str,
    filename: &str,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let types = extension_of_filename(filename).and_then(of_extension);
    let Some(types) =
        types.filter(|types| is_listed(content_type) && !types.contains(&content_type))
    else {
        return;
    };
    let current: alloc::vec::Vec<&str> =
        types.iter().copied().filter(|name| !is_deprecated(name)).collect();
    let expected = one_of(&current);
    let mut builder = DiagnosticBuilder::new(Rule::ContentTypeMismatch, path);
    context.push(builder.given(content_type).expected(&expected));
}
