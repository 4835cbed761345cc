//! Values in the syntax of the language. Two profiles whose items are in different order have different indices for the
//! same reference, and the same id.

use vitae_profile::{
    Alternative, AssetPath, Image, ItemRef, Link, Profile, Ref, Selection, Tag, TranslatedText, TranslatedValue, Value,
    ValueType,
};

/// Renders a value in the syntax of the language. References become ids.
pub(super) fn written(profile: &Profile, value: &Value, value_type: ValueType) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Phrase(phrase) => phrase.to_string(),
        Value::RichText(text) => text.plain(),
        Value::Flag(flag) => flag.to_string(),
        Value::Count(count) => count.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Dates(dates) => dates.to_string(),
        Value::Grade(grade) => grade.to_string(),
        Value::Url(url) | Value::Link(Link::Web(url)) => url.to_string(),
        Value::Link(Link::File(file)) | Value::File(file) => file.path.as_str().to_owned(),
        Value::Email(email) => email.to_string(),
        Value::Orcid(orcid) => orcid.to_string(),
        Value::Doi(doi) => doi.to_string(),
        Value::Arxiv(arxiv) => arxiv.to_string(),
        Value::Isbn(isbn) => isbn.to_string(),
        Value::Issn(issn) => issn.to_string(),
        Value::Color(color) => color.to_string(),
        Value::LanguageTag(tag) => tag.to_string(),
        Value::Image(Image { path, alternative, width: _, height: _ }) => match alternative {
            Alternative::Text(text) => format!("{} ({text})", path.as_str()),
            Alternative::Decorative => path.as_str().to_owned(),
        },
        Value::Word(_, word) => (*word).to_owned(),
        Value::Reference(item) => name(profile, *item),
        Value::Author(author) => author.name.to_string(),
        Value::List(values) => {
            let element = if let ValueType::List(element) = value_type { *element } else { value_type };
            values.iter().map(|value| written(profile, value, element)).collect::<Vec<_>>().join(", ")
        }
        Value::Selection(selection) => chosen(profile, selection, value_type),
        Value::TranslatedText(text) => format!("{} {}", name(profile, text.item), text.field),
    }
}

fn chosen(profile: &Profile, selection: &Selection<()>, value_type: ValueType) -> String {
    match selection {
        Selection::All => "all".to_owned(),
        Selection::None => "none".to_owned(),
        Selection::Selected => "selected".to_owned(),
        Selection::Since(date) => format!("since {date}"),
        Selection::Items(items) => {
            let ValueType::Selection(tag) = value_type else { return format!("{} items", items.len()) };
            let names = items.iter().map(|item: &Ref<()>| name(profile, ItemRef { tag, index: item.raw() }));
            names.collect::<Vec<_>>().join(", ")
        }
    }
}

/// Returns what an item is referred to by: its id, its citation key, or the word of its kind.
pub(super) fn name(profile: &Profile, reference: ItemRef) -> String {
    if reference.tag == Tag::Publication
        && let Some(publication) = profile.publication(Ref::lifted(reference.index))
    {
        return publication.key.to_string();
    }
    let id = profile.item(reference).and_then(|item| item.item_id());
    id.map_or_else(|| reference.tag.kind().word.to_owned(), ToString::to_string)
}

/// Collects the files that a value names.
pub(super) fn assets<'a>(value: &'a Value, found: &mut Vec<&'a AssetPath>) {
    match value {
        Value::Link(Link::File(file)) | Value::File(file) => found.push(&file.path),
        Value::Image(image) => found.push(&image.path),
        Value::TranslatedText(TranslatedText { value, .. }) => match value {
            TranslatedValue::Image(image) => found.push(&image.path),
            TranslatedValue::Prose(prose) => found.extend(prose.images.iter().map(|image| &image.image.path)),
            TranslatedValue::Phrase(_) | TranslatedValue::Phrases(_) => {}
        },
        Value::List(values) => values.iter().for_each(|value| assets(value, found)),
        _ => {}
    }
}
