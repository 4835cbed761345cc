//! What depends on the date of today. A build never looks at the clock; this is the only place that does.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context as _;
use jiff_core::civil::{Date, UnixEpochDay};
use vitae_profile::{AnyItem, ItemRef, Profile, Tag, Value};
use vitae_syntax::{Code, Origins, Report, english_date};

/// Words of a line that say that something is to come.
const COMING: [&str; 6] = ["upcoming", "forthcoming", "to appear", "in press", "coming soon", "to be held"];

/// Words of prose that say so. An abstract may well speak of upcoming hardware, so these are narrower.
const COMING_IN_PROSE: [&str; 8] = [
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

/// The day in UTC of a second since 1970.
fn day(second: i64) -> Option<Date> {
    let day = i32::try_from(second.div_euclid(24 * 60 * 60)).ok()?;
    Some(UnixEpochDay::new(day).ok()?.to_date())
}

/// Reports what has become wrong by `today`.
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

/// Reports an item that is said to be coming and whose date has passed. News is a log: it may say what was to come.
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
        said.extend(phrase(&text, &COMING, is_name).map(|phrase| (field.name, phrase)));
    }
    if reference.tag != Tag::Publication {
        said.extend(phrase(&item.item_prose().markdown, &COMING_IN_PROSE, false).map(|phrase| ("prose", phrase)));
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

/// The first of `phrases` that `text` has as whole words; where `opening`, only at its beginning.
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
    use super::{COMING, phrase};

    #[test]
    fn a_phrase_counts_as_whole_words_in_any_case() {
        assert_eq!(phrase("Keynote (Upcoming!)", &COMING, false), Some("upcoming"));
        assert_eq!(phrase("To  appear in TOCS", &COMING, false), Some("to appear"));
        assert_eq!(phrase("to appearances", &COMING, false), None);
        assert_eq!(phrase("The upcoming crisis", &COMING, true), None);
        assert_eq!(phrase("Upcoming: a talk", &COMING, true), Some("upcoming"));
    }
}
