//! Checks, fixes or plans hostile input of a size: `growth TASK NAME BYTES`. Without arguments, lists tasks and names.
//! `cargo xtask growth` counts the instructions.

use std::error::Error;
use std::hint::black_box;

use conformance::generate::{hostile, hostile_content, hostile_content_names, hostile_names};
use sendcheck::fix::{Applicability, fix};
use sendcheck::{Options, check};
use sendcheck_compose::{Input, PlanOptions, Planner, plan};

/// The options of planning that split most: a text of 20 UTF-16 code units.
const SHORT: usize = 20;
/// The bytes of a chunk of a stream.
const CHUNK: usize = 64;
/// The bytes of a block of a stream. A stream reads its open block again at each line, so blocks must end, except
/// [`LONG_BLOCKS`].
const BLOCK: usize = 500;

/// Code blocks that a blank line does not end.
const UNENDED: [&str; 2] = ["backticks", "fences"];

/// A line of a list and of code: blocks of a stream that need not end, with the line that begins them.
const LONG_BLOCKS: [(&str, &str, &str); 2] =
    [("list", "", "- **An** item of a list\n"), ("code", "```js\n", "let line = of_code();\n")];

const PLANS: [&str; 4] = ["markdown", "html", "split", "stream"];

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [task, name, bytes] = args.as_slice() else {
        hostile_names().for_each(|name| println!("check\t{name}"));
        hostile_names().for_each(|name| println!("fix\t{name}"));
        for task in PLANS {
            let is_read_again = |name: &&str| task == "stream" && UNENDED.contains(name);
            let names = hostile_content_names().filter(|name| !is_read_again(name));
            names.for_each(|name| println!("{task}\t{name}"));
        }
        for (name, ..) in LONG_BLOCKS {
            println!("stream-block\t{name}");
        }
        return Ok(());
    };
    let bytes = bytes.parse()?;
    if matches!(task.as_str(), "check" | "fix") {
        let (operation, json) = hostile(name, bytes);
        let json = black_box(json.as_bytes());
        let options = Options::new().first_message(true);
        if task == "fix" {
            black_box(fix(operation, json, &options, Applicability::Unsafe));
        } else {
            black_box(check(operation, json, &options));
        }
        return Ok(());
    }
    let content = match task.as_str() {
        "stream" => (hostile_content(name, BLOCK) + "\n\nA paragraph.\n\n").repeat(bytes / BLOCK),
        "stream-block" => {
            let block = LONG_BLOCKS.iter().find(|(block, ..)| block == name);
            let (_, begin, line) = block.ok_or("unknown block")?;
            (*begin).to_owned() + &line.repeat(bytes / line.len())
        }
        _ => hostile_content(name, bytes),
    };
    let options = PlanOptions::new();
    match task.as_str() {
        "markdown" => drop(black_box(plan(&Input::markdown(content), &options))),
        "html" => drop(black_box(plan(&Input::html(content), &options))),
        "split" => drop(black_box(plan(&Input::text(content), &options.limit(SHORT)?))),
        "stream" | "stream-block" => drop(black_box(stream(&content, &options))),
        other => return Err(format!("unknown task `{other}`").into()),
    }
    Ok(())
}

/// Plans a content that arrives in chunks. Returns the number of sends.
fn stream(content: &str, options: &PlanOptions) -> Result<usize, Box<sendcheck::Report>> {
    let mut planner = Planner::new(Input::default(), options)?;
    let mut sends = 0;
    let mut rest = content;
    while !rest.is_empty() {
        let from = CHUNK.min(rest.len());
        let end = (from..=rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        let (chunk, others) = rest.split_at(end);
        sends += planner.push(chunk)?.len();
        rest = others;
    }
    Ok(sends + planner.finish()?.sends.len())
}
