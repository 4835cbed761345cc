//! Parses dates and ranges in the forms that people write.

use vitae_profile::{Date, Dates, End};

/// A parsed date or range, and whether it says all that the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parsed<T> {
    /// The date or range.
    pub value: T,
    /// `false` if something of the text was ignored.
    pub exact: bool,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Parses `2024-06-15`, `2024/06`, `June 2024`, `15 June 2024`, `Jun 15, 2024`, `06/2024`, `Fall 2024`, a time stamp.
pub fn read_date(text: &str) -> Option<Parsed<Date>> {
    let text = text.trim().to_lowercase();
    if let Some((day, time)) = text.split_at_checked(10)
        && day.matches('-').count() == 2
        && time.starts_with(['t', ' '])
        && time.get(1..2).is_some_and(|digit| digit.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return read_date(day);
    }
    let text = text.replace(['年', '月'], "-").replace('日', "");
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut month = None;
    let mut season = false;
    let mut expected = false;
    let mut numbers: Vec<&str> = Vec::new();
    for word in words {
        let number = word.trim_end_matches(|c: char| c.is_alphabetic());
        let suffix = word.get(number.len()..).unwrap_or_default();
        if !number.is_empty() && matches!(suffix, "" | "st" | "nd" | "rd" | "th") {
            numbers.push(number);
        } else if let Some(named) = month_named(word).filter(|_| month.is_none()) {
            month = Some(named);
        } else if matches!(word, "spring" | "summer" | "fall" | "autumn" | "winter") {
            season = true;
        } else if matches!(word, "expected" | "exp" | "anticipated" | "estimated" | "est") {
            expected = true;
        } else if !matches!(word, "of" | "de" | "the") {
            return None;
        }
    }
    let reading = match (month, numbers.as_slice()) {
        (None, [year]) => Parsed { value: date(year, None, None)?, exact: !season },
        (Some(month), [year]) => Parsed { value: date(year, Some(month), None)?, exact: true },
        (Some(month), [day, year]) if is_year(year) => {
            Parsed { value: date(year, Some(month), day.parse().ok())?, exact: true }
        }
        (Some(month), [year, day]) if is_year(year) => {
            Parsed { value: date(year, Some(month), day.parse().ok())?, exact: true }
        }
        (None, [year, month]) if is_year(year) => year_first(year, month, None)?,
        (None, [year, month, day]) if is_year(year) => year_first(year, month, Some(day))?,
        (None, [month, year]) if is_year(year) => {
            Parsed { value: date(year, Some(month.parse().ok()?), None)?, exact: true }
        }
        (None, [first, second, year]) if is_year(year) => year_last(&text, first, second, year)?,
        _ => return None,
    };
    Some(Parsed { exact: reading.exact && !expected, ..reading })
}

/// Parses `2018 - 2022`, `2018-2022`, `Sep 2018 – present`, `2018..`, or a single date.
pub fn read_span(text: &str) -> Option<Parsed<Dates>> {
    let text = text.trim();
    if let Some(reading) = read_date(text)
        && !is_academic_year(text)
    {
        return Some(Parsed { value: Dates { start: reading.value, end: End::Same }, exact: reading.exact });
    }
    let plain = text
        .replace("至今", " - present")
        .replace(['–', '—', '−', '至', '~'], "-")
        .replace(" to ", " - ")
        .replace(" until ", " - ")
        .replace("..", " - ");
    let (start, end) = plain.split_once(" - ").or_else(|| plain.split_once("- ")).or_else(|| plain.split_once('-'))?;
    let start_text = start.trim().trim_start_matches("since ").trim_start_matches("from ");
    let end = end.trim();
    let start = read_date(start_text)?;
    if end.is_empty() || is_open(end) {
        return Some(Parsed { value: Dates::new(start.value, End::Open).ok()?, exact: start.exact });
    }
    let long = match (end.len(), start_text.get(..2)) {
        (2, Some(century)) if end.bytes().all(|byte| byte.is_ascii_digit()) => format!("{century}{end}"),
        _ => end.to_owned(),
    };
    let end = read_date(&long)?;
    let dates = Dates::new(start.value, End::On(end.value)).ok()?;
    Some(Parsed { value: dates, exact: start.exact && end.exact })
}

/// Returns `true` for words such as "present", which leave a range open.
pub fn is_open(text: &str) -> bool {
    matches!(
        text.trim().to_lowercase().trim_end_matches('.'),
        "present" | "now" | "current" | "currently" | "ongoing" | "today" | "to date" | "till now" | "heute" | "..."
    )
}

