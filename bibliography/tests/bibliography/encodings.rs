//! Byte order marks, line ends, and files that are not UTF-8.

use crate::{lines, read_bytes};

const ENTRY: &str = "@misc{k,\r\n  title = {Über},\r\n  year = 2000,\r\n}\r\n";

#[test]
fn byte_order_marks_and_windows_line_ends() {
    let bytes = [b"\xEF\xBB\xBF".as_slice(), ENTRY.as_bytes()].concat();
    let (reading, diagnostics) = read_bytes(&bytes, false, &[]);
    assert_eq!(lines(&diagnostics), Vec::<String>::new());
    assert_eq!(reading.entries[0].publication.title.plain(), "Über");
    assert_eq!(reading.entries[0].source.place().column, 7);
    assert_eq!(reading.entries[0].source.place().source, "@misc{k,");
}

#[test]
fn other_encodings_are_named() {
    let latin = b"@misc{k,\n title = {\xDCber den Wolken},\n year = 2000}";
    assert_eq!(
        lines(&read_bytes(latin, false, &[]).1),
        ["error V059 2:11 `Ü`: this file is not UTF-8; it looks like Latin-1 (ISO 8859-1)"]
    );
    let windows = b"@misc{k,\n title = {Wolken \x96 und mehr},\n year = 2000}";
    assert!(lines(&read_bytes(windows, false, &[]).1)[0].ends_with("it looks like Windows-1252"));
    let chinese = b"@misc{k,\n title = {\xD6\xD0\xB9\xFA\xBF\xC6\xD1\xA7\xD4\xBA},\n year = 2000}";
    assert!(lines(&read_bytes(chinese, false, &[]).1)[0].ends_with("it looks like GBK (Chinese)"));
    let wider: Vec<u8> = "\u{FEFF}@misc{k}".chars().flat_map(|one| u32::from(one).to_le_bytes()).collect();
    assert!(lines(&read_bytes(&wider, false, &[]).1)[0].ends_with("it looks like UTF-32"));
    let wide: Vec<u8> = ENTRY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = [b"\xFF\xFE".as_slice(), &wide].concat();
    assert!(lines(&read_bytes(&wide, false, &[]).1)[0].ends_with("it looks like UTF-16"));
}

#[test]
fn what_cannot_be_told_is_not_guessed() {
    let russian = b"@misc{k,\n title = {\xEF\xD0\xC5\xD2\xC1\xC3\xC9\xCF\xCE\xCE\xD9\xC5 \xD3\xC9\xD3\xD4\xC5\xCD\xD9},\n year = 2000}";
    assert_eq!(
        lines(&read_bytes(russian, false, &[]).1),
        ["error V059 2:11 `\u{FFFD}`: this file is not UTF-8, and what it is cannot be told"]
    );
}

#[test]
fn lines_may_end_as_on_the_first_macintoshes() {
    let (_, diagnostics) = read_bytes(b"@misc{k,\r title = {T},\r yeer = 2000,\r}\r", false, &[]);
    assert_eq!(lines(&diagnostics), ["error V055 3:2 `yeer`: the entry `k` has no year or date"]);
}

#[test]
fn one_foreign_byte_in_a_file_of_utf8_is_pointed_at() {
    let mixed = "@misc{k,\n title = {Über große Mühe, caf?},\n year = 2000}".replace('?', "\u{1}");
    let bytes: Vec<u8> = mixed.bytes().map(|byte| if byte == 1 { 0xE9 } else { byte }).collect();
    let (reading, diagnostics) = read_bytes(&bytes, true, &[]);
    assert_eq!(
        lines(&diagnostics),
        ["warning V059 2:31 `é`: the byte 0xE9 here is not UTF-8, as the rest of the file is"]
    );
    assert_eq!(reading.entries[0].publication.title.plain(), "Über große Mühe, café");
}

