//! The front: one endpoint for every service, and the agents' web sockets.
//!
//! A connection is accepted, a request read and bounded, its signature verified and its operation found (crate `wire`),
//! and then answered from a snapshot (reads), by the writer (writes) or by a shell (what touches files or the network).

mod acs;
mod authorize;
mod credentials;
mod dispatch;
mod handed;
mod http_server;
mod links;
mod sessions;
mod shell;
mod socket;
mod tcs;
#[cfg(test)]
mod tests;
mod tls;

use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex};

use engine::{Engine, Scope};
use identity::KeyRing;
use state::Handlers;
use tokio::sync::watch;

pub use http_server::{serve, serve_stream};
pub use links::Links;
pub use shell::{ShellCall, ShellOps};
pub use tls::{certificate, serve_tls};

/// What the front works with.
pub struct Front {
    pub engine: Engine,
    pub handlers: Handlers,
    pub keys: KeyRing,
    pub shell: ShellOps,
    /// Connected agents.
    pub links: Arc<Links>,
    /// The account that unsigned paths (health, reset) speak of.
    pub account: String,
    /// Version for the health page.
    pub version: &'static str,
    /// Called by `POST /_roadstead/reset`; absent unless resets are allowed.
    pub reset: Option<shell::Reset>,
    /// Says when the process stops: connections end after the request they serve.
    pub stopping: watch::Receiver<bool>,
    /// The region in which the account's IAM rows are; `None`: the one that a call is signed for.
    pub home_region: Option<String>,
    pub(crate) policies: Mutex<identity::policy::Cache>,
    pub(crate) verifier: wire::sigv4::Verifier,
    pub(crate) requests: AtomicU64,
    pub(crate) seed: u64,
}

impl Front {
    /// A front. `seed` makes request ids differ between runs.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        engine: Engine,
        handlers: Handlers,
        keys: KeyRing,
        shell: ShellOps,
        account: String,
        version: &'static str,
        reset: Option<shell::Reset>,
        stopping: watch::Receiver<bool>,
        seed: u64,
    ) -> Arc<Front> {
        let links = Links::new(engine.clone());
        Arc::new(Front {
            engine,
            handlers,
            keys,
            shell,
            links,
            account,
            version,
            reset,
            stopping,
            home_region: None,
            policies: Mutex::default(),
            verifier: wire::sigv4::Verifier::new(),
            requests: AtomicU64::new(0),
            seed,
        })
    }

    /// The same with IAM's rows in one region, whatever region calls are signed for. To be called before the front is shared.
    pub fn with_home_region(self: Arc<Front>, region: impl Into<String>) -> Arc<Front> {
        match Arc::try_unwrap(self) {
            Ok(front) => Arc::new(Front { home_region: Some(region.into()), ..front }),
            Err(_) => unreachable!("the home region is set before the front is shared"),
        }
    }

    /// Where an account's IAM rows are, for a call to `region`.
    pub(crate) fn home(&self, account: &str, region: &str) -> Scope {
        let region = self.home_region.as_deref().unwrap_or(region);
        Scope { account: account.to_owned(), region: region.to_owned() }
    }
}

/// Waits until the process stops.
pub(crate) async fn stopped(signal: &mut watch::Receiver<bool>) {
    // An error means that the sender is gone: the process is ending too.
    let _ = signal.wait_for(|s| *s).await;
}
