//! Dates and ranges of an input. Text that is neither is listed in the report.

use vitae_profile::{Date, Dates, End};

use super::Draft;
use crate::dsl::Value;
use crate::import::date::{Parsed, is_open, read_date, read_span};
use crate::source::Node;

impl Draft {
    /// Reads a date. Text that is none is listed in the report.
    pub fn date(&mut self, node: &Node) -> Option<Date> {
        let text = node.as_text()?;
        let Some(reading) = read_date(&text).or_else(|| {
            read_span(&text).map(|span| Parsed { value: span.value.last().unwrap_or(span.value.start), exact: false })
        }) else {
            self.report.lose(node.shown_place(), text, "not a date");
            return None;
        };
        if !reading.exact {
            self.report.change(node.shown_place(), format!("`{text}` is written `{}`", reading.value));
        }
        Some(reading.value)
    }

    /// Reads the date under the first of `keys` that has one.
    pub fn date_of(&mut self, node: &Node, keys: &[&str]) -> Option<Value> {
        node.first(keys).and_then(|node| self.date(node)).map(Value::Date)
    }

    /// Reads a date or a range. Text that is neither is listed in the report.
    pub fn span(&mut self, node: &Node) -> Option<Dates> {
        let text = node.as_text()?;
        let Some(reading) = read_span(&text) else {
            self.report.lose(node.shown_place(), text, "not a date, nor a range of two");
            return None;
        };
        if !reading.exact {
            self.report.change(node.shown_place(), format!("`{text}` is written `{}`", reading.value));
        }
        Some(reading.value)
    }

    /// Reads a range from its two ends, or from a single date. With a start alone, the range is open if `open` is set.
    pub fn dates(&mut self, start: Option<&Node>, end: Option<&Node>, open: bool) -> Option<Value> {
        if let (Some(whole), None) = (start, end)
            && let Some(text) = whole.as_text()
            && read_span(&text).is_some_and(|reading| reading.value.end != End::Same)
        {
            return self.span(whole).map(Value::Dates);
        }
        let first = start.and_then(|node| self.date(node));
        let goes_on = end.is_some_and(|node| node.as_text().is_some_and(|text| is_open(&text)));
        let last = if goes_on { None } else { end.and_then(|node| self.date(node)) };
        let dates = match (first, last) {
            (Some(start), None) if goes_on || (open && end.is_none()) => Dates { start, end: End::Open },
            (Some(date), None) | (None, Some(date)) => {
                if goes_on || end.is_some() && start.is_some() {
                    Dates { start: date, end: End::Open }
                } else {
                    if let Some(end) = end {
                        self.report
                            .change(end.shown_place(), "the end is known and the start is not; only the end is given");
                    }
                    Dates { start: date, end: End::Same }
                }
            }
            (Some(start), Some(end)) if start == end => Dates { start, end: End::Same },
            (Some(first), Some(last)) => {
                if let Ok(dates) = Dates::new(first, End::On(last)) {
                    dates
                } else {
                    let place = end.map(Node::shown_place).unwrap_or_default();
                    self.report
                        .ask(place, format!("ends on {last}, before it starts on {first}; the two were exchanged"));
                    Dates { start: last, end: End::On(first) }
                }
            }
            (None, None) => return None,
        };
        Some(Value::Dates(dates))
    }
}
