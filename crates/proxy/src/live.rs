//! What outlives a configuration: a target's health, connections and counters, a group's turn.
//!
//! Configurations come and go; these stay for as long as any of them names the target (by group, id and address). Only
//! [`crate::snapshot`] makes and drops them; requests reach them through the snapshot that they loaded.

use crate::config::{Id, Matcher, Via};
use crate::counters::{Counter, TargetCounters};
use crate::place::Way;
use crate::report::HealthState;
use crate::upstream::{Pool, h2::Multiplexed};
use sha2::{Digest, Sha256};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Notify;

/// Names a target within stickiness cookies.
pub type Fingerprint = [u8; 8];

/// Eight bytes that stand for the given names.
pub fn fingerprint(names: &[&[u8]]) -> Fingerprint {
    let mut hash = Sha256::new();
    for name in names {
        hash.update((name.len() as u64).to_be_bytes());
        hash.update(name);
    }
    hash.finalize()[..8].try_into().expect("a digest has 32 bytes")
}

/// One target of one group.
#[derive(Debug)]
pub struct Target {
    pub id: Id,
    pub address: SocketAddr,
    pub fingerprint: Fingerprint,
    /// `address` as access logs and Host headers of health checks write it.
    pub address_text: String,
    pub health: Health,
    pub in_flight: Counter,
    pub counters: TargetCounters,
    pub pool: Pool,
    pub multiplexed: Multiplexed,
    /// If it is not reached by the host's own network.
    pub way: Option<Way>,
    gone: AtomicBool,
    cut: Notify,
}

impl Target {
    pub fn new(group: &str, id: Id, address: SocketAddr) -> Self {
        Self {
            fingerprint: fingerprint(&[group.as_bytes(), id.as_bytes(), &address.port().to_be_bytes()]),
            address_text: address.to_string(),
            id,
            address,
            health: Health::default(),
            in_flight: Counter::default(),
            counters: TargetCounters::default(),
            pool: Pool::default(),
            multiplexed: Multiplexed::default(),
            way: None,
            gone: AtomicBool::new(false),
            cut: Notify::new(),
        }
    }

    /// The same target, reached by that way.
    pub fn by(self, way: Option<Way>) -> Self {
        Self { way, ..self }
    }

    /// Whether it is reached by that way already.
    pub fn goes_by(&self, via: Option<&Via>) -> bool {
        self.way.as_ref().map(|way| &way.via) == via
    }

    /// Ends what still runs here: the target is no longer part of its group.
    pub fn retire(&self) {
        self.gone.store(true, Ordering::Release);
        self.cut.notify_waiters();
        self.pool.clear();
        self.multiplexed.clear();
    }

    pub fn is_gone(&self) -> bool {
        self.gone.load(Ordering::Acquire)
    }

    /// Returns once the target was taken out of its group.
    pub async fn wait_gone(&self) {
        let cut = self.cut.notified();
        tokio::pin!(cut);
        // Registered before the flag is looked at, so that no wake-up falls between.
        cut.as_mut().enable();
        if !self.is_gone() {
            cut.await;
        }
    }

    /// Counts a request in, until the guard is dropped.
    pub fn begin(self: &Arc<Self>) -> InFlight {
        self.in_flight.one();
        InFlight(Arc::clone(self))
    }
}

/// A request or tunnel under way at a target.
#[derive(Debug)]
pub struct InFlight(Arc<Target>);

impl InFlight {
    pub fn target(&self) -> &Arc<Target> {
        &self.0
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.in_flight.less();
    }
}

/// What health checks found, and what follows for picking.
#[derive(Debug)]
pub struct Health {
    state: AtomicU8,
    /// When slow start began, in microseconds since [`epoch`], plus one; zero when not in slow start.
    slow_start: AtomicU64,
    detail: Mutex<HealthDetail>,
}

/// Runs of checks and the last failure.
#[derive(Debug, Clone, Default)]
pub struct HealthDetail {
    pub passes: u32,
    pub failures: u32,
    pub failure: Option<Failure>,
}

/// Why a check failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    Timeout,
    /// Refused, reset, closed or no HTTP.
    Connection,
    Code {
        code: u16,
        matcher: Matcher,
    },
}

