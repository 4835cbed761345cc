//! An entry to a publication: which field says what.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use vitae_diagnostics::{Code, Help, nearest};
use vitae_profile::{Badge, List, Prose, Publication, PublicationKind, RichText, Text};

use crate::addresses::is_residue;
use crate::annotations::mark_authors;
use crate::bibtex::clean_entry;
use crate::date_fields::read_date;
use crate::defects::Defects;
use crate::identifiers::Identifiers;
use crate::latex::read_text;
use crate::links::Links;
use crate::markdown::to_markdown;
use crate::name_fields::{read_people, require_names, to_authors};
use crate::names::NameList;
use crate::raw_entry::RawEntry;
use crate::spelling::report_missing;
use crate::text_fields::{plain, report_unknown, rich, titled};
use crate::venue::{publication_kind, read_genre, read_short, read_venue};

/// A publication, and where its authors and editors stand.
#[derive(Clone)]
pub(crate) struct ReadPublication {
    /// The publication, its authors not yet matched with people.
    pub publication: Arc<Publication>,
    /// Where each author stands in the file.
    pub authors: Vec<Range<usize>>,
    /// Where each editor stands in the file.
    pub editors: Vec<Range<usize>>,
}

/// Reads an entry. Without a title or a date, which are errors, there is no publication.
pub(crate) fn read_publication(defects: &mut Defects<'_>, entry: &RawEntry) -> Option<ReadPublication> {
    let identifiers = Identifiers::read(defects, entry);
    let kind = publication_kind(defects, entry, &identifiers);
    let title = read_title(defects, entry);
    let date = read_date(defects, entry);
    let author_list = read_people(defects, entry, "author");
    let editor_list = read_people(defects, entry, "editor");
    require_names(defects, entry, &author_list, &editor_list);
    let links = Links::read(defects, entry);
    let genre = read_genre(defects, entry, kind);
    let venue = read_venue(defects, entry, kind, &identifiers);
    let short = read_short(defects, entry, kind);
    let note = rich(defects, entry, &["note", "addendum"]).filter(|note| !is_residue(&note.plain()));
    let publisher: &[&str] = match kind {
        PublicationKind::Thesis => &["school", "institution", "publisher", "organization"],
        _ => &["publisher", "institution", "school", "organization", "holder"],
    };
    let publisher = plain(defects, entry, publisher);
    // With an `address` beside it, which is the publisher's, `location` is where the conference was.
    let places: &[&str] = match kind {
        PublicationKind::Conference | PublicationKind::Workshop => &["location", "address", "venue"],
        _ => &["address", "location", "venue"],
    };
    let location = plain(defects, entry, places).filter(|place| !place.starts_with("country"));
    let award = plain(defects, entry, &["award_name", "award"]);
    let pages = plain(defects, entry, &["pages"]).map(|pages| ranges(&pages));
    let pages = pages.or_else(|| plain(defects, entry, &["eid", "articleno"]));
    let volume = plain(defects, entry, &["volume"]);
    let edition = plain(defects, entry, &["edition"]);
    let version = plain(defects, entry, &["version"]);
    let (number, issue) = if numbers_issues(kind) {
        (None, plain(defects, entry, &["number", "issue"]))
    } else {
        (plain(defects, entry, &["number"]), None)
    };
    let badges = read_badges(defects, entry);
    let selected = read_selected(defects, entry);
    let keywords = read_keywords(entry);
    let prose = read_abstract(defects, entry);

    let mut authors = to_authors(&author_list);
    mark_authors(defects, &mut authors, &author_list, entry);
    let editors = to_authors(&editor_list);
    let bibtex = clean_entry(entry, &author_list, &editor_list, &identifiers);

    let Identifiers { doi, arxiv, isbn, issn, url: _ } = identifiers;
    let Links { url, pdf, code, data, artifact, slides, poster, video, website, blog, supplement } = links;
    let publication = Publication {
        id: None,
        prose,
        title: title?,
        authors: authors.into(),
        kind,
        genre,
        number,
        venue,
        short,
        date: date?,
        editors: editors.into(),
        edition,
        version,
        volume,
        issue,
        pages,
        publisher,
        location,
        doi,
        arxiv,
        isbn,
        issn,
        url,
        pdf,
        code,
        data,
        artifact,
        badges,
        slides,
        poster,
        video,
        website,
        blog,
        supplement,
        award,
        note,
        keywords,
        equal: List::EMPTY,
        corresponding: List::EMPTY,
        selected,
        key: Text::parse(&entry.key).ok()?,
        et_al: author_list.et_al,
        source: Text::parse(&defects.source.short_place(entry.key_place.start)).ok(),
        bibtex: Text::parse(&bibtex).ok(),
    };
    let places = |name: &str, list: &NameList| {
        let Some(value) = entry.get(name) else { return Vec::new() };
        list.names.iter().map(|name| value.locate(&name.range)).collect()
    };
    let authors = places("author", &author_list);
    let editors = places("editor", &editor_list);
    Some(ReadPublication { publication: Arc::new(publication), authors, editors })
}

