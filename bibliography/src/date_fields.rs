//! When a work appeared: `date`, or `year` with `month` and `day`.

use vitae_profile::Date;

use crate::dates::{Month, parse_date, parse_month, parse_year};
use crate::defects::Defects;
use crate::latex::read_text;
use crate::raw_entry::RawEntry;
use crate::spelling::report_missing;
use vitae_diagnostics::Code;

/// Reads the date of an entry. One that is missing or malformed is an error.
pub(crate) fn read_date(defects: &mut Defects<'_>, entry: &RawEntry) -> Option<Date> {
    if let Some(value) = entry.get("date") {
        let text = value.text.trim();
        match parse_date(text) {
            Ok(date) => return Some(date),
            Err(message) => {
                let place = value.locate(&value.trimmed());
                let help = Some("write `2024`, `2024-06` or `2024-06-15`".into());
                let words = text.contains(char::is_alphabetic);
                if !words || entry.get("year").is_none() {
                    defects.fatal(Code::MalformedField, place, message, help);
                    return None;
                }
                // BibTeX does not know the field, and many keep a date in words there.
                defects.warning(Code::MalformedField, place, format!("{message}, and `year` is taken"), help);
            }
        }
    }
    let Some(value) = entry.get("year") else {
        if entry.sound {
            report_missing(defects, entry, Code::MissingDate, &["year", "date"], "year = {2024},");
        }
        return None;
    };
    let text: String = read_text(&value.text).runs.iter().map(|run| &*run.text).collect();
    let Some(year) = parse_year(&text) else {
        let message = format!("there is no year in `{text}`");
        let help = "write four digits: `year = {2024},`; what is to appear has the year in which it will";
        defects.fatal(Code::MalformedField, value.locate(&value.trimmed()), message, Some(help.into()));
        return None;
    };
    let (month, day) = read_month(defects, entry);
    match Date::new(year, month, day) {
        Ok(date) => Some(date),
        Err(invalid) => {
            let place = entry.first(&["day", "month"]).unwrap_or(value);
            defects.invalid(place.locate(&place.trimmed()), invalid);
            Date::new(year, month, None).ok()
        }
    }
}

fn read_month(defects: &mut Defects<'_>, entry: &RawEntry) -> (Option<u8>, Option<u8>) {
    let Some(value) = entry.get("month") else { return (None, None) };
    let text: String = read_text(&value.text).runs.iter().map(|run| &*run.text).collect();
    let help = || Some("write `month = apr,` or `month = {4},`".into());
    match parse_month(&text) {
        Month::Known(month, day) => {
            let own = entry.get("day").and_then(|day| day.text.trim().parse().ok());
            (Some(month), own.or(day))
        }
        Month::Season => (None, None),
        Month::Impossible => {
            let message = format!("there is no month {text}");
            defects.error(Code::MalformedField, value.locate(&value.trimmed()), message, help());
            (None, None)
        }
        Month::Unknown => {
            let message = format!("`{text}` is not a month, and is left out");
            defects.warning(Code::MalformedField, value.locate(&value.trimmed()), message, help());
            (None, None)
        }
    }
}
