//! Restarts, crashes, growth, and leaving nothing.

use std::process::Command;
use std::time::Duration;

use ec2::rows::*;
use network::{Network, Place};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::bed::*;

async fn small() -> Bed {
    Bed::new(|tx| {
        vpc(tx, "vpc-a", "10.0.0.0/16");
        subnet(tx, "subnet-a1", "vpc-a", "10.0.1.0/24");
        tx.put(group("sg-all", "vpc-a", &[("-1", -1, -1, anywhere())]));
        instance(tx, "eni-one", "subnet-a1", "10.0.1.20", &["sg-all"]);
        instance(tx, "eni-two", "subnet-a1", "10.0.1.21", &["sg-all"]);
    })
    .await
}

fn ip(args: &[&str]) -> String {
    let out = Command::new("ip").args(args).output().unwrap();
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// What a network could leave behind on this host, without that of other regions and tests that run meanwhile.
fn traces(tag: &str) -> Vec<String> {
    let mounts = std::fs::read_to_string("/proc/mounts").unwrap();
    let of_tag = |text: String| -> Vec<String> {
        text.lines().filter(|l| l.contains(&format!("rs{tag}"))).map(ToOwned::to_owned).collect()
    };
    let filter = Command::new("nft").args(["list", "tables"]).output().unwrap();
    let mut all = of_tag(ip(&["netns"]));
    all.extend(of_tag(mounts));
    all.extend(of_tag(ip(&["-o", "link"])));
    all.extend(of_tag(String::from_utf8_lossy(&filter.stdout).into_owned()));
    all
}

/// The host's own network, which nobody may touch.
fn host() -> (String, String, String) {
    let links: Vec<String> = ip(&["-o", "link"])
        .lines()
        .filter_map(|l| l.split(": ").nth(1).map(ToOwned::to_owned))
        // Other programs' containers come and go.
        .filter(|l| !l.starts_with("veth") && !l.starts_with("br-"))
        .collect();
    let vpc = Command::new("nft").args(["list", "table", "ip", "vpc"]).output().unwrap();
    (links.join(","), ip(&["rule"]), String::from_utf8_lossy(&vpc.stdout).into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn purge_leaves_the_host_as_it_was() {
    if !possible() {
        return;
    }
    let before = host();
    let bed = small().await;
    let tag = bed.tag.clone();
    assert!(bed.reaches("eni-one", "eni-two", "10.0.1.21:80").await);
    assert_eq!(
        traces(&tag).iter().filter(|t| !t.contains(' ') || t.contains("(id")).count(),
        4,
        "{:?}",
        traces(&tag)
    );
    assert_eq!(host(), before, "the host's own namespace is not touched while it runs");
    drop(bed);
    assert_eq!(traces(&tag), Vec::<String>::new());
    assert_eq!(host(), before);
    network::purge(&tag).expect("there is nothing to do, which is no error");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_takes_over_what_is_right_and_removes_what_is_not() {
    if !possible() {
        return;
    }
    let mut bed = small().await;
    bed.change(|tx| instance(tx, "eni-lost", "subnet-a1", "10.0.1.30", &["sg-all"])).await;
    let to = "10.0.1.21:80".parse().unwrap();
    let listener = bed.network().listen(&machine("eni-two"), to).unwrap();
    let listener = tokio::net::TcpListener::from_std(listener).unwrap();
    let mut near = connected(bed.network(), &machine("eni-one"), to).await;
    let (mut far, _) = listener.accept().await.unwrap();
    drop(listener);
    bed.network = None;
    tokio::time::sleep(Duration::from_millis(50)).await;

    let router = ground::vpc_namespace(&bed.tag, "vpc-a");
    // A crash left a half-made link, a stranger's namespace, an address and routes too many, and lost an address.
    let stranger = ground::vpc_namespace(&bed.tag, "vpc-gone");
    assert!(Command::new("ip").args(["netns", "add", &stranger]).status().unwrap().success());
    for damage in [
        "link set dev vtwo down",
        "link add vhalf type veth peer name vother",
        "address add 10.0.9.9/32 dev lo",
        "address delete 10.0.1.1/32 dev lo",
        "route add 10.0.8.0/24 dev vone",
        "rule add from 10.0.8.0/24 lookup 77 priority 1000",
    ] {
        let args: Vec<&str> = ["-n", &router].into_iter().chain(damage.split(' ')).collect();
        assert!(Command::new("ip").args(args).status().unwrap().success(), "{damage}");
    }
    // A machine's namespace is gone, its link's near end is not.
    let lost = ground::machine_namespace(&bed.tag, "eni-lost");
    let entrance = format!("/run/netns/{lost}");
    let keep = std::fs::File::open(&entrance).unwrap();
    assert!(Command::new("ip").args(["netns", "delete", &lost]).status().unwrap().success());
    // Rows went on meanwhile.
    bed.write(|tx| instance(tx, "eni-new", "subnet-a1", "10.0.1.22", &["sg-all"])).await;
    bed.start().await;

    let names = ip(&["netns"]);
    assert!(!names.contains(&stranger), "{names}");
    let addresses = ip(&["-n", &router, "-4", "address", "show", "dev", "lo"]);
    assert!(addresses.contains("10.0.1.1/32") && !addresses.contains("10.0.9.9"), "{addresses}");
    assert!(!ip(&["-n", &router, "link"]).contains("vhalf"));
    assert!(!ip(&["-n", &router, "route"]).contains("10.0.8.0"));
    assert!(!ip(&["-n", &router, "rule"]).contains("10.0.8.0"));
    drop(keep);
    assert!(bed.reaches("eni-new", "eni-two", "10.0.1.21:80").await);
    assert!(bed.reaches("eni-new", "eni-lost", "10.0.1.30:80").await);
    assert!(bed.reaches("eni-two", "eni-one", "10.0.1.20:80").await);
    // The connection is from before; its machine's link was mended under it.
    near.write_all(b"still").await.unwrap();
    let mut got = [0; 5];
    tokio::time::timeout(Duration::from_secs(5), far.read_exact(&mut got)).await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_that_finds_all_right_changes_nothing() {
    if !possible() {
        return;
    }
    let mut bed = small().await;
    let router = ground::vpc_namespace(&bed.tag, "vpc-a");
    let state = || {
        let mut all = ip(&["-n", &router, "-4", "route", "show", "table", "all"]);
        all += &ip(&["-n", &router, "rule"]);
        // With the devices' numbers, which a device made anew would not keep.
        all + &ip(&["-n", &router, "-o", "link"])
    };
    let before = state();
    bed.network = None;
    tokio::time::sleep(Duration::from_millis(50)).await;
    bed.start().await;
    assert_eq!(state(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn machines_come_and_go() {
    if !possible() {
        return;
    }
    let bed = small().await;
    let network: Network = bed.network().clone();
    let waiting = tokio::spawn(async move { network.ready("eni-late").await });
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!waiting.is_finished());
    bed.change(|tx| instance(tx, "eni-late", "subnet-a1", "10.0.1.99", &["sg-all"])).await;
    let waited = tokio::time::timeout(Duration::from_secs(5), waiting).await;
    let namespace = waited.unwrap().unwrap().unwrap();
    assert!(namespace.exists());
    assert!(bed.reaches("eni-one", "eni-late", "10.0.1.99:80").await);
    // A task behind it, by an address on its link.
    bed.change(|tx| {
        nic(tx, "eni-task", "subnet-a1", "10.0.1.120", &["sg-all"], "task", "arn:task");
        tx.update::<NetworkInterface>("eni-task", |i| i.trunk = Some("i-late".into()));
    })
    .await;
    let enter = format!("--net={}", namespace.display());
    for command in [
        "ip netns add TASK",
        "ip link add mac0 link eth0 type macvlan mode private",
        "ip link set mac0 netns TASK name eth0",
        "ip -n TASK address add 10.0.1.120/24 dev eth0",
        "ip -n TASK link set eth0 up",
    ] {
        let task = format!("rs{}-task", bed.tag);
        let command = command.replace("TASK", &task);
        let done = Command::new("nsenter").arg(&enter).args(command.split(' ')).status().unwrap();
        assert!(done.success(), "{command}");
    }
    let task = std::path::PathBuf::from(format!("/run/netns/rs{}-task", bed.tag));
    let listener = bed.network().listen(&machine("eni-one"), "10.0.1.20:80".parse().unwrap()).unwrap();
    let probe = Command::new("nsenter")
        .arg(format!("--net={}", task.display()))
        .args(["timeout", "3", "bash", "-c", "exec 3<>/dev/tcp/10.0.1.20/80"])
        .status();
    assert!(probe.unwrap().success(), "a task reaches an instance under its own address");
    drop(listener);
    bed.change(|tx| {
        tx.delete::<NetworkInterface>("eni-task");
        tx.delete::<NetworkInterface>("eni-late");
        tx.update::<Instance>("i-late", |i| i.state = InstanceState::Terminated);
    })
    .await;
    assert!(!namespace.exists());
    assert!(bed.reaches("eni-one", "eni-two", "10.0.1.21:80").await);
    // The last one takes the VPC's namespace with it.
    bed.change(|tx| {
        for id in ["eni-one", "eni-two"] {
            tx.delete::<NetworkInterface>(id);
        }
    })
    .await;
    assert!(!bed.network().has_vpc("vpc-a"));
    assert_eq!(ip(&["netns"]).lines().filter(|l| l.contains(&bed.tag)).count(), 1, "the internet stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_serves_in_a_vpc_serves_in_the_one_that_takes_its_place() {
    if !possible() {
        return;
    }
    let bed = small().await;
    let address = "169.254.169.254:5000".parse().unwrap();
    let places = |plan: &ground::Plan| plan.vpcs.keys().cloned().map(Place::Vpc).collect();
    let serving = tokio::spawn(bed.network().clone().serve_in(places, address, |listener| async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(b"served").await;
        }
    }));
    let served = async |from: Place| -> bool {
        let end = tokio::time::Instant::now() + Duration::from_secs(10);
        while tokio::time::Instant::now() < end {
            let connecting = bed.network().connect(&from, None, address);
            if let Ok(Ok(mut stream)) = tokio::time::timeout(Duration::from_secs(1), connecting).await {
                let mut text = String::new();
                let _ = stream.read_to_string(&mut text).await;
                return text == "served";
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        false
    };
    assert!(served(machine("eni-one")).await);
    // Somebody deletes the namespace; whatever changes next, it is made anew under its name.
    let router = ground::vpc_namespace(&bed.tag, "vpc-a");
    assert!(Command::new("ip").args(["netns", "delete", &router]).status().unwrap().success());
    bed.change(|tx| instance(tx, "eni-three", "subnet-a1", "10.0.1.30", &["sg-all"])).await;
    assert!(served(machine("eni-one")).await);
    serving.abort();
}
