//! Watches the content: events of the file system, without those that change nothing.

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

/// A watcher of a package's content.
pub(super) struct ContentWatcher {
    messages: Receiver<Message>,
    sender: Sender<Message>,
    watcher: RecommendedWatcher,
    package: Package,
    /// The file with `profile!`, with symbolic links resolved.
    real_source: PathBuf,
}

/// A message to the thread of the engine.
enum Message {
    /// An event of the file system.
    Event(notify::Result<Event>),
    /// A site has been rendered and checked as a whole.
    Checked(Arc<LiveSite>, RenderedSite),
}

/// What ended a wait.
#[derive(Debug)]
pub(super) enum WatchEvent {
    /// These files have changed, or may have.
    Files(BTreeSet<PathBuf>),
    /// Nothing changed within the time limit.
    Nothing,
    /// This site has been rendered and checked as a whole.
    Checked(Arc<LiveSite>, RenderedSite),
    /// The watcher has stopped.
    End,
}

/// Watches the content of `package`.
pub(super) fn watch(package: &Package) -> anyhow::Result<ContentWatcher> {
    let (sender, messages) = channel();
    let events = sender.clone();
    let mut watcher = notify::recommended_watcher(move |event| {
        // If nobody receives, the engine has stopped, and the program is about to end.
        let _ = events.send(Message::Event(event));
    })
    .context("cannot watch files")?;
    for (folder, mode) in [(&package.content, RecursiveMode::Recursive), (&package.root, RecursiveMode::NonRecursive)] {
        watcher.watch(folder, mode).with_context(|| format!("cannot watch {}", folder.display()))?;
    }
    let mut changes =
        ContentWatcher { messages, sender, watcher, package: package.clone(), real_source: package.source.clone() };
    changes.follow_source();
    Ok(changes)
}

impl ContentWatcher {
    /// Renders and checks `site` as a whole, on a thread of its own. A later call of [`next`](Self::next) returns the
    /// result.
    pub(super) fn check_site(&self, site: Arc<LiveSite>) {
        let sender = self.sender.clone();
        let check = move || {
            // If this panics, so do `check` and a build, where it is noticed. The preview goes on without the findings.
            let rendered = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| RenderedSite::new(&site.profile)));
            if let Ok(mut rendered) = rendered {
                // A whole site is large, and of this one only the findings are of use.
                rendered.files = Vec::new();
                let _ = sender.send(Message::Checked(site, rendered));
            }
        };
        let _ = std::thread::Builder::new().name("check".to_owned()).spawn(check);
    }

    /// Waits for the next change, at most as long as `longest`, and returns it with all that have queued up.
    ///
    /// Changes are returned without a delay. Those that occur while the content is read are returned together by the
    /// next call.
    pub(super) fn next(&mut self, longest: Option<Duration>) -> WatchEvent {
        let mut files = BTreeSet::new();
        loop {
            let message = match longest {
                Some(longest) => self.messages.recv_timeout(longest),
                None => self.messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match message {
                Ok(Message::Event(event)) => self.gather(event, &mut files),
                Ok(Message::Checked(site, rendered)) => return WatchEvent::Checked(site, rendered),
                Err(RecvTimeoutError::Timeout) => return WatchEvent::Nothing,
                Err(RecvTimeoutError::Disconnected) => return WatchEvent::End,
            }
            // Findings for a site that has changed by now are of no use.
            while let Ok(message) = self.messages.try_recv() {
                if let Message::Event(event) = message {
                    self.gather(event, &mut files);
                }
            }
            if !files.is_empty() {
                return WatchEvent::Files(files);
            }
        }
    }

    /// If the profile is a symbolic link, watches the folder of the file that it leads to. Called again when the link
    /// may have changed.
    fn follow_source(&mut self) {
        let source = &self.package.source;
        let Ok(real_source) = source.canonicalize() else { return };
        if real_source != self.real_source
            && source.is_symlink()
            && let Some(folder) = real_source.parent().filter(|folder| !folder.starts_with(&self.package.content))
        {
            // If that folder cannot be watched, the preview works all the same, and misses changes of that one file.
            let _ = self.watcher.watch(folder, RecursiveMode::NonRecursive);
        }
        self.real_source = real_source;
    }

    fn gather(&mut self, event: notify::Result<Event>, files: &mut BTreeSet<PathBuf>) {
        let Package { content, .. } = &self.package;
        let Ok(event) = event else {
            // The watcher lost events, so anything may have changed.
            files.insert(content.clone());
            return;
        };
        let Event { kind, paths, .. } = event;
        let is_harmless = matches!(kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)));
        if kind == EventKind::Other || !is_harmless {
            let counts =
                |path: &&PathBuf| (path.starts_with(content) && !is_editor_file(path)) || **path == self.real_source;
            files.extend(paths.iter().filter(counts).cloned());
        }
        // If the content folder was replaced by another, the new one has to be watched.
        if matches!(kind, EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_))) && paths.contains(content) {
            let _ = self.watcher.watch(content, RecursiveMode::Recursive);
        }
        if matches!(kind, EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_))) {
            self.follow_source();
        }
    }
}

/// Returns `true` for files that editors create beside the one they edit: swap files, backups, files that are renamed.
fn is_editor_file(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.starts_with('.') || name.ends_with('~') || name == "4913" || (name.starts_with('#') && name.ends_with('#'))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::is_editor_file;

    #[test]
    fn files_of_an_editors_own_do_not_count() {
        for name in [".profile.rs.swp", "profile.rs~", "4913", "#profile.rs#", ".#profile.rs"] {
            assert!(is_editor_file(&Path::new("content").join(name)), "{name}");
        }
        for name in ["profile.rs", "publications.bib", "a#1.md"] {
            assert!(!is_editor_file(&Path::new(".content").join(name)), "{name}");
        }
    }
}
