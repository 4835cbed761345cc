//! The languages that a site is in, and which of them a plan is for.

use std::borrow::Cow;

use vitae_profile::{Direction, LanguageTag, Locale, Profile};

use crate::address::Address;

/// A language of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SiteLanguage {
    /// The language, as a BCP 47 tag.
    pub tag: LanguageTag,
    /// What the language calls itself.
    pub name: &'static str,
    /// The folder that its pages lie in, with a slash at its end; nothing for the main language.
    pub folder: String,
}

impl SiteLanguage {
    /// The main language of a site, whose pages lie at the site's own address.
    pub(super) fn main(profile: &Profile) -> Self {
        Self::new(profile.site.language.clone().unwrap_or(Locale::English.language_tag()), String::new())
    }

    /// A language that the site is translated into.
    pub(super) fn translation(tag: LanguageTag) -> Self {
        let folder = format!("{tag}/");
        Self::new(tag, folder)
    }

    fn new(tag: LanguageTag, folder: String) -> Self {
        let name = Locale::of(&tag).unwrap_or(Locale::English).own_name();
        Self { tag, name, folder }
    }

    /// Which way its lines run.
    pub(crate) fn direction(&self) -> Direction {
        Locale::of(&self.tag).unwrap_or(Locale::English).direction()
    }

    /// Where what lies at `address` within the language lies within the site.
    pub(crate) fn locate<'a>(&self, address: &'a Address) -> Cow<'a, Address> {
        if self.folder.is_empty() || address.is_shared() {
            Cow::Borrowed(address)
        } else {
            Cow::Owned(address.below(&self.folder))
        }
    }
}
