//! Text as the author wrote it.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::Invalid;

/// A newtype over text that is borrowed in a lifted profile and owned in one that was just read.
macro_rules! text_newtype {
    ($(#[doc = $doc:literal])* pub struct $Name:ident;) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $Name(std::borrow::Cow<'static, str>);

        impl $Name {
            /// Rebuilds a value that has been checked already.
            #[doc(hidden)]
            pub const fn lifted(text: &'static str) -> Self {
                Self(std::borrow::Cow::Borrowed(text))
            }

            /// The value as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
pub(crate) use text_newtype;

/// A text that is not empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(Cow<'static, str>);

impl Text {
    /// Rebuilds a text that has been checked already.
    #[doc(hidden)]
    pub const fn lifted(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// Takes a text as it is. It is an error if nothing but white space is in it.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        if text.trim().is_empty() {
            return Err(Invalid::new("this string is empty").help("write something, or remove the key"));
        }
        Ok(Self(Cow::Owned(text.to_owned())))
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

text_newtype! {
    /// The name that other items refer to an item by: a plain Rust identifier.
    pub struct Id;
}

impl Id {
    /// Takes an identifier that the tokenizer has accepted.
    pub fn new(id: String) -> Self {
        Self(Cow::Owned(id))
    }
}
