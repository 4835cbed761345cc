//! News, papers and talks as an Atom feed ([RFC 4287](https://www.rfc-editor.org/rfc/rfc4287)).

use std::fmt::Write;

use vitae_profile::{Date, ItemRef, News, Profile, Publication, RichText, Tag, Talk, Target};

use super::spelling::xml;
use crate::address::Address;
use crate::parts::designation::designation;
use crate::plan::newest::newest_first;
use crate::plan::{Plan, Whereabouts};
use crate::prose::{excerpt, plain, prose};
use crate::words::Words;
use crate::{OutputFile, Source};

/// How many entries the feed has at most. Readers have seen what is older.
const LONGEST: usize = 50;
/// The longest title that is made of the beginning of a piece of news.
const LONGEST_TITLE: usize = 90;

/// An entry of the feed.
struct Entry {
    item: ItemRef,
    date: Date,
    title: String,
    category: &'static str,
    content: Content,
}

/// What an entry says.
enum Content {
    Html(String),
    Text(String),
}

/// Whether there is anything to tell.
pub(super) fn exists(profile: &Profile) -> bool {
    let Profile { news, talks, .. } = profile;
    !news.is_empty() || !talks.is_empty() || profile.publications().next().is_some()
}

/// The latest entries, the newest first. Dates are those of the content, so that one content makes one feed.
pub(super) fn render(plan: &Plan, _pages: &[OutputFile]) -> String {
    let entries = entries(plan);
    let owner = &plan.profile.owner;
    let home = xml(&plan.url(&Address::HOME));
    let updated = entries.iter().map(|entry| entry.date).max().map(instant).unwrap_or_default();
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\">\n\
         <title>{}</title>\n<id>{home}</id>\n<updated>{updated}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n\
         <author><name>{}</name><uri>{home}</uri></author>\n",
        xml(plan.title()),
        xml(&plan.url(&Address::FEED)),
        xml(&owner.name),
    );
    for entry in entries {
        write_entry(&mut text, plan, &entry);
    }
    text.push_str("</feed>\n");
    text
}

fn entries(plan: &Plan) -> Vec<Entry> {
    let Profile { news, talks, .. } = plan.profile;
    let item = |tag, index| ItemRef { tag, index };
    let mut entries: Vec<Entry> = Vec::new();
    entries.extend((0..).zip(news).map(|(index, news)| of_news(plan, item(Tag::News, index), news)));
    entries.extend((0..).zip(talks).map(|(index, talk)| of_talk(plan, item(Tag::Talk, index), talk)));
    let papers = newest_first((0..).zip(plan.profile.publications()), |(_, paper)| Some(paper.date));
    let papers = papers.into_iter().take(LONGEST);
    entries.extend(papers.map(|(index, paper)| of_publication(plan.words(), item(Tag::Publication, index), paper)));
    let mut entries = newest_first(entries, |entry| Some(entry.date));
    entries.truncate(LONGEST);
    entries
}

fn of_news(plan: &Plan, item: ItemRef, news: &News) -> Entry {
    // Links are whole paths on the page for lost visitors, and whole URLs once the host is put before them.
    let writer = plan.writer(Address::NOT_FOUND);
    let html = prose(&writer, &news.prose, Source { item, field: "prose" }, 3).into_string();
    let host = plan.base().url(&Address::HOME);
    let host = host.strip_suffix(plan.base().path()).unwrap_or(&host);
    let html = html.replace("href=\"/", &format!("href=\"{host}/")).replace("src=\"/", &format!("src=\"{host}/"));
    let title = news.title.as_ref().map_or_else(|| excerpt(&news.prose, LONGEST_TITLE), ToString::to_string);
    Entry { item, date: news.date, title, category: "news", content: Content::Html(html) }
}

fn of_publication(words: &Words, item: ItemRef, publication: &Publication) -> Entry {
    let mut authors: Vec<String> = publication.authors.iter().map(|author| author.name.to_string()).collect();
    if publication.et_al {
        authors.push(words.citations.et_al.to_owned());
    }
    let venue = publication.venue.as_ref().map(RichText::plain);
    let venue = venue.or_else(|| designation(words, publication));
    let authors = words.commas(authors.iter().map(String::as_str));
    let sentences = [authors, venue.unwrap_or_default(), plain(&publication.prose)];
    let content = Content::Text(words.sentences(sentences));
    Entry { item, date: publication.date, title: publication.title.plain(), category: "publication", content }
}

fn of_talk(plan: &Plan, item: ItemRef, talk: &Talk) -> Entry {
    let host = talk.at.and_then(|host| plan.profile.organization(host)).map(|host| &*host.name);
    let words = plan.words();
    let place = words.commas([talk.event.as_deref(), host, talk.location.as_deref()].into_iter().flatten());
    let content = Content::Text(words.sentences([place, plain(&talk.prose)]));
    Entry { item, date: talk.date, title: talk.title.to_string(), category: "talk", content }
}

fn write_entry(text: &mut String, plan: &Plan, entry: &Entry) {
    let Entry { item, date, title, category, content } = entry;
    let url = xml(&match plan.find(Target::Item(*item)) {
        Some(Whereabouts::Element(address, id)) => format!("{}#{id}", plan.url(&address)),
        Some(Whereabouts::Page(address)) => plan.url(&address),
        Some(Whereabouts::Web(_)) | None => plan.url(&Address::HOME),
    });
    let (kind, content) = match content {
        Content::Html(html) => ("html", html),
        Content::Text(text) => ("text", text),
    };
    let _ = write!(
        text,
        "<entry>\n<title>{}</title>\n<id>{url}</id>\n<updated>{}</updated>\n<published>{}</published>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>\n<category term=\"{category}\"/>\n\
         <content type=\"{kind}\">{}</content>\n</entry>\n",
        xml(title),
        instant(*date),
        instant(*date),
        xml(content),
    );
}

/// The beginning of a day, month or year as Atom spells a time.
fn instant(date: Date) -> String {
    let day = date.first_day();
    format!("{:04}-{:02}-{:02}T00:00:00Z", day.year(), day.month(), day.day())
}
