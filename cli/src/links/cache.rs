//! What is known of links from the last time, in `target/vitae-links.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context as _;
use serde::{Deserialize, Serialize};

use super::visit::Fate;

/// How long a good link is taken to stay good, in seconds.
const WEEK: u64 = 7 * 24 * 60 * 60;

/// What became of links.
#[derive(Debug)]
pub(super) struct Cache {
    file: PathBuf,
    known: BTreeMap<String, Known>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Known {
    /// When it was asked for, in seconds since 1970.
    asked: u64,
    fate: Fate,
}

impl Cache {
    /// The cache of the package in `root`. One that cannot be read is as good as none.
    pub(super) fn open(root: &Path) -> Self {
        let file = root.join("target").join("vitae-links.json");
        let known = fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { file, known }
    }

    /// What became of `url`. What was wrong is asked for again, and what was good after a week; unless `always`.
    pub(super) fn recall(&self, url: &str, always: bool) -> Option<Fate> {
        let Known { asked, fate } = self.known.get(url)?;
        let fresh = *fate == Fate::Good && now().saturating_sub(*asked) < WEEK;
        (always || fresh).then(|| fate.clone())
    }

    /// Remembers what became of `url`.
    pub(super) fn remember(&mut self, url: &str, fate: &Fate) {
        self.known.insert(url.to_owned(), Known { asked: now(), fate: fate.clone() });
    }

    /// Writes the cache.
    pub(super) fn save(&self) -> anyhow::Result<()> {
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(self.file.parent().unwrap_or(Path::new(".")))?;
            fs::write(&self.file, serde_json::to_vec_pretty(&self.known)?)
        };
        write().with_context(|| format!("cannot write {}", self.file.display()))
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}
