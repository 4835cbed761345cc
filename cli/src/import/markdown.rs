//! Prose of other formats as prose of a profile: without HTML, without links that lead nowhere, with headings in order.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::html::without_html;
use super::{Draft, mended_url};

/// Makes prose of Markdown that stands at `place`. What cannot be kept is told to the draft's report.
pub fn prose(draft: &mut Draft, place: &str, text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', "    ");
    let text = without_private(draft, place, text);
    let text = without_html(&mut draft.report, place, &text);
    let text = repaired(draft, place, &text);
    single_spaced(&text)
}

/// The text without characters that mean something in one font only: icons, and what PDF files have for ligatures.
fn without_private(draft: &mut Draft, place: &str, text: String) -> String {
    let is_private = |c: char| matches!(c, '\u{e000}'..='\u{f8ff}');
    let found: BTreeSet<char> = text.chars().filter(|c| is_private(*c)).collect();
    if found.is_empty() {
        return text;
    }
    let found: Vec<String> = found.into_iter().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    draft.report.lose(place, found.join(", "), "characters of a font of its own, which have no meaning elsewhere");
    text.replace(is_private, "")
}

/// The text with no more than one blank line in a row, and no line broken before one; code apart.
fn single_spaced(text: &str) -> String {
    let mut fenced = false;
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        let line = if !fenced && line.trim() == "\\" { "" } else { line };
        let is_blank = line.trim().is_empty();
        if let Some(last) = lines.last_mut().filter(|_| is_blank && !fenced) {
            *last = without_break(last);
        }
        let blank_before = lines.last().is_none_or(|last| last.trim().is_empty());
        if fenced || !is_blank || !blank_before {
            lines.push(line);
        }
    }
    if let Some(last) = lines.last_mut().filter(|_| !fenced) {
        *last = without_break(last);
    }
    lines.join("\n").trim_end().to_owned()
}

/// The line without the backslash that breaks it.
fn without_break(line: &str) -> &str {
    line.strip_suffix('\\').filter(|line| !line.ends_with('\\')).unwrap_or(line)
}

/// A change of the text.
struct Edit {
    range: Range<usize>,
    text: String,
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// The events of a text with their places; `[word]` counts as a link.
pub(super) fn events(text: &str) -> Vec<(Event<'_>, Range<usize>)> {
    let callback = |_: BrokenLink<'_>| Some((CowStr::from("?"), CowStr::from("")));
    Parser::new_with_broken_link_callback(text, options(), Some(callback)).into_offset_iter().collect()
}

/// The addresses that a text links to, those that are written out apart.
pub(super) fn links(text: &str) -> Vec<String> {
    let urls = events(text).into_iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::Link { link_type: LinkType::Inline | LinkType::Reference, dest_url, .. }) => Some(dest_url),
        _ => None,
    });
    urls.map(|url| url.to_string()).collect()
}

/// Whether there are words in the first paragraph of a text: headings and code apart.
pub(super) fn has_words(text: &str) -> bool {
    let mut in_words = 0_usize;
    events(text).into_iter().any(|(event, _)| {
        match &event {
            Event::Start(Tag::Paragraph | Tag::Item) => in_words += 1,
            Event::End(TagEnd::Paragraph | TagEnd::Item) => in_words = in_words.saturating_sub(1),
            _ => {}
        }
        in_words > 0 && matches!(event, Event::Text(text) if text.chars().any(char::is_alphanumeric))
    })
}

