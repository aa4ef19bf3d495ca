//! CreateRoute, ReplaceRoute and DeleteRoute.

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx};

use super::route_tables::table;
use super::{account, error};
use crate::address::Cidr;
use crate::rows::{
    Instance, InternetGateway, NatGateway, NatState, NetworkInterface, Route, RouteTable, RouteTarget, Vpc,
    VpcEndpoint,
};
use crate::tags::{Tagged, find};

/// Routes of a table, at most, beside the local ones (AWS's default quota).
const MOST_ROUTES: usize = 50;

/// The members of CreateRoute and ReplaceRoute that name a target.
#[derive(Default)]
struct Wanted {
    gateway: Option<String>,
    nat_gateway: Option<String>,
    interface: Option<String>,
    instance: Option<String>,
    endpoint: Option<String>,
    peering: Option<String>,
    egress_only: Option<String>,
    transit: Option<String>,
    local: bool,
    /// Kinds of gateway that nothing here can be: local, carrier, core networks.
    other: Option<String>,
}

macro_rules! wanted {
    ($i:ident, $local:expr) => {
        Wanted {
            gateway: $i.gateway_id.clone(),
            nat_gateway: $i.nat_gateway_id.clone(),
            interface: $i.network_interface_id.clone(),
            instance: $i.instance_id.clone(),
            endpoint: $i.vpc_endpoint_id.clone(),
            peering: $i.vpc_peering_connection_id.clone(),
            egress_only: $i.egress_only_internet_gateway_id.clone(),
            transit: $i.transit_gateway_id.clone(),
            local: $local,
            other: [&$i.local_gateway_id, &$i.carrier_gateway_id, &$i.core_network_arn, &$i.odb_network_arn]
                .into_iter()
                .flatten()
                .next()
                .cloned(),
        }
    };
}

/// The destination that a call names, in its canonical form.
fn destination(v4: Option<&str>, v6: Option<&str>, list: Option<&str>) -> Result<String, AwsError> {
    let invalid = |text: &str, name: &str| {
        let text = format!("Value ({text}) for parameter {name} is invalid. This is not a valid CIDR block.");
        error("InvalidParameterValue", text)
    };
    match (v4, v6, list) {
        (Some(text), None, None) => {
            let cidr = Cidr::parse_host(text).map(|c| Cidr::containing(c).to_string());
            cidr.ok_or_else(|| invalid(text, "destinationCidrBlock"))
        }
        (None, Some(text), None) => {
            super::permissions::cidr6(text).ok_or_else(|| invalid(text, "destinationIpv6CidrBlock"))
        }
        (None, None, Some(id)) => Ok(id.to_owned()),
        (None, None, None) => {
            let text = "The request must contain one of the parameters destinationCidrBlock, \
                        destinationIpv6CidrBlock, destinationPrefixListId";
            Err(error("MissingParameter", text))
        }
        _ => {
            let text = "Only one of the parameters destinationCidrBlock, destinationIpv6CidrBlock, \
                        destinationPrefixListId may be specified";
            Err(error("InvalidParameterCombination", text))
        }
    }
}

/// Checks that a named target exists and belongs to the table's VPC.
fn target(tables: &Tables, t: &RouteTable, w: &Wanted) -> Result<RouteTarget, AwsError> {
    let named =
        [&w.gateway, &w.nat_gateway, &w.interface, &w.instance, &w.endpoint, &w.peering, &w.egress_only]
            .into_iter()
            .chain([&w.transit, &w.other])
            .flatten()
            .count()
            + usize::from(w.local);
    if named != 1 {
        let text = "The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId, instanceId, \
                    vpcEndpointId, vpcPeeringConnectionId, transitGatewayId, egressOnlyInternetGatewayId";
        let code = if named == 0 { "MissingParameter" } else { "InvalidParameterCombination" };
        return Err(error(code, text));
    }
    if w.local {
        return Ok(RouteTarget::Local);
    }
    if let Some(id) = &w.gateway {
        return gateway(tables, t, id);
    }
    if let Some(id) = &w.nat_gateway {
        return nat_gateway(tables, t, id);
    }
    if let Some(id) = &w.interface {
        return interface(tables, t, id);
    }
    if let Some(id) = &w.instance {
        return instance(tables, t, id);
    }
    if let Some(id) = &w.endpoint {
        return Err(endpoint(tables, id));
    }
    if let Some(id) = &w.peering {
        return Err(account::no_peering(id));
    }
    if let Some(id) = &w.egress_only {
        return Err(error("InvalidGatewayID.NotFound", format!("The eigw ID '{id}' does not exist")));
    }
    if let Some(id) = &w.transit {
        let text = format!("The transitGateway ID '{id}' does not exist");
        return Err(error("InvalidTransitGatewayID.NotFound", text));
    }
    let id = w.other.as_deref().unwrap_or_default();
    Err(error("InvalidGatewayID.NotFound", format!("The gateway ID '{id}' does not exist")))
}

