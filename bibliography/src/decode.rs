//! Bytes to text: byte order marks, and files in another encoding than UTF-8, which are named as such.

use std::ops::Range;

/// A file as text, and what is wrong with its encoding.
pub(crate) struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// What it is encoded in, if not in UTF-8.
    pub foreign: Option<Foreign>,
}

/// An encoding that is not UTF-8.
pub(crate) struct Foreign {
    /// Where the first character stands in the text that UTF-8 does not have so.
    pub first: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Whether the characters were guessed and not read.
    pub lossy: bool,
}

/// Decodes a file.
pub(crate) fn decode(bytes: &[u8], path: &str) -> Decoded {
    let wide = decode_utf32(bytes).map(|text| (text, "UTF-32"));
    if let Some((text, name)) = wide.or_else(|| decode_utf16(bytes).map(|text| (text, "UTF-16"))) {
        let end = text.chars().next().map_or(0, char::len_utf8);
        let foreign = foreign(0..end, name, name, path, false);
        return Decoded { text, foreign: Some(foreign) };
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let wrong = match std::str::from_utf8(bytes) {
        Ok(text) => return Decoded { text: with_line_feeds(text), foreign: None },
        Err(error) => error.valid_up_to(),
    };
    let byte = bytes.get(wrong).copied().unwrap_or_default();
    if mostly_utf8(bytes) {
        let (text, first) = decode_mixed(bytes);
        let guess = windows_1252(byte);
        let message = format!("the byte 0x{byte:02X} here is not UTF-8, as the rest of the file is");
        let help = format!("in Latin-1 it is `{guess}`: type that character, and save the file as UTF-8");
        return Decoded { text, foreign: Some(Foreign { first, message, help, lossy: false }) };
    }
    if looks_like_gbk(bytes) {
        let text = without_pairs(bytes);
        let first = text.find('\u{FFFD}').map_or(0..0, |at| at..at + '\u{FFFD}'.len_utf8());
        let foreign = foreign(first, "GBK (Chinese)", "GBK", path, true);
        return Decoded { text, foreign: Some(foreign) };
    }
    if !is_sprinkled(bytes) {
        let text: String =
            bytes.iter().map(|&byte| if byte.is_ascii() { char::from(byte) } else { '\u{FFFD}' }).collect();
        let first = text.find('\u{FFFD}').map_or(0..0, |at| at..at + '\u{FFFD}'.len_utf8());
        let message = "this file is not UTF-8, and what it is cannot be told".to_owned();
        let help = "save it as UTF-8 in the program that wrote it".to_owned();
        return Decoded { text, foreign: Some(Foreign { first, message, help, lossy: true }) };
    }
    let text: String = bytes.iter().map(|&byte| windows_1252(byte)).collect();
    let first = text.find(|character: char| !character.is_ascii()).unwrap_or_default();
    let first = first..first + text.get(first..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let (name, tool) = if bytes.iter().any(|byte| (0x80..0xA0).contains(byte)) {
        ("Windows-1252", "WINDOWS-1252")
    } else {
        ("Latin-1 (ISO 8859-1)", "ISO-8859-1")
    };
    let foreign = foreign(first, name, tool, path, false);
    Decoded { text, foreign: Some(foreign) }
}

fn foreign(first: Range<usize>, name: &str, tool: &str, path: &str, lossy: bool) -> Foreign {
    Foreign {
        first,
        message: format!("this file is not UTF-8; it looks like {name}"),
        help: format!("save it as UTF-8, or convert it: `iconv -f {tool} -t UTF-8 {path} > converted.bib`"),
        lossy,
    }
}

/// The text, its lines ended as everywhere where they end as on the first Macintoshes.
fn with_line_feeds(text: &str) -> String {
    if text.contains('\r') && !text.contains('\n') { text.replace('\r', "\n") } else { text.to_owned() }
}

fn decode_utf32(bytes: &[u8]) -> Option<String> {
    let little = match bytes {
        [0xFF, 0xFE, 0, 0, ..] => true,
        [0, 0, 0xFE, 0xFF, ..] => false,
        _ => return None,
    };
    let units = bytes.chunks_exact(4).filter_map(|unit| unit.try_into().ok());
    let units = units.map(|unit| if little { u32::from_le_bytes(unit) } else { u32::from_be_bytes(unit) });
    let text: String = units.map(|unit| char::from_u32(unit).unwrap_or('\u{FFFD}')).collect();
    Some(text.trim_start_matches('\u{FEFF}').to_owned())
}

fn decode_utf16(bytes: &[u8]) -> Option<String> {
    let little = match bytes {
        [0xFF, 0xFE, ..] | [_, 0, _, 0, ..] => true,
        [0xFE, 0xFF, ..] | [0, _, 0, _, ..] => false,
        _ => return None,
    };
    let units = bytes.chunks_exact(2).map(|pair| match *pair {
        [low, high] if little => u16::from_le_bytes([low, high]),
        [high, low] => u16::from_be_bytes([high, low]),
        _ => 0,
    });
    let text: String = char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}')).collect();
    Some(text.trim_start_matches('\u{FEFF}').to_owned())
}

/// Whether most of what is not ASCII is UTF-8: then the file is UTF-8 with a foreign passage.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        wrong += chunk.invalid().len();
    }
    right > wrong
}

