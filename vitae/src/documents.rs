//! The PDFs of a site, typeset from the Typst sources that are published beside them.

use std::path::Path;

use vitae_site::OutputFile;

/// Typesets `source` as the PDF at `path`. Returns its bytes, and warnings such as a character that no font has.
///
/// It is an error if Typst rejects the source. Only a template of the author's own can cause that.
#[cfg(feature = "pdf")]
pub(crate) fn typeset(
    path: &str,
    source: &str,
    files: &[OutputFile],
    content: &Path,
) -> Result<(Vec<u8>, Vec<String>), String> {
    use vitae_site::Contents;

    // The source imports an author's template by the path that the template is published at.
    let read = |path: &str| match &files.iter().find(|file| file.path == path)?.contents {
        Contents::Asset(asset) => std::fs::read(content.join(asset.as_str())).ok(),
        Contents::Text(text) => Some(text.clone().into_bytes()),
        Contents::Bytes(bytes) => Some(bytes.clone()),
        Contents::Pdf(_) | Contents::Card(_) | Contents::Resized(..) => None,
    };
    let document = vitae_pdf::pdf(&path.replace(".pdf", ".typ"), source, &read)?;
    Ok((document.bytes, document.warnings))
}

/// Without the feature there is no Typst to do it.
#[cfg(not(feature = "pdf"))]
pub(crate) fn typeset(path: &str, _: &str, _: &[OutputFile], _: &Path) -> Result<(Vec<u8>, Vec<String>), String> {
    Err(format!("`{path}` is to be made, which takes the feature `pdf` of vitae"))
}
