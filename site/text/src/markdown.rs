//! Markdown that is nothing but text.

use crate::Letters;

/// What means nothing within a line.
const HARMLESS: Letters = Letters::WORDS.or(Letters::of(" ,.;'()?%/-"));

/// Whether this is one line in which no character can have a meaning for Markdown: many an abstract, for which a parser
/// need not be asked.
pub fn is_plain(markdown: &str) -> bool {
    markdown.starts_with(|first: char| first.is_ascii_alphabetic())
        && HARMLESS.are_all_of(markdown)
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
