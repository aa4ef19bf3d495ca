//! Gateways, translation, routes, endpoints, isolation.

use ec2::rows::*;
use network::Place;
use state::Tx;

use crate::bed::*;

const REGION: &str = "198.18.0.1:443";

/// A VPC over the same range each time: a public subnet, a private one behind a NAT gateway, one without a way out.
fn ground(tx: &mut Tx, n: &str) {
    let of = |kind: &str| format!("{kind}-{n}");
    let v = of("vpc");
    vpc(tx, &v, "10.0.0.0/16");
    subnet(tx, &of("subnet-pub"), &v, "10.0.1.0/24");
    subnet(tx, &of("subnet-priv"), &v, "10.0.2.0/24");
    subnet(tx, &of("subnet-lone"), &v, "10.0.3.0/24");
    tx.put(group(&of("sg"), &v, &[("-1", -1, -1, anywhere())]));
    let gateway = of("igw");
    tx.put(InternetGateway { id: gateway.clone(), vpc: Some(v.clone()), tags: Tags::new() });
    let sg = of("sg");
    instance(tx, &of("eni-pub"), &of("subnet-pub"), "10.0.1.20", &[&sg]);
    instance(tx, &of("eni-bare"), &of("subnet-pub"), "10.0.1.21", &[&sg]);
    instance(tx, &of("eni-priv"), &of("subnet-priv"), "10.0.2.20", &[&sg]);
    instance(tx, &of("eni-lone"), &of("subnet-lone"), "10.0.3.20", &[&sg]);
    nic(tx, &of("eni-nat"), &of("subnet-pub"), "10.0.1.5", &[], "nat_gateway", &of("nat"));
    let net = if n == "a" { "198.18.1" } else { "198.18.2" };
    tx.update::<NetworkInterface>(&of("eni-pub"), |i| i.public_ip = Some(format!("{net}.1")));
    tx.put(NatGateway {
        id: of("nat"),
        vpc: v.clone(),
        subnet: of("subnet-pub"),
        state: NatState::Available,
        public: true,
        interface: of("eni-nat"),
        private_ip: "10.0.1.5".into(),
        public_ip: Some(format!("{net}.9")),
        ..Default::default()
    });
    tx.put(table(&of("rtb-main"), &v, &[], &[]));
    let out = [("0.0.0.0/0", RouteTarget::InternetGateway(gateway))];
    tx.put(table(&of("rtb-pub"), &v, &[&of("subnet-pub")], &out));
    let out = [("0.0.0.0/0", RouteTarget::NatGateway(of("nat")))];
    tx.put(table(&of("rtb-priv"), &v, &[&of("subnet-priv")], &out));
}

async fn outside(bed: &Bed, from: &str) -> Option<String> {
    bed.seen_at(&machine(from), None, &Place::Internet, REGION).await.map(|a| a.to_string())
}

