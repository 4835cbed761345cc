//! Which kind of publication an entry is, and how its venue is named.

use crate::only;

fn kind(entry: &str) -> &'static str {
    only(entry).kind.word()
}

fn of(word: &str, fields: &str) -> &'static str {
    kind(&format!("@{word}{{k, author = {{A. B}}, title = {{T}}, year = 2000, {fields}}}"))
}

#[test]
fn types_and_fields_tell_the_kind() {
    for (word, fields, expected) in [
        ("article", "journal = {Nature}", "journal"),
        ("ARTICLE", "journal = {arXiv e-prints}", "preprint"),
        ("article", "journal = {CoRR}", "preprint"),
        ("article", "eprint = {2105.01234}", "preprint"),
        ("inproceedings", "booktitle = {Proc}", "conference"),
        ("conference", "booktitle = {Proc}", "conference"),
        ("incollection", "booktitle = {Book}", "chapter"),
        ("book", "", "book"),
        ("phdthesis", "school = {X}", "thesis"),
        ("thesis", "type = {mathesis}, institution = {X}", "thesis"),
        ("techreport", "institution = {X}", "report"),
        ("patent", "number = 1", "patent"),
        ("dataset", "", "dataset"),
        ("software", "", "software"),
        ("misc", "eprint = {2105.01234}, archiveprefix = {arXiv}", "preprint"),
        ("misc", "howpublished = {bioRxiv}", "preprint"),
        ("misc", "howpublished = {Astrophysics Source Code Library}", "software"),
        ("online", "url = {https://x.org}", "misc"),
        ("inproceedings", "booktitle = {Proc}, kind = {workshop}", "workshop"),
    ] {
        assert_eq!(of(word, fields), expected, "@{word} {fields}");
    }
}

#[test]
fn reports_theses_and_patents_name_their_type() {
    let venue = |entry: &str| only(entry).venue.unwrap().plain();
    let usual = "author = {A. B}, title = {T}, year = 2000";
    assert_eq!(
        venue(&format!("@report{{k, {usual}, type = {{resreport}}, number = {{RC-1}}}}")),
        "Research report RC-1"
    );
    assert_eq!(venue(&format!("@phdthesis{{k, {usual}, school = {{X}}}}")), "PhD thesis");
    assert_eq!(venue(&format!("@patent{{k, {usual}, type = {{patentus}}, number = 5668842}}")), "U.S. patent 5668842");
}
