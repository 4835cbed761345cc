//! A page by the fast scanner, or by the HTML standard's tokenizer where that one gives up.

use crate::OutputFile;
use crate::facts::PageFacts;
use crate::map::Map;
use crate::reader::Reader;
use crate::scan::scan;
use crate::tokenize::tokenize;
use crate::weight::Scales;

/// Reads the page `text`, which is what `file` holds.
pub(crate) fn read_page(file: &OutputFile, text: &str, map: &Map<'_>, scales: &Scales) -> PageFacts {
    let mut reader = Reader::new(file, map, scales);
    if scan(text, |piece| reader.see(piece)).is_err() {
        reader = Reader::new(file, map, scales);
        tokenize(text, |piece| reader.see(piece));
    }
    reader.finish(text)
}