fn read_title(defects: &mut Defects<'_>, entry: &RawEntry) -> Option<RichText> {
    let before = defects.count();
    let title = titled(defects, entry, &["title"], "subtitle");
    // A title of nothing but an unknown command is there.
    if title.is_none() && !defects.make_fatal(before) && entry.sound {
        report_missing(defects, entry, Code::MissingTitle, &["title"], "title = {...},");
    }
    title
}

/// Puts an en dash between numbers where a hyphen stands: `403-404`.
fn ranges(pages: &Text) -> Text {
    let mut text = String::with_capacity(pages.len());
    let characters: Vec<char> = pages.chars().collect();
    for (at, &character) in characters.iter().enumerate() {
        let digit = |at: Option<usize>| at.and_then(|at| characters.get(at)).is_some_and(char::is_ascii_digit);
        let dash = character == '-' && digit(at.checked_sub(1)) && digit(Some(at + 1));
        text.push(if dash { '–' } else { character });
    }
    Text::parse(&text).unwrap_or_else(|_| pages.clone())
}

/// Whether a number is that of an issue, and not of the work itself, as with a report or a patent.
fn numbers_issues(kind: PublicationKind) -> bool {
    !matches!(kind, PublicationKind::Report | PublicationKind::Patent | PublicationKind::Thesis)
}

/// The badges, each of which may be written in words: `Artifacts Available, Results Reproduced`.
fn read_badges(defects: &mut Defects<'_>, entry: &RawEntry) -> List<Badge> {
    let Some(value) = entry.get("badges") else { return List::EMPTY };
    let mut badges: Vec<Badge> = Vec::new();
    let mut start = 0;
    for piece in value.text.split([',', ';']) {
        let range = start + (piece.len() - piece.trim_start().len())..start + piece.trim_end().len();
        start += piece.len() + 1;
        let words = piece.trim().to_lowercase();
        let before = badges.len();
        badges.extend(Badge::ALL.iter().filter(|badge| words.contains(badge.word())));
        if badges.len() == before && !words.is_empty() {
            let known: Vec<&str> = Badge::ALL.iter().map(|badge| badge.word()).collect();
            let near = nearest(&words, known.iter().copied());
            let help = near.map_or_else(|| format!("write some of {}", known.join(", ")).into(), Help::did_you_mean);
            let message = format!("`{}` is no badge", piece.trim());
            defects.error(Code::MalformedField, value.locate(&range), message, Some(help));
        }
    }
    badges.sort_unstable();
    badges.dedup();
    badges.into()
}

/// Whether the home page is to show the work.
fn read_selected(defects: &mut Defects<'_>, entry: &RawEntry) -> bool {
    let Some(value) = entry.get("selected") else { return false };
    match value.text.trim().to_ascii_lowercase().as_str() {
        "true" | "yes" | "1" => true,
        "false" | "no" | "0" => false,
        other => {
            let message = format!("`{other}` is neither `true` nor `false`");
            let help = Some("write `selected = {true},`, or remove it".into());
            defects.error(Code::MalformedField, value.locate(&value.trimmed()), message, help);
            false
        }
    }
}

fn read_keywords(entry: &RawEntry) -> List<Text> {
    let Some(value) = entry.get("keywords") else { return List::EMPTY };
    let plain: String = read_text(&value.text).runs.iter().map(|run| &*run.text).collect();
    let mut keywords: Vec<Text> = Vec::new();
    for keyword in plain.split([',', ';']).map(str::trim) {
        if let Ok(keyword) = Text::parse(keyword)
            && !keywords.contains(&keyword)
        {
            keywords.push(keyword);
        }
    }
    keywords.into()
}

fn read_abstract(defects: &mut Defects<'_>, entry: &RawEntry) -> Prose {
    let Some(value) = entry.first(&["abstract", "abstractnote"]) else { return Prose::EMPTY };
    let (markdown, unknown) = to_markdown(&value.text);
    report_unknown(defects, value, &unknown, true);
    Prose { markdown: Cow::Owned(markdown), ..Prose::EMPTY }
}
