//! Values: each of the type that its key takes.

use vitae_profile::{
    Arxiv, Choice, Color, Date, Dates, Decimal, Doi, Email, End, Grade, Invalid, Isbn, Issn, Key, Link, Orcid, Phrase,
    RichText, Scale, Selection, Tag, Text, Url, Value, ValueType,
};

use super::declare::listed;
use super::item::{ItemReader, example};
use super::language::{check_language, parse_language};
use crate::nearest;
use crate::tree::{Entry, Form, Number, Syntax};
use crate::{Code, Help, Span};

impl ItemReader<'_, '_> {
    /// A key without colon and value: a flag, or a mistake.
    pub(super) fn check_bare(&mut self, key: &'static Key, entry: &Entry) -> Option<Value> {
        if key.value == ValueType::Flag {
            return Some(Value::Flag(true));
        }
        let help = example(key)
            .map_or_else(|| format!("write `{}: ..`", key.word), |example| format!("for example `{example}`"));
        self.error(Code::MissingValue, entry.key.span, format!("`{}` has no value", key.word), Some(help))
    }

    /// Reports, and returns no value.
    pub(super) fn error<T>(
        &mut self,
        code: Code,
        span: Span,
        message: impl Into<String>,
        help: Option<impl Into<Help>>,
    ) -> Option<T> {
        self.checker.report.error(code, span, message).maybe_help(help);
        None
    }

    pub(super) fn invalid<T>(&mut self, code: Code, span: Span, invalid: Invalid) -> Option<T> {
        let Invalid { message, help, suggestion: _ } = invalid;
        self.error(code, span, message, help)
    }

    /// The same for the text of a string, which its quotes belong to.
    pub(super) fn invalid_text<T>(&mut self, code: Code, span: Span, invalid: Invalid) -> Option<T> {
        let Invalid { message, help, suggestion } = invalid;
        let help = help.map(|help| match suggestion {
            Some(text) => Help::from(help).replacing_with(format!("{text:?}")),
            None => Help::from(help),
        });
        self.error(code, span, message, help)
    }

    /// Checks that `value` is of the type `expected`.
    pub(super) fn check_value(&mut self, key: &'static Key, expected: &ValueType, value: &Syntax) -> Option<Value> {
        if matches!(value.form, Form::Poisoned) {
            return None;
        }
        match expected {
            ValueType::Text => self.parsed(key, expected, value, Code::EmptyString, Text::parse).map(Value::Text),
            ValueType::Phrase => self.parsed(key, expected, value, Code::EmptyString, Phrase::parse).map(Value::Phrase),
            ValueType::RichText => {
                self.parsed(key, expected, value, Code::EmptyString, RichText::parse).map(Value::RichText)
            }
            ValueType::Url => self.parsed(key, expected, value, Code::MalformedUrl, Url::parse).map(Value::Url),
            ValueType::Email => self.parsed(key, expected, value, Code::MalformedEmail, Email::parse).map(Value::Email),
            ValueType::Orcid => self.parsed(key, expected, value, Code::MalformedOrcid, Orcid::parse).map(Value::Orcid),
            ValueType::Doi => self.parsed(key, expected, value, Code::MalformedDoi, Doi::parse).map(Value::Doi),
            ValueType::Arxiv => self.parsed(key, expected, value, Code::MalformedArxiv, Arxiv::parse).map(Value::Arxiv),
            ValueType::Isbn => self.parsed(key, expected, value, Code::MalformedIsbn, Isbn::parse).map(Value::Isbn),
            ValueType::Issn => self.parsed(key, expected, value, Code::MalformedIssn, Issn::parse).map(Value::Issn),
            ValueType::Color => self.parsed(key, expected, value, Code::MalformedColor, Color::parse).map(Value::Color),
            ValueType::LanguageTag => {
                let tag = self.parsed(key, expected, value, Code::MalformedLanguage, parse_language)?;
                check_language(self.checker.report, &tag, value.span).then_some(Value::LanguageTag(tag))
            }
            ValueType::Flag => match &value.form {
                Form::Word(word) if word == "true" || word == "false" => Some(Value::Flag(word == "true")),
                _ => self.wrong_type(key, expected, value),
            },
            ValueType::Count => self.check_count(key, expected, value),
            ValueType::Date => match &value.form {
                Form::Number(number) => self.check_date(number).map(Value::Date),
                _ => self.wrong_type(key, expected, value),
            },
            ValueType::Dates => self.check_dates(key, expected, value).map(Value::Dates),
            ValueType::Grade => self.check_grade(key, expected, value).map(Value::Grade),
            ValueType::TranslatedText => None,
            ValueType::Choice(choice) => self.check_word(key, expected, choice, value),
            ValueType::Reference(tags) => self.check_reference(key, expected, tags, value),
            ValueType::AnyReference => self.check_reference(key, expected, &[], value),
            ValueType::Author => self.check_reference(key, expected, &[Tag::Owner, Tag::Person], value),
            ValueType::List(element) => self.check_list(key, expected, element, value),
            ValueType::Selection(tag) => self.check_selection(key, expected, *tag, value),
            ValueType::File => match &value.form {
                Form::Call(call) if call.name.text == "file" => self.check_file(call).map(Value::File),
                _ => self.wrong_type(key, expected, value),
            },
            ValueType::Image => match &value.form {
                Form::Call(call) if call.name.text == "image" => self.check_image(call).map(Value::Image),
                _ => self.wrong_type(key, expected, value),
            },
            ValueType::Link => match &value.form {
                Form::Call(call) if call.name.text == "file" => {
                    self.check_file(call).map(|file| Value::Link(Link::File(file)))
                }
                Form::Call(_) => self.wrong_type(key, expected, value),
                _ => self
                    .parsed(key, expected, value, Code::MalformedUrl, Url::parse)
                    .map(|url| Value::Link(Link::Web(url))),
            },
        }
    }

