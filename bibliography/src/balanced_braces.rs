//! Brings a value into a form of which every program counts the braces and the formulas in the same way.
//!
//! BibTeX counts each `{` and `}`, also behind a backslash; biber and most others do not count `\{` and `\}`. A value such as
//! `a \{ b` ends the entry too late in the one, and is fine in the others. What is exported is read by all of them.

/// The value in a form whose braces and formulas every reader counts alike.
pub(crate) fn balanced(text: &str) -> String {
    if !text.contains(['{', '}', '$', '\\']) {
        return text.to_owned();
    }
    dollars(&braces(text))
}

fn braces(text: &str) -> String {
    if nests(text) {
        return text.to_owned();
    }
    let spelled = spelled_braces(text);
    if nests(&spelled) {
        return spelled;
    }
    let plain = text.replace("\\{", "{").replace("\\}", "}");
    let plain = plain.trim_end_matches('\\');
    if nests(plain) { plain.to_owned() } else { plain.replace(['{', '}'], "") }
}

/// Whether each brace has its other one, of the same sort where those with a backslash are a sort of their own.
fn nests(text: &str) -> bool {
    let mut open = Vec::new();
    let mut escaped = false;
    for character in text.chars() {
        match character {
            '{' => open.push(escaped),
            '}' if open.pop() != Some(escaped) => return false,
            _ => {}
        }
        escaped = character == '\\' && !escaped;
    }
    open.is_empty() && !escaped
}

/// The value with the braces that are characters written as commands.
fn spelled_braces(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let (mut formula, mut escaped) = (false, false);
    for character in text.chars() {
        let command = match (escaped, character, formula) {
            (true, '{', false) => "textbraceleft{}",
            (true, '}', false) => "textbraceright{}",
            (true, '{', true) => "lbrace ",
            (true, '}', true) => "rbrace ",
            _ => {
                formula ^= character == '$' && !escaped;
                result.push(character);
                escaped = character == '\\' && !escaped;
                continue;
            }
        };
        result.push_str(command);
        escaped = false;
    }
    result.trim_end_matches('\\').to_owned()
}

/// The value with each dollar sign as a character, unless they enclose formulas.
fn dollars(text: &str) -> String {
    if !text.contains('$') {
        return text.to_owned();
    }
    let mut result = String::with_capacity(text.len());
    let (mut formula, mut escaped, mut depth) = (None, false, 0_i64);
    for character in text.chars() {
        match character {
            '{' if !escaped => depth += 1,
            '}' if !escaped => depth -= 1,
            '$' if escaped && formula.is_some() => {
                // Some readers end a formula at this one too.
                result.push_str("textdollar{}");
                escaped = false;
                continue;
            }
            '$' if escaped => {}
            '$' => match formula {
                None => formula = Some(depth),
                Some(opened) if opened == depth => formula = None,
                Some(_) => return text.replace("\\$", "$").replace('$', "{\\$}"),
            },
            _ => {}
        }
        escaped = character == '\\' && !escaped;
        result.push(character);
    }
    if formula.is_none() { result } else { text.replace("\\$", "$").replace('$', "{\\$}") }
}

/// The value with a backslash before each sign that TeX would stumble upon, outside of formulas and addresses.
pub(crate) fn escaped(text: &str) -> String {
    if !text.contains(['&', '%', '#']) || text.contains("\\url") || text.contains("\\href") {
        return text.to_owned();
    }
    let mut result = String::with_capacity(text.len() + 4);
    let (mut formula, mut backslash) = (false, false);
    for character in text.chars() {
        if character == '$' && !backslash {
            formula = !formula;
        }
        if matches!(character, '&' | '%' | '#') && !backslash && !formula {
            result.push('\\');
        }
        backslash = character == '\\' && !backslash;
        result.push(character);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::balanced;

    #[test]
    fn what_nests_is_left_alone_and_the_rest_spelled_out() {
        for same in ["a {b} \\{c\\}", "{$\\mu$} \\$5", "\\\\{a}", "plain"] {
            assert_eq!(balanced(same), same);
        }
        for (text, spelled) in [
            ("a \\{ b", "a \\textbraceleft{} b"),
            ("\\{\\x{\\}}", "\\textbraceleft{}\\x{\\textbraceright{}}"),
            ("CMP$im", "CMP{\\$}im"),
            ("$a \\$ b$", "$a \\textdollar{} b$"),
            ("a {$b} c$", "a {{\\$}b} c{\\$}"),
            ("ends in \\", "ends in "),
        ] {
            assert_eq!(balanced(text), spelled, "{text}");
        }
    }
}