fn other_network(t: &RouteTable, what: &str) -> AwsError {
    error("InvalidParameterValue", format!("route table {} and {what} belong to different networks", t.id))
}

fn gateway(tables: &Tables, t: &RouteTable, id: &str) -> Result<RouteTarget, AwsError> {
    if id.starts_with("vpce-") {
        return Err(endpoint(tables, id));
    }
    if id == "local" {
        return Ok(RouteTarget::Local);
    }
    if id.starts_with("vgw-") {
        return Err(error("InvalidGatewayID.NotFound", format!("The gateway ID '{id}' does not exist")));
    }
    let row = find::<InternetGateway>(tables, id)?;
    if row.vpc.as_ref() != Some(&t.vpc) {
        return Err(other_network(t, &format!("network gateway {id}")));
    }
    Ok(RouteTarget::InternetGateway(id.to_owned()))
}

fn nat_gateway(tables: &Tables, t: &RouteTable, id: &str) -> Result<RouteTarget, AwsError> {
    let usable = |n: &NatGateway| matches!(n.state, NatState::Pending | NatState::Available);
    let row = tables.get::<NatGateway>(id).filter(|n| usable(n));
    let row = row.ok_or_else(|| {
        error("InvalidNatGatewayID.NotFound", format!("The natGateway ID '{id}' does not exist"))
    })?;
    if row.vpc != t.vpc {
        return Err(other_network(t, &format!("NAT gateway {id}")));
    }
    Ok(RouteTarget::NatGateway(id.to_owned()))
}

fn interface(tables: &Tables, t: &RouteTable, id: &str) -> Result<RouteTarget, AwsError> {
    if find::<NetworkInterface>(tables, id)?.vpc != t.vpc {
        return Err(other_network(t, &format!("interface {id}")));
    }
    Ok(RouteTarget::Interface(id.to_owned()))
}

fn instance(tables: &Tables, t: &RouteTable, id: &str) -> Result<RouteTarget, AwsError> {
    let row = tables.get::<Instance>(id).filter(|i| i.exists()).ok_or_else(|| Instance::missing(id))?;
    if tables.by_index::<NetworkInterface>("owner", id).count() > 1 {
        let text = format!(
            "There are multiple interfaces attached to instance '{id}'. \
             Please specify an interface ID for the operation instead."
        );
        return Err(error("InvalidInstanceID", text));
    }
    interface(tables, t, &row.interface)
}

/// Gateway endpoints add their routes themselves and interface endpoints take none; only those of Gateway Load Balancers
/// would be targets.
fn endpoint(tables: &Tables, id: &str) -> AwsError {
    if tables.get::<VpcEndpoint>(id).is_none() {
        return VpcEndpoint::missing(id);
    }
    let text = format!(
        "Route table contains unsupported route target: {id}. VPC Endpoints of this type cannot be used as route targets."
    );
    error("RouteNotSupported", text)
}

