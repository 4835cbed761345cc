//! Completion in the states that a block goes through while it is written, over every kind, and with a mistake elsewhere.

use vitae_profile::{IdRule, Key, Profile, Tag, ValueType};

use crate::editor::Editor;
use crate::outcome::Outcome;
use crate::profile::{heading, keys_without, kinds, names};

/// A mistake in another item, which must not disturb.
const MISTAKE: &str = "person broken { nmae: \"x\", at: nowhere, orcid: 12 }\n";

/// Runs the cases.
pub fn run(editor: &mut Editor, outcome: &mut Outcome) {
    for (state, item) in KINDS {
        check(editor, outcome, &format!("half-written kind, {state}"), item, &kinds());
    }
    for kind in Profile::KINDS {
        let heading = heading(kind.tag);
        keys(editor, outcome, kind.tag, &heading);
        let mut seen: Vec<ValueType> = Vec::new();
        for key in kind.keys {
            if !seen.contains(&key.value) {
                seen.push(key.value);
                values(editor, outcome, kind.tag, &heading, key);
            }
        }
    }
}

/// A kind that is half written, in the states that differ.
const KINDS: [(&str, &str); 6] = [
    ("at the end", "pers‸"),
    ("with an id", "pers‸ another {}"),
    ("between items", "pers‸\norganization another { name: \"x\" }"),
    ("before an item without id", "pers‸\ncv {}"),
    ("nothing yet, between items", "‸\norganization another { name: \"x\" }"),
    ("nothing yet, before an item without id", "‸\ncv {}"),
];

/// A key that is half written or not begun.
fn keys(editor: &mut Editor, outcome: &mut Outcome, tag: Tag, heading: &str) {
    let word = tag.kind().word;
    let Some(first) = tag.kind().keys.first() else { return };
    let half: String = first.word.chars().take(2).collect();
    let given = example(first);
    let none = keys_without(tag, &[]);
    let rest = keys_without(tag, &[first.word]);
    let states = [
        ("half, alone", format!("{heading} {{ {half}‸ }}"), &none),
        ("none, in a new block", format!("{heading} {{\n‸\n}}"), &none),
        ("half, without id", format!("{word} {{ {half}‸ }}"), &none),
        ("half, at the end", format!("{heading} {{ {given},\n{half}‸\n}}"), &rest),
        ("none, at the end", format!("{heading} {{ {given},\n‸\n}}"), &rest),
        ("half, in the middle", format!("{heading} {{\n{half}‸\n{given},\n}}"), &rest),
        ("none, in the middle", format!("{heading} {{\n‸\n{given},\n}}"), &rest),
        ("half, the comma before missing", format!("{heading} {{ {given}\n{half}‸\n}}"), &rest),
        ("half, with colon and value", format!("{heading} {{ {half}‸: \"x\", {given} }}"), &rest),
        ("half, with a comma", format!("{heading} {{ {half}‸, {given} }}"), &rest),
    ];
    for (state, item, expected) in states {
        if matches!(tag.kind().id, IdRule::File | IdRule::Language) && state.contains("without id") {
            continue;
        }
        check(editor, outcome, &format!("half-written key of {word}, {state}"), &item, expected);
    }
}

/// A value that is half written or not begun.
fn values(editor: &mut Editor, outcome: &mut Outcome, tag: Tag, heading: &str, key: &'static Key) {
    let (value, in_list) = match key.value {
        ValueType::List(element) => (*element, true),
        value => (value, false),
    };
    let Some(expected) = names(&value, in_list, tag) else { return };
    let Some(whole) = expected.first().cloned() else { return };
    let half: String = whole.chars().take(2).collect();
    let Some(other) = tag.kind().keys.iter().find(|other| other.word != key.word && other.value != ValueType::Flag)
    else {
        return;
    };
    let (key, after) = (key.word, example(other));
    let states = if in_list {
        vec![
            ("an empty list", format!("{heading} {{ {key}: [‸] }}")),
            ("half an element", format!("{heading} {{ {key}: [{half}‸] }}")),
            ("a whole element", format!("{heading} {{ {key}: [{whole}‸], {after} }}")),
            ("half a second element", format!("{heading} {{ {key}: [{whole}, {half}‸] }}")),
            ("no second element", format!("{heading} {{ {key}: [{whole}, ‸] }}")),
        ]
    } else {
        vec![
            ("half", format!("{heading} {{ {key}: {half}‸ }}")),
            ("half, with a comma", format!("{heading} {{ {key}: {half}‸, {after} }}")),
            ("half, no comma", format!("{heading} {{ {key}: {half}‸\n{after} }}")),
            ("whole", format!("{heading} {{ {key}: {whole}‸ }}")),
            ("whole, with a comma", format!("{heading} {{ {key}: {whole}‸, {after} }}")),
            ("none", format!("{heading} {{ {key}: ‸ }}")),
            ("none, with a comma", format!("{heading} {{ {key}: ‸, {after} }}")),
            ("none, no comma", format!("{heading} {{ {key}: ‸\n{after} }}")),
        ]
    };
    for (state, item) in states {
        check(editor, outcome, &format!("half-written {} {key}, {state}", tag.kind().word), &item, &expected);
    }
}

/// Twice: alone, and with a mistake before it.
fn check(editor: &mut Editor, outcome: &mut Outcome, name: &str, item: &str, expected: &[String]) {
    if !outcome.wants(name) {
        return;
    }
    outcome.same(name, expected.to_vec(), editor.complete(&editor.with(item)));
    let takes_people = expected.iter().any(|name| name == "babbage");
    let mut expected = expected.to_vec();
    if takes_people {
        expected.push("broken".to_owned());
        expected.sort();
    }
    let found = editor.complete(&editor.with(&format!("{MISTAKE}{item}")));
    outcome.same(&format!("{name}, with a mistake elsewhere"), expected, found);
}

/// The example in the documentation of a key.
fn example(key: &Key) -> String {
    let example = key.docs.iter().find_map(|line| line.trim().strip_prefix("Example: `")?.strip_suffix('`'));
    example.map_or_else(|| format!("{}: \"x\"", key.word), str::to_owned)
}
