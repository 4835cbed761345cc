//! The languages that a site can be written in: those that Vitae has words of its own for.

use crate::LanguageTag;

/// Which way lines of text run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// As in English.
    LeftToRight,
    /// As in Arabic.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's attribute `dir`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Declares the languages: variant, English name, tag, own name and direction.
macro_rules! locales {
    ($($Variant:ident = $english:literal, $tag:literal, $name:literal, $Direction:ident;)*) => {
        /// A language that Vitae has words for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Locale {
            $(
                #[doc = $english]
                $Variant,
            )*
        }

        impl Locale {
            /// Every language in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),*];

            /// The shortest tag (BCP 47) that names the language.
            pub const fn tag(self) -> &'static str {
                match self {
                    $(Self::$Variant => $tag,)*
                }
            }

            /// What the language is called in English, for messages.
            pub const fn english_name(self) -> &'static str {
                match self {
                    $(Self::$Variant => $english,)*
                }
            }

            /// What the language calls itself, as it stands in a menu.
            pub const fn own_name(self) -> &'static str {
                match self {
                    $(Self::$Variant => $name,)*
                }
            }

            /// Which way its lines run.
            pub const fn direction(self) -> Direction {
                match self {
                    $(Self::$Variant => Direction::$Direction,)*
                }
            }
        }
    };
}

locales! {
    English = "English", "en", "English", LeftToRight;
    German = "German", "de", "Deutsch", LeftToRight;
    French = "French", "fr", "Français", LeftToRight;
    Spanish = "Spanish", "es", "Español", LeftToRight;
    Portuguese = "Portuguese", "pt", "Português", LeftToRight;
    Italian = "Italian", "it", "Italiano", LeftToRight;
    Dutch = "Dutch", "nl", "Nederlands", LeftToRight;
    Swedish = "Swedish", "sv", "Svenska", LeftToRight;
    Norwegian = "Norwegian", "no", "Norsk", LeftToRight;
    Danish = "Danish", "da", "Dansk", LeftToRight;
    Finnish = "Finnish", "fi", "Suomi", LeftToRight;
    Polish = "Polish", "pl", "Polski", LeftToRight;
    Czech = "Czech", "cs", "Čeština", LeftToRight;
    Greek = "Greek", "el", "Ελληνικά", LeftToRight;
    Turkish = "Turkish", "tr", "Türkçe", LeftToRight;
    Russian = "Russian", "ru", "Русский", LeftToRight;
    Ukrainian = "Ukrainian", "uk", "Українська", LeftToRight;
    SimplifiedChinese = "Simplified Chinese", "zh-Hans", "简体中文", LeftToRight;
    TraditionalChinese = "Traditional Chinese", "zh-Hant", "繁體中文", LeftToRight;
    Japanese = "Japanese", "ja", "日本語", LeftToRight;
    Korean = "Korean", "ko", "한국어", LeftToRight;
    Arabic = "Arabic", "ar", "العربية", RightToLeft;
    Persian = "Persian", "fa", "فارسی", RightToLeft;
    Hebrew = "Hebrew", "he", "עברית", RightToLeft;
}

impl Locale {
    /// The language whose words suit a text that is tagged so, by
    /// [lookup](https://www.rfc-editor.org/rfc/rfc4647#section-3.4): `de-AT` finds German. Returns `None` if there is
    /// none.
    ///
    /// Chinese is told apart by its script, and where no script is given, by the place: Taiwan, Hong Kong and Macau
    /// write traditional characters.
    pub fn of(tag: &LanguageTag) -> Option<Self> {
        let (language, rest) = tag.as_str().split_once('-').unwrap_or((tag.as_str(), ""));
        let has = |wanted: &str| rest.split('-').any(|subtag| subtag.eq_ignore_ascii_case(wanted));
        match language {
            "zh" if has("Hans") => Some(Self::SimplifiedChinese),
            "zh" if ["Hant", "TW", "HK", "MO"].into_iter().any(has) => Some(Self::TraditionalChinese),
            "zh" => Some(Self::SimplifiedChinese),
            "nb" => Some(Self::Norwegian),
            _ => Self::ALL.iter().copied().find(|locale| locale.tag() == language),
        }
    }

    /// The shortest tag, as a value of the model.
    pub const fn language_tag(self) -> LanguageTag {
        LanguageTag::lifted(self.tag())
    }
}

impl LanguageTag {
    /// Which way lines in the language run; as in English for a language that Vitae has no words for.
    pub fn direction(&self) -> Direction {
        Locale::of(self).map_or(Direction::LeftToRight, Locale::direction)
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;
    use crate::LanguageTag;

    fn found(tag: &str) -> Option<&'static str> {
        Locale::of(&LanguageTag::parse(tag).unwrap()).map(Locale::tag)
    }

    #[test]
    fn a_language_is_found_by_lookup() {
        for (tag, expected) in [
            ("de-AT", "de"),
            ("en-GB", "en"),
            ("pt-BR", "pt"),
            ("nb", "no"),
            ("nb-NO", "no"),
            ("zh", "zh-Hans"),
            ("zh-CN", "zh-Hans"),
            ("zh-SG", "zh-Hans"),
            ("zh-Hans-HK", "zh-Hans"),
            ("zh-hant", "zh-Hant"),
            ("zh-TW", "zh-Hant"),
            ("zh-HK", "zh-Hant"),
            ("zh-MO", "zh-Hant"),
        ] {
            assert_eq!(found(tag), Some(expected), "{tag}");
        }
        for unknown in ["nn", "la", "deu", "yue"] {
            assert_eq!(found(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn each_language_is_found_by_its_own_tag() {
        for &locale in Locale::ALL {
            assert_eq!(Locale::of(&locale.language_tag()), Some(locale));
            assert_eq!(found(locale.tag()), Some(locale.tag()));
        }
    }
}
