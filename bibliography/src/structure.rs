//! A block's key and fields: what the parser of the crate `biblatex` reads from the block's structure.
//!
//! That parser stops at its first error. Each error is reported and repaired in the structure, and the block is parsed
//! again, so that all of them are found in one run.

use std::ops::Range;

use biblatex::{ParseErrorKind, RawBibliography, RawChunk, Token};

use crate::block::Block;
use crate::defects::Defects;
use crate::entry_types::is_entry_type;
use crate::header::{key_at, word_length};
use crate::source::Source;
use vitae_diagnostics::{Code, Help, nearest};

/// How many errors of one block are repaired before it is given up.
const MOST_ERRORS: usize = 20;

/// A field as it is written.
pub(crate) struct Field {
    /// Its name, in lower case.
    pub name: String,
    /// Where the name stands.
    pub place: Range<usize>,
    /// The parts of its value, which `#` joins.
    pub parts: Vec<ValuePart>,
}

/// A part of a value.
pub(crate) enum ValuePart {
    /// In braces or quotes, or a number.
    Text(Range<usize>),
    /// The name of an abbreviation.
    Name(Range<usize>),
}

/// The fields of a block, and whether it was sound.
pub(crate) struct Structure {
    /// The fields in their order.
    pub fields: Vec<Field>,
    /// Whether nothing had to be repaired.
    pub sound: bool,
}

/// Reads the key of an entry, which is not yet seen to be there.
pub(crate) fn read_key(defects: &mut Defects<'_>, block: &mut Block) -> Range<usize> {
    let source = defects.source;
    let (key, _) = key_at(&source.text, block.open + 1);
    let text = source.slice(&key);
    let followed = source.text.get(key.end..).unwrap_or_default().trim_start();
    if let Some(inner) = braced_key(source, block) {
        let (word, text) = (source.slice(&block.word), source.slice(&inner));
        let help = format!("write `@{word}{{{text},`");
        defects.error(
            Code::BibliographySyntax,
            inner.clone(),
            format!("the key `{text}` stands in braces"),
            Some(help.into()),
        );
        block.sound = false;
        overwrite(block, &(inner.start - 1..inner.end + 1), b'_');
        return inner;
    }
    if followed.starts_with('=')
        && let Some((before, _)) = text.rsplit_once(char::is_whitespace)
    {
        return key_without_comma(defects, block, key.start..key.start + before.trim_end().len());
    }
    if text.is_empty() || followed.starts_with('=') {
        report_no_key(defects, block);
        block.sound = false;
        if !followed.starts_with(',') {
            put_key(block);
        }
        return block.open..block.open;
    }
    if text.contains(char::is_whitespace) {
        let joined: Vec<&str> = text.split_whitespace().collect();
        let help = Help::write(&joined.join("-"));
        defects.error(Code::BibliographySyntax, key.clone(), format!("the key `{text}` has a space in it"), Some(help));
        block.sound = false;
        overwrite(block, &key, b'_');
    }
    if let Some(sign) = text.chars().find(|sign| matches!(sign, '\'' | '(' | ')' | '#' | '%')) {
        let read = text.replace(['\'', '(', ')', '#', '%'], "");
        let help = match read.as_str() {
            "" => "write a key of letters and digits".into(),
            read => Help::write(read),
        };
        let message = format!("biber does not read the key `{text}`, since it has a `{sign}`");
        defects.warning(Code::BibliographySyntax, key.clone(), message, Some(help));
    }
    if block.commas.is_empty() {
        // BibTeX takes an entry that has a key only.
        block.structure.insert(block.structure.len().saturating_sub(1), b',');
    }
    key
}

/// The key that stands in braces of its own, without them.
fn braced_key(source: &Source, block: &Block) -> Option<Range<usize>> {
    let rest = source.text.get(block.open + 1..block.end)?;
    let inner = rest.trim_start().strip_prefix('{')?;
    let length = inner.find(['{', '}', ',', '=', '\n'])?;
    let key = inner.get(..length)?;
    let after = inner.get(length..)?.strip_prefix('}')?;
    let start = block.end - inner.len();
    let is_key = !key.is_empty() && !key.contains(char::is_whitespace) && after.trim_start().starts_with(',');
    is_key.then_some(start..start + length)
}

/// Reports that no comma follows a key, but a field, and puts one there.
fn key_without_comma(defects: &mut Defects<'_>, block: &mut Block, key: Range<usize>) -> Range<usize> {
    let source = defects.source;
    let text = source.slice(&key).trim_end_matches(';');
    let sign = key.start + text.len();
    let (word, joined) = (source.slice(&block.word), text.split_whitespace().collect::<Vec<_>>().join("-"));
    let message = format!("there is no `,` after the key `{text}`");
    defects.error(
        Code::BibliographySyntax,
        sign..sign + 1,
        message,
        Some(format!("write `@{word}{{{joined},`").into()),
    );
    block.sound = false;
    overwrite(block, &(key.start..key.end), b'_');
    overwrite(block, &(sign..sign + 1), b',');
    block.commas.push(sign);
    block.commas.sort_unstable();
    key.start..sign
}

