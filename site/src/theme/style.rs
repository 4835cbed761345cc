//! The looks: a theme from a few choices of the author, and the style sheet that stands in each page.

use vitae_gate::digest;
use vitae_profile::{Color, Corner, DARK_BACKGROUND, Density, FontStack, LIGHT_BACKGROUND, Site};
use vitae_text::compact_css;

/// The rules that every page has.
const BASE: &str = include_str!("base.css");

/// The accent where the author gives none.
const ACCENT: Color = Color::lifted([0x0b, 0x53, 0x94]);

/// The contrast of an accent that is derived for a dark background. At the least that is allowed, links look dull.
const GLOW: f64 = 5.5;

/// What the author chose of the looks.
#[derive(Debug)]
pub(crate) struct Theme {
    /// The accent on a light background.
    pub(crate) accent: Color,
    /// The accent on a dark background.
    pub(crate) accent_dark: Color,
    font: FontStack,
    density: Density,
    corner: Corner,
}

impl Theme {
    pub(crate) fn new(site: &Site) -> Self {
        let accent = site.accent.unwrap_or(ACCENT);
        Self {
            accent,
            accent_dark: site.accent_dark.unwrap_or_else(|| accent.with_contrast(DARK_BACKGROUND, GLOW)),
            font: site.font.unwrap_or(FontStack::Sans),
            density: site.density.unwrap_or(Density::Comfortable),
            corner: site.corner.unwrap_or(Corner::Round),
        }
    }

    /// The theme as custom properties that the rules make use of.
    fn properties(&self) -> String {
        let Self { accent, accent_dark, font, density, corner } = self;
        let font = match font {
            FontStack::Sans => {
                "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Liberation Sans\",sans-serif"
            }
            FontStack::Serif => {
                "Charter,\"Bitstream Charter\",\"Iowan Old Style\",\"Noto Serif\",Cambria,Georgia,serif"
            }
            FontStack::Humanist => {
                "Seravek,\"Gill Sans Nova\",Ubuntu,Calibri,\"DejaVu Sans\",\"Noto Sans\",source-sans-pro,sans-serif"
            }
            FontStack::Mono => "ui-monospace,\"Cascadia Code\",Menlo,\"DejaVu Sans Mono\",monospace",
        };
        let space = match density {
            Density::Comfortable => "1",
            Density::Compact => ".7",
        };
        let corner = match corner {
            Corner::Round => ".4rem",
            Corner::Square => "0",
        };
        format!(
            ":root{{--accent:{accent};--paper:{LIGHT_BACKGROUND};--font:{font};--space:{space};--corner:{corner}}}\
             @media screen and (prefers-color-scheme:dark){{:root{{--accent:{accent_dark};--paper:{DARK_BACKGROUND}}}}}"
        )
    }
}

/// A style sheet, as it stands in a page.
#[derive(Debug)]
pub(crate) struct StyleSheet {
    /// The rules, without white space that says nothing.
    pub(crate) css: String,
    /// The policy up to what scripts are allowed.
    policy: String,
}

impl StyleSheet {
    pub(crate) fn new(theme: &Theme, more: &str) -> Self {
        let css = format!("{}{}{}", theme.properties(), compact_css(BASE), compact_css(more));
        // `connect-src`, since Lighthouse cannot read robots.txt from a page that may not connect to its own site.
        let policy = format!(
            "default-src 'none';base-uri 'none';form-action 'none';connect-src 'self';img-src 'self' data:;style-src '{}'",
            digest(&css)
        );
        Self { css, policy }
    }

    /// What the page may load and run: this style sheet, its own images, and the scripts that stand in it. JSON-LD does
    /// not run, but checkers count it among the scripts.
    pub(crate) fn policy<'a>(&self, scripts: impl Iterator<Item = &'a str>) -> String {
        let mut policy = self.policy.clone();
        for (position, script) in scripts.enumerate() {
            policy.push_str(if position == 0 { ";script-src '" } else { " '" });
            policy.push_str(&digest(script));
            policy.push('\'');
        }
        policy
    }
}
