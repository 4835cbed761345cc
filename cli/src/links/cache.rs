//! The cache of link statuses, in `target/vitae-links.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context as _;
use serde::{Deserialize, Serialize};

use super::check::LinkStatus;

/// How long the status of a working link is cached, in seconds.
const MAX_AGE: u64 = 7 * 24 * 60 * 60;

/// The statuses of links.
#[derive(Debug)]
pub(super) struct Cache {
    file: PathBuf,
    known: BTreeMap<String, CacheEntry>,
}

#[derive(Debug, Serialize, Deserialize)]
struct CacheEntry {
    /// When the link was checked, in seconds since 1970.
    asked: u64,
    fate: LinkStatus,
}

impl Cache {
    /// Reads the cache of the package in `root`. A file that cannot be read counts as an empty cache.
    pub(super) fn open(root: &Path) -> Self {
        let file = root.join("target").join("vitae-links.json");
        let known = fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { file, known }
    }

    /// Returns the cached status of `url`, or `None` if the link has to be checked: if it did not work, or its status
    /// is older than a week. With `always`, any cached status is returned.
    pub(super) fn recall(&self, url: &str, always: bool) -> Option<LinkStatus> {
        let CacheEntry { asked, fate } = self.known.get(url)?;
        let fresh = *fate == LinkStatus::Good && now().saturating_sub(*asked) < MAX_AGE;
        (always || fresh).then(|| fate.clone())
    }

    /// Caches the status of `url`.
    pub(super) fn remember(&mut self, url: &str, fate: &LinkStatus) {
        self.known.insert(url.to_owned(), CacheEntry { asked: now(), fate: fate.clone() });
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
