//! What a life in research is made of: positions, degrees, awards, grants, students.

use crate::choice::choice;
use crate::kind::kind;
use crate::{Date, Dates, Grade, List, Organization, Person, Phrase, Publication, Ref, Someone, Text, Url};

kind! {
    /// A job, an internship, a visit, a voluntary post. The prose says what was done; lists in it are its highlights.
    ///
    /// ```text
    /// position intern { role: "Research Intern", at: company, dates: 2022-05..2022-08, kind: internship }
    /// ```
    #[kind(position, id = Optional, prose = Optional, shown = Part(Positions))]
    pub struct Position {
        /// What the owner is or was there.
        ///
        /// Example: `role: "Research Intern"`
        #[shows(Page, Cv)]
        pub role: Phrase,
        /// Where: the id of an organization.
        ///
        /// Example: `at: waterloo`
        #[shows(Page, Cv)]
        pub at: Ref<Organization>,
        /// The department or team.
        ///
        /// Example: `department: "Storage"`
        #[shows(Page, Cv)]
        pub department: Option<Phrase>,
        /// From when till when; an open range goes on.
        ///
        /// Example: `dates: 2022-05..2022-08`
        #[shows(Page, Cv)]
        pub dates: Dates,
        /// What sort of position it is. Without it, `employment`.
        ///
        /// Example: `kind: internship`
        #[shows(Setting)]
        pub kind: Option<PositionKind>,
        /// Where in the world.
        ///
        /// Example: `location: "Zürich, Switzerland"`
        #[shows(Page, Cv)]
        #[proper]
        pub location: Option<Phrase>,
        /// Who supervised or mentored: ids of people.
        ///
        /// Example: `advisors: [hopper]`
        #[shows(Page, Cv)]
        pub advisors: List<Ref<Person>>,
        /// A page about it.
        ///
        /// Example: `url: "https://example.org/team"`
        #[shows(Page, Cv)]
        pub url: Option<Url>,
    }
}

choice! {
    /// What sort of position.
    pub enum PositionKind {
        /// A job.
        Employment = "employment",
        /// An internship.
        Internship = "internship",
        /// A visit.
        Visiting = "visiting",
        /// Voluntary work.
        Volunteer = "volunteer",
    }
}

kind! {
    /// A degree, finished or under way.
    ///
    /// ```text
    /// education phd { degree: "PhD", at: waterloo, dates: 2018..2024-06, advisors: [mashtizadeh], grade: 92% }
    /// ```
    #[kind(education, id = Optional, prose = Optional, shown = Part(Education))]
    pub struct Education {
        /// The degree, as its institution words it.
        ///
        /// Example: `degree: "PhD"`
        #[shows(Page, Cv)]
        pub degree: Phrase,
        /// The field of study.
        ///
        /// Example: `field: "Computer Science"`
        #[shows(Page, Cv)]
        pub field: Option<Phrase>,
        /// Where: the id of an organization.
        ///
        /// Example: `at: waterloo`
        #[shows(Page, Cv)]
        pub at: Ref<Organization>,
        /// From when till when; an open range goes on.
        ///
        /// Example: `dates: 2018..2024-06`
        #[shows(Page, Cv)]
        pub dates: Dates,
        /// Who advises or advised: ids of people.
        ///
        /// Example: `advisors: [mashtizadeh]`
        #[shows(Page, Cv)]
        pub advisors: List<Ref<Person>>,
        /// Who else is or was on the committee: ids of people.
        ///
        /// Example: `committee: [hopper, turing]`
        #[shows(Page, Cv)]
        pub committee: List<Ref<Person>>,
        /// The grade, on its scale.
        ///
        /// Example: `grade: 8.56/10`
        #[shows(Page, Cv)]
        pub grade: Option<Grade>,
        /// What the grade is called. Without it, "GPA" on a scale of four points, and "Grade" on any other.
        ///
        /// Example: `grade_name: "Cumulative average"`
        #[shows(Page, Cv)]
        pub grade_name: Option<Phrase>,
        /// A distinction in words.
        ///
        /// Example: `distinction: "summa cum laude"`
        #[shows(Page, Cv)]
        pub distinction: Option<Phrase>,
        /// What the thesis or the studies are about.
        ///
        /// Example: `topic: "Transparent OS Persistence for Applications"`
        #[shows(Page, Cv)]
        pub topic: Option<Phrase>,
        /// The thesis: the id or the bibliography key of a publication.
        ///
        /// Example: `thesis: lovelace2024thesis`
        #[shows(Page, Cv)]
        pub thesis: Option<Ref<Publication>>,
        /// Courses worth naming.
        ///
        /// Example: `courses: ["Distributed Systems"]`
        #[shows(Cv)]
        pub courses: List<Phrase>,
        /// Where in the world.
        ///
        /// Example: `location: "Waterloo, Canada"`
        #[shows(Page, Cv)]
        #[proper]
        pub location: Option<Phrase>,
        /// A page about it.
        ///
        /// Example: `url: "https://example.org/programme"`
        #[shows(Page, Cv)]
        pub url: Option<Url>,
    }
}

