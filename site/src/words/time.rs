//! Dates and spans of time, as people read them.

use maud::{Markup, html};
use vitae_profile::{Date, Dates, End};

use super::{Pattern, Words};

impl Words {
    /// A date: `15 June 2024`, `June 2024`, `2024`.
    pub(crate) fn date(&self, date: Date) -> String {
        let time = &self.time;
        match (date.month(), date.day()) {
            (Some(month), Some(day)) => written(time.day, &time.months, date, month, day),
            (Some(month), None) => written(time.month, &time.months_alone, date, month, 0),
            (None, _) => self.year(date),
        }
    }

    /// A date with its month in short: `Oct. 27, 2021`, `Oct. 2021`, `2021`.
    pub(crate) fn date_short(&self, date: Date) -> String {
        let time = &self.time;
        match (date.month(), date.day()) {
            (Some(month), Some(day)) => written(time.day_short, &time.months_short, date, month, day),
            (Some(month), None) => written(time.month_short, &time.months_short, date, month, 0),
            (None, _) => self.year(date),
        }
    }

    /// A date with the year first, as references in the style of the APA have it: `2021, October 27`.
    pub(crate) fn date_year_first(&self, date: Date) -> String {
        let time = &self.time;
        let rest = match (date.month(), date.day()) {
            (Some(month), Some(day)) => written(time.day_of_month, &time.months, date, month, day),
            (Some(month), None) => name(&time.months_alone, month).to_owned(),
            (None, _) => return self.year(date),
        };
        format!("{}{}{rest}", date.year(), self.lists.comma)
    }

    /// A span: `2018–June 2024`, `2018–present`, `June 2024`.
    pub(crate) fn dates(&self, dates: Dates) -> String {
        let Dates { start, end } = dates;
        match end {
            End::Same => self.date(start),
            End::Open => self.time.open.text(&[("start", &self.date(start))]),
            End::On(end) => self.time.range.text(&[("start", &self.date(start)), ("end", &self.date(end))]),
        }
    }

    /// A date, as people and as machines read it.
    pub(crate) fn time(&self, date: Date) -> Markup {
        html! { time datetime=(date) { (self.date(date)) } }
    }

    /// A span, as people and as machines read it.
    pub(crate) fn times(&self, dates: Dates) -> Markup {
        let Dates { start, end } = dates;
        match end {
            End::Same => self.time(start),
            End::Open => self.time.open.markup(&[("start", self.time(start))]),
            End::On(end) => self.time.range.markup(&[("start", self.time(start)), ("end", self.time(end))]),
        }
    }

    fn year(&self, date: Date) -> String {
        self.time.year.text(&[("year", &date.year())])
    }
}

fn written(pattern: Pattern, months: &[&'static str; 12], date: Date, month: u8, day: u8) -> String {
    let year = date.year();
    pattern.text(&[("day", &day), ("month", &name(months, month)), ("number", &month), ("year", &year)])
}

/// The name of a month from 1 on.
fn name(months: &[&'static str; 12], month: u8) -> &'static str {
    months.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use vitae_profile::{Date, Dates, End, LanguageTag};

    use super::Words;

    #[test]
    fn dates_and_spans_are_set_as_the_language_has_them() {
        let english = Words::of(None);
        let date = |month, day| Date::new(2021, month, day).unwrap();
        assert_eq!(english.date(date(Some(10), Some(27))), "27 October 2021");
        assert_eq!(english.date(date(Some(10), None)), "October 2021");
        assert_eq!(english.date_short(date(Some(10), Some(27))), "Oct. 27, 2021");
        assert_eq!(english.date_year_first(date(Some(10), Some(27))), "2021, October 27");
        let span = Dates::new(date(None, None), End::On(Date::new(2024, Some(6), None).unwrap())).unwrap();
        assert_eq!(english.dates(span), "2021–June 2024");
        assert_eq!(english.dates(Dates { end: End::Open, ..span }), "2021–present");
        assert_eq!(
            english.times(span).into_string(),
            "<time datetime=\"2021\">2021</time>–<time datetime=\"2024-06\">June 2024</time>"
        );
        let german = Words::of(Some(&LanguageTag::parse("de").unwrap()));
        assert_eq!(german.date(date(Some(10), Some(27))), "27. Oktober 2021");
    }
}
