//! Colours, and whether text in them can be read.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Invalid;

/// A colour of the sRGB space, opaque: `#0b5394`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Color {
    /// Red, green and blue.
    rgb: [u8; 3],
}

/// What the light theme prints on.
pub const LIGHT_BACKGROUND: Color = Color::lifted([0xff, 0xff, 0xff]);

/// What the dark theme prints on.
pub const DARK_BACKGROUND: Color = Color::lifted([0x14, 0x16, 0x1a]);

/// The least contrast of text that [WCAG 2.2](https://www.w3.org/TR/WCAG22/#contrast-minimum) allows at level AA.
pub const MINIMUM_CONTRAST: f64 = 4.5;

impl Color {
    /// Rebuilds a colour that has been checked already.
    #[doc(hidden)]
    pub const fn lifted(rgb: [u8; 3]) -> Self {
        Self { rgb }
    }

    /// Red, green and blue.
    pub const fn rgb(self) -> [u8; 3] {
        self.rgb
    }

    /// Reads `#0b5394`. It is an error if it is anything else.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let form = || Invalid::new(format!("`{text}` is not a colour"));
        let hex = text.strip_prefix('#').unwrap_or(text);
        if !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) || !matches!(hex.len(), 3 | 6) {
            return Err(form().help("a colour is `#` and six hexadecimal digits: `#0b5394`"));
        }
        let long: String =
            if hex.len() == 3 { hex.chars().flat_map(|digit| [digit, digit]).collect() } else { hex.to_owned() };
        if !text.starts_with('#') || hex.len() == 3 {
            return Err(form().write(format!("#{long}")));
        }
        let channel =
            |at: usize| long.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()).ok_or_else(form);
        Ok(Self { rgb: [channel(0)?, channel(2)?, channel(4)?] })
    }

    /// The relative luminance that WCAG defines, from 0 (black) to 1 (white).
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.rgb.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio that WCAG defines, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The nearest colour of the same hue that can be read on `background`: darker on a light one, lighter on a dark
    /// one. The colour itself, where it can be read.
    #[must_use]
    pub fn readable_on(self, background: Self) -> Self {
        self.with_contrast(background, MINIMUM_CONTRAST)
    }

    /// The nearest colour of the same hue that has at least this contrast to `background`. The colour itself, where it
    /// has or none could.
    #[must_use]
    pub fn with_contrast(self, background: Self, contrast: f64) -> Self {
        let goal = if background.luminance() > 0.5 { 0.0 } else { 255.0 };
        (0..=255_u8)
            .map(|step| self.mixed(goal, f64::from(step) / 255.0))
            .find(|color| color.contrast(background) >= contrast)
            .unwrap_or(self)
    }

    /// Moves every channel the part `amount` of its way to `goal`.
    fn mixed(self, goal: f64, amount: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two values of 0 to 255")]
        let mix = |channel: u8| (f64::from(channel) + (goal - f64::from(channel)) * amount).round() as u8;
        Self { rgb: self.rgb.map(mix) }
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.rgb;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Color, DARK_BACKGROUND, LIGHT_BACKGROUND, MINIMUM_CONTRAST};

    #[test]
    fn contrast_is_what_wcag_says() {
        let black = Color::lifted([0; 3]);
        assert!((LIGHT_BACKGROUND.contrast(black) - 21.0).abs() < 1e-9);
        assert!(Color::parse("#767676").unwrap().contrast(LIGHT_BACKGROUND) >= MINIMUM_CONTRAST);
        assert!(Color::parse("#777777").unwrap().contrast(LIGHT_BACKGROUND) < MINIMUM_CONTRAST);
    }

    #[test]
    fn every_accent_has_a_readable_neighbour_on_both_backgrounds() {
        for accent in ["#000000", "#ffffff", "#ffcc00", "#0b5394", "#00ff00"] {
            let accent = Color::parse(accent).unwrap();
            for background in [LIGHT_BACKGROUND, DARK_BACKGROUND] {
                assert!(accent.readable_on(background).contrast(background) >= MINIMUM_CONTRAST);
                assert!(accent.with_contrast(background, 7.0).contrast(background) >= 7.0);
            }
        }
    }

    #[test]
    fn the_help_completes_a_colour() {
        assert_eq!(Color::parse("0b5394").unwrap_err().help.unwrap(), "write `#0b5394`");
        assert_eq!(Color::parse("#abc").unwrap_err().help.unwrap(), "write `#aabbcc`");
        assert!(Color::parse("blue").is_err());
        assert_eq!(Color::parse("#0B5394").unwrap().to_string(), "#0b5394");
    }
}
