//! The curriculum vitae: which sections it has, and what each shows.

use crate::choice::choice;
use crate::kind::kind;
use crate::{
    Award, CvSection, Education, File, Grant, List, Phrase, Position, Project, Publication, Selection, Service,
    Student, Talk, Teaching, Workshop,
};

kind! {
    /// A curriculum vitae. The first is the main one, at `/cv/`; others have an id, and lie at `/cv/<id>/`. The prose
    /// is what the home page says of it.
    ///
    /// ```text
    /// cv { sections: [education, positions, publications], publications: selected, positions: since 2018 }
    /// cv short { title: "Curriculum Vitae (short)", sections: [education, publications] }
    /// ```
    #[kind(cv, id = Optional, prose = Optional, shown = Page(Cv))]
    pub struct Cv {
        /// The title. Without it, "Curriculum Vitae".
        ///
        /// Example: `title: "Résumé"`
        #[shows(Page, Cv)]
        pub title: Option<Phrase>,
        /// A few sentences that open the document.
        ///
        /// Example: `summary: "I build operating systems that do not forget."`
        #[shows(Page, Cv)]
        pub summary: Option<Phrase>,
        /// The sections in their order. Without it, all that have something in them.
        ///
        /// Example: `sections: [education, publications, teaching]`
        #[shows(Setting)]
        pub sections: List<CvSection>,
        /// A document of one's own that is linked in place of the generated one.
        ///
        /// Example: `file: file("cv.pdf")`
        #[shows(Page)]
        pub file: Option<File>,
        /// How the document looks. Without it, `academic`.
        ///
        /// Example: `design: compact`
        #[shows(Setting)]
        pub design: Option<CvDesign>,
        /// A Typst template of one's own, in place of a design. The documentation says which functions it has.
        ///
        /// Example: `template: file("cv-template.typ")`
        #[shows(Setting)]
        pub template: Option<File>,
        /// The size of the paper. Without it, `a4`.
        ///
        /// Example: `paper: letter`
        #[shows(Setting)]
        pub paper: Option<Paper>,
        /// The style of the references. Without it, `vitae`.
        ///
        /// Example: `style: ieee`
        #[shows(Setting)]
        pub style: Option<CitationStyle>,
        /// Which positions: `all`, `none`, `since 2018` or a list of ids.
        ///
        /// Example: `positions: since 2018`
        #[shows(Setting)]
        pub positions: Option<Selection<Position>>,
        /// Which degrees.
        ///
        /// Example: `education: all`
        #[shows(Setting)]
        pub education: Option<Selection<Education>>,
        /// Which publications: `selected` takes those that are marked so.
        ///
        /// Example: `publications: selected`
        #[shows(Setting)]
        pub publications: Option<Selection<Publication>>,
        /// Which projects.
        ///
        /// Example: `projects: [aurora]`
        #[shows(Setting)]
        pub projects: Option<Selection<Project>>,
        /// Which talks.
        ///
        /// Example: `talks: since 2020`
        #[shows(Setting)]
        pub talks: Option<Selection<Talk>>,
        /// Which courses.
        ///
        /// Example: `teaching: all`
        #[shows(Setting)]
        pub teaching: Option<Selection<Teaching>>,
        /// Which workshops.
        ///
        /// Example: `workshops: none`
        #[shows(Setting)]
        pub workshops: Option<Selection<Workshop>>,
        /// Which awards.
        ///
        /// Example: `awards: since 2020`
        #[shows(Setting)]
        pub awards: Option<Selection<Award>>,
        /// Which grants.
        ///
        /// Example: `grants: all`
        #[shows(Setting)]
        pub grants: Option<Selection<Grant>>,
        /// Which students.
        ///
        /// Example: `students: all`
        #[shows(Setting)]
        pub students: Option<Selection<Student>>,
        /// Which services.
        ///
        /// Example: `service: since 2020`
        #[shows(Setting)]
        pub service: Option<Selection<Service>>,
    }
}

choice! {
    /// How the document looks.
    pub enum CvDesign {
        /// Serifs, dates in the margin, room between the sections.
        Academic = "academic",
        /// Sans serif, narrow margins, more on a page.
        Compact = "compact",
    }
}

choice! {
    /// The size of the paper.
    pub enum Paper {
        /// 210 × 297 mm.
        A4 = "a4",
        /// 8.5 × 11 inches.
        Letter = "letter",
    }
}

choice! {
    /// The style of the references.
    pub enum CitationStyle {
        /// Title first, as on the site.
        Vitae = "vitae",
        /// IEEE.
        Ieee = "ieee",
        /// ACM.
        Acm = "acm",
        /// APA, 7th edition.
        Apa = "apa",
        /// Chicago, author and date.
        Chicago = "chicago",
    }
}
