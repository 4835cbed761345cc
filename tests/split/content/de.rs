//! Dasselbe auf Deutsch.

vitae::profile! {
    use super::*;
    translation "de" {}

    /// Ich hüte die Lampen [zweier Häfen](harbours) und bringe es [anderen](optics) bei.
    owner { role: "Leuchtturmwärterin" }

    education school { degree: "M. Sc." }
    organization academy { name: "Akademie der Lichter" }
    organization lighthouses { name: "Kommission für Leuchttürme" }

    /// Zwei Häfen mit je einer Lampe, nach einer Idee von [Augustin Fresnel](fresnel).
    project harbours { name: "Zwei Häfen" }

    /// Worauf [das Projekt](harbours) aufbaut.
    teaching optics { course: "Optik", role: "Dozentin" }

    talk lamps { title: "Lampen" }
}
