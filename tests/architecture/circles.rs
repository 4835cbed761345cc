//! Files that import each other in a circle can only be understood together. Up to three may.

use std::collections::BTreeSet;

use crate::imports::{Imports, imports};
use crate::tree::{members, root, sources};

/// The most files that a circle may have.
const MOST: usize = 3;

#[test]
fn no_circle_of_files_is_large() {
    let mut large = Vec::new();
    for member in members() {
        for imports in crates(&member) {
            let circles = circles(&imports).into_iter().filter(|circle| circle.len() > MOST);
            large.extend(circles.map(|circle| format!("{} files:\n{}", circle.len(), ties(&imports, &circle))));
        }
    }
    assert!(large.is_empty(), "files that import each other:\n{}", large.join("\n"));
}

/// The imports of each crate of a member of the workspace: its library and its program.
pub fn crates(member: &str) -> Vec<Imports> {
    let files = sources(&format!("{member}/src"));
    let roots = ["lib", "main"].map(|name| format!("{member}/src/{name}.rs"));
    let crates: Vec<Imports> =
        roots.iter().filter(|path| root().join(path).is_file()).map(|root| imports(root, &files)).collect();
    assert!(!crates.is_empty(), "{member} has neither a library nor a program");
    crates
}

/// The files that `file` imports, directly or through others; itself only if it is in a circle.
pub fn reached<'a>(imports: &'a Imports, file: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> = vec![file];
    while let Some(file) = next.pop() {
        for other in imports.get(file).into_iter().flat_map(|others| others.keys()) {
            if reached.insert(other.as_str()) {
                next.push(other);
            }
        }
    }
    reached
}

/// The strongly connected components of more than one file. There are a few hundred files at most, so each is simply
/// followed as far as it leads.
fn circles(imports: &Imports) -> Vec<BTreeSet<&str>> {
    let mut circles: Vec<BTreeSet<&str>> = Vec::new();
    for file in imports.keys() {
        let is_known = circles.iter().any(|circle| circle.contains(file.as_str()));
        let reached = reached(imports, file);
        if !is_known && reached.contains(file.as_str()) {
            circles.push(
                reached.iter().copied().filter(|other| self::reached(imports, other).contains(file.as_str())).collect(),
            );
        }
    }
    circles
}

/// What ties the files of a circle, an import a line.
fn ties(imports: &Imports, circle: &BTreeSet<&str>) -> String {
    let mut lines = Vec::new();
    for file in circle {
        for (other, names) in
            imports.get(*file).into_iter().flatten().filter(|(other, _)| circle.contains(other.as_str()))
        {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            lines.push(format!("  {file} -> {other}: {}", names.join(", ")));
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{circles, ties};
    use crate::imports::Imports;

    fn graph(arrows: &[(&str, &str)]) -> Imports {
        let mut imports = Imports::new();
        for (from, to) in arrows {
            let others = imports.entry((*from).to_owned()).or_default();
            others.entry((*to).to_owned()).or_default().insert("name".to_owned());
        }
        imports
    }

    #[test]
    fn a_circle_is_found_with_what_ties_it() {
        let graph = graph(&[("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "d"), ("f", "a")]);
        let found = circles(&graph);
        let names: Vec<Vec<&str>> = found.iter().map(|circle| circle.iter().copied().collect()).collect();
        assert_eq!(names, [vec!["a", "b", "c"], vec!["d", "e"]]);
        assert_eq!(ties(&graph, &found[0]), "  a -> b: name\n  b -> c: name\n  c -> a: name");
    }

    #[test]
    fn what_leads_nowhere_back_is_no_circle() {
        assert!(circles(&graph(&[("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])).is_empty());
    }
}
