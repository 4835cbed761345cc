//! The profile that an importer puts together.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use vitae_profile::{
    AssetPath, Bibliography, Date, Dates, End, Organization, Owner, Page, Person, PersonName, Profile, Publication,
    Record as _, Site,
};

use super::date::{is_open, read_date, read_span};
use super::{ImportReport, markdown, mended_url};
use crate::dsl::{Item, Names, Value, set, write_profile};
use crate::source::Node;

/// A file that goes into the content folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Where it goes, below `content/`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A profile in the making.
#[derive(Debug)]
pub struct Draft {
    /// The site.
    pub site: Item,
    /// The owner.
    pub owner: Item,
    /// Every other item.
    pub items: Vec<Item>,
    /// What did not fit.
    pub report: ImportReport,
    /// Ids that are in use.
    pub names: Names,
    folder: Option<PathBuf>,
    assets: Vec<Asset>,
    organizations: HashMap<String, usize>,
    people: HashMap<String, String>,
}

/// A profile that is ready to be written to a folder.
#[derive(Debug)]
pub struct Finished {
    /// The text of `content/profile.rs`.
    pub profile: String,
    /// The other files of `content/`.
    pub assets: Vec<Asset>,
    /// What did not fit.
    pub report: ImportReport,
}

/// Pictures that browsers show.
const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif"];

