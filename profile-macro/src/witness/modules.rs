//! The modules that a profile is written in: each has a witness of its own, and paths lead from one to the other.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use vitae_profile::Tag;
use vitae_syntax::tree::{Item, Name, Tree};
use vitae_syntax::{Reading, kind_of};

use super::ident::{ident, ids_module, own};

/// The modules other than that of the call, by the numbers of their files.
pub(super) struct Modules<'a> {
    tree: &'a Tree,
    others: BTreeMap<usize, Ident>,
    kinds: BTreeMap<Tag, BTreeSet<usize>>,
}

impl<'a> Modules<'a> {
    /// The modules of what was read, and which kinds of item each declares ids of.
    pub(super) fn new(reading: &'a Reading) -> Self {
        let Reading { tree, files, entry_files, .. } = reading;
        let named = files.iter().enumerate().skip(1).filter_map(|(at, file)| Some((at, own(file.module.as_ref()?)?)));
        let others: BTreeMap<usize, Ident> = named.collect();
        let mut kinds: BTreeMap<Tag, BTreeSet<usize>> = BTreeMap::new();
        let ids =
            tree.items.iter().filter_map(|item| Some((kind_of(&item.kind.text)?.tag, item.id.as_ref()?.span.file())));
        let entries = entry_files.iter().map(|file| (Tag::Publication, *file));
        let is_shown = |file: &usize| *file == 0 || others.contains_key(file);
        for (tag, file) in ids.chain(entries).filter(|(_, file)| is_shown(file)) {
            kinds.entry(tag).or_default().insert(file);
        }
        Self { tree, others, kinds }
    }

    /// The path of the witness of a file, seen from the witness of the call; nothing for the call itself.
    fn witness_of(&self, file: usize) -> Option<TokenStream> {
        let module = self.others.get(&file)?;
        // The witness of a part stands in its module, that of a value in the module around.
        let around = if self.tree.part.is_some() { quote!(super::super) } else { quote!(super) };
        Some(quote!(#around::#module::profile))
    }

    /// The path of the module with the ids of a kind that `file` declares.
    pub(super) fn ids_in(&self, file: usize, tag: Tag) -> Option<TokenStream> {
        let kind = ids_module(tag)?;
        Some(match self.witness_of(file) {
            Some(witness) => quote!(#witness::#kind),
            None => quote!(#kind),
        })
    }

    /// The ids of a kind in all files, seen from a module in the witness of the call.
    pub(super) fn declared(&self, tag: Tag) -> TokenStream {
        let files = self.kinds.get(&tag).into_iter().flatten();
        let paths = files.filter_map(|file| self.ids_in(*file, tag));
        quote!(#(pub use super::#paths::*;)*)
    }

    /// The modules that the call uses, under the author's own words.
    pub(super) fn uses(&self) -> TokenStream {
        let words = self.tree.uses.iter().filter(|module| is_own(module) && self.tree.part.is_none());
        let words = words.filter_map(|module| ident(&module.text, module.span));
        quote!(#(use super::#words as _;)*)
    }
}

/// Whether something stands in the file of the call, so that it is for its witness to show.
pub(super) fn is_own(name: &Name) -> bool {
    name.span.file() == 0
}

/// The items that stand in the file of the call, without the blocks of a translation.
pub(super) fn own_items(tree: &Tree) -> impl Iterator<Item = &Item> {
    let headers = tree.translations.iter().map(|translation| &translation.header);
    tree.items.iter().chain(headers).filter(|item| is_own(&item.kind))
}

/// The blocks of a translation that stand in the file of the call.
pub(super) fn own_blocks(tree: &Tree) -> impl Iterator<Item = &Item> {
    tree.translations.iter().flat_map(|translation| &translation.blocks).filter(|block| is_own(&block.kind))
}
