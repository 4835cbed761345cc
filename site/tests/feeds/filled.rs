//! A profile with an item of every kind, two of some, and a value for every key: made from the declaration alone, so
//! that a new key is in it at once.

use std::borrow::Cow;

use vitae_profile::{
    Alternative, Arxiv, AssetPath, Author, Color, Date, Dates, Decimal, Doi, Email, End, File, Grade, Id, Image, Isbn,
    Issn, ItemRef, Key, LanguageTag, Link, Orcid, PersonName, Phrase, Profile, Prose, ReadItems, ReadKeys, RichText,
    Scale, Selection, Someone, Tag, Text, Url, Value, ValueType, assemble,
};

/// The profile, at `https://ada.example.org/`.
pub fn filled() -> Profile {
    let mut profile = assemble(&mut Filler).unwrap();
    profile.site.url = Url::parse("https://ada.example.org/").unwrap();
    profile.site.budget = None;
    profile.owner.name = Phrase::parse("Ada van Lovelace").unwrap();
    profile.owner.email_in_clear = true;
    let mut publications: Vec<_> = profile.publication_items.to_vec();
    for (index, publication) in publications.iter_mut().enumerate() {
        publication.key = Text::parse(&format!("publication_{index}")).unwrap();
        publication.bibtex = Text::parse(&format!("@misc{{publication_{index},\n  title = {{T}},\n}}\n")).ok();
    }
    profile.publication_items = publications.into();
    profile
}

/// How often a kind stands in the profile.
pub const fn count(tag: Tag) -> usize {
    match tag {
        // One that has no texts is no translation.
        Tag::Translation => 0,
        _ if tag.repeats() => 2,
        _ => 1,
    }
}

struct Filler;

impl ReadItems for Filler {
    fn count(&self, tag: Tag) -> usize {
        count(tag)
    }

    fn with_item(&mut self, tag: Tag, index: usize, read: &mut dyn FnMut(&mut dyn ReadKeys)) {
        read(&mut Item { kind: tag.kind().word, index });
    }
}

struct Item {
    kind: &'static str,
    index: usize,
}

impl ReadKeys for Item {
    fn id(&mut self) -> Option<Id> {
        Some(Id::new(format!("{}_{}", self.kind, self.index)))
    }

    fn prose(&mut self) -> Prose {
        let Self { kind, index } = self;
        let markdown = format!("The {kind}-prose-{index}, in *words*.\n\n- {kind}-highlight-{index}\n- another\n");
        Prose { markdown: Cow::Owned(markdown), ..Prose::EMPTY }
    }

    fn value(&mut self, key: &'static Key) -> Option<Value> {
        let Self { kind, index } = self;
        Some(value(&key.value, &format!("{kind}-{}-{index}", key.word), *index))
    }
}

/// A value of a type; what is text is told apart by `name`.
fn value(value_type: &ValueType, name: &str, index: usize) -> Value {
    let host = name.replace('_', "-");
    let item = |tag| ItemRef { tag, index: u32::try_from(index % count(tag)).unwrap() };
    let year = 2010 + i16::try_from(index).unwrap();
    match value_type {
        ValueType::Text => Value::Text(Text::parse(name).unwrap()),
        ValueType::Phrase => Value::Phrase(Phrase::parse(name).unwrap()),
        ValueType::RichText => Value::RichText(RichText::parse(name).unwrap()),
        ValueType::Flag => Value::Flag(true),
        ValueType::Count => Value::Count(12),
        ValueType::Date => Value::Date(Date::new(year, Some(6), Some(15)).unwrap()),
        ValueType::Dates => {
            let end = Date::new(year + 3, Some(2), None).unwrap();
            Value::Dates(Dates::new(Date::new(year, None, None).unwrap(), End::On(end)).unwrap())
        }
        ValueType::Grade => Value::Grade(
            Grade::new(Decimal::parse("8.56").unwrap(), Scale::OutOf(Decimal::parse("10").unwrap())).unwrap(),
        ),
        ValueType::Url => Value::Url(Url::parse(&format!("https://{host}.example.org/")).unwrap()),
        ValueType::Link => Value::Link(Link::File(file(name))),
        ValueType::Email => Value::Email(Email::parse(&format!("{name}@example.org")).unwrap()),
        ValueType::Orcid => Value::Orcid(Orcid::parse("0000-0003-2185-2029").unwrap()),
        ValueType::Doi => Value::Doi(Doi::parse(&format!("10.1000/{name}")).unwrap()),
        ValueType::Arxiv => Value::Arxiv(Arxiv::parse(&format!("2105.0123{index}")).unwrap()),
        ValueType::Isbn => Value::Isbn(Isbn::parse("978-1-4503-8709-5").unwrap()),
        ValueType::Issn => Value::Issn(Issn::parse("0018-9162").unwrap()),
        ValueType::Color => Value::Color(Color::lifted([11, 83, 148])),
        ValueType::LanguageTag => Value::LanguageTag(LanguageTag::parse("en").unwrap()),
        ValueType::File => Value::File(file(name)),
        ValueType::Image => Value::Image(Image {
            path: AssetPath::parse(&format!("assets/{name}.png")).unwrap(),
            alternative: Alternative::Text(Phrase::parse(&format!("{name}-alt")).unwrap()),
            width: 400,
            height: 300,
        }),
        ValueType::Choice(choice) => {
            let word = choice.words.iter().cycle().nth(index * 3).unwrap();
            Value::Word(choice, word.word)
        }
        ValueType::Reference(tags) => Value::Reference(item(*tags.last().unwrap())),
        ValueType::AnyReference => Value::Reference(item(Tag::Project)),
        ValueType::Author => Value::Author(Author::known(Someone::Owner, PersonName::from_display("Ada van Lovelace"))),
        ValueType::List(inner) => Value::List(vec![value(inner, name, index), value(inner, name, index + 1)]),
        ValueType::Selection(_) => Value::Selection(Selection::All),
        ValueType::TranslatedText => unreachable!("no key takes it"),
    }
}

fn file(name: &str) -> File {
    File { path: AssetPath::parse(&format!("assets/{name}.pdf")).unwrap(), bytes: 1 }
}
