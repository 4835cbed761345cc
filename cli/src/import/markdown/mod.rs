//! Converts Markdown of other formats to prose of a profile: without HTML, without dead links, with headings in order.

mod events;
mod html;
mod repair;

use std::collections::BTreeSet;

use super::Draft;
pub(super) use events::{has_words, links};
use html::without_html;
use repair::repaired;

/// Converts the Markdown at `place`. What cannot be kept is listed in the draft's report.
pub fn prose(draft: &mut Draft, place: &str, text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', "    ");
    let text = without_private(draft, place, text);
    let text = without_html(&mut draft.report, place, &text);
    let text = repaired(draft, place, &text);
    single_spaced(&text)
}

/// Removes characters of the private use area, which mean something in one font only: icons, and ligatures copied from
/// PDF files.
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

/// Removes repeated blank lines, and hard breaks in front of a blank line. Code is left as it is.
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

/// Removes the backslash of a hard break.
fn without_break(line: &str) -> &str {
    line.strip_suffix('\\').filter(|line| !line.ends_with('\\')).unwrap_or(line)
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
