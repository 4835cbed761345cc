//! The tokens of an HTML page, as [the standard](https://html.spec.whatwg.org/multipage/parsing.html#tokenization) has
//! them.
//!
//! A crate of its own, since the tokenizer is generic: it is compiled where it is used, and few pages need it.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// What the tokenizer comes upon. Character references are resolved, and the names of HTML in small letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// The beginning of a start tag with this name.
    Tag(String),
    /// An attribute of the start or end tag with this name.
    Attribute(String),
    /// The value of the last attribute.
    Value(String),
    /// The end of a start tag.
    TagEnd,
    /// Text.
    Text(String),
    /// An end tag, a comment or a doctype.
    Other,
}

/// Shows each token of `text` to `see`, in their order. Every text whatever can be read.
pub fn tokenize(text: &str, see: &mut dyn FnMut(Token)) {
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        see(match event {
            CallbackEvent::OpenStartTag { name } => Token::Tag(owned(name)),
            CallbackEvent::AttributeName { name } => Token::Attribute(owned(name)),
            CallbackEvent::AttributeValue { value } => Token::Value(owned(value)),
            CallbackEvent::CloseStartTag { .. } => Token::TagEnd,
            CallbackEvent::String { value } => Token::Text(owned(value)),
            CallbackEvent::Error(_) => return None,
            _ => Token::Other,
        });
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(text, emitter).finish();
}

fn owned(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Token, tokenize};

    #[test]
    fn a_page_that_is_hardly_one_has_tokens() {
        let mut tokens = Vec::new();
        tokenize("<A HREF=x&amp;y hidden>a &lt; b</a><!-- c --><script>1 < 2</script", &mut |token| tokens.push(token));
        let words = |words: &str| words.to_owned();
        assert_eq!(
            tokens,
            [
                Token::Tag(words("a")),
                Token::Attribute(words("href")),
                Token::Value(words("x&y")),
                Token::Attribute(words("hidden")),
                Token::TagEnd,
                Token::Text(words("a < b")),
                Token::Other,
                Token::Other,
                Token::Tag(words("script")),
                Token::TagEnd,
                Token::Text(words("1 < 2</script")),
            ]
        );
    }
}
