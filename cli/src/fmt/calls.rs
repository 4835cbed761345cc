//! Finds the calls of `profile!` in a source, and formats them.

use super::printer::lay_out;
use super::tokens::{Sort, Token, read_tokens};
use super::verify::same_but_for_commas;

/// A formatted source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted {
    /// The text.
    pub text: String,
    /// The calls that were left as they are.
    pub skipped: Vec<Skipped>,
}

/// A call that was left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The line, from 1.
    pub line: usize,
    /// Why.
    pub why: &'static str,
}

/// Formats every `profile!` call of a source. With `wrap`, the lines of prose are broken at that width.
pub fn format_source(source: &str, wrap: Option<usize>) -> Formatted {
    let alone = |at: usize, why| Formatted {
        text: source.to_owned(),
        skipped: vec![Skipped { line: line_of(source, at), why }],
    };
    if source.contains('\r') {
        // Windows line ends are kept.
        let Formatted { text, skipped } = format_source(&source.replace("\r\n", "\n"), wrap);
        let text = if text.contains('\r') { source.to_owned() } else { text.replace('\n', "\r\n") };
        return Formatted { text, skipped };
    }
    let tokens = match read_tokens(source) {
        Ok(tokens) => tokens,
        Err(at) => return alone(at, "a string or a comment is not closed"),
    };
    let mut text = String::with_capacity(source.len());
    let mut skipped = Vec::new();
    let mut copied = 0;
    let mut at = 0;
    while at < tokens.len() {
        let Some(open) = opening(&tokens, at) else {
            at += 1;
            continue;
        };
        let start = tokens.get(open).map_or(0, Token::end);
        let Some(close) = closing(&tokens, open) else {
            skipped.push(Skipped { line: line_of(source, start), why: "a bracket is not closed" });
            break;
        };
        let body = tokens.get(open + 1..close).unwrap_or_default();
        let indent = indent_of(source, start);
        let new = lay_out(body, indent, wrap);
        let end = tokens.get(close).map_or(start, |token| token.start);
        let old = source.get(start..end).unwrap_or_default();
        text.push_str(source.get(copied..start).unwrap_or_default());
        if same_but_for_commas(old, &new, wrap.is_some()) {
            text.push_str(&new);
        } else {
            skipped.push(Skipped { line: line_of(source, start), why: "its tokens would not stay the same" });
            text.push_str(old);
        }
        copied = end;
        at = close;
    }
    text.push_str(source.get(copied..).unwrap_or_default());
    Formatted { text, skipped }
}

/// Returns the index of the opening bracket of a call that starts at `at`.
fn opening(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let [name, bang, open] = tokens.get(at..at + 3)? else { return None };
    let is_call = name.text == "profile" && bang.text == "!" && open.sort == Sort::Open;
    is_call.then_some(at + 2)
}

/// Returns the index of the bracket that closes the one at `open`.
fn closing(tokens: &[Token<'_>], open: usize) -> Option<usize> {
    let mut expected = Vec::new();
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text {
            "{" if token.sort == Sort::Open => expected.push("}"),
            "(" if token.sort == Sort::Open => expected.push(")"),
            "[" if token.sort == Sort::Open => expected.push("]"),
            close if token.sort == Sort::Close => {
                if expected.pop() != Some(close) {
                    return None;
                }
                if expected.is_empty() {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Returns the indentation of the line with the offset `at`.
fn indent_of(source: &str, at: usize) -> usize {
    let line = source.get(..at).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    line.chars().take_while(|character| *character == ' ').count()
}

fn line_of(source: &str, at: usize) -> usize {
    source.get(..at).unwrap_or_default().matches('\n').count() + 1
}
