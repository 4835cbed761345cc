//! Files of the content folder that the site publishes.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Invalid, Phrase};

/// A path below `content/`, with `/` between its parts and none of them `.` or `..`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AssetPath(Cow<'static, str>);

impl AssetPath {
    /// Rebuilds a path that has been checked already.
    #[doc(hidden)]
    pub const fn lifted(path: &'static str) -> Self {
        Self(Cow::Borrowed(path))
    }

    /// Takes a relative path that stays below where it starts from, without asking the file system.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        if text.is_empty() {
            return Err(Invalid::new("this path is empty").help("name a file below `content/`"));
        }
        if text.contains('\\') {
            return Err(Invalid::new(format!("`{text}` has a backslash")).write(text.replace('\\', "/")));
        }
        if text.chars().any(char::is_control) {
            return Err(Invalid::new("this path has a control character"));
        }
        let absolute = text.starts_with('/') || text.get(1..2) == Some(":");
        if absolute || text.split('/').any(|part| part == "..") {
            return Err(Invalid::new(format!("`{text}` leaves `content/`"))
                .help("put the file below `content/` and name it from there: `assets/slides.pdf`"));
        }
        if text.split('/').any(|part| part.is_empty() || part == ".") {
            let clean: Vec<&str> = text.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
            return Err(Invalid::new(format!("`{text}` is not a plain path")).write(clean.join("/")));
        }
        Ok(Self(Cow::Owned(text.to_owned())))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands after the last dot of the file's name, in lower case.
    pub fn extension(&self) -> String {
        let name = self.0.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default()
    }
}

impl fmt::Display for AssetPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file that is published as it is: `file("cv/slides.pdf")`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct File {
    /// Where it lies below `content/`.
    pub path: AssetPath,
    /// How many bytes it has.
    pub bytes: u64,
}

/// What stands for an image where it cannot be seen.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Alternative {
    /// `alt: "..."`
    Text(Phrase),
    /// `decorative`: nothing is lost without it.
    Decorative,
}

/// A picture: `image("portrait.jpg", alt: "...")`, `image("line.svg", decorative)`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Image {
    /// Where it lies below `content/`.
    pub path: AssetPath,
    /// What stands for it where it cannot be seen.
    pub alternative: Alternative,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

#[cfg(test)]
mod tests {
    use super::AssetPath;

    #[test]
    fn only_plain_relative_paths_pass() {
        for wrong in ["/etc/passwd", "../x", "a/../../x", "a\\b", "", "C:/x", "./a", "a//b"] {
            assert!(AssetPath::parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(AssetPath::parse("./a//b").unwrap_err().help.unwrap(), "write `a/b`");
        assert_eq!(AssetPath::parse("a.b/portrait.JPG").unwrap().extension(), "jpg");
    }
}
