//! Tokens to a [`Tree`]. Parsing never fails: what is wrong is reported once, and what is around it is kept.

mod block;
mod cursor;
mod lookahead;
mod uses;
mod value;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use vitae_profile::Profile;

use crate::nearest;
use crate::tree::{Entry, Item, Name, ProsePiece, Tree};
use crate::{Code, Help, Report, Span};
use block::parse_block;
use cursor::Cursor;
use lookahead::{attribute_span, shown, starts_item, take_name};
pub use lookahead::{is_marked, kind_of, unmarked};
use uses::{parse_use, starts_use};
pub use value::string_of;

/// Parses the tokens between the braces of a `profile!` in the file with the number `file`.
pub fn parse(report: &mut Report, tokens: TokenStream, file: usize) -> Tree {
    let mut cursor = Cursor::new(tokens, Span::new(file, proc_macro2::Span::call_site()));
    let mut tree = Tree::default();
    while !cursor.is_empty() {
        let prose = parse_prose(report, &mut cursor);
        if starts_item(&cursor) {
            tree.items.push(parse_item(report, &mut cursor, prose));
        } else if cursor.is_empty() || starts_use(&cursor) {
            if let Some(ProsePiece::Line(last) | ProsePiece::Include(last)) = prose.last() {
                report
                    .error(Code::Syntax, last.span, "this prose belongs to no item")
                    .help("write the item below it, or make it a comment with `//`");
            }
            if starts_use(&cursor) {
                parse_use(report, &mut cursor, &mut tree);
            }
        } else {
            skip_to_item(report, &mut cursor);
        }
    }
    tree
}

/// Doc comments and other attributes, up to the next token that is none.
fn parse_prose(report: &mut Report, cursor: &mut Cursor) -> Vec<ProsePiece> {
    let mut prose = Vec::new();
    while cursor.is_punct(0, '#') {
        let bang = usize::from(cursor.is_punct(1, '!'));
        let Some(group) = cursor.group(1 + bang, Delimiter::Bracket).cloned() else { break };
        let span = cursor.place(group.span());
        if bang == 1 {
            report
                .error(
                    Code::Syntax,
                    attribute_span(cursor, &group).unwrap_or(span),
                    "`//!` says something of what is around it",
                )
                .help("prose stands above its item, with `///`");
        } else {
            prose.extend(parse_attribute(report, cursor, &group));
        }
        for _ in 0..2 + bang {
            cursor.skip();
        }
    }
    prose
}

fn parse_attribute(report: &mut Report, cursor: &Cursor, group: &proc_macro2::Group) -> Option<ProsePiece> {
    let attribute = cursor.inside(group);
    let is_doc = attribute.ident(0).is_some_and(|ident| ident == "doc") && attribute.is_punct(1, '=');
    if is_doc
        && let Some(literal) = attribute.literal(2)
        && let Some(text) = value::string_of(literal)
    {
        return Some(ProsePiece::Line(Name { text, span: attribute.place(literal.span()) }));
    }
    if is_doc
        && attribute.ident(2).is_some_and(|ident| ident == "include_str")
        && attribute.is_punct(3, '!')
        && let Some(arguments) = attribute.group(4, Delimiter::Parenthesis)
    {
        let arguments = attribute.inside(arguments);
        if let Some(literal) = arguments.literal(0)
            && let Some(text) = value::string_of(literal)
        {
            return Some(ProsePiece::Include(Name { text, span: arguments.place(literal.span()) }));
        }
    }
    report
        .error(Code::UnknownAttribute, attribute.span(), "this attribute says nothing here")
        .help("prose is `/// text` or `#[doc = include_str!(\"file.md\")]`; there are no other attributes");
    None
}

