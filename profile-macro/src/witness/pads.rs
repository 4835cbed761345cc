//! The landing pads of completion: for every context in which a name can be written, a path that ends in a filler.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use vitae_profile::Kind;
use vitae_syntax::kind_of;
use vitae_syntax::tree::{Item, Tree};

use super::context::{CompletionContext, Keys, context_of_marker};
use super::ident::own;
use super::modules::{own_blocks, own_items};
use super::words::{TRANSLATED_KINDS, modules};

/// Longer than anything that is half written: in the first expansion the filler must cover the range that the marker
/// has in the second.
const FILLER: &str = "________________________________________________________________________________";

/// Expands to the pads of `tree`; with a marker, to those up to the one of its context.
pub(super) fn pads(tree: &Tree, marker: Option<&Ident>) -> TokenStream {
    let wanted = marker.map(|_| context_of_marker(tree));
    let filler = Ident::new(FILLER, Span::call_site());
    let mut pads = TokenStream::new();
    for context in contexts(tree) {
        let is_wanted = wanted.as_ref() == Some(&context);
        pads.extend(pad(&context, marker.filter(|_| is_wanted), &filler));
        if is_wanted {
            break;
        }
    }
    quote!(fn unfinished(never: !) { #pads })
}

/// Returns every context of `tree` in which a name can be written, in an order that does not depend on half-written
/// names.
fn contexts(tree: &Tree) -> Vec<CompletionContext> {
    let mut contexts =
        vec![CompletionContext::Kind, CompletionContext::Name(TRANSLATED_KINDS.to_owned()), CompletionContext::Nothing];
    contexts.extend(modules(tree).into_iter().map(CompletionContext::Name));
    let keys_of = |item: &Item, keys: fn(&Item, &'static Kind) -> Keys| Some(keys(item, kind_of(&item.kind.text)?));
    let items = own_items(tree).filter_map(|item| keys_of(item, Keys::of));
    let blocks = own_blocks(tree).filter_map(|block| keys_of(block, Keys::to_translate));
    let keys: BTreeSet<Keys> = items.chain(blocks).collect();
    contexts.extend(keys.into_iter().map(CompletionContext::Key));
    contexts
}

fn pad(context: &CompletionContext, marker: Option<&Ident>, filler: &Ident) -> Option<TokenStream> {
    let end = marker.unwrap_or(filler);
    Some(match context {
        CompletionContext::Kind => quote!(kind::#end;),
        CompletionContext::Nothing => quote!(nothing::#end;),
        CompletionContext::Name(module) => {
            let module = own(module)?;
            quote!(#module::#end;)
        }
        CompletionContext::Key(Keys { kind, given }) => {
            let keys = kind_of(kind)?.keys;
            let given = given.iter().filter_map(|&at| own(keys.get(at)?.word));
            let kind = own(kind)?;
            let rest = match marker {
                Some(marker) => quote!(#marker),
                None => quote!(#filler: never, ..never),
            };
            quote!(#kind { #(#given: never,)* #[cfg(any())] #rest };)
        }
    })
}
