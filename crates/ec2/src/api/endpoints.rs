//! VPC endpoints: the region's services without a way to the internet. [`crate::lifecycle`] takes them from state to state.

use shapes::ec2 as api;
use shapes::{Shape, Value};
use state::{AwsError, Caller, Tables, Tx, View};

use super::list::{asked, rows};
use super::services::{self, Service};
use super::{error, raw, show_tags};
use crate::interfaces::{self, InterfaceSpec, check_groups, default_group};
use crate::rows::{
    NetworkInterface, Route, RouteTable, RouteTarget, SecurityGroup, Subnet, Vpc, VpcEndpoint,
};
use crate::tags::{Tagged, find, given};

/// Endpoints of a VPC, at most (AWS's default quota of interface endpoints).
const MOST_ENDPOINTS: usize = 50;
/// The policy of an endpoint that is given none.
const OPEN_POLICY: &str = r#"{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}"#;

/// As [`api::DescribeVpcEndpointsResult`], with the states as AWS words them: in small letters.
pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeVpcEndpointsRequest,
) -> Result<Value, AwsError> {
    let fields = |e: &VpcEndpoint, f: &str| match f {
        "vpc-endpoint-id" => Some(vec![e.id.clone()]),
        "service-name" => Some(vec![e.service.clone()]),
        "service-region" => Some(vec![view.region.to_owned()]),
        "vpc-id" => Some(vec![e.vpc.clone()]),
        "vpc-endpoint-type" => Some(vec![e.kind.clone()]),
        "vpc-endpoint-state" => Some(vec![e.state.clone()]),
        "ip-address-type" => Some(vec!["ipv4".into()]),
        _ => None,
    };
    let (found, next_token) = rows::<VpcEndpoint>(view, &asked!(input, vpc_endpoint_ids), fields)?;
    let shown = found.iter().map(|e| show(view, e, view.region, view.account)).collect();
    let mut out = api::DescribeVpcEndpointsResult { vpc_endpoints: Some(shown), next_token }.to_value();
    raw::replace(&mut out, &["VpcEndpoints", "State"], |s| s.to_ascii_lowercase());
    Ok(out)
}

fn show(tables: &Tables, e: &VpcEndpoint, region: &str, account: &str) -> api::VpcEndpoint {
    let state = match e.state.as_str() {
        "pending" => api::State::Pending,
        "deleting" => api::State::Deleting,
        _ => api::State::Available,
    };
    let group = |id: &String| api::SecurityGroupIdentifier {
        group_id: Some(id.clone()),
        group_name: tables.get::<SecurityGroup>(id).map(|g| g.name.clone()),
    };
    let interface = e.kind == "Interface";
    let mut out = api::VpcEndpoint {
        vpc_endpoint_id: Some(e.id.clone()),
        vpc_endpoint_type: api::VpcEndpointType::parse(&e.kind),
        vpc_id: Some(e.vpc.clone()),
        service_name: Some(e.service.clone()),
        state: Some(state),
        policy_document: e.policy.clone(),
        route_table_ids: Some(e.route_tables.clone()),
        subnet_ids: Some(e.subnets.clone()),
        groups: Some(e.groups.iter().map(group).collect()),
        private_dns_enabled: Some(e.private_dns),
        requester_managed: Some(false),
        network_interface_ids: Some(e.interfaces.clone()),
        dns_entries: Some(if interface { dns_entries(tables, e, region) } else { Vec::new() }),
        creation_timestamp: Some(e.created_at),
        tags: show_tags(&e.tags),
        owner_id: Some(account.to_owned()),
        service_region: Some(region.to_owned()),
        ..Default::default()
    };
    if interface {
        out.ip_address_type = Some(api::IpAddressType::Ipv4);
        out.dns_options = Some(api::DnsOptions {
            dns_record_ip_type: Some(api::DnsRecordIpType::Ipv4),
            ..Default::default()
        });
    }
    out
}

