//! From use to declaration and back, and other names.

use std::path::PathBuf;

use vitae_profile::{Profile, Tag, ValueType};
use vitae_syntax::{Loader, read_text};

use crate::editor::{CURSOR, Editor};
use crate::outcome::Outcome;
use crate::profile::{heading, ids, line_of_item, names, with};

/// Runs the cases.
pub fn run(editor: &mut Editor, outcome: &mut Outcome) {
    for kind in Profile::KINDS {
        for key in kind.keys {
            let name = format!("definition of {} {}", kind.word, key.word);
            if outcome.wants(&name) {
                let item = format!("{} {{ {}‸: \"x\" }}", heading(kind.tag), key.word);
                let found = editor.definition(&with(&item));
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
    let text = with(&item(&marked));
    let plain = text.replace(CURSOR, "");
    let line = plain.lines().position(|line| declares(line, &id)).map_or(0, |line| line + 1);
    let definition = editor.definition(&text);
    outcome.same(&format!("definition {name}"), vec![(editor.file().to_owned(), line, id.clone())], definition);

    let uses: Vec<usize> = plain
        .lines()
        .enumerate()
        .flat_map(|(at, line)| words(line).filter(|word| *word == id).map(move |_| at + 1).collect::<Vec<_>>())
        .collect();
    let found: Vec<usize> = editor.references(&text).into_iter().map(|(_, line, _)| line).collect();
    outcome.same(&name, uses, found);
    outcome.holds(&format!("{name} reach the item"), plain.lines().count() > line_of_item(), || plain.clone());

    let before = messages(editor, &plain);
    let renamed = editor.rename(&text, "renamed").unwrap_or_else(|why| why);
    outcome.holds(
        &format!("rename, {name}"),
        !words(&renamed).any(|word| word == id) && renamed.contains("renamed"),
        || renamed.clone(),
    );
    let after: Vec<String> = messages(editor, &renamed).iter().map(|text| text.replace("renamed", &id)).collect();
    outcome.same(&format!("rename keeps what is right, {name}"), before, after);
}

/// What the second door says of a text.
fn messages(editor: &Editor, text: &str) -> Vec<String> {
    let content = editor.file().parent().map(PathBuf::from).unwrap_or_default();
    let root = content.parent().map(PathBuf::from).unwrap_or_default();
    let reading = read_text(text, editor.file(), &mut Loader::new(root, content));
    reading.diagnostics.iter().map(|located| located.diagnostic.message.clone()).collect()
}

fn declares(line: &str, id: &str) -> bool {
    Profile::KINDS.iter().any(|kind| line.starts_with(&format!("{} {id} ", kind.word)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric() && character != '_').filter(|word| !word.is_empty())
}
