//! The keywords of Rust, which cannot be ids.

/// The keywords of every edition, and those that are reserved.
const KEYWORDS: &str = "abstract as async await become box break const continue crate do dyn \
    else enum extern false final fn for gen if impl in let loop macro match mod move \
    mut override priv pub ref return self static struct super trait true try type \
    typeof union unsafe unsized use virtual where while yield";

/// Returns `true` if the word is a keyword of Rust.
pub fn is_keyword(word: &str) -> bool {
    KEYWORDS.split(' ').any(|keyword| keyword == word)
}
