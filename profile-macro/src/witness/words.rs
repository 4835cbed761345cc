//! The words of the language, as opposed to ids: kinds, choices, selections and calls.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;
use vitae_profile::{Choice, Kind, Profile, Tag, ValueType};
use vitae_syntax::kind_of;
use vitae_syntax::tree::Tree;

use super::ident::own;
use super::modules::{WitnessModules, own_blocks, own_items};

/// Returns the module of the names that a value of this type can be, or `None` if it is never a name.
pub(super) fn value_module(expected: &ValueType, in_list: bool) -> Option<String> {
    Some(match expected {
        ValueType::Choice(choice) => choice_module(choice),
        ValueType::Reference(tags) => reference_module(tags),
        ValueType::AnyReference => "any_item".to_owned(),
        ValueType::Author => reference_module(&[Tag::Owner, Tag::Person]),
        ValueType::Selection(tag) if in_list => reference_module(&[*tag]),
        ValueType::Selection(_) => "selection".to_owned(),
        ValueType::File | ValueType::Link => "call_file".to_owned(),
        ValueType::Image => "call_image".to_owned(),
        _ => return None,
    })
}

/// Returns the module of the words of a [`Choice`].
pub(super) fn choice_module(choice: &Choice) -> String {
    format!("choice_{}", choice.name)
}

/// Returns the module of what can stand between the parentheses of a call.
pub(super) fn argument_module(call: &str) -> String {
    match call {
        "image" => "argument_image",
        _ => "nothing",
    }
    .to_owned()
}

fn reference_module(tags: &[Tag]) -> String {
    format!("any_{}", tags.iter().map(|tag| tag.kind().word).collect::<Vec<_>>().join("_or_"))
}

/// The module of the kinds that can be translated.
pub(super) const TRANSLATED_KINDS: &str = "kind_to_translate";

/// Returns the id of a block of a translation, as if it were a value: it refers to an item of the kind.
pub(super) fn id_to_translate(kind: &Kind) -> ValueType {
    ValueType::Reference(Tag::ALL.iter().find(|tag| **tag == kind.tag).map(std::slice::from_ref).unwrap_or_default())
}

/// Returns the value types of the kinds in `tree`, and whether each is that of a list's elements.
fn types(tree: &Tree) -> impl Iterator<Item = (ValueType, bool)> {
    let kinds: BTreeSet<&str> = own_items(tree).filter_map(|item| Some(kind_of(&item.kind.text)?.word)).collect();
    let values = kinds.into_iter().filter_map(kind_of).flat_map(|kind| kind.keys).flat_map(|key| match key.value {
        ValueType::List(element) => [(*element, true), (*element, true)],
        ValueType::Selection(_) => [(key.value, false), (key.value, true)],
        value => [(value, false), (value, false)],
    });
    let translated: BTreeSet<&str> = own_blocks(tree).filter_map(|item| Some(kind_of(&item.kind.text)?.word)).collect();
    let translated = translated.into_iter().filter_map(kind_of).flat_map(|kind| {
        let words = kind.keys.iter().filter(|key| key.translatable()).map(|key| (key.value, false));
        words.chain([(id_to_translate(kind), false)])
    });
    values.chain(translated)
}

/// Returns the modules that contain the names which values in `tree` can be.
pub(super) fn modules(tree: &Tree) -> BTreeSet<String> {
    let mut modules: BTreeSet<String> =
        types(tree).filter_map(|(value, in_list)| value_module(&value, in_list)).collect();
    modules.insert(argument_module("image"));
    modules
}

/// Declares the modules that gather the ids of several kinds, as far as values in `tree` can refer to them.
pub(super) fn declare_unions(tree: &Tree, others: &WitnessModules<'_>) -> TokenStream {
    let mut declared = BTreeSet::new();
    let mut unions = TokenStream::new();
    for (value, in_list) in types(tree) {
        let Some(name) = value_module(&value, in_list).filter(|name| declared.insert(name.clone())) else { continue };
        unions.extend(match value {
            ValueType::Reference(tags) => declare_union(&name, tags, others),
            ValueType::Author => declare_union(&name, &[Tag::Owner, Tag::Person], others),
            ValueType::AnyReference => declare_union(&name, Tag::ALL, others),
            ValueType::Selection(tag) if in_list => declare_union(&name, &[tag], others),
            _ => None,
        });
    }
    unions
}

fn declare_union(name: &str, tags: &[Tag], others: &WitnessModules<'_>) -> Option<TokenStream> {
    let name = own(name)?;
    let declared = tags.iter().map(|tag| others.declared(*tag));
    Some(quote!(mod #name { #(#declared)* }))
}

/// Expands to what all witnesses have in common: the kinds, and the other words of the language.
pub(crate) fn words() -> TokenStream {
    let kinds = Profile::KINDS.iter().filter_map(|kind| own(kind.word));
    let translated = Profile::KINDS.iter().filter(|kind| kind.is_translated()).filter_map(|kind| own(kind.word));
    let translated_kinds = own(TRANSLATED_KINDS);
    let choices: BTreeMap<&str, &Choice> =
        Profile::KINDS.iter().flat_map(|kind| kind.keys).filter_map(|key| choice_of(&key.value)).collect();
    let choices = choices.into_values().filter_map(declare_choice);
    quote! {
        pub use ::vitae_profile::kinds::words::*;
        pub mod kind { pub use ::vitae_profile::kinds::words::{#(#kinds),*}; }
        pub mod #translated_kinds { pub use ::vitae_profile::kinds::words::{#(#translated),*}; }
        pub mod nothing {}
        pub mod selection { pub use ::vitae_profile::kinds::words::{all, none, selected, since}; }
        pub mod call_file { pub use ::vitae_profile::kinds::words::file; }
        pub mod call_image { pub use ::vitae_profile::kinds::words::image; }
        pub mod argument_image { pub use ::vitae_profile::kinds::words::{alt, decorative}; }
        #(#choices)*
    }
}

fn choice_of(value: &ValueType) -> Option<(&'static str, &'static Choice)> {
    match value {
        ValueType::Choice(choice) => Some((choice.name, choice)),
        ValueType::List(element) => choice_of(element),
        _ => None,
    }
}

/// Imports each variant of the enum under the name of its word.
fn declare_choice(choice: &Choice) -> Option<TokenStream> {
    let (name, choice_name) = (own(&choice_module(choice))?, own(choice.name)?);
    let words = choice.words.iter().filter_map(|word| {
        let (variant, word) = (own(word.variant)?, own(word.word)?);
        Some(quote!(#variant as #word))
    });
    Some(quote!(pub mod #name { pub use ::vitae_profile::#choice_name::{#(#words),*}; }))
}
