//! The witness: what the macro expands to for an editor alone. It consists of Rust items and paths that correspond to
//! what the author wrote, so that rust-analyzer offers completion, hover, go to definition and rename for a profile, as
//! it does for Rust.
//!
//! rustc never sees it. It has four parts, in this order:
//!
//! 1. *landing pads* ([`pads`]): for every context in which a name can be written, a path whose last segment is a
//!    filler. For a completion rust-analyzer expands the macro a second time, with a marker at the cursor; the pad of
//!    the cursor's context then ends in the marker. rust-analyzer finds the marker's place in the first expansion by
//!    its offset. So the pads come first and do not depend on what is half written: the text before the marker is the
//!    same in both expansions;
//! 2. paths into the witnesses of the other files ([`modules`]), if the profile is written in several;
//! 3. *declarations* ([`declarations`], [`words`], [`literals`]): a module for each kind of item, with a type alias for
//!    each id. A `static` would do, too, but rust-analyzer infers and checks the body of each;
//! 4. *blocks* ([`blocks`]): each item as a struct literal with the author's own tokens.

mod blocks;
mod context;
mod declarations;
mod entries;
mod ident;
mod literals;
mod markdown;
mod modules;
mod pads;
mod words;

use proc_macro2::TokenStream;
use quote::quote;
use vitae_syntax::{Loader, Reading, Report, parse};

use blocks::blocks;
use context::find_marker;
use declarations::Declarations;
pub(crate) use entries::entries;
use modules::WitnessModules;
use pads::pads;
pub(crate) use words::words;

/// Expands to the witness of a call that was read.
pub(crate) fn witness(reading: &Reading, loader: &mut Loader) -> TokenStream {
    let modules = WitnessModules::new(reading);
    let declarations = Declarations::new(reading, &modules);
    let tree = &reading.tree;
    let pads = pads(tree, None);
    let uses = modules.uses();
    let declared = declarations.declare(loader);
    let unions = words::declare_unions(tree, &modules);
    let (blocks, literals) = blocks(tree, &declarations);
    quote! {
        #[cfg(rust_analyzer)]
        #[allow(nonstandard_style, unsafe_code, missing_docs)]
        pub mod profile {
            use ::vitae::words::*;
            #pads
            #uses
            #declared
            #unions
            #literals
            #blocks
        }
    }
}

/// Expands to the witness for a completion: the pads up to the marker. Returns `None` if `tokens` have no marker.
///
/// The rest is left out: rust-analyzer only looks at the marker, and waits for this after each keystroke.
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
