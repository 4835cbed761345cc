//! The table of pages: those of the sections, those that are no section's, and what an author adds.

use vitae_gate::{Code, Finding, Source};
use vitae_profile::{ItemRef, Profile, Section, Tag, parallel};

use super::{free, home, not_found};
use crate::OutputFile;
use crate::address::Address;
use crate::parts::menu::{footer, menu};
use crate::plan::{Extras, Plan};
use crate::sections::{RenderPages, plan, rows};
use crate::writer::{Parts, RenderPart};
use crate::{cv, feeds};

/// A part of the pages that an author may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// The menu above every page.
    Menu,
    /// What the home page opens with: name, role, portrait and biography, the only `<h1>` among them.
    Opening,
    /// The line below every page.
    Footer,
}

/// Makes files for machines from the profile and from the pages that have been rendered, which are those of all languages.
/// It is called once a language.
pub type RenderFiles = fn(&Plan, &[OutputFile]) -> Vec<OutputFile>;

/// Pages of one kind.
#[derive(Clone, Copy, Debug)]
struct StandardPages {
    /// The name that an author replaces them by.
    name: &'static str,
    render: RenderPages,
    holder: Holder,
}

/// Where pages of one kind can lie, so that the preview renders no more of them than it must.
#[derive(Clone, Copy, Debug)]
enum Holder {
    /// In the folder of a section.
    Folder(Section),
    /// In one file.
    File(&'static str),
    /// Anywhere.
    Anywhere,
}

impl Holder {
    /// Whether the page at `path` can be one of them.
    fn may_hold(self, path: &str) -> bool {
        match self {
            Self::Folder(section) => section.address().is_some_and(|folder| path.starts_with(folder)),
            Self::File(file) => path == file,
            Self::Anywhere => true,
        }
    }
}

/// What a site is made of: a table of pages, and a table of files that are made of them.
#[derive(Clone, Debug)]
pub struct Pages {
    all: Vec<StandardPages>,
    files: Vec<(&'static str, RenderFiles)>,
    parts: Parts,
    extras: Extras,
    /// The names of the pages that an author has added.
    own: Vec<&'static str>,
    placeholders: bool,
}

impl Pages {
    /// The pages and files that every site has. A page that has nothing to show renders as no file.
    pub fn standard() -> Self {
        let sections = rows().flat_map(|(section, row)| {
            row.pages.iter().map(move |page| StandardPages {
                name: page.name,
                render: page.render,
                holder: Holder::Folder(section),
            })
        });
        let others = [
            StandardPages { name: "home", render: home::render, holder: Holder::File("index.html") },
            StandardPages { name: "cv", render: cv::render, holder: Holder::Folder(Section::Cv) },
            StandardPages { name: "free", render: free::render, holder: Holder::Anywhere },
            StandardPages { name: "not_found", render: not_found::render, holder: Holder::File("404.html") },
        ];
        Self {
            all: sections.chain(others).collect(),
            files: vec![("feeds", feeds::render)],
            parts: Parts { menu, opening: home::opening, footer },
            extras: Extras::default(),
            own: Vec::new(),
            placeholders: false,
        }
    }

    /// Renders the pages `name` by `render`: in place of the standard ones of that name, or besides the others.
    #[must_use]
    pub fn with(mut self, name: &'static str, render: RenderPages) -> Self {
        match self.all.iter_mut().find(|standard| standard.name == name) {
            Some(standard) => *standard = StandardPages { render, holder: Holder::Anywhere, ..*standard },
            None => self.all.push(StandardPages { name, render, holder: Holder::Anywhere }),
        }
        self.own.push(name);
        self
    }

    /// Makes the files `name` by `render`: in place of the standard ones of that name, or besides the others.
    #[must_use]
    pub fn with_files(mut self, name: &'static str, render: RenderFiles) -> Self {
        put(&mut self.files, name, render);
        self
    }

