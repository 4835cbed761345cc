//! Dates and spans of time.

use maud::{Markup, html};
use vitae_profile::{Date, Dates, End};

/// A date, as people and as machines read it.
pub(crate) fn date(date: Date) -> Markup {
    html! { time datetime=(date) { (date.readable()) } }
}

/// A span of time, as in "2018-June 2024".
pub(crate) fn dates(dates: Dates) -> Markup {
    let Dates { start, end } = dates;
    html! {
        (date(start))
        @match end {
            End::Same => {}
            End::Open => { "-present" }
            End::On(end) => { "-" (date(end)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use vitae_profile::{Date, Dates, End};

    use super::dates;

    #[test]
    fn a_span_is_set_with_a_hyphen() {
        let start = Date::new(2018, None, None).unwrap();
        let end = End::On(Date::new(2024, Some(6), None).unwrap());
        assert_eq!(
            dates(Dates::new(start, end).unwrap()).into_string(),
            "<time datetime=\"2018\">2018</time>-<time datetime=\"2024-06\">June 2024</time>"
        );
    }
}
