//! Tables in prose: in a frame that scrolls on a narrow screen, aligned by classes, since a strict policy allows no
//! `style` attribute.

use maud::html;
use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

/// Writes the tags of tables.
pub(super) fn frame<'a>(label: &str, events: Vec<Event<'a>>) -> Vec<Event<'a>> {
    let mut alignments: Vec<Alignment> = Vec::new();
    let mut column = 0;
    let mut head = false;
    let mut empty = false;
    let follow: Vec<bool> = events.iter().skip(1).map(|event| matches!(event, Event::End(TagEnd::TableCell))).collect();
    let closes = follow.into_iter().chain([false]);
    events
        .into_iter()
        .zip(closes)
        .map(|(event, closes)| {
            let html = match event {
                Event::Start(Tag::Table(of_columns)) => {
                    alignments = of_columns;
                    let open = html! { div.table tabindex="0" role="group" aria-label=(label) {} }.into_string();
                    return Event::Html(format!("{}<table>", open.trim_end_matches("</div>")).into());
                }
                Event::End(TagEnd::Table) => "</tbody></table></div>\n",
                Event::Start(Tag::TableHead) => {
                    (head, column) = (true, 0);
                    "<thead><tr>"
                }
                Event::End(TagEnd::TableHead) => {
                    head = false;
                    "</tr></thead><tbody>\n"
                }
                Event::Start(Tag::TableRow) => {
                    column = 0;
                    "<tr>"
                }
                Event::End(TagEnd::TableRow) => "</tr>\n",
                Event::Start(Tag::TableCell) => {
                    let alignment = alignments.get(column).copied().unwrap_or(Alignment::None);
                    column += 1;
                    // A head with no words is none to those who have it read to them.
                    empty = closes;
                    opening(head && !empty, alignment)
                }
                Event::End(TagEnd::TableCell) => {
                    if head && !empty {
                        "</th>"
                    } else {
                        "</td>"
                    }
                }
                event => return event,
            };
            Event::Html(html.into())
        })
        .collect()
}

const fn opening(head: bool, alignment: Alignment) -> &'static str {
    match (head, alignment) {
        (true, Alignment::None) => "<th scope=\"col\">",
        (true, Alignment::Left) => "<th scope=\"col\" class=\"start\">",
        (true, Alignment::Center) => "<th scope=\"col\" class=\"middle\">",
        (true, Alignment::Right) => "<th scope=\"col\" class=\"end\">",
        (false, Alignment::None) => "<td>",
        (false, Alignment::Left) => "<td class=\"start\">",
        (false, Alignment::Center) => "<td class=\"middle\">",
        (false, Alignment::Right) => "<td class=\"end\">",
    }
}
