//! The table of pages. A new page is one line here.

use vitae_profile::parallel;

use super::{Part, Parts, RenderPart};
use super::{free, home, news, not_found, project, projects, publication, publications, talks, teaching, workshops};
use crate::OutputFile;
use crate::extras::Extras;
use crate::plan::Plan;
use crate::{cv, feeds};

/// Renders a page, or all pages of a kind.
pub type RenderPages = fn(&Plan) -> Vec<OutputFile>;

/// Makes files for machines from the profile and from the pages that have been rendered.
pub type RenderFiles = fn(&Plan, &[OutputFile]) -> Vec<OutputFile>;

/// What a site is made of: a table of pages, and a table of files that are made of them.
#[derive(Clone, Debug)]
pub struct Pages {
    all: Vec<(&'static str, RenderPages)>,
    files: Vec<(&'static str, RenderFiles)>,
    parts: Parts,
    extras: Extras,
}

impl Pages {
    /// The pages and files that every site has. A page that has nothing to show renders as no file.
    pub fn standard() -> Self {
        Self {
            all: vec![
                ("home", home::render),
                ("news", news::render),
                ("publications", publications::render),
                ("publication", publication::render),
                ("projects", projects::render),
                ("project", project::render),
                ("talks", talks::render),
                ("teaching", teaching::render),
                ("workshops", workshops::render),
                ("cv", cv::render),
                ("free", free::render),
                ("not_found", not_found::render),
            ],
            files: vec![("feeds", feeds::render)],
            parts: Parts::STANDARD,
            extras: Extras::default(),
        }
    }

    /// Renders the pages `name` by `render`: in place of the standard ones of that name, or besides the others.
    #[must_use]
    pub fn with(mut self, name: &'static str, render: RenderPages) -> Self {
        put(&mut self.all, name, render);
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
        self.parts.put(part, render);
        self
    }

    /// How the replaceable parts are rendered.
    pub(crate) fn parts(&self) -> Parts {
        self.parts
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

    /// What the site has besides.
    pub(crate) fn extras(&self) -> Extras {
        self.extras
    }

    /// Renders all pages, then the files.
    pub(crate) fn render(&self, plan: &Plan) -> Vec<OutputFile> {
        let pages = parallel::all(self.all.iter().map(|(_, render)| move || render(plan)));
        let mut output: Vec<OutputFile> = pages.into_iter().flatten().collect();
        let files = parallel::all(self.files.iter().map(|(_, render)| || render(plan, &output)));
        output.extend(files.into_iter().flatten());
        output
    }

    /// Renders the page at `path`, and as few others as can be.
    pub(crate) fn render_page(&self, plan: &Plan, path: &str) -> Option<OutputFile> {
        let mut pages = self.all.iter().filter(|(name, _)| may_hold(name, path)).flat_map(|(_, render)| render(plan));
        pages.find(|file| file.path == path)
    }
}

/// Whether a page at `path` can be one of those called `name`.
fn may_hold(name: &str, path: &str) -> bool {
    match name {
        "home" => path == "index.html",
        "publications" | "publication" => path.starts_with("publications/"),
        "projects" | "project" => path.starts_with("projects/"),
        "news" | "talks" | "teaching" | "workshops" | "cv" => {
            path.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))
        }
        "not_found" => path == "404.html",
        _ => true,
    }
}

/// Puts `value` in place of the one with its name, or behind the others.
fn put<T>(table: &mut Vec<(&'static str, T)>, name: &'static str, value: T) {
    match table.iter_mut().find(|(other, _)| *other == name) {
        Some((_, standard)) => *standard = value,
        None => table.push((name, value)),
    }
}
