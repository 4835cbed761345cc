//! What kind of publication an entry is, and where it appeared.

use vitae_profile::{PublicationKind, RichText, Text};

use crate::defects::Defects;
use crate::entry_types::entry_type;
use crate::identifiers::Identifiers;
use crate::raw_entry::RawEntry;
use crate::text_fields::{plain, rich, titled};
use vitae_diagnostics::{Code, Help, nearest};

/// The kind of an entry: what its `kind` field says, or what its type and fields tell.
pub(crate) fn publication_kind(
    defects: &mut Defects<'_>,
    entry: &RawEntry,
    identifiers: &Identifiers,
) -> PublicationKind {
    if let Some(value) = entry.get("kind") {
        let word = value.text.trim().to_lowercase();
        if let Some(kind) = PublicationKind::from_word(&word) {
            return kind;
        }
        let words: Vec<&str> = PublicationKind::ALL.iter().map(|kind| kind.word()).collect();
        let help = nearest(&word, words.iter().copied())
            .map_or_else(|| format!("write one of {}", words.join(", ")).into(), Help::did_you_mean);
        let message = format!("`{word}` is no kind of publication");
        defects.error(Code::MalformedField, value.locate(&value.trimmed()), message, Some(help));
    }
    let kind = entry_type(&entry.word).map_or(PublicationKind::Misc, |known| known.kind);
    let lower = |names: &[&str]| entry.first(names).map(|value| value.text.to_lowercase()).unwrap_or_default();
    match kind {
        PublicationKind::Journal if is_archive(&lower(&["journal", "journaltitle"])) => PublicationKind::Preprint,
        PublicationKind::Journal
            if entry.first(&["journal", "journaltitle"]).is_none() && identifiers.arxiv.is_some() =>
        {
            PublicationKind::Preprint
        }
        PublicationKind::Misc => {
            let said = lower(&["howpublished", "publisher", "archiveprefix", "eprinttype", "type", "entrysubtype"]);
            let subtype = lower(&["entrysubtype", "type"]);
            if identifiers.arxiv.is_some() || is_archive(&said) || identifiers.url.contains("arxiv.org/abs/") {
                PublicationKind::Preprint
            } else if let Some(kind) = PublicationKind::from_word(&subtype) {
                kind
            } else if said.contains("source code library") {
                PublicationKind::Software
            } else {
                PublicationKind::Misc
            }
        }
        kind => kind,
    }
}

/// Whether a text names an archive of preprints.
fn is_archive(text: &str) -> bool {
    const ARCHIVES: [&str; 14] = [
        "arxiv",
        "corr",
        "biorxiv",
        "medrxiv",
        "chemrxiv",
        "ssrn",
        "eprint archive",
        "preprint",
        "psyarxiv",
        "socarxiv",
        "techrxiv",
        "hal",
        "research square",
        "e-prints",
    ];
    let text = text.trim();
    ARCHIVES.iter().any(|archive| match *archive {
        "corr" | "hal" => text == *archive || text.starts_with(&format!("{archive} ")),
        _ => text.contains(archive),
    })
}

/// Where the work appeared.
pub(crate) fn read_venue(
    defects: &mut Defects<'_>,
    entry: &RawEntry,
    kind: PublicationKind,
    identifiers: &Identifiers,
) -> Option<RichText> {
    let journal = |defects: &mut Defects<'_>| titled(defects, entry, &["journaltitle", "journal"], "journalsubtitle");
    let book = |defects: &mut Defects<'_>| titled(defects, entry, &["booktitle"], "booksubtitle");
    match kind {
        PublicationKind::Report | PublicationKind::Patent | PublicationKind::Thesis => None,
        PublicationKind::Preprint => {
            let printed = journal(defects).or_else(|| book(defects));
            let archive = printed.or_else(|| said(defects, entry));
            match &identifiers.arxiv {
                Some(_) if archive.as_ref().is_none_or(|venue| venue.plain().to_lowercase().contains("arxiv")) => {
                    RichText::parse("arXiv").ok()
                }
                _ => archive,
            }
        }
        PublicationKind::Book => {
            titled(defects, entry, &["maintitle"], "mainsubtitle").or_else(|| rich(defects, entry, &["series"]))
        }
        _ => book(defects)
            .or_else(|| journal(defects))
            .or_else(|| rich(defects, entry, &["eventtitle", "maintitle"]))
            .or_else(|| said(defects, entry)),
    }
}

