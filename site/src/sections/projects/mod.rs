//! Projects: a list, a page each, the home page, the curriculum vitae.

mod page;

use maud::{Markup, html};
use vitae_profile::{Cv, ItemRef, Profile, Project, Section, Tag, Url};

use super::{CvPart, ItemPages, PageRow, Row, id_of};
use crate::OutputFile;
use crate::address::Address;
use crate::cv::document::{Block, Event, Group};
use crate::cv::facts::{bare, events, fact, row, text};
use crate::cv::line::Line;
use crate::cv::{citation, names, prose};
use crate::layout::Document;
use crate::parts::project::entry;
use crate::parts::section::home_section;
use crate::plan::Plan;
use crate::plan::selection::{Traits, choose, refs};
use crate::words::Words;
use crate::writer::PageWriter;

pub(super) const ROW: Row = Row {
    pages: &[PageRow { name: "projects", render }, PageRow { name: "project", render: page::render }],
    item_pages: Some(ItemPages { tag: Tag::Project, addresses }),
    home: Some(on_home),
    cv: Some(CvPart { items, groups }),
    ..Row::titled(|words| words.sections.projects, |profile| !profile.projects.is_empty())
};

fn addresses(profile: &Profile) -> Vec<Address> {
    profile.projects.iter().map(|project| Address::PROJECTS.page(id_of(project))).collect()
}

/// The list of projects, in the author's order.
fn render(plan: &Plan) -> Vec<OutputFile> {
    if plan.profile.projects.is_empty() {
        return Vec::new();
    }
    let words = plan.words();
    let writer = plan.writer(Address::PROJECTS);
    let title = words.sections.projects;
    let main = html! {
        h1 { (title) }
        @for (index, project) in (0..).zip(&plan.profile.projects) { (entry(&writer, index, project, 2)) }
    };
    let description = words.sentences.projects_of.text(&[("name", &plan.profile.owner.name)]);
    let document = Document { section: Some(Section::Projects), ..Document::new(title, description, main) };
    vec![writer.publish(&document)]
}

fn on_home(writer: &PageWriter) -> Markup {
    let projects = (0..).zip(&writer.plan().profile.projects);
    let contents = html! { @for (index, project) in projects { (entry(writer, index, project, 3)) } };
    home_section(Section::Projects, writer.words().sections.projects, &contents)
}

fn chosen<'a>(profile: &'a Profile, cv: &Cv) -> Vec<(ItemRef, &'a Project)> {
    let traits =
        Traits { dates: |project: &Project| project.dates, selected: |project| project.selected, newest_first: false };
    choose(profile.projects.iter(), cv.projects.as_ref(), &traits)
}

fn items(profile: &Profile, cv: &Cv) -> Vec<ItemRef> {
    refs(&chosen(profile, cv))
}

fn groups(words: &'static Words, profile: &Profile, cv: &Cv) -> Vec<Group> {
    events(chosen(profile, cv).into_iter().map(|(item, project)| event(words, profile, item, project)).collect())
}

fn event(words: &Words, profile: &Profile, item: ItemRef, project: &Project) -> Event {
    let Project {
        id: _,
        prose: said,
        name,
        summary,
        url,
        code,
        dates,
        // On the project's page.
        state: _,
        role,
        at,
        people: _,
        publications,
        builds_on: _,
        funding: _,
        keywords,
        image: _,
        selected: _,
    } = project;
    let (labels, comma) = (&words.labels, words.lists.comma);
    let address = |url: &Option<Url>| url.as_ref().map(|url| Line::default().address(url.as_str())).unwrap_or_default();
    let papers = publications.iter().filter_map(|paper| profile.publication(*paper)).map(|paper| {
        let title = citation::title(paper);
        paper.short.as_ref().map_or(title.clone(), |short| title.text(format!(" ({short})")))
    });
    let details = [
        bare(address(url)),
        fact(labels.code, address(code)),
        fact(words.label(&labels.paper, publications.len()), Line::joined("; ", papers)),
        fact(labels.keywords, row(words, keywords)),
    ];
    let at = at.map(|at| names::organization(words, profile, at)).unwrap_or_default();
    Event {
        item: Some(item),
        when: *dates,
        title: Line::from(name),
        place: text(role.as_ref()).then(comma, at),
        location: None,
        details: details.into_iter().flatten().collect(),
        prose: match summary {
            Some(summary) => vec![Block::Paragraph(Line::from(summary))],
            None => prose::beginning(said),
        },
    }
}