impl Draft {
    /// A draft with nothing in it. Files are looked for in `folder`.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self {
            site: Item::new::<Site>(),
            owner: Item::new::<Owner>(),
            items: Vec::new(),
            report: ImportReport::default(),
            names: Names::new(),
            folder,
            assets: Vec::new(),
            organizations: HashMap::new(),
            people: HashMap::new(),
        }
    }

    /// Names the owner, who can be referred to from now on. A second name is another spelling of the first.
    pub fn name_owner(&mut self, name: &str) {
        if let Some(id) = self.owner.id.clone() {
            self.people.entry(folded(name)).or_insert(id);
            if self.owner.value("name") != Value::text(name).as_ref() {
                self.report.change("content/profile.rs", format!("the input names the owner `{name}`, too"));
            }
            return;
        }
        let family = PersonName::from_display(without_title(name)).full_family();
        let id = self.names.claim("owner", &[&family, name]);
        self.people.insert(folded(name), id.clone());
        self.owner.id = Some(id);
        set!(self.owner, Owner.name, Value::text(name));
    }

    /// Adds another name that the owner publishes under.
    pub fn also_owner(&mut self, name: &str) {
        if let Some(id) = self.owner.id.clone() {
            self.people.entry(folded(name)).or_insert(id);
        }
    }

    /// The owner, as somebody to refer to.
    pub fn owner_reference(&self) -> Option<Value> {
        self.owner.id.clone().map(Value::Reference)
    }

    /// Adds an item, unless it says nothing.
    pub fn add(&mut self, item: Item) {
        if item.keys.is_empty() && item.prose.is_empty() && item.file.is_none() {
            return;
        }
        if let Some(first) = self.items.iter().find(|other| is_same_work(other, &item)) {
            let label = first.label();
            let keys = item.keys.iter().map(|(key, value)| format!("{key}: {}", value.written()));
            let said = keys.chain([item.prose]).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
            self.report.lose(label, said, "the input names this work twice");
            return;
        }
        self.items.push(item);
    }

    /// The organization of this name, declared if it is not yet.
    pub fn organization(&mut self, name: &str) -> Value {
        let name = plain(name);
        let key = folded(&name);
        if let Some(item) = self.organizations.get(&key).and_then(|place| self.items.get(*place)) {
            return Value::Reference(item.id.clone().unwrap_or_default());
        }
        let id = self.names.claim("organization", &[&name]);
        let mut item = Item::with_id::<Organization>(id.clone());
        set!(item, Organization.name, Value::text(&name));
        self.organizations.insert(key, self.items.len());
        self.items.push(item);
        Value::Reference(id)
    }

    /// The organization of this name, with its page. A second, different page goes to the report.
    pub fn organization_at(&mut self, name: &str, url: Option<&Node>) -> Value {
        let reference = self.organization(name);
        let Some(url) = url.and_then(|node| self.url(node)) else { return reference };
        let place = self.organizations.get(&folded(&plain(name))).copied();
        if let Some(item) = place.and_then(|place| self.items.get_mut(place)) {
            set!(item, Organization.url, url);
        }
        reference
    }

    /// The person of this name, declared if they are not yet.
    pub fn person(&mut self, name: &str) -> Value {
        let name = given_first(&plain(name));
        let key = folded(&name);
        if let Some(id) = self.people.get(&key) {
            return Value::Reference(id.clone());
        }
        let family = PersonName::from_display(without_title(&name)).full_family();
        let id = self.names.claim("person", &[&family, &name]);
        let mut item = Item::with_id::<Person>(id.clone());
        set!(item, Person.name, Value::text(&name));
        self.items.push(item);
        self.people.insert(key, id.clone());
        Value::Reference(id)
    }

    /// The person of this name, with their page and what they are.
    pub fn person_described(&mut self, name: &str, url: Option<&Node>, role: Option<&Node>) -> Value {
        let reference = self.person(name);
        let url = url.and_then(|node| self.url(node));
        let role = role.and_then(|node| self.line(node));
        let Value::Reference(id) = &reference else { return reference };
        let is_they = |item: &&mut Item| item.kind.word == Person::KIND.word && item.id.as_ref() == Some(id);
        if let Some(item) = self.items.iter_mut().find(is_they) {
            set!(item, Person.url, url);
            set!(item, Person.role, role);
        }
        reference
    }

    /// Reads a URL. What is none goes to the report.
    pub fn url(&mut self, node: &Node) -> Option<Value> {
        let text = node.as_text()?;
        let Some(url) = mended_url(&text) else {
            let why = vitae_profile::Url::parse(&text).err().map(|error| error.message).unwrap_or_default();
            self.report.lose(node.shown_place(), text, why);
            return None;
        };
        if url != text {
            self.report.change(node.shown_place(), format!("`{text}` is written `{url}`"));
        }
        Some(Value::Text(url))
    }

    /// Reads the URL under the first of `keys` that has one.
    pub fn url_of(&mut self, node: &Node, keys: &[&str]) -> Option<Value> {
        node.first(keys).and_then(|node| self.url(node))
    }

    /// Reads a value that has a form: an ORCID iD, a DOI. What is none goes to the report.
    pub fn formed(&mut self, node: &Node, parse: fn(&str) -> Result<(), String>) -> Option<Value> {
        let text = node.as_text()?;
        match parse(&text) {
            Ok(()) => Some(Value::Text(text)),
            Err(why) => {
                self.report.lose(node.shown_place(), text, why);
                None
            }
        }
    }

    /// Reads a date. What is none goes to the report.
    pub fn date(&mut self, node: &Node) -> Option<Date> {
        let text = node.as_text()?;
        let Some(reading) = read_date(&text).or_else(|| {
            read_span(&text)
                .map(|span| super::date::Reading { value: span.value.last().unwrap_or(span.value.start), exact: false })
        }) else {
            self.report.lose(node.shown_place(), text, "not a date");
            return None;
        };
        if !reading.exact {
            self.report.change(node.shown_place(), format!("`{text}` is written `{}`", reading.value));
        }
        Some(reading.value)
    }

    /// Reads the date under the first of `keys` that has one.
    pub fn date_of(&mut self, node: &Node, keys: &[&str]) -> Option<Value> {
        node.first(keys).and_then(|node| self.date(node)).map(Value::Date)
    }

    /// Reads a date or a span. What is neither goes to the report.
    pub fn span(&mut self, node: &Node) -> Option<Dates> {
        let text = node.as_text()?;
        let Some(reading) = read_span(&text) else {
            self.report.lose(node.shown_place(), text, "not a date, nor a range of two");
            return None;
        };
        if !reading.exact {
            self.report.change(node.shown_place(), format!("`{text}` is written `{}`", reading.value));
        }
        Some(reading.value)
    }

    /// Reads a span from its two ends, or from a single date. With a start alone it goes on, if `open` says so.
    pub fn dates(&mut self, start: Option<&Node>, end: Option<&Node>, open: bool) -> Option<Value> {
        if let (Some(whole), None) = (start, end)
            && let Some(text) = whole.as_text()
            && read_span(&text).is_some_and(|reading| reading.value.end != End::Same)
        {
            return self.span(whole).map(Value::Dates);
        }
        let first = start.and_then(|node| self.date(node));
        let goes_on = end.is_some_and(|node| node.as_text().is_some_and(|text| is_open(&text)));
        let last = if goes_on { None } else { end.and_then(|node| self.date(node)) };
        let dates = match (first, last) {
            (Some(start), None) if goes_on || (open && end.is_none()) => Dates { start, end: End::Open },
            (Some(date), None) | (None, Some(date)) => {
                if goes_on || end.is_some() && start.is_some() {
                    Dates { start: date, end: End::Open }
                } else {
                    if let Some(end) = end {
                        self.report
                            .change(end.shown_place(), "the end is known and the start is not; only the end is given");
                    }
                    Dates { start: date, end: End::Same }
                }
            }
            (Some(start), Some(end)) if start == end => Dates { start, end: End::Same },
            (Some(first), Some(last)) => {
                if let Ok(dates) = Dates::new(first, End::On(last)) {
                    dates
                } else {
                    let place = end.map(Node::shown_place).unwrap_or_default();
                    self.report
                        .ask(place, format!("ends on {last}, before it starts on {first}; the two were exchanged"));
                    Dates { start: last, end: End::On(first) }
                }
            }
            (None, None) => return None,
        };
        Some(Value::Dates(dates))
    }

    /// Reads Markdown as prose.
    pub fn prose(&mut self, node: &Node) -> String {
        let Some(text) = node.as_text() else { return String::new() };
        markdown::prose(self, node.shown_place(), &text)
    }

    /// Reads the Markdown under the first of `keys` that has some.
    pub fn prose_of(&mut self, node: &Node, keys: &[&str]) -> String {
        node.first(keys).map(|node| self.prose(node)).unwrap_or_default()
    }

    /// Reads the list of texts under the first of `keys` that has one as a Markdown list; a single text is a paragraph.
    pub fn bullets_of(&mut self, node: &Node, keys: &[&str]) -> String {
        let Some(list) = node.first(keys) else { return String::new() };
        if list.is_scalar() { self.prose(list) } else { self.bullets(list.elements()) }
    }

    /// Reads a list of texts as a Markdown list.
    pub fn bullets(&mut self, nodes: &[Node]) -> String {
        let lines: Vec<String> = nodes
            .iter()
            .map(|node| self.prose(node))
            .filter(|text| !text.is_empty())
            .map(|text| format!("- {}", indented(&text)))
            .collect();
        lines.join("\n")
    }

    /// Reads a text that is shown as it is: Markdown and HTML in it lose their marks.
    pub fn line(&mut self, node: &Node) -> Option<Value> {
        let text = node.as_text()?;
        Value::text(self.plain_line(node.shown_place(), &text))
    }

    /// The words of a line of Markdown. A link in it goes to the report.
    pub(super) fn plain_line(&mut self, place: &str, text: &str) -> String {
        let text = markdown::prose(self, place, text);
        for url in markdown::links(&text) {
            self.report.lose(place, url, "a link in a line that has none");
        }
        plain(&text)
    }

    /// Reads the line under the first of `keys` that has one.
    pub fn line_of(&mut self, node: &Node, keys: &[&str]) -> Option<Value> {
        node.first(keys).and_then(|node| self.line(node))
    }

    /// Puts a file of the input's folder among the assets, and says where.
    pub fn asset(&mut self, place: &str, path: &str) -> Option<AssetPath> {
        let Some((name, bytes)) = self.folder.as_deref().and_then(|folder| file_below(folder, path)) else {
            self.report.lose(place, path, "no such file beside the input");
            return None;
        };
        Some(self.keep(&name, bytes))
    }

    /// Puts a picture of the input's folder among the assets, and says where.
    pub fn image_asset(&mut self, place: &str, path: &str) -> Option<AssetPath> {
        let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        if !PICTURES.contains(&extension.as_str()) {
            self.report.lose(place, path, "not a picture that browsers show");
            return None;
        }
        self.asset(place, path)
    }

    fn keep(&mut self, name: &str, bytes: Vec<u8>) -> AssetPath {
        let safe: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '-' })
            .collect();
        let safe = safe.trim_start_matches('.').to_owned();
        let names = std::iter::once(safe.clone()).chain((2..).map(|number| format!("{number}-{safe}")));
        for name in names {
            let path = format!("assets/{name}");
            match self.assets.iter().find(|asset| asset.path == path) {
                Some(asset) if asset.bytes != bytes => {}
                found => {
                    if found.is_none() {
                        self.assets.push(Asset { path: path.clone(), bytes });
                    }
                    return AssetPath::parse(&path).unwrap_or(AssetPath::lifted("assets"));
                }
            }
        }
        AssetPath::lifted("assets")
    }

    /// Puts a bibliography beside the profile, and an item for it in.
    pub fn bibliography(&mut self, name: &str, text: String) -> Item {
        let path = name.replace(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_'), "-");
        let mut item = Item::new::<Bibliography>();
        item.file = Some(path.clone());
        self.assets.push(Asset { path, bytes: text.into_bytes() });
        item
    }

    /// Writes the profile. `about` says what it was made from.
    pub fn finish(mut self, name: Option<&str>) -> Finished {
        if !self.owner.has("name") {
            let name = name.unwrap_or("Your Name");
            self.name_owner(name);
            self.report
                .ask("content/profile.rs", "the input does not say whose site it is; correct `owner { name: .. }`");
        }
        if !self.site.has("url") {
            set!(self.site, Site.url, Value::text("https://example.org/"));
            self.report.ask("content/profile.rs", "the input has no address of the site; correct `site { url: .. }`");
        }
        let mut items = vec![self.site, self.owner];
        items.append(&mut self.items);
        items.iter_mut().filter(|item| item.kind.word == Page::KIND.word).for_each(describe);
        let order = |item: &Item| Profile::KINDS.iter().position(|kind| kind.word == item.kind.word);
        items.sort_by_key(order);
        for item in &mut items {
            let kind = item.kind;
            item.keys.sort_by_key(|(word, _)| kind.keys.iter().position(|key| key.word == *word));
        }
        let written = write_profile("Everything this site says.", &items);
        for (item, line) in items.iter().zip(&written.lines) {
            let missing = item.missing();
            if !missing.is_empty() {
                let keys: Vec<String> = missing.iter().map(|key| format!("`{key}`")).collect();
                let why = format!("`{}` must have {}, which the input does not say", item.label(), keys.join(" and "));
                self.report.ask(format!("content/profile.rs:{line}"), why);
            }
        }
        Finished { profile: written.text, assets: self.assets, report: self.report }
    }
}

