//! What is said of keys, kinds, references and literals.

use vitae_profile::Profile;

use crate::editor::Editor;
use crate::outcome::Outcome;
use crate::profile::heading;

/// What would show that a reader was let behind the scenes.
const GENERATED: [&str; 4] = ["loop", "compile_error", "{unknown}", "____"];

/// Runs the cases.
pub fn run(editor: &mut Editor, outcome: &mut Outcome) {
    for kind in Profile::KINDS {
        let heading = heading(kind.tag);
        let item = heading.replacen(kind.word, &format!("{}‸", kind.word), 1);
        let first = kind.docs.first().map_or("", |line| line.trim());
        let mut parts = vec![first];
        parts.extend(kind.keys.iter().filter_map(|key| key.docs.first()).map(|line| line.trim()));
        says(editor, outcome, &format!("hover on the kind {}", kind.word), &format!("{item} {{}}"), &parts);
        for key in kind.keys {
            let name = format!("hover on {} {}", kind.word, key.word);
            let parts: Vec<&str> = key.docs.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
            let item = format!("{heading} {{ {}‸: \"x\" }}", key.word);
            says(editor, outcome, &name, &item, &[&parts[..], &[key.word]].concat());
        }
    }
    let cases: [(&str, &str, &[&str]); 12] = [
        (
            "a person",
            "position another { role: \"x\", at: london, dates: 1833, advisors: [babb‸age] }",
            &["Charles Babbage", "Professor"],
        ),
        (
            "an organization",
            "position another { role: \"x\", at: lond‸on, dates: 1833 }",
            &["University of London", "https://example.org/"],
        ),
        (
            "the owner",
            "publication another { title: \"x\", authors: [a‸da], kind: misc, date: 1840 }",
            &["Ada Lovelace", "I write programs."],
        ),
        ("a declaration", "person byr‸on { name: \"Lord Byron\" }", &["Lord Byron", "Person"]),
        (
            "a publication",
            "project another { name: \"x\", publications: [lovela‸ce1843] }",
            &["Sketch of the Analytical Engine", "Ada Lovelace, Luigi Menabrea", "Scientific Memoirs", "1843"],
        ),
        ("a word", "publication another { title: \"x\", authors: [ada], kind: work‸shop, date: 1840 }", &["Workshop"]),
        ("a selection", "cv { talks: no‸ne }", &["No item of the kind"]),
        ("a year", "award another { title: \"x\", date: 18‸40 }", &["1840: a year"]),
        ("a month", "award another { title: \"x\", date: 1840-0‸6 }", &["June 1840: a month"]),
        ("a range", "grant another { title: \"x\", by: acm, dates: 1840..1842-0‸6 }", &["From 1840 till June 1842"]),
        ("per cent", "education another { degree: \"x\", at: london, dates: 1840, grade: 9‸2% }", &["92%"]),
        (
            "a grade",
            "education another { degree: \"x\", at: london, dates: 1840, grade: 3.‸9/4.0 }",
            &["3.9 on a scale whose best is 4.0"],
        ),
    ];
    for (name, item, parts) in cases {
        says(editor, outcome, &format!("hover on {name}"), item, parts);
    }
}

fn says(editor: &mut Editor, outcome: &mut Outcome, name: &str, item: &str, parts: &[&str]) {
    if !outcome.wants(name) {
        return;
    }
    let hover = editor.hover(&editor.with(item));
    let complete = parts.iter().all(|part| hover.contains(part));
    let clean = !GENERATED.iter().any(|word| hover.contains(word));
    outcome.holds(name, complete && clean, || format!("in {item}\nexpected {parts:?}\nfound {hover}"));
}
