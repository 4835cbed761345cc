//! Tells cargo which files the macro read, so that an edit to one of them alone rebuilds.

use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::quote;

/// Mentions every file that is there in a way that rustc notes. The bytes go nowhere.
pub(crate) fn track_files(files: &[PathBuf]) -> TokenStream {
    let paths = files.iter().filter(|path| path.is_file()).filter_map(|path| path.to_str());
    quote! {
        #( const _: &[u8] = ::core::include_bytes!(#paths); )*
    }
}
