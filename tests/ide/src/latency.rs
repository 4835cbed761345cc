//! How long answers take after a keystroke.

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::editor::Editor;
use crate::profile::{BIBLIOGRAPHY, with};
use crate::site::make_site;

const ROUNDS: usize = 21;

/// Prints medians: native diagnostics, and completion.
pub fn measure(program: &Path) {
    println!("{:<44} {:>14} {:>14}", "", "diagnostics", "completion");
    for (name, items, entries) in
        [("30 items", 10, 0), ("30 items, 1,000 entries", 10, 1000), ("300 items in one call", 280, 0)]
    {
        let mut bibliography = BIBLIOGRAPHY.to_owned();
        for entry in 0..entries {
            let _ = write!(
                bibliography,
                "@article{{entry{entry},\n author = {{Ada Lovelace and Author Number{entry}}},\n title = {{Work Number {entry} of Many}},\n \
                 journal = {{Journal of Everything}},\n year = {{1900}},\n}}\n"
            );
        }
        let folder = make_site(&bibliography);
        let mut editor = Editor::open(program, &folder);
        let mut diagnostics = Vec::new();
        let mut completion = Vec::new();
        for round in 0..ROUNDS {
            let text = many(items, round);
            let start = Instant::now();
            editor.diagnostics(&text.replace('‸', ""));
            diagnostics.push(start.elapsed());
            let text = text.replace('‸', "l‸");
            let start = Instant::now();
            let found = editor.complete(&text);
            completion.push(start.elapsed());
            assert!(found.contains(&"location".to_owned()), "{found:?}");
        }
        println!("{name:<44} {:>11} ms {:>11} ms", median(diagnostics), median(completion));
    }
}

fn many(items: usize, round: usize) -> String {
    let mut text = String::new();
    for item in 0..items {
        let _ = match item % 3 {
            0 => writeln!(
                text,
                "person p{item} {{ name: \"Person {item}\", url: \"https://example.org/{item}\", at: london }}"
            ),
            1 => writeln!(
                text,
                "position w{item} {{ role: \"Role {item}\", at: london, dates: 1833..1835, advisors: [babbage] }}"
            ),
            _ => writeln!(text, "award a{item} {{ title: \"Award {item}\", by: acm, date: 1840-05 }}"),
        };
    }
    let _ = write!(text, "education last {{ degree: \"Round {round}\", at: london, dates: 1840, ‸ }}");
    with(&text)
}

fn median(mut times: Vec<Duration>) -> u128 {
    times.sort();
    times.get(times.len() / 2).map_or(0, Duration::as_millis)
}
