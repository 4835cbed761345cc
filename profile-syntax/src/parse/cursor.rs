//! A place in a sequence of tokens, which can look ahead and never fails.

use proc_macro2::{Delimiter, Group, Ident, Literal, TokenStream, TokenTree};

use crate::Span;

/// A place in a sequence of tokens.
#[derive(Clone, Debug)]
pub(super) struct Cursor {
    tokens: Vec<TokenTree>,
    at: usize,
    end: Span,
}

impl Cursor {
    /// The start of `tokens`, which end at `end`.
    pub(super) fn new(tokens: TokenStream, end: Span) -> Self {
        let mut flat = Vec::new();
        flatten(tokens, &mut flat);
        Self { tokens: flat, at: 0, end }
    }

    /// The start of what is in `group`, which stands in the same file.
    pub(super) fn inside(&self, group: &Group) -> Self {
        Self::new(group.stream(), self.place(group.span_close()))
    }

    /// A place in the file that the tokens are from.
    pub(super) fn place(&self, token: proc_macro2::Span) -> Span {
        Span::new(self.end.file(), token)
    }

    /// The token that is `ahead` of the next one.
    pub(super) fn peek(&self, ahead: usize) -> Option<&TokenTree> {
        self.tokens.get(self.at + ahead)
    }

    /// Takes the next token.
    pub(super) fn next(&mut self) -> Option<TokenTree> {
        let token = self.tokens.get(self.at).cloned();
        self.at += usize::from(token.is_some());
        token
    }

    /// Passes over the next token.
    pub(super) fn skip(&mut self) {
        self.at += 1;
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// Where the next token stands, or the end.
    pub(super) fn span(&self) -> Span {
        self.peek(0).map_or(self.end, |token| self.place(token.span()))
    }

    /// Where the token before stands.
    pub(super) fn span_before(&self) -> Span {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(self.end, |token| self.place(token.span()))
    }

    /// The identifier that is `ahead` of the next token.
    pub(super) fn ident(&self, ahead: usize) -> Option<&Ident> {
        match self.peek(ahead) {
            Some(TokenTree::Ident(ident)) => Some(ident),
            _ => None,
        }
    }

    /// The literal that is `ahead` of the next token.
    pub(super) fn literal(&self, ahead: usize) -> Option<&Literal> {
        match self.peek(ahead) {
            Some(TokenTree::Literal(literal)) => Some(literal),
            _ => None,
        }
    }

    /// Whether the token that is `ahead` of the next one is this character.
    pub(super) fn is_punct(&self, ahead: usize, character: char) -> bool {
        matches!(self.peek(ahead), Some(TokenTree::Punct(punct)) if punct.as_char() == character)
    }

    /// The group that is `ahead` of the next token, where it has these delimiters.
    pub(super) fn group(&self, ahead: usize, delimiter: Delimiter) -> Option<&Group> {
        match self.peek(ahead) {
            Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group),
            _ => None,
        }
    }
}

/// Opens the invisible groups that a macro may have put around what it passed on.
fn flatten(tokens: TokenStream, flat: &mut Vec<TokenTree>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => flatten(group.stream(), flat),
            token => flat.push(token),
        }
    }
}
