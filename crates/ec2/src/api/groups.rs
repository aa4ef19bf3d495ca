//! Security groups. Their permissions are changed in [`super::authorize`] and shown one by one in [`super::rules`].

use std::sync::Arc;

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::list::{Asked, rows};
use super::permissions::{bundle, check_id};
use super::{error, show_tags};
use crate::defaults::default_vpc;
use crate::rows::{NetworkInterface, Peer, SecurityGroup, SecurityGroupRule, Vpc};
use crate::tags::{Tagged, find, given};

/// Security groups of a region, at most (AWS's default quota).
const MOST_GROUPS: usize = 2500;

pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeSecurityGroupsRequest,
) -> Result<api::DescribeSecurityGroupsResult, AwsError> {
    let mut ids = input.group_ids.clone().unwrap_or_default();
    for id in &ids {
        find::<SecurityGroup>(view, id)?;
    }
    for name in input.group_names.iter().flatten() {
        ids.push(by_name(view, name)?.id.clone());
    }
    let asked = Asked {
        ids: Some(&ids),
        filters: input.filters.as_deref(),
        most: input.max_results,
        token: input.next_token.as_deref(),
    };
    let fields = |g: &SecurityGroup, f: &str| match f {
        "group-id" => Some(vec![g.id.clone()]),
        "group-name" => Some(vec![g.name.clone()]),
        "vpc-id" => Some(vec![g.vpc.clone()]),
        "description" => Some(vec![g.description.clone()]),
        "owner-id" => Some(vec![view.account.to_owned()]),
        f => {
            let (egress, name) = match f.strip_prefix("egress.ip-permission.") {
                Some(name) => (true, name),
                None => (false, f.strip_prefix("ip-permission.")?),
            };
            let chosen = g.rules.iter().filter(|r| r.egress == egress);
            let values =
                chosen.map(|r| permission_field(view, r, name, view.account)).collect::<Option<Vec<_>>>()?;
            // A group without rules has no value of any of these filters; the name is checked all the same.
            known_permission_field(name).then(|| values.into_iter().flatten().collect())
        }
    };
    let (found, next_token) = rows::<SecurityGroup>(view, &asked, fields)?;
    let shown = found.iter().map(|g| show(g, view.region, view.account)).collect();
    Ok(api::DescribeSecurityGroupsResult { security_groups: Some(shown), next_token })
}

fn known_permission_field(name: &str) -> bool {
    const NAMES: [&str; 9] = [
        "cidr",
        "ipv6-cidr",
        "group-id",
        "group-name",
        "prefix-list-id",
        "protocol",
        "from-port",
        "to-port",
        "user-id",
    ];
    NAMES.contains(&name)
}

/// A rule's value of a filter `ip-permission.*`; the outer `None` for a name that is no filter.
fn permission_field(
    tables: &Tables,
    r: &SecurityGroupRule,
    name: &str,
    account: &str,
) -> Option<Option<String>> {
    Some(match (name, &r.peer) {
        ("cidr", Peer::Cidr(c)) => Some(c.clone()),
        ("ipv6-cidr", Peer::Cidr6(c)) => Some(c.clone()),
        ("group-id", Peer::Group(g)) => Some(g.clone()),
        ("group-name", Peer::Group(g)) => tables.get::<SecurityGroup>(g).map(|g| g.name.clone()),
        ("user-id", Peer::Group(_)) => Some(account.to_owned()),
        ("prefix-list-id", Peer::PrefixList(p)) => Some(p.clone()),
        ("protocol", _) => Some(r.protocol.clone()),
        ("from-port", _) => Some(r.from_port.to_string()),
        ("to-port", _) => Some(r.to_port.to_string()),
        (name, _) if known_permission_field(name) => None,
        _ => return None,
    })
}

/// The group of that name in the default VPC: names without a VPC mean that one.
pub(super) fn by_name(tables: &Tables, name: &str) -> Result<Arc<SecurityGroup>, AwsError> {
    let Some(vpc) = default_vpc(tables) else {
        let text =
            "No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.";
        return Err(error("VPCIdNotSpecified", text));
    };
    let found = tables.by_index::<SecurityGroup>("vpc", &vpc.id).find(|g| g.name == name).cloned();
    found.ok_or_else(|| {
        let text = format!("The security group '{name}' does not exist in default VPC '{}'", vpc.id);
        error("InvalidGroup.NotFound", text)
    })
}

