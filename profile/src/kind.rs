//! The declaration of a kind: one macro call makes the struct and everything that is known about its keys.

use crate::{Id, ItemRef, Overlay, Prose, Section, Tag, Value, ValueType};

/// Whether items of a kind carry an id after the kind's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdRule {
    /// There is at most one such item and it has no id.
    None,
    /// The name of a file stands in the place of an id.
    File,
    /// The tag of a language stands in the place of an id.
    Language,
    /// An id may be given, so that others can refer to the item.
    Optional,
    /// An id must be given: it is part of an address, or the item is useless without it.
    Required,
}

/// Whether items of a kind carry prose (doc comments).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProseRule {
    /// Prose may be given.
    Optional,
    /// Prose may be given, and is shown nowhere: it is a note of the author's.
    Note,
    /// Without prose the item says nothing.
    Required,
    /// Without prose the item says nothing, unless it is marked `built`: then `build.rs` writes what it says.
    RequiredUnlessBuilt,
}

/// Where items of a kind can be looked at, which is where links to them lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// On the home page as a whole.
    Home,
    /// Each on a page of its own in the folder of a section, and in the section's list.
    Page(Section),
    /// Each on a page of its own right below the site's address, which takes the word of its id.
    TopPage,
    /// Each at a place in the list that is the page of a section.
    List(Section),
    /// At the place where a section is, which has one item or does not tell its items apart.
    Place(Section),
    /// Each at a place in a section of the home page or of a curriculum vitae, if there is one that shows it. Prose cannot
    /// link there, since a change of the curriculum vitae would break it.
    Part(Section),
    /// Elsewhere on the web, at the item's `url`.
    Web,
}

impl Shown {
    /// The section that the items are in.
    pub const fn section(self) -> Option<Section> {
        match self {
            Self::Page(section) | Self::List(section) | Self::Place(section) | Self::Part(section) => Some(section),
            Self::Home | Self::TopPage | Self::Web => None,
        }
    }
}

/// Where the value of a key can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On a page of the site.
    Page,
    /// On the curriculum vitae.
    Cv,
    /// In a machine-readable output only: metadata, vCard, JSON, feeds.
    Data,
    /// Nowhere as such: it steers how the site is made.
    Setting,
}

/// One kind of item: what the language knows about `education`, say.
#[derive(Debug)]
pub struct Kind {
    /// The word that opens an item: `education`.
    pub word: &'static str,
    /// The struct's name: `Education`.
    pub name: &'static str,
    /// Which kind this is.
    pub tag: Tag,
    /// The documentation, a line an entry, as written above the struct.
    pub docs: &'static [&'static str],
    /// Whether an id is given.
    pub id: IdRule,
    /// Whether prose is given.
    pub prose: ProseRule,
    /// Where on the site the items can be looked at.
    pub shown: Shown,
    /// The keys in the order of declaration.
    pub keys: &'static [Key],
}

impl Kind {
    /// The key that is spelled `word`.
    pub fn key(&self, word: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.word == word)
    }

    /// Whether items of the kind are translated. The others hold no words of the author's own, or keep their language,
    /// as publications do.
    pub fn is_translated(&self) -> bool {
        self.keys.iter().any(Key::translatable)
    }

    /// Whether prose above an item of the kind is read by visitors, and so has to be translated.
    pub fn shows_prose(&self) -> bool {
        self.prose != ProseRule::Note
    }
}

/// One key of a kind.
#[derive(Debug)]
pub struct Key {
    /// The key as it is written: `advisors`.
    pub word: &'static str,
    /// The documentation, a line an entry, as written above the field.
    pub docs: &'static [&'static str],
    /// What may stand after the colon.
    pub value: ValueType,
    /// Whether an item without the key is an error.
    pub required: bool,
    /// Where the value can be read.
    pub shows: &'static [Place],
    /// Whether the value is a proper name, or a few of them. Many languages leave these as they are, so that a
    /// translation may replace them and is complete without.
    pub proper: bool,
}

