//! Imports JSON Resume: version 1, and names of keys that were common before it.

use vitae_profile::{
    Award, Certificate, Education, Language, Owner, Position, PositionKind, Project, Publication, PublicationKind,
    Reference, Site, Skill, Talk, Teaching,
};

use super::Draft;
use super::accounts::add_account;
use super::draft::split_list;
use super::grade::read_grade;
use super::venue::kind_of_venue;
use crate::dsl::{Item, Value, set};
use crate::source::Node;

/// The keys of the owner's data: `basics` by the standard, others in similar formats.
const BASICS: [&str; 6] = ["basics", "bio", "info", "personalInfo", "personal", "profile"];

/// Imports a whole resume.
pub(super) fn read(draft: &mut Draft, resume: &Node) {
    if let Some(basics) = BASICS.iter().find_map(|key| resume.get(key)) {
        read_basics(draft, basics);
    }
    read_sections(draft, resume, true);
}

/// Imports the sections. Without `lists`, publications, talks, teaching and projects are left out.
pub(super) fn read_sections(draft: &mut Draft, resume: &Node, lists: bool) {
    let each = |draft: &mut Draft, keys: &[&str], read: fn(&mut Draft, &Node)| {
        for node in keys.iter().flat_map(|key| resume.items(&[key])) {
            read(draft, node);
        }
    };
    each(draft, &["work", "experience"], |draft, node| read_position(draft, node, None));
    each(draft, &["volunteer"], |draft, node| read_position(draft, node, Some(PositionKind::Volunteer)));
    each(draft, &["education"], read_education);
    each(draft, &["awards"], read_award);
    each(draft, &["certificates", "certifications"], read_certificate);
    each(draft, &["skills"], read_skill);
    each(draft, &["languages"], read_language);
    each(draft, &["references"], read_reference);
    each(draft, &["interests"], read_interest);
    if lists {
        each(draft, &["publications"], read_publication);
        each(draft, &["projects", "portfolio"], read_project);
        each(draft, &["presentations"], read_talk);
        each(draft, &["teaching"], read_teaching);
    }
}