/// `howpublished`, unless it is an address.
fn said(defects: &mut Defects<'_>, entry: &RawEntry) -> Option<RichText> {
    let value = entry.get("howpublished")?;
    let address = value.text.contains("\\url") || value.text.contains("://");
    if address { None } else { rich(defects, entry, &["howpublished"]) }
}

/// What sort of thesis, report or patent it is: `Research report`.
pub(crate) fn read_genre(defects: &mut Defects<'_>, entry: &RawEntry, kind: PublicationKind) -> Option<Text> {
    if !matches!(kind, PublicationKind::Report | PublicationKind::Patent | PublicationKind::Thesis) {
        return None;
    }
    let written = plain(defects, entry, &["type"]);
    let known = match written.as_deref().unwrap_or(&entry.word) {
        "phdthesis" => "PhD thesis",
        "mathesis" | "mastersthesis" | "masterthesis" => "Master's thesis",
        "bathesis" | "bachelorsthesis" | "bachelorthesis" => "Bachelor's thesis",
        "candthesis" => "Candidate thesis",
        "thesis" => "Thesis",
        "techreport" => "Technical report",
        "resreport" => "Research report",
        "report" => "Report",
        "patent" => "Patent",
        "patentus" => "U.S. patent",
        "patenteu" => "European patent",
        "patentde" => "German patent",
        "patentfr" => "French patent",
        "patentuk" => "British patent",
        "patreq" => "Patent request",
        "patrequs" => "U.S. patent request",
        "patreqeu" => "European patent request",
        "patreqde" => "German patent request",
        "patreqfr" => "French patent request",
        "patrequk" => "British patent request",
        _ => return written,
    };
    Text::parse(known).ok()
}

/// The venue in short: what a homepage says, or a series such as `SOSP '21`, which is no series of books.
pub(crate) fn read_short(defects: &mut Defects<'_>, entry: &RawEntry, kind: PublicationKind) -> Option<Text> {
    if let Some(short) = plain(defects, entry, &["abbr", "shortjournal"]) {
        return Some(short);
    }
    if !matches!(kind, PublicationKind::Conference | PublicationKind::Workshop | PublicationKind::Talk) {
        return None;
    }
    let series = plain(defects, entry, &["series"])?;
    let numbered = entry.first(&["volume", "number"]).is_some();
    is_acronym(&series, numbered).then_some(series)
}

/// Series of books that go by an acronym.
const BOOK_SERIES: [&str; 14] = [
    "LNCS", "LNAI", "LNBIP", "LNEE", "LNI", "CCIS", "AISC", "LIPICS", "OASICS", "IFIP", "PMLR", "ICPS", "ENTCS",
    "EPTCS",
];

fn is_acronym(series: &str, numbered: bool) -> bool {
    let words: Vec<&str> = series.split([' ', '\u{A0}', '-', '/']).filter(|word| !word.is_empty()).collect();
    let Some(first) = words.first().filter(|_| words.len() <= 4 && series.chars().count() <= 24) else { return false };
    let letters: String = first.chars().take_while(|character| character.is_alphanumeric()).collect();
    let acronym = letters.chars().filter(|character| character.is_uppercase()).count() >= 2;
    let year = |word: &str| {
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
            || digits.len() == 2 && word.contains(['\'', '’', '‘'])
    };
    let dated = words.iter().any(|word| year(word)) || year(series);
    let book_series = BOOK_SERIES.contains(&letters.to_uppercase().as_str());
    acronym && !book_series && (dated || (words.len() == 1 && !numbered))
}

#[cfg(test)]
mod tests {
    use super::is_acronym;

    #[test]
    fn a_short_venue_is_told_from_a_series_of_books() {
        for short in ["ASPLOS '24", "SOSP '21", "SysTEX '22", "HotOS ’21", "CHI 2019", "ICSE-SEIP '20", "NeurIPS"] {
            assert!(is_acronym(short, false), "{short}");
        }
        for series in ["Lecture Notes in Computer Science", "LNCS", "Four volumes", "The Art of Computer Programming"] {
            assert!(!is_acronym(series, false), "{series}");
        }
        assert!(!is_acronym("WSP", true));
    }
}
