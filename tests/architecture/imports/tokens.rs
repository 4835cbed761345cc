//! The paths in the words that are given to a macro.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The tokens in front of a name, as far as they say what the name is.
#[derive(PartialEq)]
enum Before {
    /// `::`, so that the name goes on with a path, or belongs to another crate.
    PathSeparator,
    /// The first half of `::`, or a type's colon.
    Colon,
    /// `#`, so that brackets are an attribute.
    Hash,
    /// What makes the name a field, method, fragment or lifetime: `.`, `$`, `'`.
    Mark,
    /// Anything else.
    Nothing,
}

/// Adds to `paths` the names with `::` between them, and the single names.
pub fn read(tokens: TokenStream, paths: &mut BTreeSet<Vec<String>>) {
    let mut path: Vec<String> = Vec::new();
    let mut before = Before::Nothing;
    for token in tokens {
        before = match token {
            TokenTree::Ident(name) => {
                let goes_on = before == Before::PathSeparator && !path.is_empty();
                if !goes_on {
                    add(&mut path, paths);
                }
                if goes_on || !matches!(before, Before::PathSeparator | Before::Mark) {
                    path.push(name.to_string());
                }
                Before::Nothing
            }
            TokenTree::Punct(mark) => match mark.as_char() {
                ':' if before == Before::Colon => Before::PathSeparator,
                ':' => Before::Colon,
                '#' => Before::Hash,
                '.' | '$' | '\'' => Before::Mark,
                _ => Before::Nothing,
            },
            TokenTree::Group(group) => {
                let is_attribute = before == Before::Hash && group.delimiter() == Delimiter::Bracket;
                add(&mut path, paths);
                if !is_attribute {
                    read(group.stream(), paths);
                }
                Before::Nothing
            }
            TokenTree::Literal(_) => Before::Nothing,
        };
    }
    add(&mut path, paths);
}

fn add(path: &mut Vec<String>, paths: &mut BTreeSet<Vec<String>>) {
    let path = std::mem::take(path);
    if !path.is_empty() {
        paths.insert(path);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn paths_are_told_from_what_only_looks_like_one() {
        let mut paths = BTreeSet::new();
        let tokens = "a(b::c, \"d\") #[e] .f $g 'h ::i::j k: l { m::<n>() }";
        super::read(tokens.parse().unwrap(), &mut paths);
        let paths: Vec<String> = paths.iter().map(|path| path.join("::")).collect();
        assert_eq!(paths, ["a", "b::c", "k", "l", "m", "n"]);
    }
}