fn read_basics(draft: &mut Draft, basics: &Node) {
    let parts = ["firstName", "lastName"].map(|key| basics.text(&[key]));
    let name = basics.text(&["name"]).unwrap_or_else(|| parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
    if !name.is_empty() {
        draft.name_owner(&name);
    }
    let role = draft.line_of(basics, &["label"]);
    set!(draft.owner, Owner.role, role);
    let prose = draft.prose_of(basics, &["summary"]);
    draft.owner.add_prose(&prose);
    read_photo(draft, basics.first(&["image", "picture"]));
    let email = basics.first(&["email"]);
    read_email(draft, email.filter(|node| node.is_scalar()).or_else(|| email?.first(&["personal", "work"])));
    set!(draft.owner, Owner.phone, basics.text(&["phone"]).and_then(Value::text));
    let url = draft.url_of(basics, &["url", "website"]);
    set!(draft.site, Site.url, url);
    if let Some(location) = basics.get("location") {
        read_location(draft, location);
    }
    for profile in basics.items(&["profiles"]) {
        let network = profile.text(&["network"]).unwrap_or_else(|| "Profile".to_owned());
        add_account(draft, &network, profile.first(&["username"]), profile.first(&["url"]));
    }
    // Before version 1 this was a map from networks to user names.
    for (network, username) in basics.get("profiles").map(Node::entries).unwrap_or_default() {
        add_account(draft, network, Some(username), None);
    }
}

/// Imports a portrait from beside the input.
pub(super) fn read_photo(draft: &mut Draft, photo: Option<&Node>) {
    let Some(photo) = photo else { return };
    let Some(path) = photo.as_text() else { return };
    if path.contains("://") || path.starts_with("data:") {
        return draft.report.lose(photo.shown_place(), path, "a picture that is not a file beside the input");
    }
    if let Some(path) = draft.image_asset(photo.shown_place(), &path) {
        let alt = match draft.owner.value("name") {
            Some(Value::Text(name)) => format!("Portrait of {name}"),
            _ => "Portrait".to_owned(),
        };
        set!(draft.owner, Owner.photo, Value::Image(path, alt));
    }
}

/// Imports an e-mail address.
pub(super) fn read_email(draft: &mut Draft, node: Option<&Node>) {
    let Some(node) = node else { return };
    let email =
        draft.identifier(node, |text| vitae_profile::Email::parse(text).map(drop).map_err(|error| error.message));
    set!(draft.owner, Owner.email, email);
}

pub(super) fn read_location(draft: &mut Draft, location: &Node) {
    if location.is_scalar() {
        set!(draft.owner, Owner.location, location.as_text().and_then(Value::text));
        return;
    }
    let street = location.text(&["address", "street"]);
    let code = location.text(&["postalCode"]);
    let city = location.text(&["city"]);
    let region = location.text(&["region"]);
    let country = location.text(&["countryCode", "country"]);
    let place: Vec<String> = [&city, &region, &country].into_iter().flatten().cloned().collect();
    if street.is_some() || code.is_some() {
        let town = [code, city].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let land = [region, country].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let lines = street.iter().flat_map(|street| street.lines().map(str::to_owned)).chain([town, land]);
        set!(draft.owner, Owner.address, Value::texts(lines));
    }
    set!(draft.owner, Owner.location, Value::text(place.join(", ")));
}

/// Adds the summary and the highlights of an entry to the prose of an item.
pub(super) fn add_words(draft: &mut Draft, item: &mut Item, node: &Node, keys: &[&str]) {
    for key in keys {
        let text = draft.prose_of(node, &[key]);
        item.add_prose(&text);
    }
    let bullets = draft.bullets_of(node, &["highlights", "bullets"]);
    item.add_prose(&bullets);
}

/// Reads a location as one line, whether it is a text or an object.
fn place_of(draft: &mut Draft, node: &Node) -> Option<Value> {
    let location = node.first(&["location"])?;
    if location.is_scalar() {
        return draft.line(location);
    }
    let parts = [["city", "city"], ["region", "region"], ["countryCode", "country"]];
    Value::text(parts.iter().filter_map(|keys| location.text(keys)).collect::<Vec<_>>().join(", "))
}

fn read_position(draft: &mut Draft, node: &Node, kind: Option<PositionKind>) {
    let mut item = Item::new::<Position>();
    let role = draft.line_of(node, &["position", "title", "role"]);
    set!(item, Position.role, role);
    if let Some(name) = node.text(&["name", "company", "organization", "employer"]) {
        set!(item, Position.at, draft.organization_at(&name, node.first(&["url", "website"])));
    } else if let Some(url) = draft.url_of(node, &["url", "website"]) {
        set!(item, Position.url, url);
    }
    set!(
        item,
        Position.dates,
        draft.dates(
            node.first(&["startDate", "date", "dates"]),
            node.first(&["endDate"]),
            node.get("startDate").is_some()
        )
    );
    let kind = kind.or_else(|| looks_like_internship(&item).then_some(PositionKind::Internship));
    set!(item, Position.kind, kind.map(|kind| Value::Word(kind.word())));
    set!(item, Position.location, place_of(draft, node));
    set!(item, Position.department, draft.line_of(node, &["department"]));
    add_words(draft, &mut item, node, &["description", "summary"]);
    draft.add(item);
}

/// Returns `true` if the role says that the position is an internship.
pub(super) fn looks_like_internship(item: &Item) -> bool {
    matches!(item.value("role"), Some(Value::Text(role))
        if role.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "intern" | "internship")))
}

fn read_education(draft: &mut Draft, node: &Node) {
    let mut item = Item::new::<Education>();
    let degree = draft.line_of(node, &["studyType", "degree"]);
    let field = draft.line_of(node, &["area", "field"]);
    if degree.is_some() {
        set!(item, Education.degree, degree);
        set!(item, Education.field, field);
    } else {
        set!(item, Education.degree, field);
    }
    if let Some(name) = node.text(&["institution", "school", "university"]) {
        set!(item, Education.at, draft.organization_at(&name, node.first(&["url", "website"])));
    }
    set!(
        item,
        Education.dates,
        draft.dates(
            node.first(&["startDate", "date", "dates"]),
            node.first(&["endDate"]),
            node.get("startDate").is_some()
        )
    );
    read_score(draft, &mut item, node.first(&["score", "gpa", "grade"]));
    let courses: Vec<Value> = node.items(&["courses"]).iter().filter_map(|course| draft.line(course)).collect();
    set!(item, Education.courses, Value::List(courses));
    set!(item, Education.location, place_of(draft, node));
    add_words(draft, &mut item, node, &["summary"]);
    draft.add(item);
}

