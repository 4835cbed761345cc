//! A bibliography file as text, and the places in it.

use std::collections::HashSet;
use std::ops::Range;

use crate::split::Refused;
use vitae_diagnostics::{Code, FilePlace, Place, Report, Span, nearest};

/// How much of a long line a diagnostic shows before the wrong part, in characters.
const LONGEST_LINE: usize = 4_000;

/// The text of a file, and where its lines start.
#[derive(Debug)]
pub(crate) struct Source {
    /// The file, as it is shown.
    pub path: String,
    /// What it holds.
    pub text: String,
    /// Whether its defects are warnings.
    pub lenient: bool,
    /// Whether it has characters that cannot be seen, which belong into no text.
    pub controls: bool,
    lines: Vec<usize>,
    /// How many characters stand before each block of the text, so that a column far to the right is found as fast.
    characters: Vec<usize>,
}

/// How many bytes a block has.
const BLOCK: usize = 4096;

impl Source {
    pub(crate) fn new(path: String, text: String, lenient: bool) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mut characters = vec![0];
        let mut before = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            before += count_characters(block);
            characters.push(before);
        }
        let controls = has_controls(&text);
        Self { path, text, lenient, controls, lines, characters }
    }

    /// How many characters stand before `offset`.
    fn characters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        let rest = self.text.as_bytes().get(block * BLOCK..offset).unwrap_or_default();
        self.characters.get(block).copied().unwrap_or_default() + count_characters(rest)
    }

    /// The text in `range`; nothing where there is none.
    pub(crate) fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The number of the line that holds the byte at `offset`, from 1.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|&start| start <= offset)
    }

    /// The place of `range`, cut at the end of its first line.
    pub(crate) fn place(&self, range: &Range<usize>) -> FilePlace {
        let line = self.line(range.start);
        let start = line.checked_sub(1).and_then(|index| self.lines.get(index)).copied().unwrap_or_default();
        let end = self.lines.get(line).map_or(self.text.len(), |next| next - 1);
        let whole = self.slice(&(start..end)).trim_end_matches('\r');
        let before = self.characters_before(range.start).saturating_sub(self.characters_before(start));
        let within = range.end.min(start + whole.len()).max(range.start);
        let width = self.slice(&(range.start..within)).chars().count().max(1);
        let source = whole.chars().take(LONGEST_LINE.max(before + width).min(2 * LONGEST_LINE));
        let source = if self.controls { source.map(pictured).collect() } else { source.collect() };
        FilePlace { path: self.path.clone(), line, column: before + 1, width, source }
    }

    /// The file's own name and the line: `publications.bib:12`.
    pub(crate) fn short_place(&self, offset: usize) -> String {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        format!("{name}:{}", self.line(offset))
    }
}

/// Whether a text has characters that cannot be seen.
fn has_controls(text: &str) -> bool {
    // All bytes are gone through at once, which is faster than to stop at one.
    let suspect = |byte: u8| byte == 0x7F || byte == 0xC2 || (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r'));
    text.bytes().filter(|byte| suspect(*byte)).count() > 0 && text.contains(is_control)
}

/// Whether a character cannot be seen, and is no white space either.
pub(crate) fn is_control(character: char) -> bool {
    character.is_control() && !matches!(character, '\t' | '\n' | '\r')
}

/// A sign for a character that cannot be seen, which a terminal could take for a command.
fn pictured(character: char) -> char {
    match u32::from(character) {
        0x7F => '\u{2421}',
        code if code < 0x20 && is_control(character) => char::from_u32(0x2400 + code).unwrap_or(character),
        _ if is_control(character) => '\u{FFFD}',
        _ => character,
    }
}

/// How many characters begin in a piece of UTF-8.
fn count_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !matches!(byte, 0x80..=0xBF)).count()
}

/// Gathers what is wrong with one file, each thing once.
pub(crate) struct Defects<'a> {
    /// The file.
    pub source: &'a Source,
    found: Vec<Defect>,
    seen: HashSet<(Code, usize)>,
    suggestions: usize,
}

/// How many errors are so many that a file may not be its reader's own.
const MANY_ERRORS: usize = 20;

/// For how many words the meant one is looked for among all keys of a file.
const MOST_SUGGESTIONS: usize = 200;

/// What a defect does to the entry that has it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// Nothing.
    Warning,
    /// It is wrong, and read nevertheless where the file is read leniently.
    Error,
    /// It cannot be read.
    Fatal,
}

struct Defect {
    weight: Weight,
    code: Code,
    range: Range<usize>,
    message: String,
    help: Option<String>,
}

impl<'a> Defects<'a> {
    pub(crate) fn new(source: &'a Source) -> Self {
        Self { source, found: Vec::new(), seen: HashSet::new(), suggestions: 0 }
    }

    /// How many defects there are so far.
    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// An error, or a warning where the file is read leniently.
    pub(crate) fn error(&mut self, code: Code, range: Range<usize>, message: impl Into<String>, help: Option<String>) {
        self.add(Weight::Error, code, range, message.into(), help);
    }

