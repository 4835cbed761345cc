//! The PDFs of a site, made of the Typst sources that it comes with.

use std::path::Path;

use vitae_site::OutputFile;

/// Makes a PDF of `source`, and says what is not as it should be with it.
///
/// It is an error if the source has one, which only a template of the author's own can bring about.
#[cfg(feature = "pdf")]
pub(crate) fn make(
    path: &str,
    source: &str,
    files: &[OutputFile],
    content: &Path,
) -> Result<(Vec<u8>, Vec<String>), String> {
    use vitae_site::Contents;

    // The source imports an author's template by the path that it is published at.
    let read = |path: &str| match &files.iter().find(|file| file.path == path)?.contents {
        Contents::Asset(asset) => std::fs::read(content.join(asset.as_str())).ok(),
        Contents::Text(text) => Some(text.clone().into_bytes()),
        Contents::Bytes(bytes) => Some(bytes.clone()),
        Contents::Pdf(_) | Contents::Card(_) | Contents::Resized(..) => None,
    };
    let document = vitae_pdf::pdf(&path.replace(".pdf", ".typ"), source, &read)?;
    Ok((document.bytes, document.warnings))
}

/// There is nobody to make it.
#[cfg(not(feature = "pdf"))]
pub(crate) fn make(path: &str, _: &str, _: &[OutputFile], _: &Path) -> Result<(Vec<u8>, Vec<String>), String> {
    Err(format!("`{path}` is to be made, which takes the feature `pdf` of vitae"))
}