fn report_no_key(defects: &mut Defects<'_>, block: &Block) {
    let word = defects.source.slice(&block.word).to_owned();
    // A block that needs no key has its type misspelt rather than its key forgotten.
    let directive = nearest(&word, ["string", "preamble"]).filter(|_| !is_entry_type(&word));
    let (place, message, help) = match directive {
        Some(near) => {
            let help = Help::from(format!("did you mean `@{near}`?")).replacing_with(near);
            (block.word.clone(), format!("`@{word}` is no type of entry"), help)
        }
        None => {
            (block.start..block.open + 1, "this entry has no key".to_owned(), format!("write `@{word}{{key,`").into())
        }
    };
    defects.error(Code::BibliographySyntax, place, message, Some(help));
}

/// Shortens the block's type, so that a key and its comma have room before the first field.
fn put_key(block: &mut Block) {
    let open = block.open - block.start;
    for (byte, at) in b"{k,".iter().zip(open.saturating_sub(2)..) {
        if let Some(place) = block.structure.get_mut(at) {
            *place = *byte;
        }
    }
}

fn overwrite(block: &mut Block, range: &Range<usize>, byte: u8) {
    let start = block.start;
    if let Some(places) = block.structure.get_mut(range.start.saturating_sub(start)..range.end.saturating_sub(start)) {
        places.fill(byte);
    }
}

/// Reads the fields of a block.
pub(crate) fn read_fields(defects: &mut Defects<'_>, block: &mut Block) -> Structure {
    let mut sound = block.sound;
    for _ in 0..MOST_ERRORS {
        let structure = String::from_utf8_lossy(&block.structure).into_owned();
        match RawBibliography::parse(&structure) {
            Ok(raw) => {
                let pairs = raw.entries.into_iter().next().map_or(raw.abbreviations, |entry| entry.v.fields);
                let fields = pairs.into_iter().map(|pair| field(defects, block.start, &pair)).collect();
                return Structure { fields, sound };
            }
            Err(error) => {
                sound = false;
                let at = block.start + error.span.start;
                if !repair(defects, block, at, &error.kind) {
                    break;
                }
            }
        }
    }
    Structure { fields: Vec::new(), sound: false }
}

fn field(defects: &Defects<'_>, start: usize, pair: &biblatex::Pair<'_>) -> Field {
    let shift = |range: &Range<usize>| start + range.start..start + range.end;
    let place = shift(&pair.key.span);
    let parts = pair
        .value
        .v
        .iter()
        .map(|chunk| match chunk.v {
            RawChunk::Normal(_) => ValuePart::Text(shift(&chunk.span)),
            RawChunk::Abbreviation(_) => ValuePart::Name(shift(&chunk.span)),
        })
        .collect();
    Field { name: defects.source.slice(&place).to_ascii_lowercase(), place, parts }
}

/// Reports an error, and changes the structure so that the parser does not find it again. Returns whether that was
/// possible.
fn repair(defects: &mut Defects<'_>, block: &mut Block, at: usize, kind: &ParseErrorKind) -> bool {
    let source = defects.source;
    let rest = source.text.get(at..block.end).unwrap_or_default();
    let found = rest.chars().next().unwrap_or('}');
    let length = word_length(rest).max(found.len_utf8());
    let word = rest.get(..length).unwrap_or_default().to_owned();
    let before = source.text.get(block.start..at).unwrap_or_default();
    let last = before.trim_end().chars().next_back().unwrap_or('{');
    let is_field = rest.get(length..).is_some_and(|after| after.trim_start().starts_with('='));
    let follows = found.is_alphanumeric() && (matches!(last, '}' | '"') || is_field);
    let (message, help) = match kind {
        ParseErrorKind::Expected(Token::Comma) if follows => {
            (format!("a comma is missing before `{word}`"), "put `,` after the value before".to_owned())
        }
        ParseErrorKind::Expected(Token::Comma) => (
            format!("`{word}` cannot follow this value"),
            "put the whole value in braces, and `,` between fields".to_owned(),
        ),
        ParseErrorKind::Expected(Token::Equals) => {
            (format!("`=` is missing before `{word}`"), "write a field as `name = {value},`".to_owned())
        }
        ParseErrorKind::Expected(Token::Identifier) if found == ',' => {
            ("there are two commas in a row".to_owned(), "remove one".to_owned())
        }
        ParseErrorKind::UnexpectedEof if matches!(found, ',' | '}') => {
            ("this field has no value".to_owned(), "write a value in braces, or remove the field".to_owned())
        }
        _ => (format!("`{word}` cannot stand here"), "write a field as `name = {value},`".to_owned()),
    };
    let is_comma = matches!(kind, ParseErrorKind::Expected(Token::Comma));
    defects.error(Code::BibliographySyntax, at..at + length, message, Some(help.into()));
    // Where only a comma is missing between two fields, the blank before the second becomes one, and no field is lost.
    let blank_before = before.ends_with(|character: char| character.is_ascii_whitespace());
    if is_comma && blank_before && follows {
        overwrite(block, &(at - 1..at), b',');
        block.commas.push(at - 1);
        block.commas.sort_unstable();
        return true;
    }
    // Otherwise the field is given up: everything between its commas becomes blank. Without a comma on either side there is
    // no telling where it ends, and the whole block is given up.
    let index = block.commas.partition_point(|&comma| comma < at);
    let from = index.checked_sub(1).and_then(|index| block.commas.get(index)).map_or(block.open + 1, |comma| comma + 1);
    let until = block.commas.get(index).map_or(block.end.saturating_sub(1), |comma| comma + 1);
    if index == 0 || from >= until {
        return false;
    }
    overwrite(block, &(from..until), b' ');
    true
}
