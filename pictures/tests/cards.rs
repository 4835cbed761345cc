//! Cards, as those who show them read them.

use vitae_pictures::{Card, HEIGHT, WIDTH, can_set, card};

const CARD: Card = Card {
    title: "MemSnap μCheckpoints: A Data Single Level Store for Fearless Persistence",
    name: "Emil Tsalapatis",
    address: "www.watchedkettle.com",
    accent: [0x0b, 0x53, 0x94],
};

/// The colour of each pixel.
fn pixels(bytes: &[u8]) -> Vec<[u8; 3]> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut data = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut data).unwrap();
    assert_eq!((info.width, info.height), (WIDTH, HEIGHT));
    data.chunks_exact(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
}

/// The rows of the picture that have something of this colour, as first and last.
fn rows(pixels: &[[u8; 3]], colour: [u8; 3]) -> Option<(usize, usize)> {
    let at = |index: usize| index / usize::try_from(WIDTH).unwrap();
    let first = pixels.iter().position(|pixel| *pixel == colour)?;
    Some((at(first), at(pixels.iter().rposition(|pixel| *pixel == colour)?)))
}

#[test]
fn a_card_has_a_title_in_ink_and_a_name_in_the_accent() {
    let pixels = pixels(&card(&CARD).unwrap());
    assert_eq!(pixels[0], CARD.accent);
    let (first, last) = rows(&pixels, [0x1b, 0x1e, 0x23]).unwrap();
    assert!(first > 70 && last > first + 150 && last < 480, "the title has {first}..{last}");
    assert_eq!(rows(&pixels, CARD.accent).map(|(_, last)| last > 500), Some(true), "the name is below");
    assert!(rows(&pixels, [0x5b, 0x61, 0x6b]).is_some(), "so is the address");
}

#[test]
fn the_same_card_has_the_same_bytes_and_few_of_them() {
    let bytes = card(&CARD).unwrap();
    assert_eq!(bytes, card(&CARD).unwrap());
    assert!(bytes.len() < 24_000, "{} bytes", bytes.len());
    assert_ne!(bytes, card(&Card { title: "Another", ..CARD }).unwrap());
}

#[test]
fn whatever_the_title_nothing_leaves_the_card() {
    let long = "Persistence ".repeat(60);
    let unbroken = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6);
    for title in ["", "A", &long, &unbroken] {
        let pixels = pixels(&card(&Card { title, name: &long, address: &unbroken, ..CARD }).unwrap());
        let width = usize::try_from(WIDTH).unwrap();
        for (index, pixel) in pixels.iter().enumerate().filter(|(index, _)| *index > 20 * width) {
            let column = index % width;
            assert!(*pixel == [255; 3] || (80..=width - 80).contains(&column), "{title:.10} has ink at {column}");
        }
        assert!(rows(&pixels, [0x1b, 0x1e, 0x23]).is_none_or(|(_, last)| last < 480), "{title:.10} reaches the name");
    }
}

#[test]
fn words_in_other_scripts_give_their_place_to_the_next() {
    assert_eq!(
        card(&Card { title: "ليلى حداد", ..CARD }),
        card(&Card { title: CARD.name, name: CARD.address, address: "", ..CARD })
    );
    assert_eq!(
        card(&Card { title: "李飞飞", name: "斯坦福大学", ..CARD }),
        card(&Card { title: CARD.address, name: "", address: "", ..CARD })
    );
}

#[test]
fn letters_that_the_fonts_lack_are_known() {
    for text in ["Emil Tsalapatis", "Ragna Østby", "Αιμίλιος Τσαλαπάτης", "Ада Лавлейс", "Nguyễn 2ⁿ “—”", ""]
    {
        assert!(can_set(text), "{text}");
    }
    for text in ["ليلى حداد", "李飞飞", "שלום", "Ada 🚀"] {
        assert!(!can_set(text), "{text}");
    }
}
