//! Prints what Vitae says in each of its languages as JSON, for the test that compares it with CLDR and CSL:
//! `cargo run --package vitae-site --example words`.

use std::collections::BTreeMap;
use std::error::Error;

use vitae_profile::Locale;
use vitae_site::{entries, samples};

fn main() -> Result<(), Box<dyn Error>> {
    let words = |locale: &Locale| -> BTreeMap<String, String> {
        entries(*locale).into_iter().chain(samples(*locale)).collect()
    };
    let languages: BTreeMap<_, _> = Locale::ALL.iter().map(|locale| (locale.tag(), words(locale))).collect();
    serde_json::to_writer_pretty(std::io::stdout(), &languages)?;
    Ok(())
}
