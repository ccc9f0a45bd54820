use crate::catalogue::{Rule, texts::app_card_identity as text};
use crate::json::{Path, Span};
use crate::limits::{APP_NAME_CODE_POINTS, BUNDLE_ID_CODE_POINTS};
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::App;
use crate::text::measure;

const TEAM_ID_BYTES: usize = 10;

/// Checks the app of a card, at its path.
pub(super) fn check(app: &App<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let mut report = |name, span: Span, message| {
        let path = path.field(name, span);
        context.push(DiagnosticBuilder::new(Rule::AppCardIdentity, &path).message(message));
    };
    if let Some(name) = app.name.present()
        && !(1..=APP_NAME_CODE_POINTS).contains(&measure(&name.value).code_points)
    {
        report("name", name.span, text::NAME);
    }
    if let Some(id) = app.bundle_id.present() {
        let has_length = (1..=BUNDLE_ID_CODE_POINTS).contains(&measure(&id.value).code_points);
        if !has_length || id.value.contains(':') {
            report("bundle_id", id.span, text::BUNDLE_ID);
        }
    }
    if let Some(id) = app.team_id.present()
        && (id.value.len() != TEAM_ID_BYTES
            || !id.value.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()))
    {
        report("team_id", id.span, text::TEAM_ID);
    }
    if let Some(id) = app.app_store_id.present()
        && id.value < 1
    {
        report("app_store_id", id.span, text::STORE_ID);
    }
}
