//! Samples of what containers use, and the sets of statistics that telemetry is made of. Pure but for the lock.
//!
//! Source: the ECS agent's TCS model and `stats` package: CPU in per cent of the whole instance, memory in MiB, counters since the
//! container's start.

use std::collections::BTreeMap;
use std::sync::Mutex;

use runtime::{ContainerStats, NetworkStats};
use serde_json::{Value, json};

use crate::clock::Millis;

/// The most samples kept between two publications.
const SAMPLES: usize = 120;
const MIB: f64 = 1024.0 * 1024.0;

/// One sample with what follows from the one before it.
#[derive(Clone, Debug)]
struct Sample {
    at: Millis,
    cpu_ns: u64,
    cpu_percent: Option<f64>,
    memory_mib: f64,
    network: Option<NetworkStats>,
    rates: Option<(f64, f64)>,
    read_bytes: u64,
    write_bytes: u64,
}

#[derive(Debug, Default)]
struct Series {
    last: Option<Sample>,
    unsent: Vec<Sample>,
    restarts_sent: u32,
}

/// The samples of all containers of an instance.
#[derive(Debug, Default)]
pub struct Usage(Mutex<BTreeMap<String, Series>>);

impl Usage {
    /// Takes in a sample of a container. `cpus` is how many processors the instance has to offer.
    pub fn record(&self, id: &str, stats: &ContainerStats, now: Millis, cpus: f64) {
        let mut all = self.0.lock().expect("no panic while held");
        let series = all.entry(id.to_owned()).or_default();
        let sample = Sample::new(stats, now, series.last.as_ref(), cpus);
        series.last = Some(sample.clone());
        if series.unsent.len() < SAMPLES {
            series.unsent.push(sample);
        }
    }

    /// Forgets all containers but those named.
    pub fn retain(&self, ids: &std::collections::BTreeSet<String>) {
        self.0.lock().expect("no panic while held").retain(|id, _| ids.contains(id));
    }

    /// Bytes a second received and sent, from the last two samples.
    pub fn rates(&self, id: &str) -> Option<(f64, f64)> {
        self.0.lock().expect("no panic while held").get(id)?.last.as_ref()?.rates
    }

    /// The statistics of a container since the last call; None if there are not enough samples. `restarts` is the count of
    /// restarts for a container with a restart policy.
    pub fn take(&self, id: &str, restarts: Option<u32>) -> Option<Value> {
        let mut all = self.0.lock().expect("no panic while held");
        let series = all.get_mut(id)?;
        let samples = std::mem::take(&mut series.unsent);
        let cpu: Vec<f64> = samples.iter().filter_map(|sample| sample.cpu_percent).collect();
        if cpu.is_empty() {
            return None;
        }
        let memory: Vec<f64> = samples.iter().map(|sample| sample.memory_mib).collect();
        let set = |pick: fn(&Sample) -> u64| counters(samples.iter().map(pick));
        let mut view = json!({
            "cpuStatsSet": gauge(&cpu),
            "memoryStatsSet": gauge(&memory),
            "storageStatsSet": { "readSizeBytes": set(|s| s.read_bytes), "writeSizeBytes": set(|s| s.write_bytes) },
        });
        let networks: Vec<NetworkStats> = samples.iter().filter_map(|sample| sample.network).collect();
        if !networks.is_empty() {
            let rates: Vec<(f64, f64)> = samples.iter().filter_map(|sample| sample.rates).collect();
            view["networkStatsSet"] = network_set(&networks, &rates);
        }
        if let Some(restarts) = restarts {
            let new = restarts.saturating_sub(series.restarts_sent);
            series.restarts_sent = restarts;
            view["restartStatsSet"] = json!({ "restartCount": new });
        }
        Some(view)
    }
}

impl Sample {
    fn new(stats: &ContainerStats, at: Millis, last: Option<&Sample>, cpus: f64) -> Sample {
        let network =
            (!stats.networks.is_empty()).then(|| stats.networks.values().fold(NetworkStats::default(), add));
        // A restart in place begins all counters again.
        let last = last.filter(|last| last.cpu_ns <= stats.cpu_total_ns && last.at < at);
        let wall_ns = last.map(|last| (at - last.at) as f64 * 1e6);
        let cpu_percent = last.zip(wall_ns).map(|(last, wall)| {
            100.0 * (stats.cpu_total_ns - last.cpu_ns) as f64 / wall / cpus.max(f64::MIN_POSITIVE)
        });
        let before = last.and_then(|last| last.network);
        let rates = network.zip(before).zip(wall_ns).map(|((now, before), wall)| {
            let rate = |now: u64, before: u64| now.saturating_sub(before) as f64 * 1e9 / wall;
            (rate(now.rx_bytes, before.rx_bytes), rate(now.tx_bytes, before.tx_bytes))
        });
        Sample {
            at,
            cpu_ns: stats.cpu_total_ns,
            cpu_percent,
            memory_mib: stats.memory_usage as f64 / MIB,
            network,
            rates,
            read_bytes: stats.block_read_bytes,
            write_bytes: stats.block_write_bytes,
        }
    }
}

