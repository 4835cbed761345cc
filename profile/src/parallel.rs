//! The same work on many things at once, for those who read profiles and those who render them.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::{iter, thread};

/// Fewer things than this are not worth a thread.
const WORTHWHILE: usize = 256;

/// What `work` makes of each of `items`, in their order. The work is shared among the processors.
///
/// Items are begun in their order, one by one: nobody waits long at the end where what takes longest comes first.
pub fn each<T: Send, R: Send>(items: impl IntoIterator<Item = T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let items: Vec<T> = items.into_iter().collect();
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(items.len() / WORTHWHILE);
    if threads < 2 {
        return items.into_iter().map(work).collect();
    }
    let mut results: Vec<Option<R>> = iter::repeat_with(|| None).take(items.len()).collect();
    let places = Mutex::new(items.into_iter().zip(&mut results));
    let next = || places.lock().unwrap_or_else(PoisonError::into_inner).next();
    let take_part = || {
        while let Some((item, place)) = next() {
            *place = Some(work(item));
        }
    };
    all(iter::repeat_n(take_part, threads));
    results.into_iter().flatten().collect()
}

/// What each of a few pieces of work returns, in their order. All are done at once.
pub fn all<R: Send>(pieces: impl IntoIterator<Item: FnOnce() -> R + Send>) -> Vec<R> {
    thread::scope(|scope| {
        let workers: Vec<_> = pieces.into_iter().map(|piece| scope.spawn(piece)).collect();
        workers.into_iter().map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{all, each};

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for count in [0, 1, 255, 1000, 1025] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(each(&items, |item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn results_come_in_the_order_of_the_pieces() {
        assert_eq!(all([1, 2, 3].map(|number| move || number * 2)), [2, 4, 6]);
    }
}
