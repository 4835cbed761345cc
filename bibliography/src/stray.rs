//! Text between entries: mostly a remark, which is skipped. An entry that lost its `@`, its type or its brace is refused,
//! with an error.

use vitae_diagnostics::Code;

use crate::defects::{Defects, RefusedEntry};
use crate::header::Header;
use crate::stray_entry::{StrayEntry, at_bracket, at_sign, end_of_entry, start_at};

/// An `@` that opens nothing. Says where to go on.
pub(crate) fn stray_sign(defects: &mut Defects<'_>, refused: &mut Vec<RefusedEntry>, at: usize) -> usize {
    let text = defects.source.text.as_str();
    at_sign(text, at).map_or(at + 1, |entry| refuse(defects, refused, entry))
}

/// A bracket between entries. Says where to go on.
pub(crate) fn stray_bracket(defects: &mut Defects<'_>, refused: &mut Vec<RefusedEntry>, open: usize) -> usize {
    let text = defects.source.text.as_str();
    at_bracket(text, open).map_or(open + 1, |entry| refuse(defects, refused, entry))
}

/// Whether `header` opens an entry: not where it is a part of an address. A word that runs into an entry is reported.
pub(crate) fn opens_an_entry(defects: &mut Defects<'_>, header: &Header) -> bool {
    let text = defects.source.text.as_str();
    let before = text.get(..header.at).unwrap_or_default();
    let start = before.trim_end_matches(char::is_alphanumeric).len();
    if start == header.at {
        return true;
    }
    let opens = start_at(text, header.open + 1).is_some_and(|start| start.field.is_some());
    if opens {
        let message = format!("`{}` runs into the `@` of this entry", before.get(start..).unwrap_or_default());
        let help = "remove it, or put it in a line of its own";
        defects.error(Code::BibliographySyntax, start..header.at, message, Some(help.into()));
    }
    opens
}

fn refuse(defects: &mut Defects<'_>, refused: &mut Vec<RefusedEntry>, entry: StrayEntry) -> usize {
    let source = defects.source;
    let StrayEntry { code, place, message, help, key, body, parenthesis } = entry;
    let range = place.start..end_of_entry(&source.text, body, parenthesis);
    let end = range.end;
    defects.error(code, place, message, Some(help));
    refused.push(RefusedEntry { key: source.slice(&key).to_owned(), range });
    end
}
