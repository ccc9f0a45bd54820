//! Documents of megabytes that were made to hurt: answered with counts that are right, in memory of a few times their
//! size.
#![expect(unsafe_code, reason = "an allocator that counts")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use sendcheck::{Operation, Options, Report, Rule, check};

/// The system's allocator, and how many bytes it has handed out.
struct Counting;

static NOW_BYTES: AtomicUsize = AtomicUsize::new(0);
static PEAK_BYTES: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is handed to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW_BYTES.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK_BYTES.fetch_max(now, Ordering::Relaxed);
        // SAFETY: the caller's promises are those that the system's allocator asks for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Large blocks are not copied but mapped anew, so old and new do not add up.
        NOW_BYTES.fetch_sub(layout.size(), Ordering::Relaxed);
        let now = NOW_BYTES.fetch_add(size, Ordering::Relaxed) + size;
        PEAK_BYTES.fetch_max(now, Ordering::Relaxed);
        // SAFETY: the caller's promises are those that the system's allocator asks for.
        unsafe { System.realloc(block, layout, size) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        NOW_BYTES.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: as above.
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// One test at a time, as all share the counters.
static TURN: Mutex<()> = Mutex::new(());

/// How many parts, keys or brackets.
const MANY: usize = 250_000;

/// The most memory that a check of a large document may take, in sizes of the document: a value of two bytes takes 28
/// bytes in the list of values, which grows by a quarter.
const TIMES_MAX: usize = 18;

/// The same for documents that are nothing but what must be remembered: each few bytes of them are a
/// decoration, or a delimiter that could belong to any later one.
const DENSE_TIMES_MAX: usize = 40;

/// The same for keys and recipients of no length at all, each of which may be given again: `"",` is three
/// bytes to remember.
const SHORTEST_TIMES_MAX: usize = 40;

/// How many of them: a little more than a power of two, where lists that double are at their largest.
const DENSE: usize = (1 << 15) + 250;

/// The memory of a report for a small document: diagnostics and their paths.
const REPORT_BYTES: usize = 1 << 18;

/// Checks the document, and that it took little memory.
fn run(operation: Operation, json: &str, options: &Options) -> Report {
    run_within(TIMES_MAX, operation, json, options)
}

fn run_within(times_max: usize, operation: Operation, json: &str, options: &Options) -> Report {
    let before = NOW_BYTES.load(Ordering::Relaxed);
    PEAK_BYTES.store(before, Ordering::Relaxed);
    let report = check(operation, json.as_bytes(), options);
    let taken = PEAK_BYTES.load(Ordering::Relaxed) - before;
    let most = times_max * json.len() + REPORT_BYTES;
    assert!(taken <= most, "{taken} bytes for a document of {}", json.len());
    assert!(report.diagnostics().len() <= 256);
    report
}

/// A message whose parts are `part` so often, joined by commas.
fn parts(part: &str, times: usize) -> String {
    let mut json = String::with_capacity((part.len() + 1) * times + 20);
    json.push_str(r#"{"parts":["#);
    for index in 0..times {
        json.push_str(if index > 0 { "," } else { "" });
        json.push_str(part);
    }
    json + "]}"
}

fn text(value: &str) -> String {
    parts(&format!(r#"{{"type":"text","value":"{value}"}}"#), 1)
}

fn decorated(decorations: &str) -> String {
    parts(&format!(r#"{{"type":"text","value":"aaaa","text_decorations":[{decorations}]}}"#), 1)
}

/// Errors and warnings of a report.
fn counts(report: &Report) -> (usize, usize) {
    (report.errors(), report.warnings())
}

/// The rules of the findings that are kept, each once.
fn rules(report: &Report) -> Vec<Rule> {
    let mut rules: Vec<_> = report.diagnostics().iter().map(sendcheck::Diagnostic::rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

#[test]
fn a_part_many_times() {
    let _turn = TURN.lock();
    let message = |part: &str| run(Operation::Message, &parts(part, MANY), &Options::default());

    let texts = message(r#"{"type":"text","value":"a"}"#);
    assert_eq!(counts(&texts), (1 + MANY - 1, 0));
    assert_eq!(rules(&texts), [Rule::TooManyParts, Rule::ConsecutiveText]);
    assert!(texts.is_truncated());

    assert_eq!(counts(&message("{}")), (1 + MANY, 0));
    assert_eq!(counts(&message("1")), (1 + MANY, 0));
    let links = message(r#"{"type":"link","value":"https://e.co"}"#);
    assert_eq!(counts(&links), (1 + MANY, 0));
    // The count is reported once, on the first part above the limit.
    let media = message(r#"{"type":"media","url":"https://e.co/a"}"#);
    assert_eq!(counts(&media), (2, 0));
    assert_eq!(rules(&media), [Rule::TooManyParts, Rule::TooManyUrlMedia]);
}

#[test]
fn many_decorations() {
    let _turn = TURN.lock();
    let decorations = |decoration: &str| {
        let many = vec![decoration; MANY].join(",");
        run(Operation::Message, &decorated(&many), &Options::default())
    };
    let same = decorations(r#"{"range":[0,1],"style":"bold"}"#);
    assert_eq!(counts(&same), (1, MANY - 1));
    assert_eq!(rules(&same), [Rule::TooManyDecorations, Rule::DuplicateDecoration]);
    let animations = decorations(r#"{"range":[0,4],"animation":"big"}"#);
    // Only the first hundred take part.
    assert_eq!(counts(&animations), (1 + 99, 0));
    assert_eq!(rules(&animations), [Rule::TooManyDecorations, Rule::DecorationOverlap]);
    let json = decorated(&vec!["{}"; MANY].join(","));
    let empty = run(Operation::Message, &json, &Options::default());
    assert_eq!(counts(&empty), (1 + 2 * MANY, 0));
    assert_eq!(counts(&decorations(r#"{"range":[1,9],"style":"bold"}"#)).0, 1 + MANY);
}

#[test]
fn many_keys() {
    let _turn = TURN.lock();
    let unlike: Vec<_> = (0..MANY).map(|index| format!("\"k{index}\":0")).collect();
    let json = format!(r#"{{"parts":[{{"type":"text","value":"a"}}],{}}}"#, unlike.join(","));
    let report = run(Operation::Message, &json, &Options::default());
    assert_eq!(counts(&report), (0, MANY));
    assert_eq!(rules(&report), [Rule::UnknownField]);

    let json = format!(r#"{{"parts":[{{"type":"text","value":"a",{}}}]}}"#, unlike.join(","));
    assert_eq!(counts(&run(Operation::Message, &json, &Options::default())), (0, MANY));

    // A key that is repeated many times is reported once.
    let like = vec![r#""value":"a""#; MANY].join(",");
    let json = format!(r#"{{"parts":[{{"type":"text",{like}}}]}}"#);
    let report = run(Operation::Message, &json, &Options::default());
    assert_eq!(counts(&report), (1, 0));
    assert_eq!(rules(&report), [Rule::DuplicateField]);
}

#[test]
fn a_string_of_megabytes() {
    const LONG: usize = 2_500_000;
    let _turn = TURN.lock();
    let first = Options::new().first_message(true);
    for piece in
        ["a", "é", "😀", r"\ud83d\ude00", r"\n", "\u{301}", "(", "a.", "`", "[](", "http://"]
    {
        let times = LONG / piece.len();
        let report = run(Operation::Message, &text(&piece.repeat(times)), &first);
        assert!(rules(&report).contains(&Rule::TextTooLong), "{piece}: {}", report.to_json());
    }
    // One code point more than two such strings are of that length.
    let report = run(Operation::Message, &text(&"a".repeat(LONG)), &first);
    assert_eq!(counts(&report), (1, 0));
    let message = report.diagnostics()[0].message();
    assert!(message.contains(&(LONG - 10_000).to_string()), "{message}");

    let links = run(Operation::Message, &text(&"https://e.co ".repeat(MANY)), &first);
    assert_eq!(counts(&links), (1 + MANY, 0));
    // The first ten Markdown constructs are reported.
    let json = text(&"*a* ".repeat(MANY));
    let markdown = run(Operation::Message, &json, &first);
    assert_eq!(counts(&markdown), (1, 10));
}

#[test]
fn many_recipients() {
    let _turn = TURN.lock();
    let with = |recipients: String| {
        let json = format!(
            r#"{{"from":"+12052535597","to":[{recipients}],"message":{{"parts":[{{"type":"text","value":"a"}}]}}}}"#
        );
        run(Operation::ChatsCreate, &json, &Options::default())
    };
    let same = with(vec![r#""+12052532136""#; MANY].join(","));
    assert_eq!(counts(&same), (1, MANY - 1));
    assert_eq!(rules(&same), [Rule::TooManyRecipients, Rule::DuplicateRecipient]);
    let unlike: Vec<_> = (0..MANY).map(|index| format!("\"+49{index:010}\"")).collect();
    assert_eq!(counts(&with(unlike.join(","))), (1, 0));
}

#[test]
fn many_brackets() {
    let _turn = TURN.lock();
    for open in ["[", "{\"a\":", "[[],", "[0,[", "{\"parts\":["] {
        let report = run(Operation::Message, &open.repeat(MANY), &Options::default());
        assert_eq!(rules(&report), [Rule::InvalidJson]);
    }
}

fn dense(piece: &str) -> String {
    vec![piece; DENSE].join(",")
}

/// The piece with two numbers in place of N and M, which grow and never come again.
fn numbered(piece: &str) -> String {
    let each = |index: usize| {
        piece.replace('M', &(index * 2 + 1).to_string()).replace('N', &(index * 2).to_string())
    };
    (0..DENSE).rev().map(each).collect::<Vec<_>>().join(",")
}

#[test]
fn dense_decorations() {
    let _turn = TURN.lock();
    for decorations in [
        dense("0"),
        dense("{}"),
        dense("[]"),
        dense(r#"{"range":0}"#),
        dense(r#"{"range":[]}"#),
        dense(r#"{"range":[0,1]}"#),
        dense(r#"{"range":[0,1],"style":""}"#),
        numbered(r#"{"range":[N,M]}"#),
        numbered(r#"{"range":[N,M],"style":0}"#),
        numbered(r#"{"range":[N,M],"style":""}"#),
        numbered(r#"{"range":[0,M],"animation":0}"#),
        numbered(r#"{"range":[N,M],"animation":0}"#),
        numbered(r#"{"animation":0,"range":[N,3000000]}"#),
    ] {
        let json = decorated(&decorations);
        for json in [json.replace("aaaa", "aé😀a"), json.replace(r#""value":"aaaa","#, ""), json]
        {
            run_within(DENSE_TIMES_MAX, Operation::Message, &json, &Options::default());
        }
    }
}

#[test]
fn dense_texts() {
    let _turn = TURN.lock();
    for piece in [
        "*a* ",
        "*a ",
        "*a",
        "a* ",
        "*a*",
        "**a** ",
        "_a_ ",
        "*a_b ",
        "~~a~~ ",
        "~~a ",
        "`a`",
        "`a``",
        "``` ",
        "[](",
        "[](b)",
        "[a](b)",
        "![](b)",
        "[",
        "![",
        "[*a* ",
        r"# \n",
        r"*\n",
        r"a\n\n",
        r"```\n",
        "a.b ",
        "a@b.c ",
        "1.1.1.1 ",
        "h://a ",
        "mailto:a ",
        "'",
        "(",
    ] {
        for (before, after) in [("", ""), ("**x ", ""), ("", " **"), ("[", "](b)")] {
            let json = text(&[before, &piece.repeat(DENSE), after].concat());
            let first = Options::new().first_message(true);
            run_within(DENSE_TIMES_MAX, Operation::Message, &json, &first);
        }
    }
}

#[test]
fn dense_parts_keys_and_recipients() {
    let _turn = TURN.lock();
    let run = |operation, json: &str| {
        run_within(SHORTEST_TIMES_MAX, operation, json, &Options::default());
    };
    for part in [
        "0",
        "{}",
        r#"{"type":0}"#,
        r#"{"type":"link"}"#,
        r#"{"type":"imessage_app"}"#,
        r#"{"type":"text","text_decorations":[0]}"#,
        r#"{"url":"","type":"media"}"#,
        r#"{"":0,"type":"text"}"#,
    ] {
        run_within(DENSE_TIMES_MAX, Operation::Message, &parts(part, DENSE), &Options::default());
    }
    for to in
        [dense("0"), dense(r#""""#), dense(r#""a""#), numbered(r#""N""#), numbered(r#""+1N""#)]
    {
        run(Operation::ChatsCreate, &format!(r#"{{"to":[{to}]}}"#));
        run(Operation::ChatsCreate, &format!(r#"{{"to":[{to}],"from":"+10"}}"#));
    }
    for fields in
        [dense(r#""":0"#), dense(r#""a":0"#), numbered(r#""N":0"#), numbered(r#""N":0,"N":0"#)]
    {
        run(Operation::Message, &format!("{{{fields}}}"));
        run(Operation::Message, &format!(r#"{{"x":{{{fields}}}}}"#));
        run(Operation::Message, &format!(r#"{{"parts":[{{{fields}}}]}}"#));
        run(Operation::Message, &format!(r#"{{"parts":[{{{fields},"type":"text"}}]}}"#));
    }
}

#[test]
fn tens_of_megabytes() {
    const BYTES: usize = 25_000_000;
    let _turn = TURN.lock();
    let first = Options::new().first_message(true);
    // One text, one key, white space, and parts: each alone as long as that.
    let report = run(Operation::Message, &text(&"word ".repeat(BYTES / 5)), &first);
    assert_eq!(rules(&report), [Rule::TextTooLong]);
    let json = format!(r#"{{"{}":0,"parts":[]}}"#, "k".repeat(BYTES));
    let report = run(Operation::Message, &json, &first);
    assert_eq!(counts(&report), (1, 1));
    let json = format!("{}{{\"parts\":[]}}", " \n\t\r".repeat(BYTES / 4));
    assert_eq!(rules(&run(Operation::Message, &json, &first)), [Rule::NoParts]);
    let media = r#"{"type":"media","url":"https://example.com/a.jpg"}"#;
    let json = parts(media, BYTES / (media.len() + 1));
    assert_eq!(counts(&run(Operation::Message, &json, &first)), (2, 1));
}

#[test]
fn many_findings_of_which_as_many_are_wanted() {
    let _turn = TURN.lock();
    let json = parts("1", MANY);
    let options = Options::new().max_diagnostics(MANY);
    let report = check(Operation::Message, json.as_bytes(), &options);
    // One is that there are too many parts.
    assert_eq!((report.errors(), report.diagnostics().len()), (MANY + 1, MANY));
    assert!(report.is_truncated());
    let last = report.diagnostics().last().expect("there are some");
    assert_eq!(last.path(), format!("/parts/{}", MANY - 2));
}
