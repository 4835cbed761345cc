//! Diagnostics in rustc's terms, each under its own token.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use vitae_syntax::{Diagnostic, Severity};

/// Whether it is for this call to report: another is expanded for each file, and reports what stands there.
fn is_own(diagnostic: &Diagnostic) -> bool {
    diagnostic.place.token().file() == 0
}

/// A `compile_error!` for each error.
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

/// A use of something deprecated for each warning, which is the one lint that stable Rust lets a macro raise.
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

/// The errors for an editor: a token of the author's for the name of the macro, and none but that, so that hovering
/// over a mistake shows no more than what it is.
pub(crate) fn show_errors(diagnostics: &[Diagnostic]) -> TokenStream {
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
