//! Tokens on one line: where a space stands between them.

use super::tokens::{Sort, Token};

/// Renders tokens on one line. A comma before a closing bracket is dropped.
pub(super) fn run(tokens: &[Token<'_>]) -> String {
    let mut text = String::new();
    let mut before: Option<&Token<'_>> = None;
    for (at, token) in tokens.iter().enumerate() {
        let closes = tokens.get(at + 1).is_some_and(|next| next.sort == Sort::Close);
        let opened = before.is_some_and(|before| matches!(before.sort, Sort::Open | Sort::Comma));
        if token.sort == Sort::Comma && closes && !opened {
            continue;
        }
        if before.is_some_and(|before| spaced(before, token)) && !in_range(tokens, at) {
            text.push(' ');
        }
        text.push_str(token.text);
        before = Some(token);
    }
    text
}

/// Returns `true` if the token at `at` is next to the dots of a range. `2018 .. 2024` loses its spaces.
fn in_range(tokens: &[Token<'_>], at: usize) -> bool {
    let points = |from: Option<usize>| {
        let pair = from.and_then(|from| tokens.get(from..from + 2)).unwrap_or_default();
        matches!(pair, [first, second] if first.text == "." && second.text == "." && !is_apart(second))
    };
    let number = |place: Option<usize>| {
        place
            .and_then(|place| tokens.get(place))
            .is_some_and(|token| token.text.bytes().all(|byte| byte.is_ascii_digit()))
    };
    (points(Some(at)) && number(at.checked_sub(1))) || (points(at.checked_sub(2)) && number(Some(at)))
}

/// Returns `true` if a space stands between two tokens of a line.
pub(super) fn spaced(before: &Token<'_>, token: &Token<'_>) -> bool {
    match (before.sort, token.sort) {
        (_, Sort::Comma | Sort::Colon | Sort::Close) | (Sort::Open, _) => {
            (before.text == "{" && token.text != "}") || (token.text == "}" && before.text != "{")
        }
        (Sort::Word | Sort::Literal, Sort::Open) => token.text == "{",
        (Sort::Comma | Sort::Colon, _)
        | (Sort::Word | Sort::Literal | Sort::Close, Sort::Word | Sort::Literal)
        | (Sort::Close, Sort::Open) => true,
        // `1 .` without the space would be one number.
        (Sort::Literal, Sort::Sign) | (Sort::Sign, Sort::Literal | Sort::Sign) => {
            is_apart(token) && !is_tight(before, token)
        }
        _ => is_apart(token),
    }
}

fn is_apart(token: &Token<'_>) -> bool {
    token.breaks > 0 || !token.space.is_empty()
}

/// Returns `true` between the parts of a date, range or grade: `2018..2024-06`, `8.56/10`, `92%`.
fn is_tight(before: &Token<'_>, token: &Token<'_>) -> bool {
    let number = |token: &Token<'_>| {
        token.sort == Sort::Literal && token.text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    let sign = |token: &Token<'_>| matches!(token.text, "-" | "/" | "%");
    (number(before) && sign(token)) || (sign(before) && before.text != "%" && number(token))
}
