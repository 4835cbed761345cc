//! Authors are people: whom of the profile each name of a bibliography means.

use std::collections::HashMap;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use vitae_profile::{Author, Owner, Person, PersonName, Publication, Ref, Someone};

use crate::Entry;
use vitae_diagnostics::{Code, Place, Report};

/// Says of each author and editor who of the profile they are.
///
/// A full name counts before one with initials or without middle names, and that counts only where one person fits.
pub fn match_authors(report: &mut Report, entries: &mut [Entry], owner: &Owner, people: &[Person]) {
    let known = Known::new(owner, people);
    for entry in entries {
        for is_author in [true, false] {
            let Publication { authors, editors, .. } = &*entry.publication;
            let Matches { found, wrong } = known.match_list(if is_author { authors } else { editors });
            for (index, candidates) in wrong {
                report_ambiguous(report, entry, is_author, index, &candidates);
            }
            if found.iter().all(Option::is_none) {
                continue;
            }
            let Publication { authors, editors, .. } = Arc::make_mut(&mut entry.publication);
            let list = if is_author { authors } else { editors };
            let matched = list.iter().cloned().zip(found).map(|(author, someone)| Author { someone, ..author });
            *list = matched.collect::<Vec<_>>().into();
        }
    }
}

/// Who the authors of one work are.
#[derive(Default)]
struct Matches {
    /// Whom each of them is, if anybody of the profile.
    found: Vec<Option<Someone>>,
    /// Those that could be several people, and whom.
    wrong: Vec<(usize, Vec<String>)>,
}

fn report_ambiguous(report: &mut Report, entry: &Entry, is_author: bool, index: usize, candidates: &[String]) {
    let place = entry.name_place(is_author, index);
    let place = Place::File { token: entry.token, place };
    let names = candidates.join(" or ");
    let message = format!("this author may be {names}");
    let help = "write the name in full, or add this spelling to the `also` of one of them";
    let diagnostic = if entry.lenient {
        report.warning(Code::AmbiguousAuthor, place, message)
    } else {
        report.error(Code::AmbiguousAuthor, place, message)
    };
    diagnostic.help(help);
}

/// The names that the profile declares.
struct Known {
    /// By folded full name.
    full: HashMap<String, Vec<Someone>>,
    /// By folded family name: the folded given names, and who it is.
    family: HashMap<String, Vec<(Vec<String>, Someone)>>,
    shown: HashMap<Someone, String>,
}

impl Known {
    fn new(owner: &Owner, people: &[Person]) -> Self {
        let mut known = Self { full: HashMap::new(), family: HashMap::new(), shown: HashMap::new() };
        known.add(Someone::Owner, "the owner, ", &owner.name, owner.also.iter().map(|name| &**name));
        for (index, person) in (0_u32..).zip(people) {
            let id = person.id.as_ref().map(|id| format!("`{id}`, ")).unwrap_or_default();
            let someone = Someone::Person(Ref::lifted(index));
            known.add(someone, &id, &person.name, person.also.iter().map(|name| &**name));
        }
        known
    }

    fn add<'a>(&mut self, someone: Someone, id: &str, name: &'a str, also: impl Iterator<Item = &'a str>) {
        self.shown.insert(someone, format!("{id}{name}"));
        for name in std::iter::once(name).chain(also) {
            let name = declared_name(name);
            let full = self.full.entry(full_name(&name)).or_default();
            if !full.contains(&someone) {
                full.push(someone);
            }
            for family in families(&name) {
                self.family.entry(family).or_default().push((given_names(&name), someone));
            }
        }
    }

    /// Matches the authors of one work.
    fn match_list(&self, authors: &[Author]) -> Matches {
        let mut matches = Matches::default();
        for (index, author) in authors.iter().enumerate() {
            let several = self.full.get(&full_name(&author.name)).map(Vec::as_slice).unwrap_or_default();
            matches.add(index, several, self);
        }
        let taken: Vec<Someone> = matches.found.iter().copied().flatten().collect();
        for (index, author) in authors.iter().enumerate() {
            let is_matched = matches.found.get(index).is_some_and(Option::is_some);
            if is_matched || matches.wrong.iter().any(|(known, _)| *known == index) {
                continue;
            }
            let mut candidates: Vec<Someone> = Vec::new();
            for family in families(&author.name) {
                let Some(family) = self.family.get(&family) else { continue };
                let given = given_names(&author.name);
                for (known, someone) in family {
                    if compatible(&given, known) && !taken.contains(someone) && !candidates.contains(someone) {
                        candidates.push(*someone);
                    }
                }
            }
            matches.add(index, &candidates, self);
        }
        matches
    }

    fn names(&self, several: &[Someone]) -> Vec<String> {
        several.iter().filter_map(|someone| self.shown.get(someone).cloned()).collect()
    }
}

impl Matches {
    /// Takes in whom an author may be. Where that is nobody, what was known stays.
    fn add(&mut self, index: usize, candidates: &[Someone], known: &Known) {
        if self.found.len() <= index {
            self.found.resize(index + 1, None);
        }
        match candidates {
            [] => {}
            [one] => self.found.get_mut(index).into_iter().for_each(|found| *found = Some(*one)),
            several => self.wrong.push((index, known.names(several))),
        }
    }
}

/// A declared name in its parts, be it `Given Family` or `Family, Given`.
fn declared_name(name: &str) -> PersonName {
    match name.split_once(',') {
        Some((family, given)) => {
            let PersonName { given: before, particle, family, suffix } = PersonName::from_display(family);
            let family = [before.as_ref(), &family].join(" ").trim().to_owned();
            PersonName { given: given.trim().to_owned().into(), particle, family: family.into(), suffix }
        }
        None => PersonName::from_display(name),
    }
}

/// Letters and digits without case and accents, so that one person's spellings agree.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// Adds them to what is folded already.
fn fold_into(folded: &mut String, text: &str) {
    if text.is_ascii() {
        folded.extend(text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()));
        return;
    }
    for character in text.nfkd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase) {
        match character {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => {}
        }
    }
}

fn full_name(name: &PersonName) -> String {
    let PersonName { given, particle, family, suffix } = name;
    let mut folded = String::with_capacity(given.len() + particle.len() + family.len() + suffix.len());
    for part in [given, particle, family, suffix] {
        fold_into(&mut folded, part);
    }
    folded
}

/// The family name as others may index it: with its particle, and without.
fn families(name: &PersonName) -> Vec<String> {
    let bare = fold(&name.family);
    if name.particle.is_empty() {
        return vec![bare];
    }
    vec![fold(&name.full_family()), bare]
}

/// The given names, folded. Initials that were written together stand apart.
fn given_names(name: &PersonName) -> Vec<String> {
    let mut names = Vec::new();
    for word in
        name.given.split(|character: char| character.is_whitespace() || matches!(character, '.' | '-' | '‐' | '~'))
    {
        let initials = (2..=3).contains(&word.chars().count()) && word.chars().all(char::is_uppercase);
        if initials {
            names.extend(word.chars().map(|letter| fold(letter.encode_utf8(&mut [0; 4]))));
        } else {
            names.push(fold(word));
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// Whether two lists of given names can be one person's: each name or its initial, as far as both go.
fn compatible(left: &[String], right: &[String]) -> bool {
    if left.is_empty() || right.is_empty() {
        return false;
    }
    left.iter().zip(right).all(|(left, right)| {
        let short = |name: &str| name.chars().count() == 1;
        left == right
            || (short(left) && right.starts_with(left.as_str()))
            || (short(right) && left.starts_with(right.as_str()))
    })
}