/// The names of an interface endpoint: its own, one for each zone, and the service's where private DNS is on.
fn dns_entries(tables: &Tables, e: &VpcEndpoint, region: &str) -> Vec<api::DnsEntry> {
    let Some(service) = services::find(region, &e.service) else { return Vec::new() };
    // The hosted zone that answers for these names; one for all, as its own id is of no use outside.
    let entry = |name: String, zone: &str| api::DnsEntry {
        dns_name: Some(name),
        hosted_zone_id: Some(zone.to_owned()),
    };
    let own = format!("{}-{}", e.id, e.id.chars().rev().take(8).collect::<String>());
    let base = format!("{}.{region}.vpce.amazonaws.com", service.short);
    let mut all = vec![entry(format!("{own}.{base}"), ZONE_OF_ENDPOINTS)];
    let mut zones: Vec<_> =
        e.subnets.iter().filter_map(|s| Some(tables.get::<Subnet>(s)?.zone.clone())).collect();
    zones.sort();
    zones.dedup();
    all.extend(zones.iter().map(|z| entry(format!("{own}-{z}.{base}"), ZONE_OF_ENDPOINTS)));
    if e.private_dns {
        all.push(entry(service.private_name(region), ZONE_OF_PRIVATE_NAMES));
    }
    all
}

const ZONE_OF_ENDPOINTS: &str = "Z7HUB22UULQXV";
const ZONE_OF_PRIVATE_NAMES: &str = "ZONEIDPENDING";

/// What the call asks for, checked: the service, the kind, the VPC.
fn check(
    tx: &Tx,
    i: &api::CreateVpcEndpointRequest,
) -> Result<(Service, std::sync::Arc<Vpc>, bool), AwsError> {
    let vpc = find::<Vpc>(tx, &i.vpc_id)?;
    let name = i.service_name.clone().unwrap_or_default();
    let missing = || error("InvalidServiceName", format!("The Vpc Endpoint Service '{name}' does not exist"));
    let service = services::find(tx.region(), &name).ok_or_else(missing)?;
    let interface = match i.vpc_endpoint_type.unwrap_or(api::VpcEndpointType::Gateway) {
        api::VpcEndpointType::Interface => true,
        api::VpcEndpointType::Gateway => false,
        other => {
            let text = format!("Endpoints of the type {other} are not supported in this region.");
            return Err(error("UnsupportedOperation", text));
        }
    };
    if (interface && !service.interface) || (!interface && !service.gateway) {
        let kind = if interface { "Interface" } else { "Gateway" };
        let text =
            format!("Endpoint type ({kind}) does not match available service types ({}).", service.kinds());
        return Err(error("InvalidParameter", text));
    }
    let bad = |text: &str| Err(error("InvalidParameter", text));
    if interface && i.route_table_ids.as_ref().is_some_and(|t| !t.is_empty()) {
        return bad("Route table IDs are only supported for Gateway type VPC endpoints.");
    }
    if !interface {
        if i.subnet_ids.as_ref().is_some_and(|t| !t.is_empty()) {
            return bad(
                "Subnet IDs are only supported for Interface and GatewayLoadBalancer type VPC endpoints.",
            );
        }
        if i.security_group_ids.as_ref().is_some_and(|t| !t.is_empty()) {
            return bad("Security group IDs are only supported for Interface type VPC endpoints.");
        }
        if i.private_dns_enabled == Some(true) {
            return bad("Private DNS can only be enabled for Interface type VPC endpoints.");
        }
    }
    if i.private_dns_enabled == Some(true) && !(vpc.enable_dns_support && vpc.enable_dns_hostnames) {
        let text = format!(
            "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for {}",
            vpc.id
        );
        return Err(error("InvalidParameter", text));
    }
    if tx.by_index::<VpcEndpoint>("vpc", &vpc.id).count() >= MOST_ENDPOINTS {
        return Err(error(
            "VpcEndpointLimitExceeded",
            "The maximum number of VPC endpoints has been reached.",
        ));
    }
    Ok((service, vpc, interface))
}

fn answer(tx: &Tx, row: &VpcEndpoint, token: Option<String>) -> Value {
    let shown = show(tx, row, tx.region(), tx.account());
    let mut out = api::CreateVpcEndpointResult { vpc_endpoint: Some(shown), client_token: token }.to_value();
    raw::replace(&mut out, &["VpcEndpoint", "State"], |s| s.to_ascii_lowercase());
    out
}

