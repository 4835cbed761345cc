//! The entries of `RenderCV`: their form says some of what they are, the title of their section the rest.

use vitae_profile::{
    Award, Certificate, Dates, Doi, Education, Language, Owner, Position, PositionKind, Project, Publication,
    PublicationKind, Service, Skill, Talk, Teaching,
};

use super::date::{read_date, read_span};
use super::draft::plain;
use super::grade::read_grade;
use super::json_resume::looks_like_internship;
use super::{Draft, markdown, mended_url};
use crate::dsl::{Item, Value, set};
use crate::source::Node;

/// What a section holds, by its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    About,
    Awards,
    Certificates,
    Education,
    Interests,
    Languages,
    Patents,
    Positions,
    Projects,
    Publications,
    Service,
    Skills,
    Talks,
    Teaching,
    Volunteering,
    Other,
}

/// Words in titles, and what they mean. The first that is found counts.
const TITLES: &[(&str, Meaning)] = &[
    ("volunt", Meaning::Volunteering),
    ("teach", Meaning::Teaching),
    ("patent", Meaning::Patents),
    ("publication", Meaning::Publications),
    ("papers", Meaning::Publications),
    ("preprint", Meaning::Publications),
    ("award", Meaning::Awards),
    ("honor", Meaning::Awards),
    ("honour", Meaning::Awards),
    ("scholarship", Meaning::Awards),
    ("fellowship", Meaning::Awards),
    ("prize", Meaning::Awards),
    ("talk", Meaning::Talks),
    ("presentation", Meaning::Talks),
    ("lecture", Meaning::Talks),
    ("certific", Meaning::Certificates),
    ("educat", Meaning::Education),
    ("project", Meaning::Projects),
    ("open source", Meaning::Projects),
    ("academic service", Meaning::Service),
    ("service", Meaning::Service),
    ("review", Meaning::Service),
    ("experience", Meaning::Positions),
    ("employment", Meaning::Positions),
    ("appointment", Meaning::Positions),
    ("positions", Meaning::Positions),
    ("work", Meaning::Positions),
    ("skill", Meaning::Skills),
    ("technolog", Meaning::Skills),
    ("language", Meaning::Languages),
    ("interest", Meaning::Interests),
    ("summary", Meaning::About),
    ("about", Meaning::About),
];

/// What a section of this title holds.
pub(super) fn meaning_of(title: &str) -> Meaning {
    let title = title.to_lowercase().replace('_', " ");
    TITLES.iter().find(|(word, _)| title.contains(word)).map_or(Meaning::Other, |(_, meaning)| *meaning)
}

/// Reads an entry into an item. Gives back whether that could be done; if not, nothing of it was read.
pub(super) fn read_entry(draft: &mut Draft, meaning: Meaning, node: &Node) -> bool {
    if node.get("institution").is_some() {
        read_education(draft, node);
    } else if node.get("company").is_some() {
        read_position(draft, meaning, node);
    } else if node.get("authors").is_some() && node.get("title").is_some() {
        read_publication(draft, meaning, node);
    } else if is_labelled(node) {
        return read_labelled(draft, meaning, node);
    } else if node.get("name").is_some() {
        return read_named(draft, meaning, node);
    } else if let Some(text) = text_node(node) {
        return read_text(draft, meaning, text);
    } else {
        return false;
    }
    true
}

/// Whether an entry is a line of a label and details. Before version 1.4 the label was called a name.
fn is_labelled(node: &Node) -> bool {
    node.get("label").is_some() || (node.get("name").is_some() && node.get("details").is_some())
}

/// The text of an entry that is nothing else.
fn text_node(node: &Node) -> Option<&Node> {
    if node.is_scalar() { Some(node) } else { node.first(&["bullet", "number", "reversed_number"]) }
}

/// When an entry was: `date` counts before `start_date` and `end_date`.
fn dates(draft: &mut Draft, node: &Node, open: bool) -> Option<Value> {
    if let Some(date) = node.first(&["date"])
        && let Some(dates) = draft.span(date)
    {
        return Some(Value::Dates(dates));
    }
    draft.dates(node.first(&["start_date"]), node.first(&["end_date"]), open)
}

