//! Source Sans 3, as TrueType: Latin, Greek and Cyrillic.

/// The upright letters.
pub const REGULAR: &[u8] = include_bytes!("../fonts/SourceSans3-Regular.ttf");
/// The bold letters.
pub const BOLD: &[u8] = include_bytes!("../fonts/SourceSans3-Bold.ttf");
/// The slanted letters.
pub const ITALIC: &[u8] = include_bytes!("../fonts/SourceSans3-Italic.ttf");
