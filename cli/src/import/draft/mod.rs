//! The profile that an importer builds.

mod assets;
mod dates;
mod declared;
mod documents;
mod names;
mod words;

use std::collections::HashMap;
use std::path::PathBuf;

use vitae_profile::{
    Award, Certificate, Education, Grant, Language, Owner, Page, PersonName, Position, Profile, Publication,
    Record as _, Reference, Service, Site, Skill, Student,
};

use super::{ImportReport, markdown};
use crate::dsl::{IdAllocator, Item, Value, set, write_profile};
pub use assets::Asset;
use documents::LinkedFile;
use names::{folded, without_title};
pub(super) use words::{plain, split_list};

/// A profile that is being built.
#[derive(Debug)]
pub struct Draft {
    /// The site.
    pub site: Item,
    /// The owner.
    pub owner: Item,
    /// Every other item.
    pub items: Vec<Item>,
    /// What could not be imported as it was.
    pub report: ImportReport,
    /// The ids that are in use.
    pub ids: IdAllocator,
    folder: Option<PathBuf>,
    assets: Vec<Asset>,
    documents: Vec<LinkedFile>,
    organizations: HashMap<String, usize>,
    people: HashMap<String, String>,
}

/// A profile that is ready to be written to a folder.
#[derive(Debug)]
pub struct Finished {
    /// The text of `content/profile.rs`.
    pub profile: String,
    /// The other files of `content/`.
    pub assets: Vec<Asset>,
    /// What could not be imported as it was.
    pub report: ImportReport,
}

impl Draft {
    /// An empty draft. Files of the input are looked for in `folder`.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self {
            site: Item::new::<Site>(),
            owner: Item::new::<Owner>(),
            items: Vec::new(),
            report: ImportReport::default(),
            ids: IdAllocator::new(),
            folder,
            assets: Vec::new(),
            documents: Vec::new(),
            organizations: HashMap::new(),
            people: HashMap::new(),
        }
    }

    /// Names the owner, so that they can be referred to. A second call adds another spelling of the name.
    pub fn name_owner(&mut self, name: &str) {
        if let Some(id) = self.owner.id.clone() {
            self.people.entry(folded(name)).or_insert(id);
            if self.owner.value("name") != Value::text(name).as_ref() {
                self.report.change("content/profile.rs", format!("the input names the owner `{name}`, too"));
            }
            return;
        }
        let family = PersonName::from_display(without_title(name)).full_family();
        let id = self.ids.claim("owner", &[&family, name]);
        self.people.insert(folded(name), id.clone());
        self.owner.id = Some(id);
        set!(self.owner, Owner.name, Value::text(name));
    }

    /// Adds another name under which the owner publishes.
    pub fn also_owner(&mut self, name: &str) {
        if let Some(id) = self.owner.id.clone() {
            self.people.entry(folded(name)).or_insert(id);
        }
    }

    /// Adds an interest to those of the owner.
    pub fn add_interest(&mut self, interest: String) {
        let interests = self.owner.value("interests").cloned();
        let mut interests = if let Some(Value::List(interests)) = interests { interests } else { Vec::new() };
        interests.extend(Value::text(interest));
        self.owner.keys.retain(|(key, _)| *key != "interests");
        set!(self.owner, Owner.interests, Value::List(interests));
    }

    /// Returns a reference to the owner, or `None` if the owner has no name yet.
    pub fn owner_reference(&self) -> Option<Value> {
        self.owner.id.clone().map(Value::Reference)
    }

    /// Adds an item, unless it is empty or repeats a publication.
    pub fn add(&mut self, item: Item) {
        if item.keys.is_empty() && item.prose.is_empty() && item.file.is_none() {
            return;
        }
        if let Some(first) = self.items.iter().find(|other| is_same_work(other, &item)) {
            let label = first.label();
            let keys = item.keys.iter().map(|(key, value)| format!("{key}: {}", value.written()));
            let said = keys.chain([item.prose]).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
            self.report.lose(label, said, "the input names this work twice");
            return;
        }
        self.items.push(item);
    }

    /// Writes the profile. `about` says what it was made from.
    pub fn finish(mut self, name: Option<&str>) -> Finished {
        self.lose_documents();
        if !self.owner.has("name") {
            let name = name.unwrap_or("Your Name");
            self.name_owner(name);
            self.report
                .ask("content/profile.rs", "the input does not say whose site it is; correct `owner { name: .. }`");
        }
        if !self.site.has("url") {
            set!(self.site, Site.url, Value::text("https://example.org/"));
            self.report.ask("content/profile.rs", "the input has no address of the site; correct `site { url: .. }`");
        }
        if self.items.iter().any(|item| ON_THE_CV.contains(&item.kind.word)) {
            self.cv();
        }
        let mut items = vec![self.site, self.owner];
        items.append(&mut self.items);
        items.iter_mut().filter(|item| item.kind.word == Page::KIND.word).for_each(describe);
        let order = |item: &Item| Profile::KINDS.iter().position(|kind| kind.word == item.kind.word);
        items.sort_by_key(order);
        for item in &mut items {
            let kind = item.kind;
            item.keys.sort_by_key(|(word, _)| kind.keys.iter().position(|key| key.word == *word));
        }
        let written = write_profile("Everything this site says.", &items);
        for (item, line) in items.iter().zip(&written.lines) {
            let missing = item.missing();
            if !missing.is_empty() {
                let keys: Vec<String> = missing.iter().map(|key| format!("`{key}`")).collect();
                let why = format!("`{}` must have {}, which the input does not say", item.label(), keys.join(" and "));
                self.report.ask(format!("content/profile.rs:{line}"), why);
            }
        }
        Finished { profile: written.text, assets: self.assets, report: self.report }
    }
}

/// The kinds that only the curriculum vitae shows. If there are such items, the site needs one.
const ON_THE_CV: [&str; 10] = [
    Award::KIND.word,
    Certificate::KIND.word,
    Education::KIND.word,
    Grant::KIND.word,
    Language::KIND.word,
    Position::KIND.word,
    Reference::KIND.word,
    Service::KIND.word,
    Skill::KIND.word,
    Student::KIND.word,
];

/// Returns `true` if two items are publications with the same title, date and authors.
fn is_same_work(one: &Item, other: &Item) -> bool {
    let title = |item: &Item| item.value("title").map(|title| folded(&title.written()));
    one.kind.word == Publication::KIND.word
        && other.kind.word == one.kind.word
        && title(one) == title(other)
        && ["date", "authors"].iter().all(|key| one.value(key) == other.value(key))
}

/// Sets the description of a page without text that it could be taken from.
fn describe(page: &mut Item) {
    if !markdown::has_words(&page.prose) {
        set!(page, Page.description, page.value("title").cloned());
    }
}
