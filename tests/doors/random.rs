//! Profiles that are broken at random, and the same on every machine.

/// A generator of numbers that look random and are the same on every machine.
pub struct Numbers(u64);

impl Numbers {
    /// The numbers that start from `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound.max(1)
    }
}

/// The profile with one to three lines changed, each so that its brackets and quotes stay in pairs: what rustc's own
/// tokenizer refuses never comes to either door.
pub fn broken(profile: &str, numbers: &mut Numbers, is_tokens: &dyn Fn(&str) -> bool) -> String {
    let mut lines: Vec<String> = profile.lines().map(str::to_owned).collect();
    let start = lines.iter().position(|line| line.contains("profile!")).unwrap_or(0) + 1;
    for _ in 0..=numbers.below(3) {
        let at = start + numbers.below(lines.len() - start - 1);
        let line = lines[at].clone();
        let whole = is_balanced(&line);
        let other = start + numbers.below(lines.len() - start - 1);
        match numbers.below(6) {
            0 if whole => drop(lines.remove(at)),
            1 if whole => lines.insert(at, line),
            2 if whole && is_balanced(&lines[other]) => lines.swap(at, other),
            3 => lines[at] = line.replacen(',', "", 1),
            4 if line.trim_start().starts_with("///") => lines[at] = format!("{line} [nobody](no_one) <b>"),
            _ => lines[at] = without_a_letter(&line, numbers),
        }
    }
    let text = lines.join("\n") + "\n";
    if is_tokens(&text) { text } else { broken(profile, numbers, is_tokens) }
}

/// Whether what opens on the line closes on it.
fn is_balanced(line: &str) -> bool {
    let mut depth = 0_i32;
    let never_below = line.chars().all(|character| {
        depth += i32::from("{[(".contains(character)) - i32::from("}])".contains(character));
        depth >= 0
    });
    never_below && depth == 0
}

fn without_a_letter(line: &str, numbers: &mut Numbers) -> String {
    let places: Vec<usize> = line.match_indices(|c: char| c.is_ascii_alphanumeric()).map(|(at, _)| at).collect();
    let Some(&at) = places.get(numbers.below(places.len())) else { return line.to_owned() };
    line[..at].to_owned() + &line[at + 1..]
}
