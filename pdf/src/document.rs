//! From the source to the document.

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::fonts::Fonts;
use crate::report::message;
use crate::world::{Desk, ReadFile};

/// A PDF, and what is not as it should be with it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// What a reader of the PDF may miss, such as a character that no font has.
    pub warnings: Vec<String>,
}

/// How many compilations ago a result must have been of use for it to be kept.
const MEMORY: usize = 8;

/// Sets `source`, the Typst source that is called `name` in messages.
///
/// It is an error if the source has one, which says where.
pub fn pdf(name: &str, source: &str, read: ReadFile) -> Result<Pdf, String> {
    let fonts = Fonts::covering(source);
    let missing = fonts.missing();
    let desk = Desk::new(name, source, read, fonts);
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&desk);
    let result = match output {
        Ok(pages) => {
            let mut notes = notes(&desk, &warnings);
            notes.extend(missing);
            export(&desk, &pages, notes)
        }
        Err(errors) => Err(joined(&desk, &errors)),
    };
    typst::comemo::evict(MEMORY);
    result
}

/// Writes the pages as PDF/UA-1, or as a tagged PDF where that cannot be.
fn export(desk: &Desk, pages: &PagedDocument, mut warnings: Vec<String>) -> Result<Pdf, String> {
    let accessible = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| error.message().to_string())?;
    match typst_pdf::pdf(pages, &options(accessible)) {
        Ok(bytes) => Ok(Pdf { bytes, warnings }),
        Err(errors) => {
            if warnings.is_empty() {
                warnings.push(format!("{} is no PDF/UA-1: {}", desk.name(), joined(desk, &errors)));
            }
            let bytes = typst_pdf::pdf(pages, &options(PdfStandards::default()));
            Ok(Pdf { bytes: bytes.map_err(|errors| joined(desk, &errors))?, warnings })
        }
    }
}

/// Nothing that differs from one machine or minute to the next.
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

fn notes(desk: &Desk, warnings: &[SourceDiagnostic]) -> Vec<String> {
    warnings.iter().map(|warning| message(desk, warning)).collect()
}

fn joined(desk: &Desk, errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| message(desk, error)).collect::<Vec<_>>().join("\n")
}
