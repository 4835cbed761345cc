//! Style sheets without comments, indentation and line ends.
//!
//! The text is split into the tokens of [CSS Syntax Level 3](https://www.w3.org/TR/css-syntax-3/#tokenization), as far
//! as white space needs them told apart. Replacing text without tokens would change what stands in a string or a URL.

/// The style sheet without comments and line ends, and without white space in front of a block, after a colon or a
/// comma.
///
/// Only what is certain goes: white space stays one space elsewhere, since `a :hover` is not `a:hover`, and
/// `calc(1px + 2px)` is invalid without it. A rule that is written on one line keeps the spaces within its braces,
/// which weigh next to nothing once a page is compressed.
pub fn compact_css(css: &str) -> String {
    let mut compact = String::with_capacity(css.len());
    let (mut before, mut gap) = (None, Gap::None);
    let mut rest = css;
    while let Some((token, after)) = next_token(rest) {
        match token {
            Token::Gap(next) => gap = gap.max(next),
            Token::Text(text) => {
                let start = text.chars().next();
                compact.push_str(gap.written(before, start));
                compact.push_str(text);
                (before, gap) = (start, Gap::None);
            }
        }
        rest = after;
    }
    compact
}

/// What stands between two tokens. Of several, the last of these counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Comment,
    Space,
    /// White space with a line end in it.
    Line,
}

impl Gap {
    /// What is left of the gap between two tokens, of which the first characters are given; an end of the sheet has
    /// none.
    fn written(self, before: Option<char>, after: Option<char>) -> &'static str {
        let (Some(before), Some(after)) = (before, after) else { return "" };
        match self {
            Self::None => "",
            // A comment separates tokens: without it `1/**/em` would be one.
            Self::Comment if is_separator(before) || is_separator(after) => "",
            Self::Comment => "/**/",
            // White space can be the value of a custom property, and no value is invalid in older browsers: `--a: ;`.
            _ if before == ':' && matches!(after, ';' | '}' | ':') => " ",
            Self::Space if matches!(before, ':' | ',') || matches!(after, '{' | ',' | ';') => "",
            Self::Line if is_separator(before) || (is_separator(after) && after != ':') => "",
            Self::Space | Self::Line => " ",
        }
    }
}

/// Whether a character is a token of its own wherever it stands outside of strings and URLs.
fn is_separator(character: char) -> bool {
    matches!(character, '{' | '}' | ';' | ',' | ':')
}

enum Token<'a> {
    Gap(Gap),
    /// What is kept as it is.
    Text(&'a str),
}

/// The first token of `css`, and what follows it. What is not closed goes on to the end, as it does in browsers.
fn next_token(css: &str) -> Option<(Token<'_>, &str)> {
    let first = css.chars().next()?;
    let length = match first {
        _ if is_space(first) => {
            let after = css.trim_start_matches(is_space);
            let space = css.get(..css.len() - after.len())?;
            return Some((Token::Gap(if space.contains(is_line_end) { Gap::Line } else { Gap::Space }), after));
        }
        '/' if css.starts_with("/*") => {
            let after = css.get(2..)?.split_once("*/").map_or("", |(_, after)| after);
            return Some((Token::Gap(Gap::Comment), after));
        }
        '"' | '\'' => string_length(css, first),
        // Nothing is escaped in front of a line end, but without the line end what follows would be.
        '\\' if css.chars().nth(1).is_some_and(is_line_end) => escape_length(css),
        _ => match css.split_at_checked(name_length(css))? {
            ("", _) => first.len_utf8(),
            (name, after) if name.eq_ignore_ascii_case("url") => name.len() + address_length(after),
            (name, _) => name.len(),
        },
    };
    let (text, after) = css.split_at_checked(length)?;
    Some((Token::Text(text), after))
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t') || is_line_end(character)
}

fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{c}')
}

fn is_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_') || !character.is_ascii()
}

/// A name or the unit of a number, with the characters in it that are escaped. A line end cannot be.
fn name_length(css: &str) -> usize {
    let mut length = 0;
    while let Some((rest, next)) = css.get(length..).and_then(|rest| Some((rest, rest.chars().next()?))) {
        length += match next {
            '\\' if !rest.chars().nth(1).is_some_and(is_line_end) => escape_length(rest),
            _ if is_name(next) => next.len_utf8(),
            _ => break,
        };
    }
    length
}

/// A string with its quotes. A line end that is not escaped ends it, too, and is kept: the string is invalid, but
/// without the line end it would go on to the next quote.
fn string_length(css: &str, quote: char) -> usize {
    length_to(css, |character| character == quote || is_line_end(character))
}

/// What follows `url`, if it is an address without quotes: `(a b.svg)`. With quotes it is a string like any other.
fn address_length(css: &str) -> usize {
    let Some(inside) = css.strip_prefix('(') else { return 0 };
    let is_string = inside.trim_start_matches(is_space).starts_with(['"', '\'']);
    if is_string { 0 } else { length_to(css, |character| character == ')') }
}

