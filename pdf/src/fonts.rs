//! The fonts: those that are built in, and the machine's for characters that these lack.

use std::sync::{Arc, LazyLock};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontFlags, FontInfo};
use typst::utils::LazyHash;
use typst_kit::fonts::{FontPath, FontSource, embedded, system};

use crate::sans;

/// A humanist sans serif, for the design `compact`.
const SANS: [&[u8]; 3] = [sans::REGULAR, sans::BOLD, sans::ITALIC];

/// Libertinus Serif, New Computer Modern, DejaVu Sans Mono, Source Sans: the same on every machine.
static BUILT_IN: LazyLock<Arc<Shelf>> = LazyLock::new(|| {
    let sans = SANS.into_iter().flat_map(|data| Font::iter(Bytes::new(data)));
    let sans = sans.map(|font| (font.info().clone(), Face::Loaded(font)));
    Arc::new(Shelf::new(embedded().map(|(font, info)| (info, Face::Loaded(font))).chain(sans).collect()))
});

/// What else the machine has, in the order of the files' names.
static INSTALLED: LazyLock<Vec<(FontInfo, Arc<FontPath>)>> = LazyLock::new(|| {
    let mut fonts: Vec<_> = system().map(|(path, info)| (info, Arc::new(path))).collect();
    fonts.sort_by(|(_, one), (_, other)| (&one.path, one.index).cmp(&(&other.path, other.index)));
    fonts
});

/// The fonts for one document.
pub(crate) struct Fonts {
    shelf: Arc<Shelf>,
    missing: Vec<char>,
}

/// Fonts, and what Typst knows of them before it loads one.
struct Shelf {
    book: LazyHash<FontBook>,
    faces: Vec<Face>,
}

#[derive(Clone)]
enum Face {
    Loaded(Font),
    Installed(Arc<FontPath>),
}

impl Shelf {
    fn new(faces: Vec<(FontInfo, Face)>) -> Self {
        let (infos, faces): (Vec<_>, Vec<_>) = faces.into_iter().unzip();
        Self { book: LazyHash::new(FontBook::from_infos(infos)), faces }
    }

    fn has(&self, character: char) -> bool {
        (0..self.faces.len()).filter_map(|index| self.book.info(index)).any(|info| covers(info, character))
    }

    /// Whether a font for reading has the character. A monospaced one breaks the joints of Arabic.
    fn has_for_reading(&self, character: char) -> bool {
        let infos = (0..self.faces.len()).filter_map(|index| self.book.info(index));
        infos.filter(|info| !info.flags.contains(FontFlags::MONOSPACE)).any(|info| covers(info, character))
    }
}

impl Fonts {
    /// The fonts that are built in, and those of the machine that have what these lack of the characters of `source`.
    pub(crate) fn covering(source: &str) -> Self {
        let lacking = lacking(&BUILT_IN, source);
        if lacking.is_empty() {
            return Self { shelf: Arc::clone(&BUILT_IN), missing: Vec::new() };
        }
        let built_in = BUILT_IN.faces.iter().enumerate();
        let built_in = built_in.filter_map(|(index, face)| Some((BUILT_IN.book.info(index)?.clone(), face.clone())));
        let helpful = INSTALLED.iter().filter(|(info, _)| lacking.iter().any(|character| covers(info, *character)));
        let helpful = helpful.map(|(info, path)| (info.clone(), Face::Installed(Arc::clone(path))));
        let shelf = Shelf::new(built_in.chain(helpful).collect());
        let missing = lacking.into_iter().filter(|character| !shelf.has(*character)).collect();
        Self { shelf: Arc::new(shelf), missing }
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.shelf.book
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        match self.shelf.faces.get(index)? {
            Face::Loaded(font) => Some(font.clone()),
            Face::Installed(path) => path.load(),
        }
    }

    /// What to say of the characters that no font has.
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

/// The characters of `source` that `shelf` lacks and that are seen.
fn lacking(shelf: &Shelf, source: &str) -> Vec<char> {
    let mut characters: Vec<char> = source.chars().filter(|character| !character.is_ascii()).collect();
    characters.sort_unstable();
    characters.dedup();
    characters
        .retain(|character| !character.is_whitespace() && !is_unseen(*character) && !shelf.has_for_reading(*character));
    characters
}

/// Characters that steer the others: joiners, marks of direction, selectors of variants.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
