//! Prose as plain text, for descriptions and previews.

use pulldown_cmark::{Event, Tag, TagEnd};
use vitae_profile::Prose;
use vitae_text::{is_plain, shortened};

use super::events;

/// The text of the prose without its markup. Paragraphs are parted by a space, and pictures are left out.
pub(crate) fn plain(prose: &Prose) -> String {
    if is_plain(&prose.markdown) {
        return prose.markdown.clone().into_owned();
    }
    let mut text = String::with_capacity(prose.markdown.len());
    let mut hidden = 0_u32;
    for event in events(prose) {
        match event {
            Event::Start(Tag::Image { .. } | Tag::FootnoteDefinition(_)) => hidden += 1,
            Event::End(TagEnd::Image | TagEnd::FootnoteDefinition) => hidden = hidden.saturating_sub(1),
            Event::Text(part) | Event::Code(part) if hidden == 0 => text.push_str(&part),
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => text.push(' '),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of the prose, as [`shortened`] has it.
pub(crate) fn excerpt(prose: &Prose, longest: usize) -> String {
    shortened(&plain(prose), longest)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use pulldown_cmark::Event;
    use vitae_profile::Prose;

    use super::{events, plain};

    fn prose(markdown: &'static str) -> Prose {
        Prose { markdown: Cow::Borrowed(markdown), ..Prose::EMPTY }
    }

    #[test]
    fn markup_is_left_out() {
        assert_eq!(plain(&prose("A *b* `c`\n[d](https://e.org).\n\n![no](x.png)\n\n- f")), "A b c d. f");
    }

    #[test]
    fn a_plain_line_is_what_the_parser_makes_of_it() {
        for markdown in ["One, two; 50% of (three) - four/five? Six.", "a.", "x's y"] {
            let parsed: String = events(&prose(markdown))
                .into_iter()
                .filter_map(|event| if let Event::Text(text) = event { Some(text.into_string()) } else { None })
                .collect();
            assert_eq!(plain(&prose(markdown)), parsed.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
