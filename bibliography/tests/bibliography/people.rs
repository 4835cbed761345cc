//! Whom of the profile an author is.

use vitae_bibliography::{BibliographyFile, KnownPerson, lint_ownership, match_authors, read_bibliography};
use vitae_diagnostics::Report;
use vitae_profile::{Ref, Someone};

use crate::lines;

/// Who the authors are: `owner`, the id of a person, or `-`; and what is wrong.
fn matched(authors: &str, owner: &[&str], people: &[&[&str]]) -> (Vec<String>, Vec<String>) {
    let owner =
        KnownPerson { someone: Someone::Owner, label: format!("the owner, {}", owner[0]), names: owner.to_vec() };
    let persons = (0..).zip(people).map(|(index, names)| KnownPerson {
        someone: Someone::Person(Ref::lifted(index)),
        label: format!("`{}`, {}", names[0], names[1]),
        names: names[1..].to_vec(),
    });
    let known: Vec<KnownPerson> = std::iter::once(owner).chain(persons).collect();
    let bib = format!("@misc{{k,\n author = {{{authors}}}, title = {{T}}, year = 2000}}");
    let mut report = Report::new();
    let path = "a.bib".to_owned();
    let file = BibliographyFile { path, bytes: bib.as_bytes(), lenient: false, skip: Vec::new() };
    let mut entries = read_bibliography(&mut report, &file).entries;
    match_authors(&mut report, &mut entries, &known);
    lint_ownership(&mut report, &entries.iter().collect::<Vec<_>>());
    let who = |someone: Option<Someone>| match someone {
        Some(Someone::Owner) => "owner".to_owned(),
        Some(Someone::Person(person)) => people[person.index()][0].to_owned(),
        None => "-".to_owned(),
    };
    let found = entries[0].publication.authors.iter().map(|author| who(author.someone)).collect();
    (found, lines(&report.into_diagnostics()))
}

#[test]
fn every_spelling_of_a_name_is_understood() {
    for spelling in [
        "Emil Tsalapatis",
        "Tsalapatis, Emil",
        "Tsalapatis, E.",
        "E Tsalapatis",
        "E. Tsalapatis",
        "TSALAPATIS, EMIL",
        "Tsalapatis, Aimilios",
        "A. Tsalapatis",
        "{\\'E}mil Tsalapatis",
        "Tsalapatis, Emil X.",
    ] {
        let (who, wrong) = matched(spelling, &["Emil Tsalapatis", "Aimilios Tsalapatis"], &[]);
        assert_eq!((who, wrong), (vec!["owner".to_owned()], vec![]), "{spelling}");
    }
    for spelling in [
        "A. J. Mashtizadeh",
        "Mashtizadeh, Ali Jos{\\'e}",
        "Ali Jose Mashtizadeh",
        "Mashtizadeh, AJ",
        "Ali Mashtizadeh",
        "Mashtizadeh, A.J.",
    ] {
        let (who, _) = matched(spelling, &["Emil Tsalapatis"], &[&["ali", "Mashtizadeh, Ali José"]]);
        assert_eq!(who, ["ali"], "{spelling}");
    }
    for (declared, spelling) in [
        ("Jan van der Berg", "J. van der Berg"),
        ("Jan van der Berg", "van der Berg, Jan"),
        ("Jürgen Groß", "Gro{\\ss}, J."),
    ] {
        assert_eq!(matched(spelling, &["X Y"], &[&["jan", declared]]).0, ["jan"], "{spelling}");
    }
}

#[test]
fn others_of_the_same_family_are_not_taken_for_them() {
    for spelling in ["Eve Tsalapatis", "Tsalapatis", "M. Tsalapatis", "Emil Tsalapatos"] {
        assert_eq!(matched(spelling, &["Emil Tsalapatis"], &[]).0, ["-"], "{spelling}");
    }
}

#[test]
fn a_full_name_counts_before_initials() {
    let people: &[&[&str]] = &[&["jane", "Jane Smith"], &["john", "John Smith"]];
    let (who, wrong) = matched("Jane Smith and J. Smith", &["J. Smith"], people);
    assert_eq!((who, wrong), (vec!["jane".to_owned(), "owner".to_owned()], vec![]));
    let (who, _) = matched("Jane Smith and J. Smith", &["X Y"], people);
    assert_eq!(who, ["jane", "john"], "Jane cannot be the second author too");
}

#[test]
fn an_author_who_could_be_several_people_is_an_error() {
    let people: &[&[&str]] = &[&["jane", "Jane Smith"], &["john", "John Smith"]];
    let (who, wrong) = matched("Emil Tsalapatis and J. Smith", &["Emil Tsalapatis"], people);
    assert_eq!(who, ["owner", "-"]);
    assert_eq!(wrong, ["error V061 2:32 `J. Smith`: this author may be `jane`, Jane Smith or `john`, John Smith"]);
}

#[test]
fn a_work_of_others_is_a_warning() {
    let (_, wrong) = matched("Ada Lovelace", &["Emil Tsalapatis"], &[]);
    assert_eq!(wrong, ["warning V073 1:7 `k`: the owner is no author of `k`"]);
    assert!(matched("Ada Lovelace and others", &["Emil Tsalapatis"], &[]).1.is_empty());
}
