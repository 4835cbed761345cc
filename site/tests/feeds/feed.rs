//! The Atom feed, read by `atom_syndication`, and the calendar, read by `ical`.

use std::io::BufReader;

use atom_syndication::Feed;
use ical::IcalParser;
use vitae_profile::{Date, List, Phrase, Profile, Talk};

use crate::filled::filled;
use crate::text_of;

fn feed(profile: &Profile) -> Feed {
    text_of(profile, "feed.xml").unwrap().parse().unwrap()
}

#[test]
fn the_feed_has_news_papers_and_talks_newest_first() {
    let feed = feed(&filled());
    assert_eq!(feed.id(), "https://ada.example.org/");
    assert_eq!(feed.authors()[0].name(), "Ada van Lovelace");
    assert!(feed.links().iter().any(|link| link.rel() == "self" && link.href() == "https://ada.example.org/feed.xml"));
    let mut categories: Vec<&str> = feed.entries().iter().map(|entry| entry.categories()[0].term()).collect();
    let dates: Vec<String> = feed.entries().iter().map(|entry| entry.updated().to_rfc3339()).collect();
    assert!(dates.is_sorted_by(|one, other| one >= other), "{dates:?}");
    assert_eq!(feed.updated().to_rfc3339(), dates[0]);
    categories.sort_unstable();
    assert_eq!(categories, ["news", "news", "publication", "publication", "talk", "talk"]);
    let ids: std::collections::HashSet<&str> = feed.entries().iter().map(atom_syndication::Entry::id).collect();
    assert_eq!(ids.len(), 6);
    assert!(ids.iter().all(|id| id.starts_with("https://ada.example.org/")));
}

#[test]
fn what_is_said_survives_markup() {
    let mut profile = filled();
    let mut news = profile.news[0].clone();
    news.title = Some(Phrase::parse("A < B & \"C\" \u{1f600}").unwrap());
    news.prose.markdown = "A *word*, [mine](/nowhere), [theirs](https://example.org/a?b=1&c=2), `a<b>`.".into();
    profile.news = vec![news].into();
    let feed = feed(&profile);
    let entry = feed.entries().iter().find(|entry| entry.categories()[0].term() == "news").unwrap();
    assert_eq!(entry.title().as_str(), "A < B & \"C\" \u{1f600}");
    let content = entry.content().unwrap();
    assert_eq!(content.content_type(), Some("html"));
    let html = content.value().unwrap();
    assert!(html.contains("<em>word</em>"), "{html}");
    assert!(html.contains("href=\"https://example.org/a?b=1&amp;c=2\""), "{html}");
    assert!(html.contains("<code>a&lt;b&gt;</code>"), "{html}");
    assert!(!html.contains("href=\"/"), "{html}");
}

#[test]
fn the_calendar_has_a_day_for_each_talk_whose_day_is_known() {
    let mut profile = filled();
    let mut long = profile.talks[0].clone();
    long.title = Phrase::parse(&"Systèmes; mémoires, et \\ plus ".repeat(12)).unwrap();
    let vague = Talk { date: Date::new(2020, Some(5), None).unwrap(), ..long.clone() };
    let last_day = Talk { date: Date::new(2023, Some(12), Some(31)).unwrap(), ..profile.talks[1].clone() };
    profile.talks = vec![long.clone(), vague, last_day].into();
    let text = text_of(&profile, "talks.ics").unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));

    let calendars: Vec<_> = IcalParser::new(BufReader::new(text.as_bytes())).map(Result::unwrap).collect();
    assert_eq!(calendars.len(), 1);
    let events: Vec<Vec<(&str, &str)>> = calendars[0]
        .events
        .iter()
        .map(|event| {
            event
                .properties
                .iter()
                .map(|line| (line.name.as_str(), line.value.as_deref().unwrap_or_default()))
                .collect()
        })
        .collect();
    assert_eq!(events.len(), 2);
    let get = |event: usize, name: &str| events[event].iter().find(|(found, _)| *found == name).unwrap().1;
    let summary = get(0, "SUMMARY").replace("\\;", ";").replace("\\,", ",").replace("\\\\", "\\");
    assert_eq!(summary, long.title.trim());
    assert_eq!((get(0, "DTSTART"), get(0, "DTEND")), ("20100615", "20100616"));
    assert_eq!((get(1, "DTSTART"), get(1, "DTEND")), ("20231231", "20240101"));
    assert_eq!(get(1, "DTSTAMP"), "20231231T000000Z");
    assert_ne!(get(0, "UID"), get(1, "UID"));
    assert_eq!(get(0, "LOCATION"), "organization-name-0\\, talk-location-0");

    profile.talks = List::EMPTY;
    assert_eq!(text_of(&profile, "talks.ics"), None);
}
