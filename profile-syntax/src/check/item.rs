//! One item: its id, its prose, its keys.

use std::collections::HashSet;

use vitae_profile::{Id, ItemRef, Key, LanguageTag, Prose, ProseRule, ReadItems, ReadKeys, Tag, Value};

use super::checker::Checker;
use super::declare::listed;
use crate::nearest;
use crate::origins::Places;
use crate::parse::entries_of;
use crate::tree::{Entry, EntryValue, Item};
use crate::{Code, Help, Span};

/// Reads the items of every kind for [`assemble`](vitae_profile::assemble).
impl ReadItems for Checker<'_> {
    fn count(&self, tag: Tag) -> usize {
        if tag == Tag::Translation { self.tree.translations.len() } else { self.names.items(tag).len() }
    }

    fn with_item(&mut self, tag: Tag, index: usize, read: &mut dyn FnMut(&mut dyn ReadKeys)) {
        let tree = self.tree;
        let item = if tag == Tag::Translation {
            tree.translations.get(index).map(|translation| &translation.header)
        } else {
            self.names.items(tag).get(index).and_then(|&at| tree.items.get(at))
        };
        let Some(item) = item else { return };
        let reference = ItemRef { tag, index: u32::try_from(index).unwrap_or(u32::MAX) };
        let mut reader = ItemReader::new(self, reference, item);
        read(&mut reader);
        reader.report_keys();
    }
}

/// Reads the keys of an item, and reports what is wrong with them.
pub(super) struct ItemReader<'a, 'b> {
    pub(super) checker: &'a mut Checker<'b>,
    pub(super) item: &'b Item,
    pub(super) reference: ItemRef,
    /// The language that the item is translated into, if it is a block of a translation.
    language: Option<LanguageTag>,
}

impl<'a, 'b> ItemReader<'a, 'b> {
    pub(super) fn new(checker: &'a mut Checker<'b>, reference: ItemRef, item: &'b Item) -> Self {
        let mut reader = Self { checker, item, reference, language: None };
        reader.add_places();
        reader
    }

    /// A reader of a block that translates `reference` into `language`.
    pub(super) fn of_block(
        checker: &'a mut Checker<'b>,
        reference: ItemRef,
        block: &'b Item,
        language: LanguageTag,
    ) -> Self {
        let mut reader = Self { checker, item: block, reference, language: Some(language) };
        reader.add_places();
        reader
    }

    fn add_places(&mut self) {
        let (item, reference) = (self.item, self.reference);
        let places = self.places();
        places.add(reference, "", item.kind.span);
        for entry in &item.entries {
            places.add(reference, &entry.key.text, entry.value.span().unwrap_or(entry.key.span));
        }
        if let Some(id) = &item.id {
            places.add(reference, "id", id.span);
        }
    }

    /// Where the places of what the item says are kept.
    pub(super) fn places(&mut self) -> &mut Places {
        match &self.language {
            Some(language) => self.checker.origins.translation(language),
            None => self.checker.origins.original(),
        }
    }

    /// Reports keys that the kind does not have, and keys that are given twice.
    pub(super) fn report_keys(&mut self) {
        let kind = self.reference.tag.kind();
        let mut seen = HashSet::new();
        for Entry { key, value } in &self.item.entries {
            if kind.key(&key.text).is_none() {
                let given: Vec<&str> = self.item.entries.iter().map(|entry| entry.key.text.as_str()).collect();
                let left = kind.keys.iter().map(|key| key.word).filter(|word| !given.contains(word));
                let help = match nearest(&key.text, left.clone()) {
                    Some(word) => Help::did_you_mean(word),
                    None if kind.keys.len() <= given.len() && left.clone().next().is_none() => "remove it".into(),
                    None => format!("the keys of `{}` are {}", kind.word, listed(kind.keys.iter().map(|key| key.word)))
                        .into(),
                };
                self.checker
                    .report
                    .error(Code::UnknownKey, key.span, format!("`{}` has no key `{}`", kind.word, key.text))
                    .help(help);
            } else if !seen.insert(&key.text) {
                self.checker
                    .report
                    .error(Code::RepeatedKey, key.span, format!("`{}` is given twice", key.text))
                    .help("keep one of the two");
                if let EntryValue::Given(value) = value {
                    // The repeated value may be wrong for another reason, which is worth saying in the same run.
                    if let Some(key) = kind.key(&key.text) {
                        self.check_value(key, &key.value, value);
                    }
                }
            }
        }
    }

    /// Whether a misspelt key of the item stands for `word`.
    fn stands_misspelt(&self, word: &str) -> bool {
        let kind = self.reference.tag.kind();
        self.item.broken
            || self.item.entries.iter().any(|entry| {
                kind.key(&entry.key.text).is_none()
                    && nearest(&entry.key.text, kind.keys.iter().map(|key| key.word)) == Some(word)
            })
    }
}

impl EntryValue {
    /// Where the value stands.
    pub(super) fn span(&self) -> Option<Span> {
        match self {
            Self::Given(value) => Some(value.span),
            Self::Bare | Self::Poisoned => None,
        }
    }
}

impl ReadKeys for ItemReader<'_, '_> {
    fn id(&mut self) -> Option<Id> {
        self.item.id.as_ref().map(|id| Id::new(id.text.clone()))
    }

    fn prose(&mut self) -> Prose {
        let kind = self.reference.tag.kind();
        let required = match kind.prose {
            ProseRule::Optional | ProseRule::Note => false,
            ProseRule::Required => true,
            ProseRule::RequiredUnlessBuilt => entries_of(self.item, "built").next().is_none(),
        };
        if required && self.item.prose.is_empty() {
            self.checker
                .report
                .error(Code::MissingProse, self.item.kind.span, format!("this `{}` says nothing", kind.word))
                .help("write its text above it, in lines that start with `///`");
        }
        self.check_prose()
    }

    fn value(&mut self, key: &'static Key) -> Option<Value> {
        let Some(entry) = entries_of(self.item, key.word).next() else {
            if key.required && !self.stands_misspelt(key.word) {
                let message = format!("this `{}` has no `{}`", self.item.kind.text, key.word);
                let help = match example(key) {
                    Some(example) => format!("write one, for example `{example}`"),
                    None => format!("write `{}: ..`", key.word),
                };
                self.checker.report.error(Code::MissingKey, self.item.kind.span, message).help(help);
            }
            return None;
        };
        match &entry.value {
            EntryValue::Given(value) => self.check_value(key, &key.value, value),
            EntryValue::Bare => self.check_bare(key, entry),
            EntryValue::Poisoned => None,
        }
    }
}

/// The example in the documentation of a key.
pub(super) fn example(key: &Key) -> Option<&'static str> {
    key.docs.iter().find_map(|line| line.trim().strip_prefix("Example: `")?.strip_suffix('`'))
}
