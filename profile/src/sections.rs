//! The sections of a site: which there are, in which order, and where each can stand.
//!
//! What a section is called and how it is rendered is the site's to say; a kind says in its declaration
//! ([`Shown`](crate::Shown)) which section its items are in.

use crate::choice::choice;
use crate::{Kind, Profile};

choice! {
    /// A part of the site, in the order of the menu; those without a page of their own come last.
    pub enum Section {
        /// The home page.
        Home = "home",
        /// The list of news.
        News = "news",
        /// The list of publications.
        Publications = "publications",
        /// The list of projects.
        Projects = "projects",
        /// The list of talks.
        Talks = "talks",
        /// The list of courses.
        Teaching = "teaching",
        /// The list of workshops organised.
        Workshops = "workshops",
        /// The curriculum vitae.
        Cv = "cv",
        /// How to get in touch.
        Contact = "contact",
        /// What the owner works on.
        Interests = "interests",
        /// Degrees.
        Education = "education",
        /// Positions.
        Positions = "positions",
        /// Grants.
        Grants = "grants",
        /// Awards.
        Awards = "awards",
        /// Students supervised.
        Students = "students",
        /// Service.
        Service = "service",
        /// Skills.
        Skills = "skills",
        /// Languages.
        Languages = "languages",
        /// Certificates.
        Certificates = "certificates",
        /// Voluntary positions.
        Volunteering = "volunteering",
        /// People who speak for the owner.
        References = "references",
    }
}

choice! {
    /// A section of the home page.
    pub enum HomeSection {
        /// The latest news.
        News = "news",
        /// The projects.
        Projects = "projects",
        /// Positions held.
        Positions = "positions",
        /// Degrees.
        Education = "education",
        /// The selected publications, by kind; all of them, where none is marked and they are few.
        Publications = "publications",
        /// Talks.
        Talks = "talks",
        /// Courses.
        Teaching = "teaching",
        /// Workshops organised.
        Workshops = "workshops",
        /// Awards.
        Awards = "awards",
        /// Service.
        Service = "service",
        /// Where the curriculum vitae is.
        Cv = "cv",
        /// How to get in touch.
        Contact = "contact",
    }
}

choice! {
    /// A section of a curriculum vitae, in the order of one that leaves the order to Vitae.
    pub enum CvSection {
        /// What the owner works on.
        Interests = "interests",
        /// Degrees.
        Education = "education",
        /// Positions.
        Positions = "positions",
        /// Publications, by kind.
        Publications = "publications",
        /// Projects.
        Projects = "projects",
        /// Grants.
        Grants = "grants",
        /// Awards.
        Awards = "awards",
        /// Talks, the invited ones first.
        Talks = "talks",
        /// Courses.
        Teaching = "teaching",
        /// Students supervised.
        Students = "students",
        /// Workshops organised.
        Workshops = "workshops",
        /// Service.
        Service = "service",
        /// Skills.
        Skills = "skills",
        /// Languages.
        Languages = "languages",
        /// Certificates.
        Certificates = "certificates",
        /// Voluntary positions.
        Volunteering = "volunteering",
        /// People who speak for the owner.
        References = "references",
    }
}

impl Section {
    /// The folder of the section's page below the site's address, with a slash at its end; the home page has the empty
    /// one. Returns `None` if the section has no page of its own.
    pub const fn address(self) -> Option<&'static str> {
        match self {
            Self::Home => Some(""),
            Self::News => Some("news/"),
            Self::Publications => Some("publications/"),
            Self::Projects => Some("projects/"),
            Self::Talks => Some("talks/"),
            Self::Teaching => Some("teaching/"),
            Self::Workshops => Some("workshops/"),
            Self::Cv => Some("cv/"),
            Self::Contact
            | Self::Interests
            | Self::Education
            | Self::Positions
            | Self::Grants
            | Self::Awards
            | Self::Students
            | Self::Service
            | Self::Skills
            | Self::Languages
            | Self::Certificates
            | Self::Volunteering
            | Self::References => None,
        }
    }

    /// Whether prose can link to the section by its word: it has a page, or always the same place on one. No other page may
    /// have such a word for its address.
    pub const fn is_link_target(self) -> bool {
        self.address().is_some() || matches!(self, Self::Contact)
    }

    /// The section that prose links to by `word`.
    pub fn link_target(word: &str) -> Option<Self> {
        Self::from_word(word).filter(|section| section.is_link_target())
    }

    /// The words by which prose can link to sections.
    pub fn link_words() -> impl Iterator<Item = &'static str> {
        Self::ALL.iter().filter(|section| section.is_link_target()).map(|section| section.word())
    }

    /// The kinds whose items are in the section.
    pub fn kinds(self) -> impl Iterator<Item = &'static Kind> {
        Profile::KINDS.iter().copied().filter(move |kind| kind.shown.section() == Some(self))
    }
}

impl HomeSection {
    /// The sections of a home page whose author leaves the choice to Vitae: what most visitors come for.
    pub const USUAL: &'static [Self] =
        &[Self::News, Self::Projects, Self::Education, Self::Publications, Self::Cv, Self::Contact];

    /// The section as such.
    pub const fn section(self) -> Section {
        match self {
            Self::News => Section::News,
            Self::Projects => Section::Projects,
            Self::Positions => Section::Positions,
            Self::Education => Section::Education,
            Self::Publications => Section::Publications,
            Self::Talks => Section::Talks,
            Self::Teaching => Section::Teaching,
            Self::Workshops => Section::Workshops,
            Self::Awards => Section::Awards,
            Self::Service => Section::Service,
            Self::Cv => Section::Cv,
            Self::Contact => Section::Contact,
        }
    }
}

impl CvSection {
    /// The section as such.
    pub const fn section(self) -> Section {
        match self {
            Self::Interests => Section::Interests,
            Self::Education => Section::Education,
            Self::Positions => Section::Positions,
            Self::Publications => Section::Publications,
            Self::Projects => Section::Projects,
            Self::Grants => Section::Grants,
            Self::Awards => Section::Awards,
            Self::Talks => Section::Talks,
            Self::Teaching => Section::Teaching,
            Self::Students => Section::Students,
            Self::Workshops => Section::Workshops,
            Self::Service => Section::Service,
            Self::Skills => Section::Skills,
            Self::Languages => Section::Languages,
            Self::Certificates => Section::Certificates,
            Self::Volunteering => Section::Volunteering,
            Self::References => Section::References,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Section;

    #[test]
    fn a_section_knows_its_kinds() {
        let words = |section: Section| section.kinds().map(|kind| kind.word).collect::<Vec<_>>();
        assert_eq!(words(Section::Talks), ["talk"]);
        assert_eq!(words(Section::Publications), ["publication", "bibliography"]);
        assert_eq!(words(Section::Volunteering), [""; 0], "positions are in a section of their own");
    }

    #[test]
    fn prose_links_to_what_has_a_place() {
        assert_eq!(Section::link_target("cv"), Some(Section::Cv));
        assert_eq!(Section::link_target("contact"), Some(Section::Contact));
        assert_eq!(Section::link_target("skills"), None);
    }
}
