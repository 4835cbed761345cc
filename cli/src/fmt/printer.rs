//! Prints the body of a call: its items, their keys, and the values of these.

use super::line::{run, spaced};
use super::parts::{Entry, block_of, entries, item_length, last_list, use_length};
use super::tokens::{Sort, Token};
use crate::dsl::{LINE_WIDTH, wrap_markdown};

/// The width of one level of indentation.
const INDENT: usize = 4;

/// Formats the tokens between the brackets of a call whose line is indented by `indent`. The result starts after the
/// opening bracket and ends before the closing one.
pub(super) fn lay_out(body: &[Token<'_>], indent: usize, wrap: Option<usize>) -> String {
    if body.is_empty() {
        return String::new();
    }
    let mut layout = Printer { text: String::new(), indent: indent + INDENT, wrap };
    layout.items(body);
    layout.text.push('\n');
    layout.text.push_str(&" ".repeat(indent));
    layout.text
}

struct Printer {
    text: String,
    indent: usize,
    wrap: Option<usize>,
}

impl Printer {
    /// Starts a line. A blank line of the source in front of it is kept, except at the start of a block.
    fn start_line(&mut self, token: &Token<'_>, first: bool) {
        if token.breaks > 1 && !first {
            self.text.push('\n');
        }
        self.text.push('\n');
        self.text.push_str(&" ".repeat(self.indent));
    }

    /// Prints a comment, on a line of its own or behind a token, as in the source.
    fn comment(&mut self, token: &Token<'_>, first: bool) {
        if token.breaks == 0 && !first && !self.text.ends_with('\n') {
            self.text.push_str(if token.space.is_empty() { " " } else { token.space });
        } else {
            self.start_line(token, first);
        }
        self.text.push_str(token.text.trim_end());
    }

    fn items(&mut self, tokens: &[Token<'_>]) {
        let mut rest = tokens;
        let mut first = true;
        while let Some(token) = rest.first() {
            if token.is_comment() || token.sort == Sort::OtherDoc {
                self.comment(token, first);
                rest = rest.get(1..).unwrap_or_default();
            } else if token.sort == Sort::DocLine {
                let lines = rest
                    .iter()
                    .enumerate()
                    .take_while(|(at, line)| line.sort == Sort::DocLine && (*at == 0 || line.breaks <= 1));
                let count = lines.count();
                self.prose(rest.get(..count).unwrap_or_default(), first);
                rest = rest.get(count..).unwrap_or_default();
            } else {
                let count = item_length(rest);
                let item = rest.get(..count).unwrap_or_default();
                self.start_line(token, first);
                self.item(item);
                rest = rest.get(count..).unwrap_or_default();
            }
            first = false;
        }
    }

    fn prose(&mut self, lines: &[Token<'_>], first: bool) {
        let Some(opening) = lines.first() else { return };
        let Some(width) = self.wrap else {
            for (at, line) in lines.iter().enumerate() {
                self.start_line(line, first && at == 0);
                self.text.push_str(line.text.trim_end());
            }
            return;
        };
        let texts: Vec<&str> = lines.iter().map(|line| line.text.trim_start_matches('/')).collect();
        let spaced = texts.iter().all(|text| text.is_empty() || text.starts_with(' '));
        let markdown: Vec<&str> =
            texts.iter().map(|text| if spaced { text.get(1..).unwrap_or_default() } else { text }).collect();
        let width = width.saturating_sub(self.indent + "/// ".len()).max(20);
        let blank = markdown.iter().rev().take_while(|line| line.trim().is_empty()).count();
        let said = markdown.get(..markdown.len() - blank).unwrap_or_default();
        let mut wrapped = wrap_markdown(&said.join("\n"), width);
        wrapped.extend(std::iter::repeat_n(String::new(), blank));
        for (at, line) in wrapped.into_iter().enumerate() {
            if at == 0 {
                self.start_line(opening, first);
            } else {
                self.text.push('\n');
                self.text.push_str(&" ".repeat(self.indent));
            }
            let space = if spaced && !line.is_empty() { " " } else { "" };
            self.text.extend(["///", space, &line]);
        }
    }

    /// Prints an item without its prose: its words, and its block if it has one.
    fn item(&mut self, tokens: &[Token<'_>]) {
        if use_length(tokens).is_some() {
            let mut words = tokens.iter().map(|token| token.text);
            self.text.extend(words.next());
            self.text.push(' ');
            self.text.extend(words);
            return;
        }
        let Some((open, close)) = block_of(tokens) else {
            self.text.push_str(&run(tokens));
            return;
        };
        let head = tokens.get(..open).unwrap_or_default();
        let body = tokens.get(open + 1..close).unwrap_or_default();
        let tail = tokens.get(close + 1..).unwrap_or_default();
        let mut line = run(head);
        if !line.is_empty() {
            line.push(' ');
        }
        self.text.push_str(&line);
        self.block(body, tokens.get(close));
        self.text.push_str(&run(tail));
    }

    fn block(&mut self, body: &[Token<'_>], close: Option<&Token<'_>>) {
        let entries = entries(body);
        if entries.is_empty() {
            self.text.push_str("{}");
            return;
        }
        let column = self.text.rsplit('\n').next().map_or(0, |line| line.chars().count());
        let on_one_line = body.iter().chain(close).all(|token| token.breaks == 0);
        if on_one_line && !body.iter().any(|token| token.is_comment() || token.sort == Sort::DocLine) {
            let line = entries.iter().map(|entry| run(entry.tokens)).collect::<Vec<_>>().join(", ");
            if column + line.chars().count() + "{  }".len() <= LINE_WIDTH {
                self.text.extend(["{ ", &line, " }"]);
                return;
            }
        }
        self.text.push('{');
        self.indent += INDENT;
        for (at, entry) in entries.iter().enumerate() {
            self.entry(entry, at == 0);
        }
        self.indent -= INDENT;
        self.text.push('\n');
        self.text.push_str(&" ".repeat(self.indent));
        self.text.push('}');
    }

    /// Prints a key with its value and comma, and the comments before and behind it.
    fn entry(&mut self, entry: &Entry<'_, '_>, first: bool) {
        let Entry { before, tokens, after } = entry;
        for (at, token) in before.iter().enumerate() {
            self.comment(token, first && at == 0);
        }
        if let Some(token) = tokens.first() {
            self.start_line(token, first && before.is_empty());
            self.key_and_value(tokens);
            self.text.push(',');
        }
        for (at, token) in after.iter().enumerate() {
            self.comment(token, first && at == 0 && before.is_empty() && tokens.is_empty());
        }
    }

    fn key_and_value(&mut self, tokens: &[Token<'_>]) {
        let line = run(tokens);
        let fits = self.indent + line.chars().count() < LINE_WIDTH;
        let commented = tokens.iter().any(Token::is_comment);
        let list = last_list(tokens);
        match list {
            Some(open) if commented || !fits => {
                let head = tokens.get(..open).unwrap_or_default();
                let body = tokens.get(open + 1..tokens.len() - 1).unwrap_or_default();
                let mut line = run(head);
                if head.last().is_some_and(|token| token.sort == Sort::Colon) {
                    line.push(' ');
                }
                self.text.push_str(&line);
                self.text.push('[');
                self.indent += INDENT;
                for (at, entry) in entries(body).iter().enumerate() {
                    self.entry(entry, at == 0);
                }
                self.indent -= INDENT;
                self.text.push('\n');
                self.text.push_str(&" ".repeat(self.indent));
                self.text.push(']');
            }
            _ if commented => self.commented(tokens),
            _ => self.text.push_str(&line),
        }
    }

    /// Prints tokens with comments between them. A line comment ends its line.
    fn commented(&mut self, tokens: &[Token<'_>]) {
        self.indent += INDENT;
        let mut before: Option<&Token<'_>> = None;
        for token in tokens {
            match before {
                None => {}
                Some(last) if last.sort == Sort::LineComment || last.sort == Sort::DocLine => {
                    self.text.push('\n');
                    self.text.push_str(&" ".repeat(self.indent));
                }
                Some(last) => {
                    let space = last.is_comment() || token.is_comment() || spaced(last, token);
                    self.text.push_str(if space { " " } else { "" });
                }
            }
            self.text.push_str(token.text.trim_end());
            before = Some(token);
        }
        self.indent -= INDENT;
    }
}
