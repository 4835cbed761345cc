//! The newest first.

use std::cmp::Reverse;

use vitae_profile::{Date, Dates};

/// How new something is: what goes on stands before what has ended, and what ended or was last before what was earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Age {
    goes_on: bool,
    last: Option<Date>,
    start: Date,
}

impl From<Date> for Age {
    fn from(date: Date) -> Self {
        Self { goes_on: false, last: Some(date), start: date }
    }
}

impl From<Dates> for Age {
    fn from(dates: Dates) -> Self {
        Self { goes_on: dates.last().is_none(), last: dates.last(), start: dates.start }
    }
}

/// The items with the newest first. Those of one age keep their order, and those of no age come last.
pub(crate) fn newest_first<T, A: Into<Age>>(
    items: impl IntoIterator<Item = T>,
    age: impl Fn(&T) -> Option<A>,
) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    // Sorts the ages, whatever the items: compiling a sort takes long, and each sort of items would be another.
    items.sort_by_cached_key(|item| Reverse(age(item).map(Into::into)));
    items
}

#[cfg(test)]
mod tests {
    use vitae_profile::{Date, Dates, End};

    use super::{Age, newest_first};

    #[test]
    fn what_goes_on_comes_first_and_equals_keep_their_order() {
        let year = |year| Date::lifted(year, 0, 0);
        let from = |start, end| Age::from(Dates { start: year(start), end });
        let items = [
            ("no age", None),
            ("one of 2014", Some(from(2014, End::Same))),
            ("until 2014", Some(from(2010, End::On(year(2014))))),
            ("since 2012", Some(from(2012, End::Open))),
            ("another of 2014", Some(year(2014).into())),
            ("of 2019", Some(year(2019).into())),
        ];
        let sorted: Vec<&str> = newest_first(items, |(_, age)| *age).into_iter().map(|(name, _)| name).collect();
        assert_eq!(sorted, ["since 2012", "of 2019", "one of 2014", "another of 2014", "until 2014", "no age"]);
    }
}
