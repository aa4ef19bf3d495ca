//! The configuration that the data plane runs: plain values, handed over whole.
//!
//! The control plane builds a [`Config`] from its tables and passes it to [`crate::Proxy::apply`]; nothing here refers
//! to a table, a socket or a task. Terms and defaults are those of the Elastic Load Balancing user guide for
//! Application Load Balancers ("Listeners", "Listener rules", "Target groups", "Load balancer attributes").

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// Name of a balancer, listener, rule, target group or target: its ARN or whatever else the control plane keys it by.
pub type Id = Arc<str>;

/// All that the data plane serves. A new value replaces the old one atomically.
#[derive(Clone, Debug, Default)]
pub struct Config {
    pub balancers: BTreeMap<Id, Balancer>,
    /// Groups named by a forward action. One that no listener uses is not health-checked (`Target.NotInUse`).
    pub target_groups: BTreeMap<Id, TargetGroup>,
    /// An address at which every balancer can be reached too, told apart by the `Host` header.
    pub shared: Option<Shared>,
}

/// One address for all balancers: `Host` must be the balancer's DNS name.
///
/// A listener's port is bound here as it is; where that fails (no privilege, or taken by another program) a substitute is
/// tried: 8080 for 80, 8443 for 443, else the port + 10000. [`crate::Proxy::listeners`] tells which port it came to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    pub address: IpAddr,
    /// Substitutes to try before the built-in ones, by listener port.
    pub substitutes: BTreeMap<u16, u16>,
}

impl Shared {
    /// The shared address with the built-in port substitutes only.
    pub fn at(address: IpAddr) -> Self {
        Self { address, substitutes: BTreeMap::new() }
    }
}

/// An application load balancer.
#[derive(Clone, Debug)]
pub struct Balancer {
    /// The ARN, as access logs and metrics name it.
    pub arn: Id,
    /// What `Host` must be at the shared address, e.g. `web-1234.us-east-1.elb.localhost`. Compared without case.
    pub dns_name: String,
    /// Addresses of its own; every listener is bound on each.
    pub addresses: Vec<NodeAddress>,
    /// By listener id (ARN).
    pub listeners: BTreeMap<Id, Listener>,
    pub attributes: Attributes,
}

/// An address of a balancer in one availability zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NodeAddress {
    pub address: IpAddr,
    /// The network that it is in, as [`crate::Network`] knows it; `None` is the host's.
    pub place: Option<Id>,
    /// Matters for target groups with cross-zone balancing off. `None`: targets of every zone.
    pub zone: Option<Id>,
}

/// A port of a balancer and what is done with the requests that come in there.
#[derive(Clone, Debug)]
pub struct Listener {
    pub port: u16,
    pub protocol: ListenerProtocol,
    /// In any order: the data plane sorts by priority.
    pub rules: Vec<Rule>,
    /// What the default rule does.
    pub default_action: Action,
}

/// How clients speak to a listener.
#[derive(Clone, Debug)]
pub enum ListenerProtocol {
    /// HTTP/1.0 and HTTP/1.1; HTTP/2 with prior knowledge too.
    Http,
    /// HTTP/1.1 and HTTP/2 by ALPN.
    Https(TlsConfig),
}

/// Certificates of an HTTPS listener.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TlsConfig {
    /// The first is the default, served when no other matches the client's SNI.
    pub certificates: Vec<Certificate>,
    /// Security policy name, e.g. `ELBSecurityPolicy-TLS13-1-2-2021-06`.
    pub policy: String,
}

/// A certificate chain with its private key, PEM.
#[derive(Clone, PartialEq, Eq)]
pub struct Certificate {
    pub arn: Id,
    /// Subject names, wildcards allowed (`*.example.com`).
    pub names: Vec<String>,
    pub chain_pem: Arc<str>,
    pub key_pem: Arc<str>,
}

impl std::fmt::Debug for Certificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The key stays out of logs.
        f.debug_struct("Certificate")
            .field("arn", &self.arn)
            .field("names", &self.names)
            .finish_non_exhaustive()
    }
}

/// Conditions (all must hold) and the action then taken.
#[derive(Clone, Debug)]
pub struct Rule {
    pub id: Id,
    /// 1 to 50000; the lowest that matches wins.
    pub priority: u32,
    pub conditions: Vec<Condition>,
    pub action: Action,
}

