//! What the rules of a language make of a few numbers, dates and lists, for the test that compares them with CLDR.

use maud::{Markup, html};
use vitae_profile::{Date, Dates, End, Locale};

use super::Category;
use super::languages::words;

/// The numbers whose plural categories are compared: each pattern of last digits is among them.
const COUNTS: std::ops::RangeInclusive<u64> = 0..=130;

/// A day and a month of one digit, and both of two digits: the zeros before them differ from language to language.
const DAYS: [Date; 2] = [Date::lifted(2021, 3, 5), Date::lifted(2021, 10, 27)];
const MONTHS: [Date; 2] = [Date::lifted(2021, 3, 0), Date::lifted(2021, 10, 0)];
const YEARS: Dates = Dates { start: Date::lifted(2018, 0, 0), end: End::On(Date::lifted(2021, 0, 0)) };

/// Plural categories under `plural.0`, dates and lists as they stand on a page under `date.day`, `list.and.3`.
#[doc(hidden)]
pub fn samples(locale: Locale) -> Vec<(String, String)> {
    let words = words(locale);
    let plural = COUNTS.map(|count| (format!("plural.{count}"), (words.plural)(count).name().to_owned()));
    let dates = |dates: [Date; 2], format: &dyn Fn(Date) -> String| dates.map(format).join(" | ");
    let letters = |count: usize| -> Vec<Markup> {
        ["A", "B", "C"].into_iter().take(count).map(|letter| html! { (letter) }).collect()
    };
    let computed = [
        ("date.day", dates(DAYS, &|date| words.date(date))),
        ("date.month", dates(MONTHS, &|date| words.date(date))),
        ("date.day_short", dates(DAYS, &|date| words.date_short(date))),
        ("date.month_short", dates(MONTHS, &|date| words.date_short(date))),
        ("date.year_first", dates(DAYS, &|date| words.date_year_first(date))),
        ("date.years", words.dates(YEARS)),
        ("list.and.2", words.and(&letters(2)).into_string()),
        ("list.and.3", words.and(&letters(3)).into_string()),
        ("list.or.2", words.or(&letters(2)).into_string()),
        ("list.or.3", words.or(&letters(3)).into_string()),
        ("citations.editor.one", words.counted(&words.citations.editor, 1).to_owned()),
        ("citations.editor.several", words.counted(&words.citations.editor, 3).to_owned()),
        ("citations.editor_short.one", words.editors_short(1, true)),
        ("citations.editor_short.several", words.editors_short(3, true)),
        ("citations.page.one", words.pages("", false, false)),
        ("citations.page.several", words.pages("", true, false)),
        ("citations.page_short.one", words.pages("", false, true)),
        ("citations.page_short.several", words.pages("", true, true)),
    ];
    plural.chain(computed.map(|(name, text)| (name.to_owned(), text))).collect()
}

impl Category {
    /// The category's name in CLDR.
    const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}
