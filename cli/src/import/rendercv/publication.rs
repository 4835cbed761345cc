//! Imports entries with authors.

use vitae_profile::{Doi, Publication, PublicationKind};

use super::keys::{add_words, date};
use crate::dsl::{Item, Value, set};
use crate::import::Draft;
use crate::import::draft::plain;
use crate::import::meaning::Meaning;
use crate::import::venue::kind_of_venue;
use crate::source::Node;

pub(super) fn read_publication(draft: &mut Draft, meaning: Meaning, node: &Node) {
    let title = draft.line_of(node, &["title"]);
    let name = title.as_ref().map(Value::written).unwrap_or_default();
    let mut item = Item::with_id::<Publication>(draft.ids.claim("publication", &[&name]));
    set!(item, Publication.title, title);
    let mut authors = Vec::new();
    for author in node.items(&["authors"]) {
        let Some(text) = author.as_text() else { continue };
        let name = plain(text.trim_matches('*'));
        let owner = draft.owner_reference().filter(|_| text.starts_with('*') && text.ends_with('*'));
        authors.push(owner.unwrap_or_else(|| draft.person(&name)));
    }
    set!(item, Publication.authors, Value::List(authors));
    let journal = draft.line_of(node, &["journal", "venue"]);
    let publisher = draft.line_of(node, &["publisher"]);
    let venue = journal.as_ref().or(publisher.as_ref()).map(Value::written).unwrap_or_default();
    let kind = if meaning == Meaning::Patents { PublicationKind::Patent } else { kind_of_venue(&venue) };
    set!(item, Publication.kind, Value::Word(kind.word()));
    draft
        .report
        .change(node.shown_place(), format!("`kind: {}` was guessed; correct it where it is wrong", kind.word()));
    set!(item, Publication.venue, journal);
    set!(item, Publication.publisher, publisher);
    set!(item, Publication.date, date(draft, node));
    if let Some(doi) = node.first(&["doi"]) {
        set!(
            item,
            Publication.doi,
            draft.identifier(doi, |text| Doi::parse(text).map(drop).map_err(|error| error.message))
        );
    }
    set!(item, Publication.url, draft.url_of(node, &["url"]));
    add_words(draft, &mut item, node, &["summary"]);
    draft.add(item);
}
