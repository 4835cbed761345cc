//! What pages publish besides themselves. Pages are rendered on several threads, and tell of it in turns.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use vitae_profile::AssetPath;

use crate::address::Address;
use crate::{Contents, OutputFile};

/// The files that pages have linked to so far.
#[derive(Debug, Default)]
pub(super) struct Published {
    assets: Mutex<BTreeSet<AssetPath>>,
    pictures: Mutex<BTreeMap<Address, Contents>>,
}

impl Published {
    /// Publishes a file of the content folder, and returns where.
    pub(super) fn asset(&self, path: &AssetPath) -> Address {
        lock(&self.assets).insert(path.clone());
        Address::asset(path)
    }

    /// Publishes a picture that is to be made.
    pub(super) fn picture(&self, address: &Address, contents: Contents) {
        lock(&self.pictures).insert(address.clone(), contents);
    }

    /// All of it.
    pub(super) fn files(&self) -> Vec<OutputFile> {
        let file = |address: &Address, contents| OutputFile { path: address.path(), contents, printed: Vec::new() };
        let assets = lock(&self.assets);
        let pictures = lock(&self.pictures);
        let assets = assets.iter().map(|path| file(&Address::asset(path), Contents::Asset(path.clone())));
        let pictures = pictures.iter().map(|(address, contents)| file(address, contents.clone()));
        assets.chain(pictures).collect()
    }
}

/// A page that could not be rendered leaves what is told as it was.
fn lock<T>(told: &Mutex<T>) -> MutexGuard<'_, T> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}
