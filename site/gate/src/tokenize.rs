//! Any HTML, read by a tokenizer that follows the standard.

use std::borrow::Cow;

use vitae_html::Token;

use crate::element::Element;
use crate::scan::{HtmlEvent, has_checked_text};

/// The position of the tokenizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Position {
    /// Inside the start tag of the element.
    Tag,
    /// Right after the start tag of the element.
    Opened,
    /// Anywhere else.
    Text,
}

/// Calls `on_event` for each start tag of `text`, and for the text of each element that holds only text.
pub(crate) fn tokenize(text: &str, mut on_event: impl FnMut(HtmlEvent<'_, 'static>)) {
    let mut element = Element::default();
    let mut position = Position::Text;
    vitae_html::tokenize(text, &mut |token| match token {
        Token::Tag(name) => {
            element.open(Cow::Owned(name));
            position = Position::Tag;
        }
        Token::Attribute(name) if position == Position::Tag => element.add(Cow::Owned(name), Cow::Borrowed("")),
        Token::Value(value) if position == Position::Tag => element.set(Cow::Owned(value)),
        Token::TagEnd => {
            position = Position::Opened;
            on_event(HtmlEvent::StartTag(&element));
        }
        Token::Text(text) => {
            if position == Position::Opened && has_checked_text(element.name()) {
                on_event(HtmlEvent::Text(&element, &text));
            }
            position = Position::Text;
        }
        Token::Attribute(_) | Token::Value(_) | Token::Other => position = Position::Text,
    });
}
