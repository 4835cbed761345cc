//! What a date, a range or a grade means: a type alias with the answer as its documentation, and a path to it at the
//! literal, so that hovering over the literal shows the answer.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;
use vitae_profile::{Date, Dates, Decimal, End, Grade, Scale, ValueType};
use vitae_syntax::english_date;
use vitae_syntax::tree::{Form, Number};

use super::ident::{ident, own};

/// The type aliases, by name.
#[derive(Default)]
pub(super) struct Literals {
    aliases: BTreeMap<String, TokenStream>,
}

impl Literals {
    /// Expands to a path at each number of `form`, or returns `None` if it is not a valid value.
    pub(super) fn paths(&mut self, expected: &ValueType, form: &Form) -> Option<TokenStream> {
        let (numbers, name, docs, record) = match (expected, form) {
            (ValueType::Date, Form::Number(number)) => {
                let date = date_of(number)?;
                (vec![number], english_date(date), date_docs(date), "Date")
            }
            (ValueType::Selection(_), Form::Since(number)) => {
                let date = date_of(number)?;
                let docs = format!("What is dated {} or later, or goes on.", english_date(date));
                (vec![number], format!("since {}", english_date(date)), docs, "Date")
            }
            (ValueType::Dates, Form::Number(number)) => {
                let date = date_of(number)?;
                (vec![number], english_date(date), date_docs(date), "Dates")
            }
            (ValueType::Dates, Form::Range(start, end)) => {
                let first = date_of(start)?;
                let last = end.as_ref().map(|end| date_of(end).ok_or(())).transpose().ok()?;
                let dates = Dates::new(first, last.map_or(End::Open, End::On)).ok()?;
                let till = last.map_or("today and on".to_owned(), english_date);
                let docs = format!("From {} till {till}: `{dates}`.", english_date(first));
                (
                    std::iter::once(start).chain(end).collect(),
                    format!("from {} till {till}", english_date(first)),
                    docs,
                    "Dates",
                )
            }
            (ValueType::Grade, Form::Percent(number)) => {
                let value = Decimal::parse(&number.text()).ok()?;
                let grade = Grade::new(value, Scale::Percent).ok()?;
                (vec![number], format!("{value} percent"), format!("A grade of `{grade}`: per cent."), "Grade")
            }
            (ValueType::Grade, Form::Fraction(number, scale)) => {
                let (value, best) = (Decimal::parse(&number.text()).ok()?, Decimal::parse(&scale.text()).ok()?);
                let grade = Grade::new(value, Scale::OutOf(best)).ok()?;
                let docs = format!("A grade of `{grade}`: {value} on a scale whose best is {best}.");
                (vec![number, scale], format!("{value} of {best}"), docs, "Grade")
            }
            _ => return None,
        };
        let name = identifier_of(&name);
        let (declared, record) = (own(&name)?, own(record)?);
        self.aliases.entry(name.clone()).or_insert_with(|| quote!(#[doc = #docs] pub type #declared = #record;));
        let parts = numbers.into_iter().flat_map(|number| &number.parts).filter_map(|part| ident(&name, part.span));
        Some(quote!(#(literal::#parts;)*))
    }

    /// Declares the module of the type aliases.
    pub(super) fn declare(self) -> TokenStream {
        let aliases = self.aliases.into_values();
        quote!(mod literal { use ::vitae::{Date, Dates, Grade}; #(#aliases)* })
    }
}

fn date_of(Number { parts }: &Number) -> Option<Date> {
    let mut parts = parts.iter().map(|part| part.text.as_str());
    let year = parts.next()?.parse().ok()?;
    let mut small = || parts.next().map(|part| part.parse::<u8>().map_err(drop)).transpose().ok();
    let (month, day) = (small()?, small()?);
    Date::new(year, month, day).ok()
}

fn date_docs(date: Date) -> String {
    let precision = match (date.month(), date.day()) {
        (None, _) => "a year",
        (_, None) => "a month",
        _ => "a day",
    };
    format!("{}: {precision}, written `{date}`.", english_date(date))
}

/// Turns words into one identifier: `15 June 2024` becomes `is_15_June_2024`.
fn identifier_of(words: &str) -> String {
    let words: String =
        words.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '_' }).collect();
    if words.starts_with(|first: char| first.is_ascii_digit()) { format!("is_{words}") } else { words }
}
