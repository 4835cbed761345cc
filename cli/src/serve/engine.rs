//! The engine: reads the content whenever it changes, on a thread of its own.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tokio::sync::watch::{Receiver, Sender, channel};
use vitae::RenderedSite;
use vitae_syntax::{BibliographyCache, Code, FilePlace, NativeReading, Report, Severity};

use super::state::{LiveSite, State};
use super::terminal;
use super::watch::{ContentWatcher, WatchEvent};
use crate::package::Package;
use crate::problem::Problem;

/// How long errors are held back. An editor may have written half of a file, and the rest follows within this time.
const ERROR_DELAY: Duration = Duration::from_millis(60);

/// How long nothing must change before the whole site is rendered and checked.
const IDLE_TIME: Duration = Duration::from_millis(700);

/// The stack of the thread. In a half-written file brackets may be nested deeply, and the parser recurses.
const STACK_SIZE: usize = 64 << 20;

/// A handle of the thread that reads the content.
#[derive(Clone, Debug)]
pub(super) struct Engine {
    /// The latest state.
    pub(super) states: Receiver<State>,
    /// The page that a browser asked for last.
    last_page: Arc<Mutex<Option<String>>>,
}

impl Engine {
    /// Starts the thread for `package`.
    pub(super) fn start(package: Package, changes: ContentWatcher) -> Self {
        let (sender, states) = channel(State::default());
        let last_page = Arc::default();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let started = u64::try_from(now.as_millis()).unwrap_or_default();
        let worker = Worker { package, changes, sender, last_page: Arc::clone(&last_page), started };
        let thread = thread::Builder::new().name("reader".to_owned()).stack_size(STACK_SIZE);
        if let Err(error) = thread.spawn(move || worker.run(&BibliographyCache::default())) {
            terminal::trouble(&format!("cannot start a thread: {error}"));
        }
        Self { states, last_page }
    }

