//! What all sites built by Jekyll have: collections of Markdown files with front matter, and Liquid.

use std::fs;
use std::path::{Path, PathBuf};

use super::date::read_date;
use super::{Draft, markdown};
use crate::dsl::Value;
use crate::source::{Node, parse_json, parse_yaml, read_lossy, split_front_matter};

/// A file of a collection, which Jekyll calls a document.
#[derive(Debug)]
pub(super) struct Document {
    /// Its path in the site's folder.
    pub(super) place: String,
    /// Its file name without the extension, and without the date at the front.
    pub(super) stem: String,
    /// The date at the front of its file name.
    pub(super) date: Option<Node>,
    /// Its front matter.
    pub(super) values: Node,
    /// The text after the front matter.
    pub(super) body: String,
}

impl Document {
    /// Reads a file.
    pub(super) fn read(draft: &mut Draft, root: &Path, path: &Path) -> anyhow::Result<Self> {
        let place = shown(root, path);
        let file = split_front_matter(&read_lossy(path)?);
        if let Some(error) = file.error {
            draft.report.change(&place, format!("its front matter is not YAML ({error}), and was read line by line"));
        }
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let dated =
            name.split_at_checked(10).filter(|(date, _)| date.matches('-').count() == 2 && read_date(date).is_some());
        let (date, stem) = match dated {
            Some((date, stem)) => (Some(date.to_owned()), stem.trim_start_matches('-').to_owned()),
            None => (None, name),
        };
        let date = date.map(|date| Node::scalar(date).placed(&place));
        Ok(Self { values: file.values.placed(&format!("{place}: ")), body: file.body, date, stem, place })
    }

    /// Returns the date in the front matter, or else in the file name.
    pub(super) fn when(&self, draft: &mut Draft) -> Option<Value> {
        if let Some(date) = self.values.first(&["date"]) {
            return draft.date(date).map(Value::Date);
        }
        self.date.as_ref().and_then(|date| draft.date(date)).map(Value::Date)
    }

    /// Returns the body as prose.
    pub(super) fn prose(&self, draft: &mut Draft) -> String {
        let text = without_liquid(draft, &self.place, &self.body);
        markdown::prose(draft, &self.place, &text)
    }

    /// Lists what was not read in the report.
    pub(super) fn finish(&self, draft: &mut Draft) {
        draft.lose_documents();
        draft.report.lose_unread(&self.values);
    }
}

/// Reads the documents of a collection, sorted by name.
pub(super) fn collection(draft: &mut Draft, root: &Path, folder: &str) -> anyhow::Result<Vec<Document>> {
    let mut documents = Vec::new();
    for path in files_below(&root.join(folder)) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let extension =
            path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default();
        if name.starts_with('.') {
            continue;
        }
        if matches!(extension.as_str(), "md" | "markdown" | "html") {
            documents.push(Document::read(draft, root, &path)?);
        } else {
            draft.report.lose(shown(root, &path), "a file", "not Markdown");
        }
    }
    Ok(documents)
}

/// Reads a data file. If the site does not have it, the result is empty.
pub(super) fn data(draft: &mut Draft, root: &Path, path: &str) -> anyhow::Result<Node> {
    let file = root.join(path);
    if !file.is_file() {
        return Ok(Node::nothing());
    }
    match parse_yaml(&read_lossy(&file)?) {
        Ok(node) => Ok(node.placed(&format!("{path}: "))),
        Err(error) => {
            draft.report.ask(path, format!("not YAML, so nothing of it was carried over: {error}"));
            Ok(Node::nothing())
        }
    }
}

/// Returns every file below a folder, sorted by path.
pub(super) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

/// Lists the files of a folder in the report, as not imported.
pub(super) fn lose_files(draft: &mut Draft, root: &Path, folder: &str, known: &[&str], why: &str) {
    for path in files_below(&root.join(folder)) {
        let place = shown(root, &path);
        if !known.contains(&place.as_str()) && !place.contains("/.") {
            draft.report.lose(place, "a file", why);
        }
    }
}

/// Returns the address of the site.
pub(super) fn address(draft: &mut Draft, config: &Node) -> Option<Value> {
    let url = config.first(&["url"])?;
    let Some(Value::Text(url)) = draft.url(url) else { return None };
    let base = config.text(&["baseurl"]).unwrap_or_default();
    let base = base.trim_matches(['/', '.']);
    let url = url.trim_end_matches('/');
    let whole = if base.is_empty() { format!("{url}/") } else { format!("{url}/{base}/") };
    super::mended_url(&whole).map(Value::Text)
}

/// Lists the values of the data files that no importer reads in the report.
pub(super) fn lose_data(draft: &mut Draft, root: &Path, known: &[&str]) -> anyhow::Result<()> {
    for path in files_below(&root.join("_data")) {
        let place = shown(root, &path);
        if known.contains(&place.as_str()) || place.contains("/.") {
            continue;
        }
        let text = read_lossy(&path)?;
        let values = match path.extension().and_then(|extension| extension.to_str()) {
            Some("yml" | "yaml") => parse_yaml(&text).ok(),
            Some("json") => parse_json(&text).ok(),
            _ => None,
        };
        match values {
            Some(values) => draft.report.lose_unread(&values.placed(&format!("{place}: "))),
            None => draft.report.lose(place, "a file", "nothing in the language says it"),
        }
    }
    Ok(())
}

fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Removes `{% .. %}`, `{{ .. }}` and `{: .. }`. Each is listed in the report.
fn without_liquid(draft: &mut Draft, place: &str, text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let close = match from.get(..2) {
            Some("{%") => "%}",
            Some("{{") => "}}",
            Some("{:") => "}",
            _ => "",
        };
        let end = from.find(close).filter(|_| !close.is_empty());
        if let Some(end) = end {
            let whole = from.get(..end + close.len()).unwrap_or_default();
            if close == "}" {
                draft.report.lose(place, whole, "attributes of kramdown");
            } else {
                draft.report.lose(place, whole, "Liquid, which Jekyll would have run");
            }
            rest = from.get(end + close.len()..).unwrap_or_default();
        } else {
            out.push('{');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}
