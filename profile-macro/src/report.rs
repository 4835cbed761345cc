//! Diagnostics in rustc's terms, each under its own token.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use vitae_syntax::{Diagnostic, Severity};

/// A `compile_error!` for each error.
pub(crate) fn report_errors(diagnostics: &[Diagnostic]) -> TokenStream {
    diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .map(|diagnostic| {
            let text = diagnostic.text();
            let span = diagnostic.place.token();
            quote_spanned!(span=> ::core::compile_error! { #text })
        })
        .collect()
}

/// A use of something deprecated for each warning, which is the one lint that stable Rust lets a macro raise.
pub(crate) fn report_warnings(diagnostics: &[Diagnostic]) -> TokenStream {
    diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Warning)
        .map(|diagnostic| {
            let text = diagnostic.text();
            let name = Ident::new("profile", diagnostic.place.token());
            quote! {
                const _: () = {
                    #[deprecated(note = #text)]
                    #[allow(non_upper_case_globals)]
                    const #name: () = ();
                    #name
                };
            }
        })
        .collect()
}

/// The errors for an editor: a token of the author's for the name of the macro, and none but that, so that hovering
/// over a mistake shows no more than what it is.
pub(crate) fn show_errors(diagnostics: &[Diagnostic]) -> TokenStream {
    diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .map(|diagnostic| {
            let text = diagnostic.text();
            let mistake = Ident::new("mistake", diagnostic.place.token());
            quote!(::vitae::#mistake! { #text })
        })
        .collect()
}
