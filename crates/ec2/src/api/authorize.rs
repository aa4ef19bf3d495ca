//! Authorizing and revoking permissions of security groups, and their descriptions.

use std::sync::Arc;

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx};

use super::groups::named;
use super::permissions::{Permission, bundle, expand, words};
use super::rules::{missing_rule, show};
use super::{error, prefix_lists};
use crate::defaults::default_vpc;
use crate::rows::{Peer, PrefixList, SecurityGroup, SecurityGroupRule, Tags};
use crate::tags::given;

/// Rules of a group in one direction, at most (AWS's default quota). A prefix list counts as its highest number of entries.
const MOST_RULES: i64 = 60;

/// The members of the authorize and revoke requests that name permissions.
struct Given {
    bundles: Option<Vec<api::IpPermission>>,
    protocol: Option<String>,
    from: Option<i64>,
    to: Option<i64>,
    cidr: Option<String>,
    source_group: Option<String>,
}

macro_rules! permissions_of {
    ($i:ident) => {
        Given {
            bundles: $i.ip_permissions.clone(),
            protocol: $i.ip_protocol.clone(),
            from: $i.from_port,
            to: $i.to_port,
            cidr: $i.cidr_ip.clone(),
            source_group: $i.source_security_group_name.clone(),
        }
    };
}

impl Given {
    /// The permissions as bundles, the older members for a single one too.
    fn bundles(self) -> Result<Vec<api::IpPermission>, AwsError> {
        let single = self.cidr.is_some() || self.source_group.is_some() || self.protocol.is_some();
        match (self.bundles.filter(|b| !b.is_empty()), single) {
            (Some(_), true) => {
                let text = "The parameter 'ipPermissions' may not be used in combination with 'cidrIp'";
                Err(error("InvalidParameterCombination", text))
            }
            (Some(bundles), false) => Ok(bundles),
            (None, false) => {
                Err(error("MissingParameter", "The request must contain the parameter ipPermissions"))
            }
            (None, true) => {
                let pair = |name| vec![api::UserIdGroupPair { group_name: Some(name), ..Default::default() }];
                let all = self.source_group.is_some() && self.protocol.is_none();
                Ok(vec![api::IpPermission {
                    ip_protocol: if all { Some("-1".into()) } else { self.protocol },
                    from_port: self.from,
                    to_port: self.to,
                    user_id_group_pairs: self.source_group.map(pair),
                    ip_ranges: self.cidr.map(|c| vec![api::IpRange { cidr_ip: Some(c), description: None }]),
                    ..Default::default()
                }])
            }
        }
    }
}

/// How much a rule counts towards the quota.
fn weight(tables: &Tables, peer: &Peer) -> i64 {
    match peer {
        Peer::PrefixList(id) => match tables.get::<PrefixList>(id) {
            Some(list) => list.max_entries,
            None => {
                prefix_lists::MANAGED.iter().find(|(_, m, _)| m == id).map_or(1, |(_, _, c)| c.len() as i64)
            }
        },
        _ => 1,
    }
}

/// Adds permissions in one direction; the rules that were made.
fn authorize(
    tx: &mut Tx,
    group: &SecurityGroup,
    egress: bool,
    given: Given,
    tags: Tags,
) -> Result<Vec<SecurityGroupRule>, AwsError> {
    let new = expand(tx, group, &given.bundles()?)?;
    for (i, p) in new.iter().enumerate() {
        if new[..i].iter().any(|o| Permission { description: o.description.clone(), ..p.clone() } == *o) {
            return Err(error("InvalidParameterValue", "The same permission must not appear multiple times"));
        }
        if group.rules.iter().any(|r| r.egress == egress && p.is(r)) {
            let text = format!("the specified rule \"{}\" already exists", words(p));
            return Err(error("InvalidPermission.Duplicate", text));
        }
    }
    let there: i64 = group.rules.iter().filter(|r| r.egress == egress).map(|r| weight(tx, &r.peer)).sum();
    let more: i64 = new.iter().map(|p| weight(tx, &p.peer)).sum();
    if there + more > MOST_RULES {
        let text = "The maximum number of rules per security group has been reached.";
        return Err(error("RulesPerSecurityGroupLimitExceeded", text));
    }
    let rule = |tx: &mut Tx, p: Permission| SecurityGroupRule {
        id: format!("sgr-{}", tx.random().hex(17)),
        egress,
        protocol: p.protocol,
        from_port: p.from,
        to_port: p.to,
        peer: p.peer,
        description: p.description,
        tags: tags.clone(),
    };
    let made: Vec<_> = new.into_iter().map(|p| rule(tx, p)).collect();
    tx.update::<SecurityGroup>(&group.id, |g| g.rules.extend(made.iter().cloned()));
    Ok(made)
}

