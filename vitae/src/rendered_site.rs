//! The site of a checked profile, rendered and checked. `vitae::build`, the preview and `cargo vitae check` all start
//! from this, so that they cannot disagree.

use vitae_profile::{ItemRef, PROSE_FIELD, Profile, Tag};
use vitae_site::{Finding, OutputFile, Pages, Severity, SiteLanguage, Source, check, render_with};
use vitae_syntax::{Origins, Report};

/// The files of a site, as they would be published, and what is wrong with them.
#[derive(Debug)]
#[non_exhaustive]
pub struct RenderedSite {
    /// The files of the site.
    pub files: Vec<OutputFile>,
    /// What is wrong with them.
    pub findings: Vec<Finding>,
    /// The languages that the profile is translated into.
    languages: Vec<SiteLanguage>,
}

impl RenderedSite {
    /// Renders the standard pages of `profile` and checks them.
    pub fn new(profile: &Profile) -> Self {
        Self::with_pages(profile, &Pages::standard().with_placeholders())
    }

    /// Renders `profile` with the pages that its author chose, and checks them.
    pub fn with_pages(profile: &Profile, pages: &Pages) -> Self {
        let files = render_with(profile, pages);
        let mut findings = check(&files, &profile.site);
        findings.extend(pages.unwritten(profile));
        Self { files, findings, languages: SiteLanguage::translations(profile) }
    }

    /// Returns `true` if no finding is an error, so that the site may be published.
    pub fn is_publishable(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity != Severity::Error)
    }

    /// Reports each finding at the place in the content that caused it.
    ///
    /// A finding that no single item caused is reported at `site`.
    pub fn report(&self, report: &mut Report, origins: &Origins) {
        let whole = ItemRef { tag: Tag::Site, index: 0 };
        for finding in &self.findings {
            let Finding { code, severity, page, others, message, help, printed, source, .. } = finding;
            let language = self.languages.iter().find(|language| language.is_of(page)).map(|language| &language.tag);
            let place = source.and_then(|Source { item, field }| match (field, printed, language) {
                (PROSE_FIELD, Some(printed), Some(language)) => {
                    origins.prose_place_in(language, item, written_part(printed))
                }
                (PROSE_FIELD, Some(printed), None) => origins.prose_place(item, written_part(printed)),
                (field, _, Some(language)) => origins.place_in(language, item, field),
                (field, _, None) => origins.place(item, field),
            });
            let Some(place) = place.or_else(|| origins.place(whole, "")) else { continue };
            let message = format!("{message}, {}", whereabouts(page, *others));
            report.add(*severity, *code, place, message).maybe_help(help.clone());
        }
    }
}

/// Returns the part of a printed link that its author wrote: the fragment, or the last segment of the path. The rest of the
/// path was computed, so searching the prose for the whole link would find nothing.
fn written_part(printed: &str) -> &str {
    match printed.split_once('#') {
        Some((_, fragment)) => fragment,
        None => printed.trim_end_matches('/').rsplit('/').next().unwrap_or(printed),
    }
}

/// Names the page of a finding, and counts the others that have the same.
fn whereabouts(page: &str, others: usize) -> String {
    match others {
        0 => format!("on the page `{page}`"),
        1 => format!("on the page `{page}` and one other"),
        _ => format!("on the page `{page}` and {others} others"),
    }
}
