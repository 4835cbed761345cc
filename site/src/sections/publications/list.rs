//! The list of publications by year, with a filter; split where one page would be too long.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use maud::{Markup, html};
use vitae_profile::{ItemRef, PublicationKind, Ref, Section, Tag};

use super::coauthors::coauthors;
use super::list_page::{Entry, ListPage, MOST_BYTES, MOST_ENTRIES, latest, list_pages, weight, weight_of_folded};
use crate::address::Address;
use crate::layout::{Document, Script};
use crate::parts::publication::{Detail, entry};
use crate::plan::Plan;
use crate::plan::newest::newest_first;
use crate::words::Words;
use crate::writer::PageWriter;
use crate::{OutputFile, Source};

/// How many publications are few enough that each shows its abstract and BibTeX entry in the list.
const FEW: usize = 40;

/// Hides what does not match; without it, the list is complete.
const FILTER: Script = Script(include_str!("filter.js"));

/// Renders the list, on one page or on several.
pub(super) fn render(plan: &Plan) -> Vec<OutputFile> {
    let all = (0..).map(Ref::lifted).zip(plan.profile.publications());
    let all: Vec<Entry> = newest_first(all, |(_, publication)| Some(publication.date));
    if all.is_empty() {
        return Vec::new();
    }
    let mut years: BTreeMap<Reverse<i16>, Vec<Entry>> = BTreeMap::new();
    for publication in all.iter().copied() {
        years.entry(Reverse(publication.1.date.year())).or_default().push(publication);
    }
    let weight: usize = all.iter().map(|(_, publication)| weight(publication)).sum();
    if all.len() <= MOST_ENTRIES && weight <= MOST_BYTES {
        let abstracts: usize = all.iter().map(|(_, publication)| weight_of_folded(publication)).sum();
        let folded = all.len() <= FEW && weight + abstracts <= MOST_BYTES;
        return vec![whole(plan, &years, &all, if folded { Detail::Folded } else { Detail::Line })];
    }
    let pages_of_years = list_pages(&years);
    let mut pages = Vec::new();
    if plan.wants(&Address::PUBLICATIONS) {
        pages.push(overview(plan, &pages_of_years, &all));
    }
    let wanted = pages_of_years.iter().filter(|page| plan.wants(&page.address));
    pages.extend(wanted.map(|page| single(plan, page, &pages_of_years)));
    pages
}

/// The list as one page.
fn whole(plan: &Plan, years: &BTreeMap<Reverse<i16>, Vec<Entry>>, all: &[Entry], detail: Detail) -> OutputFile {
    let writer = plan.writer(Address::PUBLICATIONS);
    let words = plan.words();
    let title = words.sections.publications;
    let main = html! {
        h1 { (title) }
        (exports(&writer))
        @if all.len() > 1 { (filter(words, words.filter.search, all)) }
        @for (Reverse(year), entries) in years {
            (group(&writer, &year.to_string(), &year.to_string(), entries, detail))
        }
        (coauthors(&writer, all))
    };
    publish(writer, title, main)
}

/// The front page of a long list: the latest publications, and the way to the others.
fn overview(plan: &Plan, pages_of_years: &[ListPage], all: &[Entry]) -> OutputFile {
    let writer = plan.writer(Address::PUBLICATIONS);
    let latest: Vec<&ListPage> = latest(pages_of_years).collect();
    let words = plan.words();
    let title = words.sections.publications;
    let main = html! {
        h1 { (title) }
        p.lead { (words.number_of(&words.publications.overview, all.len())) }
        (exports(&writer))
        (directory(&writer, pages_of_years))
        (filter(words, words.filter.search_page, latest.iter().flat_map(|page| &page.entries)))
        @for page in &latest { (group(&writer, &page.id(), &page.title(words), &page.entries, Detail::Line)) }
        (coauthors(&writer, all))
    };
    publish(writer, title, main)
}