/// The length of what ends with a character that is not escaped, with its first character and that one.
fn length_to(css: &str, is_end: impl Fn(char) -> bool) -> usize {
    let mut length = css.chars().next().map_or(0, char::len_utf8);
    while let Some((rest, next)) = css.get(length..).and_then(|rest| Some((rest, rest.chars().next()?))) {
        if next == '\\' {
            length += escape_length(rest);
            continue;
        }
        length += next.len_utf8();
        if is_end(next) {
            break;
        }
    }
    length
}

/// A backslash with what it escapes. White space after a number ends the number and stands for nothing: of the two
/// spaces in `\26  b`, only the second is between two tokens.
fn escape_length(css: &str) -> usize {
    let digits = css.chars().skip(1).take(6).take_while(char::is_ascii_hexdigit).count();
    let after = css.get(1 + digits..).unwrap_or_default();
    let end = match after.chars().next() {
        Some('\r') if after.starts_with("\r\n") => 2,
        Some(next) if digits == 0 || is_space(next) => next.len_utf8(),
        _ => 0,
    };
    1 + digits + end
}

#[cfg(test)]
mod tests {
    use super::compact_css;

    #[test]
    fn rules_are_compacted() {
        assert_eq!(compact_css("/* Why. */\na:hover,\nb {\n  color: red;\n}\n"), "a:hover,b{color:red;}");
        assert_eq!(
            compact_css("@media (a: b) and (c) {\n\ta > b {\n c:\n d e\n}\n}"),
            "@media (a:b) and (c){a > b{c:d e}}"
        );
        assert_eq!(compact_css("a , b  { c: d;  e: f }"), "a,b{ c:d; e:f }");
        assert_eq!(compact_css(""), "");
        assert_eq!(compact_css(" \n/* nothing */ "), "");
    }

    #[test]
    fn strings_stay_as_they_are() {
        assert_eq!(compact_css("a::after { content: \", \"; }"), "a::after{ content:\", \"; }");
        assert_eq!(compact_css("a {content: '/* no */ { : }' ;}"), "a{content:'/* no */ { : }';}");
        assert_eq!(compact_css(r#"a {content: "\"  " "\\" ;}"#), r#"a{content:"\"  " "\\";}"#);
        assert_eq!(compact_css("a {content: \"x\\\n  y\"}"), "a{content:\"x\\\n  y\"}");
        assert_eq!(compact_css("a {b: 'x\\6\n y\\\r\n  z'}"), "a{b:'x\\6\n y\\\r\n  z'}");
        assert_eq!(compact_css("[a='x,  y'] , b {}"), "[a='x,  y'],b{}");
    }

    #[test]
    fn a_string_that_is_not_closed_ends_with_its_line() {
        assert_eq!(compact_css("a {b: \"c  d\n e: f ;}"), "a{b:\"c  d\n e:f;}");
        assert_eq!(compact_css("a {b: 'c  d"), "a{b:'c  d");
    }

    #[test]
    fn comments_go_and_still_separate_what_they_stand_between() {
        assert_eq!(compact_css("/* two\n   lines */\na {color: red}\n"), "a{color:red}");
        assert_eq!(compact_css("a /* \"  */ b /* ' */ {c/**/: d}"), "a b{c:d}");
        assert_eq!(compact_css("a {b: 1/* x */em f/**/(g)}"), "a{b:1/**/em f/**/(g)}");
        assert_eq!(compact_css("a {b: c} /* never closed"), "a{b:c}");
        assert_eq!(compact_css("a {b: 1 / 2}"), "a{b:1 / 2}");
    }

    #[test]
    fn addresses_stay_as_they_are() {
        assert_eq!(compact_css("a {b: url( data:x,  /* y */ ) , c}"), "a{b:url( data:x,  /* y */ ),c}");
        assert_eq!(compact_css(r"a {b: URL(x\)  y)}"), r"a{b:URL(x\)  y)}");
        assert_eq!(compact_css("a {b: url( 'x  y' )}"), "a{b:url( 'x  y' )}");
        assert_eq!(compact_css("a {b: curl(c , d)}"), "a{b:curl(c,d)}");
    }

    #[test]
    fn white_space_that_means_something_stays() {
        assert_eq!(compact_css("a\n:hover\nb {c: calc(1px\n+ 2px)}"), "a :hover b{c:calc(1px + 2px)}");
        assert_eq!(compact_css("a {--b: ; --c:\n}"), "a{--b: ; --c: }");
        assert_eq!(compact_css(r".a\26  b {c: '\26  '}"), r".a\26  b{c:'\26  '}");
        assert_eq!(compact_css(r".a\26 b , .\1F600 {c: d}"), r".a\26 b,.\1F600 {c:d}");
        assert_eq!(compact_css(".a\\{\nb, .\\é  c {}"), ".a\\{ b,.\\é c{}");
    }
}
