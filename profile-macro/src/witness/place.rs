//! Where a marker stands, and so what could stand there.

use proc_macro2::{Ident, TokenStream, TokenTree};
use vitae_profile::{Key, Kind, ValueType};
use vitae_syntax::tree::{Argument, EntryValue, Form, Item, Name, Syntax, Tree};
use vitae_syntax::{is_marked, kind_of, unmarked};

use super::words::{TRANSLATED_KINDS, argument_module, id_to_translate, value_module};

/// What an editor asks for.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
pub(super) enum Place {
    /// The kind of an item.
    Kind,
    /// A name out of a module of the witness.
    Name(String),
    /// Nothing that has a name.
    Nothing,
    /// A key of the kind, those aside that are given already.
    Key(Keys),
}

/// The keys that a block has, by their places in its kind's table.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
pub(super) struct Keys {
    /// The kind's word.
    pub(super) kind: &'static str,
    /// The keys that are given.
    pub(super) given: Vec<usize>,
}

impl Keys {
    /// The keys of `item`.
    pub(super) fn of(item: &Item, kind: &'static Kind) -> Self {
        let is_given = |key: &Key| {
            item.entries.iter().any(|entry| {
                let half_written = matches!(entry.value, EntryValue::Bare) && key.value != ValueType::Flag;
                !half_written && unmarked(&entry.key.text) == key.word
            })
        };
        let given = kind.keys.iter().enumerate().filter(|(_, key)| is_given(key)).map(|(at, _)| at).collect();
        Self { kind: kind.word, given }
    }

    /// The keys of `block`, which is to hold words alone: all others count as given.
    pub(super) fn to_translate(block: &Item, kind: &'static Kind) -> Self {
        let Self { kind: word, given } = Self::of(block, kind);
        let keys = kind.keys.iter().enumerate();
        let given = keys.filter(|(at, key)| !key.translatable() || given.contains(at)).map(|(at, _)| at).collect();
        Self { kind: word, given }
    }
}

/// The identifier with a marker in it.
pub(super) fn find_marker(tokens: TokenStream) -> Option<Ident> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) if is_marked(&ident.to_string()) => Some(ident),
        TokenTree::Group(group) => find_marker(group.stream()),
        _ => None,
    })
}

/// Where the marker stands in `tree`.
pub(super) fn place_of_marker(tree: &Tree) -> Place {
    let is_here = |name: &Name| is_marked(&name.text);
    if tree.uses.iter().chain(&tree.part).any(is_here) {
        return Place::Nothing;
    }
    let headers = tree.translations.iter().map(|translation| &translation.header);
    if let Some(place) = tree.items.iter().chain(headers).find_map(|item| place_in_item(item, &DECLARED)) {
        return place;
    }
    let mut blocks = tree.translations.iter().flat_map(|translation| &translation.blocks);
    if let Some(place) = blocks.find_map(|block| place_in_item(block, &TRANSLATED)) {
        return place;
    }
    // What the parser passes over stands between items: it is the beginning of one.
    if tree.translations.is_empty() { (DECLARED.kind)() } else { (TRANSLATED.kind)() }
}

/// What can stand in the places of an item.
struct Places {
    kind: fn() -> Place,
    id: fn(&'static Kind) -> Place,
    keys: fn(&Item, &'static Kind) -> Keys,
}

/// An item declares its id, and may have all keys.
const DECLARED: Places = Places { kind: || Place::Kind, id: |_| Place::Nothing, keys: Keys::of };

/// A block of a translation refers to an item by its id, and may have the keys that hold words.
const TRANSLATED: Places = Places {
    kind: || Place::Name(TRANSLATED_KINDS.to_owned()),
    id: |kind| value_module(&id_to_translate(kind), false).map_or(Place::Nothing, Place::Name),
    keys: Keys::to_translate,
};

fn place_in_item(item: &Item, places: &Places) -> Option<Place> {
    let is_here = |name: &Name| is_marked(&name.text);
    if is_here(&item.kind) {
        return Some((places.kind)());
    }
    let kind = kind_of(&item.kind.text);
    if item.id.as_ref().is_some_and(is_here) {
        return Some(kind.map_or(Place::Nothing, places.id));
    }
    for entry in &item.entries {
        if is_here(&entry.key) {
            return Some(kind.map_or(Place::Nothing, |kind| Place::Key((places.keys)(item, kind))));
        }
        let EntryValue::Given(value) = &entry.value else { continue };
        let expected = kind.and_then(|kind| kind.key(&entry.key.text)).map(|key| key.value);
        if let Some(place) = place_in_value(value, expected.as_ref(), false) {
            return Some(place);
        }
    }
    None
}

fn place_in_value(value: &Syntax, expected: Option<&ValueType>, in_list: bool) -> Option<Place> {
    match &value.form {
        Form::Word(word) if is_marked(word) => {
            Some(expected.and_then(|expected| value_module(expected, in_list)).map_or(Place::Nothing, Place::Name))
        }
        Form::List(elements) => elements.iter().find_map(|element| {
            let expected = expected.map(|expected| match expected {
                ValueType::List(element) => element,
                other => other,
            });
            place_in_value(element, expected, true)
        }),
        Form::Call(call) if is_marked(&call.name.text) => {
            Some(expected.and_then(|expected| value_module(expected, in_list)).map_or(Place::Nothing, Place::Name))
        }
        Form::Call(call) => call.arguments.iter().find_map(|Argument { key, value }| {
            if key.as_ref().is_some_and(|key| is_marked(&key.text)) {
                return Some(Place::Name(argument_module(&call.name.text)));
            }
            let place = place_in_value(value.as_ref()?, None, false)?;
            let free = key.is_none() && place == Place::Nothing;
            Some(if free { Place::Name(argument_module(&call.name.text)) } else { place })
        }),
        _ => None,
    }
}
