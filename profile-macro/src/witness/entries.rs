//! The keys of a bibliography: an enum variant for each, expanded from a macro call inside the witness.
//!
//! The arguments of the call are the file and a hash of its contents. As long as these are the same, rust-analyzer
//! reuses the expansion, whatever is typed elsewhere: a large bibliography costs nothing per keystroke.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::quote;
use vitae_profile::{AssetPath, Author, Publication, Tag};
use vitae_syntax::publications_of;
use vitae_syntax::tree::{Entry, EntryValue, Form, Item, Syntax, Tree};
use vitae_syntax::{Loader, english_date, kind_of};

use super::ident::own;
use super::markdown::escape;
use super::modules::own_items;

/// Expands to the calls for the bibliographies that this call names. Keys in `taken` are declared elsewhere.
pub(super) fn calls<'a>(tree: &Tree, loader: &mut Loader, taken: impl Iterator<Item = &'a str>) -> Vec<TokenStream> {
    let taken: Vec<&str> = taken.collect();
    let bibliographies =
        own_items(tree).filter(|item| kind_of(&item.kind.text).is_some_and(|kind| kind.tag == Tag::Bibliography));
    bibliographies.filter_map(|item| call(item, loader, &taken)).collect()
}

fn call(item: &Item, loader: &mut Loader, taken: &[&str]) -> Option<TokenStream> {
    let path = AssetPath::parse(&item.header.as_ref()?.text).ok()?;
    let mut hasher = DefaultHasher::new();
    loader.asset(&path).ok()?.hash(&mut hasher);
    let state = Literal::u64_unsuffixed(hasher.finish());
    let path = path.as_str();
    let lenient = item.entries.iter().any(|entry| entry.key.text == "lenient");
    let skipped = item.entries.iter().filter(|entry| entry.key.text == "skip").flat_map(strings);
    let left_out = skipped.chain(taken.iter().map(|id| (*id).to_owned()));
    Some(quote!(::vitae::entries! { #path #state #lenient #(#left_out)* }))
}

fn strings(Entry { value, .. }: &Entry) -> Vec<String> {
    let EntryValue::Given(Syntax { form: Form::List(elements), .. }) = value else { return Vec::new() };
    let text = |element: &Syntax| match &element.form {
        Form::String(text) => Some(text.clone()),
        _ => None,
    };
    elements.iter().filter_map(text).collect()
}

/// Expands such a call to a variant for each key, except those that the call leaves out.
pub(crate) fn entries(tokens: TokenStream, loader: &mut Loader) -> TokenStream {
    let mut strings = Vec::new();
    let mut lenient = false;
    for token in tokens {
        match token {
            TokenTree::Literal(literal) => strings.extend(vitae_syntax::string_of(&literal)),
            TokenTree::Ident(word) => lenient = word == "true",
            _ => {}
        }
    }
    let Some((path, left_out)) = strings.split_first() else { return TokenStream::new() };
    let Ok(path) = AssetPath::parse(path) else { return TokenStream::new() };
    let variants = publications_of(loader, &path, lenient, &[]).into_iter().filter_map(|entry| {
        let key = own(&entry.key).filter(|_| !left_out.iter().any(|key| **key == *entry.key))?;
        let docs = describe_entry(&entry);
        let year = Literal::i16_unsuffixed(entry.date.year());
        Some(quote!(#[doc = #docs] #key = #year))
    });
    let name: String =
        path.as_str().chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' }).collect();
    let name = own(&format!("bib_{name}"));
    // rust-analyzer looks at every item of a file after each keystroke, but at variants only when they are used. The
    // module hides the enum itself from completion.
    quote! {
        mod #name { pub enum publication { #(#variants,)* } }
        pub use #name::publication::*;
    }
}

/// Returns the documentation of an entry that an editor shows: title, authors, venue and year.
fn describe_entry(entry: &Publication) -> String {
    let names =
        |authors: &[Author]| authors.iter().map(|author| author.name.to_string()).collect::<Vec<_>>().join(", ");
    let mut docs = format!("**{}**", escape(&entry.title.plain()));
    let people = if entry.authors.is_empty() { names(&entry.editors) } else { names(&entry.authors) };
    let others = if entry.et_al { ", and others" } else { "" };
    let _ = write!(docs, "  \n{}{others}", escape(&people));
    let venue = entry.venue.as_ref().map(|venue| format!("{}, ", escape(&venue.plain()))).unwrap_or_default();
    let _ = write!(docs, "  \n{venue}{}", english_date(entry.date));
    docs
}
