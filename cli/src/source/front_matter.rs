//! Front matter: the YAML at the start of a Markdown or bibliography file of a Jekyll site.

use super::{Node, parse_yaml};

/// A file, split into front matter and body.
#[derive(Debug)]
pub struct FrontMatter {
    /// The values of the front matter.
    pub values: Node,
    /// The error, if the front matter is not valid YAML.
    pub error: Option<String>,
    /// The text after the front matter.
    pub body: String,
}

/// Splits a file. Without front matter, all of it is the body.
pub fn split_front_matter(text: &str) -> FrontMatter {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let parts =
        text.strip_prefix("---").and_then(|rest| rest.split_once('\n')).filter(|(dashes, _)| dashes.trim().is_empty());
    let Some((_, rest)) = parts else {
        return FrontMatter { values: Node::nothing(), error: None, body: text };
    };
    let mut yaml = String::new();
    let mut lines = rest.split_inclusive('\n');
    for line in lines.by_ref() {
        if matches!(line.trim_end(), "---" | "...") {
            break;
        }
        yaml.push_str(line);
    }
    let body = lines.collect();
    match parse_yaml(&yaml) {
        Ok(values) => FrontMatter { values, error: None, body },
        Err(error) => FrontMatter { values: line_by_line(&yaml), error: Some(error.to_string()), body },
    }
}

/// Reads front matter that is not valid YAML line by line: the value of a key is the text up to the next key at the
/// start of a line.
fn line_by_line(yaml: &str) -> Node {
    let mut entries: Vec<(String, String)> = Vec::new();
    for line in yaml.lines() {
        let key = line.split_once(':').filter(|(key, _)| {
            let key = key.trim_end();
            !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
        });
        match (key, entries.last_mut()) {
            (Some((key, value)), _) => entries.push((key.trim_end().to_owned(), value.trim().to_owned())),
            (None, Some((_, value))) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            (None, None) => {}
        }
    }
    let unquoted = |value: &str| {
        let inside = ['"', '\''].into_iter().find_map(|quote| value.trim().strip_prefix(quote)?.strip_suffix(quote));
        inside.unwrap_or(value).trim().to_owned()
    };
    Node::map(entries.into_iter().map(|(key, value)| (key, Node::scalar(unquoted(&value)))).collect())
}

#[cfg(test)]
mod tests {
    use super::split_front_matter;

    #[test]
    fn a_file_comes_apart() {
        let file = split_front_matter("---\ntitle: A\n---\n\nText\n---\nmore\n");
        assert_eq!(file.values.text(&["title"]).as_deref(), Some("A"));
        assert_eq!(file.body, "\nText\n---\nmore\n");
        assert_eq!(split_front_matter("---\n---\n@book{}").body, "@book{}");
        assert_eq!(split_front_matter("no front\n---\nmatter").body, "no front\n---\nmatter");
        let broken = split_front_matter("---\ntitle: 'It's\nlong'\ndate: 2024\n---\nbody");
        assert!(broken.error.is_some());
        assert_eq!(broken.values.text(&["title"]).as_deref(), Some("It's long"));
        assert_eq!(broken.values.text(&["date"]).as_deref(), Some("2024"));
    }
}