/// When an entry was, as a single date: the end of a range.
fn date(draft: &mut Draft, node: &Node) -> Option<Value> {
    let Some(Value::Dates(dates)) = dates(draft, node, false) else { return None };
    Some(Value::Date(dates.last().unwrap_or(dates.start)))
}

/// A name that may be a link: `[Aurora](https://example.org)`.
fn name_and_link(node: &Node) -> (Option<Value>, Option<Value>) {
    let Some(text) = node.as_text() else { return (None, None) };
    let link = text.split_once("](").and_then(|(_, rest)| rest.split_once(')')).and_then(|(url, _)| mended_url(url));
    (Value::text(plain(&text)), link.map(Value::Text))
}

fn read_education(draft: &mut Draft, node: &Node) {
    let mut item = Item::new::<Education>();
    let degree = draft.line_of(node, &["degree", "study_type"]);
    let field = draft.line_of(node, &["area"]);
    if degree.is_some() {
        set!(item, Education.degree, degree);
        set!(item, Education.field, field);
    } else {
        set!(item, Education.degree, field);
    }
    if let Some(name) = node.text(&["institution"]) {
        set!(item, Education.at, draft.organization_at(&name, node.first(&["url"])));
    }
    set!(item, Education.dates, dates(draft, node, true));
    set!(item, Education.location, draft.line_of(node, &["location"]));
    let gpa = node.first(&["gpa", "grade"]);
    super::json_resume::read_score(draft, &mut item, gpa);
    let summary = draft.prose_of(node, &["summary"]);
    item.add_prose(&summary);
    let mut rest = Vec::new();
    for highlight in node.items(&["highlights"]) {
        if !read_highlight(draft, &mut item, highlight) {
            rest.push(highlight.clone());
            highlight.mark_read();
        }
    }
    add_highlights(draft, &mut item, &rest);
    draft.add(item);
}

/// Adds the words of an entry to the prose of its item.
fn add_words(draft: &mut Draft, item: &mut Item, node: &Node, keys: &[&str]) {
    for key in keys {
        let text = draft.prose_of(node, &[key]);
        item.add_prose(&text);
    }
    add_highlights(draft, item, node.items(&["highlights"]));
}

/// Adds highlights as a list. A dash between words is a list within, which is how `RenderCV` reads it.
fn add_highlights(draft: &mut Draft, item: &mut Item, nodes: &[Node]) {
    let nested = |node: &Node| {
        let text = node.as_text().unwrap_or_default();
        let mut lines = String::new();
        for (at, part) in text.split(" - ").enumerate() {
            let between = !lines.ends_with(|c: char| c.is_ascii_digit()) && part.starts_with(char::is_alphabetic);
            let separator = if at == 0 {
                ""
            } else if between {
                "\n- "
            } else {
                " - "
            };
            lines.push_str(separator);
            lines.push_str(part);
        }
        Node::scalar(lines).placed(node.shown_place())
    };
    let nodes: Vec<Node> = nodes.iter().map(nested).collect();
    let bullets = draft.bullets(&nodes);
    item.add_prose(&bullets);
}

/// Takes a highlight that says what a key says: an advisor, a grade, a topic.
fn read_highlight(draft: &mut Draft, item: &mut Item, node: &Node) -> bool {
    let Some(text) = node.as_text() else { return false };
    let Some((word, rest)) = text.split_once(':') else { return false };
    let rest = rest.trim();
    match word.trim().trim_matches('*').to_lowercase().as_str() {
        "gpa" | "grade" if read_grade(rest).is_some() && !item.has("grade") => {
            set!(item, Education.grade, read_grade(rest).map(Value::Grade));
        }
        "advisor" | "adviser" | "supervisor" if !rest.contains([',', '[', '&', ';']) && !rest.contains(" and ") => {
            let name = without_title(rest);
            if name != rest {
                draft.report.change(node.shown_place(), format!("`{rest}` is the person `{name}`"));
            }
            let person = draft.person(&name);
            set!(item, Education.advisors, Value::List(vec![person]));
        }
        "thesis" | "topic" | "dissertation" if !item.has("topic") && !rest.contains('[') => {
            set!(item, Education.topic, Value::text(plain(rest)));
        }
        _ => return false,
    }
    true
}

