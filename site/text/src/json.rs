//! JSON. Serialising fails only for maps whose keys are not strings, which no type of the site has.

use erased_serde::Serialize;

/// Renders a value as JSON on one line.
pub fn compact_json(value: &dyn Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Renders a value as indented JSON.
pub fn pretty_json(value: &dyn Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
