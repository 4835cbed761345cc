//! What a path means: the module that it leads to, or the one that defines what it names.

use super::modules::Modules;

/// What a path leads to.
#[derive(Clone, Copy)]
pub enum Target {
    /// A module.
    Module(usize),
    /// Something that the module with this number defines.
    Item(usize),
}

/// Imports lead to imports; a chain longer than this is a loop.
const LONGEST_CHAIN: usize = 32;

/// Follows a path that stands in module `from`. Returns `None` for what is not of this crate, and for what is no path
/// at all, as a local variable.
pub fn resolve(modules: &Modules, from: usize, path: &[String]) -> Option<Target> {
    follow(modules, from, path, Wanted::Item, 0)
}

/// What is meant where a function or type has the name of a module: in front of `::` the module.
#[derive(Clone, Copy, PartialEq)]
enum Wanted {
    Item,
    Module,
}

fn follow(modules: &Modules, from: usize, path: &[String], wanted: Wanted, depth: usize) -> Option<Target> {
    let mut at = Target::Module(from);
    for (position, name) in path.iter().enumerate() {
        // What follows the name of a type (`Type::function`, `Enum::Variant`) stands where the type does.
        let Target::Module(module) = at else { return Some(at) };
        let is_last = position + 1 == path.len();
        at = match name.as_str() {
            "crate" if position == 0 => Target::Module(0),
            "self" if position == 0 => at,
            "super" => Target::Module(modules.get(module).parent?),
            _ => look_up(modules, module, name, if is_last { wanted } else { Wanted::Module }, depth)?,
        };
    }
    Some(at)
}

fn look_up(modules: &Modules, id: usize, name: &str, wanted: Wanted, depth: usize) -> Option<Target> {
    if depth > LONGEST_CHAIN {
        return None;
    }
    let module = modules.get(id);
    let child = module.children.get(name).map(|child| Target::Module(*child));
    let item = module.items.contains(name).then_some(Target::Item(id));
    let import = || follow(modules, id, &module.uses.get(name)?.path, wanted, depth + 1);
    let glob = || {
        module.globs.iter().find_map(|path| match follow(modules, id, path, Wanted::Module, depth + 1)? {
            Target::Module(other) => look_up(modules, other, name, wanted, depth + 1),
            Target::Item(_) => None,
        })
    };
    match wanted {
        Wanted::Item => item.or_else(import).or(child).or_else(glob),
        Wanted::Module => child.or_else(import).or(item).or_else(glob),
    }
}
