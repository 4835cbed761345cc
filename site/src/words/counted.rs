//! Words that depend on a number: `1 student`, `2 students`.

/// The plural categories of [CLDR](https://cldr.unicode.org/index/cldr-spec/plural-rules).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Category {
    /// Nought, in Arabic.
    Zero,
    /// One, and in some languages what ends like it.
    One,
    /// Two, in Arabic and Hebrew.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// Any other number.
    Other,
}

/// The forms of a word, one for each category that the language tells apart.
///
/// A form may hold the slot `{count}`. A language gives the forms of its own categories; any other number takes the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    zero: Option<&'static str>,
    one: Option<&'static str>,
    two: Option<&'static str>,
    few: Option<&'static str>,
    many: Option<&'static str>,
    other: &'static str,
}

impl Counted {
    /// One form for every number: Chinese, Japanese, Korean, and words that do not change.
    pub(crate) const fn same(other: &'static str) -> Self {
        Self { zero: None, one: None, two: None, few: None, many: None, other }
    }

    /// A form for one, and one for several.
    pub(crate) const fn two(one: &'static str, other: &'static str) -> Self {
        Self { one: Some(one), ..Self::same(other) }
    }

    /// A form for one, for two, and for more: Hebrew.
    pub(crate) const fn dual(one: &'static str, two: &'static str, other: &'static str) -> Self {
        Self { two: Some(two), ..Self::two(one, other) }
    }

    /// Forms for one, few and many: Czech (whose `many` is for fractions, and so is not asked for), Polish, Russian, Ukrainian.
    pub(crate) const fn slavic(one: &'static str, few: &'static str, many: &'static str) -> Self {
        Self { few: Some(few), many: Some(many), ..Self::two(one, many) }
    }

    /// All six forms: Arabic.
    pub(crate) const fn six(
        zero: &'static str,
        one: &'static str,
        two: &'static str,
        few: &'static str,
        many: &'static str,
        other: &'static str,
    ) -> Self {
        Self { zero: Some(zero), one: Some(one), two: Some(two), few: Some(few), many: Some(many), other }
    }

    /// The form of a category.
    pub(crate) fn form(&self, category: Category) -> &'static str {
        let Self { zero, one, two, few, many, other } = *self;
        let form = match category {
            Category::Zero => zero,
            Category::One => one,
            Category::Two => two,
            Category::Few => few,
            Category::Many => many,
            Category::Other => None,
        };
        form.unwrap_or(other)
    }

    /// Every form that is given.
    pub(crate) fn forms(&self) -> impl Iterator<Item = &'static str> {
        let Self { zero, one, two, few, many, other } = *self;
        [zero, one, two, few, many, Some(other)].into_iter().flatten()
    }
}
