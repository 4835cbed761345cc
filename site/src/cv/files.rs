//! The files of one curriculum vitae, and where they lie.

use std::iter;

use vitae_profile::{Target, parallel};

use super::document::CvDocument;
use super::line::Destination;
use super::typst::{Surroundings, source};
use super::{html, rendercv};
use crate::address::Address;
use crate::plan::{Plan, Whereabouts};
use crate::writer::{Href, PageWriter};
use crate::{Contents, OutputFile, Source};

/// The page, the Typst source, the PDF where there is to be one, and the export to RenderCV.
pub(super) fn render(plan: &Plan, document: &CvDocument) -> Vec<OutputFile> {
    // Each takes long where there are thousands of publications.
    let renderings = [page, typst, yaml].map(|render| move || render(plan, document));
    parallel::all(renderings).into_iter().flatten().collect()
}

fn page(plan: &Plan, document: &CvDocument) -> Vec<OutputFile> {
    vec![html::render(plan, document)]
}

fn typst(plan: &Plan, document: &CvDocument) -> Vec<OutputFile> {
    let published = document.look.template.as_ref().map(|template| plan.link_asset(template));
    let template = published.map(|template| format!("{}{template}", plan.language().way_up()));
    let resolve = |destination: &Destination| absolute(plan, destination);
    let typst = source(document, &Surroundings { resolve: &resolve, template });
    let pdf = plan.has_pdf().then(|| file(plan, &named(document, "cv", "pdf"), Contents::Pdf(typst.clone())));
    iter::once(file(plan, &named(document, "cv", "typ"), Contents::Text(typst))).chain(pdf).collect()
}

fn yaml(plan: &Plan, document: &CvDocument) -> Vec<OutputFile> {
    let yaml = rendercv::yaml(document, &|destination| absolute(plan, destination));
    vec![file(plan, &named(document, "rendercv", "yaml"), Contents::Text(yaml))]
}

fn file(plan: &Plan, address: &Address, contents: Contents) -> OutputFile {
    OutputFile { path: plan.path(address), contents, printed: Vec::new() }
}

/// A file of a curriculum vitae: `cv.typ`, and `cv-short.typ` for a variant.
pub(super) fn named(document: &CvDocument, stem: &str, extension: &str) -> Address {
    Address::HOME.file(&match &document.id {
        Some(id) => format!("{stem}-{id}.{extension}"),
        None => format!("{stem}.{extension}"),
    })
}

/// A link to the main curriculum vitae as a document: the author's own file, else the PDF, else the page.
pub(crate) fn document_address(writer: &PageWriter, source: Source) -> Option<Href> {
    let plan = writer.plan();
    let main = plan.profile.cvs.first()?;
    Some(match &main.file {
        Some(file) => writer.file(file, source),
        None if plan.has_pdf() => writer.page(&Address::HOME.file("cv.pdf"), source),
        None => writer.page(&Address::CV, source),
    })
}

/// The whole URL of what a link leads to, for documents that are read elsewhere. Empty where there is none.
fn absolute(plan: &Plan, destination: &Destination) -> String {
    match destination {
        Destination::Web(url) => url.clone(),
        Destination::Site(target, fragment) => at(plan, *target, fragment.as_deref()),
    }
}

fn at(plan: &Plan, target: Target, fragment: Option<&str>) -> String {
    let (url, fragment) = match plan.find(target) {
        Some(Whereabouts::Page(address)) => (plan.url(&address), fragment.map(str::to_owned)),
        Some(Whereabouts::Element(address, id)) => (plan.url(&address), Some(fragment.map_or(id, str::to_owned))),
        Some(Whereabouts::Web(url)) => (url.to_string(), fragment.map(str::to_owned)),
        None => return String::new(),
    };
    fragment.map_or(url.clone(), |fragment| format!("{url}#{fragment}"))
}
