//! References: the ids of other items.

use vitae_profile::{Key, Tag, Value, ValueType};

use super::declare::{Named, identifier_of, listed};
use super::item::ItemReader;
use super::value::{describe, with_article};
use crate::nearest;
use crate::tree::{EntryValue, Form, Syntax};
use crate::{Code, Help};

impl ItemReader<'_, '_> {
    /// An id of an item of one of the kinds `tags`; of any kind, where there are none.
    pub(super) fn check_reference(
        &mut self,
        key: &'static Key,
        expected: &ValueType,
        tags: &'static [Tag],
        value: &Syntax,
    ) -> Option<Value> {
        let tags: &[Tag] = if tags.is_empty() { Tag::ALL } else { tags };
        let takes_keys = tags.contains(&Tag::Publication);
        let name = match &value.form {
            Form::Word(word) => word,
            Form::String(text) if takes_keys => {
                if let Some(item) = self.checker.names.key(text) {
                    return Some(Value::Reference(item));
                }
                text
            }
            Form::String(text) => return self.string_for_reference(key, expected, tags, text, value),
            _ => return self.wrong_type(key, expected, value),
        };
        let named = match &value.form {
            Form::Word(_) => self.checker.names.id(name),
            _ => None,
        };
        match named {
            Some(Named::Poisoned) => return None,
            Some(Named::Item(item)) if tags.contains(&item.tag) => return Some(Value::Reference(item)),
            _ => {}
        }
        if takes_keys && let Some(item) = self.checker.names.key(name) {
            return Some(Value::Reference(item));
        }
        if let Some(Named::Item(item)) = named {
            let found = with_article(&format!("`{}`", item.tag.kind().word));
            let message = format!(
                "`{}` takes {}, but `{name}` is the id of {found}",
                key.word,
                describe(expected_element(expected))
            );
            let help = self.suggestion(name, tags, true);
            return self.error(Code::WrongKindOfReference, value.span, message, help);
        }
        // A file that could not be read may hold the item, or a bibliography the key.
        if self.checker.tree.incomplete || takes_keys && self.checker.names.may_be_unread(name) {
            return None;
        }
        let kinds: Vec<&str> = tags.iter().map(|tag| tag.kind().word).collect();
        let kind = if tags.len() == Tag::ALL.len() { "item".to_owned() } else { kinds.join(" or ") };
        let help = self.suggestion(name, tags, false);
        self.error(Code::DanglingReference, value.span, format!("there is no {kind} `{name}`"), help)
    }

    fn suggestion(&self, name: &str, tags: &[Tag], wrong_kind: bool) -> Option<Help> {
        let names = &self.checker.names;
        if let Some(near) = nearest(name, names.candidates(tags)).filter(|_| !wrong_kind) {
            return Some(Help::did_you_mean(near));
        }
        let count = names.candidates(tags).count();
        if (1..=6).contains(&count) {
            return Some(
                format!("there {} {}", if count == 1 { "is" } else { "are" }, listed(names.candidates(tags))).into(),
            );
        }
        let kind = tags.last()?.kind();
        let required = kind.keys.iter().filter(|key| key.required).map(|key| format!("{}: ..", key.word));
        let required: Vec<String> = required.collect();
        let (what, name) = if wrong_kind { ("one", "some_name") } else { ("it", name) };
        Some(format!("declare {what}: `{} {name} {{ {} }}`", kind.word, required.join(", ")).into())
    }

    /// A string in the place of an id: the name of something declared, or something that is not declared yet.
    fn string_for_reference(
        &mut self,
        key: &'static Key,
        expected: &ValueType,
        tags: &[Tag],
        text: &str,
        value: &Syntax,
    ) -> Option<Value> {
        let message = format!("`{}` takes {}, not a string", key.word, describe(expected_element(expected)));
        let names = &self.checker.names;
        let declared = names
            .candidates(tags)
            .find(|id| *id == text || names.item_at(self.checker.tree, id).is_some_and(|item| is_named(item, text)));
        let help = match (declared, tags.last()) {
            (Some(id), _) => Help::write(id),
            (None, Some(tag)) => {
                let id = identifier_of(text);
                let name = tag.kind().keys.first().map_or("name", |key| key.word);
                format!("write `{id}`, and declare `{} {id} {{ {name}: {text:?} }}`", tag.kind().word).into()
            }
            (None, None) => "write an id, without quotes".into(),
        };
        self.error(Code::WrongType, value.span, message, Some(help))
    }
}

fn expected_element(expected: &ValueType) -> &ValueType {
    match expected {
        ValueType::List(element) => element,
        other => other,
    }
}

fn is_named(item: &crate::tree::Item, name: &str) -> bool {
    item.entries.iter().any(|entry| {
        matches!(entry.key.text.as_str(), "name" | "short")
            && matches!(&entry.value, EntryValue::Given(Syntax { form: Form::String(text), .. }) if text == name)
    })
}
