//! The declarations of ids and of bibliography keys: a type for each, in the module of its kind.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;
use vitae_profile::{Kind, Tag, ValueType};
use vitae_syntax::tree::{EntryValue, Form, Item, ProsePiece, Syntax, Tree};
use vitae_syntax::{Loader, Reading, Span, kind_of};

use super::entries;
use super::ident::{ident, ids_module, own};
use super::markdown::escape;
use super::modules::{WitnessModules, is_own};

/// Everything that a reference can name.
pub(super) struct Declarations<'a> {
    ids: BTreeMap<&'a str, (&'static Kind, &'a Item)>,
    /// The keys of bibliographies, with the file whose call names the bibliography.
    entries: BTreeMap<&'a str, usize>,
    tree: &'a Tree,
    modules: &'a WitnessModules<'a>,
}

impl<'a> Declarations<'a> {
    /// Collects the ids, of equal ones the first, and the keys of bibliographies.
    pub(super) fn new(reading: &'a Reading, modules: &'a WitnessModules<'a>) -> Self {
        let entries = reading.profile.as_ref().map_or(reading.entries.as_slice(), |profile| &profile.entries);
        let mut ids = BTreeMap::new();
        for item in &reading.tree.items {
            if let (Some(kind), Some(id)) = (kind_of(&item.kind.text), &item.id) {
                ids.entry(id.text.as_str()).or_insert((kind, item));
            }
        }
        let entries = reading.entry_files.iter().zip(entries).map(|(file, entry)| (&*entry.key, *file));
        Self { ids, entries: entries.collect(), tree: &reading.tree, modules }
    }

    /// Returns the path to the declaration of `word`, with the last segment at `span`. `tags` are the kinds that the
    /// key takes, or empty for all.
    ///
    /// An id and a key may be equal. The one whose kind fits is meant, and the id if both fit.
    pub(super) fn path(&self, word: &str, tags: &[Tag], span: Span) -> Option<TokenStream> {
        let fits = |tag: Tag| tags.is_empty() || tags.contains(&tag);
        let entry = self.entries.get(word).filter(|_| fits(Tag::Publication));
        let (file, tag) = match (self.ids.get(word), entry) {
            (Some((kind, item)), entry) if fits(kind.tag) || entry.is_none() => (item.kind.span.file(), kind.tag),
            (_, Some(file)) => (*file, Tag::Publication),
            _ => return None,
        };
        let (module, name) = (self.modules.ids_in(file, tag)?, ident(word, span)?);
        Some(quote!(#module::#name))
    }

    /// Declares the ids and keys of this call: a module for each kind.
    pub(super) fn declare(&self, loader: &mut Loader) -> TokenStream {
        let mut modules: BTreeMap<Tag, TokenStream> = BTreeMap::new();
        for (&word, (kind, item)) in &self.ids {
            let Some(name) = item.id.as_ref().filter(|id| is_own(id)).and_then(|id| ident(word, id.span)) else {
                continue;
            };
            let (docs, record) = (describe_item(kind, item), own(kind.name));
            let module = modules.entry(kind.tag).or_default();
            module.extend(quote!(#[doc = #docs] pub type #name = ::vitae::#record;));
        }
        let taken = self.ids.iter().filter(|(_, (kind, _))| kind.tag == Tag::Publication).map(|(id, _)| *id);
        let entries = entries::calls(self.tree, loader, taken);
        if !entries.is_empty() {
            modules.entry(Tag::Publication).or_default().extend(entries);
        }
        let modules = modules.into_iter().filter_map(|(tag, types)| {
            let name = ids_module(tag)?;
            Some(quote!(pub mod #name { #types }))
        });
        quote!(#(#modules)*)
    }
}

/// Returns the documentation of an item that an editor shows: its name or title, a few of its other texts, the beginning of its
/// prose.
fn describe_item(kind: &Kind, item: &Item) -> String {
    let mut shown = BTreeSet::new();
    let texts = kind.keys.iter().filter_map(|key| {
        let is_text = matches!(key.value, ValueType::Text | ValueType::Phrase | ValueType::RichText | ValueType::Url);
        let entry = item.entries.iter().find(|entry| is_text && entry.key.text == key.word)?;
        match &entry.value {
            EntryValue::Given(Syntax { form: Form::String(text), .. }) => Some((key.value, text.as_str())),
            _ => None,
        }
    });
    let mut docs = String::new();
    for (value, text) in texts.filter(|(_, text)| shown.insert(*text)).take(4) {
        docs += match value {
            _ if docs.is_empty() => format!("**{}**", escape(text)),
            ValueType::Url => format!("  \n<{text}>"),
            _ => format!("  \n{}", escape(text)),
        }
        .as_str();
    }
    let prose = item.prose.iter().map_while(|piece| match piece {
        ProsePiece::Line(line) if !line.text.trim().is_empty() => Some(line.text.trim()),
        _ => None,
    });
    let prose: Vec<&str> = prose.collect();
    if !prose.is_empty() {
        docs += "\n\n";
        docs += &escape(&prose.join(" "));
    }
    docs
}
