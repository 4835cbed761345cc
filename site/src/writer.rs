//! The writer of one page: the only place that hands out links, and that remembers where they came from.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::fmt::Write as _;

use maud::{Escaper, Markup, Render};
use vitae_profile::{AssetPath, File, Image, ItemRef, Link, Section, Target, Url};

use crate::address::Address;
use crate::plan::{Plan, SiteLanguage, Whereabouts};
use crate::words::Words;
use crate::{Contents, OutputFile, Printed, Source};

/// A link that leads somewhere, ready to be printed. Only a [`PageWriter`] makes one, from a typed value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href(String);

impl Href {
    /// The link as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Render for Href {
    fn render_to(&self, buffer: &mut String) {
        let _ = Escaper::new(buffer).write_str(&self.0);
    }
}

/// The id of an element of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementId(String);

impl ElementId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Render for ElementId {
    fn render_to(&self, buffer: &mut String) {
        let _ = Escaper::new(buffer).write_str(&self.0);
    }
}

/// Renders a part of the page that the writer is for.
pub type RenderPart = fn(&PageWriter) -> Markup;

/// How the parts of pages are rendered that an author may replace.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parts {
    /// The menu above every page.
    pub(crate) menu: RenderPart,
    /// What the home page opens with.
    pub(crate) opening: RenderPart,
    /// The line below every page.
    pub(crate) footer: RenderPart,
}

/// Writes one page.
///
/// Each link and id that comes from the profile is asked for here with the [`Source`] that it came from, so that a
/// complaint about the page can name the line of the profile.
#[derive(Debug)]
pub struct PageWriter<'a> {
    plan: &'a Plan<'a>,
    address: Address,
    /// The way to where the pages of the language begin.
    start: String,
    /// The way to where the site begins.
    root: String,
    section: Cell<Option<Section>>,
    printed: RefCell<Vec<Printed>>,
}

impl<'a> PageWriter<'a> {
    pub(crate) fn new(plan: &'a Plan<'a>, address: Address) -> Self {
        let folder = &plan.language().folder;
        let (start, root) = if address == Address::NOT_FOUND {
            // It is shown at any address, so its links are whole paths.
            let root = plan.base().path();
            (format!("{root}{folder}"), root.to_owned())
        } else {
            let start = "../".repeat(address.depth());
            let root = format!("{start}{}", plan.language().way_up());
            (start, root)
        };
        Self { plan, address, start, root, section: Cell::new(None), printed: RefCell::default() }
    }

    /// The plan of the site.
    pub fn plan(&self) -> &'a Plan<'a> {
        self.plan
    }

