//! The writer against everything that may already be in the folder, and against everything that may happen meanwhile.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;
use vitae_profile::AssetPath;
use vitae_site::{Contents, MANIFEST, OutputFile, Summary, WriteError, write};

/// A folder with `content/`, and room for `dist/`.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::create_dir(place.content()).unwrap();
        place
    }

    fn content(&self) -> PathBuf {
        self.0.path().join("content")
    }

    fn dist(&self) -> PathBuf {
        self.0.path().join("dist")
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.dist().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn write(&self, files: &[OutputFile]) -> Result<Summary, WriteError> {
        write(files, &self.content(), &self.dist(), None)
    }

    /// Every file below `dist/` but the manifest, with its text; folders with a slash and nothing.
    fn tree(&self) -> BTreeMap<String, String> {
        let mut tree = BTreeMap::new();
        walk(&self.dist(), &self.dist(), &mut tree);
        assert!(tree.remove(MANIFEST).is_some());
        tree
    }
}

fn walk(root: &Path, folder: &Path, tree: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if path.is_dir() && !path.is_symlink() {
            tree.insert(format!("{name}/"), String::new());
            walk(root, &path, tree);
        } else {
            tree.insert(name, fs::read_to_string(&path).unwrap_or_default());
        }
    }
}

fn page(path: &str, text: &str) -> OutputFile {
    OutputFile { path: path.to_owned(), contents: Contents::Text(text.to_owned()), printed: Vec::new() }
}

fn asset(path: &str) -> OutputFile {
    let contents = Contents::Asset(AssetPath::parse(path).unwrap());
    OutputFile { path: format!("assets/{path}"), contents, printed: Vec::new() }
}

