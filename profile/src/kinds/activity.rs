//! What one does beside papers: talks, teaching, workshops, service; and what one says of it: news and pages.

use crate::choice::choice;
use crate::kind::kind;
use crate::{Date, Dates, ItemRef, Link, List, Organization, Phrase, Project, Publication, Ref, Someone, Text, Url};

kind! {
    /// A talk. The prose is its abstract.
    ///
    /// ```text
    /// talk sosp { title: "The Aurora Operating System", event: "SOSP '21", date: 2021-10-27, publications: [lovelace2021] }
    /// ```
    #[kind(talk, id = Optional, prose = Optional, shown = List(Talks))]
    pub struct Talk {
        /// The title.
        ///
        /// Example: `title: "The Aurora Operating System"`
        #[shows(Page, Cv)]
        pub title: Phrase,
        /// The conference, seminar or series.
        ///
        /// Example: `event: "SOSP '21"`
        #[shows(Page, Cv)]
        #[proper]
        pub event: Option<Phrase>,
        /// Whose guest the speaker is: the id of an organization.
        ///
        /// Example: `at: waterloo`
        #[shows(Page, Cv)]
        pub at: Option<Ref<Organization>>,
        /// Where in the world.
        ///
        /// Example: `location: "Ann Arbor, USA"`
        #[shows(Page, Cv)]
        #[proper]
        pub location: Option<Phrase>,
        /// When.
        ///
        /// Example: `date: 2021-10-27`
        #[shows(Page, Cv)]
        pub date: Date,
        /// What sort of talk it is.
        ///
        /// Example: `kind: invited`
        #[shows(Page, Cv)]
        pub kind: Option<TalkKind>,
        /// Who speaks as well: ids of people.
        ///
        /// Example: `with: [hancock]`
        #[shows(Page, Cv)]
        pub with: List<Someone>,
        /// The papers that it is about.
        ///
        /// Example: `publications: [tsalapatis2021aurora]`
        #[shows(Page)]
        pub publications: List<Ref<Publication>>,
        /// The projects that it is about: their ids.
        ///
        /// Example: `projects: [aurora]`
        #[shows(Page)]
        pub projects: List<Ref<Project>>,
        /// The slides.
        ///
        /// Example: `slides: file("talks/aurora.pdf")`
        #[shows(Page)]
        pub slides: Option<Link>,
        /// A recording.
        ///
        /// Example: `video: "https://example.org/aurora.mp4"`
        #[shows(Page)]
        pub video: Option<Link>,
        /// The poster.
        ///
        /// Example: `poster: file("talks/poster.pdf")`
        #[shows(Page)]
        pub poster: Option<Link>,
        /// The talk's own page.
        ///
        /// Example: `url: "https://example.org/program"`
        #[shows(Page)]
        pub url: Option<Url>,
    }
}

choice! {
    /// What sort of talk.
    pub enum TalkKind {
        /// The keynote of a conference.
        Keynote = "keynote",
        /// By invitation.
        Invited = "invited",
        /// The presentation of a paper at a conference or workshop.
        Conference = "conference",
        /// A seminar.
        Seminar = "seminar",
        /// A tutorial.
        Tutorial = "tutorial",
        /// A panel.
        Panel = "panel",
        /// A poster.
        Poster = "poster",
        /// The defence of a thesis.
        Defence = "defence",
        /// A lecture for a wider public.
        Public = "public",
    }
}

kind! {
    /// A workshop or a conference that the owner organised or chaired. Papers at workshops are publications.
    ///
    /// ```text
    /// workshop store24 { name: "Workshop on Single Level Stores", role: "Co-chair", dates: 2024-05-02 }
    /// ```
    #[kind(workshop, id = Optional, prose = Optional, shown = List(Workshops))]
    pub struct Workshop {
        /// The workshop's name.
        ///
        /// Example: `name: "Workshop on Single Level Stores"`
        #[shows(Page, Cv)]
        #[proper]
        pub name: Phrase,
        /// The name in short.
        ///
        /// Example: `short: "STORE '24"`
        #[shows(Page, Cv)]
        #[proper]
        pub short: Option<Phrase>,
        /// The owner's part in it.
        ///
        /// Example: `role: "Co-chair"`
        #[shows(Page, Cv)]
        pub role: Phrase,
        /// The conference that it is held with.
        ///
        /// Example: `event: "ASPLOS '24"`
        #[shows(Page, Cv)]
        #[proper]
        pub event: Option<Phrase>,
        /// When.
        ///
        /// Example: `dates: 2024-05-02..2024-05-03`
        #[shows(Page, Cv)]
        pub dates: Dates,
        /// Where in the world.
        ///
        /// Example: `location: "La Jolla, USA"`
        #[shows(Page, Cv)]
        #[proper]
        pub location: Option<Phrase>,
        /// Who organises it as well: ids of people.
        ///
        /// Example: `with: [hancock]`
        #[shows(Page, Cv)]
        pub with: List<Someone>,
        /// The workshop's page.
        ///
        /// Example: `url: "https://example.org/store24"`
        #[shows(Page, Cv)]
        pub url: Option<Url>,
    }
}

