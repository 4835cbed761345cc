//! The procedural macros: tokens in, tokens out. What a profile is, `vitae-profile` says; how it is read,
//! `vitae-syntax` does.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod call;
mod expand;
mod lift;
mod report;
mod track;
mod witness;

/// Checks a profile at compile time, and expands to its value.
///
/// The language is described in `docs/language.md`, every error in `docs/errors.md`.
#[proc_macro]
pub fn profile(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand::expand(tokens.into()).into()
}

/// Expands to the keys of a bibliography, for editors.
#[doc(hidden)]
#[proc_macro]
pub fn entries(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand::expand_entries(tokens.into()).into()
}

/// Expands to the words of the language, for editors: what the witnesses of all profiles have in common.
#[doc(hidden)]
#[proc_macro]
pub fn words(_: proc_macro::TokenStream) -> proc_macro::TokenStream {
    witness::words().into()
}
