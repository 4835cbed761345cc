//! The languages that a site is in, and which of them a plan is for.

use std::borrow::Cow;
use std::iter;

use vitae_profile::{LanguageTag, Locale, Profile};

use crate::address::Address;

/// A language of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SiteLanguage {
    /// The language, as a BCP 47 tag.
    pub tag: LanguageTag,
    /// What the language calls itself, with its tag where the site has two of that name.
    pub name: Cow<'static, str>,
    /// The folder that its pages lie in, with a slash at its end; nothing for the main language.
    pub folder: String,
}

impl SiteLanguage {
    /// Every language of a site, the main one first.
    pub(crate) fn all(profile: &Profile) -> Vec<Self> {
        iter::once(Self::main(profile)).chain(Self::translations(profile)).collect()
    }

    /// The languages that a site is translated into.
    pub fn translations(profile: &Profile) -> Vec<Self> {
        let tags = profile.translations.iter().map(|translation| translation.language.clone());
        tags.map(|tag| Self::new(profile, tag.clone(), format!("{tag}/"))).collect()
    }

    /// Whether the file at `path` of the site is in this language, which is not the main one.
    pub fn is_of(&self, path: &str) -> bool {
        !self.is_main() && path.starts_with(&self.folder)
    }

    /// The main language of a site, whose pages lie at the site's own address.
    pub(super) fn main(profile: &Profile) -> Self {
        Self::new(profile, profile.language(), String::new())
    }

    fn new(profile: &Profile, tag: LanguageTag, folder: String) -> Self {
        let locale = Locale::of(&tag);
        let main = profile.language();
        let tags = profile.translations.iter().map(|translation| &translation.language).chain([&main]);
        let name = match locale.map(Locale::own_name) {
            // German and the German of Austria call themselves the same.
            Some(name) if tags.filter(|other| Locale::of(other) == locale).count() > 1 => {
                format!("{name} ({tag})").into()
            }
            Some(name) => Cow::Borrowed(name),
            None => Cow::Owned(tag.to_string()),
        };
        Self { tag, name, folder }
    }

    /// Whether it is the main language.
    pub fn is_main(&self) -> bool {
        self.folder.is_empty()
    }

    /// The way from where its pages begin to where the site begins: nothing for the main language, else `../`.
    pub(crate) fn way_up(&self) -> String {
        "../".repeat(self.folder.matches('/').count())
    }

    /// Where what lies at `address` within the language lies within the site.
    pub(crate) fn locate<'a>(&self, address: &'a Address) -> Cow<'a, Address> {
        if self.is_main() || address.is_shared() {
            Cow::Borrowed(address)
        } else {
            Cow::Owned(address.below(&self.folder))
        }
    }
}
