//! Imports entries with a name, a company or a label. The title of the section tells what they are.

use vitae_profile::{Award, Certificate, Language, Position, PositionKind, Project, Service, Skill, Talk, Teaching};

use super::keys::{add_words, date, dates, name_and_link};
use crate::dsl::{Item, Value, set};
use crate::import::Draft;
use crate::import::draft::split_list;
use crate::import::json_resume::{looks_like_internship, read_interest, read_language, read_reference, read_skill};
use crate::import::meaning::Meaning;
use crate::source::Node;

pub(super) fn read_position(draft: &mut Draft, meaning: Meaning, node: &Node) {
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

pub(super) fn read_named(draft: &mut Draft, meaning: Meaning, node: &Node) -> bool {
    let Some(name_node) = node.first(&["name"]) else { return false };
    let link = |draft: &mut Draft, link: Option<Value>| link.or_else(|| draft.url_of(node, &["url"]));
    match meaning {
        Meaning::Projects => {
            let (name, url) = name_and_link(name_node);
            let shown = name.as_ref().map(Value::written).unwrap_or_default();
            let mut item = Item::with_id::<Project>(draft.ids.claim("project", &[&shown]));
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
            if let Some(issuer) = node.text(&["issuer"]) {
                set!(item, Certificate.by, draft.organization(&issuer));
            }
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
        Meaning::Interests => read_interest(draft, node),
        Meaning::Languages => read_language(draft, node),
        Meaning::References if node.get("reference").is_some() => read_reference(draft, node),
        Meaning::Skills if node.get("keywords").is_some() => read_skill(draft, node),
        _ => return false,
    }
    true
}

pub(super) fn read_labelled(draft: &mut Draft, meaning: Meaning, node: &Node) -> bool {
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

/// Adds the texts of an entry, with the location, for which the item has no key.
fn add_located(draft: &mut Draft, item: &mut Item, node: &Node) {
    add_words(draft, item, node, &["location", "summary"]);
}
