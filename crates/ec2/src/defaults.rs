//! The default VPC that every region has, and the instance types that are known.

use state::{AwsError, Tables, Tx};

use crate::address::Cidr;
use crate::api::acls;
use crate::rows::{
    DhcpOptions, InternetGateway, NetworkAcl, Peer, Route, RouteTable, RouteTarget, SecurityGroup,
    SecurityGroupRule, Subnet, Tags, Vpc,
};
use crate::{names, routes};

/// Zones of a region, by letter.
pub const ZONE_LETTERS: [char; 3] = ['a', 'b', 'c'];
/// The range of the default VPC, as AWS has it.
pub const DEFAULT_CIDR: &str = "172.31.0.0/16";

/// Makes the default VPC: a subnet of 4,096 addresses per zone, an internet gateway with the route to it, and what every VPC
/// has. The region's DHCP options are made too, if they are not there.
///
/// # Errors
/// If `cidr` is no range of 65,536 addresses.
pub fn make_default_vpc(tx: &mut Tx, cidr: &str) -> Result<(), AwsError> {
    let range = Cidr::parse(cidr).filter(|c| c.bits == 16);
    let range =
        range.ok_or_else(|| AwsError::new("InvalidVpc.Range", format!("The CIDR '{cidr}' is invalid.")))?;
    let id = format!("vpc-{}", tx.random().hex(17));
    let row = Vpc {
        id: id.clone(),
        cidr: cidr.to_owned(),
        is_default: true,
        enable_dns_support: true,
        enable_dns_hostnames: true,
        tenancy: "default".into(),
        ..Default::default()
    };
    make_default_dhcp(tx);
    furnish_vpc(tx, &row);
    tx.put(row);
    for (i, letter) in ZONE_LETTERS.iter().enumerate() {
        let base = range.nth(i as u64 * 4096);
        let Some(base) = base else { unreachable!("a /16 has room for three /20") };
        let subnet = Subnet {
            id: format!("subnet-{}", tx.random().hex(17)),
            vpc: id.clone(),
            cidr: format!("{base}/20"),
            zone: format!("{}{letter}", tx.region()),
            default_for_zone: true,
            map_public_ip: true,
            ..Default::default()
        };
        acls::guard_by_default(tx, &subnet);
        tx.put(subnet);
    }
    let gateway = format!("igw-{}", tx.random().hex(17));
    tx.put(InternetGateway { id: gateway.clone(), vpc: Some(id.clone()), ..Default::default() });
    if let Some(main) = routes::main_of(tx, &id) {
        let out = Route {
            destination: "0.0.0.0/0".into(),
            target: RouteTarget::InternetGateway(gateway),
            origin: "CreateRoute".into(),
        };
        tx.update::<RouteTable>(&main.id, |t| t.routes.push(out));
    }
    Ok(())
}

/// Makes what every VPC has from its start: the main route table, the default network ACL, the default security group.
pub(crate) fn furnish_vpc(tx: &mut Tx, vpc: &Vpc) {
    let table = RouteTable {
        id: format!("rtb-{}", tx.random().hex(17)),
        vpc: vpc.id.clone(),
        main: Some(format!("rtbassoc-{}", tx.random().hex(17))),
        routes: vec![routes::local(&vpc.cidr)],
        ..Default::default()
    };
    tx.put(table);
    let acl = NetworkAcl {
        id: format!("acl-{}", tx.random().hex(17)),
        vpc: vpc.id.clone(),
        is_default: true,
        entries: acls::open_entries(),
        ..Default::default()
    };
    tx.put(acl);
    make_default_group(tx, &vpc.id);
}

/// The DHCP options of VPCs that name none.
pub fn default_dhcp(tables: &Tables) -> Option<std::sync::Arc<DhcpOptions>> {
    tables.table::<DhcpOptions>().iter().find(|d| d.is_default).cloned()
}

