//! Single changes to a valid document, each with the finding that it must give.

use serde_json::{Value, json};

use crate::Document;
use crate::replacements::replacements;

/// A changed document, and what must be said of it.
#[derive(Clone, Debug)]
pub(crate) struct Mutation {
    pub(crate) json: String,
    pub(crate) rule: &'static str,
    pub(crate) path: String,
}

/// Required fields, below a message or at the root; `*` is an index.
const REQUIRED: &[&str] = &[
    "/from",
    "/to",
    "/message",
    "/handle",
    "/parts",
    "/parts/*/type",
    "/parts/*/value",
    "/parts/*/app",
    "/parts/*/layout",
    "/parts/*/app/name",
    "/parts/*/app/bundle_id",
    "/parts/*/app/team_id",
    "/parts/*/text_decorations/*/range",
    "/parts/*/inline_stickers/*/range",
    "/reply_to/message_id",
    "/continuation_message/text",
    "/experience/name",
    "/experience/action",
    "/text",
    "/operation",
    "/type",
    "/layout",
    "/app/name",
    "/app/bundle_id",
    "/app/team_id",
    "/filename",
    "/content_type",
    "/size_bytes",
    "/poll",
    "/poll/options",
    "/poll/options/*/text",
];

const PARAMS: &str = "/experience/params";

