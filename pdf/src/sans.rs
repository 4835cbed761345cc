//! Source Sans 3, as TrueType: Latin, Greek and Cyrillic.

/// The regular face.
pub const REGULAR: &[u8] = include_bytes!("../fonts/SourceSans3-Regular.ttf");
/// The bold face.
pub const BOLD: &[u8] = include_bytes!("../fonts/SourceSans3-Bold.ttf");
/// The italic face.
pub const ITALIC: &[u8] = include_bytes!("../fonts/SourceSans3-Italic.ttf");
