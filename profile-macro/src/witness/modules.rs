//! The modules of a profile in several files. Each has a witness of its own, with paths into those of the others.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use vitae_profile::Tag;
use vitae_syntax::tree::{Item, Name, Tree};
use vitae_syntax::{Reading, kind_of};

use super::ident::{ident, ids_module, own};

/// The modules other than that of the call, by the index of their file.
pub(super) struct WitnessModules<'a> {
    tree: &'a Tree,
    others: BTreeMap<usize, Ident>,
    kinds: BTreeMap<Tag, BTreeSet<usize>>,
}

impl<'a> WitnessModules<'a> {
    /// Collects the modules, and the kinds of item of which each declares ids.
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

    /// Returns the path from the witness of the call to that of `file`, or `None` for the call's own file.
    fn witness_of(&self, file: usize) -> Option<TokenStream> {
        let module = self.others.get(&file)?;
        // The witness of a part is an item of the part's module, while the main call is an expression in the module
        // around.
        let around = if self.tree.part.is_some() { quote!(super::super) } else { quote!(super) };
        Some(quote!(#around::#module::profile))
    }

    /// Returns the path of the module for the ids of a kind that `file` declares.
    pub(super) fn ids_in(&self, file: usize, tag: Tag) -> Option<TokenStream> {
        let kind = ids_module(tag)?;
        Some(match self.witness_of(file) {
            Some(witness) => quote!(#witness::#kind),
            None => quote!(#kind),
        })
    }

    /// Imports the ids of a kind from all files into a module of the witness.
    pub(super) fn declared(&self, tag: Tag) -> TokenStream {
        let files = self.kinds.get(&tag).into_iter().flatten();
        let paths = files.filter_map(|file| self.ids_in(*file, tag));
        quote!(#(pub use super::#paths::*;)*)
    }

    /// Imports the modules that the call uses, by the author's own tokens, so that those have a definition to go to.
    pub(super) fn uses(&self) -> TokenStream {
        let words = self.tree.uses.iter().filter(|module| is_own(module) && self.tree.part.is_none());
        let words = words.filter_map(|module| ident(&module.text, module.span));
        quote!(#(use super::#words as _;)*)
    }
}

/// Returns `true` if a name stands in the file of the call. The others belong to other witnesses.
pub(super) fn is_own(name: &Name) -> bool {
    name.span.file() == 0
}

/// Returns the items in the file of the call, without the blocks of a translation.
pub(super) fn own_items(tree: &Tree) -> impl Iterator<Item = &Item> {
    let headers = tree.translations.iter().map(|translation| &translation.header);
    tree.items.iter().chain(headers).filter(|item| is_own(&item.kind))
}

/// Returns the blocks of a translation in the file of the call.
pub(super) fn own_blocks(tree: &Tree) -> impl Iterator<Item = &Item> {
    tree.translations.iter().flat_map(|translation| &translation.blocks).filter(|block| is_own(&block.kind))
}