/// `2018-19`
fn is_academic_year(text: &str) -> bool {
    let Some((year, next)) = text.split_once(['-', '–', '/']) else { return false };
    let next_year = year.trim().parse::<u16>().ok().map(|year| format!("{:02}", (year + 1) % 100));
    is_year(year.trim())
        && next.trim().parse::<u8>().is_ok_and(|next| next > 12)
        && next_year.as_deref() == Some(next.trim())
}

fn year_first(year: &str, month: &str, day: Option<&str>) -> Option<Parsed<Date>> {
    let month = month.parse::<u8>().ok()?;
    let day = match day {
        None => None,
        Some(day) => Some(day.parse::<u8>().ok()?),
    };
    if month == 0 {
        return Some(Parsed { value: date(year, None, None)?, exact: true });
    }
    match date(year, Some(month), day.filter(|day| *day != 0)) {
        Some(value) => Some(Parsed { value, exact: true }),
        None => Some(Parsed { value: date(year, Some(month), None).or_else(|| date(year, None, None))?, exact: false }),
    }
}

/// Parses a date with the year at the end. `15.06.2024` starts with the day; of `06/15/2024`, the number that cannot be
/// a month is the day.
fn year_last(text: &str, first: &str, second: &str, year: &str) -> Option<Parsed<Date>> {
    let (first, second) = (first.parse::<u8>().ok()?, second.parse::<u8>().ok()?);
    let (day, month) = if text.contains('.') || first > 12 {
        (first, second)
    } else if second > 12 || first == second {
        (second, first)
    } else {
        return Some(Parsed { value: date(year, None, None)?, exact: false });
    };
    Some(Parsed { value: date(year, Some(month), Some(day))?, exact: true })
}

fn month_named(word: &str) -> Option<u8> {
    let place = MONTHS
        .iter()
        .position(|month| word.len() >= 3 && month.starts_with(word) || word == "sept" && *month == "september")?;
    u8::try_from(place + 1).ok()
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn date(year: &str, month: Option<u8>, day: Option<u8>) -> Option<Date> {
    if !is_year(year) {
        return None;
    }
    Date::new(year.parse().ok()?, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::{read_date, read_span};

    fn date(text: &str) -> String {
        match read_date(text) {
            Some(reading) if reading.exact => reading.value.to_string(),
            Some(reading) => format!("about {}", reading.value),
            None => "no date".to_owned(),
        }
    }

    fn span(text: &str) -> String {
        read_span(text).map_or("no span".to_owned(), |reading| reading.value.to_string())
    }

    #[test]
    fn common_forms_of_a_date() {
        for (text, expected) in [
            ("2024", "2024"),
            ("2024-06", "2024-06"),
            ("2024/6/5", "2024-06-05"),
            ("2014-00-00", "2014"),
            ("2024-02-30", "about 2024-02"),
            ("2017-12-24T15:53:00", "2017-12-24"),
            ("2016-01-15 07:59:00-0400", "2016-01-15"),
            ("June 2024", "2024-06"),
            ("Sept. 2024", "2024-09"),
            ("15 June 2024", "2024-06-15"),
            ("June 15th, 2024", "2024-06-15"),
            ("06/2024", "2024-06"),
            ("15.06.2024", "2024-06-15"),
            ("06/15/2024", "2024-06-15"),
            ("05/06/2024", "about 2024"),
            ("Fall 2021", "about 2021"),
            ("May 2027 (expected)", "about 2027-05"),
            ("soon", "no date"),
            ("2024-13", "about 2024"),
            ("24", "no date"),
        ] {
            assert_eq!((text, date(text).as_str()), (text, expected));
        }
    }

    #[test]
    fn common_forms_of_a_span() {
        for (text, expected) in [
            ("2018 - 2022", "2018..2022"),
            ("1917-1933", "1917..1933"),
            ("2015-now", "2015.."),
            ("2023 - present", "2023.."),
            ("2020年10月至今", "2020-10.."),
            ("Sep 2018 – Jun 2024", "2018-09..2024-06"),
            ("2018-09 to 2019-01", "2018-09..2019-01"),
            ("2018-19", "2018..2019"),
            ("2018-09", "2018-09"),
            ("1905", "1905"),
            ("2022 - 2018", "no span"),
        ] {
            assert_eq!(span(text), expected, "{text}");
        }
    }
}
