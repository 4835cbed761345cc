//! Small things that other readers get wrong.

use crate::{article, lines, marked, names, only, read_bytes, wrong_article};

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
fn a_conference_was_where_its_location_is_and_not_its_publisher() {
    let fields = "title = {T}, year = 2020, author = {A. B}, address = {New York, NY, USA}, location = {Online}";
    let of = |word: &str| only(&format!("@{word}{{k, {fields}}}"));
    assert_eq!(of("inproceedings").location.as_deref(), Some("Online"));
    assert_eq!(of("book").location.as_deref(), Some("New York, NY, USA"));
    assert!(of("inproceedings").bibtex.unwrap().contains("address = {New York, NY, USA}"));
}

#[test]
fn signs_that_cannot_be_told_apart_say_nothing() {
    let (reading, diagnostics) = read_bytes(
        b"@misc{k, author = {Ada Lovelace* and Bob King\xe2\x80\xa0 and C. D}, title = {T}, year = 2000}",
        false,
        &[],
    );
    assert_eq!(names(&reading.entries[0].publication), ["Ada||Lovelace|", "Bob||King|", "C.||D|"]);
    assert_eq!(
        lines(&diagnostics),
        ["warning V064 1:20 `Ada Lovelace* and Bob King† and C. D`: \
          `*` and `†` beside the names may mean several things, and are left out"]
    );
    let told = only("@misc{k, author = {A. B* and C. D†}, author+an = {2=corresponding}, title = {T}, year = 2000}");
    assert_eq!(names(&told), ["A.||B| ", "C.||D| corresponding"].map(str::trim_end));
    assert_eq!(
        wrong_article("author+an = {1=equal; 2=equal}"),
        ["warning V062 2:23 `2=equal`: there is no author 2 of 1"]
    );
}

#[test]
fn and_others_stays() {
    let publication = only("@misc{k, author = {A. B and others}, title = {T}, year = 2000}");
    assert!(publication.et_al);
    assert_eq!(publication.authors.len(), 1);
    assert!(publication.bibtex.unwrap().contains("author = {A. B and others}"));
}
