//! Which files have changed: events of the file system, without those that change nothing.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use anyhow::Context as _;
use notify::event::ModifyKind;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::package::Package;

/// The changes of a package's content.
pub(super) struct Changes {
    events: Receiver<notify::Result<Event>>,
    watcher: RecommendedWatcher,
    package: Package,
}

/// What a wait came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// These files are not what they were, or may not be.
    Files(BTreeSet<PathBuf>),
    /// Nothing changed for as long as was to be waited.
    Nothing,
    /// There is nobody left who could tell.
    End,
}

/// Watches the content of `package`.
pub(super) fn watch(package: &Package) -> anyhow::Result<Changes> {
    let (sender, events) = channel();
    let mut watcher = notify::recommended_watcher(move |event| {
        // The engine is gone when nobody receives; then the program ends anyway.
        let _ = sender.send(event);
    })
    .context("cannot watch files")?;
    let parts = [(&package.content, RecursiveMode::Recursive), (&package.root, RecursiveMode::NonRecursive)];
    for (folder, mode) in parts {
        watcher.watch(folder, mode).with_context(|| format!("cannot watch {}", folder.display()))?;
    }
    Ok(Changes { events, watcher, package: package.clone() })
}

impl Changes {
    /// Waits for the next change, and takes with it all that have come since.
    ///
    /// There is no delay: a change is told as soon as it comes. What comes while its files are read is told at the next
    /// call, as one.
    pub(super) fn next(&mut self, longest: Option<Duration>) -> Change {
        let mut files = BTreeSet::new();
        loop {
            let event = match longest {
                Some(longest) => self.events.recv_timeout(longest),
                None => self.events.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match event {
                Ok(event) => self.gather(event, &mut files),
                Err(RecvTimeoutError::Timeout) => return Change::Nothing,
                Err(RecvTimeoutError::Disconnected) => return Change::End,
            }
            while let Ok(event) = self.events.try_recv() {
                self.gather(event, &mut files);
            }
            if !files.is_empty() {
                return Change::Files(files);
            }
        }
    }

    fn gather(&mut self, event: notify::Result<Event>, files: &mut BTreeSet<PathBuf>) {
        let Package { content, .. } = &self.package;
        let Ok(event) = event else {
            // Events were lost: anything may have changed.
            files.insert(content.clone());
            return;
        };
        let Event { kind, paths, .. } = event;
        let says_nothing = matches!(kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)));
        if kind == EventKind::Other || !says_nothing {
            files.extend(paths.iter().filter(|path| path.starts_with(content)).cloned());
        }
        // A content folder that was put in place of another has to be watched anew.
        if matches!(kind, EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_))) && paths.contains(content) {
            let _ = self.watcher.watch(content, RecursiveMode::Recursive);
        }
    }
}
