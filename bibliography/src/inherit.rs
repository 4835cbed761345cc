//! What an entry inherits from others: `crossref` and `xdata`.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::defects::Defects;
use crate::fields::RawField;
use crate::granular::take_single_fields;
use crate::inheritance_rules::{inherited_name, is_own};
use crate::raw_entry::RawEntry;
use vitae_diagnostics::{Code, Help};

/// Gives each entry what its parents have and it has not.
pub(crate) fn inherit(defects: &mut Defects<'_>, entries: &mut [RawEntry], refused: &HashSet<&str>) {
    let mut by_key: HashMap<String, usize> = HashMap::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        by_key.entry(entry.key.to_lowercase()).or_insert(index);
    }
    take_single_fields(defects, entries, &by_key);
    let children: Vec<usize> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.get("crossref").is_some() || entry.get("xdata").is_some())
        .map(|(index, _)| index)
        .collect();
    let (mut too_far, mut others) = (None, 0_usize);
    for child in children {
        let mut inherited = Inherited::default();
        if let Some(entry) = entries.get(child) {
            for name in ["xdata", "crossref"] {
                collect(defects, entries, &by_key, refused, entry, name, &mut vec![child], &mut inherited);
            }
        }
        if let Some(entry) = entries.get_mut(child) {
            // What is missing may be what the parent would have given.
            let has_parents = parents(entry).all(|parent| by_key.contains_key(&parent.to_lowercase()));
            entry.sound &= has_parents && inherited.too_far.is_none();
            match (&too_far, inherited.too_far) {
                (Some(_), Some(_)) => others += 1,
                (None, first) => too_far = first,
                (Some(_), None) => {}
            }
            entry.fields.retain(|own| !own.value.text.trim().is_empty() || !inherited.names.contains(&own.name));
            for field in inherited.fields {
                if entry.fields.get(&field.name).is_none() {
                    entry.fields.push(field);
                }
            }
        }
    }
    if let Some((name, place)) = too_far {
        let more = if others > 0 { format!(", and so do {others} others") } else { String::new() };
        let message = format!("`{name}` leads over more than {GENERATIONS} entries{more}");
        let help = "write the fields in the entry itself";
        defects.error(Code::MissingParent, place, message, Some(help.into()));
    }
}

/// What an entry gets from its parents, the nearest first.
#[derive(Default)]
struct Inherited {
    fields: Vec<RawField>,
    names: HashSet<String>,
    /// Where it led too far, and by which field.
    too_far: Option<(String, Range<usize>)>,
}

/// Over how many generations an entry may inherit.
const GENERATIONS: usize = 32;

/// The keys of the entries that `entry` takes fields from.
fn parents(entry: &RawEntry) -> impl Iterator<Item = &str> {
    let fields = ["xdata", "crossref"].into_iter().filter_map(|name| entry.get(name));
    fields.flat_map(|value| value.text.split(',')).map(str::trim).filter(|key| !key.is_empty())
}

#[expect(clippy::too_many_arguments, reason = "each is a different thing that the walk needs")]
fn collect(
    defects: &mut Defects<'_>,
    entries: &[RawEntry],
    by_key: &HashMap<String, usize>,
    refused: &HashSet<&str>,
    child: &RawEntry,
    name: &str,
    visited: &mut Vec<usize>,
    inherited: &mut Inherited,
) {
    let Some(value) = child.get(name) else { return };
    let mut start = 0;
    for piece in value.text.split(',') {
        let range = start + (piece.len() - piece.trim_start().len())..start + piece.trim_end().len();
        start += piece.len() + 1;
        let key = piece.trim();
        if key.is_empty() || refused.contains(key) {
            continue;
        }
        let index = by_key.get(&key.to_lowercase()).copied();
        let Some((index, parent)) = index.and_then(|index| entries.get(index).map(|parent| (index, parent))) else {
            let message = format!("`{name}` leads to `{key}`, which is not in this file");
            let near = defects.suggest(key, entries.iter().map(|entry| entry.key.as_str()));
            let help = near.map_or_else(|| "add that entry, or remove the field".into(), Help::did_you_mean);
            defects.error(Code::MissingParent, value.locate(&range), message, Some(help));
            continue;
        };
        if visited.contains(&index) {
            // A circle is told of at one of its entries: the one that stands first.
            if visited.first() == Some(&index) && visited.iter().all(|other| index <= *other) {
                let message = if std::ptr::eq(parent, child) {
                    format!("`{name}` leads back to the entry itself")
                } else {
                    format!("`{name}` leads in a circle: `{key}` takes from this entry")
                };
                defects.error(Code::MissingParent, value.locate(&range), message, Some("remove it".into()));
            }
            continue;
        }
        if visited.len() > GENERATIONS {
            inherited.too_far.get_or_insert_with(|| (name.to_owned(), value.locate(&range)));
            continue;
        }
        visited.push(index);
        for field in parent.fields.iter() {
            if name == "crossref" && is_own(&field.name) || field.name == "xdata" {
                continue;
            }
            let name =
                if name == "crossref" { inherited_name(parent, child, &field.name) } else { field.name.as_str() };
            if !name.is_empty() && inherited.names.insert(name.to_owned()) {
                inherited.fields.push(RawField { name: name.to_owned(), value: field.value.clone(), place: None });
            }
        }
        for name in ["xdata", "crossref"] {
            collect(defects, entries, by_key, refused, parent, name, visited, inherited);
        }
    }
}
