//! Everything this site says.

/// The profile: what the compiler checks, and what every page is made of.
pub static PROFILE: vitae::Profile = vitae::profile! {
    site { url: "https://example.org/", accent: "#0b5394" }

    /// Write here, in Markdown, who you are and what you work on. A word in brackets that is the id of
    /// an item becomes a link to it: this is the site of a member of the [University](university).
    owner {id} {
        name: {name},
        role: "Researcher",
        at: university,
    }

    organization university { name: "University of Example", url: "https://university.example/" }

    // What comes next, each with the keys that `cargo vitae` and your editor know:
    //
    // education { degree: "PhD", at: university, dates: 2020.. }
    // position { role: "Research Intern", at: university, dates: 2022-05..2022-08, kind: internship }
    // bibliography "publications.bib"
    // cv {}
};
