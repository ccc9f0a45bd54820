//! Requests broken in one way each, so that the API would reject them.

use super::pieces::{
    self, Request, attachment_part, decorated_part, media_part, quoted, text_part,
};
use super::random::Random;
use super::text;

const URLS: [&str; 5] = [
    "https://example.com/menu?table=4",
    "http://example.org",
    "www.example.com",
    "https://shop.example.co.uk/a#b",
    "ftp://example.net/list.txt",
];

type Fault = fn(&mut Request, &mut Random);

/// Breaks a request in one way of many.
pub(super) fn add(request: &mut Request, random: &mut Random) {
    random.pick(&FAULTS)(request, random);
}

const FAULTS: [Fault; 33] = [
    |it, random| it.parts = Some(vec![plain(random), link()]),
    |it, _| it.parts = Some(vec![link()]),
    |it, random| {
        let length = random.between(20, 160);
        let words = text::words(random, length);
        let url = random.pick(&URLS);
        it.parts = Some(vec![text_part(&text::put(random, url, &words))]);
    },
    |it, random| it.parts = Some(vec![plain(random), plain(random), media_part(random)]),
    |it, random| it.parts = Some((0..101).map(|_| attachment_part(random)).collect()),
    |it, _| {
        let part =
            |n| format!("{{\"type\":\"media\",\"url\":\"https://files.example.com/{n}.jpg\"}}");
        it.parts = Some((0..41).map(part).collect());
    },
    |it, _| it.parts = Some(Vec::new()),
    |it, _| it.parts = None,
    |it, _| it.parts = Some(vec![r#"{"type":"sticker","value":"x"}"#.into()]),
    |it, _| it.parts = Some(vec![text_part("")]),
    |it, random| it.parts = Some(vec![text_part(&text::words(random, 10_001))]),
    |it, _| it.parts = Some(vec![r#"{"type":"text","value":12}"#.into()]),
    |it, random| decorate(it, random, &[r#"{"range":[0,5],"style":"bold","animation":"big"}"#]),
    |it, random| decorate(it, random, &[r#"{"range":[0,5]}"#]),
    |it, random| decorate(it, random, &[r#"{"range":[5,5],"style":"bold"}"#]),
    |it, random| decorate(it, random, &[r#"{"range":[5,81],"style":"bold"}"#]),
    |it, random| decorate(it, random, &[r#"{"range":[-1,4],"style":"bold"}"#]),
    |it, random| decorate(it, random, &[r#"{"range":[0,5],"style":"blink"}"#]),
    |it, random| decorate(it, random, &[r#"{"range":[0,5],"animation":"wiggle"}"#]),
    |it, random| {
        let bold = r#"{"range":[0,5],"style":"bold"}"#;
        decorate(it, random, &[bold, r#"{"range":[4,9],"animation":"big"}"#]);
    },
    |it, random| {
        let nod = r#"{"range":[10,40],"animation":"nod"}"#;
        decorate(it, random, &[nod, r#"{"range":[20,30],"animation":"big"}"#]);
    },
    |it, random| {
        let id = pieces::uuid(random);
        let url = "https://files.example.com/a.jpg";
        it.parts = Some(vec![format!(
            "{{\"type\":\"media\",\"url\":\"{url}\",\"attachment_id\":\"{id}\"}}"
        )]);
    },
    |it, _| it.parts = Some(vec![r#"{"type":"media"}"#.into()]),
    |it, _| {
        it.parts = Some(vec![r#"{"type":"media","url":"http://files.example.com/a.jpg"}"#.into()]);
    },
    |it, _| it.parts = Some(vec![r#"{"type":"media","attachment_id":"abc-123"}"#.into()]),
    |it, _| it.rest = r#","effect":{"name":"slam","type":"screen"}"#.into(),
    |it, _| it.from = Some("2052535597".into()),
    |it, _| it.from = None,
    |it, _| it.to = vec!["not an address".into()],
    |it, _| it.to = Vec::new(),
    |it, _| it.rest = format!(",\"idempotency_key\":{}", quoted(&"k".repeat(256))),
    |it, _| it.rest = r#","preferred_service":"WhatsApp""#.into(),
    |it, _| it.rest = r#","reply_to":{"message_id":"x","part_index":0}"#.into(),
];

fn link() -> String {
    r#"{"type":"link","value":"https://example.com/menu"}"#.into()
}

fn plain(random: &mut Random) -> String {
    text_part(&text::words(random, 60))
}

fn decorate(request: &mut Request, random: &mut Random, decorations: &[&str]) {
    let decorations: Vec<String> = decorations.iter().map(|&it| it.into()).collect();
    request.parts = Some(vec![decorated_part(&text::words(random, 80), &decorations)]);
}
