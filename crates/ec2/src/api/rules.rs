//! The rules of security groups one by one: what the newer rule resources of Terraform read and change.

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::filter::passes;
use super::list::page;
use super::permissions::{check_id, of_request, words};
use super::{error, show_tags};
use crate::rows::{Peer, SecurityGroup, SecurityGroupRule, Tags};
use crate::tags::{Kind, find};

/// Rules as a kind of resource with tags.
pub(crate) const KIND: Kind = Kind {
    resource_type: "security-group-rule",
    prefix: "sgr-",
    read: |tables, id| holder(tables, id).map(|(_, r)| r.tags),
    write: |tx, id, tags| {
        if let Ok((group, _)) = holder(tx, id) {
            tx.update::<SecurityGroup>(&group, |g| {
                g.rules.iter_mut().filter(|r| r.id == id).for_each(|r| r.tags = tags.clone());
            });
        }
    },
    each: |tables, visit| {
        let groups = tables.table::<SecurityGroup>().iter();
        groups.flat_map(|g| &g.rules).for_each(|r| visit(&r.id, &r.tags));
    },
};

/// The group's id and the rule of that id.
fn holder(tables: &Tables, id: &str) -> Result<(String, SecurityGroupRule), AwsError> {
    let rule = |g: &SecurityGroup| g.rules.iter().find(|r| r.id == id).cloned();
    let found = tables.table::<SecurityGroup>().iter().find_map(|g| Some((g.id.clone(), rule(g)?)));
    found.ok_or_else(|| missing_rule(id))
}

pub(super) fn missing_rule(id: &str) -> AwsError {
    error("InvalidSecurityGroupRuleId.NotFound", format!("The security group rule ID '{id}' does not exist"))
}

pub(super) fn show(
    g: &SecurityGroup,
    r: &SecurityGroupRule,
    region: &str,
    account: &str,
) -> api::SecurityGroupRule {
    let mut out = api::SecurityGroupRule {
        security_group_rule_id: Some(r.id.clone()),
        security_group_rule_arn: Some(format!("arn:aws:ec2:{region}:{account}:security-group-rule/{}", r.id)),
        group_id: Some(g.id.clone()),
        group_owner_id: Some(account.to_owned()),
        is_egress: Some(r.egress),
        ip_protocol: Some(r.protocol.clone()),
        from_port: Some(r.from_port),
        to_port: Some(r.to_port),
        description: r.description.clone(),
        tags: show_tags(&r.tags),
        ..Default::default()
    };
    match r.peer.clone() {
        Peer::Cidr(c) => out.cidr_ipv4 = Some(c),
        Peer::Cidr6(c) => out.cidr_ipv6 = Some(c),
        Peer::PrefixList(p) => out.prefix_list_id = Some(p),
        Peer::Group(id) => {
            out.referenced_group_info = Some(api::ReferencedSecurityGroup {
                group_id: Some(id),
                user_id: Some(account.to_owned()),
                ..Default::default()
            });
        }
    }
    out
}

pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeSecurityGroupRulesRequest,
) -> Result<api::DescribeSecurityGroupRulesResult, AwsError> {
    let ids = input.security_group_rule_ids.filter(|i| !i.is_empty());
    for id in ids.iter().flatten() {
        holder(view, id)?;
    }
    for f in input.filters.iter().flatten().filter(|f| f.name.as_deref() == Some("group-id")) {
        for id in f.values.iter().flatten() {
            check_filter_id(id)?;
        }
    }
    let mut found: Vec<(String, api::SecurityGroupRule)> = Vec::new();
    for g in view.table::<SecurityGroup>().iter() {
        for r in &g.rules {
            let fields = |f: &str| match f {
                "group-id" => Some(vec![g.id.clone()]),
                "security-group-rule-id" => Some(vec![r.id.clone()]),
                _ => None,
            };
            let named = ids.as_ref().is_none_or(|i| i.contains(&r.id));
            if named && passes(input.filters.as_deref(), &r.tags, fields)? {
                found.push((r.id.clone(), show(g, r, view.region, view.account)));
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    let (found, next_token) =
        page(found, input.max_results, input.next_token.as_deref(), |(id, _)| id.clone())?;
    let rules = found.into_iter().map(|(_, r)| r).collect();
    Ok(api::DescribeSecurityGroupRulesResult { security_group_rules: Some(rules), next_token })
}

/// A filter for a group by something that cannot be an id is refused; wildcards are not.
fn check_filter_id(id: &str) -> Result<(), AwsError> {
    if id.starts_with("sg-") || id.contains(['*', '?']) {
        return Ok(());
    }
    Err(error("InvalidGroupId.Malformed", format!("The security group ID '{id}' is malformed")))
}

pub(super) fn modify(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifySecurityGroupRulesRequest,
) -> Result<api::ModifySecurityGroupRulesResult, AwsError> {
    check_id(&input.group_id)?;
    let group = find::<SecurityGroup>(tx, &input.group_id)?;
    if input.security_group_rules.is_empty() {
        let text = "The request must contain the parameter SecurityGroupRules";
        return Err(error("MissingParameter", text));
    }
    let mut rules = group.rules.clone();
    for update in &input.security_group_rules {
        let id = &update.security_group_rule_id;
        let at = rules.iter().position(|r| r.id == *id).ok_or_else(|| missing_rule(id))?;
        let Some(request) = &update.security_group_rule else {
            let text = "The request must contain the parameter SecurityGroupRule";
            return Err(error("MissingParameter", text));
        };
        let new = of_request(tx, &group, request)?;
        let egress = rules[at].egress;
        if rules.iter().enumerate().any(|(i, r)| i != at && r.egress == egress && new.is(r)) {
            let text = format!("the specified rule \"{}\" already exists", words(&new));
            return Err(error("InvalidPermission.Duplicate", text));
        }
        let tags: Tags = std::mem::take(&mut rules[at].tags);
        rules[at] = SecurityGroupRule {
            id: id.clone(),
            egress,
            protocol: new.protocol,
            from_port: new.from,
            to_port: new.to,
            peer: new.peer,
            description: new.description,
            tags,
        };
    }
    tx.update::<SecurityGroup>(&group.id, |g| g.rules = rules);
    Ok(api::ModifySecurityGroupRulesResult { return_: Some(true) })
}
