//! Imports the folder of an al-folio site.

use std::path::Path;

use vitae_profile::{Account, Contact, Cv, News, Owner, Person, Project, Site, Teaching};

use super::accounts::add_account;
use super::al_folio_cv::read_cv_list;
use super::jekyll::{Document, address, collection, data, lose_data, lose_files};
use super::jekyll_page::read_page;
use super::json_resume::{read_email, read_photo};
use super::{Draft, bib, json_resume, rendercv};
use crate::dsl::{Item, Value, set};
use crate::source::{Node, parse_json, read_lossy};

/// Reads the site in `root`.
pub(super) fn read(draft: &mut Draft, root: &Path) -> anyhow::Result<()> {
    let config = data(draft, root, "_config.yml")?;
    read_config(draft, &config);
    let socials = data(draft, root, "_data/socials.yml")?;
    read_socials(draft, &socials, false);
    read_socials(draft, &config, true);
    read_pages(draft, root, &config)?;
    let cv = data(draft, root, "_data/cv.yml")?;
    if cv.get("cv").is_some() {
        rendercv::read(draft, &cv);
    } else {
        read_cv_list(draft, &cv);
    }
    read_resume(draft, root, cv.is_blank())?;
    read_coauthors(draft, root)?;
    read_projects(draft, root)?;
    read_repositories(draft, root)?;
    read_news(draft, root)?;
    read_teaching(draft, root)?;
    read_bibliography(draft, root, &config)?;
    for node in [&config, &socials, &cv] {
        draft.report.lose_unread(node);
    }
    lose_files(draft, root, "_posts", &[], "a post of the blog; Vitae has none");
    lose_files(draft, root, "_books", &[], "a book review");
    let known = ["_data/socials.yml", "_data/cv.yml", "_data/coauthors.yml", "_data/repositories.yml"];
    lose_data(draft, root, &known)
}

fn read_config(draft: &mut Draft, config: &Node) {
    let parts = ["first_name", "middle_name", "last_name"].map(|key| config.text(&[key]));
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { config.text(&["name", "title"]).unwrap_or_default() } else { name };
    if !name.is_empty() {
        draft.name_owner(&name);
    }
    set!(draft.site, Site.url, address(draft, config));
    if let Some(title) = config.text(&["title"])
        && title != "blank"
        && title != name
    {
        set!(draft.site, Site.title, Value::text(title));
    }
    set!(draft.site, Site.description, draft.line_of(config, &["description"]));
    if let Some(lang) = config.first(&["lang"]) {
        let language = draft.language(lang);
        set!(draft.site, Site.language, language);
    }
    let note = draft.prose_of(config, &["contact_note"]);
    if note.starts_with("You can even add a little note") {
        draft.report.lose("_config.yml: contact_note", note, "the theme's own example");
    } else if !note.is_empty() {
        let mut item = Item::new::<Contact>();
        item.add_prose(&note);
        draft.add(item);
    }
    read_names(draft, config);
}

/// Imports the names by which jekyll-scholar recognises the owner.
fn read_names(draft: &mut Draft, config: &Node) {
    let Some(scholar) = config.get("scholar") else { return };
    let own = draft.owner.value("name").cloned();
    let [last, first] = ["last_name", "first_name"].map(|key| scholar.texts(&[key]));
    let names = last.iter().flat_map(|last| first.iter().map(move |first| format!("{first} {last}")));
    let names: Vec<String> = names.filter(|name| Some(&Value::Text(name.clone())) != own.as_ref()).collect();
    for name in &names {
        draft.also_owner(name);
    }
    set!(draft.owner, Owner.also, Value::texts(names));
}

/// Imports accounts. Older sites have them in `_config.yml`, among other settings.
fn read_socials(draft: &mut Draft, socials: &Node, among_others: bool) {
    for (key, node) in socials.entries() {
        if key == "email" {
            read_email(draft, Some(node));
            continue;
        }
        if key == "cv_pdf" {
            read_cv_file(draft, node);
            continue;
        }
        if let Some(url) = node.first(&["url"])
            && !among_others
        {
            let mut item = Item::new::<Account>();
            set!(item, Account.network, node.text(&["title"]).or(Some(key.clone())).and_then(Value::text));
            set!(item, Account.url, draft.url(url));
            draft.add(item);
            continue;
        }
        let suffix =
            ["_username", "_userid", "_id", "_url", "_profile", "_number"].into_iter().find(|end| key.ends_with(end));
        let Some(suffix) = suffix.filter(|_| node.is_scalar()) else { continue };
        let network = key.trim_end_matches(suffix).replace('_', "");
        let settings = ["google", "disqus", "inspirehepid", "repo", "category", "cronitor"];
        if among_others && settings.contains(&network.as_str()) {
            continue;
        }
        if suffix == "_url" {
            add_account(draft, &network, None, Some(node));
        } else {
            add_account(draft, &network, Some(node), None);
        }
    }
}