    /// An error without which there is no publication: in a lenient file the entry is left out.
    pub(crate) fn fatal(&mut self, code: Code, range: Range<usize>, message: impl Into<String>, help: Option<String>) {
        self.add(Weight::Fatal, code, range, message.into(), help);
    }

    /// Makes the first error from the one of this number on one without which there is no publication. Says whether there
    /// is one.
    pub(crate) fn make_fatal(&mut self, from: usize) -> bool {
        let mut found = self.found.iter_mut().skip(from);
        let error = found.find(|defect| defect.weight == Weight::Error);
        error.map(|defect| defect.weight = Weight::Fatal).is_some()
    }

    /// A warning.
    pub(crate) fn warning(
        &mut self,
        code: Code,
        range: Range<usize>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        self.add(Weight::Warning, code, range, message.into(), help);
    }

    /// The key that is likely meant, for as many as a reader may want to know of.
    pub(crate) fn suggest<'b>(&mut self, word: &str, keys: impl Iterator<Item = &'b str>) -> Option<&'b str> {
        self.suggestions += 1;
        if self.suggestions > MOST_SUGGESTIONS { None } else { nearest(word, keys) }
    }

    fn add(&mut self, weight: Weight, code: Code, range: Range<usize>, message: String, help: Option<String>) {
        if self.seen.insert((code, range.start)) {
            self.found.push(Defect { weight, code, range, message, help });
        }
    }

    /// Takes what was gathered apart from this.
    pub(crate) fn absorb(&mut self, others: Self) {
        for Defect { weight, code, range, message, help } in others.found {
            self.add(weight, code, range, message, help);
        }
    }

    /// Hands everything over in the order of the file, but for what stands in a passage that is left out. The token of the
    /// profile names the file.
    pub(crate) fn hand_over(
        mut self,
        report: &mut Report,
        token: Span,
        left_out: &[Range<usize>],
        refused: &[Refused],
    ) {
        self.found.sort_by_key(|defect| defect.range.start);
        if self.source.lenient {
            let more: Vec<Defect> = refused.iter().filter_map(|entry| self.name_refused(entry)).collect();
            self.found.extend(more);
            self.found.sort_by_key(|defect| defect.range.start);
        }
        let Self { source, mut found, seen: _, suggestions: _ } = self;
        // Where a misspelt field is why an entry lacks one, that is said already.
        let missing = |code| {
            matches!(code, Code::MissingTitle | Code::MissingDate | Code::MissingAuthor | Code::BibliographySyntax)
        };
        let lacking: HashSet<usize> =
            found.iter().filter(|defect| missing(defect.code)).map(|defect| defect.range.start).collect();
        found.retain(|defect| defect.code != Code::MisspeltField || !lacking.contains(&defect.range.start));
        let mut errors = found.iter_mut().filter(|defect| defect.weight != Weight::Warning && !source.lenient);
        if let Some(first) = errors.next()
            && errors.count() + 1 >= MANY_ERRORS
        {
            // Who cannot edit the file learns here that they need not.
            let help = first.help.get_or_insert_default();
            let separator = if help.is_empty() { "" } else { "; " };
            help.push_str(separator);
            help.push_str("a file that you cannot edit is read with `lenient` after its name, or without some entries with `skip`");
        }
        for Defect { weight, code, range, message, help } in found {
            if left_out.iter().any(|passage| passage.contains(&range.start)) {
                continue;
            }
            let place = Place::File { token, place: source.place(&range) };
            let message = if source.controls { message.chars().map(pictured).collect() } else { message };
            let diagnostic = match weight {
                Weight::Error | Weight::Fatal if !source.lenient => report.error(code, place, message),
                _ => report.warning(code, place, message),
            };
            diagnostic.maybe_help(help);
        }
    }

    /// Says in one message that an entry is left out: in that which says why, or else in one of its own.
    fn name_refused(&mut self, entry: &Refused) -> Option<Defect> {
        let Refused { key, range } = entry;
        let from = self.found.partition_point(|defect| defect.range.start < range.start);
        let until = self.found.partition_point(|defect| defect.range.start < range.end);
        let own = self.found.get_mut(from..until).unwrap_or_default();
        let syntax = |code| matches!(code, Code::BibliographySyntax | Code::StrayEntry);
        let cause = match own.iter().position(|defect| defect.weight == Weight::Fatal) {
            None => own.iter().position(|defect| defect.weight == Weight::Error && syntax(defect.code)),
            fatal => fatal,
        };
        let named = if key.is_empty() { String::new() } else { format!(" `{key}`") };
        if let Some(defect) = cause.and_then(|at| own.get_mut(at)) {
            defect.message.extend([", and the entry", &named, " is left out"]);
            return None;
        }
        let message =
            format!("the entry{named} is left out, since a value that it takes from elsewhere cannot be read");
        let start = range.start + self.source.slice(range).find(key.as_str()).unwrap_or_default();
        let range = start..start + key.len();
        let (weight, code) = (Weight::Fatal, Code::MalformedField);
        Some(Defect { weight, code, range, message, help: None })
    }
}