impl Failure {
    /// Reason code and description, as `DescribeTargetHealth` words them.
    pub fn reason(&self) -> (&'static str, String) {
        match self {
            Self::Timeout => ("Target.Timeout", "Request timed out".into()),
            Self::Connection => ("Target.FailedHealthChecks", "Health checks failed".into()),
            Self::Code { code, .. } => {
                ("Target.ResponseCodeMismatch", format!("Health checks failed with these codes: [{code}]"))
            }
        }
    }
}

const INITIAL: u8 = 0;
const HEALTHY: u8 = 1;
const UNHEALTHY: u8 = 2;
const UNAVAILABLE: u8 = 3;

impl Default for Health {
    fn default() -> Self {
        Self { state: AtomicU8::new(INITIAL), slow_start: AtomicU64::new(0), detail: Mutex::default() }
    }
}

/// The moment that slow start times count from.
fn epoch() -> Instant {
    static EPOCH: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    *EPOCH.get_or_init(Instant::now)
}

impl Health {
    /// Whether new requests should come here.
    pub fn is_healthy(&self) -> bool {
        matches!(self.state.load(Ordering::Relaxed), HEALTHY | UNAVAILABLE)
    }

    pub fn state(&self) -> HealthState {
        match self.state.load(Ordering::Relaxed) {
            INITIAL => HealthState::Initial,
            HEALTHY => HealthState::Healthy,
            UNHEALTHY => HealthState::Unhealthy,
            _ => HealthState::Unavailable,
        }
    }

    /// Sets the state; true when it was another one.
    pub fn set(&self, state: HealthState) -> bool {
        let code = match state {
            HealthState::Initial => INITIAL,
            HealthState::Healthy => HEALTHY,
            HealthState::Unavailable => UNAVAILABLE,
            HealthState::Unhealthy | HealthState::Draining | HealthState::Unused => UNHEALTHY,
        };
        self.state.swap(code, Ordering::Relaxed) != code
    }

    pub fn detail(&self) -> HealthDetail {
        self.detail.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn set_detail(&self, detail: HealthDetail) {
        *self.detail.lock().unwrap_or_else(PoisonError::into_inner) = detail;
    }

    /// Begins slow start now, or ends it.
    pub fn set_slow_start(&self, begin: bool) {
        let start = if begin { epoch().elapsed().as_micros() as u64 + 1 } else { 0 };
        self.slow_start.store(start, Ordering::Relaxed);
    }

    /// The share of a full target's requests that this one takes, in thousandths: grows linearly over `duration`.
    pub fn share(&self, duration: Duration) -> u32 {
        let start = self.slow_start.load(Ordering::Relaxed);
        if start == 0 || duration.is_zero() {
            return 1000;
        }
        let passed = (epoch().elapsed().as_micros() as u64).saturating_sub(start - 1);
        let total = duration.as_micros() as u64;
        if passed >= total {
            self.slow_start.store(0, Ordering::Relaxed);
            return 1000;
        }
        ((passed * 1000 / total) as u32).max(1)
    }

    pub fn in_slow_start(&self, duration: Duration) -> bool {
        self.share(duration) < 1000
    }
}

/// What a group keeps over configurations.
#[derive(Debug, Default)]
pub struct GroupState {
    /// Whose turn it is, for round robin.
    pub turn: AtomicUsize,
    pub counters: TargetCounters,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slow_start_ramps_up_and_ends() {
        let health = Health::default();
        assert_eq!(health.share(Duration::from_secs(30)), 1000);
        health.set_slow_start(true);
        assert!(health.share(Duration::from_secs(3600)) < 10);
        std::thread::sleep(Duration::from_millis(30));
        let share = health.share(Duration::from_millis(60));
        assert!(share >= 500, "half of the time is over: {share}");
        assert_eq!(health.share(Duration::from_millis(20)), 1000);
        assert!(!health.in_slow_start(Duration::from_secs(3600)), "it is over once it was found to be");
    }

    #[tokio::test]
    async fn waiting_for_a_target_that_is_gone_ends() {
        let target = Arc::new(Target::new("g", "t".into(), "127.0.0.1:1".parse().unwrap()));
        let waiting = tokio::spawn({
            let target = Arc::clone(&target);
            async move { target.wait_gone().await }
        });
        tokio::task::yield_now().await;
        target.retire();
        waiting.await.unwrap();
        target.wait_gone().await;
    }
}
