//! The report of an import: what was not imported, or not as it was.

use std::fmt::Write as _;

use crate::source::Node;

/// A value of the input that is not in the profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Its place in the input.
    pub place: String,
    /// The value.
    pub value: String,
    /// The reason, if it is another than that no key exists for it.
    pub why: Option<String>,
}

/// The report of an import.
#[derive(Clone, Debug, Default)]
pub struct ImportReport {
    /// What is not in the profile.
    pub lost: Vec<Lost>,
    /// Values that were changed: the place and the change.
    pub changed: Vec<(String, String)>,
    /// What somebody has to decide or correct: the place and the reason.
    pub human: Vec<(String, String)>,
    /// The warnings of the checker: the place and the message.
    pub warnings: Vec<(String, String)>,
}

/// How many characters of a value are shown on the terminal.
const MAX_CHARACTERS: usize = 120;

/// Up to how many losses are listed one by one on the terminal.
const MAX_LISTED: usize = 30;

impl ImportReport {
    /// Adds a value that was left out.
    pub fn lose(&mut self, place: impl Into<String>, value: impl Into<String>, why: impl Into<String>) {
        let lost = Lost { place: place.into(), value: value.into(), why: Some(why.into()) };
        if !self.lost.contains(&lost) {
            self.lost.push(lost);
        }
    }

    /// Adds a value that was changed.
    pub fn change(&mut self, place: impl Into<String>, how: impl Into<String>) {
        let change = (place.into(), how.into());
        if !self.changed.contains(&change) {
            self.changed.push(change);
        }
    }

    /// Adds something for a human to decide or correct.
    pub fn ask(&mut self, place: impl Into<String>, why: impl Into<String>) {
        self.human.push((place.into(), why.into()));
    }

    /// Returns `true` if something is to be decided on the line of `place`, which has the form `file:line:column`.
    pub fn asks_at(&self, place: &str) -> bool {
        let line = place.rsplit_once(':').map_or(place, |(line, _)| line);
        self.human.iter().any(|(asked, _)| asked == line)
    }

    /// Adds every value below `node` that was not read.
    pub fn lose_unread(&mut self, node: &Node) {
        self.lost.extend(node.unread().into_iter().map(|unread| Lost {
            place: unread.place,
            value: unread.value,
            why: None,
        }));
    }

    /// Renders the whole report as Markdown.
    pub fn markdown(&self, input: &str) -> String {
        let mut text = format!("# What was imported from {input}\n");
        section(&mut text, "Wants a human", self.human.iter().map(|(place, why)| format!("{place}: {why}")));
        section(
            &mut text,
            "Reads differently now",
            self.changed.iter().map(|(place, how)| format!("`{place}`: {how}")),
        );
        section(&mut text, "The checker warns", self.warnings.iter().map(|(place, why)| format!("{place}: {why}")));
        section(&mut text, "Not carried over", self.lost.iter().map(|lost| lost_line(lost, usize::MAX)));
        if text.matches('\n').count() == 1 {
            text.push_str("\nEverything was carried over as it was.\n");
        }
        text
    }

    /// Renders the report for a terminal. A long list of losses is summed up by file.
    pub fn terminal(&self, file: &str) -> String {
        let mut text = String::new();
        plain(&mut text, "wants a human", self.human.iter().map(|(place, why)| format!("{place}: {why}")));
        plain(&mut text, "reads differently now", first(&self.changed, file));
        plain(&mut text, "the checker warns", first(&self.warnings, file));
        if self.lost.len() <= MAX_LISTED {
            plain(
                &mut text,
                "not carried over",
                self.lost.iter().map(|lost| lost_line(lost, MAX_CHARACTERS).replace('`', "")),
            );
        } else {
            let title = format!("not carried over: {} values, each listed in {file}", self.lost.len());
            plain(&mut text, &title, gathered(&self.lost).into_iter());
        }
        text
    }
}

/// Renders a loss on one line, with at most `most` characters of the value.
fn lost_line(lost: &Lost, most: usize) -> String {
    let Lost { place, value, why } = lost;
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown: String = value.chars().take(most).collect();
    let more = if shown.len() < value.len() { "…" } else { "" };
    let why = why.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
    format!("`{place}` = {shown}{more}{why}")
}

/// Returns the first of many lines, and a last one that says where the others are.
fn first(lines: &[(String, String)], file: &str) -> impl Iterator<Item = String> {
    let more = lines.len().saturating_sub(MAX_LISTED);
    let more = (more > 0).then(|| format!("... and {more} more, in {file}"));
    lines.iter().take(MAX_LISTED).map(|(place, text)| format!("{place}: {text}")).chain(more)
}

/// Sums losses up by their file or first key, and files by their folder.
fn gathered(lost: &[Lost]) -> Vec<String> {
    let mut groups: Vec<(String, usize)> = Vec::new();
    for lost in lost {
        let group = match (lost.place.split_once(": "), lost.place.split_once('/')) {
            (Some((file, _)), _) => file.to_owned(),
            (None, Some((folder, _))) if matches!(lost.value.as_str(), "a file" | "a page") => format!("{folder}/"),
            (None, Some(_)) => lost.place.clone(),
            (None, None) => lost.place.split(['.', '[']).next().unwrap_or_default().to_owned(),
        };
        match groups.iter_mut().find(|(name, _)| *name == group) {
            Some((_, count)) => *count += 1,
            None => groups.push((group, 1)),
        }
    }
    groups
        .into_iter()
        .map(|(group, count)| if count == 1 { group } else { format!("{group} ({count} values)") })
        .collect()
}

fn section(text: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        let _ = write!(text, "\n## {title}\n\n");
        for line in lines {
            let _ = writeln!(text, "- {line}");
        }
    }
}

fn plain(text: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        let _ = writeln!(text, "{title}:");
        for line in lines {
            let _ = writeln!(text, "  {line}");
        }
    }
}
