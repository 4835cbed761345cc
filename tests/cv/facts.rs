//! Every value of a key that is declared to show on the CV is found on it: in HTML, in Typst and for RenderCV.
//!
//! What must be there is derived from the declaration of the kinds, so that a new key cannot be forgotten.

use vitae::{AnyItem, Dates, Email, End, ItemRef, Place, PositionKind, Profile, Tag, Value};
use vitae_syntax::english_date;

use super::reading::{complete, file, squashed, text_of_html};

#[test]
fn every_value_that_belongs_on_the_cv_is_on_it_in_every_form() {
    let profile = complete();
    let forms = [
        ("html", squashed(&text_of_html(&file(&profile, "cv/index.html")))),
        ("typst", squashed(&file(&profile, "cv.typ"))),
        ("rendercv", squashed(&file(&profile, "rendercv.yaml"))),
    ];
    let mut missing = Vec::new();
    let mut found = 0;
    for (reference, item) in everything(&profile) {
        for field in item.item_fields() {
            let Some(key) = field.key.filter(|key| key.shows.contains(&Place::Cv)) else { continue };
            let Some(value) = field.value else { continue };
            if !belongs(&profile, reference, key.word) {
                continue;
            }
            for spellings in spellings(&profile, &value) {
                for (form, text) in &forms {
                    if spellings.iter().any(|spelling| text.contains(&squashed(spelling))) {
                        found += 1;
                    } else {
                        missing.push(format!("{form}: {} {}: {spellings:?}", item.kind().word, key.word));
                    }
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(found > 500, "{found}");
}

#[test]
fn every_key_that_shows_on_the_cv_has_a_value_in_the_profile() {
    let profile = complete();
    let everything = everything(&profile);
    for kind in Profile::KINDS {
        for key in kind.keys.iter().filter(|key| key.shows.contains(&Place::Cv)) {
            let given = everything.iter().any(|(_, item)| {
                let fields = item.item_fields();
                item.kind().word == kind.word
                    && fields.iter().any(|field| field.name == key.word && field.value.is_some())
            });
            assert!(given, "{} {}", kind.word, key.word);
        }
    }
}

/// Every item, those of the bibliographies too.
fn everything(profile: &Profile) -> Vec<(ItemRef, &dyn AnyItem)> {
    let mut items = profile.items();
    let first = profile.publication_items.len();
    for (index, entry) in profile.entries.iter().enumerate() {
        let index = u32::try_from(first + index).unwrap();
        items.push((ItemRef { tag: Tag::Publication, index }, entry));
    }
    items
}

/// Whether an item has to do with the CV: people and organizations only do where something on it refers to them, and
/// papers by others do not.
fn belongs(profile: &Profile, reference: ItemRef, key: &str) -> bool {
    let refers = |wanted: fn(Tag) -> bool| {
        everything(profile).into_iter().filter(|(item, _)| wanted(item.tag)).any(|(_, item)| {
            let fields = item.item_fields().into_iter();
            let shown = fields.filter(|field| field.key.is_some_and(|key| key.shows.contains(&Place::Cv)));
            shown.filter_map(|field| field.value).any(|value| mentions(&value, reference))
        })
    };
    match (reference.tag, key) {
        // A person's own facts are said where they speak for the owner; a place where the item has none of its own.
        (Tag::Person, "role" | "at") => refers(|tag| tag == Tag::Reference),
        (Tag::Organization, "location") => refers(|tag| tag == Tag::Education),
        (Tag::Person | Tag::Organization, _) => refers(|tag| !matches!(tag, Tag::Person | Tag::Organization)),
        // The second is a variant, with a page of its own.
        (Tag::Cv, _) => reference.index == 0,
        (Tag::Publication, _) => {
            let publication = profile.publications().nth(reference.index as usize).unwrap();
            publication.authors.iter().any(Profile::is_owner)
        }
        _ => true,
    }
}

fn mentions(value: &Value, reference: ItemRef) -> bool {
    match value {
        Value::Reference(other) => *other == reference,
        Value::List(values) => values.iter().any(|value| mentions(value, reference)),
        _ => false,
    }
}

/// What may stand on the CV for a value: for each part of it, spellings of which one must be there.
fn spellings(profile: &Profile, value: &Value) -> Vec<Vec<String>> {
    let one = |text: &str| vec![vec![text.to_owned()]];
    match value {
        Value::Text(text) => one(text),
        Value::Phrase(phrase) => one(phrase),
        Value::RichText(text) => one(&text.plain()),
        Value::Count(count) => one(&count.to_string()),
        Value::Date(date) => vec![vec![english_date(*date), date.to_string()]],
        Value::Dates(dates) => {
            let ends = match dates.end {
                End::On(end) => format!("{}\"      end_date: \"{end}", dates.start),
                End::Open => format!("{}\"      end_date: \"present", dates.start),
                End::Same => dates.start.to_string(),
            };
            vec![vec![english_dates(*dates), ends.replace("end_date", "enddate")]]
        }
        Value::Grade(grade) => one(&grade.to_string()),
        Value::Url(url) => one(url.as_str().trim_start_matches("https://").trim_start_matches("http://")),
        Value::Email(email) => one(&shown_email(profile, email)),
        Value::Orcid(orcid) => one(orcid.as_str()),
        Value::Doi(doi) => one(doi.as_str()),
        Value::Arxiv(arxiv) => one(arxiv.as_str()),
        Value::Author(author) => one(&author.name.to_string()),
        // What goes without saying, and what the heading of a group says in other words.
        Value::Word(_, word) if *word == PositionKind::Employment.word() => Vec::new(),
        Value::Word(_, word) => one(word.get(..4).unwrap_or(word)),
        Value::Reference(reference) => {
            let names = ["name", "title"];
            let fields = profile.item(*reference).unwrap().item_fields();
            let name = fields.into_iter().find(|field| names.contains(&field.name)).and_then(|field| field.value);
            name.map(|name| spellings(profile, &name)).unwrap_or_default()
        }
        Value::List(values) => values.iter().flat_map(|value| spellings(profile, value)).collect(),
        Value::Flag(_)
        | Value::TranslatedText(_)
        | Value::Link(_)
        | Value::Isbn(_)
        | Value::Issn(_)
        | Value::Color(_)
        | Value::LanguageTag(_)
        | Value::File(_)
        | Value::Image(_)
        | Value::Selection(_) => panic!("no key of this type shows on the CV: {value:?}"),
    }
}

fn shown_email(profile: &Profile, email: &Email) -> String {
    if profile.owner.email_in_clear { email.as_str().to_owned() } else { email.as_str().replace('@', " at ") }
}

/// A span as the pages have it in English.
fn english_dates(dates: Dates) -> String {
    let start = english_date(dates.start);
    match dates.end {
        End::Same => start,
        End::Open => format!("{start}–present"),
        End::On(end) => format!("{start}–{}", english_date(end)),
    }
}
