//! The owner of the site.

use crate::kind::kind;
use crate::{Date, Email, Image, List, Orcid, Organization, Person, Phrase, Ref, Text, Url};

kind! {
    /// Whose site it is. The prose is the biography that the home page opens with.
    ///
    /// ```text
    /// /// I work on operating systems at the [University](uni).
    /// owner ada { name: "Ada Lovelace", role: "PhD student", at: uni }
    /// ```
    #[kind(owner, id = Optional, prose = Optional, shown = Home)]
    pub struct Owner {
        /// The name, as it heads the site.
        ///
        /// Example: `name: "Ada Lovelace"`
        #[shows(Page, Cv)]
        #[proper]
        pub name: Phrase,
        /// Other names that the owner publishes under, so that their papers are known as theirs.
        ///
        /// Example: `also: ["Augusta Ada King"]`
        #[shows(Data)]
        pub also: List<Text>,
        /// The pronouns to use.
        ///
        /// Example: `pronouns: "she/her"`
        #[shows(Page)]
        pub pronouns: Option<Phrase>,
        /// How the name is spoken.
        ///
        /// Example: `pronunciation: "AY-duh LUV-layss"`
        #[shows(Page)]
        #[proper]
        pub pronunciation: Option<Phrase>,
        /// What the owner is, in a few words.
        ///
        /// Example: `role: "PhD student"`
        #[shows(Page, Cv)]
        pub role: Option<Phrase>,
        /// The organization that the owner belongs to: its id.
        ///
        /// Example: `at: waterloo`
        #[shows(Page, Cv)]
        pub at: Option<Ref<Organization>>,
        /// The group or laboratory within it: the id of an organization.
        ///
        /// Example: `group: rcs`
        #[shows(Page, Cv)]
        pub group: Option<Ref<Organization>>,
        /// Who advises the owner: ids of people.
        ///
        /// Example: `advisors: [mashtizadeh]`
        #[shows(Page)]
        pub advisors: List<Ref<Person>>,
        /// What the owner works on.
        ///
        /// Example: `interests: ["operating systems", "file systems"]`
        #[shows(Page, Cv)]
        pub interests: List<Phrase>,
        /// A portrait.
        ///
        /// Example: `photo: image("portrait.jpg", alt: "Ada at her desk")`
        #[shows(Page)]
        pub photo: Option<Image>,
        /// The e-mail address, or words that stand for it. An address is never printed in the clear, unless
        /// `email_in_clear` is given.
        ///
        /// Example: `email: "ada@example.org"`
        #[shows(Page, Cv)]
        pub email: Option<Email>,
        /// Whether the e-mail address may be printed as it is, where every harvester of addresses finds it.
        ///
        /// Example: `email_in_clear: true`
        #[shows(Setting)]
        pub email_in_clear: bool,
        /// The telephone number.
        ///
        /// Example: `phone: "+1 519 555 0100"`
        #[shows(Page, Cv)]
        pub phone: Option<Text>,
        /// The room.
        ///
        /// Example: `office: "DC 3548"`
        #[shows(Page, Cv)]
        #[proper]
        pub office: Option<Phrase>,
        /// The postal address, a line an element.
        ///
        /// Example: `address: ["200 University Avenue West", "Waterloo, ON"]`
        #[shows(Page, Cv)]
        #[proper]
        pub address: List<Phrase>,
        /// Where the owner lives, in a few words.
        ///
        /// Example: `location: "Waterloo, Canada"`
        #[shows(Page, Cv)]
        #[proper]
        pub location: Option<Phrase>,
        /// The ORCID iD.
        ///
        /// Example: `orcid: "0000-0003-2185-2029"`
        #[shows(Page, Cv)]
        pub orcid: Option<Orcid>,
        /// The name on Google Scholar: what follows `user=` in the address of the page there.
        ///
        /// Example: `scholar: "qc6CJjYAAAAJ"`
        #[shows(Page)]
        pub scholar: Option<Text>,
        /// The page on DBLP: what follows `/pid/` in its address.
        ///
        /// Example: `dblp: "263/0331"`
        #[shows(Page)]
        pub dblp: Option<Text>,
        /// The number on Semantic Scholar: the last part of the address of the page there.
        ///
        /// Example: `semantic_scholar: "1741101"`
        #[shows(Page)]
        pub semantic_scholar: Option<Text>,
        /// The name on GitHub.
        ///
        /// Example: `github: "ada"`
        #[shows(Page, Cv)]
        pub github: Option<Text>,
        /// The name on GitLab.
        ///
        /// Example: `gitlab: "ada"`
        #[shows(Page, Cv)]
        pub gitlab: Option<Text>,
        /// The name on LinkedIn: what follows `/in/` in the address of the page there.
        ///
        /// Example: `linkedin: "ada-lovelace"`
        #[shows(Page, Cv)]
        pub linkedin: Option<Text>,
        /// The name on Bluesky, which is a domain.
        ///
        /// Example: `bluesky: "ada.bsky.social"`
        #[shows(Page)]
        pub bluesky: Option<Text>,
        /// The page on Mastodon.
        ///
        /// Example: `mastodon: "https://mastodon.social/@ada"`
        #[shows(Page)]
        pub mastodon: Option<Url>,
    }
}

kind! {
    /// An account on a network that `owner` has no key for.
    ///
    /// ```text
    /// account { network: "Zenodo", username: "ada", url: "https://zenodo.org/users/1" }
    /// ```
    #[kind(account, id = Optional, prose = Note, shown = Web)]
    pub struct Account {
        /// The network's name.
        ///
        /// Example: `network: "Zenodo"`
        #[shows(Page, Cv)]
        pub network: Text,
        /// The name on the network.
        ///
        /// Example: `username: "ada"`
        #[shows(Page, Cv)]
        pub username: Option<Text>,
        /// The page there.
        ///
        /// Example: `url: "https://zenodo.org/users/1"`
        #[shows(Page, Cv)]
        pub url: Url,
    }
}

kind! {
    /// What the owner is looking for. It is dated, so that it can be seen to go stale.
    ///
    /// ```text
    /// status { seeking: "industry research roles", since: 2024 }
    /// ```
    #[kind(status, id = None, prose = Optional, shown = Home)]
    pub struct Status {
        /// What the owner is looking for.
        ///
        /// Example: `seeking: "industry engineering or research roles"`
        #[shows(Page)]
        pub seeking: Phrase,
        /// Since when. `cargo vitae check` says when a year has gone by.
        ///
        /// Example: `since: 2024-06`
        #[shows(Page)]
        pub since: Date,
    }
}

kind! {
    /// The author's own words on how to get in touch, where the generated ones do not suit.
    ///
    /// ```text
    /// /// You can find me on GitHub.
    /// contact {}
    /// ```
    #[kind(contact, id = None, prose = Required, shown = Place(Contact))]
    pub struct Contact {
        /// The heading of the section. Without it, "Contact".
        ///
        /// Example: `title: "Get in touch"`
        #[shows(Page)]
        pub title: Option<Phrase>,
    }
}