#[test]
fn a_lenient_file_names_each_entry_that_cannot_be_read() {
    let bytes = b"@misc{a, title = {\xD6\xD0\xB9\xFA\xBF\xC6}, year = 2000}\n@misc{b, title = {B}, year = 2000}";
    let (reading, diagnostics) = read_bytes(bytes, true, &[]);
    assert_eq!((reading.found, reading.entries.len(), &*reading.refused), (2, 1, &["a".to_owned()][..]));
    assert_eq!(
        lines(&diagnostics),
        [
            "warning V059 1:7 `a`: the entry `a` has characters that cannot be read, and is left out",
            "warning V059 1:19 `\u{FFFD}`: this file is not UTF-8; it looks like GBK (Chinese)",
        ]
    );
}

#[test]
fn what_cannot_be_seen_reaches_no_page() {
    for (character, number) in
        [('\0', "0000"), ('\u{1}', "0001"), ('\u{1b}', "001B"), ('\u{7f}', "007F"), ('\u{9d}', "009D")]
    {
        let text = format!("@misc{{k, title = {{T{character}x {character}y}}, year = 2000}}");
        let (_, diagnostics) = read_bytes(text.as_bytes(), false, &[]);
        let [line] = &lines(&diagnostics)[..] else { panic!("{diagnostics:?}") };
        assert!(line.starts_with("error V062 1:20 "), "{line}");
        assert!(line.ends_with(&format!("the character U+{number} cannot be seen, and stops other readers")), "{line}");
        assert!(!line.contains(character), "{line}");
        let (reading, _) = read_bytes(text.as_bytes(), true, &[]);
        let publication = &reading.entries[0].publication;
        assert_eq!(publication.title.plain(), "Tx y");
        assert!(!publication.bibtex.as_ref().unwrap().contains(character));
    }
}

#[test]
fn what_cannot_be_seen_is_told_of_wherever_it_is_published() {
    for text in [
        "@misc{k\u{1}, title = {T}, year = 2000}",
        "@string{t = {T\u{1}}}\n@misc{k, title = t, year = 2000, note = t}",
        "@misc{k, title = {T}, year = {n.d\u{1}.}}",
        "@misc{k, ti\u{1}tle = {T}, year = 2000}",
        "@misc{k, \u{1}title = {T}, year = 2000}",
        "@misc{k, title = {T}\u{1}, year = 2000}",
        "@mis\u{1}c{k, title = {T}, year = 2000}",
    ] {
        let (_, diagnostics) = read_bytes(text.as_bytes(), false, &[]);
        assert!(!diagnostics.is_empty(), "{text:?}");
        assert!(diagnostics.iter().all(|diagnostic| !diagnostic.text().contains('\u{1}')), "{diagnostics:?}");
        let (reading, _) = read_bytes(text.as_bytes(), true, &[]);
        assert!(reading.entries.iter().all(|entry| !format!("{:?}", entry.publication).contains("\\u{1}")), "{text:?}");
    }
    let (_, dash) = read_bytes("@misc{k, title = {a\u{97}b}, year = 2000}".as_bytes(), false, &[]);
    assert_eq!(dash[0].help.as_deref(), Some("type `—` in its place: that is what it is in Windows-1252"));
    let between = "Written by a machine\u{1a}\n@misc{k, title = {T}, year = 2000}\n\u{c}\n\u{1a}";
    assert_eq!(lines(&read_bytes(between.as_bytes(), false, &[]).1), [""; 0]);
}

#[test]
fn lines_may_end_as_on_an_old_macintosh() {
    let text = "@misc{a,\r title = {A},\r year = 2000}\r\r@misc{b,\r title = {B\\foo},\r year = 2000}\r";
    assert_eq!(
        lines(&read_bytes(text.as_bytes(), false, &[]).1),
        ["error V058 6:12 `\\foo`: the LaTeX command `\\foo` is not known"]
    );
    let windows = text.replace('\r', "\r\n");
    assert!(lines(&read_bytes(windows.as_bytes(), false, &[]).1)[0].starts_with("error V058 6:12 "));
}
