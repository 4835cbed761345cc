//! Diagnostics as code that makes rustc or an editor show them, each at its own token.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use vitae_syntax::{Diagnostic, Severity};

/// Returns `true` if a diagnostic is about the file of this call. Each file of a profile has a call of its own, and
/// each call reads all files: without this every error would be shown once a file.
fn is_own(diagnostic: &Diagnostic) -> bool {
    diagnostic.place.token().file() == 0
}

/// Returns a `compile_error!` for each error.
pub(crate) fn report_errors(diagnostics: &[Diagnostic]) -> TokenStream {
    diagnostics
        .iter()
        .filter(|diagnostic| is_own(diagnostic) && diagnostic.severity == Severity::Error)
        .map(|diagnostic| {
            let text = diagnostic.text();
            let span = diagnostic.place.token().token();
            quote_spanned!(span=> ::core::compile_error! { #text })
        })
        .collect()
}

/// Returns a use of something deprecated for each warning: that is the only lint that a macro can raise on stable Rust.
pub(crate) fn report_warnings(diagnostics: &[Diagnostic]) -> TokenStream {
    diagnostics
        .iter()
        .filter(|diagnostic| is_own(diagnostic) && diagnostic.severity == Severity::Warning)
        .map(|diagnostic| {
            let text = diagnostic.text();
            let name = Ident::new("profile", diagnostic.place.token().token());
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

/// Returns a call of `mistake!` for each error, for an editor. Only the macro's name has the span of the wrong token, so that
/// hovering over that token shows the documentation of `mistake!` and nothing about generated code.
pub(crate) fn editor_errors(diagnostics: &[Diagnostic]) -> TokenStream {
    diagnostics
        .iter()
        .filter(|diagnostic| is_own(diagnostic) && diagnostic.severity == Severity::Error)
        .map(|diagnostic| {
            let text = diagnostic.text();
            let mistake = Ident::new("mistake", diagnostic.place.token().token());
            quote!(::vitae::#mistake! { #text })
        })
        .collect()
}
