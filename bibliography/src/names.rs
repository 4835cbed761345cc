//! Name lists: `Family, Given and Given von Family and others`, with the markers that some glue to names.

use std::ops::Range;

use vitae_diagnostics::Help;
use vitae_profile::PersonName;

use crate::latex::read_text;
use crate::name_defects::{NameDefect, before_et_al, is_named_part, malformed, split_at};
use crate::name_reader::{NameReader, split_blank};
use crate::value::Value;

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
    let mut words = NameReader::default();
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

/// The `and` before `at`, or after it where there is none before.
fn and_beside(text: &str, at: usize) -> Range<usize> {
    let lower = text.to_ascii_lowercase();
    let before = lower.get(..at).and_then(|before| before.rfind("and"));
    let start = before.or_else(|| lower.find("and")).unwrap_or_default();
    start..start + "and".len()
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
