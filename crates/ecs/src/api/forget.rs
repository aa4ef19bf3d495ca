//! Clusters and capacity providers that were deleted: they can still be described for a while, and then they are gone.
//!
//! Source: ECS API reference, DeleteCluster ("may remain discoverable in your account for a period of time"). AWS states no
//! period; an hour is what it keeps stopped tasks for.

use state::{Change, Controller, Row, Tables, Timestamp, Tx, Wake};

use crate::rows::{
    CapacityProvider, Cluster, ContainerInstance, Service, ServiceDeploymentRow, ServiceEventRow,
    ServiceRevisionRow, Task, TaskSetRow,
};

/// How long what was deleted can be seen.
const SEEN_FOR_S: i64 = 3600;

/// Removes rows of deleted clusters (key `cluster/<name>`) and capacity providers (key `provider/<name>`).
pub struct Forget;

impl Controller for Forget {
    fn name(&self) -> &'static str {
        "forget-deleted"
    }

    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((_, Some(c))) = change.of::<Cluster>()
            && c.inactive_at.is_some()
        {
            wake.key(&format!("cluster/{}", c.name));
        }
        if let Some((_, Some(p))) = change.of::<CapacityProvider>()
            && p.inactive_at.is_some()
        {
            wake.key(&format!("provider/{}", p.name));
        }
    }

    fn all(&self, tables: &Tables, wake: &mut Wake) {
        for c in tables.table::<Cluster>().iter().filter(|c| c.inactive_at.is_some()) {
            wake.key(&format!("cluster/{}", c.name));
        }
        for p in tables.table::<CapacityProvider>().iter().filter(|p| p.inactive_at.is_some()) {
            wake.key(&format!("provider/{}", p.name));
        }
    }

    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let (kind, name) = key.split_once('/')?;
        let of_cluster = kind == "cluster";
        let since = if of_cluster {
            tx.get::<Cluster>(name)?.inactive_at?
        } else {
            tx.get::<CapacityProvider>(name)?.inactive_at?
        };
        let until = since.plus_s(SEEN_FOR_S);
        if until > tx.now() {
            return Some(until);
        }
        if !of_cluster {
            tx.delete::<CapacityProvider>(name);
            return None;
        }
        let prefix = format!("{name}/");
        if tx.prefix::<Task>(&prefix).next().is_some() {
            // Stopped tasks are forgotten in their own time.
            return Some(tx.now().plus_s(SEEN_FOR_S));
        }
        // A cluster is deleted only when all of these have ended, and nothing can join it afterwards.
        clear::<ContainerInstance>(tx, &prefix);
        clear::<Service>(tx, &prefix);
        clear::<ServiceEventRow>(tx, &prefix);
        clear::<ServiceDeploymentRow>(tx, &prefix);
        clear::<ServiceRevisionRow>(tx, &prefix);
        clear::<TaskSetRow>(tx, &prefix);
        tx.delete::<Cluster>(name);
        None
    }
}

fn clear<R: Row>(tx: &mut Tx, prefix: &str) {
    let keys: Vec<String> = tx.prefix::<R>(prefix).map(|r| r.key()).collect();
    for key in keys {
        tx.delete::<R>(&key);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::api::testing::{World, instance};
    use crate::rows::{Cluster, ContainerInstance, InstanceStatus};

    fn is_there(w: &World) -> bool {
        w.region.tables().get::<Cluster>("web").is_some()
    }

    #[test]
    fn what_was_deleted_is_seen_for_an_hour() {
        let mut w = World::new();
        w.ok("CreateCluster", json!({"clusterName": "web"}));
        w.ok(
            "CreateCapacityProvider",
            json!({"name": "p", "autoScalingGroupProvider": {"autoScalingGroupArn": "g"}}),
        );
        w.pass(7200);
        w.ok("DeleteCluster", json!({"cluster": "web"}));
        w.ok("DeleteCapacityProvider", json!({"capacityProvider": "p"}));
        w.pass(3599);
        assert!(is_there(&w));
        w.pass(1);
        assert!(!is_there(&w));
        let out = w.ok("DescribeCapacityProviders", json!({"capacityProviders": ["p"]}));
        assert_eq!(out["failures"][0]["reason"], "MISSING");
    }

    #[test]
    fn a_revived_cluster_stays() {
        let mut w = World::new();
        w.ok("CreateCluster", json!({"clusterName": "web"}));
        w.ok("DeleteCluster", json!({"cluster": "web"}));
        w.pass(10);
        w.ok("CreateCluster", json!({"clusterName": "web"}));
        w.pass(7200);
        assert!(is_there(&w));
    }

    #[test]
    fn a_cluster_takes_what_is_left_in_it_along() {
        let mut w = World::new();
        for name in ["web", "web-2"] {
            w.ok("CreateCluster", json!({"clusterName": name}));
            let mut gone = instance(name, "a");
            gone.status = InstanceStatus::Inactive;
            w.put(gone);
        }
        w.ok("DeleteCluster", json!({"cluster": "web"}));
        w.pass(0);
        w.pass(3600);
        assert!(!is_there(&w));
        let left = w.region.tables().table::<ContainerInstance>();
        assert_eq!(left.iter().map(|i| &*i.cluster).collect::<Vec<_>>(), ["web-2"]);
    }
}
