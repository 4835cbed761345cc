//! What a diagnostic suggests, as data: put where it points, it mends what it says.

use std::path::Path;

use libtest_mimic::Failed;
use vitae_syntax::{FilePlace, Located, Place, Suggestion};

use crate::read_case;

/// For how many mistakes of the corpus there is a suggestion, at the least.
const SOME: usize = 10;

/// Puts all suggestions in their places, in the folder that the cases lie in, and reads them again.
pub fn mend_what_they_say(folder: &Path, cases: &[String]) -> Result<(), Failed> {
    let mut suggestions = 0;
    for case in cases {
        suggestions += mend(folder, case)?;
    }
    if suggestions < SOME { Err(format!("there are only {suggestions} suggestions").into()) } else { Ok(()) }
}

/// Mends a case, and says how many suggestions there were.
fn mend(folder: &Path, case: &str) -> Result<usize, Failed> {
    let (before, _) = read_case(folder, case);
    before.iter().try_for_each(has_suggestion)?;
    let mut edits: Vec<(&FilePlace, &Suggestion)> =
        before.iter().filter_map(|located| Some((place(located), located.diagnostic.suggestion.as_ref()?))).collect();
    // From the end of a file to its start, so that the places before an edit stay right.
    edits.sort_by_key(|(place, _)| std::cmp::Reverse((&place.path, place.line, place.column)));
    for (place, suggestion) in &edits {
        replace(folder, place, &suggestion.replacement);
    }
    let (after, _) = read_case(folder, case);
    for located in before.iter().filter(|located| located.diagnostic.suggestion.is_some()) {
        let message = &located.diagnostic.message;
        if after.iter().any(|other| other.diagnostic.message == *message) {
            return Err(format!("{case}: with {edits:#?}\nit still says: {message}").into());
        }
    }
    Ok(edits.len())
}

/// A question whether something is meant has the answer as data. A line of prose is one token, of which the wrong word is
/// a part.
fn has_suggestion(located: &Located) -> Result<(), Failed> {
    let asks = located.diagnostic.help.as_ref().is_some_and(|help| help.starts_with("did you mean `"));
    let FilePlace { column, source, .. } = place(located);
    let is_prose = source.chars().skip(column - 1).collect::<String>().starts_with("///");
    if asks && !is_prose && located.diagnostic.suggestion.is_none() {
        return Err(format!("no suggestion, but the help is {:?}", located.diagnostic.help).into());
    }
    Ok(())
}

/// Where a diagnostic points: in the profile, or in the file that the profile names.
fn place(located: &Located) -> &FilePlace {
    match &located.diagnostic.place {
        Place::Token(_) => &located.place,
        Place::File { place, .. } => place,
    }
}

fn replace(folder: &Path, place: &FilePlace, replacement: &str) {
    let FilePlace { path, line, column, width, source: _ } = place;
    let path = folder.join(path);
    let text = std::fs::read_to_string(&path).expect("the file is text");
    let lines = text.lines().enumerate().map(|(index, text)| {
        if index + 1 != *line {
            return text.to_owned();
        }
        let characters: Vec<char> = text.chars().collect();
        let (before, rest) = characters.split_at(column - 1);
        before.iter().copied().chain(replacement.chars()).chain(rest[*width..].iter().copied()).collect()
    });
    let edited: Vec<String> = lines.collect();
    std::fs::write(path, edited.join("\n") + "\n").expect("the file can be written");
}
