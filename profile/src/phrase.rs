//! Words in a natural language, which a translation may replace. What is the same in every language is a
//! [`Text`](crate::Text).

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::{Invalid, LanguageTag, Text};

/// Words in a natural language, never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Phrase {
    text: Cow<'static, str>,
    lang: Option<LanguageTag>,
}

impl Phrase {
    /// Rebuilds a phrase that has been checked already.
    #[doc(hidden)]
    pub const fn lifted(text: &'static str) -> Self {
        Self { text: Cow::Borrowed(text), lang: None }
    }

    /// Takes words as they are. It is an error if nothing but white space is in them.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        Text::parse(text)?;
        Ok(Self { text: Cow::Owned(text.to_owned()), lang: None })
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The language of the words, where it is another than that of the site which shows them. Without it, they are in
    /// the site's own language, as everything is that an author writes outside of translations.
    pub fn lang(&self) -> Option<&LanguageTag> {
        self.lang.as_ref()
    }

    /// The same words, which say that they are in another language than the site.
    #[must_use]
    pub(crate) fn in_language(self, lang: LanguageTag) -> Self {
        Self { lang: Some(lang), ..self }
    }
}

impl Deref for Phrase {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}
