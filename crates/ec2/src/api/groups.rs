//! Security groups.

use shapes::ec2 as api;
use state::{AwsError, Caller, Tx, View};

use super::filter::passes;
use super::{error, show_tags, tags_for};
use crate::defaults::default_vpc;
use crate::rows::{NetworkInterface, Peer, SecurityGroup, SecurityGroupRule, Vpc};

pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeSecurityGroupsRequest,
) -> Result<api::DescribeSecurityGroupsResult, AwsError> {
    for id in input.group_ids.iter().flatten() {
        if view.get::<SecurityGroup>(id).is_none() {
            return Err(missing(id));
        }
    }
    let mut found = Vec::new();
    for g in view.table::<SecurityGroup>().iter() {
        let fields = |f: &str| match f {
            "group-id" => Some(vec![g.id.clone()]),
            "group-name" => Some(vec![g.name.clone()]),
            "vpc-id" => Some(vec![g.vpc.clone()]),
            "description" => Some(vec![g.description.clone()]),
            "owner-id" => Some(vec![view.account.to_owned()]),
            _ => None,
        };
        let named = input.group_ids.as_ref().is_none_or(|ids| ids.contains(&g.id))
            && input.group_names.as_ref().is_none_or(|n| n.contains(&g.name));
        if named && passes(input.filters.as_deref(), &g.tags, fields)? {
            found.push(show(g, view.region, view.account));
        }
    }
    Ok(api::DescribeSecurityGroupsResult { security_groups: Some(found), next_token: None })
}

fn missing(id: &str) -> AwsError {
    error("InvalidGroup.NotFound", format!("The security group '{id}' does not exist"))
}

fn show(g: &SecurityGroup, region: &str, account: &str) -> api::SecurityGroup {
    let rules = |egress| {
        let chosen = g.rules.iter().filter(move |r| r.egress == egress);
        Some(chosen.map(|r| permission(r, account)).collect())
    };
    api::SecurityGroup {
        group_id: Some(g.id.clone()),
        group_name: Some(g.name.clone()),
        description: Some(g.description.clone()),
        vpc_id: Some(g.vpc.clone()),
        owner_id: Some(account.to_owned()),
        security_group_arn: Some(format!("arn:aws:ec2:{region}:{account}:security-group/{}", g.id)),
        ip_permissions: rules(false),
        ip_permissions_egress: rules(true),
        tags: show_tags(&g.tags),
    }
}

fn permission(r: &SecurityGroupRule, account: &str) -> api::IpPermission {
    let port = |p: i64| (r.protocol != "-1").then_some(p);
    let mut out = api::IpPermission {
        ip_protocol: Some(r.protocol.clone()),
        from_port: port(r.from_port),
        to_port: port(r.to_port),
        user_id_group_pairs: Some(Vec::new()),
        ip_ranges: Some(Vec::new()),
        ipv6_ranges: Some(Vec::new()),
        prefix_list_ids: Some(Vec::new()),
    };
    match &r.peer {
        Peer::Cidr(c) => {
            out.ip_ranges =
                Some(vec![api::IpRange { description: r.description.clone(), cidr_ip: Some(c.clone()) }]);
        }
        Peer::Cidr6(c) => {
            out.ipv6_ranges =
                Some(vec![api::Ipv6Range { description: r.description.clone(), cidr_ipv6: Some(c.clone()) }]);
        }
        Peer::Group(g) => {
            out.user_id_group_pairs = Some(vec![api::UserIdGroupPair {
                description: r.description.clone(),
                user_id: Some(account.to_owned()),
                group_id: Some(g.clone()),
                ..Default::default()
            }]);
        }
        Peer::PrefixList(p) => {
            out.prefix_list_ids = Some(vec![api::PrefixListId {
                description: r.description.clone(),
                prefix_list_id: Some(p.clone()),
            }]);
        }
    }
    out
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateSecurityGroupRequest,
) -> Result<api::CreateSecurityGroupResult, AwsError> {
    let vpc = match &input.vpc_id {
        Some(id) => tx.get::<Vpc>(id).cloned(),
        None => default_vpc(tx),
    };
    let Some(vpc) = vpc else {
        let id = input.vpc_id.unwrap_or_default();
        return Err(error("InvalidVpcID.NotFound", format!("The vpc ID '{id}' does not exist")));
    };
    if input.group_name == "default" || input.group_name.starts_with("sg-") {
        let text = format!("Cannot use reserved security group name: {}", input.group_name);
        return Err(error("InvalidParameterValue", text));
    }
    if tx.by_index::<SecurityGroup>("vpc", &vpc.id).any(|g| g.name == input.group_name) {
        let text = format!("The security group '{}' already exists for VPC '{}'", input.group_name, vpc.id);
        return Err(error("InvalidGroup.Duplicate", text));
    }
    let id = format!("sg-{}", tx.random().hex(17));
    let outward = SecurityGroupRule {
        id: format!("sgr-{}", tx.random().hex(17)),
        egress: true,
        protocol: "-1".into(),
        from_port: -1,
        to_port: -1,
        peer: Peer::Cidr("0.0.0.0/0".into()),
        description: None,
        tags: Default::default(),
    };
    let row = SecurityGroup {
        id: id.clone(),
        vpc: vpc.id.clone(),
        name: input.group_name,
        description: input.description,
        rules: vec![outward],
        tags: tags_for(input.tag_specifications.as_deref(), "security-group"),
    };
    let tags = show_tags(&row.tags);
    let arn = format!("arn:aws:ec2:{}:{}:security-group/{id}", tx.region(), tx.account());
    tx.put(row);
    Ok(api::CreateSecurityGroupResult { group_id: Some(id), tags, security_group_arn: Some(arn) })
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteSecurityGroupRequest,
) -> Result<api::DeleteSecurityGroupResult, AwsError> {
    let id = match (&input.group_id, &input.group_name) {
        (Some(id), _) => id.clone(),
        (None, Some(name)) => {
            let found = tx.table::<SecurityGroup>().iter().find(|g| g.name == *name).map(|g| g.id.clone());
            found.ok_or_else(|| missing(name))?
        }
        (None, None) => {
            return Err(error(
                "MissingParameter",
                "The request must contain the parameter groupName or groupId",
            ));
        }
    };
    let group = tx.get::<SecurityGroup>(&id).cloned().ok_or_else(|| missing(&id))?;
    if group.name == "default" {
        return Err(error(
            "CannotDelete",
            format!("the specified group: \"{id}\" name: \"default\" cannot be deleted by a user"),
        ));
    }
    let refers = |g: &SecurityGroup| g.id != id && g.rules.iter().any(|r| r.peer == Peer::Group(id.clone()));
    let used = tx.table::<NetworkInterface>().iter().any(|n| n.groups.contains(&id))
        || tx.table::<SecurityGroup>().iter().any(|g| refers(g));
    if used {
        return Err(error("DependencyViolation", format!("resource {id} has a dependent object")));
    }
    tx.delete::<SecurityGroup>(&id);
    Ok(api::DeleteSecurityGroupResult { return_: Some(true), group_id: Some(id) })
}
