//! The value of a field as one text, of which each byte knows its place in the file.

use std::ops::Range;

/// A value whose parts have been joined.
#[derive(Clone, Debug, Default)]
pub(crate) struct Value {
    /// The text as it is written, LaTeX and all.
    pub text: String,
    /// Where the whole value stands.
    pub place: Range<usize>,
    /// Whether a part of it could not be read. That has been reported; what the rest lacks is no mistake of its own.
    pub broken: bool,
    origins: Vec<Origin>,
}

#[derive(Clone, Copy, Debug)]
struct Origin {
    /// From which byte of the text on this holds.
    start: usize,
    /// Where that byte stands in the file.
    file: usize,
    /// How many bytes of the file all of the text up to the next origin stands for; 0 where they match byte by byte.
    whole: usize,
}

/// Of how many pieces a value is that others repeat piece by piece.
const MOST_ORIGINS: usize = 64;

impl Value {
    /// A value of which nothing is known yet but where it stands.
    pub(crate) fn at(place: Range<usize>) -> Self {
        Self { text: String::new(), place, broken: false, origins: Vec::new() }
    }

    /// A value that could not be read, which has been reported.
    pub(crate) fn broken_at(place: Range<usize>) -> Self {
        Self { broken: true, ..Self::at(place) }
    }

    /// Adds text that stands at `file` as it is.
    pub(crate) fn push_text(&mut self, text: &str, file: usize) {
        self.origins.push(Origin { start: self.text.len(), file, whole: 0 });
        self.text.push_str(text);
    }

    /// Adds text that something else stands for, in `place`.
    pub(crate) fn push_expanded(&mut self, text: &str, place: &Range<usize>) {
        let whole = place.len().max(1);
        self.origins.push(Origin { start: self.text.len(), file: place.start, whole });
        self.text.push_str(text);
    }

    /// Adds all of another value, which keeps its places, unless it is pieced together of very many.
    pub(crate) fn push_value(&mut self, other: &Self) {
        self.broken |= other.broken;
        if other.origins.len() > MOST_ORIGINS {
            self.push_expanded(&other.text, &other.place);
            return;
        }
        let shift = self.text.len();
        self.origins.extend(other.origins.iter().map(|origin| Origin { start: origin.start + shift, ..*origin }));
        self.text.push_str(&other.text);
    }

    /// Adds a part of another value.
    pub(crate) fn push_slice(&mut self, other: &Self, range: &Range<usize>) {
        let mut start = range.start;
        while start < range.end {
            let index = other.origins.partition_point(|origin| origin.start <= start);
            let end = other.origins.get(index).map_or(range.end, |next| next.start.min(range.end));
            let text = other.text.get(start..end).unwrap_or_default();
            match other.origin(start) {
                Some(origin) if origin.whole > 0 => {
                    self.push_expanded(text, &(origin.file..origin.file + origin.whole));
                }
                Some(origin) => self.push_text(text, origin.file + (start - origin.start)),
                None => self.push_text(text, other.place.start),
            }
            start = end.max(start + 1);
        }
    }

    /// Where a part of the text stands in the file.
    pub(crate) fn locate(&self, range: &Range<usize>) -> Range<usize> {
        match self.origin(range.start) {
            None => self.place.clone(),
            Some(origin) if origin.whole > 0 => origin.file..origin.file + origin.whole,
            Some(origin) => {
                let start = origin.file + (range.start - origin.start);
                start..start + range.len()
            }
        }
    }

    /// Where the text stands that is not white space at its ends.
    pub(crate) fn trimmed(&self) -> Range<usize> {
        let start = self.text.len() - self.text.trim_start().len();
        start..(start + self.text.trim().len())
    }

    fn origin(&self, at: usize) -> Option<Origin> {
        let index = self.origins.partition_point(|origin| origin.start <= at);
        index.checked_sub(1).and_then(|index| self.origins.get(index)).copied()
    }
}
