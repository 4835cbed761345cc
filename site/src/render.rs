//! The files of a whole site: its pages in each of its languages, and what all languages share.

use std::borrow::Cow;
use std::collections::HashSet;
use std::iter;

use vitae_profile::Profile;

use crate::OutputFile;
use crate::pages::Pages;
use crate::plan::{Plan, SiteLanguage};

/// Renders the whole site: its pages, the files for machines, and the files of the content folder that they link to.
pub fn render(profile: &Profile) -> Vec<OutputFile> {
    render_with(profile, &Pages::standard().with_placeholders())
}

/// Renders a site whose author has added pages or parts to the standard ones, or replaced some.
pub fn render_with(profile: &Profile, pages: &Pages) -> Vec<OutputFile> {
    let languages = SiteLanguage::all(profile);
    let versions: Vec<Cow<Profile>> = languages.iter().map(|language| version(profile, language)).collect();
    let plans: Vec<Plan> = iter::zip(&versions, &languages)
        .map(|(version, language)| pages.plan(version).in_language(language, &languages))
        .collect();
    let mut files: Vec<OutputFile> = plans.iter().flat_map(|plan| pages.render(plan)).collect();
    let machines: Vec<OutputFile> = plans.iter().flat_map(|plan| pages.render_files(plan, &files)).collect();
    files.extend(machines);
    let mut linked = HashSet::new();
    files.extend(plans.iter().flat_map(Plan::linked_files).filter(|file| linked.insert(file.path.clone())));
    files
}

/// Renders the page at `path` alone, if it is one of the site: the same bytes as [`render`] makes, in less time.
pub fn render_page(profile: &Profile, path: &str) -> Option<OutputFile> {
    let pages = Pages::standard().with_placeholders();
    let languages = SiteLanguage::all(profile);
    // The main language has no folder, and is the last that any path can be in.
    let language = languages.iter().rev().find(|language| path.starts_with(&language.folder))?;
    let version = version(profile, language);
    let plan = pages.plan(&version).in_language(language, &languages).wanting(path);
    pages.render_page(&plan, path)
}

/// What the profile says in a language of its site.
fn version<'a>(profile: &'a Profile, language: &SiteLanguage) -> Cow<'a, Profile> {
    profile.translated(&language.tag).map_or(Cow::Borrowed(profile), Cow::Owned)
}