fn skip_to_item(report: &mut Report, cursor: &mut Cursor) {
    let span = cursor.span();
    let found = cursor.next();
    match &found {
        Some(TokenTree::Punct(punct)) if matches!(punct.as_char(), ',' | ';') => {
            report
                .error(Code::Syntax, span, format!("`{}` does not belong between items", punct.as_char()))
                .help("remove it");
        }
        Some(TokenTree::Ident(word)) if word == "mod" => {
            let name = cursor.ident(0).map_or_else(|| "people".to_owned(), ToString::to_string);
            report
                .error(Code::Syntax, span, "a module is declared outside of `profile!`")
                .help(format!("write `mod {name};` above the call, and `use {name}::*;` in it"));
        }
        Some(TokenTree::Ident(word)) => {
            let word = word.to_string();
            let words = Profile::KINDS.iter().map(|kind| kind.word);
            match nearest(&word, words) {
                Some(kind) => {
                    report
                        .error(Code::UnknownKind, span, format!("there is no kind of item `{word}`"))
                        .help(Help::did_you_mean(kind));
                }
                None => {
                    report
                        .error(Code::Syntax, span, format!("`{word}` starts no item"))
                        .help("an item is written `kind id { key: value }`");
                }
            }
        }
        Some(token) => {
            report
                .error(Code::Syntax, span, format!("`{}` starts no item", shown(token)))
                .help("an item is written `kind id { key: value }`");
        }
        None => {}
    }
    while !cursor.is_empty() && !cursor.is_punct(0, '#') && !starts_item(cursor) && !starts_use(cursor) {
        cursor.skip();
    }
}

fn parse_item(report: &mut Report, cursor: &mut Cursor, prose: Vec<ProsePiece>) -> Item {
    let mut item = Item { prose, kind: take_name(cursor), id: None, header: None, entries: Vec::new(), broken: false };
    let kind = kind_of(&item.kind.text);
    let next_is_item = cursor.ident(0).is_some_and(|word| kind_of(&word.to_string()).is_some())
        && (cursor.ident(1).is_some() || cursor.literal(1).is_some());
    if cursor.ident(0).is_some() && !next_is_item {
        item.id = Some(take_name(cursor));
        if cursor.is_punct(0, '-') {
            report_hyphens(report, cursor, &mut item);
        }
    } else if let Some(literal) = cursor.literal(0) {
        let span = cursor.span();
        if let Some(text) = value::string_of(literal) {
            item.header = Some(Name { text, span });
        } else {
            item.broken = true;
            report
                .error(Code::Syntax, span, format!("`{literal}` is not an id"))
                .help("an id starts with a letter: `paper2024`");
        }
        cursor.skip();
    }
    if cursor.is_punct(0, ':') || cursor.is_punct(0, '=') {
        let span = cursor.span();
        report.error(Code::Syntax, span, "an item has no colon").help("remove it");
        cursor.skip();
    }
    if let Some(group) = cursor.group(0, Delimiter::Brace).cloned() {
        cursor.skip();
        let (entries, broken) = parse_block(report, cursor, kind, &group);
        item.entries = entries;
        item.broken |= broken;
    } else if item.header.is_none() || !cursor.is_empty() && !cursor.is_punct(0, '#') && !starts_item(cursor) {
        item.broken = true;
        let span = if cursor.is_empty() || starts_item(cursor) || cursor.is_punct(0, '#') {
            cursor.span_before()
        } else {
            cursor.span()
        };
        report
            .error(Code::Syntax, span, format!("the block of `{}` is missing", item.kind.text))
            .help(format!("write `{} {{ .. }}`", heading(&item)));
        while !cursor.is_empty() && !cursor.is_punct(0, '#') && !starts_item(cursor) {
            cursor.skip();
        }
    }
    item
}

fn heading(item: &Item) -> String {
    match &item.id {
        Some(id) => format!("{} {}", item.kind.text, id.text),
        None => item.kind.text.clone(),
    }
}

/// An id with hyphens is one mistake, not one for each of its parts.
fn report_hyphens(report: &mut Report, cursor: &mut Cursor, item: &mut Item) {
    let span = cursor.span();
    let mut id = item.id.as_ref().map(|id| id.text.clone()).unwrap_or_default();
    while cursor.is_punct(0, '-') {
        cursor.skip();
        id.push('_');
        if let Some(TokenTree::Ident(_) | TokenTree::Literal(_)) = cursor.peek(0)
            && let Some(part) = cursor.next()
        {
            id.push_str(&part.to_string());
        }
    }
    report.error(Code::Syntax, span, "an id has no hyphens").help(format!("write `{id}`"));
    if let Some(name) = &mut item.id {
        name.text = id;
    }
}

/// The entries of `item` with the key `word`.
pub(crate) fn entries_of<'a>(item: &'a Item, word: &'a str) -> impl Iterator<Item = &'a Entry> {
    item.entries.iter().filter(move |entry| entry.key.text == word)
}
