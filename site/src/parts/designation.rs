//! What a publication calls itself: the sort of its kind with its number, its edition, its version.

use vitae_profile::{Publication, PublicationKind};

use super::publication::name;

/// The sort of a publication with its number, where it says more than the kind: `Technical report UCAM-CL-TR-986`.
pub(crate) fn designation(publication: &Publication) -> Option<String> {
    let Publication { genre, number, kind, .. } = publication;
    match (genre, number) {
        (Some(genre), Some(number)) => Some(format!("{genre} {number}")),
        (Some(genre), None) => Some(genre.to_string()),
        (None, Some(number)) if matches!(kind, PublicationKind::Report | PublicationKind::Patent) => {
            Some(format!("{} {number}", name(*kind)))
        }
        (None, Some(number)) => Some(format!("number {number}")),
        (None, None) => None,
    }
}

/// The edition with the given word behind it: `2nd edition`, `Second ed.`
pub(crate) fn edition(written: &str, word: &str) -> String {
    let lower = written.to_lowercase();
    if lower.ends_with("edition") || lower.ends_with("ed.") {
        return written.to_owned();
    }
    let ending = match written.parse::<u32>() {
        Ok(number) if (11..=13).contains(&(number % 100)) => "th",
        Ok(number) if number % 10 == 1 => "st",
        Ok(number) if number % 10 == 2 => "nd",
        Ok(number) if number % 10 == 3 => "rd",
        Ok(_) => "th",
        Err(_) => "",
    };
    format!("{written}{ending} {word}")
}

#[cfg(test)]
mod tests {
    use super::edition;

    #[test]
    fn an_edition_is_counted() {
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
            assert_eq!(edition(written, "edition"), printed);
        }
    }
}
