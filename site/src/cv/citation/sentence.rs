//! Titles in sentence case, and sentences that end as they should.

use vitae_profile::{RichText, Run};
use vitae_text::is_capitalized;

use super::super::line::Line;
use crate::words::Words;

/// The title with the capitals of its words taken away, but for the first word, the first after a colon, what the
/// source protects (`{MemSnap}`), and words with a capital further in.
pub(super) fn sentence_case(title: &RichText) -> Line {
    let mut opens = true;
    title.runs().iter().fold(Line::default(), |line, Run { text, style, verbatim }| {
        let mut cased = String::with_capacity(text.len());
        for word in text.split_inclusive(char::is_whitespace) {
            if *verbatim || opens || !is_capitalized(word) {
                cased.push_str(word);
            } else {
                cased.push_str(&word.to_lowercase());
            }
            let ends = word.trim_end().ends_with([':', '?', '!']);
            if ends || *verbatim || word.chars().any(char::is_alphanumeric) {
                opens = ends;
            }
        }
        line.styled(*style, Line::of(cased))
    })
}

/// Sentences one after the other, each with its full stop.
pub(super) fn sentences(parts: impl IntoIterator<Item = Option<Line>>) -> Line {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).fold(Line::default(), |text, part| {
        let part = if ends_itself(&part.plain()) { part } else { part.text(".") };
        text.then(" ", part)
    })
}

/// A line within parentheses or brackets, if there is anything in it.
pub(super) fn enclosed(open: &str, line: Line, close: &str) -> Line {
    if line.is_empty() { line } else { Line::of(open).line(line).text(close) }
}

/// Whether a text has a mark at its end that ends a sentence, perhaps within quotation marks.
fn ends_itself(text: &str) -> bool {
    text.trim_end_matches(['”', '“', '»', '」']).ends_with(['.', '?', '!', '…', '。', '？', '！'])
}

/// Text in quotation marks, with the comma or full stop within them where the language has it there.
pub(super) fn quoted(words: &Words, title: Line, mark: &str) -> Line {
    let (open, close) = (words.lists.open_quote, words.lists.close_quote);
    let mark = if ends_itself(&title.plain()) { "" } else { mark };
    let title = Line::of(open).line(title);
    if words.citations.american_punctuation { title.text(mark).text(close) } else { title.text(close).text(mark) }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use vitae_profile::{RichText, Run, Style};

    use super::super::super::line::Line;
    use super::{quoted, sentence_case, sentences};
    use crate::words::Words;

    fn title(runs: &[(&'static str, bool)]) -> RichText {
        let run = |&(text, verbatim)| Run { text: Cow::Borrowed(text), style: Style::Plain, verbatim };
        RichText::from_runs(runs.iter().map(run).collect())
    }

    #[test]
    fn sentence_case_leaves_alone_what_is_protected() {
        let case = |runs: &[(&'static str, bool)]| sentence_case(&title(runs)).plain();
        assert_eq!(
            case(&[("The ", false), ("Aurora", true), (" Operating System: Revisiting the Single Level Store", false)]),
            "The Aurora operating system: Revisiting the single level store"
        );
        assert_eq!(
            case(&[("utmem: Towards Memory Elasticity in LaTeX", false)]),
            "utmem: Towards memory elasticity in LaTeX"
        );
        assert_eq!(case(&[("SEEDS", true), (": A Store", false)]), "SEEDS: A store");
    }

    #[test]
    fn a_sentence_ends_once() {
        let parts = ["Why?", "Because", "e.g."].map(|part| Some(Line::of(part)));
        assert_eq!(sentences(parts).plain(), "Why? Because. e.g.");
        assert_eq!(quoted(Words::of(None), Line::of("Why?"), ",").plain(), "“Why?”");
        assert_eq!(quoted(Words::of(None), Line::of("So"), ",").plain(), "“So,”");
    }
}
