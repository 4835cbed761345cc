//! Texts of an input: prose, lists, lines, URLs, identifiers.

use pulldown_cmark::{Event, Parser};
use vitae_profile::{LanguageTag, Locale};

use super::Draft;
use crate::dsl::Value;
use crate::import::{markdown, mended_url};
use crate::source::Node;

impl Draft {
    /// Reads a URL. Text that is none is listed in the report.
    pub fn url(&mut self, node: &Node) -> Option<Value> {
        let text = node.as_text()?;
        let Some(url) = mended_url(&text) else {
            let why = vitae_profile::Url::parse(&text).err().map(|error| error.message).unwrap_or_default();
            self.report.lose(node.shown_place(), text, why);
            return None;
        };
        if url != text {
            self.report.change(node.shown_place(), format!("`{text}` is written `{url}`"));
        }
        Some(Value::Text(url))
    }

    /// Reads the URL under the first of `keys` that has one.
    pub fn url_of(&mut self, node: &Node, keys: &[&str]) -> Option<Value> {
        node.first(keys).and_then(|node| self.url(node))
    }

    /// Reads an identifier such as an ORCID iD or a DOI. Text that `parse` rejects is listed in the report.
    pub fn identifier(&mut self, node: &Node, parse: fn(&str) -> Result<(), String>) -> Option<Value> {
        let text = node.as_text()?;
        match parse(&text) {
            Ok(()) => Some(Value::Text(text)),
            Err(why) => {
                self.report.lose(node.shown_place(), text, why);
                None
            }
        }
    }

    /// Reads the language of a site, as a tag or by its English name. English goes without saying; a language that Vitae
    /// has no words for goes to the report.
    pub fn language(&mut self, node: &Node) -> Option<Value> {
        let text = node.as_text()?;
        let name = text.replace('_', " ").to_lowercase();
        let named = match name.as_str() {
            "mandarin chinese" => Some(Locale::SimplifiedChinese),
            "norwegian bokmål" => Some(Locale::Norwegian),
            _ => Locale::ALL.iter().copied().find(|locale| locale.english_name().to_lowercase() == name),
        };
        let tag: &str = match named {
            Some(locale) => locale.tag(),
            None => &text,
        };
        if LanguageTag::parse(tag).ok().and_then(|tag| Locale::of(&tag)).is_none() {
            self.report.lose(node.shown_place(), text.clone(), "Vitae has no words for this language");
            return None;
        }
        (tag != Locale::English.tag()).then(|| Value::Text(tag.to_owned()))
    }

    /// Reads Markdown as prose.
    pub fn prose(&mut self, node: &Node) -> String {
        let Some(text) = node.as_text() else { return String::new() };
        markdown::prose(self, node.shown_place(), &text)
    }

    /// Reads the Markdown under the first of `keys` that has some.
    pub fn prose_of(&mut self, node: &Node, keys: &[&str]) -> String {
        node.first(keys).map(|node| self.prose(node)).unwrap_or_default()
    }

    /// Reads the list of texts under the first of `keys` that has one as a Markdown list; a single text is a paragraph.
    pub fn bullets_of(&mut self, node: &Node, keys: &[&str]) -> String {
        let Some(list) = node.first(keys) else { return String::new() };
        if list.is_scalar() { self.prose(list) } else { self.bullets(list.elements()) }
    }

    /// Reads a list of texts as a Markdown list.
    pub fn bullets(&mut self, nodes: &[Node]) -> String {
        let lines: Vec<String> = nodes
            .iter()
            .map(|node| self.prose(node))
            .filter(|text| !text.is_empty())
            .map(|text| format!("- {}", indented(&text)))
            .collect();
        lines.join("\n")
    }

    /// Reads a text that a profile shows as it is. The markup of Markdown and HTML in it is removed.
    pub fn line(&mut self, node: &Node) -> Option<Value> {
        let text = node.as_text()?;
        Value::text(self.plain_line(node.shown_place(), &text))
    }

    /// Removes the markup of a line of Markdown. A link in it is listed in the report.
    pub(in crate::import) fn plain_line(&mut self, place: &str, text: &str) -> String {
        let text = markdown::prose(self, place, text);
        for url in markdown::links(&text) {
            self.report.lose(place, url, "a link in a line that has none");
        }
        plain(&text)
    }

    /// Reads the line under the first of `keys` that has one.
    pub fn line_of(&mut self, node: &Node, keys: &[&str]) -> Option<Value> {
        node.first(keys).and_then(|node| self.line(node))
    }
}

/// Removes the markup of a line of Markdown.
pub(in crate::import) fn plain(text: &str) -> String {
    let mut line = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) => line.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => line.push(' '),
            _ => {}
        }
    }
    let text = if line.trim().is_empty() { text } else { line.as_str() };
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",").replace(" .", ".")
}

/// Indents the lines of a list item after the first.
fn indented(text: &str) -> String {
    text.lines()
        .map(|line| if line.is_empty() { String::new() } else { format!("  {line}") })
        .collect::<Vec<_>>()
        .join("\n")
        .trim_start()
        .to_owned()
}

/// Splits a text at its commas, except those in parentheses: `a, b (c, d), e` has three elements.
pub(in crate::import) fn split_list(value: Value) -> Value {
    let Value::Text(text) = value else { return value };
    let mut parts = vec![String::new()];
    let mut depth = 0_i32;
    for character in text.chars() {
        depth += i32::from(character == '(') - i32::from(character == ')');
        match parts.last_mut() {
            Some(part) if character != ',' || depth > 0 => part.push(character),
            _ => parts.push(String::new()),
        }
    }
    Value::texts(parts)
}
