//! Imports the folder of an academicpages site.

use std::path::Path;

use vitae_profile::{
    Date, Dates, End, Owner, Project, Publication, PublicationKind, Site, Talk, TalkKind, Teaching, TeachingLevel,
};

use super::accounts::add_account;
use super::draft::plain;
use super::jekyll::{Document, address, collection, data, lose_data, lose_files};
use super::jekyll_page::read_page;
use super::json_resume::{read_authors, read_email, read_photo, read_sections};
use super::{Draft, mended_url};
use crate::dsl::{Item, Value, set};
use crate::source::{Node, parse_json, read_lossy};

/// Example pages that come with the theme.
const EXAMPLES: [&str; 5] = ["archive-layout-with-content", "cv-json", "markdown", "non-menu-page", "talkmap"];

/// Imports a document of a collection.
type ReadDocument = fn(&mut Draft, &Document);

/// Reads the site in `root`.
pub(super) fn read(draft: &mut Draft, root: &Path) -> anyhow::Result<()> {
    let config = data(draft, root, "_config.yml")?;
    read_config(draft, &config);
    let navigation = data(draft, root, "_data/navigation.yml")?;
    for document in collection(draft, root, "_pages")? {
        if document.values.text(&["permalink"]).as_deref() == Some("/") || document.stem == "about" {
            let prose = document.prose(draft);
            draft.owner.add_prose(&prose);
        } else if EXAMPLES.contains(&document.stem.as_str()) {
            document.values.mark_read();
            draft.report.lose(&document.place, "a page", "the theme's own example");
        } else {
            let menu = is_in_menu(&navigation, &document);
            read_page(draft, &document, menu);
        }
        document.finish(draft);
    }
    let collections: [(&str, ReadDocument); 4] = [
        ("_publications", read_publication),
        ("_talks", read_talk),
        ("_teaching", read_teaching),
        ("_portfolio", read_project),
    ];
    for (folder, read) in collections {
        for document in collection(draft, root, folder)? {
            read(draft, &document);
            document.finish(draft);
        }
    }
    read_cv(draft, root)?;
    draft.report.lose_unread(&config);
    draft.report.lose_unread(&navigation);
    lose_files(draft, root, "_posts", &[], "a post of the blog; Vitae has none");
    lose_files(draft, root, "_drafts", &[], "a draft of a post");
    lose_data(draft, root, &["_data/cv.json", "_data/navigation.yml"])
}

/// Returns `true` if the menu of the site has an entry for the page.
fn is_in_menu(navigation: &Node, page: &Document) -> bool {
    let address = page.values.text(&["permalink"]).unwrap_or_else(|| page.stem.clone());
    let address = address.trim_matches('/');
    let entries = navigation.items(&["main"]);
    let entry = entries.iter().find(|entry| {
        let url = entry.get("url").cloned().and_then(|url| url.as_text()).unwrap_or_default();
        url.trim_matches('/') == address
    });
    entry.into_iter().for_each(Node::mark_read);
    entry.is_some()
}

fn read_config(draft: &mut Draft, config: &Node) {
    let author = config.get("author").cloned().unwrap_or_else(Node::nothing);
    let whole = config.get("author");
    let name = author.text(&["name"]).or_else(|| config.text(&["name", "title"]));
    if let Some(name) = &name {
        draft.name_owner(name);
    }
    set!(draft.site, Site.url, address(draft, config));
    let title = config.text(&["title"]);
    set!(draft.site, Site.title, title.filter(|title| Some(title) != name.as_ref()).and_then(Value::text));
    set!(draft.site, Site.description, draft.line_of(config, &["description"]));
    let Some(author) = whole else { return };
    for (key, node) in author.entries() {
        read_author_key(draft, key, node);
    }
}

fn read_author_key(draft: &mut Draft, key: &str, node: &Node) {
    match key {
        "name" => node.mark_read(),
        "avatar" => {
            let path = node.as_text().unwrap_or_default();
            let path = if path.contains('/') { path } else { format!("images/{path}") };
            read_photo(draft, Some(&Node::scalar(path).placed(node.shown_place())));
        }
        "pronouns" => set!(draft.owner, Owner.pronouns, draft.line(node)),
        "bio" => set!(draft.owner, Owner.role, draft.line(node)),
        "location" => set!(draft.owner, Owner.location, draft.line(node)),
        "employer" => {
            if let Some(name) = node.as_text() {
                set!(draft.owner, Owner.at, draft.organization(&name));
            }
        }
        "email" => read_email(draft, Some(node)),
        "uri" => {}
        _ if node.is_scalar() => add_account(draft, key, Some(node), None),
        _ => {}
    }
}

