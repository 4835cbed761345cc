//! The built-in fonts: which characters they have, how wide a line is, and the outlines of its glyphs.

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use rustybuzz::{GlyphBuffer, UnicodeBuffer, shape};
use tiny_skia::PathBuilder;

use crate::layer::Layer;

/// A built-in font, as the bytes of its file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Font(&'static [u8]);

pub(crate) const REGULAR: Font = Font(vitae_pdf::sans::REGULAR);
pub(crate) const BOLD: Font = Font(vitae_pdf::sans::BOLD);

impl Font {
    fn open(self) -> Result<rustybuzz::Face<'static>, String> {
        rustybuzz::Face::from_slice(self.0, 0).ok_or_else(|| "a font that is built in cannot be read".to_owned())
    }

    /// Returns `true` if the font has a glyph for every visible character of `text`.
    pub(crate) fn has(self, text: &str) -> bool {
        let Ok(face) = self.open() else { return false };
        let mut characters = text.chars().filter(|character| !character.is_whitespace() && !character.is_control());
        characters.all(|character| face.glyph_index(character).is_some())
    }

    /// Measures a line at `size`, in pixels.
    pub(crate) fn width(self, line: &str, size: f32) -> Result<f32, String> {
        let face = self.open()?;
        let advances =
            shape_line(&face, line).glyph_positions().iter().map(|glyph| units(glyph.x_advance)).sum::<f32>();
        Ok(advances * scale(&face, size))
    }

    /// Breaks a text into lines of at most `width`. A word that is longer than a line is broken, too.
    pub(crate) fn wrap(self, text: &str, size: f32, width: f32) -> Result<Vec<String>, String> {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let Some(line) = lines.last_mut() else { break };
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&longer, size)? <= width {
                *line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(String::new());
            }
            for character in word.chars() {
                let Some(line) = lines.last_mut() else { break };
                line.push(character);
                if self.width(line, size)? > width {
                    line.pop();
                    lines.push(character.to_string());
                }
            }
        }
        Ok(lines)
    }

    /// Draws a line onto `layer`, starting at `left`, on `baseline`.
    pub(crate) fn write(
        self,
        layer: &mut Layer,
        line: &str,
        size: f32,
        left: f32,
        baseline: f32,
    ) -> Result<(), String> {
        let face = self.open()?;
        let glyphs = shape_line(&face, line);
        let mut pen = Pen { path: PathBuilder::new(), scale: scale(&face, size), left, baseline };
        for (info, position) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            let start = pen.left;
            pen.left += units(position.x_offset) * pen.scale;
            pen.baseline = baseline - units(position.y_offset) * pen.scale;
            face.outline_glyph(GlyphId(u16::try_from(info.glyph_id).unwrap_or_default()), &mut pen);
            pen.left = start + units(position.x_advance) * pen.scale;
        }
        if let Some(path) = pen.path.finish() {
            layer.fill(&path);
        }
        Ok(())
    }
}

/// Chooses and positions the glyphs of a line.
fn shape_line(face: &rustybuzz::Face, line: &str) -> GlyphBuffer {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(line);
    buffer.guess_segment_properties();
    shape(face, &[], buffer)
}

/// How many pixels a font unit has at `size`.
fn scale(face: &rustybuzz::Face, size: f32) -> f32 {
    size / units(face.units_per_em())
}

/// Font units as a floating-point number.
#[expect(clippy::cast_precision_loss, reason = "a line has far fewer font units than a float can count")]
fn units(count: i32) -> f32 {
    count as f32
}

/// Receives the outline of a glyph in font units, and adds it to a path at the position of the glyph.
struct Pen {
    path: PathBuilder,
    scale: f32,
    left: f32,
    baseline: f32,
}

impl Pen {
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.left + x * self.scale, self.baseline - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.place(x1, y1), self.place(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
