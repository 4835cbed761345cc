//! The author's words as Rust identifiers.

use proc_macro2::Ident;
use vitae_profile::Tag;
use vitae_syntax::Span;

/// The keywords of every edition, which cannot name an item.
const RESERVED: &str = " _ abstract as async await become box break const continue crate do dyn else enum extern false \
    final fn for gen if impl in let loop macro match mod move mut override priv pub ref return self Self static struct \
    super trait true try type typeof union unsafe unsized use virtual where while yield ";

/// Returns `word` as an identifier at `span`, or `None` if Rust has no such identifier. `Ident::new` would panic.
pub(super) fn ident(word: &str, span: Span) -> Option<Ident> {
    let starts = word.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    let continues = word.chars().all(|character| character.is_ascii_alphanumeric() || character == '_');
    (starts && continues && !RESERVED.contains(&format!(" {word} "))).then(|| Ident::new(word, span.token()))
}

/// Returns a name of the witness itself, at no place of the author's.
pub(super) fn own(word: &str) -> Option<Ident> {
    ident(word, Span::call_site())
}

/// Returns the module of the witness with the ids of a kind.
pub(super) fn ids_module(tag: Tag) -> Option<Ident> {
    own(&format!("ids_{}", tag.kind().word))
}
