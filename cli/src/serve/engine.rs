//! The engine: reads the content whenever it changes, on a thread that nothing else runs on.

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
use super::watch::{Change, Changes};
use crate::package::Package;
use crate::problem::Problem;

/// How long errors wait for the rest of a file that is being written.
const PATIENCE: Duration = Duration::from_millis(60);

/// How long the author has to pause for the whole site to be rendered and looked through.
const PAUSE: Duration = Duration::from_millis(700);

/// Whoever parses a half-written file may have to go deep.
const STACK: usize = 64 << 20;

/// The way to the thread that reads.
#[derive(Clone, Debug)]
pub(super) struct Engine {
    /// The latest state.
    pub(super) states: Receiver<State>,
    looked_at: Arc<Mutex<Option<String>>>,
}

impl Engine {
    /// Starts to read `package`.
    pub(super) fn start(package: Package, changes: Changes) -> Self {
        let (sender, states) = channel(State::default());
        let looked_at = Arc::default();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let started = u64::try_from(now.as_millis()).unwrap_or_default();
        let reader = Reader { package, changes, sender, looked_at: Arc::clone(&looked_at), started };
        let thread = thread::Builder::new().name("reader".to_owned()).stack_size(STACK);
        if let Err(error) = thread.spawn(move || reader.run(&BibliographyCache::default())) {
            terminal::trouble(&format!("cannot start a thread: {error}"));
        }
        Self { states, looked_at }
    }

    /// The first state, once the content has been read.
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

    /// The latest state.
    pub(super) fn latest(&self) -> State {
        self.states.borrow().clone()
    }

    /// Remembers which page somebody is looking at: it is rendered as soon as the content has been read.
    pub(super) fn look_at(&self, path: &str) {
        let mut looked_at = self.looked_at.lock().unwrap_or_else(PoisonError::into_inner);
        if looked_at.as_deref() != Some(path) {
            *looked_at = Some(path.to_owned());
        }
    }
}

/// What runs on the thread.
struct Reader {
    package: Package,
    changes: Changes,
    sender: Sender<State>,
    looked_at: Arc<Mutex<Option<String>>>,
    /// The time of the start, so that a browser which was there before takes no state for one that it knows.
    started: u64,
}

/// What became of a reading.
struct Outcome {
    site: Option<LiveSite>,
    problems: Vec<Problem>,
    printed: String,
}

impl Reader {
    fn run(mut self, cache: &BibliographyCache) {
        let mut files = BTreeSet::new();
        let mut judged = false;
        self.turn(cache, &files, false);
        loop {
            let longest = (!judged).then_some(PAUSE);
            match self.changes.next(longest) {
                Change::Files(more) => {
                    files = more;
                    while let Some(more) = self.turn(cache, &files, true) {
                        files.extend(more);
                    }
                    judged = false;
                }
                Change::Nothing => {
                    self.have_judged();
                    judged = true;
                }
                Change::Judged(site, rendered) => self.tell_verdict(cache, &site, &rendered),
                Change::End => return,
            }
        }
    }

    /// Reads, and tells the result. Errors are kept back for a moment: if the file is still being written, what is
    /// written then comes back instead.
    fn turn(
        &mut self,
        cache: &BibliographyCache,
        files: &BTreeSet<PathBuf>,
        patient: bool,
    ) -> Option<BTreeSet<PathBuf>> {
        let start = Instant::now();
        let Outcome { site, problems, printed } = self.read(cache);
        let looked_at = self.looked_at.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let (Some(site), Some(path)) = (&site, looked_at) {
            site.file(&path);
        }
        let took = start.elapsed();
        if site.is_none()
            && patient
            && let Change::Files(more) = self.changes.next(Some(PATIENCE))
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

    fn read(&self, cache: &BibliographyCache) -> Outcome {
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            match self.package.read_by(self.package.loader().with_bibliography_cache(cache.clone())) {
                Ok(reading) => outcome(reading),
                Err(error) => self.unreadable(format!("{error:#}")),
            }
        }));
        // Everything that was tokenized on this thread is kept until it is said that nobody asks for it any more.
        proc_macro2::extra::invalidate_current_thread_spans();
        outcome
            .unwrap_or_else(|_| self.unreadable("the content cannot be read: this is a mistake of vitae's".to_owned()))
    }

    /// What is told where there is nothing to read: the browser has to show it, too.
    fn unreadable(&self, message: String) -> Outcome {
        let printed = format!("error: {message}\n");
        let place = FilePlace { path: self.package.shown(), line: 1, column: 1, width: 1, source: String::new() };
        let (severity, code) = (Severity::Error, Code::MissingFile);
        Outcome { site: None, problems: vec![Problem { severity, code, place, message, help: None }], printed }
    }

    /// Has the whole site rendered and looked through, elsewhere: meanwhile the author may go on.
    fn have_judged(&self) {
        let state = self.sender.borrow();
        if let Some(site) = &state.site
            && state.errors().next().is_none()
        {
            self.changes.judge(Arc::clone(site));
        }
    }

    /// Tells what is wrong with the finished pages of `site`, if that is still the latest.
    fn tell_verdict(&self, cache: &BibliographyCache, site: &Arc<LiveSite>, rendered: &RenderedSite) {
        let state = self.sender.borrow().clone();
        let is_latest = state.site.as_ref().is_some_and(|latest| Arc::ptr_eq(latest, site));
        if !is_latest || rendered.findings.is_empty() || state.errors().next().is_some() {
            return;
        }
        let told = catch_unwind(AssertUnwindSafe(|| {
            // The places are not kept, since there is seldom a need: the content is read again for them.
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
        if let Ok(Some((found, printed))) = told {
            terminal::judged(&found, &printed);
            let problems = state.problems.iter().cloned().chain(found).collect();
            self.sender.send_replace(State { problems, ..state });
        }
    }
}

fn outcome(mut reading: NativeReading) -> Outcome {
    let problems: Vec<Problem> = reading.diagnostics.iter().map(Problem::from).collect();
    let printed = vitae::render_diagnostics(&reading.diagnostics, true);
    let has_errors = problems.iter().any(|problem| problem.severity == Severity::Error);
    let profile = reading.reading.take().and_then(|reading| reading.profile).filter(|_| !has_errors);
    Outcome { site: profile.map(LiveSite::new), problems, printed }
}
