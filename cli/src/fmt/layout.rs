//! The layout of a call's body: items, each with its keys, and the values of these.

use super::tokens::{Sort, Token};
use crate::dsl::{LINE_WIDTH, wrap_markdown};

const STEP: usize = 4;

/// Lays out the tokens between the brackets of a call whose line is indented by `indent`. What comes back starts after
/// the opening bracket and ends before the closing one.
pub(super) fn lay_out(body: &[Token<'_>], indent: usize, wrap: Option<usize>) -> String {
    if body.is_empty() {
        return String::new();
    }
    let mut layout = Layout { text: String::new(), indent: indent + STEP, wrap };
    layout.items(body);
    layout.text.push('\n');
    layout.text.push_str(&" ".repeat(indent));
    layout.text
}

struct Layout {
    text: String,
    indent: usize,
    wrap: Option<usize>,
}

impl Layout {
    /// Starts a line, after a blank one if the source has one there and this is not the first of a block.
    fn start_line(&mut self, token: &Token<'_>, first: bool) {
        if token.breaks > 1 && !first {
            self.text.push('\n');
        }
        self.text.push('\n');
        self.text.push_str(&" ".repeat(self.indent));
    }

    /// Comments stay on the line that they are on.
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
            self.text.push_str(&format!("///{space}{line}"));
        }
    }

    /// An item without its prose: words, and perhaps a block.
    fn item(&mut self, tokens: &[Token<'_>]) {
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
                self.text.push_str(&format!("{{ {line} }}"));
                return;
            }
        }
        self.text.push('{');
        self.indent += STEP;
        for (at, entry) in entries.iter().enumerate() {
            self.entry(entry, at == 0);
        }
        self.indent -= STEP;
        self.text.push('\n');
        self.text.push_str(&" ".repeat(self.indent));
        self.text.push('}');
    }

    /// A key with its value, the comma, and the comments around.
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
                self.indent += STEP;
                for (at, entry) in entries(body).iter().enumerate() {
                    self.entry(entry, at == 0);
                }
                self.indent -= STEP;
                self.text.push('\n');
                self.text.push_str(&" ".repeat(self.indent));
                self.text.push(']');
            }
            _ if commented => self.commented(tokens),
            _ => self.text.push_str(&line),
        }
    }

    /// Tokens with comments between them that are no list: a line comment ends its line.
    fn commented(&mut self, tokens: &[Token<'_>]) {
        self.indent += STEP;
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
        self.indent -= STEP;
    }
}

