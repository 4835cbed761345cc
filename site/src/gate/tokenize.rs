//! Reads any HTML whatever, by a tokenizer that follows the standard.

use std::borrow::Cow;
use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::element::Element;
use super::scan::{Piece, has_text_alone};

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
pub(super) fn tokenize(text: &str, mut see: impl FnMut(Piece<'_, 'static>)) {
    let mut element = Element::default();
    let mut position = Position::Text;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                element.open(owned(name));
                position = Position::Tag;
            }
            CallbackEvent::AttributeName { name } if position == Position::Tag => {
                element.add(owned(name), Cow::Borrowed(""));
            }
            CallbackEvent::AttributeValue { value } if position == Position::Tag => element.set(owned(value)),
            CallbackEvent::CloseStartTag { .. } => {
                position = Position::Opened;
                see(Piece::Tag(&element));
            }
            CallbackEvent::String { value } => {
                if position == Position::Opened && has_text_alone(element.name()) {
                    see(Piece::Text(&element, &String::from_utf8_lossy(value)));
                }
                position = Position::Text;
            }
            CallbackEvent::Error(_) => {}
            _ => position = Position::Text,
        }
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(text, emitter).finish();
}

fn owned(bytes: &[u8]) -> Cow<'static, str> {
    Cow::Owned(String::from_utf8_lossy(bytes).into_owned())
}
