//! Writes a profile as text, in the layout of the formatter.

use super::literal::turns_text;
use super::{Item, Value, string_literal, wrap_markdown};

/// The width of lines, as far as they can be broken.
pub const LINE_WIDTH: usize = 100;

const INDENT: &str = "    ";

/// A profile as text.
#[derive(Clone, Debug)]
pub struct Written {
    /// The text of `content/profile.rs`.
    pub text: String,
    /// The line on which each item starts, from 1, in the order of the items.
    pub lines: Vec<usize>,
}

/// Writes a profile. `about` is the documentation of its module.
pub fn write_profile(about: &str, items: &[Item]) -> Written {
    let mut text = String::new();
    for line in about.lines() {
        push_line(&mut text, &format!("//! {line}"));
    }
    text.push_str("\npub static PROFILE: vitae::Profile = vitae::profile! {\n");
    let mut lines = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| items.get(before));
        if before.is_some_and(|before| are_separated(before, item)) {
            text.push('\n');
        }
        for line in prose_lines(&item.prose) {
            push_line(&mut text, &format!("{INDENT}/// {line}"));
        }
        lines.push(text.matches('\n').count() + 1);
        push_item(&mut text, item);
    }
    text.push_str("};\n");
    Written { text, lines }
}

/// Returns `true` if a blank line separates two items: between all but one-line items of the same kind.
fn are_separated(before: &Item, item: &Item) -> bool {
    before.kind.word != item.kind.word
        || !item.prose.is_empty()
        || !before.prose.is_empty()
        || one_line(item).is_none()
        || one_line(before).is_none()
}

fn prose_lines(prose: &str) -> Vec<String> {
    let safe: String = prose
        .chars()
        .flat_map(|character| -> Vec<char> {
            if turns_text(character) {
                format!("&#x{:X};", u32::from(character)).chars().collect()
            } else if character.is_control() && !matches!(character, '\n' | '\t') {
                Vec::new()
            } else {
                vec![character]
            }
        })
        .collect();
    wrap_markdown(safe.trim_end(), LINE_WIDTH - INDENT.len() - "/// ".len())
}

fn head(item: &Item) -> String {
    let file = item.file.as_deref().map(string_literal);
    let name = item.id.as_ref().or(file.as_ref()).map(|name| format!(" {name}")).unwrap_or_default();
    format!("{INDENT}{}{name}", item.kind.word)
}

/// Renders an item on one line, or returns `None` if it does not fit.
fn one_line(item: &Item) -> Option<String> {
    let head = head(item);
    if item.keys.is_empty() {
        return Some(if item.file.is_some() { head } else { format!("{head} {{}}") });
    }
    let keys: Vec<String> = item.keys.iter().map(|(key, value)| format!("{key}: {}", value.written())).collect();
    let line = format!("{head} {{ {} }}", keys.join(", "));
    (line.chars().count() <= LINE_WIDTH && item.keys.len() <= 4).then_some(line)
}

fn push_item(text: &mut String, item: &Item) {
    if let Some(line) = one_line(item) {
        push_line(text, &line);
        return;
    }
    push_line(text, &format!("{} {{", head(item)));
    for (key, value) in &item.keys {
        let line = format!("{INDENT}{INDENT}{key}: {},", value.written());
        match value {
            Value::List(elements) if line.chars().count() > LINE_WIDTH => {
                push_line(text, &format!("{INDENT}{INDENT}{key}: ["));
                for element in elements {
                    push_line(text, &format!("{INDENT}{INDENT}{INDENT}{},", element.written()));
                }
                push_line(text, &format!("{INDENT}{INDENT}],"));
            }
            _ => push_line(text, &line),
        }
    }
    push_line(text, &format!("{INDENT}}}"));
}

fn push_line(text: &mut String, line: &str) {
    text.push_str(line.trim_end());
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use vitae_profile::{Bibliography, Date, Dates, End, Organization, Position};

    use super::write_profile;
    use crate::dsl::{Item, Value, set};

    #[test]
    fn items_are_written_as_a_person_would() {
        let mut uni = Item::with_id::<Organization>("uni".to_owned());
        set!(uni, Organization.name, Value::text("The \"University\""));
        let mut other = Item::with_id::<Organization>("other".to_owned());
        set!(other, Organization.name, Value::text("Other"));
        let mut post = Item::new::<Position>();
        post.add_prose("What was done there, at length, in a line of prose that is too long to stand in one line, and so it does not.\n\n- a\n- b");
        set!(post, Position.role, Value::text("Intern"));
        set!(post, Position.at, Value::Reference("uni".to_owned()));
        let start = Date::new(2018, None, None).unwrap();
        set!(post, Position.dates, Value::Dates(Dates::new(start, End::Open).unwrap()));
        set!(post, Position.advisors, Value::references((0..12).map(|n| format!("somebody_{n}"))));
        let mut bib = Item::new::<Bibliography>();
        bib.file = Some("publications.bib".to_owned());
        assert_eq!(post.missing(), Vec::<&str>::new());
        let written = write_profile("Everything this site says.", &[uni, other, post, bib]);
        assert_eq!(written.lines, [4, 5, 12, 32]);
        expect![[r#"
            //! Everything this site says.

            pub static PROFILE: vitae::Profile = vitae::profile! {
                organization uni { name: "The \"University\"" }
                organization other { name: "Other" }

                /// What was done there, at length, in a line of prose that is too long to stand in one line,
                /// and so it does not.
                ///
                /// - a
                /// - b
                position {
                    role: "Intern",
                    at: uni,
                    dates: 2018..,
                    advisors: [
                        somebody_0,
                        somebody_1,
                        somebody_2,
                        somebody_3,
                        somebody_4,
                        somebody_5,
                        somebody_6,
                        somebody_7,
                        somebody_8,
                        somebody_9,
                        somebody_10,
                        somebody_11,
                    ],
                }

                bibliography "publications.bib"
            };
        "#]]
        .assert_eq(&written.text);
    }
}
