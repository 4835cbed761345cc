//! The PDFs of a site, made of the Typst sources that it comes with.

use std::fs;
use std::path::Path;

use vitae_site::{Contents, OutputFile};

/// Makes every PDF among `files`, and says what is not as it should be with them.
///
/// It is an error if a source has one, which only a template of the author's own can bring about.
pub(crate) fn make_pdfs(files: Vec<OutputFile>, content: &Path) -> Result<(Vec<OutputFile>, Vec<String>), String> {
    let mut made = Vec::new();
    let mut warnings = Vec::new();
    for file in &files {
        let Contents::Pdf(source) = &file.contents else { continue };
        // The source imports an author's template by the path that it is published at.
        let read = |path: &str| match &files.iter().find(|file| file.path == path)?.contents {
            Contents::Asset(asset) => fs::read(content.join(asset.as_str())).ok(),
            Contents::Text(text) => Some(text.clone().into_bytes()),
            Contents::Bytes(bytes) => Some(bytes.clone()),
            Contents::Pdf(_) => None,
        };
        let document = vitae_pdf::pdf(&file.path.replace(".pdf", ".typ"), source, &read)?;
        warnings.extend(document.warnings);
        made.push((file.path.clone(), document.bytes));
    }
    let files = files.into_iter().map(|file| match made.iter_mut().find(|(path, _)| *path == file.path) {
        Some((_, bytes)) => OutputFile { contents: Contents::Bytes(std::mem::take(bytes)), ..file },
        None => file,
    });
    Ok((files.collect(), warnings))
}
