//! Guesses the kind of a publication from the name of its venue.

use vitae_profile::PublicationKind;

/// Acronyms of conferences.
const CONFERENCES: &str = "AAAI ACL AISTATS ASPLOS CAV CHI COLT CRYPTO CVPR ECCV EMNLP EUROCRYPT FOCS ICASSP ICCV \
    ICLR ICML ICRA ICSE IJCAI INTERSPEECH IROS KDD NAACL NDSS NSDI NeurIPS NIPS OSDI PLDI POPL SIGCOMM SIGGRAPH SIGMOD \
    SODA SOSP STOC UIST";

/// Returns the kind of publication that the name of a venue suggests.
pub(super) fn kind_of_venue(venue: &str) -> PublicationKind {
    let names_conference =
        venue.split(|c: char| !c.is_alphanumeric()).any(|word| CONFERENCES.split(' ').any(|known| known == word));
    let venue = venue.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| venue.contains(word));
    if has(&["arxiv", "preprint", "biorxiv", "medrxiv", "ssrn"]) {
        PublicationKind::Preprint
    } else if has(&["workshop"]) {
        PublicationKind::Workshop
    } else if has(&["conference", "proceedings", "symposium", "proc."]) {
        PublicationKind::Conference
    } else if has(&["journal", "transactions", "letters", "review", "annals", "nature", "science"]) {
        PublicationKind::Journal
    } else if has(&["thesis", "dissertation"]) {
        PublicationKind::Thesis
    } else if names_conference {
        PublicationKind::Conference
    } else {
        PublicationKind::Misc
    }
}

#[cfg(test)]
mod tests {
    use super::kind_of_venue;

    #[test]
    fn a_venue_tells_the_kind() {
        let kinds = ["NeurIPS 2023", "ICML Workshop", "bioRxiv", "Journal of Chi Squares", "Chi Omega", "Philosophy"];
        let kinds: Vec<&str> = kinds.iter().map(|venue| kind_of_venue(venue).word()).collect();
        assert_eq!(kinds, ["conference", "workshop", "preprint", "journal", "misc", "misc"]);
    }
}
