//! The same entry, the same DOI, the same work twice.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use vitae_diagnostics::{Code, FilePlace, Report, Severity};
use vitae_profile::{Publication, PublicationKind, Text};

use crate::entry::{Entry, EntrySource};

/// Where a work stands that is the same as another.
#[derive(Clone, Debug)]
pub enum WorkPlace {
    /// It is a publication of the profile itself: which one.
    Item(usize),
    /// It is an entry of a bibliography.
    Entry(FilePlace),
}

/// Reports what stands twice among the publications of the profile itself and the entries of all files.
pub fn check_duplicates(report: &mut Report<WorkPlace>, items: &[Publication], entries: &[Entry]) {
    let works: Vec<Work<'_>> = items
        .iter()
        .enumerate()
        .map(|(index, publication)| Work { publication, source: WorkSource::Item(index) })
        .chain(
            entries
                .iter()
                .map(|entry| Work { publication: &entry.publication, source: WorkSource::Entry(&entry.source) }),
        )
        .collect();
    let mut keys: HashMap<String, usize> = HashMap::with_capacity(works.len());
    let mut dois: HashMap<String, usize> = HashMap::with_capacity(works.len());
    let mut alike: HashMap<(String, String), Vec<usize>> = HashMap::with_capacity(works.len());
    for (index, work) in works.iter().enumerate() {
        let publication = work.publication;
        let mut reported = false;
        if let Some(first) = first_of(&works, &mut keys, folded_key(&publication.key), index) {
            let message = if first.publication.key == publication.key {
                format!("the key `{}` is taken {}", publication.key, first.location())
            } else if first.publication.key.nfc().eq(publication.key.nfc()) {
                format!("the key `{}` is taken {}, spelled in other code points", publication.key, first.location())
            } else {
                let (key, other) = (&publication.key, &first.publication.key);
                format!("BibTeX takes the key `{key}` for `{other}` {}: it does not heed capitals", first.location())
            };
            work.report(report, Code::DuplicateEntryKey, message, "give one of them another key, or remove it");
            reported = true;
        }
        if let Some(doi) = &publication.doi
            && let Some(first) = first_of(&works, &mut dois, doi.as_str().to_ascii_lowercase(), index)
            && !reported
        {
            let message =
                format!("the DOI of `{}` is that of `{}` {}", publication.key, first.publication.key, first.location());
            work.report(report, Code::DuplicateDoi, message, "remove one of them, or mend its DOI");
            reported = true;
        }
        let earlier = alike.entry((folded_title(publication), families(publication))).or_default();
        let mut works_alike = earlier.iter().filter_map(|&at| works.get(at));
        let first = works_alike.clone().next();
        let twin = works_alike.find(|other| {
            other.publication.date.year() == publication.date.year() && other.publication.kind == publication.kind
        });
        if twin.is_none() {
            earlier.push(index);
        }
        if let Some(first) =
            twin.filter(|first| !reported && same_place(first.publication, publication) && !first.is_related(work))
        {
            let message =
                format!("`{}` is the same work as `{}` {}", publication.key, first.publication.key, first.location());
            let help = "remove one of them; works that differ have a DOI each, or titles that tell them apart";
            work.report(report, Code::DuplicateWork, message, help);
            reported = true;
        }
        if let Some(first) =
            first.filter(|first| !reported && are_alike(first.publication, publication) && !first.is_related(work))
        {
            let message = format!(
                "`{}` is likely the same work as `{}` {}",
                publication.key,
                first.publication.key,
                first.location()
            );
            work.warn(report, Code::LikelyDuplicate, message, "keep the one that was published last");
        }
    }
}

struct Work<'a> {
    publication: &'a Publication,
    source: WorkSource<'a>,
}

enum WorkSource<'a> {
    /// The number of a publication of the profile itself.
    Item(usize),
    Entry(&'a EntrySource),
}

impl Work<'_> {
    /// Whether one of two works says that the other is another form of it.
    fn is_related(&self, other: &Work<'_>) -> bool {
        let names = |from: &Work<'_>, to: &Work<'_>| match from.source {
            WorkSource::Item(_) => false,
            WorkSource::Entry(source) => source.related.iter().any(|key| *key == *to.publication.key),
        };
        names(self, other) || names(other, self)
    }

    /// Where the work stands, in words.
    fn location(&self) -> String {
        match self.source {
            WorkSource::Item(_) => "in the profile".to_owned(),
            WorkSource::Entry(source) => {
                let place = source.place();
                format!("in {}:{}", place.path, place.line)
            }
        }
    }

    /// Reports an error, or a warning where the file is read leniently.
    fn report(&self, report: &mut Report<WorkPlace>, code: Code, message: String, help: &str) {
        let is_lenient = match self.source {
            WorkSource::Item(_) => false,
            WorkSource::Entry(source) => source.is_lenient(),
        };
        let severity = if is_lenient { Severity::Warning } else { Severity::Error };
        self.add(report, severity, code, message, help);
    }

    fn warn(&self, report: &mut Report<WorkPlace>, code: Code, message: String, help: &str) {
        self.add(report, Severity::Warning, code, message, help);
    }

    fn add(&self, report: &mut Report<WorkPlace>, severity: Severity, code: Code, message: String, help: &str) {
        let place = match self.source {
            WorkSource::Item(index) => WorkPlace::Item(index),
            WorkSource::Entry(source) => WorkPlace::Entry(source.place()),
        };
        report.add(severity, code, place, message).help(help);
    }
}

/// The key as BibTeX and biber compare keys: without regard to case; a letter with an accent is the same whether it is one code point or two.
fn folded_key(key: &str) -> String {
    if key.is_ascii() { key.to_ascii_lowercase() } else { key.nfc().collect::<String>().to_lowercase() }
}

/// The first work with this mark, unless this is it.
fn first_of<'a, 'b, K: std::hash::Hash + Eq>(
    works: &'b [Work<'a>],
    seen: &mut HashMap<K, usize>,
    mark: K,
    index: usize,
) -> Option<&'b Work<'a>> {
    let first = *seen.entry(mark).or_insert(index);
    if first == index { None } else { works.get(first) }
}

/// Whether nothing tells two works of one title, year, kind and authors apart: a column in a journal has many.
fn same_place(left: &Publication, right: &Publication) -> bool {
    let differ = |left: &Option<Text>, right: &Option<Text>| left.is_some() && right.is_some() && left != right;
    !differing_dois(left, right)
        && !differ(&left.volume, &right.volume)
        && !differ(&left.issue, &right.issue)
        && !differ(&left.pages, &right.pages)
}

fn differing_dois(left: &Publication, right: &Publication) -> bool {
    match (&left.doi, &right.doi) {
        (Some(left), Some(right)) => !left.as_str().eq_ignore_ascii_case(right.as_str()),
        _ => false,
    }
}

/// Whether works of one title and the same authors are likely one: a preprint and its publication, or two neighbours in
/// time of one kind.
fn are_alike(left: &Publication, right: &Publication) -> bool {
    let preprint = |publication: &Publication| publication.kind == PublicationKind::Preprint;
    if preprint(left) != preprint(right) {
        return true;
    }
    left.kind == right.kind && left.date.year().abs_diff(right.date.year()) <= 1 && !differing_dois(left, right)
}

fn folded_title(publication: &Publication) -> String {
    let plain = publication.title.plain();
    let folded: String =
        plain.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if folded.is_empty() { plain } else { folded }
}

fn families(publication: &Publication) -> String {
    let mut families = String::new();
    for author in &publication.authors {
        families.extend(author.name.family.chars().flat_map(char::to_lowercase));
        families.push(';');
    }
    families
}
