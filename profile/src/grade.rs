//! Grades: a number on a scale.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Invalid;

/// A decimal number that is printed with the digits it was written with: `4.0` stays `4.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Decimal {
    digits: u32,
    places: u8,
}

impl Decimal {
    /// Rebuilds a number that has been checked already: `digits` divided by ten to the power of `places`.
    #[doc(hidden)]
    pub const fn lifted(digits: u32, places: u8) -> Self {
        Self { digits, places }
    }

    /// The digits without the point, and how many of them stand behind it.
    pub const fn parts(self) -> (u32, u8) {
        (self.digits, self.places)
    }

    /// The digits before the point, as a number.
    pub const fn whole(self) -> u32 {
        match 10_u32.checked_pow(self.places as u32) {
            Some(unit) => self.digits / unit,
            None => 0,
        }
    }

    /// Reads `92` or `8.56`. It is an error if it is anything else, or has more than eight digits.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let invalid = || Invalid::new(format!("`{text}` is not a number")).help("write `92%`, `8.56/10` or `3.9/4.0`");
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = format!("{whole}{fraction}");
        if digits.len() > 8 || whole.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(invalid());
        }
        let places = u8::try_from(fraction.len()).map_err(|_| invalid())?;
        Ok(Self { digits: digits.parse().map_err(|_| invalid())?, places })
    }

    fn scaled(self, places: u8) -> u64 {
        u64::from(self.digits) * 10_u64.pow(u32::from(places.saturating_sub(self.places)))
    }

    fn exceeds(self, other: Self) -> bool {
        let places = self.places.max(other.places);
        self.scaled(places) > other.scaled(places)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u32.pow(u32::from(self.places));
        write!(f, "{}", self.digits / unit)?;
        if self.places > 0 {
            write!(f, ".{:0width$}", self.digits % unit, width = usize::from(self.places))?;
        }
        Ok(())
    }
}

/// What a grade is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scale {
    /// Per cent: `92%`.
    Percent,
    /// The best grade there is: `8.56/10`.
    OutOf(Decimal),
}

/// A grade: `92%`, `8.56/10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Grade {
    /// The number.
    pub value: Decimal,
    /// What it is measured against.
    pub scale: Scale,
}

impl Grade {
    /// Makes a grade. It is an error if the number is above its scale, or the scale is nought.
    pub fn new(value: Decimal, scale: Scale) -> Result<Self, Invalid> {
        let best = match scale {
            Scale::Percent => Decimal::lifted(100, 0),
            Scale::OutOf(best) => best,
        };
        if best.digits == 0 {
            return Err(Invalid::new("a scale that ends at nought").help("write the best grade there is: `8.56/10`"));
        }
        let grade = Self { value, scale };
        if value.exceeds(best) {
            let help = match scale {
                Scale::OutOf(_) => format!("if `{best}` is the grade, write `{best}/{value}`"),
                Scale::Percent => "a grade on another scale is written `8.56/10`".to_owned(),
            };
            return Err(Invalid::new(format!("the grade `{grade}` is above its scale")).help(help));
        }
        Ok(grade)
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.scale {
            Scale::Percent => write!(f, "{}%", self.value),
            Scale::OutOf(best) => write!(f, "{}/{best}", self.value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, Grade, Scale};

    fn grade(value: &str, scale: &str) -> Result<String, String> {
        let scale = match scale {
            "%" => Scale::Percent,
            best => Scale::OutOf(Decimal::parse(best).unwrap()),
        };
        Grade::new(Decimal::parse(value).unwrap(), scale).map(|grade| grade.to_string()).map_err(|error| error.message)
    }

    #[test]
    fn grades_are_printed_as_written() {
        assert_eq!(grade("92", "%").unwrap(), "92%");
        assert_eq!(grade("3.90", "4.0").unwrap(), "3.90/4.0");
        assert_eq!(grade("10", "10.00").unwrap(), "10/10.00");
    }

    #[test]
    fn a_grade_above_its_scale_is_an_error() {
        assert_eq!(grade("101", "%").unwrap_err(), "the grade `101%` is above its scale");
        assert_eq!(grade("4.01", "4.0").unwrap_err(), "the grade `4.01/4.0` is above its scale");
        assert!(grade("1", "0").is_err());
        assert!(Decimal::parse("1.2.3").is_err());
    }
}
