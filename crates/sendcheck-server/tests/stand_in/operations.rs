//! The response to each operation.

use sendcheck::request::{
    AddParticipant, AddReaction, CreateAttachment, CreateChat, CreateMessage, CreatePoll,
    LeaveChat, ListChats, ListMessages, MarkAsRead, RemoveParticipant, RetrieveChat, SendMessage,
    SendVoicememo, ShareContactCard, StartTyping, StopTyping, UpdateAppCard, UpdateChat,
    UpdateMessage,
};
use sendcheck::response::{ChatCreateResponse, DeliveryStatus, HandleStatus, PartResponse};
use sendcheck::{ChatId, MessageId, Operation};
use sendcheck_server::{KnownChat, StandIn};
use serde_json::{Value, json};

use crate::client::Client;

const LINE: &str = "+12025550143";

fn client() -> Client {
    Client::new(StandIn::new().seed(1))
}

fn text(value: &str) -> Value {
    json!({ "parts": [{ "type": "text", "value": value }] })
}

fn create(client: &Client, to: &[&str]) -> (ChatId, ChatCreateResponse) {
    let document = json!({ "from": LINE, "to": to, "message": text("Hi!") });
    let created = client.call::<CreateChat>(&(), &document).unwrap();
    (created.chat.id.parse().unwrap(), created)
}

fn group(client: &Client) -> ChatId {
    create(client, &["+12025550178", "+12025550179", "ann@example.com"]).0
}

fn send(client: &Client, chat: &ChatId, message: &Value) -> MessageId {
    let sent = client.call::<SendMessage>(chat, &json!({ "message": message })).unwrap();
    sent.message.id.parse().unwrap()
}

/// The messages of a chat, the newest first.
fn messages(client: &Client, chat: &ChatId) -> Vec<sendcheck::response::Message> {
    client.call::<ListMessages>(chat, &json!({})).unwrap().messages
}

#[test]
fn created_chat_is_retrieved_and_listed() {
    let client = client();
    let (chat, created) = create(&client, &["+12025550178"]);
    assert!(!created.chat.is_group);
    assert_eq!(created.chat.display_name.value().map(String::as_str), Some("+12025550178"));
    assert_eq!(created.chat.message.delivery_status, DeliveryStatus::Queued);
    let me = &created.chat.handles[0];
    assert_eq!((me.handle.as_str(), me.is_me.value()), (LINE, Some(&true)));

    let found = client.call::<RetrieveChat>(&chat, &json!({})).unwrap();
    assert_eq!((found.id.as_str(), found.handles.len()), (chat.as_str(), 2));
    let listed = client.call::<ListChats>(&(), &json!({})).unwrap();
    assert_eq!(listed.chats, [found]);
    let listed = messages(&client, &chat);
    assert_eq!(listed[0].id, created.chat.message.id);
    assert_eq!((listed[0].chat_id.as_str(), listed[0].is_from_me), (chat.as_str(), true));
}

#[test]
fn same_recipients_are_the_same_chat_in_any_order() {
    let client = client();
    let (first, _) = create(&client, &["+12025550178", "Ann@example.com"]);
    let (second, created) = create(&client, &["ann@example.com", "+12025550178"]);
    assert_eq!((&first, created.chat.is_group), (&second, true));
    assert_ne!(create(&client, &["+12025550178"]).0, first);
    assert_eq!(messages(&client, &first).len(), 2);
}

#[test]
fn first_message_is_the_first_to_its_recipients() {
    let client = client();
    let link =
        json!({ "from": LINE, "to": ["+12025550178"], "message": text("See https://example.com") });
    let refused = client.send("POST", "/v3/chats", &link.to_string());
    assert_eq!((refused.status, refused.code()), (400, 1005));
    assert_eq!(refused.json()["report"]["diagnostics"][0]["rule"], "first-message-link");
    create(&client, &["+12025550178"]);
    assert_eq!(client.send("POST", "/v3/chats", &link.to_string()).status, 201);
}

