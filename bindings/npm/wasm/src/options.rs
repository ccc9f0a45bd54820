//! Options, as the glue hands them on: it has judged them, so what cannot be is read as it comes.
//!
//! JSON would do, but reading and refusing it was a twentieth of the module.

use alloc::string::String;
use alloc::vec::Vec;

use crate::memory::as_text;
use sendcheck::{Chat, ChatService, Level, Options, Rule};

/// Ends each setting: a byte that no UTF-8 has.
const END: u8 = 0xFF;

/// Reads settings: a letter, which says what is set, and what it is set to; `src/options.ts` writes them.
pub(crate) fn read(settings: &[u8]) -> Options {
    let mut options = Options::new();
    if settings.is_empty() {
        return options;
    }
    let mut chat = Chat::new();
    let mut hosts: Option<Vec<String>> = None;
    for setting in settings.split(|&byte| byte == END) {
        let Some((letter, value)) = setting.split_first() else { continue };
        let number = number(value);
        match letter {
            b'f' => options = options.first_message(number == 1),
            b's' => options = options.strict_links(number == 1),
            b'i' => options = options.chat_id(as_text(value)),
            b'h' => hosts = Some(Vec::new()),
            b'e' => hosts.get_or_insert_default().push(as_text(value).into()),
            b'm' => {
                options = options.max_diagnostics(usize::try_from(number).unwrap_or(usize::MAX));
            }
            b'g' => chat.is_group = Some(number == 1),
            b'v' => chat.service = at(ChatService::ALL, number),
            b'p' => chat.participants = Some(number),
            level => {
                let level = at(Level::ALL, u64::from(level.wrapping_sub(b'A')));
                if let Some((rule, level)) = at(Rule::ALL, number).zip(level) {
                    options = options.level(rule, level).unwrap_or_default();
                }
            }
        }
    }
    if let Some(hosts) = hosts {
        options = options.url_media_exempt_hosts(hosts);
    }
    options.chat(chat)
}

fn at<T: Copy>(all: &[T], index: u64) -> Option<T> {
    usize::try_from(index).ok().and_then(|index| all.get(index)).copied()
}

/// A number in decimal digits; of anything else, some number.
fn number(digits: &[u8]) -> u64 {
    digits.iter().fold(0, |value: u64, &digit| {
        value.wrapping_mul(10).wrapping_add(u64::from(digit.wrapping_sub(b'0')))
    })
}
