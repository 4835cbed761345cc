//! Dates in English, for messages and for what an editor shows. What a site says is in the words of its own language.

use vitae_profile::Date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date as a message says it: `15 June 2024`, `June 2024`, `2024`.
pub fn english_date(date: Date) -> String {
    let month = date.month().and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1)));
    match (month, date.day()) {
        (Some(month), Some(day)) => format!("{day} {month} {}", date.year()),
        (Some(month), None) => format!("{month} {}", date.year()),
        (None, _) => date.year().to_string(),
    }
}
