//! JSON. Values of types that have no maps with keys other than strings always have one.

use erased_serde::Serialize;

/// The value as JSON on one line.
pub fn compact_json(value: &dyn Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The value as JSON on many lines.
pub fn pretty_json(value: &dyn Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