fn read_cv_file(draft: &mut Draft, node: &Node) {
    let Some(path) = node.as_text() else { return };
    let file = draft.asset(node.shown_place(), &path).map(Value::File);
    if file.is_some()
        && let Some(cv) = draft.cv()
    {
        set!(cv, Cv.file, file);
    }
}

/// Imports `_pages/about.md` as the biography, and other pages that have text of their own.
fn read_pages(draft: &mut Draft, root: &Path, config: &Node) -> anyhow::Result<()> {
    let excluded = config.clone().texts(&["exclude"]);
    for document in collection(draft, root, "_pages")? {
        if excluded.contains(&document.place) {
            draft.report.lose(&document.place, "a page", "`_config.yml` excludes it");
            continue;
        }
        if document.values.text(&["permalink"]).as_deref() == Some("/") || document.stem == "about" {
            read_about(draft, &document);
        } else {
            let menu = document.values.get("nav").is_some_and(Node::is_true);
            read_page(draft, &document, menu);
        }
        document.finish(draft);
    }
    Ok(())
}

fn read_about(draft: &mut Draft, about: &Document) {
    let prose = about.prose(draft);
    draft.owner.add_prose(&prose);
    set!(draft.owner, Owner.role, draft.line_of(&about.values, &["subtitle", "description"]));
    let Some(profile) = about.values.get("profile") else { return };
    if let Some(image) = profile.first(&["image"]) {
        let path = image.as_text().unwrap_or_default();
        let place = if path.contains('/') { path } else { format!("assets/img/{path}") };
        read_photo(draft, Some(&Node::scalar(place).placed(image.shown_place())));
    }
    if let Some(address) = profile.first(&["more_info", "address"]) {
        let text = draft.prose(address);
        let lines: Vec<String> =
            text.lines().map(|line| draft.plain_line(address.shown_place(), line.trim_end_matches('\\'))).collect();
        set!(draft.owner, Owner.address, Value::texts(lines));
    }
}

fn read_resume(draft: &mut Draft, root: &Path, whole: bool) -> anyhow::Result<()> {
    const PLACE: &str = "assets/json/resume.json";
    let path = root.join(PLACE);
    if !path.is_file() {
        return Ok(());
    }
    if !whole {
        draft.report.lose(PLACE, "a file", "the CV was taken from `_data/cv.yml`");
        return Ok(());
    }
    match parse_json(&read_lossy(&path)?) {
        Ok(resume) => {
            let resume = resume.placed(&format!("{PLACE}: "));
            json_resume::read_sections(draft, &resume, true);
            draft.report.lose_unread(&resume);
        }
        Err(error) => draft.report.ask(PLACE, format!("not JSON, so nothing of it was carried over: {error}")),
    }
    Ok(())
}

fn read_coauthors(draft: &mut Draft, root: &Path) -> anyhow::Result<()> {
    let coauthors = data(draft, root, "_data/coauthors.yml")?;
    for (last, people) in coauthors.entries() {
        if let Some(url) = Some(people).filter(|people| people.is_scalar()) {
            let url = draft.url(url);
            let mut item = Item::with_id::<Person>(draft.ids.claim("person", &[last]));
            set!(item, Person.name, Value::text(last));
            set!(item, Person.url, url);
            draft.add(item);
        }
        for person in people.elements() {
            let firsts = person.texts(&["firstname"]);
            let mut names = firsts.iter().map(|first| format!("{first} {}", capitalized(last)));
            let Some(name) = names.next() else { continue };
            let id = draft.ids.claim("person", &[last, &name]);
            let mut item = Item::with_id::<Person>(id);
            set!(item, Person.name, Value::text(&name));
            set!(item, Person.also, Value::texts(names));
            set!(item, Person.url, draft.url_of(person, &["url"]));
            draft.add(item);
        }
    }
    draft.report.lose_unread(&coauthors);
    Ok(())
}

fn capitalized(name: &str) -> String {
    let mut characters = name.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}