#[test]
fn message_is_sent_over_a_reused_chat_or_a_new_one() {
    let client = Client::new(StandIn::new().line("+12025550100").line("+12025550101"));
    let document = json!({ "to": ["+12025550178"], "message": text("Hi!") });
    let sent = client.call::<CreateMessage>(&(), &document).unwrap();
    assert_eq!((sent.from.as_str(), sent.created_new_chat), ("+12025550100", true));
    let again = client.call::<CreateMessage>(&(), &document).unwrap();
    assert_eq!((&again.chat_id, again.created_new_chat), (&sent.chat_id, false));
    assert_eq!(again.from_selection.reason.name(), "reused_active_chat");

    let mut document = json!({ "to": ["ann@example.com"], "message": text("Hi!"),
        "exclude_from": ["+12025550100"] });
    let sent = client.call::<CreateMessage>(&(), &document).unwrap();
    assert_eq!(sent.from, "+12025550101");
    document["to"] = json!(["+12025550179"]);
    document["exclude_from"] = json!(["+12025550100", "+12025550101"]);
    assert_eq!(client.send("POST", "/v3/messages", &document.to_string()).code(), 1005);
    let chat = json!({ "from": "+12025550102", "to": ["+12025550179"], "message": text("Hi!") });
    assert_eq!(client.send("POST", "/v3/chats", &chat.to_string()).code(), 2006);
}

#[test]
fn parts_come_back() {
    let client = client();
    let chat = group(&client);
    let file = json!({ "filename": "a.png", "content_type": "image/png", "size_bytes": 9 });
    let file = client.call::<CreateAttachment>(&(), &file).unwrap();
    let id = &file.attachment_id;
    let parts = json!([
        { "type": "text", "value": "Hi Ann 🎉", "mention": "ann@example.com",
          "text_decorations": [{ "range": [0, 2], "style": "bold" }] },
        { "type": "media", "attachment_id": id },
        { "type": "text", "value": "[cake]",
          "inline_stickers": [{ "range": [0, 6], "attachment_id": id }] },
        { "type": "media", "url": "https://example.com/b.png?c" },
    ]);
    send(&client, &chat, &json!({ "parts": parts }));
    let link = json!({ "type": "link", "value": "https://example.com" });
    send(&client, &chat, &json!({ "parts": [link] }));
    let clip = json!({ "type": "app_clip", "value": "https://example.com/clip", "caption": "Pay" });
    send(&client, &chat, &json!({ "parts": [clip] }));

    let listed = messages(&client, &chat);
    let parts = |index: usize| listed[index].parts.value().unwrap().as_slice();
    let PartResponse::AppClip(clip) = &parts(0)[0] else { panic!("{:?}", parts(0)) };
    assert_eq!(clip.title.value().map(String::as_str), Some("Pay"));
    let PartResponse::Link(link) = &parts(1)[0] else { panic!("{:?}", parts(1)) };
    assert_eq!(link.value, "https://example.com");
    let [
        PartResponse::Text(text),
        PartResponse::Media(stored),
        PartResponse::Text(cake),
        PartResponse::Media(public),
    ] = parts(2)
    else {
        panic!("{:?}", parts(2))
    };
    assert_eq!(text.mentions.value().unwrap()[0].range, [0, 9]);
    assert_eq!(text.text_decorations.value().unwrap()[0].range, [0, 2]);
    assert_eq!(cake.inline_stickers.value().unwrap()[0].id.value(), Some(id));
    assert_eq!((&stored.id, stored.size_bytes.value()), (id, Some(&9)));
    assert_eq!(public.filename.value().map(String::as_str), Some("b.png"));
}

