//! Imports entries that are a line of text.

use vitae_profile::{Award, Dates, Language, Service, Skill, Talk};

use crate::dsl::{Item, Value, set};
use crate::import::Draft;
use crate::import::date::read_span;
use crate::import::draft::split_list;
use crate::import::meaning::Meaning;
use crate::source::Node;

/// Imports a line. Returns `false` if there is no item for it; then the report is as it was.
pub(super) fn read_text(draft: &mut Draft, meaning: Meaning, node: &Node) -> bool {
    let Some(text) = node.as_text() else { return true };
    let losses = draft.report.lost.len();
    let line = draft.plain_line(node.shown_place(), &text);
    let is_read = read_line(draft, meaning, &line);
    if !is_read {
        draft.report.lost.truncate(losses);
    }
    is_read
}

fn read_line(draft: &mut Draft, meaning: Meaning, line: &str) -> bool {
    match meaning {
        Meaning::Skills => {
            let mut item = Item::new::<Skill>();
            if let Some((name, details)) = line.split_once(':') {
                set!(item, Skill.name, Value::text(name));
                set!(item, Skill.keywords, Value::text(details).map(split_list));
            } else {
                set!(item, Skill.name, Value::text(line));
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
        Meaning::Interests => draft.add_interest(line.to_owned()),
        Meaning::Awards => {
            let Some((title, date)) = dated(line) else { return false };
            let mut item = Item::new::<Award>();
            set!(item, Award.title, Value::text(title));
            set!(item, Award.date, Value::Date(date.last().unwrap_or(date.start)));
            draft.add(item);
        }
        Meaning::Talks => {
            let Some((title, date)) = dated(line) else { return false };
            let (title, event) = title.rsplit_once(" — ").unwrap_or((title, ""));
            let mut item = Item::new::<Talk>();
            set!(item, Talk.title, Value::text(title));
            set!(item, Talk.event, Value::text(event));
            set!(item, Talk.date, Value::Date(date.last().unwrap_or(date.start)));
            draft.add(item);
        }
        Meaning::Service => {
            let Some((role, dates)) = dated(line) else { return false };
            let mut item = Item::new::<Service>();
            set!(item, Service.role, Value::text(role));
            set!(item, Service.dates, Value::Dates(dates));
            draft.add(item);
        }
        _ => return false,
    }
    true
}

/// Splits a date off the end of a text: `Fellowship (2020 – 2023)`, `Prize, 2021`.
fn dated(text: &str) -> Option<(&str, Dates)> {
    let text = text.trim().trim_end_matches('.');
    let (words, date) = match text.strip_suffix(')') {
        Some(open) => open.rsplit_once('(')?,
        None => text.rsplit_once(", ")?,
    };
    let reading = read_span(date).filter(|reading| reading.exact)?;
    Some((words.trim().trim_end_matches(','), reading.value))
}
