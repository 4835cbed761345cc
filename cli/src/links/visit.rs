//! Asking hosts for links, politely: one question at a time to a host, with a pause between.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};
use ureq::Agent;
use ureq::http::{HeaderMap, StatusCode};

/// How many hosts are asked at the same time.
const HOSTS: usize = 8;
/// How many redirects are followed.
const REDIRECTS: usize = 8;
/// How often a host that is busy or silent is asked.
const TRIES: u32 = 3;
/// The longest that a busy host can have us wait.
const LONGEST: Duration = Duration::from_secs(10);

/// What became of a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Fate {
    /// It leads somewhere.
    Good,
    /// It leads to this address, for good.
    Moved(String),
    /// It may lead somewhere: the host does not say.
    Doubtful(String),
    /// It leads nowhere.
    Broken(String),
}

/// How a host is treated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manners {
    /// How long it has to answer.
    pub(super) timeout: Duration,
    /// How long it is left in peace between two questions.
    pub(super) pause: Duration,
}

/// The host of a URL, with a port where one is given.
pub(super) fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// Asks for each of `urls`.
pub(super) fn visit_all(urls: Vec<String>, manners: Manners) -> BTreeMap<String, Fate> {
    let bar = progress(urls.len());
    let mut hosts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for url in urls {
        hosts.entry(host(&url).to_ascii_lowercase()).or_default().push(url);
    }
    let workers = hosts.len().min(HOSTS);
    let queue: Mutex<VecDeque<Vec<String>>> = Mutex::new(hosts.into_values().collect());
    let fates = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let visitor = Visitor::new(manners);
                loop {
                    let Some(urls) = queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front() else { break };
                    for url in urls {
                        bar.set_message(host(&url).to_owned());
                        let fate = visitor.visit(&url);
                        fates.lock().unwrap_or_else(PoisonError::into_inner).insert(url, fate);
                        bar.inc(1);
                    }
                }
            });
        }
    });
    bar.finish_and_clear();
    fates.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// A bar on a terminal, and nothing elsewhere.
fn progress(length: usize) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(length).unwrap_or(u64::MAX));
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
        bar.set_style(style);
    }
    bar
}

struct Visitor {
    agent: Agent,
    manners: Manners,
    /// When the last answer came, or was no longer waited for.
    answered: Mutex<Option<Instant>>,
}

/// What a host said.
enum Word {
    Status(StatusCode, HeaderMap),
    /// It did not answer in time.
    Silence,
    /// It cannot be reached.
    Unreachable(String),
}

impl Visitor {
    fn new(manners: Manners) -> Self {
        let agent = Agent::config_builder()
            .timeout_global(Some(manners.timeout))
            .max_redirects(0)
            .http_status_as_error(false)
            .user_agent(concat!("cargo-vitae/", env!("CARGO_PKG_VERSION"), " (link check)"))
            .build()
            .into();
        Self { agent, manners, answered: Mutex::new(None) }
    }

    /// Follows a link to its end.
    fn visit(&self, url: &str) -> Fate {
        let mut at = url.to_owned();
        let mut moved = None;
        let mut lasting = true;
        for _ in 0..=REDIRECTS {
            let (status, headers) = match self.ask(&at) {
                Word::Status(status, headers) => (status, headers),
                Word::Silence => return Fate::Broken("does not answer in time".to_owned()),
                Word::Unreachable(why) => return Fate::Broken(format!("cannot be reached: {why}")),
            };
            if status.is_redirection() && status != StatusCode::NOT_MODIFIED {
                let target = headers.get("location").and_then(|target| target.to_str().ok());
                let Some(target) = target.and_then(|target| resolve(&at, target)) else {
                    return Fate::Broken(format!("answers {} and does not say where to", status.as_u16()));
                };
                lasting &= matches!(status.as_u16(), 301 | 308);
                if lasting {
                    moved = Some(target.clone());
                }
                at = target;
                continue;
            }
            return match status.as_u16() {
                200..=299 => match moved {
                    Some(target) => Fate::Moved(target),
                    None => Fate::Good,
                },
                404 | 410 => Fate::Broken(format!("answers {status}")),
                400..=499 if !matches!(status.as_u16(), 401 | 403 | 407 | 408 | 425 | 429 | 451) => {
                    Fate::Broken(format!("answers {status}"))
                }
                _ => Fate::Doubtful(format!("answers {status}")),
            };
        }
        Fate::Broken(format!("is redirected more than {REDIRECTS} times"))
    }

    /// Asks for the head alone, and for the whole where a host does not know how to answer that.
    fn ask(&self, url: &str) -> Word {
        match self.ask_patiently(url, true) {
            Word::Status(status, _) if status.is_client_error() || status.is_server_error() => {
                self.ask_patiently(url, false)
            }
            word => word,
        }
    }

    /// Asks again after a while where the host is busy or silent.
    fn ask_patiently(&self, url: &str, head: bool) -> Word {
        let mut patience = Duration::from_secs(1).min(self.manners.pause.max(Duration::from_millis(10)));
        let mut tried = 1;
        loop {
            self.keep_the_pause();
            let word = self.ask_once(url, head);
            *self.answered.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
            let wait = match &word {
                Word::Status(status, headers) if matches!(status.as_u16(), 429 | 500 | 502 | 503 | 504) && !head => {
                    let after = headers.get("retry-after").and_then(|after| after.to_str().ok()?.trim().parse().ok());
                    after.map_or(patience, Duration::from_secs)
                }
                Word::Silence => patience,
                _ => return word,
            };
            if tried == TRIES || wait > LONGEST {
                return word;
            }
            tried += 1;
            thread::sleep(wait);
            patience *= 2;
        }
    }

    fn keep_the_pause(&self) {
        let answered = *self.answered.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(last) = answered {
            thread::sleep(self.manners.pause.saturating_sub(last.elapsed()));
        }
    }

    fn ask_once(&self, url: &str, head: bool) -> Word {
        let answer = if head { self.agent.head(url).call() } else { self.agent.get(url).call() };
        match answer {
            Ok(answer) => Word::Status(answer.status(), answer.headers().clone()),
            Err(ureq::Error::Timeout(_)) => Word::Silence,
            Err(error) => Word::Unreachable(error.to_string()),
        }
    }
}

/// The address that `target` means on the page at `url`.
fn resolve(url: &str, target: &str) -> Option<String> {
    let base = url::Url::parse(url).ok()?;
    let target = base.join(target).ok()?;
    matches!(target.scheme(), "http" | "https").then(|| target.to_string())
}
