//! What an editor gets to see of a profile: Rust items and paths that stand for what the author wrote, so that
//! rust-analyzer completes, explains, finds and renames it as it does Rust.
//!
//! Nothing of it ever reaches rustc. It has four parts, in this order:
//!
//! 1. *landing pads* ([`pads`]): for every place where a name can be written, a path whose last segment is a filler.
//!    rust-analyzer asks for completions by expanding a second time, with a marker at the cursor; the pad of that place
//!    then ends in the marker. The pads come first and do not depend on what is half written, so the text before the
//!    marker is the same in both expansions, which is how rust-analyzer finds the one in the other;
//! 2. what other files declare ([`modules`]), where the profile is written in several: paths into their witnesses;
//! 3. the *names* ([`names`], [`words`], [`literals`]): a module for each kind of item, with a type for each id: an alias of the kind, because a static would be inferred and checked as a body;
//! 4. the *blocks* ([`blocks`]): each item as a struct literal with the author's own tokens.

mod blocks;
mod entries;
mod ident;
mod literals;
mod markdown;
mod modules;
mod names;
mod pads;
mod place;
mod words;

use proc_macro2::TokenStream;
use quote::quote;
use vitae_syntax::{Loader, Reading, Report, parse};

use blocks::blocks;
pub(crate) use entries::entries;
use modules::Modules;
use names::Names;
use pads::pads;
use place::find_marker;
pub(crate) use words::words;

/// The witness of the call that was read.
pub(crate) fn witness(reading: &Reading, loader: &mut Loader) -> TokenStream {
    let modules = Modules::new(reading);
    let names = Names::new(reading, &modules);
    let tree = &reading.tree;
    let pads = pads(tree, None);
    let uses = modules.uses();
    let declarations = names.declare(loader);
    let unions = words::declare_unions(tree, &modules);
    let (blocks, literals) = blocks(tree, &names);
    quote! {
        #[cfg(rust_analyzer)]
        #[allow(nonstandard_style, unsafe_code, missing_docs)]
        pub mod profile {
            use ::vitae::words::*;
            #pads
            #uses
            #declarations
            #unions
            #literals
            #blocks
        }
    }
}

/// What a completion is looked for in: the pads up to the marker. Nothing where `tokens` have no marker.
pub(crate) fn unfinished(tokens: &TokenStream) -> Option<TokenStream> {
    let marker = find_marker(tokens.clone())?;
    let tree = parse(&mut Report::new(), tokens.clone(), 0).with_translation();
    let pads = pads(&tree, Some(&marker));
    let witness = quote! {
        #[cfg(rust_analyzer)]
        #[allow(nonstandard_style, unsafe_code, missing_docs)]
        pub mod profile {
            use ::vitae::words::*;
            #pads
        }
    };
    Some(if tree.part.is_some() { witness } else { quote!({ #witness ::vitae::Profile::EMPTY }) })
}
