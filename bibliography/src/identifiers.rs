//! DOI, arXiv identifier, ISBN and ISSN, as exports write them.

use std::ops::Range;

use vitae_profile::{Arxiv, Doi, Invalid, Isbn, Issn};

use crate::addresses::read_address;
use crate::defects::Defects;
use crate::raw_entry::RawEntry;
use crate::value::Value;

/// The identifiers of a work.
#[derive(Default)]
pub(crate) struct Identifiers {
    pub doi: Option<Doi>,
    pub arxiv: Option<Arxiv>,
    pub isbn: Option<Isbn>,
    pub issn: Option<Issn>,
    /// What `url` says, for the kinds that it tells.
    pub url: String,
}

impl Identifiers {
    /// Reads the identifiers of an entry. One that is malformed is an error.
    pub(crate) fn read(defects: &mut Defects<'_>, entry: &RawEntry) -> Self {
        let url = entry.get("url").map(|value| read_address(&value.text)).unwrap_or_default();
        let doi = entry.get("doi").and_then(|value| {
            let bare = bare_doi(&read_address(&value.text));
            checked(defects, value, Doi::parse(&bare))
        });
        let arxiv = read_arxiv(defects, entry, &url).or_else(|| {
            let lower = doi.as_ref()?.as_str().to_ascii_lowercase();
            Arxiv::parse(lower.strip_prefix("10.48550/arxiv.")?).ok()
        });
        let mut serial = entry.get("issn").and_then(|value| {
            let text = read_address(&value.text);
            checked(defects, value, first_right(issns(&text), || Issn::parse(&text)))
        });
        let book = entry.get("isbn").and_then(|value| {
            let text = read_address(&value.text);
            let candidates = numbers(&text, 10).map(|number| Isbn::parse(&number)).collect();
            let book = first_right(candidates, || Isbn::parse(&text));
            if book.is_err()
                && let Some(Ok(misplaced)) = issns(&text).into_iter().next()
            {
                // Mendeley writes the ISSN here.
                serial.get_or_insert(misplaced);
                return None;
            }
            checked(defects, value, book)
        });
        Self { doi, arxiv, isbn: book, issn: serial, url }
    }
}

fn checked<T>(defects: &mut Defects<'_>, value: &Value, parsed: Result<T, Invalid>) -> Option<T> {
    match parsed {
        Ok(identifier) => Some(identifier),
        Err(invalid) => {
            defects.invalid(place(value), invalid);
            None
        }
    }
}

fn place(value: &Value) -> Range<usize> {
    value.locate(&value.trimmed())
}

/// A DOI without the address of a resolver or of a publisher's library.
fn bare_doi(text: &str) -> String {
    let text = text.trim().trim_end_matches([',', ';']);
    let lower = text.to_ascii_lowercase();
    let is_address = ["http://", "https://", "doi:", "info:doi/", "doi.org/", "dx.doi.org/", "doi ", "www."]
        .iter()
        .any(|prefix| lower.starts_with(prefix));
    let bare = text.find("10.").filter(|_| is_address).and_then(|at| text.get(at..)).unwrap_or(text);
    bare.replace("%2F", "/").replace("%2f", "/").replace("%3C", "<").replace("%3E", ">").trim().to_owned()
}

/// What `Identifiers` take from the fields that name an electronic print.
fn read_arxiv(defects: &mut Defects<'_>, entry: &RawEntry, url: &str) -> Option<Arxiv> {
    if let Some(value) = entry.get("arxiv") {
        return checked(defects, value, Arxiv::parse(&bare_arxiv(&read_address(&value.text))));
    }
    // Mendeley guesses this one, and is often wrong.
    if let Some(value) = entry.get("arxivid")
        && let Ok(arxiv) = Arxiv::parse(&bare_arxiv(&read_address(&value.text)))
    {
        return Some(arxiv);
    }
    let archive = entry.first(&["archiveprefix", "eprinttype"]).map(|value| value.text.trim().to_ascii_lowercase());
    if let Some(value) = entry.get("eprint") {
        let bare = bare_arxiv(&read_address(&value.text));
        let parsed = Arxiv::parse(&bare).or_else(|invalid| {
            // Before 2007 some exports keep the archive in a field of its own.
            let class = entry.first(&["primaryclass", "eprintclass"]).map(|class| read_address(&class.text));
            class.and_then(|class| Arxiv::parse(&format!("{class}/{bare}")).ok()).ok_or(invalid)
        });
        return match archive.as_deref() {
            Some("arxiv") => checked(defects, value, parsed),
            None => parsed.ok(),
            Some(_) => None,
        };
    }
    let named = entry.first(&["journal", "journaltitle", "howpublished", "volume", "note"]);
    let named = named.and_then(|value| {
        let text = read_address(&value.text);
        let lower = text.to_ascii_lowercase();
        let at = lower.find("arxiv:").map(|at| at + "arxiv:".len());
        let at = at.or_else(|| lower.find("arxiv.org/abs/").map(|at| at + "arxiv.org/abs/".len()));
        let rest = text.get(at?..)?.trim_start();
        let end =
            rest.find(|end: char| end.is_whitespace() || matches!(end, ']' | ')' | ',' | ';')).unwrap_or(rest.len());
        Arxiv::parse(rest.get(..end)?.trim_end_matches('.')).ok()
    });
    named
        .or_else(|| {
            let rest = url.split_once("arxiv.org/abs/").or_else(|| url.split_once("arxiv.org/pdf/"))?.1;
            Arxiv::parse(rest.trim_end_matches(".pdf").trim_end_matches('/')).ok()
        })
        .or_else(|| {
            let volume = entry.get("volume").map(|volume| read_address(&volume.text))?;
            Arxiv::parse(volume.strip_prefix("abs/")?).ok()
        })
}

fn bare_arxiv(text: &str) -> String {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let after = ["arxiv.org/abs/", "arxiv.org/pdf/", "arxiv:"]
        .iter()
        .find_map(|prefix| lower.find(prefix).map(|at| at + prefix.len()))
        .and_then(|at| text.get(at..))
        .unwrap_or(text);
    after.split_whitespace().next().unwrap_or_default().trim_end_matches(".pdf").to_owned()
}

/// The numbers in a field that may hold several, with words between them.
fn numbers(text: &str, least: usize) -> impl Iterator<Item = String> + '_ {
    text.split([',', ';', '/', '(', ')', ' ', '\n', ':'])
        .map(|part| {
            part.chars().map(|c| if matches!(c, '–' | '‐' | '‑' | '—' | '−') { '-' } else { c }).collect::<String>()
        })
        .filter(move |part| {
            part.starts_with(|first: char| first.is_ascii_digit())
                && part.chars().filter(char::is_ascii_alphanumeric).count() >= least
        })
}

fn first_right<T>(
    candidates: Vec<Result<T, Invalid>>,
    otherwise: impl Fn() -> Result<T, Invalid>,
) -> Result<T, Invalid> {
    let mut wrong = None;
    for candidate in candidates {
        match candidate {
            Ok(right) => return Ok(right),
            Err(invalid) => {
                wrong.get_or_insert(invalid);
            }
        }
    }
    wrong.map_or_else(otherwise, Err)
}

fn issns(text: &str) -> Vec<Result<Issn, Invalid>> {
    numbers(text, 8).map(|number| Issn::parse(&hyphenated(&number))).collect()
}

fn hyphenated(number: &str) -> String {
    match number.split_at_checked(4) {
        Some((left, right)) if right.len() == 4 => format!("{left}-{right}"),
        _ => number.to_owned(),
    }
}
