//! A bibliography that is read again and again, each time a little different: what is remembered of it never shows.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use vitae_syntax::{Diagnostic, Loader, Memory, Place, Reading, read_text};

const PROFILE: &str = "vitae::profile! { site { url: \"https://ada.example.org/\" } owner ada { name: \"Ada Lovelace\" } \
                       bibliography \"p.bib\" { others } }";

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

fn read(folder: &Path, memory: Option<Memory>) -> Reading {
    let loader = Loader::new(folder, folder);
    let mut loader = match memory {
        Some(memory) => loader.with_memory(memory),
        None => loader,
    };
    read_text(PROFILE, &folder.join("profile.rs"), &mut loader).reading.unwrap()
}

fn shown(diagnostics: &[Diagnostic]) -> Vec<String> {
    let place = |place: &Place| match place {
        Place::File { place, .. } => format!("{place:?}"),
        Place::Token(token) => format!("{:?}", token.token().start()),
    };
    diagnostics.iter().map(|diagnostic| format!("{} {}", place(&diagnostic.place), diagnostic.text())).collect()
}

#[test]
fn what_is_remembered_is_what_a_fresh_reading_finds() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("memory");
    fs::create_dir_all(&folder).unwrap();
    let memory = Memory::default();
    let mut numbers = Numbers(11);
    let mut text = bibliography();
    let mut whole = 0;
    for round in 0..200 {
        if round % 8 == 0 {
            text = bibliography();
        } else {
            text = edited(&text, &mut numbers);
        }
        fs::write(folder.join("p.bib"), &text).unwrap();
        let (remembered, fresh) = (read(&folder, Some(memory.clone())), read(&folder, None));
        assert_eq!(shown(&remembered.diagnostics), shown(&fresh.diagnostics), "{text}");
        assert!(remembered.profile == fresh.profile && remembered.entries == fresh.entries, "{text}");
        whole += usize::from(fresh.profile.is_some());
    }
    assert!(whole > 10, "only {whole} of the texts were without errors");
}
