//! Clean BibTeX: bibliographic fields only, nothing left to resolve, the same for BibTeX and biber.

use vitae_profile::{Arxiv, Doi, Issn, Url};

use crate::addresses::{first_of_several, is_residue, read_address};
use crate::balanced_braces::{balanced, escaped};
use crate::bibtex_writer::BibtexWriter;
use crate::dates::{Month, parse_date, parse_month, parse_year};
use crate::encode::encode_name;
use crate::entry_types::entry_type;
use crate::identifiers::Identifiers;
use crate::latex::read_text;
use crate::names::NameList;
use crate::raw_entry::RawEntry;
use crate::value::Value;

/// The fields in their order, each with the names that it is read from.
const FIELDS: &[(&str, &[&str])] = &[
    ("author", &["author"]),
    ("editor", &["editor"]),
    ("editortype", &["editortype"]),
    ("editora", &["editora"]),
    ("editoratype", &["editoratype"]),
    ("editorb", &["editorb"]),
    ("editorc", &["editorc"]),
    ("bookauthor", &["bookauthor"]),
    ("translator", &["translator"]),
    ("annotator", &["annotator"]),
    ("commentator", &["commentator"]),
    ("introduction", &["introduction"]),
    ("foreword", &["foreword"]),
    ("afterword", &["afterword"]),
    ("key", &["key"]),
    ("collaboration", &["collaboration"]),
    ("title", &["title"]),
    ("titleaddon", &["titleaddon"]),
    ("booktitle", &["booktitle"]),
    ("booktitleaddon", &["booktitleaddon"]),
    ("journal", &["journal", "journaltitle"]),
    ("issuetitle", &["issuetitle"]),
    ("maintitle", &["maintitle"]),
    ("origtitle", &["origtitle"]),
    ("series", &["series"]),
    ("edition", &["edition"]),
    ("volume", &["volume"]),
    ("volumes", &["volumes"]),
    ("part", &["part"]),
    ("number", &["number"]),
    ("issue", &["issue"]),
    ("chapter", &["chapter"]),
    ("pages", &["pages"]),
    ("numpages", &["numpages"]),
    ("pagetotal", &["pagetotal"]),
    ("eid", &["eid"]),
    ("articleno", &["articleno"]),
    ("type", &["type"]),
    ("year", &["year"]),
    ("month", &["month"]),
    ("day", &["day"]),
    ("school", &["school"]),
    ("institution", &["institution"]),
    ("organization", &["organization"]),
    ("publisher", &["publisher"]),
    ("holder", &["holder"]),
    ("address", &["address", "location"]),
    ("eventtitle", &["eventtitle"]),
    ("eventdate", &["eventdate"]),
    ("venue", &["venue"]),
    ("howpublished", &["howpublished"]),
    ("origdate", &["origdate"]),
    ("origpublisher", &["origpublisher"]),
    ("origlocation", &["origlocation"]),
    ("origlanguage", &["origlanguage"]),
    ("language", &["language"]),
    ("entrysubtype", &["entrysubtype"]),
    ("version", &["version"]),
    ("pubstate", &["pubstate"]),
    ("isbn", &["isbn"]),
    ("issn", &["issn"]),
    ("isrn", &["isrn"]),
    ("doi", &["doi"]),
    ("eprint", &["eprint"]),
    ("archiveprefix", &["archiveprefix", "eprinttype"]),
    ("primaryclass", &["primaryclass", "eprintclass"]),
    ("url", &["url"]),
    ("urldate", &["urldate"]),
    ("note", &["note", "addendum"]),
];

/// The entry as others may cite it.
pub(crate) fn clean_entry(
    entry: &RawEntry,
    authors: &NameList,
    editors: &NameList,
    identifiers: &Identifiers,
) -> String {
    let mut writer = BibtexWriter::new(entry_word(entry), &entry.key);
    for (name, sources) in FIELDS {
        match *name {
            "author" => writer.field(name, &names(entry, "author", authors)),
            "editor" => writer.field(name, &names(entry, "editor", editors)),
            "title" => writer.field(name, &joined(entry, &["title"], "subtitle")),
            "booktitle" => writer.field(name, &joined(entry, &["booktitle"], "booksubtitle")),
            "journal" => writer.field(name, &joined(entry, sources, "journalsubtitle")),
            "maintitle" => writer.field(name, &joined(entry, sources, "mainsubtitle")),
            "issuetitle" => writer.field(name, &joined(entry, sources, "issuesubtitle")),
            "year" => write_date(&mut writer, entry),
            "month" | "day" => {}
            "type" => writer.field(name, &classic_type(entry)),
            "school" if entry_word(entry).ends_with("thesis") => {
                writer.field(name, &written(entry, &["school", "institution"]));
            }
            "institution" if entry_word(entry).ends_with("thesis") => {}
            "doi" => writer.field(name, identifiers.doi.as_ref().map(Doi::as_str).unwrap_or_default()),
            "eprint" if identifiers.arxiv.is_some() => {
                writer.field(name, identifiers.arxiv.as_ref().map(Arxiv::as_str).unwrap_or_default());
            }
            "archiveprefix" if identifiers.arxiv.is_some() => writer.field(name, "arXiv"),
            "isbn" if identifiers.isbn.is_none() => {}
            "issn" if identifiers.isbn.is_none() && entry.get("issn").is_none() => {
                writer.field(name, identifiers.issn.as_ref().map(Issn::as_str).unwrap_or_default());
            }
            "url" => {
                let address = entry.first(sources).map(|value| first_of_several(&read_address(&value.text)));
                let address = address.filter(|address| Url::parse(address).is_ok());
                writer.field(name, &address.unwrap_or_default().replace(['{', '}'], ""));
            }
            "isbn" | "issn" | "eprint" => {
                let address = entry.first(sources).map(|value| read_address(&value.text)).unwrap_or_default();
                writer.field(name, &address.replace(['{', '}'], ""));
            }
            "note" if entry.first(sources).map(plain_text).is_some_and(|note| is_residue(&note)) => {}
            _ => writer.field(name, &written(entry, sources)),
        }
    }
    writer.finish()
}

