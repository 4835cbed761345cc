//! Two profiles to the changes between them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use vitae_profile::{AnyItem, AssetPath, ItemRef, Profile, Tag, Value};

use super::text_change::TextChange;
use super::words::differing;
use super::written::{assets, name, written};
use crate::package::Package;

/// Something that is different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// The word of the kind: `education`; `file` for a file of the content folder.
    pub(super) kind: &'static str,
    /// The id, the citation key, or what else tells it from others of its kind. Empty where there can be but one.
    pub(super) name: String,
    /// What happened.
    pub(super) what: What,
}

/// What happened to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// It is new. What it is called, where that is not its name.
    Added(Option<String>),
    /// It is gone.
    Removed(Option<String>),
    /// The bytes of a file are others.
    Replaced,
    /// A key, or the prose, says something else.
    Field {
        /// The key, or `prose`.
        field: &'static str,
        /// What it said, if anything.
        old: Option<String>,
        /// What it says, if anything.
        new: Option<String>,
    },
    /// A translation, which is what the change is named after, says something else of an item.
    Text {
        /// The item.
        item: String,
        /// The key, or `prose`.
        field: String,
        /// What it says, or does not.
        change: TextChange,
    },
}

/// An item as it is compared.
struct Fact {
    title: Option<String>,
    fields: Vec<(&'static str, String)>,
    prose: String,
}

type Facts = BTreeMap<(Tag, String), Fact>;

/// The changes from `before` to `now`, by kind and name.
pub(super) fn compare(before: (&Profile, &Package), now: (&Profile, &Package)) -> Vec<Change> {
    let (old, new) = (facts(before.0), facts(now.0));
    let keys: BTreeSet<&(Tag, String)> = old.keys().chain(new.keys()).collect();
    let mut changes = Vec::new();
    for key in keys {
        let (tag, name) = key;
        let change = |what| Change { kind: tag.kind().word, name: name.clone(), what };
        match (old.get(key), new.get(key)) {
            (None, Some(fact)) => changes.push(change(What::Added(fact.title.clone()))),
            (Some(fact), None) => changes.push(change(What::Removed(fact.title.clone()))),
            (Some(old), Some(new)) => changes.extend(compare_item(old, new).into_iter().map(change)),
            (None, None) => {}
        }
    }
    changes.extend(compare_files(before, now));
    changes
}

fn compare_item(old: &Fact, new: &Fact) -> Vec<What> {
    let value =
        |fact: &Fact, field| fact.fields.iter().find(|(name, _)| *name == field).map(|(_, value)| value.clone());
    let mut names: Vec<&'static str> = Vec::new();
    for (name, _) in old.fields.iter().chain(&new.fields) {
        if !names.contains(name) {
            names.push(name);
        }
    }
    let mut changes: Vec<What> = names
        .into_iter()
        .map(|field| What::Field { field, old: value(old, field), new: value(new, field) })
        .filter(|change| !matches!(change, What::Field { old, new, .. } if old == new))
        .collect();
    let (before, after) = differing(&old.prose, &new.prose);
    if before != after {
        let said = |words: String| Some(words).filter(|words| !words.is_empty());
        changes.push(What::Field { field: "prose", old: said(before), new: said(after) });
    }
    changes
}

/// What each item says, under a name that no other of its kind has.
fn facts(profile: &Profile) -> Facts {
    let mut items: Vec<(ItemRef, &dyn AnyItem)> = profile.items();
    let first = profile.publication_items.len();
    let entries = profile.entries.iter().enumerate().map(|(index, entry)| {
        let index = u32::try_from(first + index).unwrap_or(u32::MAX);
        (ItemRef { tag: Tag::Publication, index }, entry as &dyn AnyItem)
    });
    items.extend(entries);
    let mut facts = Facts::new();
    let mut seen: HashMap<(Tag, String), usize> = HashMap::new();
    for (reference, item) in items {
        let fact = fact(profile, item);
        let mut own = own_name(profile, reference, item, &fact);
        let count = seen.entry((reference.tag, own.clone())).or_default();
        *count += 1;
        if *count > 1 {
            own = format!("{own} ({count})");
        }
        facts.insert((reference.tag, own), fact);
    }
    facts
}

fn fact(profile: &Profile, item: &dyn AnyItem) -> Fact {
    let fields = item.item_fields();
    let fields: Vec<(&'static str, String)> = fields
        .iter()
        .filter(|field| field.key.is_some())
        .filter_map(|field| Some((field.name, written(profile, field.value.as_ref()?, field.value_type))))
        .filter(|(_, value)| value != "false")
        .collect();
    let is_title = |name: &str| matches!(name, "title" | "name" | "degree" | "role" | "course" | "network" | "seeking");
    let title = fields.iter().find(|(name, _)| is_title(name)).map(|(_, value)| value.clone());
    Fact { title, fields, prose: item.item_prose().markdown.to_string() }
}

/// The id or the citation key; the path of a bibliography; the language of a translation; for what has neither, its title and date.
fn own_name(profile: &Profile, reference: ItemRef, item: &dyn AnyItem, fact: &Fact) -> String {
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
    let said = |name: &str| fact.fields.iter().find(|(field, _)| *field == name).map(|(_, value)| value.as_str());
    let parts = [fact.title.as_deref(), said("person"), said("at"), said("date")];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The files that both profiles name and whose bytes are not the same.
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
            changes.push(Change { kind: "file", name: path.as_str().to_owned(), what: What::Replaced });
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
