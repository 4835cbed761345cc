//! Layers of one colour each on white, and the PNG that they make.
//!
//! The picture has a palette: white, and a few steps to each colour. That takes a quarter of the bytes of true colour,
//! and the steps swallow what floating-point numbers may differ in from one processor to the next.

use std::borrow::Cow;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use tiny_skia::{FillRule, Mask, Path, PathBuilder, Rect, Transform};

/// How many steps there are from white to a colour.
const STEPS: u8 = 15;

/// Where a picture has a colour, and how much of it.
pub(crate) struct Layer {
    colour: [u8; 3],
    mask: Mask,
}

impl Layer {
    /// A layer with nothing on it, `width` by `height` pixels.
    pub(crate) fn new(width: u32, height: u32, colour: [u8; 3]) -> Result<Self, String> {
        let mask = Mask::new(width, height).ok_or("a card has no size")?;
        Ok(Self { colour, mask })
    }

    pub(crate) fn fill(&mut self, path: &Path) {
        self.mask.fill_path(path, FillRule::Winding, true, Transform::identity());
    }

    pub(crate) fn rectangle(&mut self, left: f32, top: f32, width: f32, height: f32) -> Result<(), String> {
        let rectangle = Rect::from_xywh(left, top, width, height).ok_or("a rectangle has no size")?;
        self.fill(&PathBuilder::from_rect(rectangle));
        Ok(())
    }
}

/// The PNG of layers of one size that do not overlap.
pub(crate) fn encode(layers: &[Layer]) -> Result<Vec<u8>, String> {
    let size = layers.first().map(|layer| (layer.mask.width(), layer.mask.height()));
    let (width, height) = size.ok_or("a card has no layers")?;
    let mut palette = vec![0xff, 0xff, 0xff];
    for layer in layers {
        for step in 1..=STEPS {
            palette.extend(layer.colour.map(|channel| mixed(channel, step)));
        }
    }
    let mut pixels = vec![0_u8; usize::try_from(width * height).unwrap_or_default()];
    let mut first = 0;
    for layer in layers {
        for (pixel, &coverage) in pixels.iter_mut().zip(layer.mask.data()) {
            let step = (u16::from(coverage) * u16::from(STEPS) + 127) / 255;
            if step > 0 {
                *pixel = first + u8::try_from(step).unwrap_or(STEPS);
            }
        }
        first += STEPS;
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

/// What lies `step` steps from white to `channel`.
fn mixed(channel: u8, step: u8) -> u8 {
    let away = u16::from(0xff - channel) * u16::from(step) / u16::from(STEPS);
    0xff - u8::try_from(away).unwrap_or(0xff)
}
