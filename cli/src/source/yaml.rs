//! Parses YAML into a tree. Scalars stay as they were written: `2105.01230` is an identifier, not a number.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::Node;

/// Parses the first document of a YAML text. It is an error if the text is not valid; the message says where.
pub fn parse_yaml(text: &str) -> anyhow::Result<Node> {
    let mut reader =
        TreeBuilder { events: Parser::new_from_str(text.trim_start_matches('\u{feff}')), anchors: HashMap::new() };
    while let Some(event) = reader.next()? {
        match event {
            Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
            Event::StreamEnd | Event::DocumentEnd => break,
            event => return reader.node(event),
        }
    }
    Ok(Node::nothing())
}

struct TreeBuilder<'a> {
    events: Parser<'a, saphyr_parser::StrInput<'a>>,
    anchors: HashMap<usize, Node>,
}

impl<'a> TreeBuilder<'a> {
    fn next(&mut self) -> anyhow::Result<Option<Event<'a>>> {
        Ok(self.events.next_event().transpose()?.map(|(event, _)| event))
    }

    fn node(&mut self, event: Event<'a>) -> anyhow::Result<Node> {
        let (anchor, node) = match event {
            Event::Scalar(text, style, anchor, _) => (anchor, scalar(&text, style)),
            Event::SequenceStart(anchor, _) => (anchor, self.list()?),
            Event::MappingStart(anchor, _) => (anchor, self.map()?),
            Event::Alias(anchor) => return Ok(self.anchors.get(&anchor).cloned().unwrap_or_else(Node::nothing)),
            _ => (0, Node::nothing()),
        };
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    fn list(&mut self) -> anyhow::Result<Node> {
        let mut elements = Vec::new();
        while let Some(event) = self.next()? {
            if matches!(event, Event::SequenceEnd) {
                break;
            }
            elements.push(self.node(event)?);
        }
        Ok(Node::list(elements))
    }

    fn map(&mut self) -> anyhow::Result<Node> {
        let mut entries = Vec::new();
        while let Some(event) = self.next()? {
            if matches!(event, Event::MappingEnd) {
                break;
            }
            let key = self.node(event)?.as_text().unwrap_or_default();
            let Some(event) = self.next()? else { break };
            let value = self.node(event)?;
            if key == "<<" {
                entries.extend(value.entries().iter().cloned());
            } else {
                entries.push((key, value));
            }
        }
        Ok(Node::map(entries))
    }
}

fn scalar(text: &str, style: ScalarStyle) -> Node {
    match (style, text) {
        (ScalarStyle::Plain, "" | "~" | "null" | "Null" | "NULL") => Node::nothing(),
        _ => Node::scalar(text),
    }
}

#[cfg(test)]
mod tests {
    use super::parse_yaml;

    #[test]
    fn scalars_stay_as_written_and_aliases_are_followed() {
        let tree = parse_yaml("a: &x 2105.01230\nb: *x\nc:\n  - ~\n  - 'null'\n").unwrap().placed("cv.yml: ");
        let unread: Vec<_> =
            tree.unread().into_iter().map(|unread| format!("{} = {}", unread.place, unread.value)).collect();
        assert_eq!(unread, ["cv.yml: a = 2105.01230", "cv.yml: b = 2105.01230", "cv.yml: c[1] = null"]);
        assert!(parse_yaml("a: [").is_err());
        assert!(parse_yaml("").unwrap().is_blank());
    }
}