impl Key {
    /// Whether a translation may give the key another value.
    pub const fn translatable(&self) -> bool {
        self.value.holds_words()
    }
}

/// The value of one field of a record, for those who treat all kinds alike.
#[derive(Debug)]
pub struct Field {
    /// The name of the field, which is the key where [`Field::key`] is given.
    pub name: &'static str,
    /// The key, or nothing for a field that is derived and never written by an author.
    pub key: Option<&'static Key>,
    /// The type of the value.
    pub value_type: ValueType,
    /// Whether the struct's field is of its type as such, rather than an `Option` of it.
    pub required: bool,
    /// The value, where there is one.
    pub value: Option<Value>,
}

/// What a record is read from: an item whose keys are asked for one by one.
///
/// The implementation reports what is wrong with a key; `None` means absent, or wrong and reported.
pub trait ReadKeys {
    /// The item's id.
    fn id(&mut self) -> Option<Id>;
    /// The item's prose, empty where there is none.
    fn prose(&mut self) -> Prose;
    /// The value of `key`, of the type that the key declares.
    fn value(&mut self, key: &'static Key) -> Option<Value>;
}

/// A kind of item as a struct.
pub trait Record: Sized {
    /// Everything that the language knows about the kind.
    const KIND: &'static Kind;
    /// Which kind this is.
    const TAG: Tag;

    /// A record with nothing in it, for expansions that only an editor or a failed build sees.
    #[doc(hidden)]
    const EMPTY: Self;

    /// Asks for every key, and returns nothing where a required one has no value.
    fn read(source: &mut dyn ReadKeys) -> Option<Self>;

    /// The item's id.
    fn id(&self) -> Option<&Id>;

    /// The item's prose.
    fn prose(&self) -> &Prose;

    /// Every field but id and prose, in the order of declaration.
    fn fields(&self) -> Vec<Field>;

