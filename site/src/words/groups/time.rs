//! Dates, and things in a row.

use super::super::entries::group;
use super::super::{Counted, Pattern};

group! {
    /// Dates and spans of time. Years, months and days are of the Gregorian calendar, in Western digits, as the numbers are
    /// that authors write.
    pub(crate) struct Time {
        /// The months as they stand in a date with a day: "15 June 2024". Many languages have the genitive here.
        months: [&'static str; 12],
        /// The months as they stand with a year alone: "June 2024".
        months_alone: [&'static str; 12],
        /// The months in short, as references have them: "Oct. 2021".
        months_short: [&'static str; 12],
        /// A day: `{day}`, `{month}` (of `months`, or its number in `{number}`) and `{year}`.
        day: Pattern,
        /// A month: `{month}` (of `months_alone`, or its number in `{number}`) and `{year}`.
        month: Pattern,
        /// A year: `{year}`.
        year: Pattern,
        /// A day in short: `{day}`, `{month}` (of `months_short`, or `{number}`) and `{year}`.
        day_short: Pattern,
        /// A month in short.
        month_short: Pattern,
        /// A day of a month without its year, as it stands behind the year in references: "October 27".
        day_of_month: Pattern,
        /// A span: `{start}` and `{end}`, with an en dash or what the language has in its place.
        range: Pattern,
        /// A span that goes on: `{start}`, and the word for now.
        open: Pattern,
    }
}

group! {
    /// Things in a row, labels, quotation marks.
    pub(crate) struct Lists {
        /// What stands between things that are merely listed, with its space: ", ".
        comma: &'static str,
        /// What joins two things, with its spaces: " and ".
        pair: &'static str,
        /// What joins the last of several things to those before it.
        and: &'static str,
        /// What joins the last of several things to choose from to those before it.
        or: &'static str,
        /// What stands behind a list that is cut, with how many are left out in `{count}`: ", and 3 more".
        more: Counted,
        /// What stands between a label and its value, without the space behind it: ":". French has a space before it.
        colon: &'static str,
        /// A label and its value in a line: `{label}` and `{value}`: "Office: DC 3548".
        labelled: Pattern,
        /// Something and what is said beside it: `{what}` and `{beside}`: "Curriculum Vitae (short)".
        beside: Pattern,
        /// Whether things in a row are isolated from each other: in a line that runs from right to left, two names in Latin
        /// letters would otherwise stand in the order of Latin.
        isolates: bool,
        /// What ends a sentence: ".".
        stop: &'static str,
        /// What stands between two sentences: a space, or nothing where the full stop has one of its own.
        gap: &'static str,
        /// The quotation mark that opens.
        open_quote: &'static str,
        /// The quotation mark that closes.
        close_quote: &'static str,
        /// What stands for the `@` of an e-mail address that is not to be harvested, with its spaces: " at ".
        at_sign: &'static str,
    }
}
