//! An abstract to Markdown: its markup kept, and everything that Markdown would take for markup escaped.

use std::borrow::Cow;
use std::ops::Range;

use vitae_profile::{RichText, Run, Style};

use crate::latex::read_text;

/// An abstract as Markdown, and the commands in it that are not known, with their places in the value.
pub(crate) fn to_markdown(value: &str) -> (String, Vec<Range<usize>>) {
    let mut markdown = String::with_capacity(value.len() + value.len() / 16);
    let mut unknown = Vec::new();
    let mut start = 0;
    for paragraph in value.split_inclusive("\n\n") {
        let read = read_text(paragraph);
        unknown.extend(read.unknown.into_iter().map(|range| start + range.start..start + range.end));
        start += paragraph.len();
        let mut text = String::new();
        for run in &read.runs {
            push_run(&mut text, run);
        }
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        if !markdown.is_empty() {
            markdown.push_str("\n\n");
        }
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = text.split_at_checked(digits).unwrap_or(("", text));
        markdown.push_str(number);
        if rest.starts_with(['-', '+', '=']) || (digits > 0 && rest.starts_with(['.', ')'])) {
            markdown.push('\\');
        }
        markdown.push_str(rest);
    }
    (markdown, unknown)
}

fn push_run(text: &mut String, run: &Run) {
    let Run { text: inner, style, verbatim: _ } = run;
    let sign = match style {
        Style::Emphasis => "*",
        Style::Strong => "**",
        Style::Superscript | Style::Subscript => {
            // Markdown has no markup for it: what a title would say without markup stands here too.
            let before: String = text.chars().next_back().into_iter().collect();
            let length = before.len();
            let pair = vec![Run { text: Cow::Owned(before), style: Style::Plain, verbatim: false }, run.clone()];
            let plain = RichText::from_runs(pair).plain();
            push_escaped(text, plain.get(length..).unwrap_or(inner));
            return;
        }
        Style::Plain | Style::Code | Style::SmallCaps | Style::Math => "",
    };
    // Markdown takes a sign for markup only where no space follows it.
    let trimmed = inner.trim();
    let lead = inner.len() - inner.trim_start().len();
    text.push_str(inner.get(..lead).unwrap_or_default());
    if !trimmed.is_empty() {
        text.push_str(sign);
        push_escaped(text, trimmed);
        text.push_str(sign);
        text.push_str(inner.get(lead + trimmed.len()..).unwrap_or_default());
    }
}

fn push_escaped(text: &mut String, plain: &str) {
    for character in plain.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '~' | '|' | '!' | '^' | '$')
        {
            text.push('\\');
        }
        text.push(character);
    }
}

#[cfg(test)]
mod tests {
    use super::to_markdown;

    #[test]
    fn markup_is_kept_and_the_rest_escaped() {
        let (markdown, _) = to_markdown("We show \\emph{a} and $x^2$ in a_b, <1\\% of *all*.\n\n- Second\n\n1. Third");
        assert_eq!(markdown, "We show *a* and x² in a\\_b, \\<1% of \\*all\\*.\n\n\\- Second\n\n1\\. Third");
    }
}
