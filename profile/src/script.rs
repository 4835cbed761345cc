//! Characters above and below the line, for texts that have no markup.

const RAISED: &str = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ";
const LOWERED: &str = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ";

/// The text in characters that stand above the line, if Unicode has all of them.
pub fn raised(text: &str) -> Option<String> {
    scripts(text, RAISED)
}

/// The text in characters that stand below the line, if Unicode has all of them.
pub fn lowered(text: &str) -> Option<String> {
    scripts(text, LOWERED)
}

fn scripts(text: &str, table: &str) -> Option<String> {
    let script = |character: char| {
        let mut pairs = table.chars();
        std::iter::from_fn(|| Some((pairs.next()?, pairs.next()?)))
            .find(|(plain, _)| *plain == character)
            .map(|(_, script)| script)
    };
    text.chars().map(script).collect()
}

#[cfg(test)]
mod tests {
    use super::{lowered, raised};

    #[test]
    fn what_unicode_has_is_found() {
        assert_eq!(raised("2n"), Some("²ⁿ".to_owned()));
        assert_eq!(lowered("max"), Some("ₘₐₓ".to_owned()));
        assert_eq!((raised("∗"), lowered("q")), (None, None));
    }
}
