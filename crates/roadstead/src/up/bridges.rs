//! Where local instances, their tasks and the balancers of the default VPC have their addresses on this machine.
//!
//! As root with Docker, each subnet is a bridge (a Docker network of that range): instances and balancers are addresses on
//! it, awsvpc tasks have theirs inside. Without root, the default VPC lies in the loopback range, where every address can
//! be listened on without set-up. Packets for addresses of the VPC that nobody has never leave the machine.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr};
use std::process::Command;
use std::sync::Arc;

use ec2::address::Cidr;
use ec2::defaults::default_vpc;
use ec2::rows::{Instance, InstanceState, Subnet};
use engine::{Engine, Scope};
use runtime::{NetworkSpec, Runtime};
use state::Tables;

use super::instances::Local;
use super::{Names, is_root};
use crate::cli::{RuntimeChoice, UpOptions};

/// The default VPC without root: any address of it can be bound.
const LOOPBACK_CIDR: &str = "127.31.0.0/16";
/// Tried in turn when AWS's own range is used by this machine already.
const OTHER_CIDRS: [&str; 3] = ["10.131.0.0/16", "10.231.0.0/16", "192.168.0.0/16"];

/// How addresses come about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// Bridges; needs root and Docker.
    Bridges,
    /// The loopback range.
    Loopback,
    /// No address is real.
    Simulated,
}

/// The network of this host.
#[derive(Clone, Debug)]
pub struct Bridges {
    mode: Mode,
    cidr: String,
}

impl Bridges {
    /// What this machine allows.
    pub(super) fn choose(options: &UpOptions, docker: bool) -> Bridges {
        let mode = match (options.runtime, is_root() && docker && has("ip")) {
            (RuntimeChoice::Simulated, _) => Mode::Simulated,
            (RuntimeChoice::Docker, true) => Mode::Bridges,
            (RuntimeChoice::Docker, false) => Mode::Loopback,
        };
        let cidr = options.vpc_cidr.clone().unwrap_or_else(|| match mode {
            Mode::Loopback => LOOPBACK_CIDR.into(),
            Mode::Simulated => ec2::defaults::DEFAULT_CIDR.into(),
            Mode::Bridges => unused_cidr(),
        });
        Bridges { mode, cidr }
    }

    /// What this machine does not allow, in a sentence.
    pub(super) fn left_out(&self) -> Option<String> {
        (self.mode == Mode::Loopback).then(|| {
            "Without root, local instances and balancers have loopback addresses: there is no packet filter, and no awsvpc task."
                .to_owned()
        })
    }

    /// The range of the default VPC, for a region that has none yet.
    pub(super) fn cidr(&self) -> &str {
        &self.cidr
    }

    /// Whether balancers can have the addresses of their subnets.
    pub(super) fn has_addresses(&self) -> bool {
        self.mode != Mode::Simulated
    }

    /// Whether instances' processors and memory can be held by cgroups, and tasks can have interfaces.
    pub(super) fn has_bridges(&self) -> bool {
        self.mode == Mode::Bridges
    }

    /// Makes the bridges of the instances' subnets and puts the instances' addresses on them.
    pub(super) async fn prepare(
        &self,
        docker: Option<&dyn Runtime>,
        engine: &Engine,
        scope: &Scope,
        instances: &[Local],
    ) -> Result<(), String> {
        let Some(docker) = docker.filter(|_| self.mode == Mode::Bridges) else { return Ok(()) };
        let Some(tables) = engine.snapshot(scope) else { return Ok(()) };
        for subnet in subnets(&tables) {
            let gateway = Cidr::parse(&subnet.cidr).and_then(|c| c.nth(1));
            let options = BTreeMap::from([(
                "com.docker.network.bridge.enable_ip_masquerade".to_owned(),
                "true".to_owned(),
            )]);
            let spec = NetworkSpec {
                name: network_name(&subnet.id),
                subnet: Some(subnet.cidr.clone()),
                gateway,
                bridge_name: Some(bridge(&subnet.id)),
                options,
                labels: BTreeMap::from([("roadstead.subnet".to_owned(), subnet.id.clone())]),
                ..Default::default()
            };
            docker.ensure_network(&spec).await.map_err(|e| format!("the network of {}: {e}", subnet.id))?;
        }
        if let Some(vpc) = default_vpc(&tables) {
            // Whatever no bridge of ours has stays here instead of following the default route. After the bridges: another
            // region that goes down takes such a route with it where no bridge is behind it.
            ip(&["route", "replace", "unreachable", &vpc.cidr, "metric", "4000000"])?;
        }
        remove_addresses_but(&tables, &[]);
        for i in instances {
            add_address(&i.address, &i.subnet)?;
        }
        Ok(())
    }

    /// Puts addresses of balancers on the bridge of their subnet, when the data plane is about to listen on them, and takes
    /// away those that no balancer has any more: a task may get them next.
    pub(super) fn address_hook(&self, engine: Engine, scope: Scope) -> Arc<dyn Fn(&[IpAddr]) + Send + Sync> {
        let mode = self.mode;
        Arc::new(move |addresses| {
            if mode != Mode::Bridges {
                return;
            }
            let Some(tables) = engine.snapshot(&scope) else { return };
            let subnet_of = |a: Ipv4Addr| {
                let holds = |s: &&Arc<Subnet>| Cidr::parse(&s.cidr).is_some_and(|c| c.contains(a));
                subnets(&tables).find(holds).map(|s| s.id.clone())
            };
            remove_addresses_but(&tables, addresses);
            for address in addresses {
                let IpAddr::V4(v4) = address else { continue };
                if let Some(subnet) = subnet_of(*v4)
                    && let Err(e) = add_address(&v4.to_string(), &subnet)
                {
                    tracing::warn!("{e}");
                }
            }
        })
    }

