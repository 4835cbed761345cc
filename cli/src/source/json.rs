//! Parses JSON into a tree that keeps the order and repetition of keys.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::Node;

/// Parses JSON. It is an error if the text is not valid; the message says where.
pub fn parse_json(text: &str) -> anyhow::Result<Node> {
    let Tree(node) = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    Ok(node)
}

struct Tree(Node);

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree(Node::nothing()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree(Node::scalar(value.to_string())))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree(Node::scalar(value.to_string())))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree(Node::scalar(value.to_string())))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree(Node::scalar(format!("{value:?}"))))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree(Node::scalar(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(Tree(element)) = elements.next_element()? {
            list.push(element);
        }
        Ok(Tree(Node::list(list)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let mut map = Vec::new();
        while let Some((key, Tree(value))) = entries.next_entry::<String, Tree>()? {
            map.push((key, value));
        }
        Ok(Tree(Node::map(map)))
    }
}

#[cfg(test)]
mod tests {
    use super::parse_json;

    #[test]
    fn a_repeated_key_and_a_number_are_kept() {
        let tree = parse_json(r#"{"gpa": 4.0, "name": "A", "name": "B", "x": null}"#).unwrap().placed("");
        assert_eq!(tree.text(&["name"]).as_deref(), Some("A"));
        let unread: Vec<_> = tree.unread().into_iter().map(|unread| unread.value).collect();
        assert_eq!(unread, ["4.0", "B"]);
        assert!(parse_json("{,}").is_err());
    }
}
