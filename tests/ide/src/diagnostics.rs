//! Mistakes, as the server shows them without a compiler: each once, where and as the second door says.

use vitae_syntax::Severity;

use crate::editor::{Editor, Underlined};
use crate::outcome::Outcome;
use crate::second_door;

/// Runs the cases.
pub fn run(editor: &mut Editor, outcome: &mut Outcome) {
    for item in MISTAKES {
        let name = format!("diagnostics of {item}");
        if !outcome.wants(&name) {
            continue;
        }
        let text = editor.with(item);
        let expected = errors_in(editor, &text);
        outcome.holds(&format!("{name}: there is a mistake"), item.is_empty() || !expected.is_empty(), String::new);
        outcome.same(&name, expected, editor.diagnostics(&text));
    }
}

/// The errors of the file that is open, read without rustc.
fn errors_in(editor: &Editor, text: &str) -> Vec<Underlined> {
    let found = second_door::read(&editor.files(text));
    let shown = format!("content/{}", editor.layout().edited());
    let errors =
        found.iter().filter(|located| located.diagnostic.severity == Severity::Error && located.place.path == shown);
    let mut errors: Vec<Underlined> = errors
        .map(|located| Underlined {
            line: located.place.line,
            text: located.place.source.chars().skip(located.place.column - 1).take(located.place.width).collect(),
            message: located.diagnostic.text(),
        })
        .collect();
    errors.sort();
    errors
}

const MISTAKES: &[&str] = &[
    "",
    "preson byron { name: \"x\" }",
    "person byron { nmae: \"x\" }",
    "person byron { url: \"https://example.org/\" }",
    "person byron { name: \"x\", name: \"y\" }",
    "person byron { name: 12 }",
    "person babbage { name: \"x\" }",
    "position p { role: \"x\", at: lodnon, dates: 1833 }",
    "position p { role: \"x\", at: babbage, dates: 1833 }",
    "position p { role: \"x\", at: \"University of London\", dates: 1833 }",
    "position p { role: \"x\", at: london, dates: 1833, advisors: [babbage, london] }",
    "award a { title: \"x\", date: 2024-13 }",
    "award a { title: \"x\", date: 2023-02-29 }",
    "award a { title: \"x\", date: 2024-6 }",
    "award a { title: \"x\", date: \"2024\" }",
    "grant g { title: \"x\", by: acm, dates: 2020..2018 }",
    "education e { degree: \"x\", at: london, dates: 1840, grade: 5.0/4.0 }",
    "education e { degree: \"x\", at: london, dates: 1840, grade: 101% }",
    "person byron { name: \"x\", url: \"ftp://example.org/\" }",
    "person byron { name: \"x\", url: \"not a url\" }",
    "person byron { name: \"x\", orcid: \"0000-0003-2185-2028\" }",
    "publication p { title: \"x\", authors: [ada], kind: journal, date: 1843, doi: \"x\" }",
    "publication p { title: \"x\", authors: [ada], kind: jornal, date: 1843 }",
    "publication p { title: \"x\", authors: [ada], kind: journal, date: 1843, isbn: \"123\" }",
    "publication p { title: \"x\", authors: [byron], kind: journal, date: 1843 }",
    "person byron { name: \"\" }",
    "person byron { name: \"x\" url: \"https://example.org/\" }",
    "person byron { name: \"x\"; url: \"https://example.org/\" }",
    "person byron { name = \"x\" }",
    "person byron { name \"x\" }",
    "person byron { name: }",
    "person byron { name: , url: \"https://example.org/\" }",
    "person byron { name: Lord Byron }",
    "person byron { \"name\": \"x\" }",
    "cv { file: file(\"nowhere.pdf\") }",
    "cv { file: file(\"../nowhere.pdf\") }",
    "project p { name: \"x\", image: image(\"line.svg\") }",
    "project p { name: \"x\", image: image(\"nowhere.png\", alt: \"x\") }",
    "project p { name: \"x\", builds_on: [engine, engine] }",
    "/// See [nobody](nobody).\nproject p { name: \"x\" }",
    "/// One line.\n///\n/// <b>Raw</b> HTML.\nproject p { name: \"x\" }",
    "/// # One\n///\n/// ### Three\npage p { title: \"x\" }",
    "news { date: 2024 }",
    "site { url: \"https://example.org/\" }",
    "person { name: \"x\", role: 1840 }\nproject { name: \"x\" }",
    "bibliography \"nowhere.bib\"",
    "bibliography other { }",
    "person byron",
    "lone",
    "person lord-byron { name: \"x\" }",
    "#[derive(Debug)]\nperson byron { name: \"x\" }",
    "preson a { name: 1 }\nperson b { nmae: \"x\" }\nposition c { role: 1, at: babbage, dates: 2024-13 }",
];
