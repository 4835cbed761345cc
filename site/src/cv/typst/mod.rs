//! A curriculum vitae as Typst source: readable, complete in one file, and good without Vitae.

mod block;
mod markup;

use std::fmt::Write;

use vitae_profile::{CvDesign, Paper};

use self::block::blocks;
use self::markup::{line, string, text};
use super::document::{Citation, CvDocument, Detail, Entries, Event, Group, Look, Section, Term};
use super::line::{Destination, Line};
use crate::words::Words;

const ACADEMIC: &str = include_str!("academic.typ");
const COMPACT: &str = include_str!("compact.typ");

/// Where things lie, as seen by the source.
pub(crate) struct Surroundings<'a> {
    /// The absolute URL of what a link leads to, empty where there is none.
    pub(crate) resolve: &'a dyn Fn(&Destination) -> String,
    /// Where the author's template lies, relative to the source.
    pub(crate) template: Option<String>,
}

/// Sets `document` in Typst.
pub(crate) fn source(document: &CvDocument, surroundings: &Surroundings<'_>) -> String {
    let CvDocument { item: _, id: _, title, language, words, name, headline, contact, opening, sections, look } =
        document;
    let Look { design, paper, template: _, file: _, accent } = look;
    let resolve = surroundings.resolve;
    let mut source = String::new();
    let mut write = |part: std::fmt::Arguments<'_>| {
        // Writing to a string cannot fail.
        let _ = source.write_fmt(part);
    };
    write(format_args!("// {}: {}. {}\n\n", comment(name), comment(title), words.cv.written_by_vitae));
    match &surroundings.template {
        Some(template) => write(format_args!("#import {}: cv, entry, citations, terms, words\n\n", string(template))),
        None => write(format_args!(
            "{}\n",
            in_language(
                words,
                without_comment(match design {
                    CvDesign::Academic => ACADEMIC,
                    CvDesign::Compact => COMPACT,
                })
            )
        )),
    }
    // Text is printed as it is written.
    write(format_args!("#set smartquote(enabled: false)\n#show: cv.with(\n"));
    write(format_args!("  name: {},\n  title: {},\n", string(name), string(title)));
    write(format_args!(
        "  language: {},\n  paper: {},\n  accent: {},\n",
        string(language),
        string(paper_name(paper.unwrap_or(Paper::A4))),
        string(accent)
    ));
    write(format_args!("  headline: [{}],\n  contact: (\n", line(headline, resolve)));
    for contact in contact {
        let label = contact.label.as_ref().map_or_else(|| "none".to_owned(), |label| string(label));
        let value = &contact.shown(words);
        write(format_args!("    (label: {label}, value: [{}]),\n", line(value, resolve)));
    }
    write(format_args!("  ),\n)\n\n"));
    if !opening.is_empty() {
        write(format_args!("{}\n", blocks(opening, 0, resolve)));
    }
    for Section { word: _, heading, groups } in sections {
        write(format_args!("= {}\n\n", text(heading)));
        for Group { heading, entries } in groups {
            if let Some(heading) = heading {
                write(format_args!("== {}\n\n", text(heading)));
            }
            write(format_args!("{}\n", self::entries(words, entries, resolve)));
        }
    }
    let mut source = source.trim_end().to_owned();
    source.push('\n');
    source
}

fn entries(words: &Words, entries: &Entries, resolve: &dyn Fn(&Destination) -> String) -> String {
    match entries {
        Entries::Events(events) => events.iter().map(|event| self::event(words, event, resolve)).collect(),
        Entries::Citations(citations) => {
            let start = citations.first().map_or(1, |citation| citation.number);
            let items = citations.iter().map(|Citation { line, .. }| line);
            format!("#citations(\n  start: {start},\n{})\n", list(items, resolve))
        }
        Entries::Terms(terms) => {
            let rows = terms.iter().map(|Term { item: _, word, value, prose }| {
                let prose = blocks(prose, 4, resolve);
                let prose = if prose.is_empty() { prose } else { format!("\n\n{prose}  ") };
                format!("  ([{}], [{}{prose}]),\n", line(word, resolve), line(value, resolve))
            });
            format!("#terms(\n{})\n", rows.collect::<String>())
        }
        Entries::Words(list) => format!("#words(\n{})\n", self::list(list.iter(), resolve)),
    }
}

fn list<'a>(lines: impl Iterator<Item = &'a Line>, resolve: &dyn Fn(&Destination) -> String) -> String {
    let items: Vec<String> = lines.map(|item| format!("  [{}],\n", line(item, resolve))).collect();
    items.concat()
}

fn event(words: &Words, event: &Event, resolve: &dyn Fn(&Destination) -> String) -> String {
    let Event { item: _, when, title, place, location, details, prose } = event;
    let mut call = String::from("#entry(\n");
    if let Some(when) = when {
        let _ = writeln!(call, "  when: [{}],", text(&words.dates(*when)));
    }
    let _ = writeln!(call, "  title: [{}],", line(title, resolve));
    if !place.is_empty() {
        let _ = writeln!(call, "  place: [{}],", line(place, resolve));
    }
    if let Some(location) = location {
        let _ = writeln!(call, "  location: [{}],", text(location));
    }
    if !details.is_empty() {
        call.push_str("  details: (\n");
        for Detail { label, value } in details {
            let label = label.as_deref().map_or_else(|| "none".to_owned(), string);
            let _ = writeln!(call, "    (label: {label}, value: [{}]),", line(value, resolve));
        }
        call.push_str("  ),\n");
    }
    call.push(')');
    if !prose.is_empty() {
        let _ = write!(call, "[\n{}]", blocks(prose, 2, resolve));
    }
    call.push_str("\n\n");
    call
}

fn paper_name(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    }
}

/// A design with the punctuation of a language in the place of English: what stands between a label and its value, and
/// between things in a row.
fn in_language(words: &Words, design: &str) -> String {
    let labelled = words.lists.labelled.text(&[("label", &"#line.label"), ("value", &"#line.value")]);
    let comma = words.lists.comma;
    design
        .replace("#line.label: #line.value", &labelled)
        .replace("join(\", \")", &format!("join(\"{comma}\")"))
        .replace("join([, ])", &format!("join([{comma}])"))
}

/// A design without the line that says what it is, which is for those who read it here.
fn without_comment(design: &str) -> &str {
    design.split_once('\n').filter(|(first, _)| first.starts_with("//")).map_or(design, |(_, rest)| rest)
}

/// Text that cannot end the comment that it stands in.
fn comment(text: &str) -> String {
    text.chars()
        .map(|character| {
            if character.is_control() || matches!(character, '\u{2028}' | '\u{2029}' | '\u{85}') {
                ' '
            } else {
                character
            }
        })
        .collect()
}
