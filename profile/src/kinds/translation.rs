//! The same profile in another language.

use crate::kind::kind;
use crate::{LanguageTag, List, TranslatedText};

kind! {
    /// The profile in another language. It stands in a file of its own, in which the other blocks name the items that they
    /// translate, and hold prose and words alone: what is the same in every language is not said again.
    ///
    /// ```text
    /// translation "de" {}
    ///
    /// /// Ich bin Doktorand an der [Universität Waterloo](waterloo).
    /// owner { role: "Doktorand" }
    /// ```
    #[kind(translation, id = Language, prose = Note, shown = Home)]
    pub struct Translation {
        /// Whether it is meant that not everything is translated. What is not is shown in the language of the profile.
        ///
        /// Example: `partial`
        #[shows(Setting)]
        pub partial: bool,
    }
    derived {
        /// The language.
        pub language: LanguageTag,
        /// What is translated.
        pub texts: List<TranslatedText>,
    }
}
