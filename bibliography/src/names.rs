//! Name lists: `Family, Given and Given von Family and others`, with the markers that some glue to names.

use std::borrow::Cow;
use std::ops::Range;

use vitae_diagnostics::Help;
use vitae_profile::{PersonName, Style};

use crate::latex::read_text;
use crate::name_defects::{NameDefect, before_et_al, is_named_part, malformed, split_at};
use crate::value::Value;

/// The signs that stand for footnotes about authors.
const MARKERS: [char; 10] = ['*', '∗', '⁎', '＊', '†', '‡', '§', '¶', '#', '^'];

/// The commands for footnotes, which are left out.
const FOOTNOTES: [&str; 2] = ["\\thanks", "\\footnote"];

/// Adds the markers in `text`, each star as the same one.
fn add_markers(markers: &mut Vec<char>, text: &str) {
    let found = text.chars().filter(|character| MARKERS.contains(character));
    markers.extend(found.map(|marker| if matches!(marker, '∗' | '⁎' | '＊') { '*' } else { marker }));
}

/// A list of names.
#[derive(Default)]
pub(crate) struct NameList {
    /// The names in their order.
    pub names: Vec<Name>,
    /// Whether it ends in `and others`.
    pub et_al: bool,
    /// What is wrong, by its place in the value.
    pub wrong: Vec<NameDefect>,
    /// The commands that are not known, and where they stand in the value.
    pub unknown: Vec<Range<usize>>,
}

/// A name of a list.
pub(crate) struct Name {
    /// Its parts.
    pub parts: PersonName,
    /// The markers that were glued to it.
    pub markers: Vec<char>,
    /// Whether something stands with it that is none of its parts: markers, a footnote, DBLP's number.
    pub noted: bool,
    /// Where it stands in the value.
    pub range: Range<usize>,
}

/// Reads a list of names.
pub(crate) fn read_names(value: &Value) -> NameList {
    let mut list = NameList::default();
    let pieces = split_words(&value.text, value.trimmed(), "and");
    let many = pieces.len() > 1;
    for (position, range) in pieces.iter().enumerate() {
        let text = value.text.get(range.clone()).unwrap_or_default();
        if text.is_empty() {
            if many {
                let place = and_beside(&value.text, range.start);
                let message = "a name is missing beside this `and`";
                list.wrong.push(NameDefect::new(place, message, "write the name, or remove the `and`"));
            }
            continue;
        }
        if text == "others" && position + 1 == pieces.len() {
            list.et_al = true;
            continue;
        }
        if is_et_al(text) {
            list.et_al = true;
            let message = "BibTeX takes this for a name";
            list.wrong.push(NameDefect::new(range.clone(), message, Help::write("and others")));
            continue;
        }
        if let Some((name, rest)) = before_et_al(text).and_then(|end| text.split_at_checked(end)) {
            list.et_al = true;
            let start = range.end - rest.trim_start_matches([',', ' ', '~']).len();
            let message = "BibTeX takes this for a part of the name";
            list.wrong.push(NameDefect::new(start..range.end, message, "write ` and others`"));
            read_name(&mut list, name, &(range.start..range.start + name.len()));
            continue;
        }
        read_name(&mut list, text, range);
    }
    list
}

/// Whether this is `et al.`, in whatever form.
fn is_et_al(text: &str) -> bool {
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).map(|letter| letter.to_ascii_lowercase());
    text.len() <= 12 && letters.eq(*b"etal")
}

fn read_name(list: &mut NameList, text: &str, range: &Range<usize>) {
    let commas = split_at(text, ',');
    let mut parts: Vec<&str> = commas.iter().filter_map(|part| text.get(part.clone())).map(str::trim).collect();
    if let Some(NameDefect { range: place, message, help }) = malformed(text, &parts) {
        list.wrong.push(NameDefect::new(range.start + place.start..range.start + place.end, message, help));
    }
    parts.retain(|part| !part.is_empty());
    let named = parts.iter().any(|part| is_named_part(part));
    let mut words = Words { markers: Vec::new(), unknown: Vec::new(), noted: false };
    let name = match parts.as_slice() {
        parts if named => words.extended(parts),
        [only] => words.spoken(only),
        [family, given] => words.inverted(family, "", given),
        [family, suffix, given, ..] => words.inverted(family, suffix, given),
        [] => return,
    };
    if !words.unknown.is_empty() {
        let found = read_text(text).unknown;
        list.unknown.extend(found.into_iter().map(|place| range.start + place.start..range.start + place.end));
    }
    if name == PersonName::EMPTY {
        let message = "this name has no letters";
        list.wrong.push(NameDefect::new(range.clone(), message, "write the name, or remove it"));
        return;
    }
    let noted = words.noted || !words.markers.is_empty();
    list.names.push(Name { parts: name, markers: words.markers, noted, range: range.clone() });
}

struct Words {
    markers: Vec<char>,
    unknown: Vec<Range<usize>>,
    noted: bool,
}

struct Word {
    text: String,
    lower: bool,
}

