//! What `docs/bibliography.md` says of types and fields is what is read.

use vitae_profile::AnyItem;

use crate::only;

const DOCUMENTATION: &str = include_str!("../../../docs/bibliography.md");

/// The rows of the table whose head is `| head |...`: the words in quotes of the first column, and of the second.
fn rows(head: &str) -> Vec<(Vec<&'static str>, Vec<&'static str>)> {
    let table = DOCUMENTATION.split(head).nth(1).unwrap();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let quoted = |cell: &'static str| cell.split('`').skip(1).step_by(2).collect();
    rows.map(|row| row.split('|').collect::<Vec<_>>()).map(|cells| (quoted(cells[1]), quoted(cells[2]))).collect()
}

#[test]
fn types_have_the_kinds_that_are_written() {
    let rows = rows("| Type | Kind |");
    assert_eq!(rows.len(), 11);
    for (types, kinds) in rows {
        for word in types {
            let entry =
                |more: &str| only(&format!("@{word}{{k, author = {{A. B}}, title = {{T}}, year = 2020, {more}}}"));
            assert_eq!(entry("journal = {J}").kind.word(), kinds[0], "{word}");
            if let Some(preprint) = kinds.get(1) {
                assert_eq!(entry("eprint = {2101.00001}").kind.word(), *preprint, "{word}");
            }
            assert_eq!(entry("kind = {workshop}").kind.word(), "workshop", "{word}");
        }
    }
}

#[test]
fn fields_are_the_keys_that_are_written() {
    let rows = rows("| Field | Is |");
    assert_eq!(rows.len(), 22);
    for (names, keys) in rows {
        for name in names {
            let value = match name {
                "eprint" | "arxiv" => "2101.00001",
                "doi" => "10.1145/1.2",
                "isbn" => "978-1-4503-8709-5",
                "issn" => "2049-3630",
                "badges" => "available",
                "selected" => "true",
                _ => "https://x.org/a",
            };
            let with =
                only(&format!("@misc{{k, author = {{A. B}}, title = {{T}}, year = 2020, {name} = {{{value}}}}}"));
            let without = only("@misc{k, author = {A. B}, title = {T}, year = 2020}");
            let is_said = match keys[0] {
                "prose" => with.prose != without.prose,
                key => {
                    let value = |publication: &dyn AnyItem| {
                        let mut fields = publication.item_fields().into_iter();
                        let field = fields.find(|field| field.name == key).unwrap_or_else(|| panic!("no key {key}"));
                        format!("{:?}", field.value)
                    };
                    value(&with) != value(&without)
                }
            };
            assert!(is_said, "{name} is not {}", keys[0]);
        }
    }
}