/// The page of a year.
fn single(plan: &Plan, page: &ListPage, pages_of_years: &[ListPage]) -> OutputFile {
    let writer = plan.writer(page.address.clone());
    let words = plan.words();
    let title = words.publications.of_year.text(&[("year", &page.title(words))]);
    let main = html! {
        h1 { (title) }
        (directory(&writer, pages_of_years))
        @if page.entries.len() > 1 { (filter(words, words.filter.search_page, &page.entries)) }
        (list(&writer, &page.entries, Detail::Line))
    };
    publish(writer, &title, main)
}

fn publish(writer: PageWriter, title: &str, main: Markup) -> OutputFile {
    let name = &writer.plan().profile.owner.name;
    let description = writer.words().sentences.publications_of.text(&[("title", &title), ("name", name)]);
    let document = Document {
        section: Some(Section::Publications),
        css: include_str!("publications.css"),
        script: Some(&FILTER),
        ..Document::new(title, description, main)
    };
    writer.publish(&document)
}

/// The publications of a year, under its heading in the margin.
fn group(writer: &PageWriter, id: &str, title: &str, entries: &[Entry], detail: Detail) -> Markup {
    let id = format!("year-{id}");
    html! {
        section.year aria-labelledby=(id) {
            h2 id=(id) { (title) }
            div.body { (list(writer, entries, detail)) }
        }
    }
}

fn list(writer: &PageWriter, entries: &[Entry], detail: Detail) -> Markup {
    html! {
        ol.papers {
            @for (reference, publication) in entries {
                li data-kind=(publication.kind.word()) data-year=(publication.date.year()) {
                    (entry(writer, *reference, detail))
                }
            }
        }
    }
}

/// The way to every year.
fn directory(writer: &PageWriter, pages_of_years: &[ListPage]) -> Markup {
    html! {
        nav.years aria-label=(writer.words().navigation.years) {
            ul {
                @for page in pages_of_years {
                    li {
                        a href=(writer.relative(&page.address, None))
                            aria-current=[(page.address == *writer.address()).then_some("page")] {
                            (page.year)
                            @if page.part.0 > 1 { " (" (page.part.0) ")" }
                        }
                    }
                }
            }
        }
    }
}

/// The whole list as data, where the site offers it.
fn exports(writer: &PageWriter) -> Markup {
    let (words, profile) = (writer.words(), writer.plan().profile);
    let source = Source { item: ItemRef { tag: Tag::Site, index: 0 }, field: "url" };
    let exports: Vec<(&str, Address)> = [("BibTeX", Address::BIBTEX), ("CSL-JSON", Address::CSL)]
        .into_iter()
        .filter(|(_, address)| crate::feeds::exists(profile, address))
        .collect();
    html! {
        @if !exports.is_empty() {
            @let links: Vec<Markup> = exports.iter().map(|(label, address)| {
                html! { a href=(writer.page(address, source)) { (label) } }
            }).collect();
            p.exports { (words.publications.whole_list.markup(&[("formats", words.or(&links))])) }
        }
    }
}

/// The controls of the filter, which the script brings to light.
fn filter<'a>(words: &Words, search: &str, entries: impl IntoIterator<Item = &'a Entry<'a>>) -> Markup {
    let mut years: Vec<i16> = Vec::new();
    let mut kinds: Vec<PublicationKind> = Vec::new();
    for (_, publication) in entries {
        if !years.contains(&publication.date.year()) {
            years.push(publication.date.year());
        }
        if !kinds.contains(&publication.kind) {
            kinds.push(publication.kind);
        }
    }
    kinds.sort_unstable();
    html! {
        div.filter #filter role="search" hidden {
            label { span { (search) } input type="search" autocomplete="off" spellcheck="false"; }
            @if kinds.len() > 1 {
                label {
                    span { (words.filter.kind) }
                    select data-by="kind" {
                        option value="" { (words.filter.all) }
                        @for kind in &kinds { option value=(kind.word()) { (words.publications_heading(*kind)) } }
                    }
                }
            }
            @if years.len() > 1 {
                label {
                    span { (words.filter.year) }
                    select data-by="year" {
                        option value="" { (words.filter.all) }
                        @for year in &years { option value=(year) { (year) } }
                    }
                }
            }
            output data-shown=(words.filter.shown.0) {}
        }
    }
}
