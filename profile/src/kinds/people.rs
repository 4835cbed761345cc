//! People and organizations: what other items refer to.

use crate::kind::kind;
use crate::{List, Orcid, Phrase, Ref, Text, Url};

kind! {
    /// Somebody else: an advisor, a co-author, a student. The prose is for the author of the profile alone.
    ///
    /// ```text
    /// person mashtizadeh { name: "Ali José Mashtizadeh", url: "https://rcs.uwaterloo.ca/~ali" }
    /// ```
    #[kind(person, id = Required, prose = Note, shown = Web)]
    pub struct Person {
        /// The name.
        ///
        /// Example: `name: "Ali José Mashtizadeh"`
        #[shows(Page, Cv)]
        #[proper]
        pub name: Phrase,
        /// Other names that this person publishes under.
        ///
        /// Example: `also: ["Ali Mashtizadeh"]`
        #[shows(Data)]
        pub also: List<Text>,
        /// The person's page, which their name links to.
        ///
        /// Example: `url: "https://rcs.uwaterloo.ca/~ali"`
        #[shows(Page)]
        pub url: Option<Url>,
        /// What the person is, in a few words.
        ///
        /// Example: `role: "Associate Professor"`
        #[shows(Cv)]
        pub role: Option<Phrase>,
        /// The organization that the person belongs to: its id.
        ///
        /// Example: `at: waterloo`
        #[shows(Cv)]
        pub at: Option<Ref<Organization>>,
        /// The ORCID iD.
        ///
        /// Example: `orcid: "0000-0002-1825-0097"`
        #[shows(Data)]
        pub orcid: Option<Orcid>,
    }
}

kind! {
    /// A university, a group, a company, a funder.
    ///
    /// ```text
    /// organization waterloo { name: "University of Waterloo", url: "https://uwaterloo.ca" }
    /// ```
    #[kind(organization, id = Required, prose = Note, shown = Web)]
    pub struct Organization {
        /// The name.
        ///
        /// Example: `name: "University of Waterloo"`
        #[shows(Page, Cv)]
        #[proper]
        pub name: Phrase,
        /// The name in short.
        ///
        /// Example: `short: "UW"`
        #[shows(Data)]
        #[proper]
        pub short: Option<Phrase>,
        /// The organization's page, which its name links to.
        ///
        /// Example: `url: "https://uwaterloo.ca"`
        #[shows(Page)]
        pub url: Option<Url>,
        /// The organization that this one belongs to: its id.
        ///
        /// Example: `part_of: waterloo`
        #[shows(Cv)]
        pub part_of: Option<Ref<Organization>>,
        /// Where it is.
        ///
        /// Example: `location: "Waterloo, Canada"`
        #[shows(Cv)]
        #[proper]
        pub location: Option<Phrase>,
    }
}