/// Imports a score as a grade if it has a scale, and as a distinction in words otherwise.
pub(super) fn read_score(draft: &mut Draft, item: &mut Item, node: Option<&Node>) {
    let Some(node) = node else { return };
    let Some(text) = node.as_text() else { return };
    if let Some(grade) = read_grade(&text) {
        set!(item, Education.grade, Value::Grade(grade));
        return;
    }
    let words = if text.starts_with(|c: char| c.is_ascii_digit()) { format!("Grade {text}") } else { text.clone() };
    draft.report.change(node.shown_place(), format!("`{text}` has no scale, and became `distinction: \"{words}\"`"));
    set!(item, Education.distinction, Value::text(words));
}

pub(super) fn read_award(draft: &mut Draft, node: &Node) {
    let mut item = Item::new::<Award>();
    set!(item, Award.title, draft.line(node).or_else(|| draft.line_of(node, &["title", "name"])));
    if let Some(awarder) = node.text(&["awarder"]) {
        set!(item, Award.by, draft.organization(&awarder));
    }
    set!(item, Award.date, draft.date_of(node, &["date"]));
    set!(item, Award.url, draft.url_of(node, &["url", "website"]));
    add_words(draft, &mut item, node, &["summary"]);
    draft.add(item);
}

fn read_certificate(draft: &mut Draft, node: &Node) {
    let mut item = Item::new::<Certificate>();
    set!(item, Certificate.name, draft.line(node).or_else(|| draft.line_of(node, &["name", "title"])));
    if let Some(issuer) = node.text(&["issuer"]) {
        set!(item, Certificate.by, draft.organization(&issuer));
    }
    set!(item, Certificate.date, draft.date_of(node, &["date"]));
    set!(item, Certificate.url, draft.url_of(node, &["url", "website"]));
    add_words(draft, &mut item, node, &["summary"]);
    draft.add(item);
}

fn read_publication(draft: &mut Draft, node: &Node) {
    let title = draft.line(node).or_else(|| draft.line_of(node, &["name", "title"]));
    let name = title.as_ref().map(Value::written).unwrap_or_default();
    let mut item = Item::with_id::<Publication>(draft.ids.claim("publication", &[&name]));
    set!(item, Publication.title, title);
    let publisher = draft.line_of(node, &["publisher"]);
    let authors = read_authors(draft, node.first(&["authors", "author"]));
    if authors.is_empty() {
        set!(item, Publication.authors, Value::List(draft.owner_reference().into_iter().collect()));
        set!(item, Publication.kind, Value::Word(PublicationKind::Misc.word()));
        draft.report.change(
            node.shown_place(),
            "the input names neither authors nor kind: the owner is the one author, and `kind` is `misc`; correct them",
        );
    } else {
        let kind = kind_of_venue(&publisher.as_ref().map(Value::written).unwrap_or_default());
        set!(item, Publication.authors, Value::List(authors));
        set!(item, Publication.kind, Value::Word(kind.word()));
        draft
            .report
            .change(node.shown_place(), format!("`kind: {}` was guessed; correct it where it is wrong", kind.word()));
    }
    set!(item, Publication.publisher, publisher);
    set!(item, Publication.date, draft.date_of(node, &["releaseDate", "date"]));
    set!(item, Publication.url, draft.url_of(node, &["url", "website"]));
    add_words(draft, &mut item, node, &["summary", "description"]);
    draft.add(item);
}

/// Reads authors: a list of names, or one text that is split at its commas.
pub(super) fn read_authors(draft: &mut Draft, node: Option<&Node>) -> Vec<Value> {
    let Some(node) = node else { return Vec::new() };
    let names: Vec<String> = if node.is_scalar() {
        let text = node.as_text().unwrap_or_default().replace(" and ", ", ").replace(" & ", ", ");
        text.split([',', ';']).map(str::to_owned).collect()
    } else {
        let name = |author: &Node| author.as_text().or_else(|| author.text(&["name"]));
        node.elements().iter().filter_map(name).collect()
    };
    let place = node.shown_place();
    let mut authors = Vec::new();
    for name in names {
        let name = draft.plain_line(place, &name);
        let name = name.trim_matches(|c: char| !c.is_alphabetic() && c != '.');
        if !name.is_empty() {
            let author = draft.person(name);
            authors.extend((!authors.contains(&author)).then_some(author));
        }
    }
    authors
}

