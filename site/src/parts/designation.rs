//! What a publication calls itself: the sort of its kind with its number, its edition, its version.

use vitae_profile::{Publication, PublicationKind};

use crate::words::{Pattern, Words};

/// The sort of a publication with its number, where it says more than the kind: `Technical report UCAM-CL-TR-986`.
pub(crate) fn designation(words: &Words, publication: &Publication) -> Option<String> {
    let Publication { genre, number, kind, .. } = publication;
    match (genre, number) {
        (Some(genre), Some(number)) => Some(format!("{genre} {number}")),
        (Some(genre), None) => Some(genre.to_string()),
        (None, Some(number)) if matches!(kind, PublicationKind::Report | PublicationKind::Patent) => {
            Some(format!("{} {number}", words.publication_kind(*kind)))
        }
        (None, Some(number)) => Some(words.publications.number.text(&[("number", number)])),
        (None, None) => None,
    }
}

/// The edition by one of the patterns of the language: `2nd edition`, `Second ed.` What the source says in full is left
/// as it is.
pub(crate) fn edition(words: &Words, pattern: Pattern, written: &str) -> String {
    let lower = written.to_lowercase();
    if lower.ends_with("edition") || lower.ends_with("ed.") {
        return written.to_owned();
    }
    let edition = written.parse().map_or_else(|_| written.to_owned(), words.ordinal);
    pattern.text(&[("edition", &edition)])
}

#[cfg(test)]
mod tests {
    use super::edition;
    use crate::words::Words;

    #[test]
    fn an_edition_is_counted() {
        let words = Words::of(None);
        for (written, printed) in [
            ("1", "1st edition"),
            ("2", "2nd edition"),
            ("3", "3rd edition"),
            ("11", "11th edition"),
            ("112", "112th edition"),
            ("22", "22nd edition"),
            ("2nd", "2nd edition"),
            ("Second", "Second edition"),
            ("Revised edition", "Revised edition"),
            ("2nd ed.", "2nd ed."),
        ] {
            assert_eq!(edition(words, words.citations.edition, written), printed);
        }
    }
}
