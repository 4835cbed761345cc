//! The sample with one mistake at a time, and with ten: each mistake is reported once, on its own line, with its code
//! and with help, and nothing else is said.

mod mistakes;
mod rendered;

use std::path::{Path, PathBuf};

use mistakes::{MISTAKES, Mistake};
use vitae_syntax::{Loader, Located, Severity, read_text};

#[test]
fn the_sample_is_without_fault() {
    assert_eq!(said(&read(&sample())), Vec::<String>::new());
}

#[test]
fn each_mistake_is_reported_once_on_its_line() {
    let failures: Vec<String> = MISTAKES
        .iter()
        .filter_map(|mistake| {
            let text = apply(&sample(), &[mistake]);
            judge(&text, &[mistake], &read(&text)).err()
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn ten_mistakes_give_ten_errors() {
    // Mistakes whose code is a lint wait until there are no errors.
    let errors: Vec<&Mistake> = MISTAKES.iter().filter(|mistake| !mistake.is_lint() && !mistake.alone).collect();
    let step = [7, 11, 13].into_iter().find(|step| !errors.len().is_multiple_of(*step)).unwrap();
    for start in (0..errors.len()).step_by(10) {
        let mut chosen: Vec<&Mistake> = Vec::new();
        for offset in 0..errors.len() {
            let candidate = errors[(start + offset * step) % errors.len()];
            let apart = chosen.iter().all(|other| item_of(other.right) != item_of(candidate.right));
            if apart && chosen.len() < 10 {
                chosen.push(candidate);
            }
        }
        assert_eq!(chosen.len(), 10, "there are not ten mistakes in ten items");
        let text = apply(&sample(), &chosen);
        if let Err(failure) = judge(&text, &chosen, &read(&text)) {
            panic!("{failure}");
        }
    }
}

/// Where a copy of the sample lies that only changes along with the mistakes, so that the owner of `content/` may write
/// there what they like.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sabotage")
}

fn sample() -> String {
    std::fs::read_to_string(root().join("content/profile.rs")).unwrap()
}

fn read(text: &str) -> Vec<Located> {
    let mut loader = Loader::new(root(), root().join("content"));
    read_text(text, &root().join("content/profile.rs"), &mut loader).diagnostics
}

fn said(diagnostics: &[Located]) -> Vec<String> {
    diagnostics.iter().map(|located| format!("{}: {}", located.place.line, located.diagnostic.text())).collect()
}

fn apply(text: &str, mistakes: &[&Mistake]) -> String {
    let mut text = text.to_owned();
    for mistake in mistakes {
        assert_eq!(text.matches(mistake.right).count(), 1, "`{}` is not there once", mistake.right);
        text = text.replacen(mistake.right, mistake.wrong, 1);
    }
    text
}

/// Whether each of the mistakes is reported on its lines, with its code and with help, and nothing else is.
fn judge(text: &str, mistakes: &[&Mistake], diagnostics: &[Located]) -> Result<(), String> {
    for mistake in mistakes {
        let at = text.find(mistake.wrong).unwrap();
        let first = text[..at].matches('\n').count() + 1;
        let lines = first..=first + mistake.wrong.trim_end().matches('\n').count();
        let severity = if mistake.is_lint() { Severity::Warning } else { Severity::Error };
        let reported = diagnostics.iter().any(|Located { diagnostic, place }| {
            diagnostic.code.number() == mistake.code
                && diagnostic.severity == severity
                && diagnostic.help.is_some()
                && (lines.contains(&place.line) || mistake.wrong.is_empty())
        });
        if !reported {
            return Err(format!(
                "{} of `{}` is to be on {lines:?}, but it says\n{:#?}",
                mistake.code,
                mistake.wrong,
                said(diagnostics)
            ));
        }
    }
    if diagnostics.len() != mistakes.len() {
        let wrong: Vec<&str> = mistakes.iter().map(|mistake| mistake.wrong).collect();
        return Err(format!("{wrong:#?} is said to be\n{:#?}", said(diagnostics)));
    }
    Ok(())
}

/// The item of the sample that a piece of it stands in, so that mistakes in different items can be told.
fn item_of(piece: &str) -> usize {
    let text = sample();
    let at = text.find(piece).unwrap();
    let mut item = 0;
    let mut position = 0;
    for (number, line) in text.lines().enumerate() {
        let is_start = line.starts_with("    ") && !line.starts_with("     ") && line.trim_end().contains('{');
        let is_prose = line.starts_with("    ///");
        let was_prose = number > 0 && text.lines().nth(number - 1).is_some_and(|before| before.starts_with("    ///"));
        if (is_prose || is_start) && !was_prose {
            item = number;
        }
        position += line.len() + 1;
        if position > at {
            return item;
        }
    }
    item
}