/// The type of entry, by the name that BibTeX has for it.
fn entry_word(entry: &RawEntry) -> &str {
    let kind = entry.get("type").map(|value| value.text.trim()).unwrap_or_default();
    match entry.word.as_str() {
        "conference" => "inproceedings",
        "thesis" if kind == "mathesis" => "mastersthesis",
        "thesis" if kind == "phdthesis" || kind.is_empty() => "phdthesis",
        "mathesis" | "masterthesis" => "mastersthesis",
        "report" => "techreport",
        "electronic" | "www" | "webpage" | "web_page" => "online",
        "book_section" => "incollection",
        "newspaper_article" => "article",
        word if entry_type(word).is_some() => word,
        // A type that no style has a form for.
        _ => "misc",
    }
}

/// What `type` says beyond the type of entry.
fn classic_type(entry: &RawEntry) -> String {
    let text = written(entry, &["type"]);
    let known = matches!(text.as_str(), "phdthesis" | "mathesis" | "techreport");
    let said = match text.as_str() {
        "resreport" => "Research report".to_owned(),
        "bathesis" => "Bachelor's thesis".to_owned(),
        _ if known => String::new(),
        _ => text,
    };
    if !said.is_empty() || known {
        return said;
    }
    // BibTeX's own types say more than these.
    match entry.word.as_str() {
        "report" => "Report".to_owned(),
        "thesis" => "Thesis".to_owned(),
        word if word.starts_with("bachelor") => "Bachelor's thesis".to_owned(),
        _ => String::new(),
    }
}

/// A field's value as it is written, its white space collapsed.
fn written(entry: &RawEntry, names: &[&str]) -> String {
    entry.first(names).map(|value| escaped(&balanced(&collapse(&value.text)))).unwrap_or_default()
}

fn joined(entry: &RawEntry, names: &[&str], subtitle: &str) -> String {
    let title = written(entry, names);
    let subtitle = written(entry, &[subtitle]);
    match (title.is_empty(), subtitle.is_empty()) {
        (_, true) => title,
        (true, false) => String::new(),
        _ if title.ends_with(['?', '!', ':', '.']) => format!("{title} {subtitle}"),
        _ => format!("{title}: {subtitle}"),
    }
}

fn names(entry: &RawEntry, field: &str, list: &NameList) -> String {
    let Some(value) = entry.get(field) else { return String::new() };
    let mut names: Vec<String> = list
        .names
        .iter()
        .map(|name| {
            let raw = value.text.get(name.range.clone()).unwrap_or_default();
            let wrong = list.wrong.iter().any(|wrong| name.range.contains(&wrong.range.start));
            if !name.noted && !wrong && !raw.contains(['$', '=']) && !has_idle_comma(raw) {
                escaped(&balanced(&collapse(raw)))
            } else {
                encode_name(&name.parts)
            }
        })
        .collect();
    if list.et_al {
        names.push("others".to_owned());
    }
    names.join(" and ")
}

/// Whether two commas stand together, which biber takes for no name: `Doe,, Jane`.
fn has_idle_comma(name: &str) -> bool {
    name.split(',').skip(1).any(|part| part.trim().is_empty())
}

fn write_date(writer: &mut BibtexWriter, entry: &RawEntry) {
    if let Some(date) = entry.get("date").and_then(|value| parse_date(value.text.trim()).ok()) {
        writer.field("year", &format!("{:04}", date.year()));
        if let Some(month) = date.month() {
            writer.month(month);
        }
        writer.field("day", &date.day().map(|day| day.to_string()).unwrap_or_default());
        return;
    }
    let year = entry.get("year").and_then(|value| parse_year(&plain_text(value)));
    writer.field("year", &year.map(|year| format!("{year:04}")).unwrap_or_default());
    let month = written(entry, &["month"]);
    match parse_month(&entry.get("month").map(plain_text).unwrap_or_default()) {
        Month::Known(month, day) => {
            writer.month(month);
            let own = written(entry, &["day"]);
            let day = day.map(|day| day.to_string()).unwrap_or_default();
            writer.field("day", if own.is_empty() { &day } else { &own });
        }
        _ => writer.field("month", &month),
    }
}

/// What a value says, without its markup.
fn plain_text(value: &Value) -> String {
    read_text(&value.text).runs.iter().map(|run| &*run.text).collect()
}

fn collapse(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