    /// A string that a newtype takes.
    fn parsed<T>(
        &mut self,
        key: &'static Key,
        expected: &ValueType,
        value: &Syntax,
        code: Code,
        parse: impl Fn(&str) -> Result<T, Invalid>,
    ) -> Option<T> {
        let Form::String(text) = &value.form else { return self.wrong_type(key, expected, value) };
        if text.trim().is_empty() {
            return self.error(
                Code::EmptyString,
                value.span,
                format!("`{}` is empty", key.word),
                Some(format!("write something between the quotes, or remove `{}`", key.word)),
            );
        }
        parse(text).map_or_else(|invalid| self.invalid_text(code, value.span, invalid), Some)
    }

    /// Reports that `value` is of another type than `key` takes.
    pub(super) fn wrong_type<T>(&mut self, key: &'static Key, expected: &ValueType, value: &Syntax) -> Option<T> {
        let message = format!("`{}` takes {}, not {}", key.word, describe(expected), value.form.describe());
        let help = rewritten(expected, &value.form)
            .map(|right| {
                // Not where the author has to write a part, or where only the first token of the value is pointed at.
                let is_whole = value.form.is_one_token() && !right.contains("\"...\"");
                if is_whole { Help::write(&right) } else { Help::from(format!("write `{right}`")) }
            })
            .or_else(|| example(key).map(|example| format!("for example `{example}`").into()));
        self.error(Code::WrongType, value.span, message, help)
    }

    fn check_count(&mut self, key: &'static Key, expected: &ValueType, value: &Syntax) -> Option<Value> {
        match &value.form {
            Form::Number(Number { parts }) if parts.len() == 1 => {
                let digits: String = parts.iter().map(|part| part.text.replace('_', "")).collect();
                match digits.parse() {
                    Ok(count) => Some(Value::Count(count)),
                    Err(_) => self.error(
                        Code::NumberOutOfRange,
                        value.span,
                        format!("`{digits}` is no whole number up to {}", u32::MAX),
                        example(key).map(|example| format!("for example `{example}`")),
                    ),
                }
            }
            _ => self.wrong_type(key, expected, value),
        }
    }