/// Where, for which documents, what to put there, and the rule that it breaks.
type Wrong = (&'static str, fn(&Document) -> bool, &'static str, &'static str);

/// Values that break a rule.
const WRONG: &[Wrong] = &[
    ("/from", is_create, r#""12025550143""#, "invalid-phone-number"),
    ("/to", has_list, "[]", "no-recipients"),
    ("/to/*", always, r#""somebody""#, "invalid-handle"),
    ("/handle", always, r#""ann@localhost""#, "invalid-handle"),
    ("/limit", always, "101", "limit-out-of-range"),
    ("/limit", always, "0", "limit-out-of-range"),
    ("/attachment_id", always, r#""7""#, "invalid-uuid"),
    ("/voice_memo_url", always, r#""http://media.example.com/memo.m4a""#, "url-not-https"),
    (
        "/voice_memo_url",
        always,
        r#""https://media.example.com/memo.ogg""#,
        "unsupported-media-type",
    ),
    ("/group_chat_icon", always, r#""icon.png""#, "invalid-url"),
    ("/parts", always, "[]", "no-parts"),
    ("/parts/*/type", always, r#""image""#, "unknown-part-type"),
    ("/parts/*/url", always, r#""no URL""#, "invalid-url"),
    ("/parts/*/url", always, r#""http://media.example.com/a.jpg""#, "url-not-https"),
    (
        "/parts/*/url",
        always,
        r#""https://ann:secret@media.example.com/a.jpg""#,
        "url-has-credentials",
    ),
    ("/parts/*/attachment_id", always, r#""no-uuid""#, "invalid-uuid"),
    ("/parts/*/text_decorations/*/range", always, "[1, 1]", "invalid-range"),
    ("/parts/*/text_decorations/*/range", always, "[0, 100000]", "range-out-of-bounds"),
    ("/parts/*/text_decorations/*/range", always, "{}", "wrong-type"),
    ("/parts/*/text_decorations/*/style", always, r#""heavy""#, "unknown-value"),
    ("/parts/*/text_decorations/*/animation", always, r#""wave""#, "unknown-value"),
    ("/parts/*/mention", always, r#""Ann""#, "invalid-handle"),
    ("/parts/*/mention_range", always, "[2, 1]", "invalid-range"),
    ("/parts/*/inline_stickers/*/range", always, "[1, 1]", "invalid-range"),
    ("/parts/*/inline_stickers/*/attachment_id", always, r#""sticker""#, "invalid-uuid"),
    ("/parts/*/layout", always, "{}", "app-card-empty-layout"),
    ("/parts/*/app/name", always, r#""""#, "app-card-identity"),
    ("/parts/*/app/bundle_id", always, r#""a:b""#, "app-card-identity"),
    ("/parts/*/app/team_id", always, r#""abc""#, "app-card-identity"),
    ("/parts/*/app/app_store_id", always, "0", "app-card-identity"),
    ("/effect", always, r#"{"type": "screen", "name": "slam"}"#, "effect-type-mismatch"),
    ("/effect", always, r#"{"name": "slam"}"#, "incomplete-effect"),
    ("/effect", is_create, r#"{"type": "bubble", "name": "slam"}"#, "first-message-effect"),
    ("/effect/type", always, r#""window""#, "unknown-value"),
    ("/effect/name", always, r#""snow""#, "unknown-effect"),
    ("/reply_to/message_id", always, r#""m-1""#, "invalid-uuid"),
    ("/reply_to/part_index", always, "-1", "invalid-part-index"),
    ("/reply_to/part_index", always, "2147483648", "invalid-part-index"),
    ("/idempotency_key", always, r#""""#, "empty-idempotency-key"),
    ("/preferred_service", always, r#""sms""#, "unknown-value"),
    ("/continuation_message/text", always, r#""""#, "empty-text"),
    ("/exclude_from/*", always, r#""ann@example.com""#, "invalid-phone-number"),
    ("/experience/name", always, r#""polls""#, "unknown-experience"),
    ("/experience/action", always, r#""play""#, "unknown-experience"),
    ("/experience/params/a", always, "{}", "nested-experience-param"),
    ("/text", always, r#""""#, "empty-text"),
    ("/part_index", always, "-1", "invalid-part-index"),
    ("/operation", always, r#""toggle""#, "unknown-value"),
    ("/type", always, r#""heart""#, "unknown-value"),
    ("/placement/x", always, "2", "placement-out-of-range"),
    ("/placement/scale", always, "9", "sticker-scale-clamped"),
    ("/layout", always, "{}", "app-card-empty-layout"),
    ("/app/name", always, r#""""#, "app-card-identity"),
    ("/url", always, r#""http://example.com""#, "url-not-https"),
    ("/filename", always, r#""""#, "filename-length"),
    ("/content_type", always, r#""image/avif""#, "unsupported-content-type"),
    ("/size_bytes", always, "0", "file-size-out-of-range"),
    ("/poll/options", always, "[]", "too-few-poll-options"),
    ("/poll/options/*/text", always, r#""""#, "empty-text"),
];

fn always(_: &Document) -> bool {
    true
}

pub(crate) fn is_create(document: &Document) -> bool {
    document.operation == sendcheck::Operation::ChatsCreate
}

fn has_list(document: &Document) -> bool {
    document.json["to"].is_array()
}

/// Every mutation of the tables that the document has a place for.
pub(crate) fn mutations(document: &Document) -> Vec<Mutation> {
    let root = &document.json;
    let mut all = Vec::new();
    let mut add = |json: String, rule: &'static str, path: &str| {
        all.push(Mutation { json, rule, path: path.to_owned() });
    };
    for path in pointers(root) {
        let value = root.pointer(&path).expect("it was just found");
        let place = place(&path);
        let is_field =
            root.pointer(parent(&path)).is_some_and(Value::is_object) && !path.is_empty();
        let is_required = is_field && is_required(document, &place);
        // The params of an experience have any keys with any values.
        if value.is_object() && place != PARAMS {
            let unknown = format!("{path}/zzz");
            add(with_field(root, &path, "zzz", json!(1)).to_string(), "unknown-field", &unknown);
        }
        if place.contains("range/") {
            let range = parent(&path);
            add(with(root, &path, json!("1")).to_string(), "invalid-range", range);
            continue;
        }
        if !path.is_empty() {
            let null_rule = match (is_field, is_required) {
                (false, _) => "wrong-type",
                (true, true) => "missing-field",
                (true, false) => "null-field",
            };
            add(with(root, &path, Value::Null).to_string(), null_rule, &path);
        }
        if parent(&place) != PARAMS {
            add(with(root, &path, of_another_type(value)).to_string(), "wrong-type", &path);
        }
        if is_required {
            add(without(root, &path).to_string(), "missing-field", &path);
        }
        if is_field {
            add(with_duplicate(root, "", &path), "duplicate-field", &path);
        }
        for (value, rule, below) in replacements(document, &place, value) {
            add(with(root, &path, value).to_string(), rule, &format!("{path}{below}"));
        }
        for (at, applies, wrong, rule) in WRONG {
            if *at == place && applies(document) {
                let wrong = serde_json::from_str(wrong).expect("the table holds JSON");
                add(with(root, &path, wrong).to_string(), rule, &path);
            }
        }
    }
    all
}

/// The pointers of all values, the document's own first.
fn pointers(value: &Value) -> Vec<String> {
    fn visit(value: &Value, path: &str, out: &mut Vec<String>) {
        out.push(path.to_owned());
        match value {
            Value::Array(items) => items
                .iter()
                .enumerate()
                .for_each(|(index, item)| visit(item, &format!("{path}/{index}"), out)),
            Value::Object(fields) => {
                fields.iter().for_each(|(key, item)| visit(item, &format!("{path}/{key}"), out));
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    visit(value, "", &mut out);
    out
}

/// A path as the tables write it.
fn place(path: &str) -> String {
    let below = path.strip_prefix("/message").filter(|rest| !rest.is_empty()).unwrap_or(path);
    let is_index = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    below
        .split('/')
        .map(|part| if is_index(&part) { "*" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

fn is_required(document: &Document, place: &str) -> bool {
    let is_query = document.operation.method() == Some("GET");
    if place == "/custom_emoji" {
        return document.json["type"] == "custom";
    }
    REQUIRED.contains(&place) && !(is_query && matches!(place, "/from" | "/to"))
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}

fn with(root: &Value, path: &str, value: Value) -> Value {
    let mut root = root.clone();
    *root.pointer_mut(path).expect("the path is from the document") = value;
    root
}

fn with_field(root: &Value, path: &str, key: &str, value: Value) -> Value {
    let mut root = root.clone();
    root.pointer_mut(path).expect("the path is from the document")[key] = value;
    root
}

fn without(root: &Value, path: &str) -> Value {
    let mut root = root.clone();
    let (parent, key) = path.rsplit_once('/').expect("a field is in something");
    let object = root.pointer_mut(parent).and_then(Value::as_object_mut);
    object.expect("the path is from the document").remove(key);
    root
}

fn of_another_type(value: &Value) -> Value {
    match value {
        Value::String(_) | Value::Object(_) => json!([]),
        Value::Array(_) | Value::Number(_) => json!("x"),
        Value::Bool(_) | Value::Null => json!(1),
    }
}

/// The JSON of `value`, found at `at`, with the field at `path` written twice.
fn with_duplicate(value: &Value, at: &str, path: &str) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items
                .iter()
                .enumerate()
                .map(|(index, item)| with_duplicate(item, &format!("{at}/{index}"), path))
                .collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(fields) => {
            let mut out = Vec::new();
            for (key, item) in fields {
                let here = format!("{at}/{key}");
                let field = format!("{}:{}", json!(key), with_duplicate(item, &here, path));
                if here == path {
                    out.push(field.clone());
                }
                out.push(field);
            }
            format!("{{{}}}", out.join(","))
        }
        scalar => scalar.to_string(),
    }
}
