//! Verifies what the formatter promises: the same tokens, comments and prose, except for commas.

use super::tokens::{Sort, read_tokens};

/// Returns `true` if two texts have the same tokens, ignoring commas. If prose was wrapped, its words are compared
/// instead of its lines.
pub(super) fn same_but_for_commas(old: &str, new: &str, wrapped: bool) -> bool {
    match (essence(old, wrapped), essence(new, wrapped)) {
        (Some(old), Some(new)) => old == new,
        _ => false,
    }
}

fn essence(text: &str, wrapped: bool) -> Option<Vec<String>> {
    let tokens = read_tokens(text).ok()?;
    let mut essence = Vec::new();
    for token in tokens {
        match token.sort {
            Sort::Comma => {}
            Sort::DocLine if wrapped => {
                let words = token.text.trim_start_matches('/').split_whitespace();
                essence.extend(
                    words.map(|word| word.trim_end_matches('\\')).filter(|word| !word.is_empty()).map(str::to_owned),
                );
            }
            Sort::LineComment | Sort::DocLine => essence.push(token.text.trim_end().to_owned()),
            _ => essence.push(token.text.to_owned()),
        }
    }
    Some(essence)
}