#[tokio::test(flavor = "multi_thread")]
async fn routes_decide_who_gets_out_and_under_which_address() {
    if !possible() {
        return;
    }
    let bed = Bed::new(|tx| ground(tx, "a")).await;
    assert_eq!(outside(&bed, "eni-pub-a").await.as_deref(), Some("198.18.1.1"));
    assert_eq!(outside(&bed, "eni-priv-a").await.as_deref(), Some("198.18.1.9"), "the NAT gateway's");
    assert_eq!(outside(&bed, "eni-bare-a").await, None, "no public address");
    assert_eq!(outside(&bed, "eni-lone-a").await, None, "no route");
    // In: to the public address only, and the private subnet not at all.
    let (public, private) = (machine("eni-pub-a"), machine("eni-priv-a"));
    let inward = |at, to| bed.seen_at(&Place::Internet, Some("198.18.0.1"), at, to);
    let seen = inward(&public, "198.18.1.1:80").await;
    assert_eq!(seen.map(|a| a.to_string()).as_deref(), Some("198.18.0.1"));
    assert_eq!(inward(&private, "198.18.1.9:80").await, None);
    assert_eq!(inward(&private, "10.0.2.20:80").await, None);
    // Within the VPC all is local.
    assert!(bed.reaches("eni-lone-a", "eni-priv-a", "10.0.2.20:80").await);

    // An elastic address comes before the one given at launch, and works where there was none.
    bed.change(|tx| {
        tx.put(Address {
            allocation: "eipalloc-1".into(),
            public_ip: "198.18.1.77".into(),
            association: Some("eipassoc-1".into()),
            interface: Some("eni-bare-a".into()),
            private_ip: Some("10.0.1.21".into()),
            ..Default::default()
        });
    })
    .await;
    assert_eq!(outside(&bed, "eni-bare-a").await.as_deref(), Some("198.18.1.77"));

    // A NAT gateway in a subnet without a way out helps nobody; nor does one that is being deleted.
    bed.put(table("rtb-pub-a", "vpc-a", &["subnet-pub-a"], &[])).await;
    assert_eq!(outside(&bed, "eni-priv-a").await, None);
    assert_eq!(outside(&bed, "eni-pub-a").await, None);
    let out = [("198.18.0.0/24", RouteTarget::InternetGateway("igw-a".into()))];
    bed.put(table("rtb-pub-a", "vpc-a", &["subnet-pub-a"], &out)).await;
    assert_eq!(outside(&bed, "eni-priv-a").await.as_deref(), Some("198.18.1.9"));
    bed.change(|tx| {
        tx.update::<NatGateway>("nat-a", |n| n.state = NatState::Deleting);
    })
    .await;
    assert_eq!(outside(&bed, "eni-priv-a").await, None);
    bed.change(|tx| {
        tx.update::<InternetGateway>("igw-a", |g| g.vpc = None);
    })
    .await;
    assert_eq!(outside(&bed, "eni-pub-a").await, None, "detached");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_most_specific_route_wins() {
    if !possible() {
        return;
    }
    let bed = Bed::new(|tx| ground(tx, "a")).await;
    let gone = RouteTarget::Blackhole("nat-gone".into());
    let nat = || ("0.0.0.0/0", RouteTarget::NatGateway("nat-a".into()));
    bed.put(table("rtb-priv-a", "vpc-a", &["subnet-priv-a"], &[nat(), ("198.18.0.0/16", gone.clone())]))
        .await;
    assert_eq!(outside(&bed, "eni-priv-a").await, None);
    bed.put(table(
        "rtb-priv-a",
        "vpc-a",
        &["subnet-priv-a"],
        &[("0.0.0.0/0", gone), ("198.18.0.0/16", nat().1)],
    ))
    .await;
    assert_eq!(outside(&bed, "eni-priv-a").await.as_deref(), Some("198.18.1.9"));
    // A prefix list is a destination.
    bed.change(|tx| {
        tx.put(PrefixList {
            id: "pl-1".into(),
            versions: vec![vec![PrefixListEntry { cidr: "198.18.0.1/32".into(), description: None }]],
            ..Default::default()
        });
        tx.put(table(
            "rtb-priv-a",
            "vpc-a",
            &["subnet-priv-a"],
            &[("pl-1", RouteTarget::NatGateway("nat-a".into()))],
        ));
    })
    .await;
    assert_eq!(outside(&bed, "eni-priv-a").await.as_deref(), Some("198.18.1.9"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoint_is_a_way_to_the_region_alone() {
    if !possible() {
        return;
    }
    let bed = Bed::new(|tx| ground(tx, "a")).await;
    let endpoint = |kind: &str, tables: &[&str], state: &str| VpcEndpoint {
        id: "vpce-1".into(),
        vpc: "vpc-a".into(),
        service: "com.amazonaws.us-east-1.ecs".into(),
        kind: kind.into(),
        state: state.into(),
        route_tables: tables.iter().map(ToString::to_string).collect(),
        ..Default::default()
    };
    assert_eq!(outside(&bed, "eni-lone-a").await, None);
    let pending = endpoint("Interface", &[], "pending");
    // As if made in a minute, so that it stays pending while the test looks.
    bed.change(move |tx| {
        let created_at = tx.now().plus_s(60);
        tx.put(VpcEndpoint { created_at, ..pending });
    })
    .await;
    assert_eq!(outside(&bed, "eni-lone-a").await, None);
    bed.put(endpoint("Interface", &[], "available")).await;
    assert!(outside(&bed, "eni-lone-a").await.is_some());
    let other = bed.seen_at(&machine("eni-lone-a"), None, &Place::Internet, "169.254.9.9:443").await;
    assert_eq!(other, None, "nothing but the region");
    bed.put(endpoint("Gateway", &["rtb-priv-a"], "available")).await;
    assert_eq!(outside(&bed, "eni-lone-a").await, None, "not in its route table");
    bed.put(endpoint("Gateway", &["rtb-main-a"], "available")).await;
    assert!(outside(&bed, "eni-lone-a").await.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nat_instance_forwards_when_it_is_allowed_to() {
    if !possible() {
        return;
    }
    let bed = Bed::new(|tx| {
        ground(tx, "a");
        let out = [("0.0.0.0/0", RouteTarget::Interface("eni-pub-a".into()))];
        tx.put(table("rtb-priv-a", "vpc-a", &["subnet-priv-a"], &out));
    })
    .await;
    let namespace = bed.ready("eni-pub-a").await;
    let script = "echo 1 > /proc/sys/net/ipv4/ip_forward; nft add table ip nat; \
                  nft 'add chain ip nat post { type nat hook postrouting priority 100; }'; \
                  nft add rule ip nat post oifname eth0 masquerade";
    let status = std::process::Command::new("nsenter")
        .arg(format!("--net={}", namespace.display()))
        .args(["sh", "-c", script])
        .status();
    assert!(status.unwrap().success());
    assert_eq!(outside(&bed, "eni-priv-a").await, None, "the source and destination check is on");
    bed.change(|tx| {
        tx.update::<NetworkInterface>("eni-pub-a", |i| i.forwards = true);
    })
    .await;
    assert_eq!(outside(&bed, "eni-priv-a").await.as_deref(), Some("198.18.1.1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn vpcs_of_one_range_do_not_meet() {
    if !possible() {
        return;
    }
    let bed = Bed::new(|tx| {
        ground(tx, "a");
        ground(tx, "b");
    })
    .await;
    let near = bed.seen_at(&machine("eni-priv-a"), None, &machine("eni-lone-a"), "10.0.3.20:80").await;
    assert!(near.is_some());
    let other = bed.seen_at(&machine("eni-priv-a"), None, &machine("eni-lone-b"), "10.0.3.20:80").await;
    assert_eq!(other, None, "the other VPC's instance of the same address");
    // Only by way of the internet, under public addresses.
    let seen = bed.seen_at(&machine("eni-priv-a"), None, &machine("eni-pub-b"), "198.18.2.1:80").await;
    assert_eq!(seen.map(|a| a.to_string()).as_deref(), Some("198.18.1.9"));
}
