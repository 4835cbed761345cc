//! How a camera says that its picture is to be turned, which browsers follow.

/// Width and height of a JPEG as it is shown: `size` is how it is stored.
pub(super) fn upright(jpeg: &[u8], (width, height): (u32, u32)) -> (u32, u32) {
    // From five on the picture lies on its side: https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, 4.6.4 A.
    if orientation(jpeg).is_some_and(|orientation| matches!(orientation, 5..=8)) {
        (height, width)
    } else {
        (width, height)
    }
}

/// The entry `Orientation` of the picture's Exif, from 1 to 8.
fn orientation(jpeg: &[u8]) -> Option<u16> {
    const ORIENTATION: u16 = 0x0112;
    let exif = exif(jpeg)?;
    let little = exif.starts_with(b"II");
    let short = |at: usize| -> Option<u16> {
        let bytes: [u8; 2] = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let long = |at: usize| -> Option<usize> {
        let bytes: [u8; 4] = exif.get(at..at.checked_add(4)?)?.try_into().ok()?;
        usize::try_from(if little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) }).ok()
    };
    let directory = long(4)?;
    let entries = short(directory)?;
    let mut places = (0..usize::from(entries)).filter_map(|entry| directory.checked_add(2 + 12 * entry));
    let place = places.find(|&place| short(place) == Some(ORIENTATION))?;
    short(place.checked_add(8)?)
}

/// What stands in the segment `Exif` of a JPEG.
fn exif(jpeg: &[u8]) -> Option<&[u8]> {
    let mut rest = jpeg.strip_prefix(b"\xff\xd8")?;
    while let [0xff, marker, high, low, ..] = rest {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let (segment, after) = rest.get(2..)?.split_at_checked(length)?;
        let contents = segment.get(2..)?;
        match (marker, contents.strip_prefix(b"Exif\0\0")) {
            (0xe1, Some(exif)) => return Some(exif),
            // The picture itself: what comes behind it counts no more.
            (0xda, _) => return None,
            _ => rest = after,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::upright;

    /// The beginning of a JPEG with a segment of JFIF, and one of Exif.
    fn jpeg(exif: &[u8]) -> Vec<u8> {
        let length = u8::try_from(exif.len() + 8).unwrap();
        let mut jpeg = b"\xff\xd8\xff\xe0\x00\x07JFIF\0\xff\xe1\x00".to_vec();
        jpeg.push(length);
        jpeg.extend(b"Exif\0\0");
        jpeg.extend(exif);
        jpeg.extend(b"\xff\xda\x00\x02");
        jpeg
    }

    #[test]
    fn a_picture_that_lies_on_its_side_is_put_upright() {
        let little =
            |value: u8| [b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".as_slice(), &[value, 0, 0, 0]].concat();
        let big = |value: u8| [b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".as_slice(), &[value, 0, 0]].concat();
        for value in 1..=8 {
            let shown = if value < 5 { (4000, 3000) } else { (3000, 4000) };
            assert_eq!(upright(&jpeg(&little(value)), (4000, 3000)), shown, "{value}");
            assert_eq!(upright(&jpeg(&big(value)), (4000, 3000)), shown, "{value}");
        }
    }

    #[test]
    fn what_is_broken_says_nothing() {
        let whole = jpeg(b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
        assert_eq!(upright(&whole, (2, 1)), (1, 2));
        // An entry takes its last three bytes to be whole, and they are not looked at.
        for end in 0..whole.len() - 7 {
            assert_eq!(upright(&whole[..end], (2, 1)), (2, 1), "{end} bytes");
        }
        assert_eq!(upright(&jpeg(b"II*\0\xff\xff\xff\xff"), (2, 1)), (2, 1));
        assert_eq!(upright(b"\x89PNG", (2, 1)), (2, 1));
    }
}