/// The group that a call names by id or by name.
pub(super) fn named(
    tables: &Tables,
    id: Option<&str>,
    name: Option<&str>,
) -> Result<Arc<SecurityGroup>, AwsError> {
    match (id, name) {
        (Some(id), _) => {
            check_id(id)?;
            find::<SecurityGroup>(tables, id)
        }
        (None, Some(name)) => by_name(tables, name),
        (None, None) => {
            Err(error("MissingParameter", "The request must contain the parameter groupName or groupId"))
        }
    }
}

fn show(g: &SecurityGroup, region: &str, account: &str) -> api::SecurityGroup {
    let rules = |egress| Some(bundle(g.rules.iter().filter(|r| r.egress == egress), account));
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

fn check_text(what: &str, text: &str) -> Result<(), AwsError> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || " ._-:/()#,@[]+=&;{}!$*".contains(c);
    if text.is_empty() {
        return Err(error("MissingParameter", format!("The request must contain the parameter Group{what}")));
    }
    if !text.is_ascii() {
        let text = format!(
            "Value ({text}) for parameter Group{what} is invalid. Character sets beyond ASCII are not supported."
        );
        return Err(error("InvalidParameterValue", text));
    }
    if text.len() > 255 || !text.chars().all(allowed) {
        let lower = what.to_ascii_lowercase();
        let text = format!(
            "Invalid security group {lower}. Valid {lower}s are strings less than 256 characters from the following set: \
             a-zA-Z0-9. _-:/()#,@[]+=&;{{}}!$*"
        );
        return Err(error("InvalidParameterValue", text));
    }
    Ok(())
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateSecurityGroupRequest,
) -> Result<api::CreateSecurityGroupResult, AwsError> {
    let vpc = match &input.vpc_id {
        Some(id) => find::<Vpc>(tx, id)?,
        None => default_vpc(tx).ok_or_else(|| error("VPCIdNotSpecified", "No default VPC for this user"))?,
    };
    check_text("Name", &input.group_name)?;
    check_text("Description", &input.description)?;
    if input.group_name == "default" {
        let text = format!("Cannot use reserved security group name: {}", input.group_name);
        return Err(error("InvalidParameterValue", text));
    }
    if input.group_name.starts_with("sg-") {
        let text = "invalid value for parameter groupName. Group names may not be in the format sg-*.";
        return Err(error("InvalidParameterValue", text));
    }
    if tx.by_index::<SecurityGroup>("vpc", &vpc.id).any(|g| g.name == input.group_name) {
        let text = format!("The security group '{}' already exists for VPC '{}'", input.group_name, vpc.id);
        return Err(error("InvalidGroup.Duplicate", text));
    }
    if tx.table::<SecurityGroup>().len() >= MOST_GROUPS {
        let text = "The maximum number of security groups has been reached.";
        return Err(error("SecurityGroupLimitExceeded", text));
    }
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
        id: format!("sg-{}", tx.random().hex(17)),
        vpc: vpc.id.clone(),
        name: input.group_name,
        description: input.description,
        rules: vec![outward],
        tags: given(input.tag_specifications.as_deref(), "security-group")?,
    };
    let out = api::CreateSecurityGroupResult {
        group_id: Some(row.id.clone()),
        tags: show_tags(&row.tags),
        security_group_arn: Some(format!(
            "arn:aws:ec2:{}:{}:security-group/{}",
            tx.region(),
            tx.account(),
            row.id
        )),
    };
    tx.put(row);
    Ok(out)
}

/// Whether another group has a rule for this one.
fn referred_to(tables: &Tables, g: &SecurityGroup) -> bool {
    let refers = |o: &SecurityGroup| {
        o.id != g.id && o.rules.iter().any(|r| matches!(&r.peer, Peer::Group(id) if *id == g.id))
    };
    // References stay within a VPC, for want of peering.
    tables.by_index::<SecurityGroup>("vpc", &g.vpc).any(|o| refers(o))
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteSecurityGroupRequest,
) -> Result<api::DeleteSecurityGroupResult, AwsError> {
    let id = input.group_id.as_deref();
    let group = match id {
        Some(id) => tx.get::<SecurityGroup>(id).cloned().ok_or_else(|| SecurityGroup::missing(id))?,
        None => named(tx, None, input.group_name.as_deref())?,
    };
    if group.name == "default" {
        let text =
            format!("the specified group: \"{}\" name: \"default\" cannot be deleted by a user", group.id);
        return Err(error("CannotDelete", text));
    }
    let used =
        tx.by_index::<NetworkInterface>("group", &group.id).next().is_some() || referred_to(tx, &group);
    if used {
        return Err(error("DependencyViolation", format!("resource {} has a dependent object", group.id)));
    }
    tx.delete::<SecurityGroup>(&group.id);
    Ok(api::DeleteSecurityGroupResult { return_: Some(true), group_id: Some(group.id.clone()) })
}
