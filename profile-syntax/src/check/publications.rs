//! Publications: those of the bibliographies, those of the profile itself, and what is said of both.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use vitae_bibliography::{
    BibliographyFile, Entry, KnownPerson, Reading, UnknownKey, WorkPlace, bibtex_of, check_duplicates, lint_ownership,
    match_authors, read_bibliography,
};
use vitae_diagnostics::{FilePlace, Help};
use vitae_profile::{AssetPath, Author, List, PersonName, Profile, Publication, Ref, Someone, Tag, Text};

use super::declare::{Names, Unread};
use super::items_of;
use super::load_failure::explain;
use crate::bibliography_tokens::BibliographyTokens;
use crate::parse::{entries_of, kind_of};
use crate::tree::{EntryValue, Form, Item, Name, Syntax, Tree};
use crate::{Code, Loader, Report, Span};

/// What is wrong with bibliography files.
type FileReport = vitae_diagnostics::Report<FilePlace>;

/// What stands twice in them or in the profile.
type DuplicateReport = vitae_diagnostics::Report<WorkPlace>;

/// Reads every bibliography file that the profile names. Each is named by one of the tokens.
pub(super) fn read_bibliographies(
    report: &mut Report,
    tree: &Tree,
    loader: &mut Loader,
) -> (Vec<Entry>, BibliographyTokens, Unread) {
    let mut entries = Vec::new();
    let mut tokens = BibliographyTokens::default();
    let mut known = HashSet::new();
    let mut unread = Unread { whole_file: tree.incomplete || tree.items.iter().any(is_misspelt), texts: Vec::new() };
    for item in items_of(tree, Tag::Bibliography) {
        if !loader.reads_bibliographies() {
            unread.whole_file = true;
            continue;
        }
        let Some(Name { text: path, span }) = &item.header else {
            unread.whole_file = true;
            continue;
        };
        let asset = match AssetPath::parse(path) {
            Ok(asset) => asset,
            Err(invalid) => {
                let error = report.error(Code::PathOutsideContent, *span, invalid.message).maybe_help(invalid.help);
                if let Some(path) = invalid.suggestion {
                    error.suggest(format!("{path:?}"));
                }
                unread.whole_file = true;
                continue;
            }
        };
        if !known.insert(asset.as_str().to_owned()) {
            let message = format!("`{path}` is read already");
            report.error(Code::RepeatedItem, *span, message).help("remove one of the two");
            continue;
        }
        let shown = loader.shown(&loader.folder().join(asset.as_str()));
        let (names, cache) = (loader.names(), loader.bibliography_cache());
        match loader.asset(&asset) {
            Ok(bytes) => {
                tokens.insert(shown.clone(), *span);
                let skip = strings(item, "skip");
                let file = BibliographyFile {
                    path: shown,
                    bytes,
                    lenient: flag(item, "lenient"),
                    skip: skip.iter().map(|(key, _)| key.clone()).collect(),
                };
                let before = report.len();
                let mut found = FileReport::new();
                let reading = match &cache {
                    Some(cache) => cache.read(&mut found, &file),
                    None => read_bibliography(&mut found, &file),
                };
                report_unknown_skips(report, &reading, &skip);
                report.append(found, |place| tokens.place(place));
                entries.extend(reading.entries);
                if report.len() > before {
                    unread.texts.push(String::from_utf8_lossy(bytes).into_owned());
                }
            }
            Err(failure) => {
                let bibliographies: Vec<String> = names.into_iter().filter(|name| is_bibliography(name)).collect();
                let (code, message, help) = explain(&bibliographies, path, &failure);
                report.error(code, *span, message).help(help);
                unread.whole_file = true;
            }
        }
    }
    (entries, tokens, unread)
}