fn without_title(name: &str) -> String {
    let words = name.split_whitespace();
    words
        .skip_while(|word| matches!(word.trim_end_matches('.'), "Prof" | "Professor" | "Dr"))
        .collect::<Vec<_>>()
        .join(" ")
}

fn read_position(draft: &mut Draft, meaning: Meaning, node: &Node) {
    let mut item = Item::new::<Position>();
    set!(item, Position.role, draft.line_of(node, &["position", "title"]));
    if let Some(company) = node.first(&["company"]) {
        let (name, link) = name_and_link(company);
        if let Some(Value::Text(name)) = name {
            set!(item, Position.at, draft.organization_at(&name, node.first(&["url"])));
        }
        set!(item, Position.url, link);
    }
    set!(item, Position.dates, dates(draft, node, true));
    let kind = match meaning {
        Meaning::Volunteering => Some(PositionKind::Volunteer),
        _ => looks_like_internship(&item).then_some(PositionKind::Internship),
    };
    set!(item, Position.kind, kind.map(|kind| Value::Word(kind.word())));
    set!(item, Position.location, draft.line_of(node, &["location"]));
    add_words(draft, &mut item, node, &["summary"]);
    draft.add(item);
}

fn read_publication(draft: &mut Draft, meaning: Meaning, node: &Node) {
    let title = draft.line_of(node, &["title"]);
    let name = title.as_ref().map(Value::written).unwrap_or_default();
    let mut item = Item::with_id::<Publication>(draft.names.claim("publication", &[&name]));
    set!(item, Publication.title, title);
    let mut authors = Vec::new();
    for author in node.items(&["authors"]) {
        let Some(text) = author.as_text() else { continue };
        let name = plain(text.trim_matches('*'));
        let owner = draft.owner_reference().filter(|_| text.starts_with('*') && text.ends_with('*'));
        authors.push(owner.unwrap_or_else(|| draft.person(&name)));
    }
    set!(item, Publication.authors, Value::List(authors));
    let journal = draft.line_of(node, &["journal", "venue"]);
    let venue = journal.as_ref().map(Value::written).unwrap_or_default();
    let kind = if meaning == Meaning::Patents { PublicationKind::Patent } else { kind_of_venue(&venue) };
    set!(item, Publication.kind, Value::Word(kind.word()));
    draft
        .report
        .change(node.shown_place(), format!("`kind: {}` was guessed; correct it where it is wrong", kind.word()));
    set!(item, Publication.venue, journal);
    set!(item, Publication.date, date(draft, node));
    if let Some(doi) = node.first(&["doi"]) {
        set!(
            item,
            Publication.doi,
            draft.formed(doi, |text| Doi::parse(text).map(drop).map_err(|error| error.message))
        );
    }
    set!(item, Publication.url, draft.url_of(node, &["url"]));
    add_words(draft, &mut item, node, &["summary"]);
    draft.add(item);
}

/// What a venue's name says about the kind of publication.
pub(super) fn kind_of_venue(venue: &str) -> PublicationKind {
    let venue = venue.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| venue.contains(word));
    if has(&["arxiv", "preprint", "biorxiv", "medrxiv", "ssrn"]) {
        PublicationKind::Preprint
    } else if has(&["workshop"]) {
        PublicationKind::Workshop
    } else if has(&["conference", "proceedings", "symposium", "proc."]) {
        PublicationKind::Conference
    } else if has(&["journal", "transactions", "letters", "review", "annals", "nature", "science"]) {
        PublicationKind::Journal
    } else if has(&["thesis", "dissertation"]) {
        PublicationKind::Thesis
    } else {
        PublicationKind::Misc
    }
}

fn read_labelled(draft: &mut Draft, meaning: Meaning, node: &Node) -> bool {
    match meaning {
        Meaning::Skills => {
            let mut item = Item::new::<Skill>();
            set!(item, Skill.name, draft.line_of(node, &["label", "name"]));
            let details = draft.line_of(node, &["details"]);
            set!(item, Skill.keywords, details.map(split_list));
            draft.add(item);
        }
        Meaning::Languages => {
            let mut item = Item::new::<Language>();
            set!(item, Language.name, draft.line_of(node, &["label", "name"]));
            set!(item, Language.level, draft.line_of(node, &["details"]));
            draft.add(item);
        }
        _ => return false,
    }
    true
}

