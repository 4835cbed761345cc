//! The curriculum vitae: a projection of the profile, on the web, on paper and as data.
//!
//! ```text
//! Profile, Cv --> CvDocument --> cv/index.html
//!                           |--> cv.typ --> cv.pdf
//!                           `--> rendercv.yaml
//! ```
//!
//! [`crate::sections`] says what each section holds; the page, the Typst source and the export to RenderCV only
//! set what they say.

pub(crate) mod citation;
pub(crate) mod document;
pub(crate) mod facts;
pub(crate) mod files;
mod head;
mod html;
pub(crate) mod line;
pub(crate) mod names;
pub(crate) mod prose;
mod rendercv;
mod typst;

use vitae_profile::{Cv, CvDesign, CvSection, ItemRef, Profile, Tag};

use self::document::{Block, CvDocument, Look, Section};
use self::line::Line;
use crate::OutputFile;
use crate::plan::Plan;
use crate::sections::{cv_sections, row};
use crate::words::Words;

/// Renders every curriculum vitae: its page, and the files that are made of the same document.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    let documents = plan.profile.cvs.iter().enumerate().map(|(index, cv)| document(plan, cv, index));
    documents.flat_map(|document| files::render(plan, &document)).collect()
}

/// The section of `cv`, with the groups that have something in them.
fn section(words: &'static Words, profile: &Profile, cv: &Cv, which: CvSection) -> Section {
    let row = row(which.section());
    let groups = row.cv.as_ref().map(|part| (part.groups)(words, profile, cv)).unwrap_or_default();
    let groups = groups.into_iter().filter(|group| !group.entries.is_empty()).collect();
    Section { word: which, heading: (row.title)(words), groups }
}

/// What the curriculum vitae at `index` makes of the profile.
fn document(plan: &Plan, cv: &Cv, index: usize) -> CvDocument {
    let (profile, words) = (plan.profile, plan.words());
    let Cv {
        id,
        // What the home page says of it.
        prose: _,
        title,
        summary,
        sections: _,
        file,
        design,
        template,
        paper,
        // The style and the selections are read where they apply.
        style: _,
        positions: _,
        education: _,
        publications: _,
        projects: _,
        talks: _,
        teaching: _,
        workshops: _,
        awards: _,
        grants: _,
        students: _,
        service: _,
    } = cv;
    CvDocument {
        item: ItemRef { tag: Tag::Cv, index: u32::try_from(index).unwrap_or_default() },
        id: id.as_ref().filter(|_| index > 0).map(ToString::to_string),
        title: title.as_ref().map_or_else(|| words.sections.cv.to_owned(), ToString::to_string),
        language: plan.language().tag.to_string(),
        words,
        name: profile.owner.name.to_string(),
        headline: head::headline(words, profile),
        contact: head::contact(words, profile),
        opening: summary.iter().map(|summary| Block::Paragraph(Line::from(summary))).collect(),
        sections: cv_sections(cv)
            .iter()
            .map(|which| section(words, profile, cv, *which))
            .filter(|section| !section.groups.is_empty())
            .collect(),
        look: Look {
            design: design.unwrap_or(CvDesign::Academic),
            paper: *paper,
            template: template.as_ref().map(|template| template.path.clone()),
            file: file.clone(),
            accent: profile.site.accent.map_or_else(|| "#0b5394".to_owned(), |accent| accent.to_string()),
        },
    }
}
