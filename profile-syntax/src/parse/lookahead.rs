//! What starts at a place in a sequence of tokens, and the words in it.

use proc_macro2::{Delimiter, Group, TokenTree};
use vitae_profile::{Kind, Profile, ValueType};

use super::cursor::Cursor;
use crate::Span;
use crate::tree::Name;

/// What rust-analyzer puts in at the cursor when it asks what could stand there, now and formerly.
const MARKERS: [&str; 2] = ["raCompletionMarker", "intellijRulezz"];

/// Whether an editor has put its mark into `word`, which is then only half written.
pub fn is_marked(word: &str) -> bool {
    MARKERS.iter().any(|marker| word.contains(marker))
}

/// The part of `word` that its author wrote.
pub fn unmarked(word: &str) -> String {
    MARKERS.iter().fold(word.to_owned(), |word, marker| word.replace(marker, ""))
}

/// What the language knows about a kind, by its word.
pub fn kind_of(word: &str) -> Option<&'static Kind> {
    Profile::KINDS.iter().copied().find(|kind| kind.word == word)
}

/// Whether an item starts here: a word with a block, perhaps with an id or a string between, or a known kind.
pub(super) fn starts_item(cursor: &Cursor) -> bool {
    let Some(word) = cursor.ident(0) else { return false };
    let opens = |ahead| cursor.group(ahead, Delimiter::Brace).is_some();
    let named = cursor.ident(1).is_some() || cursor.literal(1).is_some();
    opens(1) || (named && opens(2)) || kind_of(&word.to_string()).is_some()
}

/// Whether a key starts here: a word with a colon (a path's double colon is none), or a known flag.
pub(super) fn starts_entry(cursor: &Cursor, kind: Option<&Kind>) -> bool {
    let Some(word) = cursor.ident(0) else { return false };
    if cursor.is_punct(1, ':') {
        return !cursor.is_punct(2, ':');
    }
    is_flag(&word.to_string(), kind) && (cursor.peek(1).is_none() || cursor.is_punct(1, ','))
}

/// Whether `word` is a key that may stand without a value.
pub(super) fn is_flag(word: &str, kind: Option<&Kind>) -> bool {
    kind.and_then(|kind| kind.key(word)).is_some_and(|key| key.value == ValueType::Flag)
}

/// Whether the next token is a key of the kind, or one that is being written.
pub(super) fn is_at_key(cursor: &Cursor, kind: Option<&Kind>) -> bool {
    cursor
        .ident(0)
        .map(ToString::to_string)
        .is_some_and(|word| is_marked(&word) || kind.is_some_and(|kind| kind.key(&word).is_some()))
}

/// A token as it is shown in a message, shortened where it is long.
pub(super) fn shown(token: &TokenTree) -> String {
    match token {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Brace => "{".to_owned(),
            Delimiter::Bracket => "[".to_owned(),
            Delimiter::Parenthesis | Delimiter::None => "(".to_owned(),
        },
        token => token.to_string().chars().take(40).collect(),
    }
}

/// Where the last token of an attribute stands.
pub(super) fn attribute_span(cursor: &Cursor, group: &Group) -> Option<Span> {
    group.stream().into_iter().last().map(|token| cursor.place(token.span()))
}

/// Takes the next token as a word.
pub(super) fn take_name(cursor: &mut Cursor) -> Name {
    let span = cursor.span();
    Name { text: cursor.next().map(|token| token.to_string()).unwrap_or_default(), span }
}
