//! Imports a bibliography. It is copied as it is, and the owner is guessed from it.

use std::collections::BTreeMap;

use vitae_profile::{Bibliography, Owner};

use super::Draft;
use crate::dsl::{Value, set};
use crate::source::split_front_matter;

/// Adds a bibliography. If there is no owner yet, the most frequent author becomes the owner.
pub(super) fn read(draft: &mut Draft, name: &str, text: &str) {
    let file = split_front_matter(text);
    draft.report.lose_unread(&file.values.placed(&format!("{name}: ")));
    let text = file.body.trim_start().to_owned();
    let lists = author_lists(&text);
    if !draft.owner.has("name")
        && let Some(guess) = most_frequent(&lists)
    {
        let Guess { name: owner, also, count } = guess;
        draft.name_owner(&owner);
        set!(draft.owner, Owner.also, Value::texts(&also));
        let also = if also.is_empty() { String::new() } else { format!(", also as {}", also.join(", ")) };
        draft.report.ask(
            "content/profile.rs",
            format!("`owner` is guessed: {owner} is an author of {count} of {} entries{also}; correct it", lists.len()),
        );
        let mut item = draft.bibliography(name, text);
        if count * 2 < lists.len() {
            set!(item, Bibliography.others, Value::Yes);
            draft
                .report
                .change(name, "most entries are not by the owner, so `others` says that they are meant to be there");
        }
        draft.add(item);
        return;
    }
    let item = draft.bibliography(name, text);
    draft.add(item);
}

/// A given and a family name in plain text.
type GivenAndFamily = (String, String);

/// Returns the authors of each entry that has some.
fn author_lists(text: &str) -> Vec<Vec<GivenAndFamily>> {
    field_values(text, "author").iter().map(|value| names(value)).filter(|names| !names.is_empty()).collect()
}

/// Returns the raw values of a field in all entries.
///
/// The text is searched for the field instead of parsed: one entry that the parser rejects would hide all others.
fn field_values<'t>(text: &'t str, field: &str) -> Vec<&'t str> {
    let lower = text.to_ascii_lowercase();
    let mut values = Vec::new();
    for (at, _) in lower.match_indices(field) {
        let starts = text.get(..at).is_some_and(|before| before.ends_with([' ', '\t', '\n', ',', '{']));
        let Some(rest) = text.get(at + field.len()..).map(str::trim_start).and_then(|rest| rest.strip_prefix('='))
        else {
            continue;
        };
        let rest = rest.trim_start();
        if starts && let Some(value) = delimited(rest) {
            values.push(value);
        }
    }
    values
}

/// Returns the text between the braces or quotes that `text` starts with.
fn delimited(text: &str) -> Option<&str> {
    let quoted = text.starts_with('"');
    if !quoted && !text.starts_with('{') {
        return None;
    }
    let mut depth = 0_i32;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            '"' if quoted && at > 0 && depth == 0 => return text.get(1..at),
            _ => {}
        }
        if !quoted && depth == 0 {
            return text.get(1..at);
        }
    }
    None
}

fn names(value: &str) -> Vec<GivenAndFamily> {
    let entry = format!("@misc{{entry, author = {{{value}}}}}");
    let Ok(bibliography) = biblatex::Bibliography::parse(&entry) else { return Vec::new() };
    let Some(people) = bibliography.get("entry").and_then(|entry| entry.author().ok()) else { return Vec::new() };
    people
        .iter()
        .map(|person| {
            let family = [person.prefix.trim(), person.name.trim()].join(" ");
            (clean(&person.given_name), clean(&family))
        })
        .filter(|(_, family)| !family.is_empty() && family != "others")
        .collect()
}

/// Strips the marks that people put behind a name, such as `*` for equal contribution.
fn clean(name: &str) -> String {
    name.trim_matches(|c: char| !c.is_alphabetic() && c != '.').split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A guess at the owner.
struct Guess {
    name: String,
    also: Vec<String>,
    count: usize,
}

/// Returns the author with the most entries. Names with the same family name and first initial count as one author.
fn most_frequent(lists: &[Vec<GivenAndFamily>]) -> Option<Guess> {
    let mut authors: BTreeMap<(String, Option<char>), BTreeMap<String, usize>> = BTreeMap::new();
    for (given, family) in lists.iter().flatten() {
        let initial = given.chars().next().map(|initial| initial.to_ascii_uppercase());
        let spelled = format!("{given} {family}").trim().to_owned();
        *authors.entry((family.to_lowercase(), initial)).or_default().entry(spelled).or_default() += 1;
    }
    let spellings = authors.into_values().max_by_key(|spellings| spellings.values().sum::<usize>())?;
    let count = spellings.values().sum();
    let (name, _) =
        spellings.iter().max_by_key(|(name, count)| (name.chars().filter(|c| *c != '.').count(), **count))?;
    let name = name.clone();
    let also = spellings.into_keys().filter(|spelling| *spelling != name).collect();
    Some(Guess { name, also, count })
}

#[cfg(test)]
mod tests {
    use super::{author_lists, most_frequent};

    #[test]
    fn the_most_frequent_author_is_found_under_all_spellings() {
        let text = r#"
            @article{a, author = {Lovelace, Ada and Babbage, Charles*}, title = {X}}
            @article{b, author = "Ada K. Lovelace and Jos{\'e} Garc{\'i}a"}
            @book{c, AUTHOR={A. Lovelace}}
            @book{d, author = {Charles Babbage and others}}
            @broken{e, author = {{ }
        "#;
        let lists = author_lists(text);
        assert_eq!(lists.len(), 4);
        assert_eq!(lists[1][1], ("José".to_owned(), "García".to_owned()));
        let guess = most_frequent(&lists).unwrap();
        assert_eq!((guess.name.as_str(), guess.count), ("Ada K. Lovelace", 3));
        assert_eq!(guess.also, ["A. Lovelace", "Ada Lovelace"]);
    }
}
