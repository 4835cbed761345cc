//! Photos, scaled down.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Kernel;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

/// The quality of a JPEG: a higher one shows no difference at these sizes.
const QUALITY: u8 = 82;

/// Scales a JPEG or PNG to `width` pixels, in its own format. Returns the original if that is no larger in bytes.
///
/// The orientation that a camera stored is applied, since the metadata that holds it is not kept.
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

/// Scales a length by `numerator / denominator`, to the nearest pixel.
fn scaled(length: u32, numerator: u32, denominator: u32) -> u32 {
    let (length, numerator, denominator) = (u64::from(length), u64::from(numerator), u64::from(denominator.max(1)));
    u32::try_from((length * numerator + denominator / 2) / denominator).unwrap_or(u32::MAX).max(1)
}

/// Encodes a photo with its colour profile.
fn encode(
    mut encoder: impl image::ImageEncoder,
    picture: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> image::ImageResult<()> {
    if let Some(profile) = profile {
        // An encoder without support for profiles leaves it out; browsers then assume sRGB.
        let _ = encoder.set_icc_profile(profile);
    }
    picture.write_with_encoder(encoder)
}
