//! The items as struct literals, with the author's own tokens for kinds, keys, references and words.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;
use vitae_profile::{Kind, Tag, ValueType};
use vitae_syntax::kind_of;
use vitae_syntax::tree::{Argument, Entry, EntryValue, Form, Item, Syntax, Tree};

use super::declarations::Declarations;
use super::ident::{ident, own};
use super::literals::Literals;
use super::modules::{own_blocks, own_items};
use super::words::choice_module;

/// Expands to every item of a known kind, and to the declarations that the literals in them refer to.
pub(super) fn blocks(tree: &Tree, declarations: &Declarations) -> (TokenStream, TokenStream) {
    let mut blocks = Blocks { declarations, literals: Literals::default() };
    let mut items: TokenStream =
        own_items(tree).filter_map(|item| kind_of(&item.kind.text).and_then(|kind| blocks.block(kind, item))).collect();
    for block in own_blocks(tree) {
        items.extend(kind_of(&block.kind.text).and_then(|kind| blocks.translated(kind, block)));
    }
    (quote!(fn blocks(never: !) { #items }), blocks.literals.declare())
}

struct Blocks<'a> {
    declarations: &'a Declarations<'a>,
    literals: Literals,
}

impl Blocks<'_> {
    fn block(&mut self, kind: &'static Kind, item: &Item) -> Option<TokenStream> {
        let word = ident(kind.word, item.kind.span)?;
        let mut seen = HashSet::new();
        let entries: Vec<TokenStream> = item
            .entries
            .iter()
            .filter(|entry| seen.insert(entry.key.text.as_str()))
            .filter_map(|entry| self.entry(kind, entry))
            .collect();
        Some(quote!(#word { #(#entries,)* ..never };))
    }

    /// Returns a block of a translation: the item that it refers to, and the same literal as of the item itself.
    fn translated(&mut self, kind: &'static Kind, block: &Item) -> Option<TokenStream> {
        let original = block.id.as_ref().and_then(|id| self.declarations.path(&id.text, &[kind.tag], id.span));
        let original = original.map(|path| quote!(#path;));
        let literal = self.block(kind, block)?;
        Some(quote!(#original #literal))
    }

    fn entry(&mut self, kind: &'static Kind, entry: &Entry) -> Option<TokenStream> {
        let key = kind.key(&entry.key.text)?;
        let word = ident(key.word, entry.key.span)?;
        let mut paths = TokenStream::new();
        if let EntryValue::Given(value) = &entry.value {
            self.paths(&key.value, value, &mut paths);
        }
        Some(if paths.is_empty() { quote!(#word: never) } else { quote!(#word: loop { #paths }) })
    }

    /// Adds a path for every word and literal of `value` that has a declaration.
    fn paths(&mut self, expected: &ValueType, value: &Syntax, paths: &mut TokenStream) {
        match &value.form {
            Form::List(elements) => {
                let expected = match expected {
                    ValueType::List(element) => element,
                    other => other,
                };
                for element in elements {
                    self.paths(expected, element, paths);
                }
            }
            Form::Word(word) => {
                let path = self.word(expected, word, value);
                paths.extend(path.map(|path| quote!(#path;)));
            }
            Form::Call(call) => {
                let name = ident(&call.name.text, call.name.span).filter(|name| name == "file" || name == "image");
                paths.extend(name.map(|name| quote!(#name;)));
                for Argument { key, value } in &call.arguments {
                    let word = match (key, value) {
                        (Some(key), _) if key.text == "alt" => ident(&key.text, key.span),
                        (None, Some(Syntax { form: Form::Word(word), span })) if word == "decorative" => {
                            ident(word, *span)
                        }
                        _ => None,
                    };
                    paths.extend(word.map(|word| quote!(#word;)));
                }
            }
            form => paths.extend(self.literals.paths(expected, form)),
        }
    }

    fn word(&self, expected: &ValueType, word: &str, value: &Syntax) -> Option<TokenStream> {
        match expected {
            ValueType::Choice(choice) if choice.words.iter().any(|known| known.word == word) => {
                let (module, word) = (own(&choice_module(choice))?, ident(word, value.span)?);
                Some(quote!(#module::#word))
            }
            ValueType::Selection(tag) => match word {
                "all" | "none" | "selected" => {
                    let word = ident(word, value.span)?;
                    Some(quote!(#word))
                }
                _ => self.declarations.path(word, &[*tag], value.span),
            },
            ValueType::Reference(tags) => self.declarations.path(word, tags, value.span),
            ValueType::AnyReference => self.declarations.path(word, &[], value.span),
            ValueType::Author => self.declarations.path(word, &[Tag::Owner, Tag::Person], value.span),
            _ => None,
        }
    }
}
