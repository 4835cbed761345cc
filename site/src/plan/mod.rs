//! The plan of a site: which pages there are, where they lie, and what refers to what. It is data, made once before any
//! page, and knows nothing of how pages look; [`crate::sections`] fills it in from its table.

mod backlinks;
mod extras;
mod languages;
pub(crate) mod newest;
mod published;
pub(crate) mod selection;

use std::collections::{BTreeMap, HashMap};

use vitae_profile::{
    AssetPath, Direction, HomeSection, ItemRef, LanguageTag, Phrase, Profile, Project, Publication, Ref, Section,
    Shown, Tag, Target, Url,
};

use crate::address::{Address, Base};
use crate::theme::Looks;
use crate::words::Words;
use crate::writer::{PageWriter, Parts};
use crate::{Contents, OutputFile};
use backlinks::Backlinks;
pub(crate) use extras::Extras;
pub use languages::SiteLanguage;
use published::Published;

/// What every page knows of the site as a whole.
#[derive(Debug)]
#[non_exhaustive]
pub struct Plan<'a> {
    /// What the author says.
    pub profile: &'a Profile,
    words: &'static Words,
    base: Base,
    language: SiteLanguage,
    languages: Vec<SiteLanguage>,
    sections: SectionPlan,
    backlinks: Backlinks,
    looks: Looks,
    parts: Parts,
    published: Published,
    extras: Extras,
    wanted: Option<String>,
    written: Vec<&'static str>,
}

/// What the table of sections knows of a profile.
#[derive(Debug)]
pub(crate) struct SectionPlan {
    /// The sections that have a page of their own, in the order of the menu.
    pub(crate) menu: Vec<MenuEntry>,
    /// The sections of the home page, in their order, without those that have nothing in them.
    pub(crate) home: Vec<HomeSection>,
    /// For each kind whose items have pages of their own, where these lie.
    pub(crate) item_pages: BTreeMap<Tag, Vec<Address>>,
    /// Which items a curriculum vitae shows at an element with the id [`Plan::anchor`], and at which address.
    pub(crate) on_cv: HashMap<ItemRef, Address>,
}

/// A section in the menu.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct MenuEntry {
    /// Which it is.
    pub section: Section,
    /// Where its page lies.
    pub address: Address,
    /// What it is called in the menu.
    pub label: &'static str,
    /// What it is called where there is room.
    pub title: &'static str,
}

/// Where a target can be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whereabouts<'a> {
    /// On a page of the site.
    Page(Address),
    /// At an element of a page of the site, which has this id.
    Element(Address, String),
    /// Elsewhere on the web.
    Web(&'a Url),
}

impl<'a> Plan<'a> {
    /// The plan of `profile`, whose sections are planned already.
    pub(crate) fn new(profile: &'a Profile, sections: SectionPlan, parts: Parts) -> Self {
        Self {
            profile,
            words: Words::of(profile.site.language.as_ref()),
            base: Base::new(&profile.site.url),
            language: SiteLanguage::main(profile),
            languages: Vec::new(),
            sections,
            backlinks: Backlinks::new(profile),
            looks: Looks::new(profile),
            parts,
            published: Published::default(),
            extras: Extras::default(),
            wanted: None,
            written: Vec::new(),
        }
    }

    /// The same plan, for one of the languages of a site.
    #[must_use]
    pub(crate) fn in_language(self, language: &SiteLanguage, languages: &[SiteLanguage]) -> Self {
        // One language alone is nothing to tell visitors.
        let languages = if languages.len() > 1 { languages.to_vec() } else { Vec::new() };
        Self { language: language.clone(), languages, ..self }
    }

    /// The same plan, with each curriculum vitae as a PDF where `pdf`.
    #[must_use]
    pub fn with_pdf(self, pdf: bool) -> Self {
        Self { extras: Extras { pdf, ..self.extras }, ..self }
    }

    /// The same plan, with what the site has besides.
    #[must_use]
    pub(crate) fn with_extras(self, extras: Extras) -> Self {
        Self { extras, ..self }
    }

    /// What the site has besides.
    pub(crate) fn extras(&self) -> Extras {
        self.extras
    }

    /// The same plan, where `build.rs` writes the pages of these names.
    #[must_use]
    pub(crate) fn with_written(self, written: Vec<&'static str>) -> Self {
        Self { written, ..self }
    }

    /// Whether `build.rs` writes a page of this name.
    pub(crate) fn is_written(&self, name: &str) -> bool {
        self.written.contains(&name)
    }

    /// The same plan, where the page at `path` alone is wanted.
    #[must_use]
    pub(crate) fn wanting(self, path: &str) -> Self {
        Self { wanted: Some(path.to_owned()), ..self }
    }

    /// Whether the page at `address` is wanted. Pages that are many ask before they are rendered.
    pub(crate) fn wants(&self, address: &Address) -> bool {
        self.wanted.as_ref().is_none_or(|wanted| self.path(address) == *wanted)
    }

    /// Whether each curriculum vitae is there as a PDF.
    pub fn has_pdf(&self) -> bool {
        self.extras.pdf
    }

