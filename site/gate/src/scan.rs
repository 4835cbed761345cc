//! Reads plain HTML, as Vitae's own templates write it, in a fraction of the time that a tokenizer takes.
//!
//! What is plain means the same to this reader as to the standard: tags in small letters, attributes in double quotes,
//! the references that escaping brings about. At anything else it gives up, and the page is left to the tokenizer.

use std::borrow::Cow;

use crate::element::Element;

/// What a reader of HTML comes upon.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Piece<'e, 't> {
    /// A start tag.
    Tag(&'e Element<'t>),
    /// The text of an element that has nothing but text.
    Text(&'e Element<'t>, &'e str),
}

/// Why a page was not read to its end: it has something that is not plain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unusual;

/// Whether nothing but text is in an element of this name, and that text matters.
pub(crate) fn has_text_alone(name: &str) -> bool {
    matches!(name, "title" | "style" | "script")
}

/// Shows each start tag of `text` to `see`, and each text that is the whole of an element.
pub(crate) fn scan<'t>(text: &'t str, mut see: impl FnMut(Piece<'_, 't>)) -> Result<(), Unusual> {
    if text.contains('\r') || text.contains('\0') {
        return Err(Unusual);
    }
    let mut element = Element::default();
    let mut rest = text;
    while let Some((_, markup)) = rest.split_once('<') {
        rest = match markup.as_bytes().first() {
            Some(b'a'..=b'z') => {
                let rest = read_tag(markup, &mut element)?;
                see(Piece::Tag(&element));
                match element.name() {
                    name if has_text_alone(name) => {
                        let (text, rest) = read_text(rest, name)?;
                        if !text.is_empty() {
                            see(Piece::Text(&element, text));
                        }
                        rest
                    }
                    "textarea" | "iframe" | "noscript" | "noembed" | "noframe" | "noframes" | "plaintext" | "xmp" => {
                        return Err(Unusual);
                    }
                    _ => rest,
                }
            }
            Some(b'/') => read_end(markup)?,
            _ => markup.strip_prefix("!DOCTYPE html>").ok_or(Unusual)?,
        };
    }
    Ok(())
}

/// Reads a start tag from behind its `<`, and returns what follows it.
fn read_tag<'t>(markup: &'t str, element: &mut Element<'t>) -> Result<&'t str, Unusual> {
    let (name, mut rest) = split_name(markup);
    element.open(Cow::Borrowed(name));
    loop {
        if let Some(after) = [">", "/>", " />"].iter().find_map(|end| rest.strip_prefix(end)) {
            return Ok(after);
        }
        let (name, after) = split_name(rest.strip_prefix(' ').ok_or(Unusual)?);
        if name.is_empty() {
            return Err(Unusual);
        }
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').ok_or(Unusual)?,
            None => ("", after),
        };
        element.add(Cow::Borrowed(name), unescaped(value)?);
        rest = after;
    }
}

/// Reads an end tag from behind its `<`, and returns what follows it.
fn read_end(markup: &str) -> Result<&str, Unusual> {
    let (name, after) = split_name(markup.strip_prefix('/').ok_or(Unusual)?);
    if name.is_empty() { Err(Unusual) } else { after.strip_prefix('>').ok_or(Unusual) }
}

/// The text up to the end tag of the element `name`, in which there is no other `<`, and what follows the tag.
fn read_text<'t>(rest: &'t str, name: &str) -> Result<(&'t str, &'t str), Unusual> {
    let (text, end) = rest.split_once('<').ok_or(Unusual)?;
    let after = end.strip_prefix('/').and_then(|end| end.strip_prefix(name)).and_then(|end| end.strip_prefix('>'));
    Ok((text, after.ok_or(Unusual)?))
}