    /// A date, each part with as many digits as it has in ISO 8601.
    pub(super) fn check_date(&mut self, number: &Number) -> Option<Date> {
        let mut parts = number.parts.iter();
        let year = parts.next()?;
        let whole = number.text();
        if year.text.len() != 4 || !is_digits(&year.text) {
            let help = match year.text.split_once('.') {
                Some((year, month)) if year.len() == 4 => Help::write(&format!("{year}-{month:0>2}")),
                _ => "a year has four digits: `2024`, `2024-06`, `2024-06-15`".into(),
            };
            return self.error(Code::ImpossibleDate, year.span, format!("`{whole}` is no date"), Some(help));
        }
        let mut small = Vec::new();
        for part in parts.by_ref().take(2) {
            if part.text.len() != 2 || !is_digits(&part.text) {
                let padded: Vec<String> = number.parts.iter().map(|part| format!("{:0>2}", part.text)).collect();
                let help = if is_digits(&part.text) && part.text.len() == 1 {
                    Help::from(format!("write `{}`", padded.join("-"))).replacing_with(format!("0{}", part.text))
                } else {
                    "a date is written `2024`, `2024-06` or `2024-06-15`".into()
                };
                return self.error(Code::ImpossibleDate, part.span, format!("`{whole}` is no date"), Some(help));
            }
            small.push((part.text.parse::<u8>().ok(), part.span));
        }
        if let Some(fourth) = parts.next() {
            let help = "a date is written `2024`, `2024-06` or `2024-06-15`".to_owned();
            return self.error(Code::ImpossibleDate, fourth.span, format!("`{whole}` is no date"), Some(help));
        }
        let (month, month_span) = small.first().copied().unwrap_or((None, year.span));
        let (day, day_span) = small.get(1).copied().unwrap_or((None, month_span));
        let year = year.text.parse().ok()?;
        let span = if month.is_some_and(|month| !(1..=12).contains(&month)) { month_span } else { day_span };
        Date::new(year, month, day).map_or_else(|invalid| self.invalid(Code::ImpossibleDate, span, invalid), Some)
    }

    fn check_dates(&mut self, key: &'static Key, expected: &ValueType, value: &Syntax) -> Option<Dates> {
        let (start, end, span) = match &value.form {
            Form::Number(start) => (self.check_date(start)?, End::Same, start.span()),
            Form::Range(start, None) => (self.check_date(start)?, End::Open, start.span()),
            Form::Range(start, Some(end)) => {
                let (start, last) = (self.check_date(start), self.check_date(end));
                (start?, End::On(last?), end.span())
            }
            _ => return self.wrong_type(key, expected, value),
        };
        Dates::new(start, end).map_or_else(|invalid| self.invalid(Code::BackwardRange, span, invalid), Some)
    }

    fn check_grade(&mut self, key: &'static Key, expected: &ValueType, value: &Syntax) -> Option<Grade> {
        let (number, scale) = match &value.form {
            Form::Percent(number) => (number, None),
            Form::Fraction(number, scale) => (number, Some(scale)),
            _ => return self.wrong_type(key, expected, value),
        };
        let number = self.check_decimal(number);
        let scale = match scale {
            None => Some(Scale::Percent),
            Some(scale) => self.check_decimal(scale).map(Scale::OutOf),
        };
        Grade::new(number?, scale?)
            .map_or_else(|invalid| self.invalid(Code::GradeAboveScale, value.span, invalid), Some)
    }

    fn check_decimal(&mut self, number: &Number) -> Option<Decimal> {
        Decimal::parse(&number.text())
            .map_or_else(|invalid| self.invalid(Code::WrongType, number.span(), invalid), Some)
    }

    fn check_word(
        &mut self,
        key: &'static Key,
        expected: &ValueType,
        choice: &'static Choice,
        value: &Syntax,
    ) -> Option<Value> {
        let Form::Word(written) = &value.form else { return self.wrong_type(key, expected, value) };
        let mut words = choice.words.iter().map(|word| word.word);
        if let Some(word) = words.clone().find(|word| word == written) {
            return Some(Value::Word(choice, word));
        }
        let help = match nearest(written, words.by_ref()) {
            Some(word) => Help::did_you_mean(word),
            None => format!("the choice is {}", listed(choice.words.iter().map(|word| word.word))).into(),
        };
        self.error(Code::UnknownWord, value.span, format!("`{}` does not take `{written}`", key.word), Some(help))
    }

    fn check_list(
        &mut self,
        key: &'static Key,
        expected: &ValueType,
        element: &ValueType,
        value: &Syntax,
    ) -> Option<Value> {
        let Form::List(elements) = &value.form else { return self.wrong_type(key, expected, value) };
        if elements.is_empty() && key.required {
            let help = example(key).map(|example| format!("for example `{example}`"));
            return self.error(Code::MissingValue, value.span, format!("`{}` is empty", key.word), help);
        }
        let mut values: Vec<Value> = Vec::new();
        let mut complete = true;
        for syntax in elements {
            match self.check_value(key, element, syntax) {
                Some(value) if values.contains(&value) => {
                    complete = false;
                    let help = Some("remove it".to_owned());
                    self.error::<()>(
                        Code::RepeatedElement,
                        syntax.span,
                        format!("`{}` has this twice", key.word),
                        help,
                    );
                }
                Some(value) => values.push(value),
                None => complete = false,
            }
        }
        complete.then_some(Value::List(values))
    }

