//! The files that are written to the content folder beside the profile.

use std::path::Path;

use vitae_profile::{AssetPath, Bibliography};

use super::Draft;
use crate::dsl::Item;

/// A file of the content folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its path below `content/`.
    pub path: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// The formats of pictures that browsers show.
const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif"];

impl Draft {
    /// Copies a file of the input's folder to the assets. Returns its new path, or `None` if there is no such file.
    pub fn asset(&mut self, place: &str, path: &str) -> Option<AssetPath> {
        let Some((name, bytes)) = self.read_file(path) else {
            self.report.lose(place, path, "no such file beside the input");
            return None;
        };
        Some(self.keep(&name, bytes))
    }

    /// Copies a picture of the input's folder to the assets. Returns its new path, or `None` if it is none that
    /// browsers show.
    pub fn image_asset(&mut self, place: &str, path: &str) -> Option<AssetPath> {
        let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        if !PICTURES.contains(&extension.as_str()) {
            self.report.lose(place, path, "not a picture that browsers show");
            return None;
        }
        self.asset(place, path)
    }

    /// Reads a file of the input's folder. Returns its name and contents.
    pub(super) fn read_file(&self, path: &str) -> Option<(String, Vec<u8>)> {
        self.folder.as_deref().and_then(|folder| file_below(folder, path))
    }

    fn keep(&mut self, name: &str, bytes: Vec<u8>) -> AssetPath {
        let safe: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '-' })
            .collect();
        let safe = safe.trim_start_matches('.').to_owned();
        let names = std::iter::once(safe.clone()).chain((2..).map(|number| format!("{number}-{safe}")));
        for name in names {
            let path = format!("assets/{name}");
            match self.assets.iter().find(|asset| asset.path == path) {
                Some(asset) if asset.bytes != bytes => {}
                found => {
                    if found.is_none() {
                        self.assets.push(Asset { path: path.clone(), bytes });
                    }
                    return AssetPath::parse(&path).unwrap_or(AssetPath::lifted("assets"));
                }
            }
        }
        AssetPath::lifted("assets")
    }

    /// Adds a bibliography file, and returns the item for it.
    pub fn bibliography(&mut self, name: &str, text: String) -> Item {
        let path = name.replace(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_'), "-");
        let mut item = Item::new::<Bibliography>();
        item.file = Some(path.clone());
        self.assets.push(Asset { path, bytes: text.into_bytes() });
        item
    }
}

/// Reads the file at `path` below `folder`. A leading slash means the root of the site, which is the same folder. A
/// path that leads out of the folder is not followed.
fn file_below(folder: &Path, path: &str) -> Option<(String, Vec<u8>)> {
    let path = path.trim_start_matches('/').split(['?', '#']).next()?;
    let real_folder = folder.canonicalize().ok()?;
    let real = folder.join(path.replace("%20", " ")).canonicalize().ok()?;
    if !real.starts_with(&real_folder) || !real.is_file() {
        return None;
    }
    let name = real.file_name()?.to_string_lossy().into_owned();
    Some((name, std::fs::read(&real).ok()?))
}
