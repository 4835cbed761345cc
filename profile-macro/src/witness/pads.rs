//! The landing pads of completion: for every place where a name can be written, a path that ends in a filler.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use vitae_profile::Kind;
use vitae_syntax::kind_of;
use vitae_syntax::tree::{Item, Tree};

use super::ident::own;
use super::modules::{own_blocks, own_items};
use super::place::{Keys, Place, place_of_marker};
use super::words::{TRANSLATED_KINDS, modules};

/// As long as any word that is half written: what stands here must cover it.
const FILLER: &str = "________________________________________________________________________________";

/// The pads of `tree`, or those up to the one where `marker` belongs.
pub(super) fn pads(tree: &Tree, marker: Option<&Ident>) -> TokenStream {
    let wanted = marker.map(|_| place_of_marker(tree));
    let filler = Ident::new(FILLER, Span::call_site());
    let mut pads = TokenStream::new();
    for place in places(tree) {
        let is_wanted = wanted.as_ref() == Some(&place);
        pads.extend(pad(&place, marker.filter(|_| is_wanted), &filler));
        if is_wanted {
            break;
        }
    }
    quote!(fn unfinished(never: !) { #pads })
}

/// Every place where a name can be written, in an order that a half-written name does not change.
fn places(tree: &Tree) -> Vec<Place> {
    let mut places = vec![Place::Kind, Place::Name(TRANSLATED_KINDS.to_owned()), Place::Nothing];
    places.extend(modules(tree).into_iter().map(Place::Name));
    let keys_of = |item: &Item, keys: fn(&Item, &'static Kind) -> Keys| Some(keys(item, kind_of(&item.kind.text)?));
    let items = own_items(tree).filter_map(|item| keys_of(item, Keys::of));
    let blocks = own_blocks(tree).filter_map(|block| keys_of(block, Keys::to_translate));
    let keys: BTreeSet<Keys> = items.chain(blocks).collect();
    places.extend(keys.into_iter().map(Place::Key));
    places
}

fn pad(place: &Place, marker: Option<&Ident>, filler: &Ident) -> Option<TokenStream> {
    let end = marker.unwrap_or(filler);
    Some(match place {
        Place::Kind => quote!(kind::#end;),
        Place::Nothing => quote!(nothing::#end;),
        Place::Name(module) => {
            let module = own(module)?;
            quote!(#module::#end;)
        }
        Place::Key(Keys { kind, given }) => {
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
