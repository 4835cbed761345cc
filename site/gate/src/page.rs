//! One page: read by the fast scanner, or by the tokenizer of the HTML standard where the scanner gives up.

use crate::OutputFile;
use crate::checker::PageChecker;
use crate::facts::PageFacts;
use crate::index::SiteIndex;
use crate::scan::scan;
use crate::tokenize::tokenize;
use crate::weight::WeightLimit;

/// Checks a page. `text` is what `file` holds.
pub(crate) fn read_page(file: &OutputFile, text: &str, index: &SiteIndex<'_>, limit: &WeightLimit) -> PageFacts {
    let mut checker = PageChecker::new(file, index, limit);
    if scan(text, |event| checker.check(event)).is_err() {
        // The scanner gives up in the middle of the page: what it has reported by then is reported again.
        checker = PageChecker::new(file, index, limit);
        tokenize(text, |event| checker.check(event));
    }
    checker.finish(text)
}
