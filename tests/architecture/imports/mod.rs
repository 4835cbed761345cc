//! Which file of a crate imports which, read from the source.
//!
//! A file imports another if its code names what the other defines: in a `use`, or by a path in the middle of a
//! function (`crate::x::y(..)`, `super::z::W`, `child::f()`). Two things name a file without needing it, and are no
//! imports: a `mod` line, and a re-export (`pub use`), which is resolved to the file that defines the name. Unit tests
//! do not count, nor does what a macro expands to; the words that are given to a macro do, since templates are written
//! in them.

mod code;
mod modules;
mod names;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};

use modules::Modules;
use names::Target;

/// For each file the files that it imports, each with the names that it takes from there.
pub type Imports = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// Reads the imports between the files of the crate whose root is `root`. All files are given by path, with their text.
pub fn imports(root: &str, files: &BTreeMap<String, String>) -> Imports {
    let modules = Modules::read(root, files);
    let mut imports = Imports::new();
    for (id, module) in modules.iter() {
        let own = imports.entry(module.file.clone()).or_default();
        let used = module.uses.values().filter(|import| !import.is_reexport).map(|import| &import.path);
        for path in used.chain(&module.paths) {
            if let Some(Target::Item(other)) = names::resolve(&modules, id, path) {
                let file = &modules.get(other).file;
                if *file != module.file {
                    own.entry(file.clone()).or_default().insert(path.last().cloned().unwrap_or_default());
                }
            }
        }
    }
    imports
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The arrows of a crate made of `files`, written `a -> b`.
    fn arrows(files: &[(&str, &str)]) -> Vec<String> {
        let files = files.iter().map(|(name, text)| (format!("src/{name}.rs"), (*text).to_owned())).collect();
        let short = |path: &str| path.trim_start_matches("src/").trim_end_matches(".rs").to_owned();
        let imports = imports("src/lib.rs", &files);
        let arrows = imports.iter().flat_map(|(file, others)| others.keys().map(move |other| (file, other)));
        arrows.map(|(file, other)| format!("{} -> {}", short(file), short(other))).collect()
    }

    #[test]
    fn a_use_is_an_import_and_a_mod_line_is_none() {
        let a = "use crate::b::{B, c};\nfn f() {}";
        assert_eq!(arrows(&[("lib", "mod a; mod b;"), ("a", a), ("b", "pub struct B; pub fn c() {}")]), ["a -> b"]);
    }

    #[test]
    fn a_path_in_the_code_is_an_import() {
        let lib = ("lib", "mod a; mod b;");
        let b = ("b", "pub fn g() {}");
        for code in [
            "fn f() { crate::b::g() }",
            "fn f() { super::b::g() }",
            "use super::b; fn f() { b::g() }",
            "fn f() -> String { format!(\"{}\", crate::b::g()) }",
            "fn f() { use crate::b::g as h; h() }",
            "mod inner { fn f() { super::super::b::g() } }",
        ] {
            assert_eq!(arrows(&[lib, ("a", code), b]), ["a -> b"], "{code}");
        }
    }

    #[test]
    fn a_module_that_is_imported_and_not_used_further_is_no_import_of_its_file() {
        let folder = ("a/mod", "mod x;\npub use x::X;");
        let user = ("b", "use crate::a; fn f() -> a::X { todo!() }");
        assert_eq!(arrows(&[("lib", "mod a; mod b;"), folder, ("a/x", "pub struct X;"), user]), ["b -> a/x"]);
    }

    #[test]
    fn a_reexport_is_resolved_to_the_file_that_defines_the_name() {
        let lib = "mod a; mod b;\npub use a::A;\npub use b::B;";
        assert_eq!(arrows(&[("lib", lib), ("a", "use crate::B; pub struct A;"), ("b", "pub struct B;")]), ["a -> b"]);
        let uses = "mod a;\npub use a::A;\nfn f() -> A { A }";
        assert_eq!(arrows(&[("lib", uses), ("a", "pub struct A;")]), ["lib -> a"]);
        let glob = "mod a; mod b;\npub use b::*;";
        assert_eq!(arrows(&[("lib", glob), ("a", "use crate::B;"), ("b", "pub struct B;")]), ["a -> b"]);
    }

    #[test]
    fn a_function_is_told_from_the_module_of_its_name() {
        let lib = "mod a; mod write;\npub use write::write;";
        let write = ("write", "pub fn write() {} pub fn other() {}");
        assert_eq!(arrows(&[("lib", lib), ("a", "fn f() { crate::write() }"), write]), ["a -> write"]);
        assert_eq!(arrows(&[("lib", lib), ("a", "fn f() { crate::write::other() }"), write]), ["a -> write"]);
    }

    #[test]
    fn tests_and_the_outside_are_no_imports() {
        let tests = "#[cfg(test)]\nmod tests { use crate::b::B; }\n#[cfg(test)]\nfn f() { crate::b::B; }";
        assert_eq!(arrows(&[("lib", "mod a; mod b;"), ("a", tests), ("b", "pub struct B;")]), [""; 0]);
        let outside = "use serde::b; fn f() { ::b::B; Self::b(); x.b() }";
        assert_eq!(arrows(&[("lib", "mod a; mod b;"), ("a", outside), ("b", "pub struct B;")]), [""; 0]);
        let expansion = "macro_rules! m { () => { $crate::b::B } }";
        assert_eq!(arrows(&[("lib", "mod a; mod b;"), ("a", expansion), ("b", "pub struct B;")]), [""; 0]);
    }
}
