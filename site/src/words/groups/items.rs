//! What is said of items.

use super::super::entries::group;
use super::super::{Counted, Pattern};

group! {
    /// The words before facts, without their colon. Those that count things have a form for one and for several.
    pub(crate) struct Labels {
        /// Who advises or advised the owner.
        advisor: Counted,
        /// Who guided the owner in a position.
        mentor: Counted,
        /// The committee of a thesis.
        committee: &'static str,
        /// A grade on the scale of grade point averages.
        gpa: &'static str,
        /// A grade on any other scale.
        grade: &'static str,
        /// A distinction in words.
        distinction: &'static str,
        /// What a thesis or studies are about.
        topic: &'static str,
        /// The thesis.
        thesis: &'static str,
        /// Courses taken.
        courses: &'static str,
        /// The degree that a publication is the thesis of.
        thesis_for: &'static str,
        /// When.
        when: &'static str,
        /// The owner's part in something.
        role: &'static str,
        /// Where something is done: an organization.
        at: &'static str,
        /// Who works on a project.
        people: &'static str,
        /// With whom.
        with: &'static str,
        /// The projects that a project builds on.
        builds_on: &'static str,
        /// The projects that build on a project.
        built_upon_by: &'static str,
        /// The grants that pay for it.
        funding: &'static str,
        /// What it is about.
        keywords: &'static str,
        /// Papers about it.
        paper: Counted,
        /// Projects that something belongs to.
        project: Counted,
        /// Talks about something: a heading.
        talk: Counted,
        /// Awards for a publication.
        award: Counted,
        /// What an award was given for: a publication.
        award_for: &'static str,
        /// How much money it is.
        amount: &'static str,
        /// Whom a course is for.
        level: &'static str,
        /// How many took a course.
        students: &'static str,
        /// So many students: `{count}`.
        student_count: Counted,
        /// The room.
        office: &'static str,
        /// Where a student went next.
        next: &'static str,
        /// How somebody knows the owner.
        relation: &'static str,
        /// The source code.
        code: &'static str,
        /// The journal, the proceedings or the book that a publication is in.
        published_in: &'static str,
        /// When a publication appeared.
        published: &'static str,
        /// Who edited the book.
        editor: Counted,
        /// The edition of a book.
        edition: &'static str,
        /// The version of a program.
        version: &'static str,
        /// The volume of a journal.
        volume: &'static str,
        /// The issue within the volume.
        issue: &'static str,
        /// The pages of an article.
        pages: &'static str,
        /// The publisher.
        publisher: &'static str,
        /// Where the conference took place, or where the publisher sits.
        place: &'static str,
        /// The badges of an artifact.
        badges: &'static str,
    }
}

group! {
    /// The words of links, and of what opens when clicked. Names such as PDF, DOI and BibTeX are the same in every language.
    pub(crate) struct Links {
        /// The page of the publisher.
        publisher: &'static str,
        /// Source code.
        code: &'static str,
        /// A dataset.
        data: &'static str,
        /// What a committee evaluated of a paper: programs and data.
        artifact: &'static str,
        /// Slides.
        slides: &'static str,
        /// A poster.
        poster: &'static str,
        /// A recording.
        video: &'static str,
        /// A web site.
        website: &'static str,
        /// A piece for a wider public.
        blog: &'static str,
        /// Supplementary material.
        supplement: &'static str,
        /// The material of a course.
        materials: &'static str,
        /// An abstract, which opens when clicked.
        abstract_: &'static str,
        /// A document as a PDF, alone.
        as_pdf: &'static str,
        /// This document as a PDF.
        this_as_pdf: &'static str,
        /// This document as source for Typst.
        as_typst: &'static str,
        /// This document for RenderCV.
        for_rendercv: &'static str,
    }
}

group! {
    /// Whether a project goes on.
    pub(crate) struct Projects {
        /// It is worked on.
        active: &'static str,
        /// It is kept in order.
        maintained: &'static str,
        /// It is done.
        finished: &'static str,
        /// Where a page cannot list all papers: these are the latest, `{count}` more are among `{link}`, whose words are
        /// `all_publications`.
        more_papers: Counted,
        /// The words of that link.
        all_publications: &'static str,
    }
}

group! {
    /// Sorts of talks.
    pub(crate) struct TalkKinds {
        /// The keynote of a conference.
        keynote: &'static str,
        /// By invitation.
        invited: &'static str,
        /// The presentation of a paper.
        conference: &'static str,
        /// A seminar.
        seminar: &'static str,
        /// A tutorial.
        tutorial: &'static str,
        /// A panel.
        panel: &'static str,
        /// A poster.
        poster: &'static str,
        /// The defence of a thesis.
        defence: &'static str,
        /// A lecture for a wider public.
        public: &'static str,
    }
}

group! {
    /// Whom a course is for.
    pub(crate) struct TeachingLevels {
        /// Those who work for a first degree.
        undergraduate: &'static str,
        /// Those who have a first degree.
        graduate: &'static str,
        /// Anybody.
        open: &'static str,
    }
}

group! {
    /// Sorts of service: headings on the curriculum vitae, words beside a date elsewhere.
    pub(crate) struct ServiceKinds {
        /// Reviewing.
        review: &'static str,
        /// Programme and artifact committees.
        committee: &'static str,
        /// Editing.
        editorial: &'static str,
        /// Work for one's own department or university.
        department: &'static str,
        /// Work for the public.
        outreach: &'static str,
        /// What is of no sort.
        other: &'static str,
    }
}

group! {
    /// Sorts of positions: words beside a date.
    pub(crate) struct PositionKinds {
        /// An internship.
        internship: &'static str,
        /// How words begin, in small letters, that say already that a position is an internship: "intern". The word is
        /// left out on the curriculum vitae then.
        internship_stem: &'static str,
        /// A visit.
        visiting: &'static str,
        /// How words begin that say so already.
        visiting_stem: &'static str,
        /// Voluntary work.
        volunteer: &'static str,
    }
}

group! {
    /// The curriculum vitae.
    pub(crate) struct Cv {
        /// The words that open it, as a section of the export to RenderCV.
        summary: &'static str,
        /// Keynotes and invited talks.
        invited_talks: &'static str,
        /// The others.
        other_talks: &'static str,
        /// The conference that a workshop is held with: `{event}`.
        with_event: Pattern,
        /// What stands in the first line of the Typst source: who wrote it, and that it will be written again.
        written_by_vitae: &'static str,
        /// What stands in the first line of the export to RenderCV, before the command.
        written_for_rendercv: &'static str,
    }
}
