//! What both doors make of a checked profile, so that a build, the preview and `cargo vitae check` cannot disagree.

use vitae_profile::{ItemRef, Profile, Tag};
use vitae_site::{Finding, OutputFile, Pages, Severity, check, render_with};
use vitae_syntax::{Origins, Report};

/// The site of a profile, as it would be published, and what the gate finds wrong with it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Edition {
    /// The files of the site.
    pub files: Vec<OutputFile>,
    /// What is wrong with them.
    pub findings: Vec<Finding>,
}

impl Edition {
    /// Renders the site of `profile` and looks through it.
    pub fn of(profile: &Profile) -> Self {
        Self::with_pages(profile, &Pages::standard().with_placeholders())
    }

    /// Renders the site of `profile` with pages of the author's own, and looks through it.
    pub fn with_pages(profile: &Profile, pages: &Pages) -> Self {
        let files = render_with(profile, pages);
        let mut findings = check(&files, &profile.site);
        findings.extend(pages.unwritten(profile));
        Self { files, findings }
    }

    /// Whether the site may be published.
    pub fn is_sound(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity != Severity::Error)
    }

    /// Reports the findings at the places of the content that they came from.
    ///
    /// What came from no item in particular is said of the site as a whole.
    pub fn report(&self, report: &mut Report, origins: &Origins) {
        let whole = ItemRef { tag: Tag::Site, index: 0 };
        for finding in &self.findings {
            let Finding { code, severity, page, others, message, help, printed, source, .. } = finding;
            let place = source.and_then(|source| match (source.field, printed) {
                ("prose", Some(printed)) => origins.prose_place(source.item, written(printed)),
                _ => origins.place(source.item, source.field),
            });
            let Some(place) = place.or_else(|| origins.place(whole, "")) else { continue };
            let message = format!("{message}, {}", whereabouts(page, *others));
            report.add(*severity, *code, place, message).maybe_help(help.clone());
        }
    }
}

/// What the author wrote of a link that a page prints: its fragment, or the last part of its path.
fn written(printed: &str) -> &str {
    match printed.split_once('#') {
        Some((_, fragment)) => fragment,
        None => printed.trim_end_matches('/').rsplit('/').next().unwrap_or(printed),
    }
}

/// The page that something was found on, in words.
fn whereabouts(page: &str, others: usize) -> String {
    match others {
        0 => format!("on the page `{page}`"),
        1 => format!("on the page `{page}` and one other"),
        _ => format!("on the page `{page}` and {others} others"),
    }
}