/// Returns a URL, or a file of the site, that a key can link to.
fn link(draft: &mut Draft, node: Option<&Node>) -> Option<Value> {
    let node = node?;
    let text = node.as_text()?;
    if let Some(url) = mended_url(&text) {
        return Some(Value::Text(url));
    }
    draft.asset(node.shown_place(), &text).map(Value::File)
}

/// Returns the file that the prose of an item links to, unless `key`, which is meant for it, has a value.
fn document_if_none(draft: &mut Draft, item: &Item, key: &str) -> Option<Value> {
    if item.has(key) { None } else { draft.take_document() }
}

fn read_publication(draft: &mut Draft, document: &Document) {
    let values = &document.values;
    let title = draft.line_of(values, &["title"]);
    let name = title.as_ref().map(Value::written).unwrap_or_default();
    let mut item = Item::with_id::<Publication>(draft.ids.claim("publication", &[&document.stem, &name]));
    let summary = document.prose(draft);
    item.add_prose(&summary);
    let excerpt = draft.prose_of(values, &["excerpt", "abstract"]);
    if !item.prose.contains(excerpt.trim()) {
        item.add_prose(&excerpt);
    }
    set!(item, Publication.title, title);
    let authors = read_authors(draft, values.first(&["authors", "author"]));
    let are_known = !authors.is_empty();
    let authors = if are_known { authors } else { draft.owner_reference().into_iter().collect() };
    set!(item, Publication.authors, Value::List(authors));
    let venue = draft.line_of(values, &["venue"]);
    let shown = venue.as_ref().map(Value::written).unwrap_or_default();
    let kind = match values.text(&["category"]).as_deref() {
        Some("manuscripts" | "journals" | "articles") => PublicationKind::Journal,
        Some("conferences") => PublicationKind::Conference,
        Some("books") => PublicationKind::Book,
        Some("workshops") => PublicationKind::Workshop,
        Some("preprints") => PublicationKind::Preprint,
        _ => super::venue::kind_of_venue(&shown),
    };
    set!(item, Publication.kind, Value::Word(kind.word()));
    set!(item, Publication.venue, venue);
    set!(item, Publication.date, document.when(draft));
    match link(draft, values.first(&["paperurl"])) {
        Some(Value::File(path)) => set!(item, Publication.pdf, Value::File(path)),
        Some(url) if matches!(&url, Value::Text(url) if url.to_lowercase().ends_with(".pdf")) => {
            set!(item, Publication.pdf, url);
        }
        url => set!(item, Publication.url, url),
    }
    set!(item, Publication.pdf, document_if_none(draft, &item, "pdf"));
    set!(item, Publication.slides, link(draft, values.first(&["slidesurl"])));
    set!(item, Publication.note, draft.line_of(values, &["citation"]));
    if !are_known {
        draft.report.change(
            &document.place,
            "the input has no list of authors: only the owner is one; declare the others as `person`, and add them",
        );
    }
    draft.add(item);
}

fn read_talk(draft: &mut Draft, document: &Document) {
    let values = &document.values;
    let mut item = Item::new::<Talk>();
    let summary = document.prose(draft);
    item.add_prose(&summary);
    set!(item, Talk.title, draft.line_of(values, &["title"]));
    set!(item, Talk.event, draft.line_of(values, &["venue"]));
    set!(item, Talk.location, draft.line_of(values, &["location"]));
    set!(item, Talk.date, document.when(draft));
    if let Some(node) = values.first(&["type"]) {
        let text = node.as_text().unwrap_or_default().to_lowercase();
        let kinds = [
            ("keynote", TalkKind::Keynote),
            ("invited", TalkKind::Invited),
            ("tutorial", TalkKind::Tutorial),
            ("seminar", TalkKind::Seminar),
            ("poster", TalkKind::Poster),
            ("panel", TalkKind::Panel),
            ("conference", TalkKind::Conference),
        ];
        let kind = kinds.iter().find(|(word, _)| text.contains(word)).map(|(_, kind)| *kind);
        if kind.is_none() && text != "talk" {
            draft.report.lose(node.shown_place(), text, "no sort of talk that the language has a word for");
        }
        set!(item, Talk.kind, kind.map(|kind| Value::Word(kind.word())));
    }
    set!(item, Talk.url, draft.url_of(values, &["link", "url"]));
    set!(item, Talk.slides, link(draft, values.first(&["slidesurl"])));
    set!(item, Talk.slides, document_if_none(draft, &item, "slides"));
    draft.add(item);
}