/// Whether two items are publications with one title, date and list of authors.
fn is_same_work(one: &Item, other: &Item) -> bool {
    let title = |item: &Item| item.value("title").map(|title| folded(&title.written()));
    one.kind.word == Publication::KIND.word
        && other.kind.word == one.kind.word
        && title(one) == title(other)
        && ["date", "authors"].iter().all(|key| one.value(key) == other.value(key))
}

/// Describes a page that has no words which could describe it.
fn describe(page: &mut Item) {
    if !super::markdown::has_words(&page.prose) {
        set!(page, Page.description, page.value("title").cloned());
    }
}

/// The file at `path` below `folder`, whether it is written from there or from the site's root.
fn file_below(folder: &Path, path: &str) -> Option<(String, Vec<u8>)> {
    let path = path.trim_start_matches('/').split(['?', '#']).next()?;
    let real_folder = folder.canonicalize().ok()?;
    let real = folder.join(path.replace("%20", " ")).canonicalize().ok()?;
    if !real.starts_with(&real_folder) || !real.is_file() {
        return None;
    }
    let name = real.file_name()?.to_string_lossy().into_owned();
    Some((name, std::fs::read(&real).ok()?))
}

/// A line of Markdown without its marks.
pub(super) fn plain(text: &str) -> String {
    use pulldown_cmark::{Event, Parser};
    let mut line = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) => line.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => line.push(' '),
            _ => {}
        }
    }
    let text = if line.trim().is_empty() { text } else { line.as_str() };
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",").replace(" .", ".")
}

