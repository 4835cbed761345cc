//! The export to [RenderCV](https://docs.rendercv.com): a YAML file that it renders as it is.
//!
//! What RenderCV has no place for becomes a highlight of the entry, so that every fact is there.

mod markdown;
mod yaml;

use vitae_profile::{CvSection, Date, Dates, End, Paper, Precision};

use self::markdown::{escaped, markdown};
use self::yaml::{Node, map, print};
use super::document::{Block, Citation, ContactLine, CvDocument, Detail, Entries, Event, Group, Means, Section, Term};
use super::line::{Destination, Line};
use crate::words::Words;

/// Resolves a link to a URL, or to nothing.
type Resolve<'a> = &'a dyn Fn(&Destination) -> String;

/// `document` as RenderCV reads it.
pub(super) fn yaml(document: &CvDocument, resolve: Resolve) -> String {
    let CvDocument { item: _, id: _, title, language: _, words, name, headline, contact, opening, sections, look } =
        document;
    let mut parts = Vec::new();
    if !opening.is_empty() {
        parts.push((words.cv.summary.to_owned(), Node::List(paragraphs(opening, resolve))));
    }
    for Section { word: section, heading, groups } in sections {
        for Group { heading: own, entries } in groups {
            parts.push((
                own.unwrap_or(heading).to_owned(),
                Node::List(self::entries(words, *section, entries, resolve)),
            ));
        }
    }
    let email = contact.iter().find(|line| line.means == Means::Email).map(|line| line.value.plain());
    let others = contact.iter().filter(|line| line.means != Means::Email);
    let size = match look.paper {
        None | Some(Paper::A4) => "a4",
        Some(Paper::Letter) => "us-letter",
    };
    let cv = map([
        ("name", text(name)),
        ("headline", Node::Text(markdown(headline, resolve))),
        ("email", Node::Text(email.unwrap_or_default())),
        ("custom_connections", Node::List(others.map(|line| connection(words, line)).collect())),
        ("sections", Node::Map(parts)),
    ]);
    let design = map([("theme", text("classic")), ("page", map([("size", text(size))]))]);
    let comment = format!("# {name}, {title}. {} rendercv render <this file>\n", words.cv.written_for_rendercv);
    comment.replace(char::is_control, " ").trim_end().to_owned() + "\n" + &print(&map([("cv", cv), ("design", design)]))
}

/// A way to get in touch. RenderCV refuses telephone numbers and names on networks that it does not believe in, so all
/// stand where it takes any text.
fn connection(words: &Words, line: &ContactLine) -> Node {
    let ContactLine { label, value, means } = line;
    let said = value.plain();
    let (icon, placeholder, url) = match means {
        Means::Email => ("envelope", said, String::new()),
        Means::Phone => ("phone", said, String::new()),
        Means::Location => ("location-dot", said, String::new()),
        Means::Website => ("link", said, link_of(value)),
        Means::Network { network, username, url } => {
            let (icon, known) = icon(network);
            let name = if username.is_empty() { said } else { username.clone() };
            (icon, if known { name } else { words.labelled(network, &name) }, url.clone())
        }
        Means::Other => (
            "address-card",
            label.as_ref().map_or_else(|| said.clone(), |label| words.labelled(label, &said)),
            String::new(),
        ),
    };
    Node::Map(vec![
        ("fontawesome_icon".to_owned(), text(icon)),
        ("placeholder".to_owned(), text(&placeholder)),
        ("url".to_owned(), if url.is_empty() { Node::Null } else { Node::Text(url) }),
    ])
}

/// The icon of a network, and whether that says which network it is.
fn icon(network: &str) -> (&'static str, bool) {
    match network {
        "GitHub" => ("github", true),
        "GitLab" => ("gitlab", true),
        "LinkedIn" => ("linkedin", true),
        "ORCID" => ("orcid", true),
        _ => ("link", false),
    }
}

fn link_of(line: &Line) -> String {
    let link = line.pieces().iter().find_map(|piece| match piece {
        super::line::Inline::Link(Destination::Web(url), _) => Some(url.clone()),
        _ => None,
    });
    link.unwrap_or_default()
}

fn entries(words: &Words, section: CvSection, entries: &Entries, resolve: Resolve) -> Vec<Node> {
    match entries {
        Entries::Events(events) => events.iter().map(|event| self::event(words, section, event, resolve)).collect(),
        Entries::Citations(citations) => citations.iter().map(|citation| paper(words, citation, resolve)).collect(),
        Entries::Terms(terms) => terms.iter().map(|term| self::term(term, resolve)).collect(),
        Entries::Words(list) => {
            vec![Node::Text(markdown(&Line::joined(words.lists.comma, list.iter().cloned()), resolve))]
        }
    }
}