impl Words {
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
    fn spoken(&mut self, part: &str) -> PersonName {
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
    fn inverted(&mut self, family: &str, suffix: &str, given: &str) -> PersonName {
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
    fn extended(&mut self, parts: &[&str]) -> PersonName {
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

/// The `and` before `at`, or after it where there is none before.
fn and_beside(text: &str, at: usize) -> Range<usize> {
    let lower = text.to_ascii_lowercase();
    let before = lower.get(..at).and_then(|before| before.rfind("and"));
    let start = before.or_else(|| lower.find("and")).unwrap_or_default();
    start..start + "and".len()
}

/// The words of `text`: what white space or `~` outside of braces parts.
fn split_blank(text: &str) -> Vec<Range<usize>> {
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

/// The parts of `text` within `whole` between words `separator` that stand outside of braces, trimmed.
fn split_words(text: &str, whole: Range<usize>, separator: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let inner = text.get(whole.clone()).unwrap_or_default();
    let mut start = whole.start;
    for word in split_blank(inner) {
        let word = whole.start + word.start..whole.start + word.end;
        if text.get(word.clone()).is_some_and(|word| word.eq_ignore_ascii_case(separator)) {
            parts.push(start..word.start);
            start = word.end;
        }
    }
    parts.push(start..whole.end);
    for part in &mut parts {
        let inner = text.get(part.clone()).unwrap_or_default();
        let from = part.start + (inner.len() - inner.trim_start().len());
        *part = from..from + inner.trim().len();
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::read_names;
    use crate::value::Value;

    fn names(text: &str) -> Vec<String> {
        let mut value = Value::at(0..0);
        value.push_text(text, 0);
        let list = read_names(&value);
        let mut names: Vec<String> = list
            .names
            .iter()
            .map(|name| {
                let markers: String = name.markers.iter().collect();
                let name = &name.parts;
                format!("{}|{}|{}|{}{markers}", name.given, name.particle, name.family, name.suffix)
            })
            .collect();
        if list.et_al {
            names.push("others".to_owned());
        }
        names.extend(list.wrong.iter().map(|wrong| format!("wrong: {}", &text[wrong.range.clone()])));
        names
    }

    #[test]
    fn names_in_every_order() {
        assert_eq!(names("Mashtizadeh, Ali Jos{\\'e}"), ["Ali José||Mashtizadeh|"]);
        assert_eq!(names("Ludwig van Beethoven and Plato"), ["Ludwig|van|Beethoven|", "||Plato|"]);
        assert_eq!(names("von Hippel, Eric and Reagle, Jr., Joseph M."), ["Eric|von|Hippel|", "Joseph M.||Reagle|Jr."]);
        assert_eq!(names("Martin Luther King Jr. and others"), ["Martin Luther||King|Jr.", "others"]);
        assert_eq!(
            names("{Robert Bosch GmbH} and {Barnes and Noble}"),
            ["||Robert Bosch GmbH|", "||Barnes and Noble|"]
        );
        assert_eq!(names("family=Harman, given=Hans, prefix=of the"), ["Hans|of the|Harman|"]);
        assert_eq!(
            names("family=Oord, given={Aaron}, prefix=van den, useprefix=true and Doe, Jane"),
            ["Aaron|van den|Oord|", "Jane||Doe|"]
        );
        assert_eq!(names("J.\\ A.\\ Doe and Pe{\\~n}a, \\'A."), ["J. A.||Doe|", "Á.||Peña|"]);
        assert_eq!(names("'t Hoen, Peter and ’t Hooft, Rob"), ["Peter|'t|Hoen|", "Rob|’t|Hooft|"]);
        assert_eq!(names("Donald~E. Knuth"), ["Donald E.||Knuth|"]);
    }

    #[test]
    fn markers_come_off() {
        assert_eq!(names("Einstein*†, A. and Podolsky*, B."), ["A.||Einstein|*†", "B.||Podolsky|*"]);
        assert_eq!(names("Jane Doe$^{*}$ and Max Roe\\textsuperscript{1,†}"), ["Jane||Doe|*", "Max||Roe|†"]);
        assert_eq!(names("Jane Doe$^\\dagger$"), ["Jane||Doe|†"]);
        assert_eq!(names("Lee^, Yong Jae and \\^Ile, M."), ["Yong Jae||Lee|^", "M.||Île|"]);
    }

    #[test]
    fn lists_that_bibtex_misreads_are_wrong() {
        assert_eq!(names("A. B and and C. D")[2..], ["wrong: and"]);
        assert_eq!(names("Jane Doe, Max Roe, Jim Poe")[1..], ["wrong: Jane Doe, Max Roe, Jim Poe"]);
        assert_eq!(names("Doe, J.; Roe, M.")[1..], ["wrong: Doe, J.; Roe, M."]);
        assert_eq!(names("Jane Doe and et al."), ["Jane||Doe|", "others", "wrong: et al."]);
        assert_eq!(names("Jane Doe et al."), ["Jane||Doe|", "others", "wrong: et al."]);
        assert_eq!(names("Doe, J., et al"), ["J.||Doe|", "others", "wrong: et al"]);
        assert_eq!(names("Amal Etal and {M. Et al}"), ["Amal||Etal|", "||M. Et al|"]);
        assert_eq!(names("Cat Hope & Stuart James")[1..], ["wrong: Cat Hope & Stuart James"]);
        assert_eq!(names("Deitel \\& Associates and {A & B}"), ["Deitel &||Associates|", "||A & B|"]);
        assert_eq!(names("Doe, Jane, and Roe, Max"), ["Jane||Doe|", "Max||Roe|", "wrong: ,"]);
        assert_eq!(names("Doe,, Jane"), ["Jane||Doe|"]);
        assert_eq!(names("Jan&eacute;e, Greg")[1..], ["wrong: &eacute;"]);
        assert_eq!(names("Oliver R\\&\\#252;thing")[1..], ["wrong: \\&\\#252;"]);
    }
}
