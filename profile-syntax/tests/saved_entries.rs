//! Two readings in a row: the second one takes the entries of the first, if nothing has changed and nothing was wrong.

use std::fs;
use std::path::PathBuf;

use vitae_profile::{Bulk, Profile, Publication};
use vitae_syntax::{Loader, Reading, SavedEntries, read_text};

const PROFILE: &str = "vitae::profile! { site { url: \"https://ada.example.org/\" } owner ada { name: \"Ada Lovelace\" } \
                       bibliography \"p.bib\" { selected: [notes] } }";

const BIBLIOGRAPHY: &str = "@article{notes,\n  author = {Ada Lovelace},\n  title = {Notes},\n  journal = {Memoirs},\n  \
                            year = {1843},\n}\n";

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("vitae-saved-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn read(&self, profile: &str, bibliography: &str, saved: SavedEntries) -> Reading {
        fs::write(self.0.join("p.bib"), bibliography).unwrap();
        let mut loader = Loader::new(&self.0, &self.0).with_saved_entries(saved);
        read_text(profile, &self.0.join("profile.rs"), &mut loader).reading.unwrap()
    }

    /// What the first reading of a build makes of the content, and what it leaves.
    fn first(&self) -> (Profile, Vec<u8>) {
        let Reading { profile, fingerprint, uses_saved_entries, diagnostics, .. } =
            self.read(PROFILE, BIBLIOGRAPHY, SavedEntries::default());
        assert!(diagnostics.is_empty() && !uses_saved_entries, "{diagnostics:?}");
        let profile = profile.unwrap();
        let packed = Bulk::pack(&profile.entries, fingerprint).unwrap();
        assert!(Bulk::<Publication>::lifted(packed.clone().leak()).remembered().is_some());
        (profile, packed)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn entries_of_the_same_content_are_not_read_again() {
    let folder = Folder::new("same");
    let (profile, packed) = folder.first();
    let again = folder.read(PROFILE, BIBLIOGRAPHY, SavedEntries::new(packed));
    assert!(again.uses_saved_entries && again.diagnostics.is_empty());
    assert!(profile.entries.len() == 1 && profile.entries.iter().all(|entry| entry.selected));
    assert_eq!(again.profile, Some(Profile { entries: Bulk::empty(), ..profile }));
}

#[test]
fn entries_of_other_content_are_read() {
    let folder = Folder::new("other");
    let saved = SavedEntries::new(folder.first().1);
    let edited = folder.read(PROFILE, &BIBLIOGRAPHY.replace("Notes", "Sketch"), saved.clone());
    assert!(!edited.uses_saved_entries);
    assert_eq!(edited.profile.unwrap().entries[0].title.plain(), "Sketch");
    let renamed = folder.read(&PROFILE.replace("Lovelace", "Byron"), BIBLIOGRAPHY, saved.clone());
    assert!(!renamed.uses_saved_entries);
    let broken = folder.read(PROFILE, &BIBLIOGRAPHY.replace("1843", "then"), saved);
    assert!(!broken.uses_saved_entries && broken.profile.is_none() && broken.fingerprint.is_none());
}

#[test]
fn what_something_is_said_of_is_said_again() {
    let folder = Folder::new("warned");
    let reading = folder.read(PROFILE, &BIBLIOGRAPHY.replace("journal", "jounal"), SavedEntries::default());
    assert!(!reading.diagnostics.is_empty());
    assert_eq!(reading.fingerprint, None);
}

#[test]
fn half_a_list_is_not_taken_for_a_whole_one() {
    let folder = Folder::new("half");
    let (profile, mut packed) = folder.first();
    packed.truncate(packed.len() / 2);
    let again = folder.read(PROFILE, BIBLIOGRAPHY, SavedEntries::new(packed));
    assert!(!again.uses_saved_entries);
    assert_eq!(again.profile, Some(profile));
}