kind! {
    /// An award, a prize, a scholarship, a fellowship.
    ///
    /// ```text
    /// award best { title: "Best Paper Award", by: acm, date: 2021-10, publication: lovelace2021 }
    /// ```
    #[kind(award, id = Optional, prose = Optional, shown = Part(Awards))]
    pub struct Award {
        /// The award's name.
        ///
        /// Example: `title: "Best Paper Award"`
        #[shows(Page, Cv)]
        pub title: Phrase,
        /// Who gave it: the id of an organization.
        ///
        /// Example: `by: acm`
        #[shows(Page, Cv)]
        pub by: Option<Ref<Organization>>,
        /// When.
        ///
        /// Example: `date: 2021-10`
        #[shows(Page, Cv)]
        pub date: Date,
        /// What it is worth.
        ///
        /// Example: `amount: "CAD 10,000"`
        #[shows(Page, Cv)]
        pub amount: Option<Text>,
        /// The publication that it was given for.
        ///
        /// Example: `publication: lovelace2021`
        #[shows(Page, Cv)]
        pub publication: Option<Ref<Publication>>,
        /// A page about it.
        ///
        /// Example: `url: "https://example.org/award"`
        #[shows(Page, Cv)]
        pub url: Option<Url>,
    }
}

kind! {
    /// A grant that the owner won or works on.
    ///
    /// ```text
    /// grant memory { title: "Persistent Memory", by: nserc, dates: 2022..2026, amount: "CAD 150,000" }
    /// ```
    #[kind(grant, id = Optional, prose = Optional, shown = Part(Grants))]
    pub struct Grant {
        /// The grant's title.
        ///
        /// Example: `title: "Persistent Memory for Everyone"`
        #[shows(Page, Cv)]
        pub title: Phrase,
        /// Who gives it: the id of an organization.
        ///
        /// Example: `by: nserc`
        #[shows(Page, Cv)]
        pub by: Ref<Organization>,
        /// From when till when.
        ///
        /// Example: `dates: 2022..2026`
        #[shows(Page, Cv)]
        pub dates: Dates,
        /// How much it is.
        ///
        /// Example: `amount: "CAD 150,000"`
        #[shows(Page, Cv)]
        pub amount: Option<Text>,
        /// The funder's number for it.
        ///
        /// Example: `number: "RGPIN-2022-01234"`
        #[shows(Page, Cv)]
        pub number: Option<Text>,
        /// The owner's part in it.
        ///
        /// Example: `role: "Principal investigator"`
        #[shows(Page, Cv)]
        pub role: Option<Phrase>,
        /// Who else has part in it: ids of people.
        ///
        /// Example: `people: [hopper]`
        #[shows(Page, Cv)]
        pub people: List<Someone>,
        /// A page about it.
        ///
        /// Example: `url: "https://example.org/grant"`
        #[shows(Page, Cv)]
        pub url: Option<Url>,
    }
}

kind! {
    /// A student whom the owner supervises or supervised.
    ///
    /// ```text
    /// student { person: menabrea, degree: "MSc", at: waterloo, dates: 2022..2024, topic: "Log-structured stores" }
    /// ```
    #[kind(student, id = Optional, prose = Optional, shown = Part(Students))]
    pub struct Student {
        /// Who: the id of a person.
        ///
        /// Example: `person: menabrea`
        #[shows(Page, Cv)]
        pub person: Ref<Person>,
        /// The degree that is worked for.
        ///
        /// Example: `degree: "MSc"`
        #[shows(Page, Cv)]
        pub degree: Phrase,
        /// Where: the id of an organization.
        ///
        /// Example: `at: waterloo`
        #[shows(Page, Cv)]
        pub at: Option<Ref<Organization>>,
        /// From when till when; an open range goes on.
        ///
        /// Example: `dates: 2022..2024`
        #[shows(Page, Cv)]
        pub dates: Dates,
        /// The owner's part in it. Without it, nothing is said.
        ///
        /// Example: `role: "Co-advisor"`
        #[shows(Page, Cv)]
        pub role: Option<Phrase>,
        /// What the work is about.
        ///
        /// Example: `topic: "Log-structured stores"`
        #[shows(Page, Cv)]
        pub topic: Option<Phrase>,
        /// The thesis: the id or the bibliography key of a publication.
        ///
        /// Example: `thesis: menabrea2024`
        #[shows(Page, Cv)]
        pub thesis: Option<Ref<Publication>>,
        /// Where the student went next.
        ///
        /// Example: `next: "PhD student at ETH Zürich"`
        #[shows(Page, Cv)]
        pub next: Option<Phrase>,
    }
}