fn make_default_dhcp(tx: &mut Tx) {
    if default_dhcp(tx).is_some() {
        return;
    }
    let row = DhcpOptions {
        id: format!("dopt-{}", tx.random().hex(17)),
        configurations: vec![
            ("domain-name".into(), vec![names::private_domain(tx.region())]),
            ("domain-name-servers".into(), vec!["AmazonProvidedDNS".into()]),
        ],
        is_default: true,
        ..Default::default()
    };
    tx.put(row);
}

/// The group `default` of a VPC: members may reach each other, and everything outside.
pub fn make_default_group(tx: &mut Tx, vpc: &str) -> String {
    let id = format!("sg-{}", tx.random().hex(17));
    let rule = |tx: &mut Tx, egress, peer| SecurityGroupRule {
        id: format!("sgr-{}", tx.random().hex(17)),
        egress,
        protocol: "-1".into(),
        from_port: -1,
        to_port: -1,
        peer,
        description: None,
        tags: Tags::new(),
    };
    let rules =
        vec![rule(tx, false, Peer::Group(id.clone())), rule(tx, true, Peer::Cidr("0.0.0.0/0".into()))];
    tx.put(SecurityGroup {
        id: id.clone(),
        vpc: vpc.to_owned(),
        name: "default".into(),
        description: "default VPC security group".into(),
        rules,
        tags: Tags::new(),
    });
    id
}

/// The default VPC.
pub fn default_vpc(tables: &Tables) -> Option<std::sync::Arc<Vpc>> {
    tables.table::<Vpc>().iter().find(|v| v.is_default).cloned()
}

/// Virtual CPUs and MiB of an instance type. Source: the EC2 instance type tables.
pub fn size(instance_type: &str) -> Option<(i64, i64)> {
    let (family, size) = instance_type.split_once('.')?;
    // MiB per virtual CPU at the sizes that grow evenly.
    let per_cpu = match family {
        "t2" | "t3" | "t3a" | "t4g" => return burstable(family, size),
        "c4" => 1920,
        "c5" | "c5a" | "c5d" | "c6a" | "c6g" | "c6i" | "c7a" | "c7g" | "c7i" | "c8g" => 2048,
        "m4" | "m5" | "m5a" | "m5d" | "m6a" | "m6g" | "m6i" | "m7a" | "m7g" | "m7i" | "m8g" => 4096,
        "r4" => 7808,
        "r5" | "r5a" | "r5d" | "r6a" | "r6g" | "r6i" | "r7a" | "r7g" | "r7i" | "r8g" => 8192,
        _ => return None,
    };
    let cpus = match size {
        "medium" if family.ends_with('g') || family.ends_with("7a") => 1,
        "large" => 2,
        "xlarge" => 4,
        _ => 4 * size.strip_suffix("xlarge")?.parse::<i64>().ok().filter(|n| (2..=48).contains(n))?,
    };
    Some((cpus, cpus * per_cpu))
}

fn burstable(family: &str, size: &str) -> Option<(i64, i64)> {
    let (cpus, mib) = match size {
        "nano" => (2, 512),
        "micro" => (2, 1024),
        "small" => (2, 2048),
        "medium" => (2, 4096),
        "large" => (2, 8192),
        "xlarge" => (4, 16_384),
        "2xlarge" => (8, 32_768),
        _ => return None,
    };
    let single = family == "t2" && matches!(size, "nano" | "micro" | "small");
    Some((if single { 1 } else { cpus }, mib))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_those_of_the_tables() {
        for (name, expected) in [
            ("t3.small", Some((2, 2048))),
            ("t2.micro", Some((1, 1024))),
            ("m5.large", Some((2, 8192))),
            ("c5.4xlarge", Some((16, 32_768))),
            ("r6g.medium", Some((1, 8192))),
            ("m5.medium", None),
            ("x9.large", None),
            ("t3", None),
        ] {
            assert_eq!(size(name), expected, "{name}");
        }
    }
}