/// As [`api::CreateVpcEndpointResult`], with the state as AWS words it.
pub(super) fn create(tx: &mut Tx, _: &Caller, i: api::CreateVpcEndpointRequest) -> Result<Value, AwsError> {
    if let Some(token) = &i.client_token {
        let same = tx.table::<VpcEndpoint>().iter().find(|e| e.client_token.as_ref() == Some(token)).cloned();
        if let Some(row) = same {
            return Ok(answer(tx, &row, i.client_token.clone()));
        }
    }
    let (service, vpc, interface) = check(tx, &i)?;
    let groups = match i.security_group_ids.clone().filter(|g| interface && !g.is_empty()) {
        Some(groups) => groups,
        None if interface => default_group(tx, &vpc.id).into_iter().collect(),
        None => Vec::new(),
    };
    let mut row = VpcEndpoint {
        id: format!("vpce-{}", tx.random().hex(17)),
        vpc: vpc.id.clone(),
        service: service.name(tx.region()),
        kind: if interface { "Interface" } else { "Gateway" }.into(),
        // A gateway is only routes, and there at once.
        state: if interface { "pending" } else { "available" }.into(),
        policy: Some(i.policy_document.clone().unwrap_or_else(|| OPEN_POLICY.into())),
        groups,
        private_dns: i.private_dns_enabled == Some(true),
        created_at: tx.now(),
        tags: given(i.tag_specifications.as_deref(), "vpc-endpoint")?,
        client_token: i.client_token.clone(),
        ..Default::default()
    };
    add_subnets(tx, &mut row, i.subnet_ids.as_deref().unwrap_or_default())?;
    add_tables(tx, &mut row, i.route_table_ids.as_deref().unwrap_or_default())?;
    let out = answer(tx, &row, i.client_token);
    tx.put(row);
    Ok(out)
}

/// Puts an interface into each subnet.
fn add_subnets(tx: &mut Tx, e: &mut VpcEndpoint, subnets: &[String]) -> Result<(), AwsError> {
    for id in subnets {
        let subnet = find::<Subnet>(tx, id)?;
        if subnet.vpc != e.vpc {
            let text = format!("The subnet ID '{id}' does not belong to the VPC {}.", e.vpc);
            return Err(error("InvalidParameter", text));
        }
        let zone = |s: &String| tx.get::<Subnet>(s).is_some_and(|s| s.zone == subnet.zone);
        if e.subnets.contains(id) || e.subnets.iter().any(zone) {
            let text = format!("Found another VPC endpoint subnet in the availability zone of {id}");
            return Err(error("DuplicateSubnetsInSameZone", text));
        }
        let spec = InterfaceSpec {
            subnet: id.clone(),
            groups: e.groups.clone(),
            description: format!("VPC Endpoint Interface {}", e.id),
            owner_kind: "vpc_endpoint".into(),
            owner: e.id.clone(),
            ..Default::default()
        };
        let made = interfaces::create(tx, spec)?;
        e.interfaces.push(made.id.clone());
        e.subnets.push(id.clone());
    }
    Ok(())
}

/// Routes the service's prefix list to a gateway endpoint.
fn add_tables(tx: &mut Tx, e: &mut VpcEndpoint, tables: &[String]) -> Result<(), AwsError> {
    let list = services::find(tx.region(), &e.service).and_then(|s| s.prefix_list(tx.region()));
    for id in tables {
        let table = find::<RouteTable>(tx, id)?;
        if table.vpc != e.vpc {
            let text = format!("Route table {id} and VPC endpoint {} belong to different networks", e.id);
            return Err(error("InvalidParameter", text));
        }
        let Some(list) = list else { continue };
        if table.routes.iter().any(|r| r.destination == list) {
            let text = format!("route table {id} already has a route with destination-prefix-list-id {list}");
            return Err(error("RouteAlreadyExists", text));
        }
        let target = RouteTarget::VpcEndpoint(e.id.clone());
        let route = Route { destination: list.to_owned(), target, origin: "CreateRoute".into() };
        tx.update::<RouteTable>(id, |t| t.routes.push(route));
        e.route_tables.push(id.clone());
    }
    Ok(())
}

fn remove_tables(tx: &mut Tx, e: &mut VpcEndpoint, tables: &[String]) {
    for id in tables {
        tx.update::<RouteTable>(id, |t| {
            t.routes.retain(|r| r.target != RouteTarget::VpcEndpoint(e.id.clone()));
        });
        e.route_tables.retain(|t| t != id);
    }
}