    /// Has a part of the pages rendered by `render`.
    #[must_use]
    pub fn with_part(mut self, part: Part, render: RenderPart) -> Self {
        match part {
            Part::Menu => self.parts.menu = render,
            Part::Opening => self.parts.opening = render,
            Part::Footer => self.parts.footer = render,
        }
        self
    }

    /// The plan of a site that has these pages.
    pub(crate) fn plan<'a>(&self, profile: &'a Profile) -> Plan<'a> {
        Plan::new(profile, plan(profile), self.parts).with_extras(self.extras).with_written(self.own.clone())
    }

    /// Has a placeholder in the place of each page that `build.rs` would write: for the preview, which does not run it.
    #[must_use]
    pub fn with_placeholders(self) -> Self {
        Self { placeholders: true, ..self }
    }

    /// The pages of `profile` that are declared as `built`, and that nothing writes.
    pub fn unwritten(&self, profile: &Profile) -> Vec<Finding> {
        let built = (0..).zip(&profile.pages).filter(|(_, page)| page.built && !self.placeholders);
        let names = built.filter_map(|(index, page)| Some((index, page.id.as_ref()?.as_str())));
        let unwritten = names.filter(|(_, name)| !self.own.contains(name));
        unwritten
            .map(|(index, name)| {
                let source = Source { item: ItemRef { tag: Tag::Page, index }, field: "built" };
                let page = Address::HOME.page(name).path();
                Finding::at(Code::UnwrittenPage, source, page, format!("`build.rs` writes no page `{name}`")).help(
                    format!(
                        "add `.with(\"{name}\", ..)` to the pages in `build.rs`, or write prose and remove `built`"
                    ),
                )
            })
            .collect()
    }

    /// Has each curriculum vitae as a PDF too. Whoever writes the site makes it of [`Contents::Pdf`](crate::Contents::Pdf).
    #[must_use]
    pub fn with_pdf(self) -> Self {
        Self { extras: Extras { pdf: true, ..self.extras }, ..self }
    }

    /// Has a picture for the link preview of each page that has none. Whoever writes the site draws it of
    /// [`Contents::Card`](crate::Contents::Card).
    #[must_use]
    pub fn with_cards(self) -> Self {
        Self { extras: Extras { cards: true, ..self.extras }, ..self }
    }

    /// Has photos in several sizes. Whoever writes the site makes them of
    /// [`Contents::Resized`](crate::Contents::Resized).
    #[must_use]
    pub fn with_images(self) -> Self {
        Self { extras: Extras { images: true, ..self.extras }, ..self }
    }

    /// Renders all pages.
    pub(crate) fn render(&self, plan: &Plan) -> Vec<OutputFile> {
        let pages = parallel::all(self.all.iter().map(|pages| move || (pages.render)(plan)));
        pages.into_iter().flatten().collect()
    }

    /// Makes the files, when the pages of all languages have been rendered.
    pub(crate) fn render_files(&self, plan: &Plan, pages: &[OutputFile]) -> Vec<OutputFile> {
        let files = parallel::all(self.files.iter().map(|(_, render)| move || render(plan, pages)));
        files.into_iter().flatten().collect()
    }

    /// Renders the page at `path`, and as few others as can be.
    pub(crate) fn render_page(&self, plan: &Plan, path: &str) -> Option<OutputFile> {
        let within = path.strip_prefix(&plan.language().folder)?;
        let mut pages =
            self.all.iter().filter(|pages| pages.holder.may_hold(within)).flat_map(|pages| (pages.render)(plan));
        pages.find(|file| file.path == path)
    }
}

/// Puts `value` in place of the one with its name, or behind the others.
fn put<T>(table: &mut Vec<(&'static str, T)>, name: &'static str, value: T) {
    match table.iter_mut().find(|(other, _)| *other == name) {
        Some((_, standard)) => *standard = value,
        None => table.push((name, value)),
    }
}
