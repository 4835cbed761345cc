//! Recognises the format of an input, and calls the importer for it.

use std::path::Path;

use anyhow::{Context as _, bail};

use super::{Draft, Finished, academicpages, al_folio, bib, json_resume, rendercv};
use crate::source::{Node, parse_json, parse_yaml, read_lossy};

/// Imports the file or folder at `path`. `name` is the owner's name, for an input that does not say it.
///
/// It is an error if the input cannot be read, or if its format is not known.
pub fn import(path: &Path, name: Option<&str>) -> anyhow::Result<Finished> {
    let shown = path.display();
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default();
    if path.is_dir() {
        return import_folder(path, name);
    }
    let mut draft = Draft::new(path.parent().map(Path::to_owned));
    match extension.as_str() {
        "json" => {
            let resume = parse_json(&read_lossy(path)?).with_context(|| format!("{shown} is not JSON"))?.placed("");
            read_resume(&mut draft, &resume);
        }
        "yaml" | "yml" => {
            let file = parse_yaml(&read_lossy(path)?).with_context(|| format!("{shown} is not YAML"))?.placed("");
            if file.get("cv").is_some() {
                rendercv::read(&mut draft, &file);
                draft.report.lose_unread(&file);
            } else if file.get("basics").is_some() {
                read_resume(&mut draft, &file);
            } else {
                bail!("{shown} is neither a RenderCV file (it has no `cv`) nor a JSON Resume (it has no `basics`)");
            }
        }
        "bib" => {
            if let Some(name) = name {
                draft.name_owner(name);
            }
            bib::read(&mut draft, "publications.bib", &read_lossy(path)?);
        }
        _ => bail!("{shown} is nothing that can be imported: {KNOWN}"),
    }
    Ok(draft.finish(name))
}

fn import_folder(folder: &Path, name: Option<&str>) -> anyhow::Result<Finished> {
    if !folder.join("_config.yml").is_file() {
        bail!("{} has no _config.yml: {KNOWN}", folder.display());
    }
    let mut draft = Draft::new(Some(folder.to_owned()));
    let is_academicpages =
        ["_publications", "_talks", "_portfolio", "_data/authors.yml"].iter().any(|part| folder.join(part).exists());
    if is_academicpages && !folder.join("_bibliography").exists() {
        academicpages::read(&mut draft, folder)?;
    } else {
        al_folio::read(&mut draft, folder)?;
    }
    Ok(draft.finish(name))
}

const KNOWN: &str = "give a JSON Resume (.json), a RenderCV file (.yaml), a bibliography (.bib), or the folder of an \
                     al-folio or academicpages site";

fn read_resume(draft: &mut Draft, resume: &Node) {
    json_resume::read(draft, resume);
    draft.report.lose_unread(resume);
}