/// One condition of a rule: it holds when any of its values matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// `host-header`: patterns with `*` and `?`, without case; a port in `Host` is ignored.
    HostHeader(Vec<String>),
    /// `path-pattern`: patterns with `*` and `?`, with case; the query is no part of it.
    PathPattern(Vec<String>),
    /// `http-header`: patterns with `*` and `?`, without case.
    HttpHeader { name: String, values: Vec<String> },
    /// `http-request-method`: exact, with case.
    HttpRequestMethod(Vec<String>),
    /// `query-string`: patterns for key (absent: any key) and value, without case.
    QueryString(Vec<QueryPattern>),
    /// `source-ip`: blocks such as `10.0.0.0/8` or `2001:db8::/32`, against the peer's address (not `X-Forwarded-For`).
    SourceIp(Vec<Cidr>),
}

/// A key and value pattern of a `query-string` condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryPattern {
    pub key: Option<String>,
    pub value: String,
}

/// An address block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cidr {
    pub address: IpAddr,
    /// 0 to 32, or 0 to 128 for IPv6.
    pub prefix: u8,
}

/// What a rule does with a request.
#[derive(Clone, Debug)]
pub enum Action {
    Forward(Forward),
    Redirect(Redirect),
    FixedResponse(FixedResponse),
}

/// Forward to one of several target groups, by weight.
#[derive(Clone, Debug)]
pub struct Forward {
    pub groups: Vec<WeightedGroup>,
    /// Group stickiness: how long a client stays with the group that it got (cookie `AWSALBTG`).
    pub stickiness: Option<Duration>,
}

impl Forward {
    /// Everything to one group.
    pub fn to(group: impl Into<Id>) -> Self {
        Self { groups: vec![WeightedGroup { group: group.into(), weight: 1 }], stickiness: None }
    }
}

/// A target group and its share, 0 to 999.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightedGroup {
    pub group: Id,
    pub weight: u32,
}

/// Redirect; each part may hold `#{protocol}`, `#{host}`, `#{port}`, `#{path}` (without its leading slash), `#{query}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// 301 or 302.
    pub status: u16,
    pub protocol: String,
    pub host: String,
    pub port: String,
    pub path: String,
    pub query: String,
}

impl Default for Redirect {
    /// Every part as it came: the defaults of the API.
    fn default() -> Self {
        Self {
            status: 302,
            protocol: "#{protocol}".into(),
            host: "#{host}".into(),
            port: "#{port}".into(),
            path: "/#{path}".into(),
            query: "#{query}".into(),
        }
    }
}

/// An answer of the balancer's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixedResponse {
    /// 2XX, 4XX or 5XX.
    pub status: u16,
    pub content_type: Option<String>,
    pub body: String,
}

/// Balancer attributes, by the name of their key in `ModifyLoadBalancerAttributes`.
#[derive(Clone, Debug)]
pub struct Attributes {
    /// `idle_timeout.timeout_seconds`
    pub idle_timeout: Duration,
    /// `client_keep_alive.seconds`: longest life of a client connection over HTTP/1.
    pub client_keep_alive: Duration,
    /// `routing.http2.enabled`
    pub http2: bool,
    /// `routing.http.drop_invalid_header_fields.enabled`
    pub drop_invalid_header_fields: bool,
    /// `routing.http.preserve_host_header.enabled`
    pub preserve_host_header: bool,
    /// `routing.http.xff_header_processing.mode`
    pub xff_mode: XffMode,
    /// `routing.http.xff_client_port.enabled`
    pub xff_client_port: bool,
    /// `routing.http.x_amzn_tls_version_and_cipher_suite.enabled`
    pub tls_headers: bool,
    /// `routing.http.desync_mitigation_mode`
    pub desync_mitigation: DesyncMitigation,
    /// `routing.http.response.server.enabled`: `Server: awselb/2.0` on the balancer's own answers.
    pub server_header: bool,
    /// `access_logs.s3.*`: where the log files go; `None` when off.
    pub access_log: Option<AccessLog>,
}

impl Default for Attributes {
    fn default() -> Self {
        Self {
            idle_timeout: Duration::from_secs(60),
            client_keep_alive: Duration::from_secs(3600),
            http2: true,
            drop_invalid_header_fields: false,
            preserve_host_header: false,
            xff_mode: XffMode::Append,
            xff_client_port: false,
            tls_headers: false,
            desync_mitigation: DesyncMitigation::Defensive,
            server_header: true,
            access_log: None,
        }
    }
}

/// What happens to `X-Forwarded-For`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XffMode {
    Append,
    Preserve,
    Remove,
}

/// How requests that break the rules of RFC 9112 are treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DesyncMitigation {
    Monitor,
    Defensive,
    Strictest,
}

/// Where a balancer's access log goes: `<directory>/YYYY/MM/DD/<stem>_YYYYMMDDTHHMMZ_<address>_<random>.log`, a file for
/// each five minutes, in the field order of the user guide's "Access log entries".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AccessLog {
    pub directory: PathBuf,
    /// E.g. `123456789012_elasticloadbalancing_us-east-1_app.web.50dc6c495c0c9188`.
    pub stem: String,
}