#[test]
fn unknown_things_are_not_found() {
    let client = client();
    let chat = group(&client);
    let message = send(&client, &chat, &text("Hi"));
    let other = "00000000-0000-4000-8000-000000000000";
    let body = r#"{"message": {"parts": [{"type": "text", "value": "Hi"}]}}"#;
    let file =
        format!(r#"{{"message": {{"parts": [{{"type": "media", "attachment_id": "{other}"}}]}}}}"#);
    let cases = [
        ("POST", format!("/v3/chats/{other}/messages"), body, 404, 2001),
        ("POST", format!("/v3/chats/{message}/messages"), body, 404, 2001),
        ("GET", format!("/v3/chats/{other}"), "", 404, 2001),
        (
            "POST",
            format!("/v3/messages/{other}/reactions"),
            r#"{"operation": "add", "type": "like"}"#,
            404,
            2002,
        ),
        ("PATCH", format!("/v3/messages/{chat}"), r#"{"text": "a"}"#, 404, 2002),
        (
            "PATCH",
            format!("/v3/messages/{message}"),
            r#"{"text": "a", "part_index": 9}"#,
            400,
            1005,
        ),
        ("POST", format!("/v3/chats/{chat}/messages"), &file, 404, 2003),
        (
            "POST",
            format!("/v3/chats/{chat}/voicememo"),
            &format!(r#"{{"attachment_id": "{other}"}}"#),
            404,
            2003,
        ),
        ("POST", "/v3/chats/general/messages".to_owned(), body, 400, 1005),
        ("GET", "/v3/chats?limit=101".to_owned(), "", 400, 1005),
        ("GET", "/v3/chats?cursor=next".to_owned(), "", 400, 1005),
        ("GET", "/v3/webhook-subscriptions".to_owned(), "", 403, 2011),
        ("POST", "/v3/chats".to_owned(), "{", 400, 1003),
    ];
    for (method, path, body, status, code) in cases {
        let answer = client.send(method, &path, body);
        assert_eq!((answer.status, answer.code()), (status, code), "{method} {path}: {answer:?}");
        let error = &answer.json()["error"];
        assert_eq!((&error["status"], &answer.json()["success"]), (&json!(status), &json!(false)));
        let page = format!("https://docs.linqapp.com/error/codes/{}xxx/{code}/", code / 1000);
        assert_eq!(error["doc_url"], page);
        assert_eq!(answer.json()["trace_id"].as_str().map(str::len), Some(32));
    }
}

#[test]
fn only_bearer_tokens_are_accepted() {
    let any = client();
    let one = Client::new(StandIn::new().token("secret"));
    let cases: [(&Client, &[(&str, &str)], u16); 6] = [
        (&any, &[], 401),
        (&any, &[("authorization", "Basic abc")], 401),
        (&any, &[("authorization", "bearer abc")], 200),
        (&one, &[("authorization", "Bearer abc")], 401),
        (&one, &[("authorization", "secret")], 401),
        (&one, &[("authorization", "Bearer secret")], 200),
    ];
    for (client, headers, status) in cases {
        let answer = client.send_with("GET", "/v3/chats", "", headers);
        assert_eq!(answer.status, status, "{headers:?}");
        assert!(status == 200 || answer.code() == 2004, "{answer:?}");
    }
}

#[test]
fn text_is_edited_five_times() {
    let client = client();
    let chat = group(&client);
    let message = send(
        &client,
        &chat,
        &json!({ "parts": [
        { "type": "media", "url": "https://example.com/b.png" }, { "type": "text", "value": "a" }] }),
    );
    let edit = json!({ "text": "b", "part_index": 1 });
    for _ in 0..5 {
        client.call::<UpdateMessage>(&message, &edit).unwrap();
    }
    let listed = messages(&client, &chat);
    let PartResponse::Text(part) = &listed[0].parts.value().unwrap()[1] else { panic!() };
    assert_eq!(part.value, "b");
    let path = format!("/v3/messages/{message}");
    assert_eq!(client.send("PATCH", &path, &edit.to_string()).code(), 2015);
    assert_eq!(client.send("PATCH", &path, r#"{"text": "c"}"#).code(), 2015);
}

#[test]
fn reactions_replace_each_other() {
    let client = client();
    let chat = group(&client);
    let message = send(&client, &chat, &text("Hi"));
    let react = |operation: &str, kind: &str| {
        let mut document = json!({ "operation": operation, "type": kind });
        if kind == "sticker" {
            document["url"] = "https://example.com/s.png".into();
        }
        client.call::<AddReaction>(&message, &document).unwrap();
        let listed = messages(&client, &chat);
        let PartResponse::Text(part) = &listed[0].parts.value().unwrap()[0] else { panic!() };
        let reactions = part.reactions.value().map(Vec::as_slice).unwrap_or_default();
        reactions.iter().map(|reaction| reaction.kind.name().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(react("add", "like"), ["like"]);
    assert_eq!(react("add", "love"), ["love"]);
    assert_eq!(react("add", "sticker"), ["love", "sticker"]);
    assert_eq!(react("add", "sticker"), ["love", "sticker", "sticker"]);
    assert_eq!(react("remove", "like"), ["love", "sticker", "sticker"]);
    assert_eq!(react("remove", "love"), ["sticker", "sticker"]);
}

#[test]
fn card_is_updated_by_a_new_message() {
    let client = client();
    let chat = group(&client);
    let app = json!({ "name": "Chess", "bundle_id": "com.example.chess", "team_id": "A1B2C3D4E5" });
    let card = send(
        &client,
        &chat,
        &json!({ "parts": [
        { "type": "imessage_app", "app": app, "layout": { "caption": "Your move" } }] }),
    );
    let update = json!({ "layout": { "caption": "Check" }, "url": "https://example.com/7" });
    let updated = client.call::<UpdateAppCard>(&card, &update).unwrap();
    assert_ne!(updated.message.id, card.as_str());
    let PartResponse::ImessageApp(part) = &updated.message.parts[0] else { panic!() };
    assert_eq!(part.app.name, "Chess");
    assert_eq!(part.layout.caption.value().map(String::as_str), Some("Check"));
    let plain = send(&client, &chat, &text("Hi"));
    let answer = client.send("POST", &format!("/v3/messages/{plain}/update"), &update.to_string());
    assert_eq!((answer.status, answer.code()), (400, 1008));
}

#[test]
fn groups_change() {
    let client = client();
    let chat = group(&client);
    let name = json!({ "display_name": "Crew" });
    client.call::<UpdateChat>(&chat, &name).unwrap();
    let handle = json!({ "handle": "+12025550180" });
    client.call::<AddParticipant>(&chat, &handle).unwrap();
    let found = client.call::<RetrieveChat>(&chat, &json!({})).unwrap();
    assert_eq!(found.display_name.value().map(String::as_str), Some("Crew"));
    assert_eq!(found.handles.len(), 5);
    client.call::<RemoveParticipant>(&chat, &handle).unwrap();
    let found = client.call::<RetrieveChat>(&chat, &json!({})).unwrap();
    assert_eq!(found.handles[4].status.value(), Some(&HandleStatus::Removed));
    let again =
        client.send("DELETE", &format!("/v3/chats/{chat}/participants"), &handle.to_string());
    assert_eq!(again.code(), 1005);

    client.call::<LeaveChat>(&chat, &json!({})).unwrap();
    let path = format!("/v3/chats/{chat}");
    assert_eq!(client.send("POST", &format!("{path}/typing"), "").code(), 2013);
    assert_eq!(client.send("PUT", &path, &name.to_string()).code(), 2013);
    assert_eq!(client.send("GET", &path, "").status, 200);
    assert_ne!(group(&client), chat, "a chat that was left is not used again");

    let (direct, _) = create(&client, &["+12025550178"]);
    let answer = client.send("PUT", &format!("/v3/chats/{direct}"), &name.to_string());
    assert_eq!((answer.status, answer.code()), (409, 1006));
}

#[test]
fn other_operations_are_answered() {
    let client = client();
    let chat = group(&client);
    for path in ["read", "share_contact_card", "typing"] {
        let answer = client.send("POST", &format!("/v3/chats/{chat}/{path}"), "");
        assert_eq!((answer.status, answer.text.as_str()), (204, ""));
    }
    client.call::<MarkAsRead>(&chat, &json!({})).unwrap();
    client.call::<ShareContactCard>(&chat, &json!({})).unwrap();
    client.call::<StartTyping>(&chat, &json!({})).unwrap();
    client.call::<StopTyping>(&chat, &json!({})).unwrap();
    let poll = json!({ "poll": { "options": [{ "text": "a" }, { "text": "b" }] } });
    let poll = client.call::<CreatePoll>(&chat, &poll).unwrap();
    assert_eq!((poll.poll.options.len(), poll.chat_id.as_str()), (2, chat.as_str()));
    let memo = json!({ "voice_memo_url": "https://example.com/memo.m4a" });
    let memo = client.call::<SendVoicememo>(&chat, &memo).unwrap().voice_memo;
    assert_eq!((memo.from.as_str(), memo.to.len()), (LINE, 3));
    let ids: Vec<String> = messages(&client, &chat).into_iter().map(|one| one.id).collect();
    assert_eq!(ids[..2], [memo.id, poll.message_id]);
}

/// Operations that the list of the dispatch forgets would be refused with 2011.
#[test]
fn every_operation_is_answered() {
    let id: ChatId = "550e8400-e29b-41d4-a716-446655440000".parse().unwrap();
    let known = KnownChat::new(id.clone(), LINE, ["+12025550178", "+12025550179", "+12025550180"]);
    let client = Client::new(StandIn::new().chat(known));
    for operation in Operation::ALL {
        let (Some(method), Some(path)) = (operation.method(), operation.path()) else { continue };
        let path = path.replace("{chatId}", id.as_str()).replace("{messageId}", id.as_str());
        let answer = client.send(method, &path, "");
        assert_ne!((answer.status, answer.code()), (403, 2011), "{operation}");
        let recorded = client.server.requests().pop().unwrap();
        assert_eq!(recorded.operation, Some(*operation));
    }
}

#[test]
fn pages_follow_each_other() {
    let client = client();
    for number in 0..25 {
        create(&client, &[&format!("+120255501{number:02}")]);
    }
    let first = client.call::<ListChats>(&(), &json!({})).unwrap();
    assert_eq!(first.chats.len(), 20);
    let cursor = first.next_cursor.value().unwrap();
    let second = client.call::<ListChats>(&(), &json!({ "cursor": cursor })).unwrap();
    assert_eq!((second.chats.len(), second.next_cursor.value()), (5, None));
    let ids: std::collections::BTreeSet<String> =
        first.chats.into_iter().chain(second.chats).map(|chat| chat.id).collect();
    assert_eq!(ids.len(), 25);

    let found = client.call::<ListChats>(&(), &json!({ "to": "+12025550107" })).unwrap();
    assert_eq!(found.chats.len(), 1);
    let found =
        client.call::<ListChats>(&(), &json!({ "from": "12025550143", "limit": 3 })).unwrap();
    assert_eq!(found.chats.len(), 3);
    let found = client.call::<ListChats>(&(), &json!({ "from": "+12025550144" })).unwrap();
    assert_eq!(found.chats.len(), 0);

    let chat: ChatId = ids.first().unwrap().parse().unwrap();
    for number in 0..5 {
        send(&client, &chat, &text(&number.to_string()));
    }
    let mut seen = Vec::new();
    let mut document = json!({ "limit": 4 });
    loop {
        let page = client.call::<ListMessages>(&chat, &document).unwrap();
        seen.extend(page.messages.into_iter().map(|message| message.id));
        let Some(cursor) = page.next_cursor.into_value() else { break };
        document["cursor"] = cursor.into();
    }
    assert_eq!(seen.len(), 6);
}
