//! Tells Cargo which files the macro read, so that it compiles again when only one of those has changed.

use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::quote;

/// Includes each existing file in an unnamed constant. rustc records the files that are included as dependencies, and
/// the constants leave nothing in the binary. There is no direct way to do this on stable Rust.
pub(crate) fn track_files(files: &[PathBuf]) -> TokenStream {
    let paths = files.iter().filter(|path| path.is_file()).filter_map(|path| path.to_str());
    quote! {
        #( const _: &[u8] = ::core::include_bytes!(#paths); )*
    }
}