fn add(sum: NetworkStats, one: &NetworkStats) -> NetworkStats {
    NetworkStats {
        rx_bytes: sum.rx_bytes + one.rx_bytes,
        rx_packets: sum.rx_packets + one.rx_packets,
        rx_dropped: sum.rx_dropped + one.rx_dropped,
        rx_errors: sum.rx_errors + one.rx_errors,
        tx_bytes: sum.tx_bytes + one.tx_bytes,
        tx_packets: sum.tx_packets + one.tx_packets,
        tx_dropped: sum.tx_dropped + one.tx_dropped,
        tx_errors: sum.tx_errors + one.tx_errors,
    }
}

fn network_set(networks: &[NetworkStats], rates: &[(f64, f64)]) -> Value {
    let set = |pick: fn(&NetworkStats) -> u64| counters(networks.iter().map(pick));
    let mut view = json!({
        "rxBytes": set(|n| n.rx_bytes), "rxPackets": set(|n| n.rx_packets),
        "rxDropped": set(|n| n.rx_dropped), "rxErrors": set(|n| n.rx_errors),
        "txBytes": set(|n| n.tx_bytes), "txPackets": set(|n| n.tx_packets),
        "txDropped": set(|n| n.tx_dropped), "txErrors": set(|n| n.tx_errors),
    });
    if !rates.is_empty() {
        let (received, sent): (Vec<f64>, Vec<f64>) = rates.iter().copied().unzip();
        view["rxBytesPerSecond"] = gauge(&received);
        view["txBytesPerSecond"] = gauge(&sent);
    }
    view
}

fn gauge(values: &[f64]) -> Value {
    let min = values.iter().copied().fold(f64::INFINITY, f64::min);
    let max = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    json!({ "min": min, "max": max, "sum": values.iter().sum::<f64>(), "sampleCount": values.len() })
}

/// Values above 2^63 go into the overflow members.
fn counters(values: impl Iterator<Item = u64> + Clone) -> Value {
    let count = values.clone().count();
    let min = values.clone().min().unwrap_or(0);
    let max = values.clone().max().unwrap_or(0);
    let sum = values.fold(0u64, u64::saturating_add);
    let mut view = json!({ "sampleCount": count });
    let members = [("min", "overflowMin", min), ("max", "overflowMax", max), ("sum", "overflowSum", sum)];
    for (name, overflow_name, value) in members {
        let limit = i64::MAX as u64;
        view[name] = json!(value.min(limit));
        if value > limit {
            view[overflow_name] = json!(value - limit);
        }
    }
    view
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stats(cpu_ns: u64, rx: u64) -> ContainerStats {
        let network = NetworkStats { rx_bytes: rx, ..NetworkStats::default() };
        ContainerStats {
            cpu_total_ns: cpu_ns,
            memory_usage: 3 << 20,
            networks: [("eth0".to_owned(), network)].into(),
            ..ContainerStats::default()
        }
    }

    #[test]
    fn cpu_is_per_cent_of_the_instance_and_needs_two_samples() {
        let usage = Usage::default();
        usage.record("c", &stats(0, 0), 0, 2.0);
        assert_eq!(usage.take("c", None), None);
        usage.record("c", &stats(5_000_000_000, 1000), 10_000, 2.0);
        let view = usage.take("c", None).unwrap();
        assert_eq!(view["cpuStatsSet"], json!({ "min": 25.0, "max": 25.0, "sum": 25.0, "sampleCount": 1 }));
        assert_eq!(view["memoryStatsSet"]["max"], 3.0);
        assert_eq!(view["networkStatsSet"]["rxBytesPerSecond"]["max"], 100.0);
        assert_eq!(usage.rates("c"), Some((100.0, 0.0)));
        assert_eq!(usage.take("c", None), None, "nothing is sent twice");
    }

    #[test]
    fn a_restart_begins_the_counters_again() {
        let usage = Usage::default();
        usage.record("c", &stats(9_000_000_000, 0), 0, 1.0);
        usage.record("c", &stats(1, 0), 10_000, 1.0);
        assert_eq!(usage.take("c", Some(1)), None);
        usage.record("c", &stats(1, 0), 20_000, 1.0);
        let view = usage.take("c", Some(1)).unwrap();
        assert_eq!(view["cpuStatsSet"]["max"], 0.0);
        assert_eq!(view["restartStatsSet"]["restartCount"], 1);
    }

    #[test]
    fn large_counters_overflow_into_their_own_members() {
        let view = counters([u64::MAX].into_iter());
        assert_eq!(view["max"], json!(i64::MAX));
        assert_eq!(view["overflowMax"], json!(u64::MAX - i64::MAX as u64));
    }
}
