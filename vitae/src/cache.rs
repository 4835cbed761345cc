//! A cache of what takes long to generate, from one build to the next.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use hmac_sha256::Hash;

/// A folder with one file for each generated result, named after a digest of its inputs.
///
/// Without a folder nothing is cached. No failure to read or write the cache is an error: the result is generated
/// again.
#[derive(Debug)]
pub(crate) struct BuildCache {
    folder: Option<PathBuf>,
    /// The names of the files that this build has asked for.
    used: RefCell<BTreeSet<OsString>>,
}

impl BuildCache {
    /// A cache below `folder`, the `OUT_DIR` of the build script.
    pub(crate) fn below(folder: Option<PathBuf>) -> Self {
        Self { folder: folder.map(|folder| folder.join("made")), used: RefCell::default() }
    }

    /// Returns the cached result for `inputs`, or calls `generate` on a cache miss and caches what it returns.
    ///
    /// Vitae's own version counts as an input, since another version may generate something else.
    #[cfg_attr(
        not(any(feature = "cards", feature = "images")),
        allow(dead_code, reason = "without these features nothing is generated that takes long")
    )]
    pub(crate) fn get_or_generate(
        &self,
        inputs: &[&[u8]],
        generate: impl FnOnce() -> Result<Vec<u8>, String>,
    ) -> Result<Vec<u8>, String> {
        let Some(folder) = &self.folder else { return generate() };
        let mut digest = Hash::new();
        digest.update(env!("CARGO_PKG_VERSION"));
        for input in inputs {
            // Each length is hashed too: otherwise `a`, `b` and `ab` would have one digest.
            digest.update(input.len().to_le_bytes());
            digest.update(input);
        }
        let name = digest.finalize().iter().fold(String::new(), |name, byte| name + &format!("{byte:02x}"));
        let path = folder.join(&name);
        self.used.borrow_mut().insert(name.into());
        if let Ok(bytes) = fs::read(&path) {
            return Ok(bytes);
        }
        let bytes = generate()?;
        // Renaming is atomic, so a build that is killed here leaves no truncated file under the final name.
        let partial = path.with_extension("half");
        let _ = fs::create_dir_all(folder);
        let _ = fs::write(&partial, &bytes).and_then(|()| fs::rename(&partial, &path));
        Ok(bytes)
    }

    /// Removes every file that this build has not asked for.
    pub(crate) fn remove_unused(&self) {
        let Some(entries) = self.folder.as_ref().and_then(|folder| fs::read_dir(folder).ok()) else { return };
        for entry in entries.flatten() {
            if !self.used.borrow().contains(&entry.file_name()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::BuildCache;

    #[test]
    fn a_result_is_cached_until_its_inputs_change() {
        let folder = std::env::temp_dir().join(format!("vitae-cache-{}", std::process::id()));
        let get = |inputs: &[&[u8]], generated: &str| {
            let cache = BuildCache::below(Some(folder.clone()));
            let bytes = cache.get_or_generate(inputs, || Ok(generated.as_bytes().to_vec())).unwrap();
            cache.remove_unused();
            String::from_utf8(bytes).unwrap()
        };
        assert_eq!(get(&[b"a", b"b"], "first"), "first");
        assert_eq!(get(&[b"a", b"b"], "second"), "first");
        assert_eq!(get(&[b"ab"], "third"), "third");
        assert_eq!(fs::read_dir(folder.join("made")).unwrap().count(), 1, "the first is removed");
        assert_eq!(get(&[b"a", b"b"], "fourth"), "fourth");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_failure_is_not_cached() {
        let cache = BuildCache::below(None);
        assert!(cache.get_or_generate(&[b"a"], || Err("no".to_owned())).is_err());
        assert_eq!(cache.get_or_generate(&[b"a"], || Ok(vec![1])), Ok(vec![1]));
    }
}