/// Where the block of an item opens and closes, if the item ends with it.
fn block_of(tokens: &[Token<'_>]) -> Option<(usize, usize)> {
    let mut depth = 0_usize;
    let mut open = None;
    for (at, token) in tokens.iter().enumerate() {
        match token.sort {
            Sort::Open => {
                if depth == 0 && token.text == "{" && open.is_none() {
                    open = Some(at);
                }
                depth += 1;
            }
            Sort::Close => {
                depth = depth.saturating_sub(1);
                if let (0, Some(open)) = (depth, open) {
                    let rest = tokens.get(at + 1..).unwrap_or_default();
                    return rest.iter().all(|token| token.sort == Sort::Comma).then_some((open, at));
                }
            }
            _ => {}
        }
    }
    None
}

/// Where the list opens that the tokens end with.
fn last_list(tokens: &[Token<'_>]) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().rev() {
        match token.sort {
            Sort::Close => depth += 1,
            Sort::Open if depth == 1 => return (token.text == "[").then_some(at),
            Sort::Open => depth -= 1,
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// How many tokens the first item has: up to its block, or to the end of a line without one.
fn item_length(tokens: &[Token<'_>]) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        if depth == 0 && at > 0 {
            let new_line = token.breaks > 0 && token.text != "{";
            if new_line || token.is_comment() || matches!(token.sort, Sort::DocLine | Sort::OtherDoc) {
                return at;
            }
        }
        match token.sort {
            Sort::Open => depth += 1,
            Sort::Close => {
                depth = depth.saturating_sub(1);
                if depth == 0 && token.text == "}" {
                    let comma = tokens.get(at + 1).is_some_and(|next| next.sort == Sort::Comma);
                    return at + 1 + usize::from(comma);
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

/// An element of a block or a list: comments on lines of their own, the tokens, and comments behind it.
struct Entry<'t, 'a> {
    before: Vec<&'t Token<'a>>,
    tokens: &'t [Token<'a>],
    after: Vec<&'t Token<'a>>,
}

/// Takes a block apart at its commas, and where a new key starts on a new line without one.
fn entries<'t, 'a>(body: &'t [Token<'a>]) -> Vec<Entry<'t, 'a>> {
    let mut entries = Vec::new();
    let mut rest = body;
    while !rest.is_empty() {
        let leading = rest.iter().take_while(|token| is_aside(token)).count();
        let before: Vec<_> = rest.iter().take(leading).collect();
        rest = rest.get(leading..).unwrap_or_default();
        let length = entry_length(rest);
        let mut tokens = rest.get(..length).unwrap_or_default();
        rest = rest.get(length..).unwrap_or_default();
        let mut after = Vec::new();
        // Comments between the value and its comma stand behind the comma.
        while let Some((last, others)) = tokens.split_last()
            && is_aside(last)
        {
            after.insert(0, last);
            tokens = others;
        }
        if rest.first().is_some_and(|token| token.sort == Sort::Comma) {
            rest = rest.get(1..).unwrap_or_default();
        }
        let behind = rest.iter().take_while(|token| is_aside(token) && token.breaks == 0).count();
        after.extend(rest.iter().take(behind));
        rest = rest.get(behind..).unwrap_or_default();
        if !before.is_empty() || !tokens.is_empty() || !after.is_empty() {
            entries.push(Entry { before, tokens, after });
        }
    }
    entries
}

fn is_aside(token: &Token<'_>) -> bool {
    token.is_comment() || matches!(token.sort, Sort::DocLine | Sort::OtherDoc)
}

fn entry_length(tokens: &[Token<'_>]) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match token.sort {
            Sort::Open => depth += 1,
            Sort::Close => depth = depth.saturating_sub(1),
            Sort::Comma if depth == 0 => return at,
            Sort::Word if depth == 0 && at > 1 && token.breaks > 0 => {
                let key = tokens.get(at + 1).is_some_and(|next| next.sort == Sort::Colon);
                let value_before = tokens.get(at - 1).is_some_and(|last| last.sort != Sort::Colon);
                if key && value_before {
                    return at;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

/// Tokens on one line. The comma before a closing bracket goes.
fn run(tokens: &[Token<'_>]) -> String {
    let mut text = String::new();
    let mut before: Option<&Token<'_>> = None;
    for (at, token) in tokens.iter().enumerate() {
        let closes = tokens.get(at + 1).is_some_and(|next| next.sort == Sort::Close);
        let opened = before.is_some_and(|before| matches!(before.sort, Sort::Open | Sort::Comma));
        if token.sort == Sort::Comma && closes && !opened {
            continue;
        }
        if before.is_some_and(|before| spaced(before, token)) && !in_range(tokens, at) {
            text.push(' ');
        }
        text.push_str(token.text);
        before = Some(token);
    }
    text
}

/// Whether the token at `at` stands right before or behind the points of a range: `2018 .. 2024` has no space.
fn in_range(tokens: &[Token<'_>], at: usize) -> bool {
    let points = |from: Option<usize>| {
        let pair = from.and_then(|from| tokens.get(from..from + 2)).unwrap_or_default();
        matches!(pair, [first, second] if first.text == "." && second.text == "." && !is_apart(second))
    };
    let number = |place: Option<usize>| {
        place
            .and_then(|place| tokens.get(place))
            .is_some_and(|token| token.text.bytes().all(|byte| byte.is_ascii_digit()))
    };
    (points(Some(at)) && number(at.checked_sub(1))) || (points(at.checked_sub(2)) && number(Some(at)))
}

/// Whether a space stands between two tokens of a line.
fn spaced(before: &Token<'_>, token: &Token<'_>) -> bool {
    match (before.sort, token.sort) {
        (_, Sort::Comma | Sort::Colon | Sort::Close) | (Sort::Open, _) => {
            (before.text == "{" && token.text != "}") || (token.text == "}" && before.text != "{")
        }
        (Sort::Comma | Sort::Colon, _) => true,
        (Sort::Word, Sort::Open) => token.text == "{",
        (Sort::Word | Sort::Literal | Sort::Close, Sort::Word | Sort::Literal) | (Sort::Close, Sort::Open) => true,
        // A number keeps its distance from a point that it would swallow.
        (Sort::Literal, Sort::Sign) | (Sort::Sign, Sort::Literal | Sort::Sign) => {
            is_apart(token) && !is_tight(before, token)
        }
        (Sort::Literal, Sort::Open) => token.text == "{",
        _ => is_apart(token),
    }
}

fn is_apart(token: &Token<'_>) -> bool {
    token.breaks > 0 || !token.space.is_empty()
}

/// Dates, ranges and grades have no space in them: `2018..2024-06`, `8.56/10`, `92%`.
fn is_tight(before: &Token<'_>, token: &Token<'_>) -> bool {
    let number = |token: &Token<'_>| {
        token.sort == Sort::Literal && token.text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    let sign = |token: &Token<'_>| matches!(token.text, "-" | "/" | "%");
    (number(before) && sign(token)) || (sign(before) && before.text != "%" && number(token))
}
