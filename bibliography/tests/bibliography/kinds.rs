//! Which kind of publication an entry is, and of which sort within the kind.

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
    for (word, fields, genre, number) in [
        ("report", "type = {resreport}, number = {RC-1}", Some("Research report"), Some("RC-1")),
        ("techreport", "", Some("Technical report"), None),
        ("phdthesis", "school = {X}", Some("PhD thesis"), None),
        ("thesis", "type = {Habilitation}", Some("Habilitation"), None),
        ("patent", "type = {patentus}, number = 5668842", Some("U.S. patent"), Some("5668842")),
        ("misc", "kind = {thesis}", None, None),
        ("article", "type = {Letter}, number = 4", None, None),
    ] {
        let read = only(&format!("@{word}{{k, author = {{A. B}}, title = {{T}}, year = 2000, {fields}}}"));
        assert_eq!((read.genre.as_deref(), read.number.as_deref()), (genre, number), "@{word} {fields}");
        assert_eq!(read.venue, None, "@{word} {fields}");
    }
}

#[test]
fn editions_and_versions_are_read() {
    let read = only("@book{k, author = {A. B}, title = {T}, year = 2000, edition = {Second}, version = {1.4}}");
    assert_eq!((read.edition.as_deref(), read.version.as_deref()), (Some("Second"), Some("1.4")));
}
