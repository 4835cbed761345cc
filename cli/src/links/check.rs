//! Checks links politely: one request at a time to each host, with a pause between two.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};
use ureq::Agent;
use ureq::http::{HeaderMap, StatusCode};

/// How many hosts get requests at the same time.
const MAX_HOSTS: usize = 8;
/// How many redirects are followed.
const MAX_REDIRECTS: usize = 8;
/// How many requests a host gets that is busy or does not answer.
const MAX_TRIES: u32 = 3;
/// The longest wait that a busy host can ask for by `Retry-After`.
const MAX_WAIT: Duration = Duration::from_secs(10);

/// The status of a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum LinkStatus {
    /// It works.
    Good,
    /// It redirects permanently to this address.
    Moved(String),
    /// It may work: the host refuses to say, for this reason.
    Doubtful(String),
    /// It does not work, for this reason.
    Broken(String),
}

/// How hosts are treated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Politeness {
    /// How long a host has to answer.
    pub(super) timeout: Duration,
    /// The pause between two requests to a host.
    pub(super) pause: Duration,
}

/// Returns the host of a URL, with the port if it has one.
pub(super) fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// Checks each of `urls`. Hosts are checked in parallel, and the links of each in turn.
pub(super) fn check_all(urls: Vec<String>, politeness: Politeness) -> BTreeMap<String, LinkStatus> {
    let bar = progress(urls.len());
    let mut hosts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for url in urls {
        hosts.entry(host(&url).to_ascii_lowercase()).or_default().push(url);
    }
    let workers = hosts.len().min(MAX_HOSTS);
    let queue: Mutex<VecDeque<Vec<String>>> = Mutex::new(hosts.into_values().collect());
    let statuses = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let checker = LinkChecker::new(politeness);
                loop {
                    let Some(urls) = queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front() else { break };
                    for url in urls {
                        bar.set_message(host(&url).to_owned());
                        let status = checker.check(&url);
                        statuses.lock().unwrap_or_else(PoisonError::into_inner).insert(url, status);
                        bar.inc(1);
                    }
                }
            });
        }
    });
    bar.finish_and_clear();
    statuses.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// A progress bar, which is only shown on a terminal.
fn progress(length: usize) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(length).unwrap_or(u64::MAX));
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
        bar.set_style(style);
    }
    bar
}

struct LinkChecker {
    agent: Agent,
    politeness: Politeness,
    /// When the last request ended.
    answered: Mutex<Option<Instant>>,
}

/// The answer of a host.
enum Answer {
    Status(StatusCode, HeaderMap),
    /// It did not answer in time.
    Silence,
    /// It cannot be reached.
    Unreachable(String),
}

impl LinkChecker {
    fn new(politeness: Politeness) -> Self {
        let agent = Agent::config_builder()
            .timeout_global(Some(politeness.timeout))
            .max_redirects(0)
            .http_status_as_error(false)
            .user_agent(concat!("cargo-vitae/", env!("CARGO_PKG_VERSION"), " (link check)"))
            .build()
            .into();
        Self { agent, politeness, answered: Mutex::new(None) }
    }

    /// Checks a link, following redirects.
    fn check(&self, url: &str) -> LinkStatus {
        let mut at = url.to_owned();
        let mut moved = None;
        let mut lasting = true;
        for _ in 0..=MAX_REDIRECTS {
            let (status, headers) = match self.ask(&at) {
                Answer::Status(status, headers) => (status, headers),
                Answer::Silence => return LinkStatus::Broken("does not answer in time".to_owned()),
                Answer::Unreachable(why) => return LinkStatus::Broken(format!("cannot be reached: {why}")),
            };
            if status.is_redirection() && status != StatusCode::NOT_MODIFIED {
                let target = headers.get("location").and_then(|target| target.to_str().ok());
                let Some(target) = target.and_then(|target| resolve(&at, target)) else {
                    return LinkStatus::Broken(format!("answers {} and does not say where to", status.as_u16()));
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
                    Some(target) => LinkStatus::Moved(target),
                    None => LinkStatus::Good,
                },
                404 | 410 => LinkStatus::Broken(format!("answers {status}")),
                400..=499 if !matches!(status.as_u16(), 401 | 403 | 407 | 408 | 425 | 429 | 451) => {
                    LinkStatus::Broken(format!("answers {status}"))
                }
                _ => LinkStatus::Doubtful(format!("answers {status}")),
            };
        }
        LinkStatus::Broken(format!("is redirected more than {MAX_REDIRECTS} times"))
    }

    /// Sends a `HEAD` request. Some hosts answer that with an error although the page exists, so an error is checked by
    /// a `GET` request.
    fn ask(&self, url: &str) -> Answer {
        match self.ask_repeatedly(url, true) {
            Answer::Status(status, _) if status.is_client_error() || status.is_server_error() => {
                self.ask_repeatedly(url, false)
            }
            answer => answer,
        }
    }

    /// Sends a request, and sends it again after a while if the host is busy or does not answer.
    fn ask_repeatedly(&self, url: &str, head: bool) -> Answer {
        let mut delay = Duration::from_secs(1).min(self.politeness.pause.max(Duration::from_millis(10)));
        let mut tried = 1;
        loop {
            self.keep_the_pause();
            let answer = self.ask_once(url, head);
            *self.answered.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
            let wait = match &answer {
                Answer::Status(status, headers) if matches!(status.as_u16(), 429 | 500 | 502 | 503 | 504) && !head => {
                    let after = headers.get("retry-after").and_then(|after| after.to_str().ok()?.trim().parse().ok());
                    after.map_or(delay, Duration::from_secs)
                }
                Answer::Silence => delay,
                _ => return answer,
            };
            if tried == MAX_TRIES || wait > MAX_WAIT {
                return answer;
            }
            tried += 1;
            thread::sleep(wait);
            delay *= 2;
        }
    }

    fn keep_the_pause(&self) {
        let answered = *self.answered.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(last) = answered {
            thread::sleep(self.politeness.pause.saturating_sub(last.elapsed()));
        }
    }

    fn ask_once(&self, url: &str, head: bool) -> Answer {
        let response = if head { self.agent.head(url).call() } else { self.agent.get(url).call() };
        match response {
            Ok(response) => Answer::Status(response.status(), response.headers().clone()),
            Err(ureq::Error::Timeout(_)) => Answer::Silence,
            Err(error) => Answer::Unreachable(error.to_string()),
        }
    }
}

/// Resolves `target` against the URL of the page that redirects to it.
fn resolve(url: &str, target: &str) -> Option<String> {
    let base = url::Url::parse(url).ok()?;
    let target = base.join(target).ok()?;
    matches!(target.scheme(), "http" | "https").then(|| target.to_string())
}
