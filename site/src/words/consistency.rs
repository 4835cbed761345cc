//! What holds of the words of every language, beside the English.
//!
//! What CLDR and CSL say of months, dates, lists and references is compared by `tests/words/run`, which needs their data.

use std::collections::{BTreeMap, BTreeSet};

use vitae_profile::{Direction, Locale};

use super::entries;
use super::languages::words;

/// Words that are the same in English and other languages, and those languages.
///
/// A word that is not here has been left in English. Months and the terms of references are not looked at: CLDR and CSL
/// know how they are.
const SAME: &[(&str, &str)] = &[
    ("Abstract", "it"),
    ("Badges", "fr nl"),
    ("CV", "da es fi fr it nl no pl pt sv"),
    ("Code", "de fr"),
    ("Contact", "fr nl"),
    ("Data", "cs da fi nl no sv"),
    ("Dataset", "it nl"),
    ("Datasets", "nl"),
    ("Editor", "cs"),
    ("For", "da no"),
    ("GPA", "ja zh-Hant"),
    ("Home", "it nl"),
    ("Keynote", "da de nl"),
    ("Links: {about}", "da de nl pt"),
    ("Mentor", "da nl no sv tr"),
    ("No. {number}", "tr"),
    ("Pages", "fr"),
    ("Panel", "tr"),
    ("Patent", "cs da de no pl sv tr"),
    ("Poster", "cs da de fr it nl no pl sv tr"),
    ("Preprint", "cs da de fi it nl no pl pt sv"),
    ("Preprints", "da de nl pt sv"),
    ("Presentation", "sv"),
    ("Project", "nl"),
    ("Publication", "fr"),
    ("Publications", "fr"),
    ("Relation", "da fr sv"),
    ("Role", "cs"),
    ("Seminar", "da nl no"),
    ("Slides", "da nl pt"),
    ("Software", "cs da de es it nl pt"),
    ("Theses", "nl"),
    ("Thesis", "nl"),
    ("Tutorial", "da de es it nl no pl pt sv"),
    ("Version", "da de fr sv"),
    ("Video", "cs da de fi it nl no sv tr"),
    ("Volume", "fr it nl pt"),
    ("Website", "de nl"),
    ("for RenderCV", "no"),
    ("in {language}", "it"),
    ("visit", "es it pt"),
    ("{count} student", "cs nl no pl sv"),
];

/// A word of a language, and those that English has in its field: as many as it has forms.
struct Entry {
    locale: Locale,
    field: String,
    word: String,
    english: Vec<String>,
}

/// The words of every language, English included.
fn all_entries() -> impl Iterator<Item = Entry> {
    let mut english: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (field, word) in entries(Locale::English) {
        english.entry(field_of(&field).to_owned()).or_default().push(word);
    }
    Locale::ALL.iter().flat_map(move |&locale| {
        let english = english.clone();
        entries(locale).into_iter().map(move |(field, word)| {
            let english = english.get(field_of(&field)).cloned().unwrap_or_default();
            Entry { locale, field, word, english }
        })
    })
}

/// A field's name without the number of a form: `labels.advisor.0` is of `labels.advisor`.
fn field_of(name: &str) -> &str {
    name.rsplit_once('.').filter(|(_, form)| form.parse::<usize>().is_ok()).map_or(name, |(field, _)| field)
}

/// Fails with each word of which `is_right` does not hold.
fn assert_each(rule: &str, is_right: impl Fn(&Entry) -> bool) {
    let wrong: Vec<String> = all_entries()
        .filter(|entry| !is_right(entry))
        .map(|Entry { locale, field, word, .. }| format!("{} {field}: {word:?}", locale.tag()))
        .collect();
    assert!(wrong.is_empty(), "{rule}:\n{}", wrong.join("\n"));
}

