//! How long a PDF takes: the first one, and one after each of many edits.
//!
//! `cargo run --release -p vitae-pdf --example median -- dist/cv.typ cv.pdf`

use std::time::{Duration, Instant};

use vitae_pdf::pdf;

const EDITS: usize = 31;

fn main() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("name a Typst source")?;
    let source = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let first = timed(&source)?;
    let mut edits = Vec::new();
    for edit in 0..EDITS {
        edits.push(timed(&format!("{source}\n= Edited\nEdit {edit}\n"))?);
    }
    edits.sort();
    println!("first {first:.0?}, after an edit: median {:.0?}, longest {:.0?}", edits[EDITS / 2], edits[EDITS - 1]);
    let document = pdf(&path, &source, &|_| None)?;
    println!("{} bytes", document.bytes.len());
    for warning in document.warnings {
        println!("{warning}");
    }
    match arguments.next() {
        Some(target) => std::fs::write(&target, document.bytes).map_err(|error| format!("{target}: {error}")),
        None => Ok(()),
    }
}

fn timed(source: &str) -> Result<Duration, String> {
    let start = Instant::now();
    pdf("cv.typ", source, &|_| None)?;
    Ok(start.elapsed())
}
