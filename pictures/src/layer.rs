//! Layers of one colour each, and the PNG that they make on white.
//!
//! The PNG has a palette: white, and a few shades of each colour. That takes a quarter of the bytes of true colour. It
//! also rounds away the last bits in which floating-point results may differ between processors, so that the bytes are
//! the same on each.

use std::borrow::Cow;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use tiny_skia::{FillRule, Mask, Path, PathBuilder, Rect, Transform};

/// How many shades of a colour the palette has.
const SHADES: u8 = 15;

/// One colour, and how much of it each pixel has.
pub(crate) struct Layer {
    color: [u8; 3],
    mask: Mask,
}

impl Layer {
    /// Returns an empty layer of `width` by `height` pixels.
    pub(crate) fn new(width: u32, height: u32, color: [u8; 3]) -> Result<Self, String> {
        let mask = Mask::new(width, height).ok_or("a card has no size")?;
        Ok(Self { color, mask })
    }

    /// Fills a path.
    pub(crate) fn fill(&mut self, path: &Path) {
        self.mask.fill_path(path, FillRule::Winding, true, Transform::identity());
    }

    /// Fills a rectangle.
    pub(crate) fn rectangle(&mut self, left: f32, top: f32, width: f32, height: f32) -> Result<(), String> {
        let rectangle = Rect::from_xywh(left, top, width, height).ok_or("a rectangle has no size")?;
        self.fill(&PathBuilder::from_rect(rectangle));
        Ok(())
    }
}

/// Encodes layers of one size that do not overlap as a PNG.
pub(crate) fn encode(layers: &[Layer]) -> Result<Vec<u8>, String> {
    let size = layers.first().map(|layer| (layer.mask.width(), layer.mask.height()));
    let (width, height) = size.ok_or("a card has no layers")?;
    let mut palette = vec![0xff, 0xff, 0xff];
    for layer in layers {
        for shade in 1..=SHADES {
            palette.extend(layer.color.map(|channel| mixed(channel, shade)));
        }
    }
    let mut pixels = vec![0_u8; usize::try_from(width * height).unwrap_or_default()];
    let mut first = 0;
    for layer in layers {
        for (pixel, &coverage) in pixels.iter_mut().zip(layer.mask.data()) {
            let shade = (u16::from(coverage) * u16::from(SHADES) + 127) / 255;
            if shade > 0 {
                *pixel = first + u8::try_from(shade).unwrap_or(SHADES);
            }
        }
        first += SHADES;
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(Cow::Owned(palette));
    encoder.set_compression(Compression::Balanced);
    encoder.set_filter(Filter::NoFilter);
    let failed = |error: png::EncodingError| format!("a card cannot be encoded: {error}");
    let mut writer = encoder.write_header().map_err(failed)?;
    writer.write_image_data(&pixels).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(bytes)
}

/// Mixes a channel of a colour with white; the last shade is the colour itself.
fn mixed(channel: u8, shade: u8) -> u8 {
    let away = u16::from(0xff - channel) * u16::from(shade) / u16::from(SHADES);
    0xff - u8::try_from(away).unwrap_or(0xff)
}
