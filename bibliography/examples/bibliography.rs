//! Reads a bibliography file and says what it holds and what is wrong with it:
//! `cargo run --release --example bibliography -- publications.bib [--lenient] [--bibtex]`

use std::time::Instant;

use vitae_bibliography::{BibliographyFile, WorkPlace, check_duplicates, read_bibliography};
use vitae_diagnostics::Report;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (options, paths): (Vec<String>, Vec<String>) = arguments.into_iter().partition(|word| word.starts_with("--"));
    let lenient = options.iter().any(|option| option == "--lenient");
    for path in paths {
        let bytes = std::fs::read(&path)?;
        let start = Instant::now();
        let mut report = Report::new();
        let file = BibliographyFile { path, bytes: &bytes, lenient, skip: Vec::new() };
        let reading = read_bibliography(&mut report, &file);
        let mut duplicates = Report::new();
        check_duplicates(&mut duplicates, &[], &reading.entries);
        let took = start.elapsed();
        if options.iter().any(|option| option == "--bibtex") {
            for entry in &reading.entries {
                println!("{}\n", entry.publication.bibtex.as_ref().map_or("", |bibtex| bibtex));
            }
            continue;
        }
        if options.iter().any(|option| option == "--debug") {
            for entry in &reading.entries {
                println!("{:#?}\n", entry.publication);
            }
        }
        let mut diagnostics = report.into_diagnostics();
        diagnostics.extend(duplicates.into_diagnostics().into_iter().filter_map(|diagnostic| {
            match diagnostic.place.clone() {
                WorkPlace::Entry(place) => Some(diagnostic.map_place(|_| place)),
                WorkPlace::Item(_) => None,
            }
        }));
        for diagnostic in &diagnostics {
            println!("{:?} {}\n", diagnostic.severity, diagnostic.text());
        }
        println!(
            "{}: {} found, {} read, {} refused, {} hold data only; {} diagnostics; {took:?}",
            file.path,
            reading.found,
            reading.entries.len(),
            reading.refused.len(),
            reading.containers,
            diagnostics.len(),
        );
    }
    Ok(())
}
