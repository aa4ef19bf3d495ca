//! Route tables and what they are associated with. Their routes are in [`super::routes`].

use std::sync::Arc;

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::list::{asked, rows};
use super::{error, show_tags};
use crate::routes::{local, main_of, target_id};
use crate::rows::{
    Association, InternetGateway, NetworkInterface, Route, RouteTable, RouteTarget, Subnet, Vpc, VpcEndpoint,
};
use crate::tags::{Tagged, find, given};
use crate::tokens;

/// Route tables of a VPC, at most (AWS's default quota).
const MOST_TABLES: usize = 200;

pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeRouteTablesRequest,
) -> Result<api::DescribeRouteTablesResult, AwsError> {
    let fields = |t: &RouteTable, f: &str| match f {
        "route-table-id" => Some(vec![t.id.clone()]),
        "vpc-id" => Some(vec![t.vpc.clone()]),
        "owner-id" => Some(vec![view.account.to_owned()]),
        "association.main" => {
            Some(associations(t).iter().map(|a| (a.main == Some(true)).to_string()).collect())
        }
        "association.route-table-association-id" => {
            Some(associations(t).into_iter().filter_map(|a| a.route_table_association_id).collect())
        }
        "association.subnet-id" => Some(t.associations.iter().filter_map(|a| a.subnet.clone()).collect()),
        "association.gateway-id" => Some(t.associations.iter().filter_map(|a| a.gateway.clone()).collect()),
        "association.route-table-id" => Some(associations(t).iter().map(|_| t.id.clone()).collect()),
        f => {
            let name = f.strip_prefix("route.")?;
            let shown: Vec<_> = t.routes.iter().map(|r| show_route(view, r, view.account)).collect();
            shown
                .iter()
                .map(|r| route_field(r, name))
                .collect::<Option<Vec<_>>>()
                .map(|v| v.into_iter().flatten().collect())
        }
    };
    let (found, next_token) = rows::<RouteTable>(view, &asked!(input, route_table_ids), fields)?;
    let shown = found.iter().map(|t| show(view, t, view.account)).collect();
    Ok(api::DescribeRouteTablesResult { route_tables: Some(shown), next_token })
}

/// A route's value of a filter (without its `route.`); the outer `None` for a name that is no filter.
fn route_field(r: &api::Route, name: &str) -> Option<Option<String>> {
    Some(match name {
        "destination-cidr-block" => r.destination_cidr_block.clone(),
        "destination-ipv6-cidr-block" => r.destination_ipv6_cidr_block.clone(),
        "destination-prefix-list-id" => r.destination_prefix_list_id.clone(),
        "gateway-id" => r.gateway_id.clone(),
        "instance-id" => r.instance_id.clone(),
        "nat-gateway-id" => r.nat_gateway_id.clone(),
        "network-interface-id" => r.network_interface_id.clone(),
        "vpc-peering-connection-id" => r.vpc_peering_connection_id.clone(),
        "egress-only-internet-gateway-id" | "transit-gateway-id" => None,
        "origin" => r.origin.map(|o| o.as_str().to_owned()),
        "state" => r.state.map(|s| s.as_str().to_owned()),
        _ => return None,
    })
}

fn associated() -> Option<api::RouteTableAssociationState> {
    let state = Some(api::RouteTableAssociationStateCode::Associated);
    Some(api::RouteTableAssociationState { state, status_message: None })
}

fn associations(t: &RouteTable) -> Vec<api::RouteTableAssociation> {
    let one = |id: &str, main: bool| api::RouteTableAssociation {
        main: Some(main),
        route_table_association_id: Some(id.to_owned()),
        route_table_id: Some(t.id.clone()),
        association_state: associated(),
        ..Default::default()
    };
    let main = t.main.iter().map(|id| one(id, true));
    let explicit = t.associations.iter().map(|a| api::RouteTableAssociation {
        subnet_id: a.subnet.clone(),
        gateway_id: a.gateway.clone(),
        ..one(&a.id, false)
    });
    main.chain(explicit).collect()
}

fn show(tables: &Tables, t: &RouteTable, account: &str) -> api::RouteTable {
    api::RouteTable {
        associations: Some(associations(t)),
        propagating_vgws: Some(Vec::new()),
        route_table_id: Some(t.id.clone()),
        routes: Some(t.routes.iter().map(|r| show_route(tables, r, account)).collect()),
        tags: show_tags(&t.tags),
        vpc_id: Some(t.vpc.clone()),
        owner_id: Some(account.to_owned()),
    }
}

