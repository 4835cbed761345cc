//! Dates: BibLaTeX's `date`, and BibTeX's `year`, `month` and `day`.

use vitae_profile::Date;

/// The names of the months: as abbreviations and in full.
pub(crate) const MONTHS: [(&str, &str); 12] = [
    ("jan", "January"),
    ("feb", "February"),
    ("mar", "March"),
    ("apr", "April"),
    ("may", "May"),
    ("jun", "June"),
    ("jul", "July"),
    ("aug", "August"),
    ("sep", "September"),
    ("oct", "October"),
    ("nov", "November"),
    ("dec", "December"),
];

/// The names of the months in German, French, Spanish, Portuguese, Italian and Dutch, where they are not English.
const MONTHS_ELSEWHERE: [&str; 12] = [
    "januar jänner janvier enero janeiro gennaio januari",
    "februar feber février fevrier febrero fevereiro febbraio februari",
    "märz maerz mars marzo março marco maart",
    "avril abril aprile",
    "mai mayo maio maggio mei",
    "juni juin junio junho giugno",
    "juli juillet julio julho luglio",
    "août aout agosto augustus",
    "septembre septiembre setembro settembre",
    "oktober octobre octubre outubro ottobre",
    "novembre noviembre novembro",
    "dezember décembre decembre diciembre dezembro dicembre",
];

/// Reads BibLaTeX's `date`: the first of a range, without its time of day.
pub(crate) fn parse_date(text: &str) -> Result<Date, String> {
    let (first, last) = match text.trim().trim_start_matches("../").split_once('/') {
        Some((first, last)) => (first, parse_day(last).ok()),
        None => (text, None),
    };
    let first = parse_day(first).map_err(|message| message.unwrap_or_else(|| format!("`{text}` is not a date")))?;
    if last.is_some_and(|last| last.last_day() < first.first_day()) {
        return Err(format!("`{text}` ends before it starts"));
    }
    Ok(first)
}

/// Reads one end of a range. Where it is a date that no calendar has, the error says so.
fn parse_day(text: &str) -> Result<Date, Option<String>> {
    let day = text.trim().split(['T', ' ']).next().unwrap_or_default().trim_end_matches(['?', '~', '%']);
    let parts: Vec<&str> = day.split('-').collect();
    let number = |part: &str| part.parse::<u8>().map_err(|_| None);
    let year = |part: &str| part.parse::<i16>().ok().filter(|_| part.len() == 4).ok_or(None);
    let (year, month, day) = match parts.as_slice() {
        [only] => (year(only)?, None, None),
        // EDTF has seasons where the month stands.
        [first, month] if number(month)? > 20 && number(month)? < 25 => (year(first)?, None, None),
        [first, month] => (year(first)?, Some(number(month)?), None),
        [first, month, day] => (year(first)?, Some(number(month)?), Some(number(day)?)),
        _ => return Err(None),
    };
    Date::new(year, month, day).map_err(|invalid| Some(invalid.message))
}

/// Reads a year, also out of `1968/69`, `c. 1968` or `1968a`.
pub(crate) fn parse_year(text: &str) -> Option<i16> {
    let mut years = text.split(|character: char| !character.is_ascii_digit()).filter(|digits| digits.len() == 4);
    years.next().and_then(|digits| digits.parse().ok()).filter(|year| *year > 0)
}

/// What a `month` field says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Month {
    /// A month, and perhaps a day.
    Known(u8, Option<u8>),
    /// A season or a quarter, which a date cannot hold.
    Season,
    /// A number that is no month.
    Impossible,
    /// Something else.
    Unknown,
}

/// What journals print where a month would stand.
const SEASONS: [&str; 12] =
    ["spring", "summer", "autumn", "fall", "winter", "q1", "q2", "q3", "q4", "annual", "first", "second"];

/// Reads a month, and a day that stands beside it: `apr`, `April`, `4`, `10~January`, `June--July`.
pub(crate) fn parse_month(text: &str) -> Month {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let mut numbers =
        lower.split(|character: char| !character.is_ascii_digit()).filter_map(|digits| digits.parse::<u32>().ok());
    if let Some(month) = words.iter().find_map(|word| month_number(word)) {
        let day = numbers.next().and_then(|day| u8::try_from(day).ok()).filter(|day| (1..=31).contains(day));
        return Month::Known(month, day);
    }
    if words.iter().any(|word| SEASONS.contains(word)) {
        return Month::Season;
    }
    match numbers.next() {
        Some(month @ 1..=12) if words.is_empty() => Month::Known(u8::try_from(month).unwrap_or(1), None),
        Some(_) if words.is_empty() => Month::Impossible,
        _ => Month::Unknown,
    }
}

fn month_number(word: &str) -> Option<u8> {
    if word.chars().count() < 3 {
        return None;
    }
    if let Some(month) = MONTHS_ELSEWHERE.iter().position(|names| names.split(' ').any(|name| name == word)) {
        return u8::try_from(month + 1).ok();
    }
    let position = MONTHS.iter().position(|(short, long)| {
        let long = long.to_ascii_lowercase();
        word == *short || long.starts_with(word) || (*short == "sep" && word == "sept")
    })?;
    u8::try_from(position + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::{Month, parse_date, parse_month, parse_year};

    #[test]
    fn dates_as_biblatex_writes_them() {
        for (text, date) in [
            ("2004-10-27", "2004-10-27"),
            ("1984/1986", "1984"),
            ("1968-05-19/1968-05-25", "1968-05-19"),
            ("2004-03?", "2004-03"),
            ("2004-21", "2004"),
            ("2004-10-27T12:00:00Z", "2004-10-27"),
        ] {
            assert_eq!(parse_date(text).unwrap().to_string(), date, "{text}");
        }
        assert_eq!(parse_date("2004-13").unwrap_err(), "there is no month 13");
        assert_eq!(parse_date("2006/2005").unwrap_err(), "`2006/2005` ends before it starts");
        assert_eq!(parse_date("2006-05/2006").unwrap().to_string(), "2006-05");
        assert_eq!(parse_date("soon").unwrap_err(), "`soon` is not a date");
    }

    #[test]
    fn years_and_months_as_people_write_them() {
        assert_eq!(parse_year("c. 1968"), Some(1968));
        assert_eq!(parse_year("to appear"), None);
        assert_eq!(parse_month("April"), Month::Known(4, None));
        assert_eq!(parse_month("10~January"), Month::Known(1, Some(10)));
        assert_eq!(parse_month("Sept."), Month::Known(9, None));
        assert_eq!(parse_month("07"), Month::Known(7, None));
        assert_eq!(parse_month("May 5--7"), Month::Known(5, Some(5)));
        assert_eq!(parse_month("September17–20"), Month::Known(9, Some(17)));
        assert_eq!(parse_month("26-27 janvier"), Month::Known(1, Some(26)));
        assert_eq!(parse_month("März"), Month::Known(3, None));
        assert_eq!(parse_month("13"), Month::Impossible);
        assert_eq!(parse_month("Spring"), Month::Season);
        assert_eq!(parse_month("styczeń"), Month::Unknown);
    }
}
