//! In a translation: a block refers to an item of the profile by its id, and takes the keys that hold words.

use vitae_profile::{Kind, Profile, Tag};

use crate::editor::Editor;
use crate::navigation::{lines, messages, places, words};
use crate::outcome::Outcome;
use crate::profile::ids;

/// Runs the cases.
pub fn run(editor: &mut Editor, outcome: &mut Outcome) {
    let kinds = sorted(Profile::KINDS.iter().filter(|kind| kind.is_translated()).map(|kind| kind.word));
    for item in ["‸", "pers‸", "pers‸\nproject engine {}"] {
        check(editor, outcome, "translated kinds", item, &kinds);
    }
    let translated = Profile::KINDS.iter().filter(|kind| kind.is_translated() && kind.tag.repeats());
    for kind in translated.clone() {
        let ids = ids(&[kind.tag], None);
        let ids: Vec<String> = ids.into_iter().filter(|id| !id.ends_with(char::is_numeric)).collect();
        for item in ["‸ {}", "x‸ {}", "x‸", "x‸ { name: \"x\" }"] {
            let item = format!("{} {item}", kind.word);
            check(editor, outcome, &format!("ids of {} to translate", kind.word), &item, &ids);
        }
    }
    for kind in Profile::KINDS.iter().filter(|kind| kind.is_translated()) {
        let first = kind.keys.iter().find(|key| key.translatable()).map_or("", |key| key.word);
        let name = format!("translatable keys of {}", kind.word);
        check(editor, outcome, &name, &format!("{} {{ ‸ }}", kind.word), &keys_without(kind, ""));
        let item = format!("{} {{ {first}: \"x\",\n‸ }}", kind.word);
        check(editor, outcome, &name, &item, &keys_without(kind, first));
    }
    let arguments = sorted(["alt", "decorative"].into_iter());
    check(editor, outcome, "the text of an image", "project engine { image: image(‸) }", &arguments);
    refer(editor, outcome);
}

fn check(editor: &mut Editor, outcome: &mut Outcome, name: &str, item: &str, expected: &[String]) {
    if outcome.wants(name) {
        outcome.same(&format!("{name}: {item}"), expected.to_vec(), editor.complete(&editor.with(item)));
    }
}

/// From a block to the item that it translates, and a new name for both.
fn refer(editor: &mut Editor, outcome: &mut Outcome) {
    let name = "a block refers to its item";
    if !outcome.wants(name) {
        return;
    }
    let text = editor.with("project eng‸ine { name: \"Maschine\" }");
    let hover = editor.hover(&text);
    outcome.holds(&format!("{name}: hover"), hover.contains("Analytical Engine"), || hover.clone());
    let hover = editor.hover(&editor.with("project engine { na‸me: \"Maschine\" }"));
    let docs = Tag::Project.kind().key("name").and_then(|key| key.docs.first()).map_or("", |line| line.trim());
    outcome.holds(&format!("{name}: hover on a key"), hover.contains(docs), || hover.clone());

    let files = editor.files(&text.replace('‸', ""));
    let is_use = |line: &str| words(line).any(|word| word == "engine");
    let declared = places(&files, |line| line.starts_with("project engine {") && line.contains("Analytical"));
    outcome.same(&format!("{name}: definition"), declared, lines(editor.definition(&text)));
    outcome.same(&format!("{name}: references"), places(&files, is_use), lines(editor.references(&text)));
    match editor.rename(&text, "renamed") {
        Ok(renamed) => {
            let left = places(&renamed, is_use);
            outcome.holds(&format!("{name}: rename"), left.is_empty(), || format!("left behind: {left:?}"));
            outcome.same(&format!("{name}: rename keeps what is right"), messages(&files), messages(&renamed));
        }
        Err(why) => outcome.holds(&format!("{name}: rename"), false, || why),
    }
}

/// The keys of the kind that hold words, but for `given`.
fn keys_without(kind: &Kind, given: &str) -> Vec<String> {
    sorted(kind.keys.iter().filter(|key| key.translatable() && key.word != given).map(|key| key.word))
}

fn sorted<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    words.sort();
    words
}