fn show_route(tables: &Tables, r: &Route, account: &str) -> api::Route {
    let gone = matches!(r.target, RouteTarget::Blackhole(_));
    let mut out = api::Route {
        origin: api::RouteOrigin::parse(&r.origin),
        state: Some(if gone { api::RouteState::Blackhole } else { api::RouteState::Active }),
        ..Default::default()
    };
    let destination = Some(r.destination.clone());
    if r.destination.starts_with("pl-") {
        out.destination_prefix_list_id = destination;
    } else if r.destination.contains(':') {
        out.destination_ipv6_cidr_block = destination;
    } else {
        out.destination_cidr_block = destination;
    }
    let id = target_id(&r.target).to_owned();
    // Where the target is gone, its id still tells what it was.
    match id.split('-').next() {
        Some("nat") => out.nat_gateway_id = Some(id),
        Some("pcx") => out.vpc_peering_connection_id = Some(id),
        Some("eni") => {
            let row = tables.get::<NetworkInterface>(&id).filter(|n| n.owner_kind == "instance");
            if let Some(n) = row {
                out.instance_id = Some(n.owner.clone());
                out.instance_owner_id = Some(account.to_owned());
            }
            out.network_interface_id = Some(id);
        }
        _ => out.gateway_id = Some(id),
    }
    out
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateRouteTableRequest,
) -> Result<api::CreateRouteTableResult, AwsError> {
    let vpc = find::<Vpc>(tx, &input.vpc_id)?;
    let token = input.client_token.as_deref();
    if let Some(row) = tokens::made::<RouteTable>(tx, token) {
        let shown = show(tx, &row, tx.account());
        return Ok(api::CreateRouteTableResult {
            route_table: Some(shown),
            client_token: input.client_token,
        });
    }
    if tx.by_index::<RouteTable>("vpc", &vpc.id).count() >= MOST_TABLES {
        return Err(error("RouteTableLimitExceeded", "The maximum number of route tables has been reached."));
    }
    let row = RouteTable {
        id: format!("rtb-{}", tx.random().hex(17)),
        vpc: vpc.id.clone(),
        routes: vpc.cidrs().map(local).collect(),
        tags: given(input.tag_specifications.as_deref(), "route-table")?,
        ..Default::default()
    };
    let shown = show(tx, &row, tx.account());
    tokens::note(tx, token, &row);
    tx.put(row);
    Ok(api::CreateRouteTableResult { route_table: Some(shown), client_token: input.client_token })
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteRouteTableRequest,
) -> Result<shapes::Unit, AwsError> {
    let table = find::<RouteTable>(tx, &input.route_table_id)?;
    if table.main.is_some() || !table.associations.is_empty() {
        let text = format!("The routeTable '{}' has dependencies and cannot be deleted.", table.id);
        return Err(error("DependencyViolation", text));
    }
    let holds = |e: &VpcEndpoint| e.route_tables.contains(&table.id);
    let endpoints: Vec<_> =
        tx.by_index::<VpcEndpoint>("vpc", &table.vpc).filter(|e| holds(e)).map(|e| e.id.clone()).collect();
    for id in endpoints {
        tx.update::<VpcEndpoint>(&id, |e| e.route_tables.retain(|t| *t != table.id));
    }
    tx.delete::<RouteTable>(&table.id);
    Ok(shapes::Unit {})
}

fn other_network(table: &str, what: &str) -> AwsError {
    error("InvalidParameterValue", format!("Route table {table} and {what} belong to different networks"))
}

