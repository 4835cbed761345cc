//! The authors and editors of an entry.

use vitae_diagnostics::Code;
use vitae_profile::Author;

use crate::defects::Defects;
use crate::entry_types::{NamesRule, entry_type};
use crate::name_defects::NameDefect;
use crate::names::{Name, NameList, read_names};
use crate::raw_entry::RawEntry;
use crate::spelling::report_missing;
use crate::text_fields::report_unknown;

/// Reads a field of names. What is wrong with them is reported.
pub(crate) fn read_people(defects: &mut Defects<'_>, entry: &RawEntry, name: &str) -> NameList {
    let Some(value) = entry.get(name) else { return NameList::default() };
    let list = read_names(value);
    for NameDefect { range, message, help } in list.wrong.iter().filter(|_| !value.broken) {
        defects.error(Code::MalformedName, value.locate(range), message.clone(), Some(help.clone()));
    }
    report_unknown(defects, value, &list.unknown, false);
    list
}

/// Reports an entry without an author or an editor, where its type needs one.
pub(crate) fn require_names(defects: &mut Defects<'_>, entry: &RawEntry, authors: &NameList, editors: &NameList) {
    let optional = entry_type(&entry.word).is_none_or(|known| known.names == NamesRule::Optional);
    let wrong = !authors.wrong.is_empty() || !editors.wrong.is_empty();
    let mut others =
        vec!["translator", "bookauthor", "editora", "collaboration", "organization", "holder", "institution"];
    if entry.word.ends_with("thesis") {
        others.pop();
    }
    let somebody = entry.first(&others).is_some();
    if !authors.names.is_empty() || !editors.names.is_empty() || somebody || optional || wrong || !entry.sound {
        return;
    }
    let example = "author = {Family, Given and Family, Given},";
    report_missing(defects, entry, Code::MissingAuthor, &["author", "editor"], example);
}

/// The names as authors who are not yet matched with people.
pub(crate) fn to_authors(list: &NameList) -> Vec<Author> {
    let author = |name: &Name| Author { name: name.parts.clone(), someone: None, equal: false, corresponding: false };
    list.names.iter().map(author).collect()
}