fn read_project(draft: &mut Draft, node: &Node) {
    let name = draft.line(node).or_else(|| draft.line_of(node, &["name", "title"]));
    let shown = name.as_ref().map(Value::written).unwrap_or_default();
    let mut item = Item::with_id::<Project>(draft.ids.claim("project", &[&shown]));
    set!(item, Project.name, name);
    set!(item, Project.url, draft.url_of(node, &["url", "website", "githubUrl"]));
    let open = node.get("endDate").is_none() && node.get("startDate").is_some();
    set!(item, Project.dates, draft.dates(node.first(&["startDate", "date"]), node.first(&["endDate"]), open));
    let roles = node.texts(&["roles"]).join(", ");
    set!(item, Project.role, Value::text(roles));
    if let Some(entity) = node.text(&["entity"]) {
        set!(item, Project.at, draft.organization(&entity));
    }
    set!(item, Project.keywords, Value::texts(node.texts(&["keywords"])));
    add_words(draft, &mut item, node, &["description", "summary"]);
    draft.add(item);
}

fn read_talk(draft: &mut Draft, node: &Node) {
    let mut item = Item::new::<Talk>();
    set!(item, Talk.title, draft.line_of(node, &["name", "title"]));
    set!(item, Talk.event, draft.line_of(node, &["event", "venue"]));
    set!(item, Talk.location, place_of(draft, node));
    set!(item, Talk.date, draft.date_of(node, &["date", "releaseDate"]));
    set!(item, Talk.url, draft.url_of(node, &["url", "website"]));
    add_words(draft, &mut item, node, &["summary", "description"]);
    draft.add(item);
}

fn read_teaching(draft: &mut Draft, node: &Node) {
    let mut item = Item::new::<Teaching>();
    set!(item, Teaching.course, draft.line_of(node, &["course", "name", "title"]));
    set!(item, Teaching.role, draft.line_of(node, &["role", "position"]));
    if let Some(name) = node.text(&["institution", "organization", "venue"]) {
        set!(item, Teaching.at, draft.organization(&name));
    }
    let dates = draft.dates(node.first(&["startDate", "date"]), node.first(&["endDate"]), false);
    set!(item, Teaching.dates, dates);
    set!(item, Teaching.url, draft.url_of(node, &["url", "website"]));
    add_words(draft, &mut item, node, &["summary", "description"]);
    draft.add(item);
}

pub(super) fn read_skill(draft: &mut Draft, node: &Node) {
    let mut item = Item::new::<Skill>();
    set!(item, Skill.name, draft.line(node).or_else(|| draft.line_of(node, &["name"])));
    set!(item, Skill.level, draft.line_of(node, &["level"]));
    set!(item, Skill.keywords, read_keywords(draft, node));
    draft.add(item);
}

/// Reads keywords: a list, or one text that is split at its commas.
fn read_keywords(draft: &mut Draft, node: &Node) -> Option<Value> {
    let keywords = node.first(&["keywords"])?;
    if keywords.is_scalar() { draft.line(keywords).map(split_list) } else { Some(Value::texts(keywords.as_texts())) }
}

pub(super) fn read_language(draft: &mut Draft, node: &Node) {
    let mut item = Item::new::<Language>();
    set!(item, Language.name, draft.line(node).or_else(|| draft.line_of(node, &["language", "name"])));
    set!(item, Language.level, draft.line_of(node, &["fluency", "level", "summary"]));
    draft.add(item);
}

/// Adds an interest to those of the owner.
pub(super) fn read_interest(draft: &mut Draft, node: &Node) {
    let Some(Value::Text(name)) = draft.line(node).or_else(|| draft.line_of(node, &["name"])) else { return };
    let keywords = node.texts(&["keywords"]);
    draft.add_interest(if keywords.is_empty() { name } else { format!("{name} ({})", keywords.join(", ")) });
}

pub(super) fn read_reference(draft: &mut Draft, node: &Node) {
    let mut item = Item::new::<Reference>();
    if let Some(name) = node.text(&["name"]) {
        let [url, role] = [&["url", "website"][..], &["position", "role"]].map(|keys| node.first(keys));
        set!(item, Reference.person, draft.person_described(&name, url, role));
    }
    add_words(draft, &mut item, node, &["reference", "summary"]);
    draft.add(item);
}
