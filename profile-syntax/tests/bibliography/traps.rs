//! Small things that other readers get wrong.

use crate::{article, marked, names, only};

#[test]
fn accents_in_braces_and_micro_in_a_formula() {
    let publication = only(
        "@inproceedings{k, author = {Mashtizadeh, Ali Jos{\\'e}}, title = {{MemSnap} {$\\mu$Checkpoints}: A Data Store}, year = 2024}",
    );
    assert_eq!(names(&publication), ["Ali José||Mashtizadeh|"]);
    assert_eq!(marked(&publication.title), "{MemSnap} {$μ$}{Checkpoints}: A Data Store");
    assert_eq!(publication.title.plain(), "MemSnap μCheckpoints: A Data Store");
}

#[test]
fn a_title_that_starts_small_stays_so() {
    assert_eq!(article("note = {x}, subtitle = {utmem}").title.plain(), "T: utmem");
    let publication = only("@misc{k, title = {utmem: Towards Memory Elasticity}, year = 2018}");
    assert_eq!(publication.title.plain(), "utmem: Towards Memory Elasticity");
}

#[test]
fn an_entry_without_month_and_doi_is_complete() {
    let publication =
        only("@inproceedings{k, author = {A. B}, title = {T}, booktitle = {P}, series = {SysTEX '22}, year = 2022}");
    assert_eq!((publication.date.to_string(), publication.doi.is_none()), ("2022".to_owned(), true));
    assert_eq!(publication.short.as_deref(), Some("SysTEX '22"));
}

#[test]
fn a_series_of_books_is_no_short_venue() {
    let publication = only(
        "@inproceedings{k, author = {A. B}, title = {T}, booktitle = {Workshops}, series = {Lecture Notes in Computer Science}, \
         volume = {11203}, year = 2018, kind = {workshop}}",
    );
    assert_eq!((publication.short, publication.kind.word()), (None, "workshop"));
    assert_eq!(publication.volume.as_deref(), Some("11203"));
}

#[test]
fn equal_contribution_by_data_and_by_signs() {
    let annotated = only(
        "@misc{k, author = {A. B and C. D and E. F}, author+an = {1=equal; 2=equal,corresponding}, title = {T}, year = 2000}",
    );
    assert_eq!(names(&annotated), ["A.||B| equal", "C.||D| equal corresponding", "E.||F|"]);
    let signs = only("@misc{k, author = {Einstein*†, A. and Podolsky*, B. and Rosen, N.}, title = {T}, year = 1935}");
    assert_eq!(names(&signs), ["A.||Einstein| equal corresponding", "B.||Podolsky| equal", "N.||Rosen|"]);
    assert!(signs.bibtex.unwrap().contains("author = {Einstein, A. and Podolsky, B. and Rosen, N.}"));
}

#[test]
fn and_others_stays() {
    let publication = only("@misc{k, author = {A. B and others}, title = {T}, year = 2000}");
    assert!(publication.et_al);
    assert_eq!(publication.authors.len(), 1);
    assert!(publication.bibtex.unwrap().contains("author = {A. B and others}"));
}