/// The slots of a pattern. The number of a month may stand for its name.
fn slots<'a>(field: &str, pattern: &'a str) -> BTreeSet<&'a str> {
    let names = pattern.split('{').skip(1).map(|rest| rest.split_once('}').map_or("", |(name, _)| name));
    names.map(|name| if field.starts_with("time.") && name == "number" { "month" } else { name }).collect()
}

/// A pattern without its slots.
fn text_of(pattern: &str) -> String {
    pattern.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, text)| text)).collect()
}

/// Words in a row keep apart where lines run from right to left, and only there.
#[test]
fn things_are_isolated_where_lines_run_from_right_to_left() {
    for locale in Locale::ALL {
        let isolates = words(*locale).lists.isolates;
        assert_eq!(isolates, locale.direction() == Direction::RightToLeft, "{locale:?}");
    }
}

#[test]
fn every_form_has_the_slots_of_english() {
    assert_each("these have other slots than English", |Entry { field, word, english, .. }| {
        let wanted = slots(field, word);
        let is_in_order = ['{', '}'].iter().all(|&brace| word.matches(brace).count() == wanted.len());
        is_in_order && english.iter().all(|english| slots(field, english) == wanted)
    });
}

#[test]
fn every_word_is_there() {
    // Where the full stop is as wide as a letter, nothing stands between two sentences.
    assert_each("these are empty", |Entry { field, word, .. }| field == "lists.gap" || !word.trim().is_empty());
}

/// What has a space of its own where English begins or ends with a mark: " and 3 more" beside ", and 3 more", and the
/// marks that French sets apart.
const SPACED: [&str; 4] = ["lists.more", "lists.colon", "lists.open_quote", "lists.close_quote"];

#[test]
fn spaces_stand_where_english_has_them() {
    let ends = |text: &str| [text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace)];
    assert_each("these have a space at an end where English has none", |Entry { field, word, english, .. }| {
        let has_as_few = |english: &String| ends(word).iter().zip(ends(english)).all(|(ours, theirs)| theirs || !ours);
        SPACED.contains(&field_of(field)) || english.iter().all(has_as_few)
    });
    assert_each("these have two spaces in a row", |Entry { word, .. }| !word.contains("  "));
}

#[test]
fn quotation_marks_and_apostrophes_are_those_of_print() {
    assert_each("these have marks of a typewriter", |Entry { word, .. }| !word.contains(['\'', '"', '`']));
}

#[test]
fn french_has_no_space_that_breaks_before_a_mark() {
    assert_each("these have a plain space", |Entry { locale, word, .. }| {
        *locale != Locale::French || ![" :", " ;", " ?", " !", " »", "« "].iter().any(|marks| word.contains(marks))
    });
}

#[test]
fn the_beginnings_of_words_are_in_small_letters() {
    assert_each("these never match", |Entry { field, word, .. }| {
        !field.ends_with("_stem") || word.to_lowercase() == **word
    });
}

#[test]
fn no_word_is_left_in_english() {
    let is_compared_elsewhere = |field: &str| field.starts_with("time.months") || field.starts_with("citations.");
    let has_letters = |word: &str| text_of(word).contains(char::is_alphabetic);
    let found: BTreeSet<(String, &str)> = all_entries()
        .filter(|entry| entry.locale != Locale::English && entry.english.contains(&entry.word))
        .filter(|entry| !is_compared_elsewhere(&entry.field) && has_letters(&entry.word))
        .map(|entry| (entry.word, entry.locale.tag()))
        .collect();
    let listed: BTreeSet<(String, &str)> =
        SAME.iter().flat_map(|(word, tags)| tags.split(' ').map(|tag| ((*word).to_owned(), tag))).collect();
    let missing: Vec<_> = found.difference(&listed).collect();
    let needless: Vec<_> = listed.difference(&found).collect();
    assert!(
        missing.is_empty() && needless.is_empty(),
        "as in English, and not listed: {missing:?}\nlisted, and not as in English: {needless:?}"
    );
}
