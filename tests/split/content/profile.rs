//! Everything this site says, by subject.

mod ar;
mod de;
mod me;
mod people;
mod research;
mod teaching;

/// The profile.
pub static PROFILE: vitae::Profile = vitae::profile! {
    use me::*;
    use people::*;
    use research::*;
    use teaching::*;
    use de::*;
    use ar::*;
};
