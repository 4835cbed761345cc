//! Text to LaTeX: what BibTeX's styles and readers of every age understand.

use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization;
use vitae_profile::{PersonName, RichText, Style};

/// A text in LaTeX.
pub(crate) fn encode_text(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for character in text.chars() {
        encode_char(&mut encoded, character);
    }
    encoded
}

/// A text with markup in LaTeX.
pub(crate) fn encode_rich(text: &RichText) -> String {
    let mut encoded = String::new();
    for run in text.runs() {
        let inner = encode_text(&run.text);
        let styled = match run.style {
            Style::Plain => inner,
            Style::Emphasis => format!("\\emph{{{inner}}}"),
            Style::Strong => format!("\\textbf{{{inner}}}"),
            Style::Code => format!("\\texttt{{{inner}}}"),
            Style::SmallCaps => format!("\\textsc{{{inner}}}"),
            Style::Superscript => format!("\\textsuperscript{{{inner}}}"),
            Style::Subscript => format!("\\textsubscript{{{inner}}}"),
            Style::Math => format!("${}$", run.text.replace('−', "-").replace('\u{A0}', "~")),
        };
        if run.verbatim {
            encoded.push('{');
            encoded.push_str(&styled);
            encoded.push('}');
        } else {
            encoded.push_str(&styled);
        }
    }
    encoded
}

/// A name as `von Family, Jr, Given`.
pub(crate) fn encode_name(name: &PersonName) -> String {
    let PersonName { given, particle, family, suffix } = name;
    let family_text = encode_text(family);
    if given.is_empty() && suffix.is_empty() && particle.is_empty() {
        return if family.contains([' ', ',']) { format!("{{{family_text}}}") } else { family_text };
    }
    // A capital within the family name would end a particle, and a small first letter start one.
    let lower = family.split(' ').any(|word| word.starts_with(char::is_lowercase));
    let family_text = if lower || family.contains(',') { format!("{{{family_text}}}") } else { family_text };
    let mut encoded = encode_text(particle);
    if !encoded.is_empty() {
        encoded.push(' ');
    }
    encoded.push_str(&family_text);
    for part in [suffix, given] {
        if !part.is_empty() {
            encoded.push_str(", ");
            encoded.push_str(&encode_text(part));
        }
    }
    if given.is_empty() && !suffix.is_empty() {
        encoded.push(',');
    }
    encoded
}

fn encode_char(encoded: &mut String, character: char) {
    let special = match character {
        '&' => "\\&",
        '%' => "\\%",
        '$' => "\\$",
        '#' => "\\#",
        '_' => "\\_",
        '{' => "\\textbraceleft{}",
        '}' => "\\textbraceright{}",
        '\\' => "\\textbackslash{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '\u{A0}' => "~",
        '–' => "--",
        '—' => "---",
        '“' => "``",
        '”' => "''",
        'ß' => "{\\ss}",
        'æ' => "{\\ae}",
        'Æ' => "{\\AE}",
        'œ' => "{\\oe}",
        'Œ' => "{\\OE}",
        'ø' => "{\\o}",
        'Ø' => "{\\O}",
        'ł' => "{\\l}",
        'Ł' => "{\\L}",
        'å' => "{\\aa}",
        'Å' => "{\\AA}",
        'ı' => "{\\i}",
        _ => "",
    };
    if !special.is_empty() {
        encoded.push_str(special);
        return;
    }
    if character.is_ascii() {
        encoded.push(character);
        return;
    }
    let parts: Vec<char> = character.nfd().collect();
    match parts.as_slice() {
        [base, mark] if base.is_ascii_alphabetic() => match command(*mark) {
            Some(command) => {
                let base = match base {
                    'i' => "\\i",
                    'j' => "\\j",
                    _ => "",
                };
                let letter = if base.is_empty() {
                    parts.first().map(char::to_string).unwrap_or_default()
                } else {
                    base.to_owned()
                };
                let _ = write!(encoded, "{{\\{command}{{{letter}}}}}");
            }
            None => encoded.push(character),
        },
        _ => encoded.push(character),
    }
}

fn command(mark: char) -> Option<char> {
    Some(match mark {
        '\u{300}' => '`',
        '\u{301}' => '\'',
        '\u{302}' => '^',
        '\u{303}' => '~',
        '\u{304}' => '=',
        '\u{306}' => 'u',
        '\u{307}' => '.',
        '\u{308}' => '"',
        '\u{30A}' => 'r',
        '\u{30B}' => 'H',
        '\u{30C}' => 'v',
        '\u{323}' => 'd',
        '\u{327}' => 'c',
        '\u{328}' => 'k',
        _ => return None,
    })
}
