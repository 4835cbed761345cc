//! Completion over every kind and key: the right names, and no others.

use vitae_profile::{Profile, ValueType};

use crate::editor::Editor;
use crate::outcome::Outcome;
use crate::profile::{heading, keys_without, kinds, names};

/// Runs the cases.
pub fn run(editor: &mut Editor, outcome: &mut Outcome) {
    if outcome.wants("completion of kinds") {
        outcome.same("completion of kinds", kinds(), editor.complete(&editor.with("‸")));
    }
    for kind in Profile::KINDS {
        let heading = heading(kind.tag);
        let name = format!("completion of keys of {}", kind.word);
        if outcome.wants(&name) {
            outcome.same(
                &name,
                keys_without(kind.tag, &[]),
                editor.complete(&editor.with(&format!("{heading} {{ ‸ }}"))),
            );
        }
        for key in kind.keys {
            let word = key.word;
            let name = format!("completion behind {} {word}", kind.word);
            if !outcome.wants(&name) {
                continue;
            }
            let other = editor.complete(&editor.with(&format!("{heading} {{ {word}: \"x\", ‸ }}")));
            outcome.same(&format!("{name}: other keys"), keys_without(kind.tag, &[word]), other);
            let (value, in_list) = match key.value {
                ValueType::List(element) => (*element, true),
                value => (value, false),
            };
            let expected = names(&value, in_list, kind.tag).unwrap_or_default();
            let cursor = if in_list { "[‸]" } else { "‸" };
            let found = editor.complete(&editor.with(&format!("{heading} {{ {word}: {cursor} }}")));
            outcome.same(&name, expected, found);
            if outcome.wants(&name) && kind.keys.first().is_some_and(|first| first.word == word) {
                let docs = editor.completion_docs(&editor.with(&format!("{heading} {{ ‸ }}")), word);
                let first = key.docs.first().map_or("", |line| line.trim());
                outcome.holds(&format!("docs of {} {word}", kind.word), docs.contains(first), || docs.clone());
            }
        }
    }
    let name = "completion of publications shows titles";
    if outcome.wants(name) {
        let docs = editor.completion_docs(&editor.with("project another { publications: [‸] }"), "lovelace1843");
        let complete = ["Sketch of the Analytical Engine", "Luigi Menabrea", "Scientific Memoirs", "1843"];
        outcome.holds(name, complete.iter().all(|part| docs.contains(part)), || docs.clone());
    }
}
