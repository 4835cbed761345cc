//! What one can do, and who says so.

use crate::kind::kind;
use crate::{Date, List, Organization, Person, Phrase, Ref, Url};

kind! {
    /// Something that the owner can do.
    ///
    /// ```text
    /// skill { name: "Programming", level: "Expert", keywords: ["C", "Rust"] }
    /// ```
    #[kind(skill, id = Optional, prose = Optional, shown = Part(Skills))]
    pub struct Skill {
        /// The skill, or a group of them.
        ///
        /// Example: `name: "Programming"`
        #[shows(Cv)]
        pub name: Phrase,
        /// How well.
        ///
        /// Example: `level: "Expert"`
        #[shows(Cv)]
        pub level: Option<Phrase>,
        /// What belongs to it.
        ///
        /// Example: `keywords: ["C", "Rust"]`
        #[shows(Cv)]
        #[proper]
        pub keywords: List<Phrase>,
    }
}

kind! {
    /// A language that the owner speaks.
    ///
    /// ```text
    /// language { name: "Greek", level: "Native" }
    /// ```
    #[kind(language, id = Optional, prose = Optional, shown = Part(Languages))]
    pub struct Language {
        /// The language.
        ///
        /// Example: `name: "Greek"`
        #[shows(Cv)]
        pub name: Phrase,
        /// How well.
        ///
        /// Example: `level: "Native"`
        #[shows(Cv)]
        pub level: Option<Phrase>,
    }
}

kind! {
    /// A certificate.
    ///
    /// ```text
    /// certificate { name: "Proficiency in English", by: cambridge, date: 2012-06 }
    /// ```
    #[kind(certificate, id = Optional, prose = Optional, shown = Part(Certificates))]
    pub struct Certificate {
        /// The certificate's name.
        ///
        /// Example: `name: "Proficiency in English"`
        #[shows(Cv)]
        pub name: Phrase,
        /// Who gave it: the id of an organization.
        ///
        /// Example: `by: cambridge`
        #[shows(Cv)]
        pub by: Option<Ref<Organization>>,
        /// When.
        ///
        /// Example: `date: 2012-06`
        #[shows(Cv)]
        pub date: Option<Date>,
        /// A page about it.
        ///
        /// Example: `url: "https://example.org/certificate"`
        #[shows(Cv)]
        pub url: Option<Url>,
    }
}

kind! {
    /// Somebody who speaks for the owner. The prose is what they say.
    ///
    /// ```text
    /// reference { person: mashtizadeh, relation: "Doctoral advisor" }
    /// ```
    #[kind(reference, id = Optional, prose = Optional, shown = Part(References))]
    pub struct Reference {
        /// Who: the id of a person.
        ///
        /// Example: `person: mashtizadeh`
        #[shows(Cv)]
        pub person: Ref<Person>,
        /// How the two know each other.
        ///
        /// Example: `relation: "Doctoral advisor"`
        #[shows(Cv)]
        pub relation: Option<Phrase>,
    }
}