fn tree<const N: usize>(files: [(&str, &str); N]) -> BTreeMap<String, String> {
    files.map(|(path, text)| (path.to_owned(), text.to_owned())).into()
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

fn summary(written: usize, unchanged: usize, removed: usize) -> Summary {
    let mut summary = Summary::default();
    (summary.written, summary.unchanged, summary.removed) = (written, unchanged, removed);
    summary
}

#[test]
fn a_site_appears_changes_and_shrinks() {
    let place = Place::new();
    fs::write(place.content().join("cv.pdf"), "%PDF").unwrap();
    let first =
        [page("index.html", "home"), page("cv/index.html", "cv"), page("cv/short/index.html", "s"), asset("cv.pdf")];
    assert_eq!(place.write(&first).unwrap(), summary(4, 0, 0));
    assert_eq!(
        place.tree(),
        tree([
            ("index.html", "home"),
            ("cv/", ""),
            ("cv/index.html", "cv"),
            ("cv/short/", ""),
            ("cv/short/index.html", "s"),
            ("assets/", ""),
            ("assets/cv.pdf", "%PDF"),
        ])
    );

    let second = [page("index.html", "Home"), page("talks/index.html", "talks")];
    assert_eq!(place.write(&second).unwrap(), summary(2, 0, 3));
    assert_eq!(place.tree(), tree([("index.html", "Home"), ("talks/", ""), ("talks/index.html", "talks")]));
    assert!(!place.dist().join(".vitae-new").exists());
}

#[test]
fn what_is_right_already_is_left_alone() {
    let place = Place::new();
    fs::write(place.content().join("a.bin"), vec![7; 700_000]).unwrap();
    let files = [page("index.html", "home"), page("cv/index.html", "cv"), asset("a.bin")];
    place.write(&files).unwrap();
    let watched =
        ["", "index.html", "cv", "cv/index.html", "assets/a.bin", MANIFEST].map(|path| place.dist().join(path));
    let before = watched.clone().map(|path| modified(&path));
    std::thread::sleep(Duration::from_millis(20));
    assert_eq!(place.write(&files).unwrap(), summary(0, 3, 0));
    assert_eq!(watched.map(|path| modified(&path)), before);

    let mut other = vec![7; 700_000];
    other[699_999] = 8;
    fs::write(place.content().join("a.bin"), &other).unwrap();
    assert_eq!(place.write(&files).unwrap(), summary(1, 2, 0));
    assert_eq!(fs::read(place.dist().join("assets/a.bin")).unwrap(), other);
}

#[test]
fn a_page_that_was_edited_or_deleted_comes_back() {
    let place = Place::new();
    let files = [page("index.html", "home"), page("cv/index.html", "cv"), page("talks/index.html", "t")];
    place.write(&files).unwrap();
    let right = place.tree();
    place.put("index.html", "hom3");
    fs::remove_dir_all(place.dist().join("cv")).unwrap();
    assert_eq!(place.write(&files).unwrap(), summary(2, 1, 0));
    assert_eq!(place.tree(), right);
    fs::remove_dir_all(place.dist()).unwrap();
    assert_eq!(place.write(&files).unwrap(), summary(3, 0, 0));
    assert_eq!(place.tree(), right);
}

#[test]
fn a_folder_that_is_not_ours_is_refused_and_left_as_it_is() {
    let place = Place::new();
    place.put("Documents/thesis.tex", "years of work");
    place.put("index.html", "mine");
    let error = place.write(&[page("index.html", "home")]).unwrap_err();
    assert!(matches!(&error, WriteError::ForeignFolder { holds, .. } if holds == "Documents"), "{error}");
    assert!(error.help().unwrap().contains("SITE_DIR"));
    assert_eq!(fs::read_to_string(place.dist().join("Documents/thesis.tex")).unwrap(), "years of work");
    assert_eq!(fs::read_to_string(place.dist().join("index.html")).unwrap(), "mine");
    assert_eq!(fs::read_dir(place.0.path()).unwrap().count(), 2, "no lock is left beside it");
    assert_eq!(fs::read_dir(place.dist()).unwrap().count(), 2);
}

#[test]
fn an_empty_folder_and_a_missing_one_are_taken() {
    let place = Place::new();
    fs::create_dir(place.dist()).unwrap();
    assert_eq!(place.write(&[page("index.html", "home")]).unwrap(), summary(1, 0, 0));
    let deep = place.0.path().join("a/b/c");
    write(&[page("index.html", "home")], &place.content(), &deep, None).unwrap();
    assert_eq!(fs::read_to_string(deep.join("index.html")).unwrap(), "home");
}

#[test]
fn a_file_in_place_of_the_folder_is_refused() {
    let place = Place::new();
    fs::write(place.dist(), "notes").unwrap();
    let error = place.write(&[page("index.html", "home")]).unwrap_err();
    assert!(matches!(error, WriteError::NotAFolder(_)), "{error}");
    assert_eq!(fs::read_to_string(place.dist()).unwrap(), "notes");
    let below = write(&[], &place.content(), &place.dist().join("site"), None).unwrap_err();
    assert!(matches!(below, WriteError::NotAFolder(_) | WriteError::System { .. }), "{below}");
}

#[test]
fn a_foreign_file_where_a_page_should_go_is_named_and_nothing_is_changed() {
    let place = Place::new();
    place.write(&[page("index.html", "home"), page("old.html", "old")]).unwrap();
    place.put("cv/index.html", "mine");
    let before = place.tree();
    let error = place.write(&[page("index.html", "Home"), page("cv/index.html", "cv")]).unwrap_err();
    assert!(error.to_string().contains("cv/index.html"), "{error}");
    assert_eq!(place.tree(), before);

    place.put("talks", "a file of mine");
    let error = place.write(&[page("index.html", "Home"), page("talks/index.html", "talks")]).unwrap_err();
    assert!(matches!(&error, WriteError::InTheWay(path) if path.ends_with("talks")), "{error}");

    place.put("feed.xml/note", "a folder of mine");
    let error = place.write(&[page("feed.xml", "feed")]).unwrap_err();
    assert!(matches!(&error, WriteError::InTheWay(path) if path.ends_with("feed.xml")), "{error}");
    assert_eq!(fs::read_to_string(place.dist().join("index.html")).unwrap(), "home");
}

#[test]
fn foreign_files_beside_ours_stay_and_so_do_their_folders() {
    let place = Place::new();
    place.write(&[page("index.html", "home"), page("cv/index.html", "cv"), page("talks/a/index.html", "a")]).unwrap();
    place.put("cv/mine.txt", "mine");
    place.put("other/mine.txt", "mine");
    fs::create_dir(place.dist().join("empty")).unwrap();
    assert_eq!(place.write(&[page("index.html", "home")]).unwrap(), summary(0, 1, 2));
    assert_eq!(
        place.tree(),
        tree([
            ("index.html", "home"),
            ("cv/", ""),
            ("cv/mine.txt", "mine"),
            ("other/", ""),
            ("other/mine.txt", "mine"),
            ("empty/", ""),
        ])
    );
}

#[test]
fn a_folder_that_was_there_before_a_page_came_stays_when_it_goes() {
    let place = Place::new();
    place.write(&[page("index.html", "home")]).unwrap();
    fs::create_dir(place.dist().join("cv")).unwrap();
    place.write(&[page("index.html", "home"), page("cv/index.html", "cv")]).unwrap();
    place.write(&[page("index.html", "home")]).unwrap();
    assert_eq!(place.tree(), tree([("index.html", "home"), ("cv/", "")]));
}

#[test]
fn a_page_may_turn_into_a_folder_and_back() {
    let place = Place::new();
    let (flat, deep) = ([page("cv", "flat")], [page("cv/a/index.html", "deep"), page("cv/index.html", "deep")]);
    place.write(&flat).unwrap();
    assert_eq!(place.write(&deep).unwrap(), summary(2, 0, 1));
    assert_eq!(
        place.tree(),
        tree([("cv/", ""), ("cv/a/", ""), ("cv/a/index.html", "deep"), ("cv/index.html", "deep")])
    );
    assert_eq!(place.write(&flat).unwrap(), summary(1, 0, 2));
    assert_eq!(place.tree(), tree([("cv", "flat")]));

    place.write(&deep).unwrap();
    place.put("cv/a/mine.txt", "mine");
    assert!(matches!(place.write(&flat), Err(WriteError::InTheWay(_))));
    assert_eq!(fs::read_to_string(place.dist().join("cv/index.html")).unwrap(), "deep");
}

#[test]
fn an_asset_that_is_missing_leaves_the_site_as_it_was() {
    let place = Place::new();
    place.write(&[page("index.html", "home")]).unwrap();
    let before = place.tree();
    let manifest = fs::read(place.dist().join(MANIFEST)).unwrap();
    let error = place.write(&[page("index.html", "Home"), asset("gone.pdf")]).unwrap_err();
    assert!(matches!(&error, WriteError::Asset(path, _) if path.ends_with("gone.pdf")), "{error}");
    assert_eq!(place.tree(), before);
    assert_eq!(fs::read(place.dist().join(MANIFEST)).unwrap(), manifest);

    let empty = Place::new();
    empty.write(&[asset("gone.pdf")]).unwrap_err();
    assert!(!empty.dist().exists());
}

#[test]
fn paths_that_lead_out_or_collide_are_refused() {
    let place = Place::new();
    for crooked in ["../escape.html", "/tmp/escape.html", "a//b", ".vitae-manifest", "a\\b"] {
        let error = place.write(&[page(crooked, "x")]).unwrap_err();
        assert!(matches!(error, WriteError::CrookedPath(_)), "{crooked}");
    }
    for taken in [["a", "a"], ["a", "a/b"], ["a/b/c", "a/b"]] {
        let error = place.write(&taken.map(|path| page(path, "x"))).unwrap_err();
        assert!(matches!(error, WriteError::PathTaken(_)), "{taken:?}");
    }
    assert!(!place.dist().exists());
}

#[test]
fn a_manifest_that_claims_what_is_outside_is_not_believed() {
    let place = Place::new();
    place.write(&[page("index.html", "home")]).unwrap();
    fs::write(place.0.path().join("precious"), "precious").unwrap();
    let manifest = place.dist().join(MANIFEST);
    let text = fs::read_to_string(&manifest).unwrap() + "../precious\n";
    fs::write(&manifest, text).unwrap();
    let error = place.write(&[page("index.html", "home")]).unwrap_err();
    assert!(matches!(error, WriteError::ForeignManifest(_)), "{error}");
    assert_eq!(fs::read_to_string(place.0.path().join("precious")).unwrap(), "precious");
}

#[cfg(unix)]
#[test]
fn symbolic_links_inside_are_not_followed() {
    use std::os::unix::fs::symlink;

    let place = Place::new();
    let outside = place.0.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("index.html"), "precious").unwrap();
    let files = [page("index.html", "home"), page("cv/index.html", "cv")];
    place.write(&files).unwrap();

    fs::remove_dir_all(place.dist().join("cv")).unwrap();
    symlink(&outside, place.dist().join("cv")).unwrap();
    assert!(matches!(place.write(&files), Err(WriteError::InTheWay(path)) if path.ends_with("cv")));
    assert_eq!(place.write(&files[..1]).unwrap(), summary(0, 1, 0), "what is stale behind a link is not removed");
    assert_eq!(fs::read_to_string(outside.join("index.html")).unwrap(), "precious");
    assert!(place.dist().join("cv").is_symlink());

    fs::remove_file(place.dist().join("index.html")).unwrap();
    symlink(outside.join("index.html"), place.dist().join("index.html")).unwrap();
    assert!(matches!(place.write(&[page("index.html", "home")]), Err(WriteError::InTheWay(_))));
    symlink(&outside, place.dist().join(".vitae-new")).unwrap();
    assert!(matches!(place.write(&[page("a.html", "a")]), Err(WriteError::InTheWay(_))));
    assert_eq!(fs::read_to_string(outside.join("index.html")).unwrap(), "precious");
    assert_eq!(fs::read_dir(&outside).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_to_the_folder_itself_is_the_authors_choice() {
    let place = Place::new();
    let real = place.0.path().join("www");
    fs::create_dir(&real).unwrap();
    std::os::unix::fs::symlink(&real, place.dist()).unwrap();
    place.write(&[page("index.html", "home")]).unwrap();
    assert_eq!(fs::read_to_string(real.join("index.html")).unwrap(), "home");
    assert!(place.dist().is_symlink());
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_to_is_named() {
    let place = Place::new();
    let error = write(&[page("index.html", "home")], &place.content(), Path::new("/proc/site"), None).unwrap_err();
    assert!(error.to_string().contains("/proc/"), "{error}");
    assert!(matches!(error, WriteError::System { .. }), "{error}");
}

#[test]
fn what_a_build_left_that_was_cut_short_is_completed() {
    let place = Place::new();
    place.put(".vitae-new/0", "half a fi");
    let files = [page("index.html", "home"), page("cv/index.html", "cv")];
    assert_eq!(place.write(&files).unwrap(), summary(2, 0, 0));

    let manifest = fs::read_to_string(place.dist().join(MANIFEST)).unwrap();
    fs::write(place.dist().join(MANIFEST), manifest + "talks/\ntalks/index.html\nfeed.xml\n").unwrap();
    place.put("talks/index.html", "of the build that was cut short");
    place.put(".vitae-new/1", "rest");
    assert_eq!(place.write(&files).unwrap(), summary(0, 2, 1));
    assert_eq!(place.tree(), tree([("index.html", "home"), ("cv/", ""), ("cv/index.html", "cv")]));

    place.put(".vitae-new/letter.txt", "somebody else's");
    assert!(matches!(place.write(&files), Err(WriteError::InTheWay(_))));
}

#[test]
fn what_is_written_gets_the_stamp_and_so_do_the_folders() {
    let place = Place::new();
    let stamp = SystemTime::now() - Duration::from_secs(90);
    let files = [page("index.html", "home"), page("cv/a/index.html", "cv")];
    let stamped = |files: &[OutputFile]| write(files, &place.content(), &place.dist(), Some(stamp)).unwrap();
    stamped(&files);
    for path in ["", "index.html", "cv", "cv/a", "cv/a/index.html", MANIFEST] {
        assert_eq!(modified(&place.dist().join(path)), stamp, "{path}");
    }
    fs::remove_file(place.dist().join("cv/a/index.html")).unwrap();
    stamped(&files);
    stamped(&files[..1]);
    assert_eq!(modified(&place.dist()), stamp);
}

/// The site of generation `number`: some pages stay, some change, some come and go.
fn generation(number: usize) -> Vec<OutputFile> {
    let mut files: Vec<OutputFile> = (0..60)
        .map(|id| page(&format!("p/{id}/index.html"), &format!("{id} {}\n", number * (id % 3)).repeat(400)))
        .collect();
    files.extend((0..20).map(|id| page(&format!("g{}/{id}.html", number % 3), &number.to_string())));
    files
}

#[test]
fn builds_at_the_same_time_leave_the_site_of_one_of_them() {
    let place = Place::new();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let place = &place;
            scope.spawn(move || {
                for round in 0..8 {
                    place.write(&generation(writer + round)).unwrap();
                }
            });
        }
    });
    let found = place.tree();
    let whole = (0..11).any(|number| {
        generation(number)
            .iter()
            .all(|file| matches!(&file.contents, Contents::Text(text) if found.get(&file.path) == Some(text)))
    });
    assert!(whole);
    assert_eq!(found.keys().filter(|path| !path.ends_with('/')).count(), 80);
}

