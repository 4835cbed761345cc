//! What was made by the build before, so that nothing is made twice.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use hmac_sha256::Hash;

/// A folder of our own, with a file for everything that was made. Without a folder nothing is remembered.
#[derive(Debug)]
pub(crate) struct Memory {
    folder: Option<PathBuf>,
    asked_for: RefCell<BTreeSet<OsString>>,
}

impl Memory {
    /// A memory in `folder`, which belongs to the build script alone.
    pub(crate) fn below(folder: Option<PathBuf>) -> Self {
        Self { folder: folder.map(|folder| folder.join("made")), asked_for: RefCell::default() }
    }

    /// What was made of `recipe`, or what `make` makes of it now. Every version of Vitae makes it anew.
    #[cfg_attr(
        not(any(feature = "cards", feature = "images")),
        allow(dead_code, reason = "without these features nothing is made that takes long to make")
    )]
    pub(crate) fn recall(
        &self,
        recipe: &[&[u8]],
        make: impl FnOnce() -> Result<Vec<u8>, String>,
    ) -> Result<Vec<u8>, String> {
        let Some(folder) = &self.folder else { return make() };
        let mut digest = Hash::new();
        digest.update(env!("CARGO_PKG_VERSION"));
        for part in recipe {
            digest.update(part.len().to_le_bytes());
            digest.update(part);
        }
        let name = digest.finalize().iter().fold(String::new(), |name, byte| name + &format!("{byte:02x}"));
        let path = folder.join(&name);
        self.asked_for.borrow_mut().insert(name.into());
        if let Ok(bytes) = fs::read(&path) {
            return Ok(bytes);
        }
        let bytes = make()?;
        // Whoever cannot remember makes it again.
        let half = path.with_extension("half");
        let _ = fs::create_dir_all(folder);
        let _ = fs::write(&half, &bytes).and_then(|()| fs::rename(&half, &path));
        Ok(bytes)
    }

    /// Forgets what was made of other recipes.
    pub(crate) fn forget_what_was_not_asked_for(&self) {
        let Some(entries) = self.folder.as_ref().and_then(|folder| fs::read_dir(folder).ok()) else { return };
        for entry in entries.flatten() {
            if !self.asked_for.borrow().contains(&entry.file_name()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Memory;

    #[test]
    fn what_was_made_is_not_made_again_until_the_recipe_changes() {
        let folder = std::env::temp_dir().join(format!("vitae-memory-{}", std::process::id()));
        let ask = |recipe: &[&[u8]], make: &str| {
            let memory = Memory::below(Some(folder.clone()));
            let bytes = memory.recall(recipe, || Ok(make.as_bytes().to_vec())).unwrap();
            memory.forget_what_was_not_asked_for();
            String::from_utf8(bytes).unwrap()
        };
        assert_eq!(ask(&[b"a", b"b"], "first"), "first");
        assert_eq!(ask(&[b"a", b"b"], "second"), "first");
        assert_eq!(ask(&[b"ab"], "third"), "third");
        assert_eq!(fs::read_dir(folder.join("made")).unwrap().count(), 1, "the first is forgotten");
        assert_eq!(ask(&[b"a", b"b"], "fourth"), "fourth");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_cannot_be_made_is_not_remembered() {
        let memory = Memory::below(None);
        assert!(memory.recall(&[b"a"], || Err("no".to_owned())).is_err());
        assert_eq!(memory.recall(&[b"a"], || Ok(vec![1])), Ok(vec![1]));
    }
}
