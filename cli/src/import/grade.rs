//! Parses grades in the forms that people write.

use vitae_profile::{Decimal, Grade, Scale};

/// Parses `92%`, `8.56/10`, `3.9 out of 4.0`, `GPA: 3.97/4.00`. Returns `None` for a number without a scale.
pub fn read_grade(text: &str) -> Option<Grade> {
    let text = text.trim().trim_start_matches(|c: char| !c.is_ascii_digit()).replace(',', ".").replace(" out of ", "/");
    if let Some(number) = text.strip_suffix('%') {
        return Grade::new(Decimal::parse(number.trim()).ok()?, Scale::Percent).ok();
    }
    let (value, best) = text.split_once('/')?;
    Grade::new(Decimal::parse(value.trim()).ok()?, Scale::OutOf(Decimal::parse(best.trim()).ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use super::read_grade;

    #[test]
    fn a_grade_needs_a_scale() {
        let read = |text| read_grade(text).map(|grade| grade.to_string());
        assert_eq!(read("GPA: 3.97/4.00").as_deref(), Some("3.97/4.00"));
        assert_eq!(read("8,56 / 10").as_deref(), Some("8.56/10"));
        assert_eq!(read("92 %").as_deref(), Some("92%"));
        assert_eq!(read("3.9 out of 4.0").as_deref(), Some("3.9/4.0"));
        assert_eq!(read("4.0"), None);
        assert_eq!(read("5/4"), None);
    }
}
