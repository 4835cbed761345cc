//! A `@comment`, which is skipped. An unclosed one would swallow the entries behind it, so it ends at the next block.

use vitae_diagnostics::Code;

use crate::defects::Defects;
use crate::entry_types::is_entry_type;
use crate::header::{Header, key_at, opens_a_block, skip_blank};

/// Where the comment ends that `header` opens.
///
/// BibTeX reads an entry within a comment, and biber does not, so there is no comment that holds one.
pub(crate) fn skip_comment(defects: &mut Defects<'_>, header: &Header) -> usize {
    let text = defects.source.text.as_str();
    let (next, inner) = match end_of_comment(text, header.open) {
        CommentEnd::Brace(end) => return end,
        CommentEnd::Block(next, inner) => (next, inner),
        CommentEnd::File => {
            defects.warning(
                Code::BibliographySyntax,
                header.at..header.open + 1,
                "the `@comment` that opens here is not closed",
                Some("put `}` where it ends".into()),
            );
            return text.len();
        }
    };
    let key = text.get(key_at(text, inner.open + 1).0).unwrap_or_default();
    let word = text.get(inner.word.clone()).unwrap_or_default();
    let line = defects.source.line(next);
    let place = header.at..header.open + 1;
    if is_entry_type(word) {
        let message = format!("the entry `{key}` stands in this `@comment`: BibTeX reads it, and biber does not");
        let help = format!("put `}}` before line {line}, or remove the entry");
        defects.error(Code::BibliographySyntax, place, message, Some(help.into()));
    } else {
        let message = format!("the `@comment` that opens here is not closed before line {line}");
        defects.warning(Code::BibliographySyntax, place, message, Some(format!("put `}}` before line {line}").into()));
    }
    next
}

/// What ends a comment.
enum CommentEnd {
    /// Its brace, before this place.
    Brace(usize),
    /// A line that starts with `@word{`.
    Block(usize, Header),
    /// The end of the file.
    File,
}

fn end_of_comment(text: &str, open: usize) -> CommentEnd {
    let bytes = text.as_bytes();
    let parenthesis = bytes.get(open) == Some(&b'(');
    let mut depth = 0_usize;
    for (at, byte) in (open..).zip(bytes.get(open..).unwrap_or_default()) {
        match byte {
            b'{' => depth += 1,
            b'}' if !parenthesis && depth == 1 => return CommentEnd::Brace(at + 1),
            b'}' => depth = depth.saturating_sub(1),
            b')' if parenthesis && depth == 0 => return CommentEnd::Brace(at + 1),
            b'\n' => {
                let start = skip_blank(text, at + 1);
                if opens_a_block(text, start, false)
                    && let Some(header) = Header::read(text, start)
                {
                    return CommentEnd::Block(start, header);
                }
            }
            _ => {}
        }
    }
    CommentEnd::File
}
