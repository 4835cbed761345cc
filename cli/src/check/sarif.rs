//! Findings as [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for code scanning.

use std::fmt::Write as _;

use serde_json::{Value, json};
use vitae_syntax::{Code, FilePlace};

use crate::problem::{Problem, word};

/// Renders the findings as a SARIF log. `prefix` is the path of the site in the checkout.
pub(super) fn sarif(problems: &[Problem], prefix: &str) -> String {
    let mut codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes
        .iter()
        .map(|code| {
            json!({
                "id": code.number(),
                "name": code.name(),
                "shortDescription": { "text": code.name().replace('-', " ") },
            })
        })
        .collect();
    let results: Vec<Value> = problems.iter().map(|problem| result(problem, &codes, prefix)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": { "name": "cargo-vitae", "semanticVersion": env!("CARGO_PKG_VERSION"), "rules": rules },
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

fn result(problem: &Problem, codes: &[Code], prefix: &str) -> Value {
    let Problem { severity, code, place, .. } = problem;
    let FilePlace { path, line, column, width, source } = place;
    json!({
        "ruleId": code.number(),
        "ruleIndex": codes.binary_search(code).unwrap_or_default(),
        "level": word(*severity),
        "message": { "text": problem.text() },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": uri(&format!("{prefix}{path}")) },
                "region": {
                    "startLine": line,
                    "startColumn": column,
                    "endColumn": column + width,
                    "snippet": { "text": source },
                },
            },
        }],
    })
}

/// Encodes a relative path as a URI reference.
pub(crate) fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
