//! One sample of a container's use of the machine.
//!
//! Counted as `docker stats` counts: memory without the inactive part of the page cache, block I/O summed over
//! devices. Source: Docker Engine API `ContainerStats`, docker/cli `container/stats_helpers`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::transport::RawRequest;
use super::{DockerRuntime, limited, path_part};
use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::state::{ContainerStats, NetworkStats};
use crate::time::parse_rfc3339;

impl DockerRuntime {
    pub(super) async fn container_stats(&self, id: &str) -> Result<ContainerStats> {
        let id = path_part(Operation::Stats, id)?;
        // Without one-shot the engine samples for a second to fill in the previous sample.
        let query = [("stream", "false"), ("one-shot", "true")];
        let request = RawRequest::get(&format!("/containers/{id}/stats"), &query);
        limited(Operation::Stats, self.timeouts.inspect, async {
            let response = self.transport.send(Operation::Stats, request).await?;
            let answer = self.transport.read_whole(Operation::Stats, response).await?;
            let raw: Value = serde_json::from_slice(&answer)
                .map_err(|error| RuntimeError::new(Operation::Stats, Cause::Engine, error.to_string()))?;
            Ok(from_json(raw))
        })
        .await
    }
}

/// Reads what is there; what is not counts as zero.
pub(crate) fn from_json(raw: Value) -> ContainerStats {
    let memory = &raw["memory_stats"];
    let usage = number(&memory["usage"]);
    let networks = raw["networks"].as_object().into_iter().flatten();
    let networks =
        networks.map(|(name, counters)| (name.clone(), network(counters))).collect::<BTreeMap<_, _>>();
    let (block_read_bytes, block_write_bytes) = block_io(&raw["blkio_stats"]["io_service_bytes_recursive"]);
    let cpu = &raw["cpu_stats"];
    ContainerStats {
        read_at: raw["read"].as_str().and_then(parse_rfc3339),
        cpu_total_ns: number(&cpu["cpu_usage"]["total_usage"]),
        cpu_system_ns: number(&cpu["system_cpu_usage"]),
        online_cpus: online_cpus(cpu),
        memory_usage: usage.saturating_sub(reclaimable(&memory["stats"], usage)),
        memory_usage_raw: usage,
        memory_max_usage: number(&memory["max_usage"]),
        memory_limit: number(&memory["limit"]),
        networks,
        block_read_bytes,
        block_write_bytes,
        pids: number(&raw["pids_stats"]["current"]),
        raw,
    }
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or(0)
}

fn online_cpus(cpu: &Value) -> u32 {
    let online = number(&cpu["online_cpus"]);
    let listed = cpu["cpu_usage"]["percpu_usage"].as_array().map_or(0, Vec::len) as u64;
    u32::try_from(if online > 0 { online } else { listed }).unwrap_or(u32::MAX)
}

/// Page cache that the kernel takes back first; its name differs between cgroup v1 and v2.
fn reclaimable(stats: &Value, usage: u64) -> u64 {
    let candidates = [&stats["total_inactive_file"], &stats["inactive_file"]];
    candidates.into_iter().filter_map(Value::as_u64).find(|bytes| *bytes < usage).unwrap_or(0)
}

fn network(counters: &Value) -> NetworkStats {
    NetworkStats {
        rx_bytes: number(&counters["rx_bytes"]),
        rx_packets: number(&counters["rx_packets"]),
        rx_dropped: number(&counters["rx_dropped"]),
        rx_errors: number(&counters["rx_errors"]),
        tx_bytes: number(&counters["tx_bytes"]),
        tx_packets: number(&counters["tx_packets"]),
        tx_dropped: number(&counters["tx_dropped"]),
        tx_errors: number(&counters["tx_errors"]),
    }
}

fn block_io(entries: &Value) -> (u64, u64) {
    let sum = |wanted: &str| {
        let entries = entries.as_array().into_iter().flatten();
        let ours =
            entries.filter(|entry| entry["op"].as_str().is_some_and(|op| op.eq_ignore_ascii_case(wanted)));
        ours.map(|entry| number(&entry["value"])).sum()
    };
    (sum("read"), sum("write"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn both_cgroup_versions_are_counted_as_docker_counts() {
        let v1 = from_json(json!({
            "read": "1970-01-01T00:00:01Z",
            "cpu_stats": { "cpu_usage": { "total_usage": 5, "percpu_usage": [2, 3] }, "system_cpu_usage": 9 },
            "memory_stats": { "usage": 100, "max_usage": 120, "limit": 1000,
                "stats": { "total_inactive_file": 30, "inactive_file": 20 } },
            "networks": { "eth0": { "rx_bytes": 1, "tx_errors": 8 } },
            "blkio_stats": { "io_service_bytes_recursive": [
                { "op": "Read", "value": 4 }, { "op": "Write", "value": 6 }, { "op": "Read", "value": 1 }] },
            "pids_stats": { "current": 2 }
        }));
        assert_eq!((v1.memory_usage, v1.memory_usage_raw, v1.memory_max_usage), (70, 100, 120));
        assert_eq!((v1.cpu_total_ns, v1.cpu_system_ns, v1.online_cpus), (5, 9, 2));
        assert_eq!((v1.block_read_bytes, v1.block_write_bytes, v1.pids), (5, 6, 2));
        assert_eq!((v1.networks["eth0"].rx_bytes, v1.networks["eth0"].tx_errors), (1, 8));
        let v2 = from_json(json!({
            "cpu_stats": { "cpu_usage": { "total_usage": 5 }, "online_cpus": 4 },
            "memory_stats": { "usage": 100, "stats": { "inactive_file": 20 } },
            "blkio_stats": { "io_service_bytes_recursive": null }
        }));
        assert_eq!((v2.memory_usage, v2.online_cpus, v2.block_read_bytes), (80, 4, 0));
    }
}
