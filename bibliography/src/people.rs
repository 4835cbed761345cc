//! Authors are people: whom of the profile each name of a bibliography means.

use std::collections::HashMap;
use std::sync::Arc;

use vitae_diagnostics::{Code, FilePlace, Report, Severity};
use vitae_profile::{Author, PersonName, Publication, Someone};

use crate::entry::Entry;
use crate::name_parts::{compatible, declared_name, families, full_name, given_names};

/// Somebody of the profile, who may be an author.
#[derive(Clone, Debug)]
pub struct KnownPerson<'a> {
    /// Who it is.
    pub someone: Someone,
    /// How a message names them: `` `ada`, Ada Lovelace ``.
    pub label: String,
    /// The names that they publish under.
    pub names: Vec<&'a str>,
}

/// Says of each author and editor who of the profile they are.
///
/// A full name counts before one with initials or without middle names, and that counts only where one person fits.
pub fn match_authors(report: &mut Report<FilePlace>, entries: &mut [Entry], people: &[KnownPerson<'_>]) {
    let known = KnownNames::new(people);
    for entry in entries {
        for is_author in [true, false] {
            let Publication { authors, editors, .. } = &*entry.publication;
            let Matches { found, ambiguous } = known.match_list(if is_author { authors } else { editors });
            for (index, candidates) in ambiguous {
                let source = &entry.source;
                let place = if is_author { source.author_place(index) } else { source.editor_place(index) };
                let severity = if source.is_lenient() { Severity::Warning } else { Severity::Error };
                report
                    .add(
                        severity,
                        Code::AmbiguousAuthor,
                        place,
                        format!("this author may be {}", candidates.join(" or ")),
                    )
                    .help("write the name in full, or add this spelling to the `also` of one of them");
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
    ambiguous: Vec<(usize, Vec<String>)>,
}

/// The names that the profile declares, by the parts that a bibliography may have of them.
struct KnownNames {
    /// By folded full name.
    full: HashMap<String, Vec<Someone>>,
    /// By folded family name: the folded given names, and who it is.
    family: HashMap<String, Vec<(Vec<String>, Someone)>>,
    labels: HashMap<Someone, String>,
}

impl KnownNames {
    fn new(people: &[KnownPerson<'_>]) -> Self {
        let mut known = Self { full: HashMap::new(), family: HashMap::new(), labels: HashMap::new() };
        for KnownPerson { someone, label, names } in people {
            known.labels.insert(*someone, label.clone());
            for name in names {
                known.add(*someone, &declared_name(name));
            }
        }
        known
    }

    fn add(&mut self, someone: Someone, name: &PersonName) {
        let full = self.full.entry(full_name(name)).or_default();
        if !full.contains(&someone) {
            full.push(someone);
        }
        for family in families(name) {
            self.family.entry(family).or_default().push((given_names(name), someone));
        }
    }

    /// Matches the authors of one work, in two rounds.
    ///
    /// The first takes full names alone. The second takes initials and missing middle names, but nobody who was found in
    /// the first: `A. Lovelace` beside `Ada Lovelace` is somebody else, since no work names one author twice. An author who
    /// could be several people is nobody, and reported: a link to the wrong person is worse than none.
    fn match_list(&self, authors: &[Author]) -> Matches {
        let mut matches = Matches::default();
        for (index, author) in authors.iter().enumerate() {
            let several = self.full.get(&full_name(&author.name)).map(Vec::as_slice).unwrap_or_default();
            matches.add(index, several, self);
        }
        let taken: Vec<Someone> = matches.found.iter().copied().flatten().collect();
        for (index, author) in authors.iter().enumerate() {
            let is_matched = matches.found.get(index).is_some_and(Option::is_some);
            if is_matched || matches.ambiguous.iter().any(|(known, _)| *known == index) {
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
        several.iter().filter_map(|someone| self.labels.get(someone).cloned()).collect()
    }
}

impl Matches {
    /// Adds the people that an author may be. If there are none, nothing changes.
    fn add(&mut self, index: usize, candidates: &[Someone], known: &KnownNames) {
        if self.found.len() <= index {
            self.found.resize(index + 1, None);
        }
        match candidates {
            [] => {}
            [one] => self.found.get_mut(index).into_iter().for_each(|found| *found = Some(*one)),
            several => self.ambiguous.push((index, known.names(several))),
        }
    }
}
