//! Prose as plain text, for descriptions and previews.

use pulldown_cmark::{Event, Tag, TagEnd};
use vitae_profile::Prose;

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

/// Whether this is one line in which no character can have a meaning for Markdown: many an abstract, for which a parser
/// need not be asked.
fn is_plain(markdown: &str) -> bool {
    let mut last = None;
    for &byte in markdown.as_bytes() {
        let is_harmless = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => true,
            b' ' => last != Some(b' ') && last.is_some(),
            b'0'..=b'9' | b',' | b'.' | b';' | b'\'' | b'(' | b')' | b'?' | b'%' | b'/' | b'-' => last.is_some(),
            _ => false,
        };
        if !is_harmless {
            return false;
        }
        last = Some(byte);
    }
    last.is_some_and(|last| last != b' ')
}

/// The beginning of the prose: whole sentences of at most `longest` characters together, or whole words and an ellipsis
/// where the first sentence is longer.
pub(crate) fn excerpt(prose: &Prose, longest: usize) -> String {
    let text = plain(prose);
    if text.chars().count() <= longest {
        return text;
    }
    let within: String = text.chars().take(longest).collect();
    let sentence = within
        .match_indices(['.', '!', '?'])
        .map(|(at, mark)| at + mark.len())
        .rfind(|&end| within.get(end..).is_some_and(|rest| rest.starts_with(' ')));
    if let Some(sentences) = sentence.and_then(|end| within.get(..end)).filter(|text| text.len() > longest / 4) {
        return sentences.to_owned();
    }
    let words = within.rsplit_once(' ').map_or(&*within, |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ':']))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use pulldown_cmark::Event;
    use vitae_profile::{List, Prose};

    use super::{events, excerpt, is_plain, plain};

    fn prose(markdown: &'static str) -> Prose {
        Prose { markdown: Cow::Borrowed(markdown), links: List::EMPTY, images: List::EMPTY }
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
            assert!(is_plain(markdown), "{markdown}");
            assert_eq!(plain(&prose(markdown)), parsed.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        for markdown in ["- a", "1. a", "a  b", "a ", "a\nb", "a *b*", "a_b", "a\\*", "", "a & b", "a <b>", "[a]", "é"]
        {
            assert!(!is_plain(markdown), "{markdown}");
        }
    }

    #[test]
    fn an_excerpt_ends_with_a_sentence_or_a_word() {
        assert_eq!(excerpt(&prose("One two. Three four. Five six seven."), 24), "One two. Three four.");
        assert_eq!(excerpt(&prose("One two, three four five six"), 10), "One two…");
        assert_eq!(excerpt(&prose("Short"), 10), "Short");
    }
}
