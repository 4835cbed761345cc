//! Imports `RenderCV`: a header with the owner's data, and sections of any name with entries of a few kinds.

mod education;
mod entry;
mod keys;
mod line;
mod named;
mod page;
mod publication;

use vitae_profile::{Account, Owner, Site};

use super::Draft;
use super::accounts::add_account;
use super::json_resume::{read_email, read_location, read_photo};
use super::meaning::{Meaning, meaning_of};
use crate::dsl::{Item, Value, set};
use crate::source::Node;
use entry::read_entry;
use page::{add_page, entry_markdown};

/// Imports a whole file. Of the keys other than `cv`, which are about the design, only the language is read.
pub(super) fn read(draft: &mut Draft, file: &Node) {
    let Some(cv) = file.get("cv") else { return };
    if let Some(language) = file.get("locale").and_then(|locale| locale.get("language")) {
        let language = draft.language(language);
        set!(draft.site, Site.language, language);
    }
    read_header(draft, cv);
    read_sections(draft, cv);
}

fn read_header(draft: &mut Draft, cv: &Node) {
    if let Some(name) = cv.text(&["name"]) {
        draft.name_owner(&name);
    }
    let role = draft.line_of(cv, &["headline", "label"]);
    set!(draft.owner, Owner.role, role);
    set!(draft.owner, Owner.location, cv.text(&["location"]).and_then(Value::text));
    if draft.owner.prose.is_empty()
        && let Some(summary) = cv.get("summary").filter(|_| cv.get("sections").is_some())
    {
        let summary = draft.prose(summary);
        draft.owner.add_prose(&summary);
    }
    if let Some(address) = cv.get("address") {
        read_location(draft, address);
    }
    read_photo(draft, cv.first(&["photo", "image"]));
    read_email(draft, first_of(cv, "email"));
    let phone = first_of(cv, "phone").and_then(Node::as_text);
    set!(draft.owner, Owner.phone, phone.and_then(|phone| Value::text(phone.trim_start_matches("tel:"))));
    let website = first_of(cv, "website").and_then(|node| draft.url(node));
    set!(draft.site, Site.url, website);
    for network in cv.items(&["social_networks"]) {
        let name = network.text(&["network"]).unwrap_or_else(|| "Profile".to_owned());
        add_account(draft, &name, network.first(&["username"]), network.first(&["url"]));
    }
    for connection in cv.items(&["custom_connections"]) {
        let Some(url) = draft.url_of(connection, &["url"]) else { continue };
        let mut item = Item::new::<Account>();
        set!(item, Account.network, connection.text(&["placeholder"]).and_then(Value::text));
        set!(item, Account.url, url);
        draft.add(item);
    }
}

/// Returns the value of a key, or the first element if it is a list.
fn first_of<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    let value = node.get(key)?;
    if value.is_scalar() { Some(value) } else { value.elements().first() }
}

/// Imports the sections of a CV.
pub(super) fn read_sections(draft: &mut Draft, cv: &Node) {
    if let Some(sections) = cv.first(&["sections", "sections_input"]) {
        for (title, entries) in sections.entries() {
            read_section(draft, title, entries);
        }
        return;
    }
    // Before version 1, the sections stood beside the header.
    let summary = draft.prose_of(cv, &["summary"]);
    draft.owner.add_prose(&summary);
    for (title, entries) in cv.entries().iter().filter(|(title, _)| !HEADER.contains(&title.as_str())) {
        read_section(draft, title, entries);
    }
    for section in cv.items(&["custom_sections"]) {
        if let (Some(title), Some(entries)) = (section.text(&["title"]), section.get("entries")) {
            read_section(draft, &title, entries);
        }
    }
}

/// Keys with lists that are not sections.
const HEADER: [&str; 4] = ["social_networks", "custom_connections", "section_order", "custom_sections"];

fn read_section(draft: &mut Draft, title: &str, entries: &Node) {
    let meaning = meaning_of(title);
    if meaning == Meaning::About {
        for entry in entries.elements() {
            let text = entry_markdown(draft, entry);
            draft.owner.add_prose(&text);
        }
        return;
    }
    let mut rest = Vec::new();
    for entry in entries.elements() {
        if !read_entry(draft, meaning, entry) {
            rest.push(entry);
        }
    }
    if !rest.is_empty() {
        add_page(draft, title, entries.shown_place(), &rest);
    }
}