fn shown(tx: &Tx, group: &SecurityGroup, rules: &[SecurityGroupRule]) -> Option<Vec<api::SecurityGroupRule>> {
    Some(rules.iter().map(|r| show(group, r, tx.region(), tx.account())).collect())
}

pub(super) fn ingress(
    tx: &mut Tx,
    _: &Caller,
    i: api::AuthorizeSecurityGroupIngressRequest,
) -> Result<api::AuthorizeSecurityGroupIngressResult, AwsError> {
    let group = named(tx, i.group_id.as_deref(), i.group_name.as_deref())?;
    let tags = given(i.tag_specifications.as_deref(), "security-group-rule")?;
    let made = authorize(tx, &group, false, permissions_of!(i), tags)?;
    let security_group_rules = shown(tx, &group, &made);
    Ok(api::AuthorizeSecurityGroupIngressResult { return_: Some(true), security_group_rules })
}

pub(super) fn egress(
    tx: &mut Tx,
    _: &Caller,
    i: api::AuthorizeSecurityGroupEgressRequest,
) -> Result<api::AuthorizeSecurityGroupEgressResult, AwsError> {
    let group = named(tx, Some(&i.group_id), None)?;
    let tags = given(i.tag_specifications.as_deref(), "security-group-rule")?;
    let made = authorize(tx, &group, true, permissions_of!(i), tags)?;
    let security_group_rules = shown(tx, &group, &made);
    Ok(api::AuthorizeSecurityGroupEgressResult { return_: Some(true), security_group_rules })
}

/// What a revocation did: the rules that went, and the permissions that were not there.
struct Revoked {
    rules: Vec<api::RevokedSecurityGroupRule>,
    unknown: Option<Vec<api::IpPermission>>,
}

/// Removes rules by id or by permission. Groups of a default VPC tell of permissions that are not there, others refuse.
fn revoke(
    tx: &mut Tx,
    group: &SecurityGroup,
    egress: bool,
    ids: Option<Vec<String>>,
    given: Given,
) -> Result<Revoked, AwsError> {
    let mut gone: Vec<SecurityGroupRule> = Vec::new();
    let mut unknown: Vec<SecurityGroupRule> = Vec::new();
    if let Some(ids) = ids.filter(|i| !i.is_empty()) {
        for id in ids {
            let found = group.rules.iter().find(|r| r.egress == egress && r.id == id);
            gone.push(found.cloned().ok_or_else(|| missing_rule(&id))?);
        }
    } else {
        for p in expand(tx, group, &given.bundles()?)? {
            match group.rules.iter().find(|r| r.egress == egress && p.is(r)) {
                Some(r) => gone.push(r.clone()),
                None => unknown.push(SecurityGroupRule {
                    id: String::new(),
                    egress,
                    protocol: p.protocol,
                    from_port: p.from,
                    to_port: p.to,
                    peer: p.peer,
                    description: p.description,
                    tags: Tags::new(),
                }),
            }
        }
    }
    let lenient = default_vpc(tx).is_some_and(|v| v.id == group.vpc);
    if !unknown.is_empty() && !lenient {
        let text = "The specified rule does not exist in this security group.";
        return Err(error("InvalidPermission.NotFound", text));
    }
    tx.update::<SecurityGroup>(&group.id, |g| g.rules.retain(|r| !gone.iter().any(|o| o.id == r.id)));
    let unknown = (!unknown.is_empty()).then(|| bundle(unknown.iter(), tx.account()));
    Ok(Revoked { rules: gone.iter().map(|r| revoked(group, r)).collect(), unknown })
}

fn revoked(group: &SecurityGroup, r: &SecurityGroupRule) -> api::RevokedSecurityGroupRule {
    let mut out = api::RevokedSecurityGroupRule {
        security_group_rule_id: Some(r.id.clone()),
        group_id: Some(group.id.clone()),
        is_egress: Some(r.egress),
        ip_protocol: Some(r.protocol.clone()),
        from_port: Some(r.from_port),
        to_port: Some(r.to_port),
        description: r.description.clone(),
        ..Default::default()
    };
    match r.peer.clone() {
        Peer::Cidr(c) => out.cidr_ipv4 = Some(c),
        Peer::Cidr6(c) => out.cidr_ipv6 = Some(c),
        Peer::Group(g) => out.referenced_group_id = Some(g),
        Peer::PrefixList(p) => out.prefix_list_id = Some(p),
    }
    out
}

