//! What is wrong with a name as it is written.

use std::ops::Range;

use vitae_diagnostics::Help;

/// What is wrong with a name or with the list that it stands in.
pub(crate) struct NameDefect {
    /// Where, in the text that is looked at.
    pub range: Range<usize>,
    /// What.
    pub message: String,
    /// What to do.
    pub help: Help,
}

impl NameDefect {
    pub(crate) fn new(range: Range<usize>, message: impl Into<String>, help: impl Into<Help>) -> Self {
        Self { range, message: message.into(), help: help.into() }
    }
}

/// What is wrong with a name whose parts between commas are `parts`.
///
/// BibTeX parts names by ` and ` alone, and family from given names by a comma. What people write instead (`;`, `&`, a
/// comma between names) makes one absurd name of a whole list, in silence; so it has to be recognised here.
pub(crate) fn malformed(text: &str, parts: &[&str]) -> Option<NameDefect> {
    if let Some(entity) = html_entity(text) {
        let message = format!("`{}` is HTML, which BibTeX does not know", text.get(entity.clone())?);
        return Some(NameDefect::new(entity, message, "write the character itself"));
    }
    if text.contains(';') && split_at(text, ';').len() > 1 {
        let message = "names stand apart by `;` here, which BibTeX does not know";
        return Some(NameDefect::new(0..text.len(), message, "write ` and ` between names"));
    }
    let ampersand = text.contains('&')
        && split_at(text, '&').iter().skip(1).any(|part| {
            let before = part.start.checked_sub(1).and_then(|at| text.get(..at)).unwrap_or_default();
            before.ends_with(char::is_whitespace)
        });
    if ampersand {
        let message = "names stand apart by `&` here, which BibTeX does not know";
        return Some(NameDefect::new(
            0..text.len(),
            message,
            "write ` and ` between names, or put the name of an organisation in braces",
        ));
    }
    let idle = match parts {
        ["", _, ..] => text.find(','),
        [_, .., ""] => text.rfind(','),
        _ => None,
    };
    let named = parts.iter().any(|part| is_named_part(part));
    let full = parts.iter().filter(|part| part.contains(' ')).count();
    let several = parts.len() > 3 || parts.iter().all(|part| part.is_empty() || part.contains(' '));
    if parts.len() > 2 && several && !named && full > 1 {
        let message = "names stand apart by `,` here, which parts the family name from the given names";
        return Some(NameDefect::new(0..text.len(), message, "write ` and ` between names"));
    }
    if let Some(comma) = idle {
        let message = "this comma parts nothing";
        return Some(NameDefect::new(comma..comma + 1, message, "remove it, or write the name as `Family, Given`"));
    }
    (parts.len() > 3 && !named).then(|| {
        let message = format!("a name has at most two commas, and this has {}", parts.len() - 1);
        NameDefect::new(0..text.len(), message, "write ` and ` between names")
    })
}

/// The length of a name that `et al.` ends, without it.
pub(crate) fn before_et_al(text: &str) -> Option<usize> {
    let bare = text.trim_end_matches('.').trim_end();
    let lower = if bare.ends_with(['l', 'L']) { bare.to_ascii_lowercase() } else { return None };
    let before = lower.strip_suffix("al")?;
    let et = before.trim_end_matches(['.', ' ', '~']);
    let before_et = et.strip_suffix("et")?;
    let name = before_et.trim_end_matches([' ', '~', ',']);
    (et.len() < before.len() && name.len() < before_et.len() && !name.is_empty()).then_some(name.len())
}

/// Whether a part of a name says which it is: `family=Harman`.
pub(crate) fn is_named_part(part: &str) -> bool {
    let Some((key, _)) = part.split_once('=') else { return false };
    let key = key.trim();
    let bare = key.strip_suffix("-i").unwrap_or(key);
    matches!(bare, "family" | "given" | "prefix" | "suffix" | "middle" | "id" | "useprefix" | "gender")
        || key.ends_with("templatename")
}

/// Where a character of HTML stands in `text`: `&eacute;`, `&#233;`, with or without LaTeX's backslashes.
fn html_entity(text: &str) -> Option<Range<usize>> {
    let end = text.find(';')?;
    let start = text.get(..end)?.rfind('&')?;
    let escaped = text.get(..start).is_some_and(|before| before.ends_with('\\'));
    let name = text.get(start + 1..end)?.trim_start_matches('\\');
    let digits = name.strip_prefix('#').unwrap_or(name);
    let known = (2..=8).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_alphanumeric());
    known.then_some(start - usize::from(escaped)..end + 1)
}

/// The parts of `text` between characters that stand outside of braces.
pub(crate) fn split_at(text: &str, separator: char) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && character == separator => {
                parts.push(start..at);
                start = at + character.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(start..text.len());
    parts
}
