//! The languages, one a file. A new one is a file here, a line in the `match` below, and a line in `vitae_profile::Locale`.

mod de;
mod en;

use vitae_profile::Locale;

use super::Words;

/// The words of a language.
pub(super) const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::German => &de::WORDS,
        _ => &en::WORDS,
    }
}
