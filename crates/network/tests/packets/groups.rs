//! Security groups, network ACLs, anti-spoofing.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use ec2::rows::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::bed::*;

/// A balancer's address and two instances; the second group is the instances', as configurations for ECS clusters have it.
async fn cluster() -> Bed {
    Bed::new(|tx| {
        vpc(tx, "vpc-a", "10.0.0.0/16");
        subnet(tx, "subnet-a1", "vpc-a", "10.0.1.0/24");
        subnet(tx, "subnet-a2", "vpc-a", "10.0.2.0/24");
        tx.put(group("sg-lb", "vpc-a", &[("tcp", 80, 80, anywhere())]));
        tx.put(group("sg-nodes", "vpc-a", &[("tcp", 32768, 65535, Peer::Group("sg-lb".into()))]));
        tx.put(group("sg-none", "vpc-a", &[]));
        nic(tx, "eni-lb", "subnet-a1", "10.0.1.10", &["sg-lb"], "load_balancer", "arn:lb");
        nic(tx, "eni-other", "subnet-a1", "10.0.1.11", &["sg-none"], "load_balancer", "arn:other");
        instance(tx, "eni-one", "subnet-a1", "10.0.1.20", &["sg-nodes"]);
        instance(tx, "eni-two", "subnet-a2", "10.0.2.20", &["sg-nodes"]);
        instance(tx, "eni-out", "subnet-a2", "10.0.2.30", &["sg-none"]);
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_balancers_group_reaches_the_dynamic_ports() {
    if !possible() {
        return;
    }
    let bed = cluster().await;
    let from_balancer = |source, to| bed.seen_at_from(source, to);
    assert_eq!(from_balancer("10.0.1.10", "10.0.1.20:32768").await.as_deref(), Some("10.0.1.10"));
    assert_eq!(from_balancer("10.0.1.10", "10.0.2.20:65535").await.as_deref(), Some("10.0.1.10"));
    // The opposites: another port, another balancer, a node, a stranger.
    assert_eq!(from_balancer("10.0.1.10", "10.0.1.20:32767").await, None);
    assert_eq!(from_balancer("10.0.1.11", "10.0.1.20:32768").await, None);
    assert!(!bed.reaches("eni-two", "eni-one", "10.0.1.20:40000").await);
    assert!(!bed.reaches("eni-out", "eni-one", "10.0.1.20:40000").await);
    // Instances reach the balancer where its group lets them, and no other port.
    let lb = vpc_place("vpc-a");
    assert!(bed.seen_at(&machine("eni-two"), None, &lb, "10.0.1.10:80").await.is_some());
    assert!(bed.seen_at(&machine("eni-two"), None, &lb, "10.0.1.10:81").await.is_none());
    assert!(bed.seen_at(&machine("eni-two"), None, &lb, "10.0.1.11:80").await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_rules_or_members_acts_at_once_and_spares_connections() {
    if !possible() {
        return;
    }
    let bed = cluster().await;
    let to: SocketAddr = "10.0.1.20:5000".parse().unwrap();
    assert!(!bed.reaches("eni-two", "eni-one", "10.0.1.20:5000").await);
    let began = Instant::now();
    bed.put(group("sg-nodes", "vpc-a", &[("tcp", 5000, 5000, Peer::Group("sg-nodes".into()))])).await;
    let took = began.elapsed();
    assert!(bed.reaches("eni-two", "eni-one", "10.0.1.20:5000").await);
    eprintln!("a rule acted after {took:?}");
    assert!(took < Duration::from_millis(500), "{took:?}");

    let listener = bed.network().listen(&machine("eni-one"), to).unwrap();
    let listener = tokio::net::TcpListener::from_std(listener).unwrap();
    let mut near = connected(bed.network(), &machine("eni-two"), to).await;
    let (mut far, _) = listener.accept().await.unwrap();
    drop(listener);
    bed.put(group("sg-nodes", "vpc-a", &[])).await;
    assert!(!bed.reaches("eni-two", "eni-one", "10.0.1.20:5000").await, "revoked");
    near.write_all(b"still").await.unwrap();
    let mut got = [0; 5];
    far.read_exact(&mut got).await.unwrap();
    assert_eq!(&got, b"still", "a connection that was tracked goes on");

    // A member that leaves the group that a rule names is out, one that comes is in.
    bed.put(group("sg-nodes", "vpc-a", &[("tcp", 5000, 5000, Peer::Group("sg-none".into()))])).await;
    assert!(bed.reaches("eni-out", "eni-one", "10.0.1.20:5000").await);
    assert!(!bed.reaches("eni-two", "eni-one", "10.0.1.20:5000").await);
    bed.change(|tx| {
        tx.update::<NetworkInterface>("eni-out", |i| i.groups = vec!["sg-lb".into()]);
        tx.update::<NetworkInterface>("eni-two", |i| i.groups = vec!["sg-none".into()]);
    })
    .await;
    assert!(!bed.reaches("eni-out", "eni-one", "10.0.1.20:5000").await);
    assert!(bed.reaches("eni-two", "eni-one", "10.0.1.20:5000").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn egress_prefix_lists_and_protocols_count() {
    if !possible() {
        return;
    }
    let bed = cluster().await;
    let list = |cidr: &str| PrefixList {
        id: "pl-1".into(),
        versions: vec![vec![PrefixListEntry { cidr: cidr.into(), description: None }]],
        ..Default::default()
    };
    let with = |egress: SecurityGroupRule| {
        let mut g = group("sg-nodes", "vpc-a", &[("tcp", 0, 65535, Peer::Cidr("10.0.2.0/24".into()))]);
        g.rules.pop();
        g.rules.push(egress);
        g
    };
    bed.put(list("10.0.1.16/28")).await;
    bed.put(with(rule(true, "tcp", 7000, 7001, Peer::PrefixList("pl-1".into())))).await;
    assert!(bed.reaches("eni-two", "eni-one", "10.0.1.20:7001").await);
    assert!(!bed.reaches("eni-two", "eni-one", "10.0.1.20:7002").await, "no such port on the way out");
    bed.put(list("10.0.1.32/28")).await;
    assert!(!bed.reaches("eni-two", "eni-one", "10.0.1.20:7001").await, "not in the list any more");
    bed.put(with(rule(true, "udp", 7000, 7001, anywhere()))).await;
    assert!(!bed.reaches("eni-two", "eni-one", "10.0.1.20:7001").await, "another protocol");
}

#[tokio::test(flavor = "multi_thread")]
async fn network_acls_forget() {
    if !possible() {
        return;
    }
    let bed = cluster().await;
    bed.put(group("sg-nodes", "vpc-a", &[("-1", -1, -1, anywhere())])).await;
    let entry = |egress, number, allow, ports| AclEntry {
        egress,
        number,
        protocol: if ports == (0, 0) { "-1".into() } else { "6".into() },
        allow,
        cidr: Some("0.0.0.0/0".into()),
        ports: (ports != (0, 0)).then_some(ports),
        ..Default::default()
    };
    let acl = |entries| NetworkAcl {
        id: "acl-1".into(),
        vpc: "vpc-a".into(),
        entries,
        associations: vec![("aclassoc-1".into(), "subnet-a1".into())],
        ..Default::default()
    };
    bed.put(acl(vec![entry(false, 100, true, (0, 0)), entry(true, 100, true, (0, 0))])).await;
    assert!(bed.reaches("eni-two", "eni-one", "10.0.1.20:90").await);
    // The order is that of the numbers, not of the rows.
    let order = vec![
        entry(false, 100, true, (0, 0)),
        entry(false, 50, false, (90, 90)),
        entry(true, 1, true, (0, 0)),
    ];
    bed.put(acl(order)).await;
    assert!(!bed.reaches("eni-two", "eni-one", "10.0.1.20:90").await);
    assert!(bed.reaches("eni-two", "eni-one", "10.0.1.20:91").await);
    // Answers need an entry of their own.
    bed.put(acl(vec![entry(false, 1, true, (0, 0)), entry(true, 1, true, (80, 80))])).await;
    assert!(!bed.reaches("eni-two", "eni-one", "10.0.1.20:91").await);
    bed.put(acl(vec![entry(false, 1, true, (0, 0)), entry(true, 1, true, (1024, 65535))])).await;
    assert!(bed.reaches("eni-two", "eni-one", "10.0.1.20:91").await);
    // Within a subnet nobody asks.
    bed.change(|tx| instance(tx, "eni-near", "subnet-a1", "10.0.1.21", &["sg-nodes"])).await;
    bed.put(acl(Vec::new())).await;
    assert!(bed.reaches("eni-near", "eni-one", "10.0.1.20:92").await);
    assert!(!bed.reaches("eni-two", "eni-one", "10.0.1.20:92").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_cannot_take_the_address_of_another() {
    if !possible() {
        return;
    }
    let bed = cluster().await;
    bed.put(group("sg-nodes", "vpc-a", &[("tcp", 80, 80, Peer::Cidr("10.0.1.10/32".into()))])).await;
    let namespace = bed.ready("eni-out").await;
    let spoof = |address: &str| {
        let status = std::process::Command::new("nsenter")
            .arg(format!("--net={}", namespace.display()))
            .args(["ip", "address", "add", &format!("{address}/32"), "dev", "lo"])
            .status();
        assert!(status.unwrap().success());
    };
    spoof("10.0.1.10");
    spoof("10.0.7.7");
    let from = machine("eni-out");
    let heard = bed.hears("eni-one", 80, || async {
        for source in ["10.0.1.10", "10.0.7.7"] {
            let socket = bed.network().bind_udp(&from, format!("{source}:0").parse().unwrap()).unwrap();
            let _ = socket.send_to(b"x", "10.0.1.20:80");
        }
    });
    assert!(!heard.await, "spoofed");
    // The opposite: the address that it has.
    bed.put(group("sg-nodes", "vpc-a", &[("udp", 80, 80, anywhere())])).await;
    let heard = bed.hears("eni-one", 80, || async {
        let socket = bed.network().bind_udp(&from, "10.0.2.30:0".parse().unwrap()).unwrap();
        socket.send_to(b"x", "10.0.1.20:80").unwrap();
    });
    assert!(heard.await);
    let heard = bed.hears("eni-one", 80, || async {
        let socket = bed.network().bind_udp(&from, "10.0.7.7:0".parse().unwrap()).unwrap();
        let _ = socket.send_to(b"x", "10.0.1.20:80");
    });
    assert!(!heard.await, "anybody may send, but not under an address that is not the sender's");
    // Without the source check it may.
    bed.change(|tx| {
        tx.update::<NetworkInterface>("eni-out", |i| i.forwards = true);
    })
    .await;
    let heard = bed.hears("eni-one", 80, || async {
        let socket = bed.network().bind_udp(&from, "10.0.7.7:0".parse().unwrap()).unwrap();
        socket.send_to(b"x", "10.0.1.20:80").unwrap();
    });
    assert!(heard.await);
}
