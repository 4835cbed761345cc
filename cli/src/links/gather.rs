//! Collects the external URLs of a profile, each with the places at which it occurs.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Parser, Tag as Element};
use vitae_profile::{
    AnyItem, ItemRef, Link, PROSE_FIELD, Profile, Prose, Tag, TranslatedText, TranslatedValue, Translation, Value,
};
use vitae_syntax::{FilePlace, MARKDOWN, NativeReading, Origins, Place};

/// Returns every URL, of keys and in prose. Identifiers count as the URLs that the site prints for them.
pub(super) fn gather(
    profile: &Profile,
    origins: &Origins,
    reading: &NativeReading,
) -> BTreeMap<String, Vec<FilePlace>> {
    let mut links: BTreeMap<String, Vec<FilePlace>> = BTreeMap::new();
    let mut add = |place: Option<Place>, url: String| {
        let url = url.split('#').next().unwrap_or_default().to_owned();
        let places = links.entry(url).or_default();
        let place = place.map(|place| reading.locate(&place));
        if let Some(place) = place.filter(|place| !places.contains(place)) {
            places.push(place);
        }
    };
    let first = profile.publication_items.len();
    let entries = profile.entries.iter().enumerate().map(|(index, entry)| {
        let index = u32::try_from(first + index).unwrap_or(u32::MAX);
        (ItemRef { tag: Tag::Publication, index }, entry as &dyn AnyItem)
    });
    for (reference, item) in profile.items().into_iter().chain(entries) {
        // What the site's own address leads to may not be published yet.
        if reference.tag == Tag::Site {
            continue;
        }
        for field in item.item_fields() {
            let mut urls = Vec::new();
            field.value.iter().for_each(|value| urls_of(value, &mut urls));
            for url in urls {
                add(origins.place(reference, field.name), url);
            }
        }
        for url in urls_in(item.item_prose()) {
            add(origins.place(reference, PROSE_FIELD), url);
        }
    }
    for Translation { language, texts, .. } in &profile.translations {
        for TranslatedText { item, field: _, value } in texts {
            let TranslatedValue::Prose(prose) = value else { continue };
            for url in urls_in(prose) {
                add(origins.place_in(language, *item, PROSE_FIELD), url);
            }
        }
    }
    links
}

fn urls_in(prose: &Prose) -> Vec<String> {
    let links = Parser::new_ext(&prose.markdown, MARKDOWN).filter_map(|event| match event {
        Event::Start(Element::Link { dest_url, .. } | Element::Image { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    });
    links.filter(|url| is_web(url)).collect()
}

fn urls_of(value: &Value, urls: &mut Vec<String>) {
    match value {
        Value::Url(url) | Value::Link(Link::Web(url)) if is_web(url.as_str()) => urls.push(url.to_string()),
        Value::Doi(doi) => urls.push(format!("https://doi.org/{doi}")),
        Value::Arxiv(arxiv) => urls.push(format!("https://arxiv.org/abs/{arxiv}")),
        Value::Orcid(orcid) => urls.push(format!("https://orcid.org/{orcid}")),
        Value::List(values) => values.iter().for_each(|value| urls_of(value, urls)),
        _ => {}
    }
}

fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}
