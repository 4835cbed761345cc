//! Fields that hold no prose: addresses and identifiers, in which `~` and `_` are themselves.

/// Reads a URL or an identifier: LaTeX's escapes are undone, and braces go.
pub(crate) fn read_address(value: &str) -> String {
    let mut value = value.trim();
    while let Some(inner) = value
        .strip_prefix("\\url")
        .map(str::trim)
        .and_then(|rest| rest.strip_prefix('{'))
        .and_then(|rest| rest.strip_suffix('}'))
    {
        value = inner.trim();
    }
    if !value.contains(['\\', '{', '}', '$']) {
        return value.to_owned();
    }
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(first) = rest.chars().next() {
        let known = SPELLINGS.iter().find(|(written, _)| rest.starts_with(written));
        if let Some((written, meant)) = known {
            text.push_str(meant);
            rest = rest.get(written.len()..).unwrap_or_default();
            continue;
        }
        if !matches!(first, '{' | '}') {
            text.push(first);
        }
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
    }
    text.trim().to_owned()
}

/// The first of addresses that stand in one field, as some big bibliographies have them, in one line.
pub(crate) fn first_of_several(text: &str) -> String {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    if words.next().is_some_and(|second| second.starts_with("http")) {
        return first.trim_end_matches([',', ';']).to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a note is a program's own: Zotero keeps the address of a preprint there, and Scopus how often a work is cited.
pub(crate) fn is_residue(note: &str) -> bool {
    let note = note.trim().to_ascii_lowercase();
    note.starts_with("_eprint:") || note.starts_with("cited by ") && note.contains(|digit: char| digit.is_ascii_digit())
}

/// How characters of addresses are written in LaTeX; the longer first.
const SPELLINGS: &[(&str, &str)] = &[
    // Mendeley's line breaks.
    ("{\\textbackslash}r", " "),
    ("\\textbackslashr", " "),
    ("{\\textunderscore}", "_"),
    ("\\textunderscore{}", "_"),
    ("\\textunderscore ", "_"),
    ("{\\textasciitilde}", "~"),
    ("\\textasciitilde{}", "~"),
    ("\\textasciitilde ", "~"),
    ("$\\sim$", "~"),
    ("\\~{}", "~"),
    ("{\\_}", "_"),
    ("\\_", "_"),
    ("\\&", "&"),
    ("\\%", "%"),
    ("\\#", "#"),
    ("\\$", "$"),
    ("\\~", "~"),
    ("\\{", "{"),
    ("\\}", "}"),
    ("\\/", "/"),
    ("\\-", ""),
    ("\\:", ":"),
    ("\\textless", "<"),
    ("\\textgreater", ">"),
    ("\\ ", " "),
];

#[cfg(test)]
mod tests {
    use super::read_address;

    #[test]
    fn escapes_of_latex_are_undone() {
        assert_eq!(read_address("\\url{https://x.org/a\\_b}"), "https://x.org/a_b");
        assert_eq!(read_address(" https://x.org/~ali?a=1\\&b=2 "), "https://x.org/~ali?a=1&b=2");
        assert_eq!(read_address("10.1007/978-3-030-02465-9{\\_}12"), "10.1007/978-3-030-02465-9_12");
        assert_eq!(read_address("http://x.org/{\\textasciitilde}a"), "http://x.org/~a");
    }
}
