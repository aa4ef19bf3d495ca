//! Which route table holds for a subnet, and what becomes of routes when their target comes or goes.

use std::sync::Arc;

use state::{Tables, Tx};

use crate::rows::{Route, RouteTable, RouteTarget, Subnet};

/// The route table of a subnet: the one associated with it, else the VPC's main table. `None` if there is no such subnet.
pub fn table_of(tables: &Tables, subnet: &str) -> Option<Arc<RouteTable>> {
    if let Some(explicit) = tables.by_index::<RouteTable>("subnet", subnet).next() {
        return Some(explicit.clone());
    }
    let vpc = &tables.get::<Subnet>(subnet)?.vpc;
    main_of(tables, vpc)
}

/// The main route table of a VPC.
pub fn main_of(tables: &Tables, vpc: &str) -> Option<Arc<RouteTable>> {
    tables.by_index::<RouteTable>("vpc", vpc).find(|t| t.main.is_some()).cloned()
}

/// The id of what a route leads to; `local` within the VPC.
pub fn target_id(target: &RouteTarget) -> &str {
    match target {
        RouteTarget::Local => "local",
        RouteTarget::InternetGateway(id)
        | RouteTarget::NatGateway(id)
        | RouteTarget::Interface(id)
        | RouteTarget::VpcEndpoint(id)
        | RouteTarget::Peering(id)
        | RouteTarget::Blackhole(id) => id,
    }
}

/// The local route of a range.
pub(crate) fn local(cidr: &str) -> Route {
    Route { destination: cidr.to_owned(), target: RouteTarget::Local, origin: "CreateRouteTable".into() }
}

/// Routes of a VPC to `target` lead nowhere from now on.
pub fn target_gone(tx: &mut Tx, vpc: &str, target: &str) {
    retarget(tx, vpc, |t| {
        let to_it = target_id(t) == target && !matches!(t, RouteTarget::Blackhole(_) | RouteTarget::Local);
        to_it.then(|| RouteTarget::Blackhole(target.to_owned()))
    });
}

/// Routes of a VPC that led to a target which was gone lead there again.
pub fn target_back(tx: &mut Tx, vpc: &str, target: RouteTarget) {
    retarget(tx, vpc, |t| {
        (matches!(t, RouteTarget::Blackhole(_)) && target_id(t) == target_id(&target)).then(|| target.clone())
    });
}

fn retarget(tx: &mut Tx, vpc: &str, change: impl Fn(&RouteTarget) -> Option<RouteTarget>) {
    let tables: Vec<_> = tx.by_index::<RouteTable>("vpc", vpc).cloned().collect();
    for table in tables.iter().filter(|t| t.routes.iter().any(|r| change(&r.target).is_some())) {
        tx.update::<RouteTable>(&table.id, |t| {
            for r in &mut t.routes {
                if let Some(new) = change(&r.target) {
                    r.target = new;
                }
            }
        });
    }
}