/// `a, b (c, d), e` as a list of three.
fn split_list(value: Value) -> Value {
    let Value::Text(text) = value else { return value };
    let mut parts = vec![String::new()];
    let mut depth = 0_i32;
    for character in text.chars() {
        depth += i32::from(character == '(') - i32::from(character == ')');
        match parts.last_mut() {
            Some(part) if character != ',' || depth > 0 => part.push(character),
            _ => parts.push(String::new()),
        }
    }
    Value::texts(parts)
}

fn read_named(draft: &mut Draft, meaning: Meaning, node: &Node) -> bool {
    let Some(name_node) = node.first(&["name"]) else { return false };
    let link = |draft: &mut Draft, link: Option<Value>| link.or_else(|| draft.url_of(node, &["url"]));
    match meaning {
        Meaning::Projects => {
            let (name, url) = name_and_link(name_node);
            let shown = name.as_ref().map(Value::written).unwrap_or_default();
            let mut item = Item::with_id::<Project>(draft.names.claim("project", &[&shown]));
            set!(item, Project.name, name);
            set!(item, Project.url, link(draft, url));
            set!(item, Project.dates, dates(draft, node, true));
            add_located(draft, &mut item, node);
            draft.add(item);
        }
        Meaning::Awards => {
            let (name, url) = name_and_link(name_node);
            let mut item = Item::new::<Award>();
            set!(item, Award.title, name);
            set!(item, Award.date, date(draft, node));
            set!(item, Award.url, link(draft, url));
            add_located(draft, &mut item, node);
            draft.add(item);
        }
        Meaning::Talks => {
            let (name, url) = name_and_link(name_node);
            let mut item = Item::new::<Talk>();
            set!(item, Talk.title, name);
            set!(item, Talk.date, date(draft, node));
            set!(item, Talk.location, draft.line_of(node, &["location"]));
            set!(item, Talk.url, link(draft, url));
            add_words(draft, &mut item, node, &["summary"]);
            draft.add(item);
        }
        Meaning::Certificates => {
            let (name, url) = name_and_link(name_node);
            let mut item = Item::new::<Certificate>();
            set!(item, Certificate.name, name);
            set!(item, Certificate.date, date(draft, node));
            set!(item, Certificate.url, link(draft, url));
            add_located(draft, &mut item, node);
            draft.add(item);
        }
        Meaning::Service => {
            let (name, url) = name_and_link(name_node);
            let mut item = Item::new::<Service>();
            set!(item, Service.role, name);
            set!(item, Service.dates, dates(draft, node, true));
            set!(item, Service.url, link(draft, url));
            add_located(draft, &mut item, node);
            draft.add(item);
        }
        Meaning::Teaching => {
            let (name, url) = name_and_link(name_node);
            let mut item = Item::new::<Teaching>();
            set!(item, Teaching.course, name);
            set!(item, Teaching.dates, dates(draft, node, true));
            set!(item, Teaching.url, link(draft, url));
            add_located(draft, &mut item, node);
            draft.add(item);
        }
        _ => return false,
    }
    true
}

/// The words of an entry whose item has no key for the location.
fn add_located(draft: &mut Draft, item: &mut Item, node: &Node) {
    add_words(draft, item, node, &["location", "summary"]);
}

