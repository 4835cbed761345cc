//! Single fields of others: `publisher = {xdata=press-publisher}` takes the field `publisher` of the entry `press`.
//!
//! See "Data Inheritance (xdata)" in [biblatex's manual](https://ctan.org/pkg/biblatex).

use std::collections::HashMap;

use crate::defects::Defects;
use crate::raw_entry::RawEntry;
use crate::value::Value;
use vitae_diagnostics::Code;

/// Puts in place of each such value the one that it stands for. `by_key` has the place of each entry by its key, in
/// small letters.
pub(crate) fn take_single_fields(defects: &mut Defects<'_>, entries: &mut [RawEntry], by_key: &HashMap<String, usize>) {
    let mut taken = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        for field in entry.fields.iter() {
            let Some(reference) = field.value.text.trim().strip_prefix("xdata=") else { continue };
            let value = find(entries, by_key, reference).cloned();
            if value.is_none() {
                let message = format!("`{reference}` is no field of an entry in this file");
                let help = "write the entry's key, `-` and the name of its field".to_owned();
                defects.error(
                    Code::MissingParent,
                    field.value.locate(&field.value.trimmed()),
                    message,
                    Some(help.into()),
                );
            }
            taken.push((index, field.name.clone(), value.unwrap_or_default()));
        }
    }
    for (index, name, value) in taken {
        entries.get_mut(index).into_iter().for_each(|entry| entry.fields.set(&name, value.clone()));
    }
}

/// The value that `key-field` names, where the key may have a `-` in it, and so may what follows the field.
fn find<'a>(entries: &'a [RawEntry], by_key: &HashMap<String, usize>, reference: &str) -> Option<&'a Value> {
    reference.match_indices('-').find_map(|(at, _)| {
        let entry = entries.get(*by_key.get(&reference.get(..at)?.to_lowercase())?)?;
        let field = reference.get(at + 1..)?.split('-').next()?;
        entry.get(&field.to_lowercase()).filter(|value| !value.text.trim().starts_with("xdata="))
    })
}
