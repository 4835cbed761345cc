//! Checks that depend on today's date. A build never reads the clock, so that it gives the same bytes every day; only
//! `cargo vitae check` does.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context as _;
use jiff_core::civil::{Date, UnixEpochDay};
use vitae_profile::{AnyItem, ItemRef, Profile, Tag, Value};
use vitae_syntax::{Code, Origins, Report, english_date};

/// Words in a line of text that announce something.
const ANNOUNCEMENTS: [&str; 6] = ["upcoming", "forthcoming", "to appear", "in press", "coming soon", "to be held"];

/// Words in prose that do so. They are narrower, since an abstract may well speak of upcoming hardware.
const ANNOUNCEMENTS_IN_PROSE: [&str; 8] = [
    "upcoming talk",
    "upcoming workshop",
    "upcoming event",
    "upcoming course",
    "will take place",
    "will be held",
    "coming soon",
    "to be held",
];

/// Today in UTC, or the day that `SOURCE_DATE_EPOCH` names.
pub(super) fn today() -> anyhow::Result<Date> {
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => seconds
            .trim()
            .parse()
            .ok()
            .and_then(day)
            .with_context(|| format!("SOURCE_DATE_EPOCH is no number of seconds since 1970: `{seconds}`")),
        Err(_) => {
            let seconds = SystemTime::now().duration_since(UNIX_EPOCH).context("the clock is before 1970")?.as_secs();
            seconds.try_into().ok().and_then(day).context("the clock is far ahead")
        }
    }
}

/// Converts seconds since 1970 to a day in UTC.
fn day(second: i64) -> Option<Date> {
    let day = i32::try_from(second.div_euclid(24 * 60 * 60)).ok()?;
    Some(UnixEpochDay::new(day).ok()?.to_date())
}

/// Reports what was right when it was written and is wrong `today`.
pub(super) fn check_clock(report: &mut Report, profile: &Profile, origins: &Origins, today: Date) {
    check_status(report, profile, origins, today);
    for (reference, item) in profile.items() {
        check_coming(report, origins, today, reference, item);
    }
    let first = profile.publication_items.len();
    for (index, entry) in profile.entries.iter().enumerate() {
        let index = u32::try_from(first + index).unwrap_or(u32::MAX);
        check_coming(report, origins, today, ItemRef { tag: Tag::Publication, index }, entry);
    }
}

fn check_status(report: &mut Report, profile: &Profile, origins: &Origins, today: Date) {
    let Some(status) = &profile.status else { return };
    let since = status.since.last_day();
    let Ok(stale) = Date::new_constrain(since.year().saturating_add(1), since.month(), since.day()) else { return };
    let place = origins.place(ItemRef { tag: Tag::Status, index: 0 }, "since");
    if stale < today
        && let Some(place) = place
    {
        report
            .warning(
                Code::StaleStatus,
                place,
                format!("this status is of {}, which is more than a year ago", english_date(status.since)),
            )
            .help(format!(
                "if it still holds, write `since: {:04}-{:02}`; if not, remove it",
                today.year(),
                today.month()
            ));
    }
}

/// Reports an item that is announced although its date has passed. News is exempt, since it says what was true on its
/// date.
fn check_coming(report: &mut Report, origins: &Origins, today: Date, reference: ItemRef, item: &dyn AnyItem) {
    if reference.tag == Tag::News {
        return;
    }
    let fields = item.item_fields();
    let ends = fields.iter().filter_map(|field| match &field.value {
        Some(Value::Date(date)) => Some(*date),
        Some(Value::Dates(dates)) => dates.last(),
        _ => None,
    });
    let Some(end) = ends.max_by_key(|date| date.last_day()).filter(|date| date.last_day() < today) else { return };
    let mut said: Vec<(&str, &str)> = Vec::new();
    for field in &fields {
        let text = match &field.value {
            Some(Value::Text(text)) if field.key.is_some() => text.to_string(),
            Some(Value::Phrase(phrase)) => phrase.to_string(),
            Some(Value::RichText(text)) => text.plain(),
            _ => continue,
        };
        let is_name = matches!(field.name, "title" | "name" | "topic" | "course");
        said.extend(phrase(&text, &ANNOUNCEMENTS, is_name).map(|phrase| (field.name, phrase)));
    }
    if reference.tag != Tag::Publication {
        said.extend(
            phrase(&item.item_prose().markdown, &ANNOUNCEMENTS_IN_PROSE, false).map(|phrase| ("prose", phrase)),
        );
    }
    for (field, phrase) in said {
        let Some(place) = origins.place(reference, field) else { continue };
        let word = reference.tag.kind().word;
        report
            .warning(
                Code::PastEvent,
                place,
                format!(
                    "this {word} is said to be coming (`{phrase}`), and its date, {}, has passed",
                    english_date(end)
                ),
            )
            .help("say how it went, or correct the date");
    }
}

/// Returns the first of `phrases` that `text` contains as whole words. With `opening`, only the beginning of the text
/// counts.
fn phrase(text: &str, phrases: &[&'static str], opening: bool) -> Option<&'static str> {
    let words: Vec<String> = text
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let text = format!(" {} ", words.join(" "));
    phrases.iter().copied().find(|phrase| match text.find(&format!(" {phrase} ")) {
        Some(at) => !opening || at == 0,
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::{ANNOUNCEMENTS, phrase};

    #[test]
    fn a_phrase_counts_as_whole_words_in_any_case() {
        assert_eq!(phrase("Keynote (Upcoming!)", &ANNOUNCEMENTS, false), Some("upcoming"));
        assert_eq!(phrase("To  appear in TOCS", &ANNOUNCEMENTS, false), Some("to appear"));
        assert_eq!(phrase("to appearances", &ANNOUNCEMENTS, false), None);
        assert_eq!(phrase("The upcoming crisis", &ANNOUNCEMENTS, true), None);
        assert_eq!(phrase("Upcoming: a talk", &ANNOUNCEMENTS, true), Some("upcoming"));
    }
}
