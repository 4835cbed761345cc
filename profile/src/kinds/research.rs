//! Projects and publications.

use crate::choice::choice;
use crate::kind::kind;
use crate::{
    Arxiv, Author, Date, Dates, Doi, Grant, Image, Isbn, Issn, Link, List, Organization, Phrase, Ref, RichText,
    Someone, Text, Url,
};

kind! {
    /// A project. The prose is its description; it has a page of its own.
    ///
    /// ```text
    /// /// Aurora is a single level store.
    /// project aurora { name: "Aurora", url: "https://example.org/aurora", publications: [lovelace2021] }
    /// ```
    #[kind(project, id = Required, prose = Optional, shown = Page(Projects))]
    pub struct Project {
        /// The project's name.
        ///
        /// Example: `name: "Aurora"`
        #[shows(Page, Cv)]
        #[proper]
        pub name: Phrase,
        /// The project in one sentence, for lists. Without it, the beginning of the prose.
        ///
        /// Example: `summary: "A single level store"`
        #[shows(Page, Cv)]
        pub summary: Option<Phrase>,
        /// The project's own page.
        ///
        /// Example: `url: "https://rcs.uwaterloo.ca/aurora/"`
        #[shows(Page, Cv)]
        pub url: Option<Url>,
        /// Where its source code is.
        ///
        /// Example: `code: "https://github.com/rcslab/aurora"`
        #[shows(Page, Cv)]
        pub code: Option<Url>,
        /// From when till when; an open range goes on.
        ///
        /// Example: `dates: 2018..2024`
        #[shows(Page, Cv)]
        pub dates: Option<Dates>,
        /// Whether it goes on.
        ///
        /// Example: `state: active`
        #[shows(Page)]
        pub state: Option<ProjectState>,
        /// The owner's part in it.
        ///
        /// Example: `role: "Lead developer"`
        #[shows(Page, Cv)]
        pub role: Option<Phrase>,
        /// Where it is done: the id of an organization.
        ///
        /// Example: `at: rcs`
        #[shows(Page, Cv)]
        pub at: Option<Ref<Organization>>,
        /// Who works on it: ids of people.
        ///
        /// Example: `people: [mashtizadeh, hancock]`
        #[shows(Page)]
        pub people: List<Someone>,
        /// The papers about it: ids or bibliography keys of publications.
        ///
        /// Example: `publications: [tsalapatis2021aurora]`
        #[shows(Page, Cv)]
        pub publications: List<Ref<Publication>>,
        /// Projects that it builds on: their ids.
        ///
        /// Example: `builds_on: [aurora]`
        #[shows(Page)]
        pub builds_on: List<Ref<Project>>,
        /// The grants that pay for it: their ids.
        ///
        /// Example: `funding: [memory]`
        #[shows(Page)]
        pub funding: List<Ref<Grant>>,
        /// What it is about or made with.
        ///
        /// Example: `keywords: ["FreeBSD", "C"]`
        #[shows(Page, Cv)]
        #[proper]
        pub keywords: List<Phrase>,
        /// A picture.
        ///
        /// Example: `image: image("aurora.png", alt: "The architecture of Aurora")`
        #[shows(Page)]
        pub image: Option<Image>,
        /// Whether a `selected` choice includes it.
        ///
        /// Example: `selected: true`
        #[shows(Setting)]
        pub selected: bool,
    }
}

choice! {
    /// Whether a project goes on.
    pub enum ProjectState {
        /// It is worked on.
        Active = "active",
        /// It is kept in order.
        Maintained = "maintained",
        /// It is done.
        Finished = "finished",
    }
}

