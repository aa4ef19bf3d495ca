//! What the data plane tells its host: listeners, target health, usage.
//!
//! All of it is level, not edge: the host is woken through [`crate::Proxy::subscribe`] and reads the present state. Nothing
//! queues up and nothing is lost when the host is slow. States and reason codes are those of `DescribeTargetHealth`.

use crate::config::Id;
use std::collections::BTreeMap;
use std::net::SocketAddr;

/// One socket that the configuration asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListenerStatus {
    pub balancer: Id,
    pub listener: Id,
    /// The address that was asked for.
    pub wanted: SocketAddr,
    /// The network that it is in; `None` is the host's.
    pub place: Option<Id>,
    /// Whether it is the shared address, where `Host` decides.
    pub shared: bool,
    /// Where it listens (at the shared address the port may be a substitute), or why it does not. Tried again every few seconds.
    pub bound: Result<SocketAddr, String>,
}

/// `TargetHealth.State`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HealthState {
    Initial,
    Healthy,
    Unhealthy,
    Draining,
    Unused,
    /// Health checks are off (`unavailable`).
    Unavailable,
}

impl HealthState {
    /// The API's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Initial => "initial",
            Self::Healthy => "healthy",
            Self::Unhealthy => "unhealthy",
            Self::Draining => "draining",
            Self::Unused => "unused",
            Self::Unavailable => "unavailable",
        }
    }
}

/// Health of a target with the API's reason code and description (absent when healthy).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetHealth {
    pub state: HealthState,
    /// E.g. `Target.ResponseCodeMismatch`.
    pub reason: Option<&'static str>,
    /// E.g. `Health checks failed with these codes: [500]`.
    pub description: Option<String>,
}

/// Health and load of one target of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetStatus {
    pub id: Id,
    pub address: SocketAddr,
    pub health: TargetHealth,
    /// Requests and tunnels under way. A draining target with none is done.
    pub in_flight: u64,
}

/// Requests counted since the data plane started, by class of status. Index 0 is 1xx (and tunnels), 4 is 5xx.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatusCounts(pub [u64; 5]);

/// Times, cumulative: buckets by powers of two of a microsecond (bucket `i` holds times below `2^i` us, the last all others).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Latency {
    pub count: u64,
    pub sum_micros: u64,
    pub buckets: [u64; 32],
}

/// Cumulative counters of a balancer. The host takes differences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BalancerMetrics {
    /// `RequestCount`: requests that got an answer.
    pub requests: u64,
    /// `HTTPCode_ELB_*`: answers made by the balancer itself.
    pub elb: StatusCounts,
    /// `HTTPCode_ELB_502_Count`, `_503_`, `_504_`.
    pub elb_502: u64,
    pub elb_503: u64,
    pub elb_504: u64,
    /// `HTTPCode_Target_*`.
    pub target: StatusCounts,
    /// `ActiveConnectionCount` of clients: a gauge.
    pub active_connections: u64,
    /// `NewConnectionCount`
    pub new_connections: u64,
    /// `RejectedConnectionCount`
    pub rejected_connections: u64,
    /// `ClientTLSNegotiationErrorCount`
    pub client_tls_negotiation_errors: u64,
    /// `TargetConnectionErrorCount`
    pub target_connection_errors: u64,
    /// `ProcessedBytes`, both ways, payload of HTTP.
    pub processed_bytes: u64,
    pub redirects: u64,
    pub fixed_responses: u64,
    /// `DesyncMitigationMode_NonCompliant_Request_Count`
    pub non_compliant: u64,
    /// `DroppedInvalidHeaderRequestCount`
    pub dropped_invalid_header: u64,
    /// `TargetResponseTime`
    pub latency: Latency,
}

/// Cumulative counters of a target group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupMetrics {
    /// `RequestCount` by group; `RequestCountPerTarget` is this over the healthy targets.
    pub requests: u64,
    pub target: StatusCounts,
    pub target_connection_errors: u64,
    pub latency: Latency,
    /// By target id and port.
    pub targets: BTreeMap<(Id, u16), TargetMetrics>,
}

/// Cumulative counters of a target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetMetrics {
    pub requests: u64,
    pub status: StatusCounts,
    pub connection_errors: u64,
    pub latency: Latency,
}

/// Everything counted.
#[derive(Clone, Debug, Default)]
pub struct Metrics {
    pub balancers: BTreeMap<Id, BalancerMetrics>,
    pub groups: BTreeMap<Id, GroupMetrics>,
    /// Access log lines that were dropped because the writer could not keep up.
    pub access_log_dropped: u64,
}