    /// Waits until the content has been read, and returns the first state.
    pub(super) fn first(&self) -> State {
        let mut states = self.states.clone();
        loop {
            let state = states.borrow_and_update().clone();
            if state.version > 0 || states.has_changed().is_err() {
                return state;
            }
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// Returns the latest state.
    pub(super) fn latest(&self) -> State {
        self.states.borrow().clone()
    }

    /// Sets the page that a browser shows. After each change it is rendered at once, before the browser asks for it.
    pub(super) fn set_last_page(&self, path: &str) {
        let mut last_page = self.last_page.lock().unwrap_or_else(PoisonError::into_inner);
        if last_page.as_deref() != Some(path) {
            *last_page = Some(path.to_owned());
        }
    }
}

/// The state of the thread.
struct Worker {
    package: Package,
    changes: ContentWatcher,
    sender: Sender<State>,
    /// The page that a browser asked for last.
    last_page: Arc<Mutex<Option<String>>>,
    /// The time of the start. Versions count from it, so that a browser that was connected to an earlier run of the
    /// preview does not take a new state for one that it has shown.
    started: u64,
}

/// The result of reading the content.
struct ReadResult {
    site: Option<LiveSite>,
    problems: Vec<Problem>,
    printed: String,
}

impl Worker {
    fn run(mut self, cache: &BibliographyCache) {
        let mut files = BTreeSet::new();
        let mut is_checked = false;
        self.read_and_publish(cache, &files, false);
        loop {
            let longest = (!is_checked).then_some(IDLE_TIME);
            match self.changes.next(longest) {
                WatchEvent::Files(more) => {
                    files = more;
                    while let Some(more) = self.read_and_publish(cache, &files, true) {
                        files.extend(more);
                    }
                    is_checked = false;
                }
                WatchEvent::Nothing => {
                    self.start_check();
                    is_checked = true;
                }
                WatchEvent::Checked(site, rendered) => self.publish_findings(cache, &site, &rendered),
                WatchEvent::End => return,
            }
        }
    }

    /// Reads the content, and publishes the result.
    ///
    /// With `patient`, errors are held back for a moment. If files change within that time, nothing is published, and
    /// these files are returned.
    fn read_and_publish(
        &mut self,
        cache: &BibliographyCache,
        files: &BTreeSet<PathBuf>,
        patient: bool,
    ) -> Option<BTreeSet<PathBuf>> {
        let start = Instant::now();
        let ReadResult { site, problems, printed } = self.read(cache);
        let last_page = self.last_page.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let (Some(site), Some(path)) = (&site, last_page) {
            site.file(&path);
        }
        let took = start.elapsed();
        if site.is_none()
            && patient
            && let WatchEvent::Files(more) = self.changes.next(Some(ERROR_DELAY))
        {
            return Some(more);
        }
        let state = self.sender.borrow().clone();
        let site = site.map(Arc::new);
        terminal::read(&self.package, files, took, &problems, &printed, site.is_some());
        self.sender.send_replace(State {
            version: state.version.max(self.started) + 1,
            site: site.or(state.site),
            problems: problems.into(),
        });
        None
    }

    fn read(&self, cache: &BibliographyCache) -> ReadResult {
        let result = catch_unwind(AssertUnwindSafe(|| {
            match self.package.read_by(self.package.loader().with_bibliography_cache(cache.clone())) {
                Ok(reading) => read_result(reading),
                Err(error) => self.unreadable(format!("{error:#}")),
            }
        }));
        // proc-macro2 keeps every source that was tokenized on a thread, so that spans can be resolved. No span
        // outlives this call, and without this line the memory of a long preview would grow with each keystroke.
        proc_macro2::extra::invalidate_current_thread_spans();
        result
            .unwrap_or_else(|_| self.unreadable("the content cannot be read: this is a mistake of vitae's".to_owned()))
    }

    /// The result if the content cannot be read. It is published like any other, so that the browser shows it.
    fn unreadable(&self, message: String) -> ReadResult {
        let printed = format!("error: {message}\n");
        let place = FilePlace { path: self.package.shown(), line: 1, column: 1, width: 1, source: String::new() };
        let (severity, code) = (Severity::Error, Code::MissingFile);
        ReadResult { site: None, problems: vec![Problem { severity, code, place, message, help: None }], printed }
    }

    /// Starts to render and check the whole site on another thread, so that changes are still read meanwhile.
    fn start_check(&self) {
        let state = self.sender.borrow();
        if let Some(site) = &state.site
            && state.errors().next().is_none()
        {
            self.changes.check_site(Arc::clone(site));
        }
    }

    /// Publishes what is wrong with the rendered pages of `site`, if that is still the latest.
    fn publish_findings(&self, cache: &BibliographyCache, site: &Arc<LiveSite>, rendered: &RenderedSite) {
        let state = self.sender.borrow().clone();
        let is_latest = state.site.as_ref().is_some_and(|latest| Arc::ptr_eq(latest, site));
        if !is_latest || rendered.findings.is_empty() || state.errors().next().is_some() {
            return;
        }
        let located = catch_unwind(AssertUnwindSafe(|| {
            // Source places are not kept, since they are rarely needed. The content is read again to find them.
            let reading = self.package.read_by(self.package.loader().with_bibliography_cache(cache.clone())).ok()?;
            let read = reading.reading.as_ref()?;
            if read.profile.as_ref() != Some(&site.profile) {
                return None;
            }
            let mut report = Report::new();
            rendered.report(&mut report, &read.origins);
            let located = reading.located(report.into_diagnostics());
            let problems: Vec<Problem> = located.iter().map(Problem::from).collect();
            Some((problems, vitae::render_diagnostics(&located, true)))
        }));
        proc_macro2::extra::invalidate_current_thread_spans();
        if let Ok(Some((found, printed))) = located {
            terminal::findings(&found, &printed);
            let problems = state.problems.iter().cloned().chain(found).collect();
            self.sender.send_replace(State { problems, ..state });
        }
    }
}

fn read_result(mut reading: NativeReading) -> ReadResult {
    let problems: Vec<Problem> = reading.diagnostics.iter().map(Problem::from).collect();
    let printed = vitae::render_diagnostics(&reading.diagnostics, true);
    let has_errors = problems.iter().any(|problem| problem.severity == Severity::Error);
    let profile = reading.reading.take().and_then(|reading| reading.profile).filter(|_| !has_errors);
    ReadResult { site: profile.map(LiveSite::new), problems, printed }
}
