//! What was found out, and with whom.

vitae::profile! {
    use super::*;

    /// Two harbours with one lamp each, after an idea of [Augustin Fresnel](fresnel).
    project harbours { name: "Two Harbours", people: [fresnel], publications: [somerville2014lamps, lenses] }

    publication lenses { title: "On Lenses", authors: [mary, fresnel], kind: journal, date: 2013 }
    bibliography "lamps.bib"
}
