//! Between the API's permissions, which bundle sources, and rules, which have one each.
//!
//! Source: "Security group rules" of the VPC user guide, and what AWS answers.

use std::net::Ipv6Addr;

use shapes::ec2 as api;
use state::{AwsError, Tables};

use super::error;
use crate::address::Cidr;
use crate::rows::{Peer, SecurityGroup, SecurityGroupRule};
use crate::tags::find;

/// A permission for one peer, without an identity.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Permission {
    pub protocol: String,
    pub from: i64,
    pub to: i64,
    pub peer: Peer,
    pub description: Option<String>,
}

impl Permission {
    /// Whether a rule permits the same; descriptions do not matter.
    pub fn is(&self, r: &SecurityGroupRule) -> bool {
        (&r.protocol, r.from_port, r.to_port, &r.peer) == (&self.protocol, self.from, self.to, &self.peer)
    }
}

/// An IPv6 range in its canonical form, without the bits behind the prefix.
pub(super) fn cidr6(text: &str) -> Option<String> {
    let (address, bits) = text.split_once('/')?;
    let bits: u32 = bits.parse().ok().filter(|b| *b <= 128)?;
    let address = u128::from(address.parse::<Ipv6Addr>().ok()?);
    let mask = if bits == 0 { 0 } else { u128::MAX << (128 - bits) };
    Some(format!("{}/{bits}", Ipv6Addr::from(address & mask)))
}

/// The name that a protocol is kept by: `tcp`, `udp`, `icmp`, `icmpv6`, a number, `-1` for all.
fn protocol(text: &str) -> Result<String, AwsError> {
    let lower = text.to_ascii_lowercase();
    let known = match lower.as_str() {
        "tcp" | "6" => "tcp",
        "udp" | "17" => "udp",
        "icmp" | "1" => "icmp",
        "icmpv6" | "58" => "icmpv6",
        "-1" | "all" => "-1",
        t if t.parse::<u8>().is_ok() => t,
        _ => {
            let text = format!("Invalid value '{text}' for IP protocol. Unknown protocol.");
            return Err(error("InvalidParameterValue", text));
        }
    };
    Ok(known.to_owned())
}

/// The ports of a protocol, or ICMP's type and code, as they are kept.
fn ports(protocol: &str, from: Option<i64>, to: Option<i64>) -> Result<(i64, i64), AwsError> {
    let bad = |text: String| Err(error("InvalidParameterValue", text));
    match protocol {
        "tcp" | "udp" => {
            let (Some(from), Some(to)) = (from, to) else {
                return bad(
                    "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.".into(),
                );
            };
            if (from, to) == (-1, -1) {
                return Ok((0, 65_535));
            }
            if let Some(port) = [from, to].into_iter().find(|p| !(0..=65_535).contains(p)) {
                return bad(format!(
                    "Invalid value '{port}' for portRange. Must specify ports between 0 and 65535."
                ));
            }
            if from > to {
                let name = protocol.to_ascii_uppercase();
                return bad(format!("Invalid {name} port range ({from}:{to})"));
            }
            Ok((from, to))
        }
        "icmp" | "icmpv6" => {
            let (from, to) = (from.unwrap_or(-1), to.unwrap_or(-1));
            if !(-1..=255).contains(&from) {
                return bad(format!("ICMP type ({from}) out of range"));
            }
            if !(-1..=255).contains(&to) {
                return bad(format!("ICMP code ({to}) out of range"));
            }
            if from == -1 && to != -1 {
                return bad(format!("ICMP code ({to}) cannot be specified when the type is -1"));
            }
            Ok((from, to))
        }
        _ => Ok((-1, -1)),
    }
}

/// The group that a pair refers to, by id or by its name in the same VPC.
fn group(tables: &Tables, own: &SecurityGroup, pair: &api::UserIdGroupPair) -> Result<Peer, AwsError> {
    let id = match (&pair.group_id, &pair.group_name) {
        (Some(id), _) => {
            check_id(id)?;
            find::<SecurityGroup>(tables, id)?.id.clone()
        }
        (None, Some(name)) => {
            let found = tables.by_index::<SecurityGroup>("vpc", &own.vpc).find(|g| g.name == *name);
            found.map(|g| g.id.clone()).ok_or_else(|| {
                error("InvalidGroup.NotFound", format!("The security group '{name}' does not exist"))
            })?
        }
        (None, None) => {
            let text = "The request must contain the parameter groupId or groupName";
            return Err(error("MissingParameter", text));
        }
    };
    if find::<SecurityGroup>(tables, &id)?.vpc != own.vpc {
        let text = "You have specified two resources that belong to different networks.";
        return Err(error("InvalidGroup.NotFound", text));
    }
    Ok(Peer::Group(id))
}

