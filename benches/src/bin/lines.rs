//! What `lines/compare.py` needs: `lines write FILE BYTES` writes requests as JSON Lines, `lines schema FILE` their
//! JSON Schema, `lines check FILE` checks the beginning of a file in memory and prints how many bytes a second.

use std::error::Error;
use std::fs::File;
use std::hint::black_box;
use std::io::{BufWriter, Read, Write};
use std::thread;
use std::time::Instant;

use benches::contenders::schema::request;
use benches::corpora::{corpora, seed};
use sendcheck::{Options, check_inferred};

/// As much of a file is enough to measure by.
const IN_MEMORY_BYTES: u64 = 200_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["write", file, bytes] => write(file, bytes.parse()?),
        ["schema", file] => Ok(std::fs::write(file, request().to_string())?),
        ["check", file, threads] => check(file, threads.parse()?),
        _ => Err("write FILE BYTES, schema FILE, or check FILE THREADS".into()),
    }
}

/// The requests of the corpus «mixed», again and again.
fn write(file: &str, bytes: usize) -> Result<(), Box<dyn Error>> {
    let corpora = corpora(seed(), 1000);
    let mixed = corpora.iter().find(|corpus| corpus.name == "mixed").ok_or("no corpus")?;
    let mut out = BufWriter::new(File::create(file)?);
    let mut written = 0;
    for document in mixed.documents.iter().cycle() {
        if written >= bytes {
            break;
        }
        writeln!(out, "{}", document.json)?;
        written += document.json.len() + 1;
    }
    Ok(out.flush()?)
}

/// Each thread has a part of the lines.
fn check(file: &str, threads: usize) -> Result<(), Box<dyn Error>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(IN_MEMORY_BYTES).read_to_end(&mut bytes)?;
    let lines: Vec<&[u8]> = bytes.split(|&byte| byte == b'\n').collect();
    let options = &Options::default();
    let start = Instant::now();
    thread::scope(|scope| {
        for part in lines.chunks(lines.len().div_ceil(threads)) {
            scope.spawn(move || {
                for line in part {
                    let _ = black_box(check_inferred(black_box(line), options));
                }
            });
        }
    });
    println!("{}", bytes.len() as f64 / start.elapsed().as_secs_f64());
    Ok(())
}
