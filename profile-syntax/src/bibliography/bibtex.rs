//! Clean BibTeX: bibliographic fields only, nothing left to resolve, the same for BibTeX and biber.

use std::fmt::Write as _;

use vitae_profile::{Arxiv, Doi, Issn};

use crate::bibliography::dates::{MONTHS, Month, parse_date, parse_month};
use crate::bibliography::encode::encode_name;
use crate::bibliography::identifiers::Identifiers;
use crate::bibliography::inherit::RawEntry;
use crate::bibliography::latex::read_text;
use crate::bibliography::names::NameList;
use crate::bibliography::plain::{first_of_several, read_address};

/// The fields in their order, each with the names that it is read from.
const FIELDS: &[(&str, &[&str])] = &[
    ("author", &["author"]),
    ("editor", &["editor"]),
    ("collaboration", &["collaboration"]),
    ("title", &["title"]),
    ("booktitle", &["booktitle"]),
    ("journal", &["journal", "journaltitle"]),
    ("maintitle", &["maintitle"]),
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
    ("translator", &["translator"]),
    ("address", &["address", "location"]),
    ("eventtitle", &["eventtitle"]),
    ("venue", &["venue"]),
    ("howpublished", &["howpublished"]),
    ("version", &["version"]),
    ("pubstate", &["pubstate"]),
    ("isbn", &["isbn"]),
    ("issn", &["issn"]),
    ("doi", &["doi"]),
    ("eprint", &["eprint"]),
    ("archiveprefix", &["archiveprefix", "eprinttype"]),
    ("primaryclass", &["primaryclass", "eprintclass"]),
    ("url", &["url"]),
    ("urldate", &["urldate"]),
    ("note", &["note", "addendum"]),
];

/// The entry as others may cite it.
pub(super) fn clean_entry(
    entry: &RawEntry,
    authors: &NameList,
    editors: &NameList,
    identifiers: &Identifiers,
) -> String {
    let mut writer = Writer::new(entry_word(entry), &entry.key);
    for (name, sources) in FIELDS {
        match *name {
            "author" => writer.field(name, &names(entry, "author", authors)),
            "editor" => writer.field(name, &names(entry, "editor", editors)),
            "title" => writer.field(name, &joined(entry, &["title"], "subtitle")),
            "booktitle" => writer.field(name, &joined(entry, &["booktitle"], "booksubtitle")),
            "journal" => writer.field(name, &joined(entry, sources, "journalsubtitle")),
            "maintitle" => writer.field(name, &joined(entry, sources, "mainsubtitle")),
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
                writer.field(name, &address.unwrap_or_default().replace(['{', '}'], ""));
            }
            "isbn" | "issn" | "eprint" => {
                let address = entry.first(sources).map(|value| read_address(&value.text)).unwrap_or_default();
                writer.field(name, &address.replace(['{', '}'], ""));
            }
            _ => writer.field(name, &written(entry, sources)),
        }
    }
    writer.finish()
}

/// Writes an entry field by field.
pub(super) struct Writer {
    text: String,
}

impl Writer {
    pub(super) fn new(word: &str, key: &str) -> Self {
        Self { text: format!("@{word}{{{key}") }
    }

    /// Adds a field, if it says anything.
    pub(super) fn field(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            let _ = write!(self.text, ",\n  {name} = {{{value}}}");
        }
    }

    /// Adds a month by its abbreviation, which every style knows.
    pub(super) fn month(&mut self, month: u8) {
        if let Some((short, _)) = MONTHS.get(usize::from(month).wrapping_sub(1)) {
            let _ = write!(self.text, ",\n  month = {short}");
        }
    }

    pub(super) fn finish(mut self) -> String {
        self.text.push_str("\n}");
        self.text
    }
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
        "electronic" | "www" | "webpage" => "online",
        word => word,
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
    if said.is_empty() && entry.word.starts_with("bachelor") { "Bachelor's thesis".to_owned() } else { said }
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
            if name.markers.is_empty() && !raw.contains(['$', '=']) {
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

fn write_date(writer: &mut Writer, entry: &RawEntry) {
    if let Some(date) = entry.get("date").and_then(|value| parse_date(value.text.trim()).ok()) {
        writer.field("year", &date.year().to_string());
        if let Some(month) = date.month() {
            writer.month(month);
        }
        writer.field("day", &date.day().map(|day| day.to_string()).unwrap_or_default());
        return;
    }
    writer.field("year", &written(entry, &["year"]));
    let month = written(entry, &["month"]);
    let text: String = read_text(&month).runs.iter().map(|run| &*run.text).collect();
    match parse_month(&text) {
        Month::Known(month, day) => {
            writer.month(month);
            let own = written(entry, &["day"]);
            let day = day.map(|day| day.to_string()).unwrap_or_default();
            writer.field("day", if own.is_empty() { &day } else { &own });
        }
        _ => writer.field("month", &month),
    }
}

fn collapse(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The value in a form whose braces every reader counts alike, be it one that heeds backslashes or, as BibTeX, not.
fn balanced(text: &str) -> String {
    let (heeding, plain) = (is_balanced(text, true), is_balanced(text, false));
    if heeding && plain {
        return text.to_owned();
    }
    let text = text.replace("\\{", "{").replace("\\}", "}");
    let text = text.trim_end_matches('\\');
    if is_balanced(text, false) { text.to_owned() } else { text.replace(['{', '}'], "") }
}

fn is_balanced(text: &str, heed_backslashes: bool) -> bool {
    let (mut depth, mut escaped) = (0_usize, false);
    for character in text.chars() {
        match character {
            '{' if !escaped => depth += 1,
            '}' if !escaped => match depth.checked_sub(1) {
                Some(outer) => depth = outer,
                None => return false,
            },
            _ => {}
        }
        escaped = heed_backslashes && character == '\\' && !escaped;
    }
    depth == 0 && !escaped
}

/// The value with a backslash before each sign that TeX would stumble upon, outside of formulas and addresses.
fn escaped(text: &str) -> String {
    if !text.contains(['&', '%', '#']) || text.contains("\\url") || text.contains("\\href") {
        return text.to_owned();
    }
    let mut result = String::with_capacity(text.len() + 4);
    let (mut formula, mut backslash) = (false, false);
    for character in text.chars() {
        if character == '$' && !backslash {
            formula = !formula;
        }
        if matches!(character, '&' | '%' | '#') && !backslash && !formula {
            result.push('\\');
        }
        backslash = character == '\\' && !backslash;
        result.push(character);
    }
    result
}
