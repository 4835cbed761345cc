//! YAML, as much of it as is needed: maps, lists, and strings in quotation marks.

use std::fmt::Write;

use vitae_text::Letters;

/// What stands in quotation marks as it is.
const PLAIN: Letters = Letters::PRINTABLE.without(Letters::of("\"\\"));

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// Nothing, where a key must stand.
    Null,
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A map, in its order.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Text(text) => text.is_empty(),
            Self::List(list) => list.is_empty(),
            Self::Map(map) => map.is_empty(),
        }
    }
}

/// A map of what has something in it.
pub(super) fn map<const N: usize>(pairs: [(&str, Node); N]) -> Node {
    let full = pairs.into_iter().filter(|(_, node)| !node.is_empty());
    Node::Map(full.map(|(key, node)| (key.to_owned(), node)).collect())
}

/// The value as a document.
pub(super) fn print(node: &Node) -> String {
    let mut text = String::new();
    print_at(&mut text, node, 0);
    text
}

fn print_at(text: &mut String, node: &Node, indent: usize) {
    let margin = " ".repeat(indent);
    match node {
        Node::Null => text.push_str("null"),
        Node::Text(value) => text.push_str(&quoted(value)),
        Node::List(elements) => {
            for element in elements {
                let _ = write!(text, "{margin}- ");
                print_nested(text, element, indent + 2);
            }
        }
        Node::Map(pairs) => {
            for (position, (key, value)) in pairs.iter().enumerate() {
                if position > 0 || !text.ends_with("- ") {
                    text.push_str(&margin);
                }
                let _ = write!(text, "{}:", key_text(key));
                match value {
                    Node::Null | Node::Text(_) => {
                        text.push(' ');
                        print_at(text, value, indent);
                        text.push('\n');
                    }
                    Node::List(_) | Node::Map(_) => {
                        text.push('\n');
                        print_at(text, value, indent + 2);
                    }
                }
            }
        }
    }
}

/// An element of a list: a map begins on the line of the dash.
fn print_nested(text: &mut String, node: &Node, indent: usize) {
    match node {
        Node::Null | Node::Text(_) => {
            print_at(text, node, indent);
            text.push('\n');
        }
        Node::Map(_) => print_at(text, node, indent),
        Node::List(_) => {
            text.push('\n');
            print_at(text, node, indent);
        }
    }
}

/// A key of letters and underscores stands as it is.
fn key_text(key: &str) -> String {
    let plain = key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    if plain { key.to_owned() } else { quoted(key) }
}

/// A string in double quotation marks, with the escapes of YAML.
fn quoted(value: &str) -> String {
    let mut quoted = String::from("\"");
    let mut rest = value;
    loop {
        let (plain, character, after) = PLAIN.cut(rest);
        quoted.push_str(plain);
        let Some(character) = character else { break };
        rest = after;
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            // What YAML does not count as printable, or takes for the end of a line.
            character if character.is_control() || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(character));
            }
            character => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::{Node, map, print};

    #[test]
    fn maps_and_lists_are_indented_and_strings_are_quoted() {
        let text = |text: &str| Node::Text(text.to_owned());
        let entry =
            map([("name", text("a: \"b\" \\ #c")), ("none", text("")), ("list", Node::List(vec![text("d\ne")]))]);
        let sections = Node::Map(vec![("Two Words".to_owned(), Node::List(vec![entry.clone(), entry]))]);
        assert_eq!(
            print(&map([("cv", sections)])),
            concat!(
                "cv:\n  \"Two Words\":\n",
                "    - name: \"a: \\\"b\\\" \\\\ #c\"\n      list:\n        - \"d\\ne\"\n",
                "    - name: \"a: \\\"b\\\" \\\\ #c\"\n      list:\n        - \"d\\ne\"\n",
            )
        );
    }
}