kind! {
    /// A publication that is not in a bibliography file. The prose is its abstract.
    ///
    /// ```text
    /// publication lovelace1843 {
    ///     title: "Notes on the Analytical Engine", authors: [ada], kind: journal, venue: "Scientific Memoirs", date: 1843,
    /// }
    /// ```
    #[kind(publication, id = Required, prose = Optional, shown = Page(Publications))]
    pub struct Publication {
        /// The title.
        ///
        /// Example: `title: "The Aurora Operating System"`
        #[shows(Page, Cv)]
        pub title: RichText,
        /// The authors in their order: ids of people and of the owner.
        ///
        /// Example: `authors: [ada, babbage]`
        #[shows(Page, Cv)]
        pub authors: List<Author>,
        /// What kind of publication it is.
        ///
        /// Example: `kind: workshop`
        #[shows(Page, Cv)]
        pub kind: PublicationKind,
        /// What sort of its kind it is, where the kind alone says too little.
        ///
        /// Example: `genre: "PhD thesis"`
        #[shows(Page, Cv)]
        pub genre: Option<Text>,
        /// The number of a report or a patent. That of a journal is its `issue`.
        ///
        /// Example: `number: "UCAM-CL-TR-986"`
        #[shows(Page, Cv)]
        pub number: Option<Text>,
        /// Where it appeared: the journal, the proceedings, the book.
        ///
        /// Example: `venue: "Proceedings of the 28th Symposium on Operating Systems Principles"`
        #[shows(Page, Cv)]
        pub venue: Option<RichText>,
        /// The same in short.
        ///
        /// Example: `short: "SOSP '21"`
        #[shows(Page, Cv)]
        pub short: Option<Text>,
        /// When it appeared.
        ///
        /// Example: `date: 2021-10`
        #[shows(Page, Cv)]
        pub date: Date,
        /// The editors of the book that it is or is in: ids of people.
        ///
        /// Example: `editors: [babbage]`
        #[shows(Page, Cv)]
        pub editors: List<Author>,
        /// The edition of a book.
        ///
        /// Example: `edition: "2"`
        #[shows(Page, Cv)]
        pub edition: Option<Text>,
        /// The version of a program or a dataset.
        ///
        /// Example: `version: "1.4.0"`
        #[shows(Page, Cv)]
        pub version: Option<Text>,
        /// The volume.
        ///
        /// Example: `volume: "40"`
        #[shows(Page, Cv)]
        pub volume: Option<Text>,
        /// The issue within the volume.
        ///
        /// Example: `issue: "2"`
        #[shows(Page, Cv)]
        pub issue: Option<Text>,
        /// The pages.
        ///
        /// Example: `pages: "788–803"`
        #[shows(Page, Cv)]
        pub pages: Option<Text>,
        /// The publisher; for a thesis or a report, the institution.
        ///
        /// Example: `publisher: "ACM"`
        #[shows(Page, Cv)]
        pub publisher: Option<Text>,
        /// Where the conference took place, or where the publisher sits.
        ///
        /// Example: `location: "Ann Arbor, MI, USA"`
        #[shows(Page)]
        pub location: Option<Text>,
        /// The DOI.
        ///
        /// Example: `doi: "10.1145/3477132.3483563"`
        #[shows(Page, Cv)]
        pub doi: Option<Doi>,
        /// The arXiv identifier.
        ///
        /// Example: `arxiv: "2105.01234"`
        #[shows(Page, Cv)]
        pub arxiv: Option<Arxiv>,
        /// The ISBN.
        ///
        /// Example: `isbn: "978-1-4503-8709-5"`
        #[shows(Page)]
        pub isbn: Option<Isbn>,
        /// The ISSN.
        ///
        /// Example: `issn: "0018-9162"`
        #[shows(Page)]
        pub issn: Option<Issn>,
        /// The publication's own page.
        ///
        /// Example: `url: "https://example.org/paper"`
        #[shows(Page, Cv)]
        pub url: Option<Url>,
        /// The paper itself.
        ///
        /// Example: `pdf: file("papers/aurora.pdf")`
        #[shows(Page)]
        pub pdf: Option<Link>,
        /// Where the source code is.
        ///
        /// Example: `code: "https://github.com/rcslab/aurora"`
        #[shows(Page)]
        pub code: Option<Link>,
        /// Where the data is.
        ///
        /// Example: `data: "https://zenodo.org/records/1"`
        #[shows(Page)]
        pub data: Option<Link>,
        /// The artifact that a committee evaluated.
        ///
        /// Example: `artifact: "https://doi.org/10.5281/zenodo.10864510"`
        #[shows(Page)]
        pub artifact: Option<Link>,
        /// The badges that the artifact earned.
        ///
        /// Example: `badges: [available, functional]`
        #[shows(Page)]
        pub badges: List<Badge>,
        /// The slides.
        ///
        /// Example: `slides: file("talks/aurora.pdf")`
        #[shows(Page)]
        pub slides: Option<Link>,
        /// The poster.
        ///
        /// Example: `poster: file("talks/aurora-poster.pdf")`
        #[shows(Page)]
        pub poster: Option<Link>,
        /// A recording.
        ///
        /// Example: `video: "https://example.org/aurora.mp4"`
        #[shows(Page)]
        pub video: Option<Link>,
        /// The web site of the work.
        ///
        /// Example: `website: "https://example.org/aurora"`
        #[shows(Page)]
        pub website: Option<Link>,
        /// A piece for a wider public.
        ///
        /// Example: `blog: "https://example.org/blog/aurora"`
        #[shows(Page)]
        pub blog: Option<Link>,
        /// The supplementary material.
        ///
        /// Example: `supplement: file("papers/aurora-appendix.pdf")`
        #[shows(Page)]
        pub supplement: Option<Link>,
        /// An award that it won.
        ///
        /// Example: `award: "Best Paper Award"`
        #[shows(Page, Cv)]
        pub award: Option<Text>,
        /// Anything else that readers should know.
        ///
        /// Example: `note: "Acceptance rate 15.6%"`
        #[shows(Page)]
        pub note: Option<RichText>,
        /// What it is about.
        ///
        /// Example: `keywords: ["persistence"]`
        #[shows(Page)]
        pub keywords: List<Text>,
        /// The authors who contributed equally: their ids.
        ///
        /// Example: `equal: [ada, babbage]`
        #[shows(Page)]
        pub equal: List<Someone>,
        /// The authors who answer letters about it: their ids.
        ///
        /// Example: `corresponding: [ada]`
        #[shows(Page)]
        pub corresponding: List<Someone>,
        /// Whether the home page and a `selected` choice include it.
        ///
        /// Example: `selected: true`
        #[shows(Setting)]
        pub selected: bool,
    }
    derived {
        /// The citation key: the id, or the key of the bibliography entry.
        pub key: Text,
        /// Whether more authors are left unnamed: `and others`.
        pub et_al: bool,
        /// Where its entry stands, as `publications.bib:12`, for messages. Absent for those of the profile itself.
        pub source: Option<Text>,
        /// The entry in BibTeX, with its bibliographic fields only.
        pub bibtex: Option<Text>,
    }
}

