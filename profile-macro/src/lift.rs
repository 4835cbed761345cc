//! A checked profile as the expression that rebuilds it.
//!
//! What the author wrote becomes struct literals. The entries of bibliographies become one serialised byte string:
//! thousands of nested literals would cost rustc gigabytes of memory.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use vitae_profile::{
    Alternative, AnyItem, Author, Bulk, Dates, ENTRIES_FILE, End, Field, File, Fingerprint, Grade, Id, Image, ItemRef,
    Link, PersonName, Profile, Prose, ProseImage, ProseLink, Publication, RichText, Run, Scale, Selection, Tag, Target,
    TranslatedText, TranslatedValue, Value, ValueType,
};

/// Lifts a profile. `entries` is the expression of its bibliography's entries.
pub(crate) fn lift_profile(profile: &Profile, entries: &TokenStream) -> TokenStream {
    let items = profile.items();
    let fields = Tag::ALL.iter().map(|tag| {
        let name = format_ident!("{}", tag.field());
        let mut records = items.iter().filter(|(item, _)| item.tag == *tag).map(|(_, item)| lift_item(*item));
        let value = if tag.repeats() {
            lift_list(&records.collect::<Vec<_>>())
        } else if tag.required() {
            records.next().unwrap_or_default()
        } else {
            lift_option(records.next())
        };
        quote!(#name: #value)
    });
    quote!(::vitae::Profile { #(#fields,)* entries: #entries })
}

/// Lifts the entries of a bibliography.
pub(crate) fn lift_entries(entries: &[Publication], fingerprint: Option<Fingerprint>) -> TokenStream {
    match Bulk::pack(entries, fingerprint) {
        Ok(packed) if !entries.is_empty() => {
            let packed = Literal::byte_string(&packed);
            quote!(::vitae::Bulk::lifted(#packed))
        }
        _ => quote!(::vitae::Bulk::empty()),
    }
}

/// The expression of the entries that the build script has stored, which are equal to those that would be lifted.
pub(crate) fn include_saved_entries() -> TokenStream {
    let file = format!("/{ENTRIES_FILE}");
    quote!(::vitae::Bulk::lifted(::core::include_bytes!(::core::concat!(::core::env!("OUT_DIR"), #file))))
}

fn lift_item(item: &dyn AnyItem) -> TokenStream {
    let name = format_ident!("{}", item.kind().name);
    let id = lift_option(item.item_id().map(|id: &Id| {
        let id = id.as_str();
        quote!(::vitae::Id::lifted(#id))
    }));
    let prose = lift_prose(item.item_prose());
    let fields = item.item_fields().into_iter().map(|field| {
        let name = format_ident!("{}", field.name);
        let value = lift_field(&field);
        quote!(#name: #value)
    });
    quote!(::vitae::#name { id: #id, prose: #prose, #(#fields,)* })
}

fn lift_field(field: &Field) -> TokenStream {
    let Field { name: _, key: _, value_type, required, value } = field;
    match (value_type, value) {
        (ValueType::List(_), None) => quote!(::vitae::List::EMPTY),
        (ValueType::List(_) | ValueType::Flag, Some(value)) => lift_value(value_type, value),
        (_, Some(value)) if *required => lift_value(value_type, value),
        (_, value) => lift_option(value.as_ref().map(|value| lift_value(value_type, value))),
    }
}

fn lift_option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

/// A slice in a `const` block is promoted to a `static`. Without the block it is not, since the elements have
/// destructors.
fn lift_list(elements: &[TokenStream]) -> TokenStream {
    if elements.is_empty() {
        return quote!(::vitae::List::EMPTY);
    }
    quote!(::vitae::List::lifted(const { &[#(#elements),*] }))
}

fn lift_value(expected: &ValueType, value: &Value) -> TokenStream {
    match value {
        Value::Text(text) => lift_newtype("Text", text),
        Value::Phrase(phrase) => lift_newtype("Phrase", phrase),
        Value::RichText(text) => lift_rich_text(text),
        Value::Flag(flag) => quote!(#flag),
        Value::Count(count) => quote!(#count),
        Value::Date(date) => lift_date(*date),
        Value::Dates(Dates { start, end }) => {
            let start = lift_date(*start);
            let end = match end {
                End::Same => quote!(::vitae::End::Same),
                End::Open => quote!(::vitae::End::Open),
                End::On(date) => {
                    let date = lift_date(*date);
                    quote!(::vitae::End::On(#date))
                }
            };
            quote!(::vitae::Dates { start: #start, end: #end })
        }
        Value::Grade(Grade { value, scale }) => {
            let value = lift_decimal(*value);
            let scale = match scale {
                Scale::Percent => quote!(::vitae::Scale::Percent),
                Scale::OutOf(best) => {
                    let best = lift_decimal(*best);
                    quote!(::vitae::Scale::OutOf(#best))
                }
            };
            quote!(::vitae::Grade { value: #value, scale: #scale })
        }
        Value::Url(url) => lift_newtype("Url", url.as_str()),
        Value::Link(Link::Web(url)) => {
            let url = lift_newtype("Url", url.as_str());
            quote!(::vitae::Link::Web(#url))
        }
        Value::Link(Link::File(file)) => {
            let file = lift_file(file);
            quote!(::vitae::Link::File(#file))
        }
        Value::Email(email) => lift_newtype("Email", email.as_str()),
        Value::Orcid(orcid) => lift_newtype("Orcid", orcid.as_str()),
        Value::Doi(doi) => lift_newtype("Doi", doi.as_str()),
        Value::Arxiv(arxiv) => lift_newtype("Arxiv", arxiv.as_str()),
        Value::Isbn(isbn) => lift_newtype("Isbn", isbn.as_str()),
        Value::Issn(issn) => lift_newtype("Issn", issn.as_str()),
        Value::LanguageTag(tag) => lift_newtype("LanguageTag", tag.as_str()),
        Value::Color(color) => {
            let [red, green, blue] = color.rgb();
            quote!(::vitae::Color::lifted([#red, #green, #blue]))
        }
        Value::File(file) => lift_file(file),
        Value::Image(image) => lift_image(image),
        Value::Word(choice, word) => {
            let name = format_ident!("{}", choice.name);
            let variant = choice.words.iter().find(|candidate| candidate.word == *word).map_or("", |word| word.variant);
            let variant = format_ident!("{}", variant);
            quote!(::vitae::#name::#variant)
        }
        Value::Reference(item) => lift_reference(expected, *item),
        Value::Author(author) => lift_author(author),
        Value::List(values) => {
            let element = match expected {
                ValueType::List(element) => element,
                other => other,
            };
            lift_list(&values.iter().map(|value| lift_value(element, value)).collect::<Vec<_>>())
        }
        Value::Selection(selection) => lift_selection(selection),
        Value::TranslatedText(text) => lift_translated_text(text),
    }
}

fn lift_newtype(name: &str, text: &str) -> TokenStream {
    let name = format_ident!("{name}");
    quote!(::vitae::#name::lifted(#text))
}

fn lift_cow(text: &str) -> TokenStream {
    quote!(::std::borrow::Cow::Borrowed(#text))
}

fn lift_date(date: vitae_profile::Date) -> TokenStream {
    let (year, month, day) = (date.year(), date.month().unwrap_or(0), date.day().unwrap_or(0));
    quote!(::vitae::Date::lifted(#year, #month, #day))
}

fn lift_decimal(number: vitae_profile::Decimal) -> TokenStream {
    let (digits, places) = number.parts();
    quote!(::vitae::Decimal::lifted(#digits, #places))
}

fn lift_rich_text(text: &RichText) -> TokenStream {
    let runs = text.runs().iter().map(|Run { text, style, verbatim }| {
        let text = lift_cow(text);
        let style = format_ident!("{style:?}");
        quote!(::vitae::Run { text: #text, style: ::vitae::Style::#style, verbatim: #verbatim })
    });
    quote!(::vitae::RichText::lifted(const { &[#(#runs),*] }))
}

fn lift_file(File { path, bytes }: &File) -> TokenStream {
    let path = lift_newtype("AssetPath", path.as_str());
    quote!(::vitae::File { path: #path, bytes: #bytes })
}

fn lift_image(Image { path, alternative, width, height }: &Image) -> TokenStream {
    let path = lift_newtype("AssetPath", path.as_str());
    let alternative = match alternative {
        Alternative::Text(text) => {
            let text = lift_newtype("Phrase", text);
            quote!(::vitae::Alternative::Text(#text))
        }
        Alternative::Decorative => quote!(::vitae::Alternative::Decorative),
    };
    quote!(::vitae::Image { path: #path, alternative: #alternative, width: #width, height: #height })
}

/// Lifts a reference by the type of its key: to one kind it is an index, to the owner or a person it says which of
/// them, and to any item it carries the kind.
fn lift_reference(expected: &ValueType, item: ItemRef) -> TokenStream {
    let index = item.index;
    match expected {
        ValueType::Reference([_]) => quote!(::vitae::Ref::lifted(#index)),
        ValueType::Reference(_) | ValueType::Author => lift_someone(item),
        _ => lift_item_ref(item),
    }
}

fn lift_someone(item: ItemRef) -> TokenStream {
    let index = item.index;
    if item.tag == Tag::Owner {
        quote!(::vitae::Someone::Owner)
    } else {
        quote!(::vitae::Someone::Person(::vitae::Ref::lifted(#index)))
    }
}

fn lift_item_ref(ItemRef { tag, index }: ItemRef) -> TokenStream {
    let tag = format_ident!("{}", tag.kind().name);
    quote!(::vitae::ItemRef { tag: ::vitae::Tag::#tag, index: #index })
}

fn lift_author(Author { name, someone, equal, corresponding }: &Author) -> TokenStream {
    let PersonName { given, particle, family, suffix } = name;
    let [given, particle, family, suffix] = [given, particle, family, suffix].map(|part| lift_cow(part));
    let someone = lift_option(someone.and_then(|someone| match Target::from(someone) {
        Target::Item(item) => Some(lift_someone(item)),
        Target::Section(_) => None,
    }));
    quote!(::vitae::Author {
        name: ::vitae::PersonName { given: #given, particle: #particle, family: #family, suffix: #suffix },
        someone: #someone,
        equal: #equal,
        corresponding: #corresponding,
    })
}

fn lift_selection(selection: &Selection<()>) -> TokenStream {
    match selection {
        Selection::All => quote!(::vitae::Selection::All),
        Selection::None => quote!(::vitae::Selection::None),
        Selection::Selected => quote!(::vitae::Selection::Selected),
        Selection::Since(date) => {
            let date = lift_date(*date);
            quote!(::vitae::Selection::Since(#date))
        }
        Selection::Items(items) => {
            let items = lift_list(
                &items
                    .iter()
                    .map(|item| {
                        let index = item.raw();
                        quote!(::vitae::Ref::lifted(#index))
                    })
                    .collect::<Vec<_>>(),
            );
            quote!(::vitae::Selection::Items(#items))
        }
    }
}

fn lift_translated_text(TranslatedText { item, field, value }: &TranslatedText) -> TokenStream {
    let (item, field) = (lift_item_ref(*item), lift_cow(field));
    let value = match value {
        TranslatedValue::Phrase(phrase) => {
            let phrase = lift_newtype("Phrase", phrase);
            quote!(Phrase(#phrase))
        }
        TranslatedValue::Phrases(phrases) => {
            let phrases: Vec<TokenStream> = phrases.iter().map(|phrase| lift_newtype("Phrase", phrase)).collect();
            let phrases = lift_list(&phrases);
            quote!(Phrases(#phrases))
        }
        TranslatedValue::Image(image) => {
            let image = lift_image(image);
            quote!(Image(#image))
        }
        TranslatedValue::Prose(prose) => {
            let prose = lift_prose(prose);
            quote!(Prose(#prose))
        }
    };
    quote!(::vitae::TranslatedText { item: #item, field: #field, value: ::vitae::TranslatedValue::#value })
}

fn lift_prose(prose: &Prose) -> TokenStream {
    if prose == &Prose::EMPTY {
        return quote!(::vitae::Prose::EMPTY);
    }
    let Prose { markdown, links, images, lang: _ } = prose;
    let markdown = lift_cow(markdown);
    let links = lift_list(
        &links
            .iter()
            .map(|ProseLink { destination, target }| {
                let destination = lift_cow(destination);
                let target = match target {
                    Target::Item(item) => {
                        let item = lift_item_ref(*item);
                        quote!(::vitae::Target::Item(#item))
                    }
                    Target::Section(section) => {
                        let section = format_ident!("{section:?}");
                        quote!(::vitae::Target::Section(::vitae::Section::#section))
                    }
                };
                quote!(::vitae::ProseLink { destination: #destination, target: #target })
            })
            .collect::<Vec<_>>(),
    );
    let images = lift_list(
        &images
            .iter()
            .map(|ProseImage { destination, image }| {
                let destination = lift_cow(destination);
                let image = lift_image(image);
                quote!(::vitae::ProseImage { destination: #destination, image: #image })
            })
            .collect::<Vec<_>>(),
    );
    quote!(::vitae::Prose { markdown: #markdown, links: #links, images: #images, lang: ::core::option::Option::None })
}
