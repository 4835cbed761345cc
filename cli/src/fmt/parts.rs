//! The parts of a call's body: items, their blocks, and the elements of these.

use super::tokens::{Sort, Token};

/// Returns the indices of the brackets of an item's block, or `None` if the item does not end with a block.
pub(super) fn block_of(tokens: &[Token<'_>]) -> Option<(usize, usize)> {
    let mut depth = 0_usize;
    let mut open = None;
    for (at, token) in tokens.iter().enumerate() {
        match token.sort {
            Sort::Open => {
                if depth == 0 && token.text == "{" && open.is_none() {
                    open = Some(at);
                }
                depth += 1;
            }
            Sort::Close => {
                depth = depth.saturating_sub(1);
                if let (0, Some(open)) = (depth, open) {
                    let rest = tokens.get(at + 1..).unwrap_or_default();
                    return rest.iter().all(|token| token.sort == Sort::Comma).then_some((open, at));
                }
            }
            _ => {}
        }
    }
    None
}

/// Returns the index of the opening bracket of the list that the tokens end with, or `None` if they do not.
pub(super) fn last_list(tokens: &[Token<'_>]) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().rev() {
        match token.sort {
            Sort::Close => depth += 1,
            Sort::Open if depth == 1 => return (token.text == "[").then_some(at),
            Sort::Open => depth -= 1,
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// Returns the number of tokens of a `use` that starts here: `use people::*;`.
pub(super) fn use_length(tokens: &[Token<'_>]) -> Option<usize> {
    tokens.first().filter(|word| word.text == "use")?;
    let is_path = |token: &&Token<'_>| matches!(token.sort, Sort::Word | Sort::Colon) || token.text == "*";
    let length = tokens.iter().take_while(is_path).count();
    tokens.get(length).filter(|end| end.text == ";").map(|_| length + 1)
}

/// Returns the number of tokens of the first item: up to its block, or, without one, to the end of its line.
pub(super) fn item_length(tokens: &[Token<'_>]) -> usize {
    if let Some(length) = use_length(tokens) {
        return length;
    }
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        if depth == 0 && at > 0 {
            let new_line = token.breaks > 0 && token.text != "{";
            if new_line || token.is_comment() || matches!(token.sort, Sort::DocLine | Sort::OtherDoc) {
                return at;
            }
        }
        match token.sort {
            Sort::Open => depth += 1,
            Sort::Close => {
                depth = depth.saturating_sub(1);
                if depth == 0 && token.text == "}" {
                    let comma = tokens.get(at + 1).is_some_and(|next| next.sort == Sort::Comma);
                    return at + 1 + usize::from(comma);
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

/// An element of a block or a list: comments on lines of their own, the tokens, and comments behind it.
pub(super) struct Entry<'t, 'a> {
    /// Comments on lines of their own.
    pub(super) before: Vec<&'t Token<'a>>,
    /// The key and the value, or the value.
    pub(super) tokens: &'t [Token<'a>],
    /// Comments on the same line.
    pub(super) after: Vec<&'t Token<'a>>,
}

/// Splits a block at its commas, and where a key starts on a new line although the comma is missing.
pub(super) fn entries<'t, 'a>(body: &'t [Token<'a>]) -> Vec<Entry<'t, 'a>> {
    let mut entries = Vec::new();
    let mut rest = body;
    while !rest.is_empty() {
        let leading = rest.iter().take_while(|token| is_plain_comment(token)).count();
        let before: Vec<_> = rest.iter().take(leading).collect();
        rest = rest.get(leading..).unwrap_or_default();
        let length = entry_length(rest);
        let mut tokens = rest.get(..length).unwrap_or_default();
        rest = rest.get(length..).unwrap_or_default();
        let mut after = Vec::new();
        // Comments between a value and its comma are moved behind the comma.
        while let Some((last, others)) = tokens.split_last()
            && is_plain_comment(last)
        {
            after.insert(0, last);
            tokens = others;
        }
        if rest.first().is_some_and(|token| token.sort == Sort::Comma) {
            rest = rest.get(1..).unwrap_or_default();
        }
        let behind = rest.iter().take_while(|token| is_plain_comment(token) && token.breaks == 0).count();
        after.extend(rest.iter().take(behind));
        rest = rest.get(behind..).unwrap_or_default();
        if !before.is_empty() || !tokens.is_empty() || !after.is_empty() {
            entries.push(Entry { before, tokens, after });
        }
    }
    entries
}

fn is_plain_comment(token: &Token<'_>) -> bool {
    token.is_comment() || matches!(token.sort, Sort::DocLine | Sort::OtherDoc)
}

fn entry_length(tokens: &[Token<'_>]) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match token.sort {
            Sort::Open => depth += 1,
            Sort::Close => depth = depth.saturating_sub(1),
            Sort::Comma if depth == 0 => return at,
            Sort::Word if depth == 0 && at > 1 && token.breaks > 0 => {
                let key = tokens.get(at + 1).is_some_and(|next| next.sort == Sort::Colon);
                let value_before = tokens.get(at - 1).is_some_and(|last| last.sort != Sort::Colon);
                if key && value_before {
                    return at;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}
