//! Eight times the text takes about eight times as long. Quadratic work would take 64 times as long.

use std::format;
use std::hint::black_box;
use std::string::String;
use std::time::{Duration, Instant};

use super::super::{DEFAULT_PARSER, Url, repair::repair};

const LEN: usize = 10_000;
const FACTOR: u32 = 8;

/// Reads everything that rules read. The parser is the `url` crate's, which is linear, too.
fn work(text: &str) {
    if let Ok(url) = Url::parse(text, DEFAULT_PARSER) {
        let host = url.host().and_then(|host| host.not_public());
        black_box((host, url.extension(), url.is_presigned(), url.needs_repair(text)));
        black_box(url.host_is("[::1]", DEFAULT_PARSER));
    }
    black_box(repair(text, true, DEFAULT_PARSER));
}

fn fastest(text: &str) -> Duration {
    let time = |_| {
        let start = Instant::now();
        work(text);
        start.elapsed()
    };
    (0..5).map(time).min().unwrap_or_default()
}

#[test]
fn hostile_urls() {
    let patterns: [fn(usize) -> String; 16] = [
        |n| format!("https://{}.com/", "é".repeat(n)),
        |n| format!("https://{}com/", "é.".repeat(n)),
        |n| format!("https://{}/", "a.".repeat(n)),
        |n| format!("https://xn--{}/", "a".repeat(n)),
        |n| format!("https://{}/", "%41".repeat(n)),
        |n| format!("https://{}a.b/", "@".repeat(n)),
        |n| format!("https://{}a.b/", ":".repeat(n)),
        |n| format!("https://[{}]/", ":".repeat(n)),
        |n| format!("https://a.b:{}/", "0".repeat(n)),
        |n| format!("https://a.b/{}", "../".repeat(n)),
        |n| format!("https://a.b/{}{}", "a/".repeat(n), "../".repeat(n)),
        |n| format!("https://a.b/{}c", " ".repeat(n)),
        |n| format!("https://a.b/{}", "%".repeat(n)),
        |n| format!("https://a.b/?{}", "&".repeat(n)),
        |n| format!("a.b/{}", "\n://".repeat(n)),
        |n| "https:".repeat(n),
    ];
    for pattern in patterns {
        let small = fastest(&pattern(LEN));
        let large = fastest(&pattern(LEN * FACTOR as usize));
        // Half way to quadratic, and a little for interruptions.
        let limit = small * FACTOR * 4 + Duration::from_millis(2);
        assert!(large < limit, "{}: {small:?}, {large:?}", pattern(2));
    }
}