    /// The Docker networks in which awsvpc tasks have their interface, by subnet range.
    pub(super) fn task_networks(&self, engine: &Engine, scope: &Scope) -> Names {
        let mut out = Names::new();
        if self.mode == Mode::Bridges
            && let Some(tables) = engine.snapshot(scope)
        {
            out.extend(subnets(&tables).map(|s| (s.cidr.clone(), network_name(&s.id))));
        }
        out
    }
}

/// The subnets that are bridges of the host: those of the default VPC. Other VPCs have networks of their own.
fn subnets(tables: &Tables) -> impl Iterator<Item = &Arc<Subnet>> {
    let vpc = default_vpc(tables).map(|v| v.id.clone());
    tables.table::<Subnet>().iter().filter(move |s| Some(&s.vpc) == vpc.as_ref())
}

/// Name of a subnet's Docker network.
pub fn network_name(subnet: &str) -> String {
    format!("roadstead-{subnet}")
}

/// Name of a subnet's bridge; the kernel allows 15 characters.
fn bridge(subnet: &str) -> String {
    format!("rs-{}", subnet.trim_start_matches("subnet-").chars().take(12).collect::<String>())
}

fn add_address(address: &str, subnet: &str) -> Result<(), String> {
    ip(&["address", "replace", &format!("{address}/32"), "dev", &bridge(subnet)])
}

/// Removes the addresses on our bridges that are neither an instance's nor among `others`.
fn remove_addresses_but(tables: &Tables, others: &[IpAddr]) {
    let running = |i: &&Arc<Instance>| i.state == InstanceState::Running;
    let mut keep: BTreeSet<String> =
        tables.table::<Instance>().iter().filter(running).map(|i| i.address.clone()).collect();
    keep.extend(others.iter().map(IpAddr::to_string));
    for subnet in subnets(tables) {
        let device = bridge(&subnet.id);
        let out = Command::new("ip").args(["-4", "-o", "address", "show", "dev", &device]).output();
        let text = out.map(|o| String::from_utf8_lossy(&o.stdout).into_owned()).unwrap_or_default();
        // The bridge's own address has the range's prefix, those that we add have 32.
        for address in text.split_whitespace().filter_map(|w| w.strip_suffix("/32")) {
            if !keep.contains(address)
                && let Err(e) = ip(&["address", "delete", &format!("{address}/32"), "dev", &device])
            {
                tracing::warn!("{e}");
            }
        }
    }
}

fn ip(args: &[&str]) -> Result<(), String> {
    let out = Command::new("ip").args(args).output().map_err(|e| format!("ip: {e}"))?;
    if out.status.success() {
        return Ok(());
    }
    Err(format!("ip {}: {}", args.join(" "), String::from_utf8_lossy(&out.stderr).trim()))
}

fn has(program: &str) -> bool {
    Command::new(program).arg("-V").output().is_ok_and(|o| o.status.success())
}

/// AWS's range for default VPCs, or another if some interface or route of this machine lies in it: those of another region
/// on this machine too. Only a region that is made now has its VPC there.
fn unused_cidr() -> String {
    let taken: Vec<Cidr> = routes().into_iter().filter_map(|r| r.range).collect();
    let free = |c: &&str| Cidr::parse(c).is_some_and(|c| taken.iter().all(|t| !t.overlaps(c)));
    let all = [ec2::defaults::DEFAULT_CIDR].into_iter().chain(OTHER_CIDRS);
    all.into_iter().find(|c| free(c)).unwrap_or(ec2::defaults::DEFAULT_CIDR).to_owned()
}

/// A line of `ip route`.
struct Route {
    to: String,
    range: Option<Cidr>,
    line: String,
}

fn routes() -> Vec<Route> {
    let out = Command::new("ip").args(["-4", "-o", "route", "show"]).output();
    let text = out.map(|o| String::from_utf8_lossy(&o.stdout).into_owned()).unwrap_or_default();
    text.lines()
        .map(|line| {
            let to = line.trim_start_matches("unreachable").split_whitespace().next().unwrap_or_default();
            let range = Cidr::parse(to).or_else(|| Cidr::parse(&format!("{to}/32")));
            Route { to: to.to_owned(), range, line: line.to_owned() }
        })
        .collect()
}

/// Removes the networks (range to name) of a region, and the routes of its VPCs.
pub(super) async fn clean_up(docker: &dyn Runtime, networks: &Names) {
    for name in networks.values() {
        if let Err(e) = docker.remove_network(name).await {
            tracing::warn!("{e}");
        }
    }
    let lines = routes();
    let bridges: Vec<Cidr> =
        lines.iter().filter(|r| r.line.contains("dev rs-")).filter_map(|r| r.range).collect();
    for route in lines.iter().filter(|r| r.line.contains("metric 4000000")) {
        // Another region of this machine may still need it.
        if route.range.is_some_and(|to| bridges.iter().all(|b| !b.overlaps(to))) {
            let _ = ip(&["route", "delete", "unreachable", &route.to, "metric", "4000000"]);
        }
    }
}