fn decode_mixed(bytes: &[u8]) -> (String, Range<usize>) {
    let mut text = String::with_capacity(bytes.len());
    let mut first = None;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for &byte in chunk.invalid() {
            let start = text.len();
            text.push(windows_1252(byte));
            first.get_or_insert(start..text.len());
        }
    }
    (text, first.unwrap_or(0..0))
}

/// Whether what is not ASCII stands apart, as accented letters do in languages with Latin letters.
fn is_sprinkled(bytes: &[u8]) -> bool {
    let runs = bytes.chunk_by(|one, other| one.is_ascii() == other.is_ascii()).filter(|run| !run.is_ascii());
    let (single, longer): (Vec<&[u8]>, Vec<&[u8]>) = runs.partition(|run| run.len() == 1);
    single.len() >= longer.len()
}

/// Whether what is not ASCII comes in pairs of bytes that are common Chinese characters.
fn looks_like_gbk(bytes: &[u8]) -> bool {
    let (mut pairs, mut others) = (0_usize, 0_usize);
    let mut rest = bytes;
    while let Some((&byte, after)) = rest.split_first() {
        if byte < 0x80 {
            rest = after;
            continue;
        }
        match after.split_first() {
            Some((&second, after)) if (0xA1..=0xF7).contains(&byte) && second >= 0xA1 => {
                pairs += 1;
                rest = after;
            }
            _ => {
                others += 1;
                rest = after;
            }
        }
    }
    pairs > 20 * others
}

/// The text with each pair of bytes that is a Chinese character replaced. The second byte of one may be a brace.
fn without_pairs(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut bytes = bytes.iter();
    while let Some(&byte) = bytes.next() {
        if byte.is_ascii() {
            text.push(char::from(byte));
        } else {
            text.push('\u{FFFD}');
            bytes.next();
        }
    }
    text
}

/// The character that Windows-1252 has for a byte; Latin-1 is its subset.
pub(crate) fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}',
        '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
    ];
    match byte.checked_sub(0x80).map(usize::from) {
        Some(index) => HIGH.get(index).copied().unwrap_or(char::from(byte)),
        None => char::from(byte),
    }
}

/// How long the front matter is that static site generators want before the first entry.
pub(crate) fn front_matter(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return 0;
    };
    let mut length = first.len();
    for line in lines {
        length += line.len();
        if line.trim_end() == "---" {
            return length;
        }
        if line.trim_start().starts_with('@') {
            return 0;
        }
    }
    0
}