    /// The address that the site is published at.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// The words of the site's language.
    pub(crate) fn words(&self) -> &'static Words {
        self.words
    }

    /// The whole URL of what lies at `address` within the language of the plan.
    pub fn url(&self, address: &Address) -> String {
        self.base.url(&self.language.locate(address))
    }

    /// The file of what lies at `address` within the language of the plan.
    pub(crate) fn path(&self, address: &Address) -> String {
        self.language.locate(address).path()
    }

    /// The language that the plan is for.
    pub fn language(&self) -> &SiteLanguage {
        &self.language
    }

    /// The languages of the site, the main one first; nothing where it is in one alone.
    pub fn languages(&self) -> &[SiteLanguage] {
        &self.languages
    }

    /// The language of publications, where that is another than the plan's: they are not translated.
    pub(crate) fn language_of_publications(&self) -> Option<&LanguageTag> {
        let main = self.languages.first()?;
        (main.tag != self.language.tag).then_some(&main.tag)
    }

    /// Which way the lines of the site run, where that is not as in English.
    pub(crate) fn direction(&self) -> Option<&'static str> {
        let direction = self.language.tag.direction();
        (direction != Direction::LeftToRight).then(|| direction.word())
    }

    /// The looks of the site.
    pub(crate) fn looks(&self) -> &Looks {
        &self.looks
    }

    /// How the replaceable parts of pages are rendered.
    pub(crate) fn parts(&self) -> Parts {
        self.parts
    }

    /// What refers to what.
    pub(crate) fn backlinks(&self) -> &Backlinks {
        &self.backlinks
    }

    /// A writer for the page at `address`.
    pub fn writer(&self, address: Address) -> PageWriter<'_> {
        PageWriter::new(self, address)
    }

    /// Where a publication has its page.
    pub fn publication(&self, publication: Ref<Publication>) -> Option<&Address> {
        self.item_page(Tag::Publication, publication.index())
    }

    /// Where a project has its page.
    pub fn project(&self, project: Ref<Project>) -> Option<&Address> {
        self.item_page(Tag::Project, project.index())
    }

    /// Where the curriculum vitae at `index` lies; the first one is the main one.
    pub fn cv(&self, index: usize) -> Option<&Address> {
        self.item_page(Tag::Cv, index)
    }

    /// Where the free page at `index` lies.
    pub fn page(&self, index: usize) -> Option<&Address> {
        self.item_page(Tag::Page, index)
    }

    fn item_page(&self, tag: Tag, index: usize) -> Option<&Address> {
        self.sections.item_pages.get(&tag)?.get(index)
    }

    /// The sections that have a page of their own, in the order of the menu.
    pub fn menu(&self) -> &[MenuEntry] {
        &self.sections.menu
    }

    /// Where a section lies, if there is anything in it.
    pub fn section(&self, section: Section) -> Option<Whereabouts<'a>> {
        if section == Section::Home {
            return Some(Whereabouts::Page(Address::HOME));
        }
        if section.address().is_some() {
            let entry = self.menu().iter().find(|entry| entry.section == section)?;
            return Some(Whereabouts::Page(entry.address.clone()));
        }
        let home = self.home().iter().any(|shown| shown.section() == section);
        home.then(|| Whereabouts::Element(Address::HOME, section.word().to_owned()))
    }

    /// The sections of the home page, in their order, without those that have nothing in them.
    pub fn home(&self) -> &[HomeSection] {
        &self.sections.home
    }

    /// The id of the element that shows an item among others: `talk-sosp`, or `talk-3` for the third, if it has no id.
    pub fn anchor(&self, item: ItemRef) -> String {
        let word = item.tag.kind().word;
        match self.profile.item(item).and_then(|item| item.item_id()) {
            Some(id) => format!("{word}-{id}"),
            None => format!("{word}-{}", u64::from(item.index) + 1),
        }
    }

    /// What the ids of headings in the prose of `target` start with on the page at `address`: nothing where the page is
    /// the item's own.
    pub(crate) fn prefix(&self, target: Target, address: &Address) -> String {
        match target {
            Target::Item(ItemRef { tag: Tag::Owner, .. }) => "about-".to_owned(),
            Target::Item(item) if self.find(target) != Some(Whereabouts::Page(address.clone())) => {
                format!("{}-", self.anchor(item))
            }
            _ => String::new(),
        }
    }

    /// Where a target can be looked at. Returns `None` for what the site does not show, such as a person without a page of
    /// their own.
    pub fn find(&self, target: Target) -> Option<Whereabouts<'a>> {
        let item = match target {
            Target::Section(section) => return self.section(section),
            Target::Item(item) => item,
        };
        match item.tag.kind().shown {
            Shown::Home => Some(Whereabouts::Page(Address::HOME)),
            Shown::Page(_) | Shown::TopPage => {
                let page = self.item_page(item.tag, usize::try_from(item.index).ok()?);
                page.cloned().map(Whereabouts::Page)
            }
            Shown::Place(section) => self.section(section),
            Shown::List(section) => match self.section(section)? {
                Whereabouts::Page(address) => Some(self.element(address, item)),
                other => Some(other),
            },
            Shown::Part(section) => {
                if self.home().iter().any(|shown| shown.section() == section) {
                    return Some(self.element(Address::HOME, item));
                }
                self.sections.on_cv.get(&item).map(|address| self.element(address.clone(), item))
            }
            Shown::Web => self.profile.url_of(item).map(Whereabouts::Web),
        }
    }

    fn element(&self, address: Address, item: ItemRef) -> Whereabouts<'a> {
        Whereabouts::Element(address, self.anchor(item))
    }

    /// Remembers that a page links to a file of the content folder, and says where that is published.
    pub(crate) fn link_asset(&self, path: &AssetPath) -> Address {
        self.published.asset(path)
    }

    /// Remembers that a page shows a picture that is to be made.
    pub(crate) fn link_picture(&self, address: &Address, contents: Contents) {
        self.published.picture(&self.language.locate(address), contents);
    }

    /// The files besides pages that pages have linked to so far: those of the content folder, and pictures to be made.
    pub fn linked_files(&self) -> Vec<OutputFile> {
        self.published.files()
    }

    /// The title of the site: its own, or the owner's name.
    pub fn title(&self) -> &'a Phrase {
        self.profile.site.title.as_ref().unwrap_or(&self.profile.owner.name)
    }
}
