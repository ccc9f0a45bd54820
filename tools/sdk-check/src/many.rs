//! Many random requests, valid and broken, from an SDK to the stand-in.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use conformance::generate::{Node, Source, document, document_for, mutate};
use sendcheck::{ChatId, Operation};
use sendcheck_server::{Failure, KnownChat, Received, StandIn};
use serde_json::{Value, json};

use crate::sender::Sender;
use crate::{Outcome, equal};

const SEED: u64 = 20_261_128;
/// How many chats there are from the start.
const CHATS: usize = 40;

/// Operations without a document, and one that ends a chat for the sender.
const OTHERS: [Operation; 7] = [
    Operation::ChatsRetrieve,
    Operation::ChatsMarkAsRead,
    Operation::ChatsShareContactCard,
    Operation::ChatsTypingStart,
    Operation::ChatsTypingStop,
    Operation::ChatsListChats,
    Operation::ChatsLeaveChat,
];

/// Sends the requests, and compares what the SDK says about each response with what the stand-in did.
pub(crate) fn run(sender: &Sender, requests: usize) -> Outcome {
    let limit_bytes = StandIn::DEFAULT_LIMIT_BYTES;
    let mut source = Source::seeded(SEED);
    let chats: Vec<ChatId> = (0..CHATS).map(chat_id).collect::<Outcome<_>>()?;
    let config =
        chats.iter().fold(StandIn::new().seed(SEED).limit_bytes(limit_bytes), |config, id| {
            let to = ["+12052532136", "+12052532137", "+12052532138", "ann@example.com"];
            config.chat(KnownChat::new(id.clone(), "+12052535597", to))
        });
    let server = config.start()?;
    server.fail_next(Failure::new(1007)?.retry_after(1));

    let directory = tempfile::tempdir()?;
    let file = directory.path().join("many.jsonl");
    let cases: Vec<Case> = (0..requests).map(|_| case(&mut source, &chats)).collect();
    let lines = cases.iter().fold(String::new(), |mut lines, case| {
        _ = writeln!(lines, "{}", case.line());
        lines
    });
    fs::write(&file, lines)?;

    let outcomes = sender.outcomes(&server.base_url(), &file)?;
    // The first two requests announced the attachment of the cases: one was to be tried again.
    let received = server.requests();
    equal("requests", &received.len(), &(requests + 2))?;
    equal("first try", &received[0].code, &Some(1007))?;
    equal("outcomes", &outcomes.len(), &requests)?;
    let mut codes = BTreeMap::new();
    for ((case, outcome), received) in cases.iter().zip(&outcomes).zip(&received[2..]) {
        compare(case, outcome, received)
            .map_err(|error| format!("{}: {error}\n   sent: {received:?}", case.line()))?;
        *codes.entry(received.code).or_insert(0_usize) += 1;
    }
    if server.used_bytes() > limit_bytes {
        return Err(format!("{} bytes are kept", server.used_bytes()).into());
    }
    let kinds: Vec<String> = codes
        .into_iter()
        .map(|(code, count)| {
            code.map_or(format!("{count} done"), |code| format!("{count} × {code}"))
        })
        .collect();
    println!("   {requests} random requests answered: {}", kinds.join(", "));
    Ok(())
}

fn compare(case: &Case, outcome: &Value, received: &Received) -> Outcome {
    equal("operation", &received.operation, &Some(case.operation))?;
    let done = received.code.is_none();
    let expected =
        if done { json!({}) } else { json!({ "status": received.status, "code": received.code }) };
    equal("outcome", outcome, &expected)?;
    if done != (received.status < 300) || received.status >= 500 {
        return Err(format!("status {}", received.status).into());
    }
    Ok(())
}

struct Case {
    operation: Operation,
    chat: ChatId,
    document: Value,
}

impl Case {
    /// Returns the case for a script, which puts ids in place of names that begin with `$`.
    fn line(&self) -> Value {
        let path = self.operation.path().unwrap_or_default();
        let path = path.replace("{chatId}", self.chat.as_str()).replace("{messageId}", "$message");
        let mut ids = Vec::new();
        if path.contains(self.chat.as_str()) {
            ids.push(self.chat.as_str());
        } else if path.contains("$message") {
            ids.push("$message");
        }
        json!({
            "operation": self.operation.name(),
            "method": self.operation.method(),
            "path": path,
            "ids": ids,
            "document": self.document,
        })
    }
}

fn case(source: &mut Source<'_>, chats: &[ChatId]) -> Case {
    let (operation, document) = if source.percent(8) {
        let kinds = if source.percent(5) { OTHERS.len() } else { OTHERS.len() - 1 };
        let operation = OTHERS[source.below(kinds)];
        (operation, document_for(operation, source))
    } else {
        document(source)
    };
    let operation = match operation {
        Operation::Message => return case(source, chats),
        operation => operation,
    };
    let mut node = Node::from(&document);
    if source.percent(35) {
        mutate(&mut node, source);
    }
    // An SDK takes values, not texts: text that is not JSON is sent unchanged.
    let mut document = serde_json::from_str(&node.text()).unwrap_or(document);
    name_attachments(&mut document, source);
    Case { operation, chat: chats[source.below(chats.len())].clone(), document }
}

/// Puts the attachment of the scripts in place of most others.
fn name_attachments(value: &mut Value, source: &mut Source<'_>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if name == "attachment_id" && value.is_string() && source.percent(85) {
                    *value = "$attachment".into();
                } else {
                    name_attachments(value, source);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| name_attachments(item, source)),
        _ => {}
    }
}

fn chat_id(number: usize) -> Outcome<ChatId> {
    Ok(format!("94c6bf33-31d9-40e3-a0e9-{number:012x}").parse()?)
}
