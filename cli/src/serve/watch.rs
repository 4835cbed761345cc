//! Which files have changed: events of the file system, without those that change nothing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use anyhow::Context as _;
use notify::event::ModifyKind;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use vitae::RenderedSite;

use super::state::LiveSite;
use crate::package::Package;

/// The changes of a package's content.
pub(super) struct Changes {
    messages: Receiver<Message>,
    sender: Sender<Message>,
    watcher: RecommendedWatcher,
    package: Package,
    /// The file with `profile!`, with its links followed.
    real_source: PathBuf,
}

/// What reaches the engine.
enum Message {
    /// The file system says that something happened.
    Event(notify::Result<Event>),
    /// A site has been rendered as a whole, and looked through.
    Judged(Arc<LiveSite>, RenderedSite),
}

/// What a wait came to.
#[derive(Debug)]
pub(super) enum Change {
    /// These files are not what they were, or may not be.
    Files(BTreeSet<PathBuf>),
    /// Nothing changed for as long as was to be waited.
    Nothing,
    /// It is known what is wrong with the finished pages of this site.
    Judged(Arc<LiveSite>, RenderedSite),
    /// There is nobody left who could tell.
    End,
}

/// Watches the content of `package`.
pub(super) fn watch(package: &Package) -> anyhow::Result<Changes> {
    let (sender, messages) = channel();
    let events = sender.clone();
    let mut watcher = notify::recommended_watcher(move |event| {
        // The engine is gone when nobody receives; then the program ends anyway.
        let _ = events.send(Message::Event(event));
    })
    .context("cannot watch files")?;
    for (folder, mode) in [(&package.content, RecursiveMode::Recursive), (&package.root, RecursiveMode::NonRecursive)] {
        watcher.watch(folder, mode).with_context(|| format!("cannot watch {}", folder.display()))?;
    }
    let mut changes =
        Changes { messages, sender, watcher, package: package.clone(), real_source: package.source.clone() };
    changes.follow_source();
    Ok(changes)
}

impl Changes {
    /// Has `site` rendered as a whole and looked through, on a thread of its own. The next calls say when it is done.
    pub(super) fn judge(&self, site: Arc<LiveSite>) {
        let sender = self.sender.clone();
        let judge = move || {
            // A mistake of ours here shows in `check` and in a build as well; the preview goes on without a verdict.
            let judged = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| RenderedSite::new(&site.profile)));
            if let Ok(mut rendered) = judged {
                // A whole site is large, and of this one only the findings are of use.
                rendered.files = Vec::new();
                let _ = sender.send(Message::Judged(site, rendered));
            }
        };
        let _ = std::thread::Builder::new().name("judge".to_owned()).spawn(judge);
    }

    /// Waits for the next change, and takes with it all that have come since.
    ///
    /// There is no delay: a change is told as soon as it comes. What comes while its files are read is told at the next
    /// call, as one.
    pub(super) fn next(&mut self, longest: Option<Duration>) -> Change {
        let mut files = BTreeSet::new();
        loop {
            let message = match longest {
                Some(longest) => self.messages.recv_timeout(longest),
                None => self.messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match message {
                Ok(Message::Event(event)) => self.gather(event, &mut files),
                Ok(Message::Judged(site, rendered)) => return Change::Judged(site, rendered),
                Err(RecvTimeoutError::Timeout) => return Change::Nothing,
                Err(RecvTimeoutError::Disconnected) => return Change::End,
            }
            // A verdict on a site that has changed by now is of no use.
            while let Ok(message) = self.messages.try_recv() {
                if let Message::Event(event) = message {
                    self.gather(event, &mut files);
                }
            }
            if !files.is_empty() {
                return Change::Files(files);
            }
        }
    }

    /// Watches the file that the profile is a link to, which is written there; a link may be made to lead elsewhere.
    fn follow_source(&mut self) {
        let source = &self.package.source;
        let Ok(real_source) = source.canonicalize() else { return };
        if real_source != self.real_source
            && source.is_symlink()
            && let Some(folder) = real_source.parent().filter(|folder| !folder.starts_with(&self.package.content))
        {
            // A folder that cannot be watched is no reason to show nothing.
            let _ = self.watcher.watch(folder, RecursiveMode::NonRecursive);
        }
        self.real_source = real_source;
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
            let counts = |path: &&PathBuf| (path.starts_with(content) && !is_aside(path)) || **path == self.real_source;
            files.extend(paths.iter().filter(counts).cloned());
        }
        // A content folder that was put in place of another has to be watched anew.
        if matches!(kind, EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_))) && paths.contains(content) {
            let _ = self.watcher.watch(content, RecursiveMode::Recursive);
        }
        if matches!(kind, EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_))) {
            self.follow_source();
        }
    }
}

/// Whether a file is an editor's own, beside the one that it edits: a swap file, a backup, a file to be renamed.
fn is_aside(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.starts_with('.') || name.ends_with('~') || name == "4913" || (name.starts_with('#') && name.ends_with('#'))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::is_aside;

    #[test]
    fn files_of_an_editors_own_do_not_count() {
        for name in [".profile.rs.swp", "profile.rs~", "4913", "#profile.rs#", ".#profile.rs"] {
            assert!(is_aside(&Path::new("content").join(name)), "{name}");
        }
        for name in ["profile.rs", "publications.bib", "a#1.md"] {
            assert!(!is_aside(&Path::new(".content").join(name)), "{name}");
        }
    }
}