    fn check_selection(&mut self, key: &'static Key, expected: &ValueType, tag: Tag, value: &Syntax) -> Option<Value> {
        let selectable = tag.kind().key("selected").is_some();
        let words = ["all", "none", "selected"].into_iter().filter(|word| *word != "selected" || selectable);
        let selection = match &value.form {
            Form::Word(word) if word == "all" => Selection::All,
            Form::Word(word) if word == "none" => Selection::None,
            Form::Word(word) if word == "selected" && selectable => Selection::Selected,
            Form::Word(written) => {
                let help = match nearest(written, words.clone()) {
                    Some(word) => Help::did_you_mean(word),
                    None => format!("write {}, `since 2020` or a list", listed(words)).into(),
                };
                let message = format!("`{}` does not take `{written}`", key.word);
                return self.error(Code::UnknownWord, value.span, message, Some(help));
            }
            Form::Since(number) => Selection::Since(self.check_date(number)?),
            Form::List(_) => {
                let element = ValueType::Reference(one_tag(tag));
                let Value::List(items) = self.check_list(key, expected, &element, value)? else { return None };
                let items: Vec<_> = items
                    .into_iter()
                    .filter_map(|item| match item {
                        Value::Reference(item) => Some(vitae_profile::Ref::lifted(item.index)),
                        _ => None,
                    })
                    .collect();
                Selection::Items(items.into())
            }
            _ => return self.wrong_type(key, expected, value),
        };
        Some(Value::Selection(selection))
    }
}

fn one_tag(tag: Tag) -> &'static [Tag] {
    Tag::ALL.iter().find(|candidate| **candidate == tag).map_or(&[], std::slice::from_ref)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a key takes, in words.
pub fn describe(expected: &ValueType) -> String {
    match expected {
        ValueType::Text | ValueType::Phrase | ValueType::RichText => "a string".to_owned(),
        ValueType::Flag => "`true` or `false`".to_owned(),
        ValueType::Count => "a number".to_owned(),
        ValueType::Date => "a date".to_owned(),
        ValueType::Dates => "a date or a range".to_owned(),
        ValueType::Grade => "a grade".to_owned(),
        ValueType::Url => "a string with a URL".to_owned(),
        ValueType::Link => "a string with a URL, or `file(..)`".to_owned(),
        ValueType::Email => "a string with an e-mail address".to_owned(),
        ValueType::Orcid => "a string with an ORCID iD".to_owned(),
        ValueType::Doi => "a string with a DOI".to_owned(),
        ValueType::Arxiv => "a string with an arXiv identifier".to_owned(),
        ValueType::Isbn => "a string with an ISBN".to_owned(),
        ValueType::Issn => "a string with an ISSN".to_owned(),
        ValueType::Color => "a string with a colour".to_owned(),
        ValueType::LanguageTag => "a string with a language tag".to_owned(),
        ValueType::File => "a file".to_owned(),
        ValueType::Image => "an image".to_owned(),
        ValueType::Choice(choice) => format!("one of {}", listed(choice.words.iter().map(|word| word.word))),
        ValueType::Reference(tags) => {
            let kinds: Vec<String> = tags.iter().map(|tag| format!("`{}`", tag.kind().word)).collect();
            format!("the id of {}", with_article(&kinds.join(" or ")))
        }
        ValueType::AnyReference => "the id of an item".to_owned(),
        ValueType::Author => "the id of a `person` or the `owner`".to_owned(),
        ValueType::List(element) => match describe(element).split_once(' ') {
            Some(("a" | "an" | "the", _)) | None => format!("a list, each element {}", describe(element)),
            Some(_) => format!("a list of {}", describe(element)),
        },
        ValueType::TranslatedText => "nothing".to_owned(),
        ValueType::Selection(tag) => format!("`all`, `none`, `since ..` or a list of {}", tag.kind().word),
    }
}

/// A noun with its indefinite article.
pub(super) fn with_article(noun: &str) -> String {
    let first = noun.trim_start_matches('`').chars().next().unwrap_or('x');
    if matches!(first, 'a' | 'e' | 'i' | 'o') { format!("an {noun}") } else { format!("a {noun}") }
}

