//! Wraps Markdown. Only the line breaks within paragraphs and list items change.

/// Breaks the lines of paragraphs and list items so that they have at most `width` characters, if their words allow it.
/// Headings, tables, code and lines that end in a hard break stay as they are.
pub fn wrap_markdown(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut paragraph: Option<Paragraph> = None;
    let mut fence: Option<String> = None;
    let tables = table_lines(text);
    for (line, in_table) in text.lines().zip(tables) {
        let trimmed = line.trim_start();
        if let Some(mark) = &fence {
            if trimmed.starts_with(mark.as_str()) && trimmed.trim_end().chars().all(|c| mark.contains(c)) {
                fence = None;
            }
            lines.push(line.trim_end().to_owned());
            continue;
        }
        let indent = line.chars().count() - trimmed.chars().count();
        let continues = paragraph.as_ref().is_some_and(|paragraph| !paragraph.closed);
        let opens_fence = trimmed.starts_with("```") || trimmed.starts_with("~~~");
        let literal = opens_fence
            || trimmed.starts_with(['#', '>', '|', '<'])
            || in_table
            || is_definition(trimmed)
            || is_underline(trimmed)
            || (indent >= 4 && !continues && list_mark(trimmed).is_none());
        if trimmed.is_empty() || literal {
            lines.extend(paragraph.take().into_iter().flat_map(|paragraph| paragraph.wrapped(width)));
            if opens_fence {
                let mark: String = trimmed.chars().take_while(|c| matches!(c, '`' | '~')).collect();
                fence = Some(mark);
            }
            lines.push(line.trim_end().to_owned());
            continue;
        }
        let mark = list_mark(trimmed);
        match &mut paragraph {
            Some(open) if !open.closed && mark.is_none() => open.add(trimmed, line),
            _ => {
                lines.extend(paragraph.take().into_iter().flat_map(|paragraph| paragraph.wrapped(width)));
                let mut open = Paragraph::new(indent, mark);
                open.add(trimmed.get(mark.unwrap_or(0)..).unwrap_or(trimmed), line);
                open.first_mark.push_str(trimmed.get(..mark.unwrap_or(0)).unwrap_or_default());
                paragraph = Some(open);
            }
        }
    }
    lines.extend(paragraph.take().into_iter().flat_map(|paragraph| paragraph.wrapped(width)));
    lines
}

/// Returns for each line whether it belongs to a table, which is a block with a line of bars and dashes.
fn table_lines(text: &str) -> Vec<bool> {
    let lines: Vec<&str> = text.lines().collect();
    let blocks = lines.split_inclusive(|line| line.trim().is_empty());
    let is_rule = |line: &&&str| {
        line.contains('|') && line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
    };
    blocks.flat_map(|block| std::iter::repeat_n(block.iter().any(|line| is_rule(&line)), block.len())).collect()
}

#[derive(Debug)]
struct Paragraph {
    indent: usize,
    mark_width: usize,
    first_mark: String,
    words: Vec<String>,
    closed: bool,
}

impl Paragraph {
    fn new(indent: usize, mark: Option<usize>) -> Self {
        Self { indent, mark_width: mark.unwrap_or(0), first_mark: String::new(), words: Vec::new(), closed: false }
    }

    fn add(&mut self, text: &str, line: &str) {
        self.words.extend(words(text));
        if line.ends_with("  ") || line.ends_with('\\') {
            self.closed = true;
            if let Some(last) = self.words.last_mut().filter(|_| line.ends_with("  ")) {
                last.push('\\');
            }
        }
    }

    fn wrapped(self, width: usize) -> Vec<String> {
        let Self { indent, mark_width, first_mark, words, closed: _ } = self;
        let mut lines = Vec::new();
        let mut line = format!("{}{first_mark}", " ".repeat(indent));
        let mut empty = true;
        for word in words {
            let fits = line.chars().count() + 1 + word.chars().count() <= width;
            if empty {
                line.push_str(&word);
            } else if fits || begins_a_block(&word) {
                line.push(' ');
                line.push_str(&word);
            } else {
                lines.push(std::mem::replace(&mut line, format!("{}{word}", " ".repeat(indent + mark_width))));
            }
            empty = false;
        }
        lines.push(line);
        lines
    }
}

/// Splits a text into words. A code span is one word, since a line break inside would change it.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for word in text.split_whitespace() {
        match words.last_mut() {
            Some(last) if open => {
                last.push(' ');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
        if word.matches('`').count() % 2 == 1 {
            open = !open;
        }
    }
    words
}

/// Returns the width of a list marker with the space after it, or `None` if there is none.
fn list_mark(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match text.as_bytes().get(digits)? {
        b'.' | b')' if (1..=9).contains(&digits) => digits + 1,
        b'-' | b'*' | b'+' if digits == 0 => 1,
        _ => return None,
    };
    let space = text.get(mark..)?.chars().take_while(|c| *c == ' ').count();
    (space > 0).then_some(mark + space.min(4))
}

/// Returns `true` if a line that starts with the word would no longer be part of the paragraph.
fn begins_a_block(word: &str) -> bool {
    list_mark(&format!("{word} x")).is_some()
        || word.starts_with(['#', '>', '|', '<', '=', '~', '+'])
        || word.starts_with("```")
        || word.starts_with("---")
        || word.starts_with("***")
        || word.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | ':'))
        || is_definition(word)
}

fn is_definition(text: &str) -> bool {
    text.starts_with('[') && text.contains("]:")
}

fn is_underline(text: &str) -> bool {
    let text = text.trim();
    text.chars().all(|c| c == '=')
        || (text.chars().all(|c| matches!(c, '-' | ' ')) && text.starts_with('-'))
        || (text.len() > 2 && text.chars().all(|c| matches!(c, '*' | ' ')))
        || (text.len() > 2 && text.chars().all(|c| matches!(c, '_' | ' ')))
}

#[cfg(test)]
mod tests {
    use super::wrap_markdown;

    #[test]
    fn paragraphs_and_list_items_are_broken_and_nothing_else_is() {
        let text = "one two three four five\nsix\n\n- alpha beta gamma delta\n  epsilon\n\n# A heading that is long\n\n```\ncode that is very long indeed\n```\nend";
        let expected = "one two three\nfour five six\n\n- alpha beta\n  gamma delta\n  epsilon\n\n# A heading that is long\n\n```\ncode that is very long indeed\n```\nend";
        assert_eq!(wrap_markdown(text, 14).join("\n"), expected);
    }

    #[test]
    fn a_line_never_starts_with_what_would_be_a_list_or_a_heading() {
        let text = "it was in 2024. and # 1 - or so";
        assert_eq!(wrap_markdown(text, 9).join("\n"), "it was in 2024.\nand # 1 -\nor so");
    }

    #[test]
    fn wrapping_twice_changes_nothing() {
        let text = "a b c d e f g h\n* x y z\n  w\n1. one two\n   three\n\n    code  here\n| a | b |\nhard break\\\nmore  \nend";
        let once = wrap_markdown(text, 9).join("\n");
        assert_eq!(wrap_markdown(&once, 9).join("\n"), once);
    }
}
