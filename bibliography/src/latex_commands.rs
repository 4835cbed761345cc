//! The commands of LaTeX that bibliographies use, and what they say.

use unicode_normalization::UnicodeNormalization;
use vitae_profile::Style;

use crate::math_symbols::symbol;

/// What a command does.
#[derive(Clone, Copy)]
pub(crate) enum Command {
    /// It is this text.
    Text(&'static str),
    /// It is this sign, which elsewhere stands in formulas.
    Symbol(&'static str),
    /// It sets what follows it.
    Styled(Style),
    /// It sets the rest of its group.
    Declared(Style),
    /// What follows it is as if it were not there.
    Same,
    /// It says nothing.
    Nothing,
    /// It says nothing, and neither does what follows it.
    Dropped,
    /// It sets what follows it in quotes.
    Quoted,
    /// The first of two things that follow it counts.
    First,
    /// The second of two things that follow it counts.
    Second,
    /// A length follows it, and says nothing.
    Length,
    /// The number of a character follows it.
    Character,
    /// The number of an accent follows it, and what the accent stands on.
    Accent,
    /// The name of an environment follows it.
    Environment,
    /// What follows it is a formula.
    Math,
    /// What follows it is a URL.
    Address,
}

/// The combining character of an accent.
pub(crate) fn accent(name: &str) -> Option<char> {
    Some(match name {
        "`" => '\u{300}',
        "'" | "´" => '\u{301}',
        "^" => '\u{302}',
        "~" => '\u{303}',
        "=" => '\u{304}',
        "u" => '\u{306}',
        "." => '\u{307}',
        "\"" => '\u{308}',
        "r" => '\u{30A}',
        "H" => '\u{30B}',
        "v" => '\u{30C}',
        "d" => '\u{323}',
        "textcommabelow" => '\u{326}',
        "c" => '\u{327}',
        "k" | "polhk" => '\u{328}',
        "b" => '\u{331}',
        "t" => '\u{361}',
        "G" => '\u{30F}',
        "f" => '\u{311}',
        _ => return None,
    })
}

/// The combining character of an accent by its number in TeX's own fonts.
pub(crate) fn numbered_accent(number: u32) -> Option<char> {
    Some(match number {
        18 => '\u{300}',
        19 => '\u{301}',
        20 => '\u{30C}',
        21 => '\u{306}',
        22 => '\u{304}',
        23 => '\u{30A}',
        24 => '\u{327}',
        94 => '\u{302}',
        95 => '\u{307}',
        125 => '\u{30B}',
        126 => '\u{303}',
        127 => '\u{308}',
        _ => return None,
    })
}

/// Whether an environment sets its text apart without changing it.
pub(crate) fn is_plain_environment(name: &str) -> bool {
    matches!(
        name,
        "itemize" | "enumerate" | "description" | "quote" | "quotation" | "center" | "flushleft" | "abstract" | "small"
    )
}

/// Puts an accent on the first character of `base`.
pub(crate) fn compose(base: &str, mark: char) -> String {
    let mut characters = base.trim_start().chars();
    let Some(first) = characters.next() else {
        return match mark {
            '\u{302}' => "^".to_owned(),
            '\u{303}' => "~".to_owned(),
            '\u{300}' => "`".to_owned(),
            _ => String::new(),
        };
    };
    let first = match first {
        'ı' => 'i',
        'ȷ' => 'j',
        other => other,
    };
    let mut text: String = [first, mark].into_iter().nfc().collect();
    text.push_str(characters.as_str());
    text
}

/// What the command `name` does, if it is known.
pub(crate) fn command(name: &str) -> Option<Command> {
    use Command::{
        Accent, Address, Character, Declared, Dropped, Environment, First, Length, Math, Nothing, Quoted, Same, Second,
        Styled, Symbol, Text,
    };
    Some(match name {
        "emph" | "textit" | "textsl" | "mkbibemph" | "mkbibitalic" | "uline" | "underline" => Styled(Style::Emphasis),
        "textbf" | "mkbibbold" => Styled(Style::Strong),
        "texttt" | "verb" | "lstinline" => Styled(Style::Code),
        "textsc" => Styled(Style::SmallCaps),
        "textsuperscript" | "mkbibsuperscript" => Styled(Style::Superscript),
        "textsubscript" => Styled(Style::Subscript),
        "em" | "it" | "itshape" | "sl" | "slshape" => Declared(Style::Emphasis),
        "bf" | "bfseries" => Declared(Style::Strong),
        "tt" | "ttfamily" => Declared(Style::Code),
        "sc" | "scshape" | "smc" => Declared(Style::SmallCaps),
        "rm" | "rmfamily" | "normalfont" | "upshape" | "mdseries" | "sf" | "sffamily" => Declared(Style::Plain),
        "mbox" | "hbox" | "text" | "textrm" | "textnormal" | "textup" | "textmd" | "textsf" | "fbox" | "ul"
        | "acro" | "protect" | "MakeUppercase" | "uppercase" | "MakeLowercase" | "lowercase" | "NoCaseChange"
        | "autocap" | "bibstring" | "mkbibparens" | "mkbibbrackets" | "nohyphens" | "singleletter" | "printfirst"
        | "textlatin" | "foreignquote" | "xspace" | "ignorespaces" | "title" | "smash" | "llap" | "rlap"
        | "boldmath" | "cite" | "citep" | "citet" | "textcite" | "parencite" | "citeauthor" | "mathrm" | "mathit"
        | "mathbf" | "mathsf" | "mathcal" | "mathtt" => Same,
        "relax" | "-" | "/" | "@" | "!" | "nobreak" | "allowbreak" | "noindent" | "small" | "tiny" | "footnotesize"
        | "scriptsize" | "large" | "Large" | "normalsize" | "displaystyle" | "textstyle" | "unskip" | "break"
        | "linebreak" | "nolinebreak" | "hfil" | "hfill" | "centering" | "sloppy" | "leavevmode" | "null" | "hss"
        | "limits" | "nolimits" => Nothing,
        "kern" | "mkern" | "hskip" | "vskip" | "mskip" | "raise" | "lower" | "penalty" => Length,
        "char" | "symbol" => Character,
        "accent" => Accent,
        "begin" | "end" => Environment,
        "htmladdnormallink" => First,
        "noopsort" | "raisebox" | "footnote" | "thanks" | "label" | "vspace" | "hspace" | "index" | "hphantom"
        | "phantom" | "vphantom" | "SortNoop" | "pagestyle" | "color" => Dropped,
        "enquote" | "mkbibquote" | "textquote" | "blockquote" => Quoted,
        "href" | "textcolor" | "foreignlanguage" | "hyperref" | "colorbox" | "texorpdfstring" => Second,
        "ensuremath" => Math,
        "url" | "nolinkurl" | "path" | "burl" => Address,
        " " | "\n" | "\t" | "\r" | "\\" | "newline" | "par" | "quad" | "qquad" | "space" | "newblock" | "enspace"
        | "bigskip" | "medskip" | "smallskip" => Text(" "),
        "," | "thinspace" | ";" | ":" | ">" => Text("\u{2009}"),
        "nobreakspace" => Text("\u{A0}"),
        "&" | "amp" => Text("&"),
        "%" => Text("%"),
        "$" | "textdollar" => Text("$"),
        "#" => Text("#"),
        "_" | "textunderscore" => Text("_"),
        "{" | "textbraceleft" | "lbrace" => Text("{"),
        "}" | "textbraceright" | "rbrace" => Text("}"),
        "|" => Text("‖"),
        "*" => Text("*"),
        "i" => Text("ı"),
        "j" => Text("ȷ"),
        "l" => Text("ł"),
        "L" => Text("Ł"),
        "o" => Text("ø"),
        "O" => Text("Ø"),
        "ae" => Text("æ"),
        "AE" => Text("Æ"),
        "oe" => Text("œ"),
        "OE" => Text("Œ"),
        "aa" => Text("å"),
        "AA" => Text("Å"),
        "ss" => Text("ß"),
        "SS" => Text("ẞ"),
        "dh" => Text("ð"),
        "DH" => Text("Ð"),
        "th" => Text("þ"),
        "TH" => Text("Þ"),
        "dj" => Text("đ"),
        "DJ" | "Dbar" => Text("Đ"),
        "ng" => Text("ŋ"),
        "NG" => Text("Ŋ"),
        "ij" => Text("ĳ"),
        "IJ" => Text("Ĳ"),
        "textcommabelow" => Text(""),
        "S" | "textsection" => Text("§"),
        "P" | "textparagraph" => Text("¶"),
        "dag" | "textdagger" => Text("†"),
        "ddag" | "textdaggerdbl" => Text("‡"),
        "copyright" | "textcopyright" => Text("©"),
        "textregistered" => Text("®"),
        "texttrademark" => Text("™"),
        "pounds" | "textsterling" => Text("£"),
        "euro" | "texteuro" | "EUR" => Text("€"),
        "textyen" => Text("¥"),
        "textcent" => Text("¢"),
        "textdegree" | "degree" => Text("°"),
        "textcelsius" => Text("℃"),
        "textmu" | "textmugreek" | "micro" => Text("µ"),
        "textohm" => Text("Ω"),
        "textonehalf" => Text("½"),
        "textonequarter" => Text("¼"),
        "textthreequarters" => Text("¾"),
        "textonesuperior" => Text("¹"),
        "texttwosuperior" => Text("²"),
        "textthreesuperior" => Text("³"),
        "textordfeminine" => Text("ª"),
        "textordmasculine" => Text("º"),
        "textnumero" => Text("№"),
        "textperthousand" => Text("‰"),
        "textasciitilde" => Text("~"),
        "textasciicircum" => Text("^"),
        "textasciigrave" => Text("`"),
        "textasciimacron" => Text("¯"),
        "textasciiacute" => Text("´"),
        "textasciidieresis" => Text("¨"),
        "textbackslash" => Text("\\"),
        "textbar" => Text("|"),
        "textless" => Text("<"),
        "textgreater" => Text(">"),
        "textquotesingle" => Text("'"),
        "textquotedbl" | "dq" => Text("\""),
        "textquoteleft" | "lq" | "grq" => Text("‘"),
        "textquoteright" | "rq" => Text("’"),
        "textquotedblleft" | "grqq" => Text("“"),
        "textquotedblright" => Text("”"),
        "quotedblbase" | "glqq" => Text("„"),
        "quotesinglbase" | "glq" => Text("‚"),
        "guillemotleft" | "guillemetleft" | "flqq" | "og" => Text("«"),
        "guillemotright" | "guillemetright" | "frqq" | "fg" => Text("»"),
        "guilsinglleft" | "flq" => Text("‹"),
        "guilsinglright" | "frq" => Text("›"),
        "textendash" | "endash" | "bibrangedash" => Text("–"),
        "textemdash" | "emdash" => Text("—"),
        "texthyphen" | "hyphen" | "mhyphen" => Text("-"),
        "slash" => Text("/"),
        "dots" | "ldots" | "textellipsis" | "ellipsis" => Text("…"),
        "textbullet" => Text("•"),
        "item" => Text("• "),
        "textperiodcentered" => Text("·"),
        "textasteriskcentered" => Text("∗"),
        "textexclamdown" => Text("¡"),
        "textquestiondown" => Text("¿"),
        "textvisiblespace" => Text("␣"),
        "textrightarrow" => Text("→"),
        "textleftarrow" => Text("←"),
        "textminus" => Text("−"),
        "texttimes" => Text("×"),
        "textpm" => Text("±"),
        "checkmark" => Text("✓"),
        "TeX" => Text("TeX"),
        "LaTeX" => Text("LaTeX"),
        "LaTeXe" => Text("LaTeX2e"),
        "BibTeX" => Text("BibTeX"),
        "XeTeX" => Text("XeTeX"),
        "XeLaTeX" => Text("XeLaTeX"),
        "LuaTeX" => Text("LuaTeX"),
        "ConTeXt" => Text("ConTeXt"),
        "LyX" => Text("LyX"),
        "MF" | "METAFONT" => Text("METAFONT"),
        "MP" | "METAPOST" => Text("METAPOST"),
        "AmS" | "AMS" => Text("AMS"),
        "AmSTeX" => Text("AMS-TeX"),
        "cprime" => Text("′"),
        "textalpha" => Text("α"),
        "textbeta" => Text("β"),
        "textgamma" => Text("γ"),
        "textdelta" => Text("δ"),
        _ => return symbol(name).map(Symbol),
    })
}
