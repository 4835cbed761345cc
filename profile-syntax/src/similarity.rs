//! Which file a call is from, where an editor does not say: the one whose text on the disk is the most similar.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::translations::is_translation;
use crate::tree::{Entry, EntryValue, Form, Item, Syntax, Tree};

/// The index of the part that `own` is a newer version of.
///
/// Ids are unique in a profile, so only an older version of the same part has the same ones. Where a part has no ids, its
/// keys and their values tell. A translation names the items of all other parts, so it is
/// compared to translations only. A part that is similar to none was empty before.
pub(crate) fn most_similar(own: &Tree, parts: &[Tree]) -> Option<usize> {
    let translates = |tree: &Tree| tree.items.iter().any(is_translation);
    let own_translates = translates(own);
    let mut marks = HashSet::new();
    for item in &own.items {
        add_marks(item, &mut |mark| {
            marks.insert(mark);
        });
    }
    let scores = parts.iter().map(|part| {
        let mut score = 0_usize;
        for item in part.items.iter().filter(|_| translates(part) == own_translates) {
            add_marks(item, &mut |mark| score += usize::from(marks.contains(&mark)));
        }
        score
    });
    let (at, best) = scores.enumerate().rev().max_by_key(|(_, score)| *score)?;
    if best > 0 { Some(at) } else { parts.iter().position(|part| part.items.is_empty()) }
}

/// What an item can be known by: its kind with its id, and each key with its value.
fn add_marks(item: &Item, add: &mut dyn FnMut(u64)) {
    let names = [Some(&item.kind), item.id.as_ref(), item.header.as_ref()];
    let names = names.map(|name| name.map(|name| name.text.as_str()));
    if item.id.is_some() || item.header.is_some() {
        add(hash(&names));
    }
    for Entry { key, value } in &item.entries {
        let EntryValue::Given(Syntax { form: Form::String(text) | Form::Word(text), .. }) = value else { continue };
        add(hash(&(&item.kind.text, &key.text, text)));
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::most_similar;
    use crate::{Report, parse};

    #[test]
    fn a_part_is_most_like_its_former_self() {
        let read = |source: &str| parse(&mut Report::new(), source.parse().unwrap(), 0);
        let german = "translation \"de\" {} person a { name: \"Ä\" } person b { name: \"C\" }";
        let parts =
            ["person a { name: \"A\" } person b { name: \"B\" }", "news { title: \"One\" }", "", german].map(read);
        assert_eq!(most_similar(&read("person b { name: \"C\" } person x {}"), &parts), Some(0));
        assert_eq!(most_similar(&read("news { title: \"One\", da }"), &parts), Some(1));
        assert_eq!(most_similar(&read("talk t {}"), &parts), Some(2));
        assert_eq!(most_similar(&read("translation \"d\" {} person a { name: \"A\" }"), &parts), Some(3));
    }
}
