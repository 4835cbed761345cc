//! Photos, made smaller.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Kernel;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

/// How much a JPEG keeps: more cannot be seen at this size.
const QUALITY: u8 = 82;

/// A JPEG or PNG that is `width` pixels wide, of the same format, upright. If it would be no lighter than the original,
/// that is what comes back.
pub fn resized(original: &[u8], width: u32) -> Result<Vec<u8>, String> {
    let failed = |error: &dyn std::fmt::Display| format!("it cannot be made smaller: {error}");
    let reader = ImageReader::new(Cursor::new(original)).with_guessed_format().map_err(|error| failed(&error))?;
    let format = reader.format();
    let mut decoder = reader.into_decoder().map_err(|error| failed(&error))?;
    let profile = decoder.icc_profile().ok().flatten();
    let orientation = decoder.orientation().map_err(|error| failed(&error))?;
    let mut photo = DynamicImage::from_decoder(decoder).map_err(|error| failed(&error))?;
    photo.apply_orientation(orientation);
    let height = scaled(photo.height(), width, photo.width());
    let small = photo.resize_exact(width, height, Kernel::Lanczos3);
    let mut bytes = Vec::new();
    let written = match format {
        Some(ImageFormat::Png) => encode(
            PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive),
            &small,
            profile,
        ),
        Some(ImageFormat::Jpeg) => {
            let small: DynamicImage =
                if small.color().has_color() { small.to_rgb8().into() } else { small.to_luma8().into() };
            encode(JpegEncoder::new_with_quality(&mut bytes, QUALITY), &small, profile)
        }
        _ => return Err("it is neither a JPEG nor a PNG".to_owned()),
    };
    written.map_err(|error| failed(&error))?;
    Ok(if bytes.len() < original.len() { bytes } else { original.to_vec() })
}

/// The `part` of `whole` that `length` stands for, to the nearest pixel.
fn scaled(length: u32, part: u32, whole: u32) -> u32 {
    let (length, part, whole) = (u64::from(length), u64::from(part), u64::from(whole.max(1)));
    u32::try_from((length * part + whole / 2) / whole).unwrap_or(u32::MAX).max(1)
}

/// Encodes a picture, with the colours that its numbers stand for.
fn encode(
    mut encoder: impl image::ImageEncoder,
    picture: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> image::ImageResult<()> {
    if let Some(profile) = profile {
        // An encoder that cannot hold a profile leaves it out, as browsers then take the colours for sRGB.
        let _ = encoder.set_icc_profile(profile);
    }
    picture.write_with_encoder(encoder)
}