fn read_projects(draft: &mut Draft, root: &Path) -> anyhow::Result<()> {
    for document in collection(draft, root, "_projects")? {
        let values = &document.values;
        let title = draft.line_of(values, &["title"]);
        let name = title.as_ref().map_or_else(|| document.stem.clone(), Value::written);
        let mut item = Item::with_id::<Project>(draft.ids.claim("project", &[&name]));
        let prose = document.prose(draft);
        item.add_prose(&prose);
        set!(item, Project.name, title);
        set!(item, Project.summary, draft.line_of(values, &["description"]));
        set!(item, Project.url, draft.url_of(values, &["redirect"]));
        set!(item, Project.code, draft.url_of(values, &["github"]));
        set!(item, Project.keywords, Value::texts(values.texts(&["category"])));
        if let Some(image) = values.first(&["img"]) {
            let path = image.as_text().unwrap_or_default();
            let alt = format!("Picture of {}", name.trim_matches('"'));
            set!(
                item,
                Project.image,
                draft.image_asset(image.shown_place(), &path).map(|path| Value::Image(path, alt))
            );
        }
        document.finish(draft);
        draft.add(item);
    }
    Ok(())
}

/// Imports the repositories that the site shows as projects, unless there is a project of that name.
fn read_repositories(draft: &mut Draft, root: &Path) -> anyhow::Result<()> {
    let repositories = data(draft, root, "_data/repositories.yml")?;
    for node in repositories.items(&["github_repos"]) {
        let Some(repository) = node.as_text() else { continue };
        let name = repository.rsplit('/').next().unwrap_or(&repository).to_owned();
        let mut item = Item::with_id::<Project>(draft.ids.claim("project", &[&name]));
        set!(item, Project.name, Value::text(&name));
        set!(item, Project.code, super::mended_url(&format!("https://github.com/{repository}")).map(Value::Text));
        draft.report.change(node.shown_place(), format!("the repository `{repository}` became a project"));
        draft.add(item);
    }
    draft.report.lose_unread(&repositories);
    Ok(())
}

fn read_news(draft: &mut Draft, root: &Path) -> anyhow::Result<()> {
    for document in collection(draft, root, "_news")? {
        let mut item = Item::new::<News>();
        let prose = document.prose(draft);
        item.add_prose(&prose);
        set!(item, News.date, document.when(draft));
        let title = draft.line_of(&document.values, &["title"]);
        if item.prose.is_empty() {
            if let Some(Value::Text(title)) = title {
                item.add_prose(&title);
            }
        } else if !document.values.get("inline").is_some_and(Node::is_true) {
            set!(item, News.title, title);
        }
        document.finish(draft);
        if item.prose.is_empty() {
            draft.report.lose(&document.place, "news", "it says nothing");
        } else {
            draft.add(item);
        }
    }
    Ok(())
}

fn read_teaching(draft: &mut Draft, root: &Path) -> anyhow::Result<()> {
    for folder in ["_teachings", "_teaching"] {
        for document in collection(draft, root, folder)? {
            let values = &document.values;
            let mut item = Item::new::<Teaching>();
            let prose = document.prose(draft);
            item.add_prose(&prose);
            set!(item, Teaching.course, draft.line_of(values, &["title"]));
            set!(item, Teaching.code, draft.line_of(values, &["course_id", "code"]));
            if let Some(at) = values.text(&["institution", "venue", "location"]) {
                set!(item, Teaching.at, draft.organization(&at));
            }
            let year = values.first(&["year", "date"]).and_then(|node| draft.span(node)).map(Value::Dates);
            set!(item, Teaching.dates, year);
            set!(item, Teaching.term, draft.line_of(values, &["term", "semester"]));
            let summary = draft.prose_of(values, &["description"]);
            item.add_prose(&summary);
            document.finish(draft);
            draft.add(item);
        }
    }
    Ok(())
}

fn read_bibliography(draft: &mut Draft, root: &Path, config: &Node) -> anyhow::Result<()> {
    let name = config.get("scholar").and_then(|scholar| scholar.text(&["bibliography"]));
    let name = name.unwrap_or_else(|| "papers.bib".to_owned());
    let place = format!("_bibliography/{name}");
    let path = root.join(&place);
    if path.is_file() {
        let text = read_lossy(&path)?;
        bib::read(draft, &name, &text);
    }
    lose_files(draft, root, "_bibliography", &[&place], "not the bibliography that the site shows");
    Ok(())
}
