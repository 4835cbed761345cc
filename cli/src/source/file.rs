//! Files of the input.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

/// Reads the text of a file. Bytes that are not UTF-8 are replaced: an old site has files in encodings of its time, and
/// most of their text is readable all the same.
pub fn read_lossy(path: &Path) -> anyhow::Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
