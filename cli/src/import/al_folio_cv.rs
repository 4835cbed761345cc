//! `_data/cv.yml` of older al-folio sites: a list of sections, each a table, a list or a map. Newer sites have
//! `RenderCV`'s format.

use vitae_profile::{Award, Education, End, Language, Owner, Page, Position, Project};

use super::Draft;
use super::json_resume::looks_like_internship;
use super::meaning::{Meaning, meaning_of};
use crate::dsl::{Item, Value, set};
use crate::source::Node;

/// Imports the sections.
pub(super) fn read_cv_list(draft: &mut Draft, cv: &Node) {
    for section in cv.elements() {
        let title = section.text(&["title"]).unwrap_or_default();
        let kind = section.text(&["type"]).unwrap_or_default();
        let contents = section.items(&["contents"]);
        let meaning = meaning_of(&title);
        match (kind.as_str(), meaning) {
            ("map", _) => contents.iter().for_each(|entry| read_fact(draft, entry)),
            ("time_table", Meaning::Education) => contents.iter().for_each(|entry| read_degree(draft, entry)),
            ("time_table", Meaning::Positions) => contents.iter().for_each(|entry| read_position(draft, entry)),
            ("time_table", Meaning::Awards) => contents.iter().for_each(|entry| read_awards(draft, entry)),
            ("time_table", Meaning::Projects) => contents.iter().for_each(|entry| read_project(draft, entry)),
            (_, Meaning::Interests) if kind != "list" || !title.to_lowercase().contains("other") => {
                read_interests(draft, contents);
            }
            _ => read_as_page(draft, &title, section, contents),
        }
    }
}

/// Imports a fact such as `Full Name` or `Languages`. Others are left unread, and so listed in the report.
fn read_fact(draft: &mut Draft, entry: &Node) {
    let Some(name) = entry.get("name").and_then(peek) else { return };
    match name.to_lowercase().as_str() {
        "full name" | "name" => {
            entry.mark_read();
            let value = entry.text(&["value"]).unwrap_or_default();
            if !draft.owner.has("name") {
                draft.name_owner(&value);
            }
        }
        "languages" | "language" => {
            entry.mark_read();
            for language in entry.text(&["value"]).unwrap_or_default().split([',', ';']) {
                let (name, level) = language.split_once('(').unwrap_or((language, ""));
                let mut item = Item::new::<Language>();
                set!(item, Language.name, Value::text(name));
                set!(item, Language.level, Value::text(level.trim().trim_end_matches(')')));
                if item.has("name") {
                    draft.add(item);
                }
            }
        }
        _ => {}
    }
}

/// Returns the text of a value without marking it as read.
fn peek(node: &Node) -> Option<String> {
    node.clone().as_text()
}

fn read_degree(draft: &mut Draft, entry: &Node) {
    let mut item = Item::new::<Education>();
    set!(item, Education.degree, draft.line_of(entry, &["title"]));
    if let Some(name) = entry.text(&["institution"]) {
        set!(item, Education.at, draft.organization(&name));
    }
    set!(item, Education.dates, years(draft, entry));
    set!(item, Education.location, draft.line_of(entry, &["location"]));
    set!(item, Education.field, draft.line_of(entry, &["department"]));
    add_description(draft, &mut item, entry);
    draft.add(item);
}

fn read_position(draft: &mut Draft, entry: &Node) {
    let mut item = Item::new::<Position>();
    set!(item, Position.role, draft.line_of(entry, &["title"]));
    if let Some(name) = entry.text(&["institution", "company"]) {
        set!(item, Position.at, draft.organization(&name));
    }
    set!(item, Position.department, draft.line_of(entry, &["department"]));
    set!(item, Position.location, draft.line_of(entry, &["location"]));
    set!(item, Position.dates, years(draft, entry));
    if looks_like_internship(&item) {
        set!(item, Position.kind, Value::Word(vitae_profile::PositionKind::Internship.word()));
    }
    add_description(draft, &mut item, entry);
    draft.add(item);
}

