//! Recognises an entry in text that nobody would read: one that lost its `@`, its type or its brace.
//!
//! Text between entries is a remark to BibTeX, so such an entry would vanish without a word. What tells it from a remark is
//! a key, a comma and a field behind it. Where the field is one that bibliographies know, that is enough; where it is not,
//! the entry has to start a line, or its value has to stand in braces or quotes: `f(x, y = 2)` in a remark is no entry.

use std::ops::Range;

use vitae_diagnostics::{Code, Help, nearest};

use crate::entry_types::{is_entry_type, known_words};
use crate::header::{end_of_line, field_at, skip_blank, word_length};
use crate::known_fields::is_known_field;

/// How long a key may be, in characters, so that many brackets in a remark are not each looked behind for long.
const LONGEST_KEY: usize = 200;

/// An entry that nobody would read.
pub(crate) struct StrayEntry {
    pub code: Code,
    /// What is wrong with it.
    pub place: Range<usize>,
    pub message: String,
    pub help: Help,
    pub key: Range<usize>,
    /// Where its key and its fields start.
    pub body: usize,
    /// Whether `(` opens it.
    pub parenthesis: bool,
}

/// The start of an entry: its key, and what follows its comma.
pub(crate) struct Start {
    pub key: Range<usize>,
    /// The name of the field behind the comma.
    pub field: Option<Range<usize>>,
    /// Whether the line ends with the comma.
    pub ends_line: bool,
}

impl Start {
    fn has_known_field(&self, text: &str) -> bool {
        let name = self.field.as_ref().and_then(|field| text.get(field.clone()));
        name.is_some_and(|name| is_known_field(&name.to_ascii_lowercase()))
    }

    /// Whether its field has a value in braces or quotes, which is no formula then.
    fn has_text(&self, text: &str) -> bool {
        let after = self.field.as_ref().and_then(|field| text.get(field.end..)).unwrap_or_default();
        after
            .trim_start_matches(|character: char| character == '=' || character.is_whitespace())
            .starts_with(['{', '"'])
    }
}

/// The key and the comma that stand at `at`.
pub(crate) fn start_at(text: &str, at: usize) -> Option<Start> {
    let start = at + white_length(text, at);
    let ends = |character: char| matches!(character, ',' | '{' | '}' | '=' | '"') || character.is_whitespace();
    let mut letters = text.get(start..)?.char_indices().take(LONGEST_KEY);
    let (length, _) = letters.find(|(_, character)| ends(*character))?;
    let key = start..start + length;
    let rest = text.get(key.end..)?.trim_start_matches([' ', '\t']).strip_prefix(',')?;
    let ends_line = rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n');
    let field = field_at(text, text.len() - rest.trim_start().len());
    (length > 0).then_some(Start { key, field, ends_line })
}

/// How much white space there is at `at`, ends of lines included.
fn white_length(text: &str, at: usize) -> usize {
    text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start().len())
}

/// The entry without an `@` whose bracket opens at `open`.
pub(crate) fn at_bracket(text: &str, open: usize) -> Option<StrayEntry> {
    let brace = text.get(open..)?.starts_with('{');
    let before = text.get(..open)?.trim_end_matches([' ', '\t']);
    let of_a_word = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-');
    let ahead = before.trim_end_matches(of_a_word);
    let word = before.get(ahead.len()..)?;
    let in_line = ahead.trim_end_matches([' ', '\t']);
    let starts_line = in_line.is_empty() || in_line.ends_with('\n');
    if ahead.trim_end().ends_with(['=', '#']) {
        return None;
    }
    let typed = is_entry_type(word);
    let start = start_at(text, open + 1);
    let is_entry = start.as_ref().is_some_and(|start| match start.field {
        Some(_) if word.is_empty() => brace && start.has_known_field(text),
        Some(_) => starts_line && (typed || brace) || start.has_known_field(text) || start.has_text(text),
        None => starts_line && start.ends_line && brace && typed,
    });
    let lacks_key = typed && brace && field_at(text, open + 1 + white_length(text, open + 1)).is_some();
    if !is_entry && !lacks_key {
        return None;
    }
    let key = start.filter(|_| is_entry).map_or(open + 1..open + 1, |start| start.key);
    let (place, lacks) = match word.len() {
        0 => (open..open + 1, "`@` and its type"),
        _ => (ahead.len()..before.len(), "`@`"),
    };
    Some(StrayEntry {
        code: Code::StrayEntry,
        place,
        message: format!("this looks like an entry that lost its {lacks}"),
        help: write(word, text.get(key.clone()).unwrap_or_default()),
        key,
        body: open + 1,
        parenthesis: !brace,
    })
}

