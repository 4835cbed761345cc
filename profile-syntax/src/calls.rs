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

/// Whether a call stands where an item does, rather than a value, by the text before it.
pub fn stands_as_item(before: &str) -> bool {
    let mut before = before.trim_end();
    loop {
        let line = before.rsplit('\n').next().unwrap_or_default();
        if !line.trim_start().starts_with("//") {
            break;
        }
        before = before.strip_suffix(line).unwrap_or_default().trim_end();
    }
    before.is_empty() || before.ends_with([';', '}', ']', '{'])
}

#[cfg(test)]
mod tests {
    use super::{find_calls, stands_as_item};

    #[test]
    fn calls_are_found_in_values_items_and_modules() {
        let count = |source: &str| find_calls(source.parse().unwrap()).len();
        assert_eq!(count("pub static P: T = vitae::profile! { site {} };"), 1);
        assert_eq!(count("::vitae::profile! {} mod m { vitae::profile!(); }"), 2);
        assert_eq!(count("fn profile() {} other! { profile! {} }"), 0);
    }

    #[test]
    fn a_call_is_a_value_or_an_item() {
        for item in ["", "//! Words.\n\n", "mod a;\n// b =\n", "#[allow(x)]\n", "mod m { "] {
            assert!(stands_as_item(item), "{item}");
        }
        for value in ["pub static P: T = ", "pub static P: T =\n    // why\n    ", "f(", "return "] {
            assert!(!stands_as_item(value), "{value}");
        }
    }
}
