//! Who contributed equally, and who answers letters: BibLaTeX's `author+an`, and markers glued to names.

use vitae_profile::Author;

use crate::defects::Defects;
use crate::names::NameList;
use crate::raw_entry::RawEntry;
use crate::value::Value;
use vitae_diagnostics::Code;

/// Marks authors by what the entry says of them.
pub(crate) fn mark_authors(defects: &mut Defects<'_>, authors: &mut [Author], list: &NameList, entry: &RawEntry) {
    let mut is_annotated = false;
    for field in entry.fields.iter().filter(|field| field.name.starts_with("author+an")) {
        mark_by_annotation(defects, authors, &field.value);
        is_annotated = true;
    }
    let unclear = mark_by_signs(authors, list);
    if let Some(value) = entry.get("author").filter(|_| !unclear.is_empty() && !is_annotated) {
        let signs: Vec<String> = unclear.into_iter().map(|sign| format!("`{sign}`")).collect();
        let message = format!("{} beside the names may mean several things, and are left out", signs.join(" and "));
        let help = "say it in a field of its own: `author+an = {1=equal; 2=equal,corresponding},`".to_owned();
        defects.warning(Code::MalformedName, value.locate(&value.trimmed()), message, Some(help.into()));
    }
}

/// `1=equal; 2=equal,corresponding`
fn mark_by_annotation(defects: &mut Defects<'_>, authors: &mut [Author], annotation: &Value) {
    let mut start = 0;
    for item in annotation.text.split(';') {
        let range = start + (item.len() - item.trim_start().len())..start + item.trim_end().len();
        start += item.len() + 1;
        let Some((place, words)) = item.split_once('=') else { continue };
        let Ok(number) = place.split(':').next().unwrap_or_default().trim().parse::<usize>() else { continue };
        let count = authors.len();
        let Some(author) = number.checked_sub(1).and_then(|index| authors.get_mut(index)) else {
            let message = format!("there is no author {number} of {count}");
            let help = "count the names of `author` from 1".to_owned();
            defects.warning(Code::MalformedField, annotation.locate(&range), message, Some(help.into()));
            continue;
        };
        let words = words.to_lowercase();
        author.equal |= words.contains("equal") || words.contains("cofirst") || words.contains("co-first");
        author.corresponding |= words.contains("correspond");
    }
}

/// A sign that several share says that they contributed equally; one that a single author has, that they answer letters.
/// Where several signs are shared, or several stand at one author each, nobody can tell: those are returned.
fn mark_by_signs(authors: &mut [Author], list: &NameList) -> Vec<char> {
    let mut signs: Vec<char> = list.names.iter().flat_map(|name| name.markers.iter().copied()).collect();
    signs.sort_unstable();
    signs.dedup();
    let bearers = |sign: char| list.names.iter().filter(|name| name.markers.contains(&sign)).count();
    let (shared, single): (Vec<char>, Vec<char>) = signs.into_iter().partition(|sign| bearers(*sign) > 1);
    let mut mark = |sign: char, mark: fn(&mut Author)| {
        let marked = authors.iter_mut().zip(&list.names).filter(|(_, name)| name.markers.contains(&sign));
        marked.for_each(|(author, _)| mark(author));
    };
    let mut unclear = Vec::new();
    match *shared {
        [sign] => mark(sign, |author| author.equal = true),
        _ => unclear.extend(shared),
    }
    match *single {
        [sign] => mark(sign, |author| author.corresponding = true),
        _ => unclear.extend(single),
    }
    unclear
}
