//! The fonts of a document: those that are built in, and installed ones for characters that these lack.

use std::sync::{Arc, LazyLock};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontFlags, FontInfo};
use typst::utils::LazyHash;
use typst_kit::fonts::{FontPath, FontSource, embedded, system};

use crate::sans;

/// A humanist sans serif, for the design `compact`.
const SANS: [&[u8]; 3] = [sans::REGULAR, sans::BOLD, sans::ITALIC];

/// Libertinus Serif, New Computer Modern, DejaVu Sans Mono, Source Sans: the same on every machine.
static BUILT_IN: LazyLock<Arc<FontSet>> = LazyLock::new(|| {
    let sans = SANS.into_iter().flat_map(|data| Font::iter(Bytes::new(data)));
    let sans = sans.map(|font| (font.info().clone(), FontSlot::Loaded(font)));
    Arc::new(FontSet::new(embedded().map(|(font, info)| (info, FontSlot::Loaded(font))).chain(sans).collect()))
});

/// The installed fonts, sorted by path: the order in which the system lists them differs between machines, and of two
/// fonts that have a character Typst takes the first.
static INSTALLED: LazyLock<Vec<(FontInfo, Arc<FontPath>)>> = LazyLock::new(|| {
    let mut fonts: Vec<_> = system().map(|(path, info)| (info, Arc::new(path))).collect();
    fonts.sort_by(|(_, one), (_, other)| (&one.path, one.index).cmp(&(&other.path, other.index)));
    fonts
});

/// The fonts for one document.
pub(crate) struct Fonts {
    set: Arc<FontSet>,
    /// The characters that no font has.
    missing: Vec<char>,
}

/// Fonts with their metadata, from which Typst chooses before it loads one.
struct FontSet {
    book: LazyHash<FontBook>,
    slots: Vec<FontSlot>,
}

#[derive(Clone)]
enum FontSlot {
    Loaded(Font),
    Installed(Arc<FontPath>),
}

impl FontSet {
    fn new(slots: Vec<(FontInfo, FontSlot)>) -> Self {
        let (infos, slots): (Vec<_>, Vec<_>) = slots.into_iter().unzip();
        Self { book: LazyHash::new(FontBook::from_infos(infos)), slots }
    }

    fn has(&self, character: char) -> bool {
        (0..self.slots.len()).filter_map(|index| self.book.info(index)).any(|info| covers(info, character))
    }

    /// Returns `true` if a proportional font has the character. DejaVu Sans Mono has Arabic, too, but in a monospaced
    /// font its letters do not join.
    fn has_for_reading(&self, character: char) -> bool {
        let infos = (0..self.slots.len()).filter_map(|index| self.book.info(index));
        infos.filter(|info| !info.flags.contains(FontFlags::MONOSPACE)).any(|info| covers(info, character))
    }
}

impl Fonts {
    /// The built-in fonts, and the installed ones that have a character of `source` which the built-in ones lack.
    ///
    /// Where the built-in fonts suffice, nothing of the machine is looked at, so the PDF has the same bytes everywhere.
    pub(crate) fn covering(source: &str) -> Self {
        let lacking = lacking(&BUILT_IN, source);
        if lacking.is_empty() {
            return Self { set: Arc::clone(&BUILT_IN), missing: Vec::new() };
        }
        let built_in = BUILT_IN.slots.iter().enumerate();
        let built_in = built_in.filter_map(|(index, slot)| Some((BUILT_IN.book.info(index)?.clone(), slot.clone())));
        let helpful = INSTALLED.iter().filter(|(info, _)| lacking.iter().any(|character| covers(info, *character)));
        let helpful = helpful.map(|(info, path)| (info.clone(), FontSlot::Installed(Arc::clone(path))));
        let set = FontSet::new(built_in.chain(helpful).collect());
        let missing = lacking.into_iter().filter(|character| !set.has(*character)).collect();
        Self { set: Arc::new(set), missing }
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.set.book
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        match self.set.slots.get(index)? {
            FontSlot::Loaded(font) => Some(font.clone()),
            FontSlot::Installed(path) => path.load(),
        }
    }

    /// Returns the warning about characters that no font has.
    pub(crate) fn missing(&self) -> Option<String> {
        if self.missing.is_empty() {
            return None;
        }
        let characters: Vec<String> =
            self.missing.iter().map(|character| format!("`{character}` (U+{:04X})", u32::from(*character))).collect();
        Some(format!(
            "no font has {}, and the PDF shows a box in its place: install a font that has it",
            characters.join(", ")
        ))
    }
}

fn covers(info: &FontInfo, character: char) -> bool {
    info.coverage.contains(u32::from(character))
}

/// Returns the visible characters of `source` that no proportional font of `set` has.
fn lacking(set: &FontSet, source: &str) -> Vec<char> {
    let mut characters: Vec<char> = source.chars().filter(|character| !character.is_ascii()).collect();
    characters.sort_unstable();
    characters.dedup();
    characters.retain(|character| {
        !character.is_whitespace() && !is_invisible(*character) && !set.has_for_reading(*character)
    });
    characters
}

/// Returns `true` for characters without a glyph: joiners, direction marks, variation selectors.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
