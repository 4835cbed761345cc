//! The modules of a crate: the tree that its `mod` lines span, and what each module defines, imports and names.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Item, ItemMod};

use super::code;

/// A name that a `use` brings into a module.
pub struct Import {
    /// Where the name comes from, as it is written.
    pub path: Vec<String>,
    /// Whether others may take the name from here: `pub use`, `pub(crate) use`.
    pub is_reexport: bool,
}

/// One module.
#[derive(Default)]
pub struct Module {
    /// The file that it stands in: that of the module around it where it is written in braces.
    pub file: String,
    /// The module around it.
    pub parent: Option<usize>,
    /// The modules that it declares.
    pub children: BTreeMap<String, usize>,
    /// The names that it defines.
    pub items: BTreeSet<String>,
    /// The names that it imports, its functions' own imports included.
    pub uses: BTreeMap<String, Import>,
    /// The modules of which it imports everything.
    pub globs: Vec<Vec<String>>,
    /// The paths that its code names, those of a single name included.
    pub paths: BTreeSet<Vec<String>>,
}

/// All modules of a crate; the first is its root.
pub struct Modules(Vec<Module>);

impl Modules {
    /// Follows the `mod` lines from the file at `root`.
    pub fn read(root: &str, files: &BTreeMap<String, String>) -> Self {
        let mut modules = Self(vec![Module { file: root.to_owned(), ..Module::default() }]);
        let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
        modules.read_file(0, folder, files);
        modules
    }

    /// The modules with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Module)> {
        self.0.iter().enumerate()
    }

    /// The module with the number `id`.
    pub fn get(&self, id: usize) -> &Module {
        &self.0[id]
    }

    /// Reads the file of module `id`, whose own modules lie in `folder`.
    fn read_file(&mut self, id: usize, folder: &str, files: &BTreeMap<String, String>) {
        let path = &self.0[id].file;
        let text = &files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        self.read_items(id, folder, &file.items, files);
    }

    fn read_items(&mut self, id: usize, folder: &str, items: &[Item], files: &BTreeMap<String, String>) {
        for item in items {
            match item {
                Item::Mod(module) if !code::is_test(&module.attrs) => self.read_module(id, folder, module, files),
                Item::Mod(_) => (),
                _ => code::read(item, &mut self.0[id]),
            }
        }
    }

    fn read_module(&mut self, parent: usize, folder: &str, item: &ItemMod, files: &BTreeMap<String, String>) {
        let name = item.ident.to_string();
        let id = self.0.len();
        self.0[parent].children.insert(name.clone(), id);
        let own_folder = format!("{folder}/{name}");
        let module = |file: String| Module { file, parent: Some(parent), ..Module::default() };
        if let Some((_, items)) = &item.content {
            self.0.push(module(self.0[parent].file.clone()));
            self.read_items(id, &own_folder, items, files);
        } else {
            let beside = format!("{own_folder}.rs");
            let file = if files.contains_key(&beside) { beside } else { format!("{own_folder}/mod.rs") };
            self.0.push(module(file));
            self.read_file(id, &own_folder, files);
        }
    }
}