/// A range within the VPC may be led only through an interface or a NAT gateway, and never the whole range of the VPC.
fn check_inside(tables: &Tables, t: &RouteTable, to: &str, target: &RouteTarget) -> Result<(), AwsError> {
    let through =
        matches!(target, RouteTarget::Interface(_) | RouteTarget::NatGateway(_) | RouteTarget::Local);
    let (Some(cidr), false) = (Cidr::parse(to), through) else { return Ok(()) };
    let vpc = find::<Vpc>(tables, &t.vpc)?;
    if vpc.cidrs().filter_map(Cidr::parse).any(|v| v.covers(cidr)) {
        let text = format!(
            "The destination CIDR block {to} is equal to or more specific than one of this VPC's CIDR blocks. \
             This route can target only an interface or an instance."
        );
        return Err(error("InvalidParameterValue", text));
    }
    Ok(())
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    i: api::CreateRouteRequest,
) -> Result<api::CreateRouteResult, AwsError> {
    let t = table(tx, &i.route_table_id)?;
    let to = destination(
        i.destination_cidr_block.as_deref(),
        i.destination_ipv6_cidr_block.as_deref(),
        i.destination_prefix_list_id.as_deref(),
    )?;
    if to.starts_with("pl-") {
        super::prefix_lists::check_exists(tx, &to)?;
    }
    let target = target(tx, &t, &wanted!(i, false))?;
    if target == RouteTarget::Local {
        let text = "A local route cannot be created.";
        return Err(error("InvalidParameterValue", text));
    }
    if t.routes.iter().any(|r| r.destination == to) {
        return Err(error("RouteAlreadyExists", format!("The route identified by {to} already exists.")));
    }
    check_inside(tx, &t, &to, &target)?;
    if t.routes.iter().filter(|r| r.target != RouteTarget::Local).count() >= MOST_ROUTES {
        return Err(error("RouteLimitExceeded", "The maximum number of routes has been reached."));
    }
    let route = Route { destination: to, target, origin: "CreateRoute".into() };
    tx.update::<RouteTable>(&t.id, |t| t.routes.push(route));
    Ok(api::CreateRouteResult { return_: Some(true) })
}

pub(super) fn replace(
    tx: &mut Tx,
    _: &Caller,
    i: api::ReplaceRouteRequest,
) -> Result<shapes::Unit, AwsError> {
    let t = table(tx, &i.route_table_id)?;
    let to = destination(
        i.destination_cidr_block.as_deref(),
        i.destination_ipv6_cidr_block.as_deref(),
        i.destination_prefix_list_id.as_deref(),
    )?;
    let target = target(tx, &t, &wanted!(i, i.local_target == Some(true)))?;
    let Some(old) = t.routes.iter().find(|r| r.destination == to) else {
        let text =
            format!("There is no route defined for '{to}' in the route table. Use CreateRoute instead.");
        return Err(error("InvalidParameterValue", text));
    };
    let own = old.origin == "CreateRouteTable";
    if target == RouteTarget::Local && !own {
        let text = format!("The local target cannot be used for the route {to}.");
        return Err(error("InvalidParameterValue", text));
    }
    check_inside(tx, &t, &to, &target)?;
    tx.update::<RouteTable>(&t.id, |t| {
        t.routes.iter_mut().filter(|r| r.destination == to).for_each(|r| r.target = target.clone());
    });
    Ok(shapes::Unit {})
}

pub(super) fn delete(tx: &mut Tx, _: &Caller, i: api::DeleteRouteRequest) -> Result<shapes::Unit, AwsError> {
    let t = table(tx, &i.route_table_id)?;
    let to = destination(
        i.destination_cidr_block.as_deref(),
        i.destination_ipv6_cidr_block.as_deref(),
        i.destination_prefix_list_id.as_deref(),
    )?;
    let kind = if to.starts_with("pl-") {
        "destination-prefix-list-id"
    } else if to.contains(':') {
        "destination-ipv6-cidr-block"
    } else {
        "destination-cidr-block"
    };
    let Some(route) = t.routes.iter().find(|r| r.destination == to) else {
        let text = format!("no route with {kind} {to} in route table {}", t.id);
        return Err(error("InvalidRoute.NotFound", text));
    };
    if route.origin == "CreateRouteTable" {
        let text = format!("cannot remove local route {to} in route table {}", t.id);
        return Err(error("InvalidParameterValue", text));
    }
    if matches!(route.target, RouteTarget::VpcEndpoint(_)) {
        let text = format!("cannot remove VPC endpoint route {to} in route table {}", t.id);
        return Err(error("InvalidParameterValue", text));
    }
    tx.update::<RouteTable>(&t.id, |t| t.routes.retain(|r| r.destination != to));
    Ok(shapes::Unit {})
}
