//! What an editor gets to see of a profile: Rust items and paths that stand for what the author wrote, so that
//! rust-analyzer completes, explains, finds and renames it as it does Rust.
//!
//! Nothing of it ever reaches rustc. It has three parts, in this order:
//!
//! 1. *landing pads* ([`pads`]): for every place where a name can be written, a path whose last segment is a filler.
//!    rust-analyzer asks for completions by expanding a second time, with a marker at the cursor; the pad of that place
//!    then ends in the marker. The pads come first and do not depend on what is half written, so the text before the
//!    marker is the same in both expansions, which is how rust-analyzer finds the one in the other;
//! 2. the *names* ([`names`], [`words`], [`literals`]): a module for each kind of item, with a type for each id: an alias of the kind, because a static would be inferred and checked as a body;
//! 3. the *blocks* ([`blocks`]): each item as a struct literal with the author's own tokens.

mod blocks;
mod ident;
mod literals;
mod names;
mod pads;
mod place;
mod words;

use proc_macro2::TokenStream;
use quote::quote;
use vitae_profile::Publication;
use vitae_syntax::tree::Tree;
use vitae_syntax::{Report, parse};

use blocks::blocks;
use names::Names;
use pads::pads;
use place::find_marker;

/// The witness of a profile whose bibliographies hold `entries`.
pub(crate) fn witness(tree: &Tree, entries: &[Publication]) -> TokenStream {
    let names = Names::new(tree, entries);
    let pads = pads(tree, None);
    let declarations = names.declare();
    let words = words::declare(tree);
    let (blocks, literals) = blocks(tree, &names);
    quote! {
        #[cfg(rust_analyzer)]
        #[allow(nonstandard_style, unsafe_code, missing_docs)]
        mod profile {
            #pads
            #declarations
            #words
            #literals
            #blocks
        }
    }
}

/// What a completion is looked for in: the pads up to the marker. Nothing where `tokens` have no marker.
pub(crate) fn unfinished(tokens: &TokenStream) -> Option<TokenStream> {
    let marker = find_marker(tokens.clone())?;
    let tree = parse(&mut Report::new(), tokens.clone());
    let pads = pads(&tree, Some(&marker));
    Some(quote! {
        #[cfg(rust_analyzer)]
        #[allow(nonstandard_style, unsafe_code, missing_docs)]
        mod profile {
            #pads
        }
    })
}
