//! The context of a completion: which names can be written at the cursor.

use proc_macro2::{Ident, TokenStream, TokenTree};
use vitae_profile::{Key, Kind, ValueType};
use vitae_syntax::tree::{Argument, EntryValue, Form, Item, Name, Syntax, Tree};
use vitae_syntax::{is_marked, kind_of, unmarked};

use super::words::{TRANSLATED_KINDS, argument_module, id_to_translate, value_module};

/// Which names can be written at a place.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
pub(super) enum CompletionContext {
    /// The kinds of item.
    Kind,
    /// The names in this module of the witness.
    Name(String),
    /// None: a new id, or a value that is no name.
    Nothing,
    /// The keys of a kind that the block does not have yet.
    Key(Keys),
}

/// The keys that a block has.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
pub(super) struct Keys {
    /// The kind's word.
    pub(super) kind: &'static str,
    /// The indices of the keys in the table of the kind.
    pub(super) given: Vec<usize>,
}

impl Keys {
    /// The keys of `item`. A key without a value is still being written, unless it is a flag, which has none.
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

    /// The keys of `block`, a block of a translation. Keys that cannot be translated count as given.
    pub(super) fn to_translate(block: &Item, kind: &'static Kind) -> Self {
        let Self { kind: word, given } = Self::of(block, kind);
        let keys = kind.keys.iter().enumerate();
        let given = keys.filter(|(at, key)| !key.translatable() || given.contains(at)).map(|(at, _)| at).collect();
        Self { kind: word, given }
    }
}

/// Finds the identifier at the cursor, into which rust-analyzer has put its marker.
pub(super) fn find_marker(tokens: TokenStream) -> Option<Ident> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) if is_marked(&ident.to_string()) => Some(ident),
        TokenTree::Group(group) => find_marker(group.stream()),
        _ => None,
    })
}

/// Returns the context in which the marker stands in `tree`.
pub(super) fn context_of_marker(tree: &Tree) -> CompletionContext {
    let is_here = |name: &Name| is_marked(&name.text);
    if tree.uses.iter().chain(&tree.part).any(is_here) {
        return CompletionContext::Nothing;
    }
    let headers = tree.translations.iter().map(|translation| &translation.header);
    if let Some(context) = tree.items.iter().chain(headers).find_map(|item| context_in_item(item, &DECLARED)) {
        return context;
    }
    let mut blocks = tree.translations.iter().flat_map(|translation| &translation.blocks);
    if let Some(context) = blocks.find_map(|block| context_in_item(block, &TRANSLATED)) {
        return context;
    }
    // What the parser skips stands between items, and is the beginning of one.
    if tree.translations.is_empty() { (DECLARED.kind)() } else { (TRANSLATED.kind)() }
}

/// The contexts in an item: at its kind, at its id, at a key.
struct Contexts {
    kind: fn() -> CompletionContext,
    id: fn(&'static Kind) -> CompletionContext,
    keys: fn(&Item, &'static Kind) -> Keys,
}

/// An item declares its id, and may have all keys.
const DECLARED: Contexts =
    Contexts { kind: || CompletionContext::Kind, id: |_| CompletionContext::Nothing, keys: Keys::of };

/// A block of a translation refers to an item by its id, and may have the keys that hold words.
const TRANSLATED: Contexts = Contexts {
    kind: || CompletionContext::Name(TRANSLATED_KINDS.to_owned()),
    id: |kind| value_module(&id_to_translate(kind), false).map_or(CompletionContext::Nothing, CompletionContext::Name),
    keys: Keys::to_translate,
};

fn context_in_item(item: &Item, contexts: &Contexts) -> Option<CompletionContext> {
    let is_here = |name: &Name| is_marked(&name.text);
    if is_here(&item.kind) {
        return Some((contexts.kind)());
    }
    let kind = kind_of(&item.kind.text);
    if item.id.as_ref().is_some_and(is_here) {
        return Some(kind.map_or(CompletionContext::Nothing, contexts.id));
    }
    for entry in &item.entries {
        if is_here(&entry.key) {
            return Some(
                kind.map_or(CompletionContext::Nothing, |kind| CompletionContext::Key((contexts.keys)(item, kind))),
            );
        }
        let EntryValue::Given(value) = &entry.value else { continue };
        let expected = kind.and_then(|kind| kind.key(&entry.key.text)).map(|key| key.value);
        if let Some(context) = context_in_value(value, expected.as_ref(), false) {
            return Some(context);
        }
    }
    None
}

fn context_in_value(value: &Syntax, expected: Option<&ValueType>, in_list: bool) -> Option<CompletionContext> {
    match &value.form {
        Form::Word(word) if is_marked(word) => Some(
            expected
                .and_then(|expected| value_module(expected, in_list))
                .map_or(CompletionContext::Nothing, CompletionContext::Name),
        ),
        Form::List(elements) => elements.iter().find_map(|element| {
            let expected = expected.map(|expected| match expected {
                ValueType::List(element) => element,
                other => other,
            });
            context_in_value(element, expected, true)
        }),
        Form::Call(call) if is_marked(&call.name.text) => Some(
            expected
                .and_then(|expected| value_module(expected, in_list))
                .map_or(CompletionContext::Nothing, CompletionContext::Name),
        ),
        Form::Call(call) => call.arguments.iter().find_map(|Argument { key, value }| {
            if key.as_ref().is_some_and(|key| is_marked(&key.text)) {
                return Some(CompletionContext::Name(argument_module(&call.name.text)));
            }
            let context = context_in_value(value.as_ref()?, None, false)?;
            let free = key.is_none() && context == CompletionContext::Nothing;
            Some(if free { CompletionContext::Name(argument_module(&call.name.text)) } else { context })
        }),
        _ => None,
    }
}
