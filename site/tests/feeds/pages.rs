//! The pages of the same profile, read by the gate.

use vitae_profile::Url;
use vitae_site::{Severity, check, render};

use crate::filled::filled;

#[test]
fn the_pages_of_a_profile_with_everything_pass_the_gate() {
    let mut profile = filled();
    for base in ["https://ada.example.org/", "https://example.org/~ada/"] {
        profile.site.url = Url::parse(base).unwrap();
        let wrong: Vec<String> = check(&render(&profile), &profile.site)
            .into_iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(|finding| {
                format!("{} {}: {} <- {:?}", finding.code.number(), finding.page, finding.message, finding.source)
            })
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
