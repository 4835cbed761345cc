//! The talks as an iCalendar ([RFC 5545](https://www.rfc-editor.org/rfc/rfc5545)), each as an event of a whole day.

use vitae_profile::{ItemRef, Precision, Profile, Tag, Talk, Target};

use super::content_line::ContentLines;
use super::spelling::ascii;
use crate::OutputFile;
use crate::address::Address;
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
    lines.raw("PRODID", &format!("-//Vitae//Talks//{}", plan.language().tag.as_str().to_uppercase()));
    lines.text("X-WR-CALNAME", &plan.words().sentences.talks_by.text(&[("name", &plan.profile.owner.name)]));
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
    let [start, end] =
        [day, day.tomorrow().unwrap_or(day)].map(|day| format!("{:04}{:02}{:02}", day.year(), day.month(), day.day()));
    let place = match plan.find(Target::Item(item)) {
        Some(Whereabouts::Element(address, id)) => format!("{}#{id}", plan.url(&address)),
        Some(Whereabouts::Page(address)) => plan.url(&address),
        Some(Whereabouts::Web(_)) | None => plan.url(&Address::HOME),
    };
    let host = talk.at.and_then(|host| plan.profile.organization(host)).map(|host| &*host.name);
    let location: Vec<&str> = [host, talk.location.as_deref()].into_iter().flatten().collect();
    let mut description: Vec<String> = talk.event.iter().map(ToString::to_string).collect();
    description.extend(Some(plain(&talk.prose)).filter(|prose| !prose.is_empty()));

    lines.raw("BEGIN", "VEVENT");
    lines.raw("UID", &format!("{}@{}", plan.anchor(item), plan.base().host()));
    // The time of the build would make two builds of one content differ.
    lines.raw("DTSTAMP", &format!("{start}T000000Z"));
    lines.raw("DTSTART;VALUE=DATE", &start);
    lines.raw("DTEND;VALUE=DATE", &end);
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