/// A grade with the scale that it most likely has.
fn with_scale(grade: &str) -> Option<String> {
    let scale = match grade.parse::<f64>().ok()? {
        low if low <= 4.0 => "/4.0",
        middle if middle <= 10.0 => "/10",
        _ => "%",
    };
    Some(format!("{grade}{scale}"))
}

/// How the value would be written right, where that is plain to see.
fn rewritten(expected: &ValueType, form: &Form) -> Option<String> {
    match (expected, form) {
        (ValueType::List(element), form) => match (element, form) {
            (
                ValueType::Reference(_) | ValueType::AnyReference | ValueType::Author | ValueType::Choice(_),
                Form::Word(word),
            ) => Some(format!("[{word}]")),
            (ValueType::Text | ValueType::Phrase, Form::String(text)) => Some(format!("[{text:?}]")),
            _ => None,
        },
        (ValueType::Text | ValueType::Phrase | ValueType::RichText, Form::Word(word)) => Some(format!("{word:?}")),
        (ValueType::Text | ValueType::Phrase | ValueType::RichText, Form::Number(number)) => {
            Some(format!("{:?}", number.text()))
        }
        (ValueType::Text | ValueType::Phrase | ValueType::RichText, Form::Percent(number)) => {
            Some(format!("\"{}%\"", number.text()))
        }
        (ValueType::Flag, Form::String(text)) if text == "true" || text == "false" => Some(text.clone()),
        (ValueType::Flag, Form::Word(word)) if word == "yes" => Some("true".to_owned()),
        (ValueType::Flag, Form::Word(word)) if word == "no" => Some("false".to_owned()),
        (ValueType::Count, Form::String(text)) if is_digits(text) => Some(text.clone()),
        (ValueType::Date | ValueType::Dates, Form::String(text)) => looks_like_dates(text).then(|| text.clone()),
        (ValueType::Date, Form::Range(start, _)) => Some(start.text()),
        (ValueType::Grade, Form::String(text)) => {
            text.strip_suffix('%').is_some_and(is_decimal).then(|| text.clone()).or_else(|| {
                let (value, scale) = text.split_once('/')?;
                (is_decimal(value) && is_decimal(scale)).then(|| text.clone())
            })
        }
        (ValueType::Grade, Form::Number(number)) => with_scale(&number.text()),
        (ValueType::Choice(choice), Form::String(text)) => {
            choice.words.iter().find(|word| word.word == text).map(|word| word.word.to_owned())
        }
        (ValueType::File | ValueType::Link, Form::Call(call)) if call.name.text != "file" => {
            first_string(call).map(|path| format!("file({path:?})"))
        }
        (ValueType::File, Form::String(path)) => Some(format!("file({path:?})")),
        (ValueType::Image, Form::String(path)) => Some(format!("image({path:?}, alt: \"...\")")),
        (ValueType::Image, Form::Call(call)) => first_string(call).map(|path| format!("image({path:?}, alt: \"...\")")),
        (ValueType::Reference(_) | ValueType::Choice(_) | ValueType::Author, Form::List(elements)) => {
            match elements.as_slice() {
                [Syntax { form: Form::Word(word), .. }] => Some(word.clone()),
                _ => None,
            }
        }
        (
            ValueType::Text | ValueType::Phrase | ValueType::RichText | ValueType::Url | ValueType::Link,
            Form::List(elements),
        ) => match elements.as_slice() {
            [Syntax { form: Form::String(text), .. }] => Some(format!("{text:?}")),
            _ => None,
        },
        _ => None,
    }
}

fn first_string(call: &crate::tree::Call) -> Option<&str> {
    call.arguments.iter().find_map(|argument| match argument.value.as_ref().map(|value| &value.form) {
        Some(Form::String(text)) => Some(text.as_str()),
        _ => None,
    })
}

fn is_decimal(text: &str) -> bool {
    Decimal::parse(text).is_ok()
}

fn looks_like_dates(text: &str) -> bool {
    let date = |text: &str| {
        let parts: Vec<&str> = text.split('-').collect();
        parts.len() <= 3
            && parts.first().is_some_and(|year| year.len() == 4 && is_digits(year))
            && parts.iter().skip(1).all(|part| part.len() == 2 && is_digits(part))
    };
    match text.split_once("..") {
        Some((start, end)) => date(start) && (end.is_empty() || date(end)),
        None => date(text),
    }
}