    /// The words of the site's language.
    pub(crate) fn words(&self) -> &'static Words {
        self.plan.words()
    }

    /// The address of the page.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The section of the menu that the page belongs to.
    pub fn section(&self) -> Option<Section> {
        self.section.get()
    }

    pub(crate) fn belong_to(&self, section: Option<Section>) {
        self.section.set(section);
    }

    /// A link to a page or a file that Vitae makes.
    pub fn page(&self, address: &Address, source: Source) -> Href {
        self.print(self.relative(address, None), source)
    }

    /// A link to an element of a page that Vitae makes.
    pub fn element(&self, address: &Address, id: &str, source: Source) -> Href {
        self.print(self.relative(address, Some(id)), source)
    }

    /// A link to where a target can be looked at, if the site or the web shows it at all.
    pub fn target(&self, target: impl Into<Target>, source: Source) -> Option<Href> {
        self.target_at(target.into(), None, source)
    }

    /// The same, at the element with the id `fragment`.
    pub fn target_at(&self, target: Target, fragment: Option<&str>, source: Source) -> Option<Href> {
        let href = match (self.plan.find(target)?, fragment) {
            (Whereabouts::Page(address), None) => self.relative(&address, None),
            (Whereabouts::Page(address), Some(fragment)) => {
                self.relative(&address, Some(&format!("{}{fragment}", self.plan.prefix(target, &address))))
            }
            (Whereabouts::Element(address, id), None) => self.relative(&address, Some(&id)),
            (Whereabouts::Element(address, id), Some(fragment)) => {
                self.relative(&address, Some(&format!("{id}-{fragment}")))
            }
            (Whereabouts::Web(url), None) => Href(url.as_str().to_owned()),
            (Whereabouts::Web(url), Some(fragment)) => Href(format!("{url}#{}", encoded_fragment(fragment))),
        };
        Some(self.print(href, source))
    }

    /// A link to a URL that the author wrote.
    pub fn url(&self, url: &Url, source: Source) -> Href {
        self.print(Href(url.as_str().to_owned()), source)
    }

    /// A link to a URL that follows from a checked value, such as a DOI's.
    pub(crate) fn derived(&self, url: String, source: Source) -> Href {
        self.print(Href(url), source)
    }

    /// A link to a file of the content folder, which is published for it.
    pub fn file(&self, file: &File, source: Source) -> Href {
        self.asset(&file.path, source)
    }

    /// What an image is loaded from; it is published for it.
    pub fn image(&self, image: &Image, source: Source) -> Href {
        self.asset(&image.path, source)
    }

    /// A link to a URL or to a file.
    pub fn link(&self, link: &Link, source: Source) -> Href {
        match link {
            Link::Web(url) => self.url(url, source),
            Link::File(file) => self.file(file, source),
        }
    }

    /// The id of the element that shows `item`, so that links to the item lead there.
    pub fn anchor(&self, item: ItemRef) -> ElementId {
        self.id(self.plan.anchor(item), Source { item, field: "id" })
    }

    /// An id that comes from the profile.
    pub fn id(&self, id: String, source: Source) -> ElementId {
        self.printed.borrow_mut().push(Printed { value: id.clone(), source });
        ElementId(id)
    }

    fn asset(&self, path: &AssetPath, source: Source) -> Href {
        let address = self.plan.link_asset(path);
        self.print(self.relative(&address, None), source)
    }

    /// The way from this page to another one.
    pub(crate) fn relative(&self, address: &Address, fragment: Option<&str>) -> Href {
        let mut href = String::with_capacity(self.root.len() + address.as_str().len() + 2);
        match fragment {
            Some(_) if *address == self.address => {}
            _ => {
                href.push_str(if address.is_shared() { &self.root } else { &self.start });
                href.push_str(&address.encoded());
                if href.is_empty() {
                    href.push_str("./");
                }
            }
        }
        if let Some(fragment) = fragment {
            href.push('#');
            href.push_str(&encoded_fragment(fragment));
        }
        Href(href)
    }

    /// The way from this page to the same page in another language of the site; to the home page from a page that all
    /// languages share.
    pub(crate) fn in_language(&self, language: &SiteLanguage) -> Href {
        let page = if self.address.is_shared() { Cow::Borrowed("") } else { self.address.encoded() };
        let href = format!("{}{}{page}", self.root, language.folder);
        Href(if href.is_empty() { "./".to_owned() } else { href })
    }

    fn print(&self, href: Href, source: Source) -> Href {
        self.printed.borrow_mut().push(Printed { value: href.0.clone(), source });
        href
    }

    /// Closes the page: its text, and what was printed on it.
    pub(crate) fn close(self, text: String) -> OutputFile {
        let Self { plan, address, start: _, root: _, section: _, printed } = self;
        OutputFile { path: plan.path(&address), contents: Contents::Text(text), printed: printed.into_inner() }
    }
}

/// A fragment as it stands in a URL: only what would end or break the URL is encoded.
fn encoded_fragment(fragment: &str) -> String {
    let mut encoded = String::with_capacity(fragment.len());
    for character in fragment.chars() {
        match character {
            ' ' | '"' | '<' | '>' | '`' | '%' | '\\' | '^' | '{' | '|' | '}' | '[' | ']' | '#' => {
                let _ = write!(encoded, "%{:02X}", u32::from(character));
            }
            _ => encoded.push(character),
        }
    }
    encoded
}
