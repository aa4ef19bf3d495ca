//! Token buckets: so many requests a second and so many at once, for each caller.

use std::collections::BTreeMap;
use std::net::IpAddr;

use crate::clock::Millis;

/// Callers remembered. Beyond that the fullest bucket is forgotten, which costs its caller nothing.
const CALLERS: usize = 4096;

/// The buckets.
#[derive(Debug)]
pub struct Limiter {
    rate: f64,
    burst: f64,
    buckets: BTreeMap<IpAddr, (f64, Millis)>,
}

impl Limiter {
    /// `rate` requests a second, `burst` at once.
    pub fn new(rate: u32, burst: u32) -> Self {
        Limiter { rate: f64::from(rate), burst: f64::from(burst), buckets: BTreeMap::new() }
    }

    /// Whether a request of `caller` may be served.
    pub fn allow(&mut self, caller: IpAddr, now: Millis) -> bool {
        if self.buckets.len() >= CALLERS && !self.buckets.contains_key(&caller) {
            let fullest = self.buckets.iter().max_by(|one, two| one.1.0.total_cmp(&two.1.0));
            if let Some(fullest) = fullest.map(|(address, _)| *address) {
                self.buckets.remove(&fullest);
            }
        }
        let (tokens, last) = self.buckets.entry(caller).or_insert((self.burst, now));
        let elapsed = now.saturating_sub(*last) as f64 / 1000.0;
        *tokens = (*tokens + elapsed * self.rate).min(self.burst);
        *last = now;
        let allowed = *tokens >= 1.0;
        if allowed {
            *tokens -= 1.0;
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    #[test]
    fn a_burst_then_the_rate_for_each_caller() {
        let mut limiter = Limiter::new(40, 60);
        let (one, two) = (IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1)), IpAddr::V4(Ipv4Addr::new(10, 0, 0, 2)));
        let served = (0..100).filter(|_| limiter.allow(one, 1000)).count();
        assert_eq!(served, 60);
        assert!(limiter.allow(two, 1000));
        let served = (0..100).filter(|_| limiter.allow(one, 2000)).count();
        assert_eq!(served, 40);
    }

    #[test]
    fn memory_is_bounded() {
        let mut limiter = Limiter::new(1, 1);
        for n in 0..(CALLERS as u32 + 100) {
            limiter.allow(IpAddr::V4(Ipv4Addr::from(n)), u64::from(n));
        }
        assert_eq!(limiter.buckets.len(), CALLERS);
    }
}
