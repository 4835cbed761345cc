//! The languages, one a file. A new one is a file here, a line in the `match` below, and a line in `vitae_profile::Locale`.

mod ar;
mod cs;
mod da;
mod de;
mod el;
mod en;
mod es;
mod fa;
mod fi;
mod fr;
mod he;
mod it;
mod ja;
mod ko;
mod nl;
mod no;
mod pl;
mod pt;
mod ru;
mod sv;
mod tr;
mod uk;
mod zh_hans;
mod zh_hant;

use vitae_profile::Locale;

use super::Words;

/// The words of a language.
pub(super) const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::English => &en::WORDS,
        Locale::German => &de::WORDS,
        Locale::French => &fr::WORDS,
        Locale::Spanish => &es::WORDS,
        Locale::Portuguese => &pt::WORDS,
        Locale::Italian => &it::WORDS,
        Locale::Dutch => &nl::WORDS,
        Locale::Swedish => &sv::WORDS,
        Locale::Norwegian => &no::WORDS,
        Locale::Danish => &da::WORDS,
        Locale::Finnish => &fi::WORDS,
        Locale::Polish => &pl::WORDS,
        Locale::Czech => &cs::WORDS,
        Locale::Greek => &el::WORDS,
        Locale::Turkish => &tr::WORDS,
        Locale::Russian => &ru::WORDS,
        Locale::Ukrainian => &uk::WORDS,
        Locale::SimplifiedChinese => &zh_hans::WORDS,
        Locale::TraditionalChinese => &zh_hant::WORDS,
        Locale::Japanese => &ja::WORDS,
        Locale::Korean => &ko::WORDS,
        Locale::Arabic => &ar::WORDS,
        Locale::Persian => &fa::WORDS,
        Locale::Hebrew => &he::WORDS,
    }
}
