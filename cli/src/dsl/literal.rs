//! Rust string literals.

use std::fmt::Write as _;

/// Renders a text as a Rust string literal. Readable characters stay as they are; invisible ones, and those that change
/// the direction of the line, are escaped.
pub fn string_literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for character in text.chars() {
        match character {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\t' => literal.push_str("\\t"),
            '\r' => literal.push_str("\\r"),
            _ if character.is_control() || turns_text(character) => {
                let _ = write!(literal, "\\u{{{:x}}}", u32::from(character));
            }
            _ => literal.push(character),
        }
    }
    literal.push('"');
    literal
}

/// Returns `true` if the character changes the direction of the text after it, which rustc does not allow in a source.
pub(crate) fn turns_text(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::string_literal;

    #[test]
    fn only_what_has_to_be_is_escaped() {
        assert_eq!(string_literal("José “μ” \\ \"\n\u{0}\u{202e}"), r#""José “μ” \\ \"\n\u{0}\u{202e}""#);
    }
}
