//! How long it takes to compute what the kernel must hold for 1,000 instances and 200 security groups in one VPC, and the
//! difference that one changed rule makes: `cargo run --release -p ground --example ruleset`.

// A measurement needs a clock; nothing of it is part of the core.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)]

use std::time::{Duration, Instant};

use ec2::rows::*;
use ground::{Facts, plan};
use state::{Region, RegionConfig, Timestamp, Tx};

const INSTANCES: usize = 1000;
const GROUPS: usize = 200;
const RUNS: usize = 20;

fn main() {
    let mut config = RegionConfig::new("123456789012", "us-east-1", 1);
    ec2::install(&mut config);
    let mut region = Region::new(config);
    region
        .write(Timestamp(0), |tx| {
            fill(tx);
            Ok(())
        })
        .expect("rows");
    let facts = Facts::new("bench");
    let before = plan(region.tables(), &facts);
    let filter = |p: &ground::Plan| p.spaces[&p.vpcs["vpc-1"]].filter.clone().expect("a filter");
    let (mut whole, mut change) = (Vec::new(), Vec::new());
    let mut text = (0, 0);
    for n in 0..RUNS {
        let began = Instant::now();
        let again = plan(region.tables(), &facts);
        let written = filter(&again).whole();
        whole.push(began.elapsed());
        let edit = |tx: &mut Tx| {
            tx.update::<SecurityGroup>("sg-7", |g| g.rules[0].to_port = 40_000 + n as i64);
            Ok(())
        };
        region.write(Timestamp(0), edit).expect("a rule");
        let began = Instant::now();
        let after = plan(region.tables(), &facts);
        let difference = filter(&after).difference(&filter(&before));
        change.push(began.elapsed());
        text = (written.len(), difference.len());
    }
    let median = |all: &mut Vec<Duration>| {
        all.sort();
        all[all.len() / 2]
    };
    println!("{INSTANCES} instances, {GROUPS} groups, median of {RUNS} runs");
    println!("plan and ruleset as text: {:?} ({} bytes)", median(&mut whole), text.0);
    println!("plan and difference after one changed rule: {:?} ({} bytes)", median(&mut change), text.1);
}

fn fill(tx: &mut Tx) {
    tx.put(Vpc { id: "vpc-1".into(), cidr: "10.0.0.0/16".into(), ..Default::default() });
    for s in 0..4 {
        tx.put(Subnet {
            id: format!("subnet-{s}"),
            vpc: "vpc-1".into(),
            cidr: format!("10.0.{}.0/18", s * 64),
            ..Default::default()
        });
    }
    for g in 0..GROUPS {
        let rule = |n: usize, peer| SecurityGroupRule {
            id: format!("sgr-{g}-{n}"),
            egress: false,
            protocol: "tcp".into(),
            from_port: 32_768,
            to_port: 65_535,
            peer,
            description: None,
            tags: Tags::new(),
        };
        let peers = [Peer::Group(format!("sg-{}", (g + 1) % GROUPS)), Peer::Cidr(format!("10.1.{g}.0/24"))];
        tx.put(SecurityGroup {
            id: format!("sg-{g}"),
            vpc: "vpc-1".into(),
            rules: peers.into_iter().enumerate().map(|(n, p)| rule(n, p)).collect(),
            ..Default::default()
        });
    }
    for i in 0..INSTANCES {
        let address = format!("10.0.{}.{}", i % 4 * 64 + i / 200, i % 200 + 10);
        let (id, interface, subnet) = (format!("i-{i}"), format!("eni-{i}"), format!("subnet-{}", i % 4));
        tx.put(Instance {
            id: id.clone(),
            subnet: subnet.clone(),
            vpc: "vpc-1".into(),
            address: address.clone(),
            interface: interface.clone(),
            state: InstanceState::Running,
            ..Default::default()
        });
        tx.put(NetworkInterface {
            id: interface,
            subnet,
            vpc: "vpc-1".into(),
            address,
            groups: (0..3).map(|n| format!("sg-{}", (i * 7 + n) % GROUPS)).collect(),
            owner_kind: "instance".into(),
            owner: id,
            ..Default::default()
        });
    }
}
