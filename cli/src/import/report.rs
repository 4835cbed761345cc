//! What became of the input: whatever was not carried over, or not as it was.

use std::fmt::Write as _;

use crate::source::Node;

/// A value of the input that is not in the profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Where it stands in the input.
    pub place: String,
    /// The value.
    pub value: String,
    /// Why it was left out, where it is more than that nothing in the language says it.
    pub why: Option<String>,
}

/// What became of the input.
#[derive(Clone, Debug, Default)]
pub struct ImportReport {
    /// What is not in the profile.
    pub lost: Vec<Lost>,
    /// What is in the profile in other words: where, and how.
    pub changed: Vec<(String, String)>,
    /// What wants a human: where, and why.
    pub human: Vec<(String, String)>,
    /// What the checker warns of: where, and why.
    pub warnings: Vec<(String, String)>,
}

/// How much of a value is shown on the terminal.
const SHOWN: usize = 120;

/// How many losses are listed one by one on the terminal.
const LISTED: usize = 30;

impl ImportReport {
    /// Says that a value was left out.
    pub fn lose(&mut self, place: impl Into<String>, value: impl Into<String>, why: impl Into<String>) {
        let lost = Lost { place: place.into(), value: value.into(), why: Some(why.into()) };
        if !self.lost.contains(&lost) {
            self.lost.push(lost);
        }
    }

    /// Says that a value reads differently now.
    pub fn change(&mut self, place: impl Into<String>, how: impl Into<String>) {
        let change = (place.into(), how.into());
        if !self.changed.contains(&change) {
            self.changed.push(change);
        }
    }

    /// Says that somebody should look.
    pub fn ask(&mut self, place: impl Into<String>, why: impl Into<String>) {
        self.human.push((place.into(), why.into()));
    }

    /// Whether somebody is asked to look at the line of `place`, which is written `file:line:column`.
    pub fn asks_at(&self, place: &str) -> bool {
        let line = place.rsplit_once(':').map_or(place, |(line, _)| line);
        self.human.iter().any(|(asked, _)| asked == line)
    }

    /// Lists every value that nobody read.
    pub fn lose_unread(&mut self, node: &Node) {
        self.lost.extend(node.unread().into_iter().map(|unread| Lost {
            place: unread.place,
            value: unread.value,
            why: None,
        }));
    }

    /// The whole report as Markdown.
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

    /// The report for a terminal, where a long list of losses is gathered by the file that they stand in.
    pub fn terminal(&self, file: &str) -> String {
        let mut text = String::new();
        plain(&mut text, "wants a human", self.human.iter().map(|(place, why)| format!("{place}: {why}")));
        plain(&mut text, "reads differently now", first(&self.changed, file));
        plain(&mut text, "the checker warns", first(&self.warnings, file));
        if self.lost.len() <= LISTED {
            plain(&mut text, "not carried over", self.lost.iter().map(|lost| lost_line(lost, SHOWN).replace('`', "")));
        } else {
            let title = format!("not carried over: {} values, each listed in {file}", self.lost.len());
            plain(&mut text, &title, gathered(&self.lost).into_iter());
        }
        text
    }
}

/// A loss in one line, with no more than `most` characters of the value.
fn lost_line(lost: &Lost, most: usize) -> String {
    let Lost { place, value, why } = lost;
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown: String = value.chars().take(most).collect();
    let more = if shown.len() < value.len() { "…" } else { "" };
    let why = why.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
    format!("`{place}` = {shown}{more}{why}")
}

/// The first of many lines, and where the rest stands.
fn first(lines: &[(String, String)], file: &str) -> impl Iterator<Item = String> {
    let more = lines.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| format!("... and {more} more, in {file}"));
    lines.iter().take(LISTED).map(|(place, text)| format!("{place}: {text}")).chain(more)
}

/// The losses under the file or the first key that they have in common, with their number; files under their folder.
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
