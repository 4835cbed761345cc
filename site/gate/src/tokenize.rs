//! Reads any HTML whatever, by a tokenizer that follows the standard.

use std::borrow::Cow;

use vitae_html::Token;

use crate::element::Element;
use crate::scan::{Piece, has_text_alone};

/// Where the tokenizer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Position {
    /// Within the start tag of the element.
    Tag,
    /// Right after the start tag of the element.
    Opened,
    /// Anywhere else.
    Text,
}

/// Shows each start tag of `text` to `see`, and each text that is the whole of an element.
pub(crate) fn tokenize(text: &str, mut see: impl FnMut(Piece<'_, 'static>)) {
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
            see(Piece::Tag(&element));
        }
        Token::Text(text) => {
            if position == Position::Opened && has_text_alone(element.name()) {
                see(Piece::Text(&element, &text));
            }
            position = Position::Text;
        }
        Token::Attribute(_) | Token::Value(_) | Token::Other => position = Position::Text,
    });
}
