//! A bibliography that is read again and again, each time a little different: the cache never shows.

use std::fmt::Write as _;

use vitae_bibliography::{BibliographyCache, BibliographyFile, Reading, read_bibliography};
use vitae_diagnostics::{Diagnostic, FilePlace, Report};

/// A generator of numbers that look random and are the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound
    }
}

fn bibliography() -> String {
    let mut text = String::from("@string{jj = {Journal of Engines}}\n");
    for number in 0..30 {
        let more = match number % 5 {
            0 => "crossref = {k1}, pages = {1--2}",
            1 => "journal = jj, volume = 3",
            2 => "journal = {J} # \" of \" # jj, abstract = {Long \\'e {\\\"o}}",
            3 => &format!("journal = {{X}}, doi = {{10.1000/x{number}}}"),
            _ => "journal = {X}",
        };
        let _ = writeln!(
            text,
            "@article{{k{number},\n  author = {{Lovelace, Ada and Babbage, Charles}},\n  title = {{Title {number}}},\n  \
             year = {{{}}},\n  {more}\n}}\n",
            1900 + number
        );
    }
    text
}

/// The text with something changed at random.
fn edited(text: &str, numbers: &mut Numbers) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let at = numbers.below(lines.len());
    let line = lines[at];
    match numbers.below(8) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(at, line),
        2 => lines.insert(at, ""),
        3 => lines.truncate(at.max(3)),
        4 => {
            let other = numbers.below(lines.len());
            lines.swap(at, other);
        }
        5 => return text.replacen("Engines", "Machines", 1),
        6 => return text.replacen(line, &line.replace("Title", "\\unknown Work"), 1),
        _ => return text.replacen(line, &line.replace("Title", "Work").replace("Ada", "A."), 1),
    }
    lines.join("\n") + "\n"
}

/// All that a reading says.
fn shown(reading: &Reading, diagnostics: &[Diagnostic<FilePlace>]) -> String {
    let Reading { entries, found, refused, skipped, containers, unknown_skips } = reading;
    let entries: Vec<_> = entries.iter().map(|entry| (&entry.publication, entry.source.place())).collect();
    let diagnostics: Vec<_> = diagnostics.iter().map(|found| (found.severity, &found.place, found.text())).collect();
    format!("{entries:#?}\n{found} {refused:?} {skipped:?} {containers} {unknown_skips:?}\n{diagnostics:#?}")
}

fn read(read: impl Fn(&mut Report<FilePlace>) -> Reading) -> String {
    let mut report = Report::new();
    let reading = read(&mut report);
    shown(&reading, &report.into_diagnostics())
}

#[test]
fn what_is_cached_is_what_a_fresh_reading_finds() {
    let cache = BibliographyCache::default();
    let mut numbers = Numbers(11);
    let mut text = bibliography();
    let mut whole = 0;
    for round in 0..200 {
        text = if round % 8 == 0 { bibliography() } else { edited(&text, &mut numbers) };
        let skip = if round % 3 == 0 { vec!["k3".to_owned(), "unknown".to_owned()] } else { Vec::new() };
        let file = BibliographyFile { path: "p.bib".to_owned(), bytes: text.as_bytes(), lenient: round % 5 == 0, skip };
        let fresh = read(|report| read_bibliography(report, &file));
        assert_eq!(read(|report| cache.read(report, &file)), fresh, "{text}");
        assert_eq!(read(|report| cache.read(report, &file)), fresh, "{text}");
        whole += usize::from(fresh.ends_with("[]"));
    }
    assert!(whole > 10, "only {whole} of the texts were without defects");
}
