//! The mistakes.

/// A piece of the sample, and what somebody wrote in its place.
pub struct Mistake {
    /// The code that it is reported by.
    pub code: &'static str,
    /// What stands in the sample, once.
    pub right: &'static str,
    /// What stands there now.
    pub wrong: &'static str,
    /// Whether the mistake silences others, because what they refer to is gone.
    pub alone: bool,
}

impl Mistake {
    /// Whether the mistake is worth a warning only.
    pub fn is_lint(&self) -> bool {
        matches!(self.code, "V070" | "V071" | "V072" | "V073")
    }
}

const fn mistake(code: &'static str, right: &'static str, wrong: &'static str) -> Mistake {
    Mistake { code, right, wrong, alone: false }
}

const fn alone(code: &'static str, right: &'static str, wrong: &'static str) -> Mistake {
    Mistake { code, right, wrong, alone: true }
}

/// All of them.
pub const MISTAKES: &[Mistake] = &[
    // Kinds and items
    mistake("V001", "    status { seeking", "    statuss { seeking"),
    mistake("V001", "    status { seeking", "    mood { seeking"),
    mistake("V001", "    person goumas {", "    persn goumas {"),
    mistake("V001", "    organization cheriton {", "    organisation cheriton {"),
    mistake("V001", "    education phd {", "    Education phd {"),
    alone("V001", "    site {", "    sites {"),
    alone(
        "V028",
        "    site {\n        url: \"https://www.watchedkettle.com/\",\n        accent: \"#0b5394\",\n    }\n",
        "",
    ),
    mistake("V029", "    cv {}\n", "    cv {}\n    status { seeking: \"sleep\", since: 2025 }\n"),
    mistake("V031", "    project metropolis {", "    project {"),
    mistake("V032", "    status { seeking", "    status now { seeking"),
    mistake("V042", "    education undergraduate {", "    education type {"),
    mistake("V006", "    education undergraduate {", "    education rcs {"),
    mistake("V030", "    person goumas {", "    person \"goumas\" {"),
    mistake("V030", "    education undergraduate {", "    education under-graduate {"),
    mistake("V030", "    contact {}\n", "    contact\n"),
    mistake(
        "V030",
        "    status { seeking: \"industry engineering or research roles\", since: 2024 }",
        "    status { seeking: \"industry engineering or research roles\", since: 2024 },",
    ),
    mistake("V031", "    bibliography \"publications.bib\"", "    bibliography {}"),
    // Keys
    mistake("V002", "role: \"PhD student\"", "rolle: \"PhD student\""),
    mistake("V002", "    person hancock { name:", "    person hancock { Name:"),
    mistake("V002", "seeking: \"industry", "seekng: \"industry"),
    mistake("V002", "builds_on: [aurora]", "buildson: [aurora]"),
    mistake("V002", "builds_on: [aurora]", "colour: \"red\""),
    mistake("V003", "degree: \"Undergraduate Degree\",", ""),
    mistake("V003", "name: \"Metropolis\", ", ""),
    alone("V003", "name: \"David R. Cheriton School of Computer Science\",", ""),
    mistake("V003", "research roles\", since: 2024 }", "research roles\" }"),
    mistake(
        "V004",
        "code: \"https://github.com/etsal/memsnap-artifact\",",
        "code: \"https://github.com/etsal/memsnap-artifact\",\n        code: \"https://example.org/\",",
    ),
    mistake(
        "V019",
        "code: \"https://github.com/etsal/memsnap-artifact\",",
        "code: \"https://github.com/etsal/memsnap-artifact\"",
    ),
    mistake("V019", "[tsalapatis2021aurora, tsalapatis2021hotos]", "[tsalapatis2021aurora tsalapatis2021hotos]"),
    mistake("V019", "since: 2024 }", "since: 2024; }"),
    mistake("V033", "degree: \"Undergraduate Degree\",", "degree: ,"),
    mistake("V033", "degree: \"Undergraduate Degree\",", "degree,"),
    mistake("V033", "github: \"etsal\",", "github \"etsal\","),
    mistake("V030", "degree: \"Undergraduate Degree\",", "degree = \"Undergraduate Degree\","),
    mistake("V030", "name: \"Persist-API\",", "\"name\": \"Persist-API\","),
    mistake("V030", "name: \"Persist-API\",", "name: Persist API,"),
    mistake("V030", "name: \"Persist-API\",", "name: \"Persist\" \"API\","),
    mistake("V030", "name: \"Persist-API\",", "/// prose\n        name: \"Persist-API\","),
    // Values
    mistake("V005", "dates: 2012..2018", "dates: \"2012-2018\""),
    mistake("V005", "role: \"PhD student\"", "role: student"),
    mistake("V005", "advisors: [goumas]", "advisors: goumas"),
    mistake("V005", "        at: ntua,\n", "        at: \"National Technical University of Athens\",\n"),
    mistake("V005", "        at: ntua,\n", "        at: \"Somewhere Else\",\n"),
    mistake("V005", "grade: 86%", "grade: 86"),
    mistake("V005", "grade: 86%", "grade: \"86%\""),
    mistake("V005", "since: 2024 }", "since: 2024.. }"),
    mistake(
        "V005",
        "interests: [\"operating systems\", \"file systems\", \"cloud computing infrastructure\"]",
        "interests: \"operating systems\"",
    ),
    mistake("V005", "also: [\"Ali Mashtizadeh\"]", "also: [ali]"),
    mistake("V009", "since: 2024 }", "since: 2024-13 }"),
    mistake("V009", "since: 2024 }", "since: 2023-02-29 }"),
    mistake("V009", "since: 2024 }", "since: 24 }"),
    mistake("V009", "since: 2024 }", "since: 2024-6 }"),
    mistake("V009", "since: 2024 }", "since: 2024.06 }"),
    mistake("V010", "dates: 2012..2018", "dates: 2018..2012"),
    mistake("V010", "dates: 2018..2024-06", "dates: 2024-07..2024-06"),
    mistake("V011", "grade: 86%", "grade: 186%"),
    mistake("V011", "grade: 92%", "grade: 10/8.56"),
    mistake("V012", "url: \"https://rcs.uwaterloo.ca/~ryan\"", "url: \"rcs.uwaterloo.ca/~ryan\""),
    mistake("V012", "url: \"https://rcs.uwaterloo.ca/~ryan\"", "url: \"https:rcs.uwaterloo.ca/~ryan\""),
    mistake("V012", "url: \"https://tavianator.com\"", "url: \"ftp://tavianator.com\""),
    mistake("V012", "url: \"https://tavianator.com\"", "url: \"https://tavianator\""),
    mistake("V012", "url: \"https://rakeeb-hossain.github.io\"", "url: \"https://rakeeb hossain.github.io\""),
    mistake("V013", "orcid: \"0000-0003-2185-2029\"", "orcid: \"0000-0003-2185-2028\""),
    mistake("V013", "orcid: \"0000-0003-2185-2029\"", "orcid: \"0000-0003-2185\""),
    mistake("V018", "name: \"Metropolis\"", "name: \"\""),
    mistake("V018", "github: \"etsal\"", "github: \"  \""),
    mistake("V024", "accent: \"#0b5394\"", "accent: \"#9fc5e8\""),
    mistake("V035", "accent: \"#0b5394\"", "accent: \"0b5394\""),
    mistake("V036", "email: \"firstname at etsalapatis.com\"", "email: \"firstname@\""),
    // References
    mistake("V007", "part_of: ntua", "part_of: ntuaa"),
    mistake("V007", "advisors: [goumas]", "advisors: [gumas]"),
    mistake("V007", "[tsalapatis2024memsnap]", "[tsalapatis2024memsnp]"),
    mistake("V007", "builds_on: [aurora]", "builds_on: [borealis]"),
    mistake("V008", "advisors: [goumas]", "advisors: [ntua]"),
    mistake("V008", "part_of: ntua", "part_of: koziris"),
    mistake("V008", "builds_on: [aurora]", "builds_on: [rcs]"),
    mistake("V039", "advisors: [goumas]", "advisors: [goumas, goumas]"),
    mistake("V043", "part_of: cheriton", "part_of: rcs"),
    // Files
    alone("V021", "bibliography \"publications.bib\"", "bibliography \"publication.bib\""),
    alone("V020", "bibliography \"publications.bib\"", "bibliography \"../publications.bib\""),
    mistake("V021", "name: \"Metropolis\"", "image: image(\"m.png\", alt: \"M\"), name: \"Metropolis\""),
    mistake("V020", "    cv {}\n", "    cv { file: file(\"/etc/passwd\") }\n"),
    mistake("V022", "name: \"Metropolis\"", "image: image(\"publications.bib\", alt: \"M\"), name: \"Metropolis\""),
    // Prose
    mistake("V025", "[up-to-date resume](cv)", "[up-to-date resume](cvv)"),
    mistake("V025", "[Computing Systems lab](cslab)", "[Computing Systems lab](cslabb)"),
    mistake("V025", "[Computing Systems lab](cslab)", "[Computing Systems lab]"),
    mistake("V012", "[Github](https://github.com/etsal)", "[Github](https:github.com/etsal)"),
    mistake("V026", "Here is an [up-to-date", "Here <i>is</i>\n    /// an [up-to-date"),
    mistake(
        "V040",
        "    /// You can find me on [Github](https://github.com/etsal) and\n    /// [LinkedIn](https://www.linkedin.com/in/emil-tsalapatis-41ab40b1).\n    ///\n    /// You can contact me at firstname at etsalapatis.com.\n",
        "",
    ),
    // Lints
    mistake("V071", "    // Projects", "    person nobody { name: \"No Body\" }\n\n    // Projects"),
    // A file that is named twice
    mistake(
        "V029",
        "    bibliography \"publications.bib\"",
        "    bibliography \"publications.bib\" bibliography \"publications.bib\"",
    ),
];
