//! The whole pipeline: read, then errors or the value; for an editor, errors and the witness.

use std::path::PathBuf;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use vitae_syntax::{Loader, Reading, read};

use crate::lift::lift_profile;
use crate::report::{report_errors, report_warnings, show_errors};
use crate::track::track_files;
use crate::witness::{unfinished, witness};

/// Expands `profile! { tokens }` to an expression of the type `vitae::Profile`.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let content = root.join("content");
    let folder = folder_of_call(&root).unwrap_or_else(|| content.clone());
    if in_editor()
        && let Some(unfinished) = unfinished(&tokens)
    {
        return quote!({ #unfinished ::vitae::Profile::EMPTY });
    }
    let mut loader = Loader::new(root, content);
    let Reading { profile, entries, diagnostics, tree, tracked, .. } = read(tokens, &mut loader, &folder);
    if in_editor() {
        let entries = profile.map_or(entries, |profile| profile.entries.to_vec());
        let witness = witness(&tree, &entries);
        let errors = show_errors(&diagnostics);
        // Should a compiler ever not know the file of the call, an empty site must not be what it builds.
        return quote!({
            #witness
            #errors
            #[cfg(not(rust_analyzer))]
            ::core::compile_error! { "the compiler does not say which file holds this profile" }
            ::vitae::Profile::EMPTY
        });
    }

    let tracked = track_files(&tracked);
    let errors = report_errors(&diagnostics);
    let warnings = report_warnings(&diagnostics);
    let value = match profile {
        Some(profile) => lift_profile(&profile),
        None => quote!(::vitae::Profile::EMPTY),
    };
    quote!({ #errors #warnings #tracked #value })
}

/// Whether an editor is asking, rather than rustc, which knows the file of the call.
fn in_editor() -> bool {
    Span::call_site().local_file().is_none() || std::env::var_os("RUST_ANALYZER_INTERNALS_DO_NOT_USE").is_some()
}

/// The folder of the file that holds the call. An editor knows of none.
fn folder_of_call(root: &std::path::Path) -> Option<PathBuf> {
    let file = Span::call_site().local_file()?;
    let folder = file.parent()?.to_owned();
    let absolute = if folder.is_absolute() {
        folder
    } else {
        std::env::current_dir().unwrap_or_else(|_| root.to_owned()).join(folder)
    };
    absolute.canonicalize().ok()
}
