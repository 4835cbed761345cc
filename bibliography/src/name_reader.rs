//! One name to its parts: given names, particle, family name, suffix.
//!
//! BibTeX knows three orders, by the number of commas, and biber a fourth with the parts named. Which words are the
//! particle is told by their first letters alone: those that are small, outside of braces. A brace at the front hides its
//! letter, which is how `{van} Rossum` becomes a given name.

use std::borrow::Cow;
use std::ops::Range;

use vitae_profile::{PersonName, Style};

use crate::latex::read_text;

/// The signs that stand for footnotes about authors.
const MARKERS: [char; 10] = ['*', '∗', '⁎', '＊', '†', '‡', '§', '¶', '#', '^'];

/// The commands for footnotes, which are left out.
const FOOTNOTES: [&str; 2] = ["\\thanks", "\\footnote"];

/// Adds the markers in `text`, each star as the same one.
fn add_markers(markers: &mut Vec<char>, text: &str) {
    let found = text.chars().filter(|character| MARKERS.contains(character));
    markers.extend(found.map(|marker| if matches!(marker, '∗' | '⁎' | '＊') { '*' } else { marker }));
}

/// Reads the words of one name.
#[derive(Default)]
pub(crate) struct NameReader {
    /// The markers that are glued to words.
    pub markers: Vec<char>,
    /// Where commands that are not known stand, in some word.
    pub unknown: Vec<Range<usize>>,
    /// Whether something stands with the name that is none of its parts.
    pub noted: bool,
}

struct Word {
    text: String,
    /// Whether it starts with a small letter, so that it may be a particle.
    lower: bool,
}

impl NameReader {
    fn read(&mut self, part: &str) -> Vec<Word> {
        let mut words = Vec::new();
        for range in split_blank(part) {
            let raw = part.get(range).unwrap_or_default();
            let word = self.read_word(raw);
            if !word.text.is_empty() {
                words.push(word);
            }
        }
        // DBLP tells namesakes apart by a number.
        if words.len() > 1 && words.last().is_some_and(|last| last.text.len() == 4 && last.text.parse::<u16>().is_ok())
        {
            words.pop();
            self.noted = true;
        }
        words
    }

    fn read_word(&mut self, raw: &str) -> Word {
        if raw.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.') {
            return Word { text: raw.to_owned(), lower: starts_lower(raw) };
        }
        let read = read_text(raw);
        self.unknown.extend(read.unknown);
        self.noted |= FOOTNOTES.iter().any(|command| raw.contains(command));
        let lower = read.runs.first().is_some_and(|run| !run.verbatim && starts_lower(&run.text));
        let mut text = String::new();
        for run in &read.runs {
            let is_note = |character: char| MARKERS.contains(&character) || matches!(character, ',' | '0'..='9' | ' ');
            if run.style == Style::Superscript && run.text.chars().all(is_note) {
                add_markers(&mut self.markers, &run.text);
            } else {
                text.push_str(&run.text);
            }
        }
        let length = text.trim_end_matches(MARKERS).len();
        add_markers(&mut self.markers, &text.split_off(length));
        let trimmed = text.trim_start_matches(MARKERS);
        add_markers(&mut self.markers, text.get(..text.len() - trimmed.len()).unwrap_or_default());
        Word { text: trimmed.trim().to_owned(), lower }
    }

    /// `Given von Family`, or `Given Family Jr.`
    pub(crate) fn spoken(&mut self, part: &str) -> PersonName {
        let mut words = self.read(part);
        let suffix = match words.last() {
            Some(last) if words.len() > 2 && PersonName::is_suffix(&last.text) => words.pop().map(|word| word.text),
            _ => None,
        };
        let before_last = words.len().saturating_sub(1);
        let candidates = words.get(..before_last).unwrap_or_default();
        let first_lower = candidates.iter().position(|word| word.lower);
        let last_lower = candidates.iter().rposition(|word| word.lower);
        let (given, particle) = match (first_lower, last_lower) {
            (Some(first), Some(last)) => (first, last + 1),
            _ => (before_last, before_last),
        };
        name(&words, given, particle, suffix.as_deref().unwrap_or_default())
    }

    /// `von Family, Jr, Given`
    pub(crate) fn inverted(&mut self, family: &str, suffix: &str, given: &str) -> PersonName {
        let family = self.read(family);
        let suffix = join(&self.read(suffix));
        let given = join(&self.read(given));
        let before_last = family.len().saturating_sub(1);
        let particle = family
            .get(..before_last)
            .unwrap_or_default()
            .iter()
            .rposition(|word| word.lower)
            .map_or(0, |last| last + 1);
        PersonName { given: Cow::Owned(given), ..name(&family, 0, particle, &suffix) }
    }

    /// BibLaTeX's `family=Family, given=Given`
    pub(crate) fn extended(&mut self, parts: &[&str]) -> PersonName {
        let mut name = PersonName::EMPTY;
        for part in parts {
            let (key, value) = part.split_once('=').unwrap_or(("", part));
            let text = Cow::Owned(join(&self.read(value.trim().trim_matches('"'))));
            match key.trim() {
                "given" => name.given = text,
                "family" => name.family = text,
                "prefix" => name.particle = text,
                "suffix" => name.suffix = text,
                _ => {}
            }
        }
        name
    }
}

/// Puts together words of which the first `given` are given names, those before `particle` the particle.
fn name(words: &[Word], given: usize, particle: usize, suffix: &str) -> PersonName {
    let (before, family) = words.split_at_checked(particle).unwrap_or((words, &[]));
    let (given, particle) = before.split_at_checked(given).unwrap_or((before, &[]));
    PersonName {
        given: Cow::Owned(join(given)),
        particle: Cow::Owned(join(particle)),
        family: Cow::Owned(join(family)),
        suffix: Cow::Owned(suffix.to_owned()),
    }
}

fn join(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Whether the first letter is a small one, whatever stands before it: `'t`.
fn starts_lower(word: &str) -> bool {
    word.chars().find(|character| character.is_alphabetic()).is_some_and(char::is_lowercase)
}

/// The words of `text`: what white space or `~` outside of braces parts.
pub(crate) fn split_blank(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let (mut depth, mut start, mut escaped) = (0_usize, 0, false);
    for (at, character) in text.char_indices() {
        let parts = depth == 0 && (character.is_whitespace() || (character == '~' && !escaped));
        // `J.\ Doe` is two words, and the backslash none of them.
        let end = if parts && escaped { at - 1 } else { at };
        escaped = character == '\\' && !escaped;
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if parts => {
                words.push(start..end.max(start));
                start = at + character.len_utf8();
            }
            _ => {}
        }
    }
    words.push(start..text.len());
    words.retain(|word| !word.is_empty());
    words
}