fn repaired(draft: &mut Draft, place: &str, text: &str) -> String {
    let events = events(text);
    let mut edits: Vec<Edit> = Vec::new();
    let mut heading_before = 1;
    for (at, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let inner = inner_range(&events, at, range);
                edits.extend(link_edits(draft, place, *link_type, dest_url, range, inner));
            }
            Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                let inner = inner_range(&events, at, range);
                let alt = text.get(inner).unwrap_or_default();
                let new = image_text(draft, place, *link_type, dest_url, alt);
                if Some(new.as_str()) != text.get(range.clone()) {
                    edits.push(Edit { range: range.clone(), text: new });
                }
            }
            Event::Start(Tag::Heading { level, .. }) => {
                let old = *level as usize;
                let level = old.clamp(2, heading_before + 1);
                heading_before = level;
                let inner = inner_range(&events, at, range);
                let heading = text.get(inner.clone()).unwrap_or_default();
                let atx = text.get(range.clone()).is_some_and(|source| source.starts_with('#'));
                if atx && level != old {
                    edits.push(Edit { range: range.start..inner.start, text: format!("{} ", "#".repeat(level)) });
                } else if !atx && !heading.contains('\n') {
                    edits.push(Edit { range: range.start..inner.start, text: format!("{} ", "#".repeat(level)) });
                    edits.push(Edit { range: inner.end..range.end, text: "\n".to_owned() });
                }
            }
            Event::Text(words) => edits.extend(decoded(text, range, words)),
            _ => {}
        }
    }
    applied(text, edits)
}

/// A letter or a sign that is written as an entity of HTML, as itself; not where Markdown would read it as more.
fn decoded(text: &str, range: &Range<usize>, words: &str) -> Option<Edit> {
    let is_plain = |c: char| {
        c.is_alphanumeric() || matches!(c, '"' | '\'' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '×' | '°')
    };
    let is_entity = text.get(range.clone())?.starts_with('&') && range.len() > words.len();
    (is_entity && words.chars().all(is_plain)).then(|| Edit { range: range.clone(), text: words.to_owned() })
}

