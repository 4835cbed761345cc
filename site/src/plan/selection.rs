//! Which items a curriculum vitae shows, and in what order.

use vitae_profile::{Date, Dates, End, ItemRef, Record, Ref, Selection};

use super::newest::newest_first;

/// What a selection asks an item of a kind.
pub(crate) struct Traits<T> {
    /// When it was, where that is known.
    pub(crate) dates: fn(&T) -> Option<Dates>,
    /// Whether it is marked `selected`. Of a kind without the mark, every item is.
    pub(crate) selected: fn(&T) -> bool,
    /// Whether the newest stand first. Otherwise they stand as the author ordered them.
    pub(crate) newest_first: bool,
}

/// The items that `selection` takes: in its own order where it lists them, the newest first or as declared otherwise.
pub(crate) fn choose<'a, T: Record + 'static>(
    items: impl Iterator<Item = &'a T>,
    selection: Option<&Selection<T>>,
    traits: &Traits<T>,
) -> Vec<(ItemRef, &'a T)> {
    let mut items: Vec<(ItemRef, &T)> = referred(items);
    match selection {
        None | Some(Selection::All) => {}
        Some(Selection::None) => items.clear(),
        Some(Selection::Selected) => items.retain(|(_, item)| (traits.selected)(item)),
        Some(Selection::Since(date)) => {
            items.retain(|(_, item)| (traits.dates)(item).is_some_and(|dates| goes_on(dates, *date)));
        }
        Some(Selection::Items(list)) => {
            return list.iter().filter_map(|item: &Ref<T>| items.get(item.index()).copied()).collect();
        }
    }
    if traits.newest_first { newest_first(items, |(_, item)| (traits.dates)(item)) } else { items }
}

/// Every item with a reference to it.
pub(crate) fn referred<'a, T: Record + 'static>(items: impl Iterator<Item = &'a T>) -> Vec<(ItemRef, &'a T)> {
    (0..).zip(items).map(|(index, item)| (ItemRef { tag: T::TAG, index }, item)).collect()
}

/// The references alone.
pub(crate) fn refs<T>(chosen: &[(ItemRef, &T)]) -> Vec<ItemRef> {
    chosen.iter().map(|(item, _)| *item).collect()
}

/// A day, a month or a year as a span.
pub(crate) fn on(date: Date) -> Dates {
    Dates { start: date, end: End::Same }
}

/// Whether something has days on or after the first day of `since`.
fn goes_on(dates: Dates, since: Date) -> bool {
    dates.last().is_none_or(|last| last.last_day() >= since.first_day())
}

#[cfg(test)]
mod tests {
    use vitae_profile::{Date, Dates, End, Project, Record, Ref, Selection};

    use super::{Traits, choose};

    const TRAITS: Traits<Project> =
        Traits { dates: |project| project.dates, selected: |project| project.selected, newest_first: true };

    fn year(year: i16) -> Date {
        Date::lifted(year, 0, 0)
    }

    fn project(start: i16, end: End, selected: bool) -> Project {
        Project { dates: Some(Dates { start: year(start), end }), selected, ..Project::EMPTY }
    }

    fn starts(selection: &Selection<Project>) -> Vec<i16> {
        let projects =
            [project(2010, End::On(year(2014)), true), project(2012, End::Open, false), project(2019, End::Same, true)];
        let chosen = choose(projects.iter(), Some(selection), &TRAITS);
        chosen.into_iter().filter_map(|(_, project)| Some(project.dates?.start.year())).collect()
    }

    #[test]
    fn what_goes_on_stands_first_and_a_list_keeps_its_order() {
        assert_eq!(starts(&Selection::All), [2012, 2019, 2010]);
        assert_eq!(starts(&Selection::Selected), [2019, 2010]);
        assert_eq!(starts(&Selection::None), [] as [i16; 0]);
        assert_eq!(starts(&Selection::Items(vec![Ref::lifted(0), Ref::lifted(2)].into())), [2010, 2019]);
    }

    #[test]
    fn since_takes_what_ended_in_that_year_or_later() {
        assert_eq!(starts(&Selection::Since(year(2014))), [2012, 2019, 2010]);
        assert_eq!(starts(&Selection::Since(Date::lifted(2015, 1, 0))), [2012, 2019]);
    }
}