/// Reports the keys of `skip` that no entry has.
fn report_unknown_skips(report: &mut Report, reading: &Reading, skip: &[(String, Span)]) {
    for (key, token) in skip {
        let unknown = reading.unknown_skips.iter().find(|unknown| unknown.key == *key);
        if let Some(UnknownKey { key, nearest }) = unknown {
            let help = nearest.as_deref().map(|near| Help::did_you_mean(near).replacing_with(format!("{near:?}")));
            report.error(Code::DanglingReference, *token, format!("the file has no entry `{key}`")).maybe_help(help);
        }
    }
}

/// The file that a bibliography names.
pub(crate) fn path_of(bibliography: &Item) -> Option<AssetPath> {
    AssetPath::parse(&bibliography.header.as_ref()?.text).ok()
}

/// Whether an item of an unknown kind seems to be a bibliography.
fn is_misspelt(item: &Item) -> bool {
    kind_of(&item.kind.text).is_none() && item.header.as_ref().is_some_and(|header| is_bibliography(&header.text))
}

fn is_bibliography(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("bib"))
}

/// Whether the flag `word` is given.
fn flag(item: &Item, word: &str) -> bool {
    entries_of(item, word).any(|entry| match &entry.value {
        EntryValue::Bare => true,
        EntryValue::Given(Syntax { form: Form::Word(word), .. }) => word == "true",
        _ => false,
    })
}

fn strings(item: &Item, word: &str) -> Vec<(String, Span)> {
    let mut strings = Vec::new();
    for entry in entries_of(item, word) {
        let EntryValue::Given(Syntax { form: Form::List(elements), .. }) = &entry.value else { continue };
        strings.extend(elements.iter().filter_map(|element| match &element.form {
            Form::String(text) => Some((text.clone(), element.span)),
            _ => None,
        }));
    }
    strings
}

/// Fills in what no key says: names of authors, the marks of the bibliography blocks, BibTeX of the profile's own.
pub(super) fn complete(
    report: &mut Report,
    tree: &Tree,
    names: &Names,
    profile: &mut Profile,
    entries: &mut [Entry],
    tokens: &BibliographyTokens,
) {
    let headers = items_of(tree, Tag::Bibliography).filter_map(|item| item.header.as_ref());
    let mut bibliographies = profile.bibliographies.to_vec();
    for (bibliography, header) in bibliographies.iter_mut().zip(headers) {
        if let Ok(path) = Text::parse(&header.text) {
            bibliography.path = path;
        }
    }
    let mut items = profile.publication_items.to_vec();
    for (index, item) in items.iter_mut().enumerate() {
        complete_item(report, tree, names, profile, index, item);
    }
    let first = items.len();
    for bibliography in &bibliographies {
        for reference in &bibliography.selected {
            with_publication(*reference, first, &mut items, entries, |publication| publication.selected = true);
        }
        for reference in &bibliography.workshops {
            with_publication(*reference, first, &mut items, entries, |publication| {
                publication.kind = vitae_profile::PublicationKind::Workshop;
            });
        }
    }
    profile.bibliographies = bibliographies.into();
    let mut found = FileReport::new();
    match_authors(&mut found, entries, &known_people(profile));
    report.append(found, |place| tokens.place(place));
    let spans: Vec<Span> = names
        .items(Tag::Publication)
        .iter()
        .filter_map(|&at| tree.items.get(at))
        .map(|item| item.id.as_ref().map_or(item.kind.span, |id| id.span))
        .collect();
    let mut found = DuplicateReport::new();
    check_duplicates(&mut found, &items, entries);
    report.append(found, |place| match place {
        WorkPlace::Item(index) => spans.get(index).copied().unwrap_or_else(Span::call_site).into(),
        WorkPlace::Entry(place) => tokens.place(place),
    });
    profile.publication_items = items.into();
}