/// Not a test: what the next one starts and kills.
#[test]
#[ignore = "run by the test below, in a process of its own"]
fn child() {
    let Ok(root) = std::env::var("WRITER_TEST_ROOT") else { return };
    let root = PathBuf::from(root);
    for number in 0.. {
        write(&generation(number), &root.join("content"), &root.join("dist"), None).unwrap();
    }
}

#[test]
fn builds_that_are_killed_lose_nothing_and_are_completed() {
    let place = Place::new();
    place.write(&generation(0)).unwrap();
    for round in 0_u64..25 {
        let mut children: Vec<_> = (0..2)
            .map(|_| {
                Command::new(std::env::current_exe().unwrap())
                    .args(["--exact", "child", "--ignored"])
                    .env("WRITER_TEST_ROOT", place.0.path())
                    .stdout(Stdio::null())
                    .spawn()
                    .unwrap()
            })
            .collect();
        std::thread::sleep(Duration::from_millis(15 + round * 7 % 23));
        for child in &mut children {
            assert!(child.try_wait().unwrap().is_none(), "a build failed before it was killed");
            child.kill().unwrap();
            child.wait().unwrap();
        }
        if round % 5 == 4 {
            place.put("mine.txt", "mine");
            place.write(&generation(1)).unwrap();
            let mut found = place.tree();
            assert_eq!(found.remove("mine.txt").as_deref(), Some("mine"));
            found.retain(|path, _| !path.ends_with('/'));
            let expected: BTreeMap<String, String> = generation(1)
                .into_iter()
                .map(|file| match file.contents {
                    Contents::Text(text) => (file.path, text),
                    _ => unreachable!(),
                })
                .collect();
            assert_eq!(found, expected);
            assert!(!place.dist().join(".vitae-new").exists());
        }
    }
    drop(File::open(place.dist().join(MANIFEST)).unwrap());
}
