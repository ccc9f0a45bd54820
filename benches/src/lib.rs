//! Texts to measure with: the same ones for every contender, made by rule, never random.

#[cfg(feature = "peers")]
pub mod contenders;
pub mod corpora;

/// What people write to each other, with the stops and colons that make a link engine look.
const LINES: [&str; 12] = [
    "Hey, are you coming tonight? We start at 19:30, bring something to drink.",
    "lol no way... he really said that?! I can't even",
    "Ok. I will call the landlord tomorrow morning and ask about the heating again.",
    "The package is still at the depot, they will try once more on Monday.",
    "mum says hi 👋 and thanks for the flowers, they're still on the table",
    "Three things: eggs, oat milk, and that bread from the corner shop.",
    "It was 3.50 last week and now it's 4.20. Prices these days, e.g. for coffee.",
    "Running late, the train stands between two stations and nobody says why.",
    "Did you see the photos? Anna looks so happy, and the little one has grown.",
    "sounds good to me, let's do it like that :) see you at the usual place",
    "My flight is LH1172, I land at 22:10 if all goes well. Don't wait up.",
    "Happy birthday!!! 🎉🎂 Hope you get to do nothing at all today.",
];

/// The same in Japanese, which has neither spaces nor ASCII stops.
const CJK_LINES: [&str; 3] = [
    "今日は何時に来ますか？駅前で待っていますね。",
    "荷物は明日の午前中に届くそうです。受け取りお願いします！",
    "写真を見ました。みんな楽しそうでよかったです😊",
];

/// A link for one line in twenty.
const LINK: &str = "here: https://example.com/menu?table=4 and the map: maps.example.org/x";

/// Chat text of at least `bytes` bytes with a link in few of its lines.
#[must_use]
pub fn chat_with_few_links(bytes: usize) -> String {
    let lines = LINES.iter().cycle().enumerate();
    join(lines.map(|(at, line)| if at % 20 == 19 { LINK } else { line }), bytes)
}

/// Chat text of at least `bytes` bytes without a link.
#[must_use]
pub fn chat_without_links(bytes: usize) -> String {
    join(LINES.into_iter().cycle(), bytes)
}

/// Japanese chat text of at least `bytes` bytes without a link.
#[must_use]
pub fn japanese_chat(bytes: usize) -> String {
    join(CJK_LINES.into_iter().cycle(), bytes)
}

fn join<'l>(lines: impl Iterator<Item = &'l str>, bytes: usize) -> String {
    let mut text = String::new();
    for line in lines {
        if text.len() >= bytes {
            break;
        }
        text.push_str(line);
        text.push('\n');
    }
    text
}
