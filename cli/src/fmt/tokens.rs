//! Rust tokens, with the space between them.

use ra_ap_rustc_lexer::{DocStyle, FrontmatterAllowed, LiteralKind, TokenKind, tokenize};

/// The kind of a token, as far as formatting differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A word: a kind, a key, an id.
    Word,
    /// A string or a number.
    Literal,
    /// `{`, `(`, `[`
    Open,
    /// `}`, `)`, `]`
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// Any other punctuation.
    Sign,
    /// `// ...`
    LineComment,
    /// `/* ... */`
    BlockComment,
    /// `/// ...`
    DocLine,
    /// `/** ... */`, `//! ...`, `/*! ... */`
    OtherDoc,
}

/// A token, and the space before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    /// What it is.
    pub(super) sort: Sort,
    /// Its text.
    pub(super) text: &'a str,
    /// The number of line breaks between the previous token and this one.
    pub(super) breaks: usize,
    /// The white space before it on its own line.
    pub(super) space: &'a str,
    /// Its offset in the source.
    pub(super) start: usize,
}

impl Token<'_> {
    /// Returns `true` if this is a comment that is no documentation.
    pub(super) fn is_comment(&self) -> bool {
        matches!(self.sort, Sort::LineComment | Sort::BlockComment)
    }

    /// Returns the offset of its end.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Splits a source into tokens. It is an error if a string or comment is not closed; the error is its offset.
pub(super) fn read_tokens(source: &str) -> Result<Vec<Token<'_>>, usize> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut gap = 0..0;
    for token in tokenize(source, FrontmatterAllowed::No) {
        let end = start + token.len as usize;
        let text = source.get(start..end).unwrap_or_default();
        let Some(sort) = sort_of(token.kind, text).map_err(|()| start)? else {
            gap.end = end;
            start = end;
            continue;
        };
        let between = source.get(gap.clone()).unwrap_or_default();
        let space = between.rsplit('\n').next().unwrap_or_default();
        tokens.push(Token { sort, text, breaks: between.matches('\n').count(), space, start });
        start = end;
        gap = end..end;
    }
    Ok(tokens)
}

fn sort_of(kind: TokenKind, text: &str) -> Result<Option<Sort>, ()> {
    Ok(Some(match kind {
        TokenKind::Whitespace | TokenKind::Eof => return Ok(None),
        TokenKind::LineComment { doc_style: None } => Sort::LineComment,
        TokenKind::LineComment { doc_style: Some(DocStyle::Outer) } => Sort::DocLine,
        TokenKind::BlockComment { terminated: false, .. } => return Err(()),
        TokenKind::BlockComment { doc_style: None, .. } => Sort::BlockComment,
        TokenKind::LineComment { .. } | TokenKind::BlockComment { .. } => Sort::OtherDoc,
        TokenKind::Literal { kind, .. } if !is_closed(kind) => return Err(()),
        TokenKind::Literal { .. } | TokenKind::Lifetime { .. } | TokenKind::RawLifetime => Sort::Literal,
        TokenKind::Ident | TokenKind::RawIdent | TokenKind::InvalidIdent | TokenKind::UnknownPrefix => Sort::Word,
        TokenKind::OpenBrace | TokenKind::OpenParen | TokenKind::OpenBracket => Sort::Open,
        TokenKind::CloseBrace | TokenKind::CloseParen | TokenKind::CloseBracket => Sort::Close,
        TokenKind::Comma => Sort::Comma,
        TokenKind::Colon => Sort::Colon,
        _ if text.starts_with(|c: char| c.is_alphabetic()) => Sort::Word,
        _ => Sort::Sign,
    }))
}

fn is_closed(kind: LiteralKind) -> bool {
    match kind {
        LiteralKind::Char { terminated }
        | LiteralKind::Byte { terminated }
        | LiteralKind::Str { terminated }
        | LiteralKind::ByteStr { terminated }
        | LiteralKind::CStr { terminated } => terminated,
        LiteralKind::RawStr { n_hashes } | LiteralKind::RawByteStr { n_hashes } | LiteralKind::RawCStr { n_hashes } => {
            n_hashes.is_some()
        }
        LiteralKind::Int { .. } | LiteralKind::Float { .. } => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{Sort, read_tokens};

    #[test]
    fn space_is_kept_beside_the_tokens() {
        let tokens = read_tokens("a:\n\n  2018..2024-06, // c\n/// d\n").unwrap();
        let shown: Vec<_> = tokens.iter().map(|token| (token.text, token.breaks, token.space)).collect();
        assert_eq!(
            shown,
            [
                ("a", 0, ""),
                (":", 0, ""),
                ("2018", 2, "  "),
                (".", 0, ""),
                (".", 0, ""),
                ("2024", 0, ""),
                ("-", 0, ""),
                ("06", 0, ""),
                (",", 0, ""),
                ("// c", 0, " "),
                ("/// d", 1, "")
            ]
        );
        assert_eq!(tokens.last().map(|token| token.sort), Some(Sort::DocLine));
        assert_eq!(read_tokens("a \"b").unwrap_err(), 2);
        assert_eq!(read_tokens("/* a").unwrap_err(), 0);
    }
}