/// A name in small letters, and what follows it.
fn split_name(text: &str) -> (&str, &str) {
    let is_part = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b':' | b'_');
    let end = text.bytes().position(|byte| !is_part(byte)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The value of an attribute, as it stands in the page.
fn unescaped(value: &str) -> Result<Cow<'_, str>, Unusual> {
    const REFERENCES: [(&str, char); 6] =
        [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("#39;", '\''), ("#x27;", '\'')];
    let Some((before, mut rest)) = value.split_once('&') else { return Ok(Cow::Borrowed(value)) };
    let mut unescaped = before.to_owned();
    loop {
        let (character, after) = REFERENCES
            .iter()
            .find_map(|(reference, character)| Some((*character, rest.strip_prefix(reference)?)))
            .ok_or(Unusual)?;
        unescaped.push(character);
        let Some((before, next)) = after.split_once('&') else {
            unescaped.push_str(after);
            return Ok(Cow::Owned(unescaped));
        };
        unescaped.push_str(before);
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, Unusual, scan};
    use crate::tokenize::tokenize;

    /// Everything plain that there is, in little space.
    const PAGE: &str = "<!DOCTYPE html><html lang=\"en\"><title>A &amp; B</title><style>a>b{}</style>\
        <p class=\"x y\" id=\"a-1\">1 &lt; 2<br>Q&A<img src=\"a.png\" alt=\"&quot;&#39;&amp;amp;\" />\
        <input hidden value=\"\"><script></script><script type=\"x\">{\"a\":1}</script><svg:a xml:lang=\"el\"/></p>";

    /// Words that a page may be spoilt by.
    const SPOILERS: [&str; 24] = [
        "<",
        ">",
        "\"",
        "'",
        "=",
        " ",
        "/",
        "!",
        "&",
        ";",
        "-",
        "\n",
        "\r",
        "A",
        "\0",
        "&nbsp;",
        "&not",
        "<!--",
        "-->",
        "</",
        "<textarea>",
        "</title>",
        "<![CDATA[",
        "<?",
    ];

    fn pieces(read: impl FnOnce(&mut dyn FnMut(Piece<'_, '_>))) -> Vec<String> {
        let mut pieces = Vec::new();
        read(&mut |piece| {
            pieces.push(match piece {
                Piece::Tag(element) => format!("{element:?}"),
                Piece::Text(element, text) => format!("{} {text:?}", element.name()),
            });
        });
        pieces
    }

    /// The pieces of `text` as both readers see it, if it is plain.
    fn compare(text: &str) -> Result<(), Unusual> {
        let mut result = Ok(());
        let scanned = pieces(|see| result = scan(text, see));
        result?;
        let tokenized = pieces(|see| tokenize(text, see));
        // Only the tokenizer resolves references in a title, and nobody looks at more than whether there is a text.
        let bare = |pieces: Vec<String>| -> Vec<String> {
            pieces
                .into_iter()
                .map(|piece| if piece.starts_with("title ") { "title".to_owned() } else { piece })
                .collect()
        };
        assert_eq!(bare(scanned), bare(tokenized), "{text}");
        Ok(())
    }

    #[test]
    fn a_plain_page_means_the_same_to_both_readers() {
        assert_eq!(compare(PAGE), Ok(()));
    }

    #[test]
    fn a_spoilt_page_means_the_same_or_is_left_to_the_tokenizer() {
        let mut plain = 0;
        for (at, _) in PAGE.char_indices() {
            let (before, after) = PAGE.split_at(at);
            plain += usize::from(compare(&format!("{before}{}", &after[1..])).is_ok());
            for spoiler in SPOILERS {
                plain += usize::from(compare(&format!("{before}{spoiler}{after}")).is_ok());
            }
        }
        assert!(plain > 1_000, "only {plain} spoilt pages are plain");
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_tokenizer() {
        for text in
            ["<P>", "<a href=x>", "<a href='x'>", "<a  b>", "<p\n>", "<!-- x -->", "<a b=\"&eacute;\">", "<title>x"]
        {
            assert_eq!(scan(text, |_| ()), Err(Unusual), "{text}");
        }
    }
}