kind! {
    /// A course taught, or assisted in.
    ///
    /// ```text
    /// teaching cs350 { course: "Operating Systems", code: "CS 350", role: "Teaching assistant", at: waterloo, dates: 2021 }
    /// ```
    #[kind(teaching, id = Optional, prose = Optional, shown = List(Teaching))]
    pub struct Teaching {
        /// The course's name.
        ///
        /// Example: `course: "Operating Systems"`
        #[shows(Page, Cv)]
        pub course: Phrase,
        /// The course's code.
        ///
        /// Example: `code: "CS 350"`
        #[shows(Page, Cv)]
        pub code: Option<Text>,
        /// The owner's part in it.
        ///
        /// Example: `role: "Teaching assistant"`
        #[shows(Page, Cv)]
        pub role: Option<Phrase>,
        /// Where: the id of an organization.
        ///
        /// Example: `at: waterloo`
        #[shows(Page, Cv)]
        pub at: Ref<Organization>,
        /// When; an open range goes on.
        ///
        /// Example: `dates: 2021-09..2021-12`
        #[shows(Page, Cv)]
        pub dates: Dates,
        /// The term, in the institution's words.
        ///
        /// Example: `term: "Fall 2021"`
        #[shows(Page, Cv)]
        pub term: Option<Phrase>,
        /// Whom it is for.
        ///
        /// Example: `level: undergraduate`
        #[shows(Page, Cv)]
        pub level: Option<TeachingLevel>,
        /// How many took it.
        ///
        /// Example: `students: 120`
        #[shows(Page, Cv)]
        pub students: Option<u32>,
        /// Who teaches as well: ids of people.
        ///
        /// Example: `with: [mashtizadeh]`
        #[shows(Page, Cv)]
        pub with: List<Someone>,
        /// The course's page.
        ///
        /// Example: `url: "https://example.org/cs350"`
        #[shows(Page, Cv)]
        pub url: Option<Url>,
        /// The material.
        ///
        /// Example: `materials: file("teaching/cs350.pdf")`
        #[shows(Page)]
        pub materials: Option<Link>,
    }
}

choice! {
    /// Whom a course is for.
    pub enum TeachingLevel {
        /// Those who work for a first degree.
        Undergraduate = "undergraduate",
        /// Those who have a first degree.
        Graduate = "graduate",
        /// Anybody.
        Open = "open",
    }
}

kind! {
    /// Service to a community: reviewing, committees, editing, outreach.
    ///
    /// ```text
    /// service { role: "Artifact evaluation committee", venue: "SOSP", dates: 2023, kind: committee }
    /// ```
    #[kind(service, id = Optional, prose = Optional, shown = Part(Service))]
    pub struct Service {
        /// The owner's part.
        ///
        /// Example: `role: "Reviewer"`
        #[shows(Page, Cv)]
        pub role: Phrase,
        /// The conference, journal or committee.
        ///
        /// Example: `venue: "ACM Transactions on Computer Systems"`
        #[shows(Page, Cv)]
        #[proper]
        pub venue: Option<Phrase>,
        /// The organization that is served: its id.
        ///
        /// Example: `at: waterloo`
        #[shows(Page, Cv)]
        pub at: Option<Ref<Organization>>,
        /// When; an open range goes on.
        ///
        /// Example: `dates: 2023`
        #[shows(Page, Cv)]
        pub dates: Dates,
        /// What sort of service it is.
        ///
        /// Example: `kind: committee`
        #[shows(Page, Cv)]
        pub kind: Option<ServiceKind>,
        /// A page about it.
        ///
        /// Example: `url: "https://example.org/committee"`
        #[shows(Page, Cv)]
        pub url: Option<Url>,
    }
}

choice! {
    /// What sort of service.
    pub enum ServiceKind {
        /// Reviewing.
        Review = "review",
        /// A programme or artifact committee.
        Committee = "committee",
        /// Editing.
        Editorial = "editorial",
        /// Work for one's own department or university.
        Department = "department",
        /// Work for the public.
        Outreach = "outreach",
    }
}

kind! {
    /// A piece of news. The prose is the news.
    ///
    /// ```text
    /// /// [MemSnap](lovelace2024) was accepted at ASPLOS.
    /// news { date: 2024-02, about: [lovelace2024] }
    /// ```
    #[kind(news, id = Optional, prose = Required, shown = List(News))]
    pub struct News {
        /// When.
        ///
        /// Example: `date: 2024-02-15`
        #[shows(Page)]
        pub date: Date,
        /// A headline, where the prose is long.
        ///
        /// Example: `title: "MemSnap at ASPLOS"`
        #[shows(Page)]
        pub title: Option<Phrase>,
        /// What it is about: ids of any items.
        ///
        /// Example: `about: [aurora]`
        #[shows(Page)]
        pub about: List<ItemRef>,
        /// Where there is more to read.
        ///
        /// Example: `url: "https://example.org/news"`
        #[shows(Page)]
        pub url: Option<Url>,
    }
}

kind! {
    /// A page of one's own. The prose is its text, the id its address: `page hobbies` is at `/hobbies/`. A page that is
    /// `built` needs no prose.
    ///
    /// ```text
    /// /// I build clocks.
    /// page hobbies { title: "Hobbies", menu: true }
    /// ```
    #[kind(page, id = Required, prose = RequiredUnlessBuilt, shown = TopPage)]
    pub struct Page {
        /// The page's title.
        ///
        /// Example: `title: "Hobbies"`
        #[shows(Page)]
        pub title: Phrase,
        /// One sentence for search engines and link previews.
        ///
        /// Example: `description: "Clocks that I built"`
        #[shows(Data)]
        pub description: Option<Phrase>,
        /// Whether every page links to it in the menu.
        ///
        /// Example: `menu: true`
        #[shows(Setting)]
        pub menu: bool,
        /// Whether the home page leads to it, below its sections.
        ///
        /// Example: `home: true`
        #[shows(Setting)]
        pub home: bool,
        /// Whether `build.rs` writes the page, under the name of the id: `Pages::standard().with("software", software)`. The
        /// item gives it its address and its place in the menu, and lets prose link to it.
        ///
        /// Example: `built`
        #[shows(Setting)]
        pub built: bool,
    }
}
