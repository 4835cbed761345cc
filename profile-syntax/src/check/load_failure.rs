//! Why a file could not be had, in words.

use crate::{Code, Help, LoadError, nearest};

/// Why a file below `content/` could not be had, and which one may be meant.
pub(super) fn explain(names: &[String], path: &str, failure: &LoadError) -> (Code, String, Help) {
    match failure {
        LoadError::Missing => {
            let name = path.rsplit('/').next().unwrap_or(path);
            let help = nearest(path, names.iter().map(String::as_str))
                .or_else(|| names.iter().map(String::as_str).find(|known| known.rsplit('/').next() == Some(name)))
                .map_or_else(|| format!("put it at `content/{path}`").into(), did_you_mean_file);
            (Code::MissingFile, format!("there is no file `content/{path}`"), help)
        }
        LoadError::Outside => (
            Code::PathOutsideContent,
            format!("`{path}` leads out of `content/` through a link"),
            "put the file itself below `content/`".into(),
        ),
        LoadError::Unreadable(why) => (
            Code::MissingFile,
            format!("`content/{path}` cannot be read: {why}"),
            "name a file that can be read".into(),
        ),
    }
}

/// Asks whether the file `near` is meant, whose name stands in quotes.
pub(super) fn did_you_mean_file(near: &str) -> Help {
    Help::did_you_mean(near).replacing_with(format!("{near:?}"))
}
