//! Values: strings, words, dates, ranges, grades, lists and calls.

use proc_macro2::{Delimiter, Group, Literal, TokenTree};

use super::cursor::Cursor;
use super::lookahead::{shown, take_name};
use crate::tree::{Argument, Call, Form, Name, Number, Syntax};
use crate::{Code, Report};

/// The text of a string literal, its escapes resolved.
pub fn string_of(literal: &Literal) -> Option<String> {
    match syn::Lit::new(literal.clone()) {
        syn::Lit::Str(string) => Some(string.value()),
        _ => None,
    }
}

/// Parses the value that starts here; at least one token is taken.
pub(super) fn parse_value(report: &mut Report, cursor: &mut Cursor) -> Syntax {
    let span = cursor.span();
    let form = match cursor.peek(0) {
        Some(TokenTree::Literal(literal)) => match string_of(literal) {
            Some(text) => {
                cursor.skip();
                Form::String(text)
            }
            None => parse_number(report, cursor),
        },
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
            let group = group.clone();
            cursor.skip();
            Form::List(parse_list(report, cursor, &group))
        }
        Some(TokenTree::Ident(word)) => {
            let name = Name { text: word.to_string(), span };
            cursor.skip();
            if let Some(group) = cursor.group(0, Delimiter::Parenthesis).cloned() {
                cursor.skip();
                Form::Call(Call { name, arguments: parse_arguments(report, cursor, &group) })
            } else if name.text == "since" && cursor.literal(0).is_some_and(|literal| string_of(literal).is_none()) {
                parse_digits(cursor).map_or(Form::Poisoned, Form::Since)
            } else {
                Form::Word(name.text)
            }
        }
        Some(TokenTree::Punct(punct)) if punct.as_char() == '-' && cursor.literal(1).is_some() => {
            report.error(Code::NumberOutOfRange, span, "there are no negative numbers here").help("remove the `-`");
            cursor.skip();
            parse_number(&mut Report::new(), cursor);
            Form::Poisoned
        }
        Some(token) => {
            let token = shown(token);
            report
                .error(Code::Syntax, span, format!("`{token}` is no value"))
                .help("a value is a string, a date, a word or a list: `\"text\"`, `2024-06`, `waterloo`, `[a, b]`");
            cursor.skip();
            Form::Poisoned
        }
        None => Form::Poisoned,
    };
    Syntax { form, span }
}

/// Digits with hyphens between: `2024-06-15`.
fn parse_digits(cursor: &mut Cursor) -> Option<Number> {
    let mut parts = vec![take_part(cursor)?];
    while cursor.is_punct(0, '-') && cursor.literal(1).is_some_and(|literal| string_of(literal).is_none()) {
        cursor.skip();
        parts.extend(take_part(cursor));
    }
    Some(Number { parts })
}

fn take_part(cursor: &mut Cursor) -> Option<Name> {
    cursor.literal(0)?;
    Some(take_name(cursor))
}

fn parse_number(report: &mut Report, cursor: &mut Cursor) -> Form {
    let Some(first) = parse_digits(cursor) else { return Form::Poisoned };
    if cursor.is_punct(0, '%') {
        cursor.skip();
        return Form::Percent(first);
    }
    if cursor.is_punct(0, '/') {
        cursor.skip();
        let Some(scale) = parse_digits(cursor) else {
            report.error(Code::Syntax, cursor.span_before(), "a scale is missing behind `/`").help("write `8.56/10`");
            return Form::Poisoned;
        };
        return Form::Fraction(first, scale);
    }
    if cursor.is_punct(0, '.') && cursor.is_punct(1, '.') {
        cursor.skip();
        cursor.skip();
        if cursor.is_punct(0, '=') {
            report
                .error(Code::Syntax, cursor.span(), "a range of dates holds its end already")
                .help("write `2018..2024`");
            cursor.skip();
        }
        return Form::Range(first, parse_digits(cursor));
    }
    Form::Number(first)
}

fn parse_list(report: &mut Report, cursor: &Cursor, group: &Group) -> Vec<Syntax> {
    let mut cursor = cursor.inside(group);
    let mut elements = Vec::new();
    while !cursor.is_empty() {
        if cursor.is_punct(0, ',') {
            report.error(Code::Syntax, cursor.span(), "there is nothing before this comma").help("remove it");
            elements.push(Syntax { form: Form::Poisoned, span: cursor.span() });
            cursor.skip();
            continue;
        }
        let element = parse_value(report, &mut cursor);
        let poisoned = matches!(element.form, Form::Poisoned);
        elements.push(element);
        if cursor.is_punct(0, ',') {
            cursor.skip();
        } else if !cursor.is_empty() && poisoned {
            while !cursor.is_empty() && !cursor.is_punct(0, ',') {
                cursor.skip();
            }
            cursor.skip();
        } else if !cursor.is_empty() {
            report
                .error(Code::MissingComma, cursor.span_before(), "the comma behind this element is missing")
                .help("write `,` behind it");
            if cursor.is_punct(0, ';') {
                cursor.skip();
            }
        }
    }
    elements
}

fn parse_arguments(report: &mut Report, cursor: &Cursor, group: &Group) -> Vec<Argument> {
    let mut cursor = cursor.inside(group);
    let mut arguments = Vec::new();
    while !cursor.is_empty() {
        let key = (cursor.ident(0).is_some() && cursor.is_punct(1, ':')).then(|| take_name(&mut cursor));
        if key.is_some() {
            cursor.skip();
        }
        let value = if cursor.is_empty() || cursor.is_punct(0, ',') {
            let span = key.as_ref().map_or_else(|| cursor.span(), |key| key.span);
            report.error(Code::MissingValue, span, "there is no value here").help("write one, or remove the comma");
            None
        } else {
            Some(parse_value(report, &mut cursor))
        };
        arguments.push(Argument { key, value });
        if cursor.is_punct(0, ',') {
            cursor.skip();
        } else if !cursor.is_empty() {
            report
                .error(Code::MissingComma, cursor.span_before(), "the comma behind this argument is missing")
                .help("write `,` behind it");
            if cursor.is_punct(0, ';') {
                cursor.skip();
            }
        }
    }
    arguments
}
