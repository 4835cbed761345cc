//! `use people::*;`: the modules that hold the items of a profile, and `use super::*;` at the head of each of them.

use proc_macro2::Delimiter;

use super::cursor::Cursor;
use super::lookahead::{starts_item, take_name};
use crate::tree::{Name, Tree};
use crate::{Code, Report};

/// Whether a `use` starts here.
pub(super) fn starts_use(cursor: &Cursor) -> bool {
    cursor.ident(0).is_some_and(|word| word == "use")
}

/// Parses the `use` that starts here; at least one token is taken.
pub(super) fn parse_use(report: &mut Report, cursor: &mut Cursor, tree: &mut Tree) {
    let keyword = take_name(cursor);
    let mut path: Vec<Name> = Vec::new();
    while cursor.ident(0).is_some() && !(path.is_empty() && starts_next(cursor)) {
        path.push(take_name(cursor));
        if !(cursor.is_punct(0, ':') && cursor.is_punct(1, ':')) {
            break;
        }
        cursor.skip();
        cursor.skip();
    }
    let all = cursor.is_punct(0, '*');
    if all {
        cursor.skip();
    }
    let module = path.last().filter(|word| !matches!(word.text.as_str(), "crate" | "self")).cloned();
    if path.len() != 1 || module.is_none() || !all {
        let place = path.last().map_or(keyword.span, |word| word.span);
        let name = module.as_ref().map_or("people", |module| module.text.as_str());
        report
            .error(Code::Syntax, place, "a `use` takes the items of one module")
            .help(format!("write `use {name}::*;`"));
    }
    if let Some(group) = cursor.group(0, Delimiter::Brace)
        && path.is_empty()
        && !group.stream().is_empty()
    {
        while !cursor.is_empty() && !cursor.is_punct(0, ';') {
            cursor.skip();
        }
    }
    if cursor.is_punct(0, ';') {
        cursor.skip();
    } else if all {
        report
            .error(Code::Syntax, cursor.span_before(), "the semicolon behind this `use` is missing")
            .help("write `;` behind it");
    }
    match module {
        Some(module) if module.text == "super" => {
            tree.part.get_or_insert(module);
        }
        module => tree.uses.extend(module),
    }
}

/// Whether an item starts here, rather than the name of a module, which may be the word of a kind.
fn starts_next(cursor: &Cursor) -> bool {
    let goes_on = cursor.is_punct(1, ';') || cursor.is_punct(1, ':') && cursor.is_punct(2, ':');
    starts_item(cursor) && !goes_on
}