fn event(words: &Words, section: CvSection, event: &Event, resolve: Resolve) -> Node {
    let Event { item: _, when, title, place, location, details, prose } = event;
    let (date, start, end) = when.map(|when| dates(words, when)).unwrap_or_default();
    let facts = details.iter().map(|Detail { label, value }| {
        let value = markdown(value, resolve);
        Node::Text(match label {
            Some(label) => words.labelled(label, &value),
            None => value,
        })
    });
    let (summary, points) = said(prose, resolve);
    let highlights = Node::List(facts.chain(points).collect());
    let times = [("date", date), ("start_date", start), ("end_date", end)];
    let [date, start, end] = times.map(|(key, time)| (key, Node::Text(time)));
    let location = ("location", location.as_deref().map_or(Node::Text(String::new()), text));
    let summary = ("summary", Node::Text(summary));
    let title = Node::Text(markdown(title, resolve));
    let place = Node::Text(markdown(place, resolve));
    let work = matches!(section, CvSection::Education | CvSection::Positions | CvSection::Volunteering);
    if work {
        let (company, position) = (("company", place), ("position", title));
        return map([company, position, date, start, end, location, summary, ("highlights", highlights)]);
    }
    let highlights = match highlights {
        Node::List(points) if !place.is_empty() => Node::List([place].into_iter().chain(points).collect()),
        highlights => highlights,
    };
    map([("name", title), date, start, end, location, summary, ("highlights", highlights)])
}

fn paper(words: &Words, citation: &Citation, resolve: Resolve) -> Node {
    let Citation { number: _, line: _, kind: _, title, authors, date, source, url } = citation;
    let authors = authors.iter().map(|author| Node::Text(markdown(author, resolve))).collect();
    let (date, _, _) = dates(words, *date);
    Node::Map(
        vec![
            ("title".to_owned(), Node::Text(markdown(title, resolve))),
            ("authors".to_owned(), Node::List(authors)),
            ("journal".to_owned(), Node::Text(markdown(source, resolve))),
            ("date".to_owned(), Node::Text(date)),
        ]
        .into_iter()
        .chain(url.as_ref().map(|url| ("url".to_owned(), Node::Text(url.clone()))))
        .filter(|(key, node)| key == "authors" || !node.is_empty())
        .collect(),
    )
}

fn term(term: &Term, resolve: Resolve) -> Node {
    let Term { item: _, word, value, prose } = term;
    let (summary, points) = said(prose, resolve);
    let points = points.into_iter().filter_map(|point| match point {
        Node::Text(text) => Some(text),
        _ => None,
    });
    let details: Vec<String> =
        [markdown(value, resolve), summary].into_iter().chain(points).filter(|part| !part.is_empty()).collect();
    Node::Map(vec![
        ("label".to_owned(), Node::Text(markdown(word, resolve))),
        ("details".to_owned(), Node::Text(details.join(". "))),
    ])
}

/// The author's words as a summary and as highlights: lists become highlights.
fn said(prose: &[Block], resolve: Resolve) -> (String, Vec<Node>) {
    let (lists, others): (Vec<&Block>, Vec<&Block>) =
        prose.iter().partition(|block| matches!(block, Block::Bullets(_) | Block::Numbered(..)));
    let summary: Vec<String> = others.into_iter().flat_map(|block| flat(block, resolve)).collect();
    let points = lists.into_iter().flat_map(|block| flat(block, resolve)).map(Node::Text).collect();
    (summary.join("\n"), points)
}

/// A block as lines of text.
fn flat(block: &Block, resolve: Resolve) -> Vec<String> {
    match block {
        Block::Paragraph(line) => vec![markdown(line, resolve)],
        Block::Code(code) => code.lines().map(escaped).collect(),
        Block::Bullets(items) | Block::Numbered(_, items) => {
            items.iter().flatten().flat_map(|block| flat(block, resolve)).collect()
        }
        Block::Quote(blocks) => blocks.iter().flat_map(|block| flat(block, resolve)).collect(),
        Block::Table(rows) => {
            let row = |row: &Vec<Line>| markdown(&Line::joined(", ", row.iter().cloned()), resolve);
            rows.iter().map(row).collect()
        }
    }
}

fn paragraphs(blocks: &[Block], resolve: Resolve) -> Vec<Node> {
    blocks.iter().flat_map(|block| flat(block, resolve)).map(Node::Text).collect()
}

/// A time as RenderCV writes it: a date alone, or a start and an end. It makes January of a year without a month, so
/// such a span stands in words.
fn dates(words: &Words, dates: Dates) -> (String, String, String) {
    let Dates { start, end } = dates;
    let vague = |date: Date| date.precision() == Precision::Year;
    match end {
        End::Open if vague(start) => (words.dates(dates), String::new(), String::new()),
        End::On(end) if vague(start) || vague(end) => (words.dates(dates), String::new(), String::new()),
        End::Same => (start.to_string(), String::new(), String::new()),
        End::Open => (String::new(), start.to_string(), "present".to_owned()),
        End::On(end) => (String::new(), start.to_string(), end.to_string()),
    }
}

fn text(text: &str) -> Node {
    Node::Text(escaped(text))
}
