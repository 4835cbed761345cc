//! Where `profile!` is called in a file.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What stands between the braces of the calls among `tokens`, in their order.
pub(crate) fn find_calls(tokens: TokenStream) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    gather_calls(tokens, &mut calls);
    calls
}

fn gather_calls(tokens: TokenStream, calls: &mut Vec<TokenStream>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let name = at.checked_sub(2).and_then(|at| tokens.get(at));
        let bang = at.checked_sub(1).and_then(|at| tokens.get(at));
        if !matches!(bang, Some(TokenTree::Punct(punct)) if punct.as_char() == '!') {
            if group.delimiter() == Delimiter::Brace {
                gather_calls(group.stream(), calls);
            }
        } else if matches!(name, Some(TokenTree::Ident(name)) if name == "profile") {
            calls.push(group.stream());
        }
    }
}

/// The modules that a file declares to be in files of their own: `mod people;`.
pub(crate) fn declared_modules(tokens: TokenStream) -> Vec<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let declared = tokens.windows(3).filter_map(|window| match window {
        [TokenTree::Ident(keyword), TokenTree::Ident(name), TokenTree::Punct(end)]
            if keyword == "mod" && end.as_char() == ';' =>
        {
            Some(name.to_string())
        }
        _ => None,
    });
    declared.collect()
}

/// A name that no author writes.
const HERE: &str = "__the_call_that_is_expanded";

/// Whether a call stands where an item does, rather than a value, by the texts of its file `before` and `after` where it
/// begins.
///
/// The tokens that are made of a text do not say where in it they stand when rustc makes them. So a word is put in there,
/// and looked for among the tokens.
pub fn stands_as_item(before: &str, after: &str) -> bool {
    let marked = format!("{before} {HERE} {after}");
    marked.parse().ok().and_then(find_mark).unwrap_or(false)
}

/// Whether the word [`HERE`] stands where an item starts. Nothing where it is not among `tokens`.
fn find_mark(tokens: TokenStream) -> Option<bool> {
    let mut before: Option<TokenTree> = None;
    for token in tokens {
        match &token {
            TokenTree::Ident(word) if word == HERE => return Some(before.is_none_or(|before| ends_item(&before))),
            TokenTree::Group(group) => {
                if let Some(found) = find_mark(group.stream()) {
                    return Some(found && group.delimiter() == Delimiter::Brace);
                }
            }
            _ => {}
        }
        before = Some(token);
    }
    None
}

/// Whether a new item may start behind `token`: behind another one, or behind an attribute of its own.
fn ends_item(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Group(group) => matches!(group.delimiter(), Delimiter::Brace | Delimiter::Bracket),
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{declared_modules, find_calls, stands_as_item};

    #[test]
    fn calls_are_found_in_values_items_and_modules() {
        let count = |source: &str| find_calls(source.parse().unwrap()).len();
        assert_eq!(count("pub static P: T = vitae::profile! { site {} };"), 1);
        assert_eq!(count("::vitae::profile! {} mod m { vitae::profile!(); }"), 2);
        assert_eq!(count("fn profile() {} other! { profile! {} }"), 0);
    }

    #[test]
    fn a_call_is_a_value_or_an_item() {
        for item in
            ["", "//! Words.\n\n", "mod a;\n// b =\n", "mod a; /* b = */", "#[allow(x)]\n", "/// Words.\n", "fn f() {}"]
        {
            assert!(stands_as_item(item, "vitae::profile! {}"), "{item}");
        }
        assert!(stands_as_item("mod m { mod a; ", "profile! {} }"));
        for value in [
            "pub static P: T = ",
            "pub static P: T =\n    // why;\n    ",
            "static P: T = /* why; */ ",
            "fn f() { return ",
        ] {
            let end = if value.contains('{') { "}" } else { "" };
            assert!(!stands_as_item(value, &format!("vitae::profile! {{}};{end}")), "{value}");
        }
        assert!(!stands_as_item("const X: T = f(", "profile! {});"));
    }

    #[test]
    fn modules_are_declared_with_a_semicolon() {
        let text = "//! mod a;\nmod me;// who\npub(crate) mod people; mod papers ;\n#[path = \"x.rs\"] mod work;\n\
            /* mod no; */ mod tests { mod no; }\n// mod b;\nstatic S: &str = \"mod no;\"; mod\n    more;";
        assert_eq!(declared_modules(text.parse().unwrap()), ["me", "people", "papers", "work", "more"]);
    }
}
