//! What one item defines, imports and names.

use syn::visit::{Visit, visit_impl_item_fn, visit_item};
use syn::{Attribute, ImplItemFn, Item, ItemUse, Macro, Path, UseTree, Visibility};

use super::modules::{Import, Module};
use super::tokens;

/// Adds to `module` what `item` defines, imports and names.
pub fn read(item: &Item, module: &mut Module) {
    if let Some(name) = name(item) {
        module.items.insert(name);
    }
    Reader { module }.visit_item(item);
}

/// Whether something is compiled for tests alone.
pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("cfg")).any(|attribute| {
        let condition = attribute.meta.require_list().map(|list| list.tokens.to_string()).unwrap_or_default();
        condition == "test"
    })
}

/// The name that an item defines in its module.
fn name(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::TraitAlias(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}

/// Walks through an item.
struct Reader<'a> {
    module: &'a mut Module,
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes = match item {
            Item::Const(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            _ => &Vec::new(),
        };
        if !is_test(attributes) {
            visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        if !is_test(&item.attrs) {
            visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if item.leading_colon.is_none() {
            let is_reexport = !matches!(item.vis, Visibility::Inherited);
            read_use(&item.tree, Vec::new(), is_reexport, self.module);
        }
    }

    fn visit_path(&mut self, path: &'ast Path) {
        if path.leading_colon.is_none() {
            self.module.paths.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        if item.path.is_ident("macro_rules") {
            return;
        }
        self.visit_path(&item.path);
        tokens::read(item.tokens.clone(), &mut self.module.paths);
    }

    /// An attribute names macros and their helpers, none of ours.
    fn visit_attribute(&mut self, _: &'ast Attribute) {}
}

fn read_use(tree: &UseTree, mut path: Vec<String>, is_reexport: bool, module: &mut Module) {
    match tree {
        UseTree::Path(step) => {
            path.push(step.ident.to_string());
            read_use(&step.tree, path, is_reexport, module);
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                read_use(tree, path.clone(), is_reexport, module);
            }
        }
        UseTree::Glob(_) => module.globs.push(path),
        UseTree::Name(name) if name.ident == "self" => add(path.last().cloned(), path, is_reexport, module),
        UseTree::Name(name) => {
            path.push(name.ident.to_string());
            add(path.last().cloned(), path, is_reexport, module);
        }
        UseTree::Rename(rename) => {
            if rename.ident != "self" {
                path.push(rename.ident.to_string());
            }
            // Of `use Trait as _` only the path is of interest: a name of its own keeps two of them apart.
            let hidden = rename.rename == "_";
            let name = if hidden { path.join("::") } else { rename.rename.to_string() };
            add(Some(name), path, is_reexport, module);
        }
    }
}

fn add(name: Option<String>, path: Vec<String>, is_reexport: bool, module: &mut Module) {
    if let Some(name) = name {
        module.uses.insert(name, Import { path, is_reexport });
    }
}
