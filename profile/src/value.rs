//! The values that keys take, for those who treat all keys alike.

use crate::{
    Alternative, Arxiv, AssetPath, Author, Choice, Color, Date, Dates, Decimal, Doi, Email, End, File, Grade, Image,
    Isbn, Issn, ItemRef, LIGHT_BACKGROUND, LanguageTag, Link, List, Orcid, PersonName, Phrase, Record, Ref, RichText,
    Scale, Selection, Someone, Tag, Target, Text, TranslatedText, Url,
};

/// What may stand after the colon of a key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ValueType {
    /// A string that is the same in every language: [`Text`].
    Text,
    /// A string of words, which may be translated: [`Phrase`].
    Phrase,
    /// A string that becomes a line with markup: [`RichText`].
    RichText,
    /// `true` or `false`. The key alone means `true`.
    Flag,
    /// A whole number.
    Count,
    /// A date: [`Date`].
    Date,
    /// A date or a range: [`Dates`].
    Dates,
    /// A grade: [`Grade`].
    Grade,
    /// A string with a URL: [`Url`].
    Url,
    /// A string with a URL, or `file(..)`: [`Link`].
    Link,
    /// A string with an e-mail address: [`Email`].
    Email,
    /// A string with an ORCID iD: [`Orcid`].
    Orcid,
    /// A string with a DOI: [`Doi`].
    Doi,
    /// A string with an arXiv identifier: [`Arxiv`].
    Arxiv,
    /// A string with an ISBN: [`Isbn`].
    Isbn,
    /// A string with an ISSN: [`Issn`].
    Issn,
    /// A string with a colour: [`Color`].
    Color,
    /// A string with a language tag: [`LanguageTag`].
    LanguageTag,
    /// `file(..)`: [`File`].
    File,
    /// `image(..)`: [`Image`].
    Image,
    /// One of a few words.
    Choice(&'static Choice),
    /// The id of an item of one of these kinds.
    Reference(&'static [Tag]),
    /// The id of any item.
    AnyReference,
    /// The id of the owner or a person, as the author of a publication.
    Author,
    /// A list.
    List(&'static ValueType),
    /// Which items of a kind: [`Selection`].
    Selection(Tag),
    /// A text of a translation, which no key takes: [`TranslatedText`].
    TranslatedText,
}

impl ValueType {
    /// Whether such a value holds words that a translation may replace: words as such, or an image that words stand for.
    pub const fn holds_words(&self) -> bool {
        match self {
            Self::Phrase | Self::Image => true,
            Self::List(element) => matches!(element, Self::Phrase),
            _ => false,
        }
    }
}

/// A checked value.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each variant is named after its type")]
pub enum Value {
    Text(Text),
    Phrase(Phrase),
    RichText(RichText),
    Flag(bool),
    Count(u32),
    Date(Date),
    Dates(Dates),
    Grade(Grade),
    Url(Url),
    Link(Link),
    Email(Email),
    Orcid(Orcid),
    Doi(Doi),
    Arxiv(Arxiv),
    Isbn(Isbn),
    Issn(Issn),
    Color(Color),
    LanguageTag(LanguageTag),
    File(File),
    Image(Image),
    Word(&'static Choice, &'static str),
    Reference(ItemRef),
    Author(Author),
    List(Vec<Value>),
    Selection(Selection<()>),
    TranslatedText(TranslatedText),
}

/// A type that a key can have.
pub trait KeyType: Sized {
    /// What the author writes.
    const TYPE: ValueType;
    /// Whether a key of this type must be given.
    const REQUIRED: bool = true;
    /// What stands for a value where there is none to be had.
    #[doc(hidden)]
    const EMPTY: Self;

    /// Takes the value of a key, or its absence. Nothing comes back where a required value is absent.
    fn from_value(value: Option<Value>) -> Option<Self>;

    /// The value, or nothing where the key is absent.
    fn to_value(&self) -> Option<Value>;
}

/// Implements [`KeyType`] for types that are one variant of [`Value`].
macro_rules! scalar {
    ($($Type:ty => $Variant:ident or $empty:expr,)*) => {
        $(
            impl KeyType for $Type {
                const TYPE: ValueType = ValueType::$Variant;
                const EMPTY: Self = $empty;

                fn from_value(value: Option<Value>) -> Option<Self> {
                    match value {
                        Some(Value::$Variant(value)) => Some(value),
                        _ => None,
                    }
                }

                fn to_value(&self) -> Option<Value> {
                    Some(Value::$Variant(self.clone()))
                }
            }
        )*
    };
}

const EMPTY_DATE: Date = Date::lifted(1, 0, 0);
const EMPTY_FILE: File = File { path: AssetPath::lifted(""), bytes: 0 };
const EMPTY_IMAGE: Image =
    Image { path: AssetPath::lifted(""), alternative: Alternative::Decorative, width: 0, height: 0 };

scalar! {
    Text => Text or Text::lifted(""),
    Phrase => Phrase or Phrase::lifted(""),
    RichText => RichText or RichText::lifted(&[]),
    u32 => Count or 0,
    Date => Date or EMPTY_DATE,
    Dates => Dates or Dates { start: EMPTY_DATE, end: End::Same },
    Grade => Grade or Grade { value: Decimal::lifted(0, 0), scale: Scale::Percent },
    Url => Url or Url::lifted(""),
    Link => Link or Link::Web(Url::lifted("")),
    Email => Email or Email::lifted(""),
    Orcid => Orcid or Orcid::lifted(""),
    Doi => Doi or Doi::lifted(""),
    Arxiv => Arxiv or Arxiv::lifted(""),
    Isbn => Isbn or Isbn::lifted(""),
    Issn => Issn or Issn::lifted(""),
    Color => Color or LIGHT_BACKGROUND,
    LanguageTag => LanguageTag or LanguageTag::lifted(""),
    File => File or EMPTY_FILE,
    Image => Image or EMPTY_IMAGE,
    TranslatedText => TranslatedText or TranslatedText::EMPTY,
}

/// A flag is absent or given, and never required.
impl KeyType for bool {
    const TYPE: ValueType = ValueType::Flag;
    const REQUIRED: bool = false;
    const EMPTY: Self = false;

    fn from_value(value: Option<Value>) -> Option<Self> {
        match value {
            Some(Value::Flag(flag)) => Some(flag),
            None => Some(false),
            Some(_) => None,
        }
    }

    fn to_value(&self) -> Option<Value> {
        Some(Value::Flag(*self))
    }
}

impl<T: KeyType> KeyType for Option<T> {
    const TYPE: ValueType = T::TYPE;
    const REQUIRED: bool = false;
    const EMPTY: Self = None;

    fn from_value(value: Option<Value>) -> Option<Self> {
        match value {
            None => Some(None),
            value => T::from_value(value).map(Some),
        }
    }

    fn to_value(&self) -> Option<Value> {
        self.as_ref().and_then(KeyType::to_value)
    }
}

impl<T: KeyType + Clone, const REQUIRED_LIST: bool> KeyType for List<T, REQUIRED_LIST> {
    const TYPE: ValueType = ValueType::List(&T::TYPE);
    const REQUIRED: bool = REQUIRED_LIST;
    const EMPTY: Self = Self::EMPTY;

    fn from_value(value: Option<Value>) -> Option<Self> {
        match value {
            None if REQUIRED_LIST => None,
            None => Some(Self::EMPTY),
            Some(Value::List(elements)) => {
                let elements: Option<Vec<T>> =
                    elements.into_iter().map(|element| T::from_value(Some(element))).collect();
                elements.map(Self::from)
            }
            Some(_) => None,
        }
    }

    fn to_value(&self) -> Option<Value> {
        if self.is_empty() { None } else { Some(Value::List(self.iter().filter_map(KeyType::to_value).collect())) }
    }
}

impl<T: Record> KeyType for Ref<T> {
    const TYPE: ValueType = ValueType::Reference(&[T::TAG]);
    const EMPTY: Self = Self::lifted(0);

    fn from_value(value: Option<Value>) -> Option<Self> {
        match value {
            Some(Value::Reference(item)) if item.tag == T::TAG => Some(Self::lifted(item.index)),
            _ => None,
        }
    }

    fn to_value(&self) -> Option<Value> {
        Some(Value::Reference(ItemRef { tag: T::TAG, index: self.raw() }))
    }
}

impl KeyType for Someone {
    const TYPE: ValueType = ValueType::Reference(&[Tag::Owner, Tag::Person]);
    const EMPTY: Self = Self::Owner;

    fn from_value(value: Option<Value>) -> Option<Self> {
        match value {
            Some(Value::Reference(ItemRef { tag: Tag::Owner, .. })) => Some(Self::Owner),
            Some(Value::Reference(ItemRef { tag: Tag::Person, index })) => Some(Self::Person(Ref::lifted(index))),
            _ => None,
        }
    }

    fn to_value(&self) -> Option<Value> {
        match Target::from(*self) {
            Target::Item(item) => Some(Value::Reference(item)),
            Target::Section(_) => None,
        }
    }
}

impl KeyType for ItemRef {
    const TYPE: ValueType = ValueType::AnyReference;
    const EMPTY: Self = Self { tag: Tag::Site, index: 0 };

    fn from_value(value: Option<Value>) -> Option<Self> {
        match value {
            Some(Value::Reference(item)) => Some(item),
            _ => None,
        }
    }

    fn to_value(&self) -> Option<Value> {
        Some(Value::Reference(*self))
    }
}

/// An author is written as a reference; the checker puts the declared name in.
impl KeyType for Author {
    const TYPE: ValueType = ValueType::Author;
    const EMPTY: Self = Self { name: PersonName::EMPTY, someone: None, equal: false, corresponding: false };

    fn from_value(value: Option<Value>) -> Option<Self> {
        match value {
            Some(Value::Author(author)) => Some(author),
            value => Someone::from_value(value).map(|someone| Self::known(someone, PersonName::EMPTY)),
        }
    }

    fn to_value(&self) -> Option<Value> {
        Some(Value::Author(self.clone()))
    }
}

impl<T: Record + Clone> KeyType for Selection<T> {
    const TYPE: ValueType = ValueType::Selection(T::TAG);
    const EMPTY: Self = Self::All;

    fn from_value(value: Option<Value>) -> Option<Self> {
        match value {
            Some(Value::Selection(selection)) => Some(selection.cast()),
            _ => None,
        }
    }

    fn to_value(&self) -> Option<Value> {
        Some(Value::Selection(self.clone().cast()))
    }
}

impl<T: 'static> Selection<T> {
    /// The same selection with the kind of its items forgotten or recalled.
    fn cast<U: 'static>(self) -> Selection<U> {
        match self {
            Self::All => Selection::All,
            Self::None => Selection::None,
            Self::Selected => Selection::Selected,
            Self::Since(date) => Selection::Since(date),
            Self::Items(items) => {
                Selection::Items(items.iter().map(|item| Ref::lifted(item.raw())).collect::<Vec<_>>().into())
            }
        }
    }
}
