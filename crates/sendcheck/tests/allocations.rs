//! A valid message is checked with a few allocations, however much it holds.
#![expect(unsafe_code, reason = "an allocator that counts")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use sendcheck::{Operation, Options, check};

/// The system's allocator, and how often this thread has asked it for memory.
struct Counting;

thread_local! {
    static ASKED: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call is handed to the system's allocator as it came; blocks that grow are asked for by
// the default methods, through these.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.set(ASKED.get() + 1);
        // SAFETY: the caller's promises are those that the system's allocator asks for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often a check of the message asks for memory. It has no findings.
fn allocations(parts: &str) -> usize {
    let json = format!(
        r#"{{"from":"+12052535597","to":["+12052532136"],"message":{{"parts":[{parts}],"idempotency_key":"order-1"}}}}"#
    );
    let options = Options::default().first_message(false);
    let before = ASKED.get();
    let report = check(Operation::ChatsCreate, json.as_bytes(), &options);
    let asked = ASKED.get() - before;
    assert_eq!(report.diagnostics(), [], "{json}");
    asked
}

fn joined(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(",")
}

fn text(value: &str) -> String {
    format!(r#"{{"type":"text","value":"{value}"}}"#)
}

fn text_and_media(count: usize) -> String {
    joined(count, |index| {
        let attachment = "550e8400-e29b-41d4-a716-446655440000";
        if index % 2 == 0 {
            text("See you at 7? I'll bring the tickets 🎟 and the map.")
        } else {
            format!(r#"{{"type":"media","attachment_id":"{attachment}"}}"#)
        }
    })
}

#[test]
fn one_text_to_one_recipient_takes_one() {
    // The list of values; it has room for a small document.
    assert_eq!(allocations(&text("Hello")), 1);
    assert_eq!(allocations(&text(&"word ".repeat(2000))), 1);
    assert_eq!(allocations(&text(&"好".repeat(10_000))), 1);
}

#[test]
fn escapes_take_one_more_however_many() {
    assert_eq!(allocations(&text("a \\\"b\\\"")), 2);
    assert_eq!(allocations(&text(&"\\n\\u263a ".repeat(3000))), 2);
}

#[test]
fn parts_take_a_few_however_many() {
    assert_eq!(allocations(&text_and_media(2)), 1);
    assert!(allocations(&text_and_media(100)) <= 3);
}

#[test]
fn decorations_take_a_few_however_many() {
    let decorated = |order: fn(usize) -> usize| {
        let decorations = joined(100, |index| {
            let start = order(index) * 10;
            format!(r#"{{"range":[{start},{}],"animation":"shake"}}"#, start + 10)
        });
        let value = "a".repeat(1000);
        format!(r#"{{"type":"text","value":"{value}","text_decorations":[{decorations}]}}"#)
    };
    let part = |count: usize, part: &str| {
        let media = r#"{"type":"media","attachment_id":"550e8400-e29b-41d4-a716-446655440000"}"#;
        joined(count, |index| if index % 2 == 0 { part.into() } else { media.into() })
    };
    let (sorted, shuffled) = (decorated(|index| index), decorated(|index| index * 37 % 100));
    // The list of values grows a few times; each part takes one list of decorations.
    assert!(allocations(&part(1, &sorted)) <= 4, "{}", allocations(&part(1, &sorted)));
    assert!(allocations(&part(99, &sorted)) <= 60, "{}", allocations(&part(99, &sorted)));
    // Duplicates are found in a sorted list, only where decorations are out of order.
    let (one, many) = (allocations(&part(1, &shuffled)), allocations(&part(99, &shuffled)));
    assert!(one <= 6 && many <= 60 + 50 * 2, "{one}, {many}");
}
