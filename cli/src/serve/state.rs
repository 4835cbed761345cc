//! What the engine knows and the server shows: the last good site, and what is wrong now.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use vitae_profile::Profile;
use vitae_site::{Base, OutputFile, render, render_page};
use vitae_syntax::Severity;

use crate::problem::Problem;

/// The content at one moment.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// The number of the reading, nought before the first. A browser asks for its page again when it changes.
    pub(super) version: u64,
    /// The last good site, if there has been one.
    pub(super) site: Option<Arc<LiveSite>>,
    /// What is wrong now.
    pub(super) problems: Arc<[Problem]>,
}

impl State {
    /// The path that the site lies at, with a slash at both ends.
    pub(super) fn base(&self) -> String {
        self.site.as_ref().map_or_else(|| "/".to_owned(), |site| site.base())
    }

    /// What stops a build.
    pub(super) fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error)
    }
}

/// A profile without errors, and what has been rendered of it so far.
#[derive(Debug)]
pub(super) struct LiveSite {
    pub(super) profile: Profile,
    pages: Mutex<HashMap<String, Option<Arc<OutputFile>>>>,
    files: OnceLock<Vec<OutputFile>>,
}

impl LiveSite {
    pub(super) fn new(profile: Profile) -> Self {
        Self { profile, pages: Mutex::default(), files: OnceLock::new() }
    }

    /// The path that the site lies at, with a slash at both ends.
    pub(super) fn base(&self) -> String {
        Base::new(&self.profile.site.url).path().to_owned()
    }

    /// The file of the site at `path`. A page is rendered alone; any other file takes the whole site.
    pub(super) fn file(&self, path: &str) -> Option<Arc<OutputFile>> {
        if let Some(known) = self.pages().get(path) {
            return known.clone();
        }
        let file = render_page(&self.profile, path).or_else(|| {
            let files = self.files();
            files.iter().find(|file| file.path == path).cloned()
        });
        let file = file.map(Arc::new);
        self.pages().insert(path.to_owned(), file.clone());
        file
    }

    /// The files of the whole site.
    fn files(&self) -> &[OutputFile] {
        self.files.get_or_init(|| render(&self.profile))
    }

    fn pages(&self) -> std::sync::MutexGuard<'_, HashMap<String, Option<Arc<OutputFile>>>> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
