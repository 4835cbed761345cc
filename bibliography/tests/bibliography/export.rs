//! Clean BibTeX: only what is bibliographic, and the same again when it is read back.

use biblatex::{Bibliography, ChunksExt};
use vitae_bibliography::bibtex_of;

use crate::{names, only, read_bytes};

const ENTRY: &str = "@string{acm = {Association for Computing Machinery}}\n\
    @InProceedings{Key:1, Title = \"{MemSnap} and {$\\mu$Checkpoints} at 50\\% & more\", journalsubtitle = {x},\n\
    AUTHOR = {Mashtizadeh, Ali Jos{\\'e} and {The Group}}, booktitle = {Proceedings\n   of Things}, date = {2024-04-27},\n\
    location = {Paris}, publisher = acm, pages = {1--2}, pdf = {https://x.org/a.pdf}, kind = {workshop},\n\
    abstract = {Private}, keywords = {a}, file = {x}, selected = {true}, doi = {https://doi.org/10.1145/1.2}}";

#[test]
fn an_entry_is_cleaned() {
    assert_eq!(
        only(ENTRY).bibtex.as_deref(),
        Some(
            "@inproceedings{Key:1,\n  author = {Mashtizadeh, Ali Jos{\\'e} and {The Group}},\n  \
             title = {{MemSnap} and {$\\mu$Checkpoints} at 50\\% \\& more},\n  booktitle = {Proceedings of Things},\n  \
             pages = {1--2},\n  year = {2024},\n  month = apr,\n  day = {27},\n  \
             publisher = {Association for Computing Machinery},\n  address = {Paris},\n  doi = {10.1145/1.2}\n}"
        )
    );
}

#[test]
fn what_is_exported_reads_the_same_again() {
    let first = only(ENTRY);
    let second = only(first.bibtex.as_ref().unwrap());
    assert_eq!(second.title, first.title);
    assert_eq!(names(&second), names(&first));
    assert_eq!((second.date, &second.doi, &second.pages), (first.date, &first.doi, &first.pages));
    assert_eq!(second.bibtex, first.bibtex);
    let parsed = Bibliography::parse(first.bibtex.as_ref().unwrap()).unwrap();
    let entry = parsed.get("Key:1").unwrap();
    assert_eq!(entry.author().unwrap()[0].given_name, "Ali José");
    assert_eq!(entry.publisher().unwrap()[0].format_verbatim(), "Association for Computing Machinery");
}

#[test]
fn braces_that_readers_count_differently_are_spelled_out() {
    let publication = only("@misc{k, title = {a \\{ b}}, year = 2000}");
    let bibtex = publication.bibtex.unwrap();
    assert!(Bibliography::parse(&bibtex).is_ok(), "{bibtex}");
}

#[test]
fn a_publication_of_the_profile_has_bibtex_too() {
    let publication = only(
        "@article{k, author = {van der Berg, Jan and {Barnes and Noble} and Gro{\\ss}, J{\\\"u}rgen}, title = {The {LaTeX} \\emph{of} $x_2$ \\& 5\\%}, \
         journal = {J}, year = 2000, month = feb, pages = {1--2}, note = {a\\_b}}",
    );
    let bibtex = bibtex_of(&publication);
    let (reading, diagnostics) = read_bytes(bibtex.as_bytes(), false, &[]);
    assert!(diagnostics.is_empty(), "{bibtex}");
    let again = &reading.entries[0].publication;
    assert_eq!(again.title.plain(), publication.title.plain());
    assert_eq!(names(again), names(&publication));
    assert_eq!(
        (&again.venue, again.date, &again.pages, &again.note),
        (&publication.venue, publication.date, &publication.pages, &publication.note)
    );
}

/// The lines of the export of an entry whose fields these are, from the author on.
fn exported(fields: &str) -> String {
    only(&format!("@inproceedings{{k, title = {{T}}, {fields}}}")).bibtex.unwrap().to_string()
}

#[test]
fn a_year_is_four_digits() {
    for year in ["{2020/2021}", "{c. 2020}", "{2020a}", "{{2020}}", "2020", "{(2020)}"] {
        let exported = exported(&format!("author = {{A. B}}, year = {year}"));
        assert!(exported.contains("  year = {2020}"), "{exported}");
    }
}

#[test]
fn what_is_glued_to_a_name_stays_behind() {
    let exported =
        exported("author = {Ada Lovelace 0001 and Bob King\\thanks{Now at Y.} and {\\'E}va Kiss}, year = 2020");
    assert!(exported.contains("author = {Lovelace, Ada and King, Bob and {\\'E}va Kiss}"), "{exported}");
}

#[test]
fn notes_of_programs_are_no_notes() {
    for note in ["\\_eprint: 2006.11239", "{\\_}eprint: 1", "cited By 5"] {
        let publication =
            only(&format!("@misc{{k, author = {{A. B}}, title = {{T}}, year = 2020, note = {{{note}}}}}"));
        assert_eq!(publication.note, None, "{note}");
        assert!(!publication.bibtex.unwrap().contains("note"), "{note}");
    }
    assert!(exported("author = {A. B}, year = 2020, note = {Cited by many}").contains("note = {Cited by many}"));
}

#[test]
fn an_address_that_is_none_is_not_exported() {
    let file = b"@misc{k, author = {A. B}, title = {T}, year = 2020, url = {javascript:alert(1)}}";
    let (reading, diagnostics) = read_bytes(file, true, &[]);
    assert_eq!(diagnostics.len(), 1);
    assert!(!reading.entries[0].publication.bibtex.as_ref().unwrap().contains("javascript"));
}

#[test]
fn a_report_of_the_profile_keeps_its_sort_and_its_number() {
    let report = only(
        "@report{k, author = {A. B}, title = {T}, type = {resreport}, number = {RC-1}, year = 2000, version = {2}}",
    );
    let thesis = only("@mastersthesis{k, author = {A. B}, title = {T}, school = {X}, year = 2000, edition = {3}}");
    for publication in [report, thesis] {
        let again = only(&bibtex_of(&publication));
        assert_eq!((&again.genre, &again.number), (&publication.genre, &publication.number));
        assert_eq!((&again.edition, &again.version), (&publication.edition, &publication.version));
    }
}
