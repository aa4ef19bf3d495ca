use serde_json::json;

use super::Cloud;
use crate::rows::InstanceStatus;

fn daemon() -> serde_json::Value {
    json!({"schedulingStrategy": "DAEMON"})
}

#[test]
fn a_daemon_runs_on_every_instance_and_joins_first() {
    let mut c = Cloud::new(2);
    let d = c.define("agent", "good", 1000, false);
    c.create(&d, 0, daemon());
    c.pass(10);
    assert_eq!(c.spread("web"), [("i0".into(), 1), ("i1".into(), 1)].into());
    let s = c.describe("web");
    assert_eq!((&s["desiredCount"], &s["runningCount"]), (&json!(2), &json!(2)));
    assert_eq!(s["deployments"][0]["rolloutState"], "COMPLETED");

    // A replica service wants more than there is; on a new instance the daemon is first all the same.
    let big = c.define("big", "good", 3500, false);
    let ask = json!({"cluster": "c", "serviceName": "big", "taskDefinition": big, "desiredCount": 1});
    c.world.ok("CreateService", ask);
    c.pass(5);
    assert!(c.tasks("big").is_empty());
    c.join("i2", "us-east-1a");
    c.pass(10);
    assert_eq!(c.spread("web").get("i2"), Some(&1));
    assert!(c.tasks("big").is_empty(), "the room is the daemon's");
}

#[test]
fn a_daemon_is_replaced_in_place() {
    let mut c = Cloud::new(3);
    // Two do not fit on an instance.
    let d = c.define("agent", "good", 3000, false);
    c.create(&d, 0, daemon());
    c.pass(10);
    c.define("agent", "good", 3000, false);
    c.update(json!({"taskDefinition": "agent", "deploymentConfiguration": {"minimumHealthyPercent": 66}}));
    c.fewest_running = Some(("web".into(), i64::MAX));
    c.pass(60);
    assert_eq!(c.fewest_running.as_ref().unwrap().1, 2);
    let s = c.describe("web");
    assert_eq!(s["deployments"].as_array().unwrap().len(), 1);
    assert_eq!(s["deployments"][0]["rolloutState"], "COMPLETED");
    assert_eq!(c.spread("web").len(), 3);
}

#[test]
fn a_daemon_leaves_a_draining_instance_last() {
    let mut c = Cloud::new(2);
    let d = c.define("agent", "good", 100, false);
    c.create(&d, 0, daemon());
    let big = c.define("big", "good", 100, false);
    let ask = json!({"cluster": "c", "serviceName": "big", "taskDefinition": big, "desiredCount": 2});
    c.world.ok("CreateService", ask);
    c.pass(10);
    c.drain("i0");
    c.pass(1);
    assert_eq!(c.spread("web").get("i0"), Some(&1));
    c.pass(20);
    assert_eq!(c.spread("big"), [("i1".into(), 2)].into());
    assert_eq!(c.spread("web"), [("i1".into(), 1)].into());
    c.change_instance("i0", |i| i.status = InstanceStatus::Active);
    c.pass(5);
    assert_eq!(c.spread("web").len(), 2);
}

#[test]
fn a_daemon_goes_only_where_it_matches() {
    let mut c = Cloud::new(2);
    let d = c.define("agent", "good", 100, false);
    let mut ask = daemon();
    ask["placementConstraints"] = json!([{"type": "memberOf", "expression": "attribute:role == edge"}]);
    c.create(&d, 0, ask);
    c.pass(5);
    assert!(c.tasks("web").is_empty());
    let edge = |i: &mut crate::rows::ContainerInstance| {
        i.attributes.insert("role".into(), Some("edge".into()));
    };
    c.change_instance("i1", edge);
    c.pass(5);
    assert_eq!(c.spread("web"), [("i1".into(), 1)].into());
    c.change_instance("i1", |i| _ = i.attributes.remove("role"));
    c.pass(5);
    assert!(c.tasks("web").is_empty());
}

#[test]
fn a_deleted_daemon_gives_its_room_back() {
    let mut c = Cloud::new(1);
    let d = c.define("agent", "good", 1000, false);
    c.create(&d, 0, daemon());
    c.pass(10);
    c.world.ok("DeleteService", json!({"cluster": "c", "service": "web"}));
    c.pass(10);
    let big = c.define("big", "good", 4000, false);
    let ask = json!({"cluster": "c", "serviceName": "big", "taskDefinition": big, "desiredCount": 1});
    c.world.ok("CreateService", ask);
    c.pass(5);
    assert_eq!(c.tasks("big").len(), 1);
}
