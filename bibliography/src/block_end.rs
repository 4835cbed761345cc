//! Where a block ends: at its closing brace, or where the next one starts because that brace is missing.
//!
//! A brace too few or too many is the most common mistake in a `.bib` file, and a reader that only counts would take the
//! rest of the file for one value. Three things tell otherwise: a line that starts with `@word{` opens a block, whatever
//! the depth; a line within a value that starts with `title = {` makes that value suspect of not being closed; and a field
//! behind the brace that closes the block says that the brace stands too early.

use std::ops::Range;

use vitae_diagnostics::Code;

use crate::block::Block;
use crate::braces::{report_early, report_strays, report_unclosed, report_unclosed_value};
use crate::defects::Defects;
use crate::header::{Header, begins_its_line, end_of_line, field_at, key_at, opens_a_block, opens_a_field, skip_blank};
use crate::scan::{Early, Scan};

/// How reading a block ended.
pub(crate) enum BlockEnd {
    /// At its brace.
    Closed(Block),
    /// At the next block or at the end of the file.
    Unclosed {
        /// Where to go on.
        at: usize,
    },
}

/// Reads the block that `header` opens. What is wrong with its boundaries is reported.
pub(crate) fn read_block(defects: &mut Defects<'_>, header: &Header) -> BlockEnd {
    let source = defects.source;
    let text = source.text.as_str();
    let bytes = text.as_bytes();
    let parenthesis = bytes.get(header.open) == Some(&b'(');
    let mut scan = Scan::new(bytes, header);
    let mut at = header.open + 1;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let (plain, marked) = rest.split_at(rest.iter().position(|&byte| has_meaning(byte)).unwrap_or(rest.len()));
        scan.structure.extend_from_slice(plain);
        at += plain.len();
        let Some(&byte) = marked.first() else { break };
        let outside = scan.depth == 1 && scan.quote.is_none();
        let closes = if parenthesis { byte == b')' && outside } else { byte == b'}' && scan.depth == 1 };
        if closes && (outside || begins_its_line(text, at)) {
            if let Some(quote) = scan.quote {
                report_unclosed_value(defects, quote, scan.suspect, '"');
                return BlockEnd::Unclosed { at: at + 1 };
            }
            if let Some(field) = closed_early(text, at) {
                let before = text.get(..at).unwrap_or_default().trim_end();
                let after = text.get(at + 1..).unwrap_or_default().trim_start();
                let comma = !before.ends_with(',') && !after.starts_with(',');
                let (length, commas) = (scan.structure.len(), scan.commas.len());
                scan.early.push(Early { at, field, comma, length, commas });
                scan.structure.push(if comma { b',' } else { b' ' });
                if comma {
                    scan.commas.push(at);
                }
                at += 1;
                continue;
            }
            report_early(defects, header, &scan);
            report_strays(defects, &scan);
            return BlockEnd::Closed(scan.close(header, at));
        }
        if byte == b'%'
            && outside
            && bytes.get(at - 1).is_some_and(|&b| b.is_ascii_whitespace() || matches!(b, b',' | b'}' | b'"'))
        {
            let end = end_of_line(text, at);
            scan.structure.resize(scan.structure.len() + (end - at), b' ');
            at = end;
            continue;
        }
        if byte == b'\n' {
            let line = skip_blank(text, at + 1);
            if opens_a_block(text, line, scan.depth == 1) {
                return end_unclosed(defects, header, scan, Some(line));
            }
            if !outside && scan.suspect.is_none() && opens_a_field(text, line) {
                scan.suspect = Some((scan.value, line));
            }
        }
        if scan.step(at, byte) {
            scan.strays.push(at);
            scan.sound = false;
        }
        at += 1;
    }
    end_unclosed(defects, header, scan, None)
}

/// Whether a character can be more than a part of a word.
fn has_meaning(byte: u8) -> bool {
    matches!(byte, b'{' | b'}' | b')' | b'"' | b'\\' | b',' | b'%' | b'\n')
}

/// The field that follows a brace which closes the entry too early.
fn closed_early(text: &str, brace: usize) -> Option<Range<usize>> {
    let mut at = brace + 1;
    let rest = text.get(at..)?;
    at += rest.len() - rest.trim_start().len();
    if let Some(rest) = text.get(at..)?.strip_prefix(',') {
        at += 1 + rest.len() - rest.trim_start().len();
    }
    field_at(text, at)
}

/// Ends a block that no brace closes before the next one, or before the end of the file.
fn end_unclosed(defects: &mut Defects<'_>, header: &Header, mut scan: Scan, next: Option<usize>) -> BlockEnd {
    let source = defects.source;
    let between_fields = scan.depth == 1 && scan.quote.is_none() && scan.suspect.is_none();
    if between_fields && let Some(Early { at, field, comma: _, length, commas }) = scan.early.first() {
        // The brace was right, and the field behind it stands between the entries, where it would be ignored.
        let key = source.slice(&key_at(&source.text, header.open + 1).0);
        let name = source.slice(field);
        defects.error(
            Code::BibliographySyntax,
            field.clone(),
            format!("the field `{name}` stands after the brace that closes the entry `{key}`"),
            Some(format!("move it before that brace in line {}, or remove it", source.line(*at)).into()),
        );
        let (at, length, commas) = (*at, *length, *commas);
        scan.structure.truncate(length);
        scan.commas.truncate(commas);
        return BlockEnd::Closed(scan.close(header, at));
    }
    report_early(defects, header, &scan);
    report_unclosed(defects, header, &scan, next);
    BlockEnd::Unclosed { at: next.unwrap_or(source.text.len()) }
}
