//! `resume.json`, against the schema of JSON Resume (MIT licence), and against `docs/exports.md`, which says for every
//! key of every kind where in it the value is, or that the format cannot hold it.

use serde_json::Value as Json;
use vitae_profile::{AnyItem, Link, Profile, Tag, Value};

use crate::filled::filled;
use crate::text_of;

const SCHEMA: &str = include_str!("../schemas/json-resume.json");
const EXPORTS: &str = include_str!("../../../docs/exports.md");

fn resume(profile: &Profile) -> Json {
    let resume: Json = serde_json::from_str(&text_of(profile, "resume.json").unwrap()).unwrap();
    let schema: Json = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&resume).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    resume
}

/// The rows of the table: `owner.name`, and `basics.name` or nothing.
fn rows() -> Vec<(&'static str, Option<&'static str>)> {
    let cell = |text: &'static str| text.trim().trim_matches('`');
    let (_, table) = EXPORTS.split_once("## resume.json").unwrap();
    table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.strip_suffix('|')?.split_once('|'))
        .map(|(key, place)| (cell(key), Some(cell(place)).filter(|place| *place != "—")))
        .collect()
}

#[test]
fn it_is_valid_with_everything_and_with_nothing() {
    resume(&filled());
    let Profile { site, owner, .. } = filled();
    let owner = vitae_profile::Owner { photo: None, ..owner };
    let bare = resume(&Profile { site, owner, ..Profile::EMPTY });
    assert_eq!(bare["work"], Json::Null);
}

#[test]
fn the_table_has_every_key_once() {
    // A translation has a resume of its own, with the same places.
    let declared: Vec<String> = Profile::KINDS
        .iter()
        .filter(|kind| kind.word != Tag::Translation.kind().word)
        .flat_map(|kind| {
            let keys = kind.keys.iter().map(|key| key.word);
            keys.chain(["prose"]).map(|key| format!("{}.{key}", kind.word)).collect::<Vec<_>>()
        })
        .collect();
    let listed: Vec<String> = rows().into_iter().map(|(key, _)| key.to_owned()).collect();
    assert_eq!(listed, declared, "docs/exports.md lists the keys in the order of their declaration");
}

#[test]
fn every_value_is_where_the_table_says() {
    let profile = filled();
    let resume = resume(&profile);
    let everything = resume.to_string();
    for (row, place) in rows() {
        let (kind, key) = row.split_once('.').unwrap();
        for needle in needles(&profile, kind, key) {
            match place {
                Some(place) => {
                    let found: Vec<String> =
                        place.split(", ").flat_map(|place| at(&resume, place.trim_matches('`'))).collect();
                    assert!(
                        found.iter().any(|text| text.contains(&needle)),
                        "`{needle}` of {row} is not at {place}: {found:?}"
                    );
                }
                None => {
                    assert!(!everything.contains(&needle), "`{needle}` of {row} is held, unlike what the table says");
                }
            }
        }
    }
}

#[test]
fn lists_in_prose_are_highlights() {
    let resume = resume(&filled());
    assert_eq!(resume["work"][0]["summary"], "The position-prose-0, in words.");
    assert_eq!(resume["work"][0]["highlights"], serde_json::json!(["position-highlight-0", "another"]));
    assert_eq!(resume["work"][0]["startDate"], "2010");
    assert_eq!(resume["work"][0]["endDate"], "2013-02");
    assert_eq!(resume["volunteer"][0]["organization"], "organization-name-1");
}

/// The texts by which the first value of a key can be found, if it is of a type that can be told from others.
fn needles(profile: &Profile, kind: &str, key: &str) -> Vec<String> {
    let item = |item: &dyn AnyItem| -> Vec<String> {
        if key == "prose" {
            return vec![format!("{kind}-prose-")];
        }
        let field = item.item_fields().into_iter().find(|field| field.name == key).unwrap();
        field.value.map(|value| texts(&value)).unwrap_or_default()
    };
    profile
        .items()
        .into_iter()
        .find(|(reference, _)| reference.tag.kind().word == kind)
        .map(|(_, found)| item(found))
        .unwrap()
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) => vec![text.to_string()],
        Value::Phrase(phrase) => vec![phrase.to_string()],
        Value::RichText(text) => vec![text.plain()],
        Value::Url(url) => vec![url.to_string()],
        Value::Email(email) => vec![email.to_string()],
        Value::Doi(doi) => vec![doi.to_string()],
        Value::Image(image) => vec![image.path.to_string()],
        Value::Link(Link::File(file)) | Value::File(file) => vec![file.path.to_string()],
        Value::Grade(grade) => vec![grade.to_string()],
        Value::List(values) => values.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Every text at a place such as `work[].position`.
fn at(json: &Json, place: &str) -> Vec<String> {
    let mut found = vec![json];
    for part in place.split('.') {
        let name = part.trim_end_matches("[]");
        found = found.into_iter().filter_map(|json| json.get(name)).collect();
        if part.ends_with("[]") {
            found = found.into_iter().filter_map(Json::as_array).flatten().collect();
        }
    }
    let lists = found.iter().filter_map(|json| json.as_array()).flatten();
    let texts = found.iter().copied().chain(lists).filter_map(Json::as_str);
    texts.map(str::to_owned).collect()
}
