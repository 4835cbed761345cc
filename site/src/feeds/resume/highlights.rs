//! Prose taken apart: lists in it are highlights, the rest is a summary.

use pulldown_cmark::{Event, Tag, TagEnd};
use vitae_profile::Prose;

use crate::prose::events;

/// The text outside of lists, and the items of the lists. A list within an item belongs to the item.
pub(super) fn highlights(prose: &Prose) -> (String, Vec<String>) {
    let (mut summary, mut items) = (String::new(), Vec::new());
    let (mut depth, mut hidden, mut item) = (0_u32, 0_u32, String::new());
    for event in events(prose) {
        let text = if depth == 0 { &mut summary } else { &mut item };
        match event {
            Event::Start(Tag::Item) => {
                depth += 1;
                text.push(' ');
            }
            Event::End(TagEnd::Item) => {
                depth = depth.saturating_sub(1);
                item.push(' ');
                if depth == 0 {
                    items.push(one_line(&std::mem::take(&mut item)));
                }
            }
            Event::Start(Tag::Image { .. } | Tag::FootnoteDefinition(_)) => hidden += 1,
            Event::End(TagEnd::Image | TagEnd::FootnoteDefinition) => hidden = hidden.saturating_sub(1),
            Event::Text(part) | Event::Code(part) if hidden == 0 => text.push_str(&part),
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell) => text.push(' '),
            _ => {}
        }
    }
    items.retain(|item| !item.is_empty());
    (one_line(&summary), items)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use vitae_profile::Prose;

    use super::highlights;

    #[test]
    fn lists_are_highlights_and_the_rest_is_the_summary() {
        let markdown = "I built *things*:\n\n- a `store`\n- two\n  - within\n\n1. first\n\nAnd more.";
        let prose = Prose { markdown: Cow::Borrowed(markdown), ..Prose::EMPTY };
        let (summary, items) = highlights(&prose);
        assert_eq!(summary, "I built things: And more.");
        assert_eq!(items, ["a store", "two within", "first"]);
    }
}