/// The entry whose `@` stands at `at` and opens nothing.
pub(crate) fn at_sign(text: &str, at: usize) -> Option<StrayEntry> {
    let rest = text.get(at + 1..).filter(|rest| !rest.starts_with('@'))?;
    let word = rest.get(..word_length(rest))?;
    let after = at + 1 + word.len();
    let stray = |end: usize, start: Option<Start>, body: usize, parenthesis: bool, message: String, word: &str| {
        let key = start.map_or(body..body, |start| start.key);
        let help = write(word, text.get(key.clone()).unwrap_or_default());
        StrayEntry { code: Code::BibliographySyntax, place: at..end, message, help, key, body, parenthesis }
    };
    let address = text.get(..at)?.ends_with(char::is_alphanumeric);
    let no_brace = |word: &str| format!("`@{word}` opens no entry: there is no `{{` after it");
    if is_entry_type(word) && !address {
        let key = text.get(after..end_of_line(text, after))?.trim().trim_end_matches(',');
        let whole = (!key.is_empty() && !key.contains(char::is_whitespace)).then(|| {
            let start = after + white_length(text, after);
            Start { key: start..start + key.len(), field: None, ends_line: true }
        });
        return Some(stray(after, start_at(text, after).or(whole), after, false, no_brace(word), word));
    }
    let known = |start: &Start| start.has_known_field(text);
    // `@{key,` and `@in proceedings{key,`
    let sign = at + 1 + rest.find(['{', '(', ',', '=', '@', '\n'])?;
    let (head, found) = (text.get(at + 1..sign)?.trim(), text.get(sign..)?);
    if found.starts_with(['{', '(']) {
        let start = start_at(text, sign + 1).filter(known)?;
        let message = match head {
            "" => "this `@` has no type after it".to_owned(),
            _ => format!("`@{head}` is no type of entry"),
        };
        let end = if head.is_empty() { at + 1 } else { at + 1 + text.get(at + 1..sign)?.trim_end().len() };
        return Some(stray(end, Some(start), sign + 1, found.starts_with('('), message, head));
    }
    if address {
        return None;
    }
    // `@ key,` and `@aricle key,`
    if rest.starts_with([' ', '\t']) {
        let start = start_at(text, at + 1).filter(known)?;
        return Some(stray(at + 1, Some(start), at + 1, false, "this `@` has no type after it".to_owned(), ""));
    }
    let start = start_at(text, after).filter(known)?;
    (!word.is_empty()).then(|| stray(after, Some(start), after, false, no_brace(word), word))
}

/// What to write in place of the head of an entry.
fn write(word: &str, key: &str) -> Help {
    let joined: String = word.chars().filter(|character| character.is_alphanumeric()).collect();
    let word = match nearest(&joined, known_words()) {
        _ if is_entry_type(word) => word,
        Some(near) => near,
        None if word.is_empty() => "article",
        None if word_length(word) == word.len() => word,
        None => "misc",
    };
    let key = if key.is_empty() { "key" } else { key };
    Help::from(format!("write `@{word}{{{key},`"))
}

/// Where a stray entry ends whose inside starts at `from`: at its bracket, or before a line in which another one starts.
pub(crate) fn end_of_entry(text: &str, from: usize, parenthesis: bool) -> usize {
    let mut depth = 1_usize;
    for (at, byte) in (from..).zip(text.bytes().skip(from)) {
        match byte {
            b'{' => depth += 1,
            b'}' if depth > 1 => depth -= 1,
            b'}' if !parenthesis => return at + 1,
            b')' if parenthesis && depth == 1 => return at + 1,
            b'\n' => {
                let start = skip_blank(text, at + 1);
                if starts_an_entry(text, start) {
                    return start;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// Whether an entry starts at `at`, be it a stray one.
fn starts_an_entry(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    if let Some(rest) = rest.strip_prefix('@') {
        return word_length(rest) > 0 || at_sign(text, at).is_some();
    }
    let word = word_length(rest);
    let open = skip_blank(text, at + word);
    text.get(open..).is_some_and(|rest| rest.starts_with(['{', '('])) && at_bracket(text, open).is_some()
}
