//! The looks of a site: what is the same around every page, made once.

mod style;

use std::sync::{Arc, Mutex, PoisonError};

use maud::{Markup, html};
use vitae_profile::Profile;

use style::StyleSheet;
pub(crate) use style::Theme;

/// The looks of a site.
#[derive(Debug)]
pub(crate) struct Looks {
    /// The icon, inside the page, so that no browser asks for one.
    pub(crate) icon: Markup,
    /// What the author chose.
    pub(crate) theme: Theme,
    /// The style sheets that were made so far, by the rules that they have besides those of all pages. Pages are rendered
    /// on several threads, and the digest of a sheet takes longer than a page.
    style_sheets: Mutex<Vec<(&'static str, Arc<StyleSheet>)>>,
}

impl Looks {
    pub(crate) fn new(profile: &Profile) -> Self {
        let theme = Theme::new(&profile.site);
        Self { icon: icon(&profile.owner.name, &theme), theme, style_sheets: Mutex::default() }
    }

    /// The style sheet of a kind of page: what all pages have, and `more`.
    pub(crate) fn style_sheet(&self, more: &'static str) -> Arc<StyleSheet> {
        let mut sheets = self.style_sheets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, sheet)) = sheets.iter().find(|(other, _)| *other == more) {
            return Arc::clone(sheet);
        }
        let sheet = Arc::new(StyleSheet::new(&self.theme, more));
        sheets.push((more, Arc::clone(&sheet)));
        sheet
    }
}

/// The first letter of the owner's name on the accent colour.
fn icon(name: &str, theme: &Theme) -> Markup {
    let letter: String = name.trim().chars().take(1).flat_map(char::to_uppercase).collect();
    let svg = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" {
            rect width="32" height="32" rx="7" fill=(theme.accent) {}
            text x="16" y="23" font-family="system-ui,sans-serif" font-size="20" font-weight="600" text-anchor="middle"
                fill="#fff" { (letter) }
        }
    };
    let mut encoded = svg.into_string();
    for (character, code) in [("%", "%25"), ("\"", "'"), ("#", "%23"), ("<", "%3C"), (">", "%3E"), (" ", "%20")] {
        encoded = encoded.replace(character, code);
    }
    html! { link rel="icon" href={ "data:image/svg+xml," (encoded) }; }
}
