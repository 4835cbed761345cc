//! HTML in Markdown. What Markdown can express is converted; of other elements only the text is kept.

use std::ops::Range;

use pulldown_cmark::Event;

use super::events::events;
use crate::import::ImportReport;

/// Converts the HTML in a text.
pub(super) fn without_html(report: &mut ImportReport, place: &str, text: &str) -> String {
    let mut text = if text.contains('<') { flush_left(text) } else { text.to_owned() };
    for _ in 0..4 {
        let html = html_ranges(&text);
        if html.is_empty() {
            return text;
        }
        text = Converter { report, place, out: String::new(), closing: Vec::new() }.convert(&text, &html);
    }
    let rest = html_ranges(&text);
    let mut escaped = String::new();
    for (at, character) in text.char_indices() {
        if character == '<' && rest.iter().any(|range| range.contains(&at)) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

fn html_ranges(text: &str) -> Vec<Range<usize>> {
    let is_html = |event: &Event<'_>| matches!(event, Event::Html(_) | Event::InlineHtml(_));
    events(text).into_iter().filter(|(event, _)| is_html(event)).map(|(_, range)| range).collect()
}

/// An open tag.
struct Closing {
    name: String,
    close: String,
    /// The offsets in the output at which its Markdown and its content start.
    content: usize,
    start: usize,
}

struct Converter<'a> {
    report: &'a mut ImportReport,
    place: &'a str,
    out: String,
    /// The open tags, innermost last.
    closing: Vec<Closing>,
}

impl Converter<'_> {
    fn convert(mut self, text: &str, html: &[Range<usize>]) -> String {
        let mut rest = text;
        while let Some(found) = rest.find('<') {
            let at = text.len() - rest.len() + found;
            self.out.push_str(rest.get(..found).unwrap_or_default());
            let from = rest.get(found..).unwrap_or_default();
            if !html.iter().any(|range| range.contains(&at)) {
                self.out.push('<');
                rest = from.get(1..).unwrap_or_default();
                continue;
            }
            rest = self.tag(from);
        }
        self.out.push_str(rest);
        while let Some(Closing { close, .. }) = self.closing.pop() {
            self.out.push_str(&close);
        }
        let lines: Vec<&str> = self.out.lines().map(str::trim_end).collect();
        lines.join("\n")
    }

    /// Converts the tag or comment at the start of `from`. Returns what follows it.
    fn tag<'t>(&mut self, from: &'t str) -> &'t str {
        if let Some(comment) = from.strip_prefix("<!--") {
            let end = comment.find("-->").unwrap_or(comment.len());
            self.report.lose(self.place, comment.get(..end).unwrap_or_default().trim(), "a comment");
            return comment.get(end + 3..).unwrap_or_default();
        }
        let Some(end) = tag_end(from) else {
            self.out.push_str("\\<");
            return from.get(1..).unwrap_or_default();
        };
        let inside = from.get(1..end).unwrap_or_default();
        let after = from.get(end + 1..).unwrap_or_default();
        let name_end = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '/').unwrap_or(inside.len());
        let name = inside.get(..name_end).unwrap_or_default().trim_end_matches('/').to_ascii_lowercase();
        if let Some(name) = name.strip_prefix('/') {
            self.close(name, after.starts_with(char::is_whitespace));
            return after;
        }
        match name.as_str() {
            "script" | "style" | "iframe" | "video" | "audio" | "object" | "svg" | "form" => {
                let close = format!("</{name}");
                let end = after.to_ascii_lowercase().find(&close);
                let content = after.get(..end.unwrap_or(0)).unwrap_or_default();
                self.report.lose(
                    self.place,
                    format!("<{inside}>{content}"),
                    format!("`<{name}>` has no place in prose"),
                );
                let rest = after.get(end.unwrap_or(0)..).unwrap_or_default();
                return if end.is_some() { rest.split_once('>').map_or("", |(_, rest)| rest) } else { after };
            }
            _ => self.open(&name, inside),
        }
        if matches!(name.as_str(), "b" | "strong" | "i" | "em") { after.trim_start() } else { after }
    }

    fn open(&mut self, name: &str, inside: &str) {
        let (open, close) = match name {
            "b" | "strong" => ("**".to_owned(), "**".to_owned()),
            "i" | "em" => ("*".to_owned(), "*".to_owned()),
            "code" | "tt" | "kbd" | "samp" => ("`".to_owned(), "`".to_owned()),
            "del" | "s" | "strike" => ("~~".to_owned(), "~~".to_owned()),
            "br" => return self.out.push_str("\\\n"),
            "hr" => return self.out.push_str("\n\n---\n\n"),
            "img" => {
                let [alt, source] = ["alt", "src"].map(|name| attribute(inside, name).unwrap_or_default());
                return self.out.extend(["![", &alt, "](<", &source, ">)"]);
            }
            "a" => match attribute(inside, "href") {
                Some(url) => ("[".to_owned(), format!("]({url})")),
                None => (String::new(), String::new()),
            },
            "li" => ("\n- ".to_owned(), "\n".to_owned()),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.get(1..).and_then(|level| level.parse().ok()).unwrap_or(2);
                (format!("\n\n{} ", "#".repeat(level)), "\n\n".to_owned())
            }
            "p" | "div" | "section" | "article" | "ul" | "ol" | "blockquote" | "center" | "table" | "tr" | "figure"
            | "figcaption" | "details" | "summary" | "header" | "footer" | "dl" | "dt" | "dd" => {
                ("\n\n".to_owned(), "\n\n".to_owned())
            }
            _ => {
                self.report.change(self.place, format!("`<{name}>` was taken out; its text was kept"));
                (String::new(), String::new())
            }
        };
        if matches!(name, "b" | "strong" | "i" | "em") && self.out.ends_with(char::is_alphanumeric) {
            self.out.push(' ');
        }
        let start = self.out.len();
        self.out.push_str(&open);
        self.closing.push(Closing { name: name.to_owned(), close, content: self.out.len(), start });
    }

    fn close(&mut self, name: &str, before_space: bool) {
        let Some(place) = self.closing.iter().rposition(|open| open.name == name) else { return };
        for Closing { name, close, content, start } in self.closing.split_off(place).into_iter().rev() {
            let inside = self.out.get(content..).unwrap_or_default();
            let inline = matches!(name.as_str(), "a" | "b" | "strong" | "i" | "em");
            if inline && (inside.trim().is_empty() || inside.contains("\n\n")) {
                // Emphasis that Markdown would not recognise here is dropped, and its words are kept.
                let inside = inside.to_owned();
                self.out.truncate(start);
                self.out.push_str(&inside);
            } else if inline && name != "a" {
                let trimmed = self.out.trim_end().len();
                let space = trimmed < self.out.len();
                self.out.truncate(trimmed);
                self.out.push_str(&close);
                self.out.push_str(if space && !before_space { " " } else { "" });
            } else {
                self.out.push_str(&close);
            }
        }
    }
}

