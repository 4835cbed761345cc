//! How things are spelled in files for machines.

use std::fmt::Write;

/// Text as XML has it. Characters that XML cannot have are left out.
pub(super) fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'.. => escaped.push(character),
            _ => {}
        }
    }
    escaped
}

/// A URL in ASCII alone.
pub(super) fn ascii(url: &str) -> String {
    let mut encoded = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii() {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{ascii, xml};

    #[test]
    fn what_a_format_cannot_have_is_spelled_otherwise() {
        assert_eq!(xml("a<b> & \"c\"\u{c}\u{0}\u{1f600}"), "a&lt;b&gt; &amp; &quot;c&quot;\u{1f600}");
        assert_eq!(ascii("https://x.org/Jürgen?a=%20"), "https://x.org/J%C3%BCrgen?a=%20");
    }
}
