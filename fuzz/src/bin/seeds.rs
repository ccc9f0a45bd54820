//! Writes the seeds of each target into a directory of its name: `seeds DIR`.

use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let dir = std::env::args().nth(1).ok_or("usage: seeds DIR")?;
    for (name, _) in fuzz::TARGETS {
        let dir = Path::new(&dir).join(name);
        fs::create_dir_all(&dir)?;
        for (index, seed) in fuzz::seeds::seeds(name).iter().enumerate() {
            fs::write(dir.join(format!("seed-{index}")), seed)?;
        }
    }
    Ok(())
}
