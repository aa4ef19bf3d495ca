//! The side of the clients: connections, and the protocols that they speak.

pub mod client;
pub mod download;
pub mod h1;
pub mod h2;
pub mod relay;
pub mod tunnel;

use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use tokio::sync::Notify;

const IDLE: u8 = 0;
const BUSY: u8 = 1;
const CLOSING: u8 = 2;

/// What a connection and the socket that accepted it tell each other.
#[derive(Debug, Default)]
pub struct State {
    phase: AtomicU8,
    draining: AtomicBool,
    drain: Notify,
}

impl State {
    /// A request has begun to arrive; false when the connection is being closed.
    pub fn begin(&self) -> bool {
        self.phase.compare_exchange(IDLE, BUSY, Ordering::SeqCst, Ordering::SeqCst) != Err(CLOSING)
    }

    /// The request is over; false when no further one is to be taken.
    pub fn end(&self) -> bool {
        let _ = self.phase.compare_exchange(BUSY, IDLE, Ordering::SeqCst, Ordering::SeqCst);
        !self.is_draining()
    }

    pub fn is_draining(&self) -> bool {
        self.draining.load(Ordering::SeqCst)
    }

    /// Lets the request under way be the last; true when there is none, and the connection can be closed at once.
    pub fn drain(&self) -> bool {
        self.draining.store(true, Ordering::SeqCst);
        self.drain.notify_one();
        self.phase.compare_exchange(IDLE, CLOSING, Ordering::SeqCst, Ordering::SeqCst).is_ok()
    }

    /// Returns when the connection is to take no further requests.
    pub async fn drained(&self) {
        while !self.is_draining() {
            self.drain.notified().await;
        }
    }
}
