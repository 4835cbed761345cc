//! A profile in several files: the call that is its value uses modules, and each of these holds a call with a part.
//!
//! Whichever call is read, the others are read along with it, so that each knows all ids. What is wrong is reported in
//! the file where it stands, and each door shows of that what is its own to show.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use proc_macro2::TokenStream;

use crate::calls::{declared_modules, find_calls};
use crate::nearest;
use crate::parse::parse;
use crate::similarity::most_similar;
use crate::translations::{check_single, take_misplaced};
use crate::tree::{Name, Tree};
use crate::{Code, Help, LoadError, Loader, Report, Span};

/// The file with the call that is the value of the profile.
const ROOT: &str = "profile.rs";

/// A file that a profile is written in.
#[derive(Clone, Debug, Default)]
pub struct SourceFile {
    /// The file, as it is shown: relative to the manifest's folder. Nothing where an editor does not say.
    pub path: String,
    /// What it holds, where that is known.
    pub text: String,
    /// The module that it is, unless it holds the call that is the value of the profile.
    pub module: Option<String>,
}

/// Where the call stands that is read.
#[derive(Clone, Copy, Debug, Default)]
pub struct CallSite<'a> {
    /// The file that holds the call. An editor does not say.
    pub file: Option<&'a Path>,
    /// Whether the call stands where an item does, and so can be no value, whatever is in it.
    pub is_item: bool,
}

/// Puts the items of all files in the place of those of the call alone. The file with the number nought is its own.
pub(crate) fn gather(
    report: &mut Report,
    own: Tree,
    loader: &mut Loader,
    site: &CallSite<'_>,
) -> (Tree, Vec<SourceFile>) {
    let folder = site.file.and_then(Path::parent).unwrap_or(loader.folder()).to_owned();
    let mut modules = Modules { report, loader, folder, files: vec![SourceFile::default()] };
    if let Some(path) = site.file {
        let path = path.to_owned();
        modules.name(0, &path);
    }
    let mut tree = if own.part.is_some() || site.is_item {
        modules.gather_for_part(own, site.file)
    } else {
        modules.gather_for_root(own)
    };
    tree.files = modules.files.iter().map(|file| file.path.clone()).collect();
    (tree, modules.files)
}

struct Modules<'a> {
    report: &'a mut Report,
    loader: &'a mut Loader,
    folder: PathBuf,
    files: Vec<SourceFile>,
}

