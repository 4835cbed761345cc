//! The abbreviations of journals that NASA's Astrophysics Data System uses in its exports: `\apj` for The Astrophysical Journal.

/// The journal that a macro of the ADS stands for.
pub(crate) fn journal(name: &str) -> Option<&'static str> {
    JOURNALS.binary_search_by_key(&name, |(short, _)| short).ok().and_then(|at| JOURNALS.get(at)).map(|(_, long)| *long)
}

/// Sorted by macro.
const JOURNALS: &[(&str, &str)] = &[
    ("aap", "Astronomy & Astrophysics"),
    ("aapr", "Astronomy & Astrophysics Review"),
    ("aaps", "Astronomy & Astrophysics Supplement Series"),
    ("actaa", "Acta Astronomica"),
    ("afz", "Astrofizika"),
    ("aj", "The Astronomical Journal"),
    ("ao", "Applied Optics"),
    ("apj", "The Astrophysical Journal"),
    ("apjl", "The Astrophysical Journal Letters"),
    ("apjlett", "The Astrophysical Journal Letters"),
    ("apjs", "The Astrophysical Journal Supplement Series"),
    ("apjsupp", "The Astrophysical Journal Supplement Series"),
    ("aplett", "Astrophysics Letters"),
    ("applopt", "Applied Optics"),
    ("apspr", "Astrophysics Space Physics Research"),
    ("apss", "Astrophysics and Space Science"),
    ("araa", "Annual Review of Astronomy and Astrophysics"),
    ("arep", "Astronomy Reports"),
    ("aspc", "Astronomical Society of the Pacific Conference Series"),
    ("azh", "Astronomicheskii Zhurnal"),
    ("baas", "Bulletin of the American Astronomical Society"),
    ("bac", "Bulletin of the Astronomical Institutes of Czechoslovakia"),
    ("bain", "Bulletin of the Astronomical Institutes of the Netherlands"),
    ("caa", "Chinese Astronomy and Astrophysics"),
    ("cjaa", "Chinese Journal of Astronomy and Astrophysics"),
    ("cqg", "Classical and Quantum Gravity"),
    ("fcp", "Fundamentals of Cosmic Physics"),
    ("gca", "Geochimica et Cosmochimica Acta"),
    ("grl", "Geophysical Research Letters"),
    ("iaucirc", "IAU Circulars"),
    ("icarus", "Icarus"),
    ("jaavso", "Journal of the American Association of Variable Star Observers"),
    ("jatis", "Journal of Astronomical Telescopes, Instruments, and Systems"),
    ("jcap", "Journal of Cosmology and Astroparticle Physics"),
    ("jcp", "The Journal of Chemical Physics"),
    ("jgr", "Journal of Geophysical Research"),
    ("jqsrt", "Journal of Quantitative Spectroscopy and Radiative Transfer"),
    ("jrasc", "Journal of the Royal Astronomical Society of Canada"),
    ("lrr", "Living Reviews in Relativity"),
    ("maps", "Meteoritics and Planetary Science"),
    ("memras", "Memoirs of the Royal Astronomical Society"),
    ("memsai", "Memorie della Società Astronomica Italiana"),
    ("mnras", "Monthly Notices of the Royal Astronomical Society"),
    ("na", "New Astronomy"),
    ("nar", "New Astronomy Reviews"),
    ("nat", "Nature"),
    ("nphysa", "Nuclear Physics A"),
    ("pasa", "Publications of the Astronomical Society of Australia"),
    ("pasj", "Publications of the Astronomical Society of Japan"),
    ("pasp", "Publications of the Astronomical Society of the Pacific"),
    ("physrep", "Physics Reports"),
    ("physscr", "Physica Scripta"),
    ("planss", "Planetary and Space Science"),
    ("pra", "Physical Review A"),
    ("prb", "Physical Review B"),
    ("prc", "Physical Review C"),
    ("prd", "Physical Review D"),
    ("pre", "Physical Review E"),
    ("prl", "Physical Review Letters"),
    ("procspie", "Proceedings of the SPIE"),
    ("psj", "The Planetary Science Journal"),
    ("qjras", "Quarterly Journal of the Royal Astronomical Society"),
    ("raa", "Research in Astronomy and Astrophysics"),
    ("rmxaa", "Revista Mexicana de Astronomía y Astrofísica"),
    ("rnaas", "Research Notes of the AAS"),
    ("skytel", "Sky and Telescope"),
    ("solphys", "Solar Physics"),
    ("sovast", "Soviet Astronomy"),
    ("ssr", "Space Science Reviews"),
    ("zap", "Zeitschrift für Astrophysik"),
];

#[cfg(test)]
mod tests {
    use super::{JOURNALS, journal};

    #[test]
    fn the_table_is_sorted() {
        assert!(JOURNALS.is_sorted());
        assert_eq!(journal("apjl"), Some("The Astrophysical Journal Letters"));
        assert_eq!(journal("apjx"), None);
    }
}
