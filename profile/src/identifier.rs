//! Identifiers that registries hand out, each with the check that its registry defines.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::Invalid;
use crate::text::text_newtype;

text_newtype! {
    /// An [ORCID iD](https://orcid.org): four groups of four digits, the last of which is a check digit.
    pub struct Orcid;
}

impl Orcid {
    /// Checks the form and the check digit (ISO 7064 MOD 11-2).
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let bare = text.strip_prefix("https://orcid.org/").or_else(|| text.strip_prefix("http://orcid.org/"));
        if let Some(bare) = bare {
            return Err(Invalid::new("an ORCID iD is written without the address").write(bare));
        }
        let groups: Vec<&str> = text.split('-').collect();
        let digits: String = groups.concat();
        if groups.len() != 4 || groups.iter().any(|group| group.len() != 4) {
            let invalid = Invalid::new(format!("`{text}` is not an ORCID iD"));
            return Err(if digits.len() == 16 && digits.is_ascii() {
                let grouped: Vec<&str> = [0, 4, 8, 12].iter().filter_map(|&at| digits.get(at..at + 4)).collect();
                invalid.write(grouped.join("-"))
            } else {
                invalid.help("it has four groups of four: `0000-0003-2185-2029`")
            });
        }
        let Some((body, last)) = digits.split_at_checked(15).filter(|(body, last)| {
            body.bytes().all(|byte| byte.is_ascii_digit())
                && last.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X')
        }) else {
            return Err(Invalid::new(format!("`{text}` is not an ORCID iD"))
                .help("it is made of digits, but for the last place, which may be `X`"));
        };
        let sum = body.bytes().fold(0_u32, |sum, byte| (sum + u32::from(byte - b'0')) * 2 % 11);
        let check = match (12 - sum % 11) % 11 {
            10 => 'X',
            digit => char::from_digit(digit, 10).unwrap_or('0'),
        };
        if !last.starts_with(check) {
            return Err(Invalid::new(format!("`{text}` has a wrong check digit"))
                .help(format!("one of its digits is mistyped; with the others right, the last would be `{check}`")));
        }
        Ok(Self(Cow::Owned(text.to_owned())))
    }

    /// The page of the iD.
    pub fn url(&self) -> String {
        format!("https://orcid.org/{self}")
    }
}

text_newtype! {
    /// A [DOI](https://www.doi.org/the-identifier/resources/handbook) without the resolver's address:
    /// `10.1145/3477132.3483563`.
    pub struct Doi;
}

impl Doi {
    /// Checks the form: `10.`, a registrant's number, a slash and a suffix.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let lower = text.to_ascii_lowercase();
        for prefix in ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"] {
            if lower.starts_with(prefix) {
                let bare = text.get(prefix.len()..).unwrap_or_default().trim();
                return Err(Invalid::new("a DOI is written without the address").write(bare));
            }
        }
        let valid = text.split_once('/').is_some_and(|(registrant, suffix)| {
            registrant.strip_prefix("10.").is_some_and(|number| {
                number.len() >= 4 && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            }) && !suffix.is_empty()
                && !suffix.contains(|character: char| character.is_whitespace() || character.is_control())
        });
        if !valid {
            return Err(
                Invalid::new(format!("`{text}` is not a DOI")).help("a DOI looks like `10.1145/3477132.3483563`")
            );
        }
        Ok(Self(Cow::Owned(text.to_owned())))
    }

    /// The address that resolves it, percent-encoded where the DOI has characters that a URL has not.
    pub fn url(&self) -> String {
        let mut url = String::from("https://doi.org/");
        for byte in self.as_str().bytes() {
            match byte {
                b'%' | b'"' | b'#' | b'<' | b'>' | b'?' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | 0x80.. => {
                    let _ = write!(url, "%{byte:02X}");
                }
                _ => url.push(char::from(byte)),
            }
        }
        url
    }
}

text_newtype! {
    /// An [arXiv identifier](https://info.arxiv.org/help/arxiv_identifier.html): `2105.01234`, `2105.01234v2`,
    /// `hep-th/9901001`.
    pub struct Arxiv;
}

impl Arxiv {
    /// Checks the form, of either scheme.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        for prefix in ["arXiv:", "arxiv:", "https://arxiv.org/abs/", "http://arxiv.org/abs/"] {
            if let Some(bare) = text.strip_prefix(prefix) {
                return Err(Invalid::new(format!("an arXiv identifier is written without `{prefix}`")).write(bare));
            }
        }
        let stem = text.rsplit_once('v').map_or(text, |(stem, version)| {
            if !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit()) { stem } else { text }
        });
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let month = |part: &str| matches!(part.get(2..4).and_then(|month| month.parse::<u8>().ok()), Some(1..=12));
        let new = stem.split_once('.').is_some_and(|(yymm, number)| {
            yymm.len() == 4 && digits(yymm) && month(yymm) && digits(number) && matches!(number.len(), 4 | 5)
        });
        let old = stem.split_once('/').is_some_and(|(archive, number)| {
            !archive.is_empty()
                && archive.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'.'))
                && number.len() == 7
                && digits(number)
                && month(number)
        });
        if !new && !old {
            return Err(Invalid::new(format!("`{text}` is not an arXiv identifier"))
                .help("it looks like `2105.01234`, or `hep-th/9901001` before April 2007"));
        }
        Ok(Self(Cow::Owned(text.to_owned())))
    }

    /// The page of the paper.
    pub fn url(&self) -> String {
        format!("https://arxiv.org/abs/{self}")
    }
}

text_newtype! {
    /// An ISBN of ten or thirteen digits, with the hyphens that the author wrote.
    pub struct Isbn;
}

