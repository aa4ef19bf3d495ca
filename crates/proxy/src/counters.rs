//! Usage, counted where it happens with relaxed atomics and read by the host as totals.

use crate::report::{BalancerMetrics, Latency, StatusCounts, TargetMetrics};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

/// A number that goes up, or a gauge.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

impl Counter {
    pub fn add(&self, n: u64) {
        self.0.fetch_add(n, Relaxed);
    }

    pub fn one(&self) {
        self.add(1);
    }

    pub fn less(&self) {
        self.0.fetch_sub(1, Relaxed);
    }

    pub fn get(&self) -> u64 {
        self.0.load(Relaxed)
    }
}

/// Answers by class of status.
#[derive(Debug, Default)]
pub struct Statuses([Counter; 5]);

impl Statuses {
    pub fn count(&self, status: u16) {
        if let Some(counter) = self.0.get(usize::from(status / 100).wrapping_sub(1)) {
            counter.one();
        }
    }

    pub fn read(&self) -> StatusCounts {
        StatusCounts(std::array::from_fn(|class| self.0[class].get()))
    }
}

/// Times by powers of two of a microsecond.
#[derive(Debug, Default)]
pub struct Times {
    sum: Counter,
    buckets: [Counter; 32],
}

impl Times {
    pub fn count(&self, time: Duration) {
        let micros = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        self.sum.add(micros);
        self.buckets[(64 - micros.leading_zeros() as usize).min(31)].one();
    }

    pub fn read(&self) -> Latency {
        let buckets: [u64; 32] = std::array::from_fn(|bucket| self.buckets[bucket].get());
        Latency { count: buckets.iter().sum(), sum_micros: self.sum.get(), buckets }
    }
}

#[derive(Debug, Default)]
pub struct BalancerCounters {
    pub requests: Counter,
    pub elb: Statuses,
    pub elb_502: Counter,
    pub elb_503: Counter,
    pub elb_504: Counter,
    pub target: Statuses,
    pub active_connections: Counter,
    pub new_connections: Counter,
    pub rejected_connections: Counter,
    pub client_tls_negotiation_errors: Counter,
    pub target_connection_errors: Counter,
    pub processed_bytes: Counter,
    pub redirects: Counter,
    pub fixed_responses: Counter,
    pub non_compliant: Counter,
    pub dropped_invalid_header: Counter,
    pub latency: Times,
}

impl BalancerCounters {
    /// Counts an answer of the balancer's own.
    pub fn own_answer(&self, status: u16) {
        self.requests.one();
        self.elb.count(status);
        match status {
            502 => self.elb_502.one(),
            503 => self.elb_503.one(),
            504 => self.elb_504.one(),
            _ => {}
        }
    }

    pub fn read(&self) -> BalancerMetrics {
        BalancerMetrics {
            requests: self.requests.get(),
            elb: self.elb.read(),
            elb_502: self.elb_502.get(),
            elb_503: self.elb_503.get(),
            elb_504: self.elb_504.get(),
            target: self.target.read(),
            active_connections: self.active_connections.get(),
            new_connections: self.new_connections.get(),
            rejected_connections: self.rejected_connections.get(),
            client_tls_negotiation_errors: self.client_tls_negotiation_errors.get(),
            target_connection_errors: self.target_connection_errors.get(),
            processed_bytes: self.processed_bytes.get(),
            redirects: self.redirects.get(),
            fixed_responses: self.fixed_responses.get(),
            non_compliant: self.non_compliant.get(),
            dropped_invalid_header: self.dropped_invalid_header.get(),
            latency: self.latency.read(),
        }
    }
}

/// Counters of a target, and of a group over all its targets, gone ones included.
#[derive(Debug, Default)]
pub struct TargetCounters {
    pub requests: Counter,
    pub status: Statuses,
    pub connection_errors: Counter,
    pub latency: Times,
}

impl TargetCounters {
    pub fn read(&self) -> TargetMetrics {
        TargetMetrics {
            requests: self.requests.get(),
            status: self.status.read(),
            connection_errors: self.connection_errors.get(),
            latency: self.latency.read(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_fall_into_powers_of_two() {
        let times = Times::default();
        for micros in [0, 1, 2, 3, 4, 1023, 1024] {
            times.count(Duration::from_micros(micros));
        }
        let read = times.read();
        assert_eq!((read.count, read.sum_micros), (7, 2057));
        assert_eq!((read.buckets[0], read.buckets[1], read.buckets[2], read.buckets[3]), (1, 1, 2, 1));
        assert_eq!((read.buckets[10], read.buckets[11]), (1, 1));
    }
}