pub(super) fn revoke_ingress(
    tx: &mut Tx,
    _: &Caller,
    i: api::RevokeSecurityGroupIngressRequest,
) -> Result<api::RevokeSecurityGroupIngressResult, AwsError> {
    let group = named(tx, i.group_id.as_deref(), i.group_name.as_deref())?;
    let done = revoke(tx, &group, false, i.security_group_rule_ids.clone(), permissions_of!(i))?;
    Ok(api::RevokeSecurityGroupIngressResult {
        return_: Some(true),
        unknown_ip_permissions: done.unknown,
        revoked_security_group_rules: Some(done.rules),
    })
}

pub(super) fn revoke_egress(
    tx: &mut Tx,
    _: &Caller,
    i: api::RevokeSecurityGroupEgressRequest,
) -> Result<api::RevokeSecurityGroupEgressResult, AwsError> {
    let group = named(tx, Some(&i.group_id), None)?;
    let done = revoke(tx, &group, true, i.security_group_rule_ids.clone(), permissions_of!(i))?;
    Ok(api::RevokeSecurityGroupEgressResult {
        return_: Some(true),
        unknown_ip_permissions: done.unknown,
        revoked_security_group_rules: Some(done.rules),
    })
}

/// Gives rules, named by id or by permission, other descriptions.
fn describe_rules(
    tx: &mut Tx,
    group: &Arc<SecurityGroup>,
    egress: bool,
    bundles: Option<Vec<api::IpPermission>>,
    by_id: Option<Vec<api::SecurityGroupRuleDescription>>,
) -> Result<(), AwsError> {
    let (bundles, by_id) = (bundles.filter(|b| !b.is_empty()), by_id.filter(|b| !b.is_empty()));
    let mut changes: Vec<(String, Option<String>)> = Vec::new();
    match (bundles, by_id) {
        (Some(_), Some(_)) => {
            let text =
                "The parameters IpPermissions and SecurityGroupRuleDescriptions cannot be used together";
            return Err(error("InvalidParameterCombination", text));
        }
        (None, None) => {
            let text =
                "The request must contain the parameter ipPermissions or securityGroupRuleDescriptions";
            return Err(error("MissingParameter", text));
        }
        (None, Some(list)) => {
            for d in list {
                let id = d.security_group_rule_id.unwrap_or_default();
                if !group.rules.iter().any(|r| r.egress == egress && r.id == id) {
                    return Err(missing_rule(&id));
                }
                changes.push((id, d.description));
            }
        }
        (Some(bundles), None) => {
            for p in expand(tx, group, &bundles)? {
                let found = group.rules.iter().find(|r| r.egress == egress && p.is(r));
                let rule = found.ok_or_else(|| {
                    let text = "The specified rule does not exist in this security group.";
                    error("InvalidPermission.NotFound", text)
                })?;
                changes.push((rule.id.clone(), p.description));
            }
        }
    }
    tx.update::<SecurityGroup>(&group.id, |g| {
        for (id, text) in &changes {
            let text = text.clone().filter(|t| !t.is_empty());
            g.rules.iter_mut().filter(|r| r.id == *id).for_each(|r| r.description = text.clone());
        }
    });
    Ok(())
}

pub(super) fn describe_ingress(
    tx: &mut Tx,
    _: &Caller,
    i: api::UpdateSecurityGroupRuleDescriptionsIngressRequest,
) -> Result<api::UpdateSecurityGroupRuleDescriptionsIngressResult, AwsError> {
    let group = named(tx, i.group_id.as_deref(), i.group_name.as_deref())?;
    describe_rules(tx, &group, false, i.ip_permissions, i.security_group_rule_descriptions)?;
    Ok(api::UpdateSecurityGroupRuleDescriptionsIngressResult { return_: Some(true) })
}

pub(super) fn describe_egress(
    tx: &mut Tx,
    _: &Caller,
    i: api::UpdateSecurityGroupRuleDescriptionsEgressRequest,
) -> Result<api::UpdateSecurityGroupRuleDescriptionsEgressResult, AwsError> {
    let group = named(tx, i.group_id.as_deref(), i.group_name.as_deref())?;
    describe_rules(tx, &group, true, i.ip_permissions, i.security_group_rule_descriptions)?;
    Ok(api::UpdateSecurityGroupRuleDescriptionsEgressResult { return_: Some(true) })
}