pub(super) fn associate(
    tx: &mut Tx,
    _: &Caller,
    input: api::AssociateRouteTableRequest,
) -> Result<api::AssociateRouteTableResult, AwsError> {
    let table = find::<RouteTable>(tx, &input.route_table_id)?;
    let wanted = match (&input.subnet_id, &input.gateway_id) {
        (Some(id), None) => {
            if find::<Subnet>(tx, id)?.vpc != table.vpc {
                return Err(other_network(&table.id, &format!("subnet {id}")));
            }
            Association { subnet: Some(id.clone()), ..Default::default() }
        }
        (None, Some(id)) => {
            if find::<InternetGateway>(tx, id)?.vpc.as_ref() != Some(&table.vpc) {
                return Err(other_network(&table.id, &format!("network gateway {id}")));
            }
            Association { gateway: Some(id.clone()), ..Default::default() }
        }
        (None, None) => {
            let text = "The request must contain exactly one of subnetId or gatewayId";
            return Err(error("MissingParameter", text));
        }
        (Some(_), Some(_)) => {
            let text = "The request must contain exactly one of subnetId or gatewayId";
            return Err(error("InvalidParameterCombination", text));
        }
    };
    let same = |a: &Association| a.subnet == wanted.subnet && a.gateway == wanted.gateway;
    let holder =
        tx.by_index::<RouteTable>("vpc", &table.vpc).find(|t| t.associations.iter().any(same)).cloned();
    let id = match holder {
        Some(t) if t.id == table.id => t.associations.iter().find(|a| same(a)).map(|a| a.id.clone()),
        Some(_) => {
            let text = format!(
                "the specified association for route table {} conflicts with an existing association",
                table.id
            );
            return Err(error("Resource.AlreadyAssociated", text));
        }
        None => {
            let id = format!("rtbassoc-{}", tx.random().hex(17));
            tx.update::<RouteTable>(&table.id, |t| {
                t.associations.push(Association { id: id.clone(), ..wanted })
            });
            Some(id)
        }
    };
    Ok(api::AssociateRouteTableResult { association_id: id, association_state: associated() })
}

/// The table that an association belongs to.
fn by_association(tables: &Tables, id: &str) -> Result<Arc<RouteTable>, AwsError> {
    let holds = |t: &RouteTable| t.main.as_deref() == Some(id) || t.associations.iter().any(|a| a.id == id);
    let found = tables.table::<RouteTable>().iter().find(|t| holds(t)).cloned();
    found.ok_or_else(|| {
        error("InvalidAssociationID.NotFound", format!("The association ID '{id}' does not exist"))
    })
}

pub(super) fn disassociate(
    tx: &mut Tx,
    _: &Caller,
    input: api::DisassociateRouteTableRequest,
) -> Result<shapes::Unit, AwsError> {
    let id = &input.association_id;
    let table = by_association(tx, id)?;
    if table.main.as_ref() == Some(id) {
        let text = format!("cannot disassociate the main route table association {id}");
        return Err(error("InvalidParameterValue", text));
    }
    tx.update::<RouteTable>(&table.id, |t| t.associations.retain(|a| a.id != *id));
    Ok(shapes::Unit {})
}

pub(super) fn replace_association(
    tx: &mut Tx,
    _: &Caller,
    input: api::ReplaceRouteTableAssociationRequest,
) -> Result<api::ReplaceRouteTableAssociationResult, AwsError> {
    let id = &input.association_id;
    let new = find::<RouteTable>(tx, &input.route_table_id)?;
    let old = by_association(tx, id)?;
    let answer = |id: String| {
        let association_state = associated();
        Ok(api::ReplaceRouteTableAssociationResult { new_association_id: Some(id), association_state })
    };
    if old.id == new.id {
        return answer(id.clone());
    }
    if old.vpc != new.vpc {
        return Err(other_network(&new.id, &format!("association {id}")));
    }
    let fresh = format!("rtbassoc-{}", tx.random().hex(17));
    if old.main.as_ref() == Some(id) {
        tx.update::<RouteTable>(&old.id, |t| t.main = None);
        tx.update::<RouteTable>(&new.id, |t| t.main = Some(fresh.clone()));
        debug_assert!(main_of(tx, &new.vpc).is_some_and(|t| t.id == new.id));
        return answer(fresh);
    }
    let moved = old.associations.iter().find(|a| a.id == *id).cloned().unwrap_or_default();
    tx.update::<RouteTable>(&old.id, |t| t.associations.retain(|a| a.id != *id));
    tx.update::<RouteTable>(&new.id, |t| t.associations.push(Association { id: fresh.clone(), ..moved }));
    answer(fresh)
}

/// The table of a route operation.
pub(super) fn table(tables: &Tables, id: &str) -> Result<Arc<RouteTable>, AwsError> {
    tables.get::<RouteTable>(id).cloned().ok_or_else(|| RouteTable::missing(id))
}
