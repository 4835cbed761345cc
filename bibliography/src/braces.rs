//! What is wrong with the braces of a block, in words.

use vitae_diagnostics::{Code, Help};

use crate::defects::Defects;
use crate::header::{Header, key_at};
use crate::scan::{Early, Scan};

/// Braces that close the entry though a field follows.
pub(crate) fn report_early(defects: &mut Defects<'_>, header: &Header, scan: &Scan) {
    let source = defects.source;
    for Early { at, field, comma, .. } in &scan.early {
        let mend = if *comma { "write `,` in its place" } else { "remove it" };
        let key = source.slice(&key_at(&source.text, header.open + 1).0);
        let (brace, field) = (source.slice(&(*at..at + 1)), source.slice(field));
        defects.error(
            Code::BibliographySyntax,
            *at..at + 1,
            format!("this `{brace}` closes the entry `{key}`, but its field `{field}` follows"),
            Some(format!("{mend}, or add the `{{` that it closes, before `{field}`").into()),
        );
    }
}

/// Braces that close nothing.
pub(crate) fn report_strays(defects: &mut Defects<'_>, scan: &Scan) {
    for &at in &scan.strays {
        let help = "remove it, or write `\\textbraceright` for the character";
        defects.error(Code::BibliographySyntax, at..at + 1, "this `}` closes nothing", Some(help.into()));
    }
}

/// A block that is not closed before the next one, which starts at `next`, or before the end of the file.
pub(crate) fn report_unclosed(defects: &mut Defects<'_>, header: &Header, scan: &Scan, next: Option<usize>) {
    let source = defects.source;
    if scan.depth > 1 || scan.quote.is_some() || scan.suspect.is_some() {
        let (value, sign) = match scan.quote {
            Some(quote) => (quote, '"'),
            None => (scan.value, '}'),
        };
        report_unclosed_value(defects, value, scan.suspect, sign);
        return;
    }
    let (key, _) = key_at(&source.text, header.open + 1);
    let word = source.slice(&header.word).to_owned();
    let key_text = source.slice(&key).to_owned();
    if let Some(&brace) = scan.strays.first() {
        let message = format!("this `}}` cannot close the entry `{key_text}`, which `(` opens");
        let help = Some(Help::from("write `)` in its place").replacing_with(")"));
        defects.error(Code::BibliographySyntax, brace..brace + 1, message, help);
        return;
    }
    let place = header.at..key.end.max(header.open + 1);
    let (message, help) = if let Some(next) = next {
        let line = source.line(next);
        let message = format!("the entry `{key_text}` is not closed before the next one starts in line {line}");
        (message, format!("put `}}` before line {line}"))
    } else {
        let message = format!("the `@{word}` that opens here is not closed before the file ends");
        (message, "put `}` after its last field".to_owned())
    };
    defects.error(Code::BibliographySyntax, place, message, Some(help.into()));
}

/// A value that opens at `value` and is not closed, perhaps before the line of `suspect`.
pub(crate) fn report_unclosed_value(
    defects: &mut Defects<'_>,
    value: usize,
    suspect: Option<(usize, usize)>,
    sign: char,
) {
    let source = defects.source;
    let (value, end) = suspect.map_or((value, None), |(value, line)| (value, Some(line)));
    let before = source.text.get(..value).unwrap_or_default().trim_end();
    let name = before.strip_suffix('=').map(str::trim_end).and_then(|before| {
        let start = before.rfind(|character: char| character.is_whitespace() || character == ',')?;
        before.get(start + 1..)
    });
    let what = name.map_or_else(|| "this value".to_owned(), |name| format!("the value of `{name}`"));
    let help = match end {
        Some(line) => format!("put `{sign}` before line {}", source.line(line)),
        None => format!("put `{sign}` where it ends"),
    };
    defects.error(Code::BibliographySyntax, value..value + 1, format!("{what} is not closed"), Some(help.into()));
}
