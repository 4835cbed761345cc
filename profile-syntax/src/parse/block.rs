//! The block of an item: its keys.

use proc_macro2::{Delimiter, Group, TokenTree};
use vitae_profile::Kind;

use super::cursor::Cursor;
use super::lookahead::{attribute_span, is_at_key, is_flag, shown, starts_entry, take_name};
use super::value::parse_value;
use crate::tree::{Entry, EntryValue, Form, Syntax};
use crate::{Code, Help, Report, Span};

/// Parses the entries between the braces of `group`. The flag says whether something there could not be kept.
pub(super) fn parse_block(
    report: &mut Report,
    cursor: &Cursor,
    kind: Option<&Kind>,
    group: &Group,
) -> (Vec<Entry>, bool) {
    let mut cursor = cursor.inside(group);
    let mut entries = Vec::new();
    let mut broken = false;
    while !cursor.is_empty() {
        if cursor.is_punct(0, '#') && cursor.group(1, Delimiter::Bracket).is_some() {
            let span = cursor.group(1, Delimiter::Bracket).and_then(|group| attribute_span(&cursor, group));
            report
                .error(Code::Syntax, span.unwrap_or_else(|| cursor.span()), "prose does not belong among keys")
                .help("write it above the item, or make it a comment with `//`");
            cursor.skip();
            cursor.skip();
        } else if cursor.ident(0).is_some() {
            entries.push(parse_entry(report, &mut cursor, kind));
        } else {
            broken = true;
            report_stray(report, &mut cursor, kind);
        }
    }
    (entries, broken)
}

fn report_stray(report: &mut Report, cursor: &mut Cursor, kind: Option<&Kind>) {
    let span = cursor.span();
    let Some(token) = cursor.next() else { return };
    let error = report.error(Code::Syntax, span, format!("`{}` is no key", shown(&token)));
    match &token {
        TokenTree::Punct(punct) if matches!(punct.as_char(), ',' | ';') => error.help("remove it"),
        TokenTree::Literal(literal) if super::value::string_of(literal).is_some() => {
            error.help("a key stands without quotes: `name: \"Ada Lovelace\"`")
        }
        _ => error.help("write `key: value`"),
    };
    skip_entry(cursor, kind);
}

/// Passes over what is left of an entry.
fn skip_entry(cursor: &mut Cursor, kind: Option<&Kind>) {
    while !cursor.is_empty() && !cursor.is_punct(0, ',') && !starts_entry(cursor, kind) {
        cursor.skip();
    }
    if cursor.is_punct(0, ',') {
        cursor.skip();
    }
}

fn parse_entry(report: &mut Report, cursor: &mut Cursor, kind: Option<&Kind>) -> Entry {
    let key = take_name(cursor);
    if cursor.is_empty() || cursor.is_punct(0, ',') {
        cursor.skip();
        return Entry { key, value: EntryValue::Bare };
    }
    if cursor.is_punct(0, ':') {
        cursor.skip();
    } else if cursor.is_punct(0, '=') {
        let error = report.error(Code::Syntax, cursor.span(), "`=` should be `:`");
        error.help(format!("write `{}: ..`", key.text));
        if !cursor.is_punct(1, '>') {
            error.suggest(":");
        }
        cursor.skip();
        if cursor.is_punct(0, '>') {
            cursor.skip();
        }
    } else if is_flag(&key.text, kind) && is_at_key(cursor, kind) {
        report
            .error(Code::MissingComma, key.span, format!("the comma behind `{}` is missing", key.text))
            .help("write `,` behind it");
        return Entry { key, value: EntryValue::Bare };
    } else if starts_entry(cursor, kind) {
        report_no_value(report, &key.text, key.span);
        return Entry { key, value: EntryValue::Poisoned };
    } else {
        report
            .error(Code::MissingValue, key.span, format!("the colon behind `{}` is missing", key.text))
            .help(format!("write `{}: ..`", key.text));
        skip_entry(cursor, kind);
        return Entry { key, value: EntryValue::Poisoned };
    }
    if cursor.is_empty()
        || cursor.is_punct(0, ',')
        || cursor.ident(0).is_some() && cursor.is_punct(1, ':') && !cursor.is_punct(2, ':')
    {
        report_no_value(report, &key.text, key.span);
        if cursor.is_punct(0, ',') {
            cursor.skip();
        }
        return Entry { key, value: EntryValue::Poisoned };
    }
    let value = parse_value(report, cursor);
    let value = end_entry(report, cursor, kind, value);
    Entry { key, value }
}

fn report_no_value(report: &mut Report, key: &str, span: Span) {
    report
        .error(Code::MissingValue, span, format!("`{key}` has no value"))
        .help(format!("write `{key}: ..`, or remove it"));
}

/// The comma behind a value, or what stands in its place.
fn end_entry(report: &mut Report, cursor: &mut Cursor, kind: Option<&Kind>, value: Syntax) -> EntryValue {
    if cursor.is_empty() {
        return EntryValue::Given(value);
    }
    if cursor.is_punct(0, ',') {
        cursor.skip();
        return EntryValue::Given(value);
    }
    if cursor.is_punct(0, ';') {
        report.error(Code::MissingComma, cursor.span(), "`;` should be `,`").help(Help::write(","));
        cursor.skip();
        return EntryValue::Given(value);
    }
    let next_is_entry = starts_entry(cursor, kind) || cursor.is_punct(0, '#') || is_at_key(cursor, kind);
    if next_is_entry {
        report
            .error(Code::MissingComma, cursor.span_before(), "the comma behind this value is missing")
            .help("write `,` behind it");
        return EntryValue::Given(value);
    }
    if !matches!(value.form, Form::Poisoned) {
        let token = cursor.peek(0).map(shown).unwrap_or_default();
        let help = match &value.form {
            Form::Word(_) => "text stands in quotes: `\"...\"`",
            _ => "write one value and a comma; text stands in quotes",
        };
        report.error(Code::Syntax, cursor.span(), format!("`{token}` does not belong behind this value")).help(help);
    }
    skip_entry(cursor, kind);
    EntryValue::Poisoned
}

#[cfg(test)]
mod tests {
    use crate::tree::EntryValue;
    use crate::{Code, Report, parse};

    #[test]
    fn two_flags_without_a_comma_are_both_given() {
        let mut report = Report::new();
        let tokens = "bibliography \"a.bib\" { others lenient }".parse().unwrap();
        let tree = parse(&mut report, tokens, 0);
        let codes: Vec<Code> = report.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, [Code::MissingComma]);
        let entries = &tree.items.first().unwrap().entries;
        assert!(entries.iter().all(|entry| matches!(entry.value, EntryValue::Bare)) && entries.len() == 2);
    }
}
