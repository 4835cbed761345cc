//! The same work on many things at once, for those who read profiles and those who render them.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::{iter, thread};

/// Fewer things than this are not worth a thread.
const WORTHWHILE: usize = 256;

/// How many shares there are for each thread: some take longer than others, and nobody is to wait long at the end.
const SHARES: usize = 16;

/// What `work` makes of each of `items`, in their order. The work is shared among the processors.
pub fn each<T: Send, R: Send>(items: impl IntoIterator<Item = T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let items: Vec<T> = items.into_iter().collect();
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(items.len() / WORTHWHILE);
    if threads < 2 {
        return items.into_iter().map(work).collect();
    }
    let (count, length) = (items.len(), items.len().div_ceil(threads * SHARES));
    let mut items = items.into_iter();
    let shares: Vec<Vec<T>> = (0..count.div_ceil(length)).map(|_| items.by_ref().take(length).collect()).collect();
    let shares = Mutex::new(shares.into_iter().enumerate());
    let next = || shares.lock().unwrap_or_else(PoisonError::into_inner).next();
    let take_part = || {
        let mut done = Vec::new();
        while let Some((number, share)) = next() {
            done.push((number, share.into_iter().map(&work).collect::<Vec<R>>()));
        }
        done
    };
    let mut done: Vec<(usize, Vec<R>)> = all(iter::repeat_n(take_part, threads)).into_iter().flatten().collect();
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().flat_map(|(_, results)| results).collect()
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
