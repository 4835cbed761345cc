//! Photos that are made smaller.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GenericImageView, ImageDecoder, ImageFormat, Rgb, RgbImage, load_from_memory};
use vitae_pictures::resized;

/// A photo with something in it, dark at its left.
fn photo(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, y| {
        let light = u8::try_from(x * 200 / width + (x * 7 + y * 13) % 50).unwrap();
        Rgb([light, light, u8::try_from(y % 256).unwrap()])
    })
    .into()
}

fn bytes(photo: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    photo.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG with a note on how it is to be turned, as cameras write it.
fn turned(photo: &DynamicImage, orientation: u8) -> Vec<u8> {
    let jpeg = bytes(photo, ImageFormat::Jpeg);
    let mut exif = b"\xff\xe1\x00\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    [&jpeg[..2], &exif, &jpeg[2..]].concat()
}

#[test]
fn a_smaller_photo_is_of_the_same_format_and_lighter() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let original = bytes(&photo(600, 401), format);
        let small = resized(&original, 300).unwrap();
        assert_eq!(image::guess_format(&small).unwrap(), format);
        assert_eq!(load_from_memory(&small).unwrap().dimensions(), (300, 201));
        assert!(small.len() < original.len());
        assert_eq!(small, resized(&original, 300).unwrap(), "the same bytes each time");
    }
}

#[test]
fn a_photo_that_is_to_be_turned_is_turned() {
    let small = load_from_memory(&resized(&turned(&photo(600, 400), 6), 200).unwrap()).unwrap();
    assert_eq!(small.dimensions(), (200, 300));
    assert!(small.get_pixel(100, 10)[0] < small.get_pixel(100, 290)[0], "its left is up now");
}

#[test]
fn what_would_become_heavier_stays_as_it_is() {
    let mut small = Vec::new();
    JpegEncoder::new_with_quality(&mut small, 1).encode_image(&photo(600, 400)).unwrap();
    assert_eq!(resized(&small, 590).unwrap(), small);
}

#[test]
fn the_colours_are_kept_with_what_they_stand_for() {
    let mut png = Cursor::new(Vec::new());
    let mut encoder = image::codecs::png::PngEncoder::new(&mut png);
    image::ImageEncoder::set_icc_profile(&mut encoder, b"a profile".to_vec()).unwrap();
    photo(400, 300).write_with_encoder(encoder).unwrap();
    let small = resized(png.get_ref(), 100).unwrap();
    let mut decoder = image::codecs::png::PngDecoder::new(Cursor::new(small)).unwrap();
    assert_eq!(decoder.icc_profile().unwrap().as_deref(), Some(&b"a profile"[..]));
}

#[test]
fn what_is_no_photo_is_an_error() {
    assert!(resized(b"<svg></svg>", 100).is_err());
    assert!(resized(&bytes(&photo(9, 9), ImageFormat::Png)[..40], 3).is_err());
}