/// From the first to the last event between the start at `at` and its end.
fn inner_range(events: &[(Event<'_>, Range<usize>)], at: usize, outer: &Range<usize>) -> Range<usize> {
    let inside =
        || events.iter().skip(at + 1).take_while(|(_, range)| range.start >= outer.start && range.end <= outer.end);
    let content = || {
        inside().filter(|(event, range)| {
            *range != *outer && !matches!(event, Event::End(TagEnd::Link | TagEnd::Image | TagEnd::Heading(_)))
        })
    };
    let start = content().map(|(_, range)| range.start).min().unwrap_or(outer.start);
    let end = content().map(|(_, range)| range.end).max().unwrap_or(start);
    start..end
}

fn link_edits(
    draft: &mut Draft,
    place: &str,
    link_type: LinkType,
    destination: &str,
    range: &Range<usize>,
    inner: Range<usize>,
) -> Vec<Edit> {
    use LinkType::{Autolink, CollapsedUnknown, Email, Inline, ReferenceUnknown, ShortcutUnknown};
    if matches!(link_type, ShortcutUnknown | CollapsedUnknown | ReferenceUnknown) {
        return vec![
            Edit { range: range.start..range.start, text: "\\".to_owned() },
            Edit { range: inner.end..inner.end, text: "\\".to_owned() },
        ];
    }
    if matches!(link_type, Email) {
        return Vec::new();
    }
    match mended_url(destination) {
        Some(url) if url == destination => Vec::new(),
        Some(url) if link_type == Inline => {
            draft.report.change(place, format!("the link `{destination}` is written `{url}`"));
            vec![Edit { range: inner.end..range.end, text: format!("]({url})") }]
        }
        _ if link_type == Inline && draft.is_own_cv(destination) => {
            vec![Edit { range: inner.end..range.end, text: "](cv)".to_owned() }]
        }
        _ if draft.remember_document(place, destination) => vec![
            Edit { range: range.start..inner.start, text: String::new() },
            Edit { range: inner.end..range.end, text: String::new() },
        ],
        _ => {
            draft.report.lose(place, destination, "a link that would lead nowhere; its text was kept");
            if matches!(link_type, Autolink) {
                return vec![Edit { range: range.clone(), text: destination.to_owned() }];
            }
            vec![
                Edit { range: range.start..inner.start, text: String::new() },
                Edit { range: inner.end..range.end, text: String::new() },
            ]
        }
    }
}

/// What stands for an image: the image with a copy of its file, a link to it, or nothing.
fn image_text(draft: &mut Draft, place: &str, link_type: LinkType, destination: &str, alt: &str) -> String {
    if matches!(link_type, LinkType::ShortcutUnknown | LinkType::CollapsedUnknown | LinkType::ReferenceUnknown) {
        return format!("!\\[{alt}\\]");
    }
    if let Some(url) = mended_url(destination) {
        draft.report.change(place, format!("the image `{url}` lies elsewhere, and became a link"));
        return format!("[{}]({url})", if alt.trim().is_empty() { "Image" } else { alt.trim() });
    }
    let Some(path) = draft.image_asset(place, destination) else {
        let alt = alt.trim();
        return if alt.is_empty() { String::new() } else { format!("({alt})") };
    };
    let alt = if alt.trim().is_empty() {
        draft.report.ask(place, format!("the image `{destination}` has no text that stands for it; describe it"));
        "Image".to_owned()
    } else {
        alt.trim().to_owned()
    };
    format!("![{alt}]({path})")
}

/// The text with the edits made; of two that overlap, the first.
fn applied(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for Edit { range, text: new } in edits {
        if range.start < at {
            continue;
        }
        result.push_str(text.get(at..range.start).unwrap_or_default());
        result.push_str(&new);
        at = range.end;
    }
    result.push_str(text.get(at..).unwrap_or_default());
    result
}

#[cfg(test)]
mod tests {
    use super::prose;
    use crate::import::Draft;

    fn clean(text: &str) -> (String, usize) {
        let mut draft = Draft::new(None);
        let text = prose(&mut draft, "summary", text);
        let notes = draft.report.lost.len() + draft.report.changed.len();
        (text, notes)
    }

    #[test]
    fn what_is_fine_stays_as_it_is() {
        let text = "A **bold** [link](https://example.org/) and `[code]` <https://example.org/a>.\n\n- a\n- b";
        assert_eq!(clean(text), (text.to_owned(), 0));
    }

    #[test]
    fn links_that_lead_nowhere_lose_their_brackets() {
        assert_eq!(clean("see [my CV](/files/cv.pdf)."), ("see my CV.".to_owned(), 1));
        assert_eq!(clean("[sic] and [1]"), ("\\[sic\\] and \\[1\\]".to_owned(), 0));
        assert_eq!(clean("at [PARC](www.parc.com)"), ("at [PARC](https://www.parc.com)".to_owned(), 1));
    }

    #[test]
    fn headings_come_in_order_below_the_pages_own() {
        assert_eq!(clean("One\n===\n\n#### Two\ntext").0, "## One\n\n### Two\ntext");
    }

    #[test]
    fn entities_become_letters_where_they_mean_nothing_else() {
        let text = "&quot;Lógica&quot; &rsquo;s 13C&prime; a&amp;b &lt;i&gt; &#42;x&#42; `&quot;`";
        assert_eq!(clean(text), ("\"Lógica\" ’s 13C′ a&amp;b &lt;i&gt; &#42;x&#42; `&quot;`".to_owned(), 0));
    }

    #[test]
    fn a_line_is_not_broken_where_a_paragraph_ends() {
        assert_eq!(clean("one<br>\n\ntwo<br><br>\n\n<br/>\n\nthree<br>").0, "one\n\ntwo\n\nthree");
        assert_eq!(clean("```\na\\\n\nb\n```").0, "```\na\\\n\nb\n```");
    }

    #[test]
    fn characters_of_a_private_font_are_taken_out() {
        assert_eq!(clean("\u{f09b} GitHub \u{f09b}\u{e001}"), (" GitHub".to_owned(), 1));
    }

    #[test]
    fn html_becomes_markdown() {
        let (text, notes) =
            clean("<p>Hello <a class=\"x\" href=\"https://example.org/\">you</a>,<br>a <b> bold </b> a&lt;b</p>");
        assert_eq!(text, "Hello [you](https://example.org/),\\\na **bold** a&lt;b");
        assert_eq!(notes, 0);
        let (text, notes) = clean("x <!-- hidden --> <u>y</u> 1 < 2 <script>alert(1)</script>");
        assert_eq!(text, "x  y 1 < 2");
        assert_eq!(notes, 3);
    }
}