/// Removes the indentation of HTML, which Markdown would read as code.
fn flush_left(text: &str) -> String {
    let mut depth = 0_usize;
    let mut fenced = false;
    let mut lines = Vec::new();
    for line in text.lines() {
        let trimmed = line.trim_start();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            fenced = !fenced;
        }
        let html = trimmed.starts_with('<') && !trimmed.starts_with("<http");
        let deep = depth > 0 && line.len() - trimmed.len() >= 4;
        lines.push(if !fenced && (html || deep) { trimmed } else { line });
        if !fenced {
            let lower = line.to_ascii_lowercase();
            let count = |tags: &[&str]| tags.iter().map(|tag| lower.matches(tag).count()).sum::<usize>();
            depth += count(&["<div", "<ul", "<ol", "<table", "<section", "<center"]);
            depth = depth.saturating_sub(count(&["</div", "</ul", "</ol", "</table", "</section", "</center"]));
        }
    }
    lines.join("\n")
}

/// Returns the offset of the end of a tag. A `>` in a quoted attribute does not end it.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    text.find('>')
}

/// Returns the value of an attribute.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let at = lower.match_indices(name).map(|(at, _)| at).find(|at| {
        lower.get(..*at).is_some_and(|before| before.ends_with(char::is_whitespace))
            && lower.get(at + name.len()..).is_some_and(|after| after.trim_start().starts_with('='))
    })?;
    let value = tag.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
    let quoted = value.chars().next().filter(|quote| matches!(quote, '"' | '\''));
    let value = match quoted {
        Some(quote) => value.get(1..)?.split(quote).next()?,
        None => value.split([' ', '>']).next()?,
    };
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}
