//! Compares two profiles.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use vitae_profile::{AnyItem, AssetPath, ItemRef, Profile, Tag, Value};

use super::text_change::TextChange;
use super::words::differing;
use super::written::{assets, name, written};
use crate::package::Package;

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// The word of the kind: `education`; `file` for a file of the content folder.
    pub(super) kind: &'static str,
    /// The id, the citation key, or another name that is unique among the kind. Empty if there can be only one.
    pub(super) name: String,
    /// What happened.
    pub(super) what: ChangeKind,
}

/// What happened to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ChangeKind {
    /// It was added. The title, if it has one.
    Added(Option<String>),
    /// It was removed. The title, if it had one.
    Removed(Option<String>),
    /// The bytes of a file have changed.
    Replaced,
    /// A key or the prose has changed.
    Field {
        /// The key, or `prose`.
        field: &'static str,
        /// The old value, if there was one.
        old: Option<String>,
        /// The new value, if there is one.
        new: Option<String>,
    },
    /// A text of a translation has changed. The name of the change is that of the translation.
    Text {
        /// The item.
        item: String,
        /// The key, or `prose`.
        field: String,
        /// What happened to the text.
        change: TextChange,
    },
}

/// What an item says.
struct ItemValues {
    title: Option<String>,
    fields: Vec<(&'static str, String)>,
    prose: String,
}

type ValuesByItem = BTreeMap<(Tag, String), ItemValues>;

/// Returns the changes from `before` to `now`, sorted by kind and name.
pub(super) fn compare(before: (&Profile, &Package), now: (&Profile, &Package)) -> Vec<Change> {
    let (old, new) = (values_by_item(before.0), values_by_item(now.0));
    let keys: BTreeSet<&(Tag, String)> = old.keys().chain(new.keys()).collect();
    let mut changes = Vec::new();
    for key in keys {
        let (tag, name) = key;
        let change = |what| Change { kind: tag.kind().word, name: name.clone(), what };
        match (old.get(key), new.get(key)) {
            (None, Some(values)) => changes.push(change(ChangeKind::Added(values.title.clone()))),
            (Some(values), None) => changes.push(change(ChangeKind::Removed(values.title.clone()))),
            (Some(old), Some(new)) => changes.extend(compare_item(old, new).into_iter().map(change)),
            (None, None) => {}
        }
    }
    changes.extend(compare_files(before, now));
    changes
}

fn compare_item(old: &ItemValues, new: &ItemValues) -> Vec<ChangeKind> {
    let value = |values: &ItemValues, field| {
        values.fields.iter().find(|(name, _)| *name == field).map(|(_, value)| value.clone())
    };
    let mut names: Vec<&'static str> = Vec::new();
    for (name, _) in old.fields.iter().chain(&new.fields) {
        if !names.contains(name) {
            names.push(name);
        }
    }
    let mut changes: Vec<ChangeKind> = names
        .into_iter()
        .map(|field| ChangeKind::Field { field, old: value(old, field), new: value(new, field) })
        .filter(|change| !matches!(change, ChangeKind::Field { old, new, .. } if old == new))
        .collect();
    let (before, after) = differing(&old.prose, &new.prose);
    if before != after {
        let said = |words: String| Some(words).filter(|words| !words.is_empty());
        changes.push(ChangeKind::Field { field: "prose", old: said(before), new: said(after) });
    }
    changes
}

/// Collects the values of every item, under a name that is unique among its kind.
fn values_by_item(profile: &Profile) -> ValuesByItem {
    let mut items: Vec<(ItemRef, &dyn AnyItem)> = profile.items();
    let first = profile.publication_items.len();
    let entries = profile.entries.iter().enumerate().map(|(index, entry)| {
        let index = u32::try_from(first + index).unwrap_or(u32::MAX);
        (ItemRef { tag: Tag::Publication, index }, entry as &dyn AnyItem)
    });
    items.extend(entries);
    let mut by_item = ValuesByItem::new();
    let mut seen: HashMap<(Tag, String), usize> = HashMap::new();
    for (reference, item) in items {
        let values = values_of(profile, item);
        let mut own = own_name(profile, reference, item, &values);
        let count = seen.entry((reference.tag, own.clone())).or_default();
        *count += 1;
        if *count > 1 {
            own = format!("{own} ({count})");
        }
        by_item.insert((reference.tag, own), values);
    }
    by_item
}

fn values_of(profile: &Profile, item: &dyn AnyItem) -> ItemValues {
    let fields = item.item_fields();
    let fields: Vec<(&'static str, String)> = fields
        .iter()
        .filter(|field| field.key.is_some())
        .filter_map(|field| Some((field.name, written(profile, field.value.as_ref()?, field.value_type))))
        .filter(|(_, value)| value != "false")
        .collect();
    let is_title = |name: &str| matches!(name, "title" | "name" | "degree" | "role" | "course" | "network" | "seeking");
    let title = fields.iter().find(|(name, _)| is_title(name)).map(|(_, value)| value.clone());
    ItemValues { title, fields, prose: item.item_prose().markdown.to_string() }
}

/// Returns the id or citation key, the path of a bibliography, or the language of a translation. An item without any of
/// these is named by its title and date.
fn own_name(profile: &Profile, reference: ItemRef, item: &dyn AnyItem, values: &ItemValues) -> String {
    if item.item_id().is_some() || reference.tag == Tag::Publication {
        return name(profile, reference);
    }
    if !reference.tag.repeats() {
        return String::new();
    }
    let path = item.item_fields().into_iter().find(|field| field.key.is_none() && field.name == "path");
    if let Some(Value::Text(path)) = path.and_then(|field| field.value) {
        return path.to_string();
    }
    let language = item.item_fields().into_iter().find(|field| field.key.is_none() && field.name == "language");
    if let Some(Value::LanguageTag(language)) = language.and_then(|field| field.value) {
        return language.to_string();
    }
    let said = |name: &str| values.fields.iter().find(|(field, _)| *field == name).map(|(_, value)| value.as_str());
    let parts = [values.title.as_deref(), said("person"), said("at"), said("date")];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Compares the files that both profiles name.
fn compare_files(before: (&Profile, &Package), now: (&Profile, &Package)) -> Vec<Change> {
    let old = files(before.0);
    let mut changes = Vec::new();
    for path in files(now.0).intersection(&old) {
        let (Ok(old), Ok(new)) =
            (before.1.loader().asset(path).map(<[u8]>::to_vec), now.1.loader().asset(path).map(<[u8]>::to_vec))
        else {
            continue;
        };
        if old != new {
            changes.push(Change { kind: "file", name: path.as_str().to_owned(), what: ChangeKind::Replaced });
        }
    }
    changes
}

fn files(profile: &Profile) -> BTreeSet<AssetPath> {
    let mut files = BTreeSet::new();
    let items = profile.items().into_iter().map(|(_, item)| item);
    for item in items.chain(profile.entries.iter().map(|entry| entry as &dyn AnyItem)) {
        for field in item.item_fields() {
            let mut found = Vec::new();
            field.value.iter().for_each(|value| assets(value, &mut found));
            files.extend(found.into_iter().cloned());
        }
        files.extend(item.item_prose().images.iter().map(|image| image.image.path.clone()));
    }
    files
}
