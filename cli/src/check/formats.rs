//! Findings as JSON and as annotations for GitHub Actions.

use std::fmt::Write as _;

use serde_json::json;
use vitae_syntax::FilePlace;

use crate::problem::{Problem, count, word};

/// Renders the findings as one JSON object. Lines and columns count from 1, columns in characters.
pub(super) fn json(problems: &[Problem]) -> String {
    let (errors, warnings) = count(problems);
    let diagnostics: Vec<_> = problems
        .iter()
        .map(|Problem { severity, code, place, message, help }| {
            let FilePlace { path, line, column, width, source } = place;
            json!({
                "severity": word(*severity),
                "code": code.number(),
                "name": code.name(),
                "file": path,
                "line": line,
                "column": column,
                "end_column": column + width,
                "source": source,
                "message": message,
                "help": help,
            })
        })
        .collect();
    let whole = json!({ "errors": errors, "warnings": warnings, "diagnostics": diagnostics });
    serde_json::to_string_pretty(&whole).unwrap_or_default()
}

/// Renders the findings as workflow commands, one a line. `prefix` is the path of the site in the checkout.
pub(super) fn github(problems: &[Problem], prefix: &str) -> String {
    let mut lines = String::new();
    for problem in problems {
        let FilePlace { path, line, column, width, .. } = &problem.place;
        let _ = writeln!(
            lines,
            "::{} file={},line={line},col={column},endColumn={},title={}::{}",
            word(problem.severity),
            property(&format!("{prefix}{path}")),
            column + width,
            property(&format!("{} {}", problem.code.number(), problem.code.name())),
            data(&problem.text()),
        );
    }
    lines
}

/// Escapes what follows `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
