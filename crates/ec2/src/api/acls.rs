//! Network ACLs.

use shapes::ec2 as api;
use state::{AwsError, Caller, Tx, View};

use super::list::{asked, rows};
use super::{error, show_tags};
use crate::address::Cidr;
use crate::rows::{AclEntry, NetworkAcl, Subnet, Vpc};
use crate::tags::{find, given};
use crate::tokens;

/// Number of the deny at the end.
const LAST: i64 = 32_767;
/// Entries in one direction, at most (AWS's highest quota).
const MOST_ENTRIES: usize = 40;
/// Network ACLs of a VPC, at most (AWS's default quota).
const MOST_ACLS: usize = 200;

/// The denies at the end, which every network ACL has and nobody can remove.
fn closed_entries() -> Vec<AclEntry> {
    let deny = |egress| AclEntry {
        egress,
        number: LAST,
        protocol: "-1".into(),
        allow: false,
        cidr: Some("0.0.0.0/0".into()),
        ..Default::default()
    };
    vec![deny(true), deny(false)]
}

/// The entries of a default network ACL: all may pass.
pub(crate) fn open_entries() -> Vec<AclEntry> {
    let closed = closed_entries();
    let open = closed.iter().map(|e| AclEntry { number: 100, allow: true, ..e.clone() });
    let mut all: Vec<_> = open.chain(closed.iter().cloned()).collect();
    sort(&mut all);
    all
}

/// Outward entries first, each direction in the order in which it is evaluated.
fn sort(entries: &mut [AclEntry]) {
    entries.sort_by_key(|e| (!e.egress, e.number));
}

/// Puts a new subnet under its VPC's default network ACL.
pub(crate) fn guard_by_default(tx: &mut Tx, subnet: &Subnet) {
    let default = tx.by_index::<NetworkAcl>("vpc", &subnet.vpc).find(|a| a.is_default).map(|a| a.id.clone());
    if let Some(acl) = default {
        let id = format!("aclassoc-{}", tx.random().hex(17));
        tx.update::<NetworkAcl>(&acl, |a| a.associations.push((id, subnet.id.clone())));
    }
}

pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeNetworkAclsRequest,
) -> Result<api::DescribeNetworkAclsResult, AwsError> {
    let fields = |a: &NetworkAcl, f: &str| {
        let entries =
            |value: fn(&AclEntry) -> Option<String>| Some(a.entries.iter().filter_map(value).collect());
        match f {
            "network-acl-id" | "association.network-acl-id" => Some(vec![a.id.clone()]),
            "vpc-id" => Some(vec![a.vpc.clone()]),
            "default" => Some(vec![a.is_default.to_string()]),
            "owner-id" => Some(vec![view.account.to_owned()]),
            "association.association-id" => Some(a.associations.iter().map(|(id, _)| id.clone()).collect()),
            "association.subnet-id" => Some(a.associations.iter().map(|(_, s)| s.clone()).collect()),
            "entry.cidr" => entries(|e| e.cidr.clone()),
            "entry.ipv6-cidr" => entries(|e| e.cidr6.clone()),
            "entry.egress" => entries(|e| Some(e.egress.to_string())),
            "entry.protocol" => entries(|e| Some(e.protocol.clone())),
            "entry.rule-action" => entries(|e| Some(if e.allow { "allow" } else { "deny" }.to_owned())),
            "entry.rule-number" => entries(|e| Some(e.number.to_string())),
            "entry.port-range.from" => entries(|e| e.ports.map(|p| p.0.to_string())),
            "entry.port-range.to" => entries(|e| e.ports.map(|p| p.1.to_string())),
            "entry.icmp.type" => entries(|e| e.icmp.map(|i| i.0.to_string())),
            "entry.icmp.code" => entries(|e| e.icmp.map(|i| i.1.to_string())),
            _ => None,
        }
    };
    let (found, next_token) = rows::<NetworkAcl>(view, &asked!(input, network_acl_ids), fields)?;
    let shown = found.iter().map(|a| show(a, view.account)).collect();
    Ok(api::DescribeNetworkAclsResult { network_acls: Some(shown), next_token })
}

fn show(a: &NetworkAcl, account: &str) -> api::NetworkAcl {
    let association = |(id, subnet): &(String, String)| api::NetworkAclAssociation {
        network_acl_association_id: Some(id.clone()),
        network_acl_id: Some(a.id.clone()),
        subnet_id: Some(subnet.clone()),
    };
    api::NetworkAcl {
        associations: Some(a.associations.iter().map(association).collect()),
        entries: Some(a.entries.iter().map(show_entry).collect()),
        is_default: Some(a.is_default),
        network_acl_id: Some(a.id.clone()),
        tags: show_tags(&a.tags),
        vpc_id: Some(a.vpc.clone()),
        owner_id: Some(account.to_owned()),
    }
}