/// A name for comparing: without case, accents and titles.
fn folded(name: &str) -> String {
    let name = deunicode::deunicode(name).to_lowercase();
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words
        .filter(|word| !matches!(*word, "dr" | "prof" | "professor" | "mr" | "mrs" | "ms" | "the"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A name without the titles that stand behind a comma: `Ada Lovelace, PhD`.
fn without_title(name: &str) -> &str {
    name.split_once(',').filter(|(_, title)| title.split(',').all(is_title)).map_or(name, |(name, _)| name)
}

/// A name with the given name first, also from `Lovelace, Ada`.
fn given_first(name: &str) -> String {
    match name.split_once(',') {
        Some((family, given)) if !given.contains(',') && !given.trim().is_empty() && !is_title(given) => {
            format!("{} {}", given.trim(), family.trim())
        }
        _ => name.to_owned(),
    }
}

/// Whether what stands behind a comma is no given name.
fn is_title(text: &str) -> bool {
    let text = text.trim().replace(['.', ' '], "").to_lowercase();
    let titles =
        ["jr", "sr", "ii", "iii", "iv", "phd", "md", "msc", "ma", "mba", "bsc", "dphil", "dsc", "esq", "pe", "pmp"];
    titles.contains(&text.as_str())
}

/// The text of a list item: the lines after the first stand below its words.
fn indented(text: &str) -> String {
    text.lines()
        .map(|line| if line.is_empty() { String::new() } else { format!("  {line}") })
        .collect::<Vec<_>>()
        .join("\n")
        .trim_start()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{given_first, without_title};

    #[test]
    fn names_are_turned_around_and_titles_are_not() {
        assert_eq!(given_first("Lovelace, Ada"), "Ada Lovelace");
        assert_eq!(given_first("Ada Lovelace"), "Ada Lovelace");
        assert_eq!(given_first("Ada Lovelace, Ph.D."), "Ada Lovelace, Ph.D.");
        assert_eq!(without_title("Ada Lovelace, Ph.D., MBA"), "Ada Lovelace");
        assert_eq!(without_title("Lovelace, Ada"), "Lovelace, Ada");
    }
}
