//! What refers to an item: which talks, awards, news and degrees name a publication or a project.

use std::collections::HashMap;

use vitae_profile::{ItemRef, Profile, Prose, Ref, Tag, Target};

/// For each item that is referred to, who refers to it, in the order of the profile.
#[derive(Debug, Default)]
pub(crate) struct Backlinks {
    by_target: HashMap<ItemRef, Vec<ItemRef>>,
}

impl Backlinks {
    /// Goes through all references once.
    pub(crate) fn new(profile: &Profile) -> Self {
        let mut backlinks = Self::default();
        for (index, project) in (0..).zip(&profile.projects) {
            let from = ItemRef { tag: Tag::Project, index };
            backlinks.add_all(from, Tag::Publication, &project.publications);
            backlinks.add_all(from, Tag::Project, &project.builds_on);
        }
        for (index, talk) in (0..).zip(&profile.talks) {
            let from = ItemRef { tag: Tag::Talk, index };
            backlinks.add_all(from, Tag::Publication, &talk.publications);
            backlinks.add_all(from, Tag::Project, &talk.projects);
            backlinks.add_linked(from, &talk.prose);
        }
        for (index, award) in (0..).zip(&profile.awards) {
            backlinks.add_all(ItemRef { tag: Tag::Award, index }, Tag::Publication, award.publication.as_slice());
        }
        for (index, degree) in (0..).zip(&profile.education) {
            backlinks.add_all(ItemRef { tag: Tag::Education, index }, Tag::Publication, degree.thesis.as_slice());
        }
        for (index, student) in (0..).zip(&profile.students) {
            backlinks.add_all(ItemRef { tag: Tag::Student, index }, Tag::Publication, student.thesis.as_slice());
        }
        for (index, news) in (0..).zip(&profile.news) {
            let from = ItemRef { tag: Tag::News, index };
            for about in &news.about {
                backlinks.add(from, *about);
            }
            backlinks.add_linked(from, &news.prose);
        }
        backlinks
    }

    /// Who refers to `item`, of the kind `tag`.
    pub(crate) fn of(&self, item: ItemRef, tag: Tag) -> impl Iterator<Item = u32> {
        let all = self.by_target.get(&item).map(Vec::as_slice).unwrap_or_default();
        all.iter().filter(move |from| from.tag == tag).map(|from| from.index)
    }

    fn add_all<T>(&mut self, from: ItemRef, tag: Tag, targets: &[Ref<T>]) {
        for target in targets {
            self.add(from, ItemRef { tag, index: target.raw() });
        }
    }

    /// What the prose of an item links to, it is about as well.
    fn add_linked(&mut self, from: ItemRef, prose: &Prose) {
        for link in &prose.links {
            if let Target::Item(target) = link.target {
                self.add(from, target);
            }
        }
    }

    fn add(&mut self, from: ItemRef, target: ItemRef) {
        let all = self.by_target.entry(target).or_default();
        if !all.contains(&from) {
            all.push(from);
        }
    }
}
