//! A scanner for plain HTML, as Vitae's own templates write it: several times as fast as a tokenizer for all of HTML.
//!
//! It accepts only what it reads exactly as the standard does: tags in lower case, attributes in double quotes, the
//! character references that escaping produces. At anything else it gives up, and the tokenizer reads the page.

use std::borrow::Cow;

use crate::element::Element;

/// What is reported while a page is read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum HtmlEvent<'e, 't> {
    /// A start tag.
    StartTag(&'e Element<'t>),
    /// The whole text of an element that holds only text.
    Text(&'e Element<'t>, &'e str),
}

/// The page has something that is not plain, so it was not read to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotPlain;

/// Returns `true` for elements that hold only text which the checks look at.
pub(crate) fn has_checked_text(name: &str) -> bool {
    matches!(name, "title" | "style" | "script")
}

/// Calls `on_event` for each start tag of `text`, and for the text of each element that holds only text.
pub(crate) fn scan<'t>(text: &'t str, mut on_event: impl FnMut(HtmlEvent<'_, 't>)) -> Result<(), NotPlain> {
    if text.contains('\r') || text.contains('\0') {
        return Err(NotPlain);
    }
    let mut element = Element::default();
    let mut rest = text;
    while let Some((_, markup)) = rest.split_once('<') {
        rest = match markup.as_bytes().first() {
            Some(b'a'..=b'z') => {
                let rest = read_tag(markup, &mut element)?;
                on_event(HtmlEvent::StartTag(&element));
                match element.name() {
                    name if has_checked_text(name) => {
                        let (text, rest) = read_text(rest, name)?;
                        if !text.is_empty() {
                            on_event(HtmlEvent::Text(&element, text));
                        }
                        rest
                    }
                    "textarea" | "iframe" | "noscript" | "noembed" | "noframe" | "noframes" | "plaintext" | "xmp" => {
                        return Err(NotPlain);
                    }
                    _ => rest,
                }
            }
            Some(b'/') => read_end(markup)?,
            _ => markup.strip_prefix("!DOCTYPE html>").ok_or(NotPlain)?,
        };
    }
    Ok(())
}

/// Reads a start tag, without its `<`. Returns what follows it.
fn read_tag<'t>(markup: &'t str, element: &mut Element<'t>) -> Result<&'t str, NotPlain> {
    let (name, mut rest) = split_name(markup);
    element.open(Cow::Borrowed(name));
    loop {
        if let Some(after) = [">", "/>", " />"].iter().find_map(|end| rest.strip_prefix(end)) {
            return Ok(after);
        }
        let (name, after) = split_name(rest.strip_prefix(' ').ok_or(NotPlain)?);
        if name.is_empty() {
            return Err(NotPlain);
        }
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').ok_or(NotPlain)?,
            None => ("", after),
        };
        element.add(Cow::Borrowed(name), unescaped(value)?);
        rest = after;
    }
}

/// Reads an end tag, without its `<`. Returns what follows it.
fn read_end(markup: &str) -> Result<&str, NotPlain> {
    let (name, after) = split_name(markup.strip_prefix('/').ok_or(NotPlain)?);
    if name.is_empty() { Err(NotPlain) } else { after.strip_prefix('>').ok_or(NotPlain) }
}

/// Splits off the text up to the end tag of the element `name`. The text must not have another `<`.
fn read_text<'t>(rest: &'t str, name: &str) -> Result<(&'t str, &'t str), NotPlain> {
    let (text, end) = rest.split_once('<').ok_or(NotPlain)?;
    let after = end.strip_prefix('/').and_then(|end| end.strip_prefix(name)).and_then(|end| end.strip_prefix('>'));
    Ok((text, after.ok_or(NotPlain)?))
}

/// Splits off a name in lower case.
fn split_name(text: &str) -> (&str, &str) {
    let is_part = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b':' | b'_');
    let end = text.bytes().position(|byte| !is_part(byte)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Resolves the character references in the value of an attribute.
fn unescaped(value: &str) -> Result<Cow<'_, str>, NotPlain> {
    const REFERENCES: [(&str, char); 6] =
        [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("#39;", '\''), ("#x27;", '\'')];
    let Some((before, mut rest)) = value.split_once('&') else { return Ok(Cow::Borrowed(value)) };
    let mut unescaped = before.to_owned();
    loop {
        let (character, after) = REFERENCES
            .iter()
            .find_map(|(reference, character)| Some((*character, rest.strip_prefix(reference)?)))
            .ok_or(NotPlain)?;
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
    use super::{HtmlEvent, NotPlain, scan};
    use crate::tokenize::tokenize;

    /// A page with every form that the scanner accepts.
    const PAGE: &str = "<!DOCTYPE html><html lang=\"en\"><title>A &amp; B</title><style>a>b{}</style>\
        <p class=\"x y\" id=\"a-1\">1 &lt; 2<br>Q&A<img src=\"a.png\" alt=\"&quot;&#39;&amp;amp;\" />\
        <input hidden value=\"\"><script></script><script type=\"x\">{\"a\":1}</script><svg:a xml:lang=\"el\"/></p>";

    /// Text that is inserted at every position of the page.
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

    fn events(read: impl FnOnce(&mut dyn FnMut(HtmlEvent<'_, '_>))) -> Vec<String> {
        let mut events = Vec::new();
        read(&mut |event| {
            events.push(match event {
                HtmlEvent::StartTag(element) => format!("{element:?}"),
                HtmlEvent::Text(element, text) => format!("{} {text:?}", element.name()),
            });
        });
        events
    }

    /// Compares the events of `text` from the scanner and from the tokenizer, if it is plain.
    fn compare(text: &str) -> Result<(), NotPlain> {
        let mut result = Ok(());
        let scanned = events(|on_event| result = scan(text, on_event));
        result?;
        let tokenized = events(|on_event| tokenize(text, on_event));
        // Only the tokenizer resolves references in a title, of which no more is checked than whether it has text.
        let bare = |events: Vec<String>| -> Vec<String> {
            events
                .into_iter()
                .map(|event| if event.starts_with("title ") { "title".to_owned() } else { event })
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
            assert_eq!(scan(text, |_| ()), Err(NotPlain), "{text}");
        }
    }
}
