//! The pages of a site: one file per page, and one line in the table.

mod home;

use crate::output::OutputFile;
use crate::plan::Plan;
use crate::{cv, feeds};

pub(crate) use home::{on_home, sections as home_sections};

/// Renders a page, or all pages of a kind.
pub type RenderPages = fn(&Plan) -> Vec<OutputFile>;

/// Makes files for machines from the profile and from the pages that have been rendered.
pub type RenderFiles = fn(&Plan, &[OutputFile]) -> Vec<OutputFile>;

/// What a site is made of: a table of pages, and a table of files that are made of them.
#[derive(Clone, Debug)]
pub struct Pages {
    pages: Vec<(&'static str, RenderPages)>,
    files: Vec<(&'static str, RenderFiles)>,
    pdf: bool,
}

impl Pages {
    /// The pages and files that every site has.
    pub fn standard() -> Self {
        Self {
            pages: vec![("home", home::render), ("cv", cv::render)],
            files: vec![("feeds", feeds::render)],
            pdf: false,
        }
    }

    /// Renders the page `name` by `render`: in place of the standard one of that name, or besides the others.
    #[must_use]
    pub fn with(mut self, name: &'static str, render: RenderPages) -> Self {
        match self.pages.iter_mut().find(|(other, _)| *other == name) {
            Some((_, standard)) => *standard = render,
            None => self.pages.push((name, render)),
        }
        self
    }

    /// Makes the files `name` by `render`: in place of the standard ones of that name, or besides the others.
    #[must_use]
    pub fn with_files(mut self, name: &'static str, render: RenderFiles) -> Self {
        match self.files.iter_mut().find(|(other, _)| *other == name) {
            Some((_, standard)) => *standard = render,
            None => self.files.push((name, render)),
        }
        self
    }

    /// Has each curriculum vitae as a PDF too. Whoever writes the site makes it of [`Contents::Pdf`](crate::Contents::Pdf).
    #[must_use]
    pub fn with_pdf(self) -> Self {
        Self { pdf: true, ..self }
    }

    /// Whether each curriculum vitae is there as a PDF.
    pub(crate) fn pdf(&self) -> bool {
        self.pdf
    }

    /// Renders all pages, then the files.
    pub(crate) fn render(&self, plan: &Plan) -> Vec<OutputFile> {
        let mut output: Vec<OutputFile> = self.pages.iter().flat_map(|(_, render)| render(plan)).collect();
        let files: Vec<OutputFile> = self.files.iter().flat_map(|(_, render)| render(plan, &output)).collect();
        output.extend(files);
        output
    }
}