impl Modules<'_> {
    /// The call is the value of the profile: what its modules hold is added.
    fn gather_for_root(&mut self, mut own: Tree) -> Tree {
        self.check_root(&mut own);
        let uses = distinct(&own.uses);
        for module in &uses {
            self.add(&mut own, module);
        }
        let text = self.files.first().map(|file| file.text.clone()).unwrap_or_default();
        // What is lost may be what a module was meant to be.
        if text.is_empty() || own.incomplete {
            return own;
        }
        let declared = modules_of(&text);
        for module in uses.iter().filter(|module| !declared.contains(&module.text)) {
            self.report
                .error(Code::UndeclaredModule, module.span, format!("`{}` is no module of this file", module.text))
                .help(format!("write `mod {};` above the call", module.text));
        }
        for module in declared {
            if !uses.iter().any(|used| used.text == module) {
                self.report_unused(&module);
            }
        }
        own
    }

    /// The call holds a part: the others are read around it.
    fn gather_for_part(&mut self, own: Tree, path: Option<&Path>) -> Tree {
        self.check_part(&own, 0);
        let name = path.and_then(Path::file_stem).and_then(|stem| stem.to_str());
        if let (Some(name), Some(file)) = (name, self.files.first_mut()) {
            file.module = Some(name.to_owned());
        }
        let Some(root) = self.open_root(name) else {
            self.report_no_root(&own, name);
            let Tree { items, part, .. } = own;
            let mut tree = Tree { part, incomplete: true, ..Tree::default() };
            tree.add_part(items);
            return tree;
        };
        let mut parts: Vec<Tree> = Vec::new();
        let mut seat = None;
        for module in &distinct(&root.uses) {
            if Some(module.text.as_str()) == name {
                seat = Some(parts.len());
                parts.push(Tree::default());
            } else {
                parts.push(self.open(module).unwrap_or(Tree { incomplete: true, ..Tree::default() }));
            }
        }
        let incomplete = root.incomplete || parts.iter().any(|part| part.incomplete);
        if name.is_none() {
            seat = most_similar(&own, &parts);
        } else if seat.is_none() && !incomplete {
            self.report_no_root(&own, name);
        }
        let Tree { items, part, .. } = own;
        let mut own = Some(items);
        let mut tree = Tree { part, incomplete, ..root };
        for (at, other) in parts.into_iter().enumerate() {
            match own.take_if(|_| seat == Some(at)) {
                Some(own) => tree.add_part(own),
                None => tree.add_part(other.items),
            }
        }
        if let Some(own) = own {
            tree.add_part(own);
        }
        tree
    }

    /// Adds the items of a module to `tree`.
    fn add(&mut self, tree: &mut Tree, module: &Name) {
        match self.open(module) {
            Some(part) => {
                tree.incomplete |= part.incomplete;
                tree.add_part(part.items);
            }
            None => tree.incomplete = true,
        }
    }

    /// What the file of a module holds.
    fn open(&mut self, module: &Name) -> Option<Tree> {
        let path = self.folder.join(format!("{}.rs", module.text));
        let shown = self.loader.shown(&path);
        let index = match self.read(&path, Some(&module.text)) {
            Ok(index) => index,
            Err(failure) => {
                self.report_missing(module, &shown, &failure);
                return None;
            }
        };
        let mut calls = self.calls(index)?.into_iter();
        let Some(body) = calls.next() else {
            self.report
                .error(Code::NotAPart, module.span, format!("`{shown}` has no `profile!`"))
                .help("write `vitae::profile! { use super::*; .. }` in it");
            return None;
        };
        if calls.next().is_some() {
            self.report
                .error(Code::NotAPart, module.span, format!("`{shown}` has more than one `profile!`"))
                .help("put the items of both into one");
        }
        let part = parse(self.report, body, index);
        self.check_part(&part, index);
        Some(part)
    }

    /// The call that is the value of the profile which the module `name` is a part of.
    fn open_root(&mut self, name: Option<&str>) -> Option<Tree> {
        let declares = |text: &str| name.is_none_or(|name| modules_of(text).iter().any(|declared| declared == name));
        let mut paths = vec![self.folder.join(ROOT)];
        if name.is_some() {
            let names = self.loader.names();
            let others = names.iter().map(|other| self.loader.folder().join(other));
            paths.extend(others.filter(|other| {
                other.parent() == Some(&self.folder) && other.extension().is_some_and(|extension| extension == "rs")
            }));
        }
        let path = paths.into_iter().find(|path| self.loader.file(path).is_ok_and(|text| declares(&lossy(text))))?;
        let index = self.read(&path, None).ok()?;
        let body = self.calls(index)?.into_iter().next()?;
        let mut root = parse(self.report, body, index);
        self.check_root(&mut root);
        Some(root)
    }

    /// Reads a file, and returns its number.
    fn read(&mut self, path: &Path, module: Option<&str>) -> Result<usize, LoadError> {
        let text = lossy(self.loader.file(path)?);
        let path = self.loader.shown(path);
        self.files.push(SourceFile { path, text, module: module.map(str::to_owned) });
        Ok(self.files.len() - 1)
    }

    /// Says what the file with the number `index` is.
    fn name(&mut self, index: usize, path: &Path) {
        let shown = self.loader.shown(path);
        let text = self.loader.file(path).map(lossy).unwrap_or_default();
        if let Some(file) = self.files.get_mut(index) {
            (file.path, file.text) = (shown, text);
        }
    }

    /// The calls in a file, unless it cannot be read as tokens.
    fn calls(&mut self, index: usize) -> Option<Vec<TokenStream>> {
        let text = self.files.get(index).map(|file| file.text.as_str()).unwrap_or_default();
        match TokenStream::from_str(text) {
            Ok(tokens) => Some(find_calls(tokens)),
            Err(error) => {
                report_unreadable(self.report, Span::new(index, error.span()));
                None
            }
        }
    }

    /// A value that uses modules holds no items of its own, because nothing that is inside a value can be referred to
    /// from outside.
    fn check_root(&mut self, root: &mut Tree) {
        take_misplaced(self.report, root);
        for (at, module) in root.uses.iter().enumerate() {
            if root.uses.iter().take(at).any(|other| other.text == module.text) {
                self.report
                    .error(Code::MisplacedUse, module.span, format!("`{}` is used twice", module.text))
                    .help("remove one of the two");
            }
        }
        if let (Some(module), Some(item)) = (root.uses.first(), root.items.first()) {
            let kind = &item.kind;
            self.report
                .error(Code::MisplacedUse, kind.span, format!("`{}` stands beside a `use`", kind.text))
                .help(format!("move all items to modules, for example to `{}.rs`", module.text));
        }
    }

    /// A part says that it is one, and uses nothing else.
    fn check_part(&mut self, part: &Tree, index: usize) {
        check_single(self.report, part);
        let is_misspelt = |module: &&Name| part.part.is_none() && nearest(&module.text, ["super"]).is_some();
        let misspelt = part.uses.iter().find(is_misspelt);
        if part.part.is_none() {
            let first = || part.items.first().map_or_else(|| whole(index), |item| item.kind.span);
            let (place, help) = match misspelt {
                Some(module) => (module.span, Help::did_you_mean("super")),
                None => (first(), "write `use super::*;` as its first line".into()),
            };
            self.report
                .error(Code::NotAPart, place, "this `profile!` does not say that it is part of another")
                .help(help);
        }
        for module in part.uses.iter().filter(|module| !is_misspelt(module)) {
            self.report
                .error(Code::MisplacedUse, module.span, "a part uses nothing but `super`")
                .help(format!("write `use {}::*;` in `{ROOT}`", module.text));
        }
    }

    fn report_missing(&mut self, module: &Name, shown: &str, failure: &LoadError) {
        let names = self.loader.names();
        let modules = names.iter().filter(|name| *name != ROOT).filter_map(|name| name.strip_suffix(".rs"));
        let (message, help) = match failure {
            LoadError::Missing => {
                let help = nearest(&module.text, modules).map_or_else(
                    || "write it, with `vitae::profile! { use super::*; .. }` in it".into(),
                    Help::did_you_mean,
                );
                (format!("there is no file `{shown}`"), help)
            }
            LoadError::Outside => {
                (format!("`{shown}` leads out of `content/`"), "put the file there in place of the link".into())
            }
            LoadError::Unreadable(why) => {
                (format!("`{shown}` cannot be read: {why}"), "make it a file that can be read".into())
            }
        };
        self.report.error(Code::MissingModule, module.span, message).help(help);
    }

    /// Reports a module that holds a part which the profile does not use: nothing of it would be on the site.
    fn report_unused(&mut self, module: &str) {
        let path = self.folder.join(format!("{module}.rs"));
        if !self.loader.file(&path).is_ok_and(|text| lossy(text).contains("profile!")) {
            return;
        }
        let Ok(index) = self.read(&path, Some(module)) else { return };
        let Some(body) = self.calls(index).and_then(|calls| calls.into_iter().next()) else { return };
        let part = parse(&mut Report::new(), body, index);
        if part.part.is_some() {
            self.report_no_root(&part, Some(module));
        }
    }

    fn report_no_root(&mut self, part: &Tree, name: Option<&str>) {
        let (Some(part), Some(name)) = (&part.part, name) else { return };
        self.report
            .error(Code::UnusedModule, part.span, "the profile does not use this part")
            .help(format!("write `use {name}::*;` in the `profile!` that is its value"));
    }
}

/// Reports a file that has no tokens.
pub(crate) fn report_unreadable(report: &mut Report, place: Span) {
    report
        .error(Code::Syntax, place, "this cannot be read as Rust's tokens: a quote or a bracket is not closed")
        .help("look for a `\"`, `{`, `[` or `(` without its partner, here or above");
}

fn whole(index: usize) -> Span {
    Span::new(index, proc_macro2::Span::call_site())
}

/// Each module once.
fn distinct(uses: &[Name]) -> Vec<Name> {
    let mut distinct: Vec<Name> = Vec::new();
    for module in uses {
        if distinct.iter().all(|other| other.text != module.text) {
            distinct.push(module.clone());
        }
    }
    distinct
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The modules that the file with this text declares; none where it cannot be read as tokens.
fn modules_of(text: &str) -> Vec<String> {
    TokenStream::from_str(text).map(declared_modules).unwrap_or_default()
}