impl Isbn {
    /// Checks the length and the check digit (ISO 2108).
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let digits: Vec<u32> = text
            .chars()
            .filter(|character| !matches!(character, '-' | ' '))
            .map(|character| if matches!(character, 'X' | 'x') { 10 } else { character.to_digit(10).unwrap_or(99) })
            .collect();
        let form =
            || Invalid::new(format!("`{text}` is not an ISBN")).help("it has 10 or 13 digits: `978-1-4503-8709-5`");
        let (last, body) = digits.split_last().ok_or_else(form)?;
        if body.iter().any(|&digit| digit > 9) || *last > 10 {
            return Err(form());
        }
        let check = match digits.len() {
            10 => (11 - (2..=10).rev().zip(body).map(|(weight, digit)| weight * digit).sum::<u32>() % 11) % 11,
            13 => (10 - [1, 3].iter().cycle().zip(body).map(|(weight, digit)| weight * digit).sum::<u32>() % 10) % 10,
            _ => return Err(form()),
        };
        if check != *last {
            let check = if check == 10 { "X".to_owned() } else { check.to_string() };
            return Err(Invalid::new(format!("`{text}` has a wrong check digit"))
                .help(format!("one of its digits is mistyped; with the others right, the last would be `{check}`")));
        }
        Ok(Self(Cow::Owned(text.to_owned())))
    }
}

text_newtype! {
    /// An ISSN: `0018-9162`.
    pub struct Issn;
}

impl Issn {
    /// Checks the form and the check digit (ISO 3297).
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let form = || Invalid::new(format!("`{text}` is not an ISSN")).help("it has two groups of four: `0018-9162`");
        let (left, right) = text.split_once('-').ok_or_else(form)?;
        if left.len() != 4 || right.len() != 4 {
            return Err(form());
        }
        let digits: String = format!("{left}{right}");
        let (body, last) = digits.split_at_checked(7).ok_or_else(form)?;
        if !body.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(form());
        }
        let sum: u32 = (2..=8).rev().zip(body.bytes()).map(|(weight, byte)| weight * u32::from(byte - b'0')).sum();
        let check = match (11 - sum % 11) % 11 {
            10 => 'X',
            digit => char::from_digit(digit, 10).unwrap_or('0'),
        };
        if !last.to_ascii_uppercase().starts_with(check) {
            return Err(Invalid::new(format!("`{text}` has a wrong check digit"))
                .help(format!("one of its digits is mistyped; with the others right, the last would be `{check}`")));
        }
        Ok(Self(Cow::Owned(text.to_owned())))
    }
}

text_newtype! {
    /// A language tag (BCP 47): `en`, `pt-BR`.
    pub struct LanguageTag;
}

impl LanguageTag {
    /// Checks the form: a language of two or three letters, and perhaps more subtags.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let mut subtags = text.split('-');
        let language = subtags.next().unwrap_or_default();
        let valid = matches!(language.len(), 2 | 3)
            && language.bytes().all(|byte| byte.is_ascii_lowercase())
            && subtags
                .all(|subtag| matches!(subtag.len(), 2..=8) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        if !valid {
            return Err(Invalid::new(format!("`{text}` is not a language tag")).help("write `en`, `de` or `pt-BR`"));
        }
        Ok(Self(Cow::Owned(text.to_owned())))
    }

    /// The language alone, without script or region: `pt` of `pt-BR`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Arxiv, Doi, Isbn, Issn, LanguageTag, Orcid};

    #[test]
    fn orcid_check_digits() {
        assert!(Orcid::parse("0000-0003-2185-2029").is_ok());
        assert!(Orcid::parse("0000-0002-1694-233X").is_ok());
        assert!(Orcid::parse("0000-0003-2185-2028").unwrap_err().help.unwrap().ends_with("would be `9`"));
        assert_eq!(Orcid::parse("0000000321852029").unwrap_err().help.unwrap(), "write `0000-0003-2185-2029`");
        assert!(Orcid::parse("0000-0003-2185").is_err());
        assert!(Orcid::parse("0000-0003-2185-20é").is_err());
    }

    #[test]
    fn isbn_and_issn_check_digits() {
        for right in ["979-8-4007-0386-7", "978-1-4503-8709-5", "978-1-4503-8438-4", "0-201-13448-9", "0-8044-2957-X"] {
            assert!(Isbn::parse(right).is_ok(), "{right}");
        }
        assert!(Isbn::parse("978-1-4503-8709-6").unwrap_err().help.unwrap().ends_with("would be `5`"));
        assert!(Isbn::parse("0-201-13448-8").is_err());
        assert!(Isbn::parse("12345").is_err());
        assert!(Issn::parse("0018-9162").is_ok());
        assert!(Issn::parse("2434-561X").is_ok());
        assert!(Issn::parse("0018-9163").is_err());
    }

    #[test]
    fn doi_and_arxiv_forms() {
        assert!(Doi::parse("10.1007/978-3-030-02465-9_12").is_ok());
        assert_eq!(Doi::parse("https://doi.org/10.1/x").unwrap_err().help.unwrap(), "write `10.1/x`");
        assert!(Doi::parse("11.1145/1").is_err());
        assert_eq!(
            Doi::parse("10.1002/(SICI)1<2::AID-X>3").unwrap().url(),
            "https://doi.org/10.1002/(SICI)1%3C2::AID-X%3E3"
        );
        for right in ["2105.01234", "2105.01234v2", "0704.0001", "hep-th/9901001", "math.GT/0309136v1"] {
            assert!(Arxiv::parse(right).is_ok(), "{right}");
        }
        for wrong in ["2113.01234", "2105.123", "arXiv:2105.01234", "2105"] {
            assert!(Arxiv::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn language_tags() {
        assert!(LanguageTag::parse("pt-BR").is_ok());
        assert!(LanguageTag::parse("english").is_err());
    }
}