/// Who of the profile may be an author.
fn known_people(profile: &Profile) -> Vec<KnownPerson<'_>> {
    let owner = &profile.owner;
    let owner = KnownPerson {
        someone: Someone::Owner,
        label: format!("the owner, {}", owner.name),
        names: spellings(&owner.name, &owner.also),
    };
    let people = (0_u32..).zip(&*profile.people).map(|(index, person)| {
        let id = person.id.as_ref().map(|id| format!("`{id}`, ")).unwrap_or_default();
        KnownPerson {
            someone: Someone::Person(Ref::lifted(index)),
            label: format!("{id}{}", person.name),
            names: spellings(&person.name, &person.also),
        }
    });
    std::iter::once(owner).chain(people).collect()
}

/// A name, and the others that its bearer publishes under.
fn spellings<'a>(name: &'a str, also: &'a [Text]) -> Vec<&'a str> {
    std::iter::once(name).chain(also.iter().map(|name| &**name)).collect()
}

fn with_publication(
    reference: Ref<Publication>,
    first: usize,
    items: &mut [Publication],
    entries: &mut [Entry],
    change: impl Fn(&mut Publication),
) {
    let index = reference.index();
    match index.checked_sub(first) {
        None => items.get_mut(index).into_iter().for_each(change),
        Some(index) => {
            let entry = entries.get_mut(index).map(|entry| Arc::make_mut(&mut entry.publication));
            entry.into_iter().for_each(change);
        }
    }
}

fn complete_item(
    report: &mut Report,
    tree: &Tree,
    names: &Names,
    profile: &Profile,
    index: usize,
    publication: &mut Publication,
) {
    let item = names.items(Tag::Publication).get(index).and_then(|&at| tree.items.get(at));
    for (key, marked) in [("equal", &publication.equal), ("corresponding", &publication.corresponding)] {
        for someone in marked {
            if publication.authors.iter().any(|author| author.someone == Some(*someone)) {
                continue;
            }
            let span = item
                .and_then(|item| entries_of(item, key).next())
                .map_or_else(Span::call_site, |entry| entry.value.span().unwrap_or(entry.key.span));
            report
                .error(Code::DanglingReference, span, format!("{} is none of the authors", profile.name_of(*someone)))
                .help("name somebody of `authors`");
        }
    }
    let named = |authors: &List<Author>| -> Vec<Author> {
        authors
            .iter()
            .map(|author| {
                let name = author.someone.map_or(PersonName::EMPTY, |someone| name_of(profile, someone));
                let marked = |list: &List<Someone>| author.someone.is_some_and(|someone| list.contains(&someone));
                Author {
                    name,
                    someone: author.someone,
                    equal: marked(&publication.equal),
                    corresponding: marked(&publication.corresponding),
                }
            })
            .collect()
    };
    let (authors, editors) = (named(&publication.authors), named(&publication.editors));
    if authors.is_empty()
        && editors.is_empty()
        && let Some(item) = item
    {
        let poisoned = item.broken || entries_of(item, "authors").chain(entries_of(item, "editors")).next().is_some();
        if !poisoned {
            report
                .error(Code::MissingKey, item.kind.span, "this `publication` has neither `authors` nor `editors`")
                .help("write one, for example `authors: [ada, babbage]`");
        }
    }
    publication.authors = authors.into();
    publication.editors = editors.into();
    if let Some(id) = &publication.id
        && let Ok(key) = Text::parse(id.as_str())
    {
        publication.key = key;
    }
    publication.bibtex = Text::parse(&bibtex_of(publication)).ok();
}

fn name_of(profile: &Profile, someone: Someone) -> PersonName {
    PersonName::from_display(profile.name_of(someone))
}

/// Lints of the bibliographies that are not meant to hold the work of others.
pub(super) fn lint(report: &mut Report, tree: &Tree, entries: &[Entry], tokens: &BibliographyTokens) {
    let own: Vec<&Entry> = entries
        .iter()
        .filter(|entry| {
            !items_of(tree, Tag::Bibliography).any(|item| {
                flag(item, "others")
                    && item.header.as_ref().is_some_and(|header| entry.source.path().ends_with(&header.text))
            })
        })
        .collect();
    let mut found = FileReport::new();
    lint_ownership(&mut found, &own);
    report.append(found, |place| tokens.place(place));
}