fn read_awards(draft: &mut Draft, entry: &Node) {
    let date = match years(draft, entry) {
        Some(Value::Dates(dates)) => {
            if matches!(dates.end, End::On(_)) {
                let place = entry.get("year").map(Node::shown_place).unwrap_or_default();
                draft.report.change(place, format!("an award has one date: `{dates}` is written `{}`", dates.start));
            }
            Some(Value::Date(dates.start))
        }
        _ => None,
    };
    let titles: Vec<Value> = match entry.items(&["items"]) {
        [] => draft.line_of(entry, &["title"]).into_iter().collect(),
        items => items.iter().filter_map(|node| draft.line(node)).collect(),
    };
    for title in titles {
        let mut item = Item::new::<Award>();
        set!(item, Award.title, title);
        set!(item, Award.date, date.clone());
        if let Some(name) = entry.text(&["institution"]) {
            set!(item, Award.by, draft.organization(&name));
        }
        add_description(draft, &mut item, entry);
        draft.add(item);
    }
}

fn read_project(draft: &mut Draft, entry: &Node) {
    let title = draft.line_of(entry, &["title"]);
    let name = title.as_ref().map(Value::written).unwrap_or_default();
    let mut item = Item::with_id::<Project>(draft.ids.claim("project", &[&name]));
    set!(item, Project.name, title);
    let link = entry.text(&["title"]).and_then(|title| {
        let (_, rest) = title.split_once("href=\"")?;
        super::mended_url(rest.split('"').next()?)
    });
    set!(item, Project.url, link.map(Value::Text));
    set!(item, Project.dates, years(draft, entry));
    add_description(draft, &mut item, entry);
    draft.add(item);
}

fn years(draft: &mut Draft, entry: &Node) -> Option<Value> {
    entry.first(&["year", "date"]).and_then(|node| draft.span(node)).map(Value::Dates)
}

fn add_description(draft: &mut Draft, item: &mut Item, entry: &Node) {
    let Some(description) = entry.get("description") else { return };
    if description.is_scalar() {
        let text = draft.prose(description);
        item.add_prose(&text);
    } else {
        let bullets = nested(draft, description.elements(), 0);
        item.add_prose(&bullets);
    }
}

/// Renders texts, and titled lists of texts, as nested Markdown lists.
fn nested(draft: &mut Draft, nodes: &[Node], depth: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for node in nodes {
        let text = if node.is_scalar() { draft.prose(node) } else { draft.prose_of(node, &["title", "name"]) };
        let more =
            if node.is_scalar() { String::new() } else { draft.prose_of(node, &["value", "description", "year"]) };
        let text = [text, more].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
        if !text.is_empty() {
            lines.push(format!("{}- {}", "  ".repeat(depth), text.replace('\n', " ")));
        }
        let inner = nested(draft, node.items(&["contents", "items", "description"]), depth + 1);
        lines.extend((!inner.is_empty()).then_some(inner));
    }
    lines.join("\n")
}

fn read_interests(draft: &mut Draft, contents: &[Node]) {
    let mut interests = Vec::new();
    for node in contents {
        if node.is_scalar() {
            interests.extend(draft.line(node));
            continue;
        }
        let Some(Value::Text(title)) = draft.line_of(node, &["title"]) else { continue };
        let items: Vec<String> = node.texts(&["items"]);
        interests.extend(Value::text(if items.is_empty() { title } else { format!("{title} ({})", items.join(", ")) }));
    }
    set!(draft.owner, Owner.interests, Value::List(interests));
}

fn read_as_page(draft: &mut Draft, title: &str, section: &Node, contents: &[Node]) {
    let prose = nested(draft, contents, 0);
    if prose.is_empty() {
        return;
    }
    let mut item = Item::with_id::<Page>(draft.ids.claim("page", &[title]));
    item.add_prose(&prose);
    set!(item, Page.title, Value::text(title));
    draft.report.change(section.shown_place(), format!("the section “{title}” became a page of its own"));
    draft.add(item);
}
