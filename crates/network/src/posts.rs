//! Listeners that stay where they are wanted: at one address in places that come and go.

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::os::unix::fs::MetadataExt;
use std::time::Duration;

use ground::Plan;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::{Network, Place};

/// Pause before listening is tried again where it failed.
const AGAIN: Duration = Duration::from_secs(2);

impl Network {
    /// Listens at an address in all places that `places` finds in the plan, and gives every listener to `serve`. Where a place is
    /// gone its server is dropped; where a namespace was lost and made anew, under the same name, it is listened in again.
    /// Comes back when the network ends.
    pub async fn serve_in<F>(
        self,
        places: impl Fn(&Plan) -> Vec<Place>,
        address: SocketAddr,
        serve: impl Fn(TcpListener) -> F,
    ) where
        F: Future<Output = ()> + Send + 'static,
    {
        // The number of a namespace tells it from another of its name; while it is listened in, no other gets the number.
        let mut serving: BTreeMap<Place, (u64, JoinHandle<()>)> = BTreeMap::new();
        let mut plans = self.subscribe();
        loop {
            let wanted = places(&plans.borrow_and_update());
            let wanted: BTreeMap<Place, u64> =
                wanted.into_iter().filter_map(|p| Some((p.clone(), self.number(&p)?))).collect();
            serving.retain(|place, (number, task)| {
                let stays = wanted.get(place) == Some(number) && !task.is_finished();
                if !stays {
                    task.abort();
                }
                stays
            });
            let mut failed = false;
            for (place, number) in wanted {
                if serving.contains_key(&place) {
                    continue;
                }
                match self.listener(&place, address) {
                    Ok(listener) => {
                        let task = tokio::spawn(serve(listener));
                        serving.insert(place, (number, task));
                    }
                    Err(e) => {
                        tracing::warn!("{address} in {place}: {e}");
                        failed = true;
                    }
                }
            }
            tokio::select! {
                changed = plans.changed() => if changed.is_err() { break },
                () = tokio::time::sleep(AGAIN), if failed => {}
            }
        }
        serving.values().for_each(|(_, task)| task.abort());
    }

    fn listener(&self, place: &Place, address: SocketAddr) -> io::Result<TcpListener> {
        TcpListener::from_std(self.listen(place, address)?)
    }

    /// What tells the namespace of a place from others.
    fn number(&self, place: &Place) -> Option<u64> {
        Some(std::fs::metadata(self.path(place)?).ok()?.ino())
    }
}
