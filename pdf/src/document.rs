//! From the Typst source to the PDF.

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::fonts::Fonts;
use crate::report::message;
use crate::world::{DocumentWorld, ReadFile};

/// A PDF and the warnings that came up.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// What is wrong with the PDF without making it useless, such as a character that no font has.
    pub warnings: Vec<String>,
}

/// For how many compilations Typst keeps a cached result that none of them uses. The preview compiles after each edit,
/// and would otherwise grow without bound.
const MAX_CACHE_AGE: usize = 8;

/// Typesets `source`, a Typst source that is called `name` in messages.
///
/// It is an error if Typst rejects the source; the message says where.
pub fn pdf(name: &str, source: &str, read: ReadFile) -> Result<Pdf, String> {
    let fonts = Fonts::covering(source);
    let missing = fonts.missing();
    let world = DocumentWorld::new(name, source, read, fonts);
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let result = match output {
        Ok(pages) => {
            let mut notes = notes(&world, &warnings);
            notes.extend(missing);
            export(&world, &pages, notes)
        }
        Err(errors) => Err(joined(&world, &errors)),
    };
    typst::comemo::evict(MAX_CACHE_AGE);
    result
}

/// Exports the pages as PDF/UA-1, the standard for accessible documents.
///
/// If they do not meet it, which an author's own template can cause, the PDF is tagged all the same and comes with a
/// warning.
fn export(world: &DocumentWorld, pages: &PagedDocument, mut warnings: Vec<String>) -> Result<Pdf, String> {
    let accessible = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| error.message().to_string())?;
    match typst_pdf::pdf(pages, &options(accessible)) {
        Ok(bytes) => Ok(Pdf { bytes, warnings }),
        Err(errors) => {
            if warnings.is_empty() {
                warnings.push(format!("{} is no PDF/UA-1: {}", world.name(), joined(world, &errors)));
            }
            let bytes = typst_pdf::pdf(pages, &options(PdfStandards::default()));
            Ok(Pdf { bytes: bytes.map_err(|errors| joined(world, &errors))?, warnings })
        }
    }
}

/// Options under which equal pages give equal bytes: no time stamp, and an identifier that is a hash of the contents.
fn options(standards: PdfStandards) -> PdfOptions {
    PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Vitae".to_owned())),
        timestamp: None,
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    }
}

fn notes(world: &DocumentWorld, warnings: &[SourceDiagnostic]) -> Vec<String> {
    warnings.iter().map(|warning| message(world, warning)).collect()
}

fn joined(world: &DocumentWorld, errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| message(world, error)).collect::<Vec<_>>().join("\n")
}
