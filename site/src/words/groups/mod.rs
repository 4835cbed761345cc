//! The fields of [`Words`](super::Words), by what they are for. The documentation says where each stands, for those who
//! translate; the English beside it is in `languages/en.rs`.

mod items;
mod papers;
mod site;
mod time;

pub(crate) use items::{Cv, Labels, Links, PositionKinds, Projects, ServiceKinds, TalkKinds, TeachingLevels};
pub(crate) use papers::{Badges, Citations, Filter, PublicationKinds, Publications};
pub(crate) use site::{Data, Navigation, Sections, Sentences};
pub(crate) use time::{Lists, Time};
