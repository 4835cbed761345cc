//! An editor with the files of a profile open: text with a cursor in it goes in, text comes out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use crate::profile::Layout;
use crate::server::{Server, uri};

/// What stands for the cursor in the texts of the cases.
pub const CURSOR: char = '‸';

/// An editor that a file is written in.
pub struct Editor {
    server: Server,
    layout: Layout,
    file: PathBuf,
    version: u32,
    text: String,
}

/// Where something stands: the file, the line from 1, and the text.
pub type Found = (PathBuf, usize, String);

/// What an editor underlines.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Underlined {
    /// The line, from 1.
    pub line: usize,
    /// The text that is underlined.
    pub text: String,
    /// What is said of it.
    pub message: String,
}

impl Editor {
    /// Opens the file that the cases add to, of the package in `folder`.
    pub fn open(program: &Path, folder: &Path, layout: Layout) -> Self {
        let file = folder.join("content").join(layout.edited());
        let text = std::fs::read_to_string(&file).expect("the profile");
        let mut server = Server::start(program, folder);
        server.tell(
            "textDocument/didOpen",
            &json!({ "textDocument": { "uri": uri(&file), "languageId": "rust", "version": 1, "text": text } }),
        );
        Self { server, layout, file, version: 1, text }
    }

    /// How the profile is written.
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// The file that is open, with `item` at its end.
    pub fn with(&self, item: &str) -> String {
        self.layout.with(item)
    }

    /// All files of the profile, where the one that is open holds `text`.
    pub fn files(&self, text: &str) -> BTreeMap<PathBuf, String> {
        let folder = self.file.parent().unwrap_or(Path::new(""));
        let mut files: BTreeMap<PathBuf, String> =
            self.layout.files("").into_iter().map(|(name, text)| (folder.join(name), text)).collect();
        files.insert(self.file.clone(), text.to_owned());
        files
    }

    /// The processor time that the server has taken, and that of the processes it has started.
    pub fn processor_time(&self) -> [Duration; 2] {
        self.server.processor_time()
    }

    /// Writes `text` into the file, in memory, and puts the cursor where the text has it.
    fn write(&mut self, text: &str) -> Value {
        let before = text.split(CURSOR).next().unwrap_or_default();
        let text = text.replace(CURSOR, "");
        let line = before.matches('\n').count();
        let character = before.rsplit('\n').next().unwrap_or_default().chars().count();
        if text != self.text {
            self.version += 1;
            self.server.tell(
                "textDocument/didChange",
                &json!({
                    "textDocument": { "uri": uri(&self.file), "version": self.version },
                    "contentChanges": [{ "text": text }],
                }),
            );
            self.text = text;
        }
        json!({ "textDocument": { "uri": uri(&self.file) }, "position": { "line": line, "character": character } })
    }

    /// What can be written at the cursor, sorted; a call without its parentheses.
    pub fn complete(&mut self, text: &str) -> Vec<String> {
        let mut labels: Vec<String> = self.completions(text).iter().map(label).collect();
        labels.sort();
        labels
    }

    /// The documentation of what can be written at the cursor under the name `wanted`.
    pub fn completion_docs(&mut self, text: &str, wanted: &str) -> String {
        let items = self.completions(text);
        let Some(item) = items.iter().find(|item| label(item) == wanted) else { return String::new() };
        let item = self.server.ask("completionItem/resolve", item);
        item["documentation"]["value"].as_str().unwrap_or_default().to_owned()
    }

    fn completions(&mut self, text: &str) -> Vec<Value> {
        let mut place = self.write(text);
        place["context"] = json!({ "triggerKind": 1 });
        let answer = self.server.ask("textDocument/completion", &place);
        match answer["items"].as_array().or(answer.as_array()) {
            Some(items) => items.clone(),
            None => Vec::new(),
        }
    }

    /// What is said of the word at the cursor.
    pub fn hover(&mut self, text: &str) -> String {
        let place = self.write(text);
        let answer = self.server.ask("textDocument/hover", &place);
        answer["contents"]["value"].as_str().unwrap_or_default().to_owned()
    }