fn read_text(draft: &mut Draft, meaning: Meaning, node: &Node) -> bool {
    let Some(text) = node.as_text() else { return true };
    let line = draft.plain_line(node.shown_place(), &text);
    match meaning {
        Meaning::Skills => {
            let mut item = Item::new::<Skill>();
            if let Some((name, details)) = line.split_once(':') {
                set!(item, Skill.name, Value::text(name));
                set!(item, Skill.keywords, Value::text(details).map(split_list));
            } else {
                set!(item, Skill.name, Value::text(&line));
            }
            draft.add(item);
        }
        Meaning::Languages => {
            for language in line.split([',', ';']) {
                let mut item = Item::new::<Language>();
                let (name, level) = language.split_once(['(', ':']).unwrap_or((language, ""));
                set!(item, Language.name, Value::text(name));
                set!(item, Language.level, Value::text(level.trim_end().trim_end_matches(')')));
                draft.add(item);
            }
        }
        Meaning::Interests => {
            let mut interests = match draft.owner.value("interests") {
                Some(Value::List(interests)) => interests.clone(),
                _ => Vec::new(),
            };
            interests.extend(Value::text(&line));
            draft.owner.keys.retain(|(key, _)| *key != "interests");
            set!(draft.owner, Owner.interests, Value::List(interests));
        }
        Meaning::Awards => {
            let Some((title, date)) = dated(&line) else { return false };
            let mut item = Item::new::<Award>();
            set!(item, Award.title, Value::text(title));
            set!(item, Award.date, Value::Date(date.last().unwrap_or(date.start)));
            draft.add(item);
        }
        Meaning::Talks => {
            let Some((title, date)) = dated(&line) else { return false };
            let (title, event) = title.rsplit_once(" — ").unwrap_or((title, ""));
            let mut item = Item::new::<Talk>();
            set!(item, Talk.title, Value::text(title));
            set!(item, Talk.event, Value::text(event));
            set!(item, Talk.date, Value::Date(date.last().unwrap_or(date.start)));
            draft.add(item);
        }
        Meaning::Service => {
            let Some((role, dates)) = dated(&line) else { return false };
            let mut item = Item::new::<Service>();
            set!(item, Service.role, Value::text(role));
            set!(item, Service.dates, Value::Dates(dates));
            draft.add(item);
        }
        _ => return false,
    }
    true
}

/// A text that ends with a date: `Fellowship (2020 – 2023)`, `Prize, 2021`.
fn dated(text: &str) -> Option<(&str, Dates)> {
    let text = text.trim().trim_end_matches('.');
    let (words, date) = match text.strip_suffix(')') {
        Some(open) => open.rsplit_once('(')?,
        None => text.rsplit_once(", ")?,
    };
    let reading = read_span(date).filter(|reading| reading.exact)?;
    Some((words.trim().trim_end_matches(','), reading.value))
}

/// An entry of any form as Markdown.
pub(super) fn entry_markdown(draft: &mut Draft, node: &Node) -> String {
    if node.is_scalar() {
        return draft.prose(node);
    }
    if let Some(text) = text_node(node) {
        return draft.bullets(std::slice::from_ref(text));
    }
    if is_labelled(node) {
        let [label, details] = [&["label", "name"][..], &["details"]].map(|keys| draft.prose_of(node, keys));
        let link = draft.url_of(node, &["url"]).map(|url| match url {
            Value::Text(url) => format!(" <{url}>"),
            _ => String::new(),
        });
        let when = node.text(&["date"]).map(|date| format!(" ({})", shown_date(&date)));
        let text = format!("- **{label}:** {details}{}{}", when.unwrap_or_default(), link.unwrap_or_default());
        return markdown::prose(draft, node.shown_place(), &text);
    }
    let mut text = String::new();
    let names: Vec<String> = ["name", "title", "position", "degree", "area", "institution", "company"]
        .iter()
        .filter_map(|key| node.get(key).map(|node| draft.prose(node)))
        .filter(|name| !name.is_empty())
        .collect();
    let when = match (node.text(&["date"]), node.text(&["start_date"]), node.text(&["end_date"])) {
        (Some(date), _, _) => Some(shown_date(&date)),
        (None, Some(start), Some(end)) => Some(format!("{} – {}", shown_date(&start), shown_date(&end))),
        (None, start, end) => start.or(end).map(|date| shown_date(&date)),
    };
    let place = node.text(&["location"]);
    text.extend(["## ", &names.join(", ")]);
    let line: Vec<String> = [when, place].into_iter().flatten().collect();
    for part in [line.join(", "), draft.prose_of(node, &["summary"]), draft.bullets(node.items(&["highlights"]))] {
        if !part.is_empty() {
            text.push_str("\n\n");
            text.push_str(&part);
        }
    }
    text
}

fn shown_date(text: &str) -> String {
    read_date(text).map_or_else(|| text.to_owned(), |reading| reading.value.readable())
}
