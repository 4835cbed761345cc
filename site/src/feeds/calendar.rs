//! The talks as an iCalendar ([RFC 5545](https://www.rfc-editor.org/rfc/rfc5545)), each as an event of a whole day.

use std::fmt::Display;

use vitae_profile::{ItemRef, Precision, Profile, Tag, Talk, Target};

use super::content_line::ContentLines;
use super::spelling::{ascii, page_url};
use crate::output::OutputFile;
use crate::plan::{Plan, Whereabouts};
use crate::prose::plain;

/// Whether there is a talk whose day is known.
pub(super) fn exists(profile: &Profile) -> bool {
    profile.talks.iter().any(has_day)
}

/// Every talk whose day is known. A month is no date for a calendar.
pub(super) fn render(plan: &Plan, _pages: &[OutputFile]) -> String {
    let mut lines = ContentLines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", "-//Vitae//Talks//EN");
    lines.text("X-WR-CALNAME", &format!("Talks by {}", plan.profile.owner.name));
    for (index, talk) in (0..).zip(&plan.profile.talks).filter(|(_, talk)| has_day(talk)) {
        event(&mut lines, plan, ItemRef { tag: Tag::Talk, index }, talk);
    }
    lines.raw("END", "VCALENDAR");
    lines.finish()
}

fn has_day(talk: &Talk) -> bool {
    talk.date.precision() == Precision::Day
}

fn event(lines: &mut ContentLines, plan: &Plan, item: ItemRef, talk: &Talk) {
    let day = talk.date.first_day();
    let place = match plan.find(Target::Item(item)) {
        Some(Whereabouts::Element(address, id)) => format!("{}#{id}", page_url(plan, address.as_str())),
        Some(Whereabouts::Page(address)) => page_url(plan, address.as_str()),
        Some(Whereabouts::Web(_)) | None => page_url(plan, ""),
    };
    let host = talk.at.and_then(|host| plan.profile.organization(host)).map(|host| &*host.name);
    let location: Vec<&str> = [host, talk.location.as_deref()].into_iter().flatten().collect();
    let mut description: Vec<String> = talk.event.iter().map(ToString::to_string).collect();
    description.extend(Some(plain(&talk.prose)).filter(|prose| !prose.is_empty()));

    lines.raw("BEGIN", "VEVENT");
    lines.raw("UID", &format!("{}@{}", plan.anchor(item), plan.base().host()));
    // The time of the build would make two builds of one content differ.
    lines.raw("DTSTAMP", &format!("{}T000000Z", digits(day)));
    lines.raw("DTSTART;VALUE=DATE", &digits(day));
    lines.raw("DTEND;VALUE=DATE", &digits(day.tomorrow().unwrap_or(day)));
    lines.text("SUMMARY", &talk.title);
    if !location.is_empty() {
        lines.text("LOCATION", &location.join(", "));
    }
    if !description.is_empty() {
        lines.text("DESCRIPTION", &description.join("\n\n"));
    }
    lines.raw("URL", &talk.url.as_ref().map_or(place, |url| ascii(url.as_str())));
    lines.raw("TRANSP", "TRANSPARENT");
    lines.raw("END", "VEVENT");
}

/// A day without what separates its parts.
fn digits(day: impl Display) -> String {
    day.to_string().replace('-', "")
}