    /// Where the word at the cursor is declared: file, line from 1, text.
    pub fn definition(&mut self, text: &str) -> Vec<Found> {
        let place = self.write(text);
        let answer = self.server.ask("textDocument/definition", &place);
        self.locations(&answer)
    }

    /// Where the word at the cursor is used or declared.
    pub fn references(&mut self, text: &str) -> Vec<Found> {
        let mut place = self.write(text);
        place["context"] = json!({ "includeDeclaration": true });
        let answer = self.server.ask("textDocument/references", &place);
        let mut found = self.locations(&answer);
        found.sort();
        found
    }

    fn locations(&self, answer: &Value) -> Vec<Found> {
        let places = answer.as_array().cloned().unwrap_or_default();
        let place = |place: &Value| {
            let address = place["uri"].as_str().or(place["targetUri"].as_str()).unwrap_or_default();
            let range = if place["range"].is_null() { &place["targetSelectionRange"] } else { &place["range"] };
            let path = PathBuf::from(address.trim_start_matches("file://"));
            let text =
                if path == self.file { self.text.clone() } else { std::fs::read_to_string(&path).unwrap_or_default() };
            (path, number(&range["start"]["line"]) + 1, slice(&text, range).to_owned())
        };
        places.iter().map(place).collect()
    }

    /// The files after the word at the cursor is given another name, or why that cannot be.
    pub fn rename(&mut self, text: &str, name: &str) -> Result<BTreeMap<PathBuf, String>, String> {
        let mut place = self.write(text);
        place["newName"] = json!(name);
        let answer = self.server.ask("textDocument/rename", &place);
        let Some(changes) = answer["documentChanges"].as_array() else { return Err(answer["error"].to_string()) };
        let mut files = self.files(&self.text);
        for change in changes {
            let address = change["textDocument"]["uri"].as_str().unwrap_or_default();
            let Some(text) = files.get_mut(Path::new(address.trim_start_matches("file://"))) else {
                return Err(format!("another file would change: {address}"));
            };
            let mut edits: Vec<(usize, usize, String)> = Vec::new();
            for edit in change["edits"].as_array().into_iter().flatten() {
                let (start, end) = (offset(text, &edit["range"]["start"]), offset(text, &edit["range"]["end"]));
                edits.push((start, end, edit["newText"].as_str().unwrap_or_default().to_owned()));
            }
            edits.sort_by_key(|(start, ..)| std::cmp::Reverse(*start));
            for (start, end, new) in edits {
                text.replace_range(start..end, &new);
            }
        }
        Ok(files)
    }

    /// What the server itself finds wrong, without a compiler.
    pub fn diagnostics(&mut self, text: &str) -> Vec<Underlined> {
        let place = self.write(text);
        let answer = self.server.ask("textDocument/diagnostic", &json!({ "textDocument": place["textDocument"] }));
        let items = answer["items"].as_array().cloned().unwrap_or_default();
        let mut found: Vec<Underlined> = items
            .iter()
            .map(|item| Underlined {
                line: number(&item["range"]["start"]["line"]) + 1,
                text: slice(&self.text, &item["range"]).to_owned(),
                message: item["message"].as_str().unwrap_or_default().to_owned(),
            })
            .collect();
        found.sort();
        found
    }
}

fn label(item: &Value) -> String {
    let label = item["label"].as_str().unwrap_or_default();
    label.split('(').next().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or_default()
}

fn offset(text: &str, position: &Value) -> usize {
    let line: usize = text.split_inclusive('\n').take(number(&position["line"])).map(str::len).sum();
    let rest = text[line..].chars().take(number(&position["character"]));
    line + rest.map(char::len_utf8).sum::<usize>()
}

fn slice<'a>(text: &'a str, range: &Value) -> &'a str {
    &text[offset(text, &range["start"])..offset(text, &range["end"])]
}