/// Targets and how they are chosen and checked.
#[derive(Clone, Debug)]
pub struct TargetGroup {
    pub arn: Id,
    pub protocol: TargetProtocol,
    pub protocol_version: ProtocolVersion,
    pub targets: Vec<Target>,
    pub algorithm: Algorithm,
    /// `slow_start.duration_seconds`; zero: off. Round robin only.
    pub slow_start: Duration,
    pub stickiness: Option<Stickiness>,
    /// `deregistration_delay.timeout_seconds`
    pub deregistration_delay: Duration,
    pub health_check: HealthCheck,
    /// `load_balancing.cross_zone.enabled`
    pub cross_zone: bool,
    /// Address that connections to the targets come from (a packet filter may go by it); `None`: the kernel's choice.
    pub source_address: Option<IpAddr>,
}

impl TargetGroup {
    /// A group with the API's defaults and no targets.
    pub fn new(arn: impl Into<Id>) -> Self {
        Self {
            arn: arn.into(),
            protocol: TargetProtocol::Http,
            protocol_version: ProtocolVersion::Http1,
            targets: Vec::new(),
            algorithm: Algorithm::RoundRobin,
            slow_start: Duration::ZERO,
            stickiness: None,
            deregistration_delay: Duration::from_secs(300),
            health_check: HealthCheck::default(),
            cross_zone: true,
            source_address: None,
        }
    }
}

/// How targets are spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetProtocol {
    Http,
    /// TLS, the target's certificate unchecked, as Application Load Balancers do.
    Https,
}

/// `ProtocolVersion` of a target group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProtocolVersion {
    Http1,
    Http2,
    Grpc,
}

/// How a target is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    RoundRobin,
    LeastOutstandingRequests,
    WeightedRandom,
}

/// One registered target. Its key within the group is `id` and the address's port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Instance id or IP address, as registered.
    pub id: Id,
    pub address: SocketAddr,
    /// For `WeightedRandom`; 1 by default.
    pub weight: u32,
    pub state: TargetState,
    pub zone: Option<Id>,
    /// How it is reached if not by the host's own network. It comes before the group's source address.
    pub via: Option<Via>,
}

/// A network other than the host's, as [`crate::Network`] knows it, and the address there that connections come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Via {
    pub place: Id,
    /// `None`: the kernel's choice.
    pub source: Option<IpAddr>,
}

impl Target {
    /// A registered target of weight 1.
    pub fn new(id: impl Into<Id>, address: SocketAddr) -> Self {
        Self { id: id.into(), address, weight: 1, state: TargetState::Registered, zone: None, via: None }
    }
}

/// Where a target is in its life, as the control plane sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetState {
    Registered,
    /// Deregistered, finishing what it has. The control plane takes it out of the group once the deregistration delay is over;
    /// what then still runs is cut.
    Draining,
}

/// Target stickiness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stickiness {
    /// `lb_cookie`: `AWSALB` and `AWSALBCORS`, valid for `duration`.
    LbCookie { duration: Duration },
    /// `app_cookie`: `AWSALBAPP-0`, bound to the application's cookie `name`.
    AppCookie { name: String, duration: Duration },
}

/// Health check settings of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthCheck {
    /// Off: every target counts as healthy.
    pub enabled: bool,
    pub protocol: TargetProtocol,
    /// `None` is `traffic-port`.
    pub port: Option<u16>,
    pub path: String,
    pub interval: Duration,
    pub timeout: Duration,
    pub healthy_threshold: u32,
    pub unhealthy_threshold: u32,
    pub matcher: Matcher,
}

impl Default for HealthCheck {
    fn default() -> Self {
        Self {
            enabled: true,
            protocol: TargetProtocol::Http,
            port: None,
            path: "/".into(),
            interval: Duration::from_secs(30),
            timeout: Duration::from_secs(5),
            healthy_threshold: 5,
            unhealthy_threshold: 2,
            matcher: Matcher::Http(vec![(200, 200)]),
        }
    }
}

/// Codes that mean success, as inclusive ranges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matcher {
    /// `HttpCode`, 200 to 499 (HTTP/1 and HTTP/2 groups).
    Http(Vec<(u16, u16)>),
    /// `GrpcCode`, 0 to 99.
    Grpc(Vec<(u16, u16)>),
}

impl Matcher {
    /// Whether `code` is one of them.
    pub fn contains(&self, code: u16) -> bool {
        let (Self::Http(ranges) | Self::Grpc(ranges)) = self;
        ranges.iter().any(|&(low, high)| low <= code && code <= high)
    }
}
