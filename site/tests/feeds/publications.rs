//! The publications as CSL-JSON, against the schema of the Citation Style Language (MIT licence), and as BibTeX.

use std::borrow::Cow;

use serde_json::{Value, json};
use vitae_profile::{Author, Date, PersonName, PublicationKind, RichText, Run, Style};

use crate::filled::filled;
use crate::text_of;

const SCHEMA: &str = include_str!("../schemas/csl-data.json");

fn items(profile: &vitae_profile::Profile) -> Vec<Value> {
    let items: Value = serde_json::from_str(&text_of(profile, "publications.json").unwrap()).unwrap();
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&items).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    items.as_array().unwrap().clone()
}

#[test]
fn every_kind_of_publication_fits_the_schema() {
    let mut profile = filled();
    let publications: Vec<_> = PublicationKind::ALL
        .iter()
        .map(|kind| vitae_profile::Publication { kind: *kind, ..profile.publication_items[0].clone() })
        .collect();
    profile.publication_items = publications.into();
    let items = items(&profile);
    assert_eq!(items.len(), PublicationKind::ALL.len());
    assert_eq!(items[0]["event-place"], "publication-location-0");
    assert_eq!(items[4]["publisher-place"], "publication-location-0");
}

#[test]
fn a_publication_is_said_in_the_words_of_csl() {
    let mut profile = filled();
    let mut paper = profile.publication_items[0].clone();
    let run = |text: &'static str, style| Run { text: Cow::Borrowed(text), style, verbatim: false };
    paper.title = RichText::from_runs(vec![run("MemSnap ", Style::Emphasis), run("μCheckpoints", Style::Plain)]);
    paper.date = Date::new(2024, Some(4), None).unwrap();
    let author =
        |name| Author { name: PersonName::from_display(name), someone: None, equal: false, corresponding: false };
    paper.authors = vec![author("Jan van der Berg"), author("Martin King Jr."), author("RCSLab")].into();
    paper.et_al = true;
    profile.publication_items = vec![paper].into();
    let item = &items(&profile)[0];
    assert_eq!(item["id"], "publication_0");
    assert_eq!(item["type"], "paper-conference");
    assert_eq!(item["title"], "MemSnap μCheckpoints");
    assert_eq!(item["issued"], json!({ "date-parts": [[2024, 4]] }));
    assert_eq!(item["container-title"], "publication-venue-0");
    assert_eq!(item["DOI"], "10.1000/publication-doi-0");
    assert_eq!(item["archive_location"], "2105.01230");
    assert_eq!(
        item["author"],
        json!([
            { "family": "Berg", "given": "Jan", "non-dropping-particle": "van der" },
            { "family": "King", "given": "Martin", "suffix": "Jr." },
            { "literal": "RCSLab" },
            { "literal": "others" },
        ])
    );
}

#[test]
fn the_bibliography_has_every_entry() {
    let text = text_of(&filled(), "publications.bib").unwrap();
    assert_eq!(text, "@misc{publication_0,\n  title = {T},\n}\n\n@misc{publication_1,\n  title = {T},\n}\n");
}
