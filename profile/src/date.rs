//! Dates that are as precise as their author knows them, and spans of time.

use std::fmt;

use jiff_core::civil;
use serde::{Deserialize, Serialize};

use crate::Invalid;

/// How precisely a [`Date`] is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// `2024`
    Year,
    /// `2024-06`
    Month,
    /// `2024-06-15`
    Day,
}

/// A day, a month or a year of the Gregorian calendar. Ordered by its first day, the less precise first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

impl Date {
    /// Rebuilds a date that has been checked already; month or day zero means that it is not known.
    #[doc(hidden)]
    pub const fn lifted(year: i16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// Makes a date from a year between 1 and 9999, and perhaps a month, and perhaps a day.
    ///
    /// It is an error if the calendar has no such day.
    pub fn new(year: i16, month: Option<u8>, day: Option<u8>) -> Result<Self, Invalid> {
        if !(1..=9999).contains(&year) {
            return Err(Invalid::new(format!("there is no year {year} here")).help("a year has four digits: `2024`"));
        }
        let Some(month) = month else {
            return Ok(Self { year, month: 0, day: 0 });
        };
        let Ok(first) =
            i8::try_from(month).map_err(drop).and_then(|month| civil::Date::new(year, month, 1).map_err(drop))
        else {
            return Err(Invalid::new(format!("there is no month {month}"))
                .help(format!("months go from 01 to 12: `{year:04}-06`")));
        };
        let last = first.days_in_month().unsigned_abs();
        match day {
            None => Ok(Self { year, month, day: 0 }),
            Some(day) if (1..=last).contains(&day) => Ok(Self { year, month, day }),
            Some(day) => Err(Invalid::new(format!("`{year:04}-{month:02}` has no day {day}"))
                .help(format!("its last day is `{year:04}-{month:02}-{last:02}`"))),
        }
    }

    /// The year.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The month, from 1, where it is known.
    pub const fn month(self) -> Option<u8> {
        if self.month == 0 { None } else { Some(self.month) }
    }

    /// The day of the month, from 1, where it is known.
    pub const fn day(self) -> Option<u8> {
        if self.day == 0 { None } else { Some(self.day) }
    }

    /// How precisely the date is known.
    pub const fn precision(self) -> Precision {
        match (self.month, self.day) {
            (0, _) => Precision::Year,
            (_, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// The first day that the date covers.
    pub fn first_day(self) -> civil::Date {
        let month = i8::try_from(self.month.max(1)).unwrap_or(1);
        let day = i8::try_from(self.day.max(1)).unwrap_or(1);
        civil::Date::new(self.year, month, day).unwrap_or(civil::Date::MIN)
    }

    /// The last day that the date covers.
    pub fn last_day(self) -> civil::Date {
        match self.precision() {
            Precision::Year => self.first_day().last_of_year(),
            Precision::Month => self.first_day().last_of_month(),
            Precision::Day => self.first_day(),
        }
    }
}

/// ISO 8601, which is how it is written in a profile: `2024-06-15`, `2024-06`, `2024`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month != 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day != 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

/// When a span of time ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum End {
    /// With the date that it starts with: `2024-06` alone.
    Same,
    /// Not yet: `2018..`.
    Open,
    /// With this date: `2018..2024-06`.
    On(Date),
}

/// A date or a span between two: `2024-06`, `2018..2024-06`, `2018..`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Dates {
    /// When it starts.
    pub start: Date,
    /// When it ends.
    pub end: End,
}

impl Dates {
    /// Makes a span. It is an error if it ends before it starts.
    pub fn new(start: Date, end: End) -> Result<Self, Invalid> {
        match end {
            End::On(end) if end.last_day() < start.first_day() => {
                Err(Invalid::new(format!("this range ends before it starts: {end} is before {start}"))
                    .write(format!("{end}..{start}")))
            }
            _ => Ok(Self { start, end }),
        }
    }

    /// The last date that is covered, or nothing where the span is open.
    pub const fn last(self) -> Option<Date> {
        match self.end {
            End::Same => Some(self.start),
            End::Open => None,
            End::On(date) => Some(date),
        }
    }
}

/// As it is written in a profile: `2018..2024-06`.
impl fmt::Display for Dates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.end {
            End::Same => write!(f, "{}", self.start),
            End::Open => write!(f, "{}..", self.start),
            End::On(end) => write!(f, "{}..{end}", self.start),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Dates, End};

    #[test]
    fn a_day_that_the_calendar_lacks_is_an_error_with_the_last_one_as_help() {
        let error = Date::new(2023, Some(2), Some(29)).unwrap_err();
        assert_eq!(error.message, "`2023-02` has no day 29");
        assert_eq!(error.help.as_deref(), Some("its last day is `2023-02-28`"));
        assert!(Date::new(2024, Some(2), Some(29)).is_ok());
        assert_eq!(Date::new(2024, Some(13), None).unwrap_err().message, "there is no month 13");
        assert_eq!(Date::new(2024, Some(200), None).unwrap_err().message, "there is no month 200");
    }

    #[test]
    fn a_range_may_end_within_the_date_it_starts_with() {
        let year = Date::new(2018, None, None).unwrap();
        let june = Date::new(2018, Some(6), None).unwrap();
        assert!(Dates::new(june, End::On(year)).is_ok());
        assert!(Dates::new(year, End::On(june)).is_ok());
        let before = Date::new(2017, Some(12), None).unwrap();
        assert_eq!(Dates::new(june, End::On(before)).unwrap_err().help.as_deref(), Some("write `2017-12..2018-06`"));
    }
}
