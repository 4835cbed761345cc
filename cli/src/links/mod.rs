//! `cargo vitae links`: checks that external links work. A build never does, since it needs no network.
//!
//! ```text
//! profile --> gather (each URL, with its places) --> check (a host at a time) --> the status of each
//!                                                      ^ cache
//! ```

mod cache;
mod check;
mod gather;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::builder::styling::{AnsiColor, Style};
use vitae_syntax::FilePlace;

use crate::output::print_styled;
use crate::package::Package;
use cache::Cache;
use check::{LinkStatus, Politeness};

/// Check the links that lead out of the site
#[derive(Debug, clap::Args)]
#[command(
    long_about = "\
Check the links that lead out of the site.

Asks each host one thing at a time and with a pause between, and remembers for a week which links were good. A link that
a host does not want to answer for (403, 429, 5xx) is a warning, since people may well get through; so is one that has
moved for good.",
    after_help = "\
Exit codes:
  0  no link is broken
  1  a link is broken, or the content has errors
  2  the command line is wrong, or a file cannot be read

Examples:
  cargo vitae links
  cargo vitae links --skip linkedin.com --skip doi.org
  cargo vitae links --offline        what is known from the last time"
)]
pub struct Arguments {
    /// The folder of the site. Without it, the site that the current folder is in.
    path: Option<PathBuf>,
    /// Ask nobody: say what is known from the last time.
    #[arg(long)]
    offline: bool,
    /// A host that is not asked, nor are those below it. May be given again.
    #[arg(long, value_name = "HOST")]
    skip: Vec<String>,
    /// How many seconds a host has to answer.
    #[arg(long, value_name = "SECONDS", default_value_t = 20.0)]
    timeout: f64,
    /// How many seconds pass between two questions to one host.
    #[arg(long, value_name = "SECONDS", default_value_t = 1.0)]
    pause: f64,
}

const GOOD: Style = AnsiColor::Green.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();

/// Checks the links, and prints those that are broken or have moved.
pub(crate) fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { path, offline, skip, timeout, pause } = arguments;
    let seconds =
        |seconds: f64| Duration::try_from_secs_f64(seconds).map_err(|_| anyhow::anyhow!("{seconds} is no time"));
    let politeness = Politeness { timeout: seconds(timeout)?, pause: seconds(pause)? };
    let package = Package::find(path.as_deref())?;
    let reading = package.read()?;
    let Some((profile, origins)) =
        reading.reading.as_ref().and_then(|read| Some((read.profile.as_ref()?, &read.origins)))
    else {
        eprintln!("error: the content has errors; `cargo vitae check` says which");
        return Ok(ExitCode::FAILURE);
    };
    let mut links = gather::gather(profile, origins, &reading);
    let all = links.len();
    links.retain(|url, _| !is_skipped(url, &skip));

    let mut cache = Cache::open(&package.root);
    let mut fates: BTreeMap<String, LinkStatus> = BTreeMap::new();
    let mut open = Vec::new();
    for url in links.keys() {
        match cache.recall(url, offline) {
            Some(fate) => drop(fates.insert(url.clone(), fate)),
            None => open.push(url.clone()),
        }
    }
    if !offline {
        let fresh = check::check_all(open, politeness);
        for (url, fate) in &fresh {
            cache.remember(url, fate);
        }
        cache.save()?;
        fates.extend(fresh);
    }
    report(&links, &fates, all)
}

/// Returns `true` if the host of `url` is one of `skip`, or a subdomain of one.
fn is_skipped(url: &str, skip: &[String]) -> bool {
    let host = check::host(url).rsplit('@').next().unwrap_or_default().to_ascii_lowercase();
    let name = host.rsplit_once(':').map_or(host.as_str(), |(name, _)| name);
    skip.iter().map(|skipped| skipped.to_ascii_lowercase()).any(|skipped| {
        host == skipped || name == skipped || name.strip_suffix(&skipped).is_some_and(|rest| rest.ends_with('.'))
    })
}

fn report(
    links: &BTreeMap<String, Vec<FilePlace>>,
    fates: &BTreeMap<String, LinkStatus>,
    all: usize,
) -> anyhow::Result<ExitCode> {
    let mut text = String::new();
    let (mut good, mut doubtful, mut broken, mut unknown) = (0, 0, 0, 0);
    for (url, places) in links {
        let Some(fate) = fates.get(url) else {
            unknown += 1;
            continue;
        };
        let (style, word, message) = match fate {
            LinkStatus::Good => {
                good += 1;
                continue;
            }
            LinkStatus::Moved(target) => (WARNING, "warning", format!("has moved to {target}")),
            LinkStatus::Doubtful(why) => (WARNING, "warning", why.clone()),
            LinkStatus::Broken(why) => (BAD, "error", why.clone()),
        };
        if matches!(fate, LinkStatus::Broken(_)) {
            broken += 1;
        } else {
            doubtful += 1;
        }
        let _ = writeln!(text, "{style}{word}{style:#}: {url} {message}");
        for FilePlace { path, line, column, .. } in places {
            let _ = writeln!(text, "  --> {path}:{line}:{column}");
        }
    }
    let style = if broken > 0 { BAD } else { GOOD };
    let skipped = all - links.len();
    let _ = writeln!(
        text,
        "{style}{all} links{style:#}: {good} good, {doubtful} doubtful, {broken} broken, {unknown} unknown, {skipped} skipped"
    );
    print_styled(&text)?;
    Ok(if broken > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

#[cfg(test)]
mod tests {
    use super::is_skipped;

    #[test]
    fn a_host_is_skipped_with_those_below_it() {
        let skip = ["linkedin.com".to_owned(), "localhost:81".to_owned()];
        assert!(is_skipped("https://www.LinkedIn.com/in/ada", &skip));
        assert!(is_skipped("https://linkedin.com", &skip));
        assert!(is_skipped("http://localhost:81/a", &skip));
        assert!(!is_skipped("http://localhost:82/a", &skip));
        assert!(!is_skipped("https://notlinkedin.com/", &skip));
    }
}
