//! Writes the TypeScript types of documents from the core's schema.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

/// TypeScript names that differ from those of the schema.
const NAMES: [(&str, &str); 5] = [
    ("message", "MessageContent"),
    ("effect", "MessageEffect"),
    ("app", "AppCardApp"),
    ("layout", "AppCardLayout"),
    ("placement", "StickerPlacement"),
];

/// Returns the path of the generated file, which is committed.
pub(crate) fn path(package: &Path) -> PathBuf {
    package.join("src/documents.gen.ts")
}

/// Writes the file if it is out of step with the schema.
pub(crate) fn write(package: &Path) -> Result<()> {
    let types = types(&serde_json::from_str(&sendcheck::describe_schema())?)?;
    let path = path(package);
    if std::fs::read_to_string(&path).is_ok_and(|old| old == types) {
        return Ok(());
    }
    std::fs::write(path, types)?;
    Ok(())
}

/// Writes the types of a schema as [`sendcheck::describe_schema`] describes it.
fn types(schema: &Value) -> Result<String> {
    let objects = member(schema, "objects")?;
    let parts = member(schema, "parts")?;
    let operations = schema["operations"].as_array().context("no operations")?;
    let mut out = String::from(
        "/**\n * The documents of the Linq Partner API v3. `cargo run -p sendcheck-npm-tools -- build` writes this file \
         from the\n * schema of the core.\n */\n",
    );
    for (name, fields) in objects {
        let fields = fields.as_array().context("no fields")?;
        if fields.is_empty() {
            continue;
        }
        let part = parts.iter().find(|(_, object)| *object == name).map(|(kind, _)| kind);
        let _ = write!(
            out,
            "\n/** {} */\nexport interface {} {{\n",
            doc(name, operations),
            type_name(name)
        );
        for field in fields {
            write_field(field, part, &mut out)?;
        }
        out.push_str("}\n");
    }
    let names: Vec<String> = parts.values().filter_map(Value::as_str).map(type_name).collect();
    let _ =
        write!(out, "\n/** A part of a message. */\nexport type Part = {};\n", names.join(" | "));
    out.push_str(
        "\n/** The document of each operation that has one. */\nexport interface Documents {\n",
    );
    for operation in operations {
        let object = operation["object"].as_str().context("no object")?;
        if !operation["payload"].is_null() {
            let _ = writeln!(out, "  {}: {};", operation["name"], type_name(object));
        }
    }
    out.push_str("}\n");
    Ok(out)
}

fn write_field(field: &Value, part: Option<&String>, out: &mut String) -> Result<()> {
    let name = field["name"].as_str().context("a field without a name")?;
    if let Some(other) = field["required"].as_str() {
        let _ = writeln!(out, "  /** Required without `{other}`. */");
    } else if field["type"] == "range" {
        out.push_str("  /** `[start, end)` in UTF-16 code units of the part's `value`. */\n");
    }
    let mark = if field["required"] == true { "" } else { "?" };
    let value = match part {
        Some(kind) if name == "type" => json!(kind).to_string(),
        _ => type_of(&field["type"])?,
    };
    let _ = writeln!(out, "  readonly {name}{mark}: {value};");
    Ok(())
}

fn type_of(value: &Value) -> Result<String> {
    let object = |key: &str| value[key].as_str().map(type_name);
    Ok(match value.as_str() {
        Some(name @ ("string" | "boolean")) => name.to_owned(),
        Some("integer" | "number") => "number".to_owned(),
        Some("object") => "{ readonly [name: string]: unknown }".to_owned(),
        Some("strings") => "readonly string[]".to_owned(),
        Some("parts") => "readonly Part[]".to_owned(),
        // The SDK's type: it writes no tuples.
        Some("range") => "readonly number[]".to_owned(),
        Some(other) => bail!("unknown type {other}: adapt tools/npm/src/documents.rs"),
        None => match (object("object"), object("objects"), value["one_of"].as_array()) {
            (Some(name), ..) => name,
            (_, Some(name), _) => format!("readonly {name}[]"),
            (.., Some(names)) => names.iter().map(Value::to_string).collect::<Vec<_>>().join(" | "),
            _ => bail!("unknown type {value}: adapt tools/npm/src/documents.rs"),
        },
    })
}

/// Describes an object: by its name, or by the operations that it is the document of.
fn doc(name: &str, operations: &[Value]) -> String {
    let of = operations.iter().filter(|operation| operation["object"] == name && name != "message");
    let of: Vec<String> = of.filter_map(|it| Some(format!("`{}`", it["name"].as_str()?))).collect();
    if !of.is_empty() {
        return format!("The document of {}.", of.join(" and "));
    }
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "An" } else { "A" };
    match name {
        "message" => "The content of a message, as a composer holds it.".to_owned(),
        "reply_to" => "The message that a message replies to.".to_owned(),
        name => format!("{article} {name}."),
    }
}

/// `chats.list_chats` becomes `ChatsListChats`, `text part` becomes `TextPart`.
fn type_name(name: &str) -> String {
    if let Some((_, known)) = NAMES.iter().find(|(schema, _)| *schema == name) {
        return (*known).to_owned();
    }
    let words = name.trim_start_matches("query of ").split([' ', '.', '_']);
    let initial = |word: &str| word.get(..1).unwrap_or_default().to_uppercase();
    words.map(|word| initial(word) + word.get(1..).unwrap_or_default()).collect()
}

fn member<'s>(schema: &'s Value, name: &str) -> Result<&'s Map<String, Value>> {
    schema[name].as_object().with_context(|| format!("the schema has no {name}"))
}

#[cfg(test)]
mod tests {
    use super::{path, type_name, types};
    use serde_json::json;

    #[test]
    fn the_committed_types_are_in_step_with_the_schema() {
        let schema = serde_json::from_str(&sendcheck::describe_schema()).unwrap();
        let committed =
            std::fs::read_to_string(path(&crate::run::root().join("bindings/npm"))).unwrap();
        assert!(
            committed == types(&schema).unwrap(),
            "run `cargo xtask npm` and commit the change"
        );
    }

    #[test]
    fn fields_have_their_types() {
        let field = |name: &str, required, value| json!({"name": name, "required": required, "type": value});
        let required = || json!(true);
        let schema = json!({
            "operations": [{"name": "a.b_c", "payload": "body", "object": "a.b_c"}, {"name": "a.d", "payload": null, "object": "none"}],
            "objects": {
                "a.b_c": [
                    field("parts", json!("other"), json!("parts")),
                    field("size", json!(false), json!("integer")),
                    field("kind", required(), json!({"one_of": ["x", "y"]})),
                    field("effects", required(), json!({"objects": "effect"})),
                ],
                "text part": [field("type", required(), json!("string"))],
                "none": [],
            },
            "parts": {"text": "text part"},
        });
        let types = types(&schema).unwrap();
        for line in [
            "export interface ABC {",
            "  readonly parts?: readonly Part[];",
            "  readonly size?: number;",
            "  readonly kind: \"x\" | \"y\";",
            "  readonly effects: readonly MessageEffect[];",
            "  readonly type: \"text\";",
            "export type Part = TextPart;",
            "  \"a.b_c\": ABC;",
        ] {
            assert!(types.lines().any(|written| written == line), "{line} is missing in\n{types}");
        }
        assert!(!types.contains("a.d"), "an operation without a document has no type");
    }

    #[test]
    fn names_are_in_pascal_case() {
        assert_eq!(type_name("chats.polls.create"), "ChatsPollsCreate");
        assert_eq!(type_name("query of chats.list_chats"), "ChatsListChats");
        assert_eq!(type_name("message"), "MessageContent");
    }
}
