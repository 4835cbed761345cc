//! From use to declaration and back, and other names.

use std::collections::BTreeMap;
use std::path::PathBuf;

use vitae_profile::{Profile, Tag, ValueType};

use crate::editor::{CURSOR, Editor, Found};
use crate::outcome::Outcome;
use crate::profile::{heading, ids, names};
use crate::second_door;

/// Runs the cases.
pub fn run(editor: &mut Editor, outcome: &mut Outcome) {
    prose_after_rename(editor, outcome);
    for kind in Profile::KINDS {
        for key in kind.keys {
            let name = format!("definition of {} {}", kind.word, key.word);
            if outcome.wants(&name) {
                let item = format!("{} {{ {}‸: \"x\" }}", heading(kind.tag), key.word);
                let found = editor.definition(&editor.with(&item));
                let is_field = |(path, _, text): &(PathBuf, usize, String)| {
                    path.ends_with(file(path)) && text == key.word && is_model(path)
                };
                outcome.holds(&name, found.len() == 1 && found.iter().all(is_field), || format!("{found:?}"));
            }
            references(editor, outcome, kind.tag, key.word, key.value);
        }
    }
}

fn file(path: &std::path::Path) -> PathBuf {
    path.file_name().map(PathBuf::from).unwrap_or_default()
}

fn is_model(path: &std::path::Path) -> bool {
    path.parent().is_some_and(|folder| folder.ends_with("profile/src/kinds"))
}

/// From the use of an id to its declaration, all of its uses, and a new name for it.
fn references(editor: &mut Editor, outcome: &mut Outcome, tag: Tag, key: &str, value: ValueType) {
    let (value, in_list) = match value {
        ValueType::List(element) => (*element, true),
        value => (value, false),
    };
    if !matches!(value, ValueType::Reference(_) | ValueType::AnyReference | ValueType::Author) {
        return;
    }
    let declared = ids(Tag::ALL, None);
    let name = format!("references from {} {key}", tag.kind().word);
    let own = |id: &String| declared.contains(id) && !id.ends_with(char::is_numeric);
    let Some(id) = names(&value, in_list, tag).into_iter().flatten().find(own).filter(|_| outcome.wants(&name)) else {
        return;
    };
    let (before, after) = id.split_at(2);
    let marked = format!("{before}{CURSOR}{after}");
    let item = |id: &str| {
        let value = if in_list { format!("[{id}]") } else { id.to_owned() };
        format!("{} {{ {key}: {value} }}", heading(tag))
    };
    let text = editor.with(&item(&marked));
    let files = editor.files(&text.replace(CURSOR, ""));
    let definition = editor.definition(&text);
    outcome.same(&format!("definition {name}"), places(&files, |line| declares(line, &id)), lines(definition));

    let is_use = |line: &str| words(line).any(|word| word == id);
    outcome.same(&name, places(&files, is_use), lines(editor.references(&text)));

    let before = messages(&files);
    match editor.rename(&text, "renamed") {
        Ok(renamed) => {
            let left = places(&renamed, is_use);
            outcome.holds(&format!("rename, {name}"), left.is_empty(), || format!("left behind: {left:?}"));
            let after = messages(&renamed).iter().map(|text| text.replace("renamed", &id)).collect();
            outcome.same(&format!("rename keeps what is right, {name}"), before, after);
        }
        Err(why) => outcome.holds(&format!("rename, {name}"), false, || why),
    }
}

/// A link in prose is no identifier: after a rename the build names it, and what it should be.
fn prose_after_rename(editor: &mut Editor, outcome: &mut Outcome) {
    let name = "rename names the prose that is left behind";
    if !outcome.wants(name) {
        return;
    }
    let text = editor.with("/// Like the [engine](engine).\nproject another { name: \"x\", builds_on: [eng‸ine] }");
    match editor.rename(&text, "machine") {
        Ok(renamed) => {
            let expected = vec![
                "`engine` is the id of nothing; declare an item of this id, or write a URL; parts of the site are `cv`, \
                 `publications`, `projects`"
                    .to_owned(),
            ];
            outcome.same(name, expected, messages(&renamed));
        }
        Err(why) => outcome.holds(name, false, || why),
    }
}

/// The files and lines that `wanted` holds of.
pub fn places(files: &BTreeMap<PathBuf, String>, wanted: impl Fn(&str) -> bool) -> Vec<(PathBuf, usize)> {
    let lines = files.iter().flat_map(|(file, text)| text.lines().zip(1..).map(move |(line, at)| (file, line, at)));
    lines.filter(|(_, line, _)| wanted(line)).map(|(file, _, at)| (file.clone(), at)).collect()
}

/// The files and lines of what was found.
pub fn lines(found: Vec<Found>) -> Vec<(PathBuf, usize)> {
    found.into_iter().map(|(file, line, _)| (file, line)).collect()
}

/// What the second door says of the files.
pub fn messages(files: &BTreeMap<PathBuf, String>) -> Vec<String> {
    let said = second_door::read(files);
    said.iter()
        .map(|located| {
            let help = located.diagnostic.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
            format!("{}{help}", located.diagnostic.message)
        })
        .collect()
}

fn declares(line: &str, id: &str) -> bool {
    Profile::KINDS.iter().any(|kind| line.starts_with(&format!("{} {id} ", kind.word)))
}

/// The words of a text, as Rust has them.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric() && character != '_').filter(|word| !word.is_empty())
}
