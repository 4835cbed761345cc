//! The state that the engine publishes and the server shows: the last site without errors, and the current diagnostics.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use vitae_profile::Profile;
use vitae_site::{Base, OutputFile, render, render_page};
use vitae_syntax::Severity;

use crate::problem::Problem;

/// The state of the content.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// The version, 0 before the content was read. When it changes, browsers load their page again.
    pub(super) version: u64,
    /// The last site without errors, if there was one.
    pub(super) site: Option<Arc<LiveSite>>,
    /// The current diagnostics.
    pub(super) problems: Arc<[Problem]>,
}

impl State {
    /// Returns the base path of the site, which starts and ends with a slash.
    pub(super) fn base(&self) -> String {
        self.site.as_ref().map_or_else(|| "/".to_owned(), |site| site.base())
    }

    /// Returns the errors among the diagnostics.
    pub(super) fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error)
    }
}

/// A profile without errors, with a cache of what has been rendered of it.
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

    /// Returns the base path of the site, which starts and ends with a slash.
    pub(super) fn base(&self) -> String {
        Base::new(&self.profile.site.url).path().to_owned()
    }

    /// Returns the file at `path`. A page is rendered by itself; for any other file the whole site is rendered.
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

    /// Returns the files of the whole site.
    fn files(&self) -> &[OutputFile] {
        self.files.get_or_init(|| render(&self.profile))
    }

    fn pages(&self) -> std::sync::MutexGuard<'_, HashMap<String, Option<Arc<OutputFile>>>> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