/// Whether a text can be the id of a group.
///
/// # Errors
/// InvalidGroupId.Malformed.
pub(super) fn check_id(id: &str) -> Result<(), AwsError> {
    if id.starts_with("sg-") {
        return Ok(());
    }
    Err(error("InvalidGroupId.Malformed", format!("Invalid id: \"{id}\" (expecting \"sg-...\")")))
}

fn cidr4(text: &str) -> Result<Peer, AwsError> {
    let cidr = Cidr::parse_host(text).map(|c| Peer::Cidr(Cidr::containing(c).to_string()));
    cidr.ok_or_else(|| error("InvalidParameterValue", format!("CIDR block {text} is malformed")))
}

fn cidr6_peer(text: &str) -> Result<Peer, AwsError> {
    let cidr = cidr6(text).map(Peer::Cidr6);
    cidr.ok_or_else(|| error("InvalidParameterValue", format!("CIDR block {text} is malformed")))
}

fn check_description(text: Option<&String>) -> Result<(), AwsError> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || " ._-:/()#,@[]+=&;{}!$*".contains(c);
    match text {
        Some(t) if t.len() > 255 || !t.chars().all(allowed) => Err(error(
            "InvalidParameterValue",
            "Invalid rule description. Valid descriptions are strings less than 256 characters from the following set: \
             a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*",
        )),
        _ => Ok(()),
    }
}

/// The single permissions that a call's bundles stand for.
///
/// # Errors
/// InvalidParameterValue for a protocol, port, range or description, InvalidGroup.NotFound, InvalidPrefixListID.NotFound,
/// MissingParameter.
pub(super) fn expand(
    tables: &Tables,
    own: &SecurityGroup,
    bundles: &[api::IpPermission],
) -> Result<Vec<Permission>, AwsError> {
    let mut all = Vec::new();
    for b in bundles {
        let Some(name) = &b.ip_protocol else {
            return Err(error("MissingParameter", "The request must contain the parameter IpProtocol"));
        };
        let protocol = protocol(name)?;
        let (from, to) = ports(&protocol, b.from_port, b.to_port)?;
        let before = all.len();
        let mut add = |peer: Peer, description: &Option<String>| -> Result<(), AwsError> {
            check_description(description.as_ref())?;
            let description = description.clone().filter(|d| !d.is_empty());
            all.push(Permission { protocol: protocol.clone(), from, to, peer, description });
            Ok(())
        };
        for r in b.ip_ranges.iter().flatten() {
            add(cidr4(r.cidr_ip.as_deref().unwrap_or_default())?, &r.description)?;
        }
        for r in b.ipv6_ranges.iter().flatten() {
            add(cidr6_peer(r.cidr_ipv6.as_deref().unwrap_or_default())?, &r.description)?;
        }
        for r in b.prefix_list_ids.iter().flatten() {
            let id = r.prefix_list_id.clone().unwrap_or_default();
            super::prefix_lists::check_exists(tables, &id)?;
            add(Peer::PrefixList(id), &r.description)?;
        }
        for pair in b.user_id_group_pairs.iter().flatten() {
            add(group(tables, own, pair)?, &pair.description)?;
        }
        if all.len() == before {
            let text =
                "The request must contain a source: IpRanges, Ipv6Ranges, PrefixListIds or UserIdGroupPairs";
            return Err(error("MissingParameter", text));
        }
    }
    Ok(all)
}

