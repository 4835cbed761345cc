//! The files that go into the content folder beside the profile.

use std::path::Path;

use vitae_profile::{AssetPath, Bibliography};

use super::Draft;
use crate::dsl::Item;

/// A file that goes into the content folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Where it goes, below `content/`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Pictures that browsers show.
const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif"];

impl Draft {
    /// Puts a file of the input's folder among the assets, and says where.
    pub fn asset(&mut self, place: &str, path: &str) -> Option<AssetPath> {
        let Some((name, bytes)) = self.read_file(path) else {
            self.report.lose(place, path, "no such file beside the input");
            return None;
        };
        Some(self.keep(&name, bytes))
    }

    /// Puts a picture of the input's folder among the assets, and says where.
    pub fn image_asset(&mut self, place: &str, path: &str) -> Option<AssetPath> {
        let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        if !PICTURES.contains(&extension.as_str()) {
            self.report.lose(place, path, "not a picture that browsers show");
            return None;
        }
        self.asset(place, path)
    }

    /// The name of a file of the input's folder, and what is in it.
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

    /// Puts a bibliography beside the profile, and an item for it in.
    pub fn bibliography(&mut self, name: &str, text: String) -> Item {
        let path = name.replace(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_'), "-");
        let mut item = Item::new::<Bibliography>();
        item.file = Some(path.clone());
        self.assets.push(Asset { path, bytes: text.into_bytes() });
        item
    }
}

/// The file at `path` below `folder`, whether it is written from there or from the site's root.
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