choice! {
    /// What kind of publication. BibTeX's types cannot tell a workshop paper from a conference paper; this does.
    pub enum PublicationKind {
        /// A paper in the proceedings of a conference.
        Conference = "conference",
        /// A paper in a journal.
        Journal = "journal",
        /// A paper at a workshop.
        Workshop = "workshop",
        /// A chapter of a book.
        Chapter = "chapter",
        /// A book.
        Book = "book",
        /// A thesis.
        Thesis = "thesis",
        /// A technical report.
        Report = "report",
        /// A preprint.
        Preprint = "preprint",
        /// A patent.
        Patent = "patent",
        /// A dataset.
        Dataset = "dataset",
        /// A program.
        Software = "software",
        /// A talk that is cited as a publication.
        Talk = "talk",
        /// Anything else.
        Misc = "misc",
    }
}

choice! {
    /// A badge for an artifact ([ACM's terms](https://www.acm.org/publications/policies/artifact-review-and-badging-current)).
    pub enum Badge {
        /// The artifact can be had.
        Available = "available",
        /// The artifact works.
        Functional = "functional",
        /// The artifact can be built upon.
        Reusable = "reusable",
        /// Others got the same results with it.
        Reproduced = "reproduced",
        /// Others got the same results without it.
        Replicated = "replicated",
    }
}

kind! {
    /// A bibliography file in BibTeX or BibLaTeX: each of its entries is a publication.
    ///
    /// ```text
    /// bibliography "publications.bib" { selected: [lovelace1843], workshops: [lovelace2021] }
    /// ```
    #[kind(bibliography, id = File, prose = Note, shown = Place(Publications))]
    pub struct Bibliography {
        /// The keys of the papers that appeared at workshops, which BibTeX cannot say. A `kind` field in the file does too.
        ///
        /// Example: `workshops: [tsalapatis2021hotos]`
        #[shows(Setting)]
        pub workshops: List<Ref<Publication>>,
        /// The keys of the publications that the home page and a `selected` choice include.
        ///
        /// Example: `selected: [tsalapatis2021aurora]`
        #[shows(Setting)]
        pub selected: List<Ref<Publication>>,
        /// Whether publications that the owner is no author of are meant to be there.
        ///
        /// Example: `others`
        #[shows(Setting)]
        pub others: bool,
        /// Whether defects of a file that cannot be edited are warnings.
        ///
        /// Example: `lenient`
        #[shows(Setting)]
        pub lenient: bool,
        /// The keys of entries that are left out.
        ///
        /// Example: `skip: ["DBLP:conf/x/Y21"]`
        #[shows(Setting)]
        pub skip: List<Text>,
    }
    derived {
        /// The file, from `content/`.
        pub path: Text,
    }
}
