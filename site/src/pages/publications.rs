//! The list of publications by year, with a filter; split where one page would be too long.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use maud::{Markup, html};
use vitae_profile::{ItemRef, Publication, PublicationKind, Ref, Section, Tag};

use crate::address::Address;
use crate::desk::Desk;
use crate::layout::{Document, Script};
use crate::newest::newest_first;
use crate::pages::coauthors::coauthors;
use crate::pages::sheet::{MOST_BYTES, MOST_ENTRIES, Sheet, latest, sheets, weight, weight_of_folded};
use crate::parts::publication::{Detail, entry, heading};
use crate::plan::Plan;
use crate::{OutputFile, Source};

/// How many publications are few enough that each shows its abstract and BibTeX entry in the list.
const FEW: usize = 40;

/// Hides what does not match; without it, the list is complete.
const FILTER: Script = Script(include_str!("filter.js"));

/// A publication of the list.
pub(super) type Entry<'a> = (Ref<Publication>, &'a Publication);

/// Renders the list, on one page or on several.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
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
    let sheets = sheets(&years);
    let mut pages = Vec::new();
    if plan.wants(&Address::PUBLICATIONS) {
        pages.push(overview(plan, &sheets, &all));
    }
    let wanted = sheets.iter().filter(|sheet| plan.wants(&sheet.address));
    pages.extend(wanted.map(|sheet| single(plan, sheet, &sheets)));
    pages
}

/// The list as one page.
fn whole(plan: &Plan, years: &BTreeMap<Reverse<i16>, Vec<Entry>>, all: &[Entry], detail: Detail) -> OutputFile {
    let desk = plan.desk(Address::PUBLICATIONS);
    let main = html! {
        h1 { "Publications" }
        (exports(&desk))
        @if all.len() > 1 { (filter("Search", all)) }
        @for (Reverse(year), entries) in years { (group(&desk, &year.to_string(), entries, detail)) }
        (coauthors(&desk, all))
    };
    publish(desk, "Publications", main)
}

/// The front page of a long list: the latest publications, and the way to the others.
fn overview(plan: &Plan, sheets: &[Sheet], all: &[Entry]) -> OutputFile {
    let desk = plan.desk(Address::PUBLICATIONS);
    let latest: Vec<&Sheet> = latest(sheets).collect();
    let main = html! {
        h1 { "Publications" }
        p.lead { (all.len()) " publications. The latest are here; the others have a page for each year." }
        (exports(&desk))
        (directory(&desk, sheets))
        (filter(ON_THIS_PAGE, latest.iter().flat_map(|sheet| &sheet.entries)))
        @for sheet in &latest { (group(&desk, &sheet.title(), &sheet.entries, Detail::Line)) }
        (coauthors(&desk, all))
    };
    publish(desk, "Publications", main)
}

/// The page of a year.
fn single(plan: &Plan, sheet: &Sheet, sheets: &[Sheet]) -> OutputFile {
    let desk = plan.desk(sheet.address.clone());
    let title = format!("Publications of {}", sheet.title());
    let main = html! {
        h1 { (title) }
        (directory(&desk, sheets))
        @if sheet.entries.len() > 1 { (filter(ON_THIS_PAGE, &sheet.entries)) }
        (list(&desk, &sheet.entries, Detail::Line))
    };
    publish(desk, &title, main)
}

fn publish(desk: Desk, title: &str, main: Markup) -> OutputFile {
    let description = format!("{title} of {}.", desk.plan().profile.owner.name);
    let document = Document {
        section: Some(Section::Publications),
        css: include_str!("publications.css"),
        script: Some(&FILTER),
        ..Document::new(title, description, main)
    };
    desk.publish(&document)
}

/// The publications of a year, under its heading in the margin.
fn group(desk: &Desk, title: &str, entries: &[Entry], detail: Detail) -> Markup {
    let id = format!("year-{}", title.replace([' ', ','], ""));
    html! {
        section.year aria-labelledby=(id) {
            h2 id=(id) { (title) }
            div.body { (list(desk, entries, detail)) }
        }
    }
}

fn list(desk: &Desk, entries: &[Entry], detail: Detail) -> Markup {
    html! {
        ol.papers {
            @for (reference, publication) in entries {
                li data-kind=(publication.kind.word()) data-year=(publication.date.year()) {
                    (entry(desk, *reference, detail))
                }
            }
        }
    }
}

/// The way to every year.
fn directory(desk: &Desk, sheets: &[Sheet]) -> Markup {
    html! {
        nav.years aria-label="Years" {
            ul {
                @for sheet in sheets {
                    li {
                        a href=(desk.relative(&sheet.address, None))
                            aria-current=[(sheet.address == *desk.address()).then_some("page")] {
                            (sheet.year)
                            @if sheet.part.0 > 1 { " (" (sheet.part.0) ")" }
                        }
                    }
                }
            }
        }
    }
}

/// The whole list as data, where the site offers it.
fn exports(desk: &Desk) -> Markup {
    let profile = desk.plan().profile;
    let source = Source { item: ItemRef { tag: Tag::Site, index: 0 }, field: "url" };
    let exports: Vec<(&str, Address)> = [("BibTeX", Address::BIBTEX), ("CSL-JSON", Address::CSL)]
        .into_iter()
        .filter(|(_, address)| crate::feeds::exists(profile, address))
        .collect();
    html! {
        @if !exports.is_empty() {
            p.exports {
                "The whole list as "
                @for (position, (label, address)) in exports.iter().enumerate() {
                    @if position > 0 { " or " }
                    a href=(desk.page(address, source)) { (label) }
                }
                "."
            }
        }
    }
}

/// What the filter of one page of several says of itself.
const ON_THIS_PAGE: &str = "Search this page";

/// The controls of the filter, which the script brings to light.
fn filter<'a>(search: &str, entries: impl IntoIterator<Item = &'a Entry<'a>>) -> Markup {
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
                    span { "Kind" }
                    select data-by="kind" {
                        option value="" { "All" }
                        @for kind in &kinds { option value=(kind.word()) { (heading(*kind)) } }
                    }
                }
            }
            @if years.len() > 1 {
                label {
                    span { "Year" }
                    select data-by="year" {
                        option value="" { "All" }
                        @for year in &years { option value=(year) { (year) } }
                    }
                }
            }
            output {}
        }
    }
}
