//! Imports entries with an institution.

use vitae_profile::Education;

use super::keys::{add_highlights, dates};
use crate::dsl::{Item, Value, set};
use crate::import::Draft;
use crate::import::draft::plain;
use crate::import::grade::read_grade;
use crate::import::json_resume::read_score;
use crate::source::Node;

pub(super) fn read_education(draft: &mut Draft, node: &Node) {
    let mut item = Item::new::<Education>();
    let degree = draft.line_of(node, &["degree", "study_type", "studyType"]);
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
    let gpa = node.first(&["gpa", "grade", "score"]);
    read_score(draft, &mut item, gpa);
    set!(item, Education.courses, Value::texts(node.texts(&["courses"])));
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

/// Imports a highlight for which there is a key: an advisor, a grade, a topic. Returns `false` if there is none.
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