/// The one permission of a rule as ModifySecurityGroupRules gives it.
///
/// # Errors
/// As [`expand`]; MissingParameter or InvalidParameterCombination unless there is exactly one peer.
pub(super) fn of_request(
    tables: &Tables,
    own: &SecurityGroup,
    r: &api::SecurityGroupRuleRequest,
) -> Result<Permission, AwsError> {
    let Some(name) = &r.ip_protocol else {
        let text =
            "Invalid value 'null' for protocol. VPC security group rules must specify protocols explicitly.";
        return Err(error("InvalidParameterValue", text));
    };
    let protocol = protocol(name)?;
    if matches!(protocol.as_str(), "tcp" | "udp") && (r.from_port.is_none() || r.to_port.is_none()) {
        let text = "Invalid value for portRange. Must specify both from and to ports with TCP/UDP.";
        return Err(error("InvalidParameterValue", text));
    }
    let (from, to) = ports(&protocol, r.from_port, r.to_port)?;
    let peer = match (&r.cidr_ipv4, &r.cidr_ipv6, &r.prefix_list_id, &r.referenced_group_id) {
        (Some(c), None, None, None) => cidr4(c)?,
        (None, Some(c), None, None) => cidr6_peer(c)?,
        (None, None, Some(id), None) => {
            super::prefix_lists::check_exists(tables, id)?;
            Peer::PrefixList(id.clone())
        }
        (None, None, None, Some(id)) => {
            group(tables, own, &api::UserIdGroupPair { group_id: Some(id.clone()), ..Default::default() })?
        }
        (None, None, None, None) => {
            let text = "The request must contain exactly one of: cidrIp, cidrIpv6, prefixListId, or referencedGroupId";
            return Err(error("MissingParameter", text));
        }
        _ => {
            let text = "Only one of cidrIp, cidrIpv6, prefixListId, or referencedGroupId can be specified";
            return Err(error("InvalidParameterCombination", text));
        }
    };
    check_description(r.description.as_ref())?;
    let description = r.description.clone().filter(|d| !d.is_empty());
    Ok(Permission { protocol, from, to, peer, description })
}

/// Rules as the API bundles them: one permission for each protocol and ports.
pub(super) fn bundle<'a>(
    rules: impl Iterator<Item = &'a SecurityGroupRule>,
    account: &str,
) -> Vec<api::IpPermission> {
    let mut out: Vec<((String, i64, i64), api::IpPermission)> = Vec::new();
    for r in rules {
        let key = (r.protocol.clone(), r.from_port, r.to_port);
        let at = out.iter().position(|(k, _)| *k == key).unwrap_or_else(|| {
            out.push((key, empty(r)));
            out.len() - 1
        });
        add(&mut out[at].1, r, account);
    }
    out.into_iter().map(|(_, p)| p).collect()
}

fn empty(r: &SecurityGroupRule) -> api::IpPermission {
    let port = |p: i64| (r.protocol != "-1").then_some(p);
    api::IpPermission {
        ip_protocol: Some(r.protocol.clone()),
        from_port: port(r.from_port),
        to_port: port(r.to_port),
        user_id_group_pairs: Some(Vec::new()),
        ip_ranges: Some(Vec::new()),
        ipv6_ranges: Some(Vec::new()),
        prefix_list_ids: Some(Vec::new()),
    }
}

fn add(p: &mut api::IpPermission, r: &SecurityGroupRule, account: &str) {
    let description = r.description.clone();
    match &r.peer {
        Peer::Cidr(c) => {
            p.ip_ranges.get_or_insert_default().push(api::IpRange { description, cidr_ip: Some(c.clone()) });
        }
        Peer::Cidr6(c) => {
            p.ipv6_ranges
                .get_or_insert_default()
                .push(api::Ipv6Range { description, cidr_ipv6: Some(c.clone()) });
        }
        Peer::Group(g) => p.user_id_group_pairs.get_or_insert_default().push(api::UserIdGroupPair {
            description,
            user_id: Some(account.to_owned()),
            group_id: Some(g.clone()),
            ..Default::default()
        }),
        Peer::PrefixList(l) => p
            .prefix_list_ids
            .get_or_insert_default()
            .push(api::PrefixListId { description, prefix_list_id: Some(l.clone()) }),
    }
}

/// A permission in the words of InvalidPermission.Duplicate.
pub(super) fn words(p: &Permission) -> String {
    let peer = match &p.peer {
        Peer::Cidr(x) | Peer::Cidr6(x) | Peer::Group(x) | Peer::PrefixList(x) => x,
    };
    match p.protocol.as_str() {
        "-1" => format!("peer: {peer}, ALL, ALLOW"),
        "icmp" | "icmpv6" => {
            format!(
                "peer: {peer}, {}, type: {}, code: {}, ALLOW",
                p.protocol.to_ascii_uppercase(),
                p.from,
                p.to
            )
        }
        "tcp" | "udp" => {
            format!(
                "peer: {peer}, {}, from port: {}, to port: {}, ALLOW",
                p.protocol.to_ascii_uppercase(),
                p.from,
                p.to
            )
        }
        number => format!("peer: {peer}, protocol: {number}, ALLOW"),
    }
}