fn show_entry(e: &AclEntry) -> api::NetworkAclEntry {
    api::NetworkAclEntry {
        cidr_block: e.cidr.clone(),
        ipv6_cidr_block: e.cidr6.clone(),
        egress: Some(e.egress),
        icmp_type_code: e.icmp.map(|(t, c)| api::IcmpTypeCode { type_: Some(t), code: Some(c) }),
        port_range: e.ports.map(|(from, to)| api::PortRange { from: Some(from), to: Some(to) }),
        protocol: Some(e.protocol.clone()),
        rule_action: Some(if e.allow { api::RuleAction::Allow } else { api::RuleAction::Deny }),
        rule_number: Some(e.number),
    }
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateNetworkAclRequest,
) -> Result<api::CreateNetworkAclResult, AwsError> {
    let vpc = find::<Vpc>(tx, &input.vpc_id)?;
    let token = input.client_token.as_deref();
    if let Some(row) = tokens::made::<NetworkAcl>(tx, token) {
        let shown = show(&row, tx.account());
        return Ok(api::CreateNetworkAclResult {
            network_acl: Some(shown),
            client_token: input.client_token,
        });
    }
    if tx.by_index::<NetworkAcl>("vpc", &vpc.id).count() >= MOST_ACLS {
        return Err(error("NetworkAclLimitExceeded", "The maximum number of network ACLs has been reached."));
    }
    let row = NetworkAcl {
        id: format!("acl-{}", tx.random().hex(17)),
        vpc: vpc.id.clone(),
        entries: closed_entries(),
        tags: given(input.tag_specifications.as_deref(), "network-acl")?,
        ..Default::default()
    };
    let shown = show(&row, tx.account());
    tokens::note(tx, token, &row);
    tx.put(row);
    Ok(api::CreateNetworkAclResult { network_acl: Some(shown), client_token: input.client_token })
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteNetworkAclRequest,
) -> Result<shapes::Unit, AwsError> {
    let acl = find::<NetworkAcl>(tx, &input.network_acl_id)?;
    if acl.is_default {
        let text = format!("cannot delete default network ACL {}", acl.id);
        return Err(error("InvalidParameterValue", text));
    }
    if !acl.associations.is_empty() {
        let text = format!("The networkAcl '{}' has dependencies and cannot be deleted.", acl.id);
        return Err(error("DependencyViolation", text));
    }
    tx.delete::<NetworkAcl>(&acl.id);
    Ok(shapes::Unit {})
}

/// The number of a protocol given by number or name; `-1` for all.
fn protocol(text: &str) -> Result<String, AwsError> {
    let number = match text.to_ascii_lowercase().as_str() {
        "-1" | "all" => return Ok("-1".into()),
        "icmp" => Some(1),
        "tcp" => Some(6),
        "udp" => Some(17),
        "icmpv6" => Some(58),
        t => t.parse::<i64>().ok().filter(|n| (0..=255).contains(n)),
    };
    number.map(|n| n.to_string()).ok_or_else(|| {
        error("InvalidParameterValue", format!("Invalid value '{text}' for IP protocol. Unknown protocol."))
    })
}

/// The entry that CreateNetworkAclEntry and ReplaceNetworkAclEntry describe.
fn entry(i: api::CreateNetworkAclEntryRequest) -> Result<AclEntry, AwsError> {
    let bad = |text: String| error("InvalidParameterValue", text);
    if !(1..LAST).contains(&i.rule_number) {
        let text = format!(
            "Value ({}) for parameter ruleNumber is invalid. Must be between 1 and 32766.",
            i.rule_number
        );
        return Err(bad(text));
    }
    let protocol = protocol(&i.protocol)?;
    let (cidr, cidr6) = match (&i.cidr_block, &i.ipv6_cidr_block) {
        (Some(c), None) => {
            let cidr = Cidr::parse_host(c).map(|c| Cidr::containing(c).to_string());
            let text = || {
                bad(format!(
                    "Value ({c}) for parameter cidrBlock is invalid. This is not a valid CIDR block."
                ))
            };
            (Some(cidr.ok_or_else(text)?), None)
        }
        (None, Some(c)) => {
            let text = || {
                bad(format!(
                    "Value ({c}) for parameter ipv6CidrBlock is invalid. This is not a valid CIDR block."
                ))
            };
            (None, Some(super::permissions::cidr6(c).ok_or_else(text)?))
        }
        _ => {
            let text = "The request must contain exactly one of cidrBlock or ipv6CidrBlock";
            return Err(error("MissingParameter", text));
        }
    };
    let ports = match (protocol.as_str(), i.port_range) {
        ("6" | "17", range) => {
            let range = range.and_then(|r| r.from.zip(r.to));
            let good =
                range.filter(|(from, to)| (0..=65_535).contains(from) && (*from..=65_535).contains(to));
            Some(good.ok_or_else(|| {
                bad("Invalid value for portRange. Must specify both from and to ports with TCP/UDP.".into())
            })?)
        }
        _ => None,
    };
    let icmp = match protocol.as_str() {
        "1" | "58" => {
            let given = i.icmp_type_code.unwrap_or_default();
            Some((given.type_.unwrap_or(-1), given.code.unwrap_or(-1)))
        }
        _ => None,
    };
    let allow = i.rule_action == api::RuleAction::Allow;
    Ok(AclEntry { egress: i.egress, number: i.rule_number, protocol, allow, cidr, cidr6, ports, icmp })
}

