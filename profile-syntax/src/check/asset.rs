//! `file(..)` and `image(..)`: the file is there, below `content/`, and an image can be shown and has a size.

use vitae_profile::{Alternative, AssetPath, File, Image, Phrase};

use super::item::ItemReader;
use super::load_failure::explain;
use super::upright::upright;
use crate::tree::{Argument, Call, Form, Name, Syntax};
use crate::{Code, Help, LoadError, Span};

impl ItemReader<'_, '_> {
    /// `file("cv.pdf")`.
    pub(super) fn check_file(&mut self, call: &Call) -> Option<File> {
        let (path, span, rest) = self.path_argument(call)?;
        if let Some(extra) = rest.first() {
            return self.error(
                Code::Syntax,
                argument_span(extra).unwrap_or(span),
                "`file` takes a path alone",
                Some("remove this".to_owned()),
            );
        }
        let path = self.check_path(&path, span)?;
        let bytes = u64::try_from(self.load(&path, span)?.len()).unwrap_or(u64::MAX);
        Some(File { path, bytes })
    }

    /// `image("portrait.jpg", alt: "...")`, `image("line.svg", decorative)`.
    pub(super) fn check_image(&mut self, call: &Call) -> Option<Image> {
        let (path, span, rest) = self.path_argument(call)?;
        let path = self.check_path(&path, span)?;
        let size = {
            let bytes = self.load(&path, span)?;
            image_size(&path, bytes)
        };
        let Some((width, height)) = size else { return self.unknown_format(&path, span) };
        let alternative = self.check_alternative(call, rest)?;
        Some(Image { path, alternative, width, height })
    }

    fn unknown_format<T>(&mut self, path: &AssetPath, span: Span) -> Option<T> {
        let known = matches!(path.extension().as_str(), "png" | "jpg" | "jpeg" | "webp" | "gif" | "avif" | "svg");
        let (message, help) = if known {
            (
                format!("`{path}` is damaged, or not of the format that its name says"),
                "its width and height cannot be read; export it again",
            )
        } else {
            (format!("`{path}` is of no format that browsers show"), "save it as PNG, JPEG, WebP, AVIF, GIF or SVG")
        };
        self.error(Code::UnknownImageFormat, span, message, Some(help.to_owned()))
    }

    /// `alt: "..."`, or `decorative`.
    pub(super) fn check_alternative(&mut self, call: &Call, rest: &[Argument]) -> Option<Alternative> {
        let mut alternative = None;
        for argument in rest {
            let span = argument_span(argument).unwrap_or(call.name.span);
            let given = match (&argument.key, argument.value.as_ref().map(|value| &value.form)) {
                (Some(Name { text: key, .. }), Some(Form::String(text))) if key == "alt" => match Phrase::parse(text) {
                    Ok(text) => Alternative::Text(text),
                    Err(_) => {
                        let span = argument.value.as_ref().map_or(span, |value| value.span);
                        let help = "say what the image shows, or write `decorative` in place of `alt`".to_owned();
                        return self.error(
                            Code::MissingAlternative,
                            span,
                            "this text for the image is empty",
                            Some(help),
                        );
                    }
                },
                (None, Some(Form::Word(word))) if word == "decorative" => Alternative::Decorative,
                (Some(_) | None, None | Some(Form::Poisoned)) => return None,
                (Some(Name { text: key, span }), _) if key != "alt" => {
                    let (key, span) = (key.clone(), *span);
                    let help = Some("write `alt: \"what it shows\"` or `decorative`".to_owned());
                    return self.error(Code::UnknownKey, span, format!("`image` has no argument `{key}`"), help);
                }
                _ => {
                    let help = Some("write `alt: \"what it shows\"` or `decorative`".to_owned());
                    return self.error(Code::WrongType, span, "`image` takes a path and a text for it", help);
                }
            };
            if alternative.replace(given).is_some() {
                let help = Some("keep one of the two".to_owned());
                return self.error(Code::RepeatedKey, span, "what stands for the image is said twice", help);
            }
        }
        if alternative.is_none() {
            let help = "write `alt: \"what it shows\"`, or `decorative` if nothing is lost without it".to_owned();
            return self.error(
                Code::MissingAlternative,
                call.name.span,
                "this image has no text that stands for it",
                Some(help),
            );
        }
        alternative
    }