    /// Puts what a translation says of the item, which is `item` of its profile, in the place of the original.
    #[doc(hidden)]
    fn translate(&mut self, item: ItemRef, overlay: &Overlay<'_>);
}

/// Declares a kind: the struct, its documentation and its table of keys.
///
/// The documentation of a field is what an editor shows for the key, so it says what the key means and how it is
/// written. `#[shows(..)]` names the [`Place`]s where the value can be read; `#[proper]` marks [proper
/// names](Key::proper). A field of type `Option<T>` or [`List<T>`](crate::List) may be left out by the author; every
/// other one is required. What stands in `derived` is never written by an author.
macro_rules! kind {
    (
        $(#[doc = $doc:literal])*
        #[kind($word:ident, id = $id:ident, prose = $prose:ident, shown = $shown:ident $(($section:ident))?)]
        pub struct $Struct:ident {
            $(
                $(#[doc = $key_doc:literal])*
                #[shows($($place:ident),*)]
                $(#[$proper:ident])?
                pub $key:ident: $Type:ident $(<$Inner:ty>)?,
            )*
        }
        $(derived {
            $(
                $(#[doc = $derived_doc:literal])*
                pub $derived:ident: $derived_type:ty,
            )*
        })?
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $Struct {
            /// The id that other items refer to this one by.
            pub id: Option<$crate::Id>,
            /// The doc comment above the item, as Markdown with resolved links.
            pub prose: $crate::Prose,
            $(
                $(#[doc = $key_doc])*
                pub $key: $Type $(<$Inner>)?,
            )*
            $($(
                $(#[doc = $derived_doc])*
                pub $derived: $derived_type,
            )*)?
        }

        // What an editor shows for the kind's word and its keys: the author sees no more fields than can be written.
        #[cfg(rust_analyzer)]
        #[allow(nonstandard_style)]
        $(#[doc = $doc])*
        #[doc = ""]
        #[doc = " ---"]
        $(
            #[doc = ""]
            $(#[doc = $key_doc])*
        )*
        pub struct $word {
            $(
                $(#[doc = $key_doc])*
                pub $key: $crate::kind::written!($Type $(<$Inner>)?),
            )*
        }

        impl $crate::Record for $Struct {
            const KIND: &'static $crate::Kind = &$crate::Kind {
                word: stringify!($word),
                name: stringify!($Struct),
                tag: $crate::Tag::$Struct,
                docs: &[$($doc),*],
                id: $crate::IdRule::$id,
                prose: $crate::ProseRule::$prose,
                shown: $crate::Shown::$shown $(($crate::Section::$section))?,
                keys: &[$($crate::Key {
                    word: stringify!($key),
                    docs: &[$($key_doc),*],
                    value: <$Type $(<$Inner>)? as $crate::KeyType>::TYPE,
                    required: <$Type $(<$Inner>)? as $crate::KeyType>::REQUIRED,
                    shows: &[$($crate::Place::$place),*],
                    proper: $crate::kind::is_proper!($($proper)?),
                }),*],
            };
            const TAG: $crate::Tag = $crate::Tag::$Struct;
            const EMPTY: Self = Self {
                id: None,
                prose: $crate::Prose::EMPTY,
                $($key: <$Type $(<$Inner>)? as $crate::KeyType>::EMPTY,)*
                $($($derived: <$derived_type as $crate::KeyType>::EMPTY,)*)?
            };

            fn read(source: &mut dyn $crate::ReadKeys) -> Option<Self> {
                let id = source.id();
                let prose = source.prose();
                let mut keys = Self::KIND.keys.iter();
                $(let $key = keys.next().and_then(|key| source.value(key));)*
                Some(Self {
                    id,
                    prose,
                    $($key: <$Type $(<$Inner>)? as $crate::KeyType>::from_value($key)?,)*
                    $($($derived: <$derived_type as $crate::KeyType>::EMPTY,)*)?
                })
            }

            fn id(&self) -> Option<&$crate::Id> {
                self.id.as_ref()
            }

            fn prose(&self) -> &$crate::Prose {
                &self.prose
            }

            fn fields(&self) -> Vec<$crate::Field> {
                let Self { id: _, prose: _, $($key,)* $($($derived,)*)? } = self;
                vec![
                    $($crate::Field {
                        name: stringify!($key),
                        key: Self::KIND.key(stringify!($key)),
                        value_type: <$Type $(<$Inner>)? as $crate::KeyType>::TYPE,
                        required: <$Type $(<$Inner>)? as $crate::KeyType>::REQUIRED,
                        value: $crate::KeyType::to_value($key),
                    },)*
                    $($($crate::Field {
                        name: stringify!($derived),
                        key: None,
                        value_type: <$derived_type as $crate::KeyType>::TYPE,
                        required: <$derived_type as $crate::KeyType>::REQUIRED,
                        value: $crate::KeyType::to_value($derived),
                    },)*)?
                ]
            }

            fn translate(&mut self, item: $crate::ItemRef, overlay: &$crate::Overlay<'_>) {
                overlay.lay_over_prose(item, &mut self.prose);
                $(overlay.lay_over(item, stringify!($key), $crate::kind::is_proper!($($proper)?), &mut self.$key);)*
            }
        }
    };
}
pub(crate) use kind;

/// Whether a key is marked `#[proper]`.
macro_rules! is_proper {
    () => {
        false
    };
    (proper) => {
        true
    };
}
pub(crate) use is_proper;

/// The type of a key as an author thinks of it: what may be left out is not marked as such, and a list is a list.
#[cfg(rust_analyzer)]
macro_rules! written {
    (Option<$Inner:ty>) => {
        $Inner
    };
    (List<$Inner:ty>) => {
        [$Inner]
    };
    ($Type:ty) => {
        $Type
    };
}
#[cfg(rust_analyzer)]
pub(crate) use written;
