//! How long answers take after a keystroke.

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::editor::Editor;
use crate::profile::{BIBLIOGRAPHY, Layout};
use crate::site::{make_site, write};

const ROUNDS: usize = 21;

/// How many items a file has, where there are several.
const PER_FILE: usize = 30;

/// What is measured: the items beside those of the tests, the further files for them, the entries of the bibliography.
struct Case {
    name: &'static str,
    items: usize,
    files: usize,
    entries: usize,
    budget: u128,
}

const CASES: [Case; 5] = [
    Case { name: "30 items", items: 12, files: 0, entries: 0, budget: 50 },
    Case { name: "30 items, 1,000 entries", items: 12, files: 0, entries: 1000, budget: 100 },
    Case { name: "300 items in 10 files", items: PER_FILE, files: 9, entries: 0, budget: 100 },
    Case { name: "300 items in 10 files, 1,000 entries", items: PER_FILE, files: 9, entries: 1000, budget: 150 },
    Case { name: "300 items in one call", items: 280, files: 0, entries: 0, budget: 1000 },
];

/// Prints the medians, in milliseconds: diagnostics of the server itself, and completion. Beside them the quickest
/// answers, which say more than medians while the machine has other work, and the processor time that the server and the
/// macro take for both.
pub fn measure(program: &Path, filter: &str) {
    println!(
        "{:<40} {:>16} {:>16} {:>8} {:>8} {:>8}",
        "milliseconds", "diagnostics", "completion", "server", "macro", "budget"
    );
    for case in CASES.iter().filter(|case| case.name.contains(filter)) {
        let layout = if case.files > 0 { Layout::Several } else { Layout::One };
        let folder = make_site(layout, &bibliography(case.entries));
        if case.files > 0 {
            add_files(&folder, layout, case.files);
        }
        let mut editor = Editor::open(program, &folder, layout);
        let mut diagnostics = Vec::new();
        let mut completion = Vec::new();
        let mut before = [Duration::ZERO; 2];
        for round in 0..=ROUNDS {
            let text = layout.with(&many(case.items, "own", round));
            let start = Instant::now();
            editor.diagnostics(&text.replace('‸', ""));
            let first = start.elapsed();
            let text = text.replace('‸', "l‸");
            let start = Instant::now();
            let found = editor.complete(&text);
            let second = start.elapsed();
            assert!(found.contains(&"location".to_owned()), "{found:?}");
            // The first round warms the server up.
            if round == 0 {
                before = editor.processor_time();
            } else {
                diagnostics.push(first);
                completion.push(second);
            }
        }
        let after = editor.processor_time();
        let [server, macros] = [0, 1].map(|at| after[at].saturating_sub(before[at]).as_millis() / ROUNDS as u128);
        println!(
            "{:<40} {:>16} {:>16} {server:>8} {macros:>8} {:>8}",
            case.name,
            shown(diagnostics),
            shown(completion),
            case.budget
        );
    }
}

fn bibliography(entries: usize) -> String {
    let mut bibliography = BIBLIOGRAPHY.to_owned();
    for entry in 0..entries {
        let _ = write!(
            bibliography,
            "@article{{entry{entry},\n author = {{Ada Lovelace and Author Number{entry}}},\n title = {{Work Number {entry} of Many}},\n \
             journal = {{Journal of Everything}},\n year = {{1900}},\n}}\n"
        );
    }
    bibliography
}

/// Adds modules to the profile, each with as many items as the one that is written in.
fn add_files(folder: &Path, layout: Layout, files: usize) {
    let content = folder.join("content");
    for (name, text) in layout.files("") {
        let text = if name == "profile.rs" {
            let lines = |line: &dyn Fn(usize) -> String| (0..files).map(line).collect::<Vec<_>>().join("\n");
            let uses = lines(&|at| format!("use more{at}::*;"));
            let value = text.replace("profile! {", &format!("profile! {{\n{uses}"));
            format!("{}\n{value}", lines(&|at| format!("mod more{at};")))
        } else {
            text
        };
        write(&content.join(name), &text);
    }
    for at in 0..files {
        let part = layout.with(&many(PER_FILE, &format!("more{at}"), 0).replace('‸', ""));
        write(&content.join(format!("more{at}.rs")), &part);
    }
}

fn many(items: usize, prefix: &str, round: usize) -> String {
    let mut text = String::new();
    for item in 0..items {
        let id = format!("{prefix}_{item}");
        let _ = match item % 3 {
            0 => writeln!(
                text,
                "person p{id} {{ name: \"Person {id}\", url: \"https://example.org/{item}\", at: london }}"
            ),
            1 => writeln!(
                text,
                "position w{id} {{ role: \"Role {item}\", at: london, dates: 1833..1835, advisors: [babbage] }}"
            ),
            _ => writeln!(text, "award a{id} {{ title: \"Award {item}\", by: acm, date: 1840-05 }}"),
        };
    }
    let _ = write!(text, "education last{prefix} {{ degree: \"Round {round}\", at: london, dates: 1840, ‸ }}");
    text
}

/// The median, and the quickest.
fn shown(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |index: usize| times.get(index).map_or(0, Duration::as_millis);
    format!("{} ({})", at(times.len() / 2), at(0))
}
