//! The card of a page: its title in large letters, below it the name of the author and the address.

use crate::font::{BOLD, Font, REGULAR};
use crate::layer::{Layer, encode};

/// The width of a card in pixels: the size that sites with link previews recommend.
pub const WIDTH: u32 = 1200;
/// The height of a card in pixels.
pub const HEIGHT: u32 = 630;

/// The contents of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Card<'a> {
    /// The title of the page.
    pub title: &'a str,
    /// The name of its author.
    pub name: &'a str,
    /// The address of the site.
    pub address: &'a str,
    /// The accent colour of the site: red, green and blue.
    pub accent: [u8; 3],
}

/// The colour of the title.
const INK: [u8; 3] = [0x1b, 0x1e, 0x23];
/// The colour of the address.
const QUIET: [u8; 3] = [0x5b, 0x61, 0x6b];

/// The space to the left and right of the text.
const MARGIN: f32 = 88.0;
/// The width of the text.
const TEXT_WIDTH: f32 = 1200.0 - 2.0 * MARGIN;
/// Font sizes for a title, each with the most lines that fit at it. The first at which the title fits is taken.
const TITLE_SIZES: [(f32, usize); 4] = [(84.0, 2), (68.0, 3), (56.0, 4), (46.0, 5)];
/// The distance of two baselines, as a multiple of the font size.
const LINE_HEIGHT: f32 = 1.16;
/// More characters than ever fit. Text is cut to so many before it is measured, since fitting measures it once a word.
const MAX_CHARACTERS: usize = 320;

/// Returns `true` if the built-in fonts have every character of `text`.
pub fn can_set(text: &str) -> bool {
    [BOLD, REGULAR].iter().all(|font| font.has(text))
}

/// Draws a card as a PNG. It is an error if the built-in fonts cannot be read.
///
/// A text with characters that the fonts lack is left out, and the next one takes its place, so that no card shows the
/// empty boxes that stand for missing glyphs.
pub fn card(card: &Card) -> Result<Vec<u8>, String> {
    let Card { title, name, address, accent } = *card;
    let mut words = [title, name, address].into_iter().filter(|words| !words.trim().is_empty() && can_set(words));
    let (title, name) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let address = words.next().unwrap_or_default();
    let layer = |color| Layer::new(WIDTH, HEIGHT, color);
    let (mut ink, mut quiet, mut accented) = (layer(INK)?, layer(QUIET)?, layer(accent)?);
    accented.rectangle(0.0, 0.0, 1200.0, 18.0)?;

    let (size, lines) = title_lines(title)?;
    let mut baseline = 76.0 + size;
    for line in &lines {
        BOLD.write(&mut ink, line, size, MARGIN, baseline)?;
        baseline += size * LINE_HEIGHT;
    }
    BOLD.write(&mut accented, &fitted(BOLD, name, 36.0)?, 36.0, MARGIN, 520.0)?;
    REGULAR.write(&mut quiet, &fitted(REGULAR, address, 28.0)?, 28.0, MARGIN, 564.0)?;
    encode(&[accented, ink, quiet])
}

/// Breaks the title into lines, at the largest size at which it fits. Returns that size, too.
fn title_lines(title: &str) -> Result<(f32, Vec<String>), String> {
    let (mut smallest, mut most) = TITLE_SIZES[0];
    let title = beginning(title);
    for (size, count) in TITLE_SIZES {
        let lines = BOLD.wrap(title, size, TEXT_WIDTH)?;
        if lines.len() <= count {
            return Ok((size, lines));
        }
        (smallest, most) = (size, count);
    }
    let mut lines = BOLD.wrap(title, smallest, TEXT_WIDTH)?;
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        *last = fitted(BOLD, &format!("{last} …"), smallest)?;
    }
    Ok((smallest, lines))
}

/// Cuts a text to what can fit at most.
fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(MAX_CHARACTERS).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

/// Cuts a text after the last word that fits on one line, and ends it with an ellipsis.
fn fitted(font: Font, text: &str, size: f32) -> Result<String, String> {
    let mut text = beginning(text).split_whitespace().collect::<Vec<_>>().join(" ");
    while font.width(&text, size)? > TEXT_WIDTH {
        let short = text.trim_end_matches([' ', '…']);
        let last = short.char_indices().next_back().map_or(0, |(at, _)| at);
        let end = short.rfind(' ').unwrap_or(last);
        text = format!("{}…", short.get(..end).unwrap_or_default().trim_end());
        if end == 0 {
            break;
        }
    }
    Ok(text)
}
