//! What is made before a site is written: documents, cards, smaller photos.

use std::path::Path;

use vitae_site::{Contents, OutputFile};

use crate::memory::Memory;
use crate::{documents, pictures};

/// Makes whatever among `files` is yet to be made, and says what is not as it should be with it.
///
/// It is an error if it cannot be made, or not without a feature that this crate was built without.
pub(crate) fn make(
    files: Vec<OutputFile>,
    content: &Path,
    memory: &Memory,
) -> Result<(Vec<OutputFile>, Vec<String>), String> {
    let mut warnings = Vec::new();
    let mut made = Vec::new();
    for file in &files {
        made.push(match &file.contents {
            Contents::Text(_) | Contents::Bytes(_) | Contents::Asset(_) => None,
            Contents::Pdf(source) => {
                let (bytes, noted) = documents::make(&file.path, source, &files, content)?;
                warnings.extend(noted);
                Some(bytes)
            }
            Contents::Card(card) => Some(pictures::draw(card, memory)?),
            Contents::Resized(original, width) => Some(pictures::resize(original, *width, content, memory)?),
        });
    }
    warnings.extend(pictures::untold(&files));
    memory.forget_what_was_not_asked_for();
    let files = files.into_iter().zip(made).map(|(file, made)| match made {
        Some(bytes) => OutputFile { contents: Contents::Bytes(bytes), ..file },
        None => file,
    });
    Ok((files.collect(), warnings))
}
