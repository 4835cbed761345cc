//! The card of a page: its title in large letters, below it who says so and where.

use crate::letters::{BOLD, Face, REGULAR};
use crate::picture::{Layer, encode};

/// How wide a card is, in pixels: what all who show previews ask for.
pub const WIDTH: u32 = 1200;
/// How high a card is.
pub const HEIGHT: u32 = 630;

/// What a card says, and its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Card<'a> {
    /// The title of the page.
    pub title: &'a str,
    /// Who says it.
    pub name: &'a str,
    /// Where it can be read.
    pub address: &'a str,
    /// The accent of the site: red, green and blue.
    pub accent: [u8; 3],
}

const INK: [u8; 3] = [0x1b, 0x1e, 0x23];
const QUIET: [u8; 3] = [0x5b, 0x61, 0x6b];

/// The space at the left and the right.
const MARGIN: f32 = 88.0;
/// How long a line may be.
const MEASURE: f32 = 1200.0 - 2.0 * MARGIN;
/// The sizes of a title, the largest that fits is taken; and how many lines of each there may be.
const SIZES: [(f32, usize); 4] = [(84.0, 2), (68.0, 3), (56.0, 4), (46.0, 5)];
const LEADING: f32 = 1.16;
/// How many letters fit at the most: of longer words the beginning is looked at.
const MOST_LETTERS: usize = 320;

/// Whether the fonts have every character of `text`. The machine's own fonts are not asked.
pub fn can_set(text: &str) -> bool {
    [BOLD, REGULAR].iter().all(|face| face.has(text))
}

/// Draws a card, as a PNG. It is an error if the fonts that are built in cannot be read.
///
/// Words that the fonts lack letters of are left out, and what comes next takes their place: never is a box drawn for a
/// letter.
pub fn card(card: &Card) -> Result<Vec<u8>, String> {
    let Card { title, name, address, accent } = *card;
    let mut words = [title, name, address].into_iter().filter(|words| !words.trim().is_empty() && can_set(words));
    let (title, name) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let address = words.next().unwrap_or_default();
    let layer = |colour| Layer::new(WIDTH, HEIGHT, colour);
    let (mut ink, mut quiet, mut colour) = (layer(INK)?, layer(QUIET)?, layer(accent)?);
    colour.rectangle(0.0, 0.0, 1200.0, 18.0)?;

    let (size, lines) = title_lines(title)?;
    let mut baseline = 76.0 + size;
    for line in &lines {
        BOLD.write(&mut ink, line, size, MARGIN, baseline)?;
        baseline += size * LEADING;
    }
    BOLD.write(&mut colour, &fitted(BOLD, name, 36.0)?, 36.0, MARGIN, 520.0)?;
    REGULAR.write(&mut quiet, &fitted(REGULAR, address, 28.0)?, 28.0, MARGIN, 564.0)?;
    encode(&[colour, ink, quiet])
}

/// The title in lines, at the largest size at which it fits.
fn title_lines(title: &str) -> Result<(f32, Vec<String>), String> {
    let (mut smallest, mut most) = SIZES[0];
    let title = beginning(title);
    for (size, count) in SIZES {
        let lines = BOLD.wrap(title, size, MEASURE)?;
        if lines.len() <= count {
            return Ok((size, lines));
        }
        (smallest, most) = (size, count);
    }
    let mut lines = BOLD.wrap(title, smallest, MEASURE)?;
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        *last = fitted(BOLD, &format!("{last} …"), smallest)?;
    }
    Ok((smallest, lines))
}

/// As much of a text as can ever fit.
fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(MOST_LETTERS).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

/// The text, cut where the line ends.
fn fitted(face: Face, text: &str, size: f32) -> Result<String, String> {
    let mut text = beginning(text).split_whitespace().collect::<Vec<_>>().join(" ");
    while face.width(&text, size)? > MEASURE {
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
