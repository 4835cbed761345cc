//! Values that are one of a few words: `kind: workshop`.

/// One word of a [`Choice`].
#[derive(Debug, PartialEq, Eq)]
pub struct Word {
    /// The word as it is written.
    pub word: &'static str,
    /// The variant's name in the Rust enum.
    pub variant: &'static str,
    /// What it means, a line an entry.
    pub docs: &'static [&'static str],
}

/// The words that a key accepts.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// The name of the Rust enum.
    pub name: &'static str,
    /// What is being chosen, a line an entry.
    pub docs: &'static [&'static str],
    /// The words in the order of declaration.
    pub words: &'static [Word],
}

/// Declares an enum of words that can be the value of a key.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        pub enum $Enum:ident {
            $(
                $(#[doc = $word_doc:literal])*
                $Variant:ident = $word:literal,
            )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $Enum {
            $(
                $(#[doc = $word_doc])*
                $Variant,
            )*
        }

        impl $Enum {
            /// The words and what they mean.
            pub const CHOICE: &'static $crate::Choice = &$crate::Choice {
                name: stringify!($Enum),
                docs: &[$($doc),*],
                words: &[$($crate::Word {
                    word: $word,
                    variant: stringify!($Variant),
                    docs: &[$($word_doc),*],
                }),*],
            };
            /// Every variant in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),*];

            /// The word that the author writes.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$Variant => $word,)*
                }
            }

            /// The variant that `word` stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$Variant),)*
                    _ => None,
                }
            }
        }

        impl $crate::KeyType for $Enum {
            const TYPE: $crate::ValueType = $crate::ValueType::Choice(Self::CHOICE);
            #[expect(clippy::indexing_slicing, reason = "a choice without words would not compile")]
            const EMPTY: Self = Self::ALL[0];

            fn from_value(value: Option<$crate::Value>) -> Option<Self> {
                match value {
                    Some($crate::Value::Word(choice, word)) if choice == Self::CHOICE => Self::from_word(word),
                    _ => None,
                }
            }

            fn to_value(&self) -> Option<$crate::Value> {
                Some($crate::Value::Word(Self::CHOICE, self.word()))
            }
        }
    };
}
pub(crate) use choice;
