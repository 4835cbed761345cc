//! What is the same around every page of a site, made once.

use std::sync::{Arc, Mutex, PoisonError};

use maud::{Markup, html};
use vitae_profile::{Profile, Site};

use crate::layout::style::{Sheet, Theme};

/// What pages share around their contents.
#[derive(Debug)]
pub(crate) struct Shell {
    /// The language of the site, as a BCP 47 tag.
    pub(crate) language: String,
    /// The icon, inside the page, so that no browser asks for one.
    pub(crate) icon: Markup,
    /// The looks.
    pub(crate) theme: Theme,
    sheets: Mutex<Vec<(&'static str, Arc<Sheet>)>>,
}

impl Shell {
    pub(crate) fn new(profile: &Profile) -> Self {
        let Site { language, .. } = &profile.site;
        let theme = Theme::new(&profile.site);
        Self {
            language: language.as_ref().map_or("en", |tag| tag.as_str()).to_owned(),
            icon: icon(&profile.owner.name, &theme),
            theme,
            sheets: Mutex::default(),
        }
    }

    /// The style sheet of a kind of page: what all pages have, and `more`.
    pub(crate) fn sheet(&self, more: &'static str) -> Arc<Sheet> {
        let mut sheets = self.sheets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, sheet)) = sheets.iter().find(|(other, _)| *other == more) {
            return Arc::clone(sheet);
        }
        let sheet = Arc::new(Sheet::new(&self.theme, more));
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
