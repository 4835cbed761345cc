//! Lines in the Markdown that RenderCV reads.

use vitae_profile::Style;
use vitae_text::Letters;

use super::super::line::{Destination, Inline, Line};

/// What means nothing to RenderCV.
const PLAIN: Letters = Letters::PRINTABLE.without(Letters::of("\\*_`[]#$<&"));
/// An invisible character that takes its meaning from what it stands before.
const JOINER: char = '\u{2060}';

/// `line` in Markdown.
pub(super) fn markdown(line: &Line, resolve: &dyn Fn(&Destination) -> String) -> String {
    line.pieces().iter().map(|piece| self::piece(piece, resolve)).collect()
}

fn piece(piece: &Inline, resolve: &dyn Fn(&Destination) -> String) -> String {
    match piece {
        Inline::Text(text) => escaped(text),
        Inline::Styled(Style::Strong, line) => around("**", line, resolve),
        Inline::Styled(Style::Emphasis, line) => around("*", line, resolve),
        Inline::Styled(_, line) | Inline::Spoken(_, line) | Inline::Struck(line) => markdown(line, resolve),
        Inline::Link(destination, label) => match resolve(destination) {
            url if url.is_empty() => markdown(label, resolve),
            url => format!("[{}]({})", markdown(label, resolve), address(&url)),
        },
        Inline::Break => " ".to_owned(),
    }
}

/// White space within the marks would keep them from being marks.
fn around(mark: &str, line: &Line, resolve: &dyn Fn(&Destination) -> String) -> String {
    let text = markdown(line, resolve);
    let inner = text.trim();
    if inner.is_empty() { text } else { format!("{mark}{inner}{mark}") }
}

/// Text that is read as the text that it is. RenderCV runs what follows `#` as a command of Typst and takes `$$` for a
/// formula, and has no escape for either: an invisible character stands between.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let (plain, character, after) = PLAIN.cut(rest);
        escaped.push_str(plain);
        let Some(character) = character else { return escaped };
        rest = after;
        match character {
            '\\' | '*' | '_' | '`' | '[' | ']' => escaped.extend(['\\', character]),
            '#' | '$' | '<' | '&' => {
                escaped.push(character);
                if rest.starts_with(|next: char| !next.is_whitespace()) {
                    escaped.push(JOINER);
                }
            }
            '\n' | '\r' => escaped.push(' '),
            character if character.is_control() => {}
            character => escaped.push(character),
        }
    }
}

/// A URL within round brackets.
fn address(url: &str) -> String {
    url.replace('\\', "%5C")
        .replace('(', "%28")
        .replace(')', "%29")
        .replace('<', "%3C")
        .replace(' ', "%20")
        .replace('"', "%22")
}

#[cfg(test)]
mod tests {
    use vitae_profile::Style;

    use super::super::super::line::{Destination, Line};
    use super::{escaped, markdown};

    #[test]
    fn text_is_text() {
        assert_eq!(
            escaped("a*b_c [d] C# #set $$x$$ <b> R&D;"),
            "a\\*b\\_c \\[d\\] C# #\u{2060}set $\u{2060}$\u{2060}x$\u{2060}$ <\u{2060}b> R&\u{2060}D;"
        );
    }

    #[test]
    fn links_and_names_are_marked() {
        let line = Line::default()
            .styled(Style::Strong, Line::of("Ada"))
            .text(", ")
            .link(Destination::Web("https://x.org/(a)".to_owned()), Line::of("x"));
        let resolve = |destination: &Destination| match destination {
            Destination::Web(url) => url.clone(),
            Destination::Site(..) => String::new(),
        };
        assert_eq!(markdown(&line, &resolve), "**Ada**, [x](https://x.org/%28a%29)");
    }
}
