//! The plan of a site: which pages there are, where they lie, and what refers to what. Made once, before any page.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

use vitae_profile::{
    AssetPath, HomeSection, ItemRef, Phrase, Profile, Project, Publication, Record, Ref, Section, Tag, Target, Url,
};

use crate::address::{Address, Base};
use crate::backlinks::Backlinks;
use crate::desk::Desk;
use crate::extras::Extras;
use crate::layout::Shell;
use crate::pages::Parts;
use crate::{Contents, OutputFile};
use crate::{cv, pages};

/// What every page knows of the site as a whole.
#[derive(Debug)]
pub struct Plan<'a> {
    /// What the author says.
    pub profile: &'a Profile,
    base: Base,
    publications: Vec<Address>,
    projects: Vec<Address>,
    sections: Vec<(Section, Address)>,
    home: Vec<HomeSection>,
    on_cv: HashMap<ItemRef, Address>,
    backlinks: Backlinks,
    shell: Shell,
    parts: Parts,
    assets: Mutex<BTreeSet<AssetPath>>,
    pictures: Mutex<BTreeMap<Address, Contents>>,
    extras: Extras,
    wanted: Option<String>,
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
    /// Looks through the profile.
    pub fn new(profile: &'a Profile) -> Self {
        let home = pages::home_sections(profile);
        let sections = sections(profile);
        let shell = Shell::new(profile);
        Self {
            profile,
            base: Base::new(&profile.site.url),
            publications: profile.publications().map(|item| Address::PUBLICATIONS.page(&item.key)).collect(),
            projects: profile.projects.iter().map(|item| Address::PROJECTS.page(id(item))).collect(),
            on_cv: cv::addresses(profile),
            sections,
            home,
            backlinks: Backlinks::new(profile),
            shell,
            parts: Parts::STANDARD,
            assets: Mutex::default(),
            pictures: Mutex::default(),
            extras: Extras::default(),
            wanted: None,
        }
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

    /// The same plan, where the page at `path` alone is wanted.
    #[must_use]
    pub(crate) fn wanting(self, path: &str) -> Self {
        Self { wanted: Some(path.to_owned()), ..self }
    }

    /// Whether the page at `address` is wanted. Pages that are many ask before they are rendered.
    pub(crate) fn wants(&self, address: &Address) -> bool {
        self.wanted.as_ref().is_none_or(|wanted| address.path() == *wanted)
    }

    /// Whether each curriculum vitae is there as a PDF.
    pub fn has_pdf(&self) -> bool {
        self.extras.pdf
    }

    /// The address that the site is published at.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// What pages share around their contents.
    pub(crate) fn shell(&self) -> &Shell {
        &self.shell
    }

    /// The same plan with parts that the author replaced.
    #[must_use]
    pub(crate) fn with_parts(self, parts: Parts) -> Self {
        Self { parts, ..self }
    }

    /// How the replaceable parts of pages are rendered.
    pub(crate) fn parts(&self) -> Parts {
        self.parts
    }

    /// What refers to what.
    pub(crate) fn backlinks(&self) -> &Backlinks {
        &self.backlinks
    }

    /// Clears a desk for the page at `address`.
    pub fn desk(&self, address: Address) -> Desk<'_> {
        Desk::new(self, address)
    }

    /// Where a publication has its page.
    pub fn publication(&self, publication: Ref<Publication>) -> Option<&Address> {
        self.publications.get(publication.index())
    }

    /// Where a project has its page.
    pub fn project(&self, project: Ref<Project>) -> Option<&Address> {
        self.projects.get(project.index())
    }

    /// The sections that have a page of their own, in the order of the menu.
    pub fn sections(&self) -> &[(Section, Address)] {
        &self.sections
    }

    /// Where a section lies, if there is anything in it.
    pub fn section(&self, section: Section) -> Option<Whereabouts<'a>> {
        match section {
            Section::Home => Some(Whereabouts::Page(Address::HOME)),
            Section::Contact => {
                let shown = self.home.contains(&HomeSection::Contact);
                shown.then(|| Whereabouts::Element(Address::HOME, "contact".to_owned()))
            }
            _ => {
                let (_, address) = self.sections.iter().find(|(other, _)| *other == section)?;
                Some(Whereabouts::Page(address.clone()))
            }
        }
    }

    /// The sections of the home page, in their order, without those that have nothing in them.
    pub fn home(&self) -> &[HomeSection] {
        &self.home
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
            Target::Item(item) if item.tag == Tag::Owner => "about-".to_owned(),
            Target::Item(item) if self.find(target) != Some(Whereabouts::Page(address.clone())) => {
                format!("{}-", self.anchor(item))
            }
            _ => String::new(),
        }
    }

    /// Where a target can be looked at. Nothing comes back for what the site does not show, such as a person without a
    /// page of their own.
    pub fn find(&self, target: Target) -> Option<Whereabouts<'a>> {
        let item = match target {
            Target::Section(section) => return self.section(section),
            Target::Item(item) => item,
        };
        let index = usize::try_from(item.index).ok()?;
        let listed = |section: Address| Some(Whereabouts::Element(section, self.anchor(item)));
        match item.tag {
            Tag::Site | Tag::Owner | Tag::Status => Some(Whereabouts::Page(Address::HOME)),
            Tag::Contact => self.section(Section::Contact),
            Tag::Person => self.profile.people.get(index)?.url.as_ref().map(Whereabouts::Web),
            Tag::Organization => self.profile.organizations.get(index)?.url.as_ref().map(Whereabouts::Web),
            Tag::Account => self.profile.accounts.get(index).map(|account| Whereabouts::Web(&account.url)),
            Tag::Project => self.projects.get(index).cloned().map(Whereabouts::Page),
            Tag::Publication => self.publications.get(index).cloned().map(Whereabouts::Page),
            Tag::Bibliography => self.section(Section::Publications),
            Tag::Talk => listed(Address::TALKS),
            Tag::Workshop => listed(Address::WORKSHOPS),
            Tag::Teaching => listed(Address::TEACHING),
            Tag::News => listed(Address::NEWS),
            Tag::Page => self.page(index).map(Whereabouts::Page),
            Tag::Cv => self.cv(index).map(Whereabouts::Page),
            Tag::Position
            | Tag::Education
            | Tag::Award
            | Tag::Grant
            | Tag::Student
            | Tag::Service
            | Tag::Skill
            | Tag::Language
            | Tag::Certificate
            | Tag::Reference => {
                if pages::on_home(self, item.tag) {
                    return listed(Address::HOME);
                }
                self.on_cv.get(&item).cloned().and_then(listed)
            }
        }
    }

    /// Where the curriculum vitae at `index` lies; the first one is the main one.
    pub fn cv(&self, index: usize) -> Option<Address> {
        let cv = self.profile.cvs.get(index)?;
        Some(if index == 0 { Address::CV } else { Address::CV.page(id(cv)) })
    }

    /// Where the free page at `index` lies.
    pub fn page(&self, index: usize) -> Option<Address> {
        self.profile.pages.get(index).map(|page| Address::HOME.page(id(page)))
    }

    /// Remembers that a page links to a file of the content folder, and says where that is published.
    pub(crate) fn link_asset(&self, path: &AssetPath) -> Address {
        lock(&self.assets).insert(path.clone());
        Address::asset(path)
    }

    /// The files of the content folder that pages have linked to so far.
    pub fn linked_assets(&self) -> Vec<OutputFile> {
        let publish = |path: &AssetPath| OutputFile {
            path: Address::asset(path).path(),
            contents: Contents::Asset(path.clone()),
            printed: Vec::new(),
        };
        lock(&self.assets).iter().map(publish).collect()
    }

    /// Remembers that a page shows a picture that is to be made.
    pub(crate) fn link_picture(&self, address: &Address, contents: Contents) {
        lock(&self.pictures).insert(address.clone(), contents);
    }

    /// The pictures that pages have shown so far and that are to be made.
    pub(crate) fn pictures(&self) -> Vec<OutputFile> {
        let file = |(address, contents): (&Address, &Contents)| OutputFile {
            path: address.path(),
            contents: contents.clone(),
            printed: Vec::new(),
        };
        lock(&self.pictures).iter().map(file).collect()
    }

    /// The title of the site: its own, or the owner's name.
    pub fn title(&self) -> &'a Phrase {
        self.profile.site.title.as_ref().unwrap_or(&self.profile.owner.name)
    }
}

/// What pages tell the plan, in turns. A page that could not be rendered leaves it as it was.
fn lock<T>(told: &Mutex<T>) -> MutexGuard<'_, T> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The id of an item whose kind must have one.
fn id<R: Record>(item: &R) -> &str {
    item.id().map_or("", |id| id.as_str())
}

/// The sections that have something in them, in the order of the menu.
fn sections(profile: &Profile) -> Vec<(Section, Address)> {
    let Profile { projects, talks, teaching, workshops, news, .. } = profile;
    [
        (Section::News, Address::NEWS, !news.is_empty()),
        (Section::Publications, Address::PUBLICATIONS, profile.publications().next().is_some()),
        (Section::Projects, Address::PROJECTS, !projects.is_empty()),
        (Section::Talks, Address::TALKS, !talks.is_empty()),
        (Section::Teaching, Address::TEACHING, !teaching.is_empty()),
        (Section::Workshops, Address::WORKSHOPS, !workshops.is_empty()),
        (Section::Cv, Address::CV, cv::exists(profile)),
    ]
    .into_iter()
    .filter_map(|(section, address, shown)| shown.then_some((section, address)))
    .collect()
}
