//! What a section of a CV contains, by its title.

/// What a section contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    About,
    Awards,
    Certificates,
    Education,
    Interests,
    Languages,
    Patents,
    Positions,
    Projects,
    Publications,
    References,
    Service,
    Skills,
    Talks,
    Teaching,
    Volunteering,
    Other,
}

/// Words in titles, and what they stand for. The first match counts.
const TITLES: &[(&str, Meaning)] = &[
    ("volunt", Meaning::Volunteering),
    ("teach", Meaning::Teaching),
    ("patent", Meaning::Patents),
    ("publication", Meaning::Publications),
    ("papers", Meaning::Publications),
    ("preprint", Meaning::Publications),
    ("award", Meaning::Awards),
    ("honor", Meaning::Awards),
    ("honour", Meaning::Awards),
    ("scholarship", Meaning::Awards),
    ("fellowship", Meaning::Awards),
    ("prize", Meaning::Awards),
    ("talk", Meaning::Talks),
    ("presentation", Meaning::Talks),
    ("lecture", Meaning::Talks),
    ("certific", Meaning::Certificates),
    ("educat", Meaning::Education),
    ("project", Meaning::Projects),
    ("open source", Meaning::Projects),
    ("academic service", Meaning::Service),
    ("service", Meaning::Service),
    ("review", Meaning::Service),
    ("experience", Meaning::Positions),
    ("employment", Meaning::Positions),
    ("appointment", Meaning::Positions),
    ("positions", Meaning::Positions),
    ("work", Meaning::Positions),
    ("skill", Meaning::Skills),
    ("technolog", Meaning::Skills),
    ("language", Meaning::Languages),
    ("interest", Meaning::Interests),
    ("summary", Meaning::About),
    ("about", Meaning::About),
    ("reference", Meaning::References),
];

/// Returns what a section with this title contains.
pub(super) fn meaning_of(title: &str) -> Meaning {
    let title = title.to_lowercase().replace('_', " ");
    TITLES.iter().find(|(word, _)| title.contains(word)).map_or(Meaning::Other, |(_, meaning)| *meaning)
}
