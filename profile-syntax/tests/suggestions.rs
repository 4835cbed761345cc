//! What a diagnostic suggests: put in the place where it points, it gives what the author meant.

use std::path::Path;

use vitae_syntax::{FilePlace, Loader, Place, read_text};

/// A profile with these items, of which each stands in a line.
fn profile(items: &str) -> String {
    format!("vitae::profile! {{\nsite {{ url: \"https://ada.example.org/\" }}\nowner {{ name: \"Ada\" }}\n{items}\n}}")
}

/// The items with all suggestions in their places.
fn mended(items: &str) -> String {
    let text = profile(items);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let reading = read_text(&text, &folder.join("suggestions.rs"), &mut Loader::new(folder, folder));
    let mut lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
    for located in reading.diagnostics.iter().rev() {
        let (Some(suggestion), Place::Token(_)) = (&located.diagnostic.suggestion, &located.diagnostic.place) else {
            continue;
        };
        let FilePlace { line, column, width, .. } = located.place;
        lines[line - 1].splice(column - 1..column - 1 + width, suggestion.replacement.chars());
    }
    let lines: Vec<String> = lines[3..lines.len() - 1].iter().map(|line| line.iter().collect()).collect();
    lines.join("\n")
}

#[test]
fn what_is_suggested_is_what_was_meant() {
    for (wrong, right) in [
        ("projct aurora { name: \"A\" }", "project aurora { name: \"A\" }"),
        ("project aurora { nam: \"A\" }", "project aurora { name: \"A\" }"),
        ("project aurora { name = \"A\" }", "project aurora { name : \"A\" }"),
        (
            "project aurora { name: \"A\"; url: \"https://a.org/\" }",
            "project aurora { name: \"A\", url: \"https://a.org/\" }",
        ),
        (
            "project aurora { name: \"A\", url: \"www.a.org\" }",
            "project aurora { name: \"A\", url: \"https://www.a.org\" }",
        ),
        ("project aurora { name: A }", "project aurora { name: \"A\" }"),
        ("project \"aurora\" { name: \"A\" }", "project aurora { name: \"A\" }"),
        ("project try { name: \"A\" }", "project try_ { name: \"A\" }"),
        (
            "project a { name: \"A\", lead: \"B\" } person b { name: \"B\" }",
            "project a { name: \"A\", lead: \"B\" } person b { name: \"B\" }",
        ),
        (
            "education { degree: \"PhD\", at: [uw] } organization uw { name: \"U\" }",
            "education { degree: \"PhD\", at: uw } organization uw { name: \"U\" }",
        ),
        (
            "education { degree: \"PhD\", at: uwa } organization uw { name: \"U\" }",
            "education { degree: \"PhD\", at: uw } organization uw { name: \"U\" }",
        ),
        (
            "education { degree: \"PhD\", at: \"U\" } organization uw { name: \"U\" }",
            "education { degree: \"PhD\", at: uw } organization uw { name: \"U\" }",
        ),
        ("news { title: \"N\", date: 2024-6-01 }", "news { title: \"N\", date: 2024-06-01 }"),
        ("news { title: \"N\", date: 2024.6 }", "news { title: \"N\", date: 2024-06 }"),
        ("news { title: \"N\", date: \"2024-06\" }", "news { title: \"N\", date: 2024-06 }"),
        ("publication a { doi: \"https://doi.org/10.1/x\" }", "publication a { doi: \"10.1/x\" }"),
    ] {
        assert_eq!(mended(wrong), right, "{wrong}");
    }
}

/// A text that would replace more or less than what is wrong, or of which the author has to write a part.
#[test]
fn what_cannot_be_put_in_place_is_not_suggested() {
    for wrong in [
        "/// It grew into [Aurora](auroa).\nproject aurora { name: \"A\" }",
        "project aurora { name: \"A\", dates: 2024..2018 }",
        "project aurora { name: \"A\", image: \"dot.png\" }",
        "project aurora-two { name: \"A\" }",
    ] {
        assert_eq!(mended(wrong), wrong);
    }
}