fn remove_subnets(tx: &mut Tx, e: &mut VpcEndpoint, subnets: &[String]) {
    for id in subnets {
        let (gone, kept): (Vec<_>, Vec<_>) = std::mem::take(&mut e.interfaces)
            .into_iter()
            .partition(|i| tx.get::<NetworkInterface>(i).is_none_or(|n| n.subnet == *id));
        e.interfaces = kept;
        gone.iter().for_each(|i| {
            interfaces::delete(tx, i);
        });
        e.subnets.retain(|s| s != id);
    }
}

pub(super) fn modify(
    tx: &mut Tx,
    _: &Caller,
    i: api::ModifyVpcEndpointRequest,
) -> Result<api::ModifyVpcEndpointResult, AwsError> {
    let mut row = VpcEndpoint::clone(&*find::<VpcEndpoint>(tx, &i.vpc_endpoint_id)?);
    match (i.policy_document, i.reset_policy) {
        (Some(policy), _) => row.policy = Some(policy),
        (None, Some(true)) => row.policy = Some(OPEN_POLICY.into()),
        (None, _) => {}
    }
    if let Some(on) = i.private_dns_enabled {
        let vpc = find::<Vpc>(tx, &row.vpc)?;
        if on && !(vpc.enable_dns_support && vpc.enable_dns_hostnames) {
            let text = format!(
                "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for {}",
                vpc.id
            );
            return Err(error("InvalidParameter", text));
        }
        row.private_dns = on;
    }
    let groups_before = row.groups.clone();
    let fewer = i.remove_security_group_ids.unwrap_or_default();
    row.groups.retain(|g| !fewer.contains(g));
    for g in i.add_security_group_ids.unwrap_or_default() {
        if !row.groups.contains(&g) {
            row.groups.push(g);
        }
    }
    if row.groups != groups_before {
        regroup(tx, &row)?;
    }
    remove_subnets(tx, &mut row, &i.remove_subnet_ids.unwrap_or_default());
    add_subnets(tx, &mut row, &i.add_subnet_ids.unwrap_or_default())?;
    remove_tables(tx, &mut row, &i.remove_route_table_ids.unwrap_or_default());
    add_tables(tx, &mut row, &i.add_route_table_ids.unwrap_or_default())?;
    tx.put(row);
    Ok(api::ModifyVpcEndpointResult { return_: Some(true) })
}

/// Gives the endpoint's interfaces its groups.
fn regroup(tx: &mut Tx, e: &VpcEndpoint) -> Result<(), AwsError> {
    if e.kind == "Interface" && e.groups.is_empty() {
        let text = format!("VPC endpoint {} must have at least one security group", e.id);
        return Err(error("InvalidParameter", text));
    }
    for g in &e.groups {
        if tx.get::<SecurityGroup>(g).is_none() {
            return Err(SecurityGroup::missing(g));
        }
    }
    for id in &e.interfaces {
        let Some(n) = tx.get::<NetworkInterface>(id).cloned() else { continue };
        let subnet = find::<Subnet>(tx, &n.subnet)?;
        check_groups(tx, &subnet, &e.groups)?;
        tx.update::<NetworkInterface>(id, |n| n.groups = e.groups.clone());
    }
    Ok(())
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    i: api::DeleteVpcEndpointsRequest,
) -> Result<api::DeleteVpcEndpointsResult, AwsError> {
    let mut unsuccessful = Vec::new();
    let now = tx.now();
    for id in i.vpc_endpoint_ids {
        let Some(row) = tx.get::<VpcEndpoint>(&id).cloned() else {
            let text = format!("The Vpc Endpoint Id '{id}' does not exist");
            let fault = api::UnsuccessfulItemError {
                code: Some("InvalidVpcEndpoint.NotFound".into()),
                message: Some(text),
            };
            unsuccessful.push(api::UnsuccessfulItem { error: Some(fault), resource_id: Some(id) });
            continue;
        };
        let mut row = VpcEndpoint::clone(&row);
        let tables = row.route_tables.clone();
        remove_tables(tx, &mut row, &tables);
        if row.state != "deleting" {
            row.state = "deleting".into();
            row.deleting_at = Some(now);
        }
        tx.put(row);
    }
    Ok(api::DeleteVpcEndpointsResult { unsuccessful: Some(unsuccessful) })
}