fn read_teaching(draft: &mut Draft, document: &Document) {
    let values = &document.values;
    let mut item = Item::new::<Teaching>();
    set!(item, Teaching.course, draft.line_of(values, &["title"]));
    if let Some(name) = values.text(&["venue", "institution"]) {
        set!(item, Teaching.at, draft.organization(&plain(&name)));
    }
    let date = document.when(draft).and_then(|value| if let Value::Date(date) = value { Some(date) } else { None });
    set!(item, Teaching.dates, date.map(single));
    let level = values.get("type").and_then(level_of);
    if level.is_some() {
        values.get("type").into_iter().for_each(Node::mark_read);
    }
    set!(item, Teaching.level, level.map(|level| Value::Word(level.word())));
    if let Some(excerpt) = values.first(&["excerpt"]).and_then(|excerpt| draft.line(excerpt)) {
        if is_role(&excerpt) {
            set!(item, Teaching.role, excerpt);
        } else if let Value::Text(text) = excerpt {
            item.add_prose(&text);
        }
    }
    let place = draft.prose_of(values, &["location"]);
    item.add_prose(&place);
    let text = document.prose(draft);
    item.add_prose(&text);
    draft.add(item);
}

/// Returns `true` if a line only says which role somebody had in a course.
fn is_role(line: &Value) -> bool {
    let Value::Text(line) = line else { return false };
    let line = line.to_lowercase();
    let roles = ["assistant", "instructor", "lecturer", "tutor", "grader", "teacher", "professor"];
    line.split_whitespace().count() <= 4 && roles.iter().any(|role| line.contains(role))
}

fn single(date: Date) -> Value {
    Value::Dates(Dates { start: date, end: End::Same })
}

fn level_of(node: &Node) -> Option<TeachingLevel> {
    let text = node.clone().as_text()?.to_lowercase();
    if text.contains("undergrad") {
        Some(TeachingLevel::Undergraduate)
    } else if text.contains("graduate") || text.contains("phd") || text.contains("master") {
        Some(TeachingLevel::Graduate)
    } else {
        None
    }
}

fn read_project(draft: &mut Draft, document: &Document) {
    let values = &document.values;
    let title = draft.line_of(values, &["title"]);
    let name = title.as_ref().map_or_else(|| document.stem.clone(), Value::written);
    let mut item = Item::with_id::<Project>(draft.ids.claim("project", &[&name]));
    let excerpt = draft.prose_of(values, &["excerpt"]);
    item.add_prose(&excerpt);
    let text = document.prose(draft);
    item.add_prose(&text);
    set!(item, Project.name, title);
    set!(
        item,
        Project.dates,
        document.when(draft).and_then(|date| if let Value::Date(date) = date { Some(single(date)) } else { None })
    );
    set!(item, Project.url, draft.url_of(values, &["link", "url"]));
    draft.add(item);
}

/// Imports `_data/cv.json`, a JSON Resume, except the sections for which the site has collections.
fn read_cv(draft: &mut Draft, root: &Path) -> anyhow::Result<()> {
    const PLACE: &str = "_data/cv.json";
    let path = root.join(PLACE);
    if !path.is_file() {
        return Ok(());
    }
    match parse_json(&read_lossy(&path)?) {
        Ok(cv) => {
            let cv = cv.placed(&format!("{PLACE}: "));
            read_sections(draft, &cv, false);
            draft.report.lose_unread(&cv);
        }
        Err(error) => draft.report.ask(PLACE, format!("not JSON, so nothing of it was carried over: {error}")),
    }
    Ok(())
}
