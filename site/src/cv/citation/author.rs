//! The names of authors, in the orders and lengths that styles ask for.

use vitae_profile::{PersonName, Style};

use super::super::line::Line;
use super::work::Name;
use crate::words::Words;

/// `Ali José Mashtizadeh`
pub(super) fn in_full(name: &Name) -> Line {
    set(name, name.name.to_string())
}

/// `A. J. Mashtizadeh`
pub(super) fn with_initials(name: &Name) -> Line {
    let PersonName { given, particle: _, family: _, suffix } = &name.name;
    set(name, spaced(&[&initials(given), &name.name.full_family(), suffix]))
}

/// `Mashtizadeh, A. J.`
pub(super) fn inverted_with_initials(name: &Name) -> Line {
    let PersonName { given, particle: _, family: _, suffix } = &name.name;
    set(name, with_commas(&[&name.name.full_family(), &initials(given), suffix]))
}

/// `Mashtizadeh, Ali José`
pub(super) fn inverted(name: &Name) -> Line {
    let PersonName { given, particle: _, family: _, suffix } = &name.name;
    set(name, with_commas(&[&name.name.full_family(), given, suffix]))
}

/// `A`, `A and B`, `A, B, and C`, with `et al.` where more are left unnamed.
pub(super) fn listed(words: &Words, names: Vec<Line>, et_al: bool) -> Line {
    listed_with(words, names, words.citations.and, et_al)
}

/// The same with a sign in the place of "and".
pub(super) fn listed_with(words: &Words, names: Vec<Line>, and: &str, et_al: bool) -> Line {
    let (count, comma) = (names.len(), words.lists.comma);
    let american = words.citations.american_punctuation;
    if et_al {
        let separator = match (american && count > 1, words.lists.gap) {
            (true, _) => comma,
            (false, gap) => gap,
        };
        return Line::joined(comma, names).text(separator).text(words.citations.et_al);
    }
    // Scripts that are written without spaces have none around the word either.
    let gap = words.lists.gap;
    names.into_iter().enumerate().fold(Line::default(), |list, (position, name)| {
        let separator = match (position + 1 == count, count) {
            (true, count) if count > 2 && american => format!("{comma}{and}{gap}"),
            // In some scripts the word is written together with what follows it, as the language's lists have it.
            (true, 2) if and == words.citations.and && !american => words.lists.pair.to_owned(),
            (true, _) if and == words.citations.and && !american => words.lists.and.to_owned(),
            (true, _) => format!("{gap}{and}{gap}"),
            (false, _) => comma.to_owned(),
        };
        list.then(&separator, name)
    })
}

/// Names with a word behind them that says that they are editors.
pub(super) fn as_editors(names: Line, editors: &[Name], word: &str) -> Line {
    if editors.is_empty() { names } else { names.text(word) }
}

/// The owner's name is set apart.
fn set(name: &Name, text: String) -> Line {
    if name.owner { Line::default().styled(Style::Strong, Line::of(text)) } else { Line::of(text) }
}

/// The first letters of given names. Scripts without capitals have no initials, and their names stay as they are.
fn initials(given: &str) -> String {
    let word = |word: &str| {
        let parts = word.split('-').map(|part| match part.chars().next() {
            Some(first) if first.is_uppercase() => format!("{first}."),
            _ => part.to_owned(),
        });
        parts.collect::<Vec<_>>().join("-")
    };
    given.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

fn spaced(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

fn with_commas(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use vitae_profile::PersonName;

    use super::super::super::line::Line;
    use super::super::work::Name;
    use super::{inverted, inverted_with_initials, listed, with_initials};
    use crate::words::Words;

    #[test]
    fn names_are_shortened_where_their_script_has_capitals() {
        let name = |name: &str| Name { name: PersonName::from_display(name), owner: false };
        assert_eq!(with_initials(&name("Ali José Mashtizadeh")).plain(), "A. J. Mashtizadeh");
        assert_eq!(with_initials(&name("Jean-Pierre van der Berg")).plain(), "J.-P. van der Berg");
        assert_eq!(inverted_with_initials(&name("Martin Luther King Jr.")).plain(), "King, M. L., Jr.");
        assert_eq!(inverted(&name("Plato")).plain(), "Plato");
        assert_eq!(with_initials(&name("Αιμίλιος Τσαλαπάτης")).plain(), "Α. Τσαλαπάτης");
        assert_eq!(with_initials(&name("小明 王")).plain(), "小明 王");
    }

    #[test]
    fn lists_of_names() {
        let list = |count: usize, et_al| {
            listed(Words::of(None), ["A", "B", "C"].into_iter().take(count).map(Line::of).collect(), et_al).plain()
        };
        assert_eq!(list(1, false), "A");
        assert_eq!(list(2, false), "A and B");
        assert_eq!(list(3, false), "A, B, and C");
        assert_eq!(list(1, true), "A et al.");
        assert_eq!(list(2, true), "A, B, et al.");
    }
}
