//! Text and lines in Typst's markup.

use std::borrow::Cow;

use vitae_profile::Style;
use vitae_text::Letters;

use super::super::line::{Destination, Inline, Line};

/// What means nothing to Typst.
const WORDS: Letters = Letters::WORDS.or(Letters::of(" "));

/// `line` as it stands between `[` and `]`.
pub(super) fn line(line: &Line, resolve: &dyn Fn(&Destination) -> String) -> String {
    let mut markup = Markup { text: String::new(), after_call: false, resolve };
    markup.line(line);
    markup.text
}

/// Text as it stands between `[` and `]`.
pub(super) fn text(text: &str) -> String {
    line(&Line::of(text), &|_| String::new())
}

/// Text in quotation marks, as a string of Typst's code.
pub(super) fn string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            character if character.is_control() => {}
            character => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

struct Markup<'a> {
    text: String,
    /// Whether a call of a function has just ended, which what follows might go on with.
    after_call: bool,
    resolve: &'a dyn Fn(&Destination) -> String,
}

impl Markup<'_> {
    fn line(&mut self, line: &Line) {
        for piece in line.pieces() {
            match piece {
                Inline::Text(text) => self.escape(text),
                Inline::Styled(Style::Code, code) => self.call(&format!("#raw({})", string(&code.plain()))),
                Inline::Styled(style, line) => self.wrap(function(*style), line),
                Inline::Spoken(language, line) => {
                    self.wrap(&format!("text(lang: {})", string(language.language())), line);
                }
                Inline::Struck(line) => self.wrap("strike", line),
                Inline::Link(destination, label) => match (self.resolve)(destination) {
                    url if url.is_empty() => self.line(label),
                    url => self.wrap(&format!("link({})", string(&url)), label),
                },
                Inline::Break => {
                    self.text.push_str(" \\ ");
                    self.after_call = false;
                }
            }
        }
    }

    fn wrap(&mut self, function: &str, line: &Line) {
        let inner = self::line(line, self.resolve);
        self.call(&format!("#{function}[{inner}]"));
    }

    fn call(&mut self, call: &str) {
        self.text.push_str(call);
        self.after_call = true;
    }

    /// Adds text, with a backslash before what Typst would read as markup.
    fn escape(&mut self, text: &str) {
        let text = printable(text);
        let Some(first) = text.chars().next() else { return };
        if std::mem::take(&mut self.after_call) && matches!(first, '(' | '[' | '.' | ';') {
            self.text.push(';');
        }
        let mut rest = &*text;
        loop {
            // Most of a text is words, which mean nothing.
            let (words, character, after) = WORDS.cut(rest);
            self.text.push_str(words);
            let Some(character) = character else { return };
            rest = after;
            let before = self.text.chars().next_back();
            let starts = character == '.' && self.text.bytes().all(|byte| byte.is_ascii_digit());
            if is_markup(character, before, rest.chars().next(), starts) {
                self.text.push('\\');
            }
            self.text.push(character);
        }
    }
}

/// The text with a space for whatever is blank, and without characters that control something.
fn printable(text: &str) -> Cow<'_, str> {
    if Letters::PRINTABLE.are_all_of(text) {
        return Cow::Borrowed(text);
    }
    let blank = |character: char| if character.is_whitespace() && character != '\u{a0}' { ' ' } else { character };
    Cow::Owned(text.chars().map(blank).filter(|character| !character.is_control()).collect())
}

/// Whether a character means something between these neighbours, with nothing but digits before it where `starts`.
fn is_markup(character: char, before: Option<char>, after: Option<char>, starts: bool) -> bool {
    let within_word = before.is_some_and(char::is_alphanumeric);
    match character {
        '\\' | '#' | '$' | '*' | '_' | '`' | '<' | '>' | '@' | '[' | ']' | '~' => true,
        // What opens a list or a heading, comments, and dashes and dots that Typst would put together.
        '=' | '+' => before.is_none(),
        '/' => before.is_none_or(|before| before == '/') || matches!(after, Some('/' | '*')),
        '-' => {
            let joins = matches!(before, Some('-')) || matches!(after, Some('-' | '?'));
            before.is_none() || joins || after.is_some_and(char::is_numeric) && !within_word
        }
        '.' => starts && before.is_some() || matches!(before, Some('.')) || matches!(after, Some('.')),
        _ => false,
    }
}

fn function(style: Style) -> &'static str {
    match style {
        Style::Plain | Style::Code => "text",
        Style::Emphasis | Style::Math => "emph",
        Style::Strong => "strong",
        Style::SmallCaps => "smallcaps",
        Style::Superscript => "super",
        Style::Subscript => "sub",
    }
}

#[cfg(test)]
mod tests {
    use vitae_profile::Style;

    use super::super::super::line::{Destination, Line};
    use super::{line, string, text};

    #[test]
    fn markup_is_escaped_and_plain_text_is_not() {
        assert_eq!(text("C# & a_b $x$ #set @you [a] <b>"), r"C\# & a\_b \$x\$ \#set \@you \[a\] \<b\>");
        assert_eq!(text("= x"), r"\= x");
        assert_eq!(text("2018–2024, single-level, e.g. a/b"), "2018–2024, single-level, e.g. a/b");
        assert_eq!(text("-- ... // /* (-5)"), r"\-\- \.\.\. \/\/ \/\* (\-5)");
        assert_eq!(text("1. First in 2021."), r"1\. First in 2021.");
        assert_eq!(text("- 978-3-030 'a' \"b\""), "\\- 978-3-030 'a' \"b\"");
        assert_eq!(text("a\nb\u{0}"), "a b");
        assert_eq!(text("Τσαλαπάτης 王 🦀"), "Τσαλαπάτης 王 🦀");
    }

    #[test]
    fn text_after_a_call_does_not_go_on_with_it() {
        let bold =
            |after: &str| line(&Line::default().styled(Style::Strong, Line::of("a")).text(after), &|_| String::new());
        assert_eq!(bold("(b)"), "#strong[a];(b)");
        assert_eq!(bold("[b]"), r"#strong[a];\[b\]");
        assert_eq!(bold(".b"), "#strong[a];.b");
        assert_eq!(bold(", b"), "#strong[a], b");
    }

    #[test]
    fn links_carry_their_address_as_a_string() {
        let link = Line::default().link(Destination::Web("https://x.org/\"#".to_owned()), Line::of("x"));
        let resolve = |destination: &Destination| match destination {
            Destination::Web(url) => url.clone(),
            Destination::Site(..) => String::new(),
        };
        assert_eq!(line(&link, &resolve), r##"#link("https://x.org/\"#")[x]"##);
        assert_eq!(string("a\\\n\"b\""), r#""a\\\n\"b\"""#);
    }
}
