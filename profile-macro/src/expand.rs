//! The whole pipeline: read the profile, then expand to errors or to the value; for an editor, to errors and the
//! witness.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use vitae_syntax::{BibliographyCache, CallSite, Loader, Reading, SavedEntries, read};

use crate::call::{file_of_call, is_item};
use crate::lift::{include_saved_entries, lift_entries, lift_profile};
use crate::report::{editor_errors, report_errors, report_warnings};
use crate::track::track_files;
use crate::witness::{entries, unfinished, witness};

/// The bibliographies that this process has read. An editor expands the macro after each keystroke, and rustc once for
/// each file of a profile.
static BIBLIOGRAPHIES: LazyLock<BibliographyCache> =
    LazyLock::new(|| if in_editor() { BibliographyCache::default() } else { BibliographyCache::of_files() });

/// The entries that the build script has stored for this compilation of the library.
static SAVED_ENTRIES: LazyLock<SavedEntries> = LazyLock::new(|| {
    std::env::var_os("OUT_DIR").map(|folder| SavedEntries::read_from(Path::new(&folder))).unwrap_or_default()
});

/// Expands `profile! { tokens }` to an expression of the type `vitae::Profile`. A call that holds one file of a profile
/// in several expands to its diagnostics alone; its items are part of the value of the main call.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let file = file_of_call(&root);
    let mut loader = loader(root);
    if in_editor() {
        return unfinished(&tokens).unwrap_or_else(|| expand_for_editor(tokens, &mut loader, file.as_deref()));
    }
    let mut loader = loader.with_saved_entries(SAVED_ENTRIES.clone());
    let is_item = is_item(file.as_deref(), &mut loader);
    let site = CallSite { file: file.as_deref(), is_item };
    let Reading { profile, fingerprint, uses_saved_entries, diagnostics, tree, tracked, .. } =
        read(tokens, &mut loader, &site);
    let errors = report_errors(&diagnostics);
    let warnings = report_warnings(&diagnostics);
    if is_item || tree.part.is_some() {
        return quote!(#errors #warnings);
    }
    let tracked = track_files(&tracked);
    let value = match profile {
        Some(profile) if uses_saved_entries => lift_profile(&profile, &include_saved_entries()),
        Some(profile) => lift_profile(&profile, &lift_entries(&profile.entries, fingerprint)),
        None => quote!(::vitae::Profile::EMPTY),
    };
    quote!({ #errors #warnings #tracked #value })
}

fn expand_for_editor(tokens: TokenStream, loader: &mut Loader, file: Option<&Path>) -> TokenStream {
    let reading = read(tokens, loader, &CallSite { file, is_item: false });
    let witness = witness(&reading, loader);
    let errors = editor_errors(&reading.diagnostics);
    // An editor is recognised by not knowing the file of the call. If a compiler ever did not know it either, it would
    // build an empty site without this error.
    let stop = quote! {
        #[cfg(not(rust_analyzer))]
        ::core::compile_error! { "the compiler does not say which file holds this profile" }
    };
    if reading.tree.part.is_some() {
        return quote!(#witness #errors #stop);
    }
    quote!({ #witness #errors #stop ::vitae::Profile::EMPTY })
}

/// Expands the call that the witness contains for a bibliography.
pub(crate) fn expand_entries(tokens: TokenStream) -> TokenStream {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    entries(tokens, &mut loader(root))
}

/// Returns a loader for the package whose manifest is in `root`.
fn loader(root: PathBuf) -> Loader {
    let content = root.join("content");
    Loader::new(root, content).with_bibliography_cache(BIBLIOGRAPHIES.clone())
}

/// Returns `true` if rust-analyzer expands the macro. It does not know the file of the call, while rustc always does.
fn in_editor() -> bool {
    Span::call_site().local_file().is_none() || std::env::var_os("RUST_ANALYZER_INTERNALS_DO_NOT_USE").is_some()
}