    fn path_argument<'c>(&mut self, call: &'c Call) -> Option<(String, Span, &'c [Argument])> {
        let help = Some(format!("write `{}(\"assets/name\")`", call.name.text));
        let Some((first, rest)) = call.arguments.split_first() else {
            return self.error(Code::MissingValue, call.name.span, format!("`{}` names no file", call.name.text), help);
        };
        match (&first.key, &first.value) {
            (None, Some(Syntax { form: Form::String(path), span })) => Some((path.clone(), *span, rest)),
            (None, Some(Syntax { form: Form::Poisoned, .. })) => None,
            _ => {
                let span = argument_span(first).unwrap_or(call.name.span);
                self.error(Code::WrongType, span, format!("`{}` takes a path first", call.name.text), help)
            }
        }
    }

    /// A path that stays below `content/`.
    pub(super) fn check_path(&mut self, path: &str, span: Span) -> Option<AssetPath> {
        AssetPath::parse(path).map_or_else(
            |invalid| {
                let code = if path.is_empty() { Code::EmptyString } else { Code::PathOutsideContent };
                self.invalid_text(code, span, invalid)
            },
            Some,
        )
    }

    /// The bytes of an asset that is there.
    pub(super) fn load(&mut self, path: &AssetPath, span: Span) -> Option<&[u8]> {
        let failure = self.checker.loader.asset(path).err();
        if let Some(failure) = failure {
            let (code, message, help) = self.load_failure(path, &failure);
            return self.error(code, span, message, Some(help));
        }
        self.checker.loader.asset(path).ok()
    }

    fn load_failure(&self, path: &AssetPath, failure: &LoadError) -> (Code, String, Help) {
        explain(&self.checker.loader.names(), path.as_str(), failure)
    }
}

fn argument_span(argument: &Argument) -> Option<Span> {
    argument.key.as_ref().map(|key| key.span).or_else(|| argument.value.as_ref().map(|value| value.span))
}

/// Width and height in pixels as it is shown, where the file is an image that browsers show.
fn image_size(path: &AssetPath, bytes: &[u8]) -> Option<(u32, u32)> {
    match path.extension().as_str() {
        "svg" => svg_size(std::str::from_utf8(bytes).ok()?),
        "png" | "jpg" | "jpeg" | "webp" | "gif" | "avif" => {
            let size = imagesize::blob_size(bytes).ok()?;
            let (width, height) = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
            (width > 0 && height > 0).then(|| upright(bytes, (width, height)))
        }
        _ => None,
    }
}

/// The size that the root element of an SVG image states, by `width` and `height` in pixels or by its `viewBox`.
fn svg_size(text: &str) -> Option<(u32, u32)> {
    let start = text.find("<svg")?;
    let tag = text.get(start..)?.split_once('>')?.0;
    let attribute = |name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=")).or_else(|| tag.split_once(&format!("\n{name}=")))?;
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        rest.get(1..)?.split(quote).next()
    };
    let pixels = |name: &str| whole_pixels(attribute(name)?.trim_end_matches("px"));
    if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
        return Some((width, height));
    }
    let mut numbers = attribute("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).skip(2);
    Some((whole_pixels(numbers.next()?)?, whole_pixels(numbers.next()?)?))
}

fn whole_pixels(text: &str) -> Option<u32> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let whole: u32 = whole.parse().ok()?;
    let rounded = whole + u32::from(fraction.starts_with(['5', '6', '7', '8', '9']));
    (rounded > 0).then_some(rounded)
}

#[cfg(test)]
mod tests {
    use super::svg_size;

    #[test]
    fn an_svg_says_its_size_in_either_way() {
        assert_eq!(svg_size("<?xml?><svg width=\"120px\" height='80'>"), Some((120, 80)));
        assert_eq!(svg_size("<svg xmlns=\"x\" viewBox=\"0 0 24.6 24\">"), Some((25, 24)));
        assert_eq!(svg_size("<svg>"), None);
        assert_eq!(svg_size("not an image"), None);
    }
}
