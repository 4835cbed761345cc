//! Markdown without markup.

use crate::Letters;

/// Characters that are never markup within a line.
const LITERAL: Letters = Letters::WORDS.or(Letters::of(" ,.;'()?%/-"));

/// Returns `true` if a text is one line without anything that could be markup. That is so of most abstracts, and saves
/// running the parser on each.
pub fn is_plain(markdown: &str) -> bool {
    markdown.starts_with(|first: char| first.is_ascii_alphabetic())
        && LITERAL.are_all_of(markdown)
        && !markdown.contains("  ")
        && !markdown.ends_with(' ')
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn what_a_parser_might_read_otherwise_is_not_plain() {
        for markdown in ["- a", "1. a", "a  b", "a ", "a\nb", "a *b*", "a_b", "a\\*", "", "a & b", "a <b>", "[a]", "é"]
        {
            assert!(!is_plain(markdown), "{markdown}");
        }
        for markdown in ["One, two; 50% of (three) - four/five? Six.", "a.", "x's y"] {
            assert!(is_plain(markdown), "{markdown}");
        }
    }
}