fn position(acl: &NetworkAcl, egress: bool, number: i64) -> Option<usize> {
    acl.entries.iter().position(|e| e.egress == egress && e.number == number)
}

fn no_entry(egress: bool, number: i64, acl: &str) -> AwsError {
    let direction = if egress { "egress" } else { "ingress" };
    let text = format!("The {direction} network acl entry with rule number {number} does not exist in {acl}");
    error("InvalidNetworkAclEntry.NotFound", text)
}

pub(super) fn create_entry(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateNetworkAclEntryRequest,
) -> Result<shapes::Unit, AwsError> {
    let acl = find::<NetworkAcl>(tx, &input.network_acl_id)?;
    let entry = entry(input)?;
    if position(&acl, entry.egress, entry.number).is_some() {
        let text = format!("The network acl entry identified by {} already exists.", entry.number);
        return Err(error("NetworkAclEntryAlreadyExists", text));
    }
    if acl.entries.iter().filter(|e| e.egress == entry.egress && e.number != LAST).count() >= MOST_ENTRIES {
        let text = "The maximum number of network ACL entries has been reached.";
        return Err(error("NetworkAclEntryLimitExceeded", text));
    }
    tx.update::<NetworkAcl>(&acl.id, |a| {
        a.entries.push(entry);
        sort(&mut a.entries);
    });
    Ok(shapes::Unit {})
}

pub(super) fn replace_entry(
    tx: &mut Tx,
    _: &Caller,
    i: api::ReplaceNetworkAclEntryRequest,
) -> Result<shapes::Unit, AwsError> {
    let acl = find::<NetworkAcl>(tx, &i.network_acl_id)?;
    let entry = entry(api::CreateNetworkAclEntryRequest {
        dry_run: i.dry_run,
        network_acl_id: i.network_acl_id,
        rule_number: i.rule_number,
        protocol: i.protocol,
        rule_action: i.rule_action,
        egress: i.egress,
        cidr_block: i.cidr_block,
        ipv6_cidr_block: i.ipv6_cidr_block,
        icmp_type_code: i.icmp_type_code,
        port_range: i.port_range,
    })?;
    let at = position(&acl, entry.egress, entry.number);
    let at = at.ok_or_else(|| no_entry(entry.egress, entry.number, &acl.id))?;
    tx.update::<NetworkAcl>(&acl.id, |a| a.entries[at] = entry);
    Ok(shapes::Unit {})
}

pub(super) fn delete_entry(
    tx: &mut Tx,
    _: &Caller,
    i: api::DeleteNetworkAclEntryRequest,
) -> Result<shapes::Unit, AwsError> {
    let acl = find::<NetworkAcl>(tx, &i.network_acl_id)?;
    if i.rule_number >= LAST {
        let text = format!(
            "Value ({}) for parameter ruleNumber is invalid. Must be between 1 and 32766.",
            i.rule_number
        );
        return Err(error("InvalidParameterValue", text));
    }
    let at = position(&acl, i.egress, i.rule_number);
    let at = at.ok_or_else(|| no_entry(i.egress, i.rule_number, &acl.id))?;
    tx.update::<NetworkAcl>(&acl.id, |a| {
        a.entries.remove(at);
    });
    Ok(shapes::Unit {})
}

pub(super) fn replace_association(
    tx: &mut Tx,
    _: &Caller,
    input: api::ReplaceNetworkAclAssociationRequest,
) -> Result<api::ReplaceNetworkAclAssociationResult, AwsError> {
    let id = &input.association_id;
    let new = find::<NetworkAcl>(tx, &input.network_acl_id)?;
    let holds = |a: &NetworkAcl| a.associations.iter().find(|(i, _)| i == id).map(|(_, s)| s.clone());
    let old = tx.table::<NetworkAcl>().iter().find_map(|a| Some((a.id.clone(), a.vpc.clone(), holds(a)?)));
    let (old, vpc, subnet) = old.ok_or_else(|| {
        error("InvalidAssociationID.NotFound", format!("The association ID '{id}' does not exist"))
    })?;
    if vpc != new.vpc {
        let text = format!("network acl {} and subnet {subnet} belong to different networks", new.id);
        return Err(error("InvalidParameterValue", text));
    }
    let fresh = format!("aclassoc-{}", tx.random().hex(17));
    tx.update::<NetworkAcl>(&old, |a| a.associations.retain(|(i, _)| i != id));
    tx.update::<NetworkAcl>(&new.id, |a| a.associations.push((fresh.clone(), subnet)));
    Ok(api::ReplaceNetworkAclAssociationResult { new_association_id: Some(fresh) })
}
