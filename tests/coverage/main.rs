//! The fictional profile uses every kind and every key, and what it says is on the pages: derived from the declaration,
//! so that a new key cannot be forgotten.

use std::path::{Path, PathBuf};

use vitae::{Alternative, AnyItem, Dates, End, File, Link, Place, Profile, RenderedSite, Tag, TranslatedValue, Value};
use vitae_site::{Contents, OutputFile};
use vitae_syntax::{Loader, NativeReading, english_date, read_file};

fn read() -> NativeReading {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/complete");
    let content: PathBuf = root.join("content");
    let native = read_file(&content.join("profile.rs"), &mut Loader::new(&root, &content)).unwrap();
    let said: Vec<String> = native.diagnostics.iter().map(|located| located.diagnostic.text()).collect();
    assert_eq!(said, Vec::<String>::new());
    native
}

fn profile() -> Profile {
    read().reading.unwrap().profile.unwrap()
}

#[test]
fn every_item_that_is_written_is_in_the_profile() {
    let reading = read().reading.unwrap();
    let profile = reading.profile.unwrap();
    assert_eq!(reading.tree.items.len(), profile.items().len());
}

#[test]
fn every_kind_and_every_key_is_used() {
    let profile = profile();
    let mut missing = Vec::new();
    // A translation stands in a part of a profile in several files: `tests/split` has two.
    for kind in Profile::KINDS.iter().filter(|kind| kind.tag != Tag::Translation) {
        let items: Vec<&dyn AnyItem> =
            profile.items().into_iter().filter(|(item, _)| item.tag == kind.tag).map(|(_, item)| item).collect();
        if items.is_empty() {
            missing.push(kind.word.to_owned());
        }
        let tree = read().reading.unwrap().tree;
        for key in kind.keys {
            let written = tree.items.iter().filter(|item| item.kind.text == kind.word);
            if !written.flat_map(|item| &item.entries).any(|entry| entry.key.text == key.word) {
                missing.push(format!("{}.{}", kind.word, key.word));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn what_belongs_on_a_page_is_on_one() {
    let profile = profile();
    let files = RenderedSite::new(&profile).files;
    let pages = text_of(&files, |path| path.ends_with("html"));
    let documents = text_of(&files, |path| path.starts_with("cv/"));
    let mut missing = Vec::new();
    for (_, item) in profile.items() {
        for field in item.item_fields() {
            let Some(key) = field.key else { continue };
            let Some(value) = &field.value else { continue };
            for (place, text) in [(Place::Page, &pages), (Place::Cv, &documents)] {
                if !key.shows.contains(&place) || is_about_the_main_cv_only(item, place) {
                    continue;
                }
                for spellings in spellings(&profile, value) {
                    if !spellings.iter().any(|spelling| text.contains(spelling)) {
                        missing.push(format!(
                            "{}.{} {place:?}: {}",
                            item.kind().word,
                            key.word,
                            spellings.join(" or ")
                        ));
                    }
                }
            }
        }
    }
    missing.sort();
    missing.dedup();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn what_is_translated_is_on_the_pages_in_that_language() {
    let profile = &split::PROFILE;
    let files = RenderedSite::new(profile).files;
    let mut missing = Vec::new();
    for translation in &profile.translations {
        let folder = format!("{}/", translation.language);
        let pages = text_of(&files, |path| path.starts_with(&folder) && path.ends_with("html"));
        for text in &translation.texts {
            let words: Vec<String> = match &text.value {
                TranslatedValue::Phrase(phrase) => vec![phrase.to_string()],
                TranslatedValue::Phrases(phrases) => phrases.iter().map(ToString::to_string).collect(),
                TranslatedValue::Image(_) => Vec::new(),
                // Before its first link.
                TranslatedValue::Prose(prose) => prose.markdown.split('[').take(1).map(str::to_owned).collect(),
            };
            missing.extend(words.into_iter().filter(|words| !pages.contains(words.trim())));
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert_eq!(profile.translations.len(), 2);
}

#[test]
fn a_key_of_the_profile_makes_a_workshop_paper() {
    let profile = profile();
    let paper = profile.publications().find(|paper| &*paper.key == "okafor2022lamps").unwrap();
    assert_eq!(paper.kind.word(), "workshop", "its `@inproceedings` says no such thing");
    let list = text_of(&RenderedSite::new(&profile).files, |path| path == "publications/index.html");
    let entry = list.split("<li").find(|entry| entry.contains("Replication by Signal Fire")).unwrap();
    assert!(entry.contains("data-kind=\"workshop\"") && entry.contains("Workshop paper"), "{entry}");
}

/// People and organizations are on a curriculum vitae by what refers to them, and not each as such.
fn is_about_the_main_cv_only(item: &dyn AnyItem, place: Place) -> bool {
    place == Place::Cv && matches!(item.kind().tag, Tag::Person | Tag::Organization | Tag::Cv | Tag::Account)
}

/// The text and the attributes of the pages.
fn text_of(files: &[OutputFile], chosen: impl Fn(&str) -> bool) -> String {
    let mut all = String::new();
    for file in files.iter().filter(|file| chosen(&file.path)) {
        if let Contents::Text(text) = &file.contents {
            all.push_str(text);
        }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        all = all.replace(entity, character);
    }
    all
}

/// For each part of a value, the ways in which it may be printed.
fn spellings(profile: &Profile, value: &Value) -> Vec<Vec<String>> {
    let one = |text: &str| vec![vec![text.to_owned()]];
    match value {
        Value::Text(text) => vec![vec![text.to_string(), capitalized(text)]],
        Value::Phrase(phrase) => vec![vec![phrase.to_string(), capitalized(phrase)]],
        Value::RichText(text) => one(&text.plain()),
        Value::Flag(_) | Value::Selection(_) | Value::TranslatedText(_) => Vec::new(),
        Value::Count(count) => one(&count.to_string()),
        Value::Date(date) => vec![vec![english_date(*date), date.to_string()]],
        Value::Dates(dates) => vec![vec![english_dates(*dates), dates.start.to_string()]],
        Value::Grade(grade) => one(&grade.to_string()),
        Value::Url(url) | Value::Link(Link::Web(url)) => one(url.as_str()),
        Value::Link(Link::File(File { path, .. })) | Value::File(File { path, .. }) => one(path.as_str()),
        Value::Email(email) => one(email.as_str()),
        Value::Orcid(orcid) => one(orcid.as_str()),
        Value::Doi(doi) => one(doi.as_str()),
        Value::Arxiv(arxiv) => one(arxiv.as_str()),
        Value::Isbn(isbn) => one(isbn.as_str()),
        Value::Issn(issn) => one(issn.as_str()),
        Value::LanguageTag(tag) => one(tag.as_str()),
        Value::Color(color) => one(&color.to_string()),
        Value::Image(image) => match &image.alternative {
            Alternative::Text(text) => one(text),
            Alternative::Decorative => one(image.path.as_str()),
        },
        Value::Word(choice, word) => {
            let docs = choice.words.iter().find(|known| known.word == *word).map(|known| known.docs.concat());
            let title = format!("{}{}", word[..1].to_uppercase(), &word[1..]);
            vec![vec![(*word).to_owned(), title, docs.unwrap_or_default()]]
        }
        Value::Reference(item) => {
            let named = profile.item(*item).into_iter().flat_map(AnyItem::item_fields).next();
            let name = named.and_then(|field| field.value);
            name.map(|name| spellings(profile, &name)).unwrap_or_default()
        }
        Value::Author(author) => one(&author.name.family),
        Value::List(values) => values.iter().flat_map(|value| spellings(profile, value)).collect(),
    }
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
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
