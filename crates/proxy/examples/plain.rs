//! A plain balancer from the command line: one listener, one target group, no health checks.
//!
//! `plain LISTEN TARGET...`, e.g. `plain 127.0.0.1:8080 127.0.0.1:9000`. Runs on one thread, so that its CPU time for each
//! request can be set beside that of other balancers (see `benches/balancer.sh`).

use proxy::config::*;
use proxy::{Options, Proxy};
use std::collections::BTreeMap;
use std::net::SocketAddr;

fn config(listen: SocketAddr, targets: &[SocketAddr]) -> Config {
    let mut group = TargetGroup::new("targets");
    group.health_check.enabled = false;
    group.targets = targets.iter().map(|address| Target::new(address.to_string(), *address)).collect();
    let listener = Listener {
        port: listen.port(),
        protocol: ListenerProtocol::Http,
        rules: vec![],
        default_action: Action::Forward(Forward::to("targets")),
    };
    let balancer = Balancer {
        arn: "plain".into(),
        dns_name: "plain".into(),
        addresses: vec![NodeAddress { address: listen.ip(), place: None, zone: None }],
        listeners: BTreeMap::from([("listener".into(), listener)]),
        attributes: Attributes::default(),
    };
    Config {
        balancers: BTreeMap::from([("plain".into(), balancer)]),
        target_groups: BTreeMap::from([("targets".into(), group)]),
        shared: None,
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let addresses: Vec<SocketAddr> =
        std::env::args().skip(1).map(|text| text.parse()).collect::<Result<_, _>>()?;
    let [listen, targets @ ..] = &addresses[..] else { return Err("usage: plain LISTEN TARGET...".into()) };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let proxy = Proxy::start(Options::default());
        proxy.apply(config(*listen, targets));
        for status in proxy.listeners() {
            println!("{}", status.bound.map_err(std::io::Error::other)?);
        }
        std::future::pending::<()>().await;
        Ok(())
    })
}
