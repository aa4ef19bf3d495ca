use serde_json::json;

use super::Cloud;

#[test]
fn a_draining_instance_is_emptied_without_a_gap() {
    let mut c = Cloud::new(3);
    let d = c.define("web", "good", 100, false);
    c.create(&d, 3, json!({"availabilityZoneRebalancing": "DISABLED"}));
    c.pass(10);
    c.fewest_running = Some(("web".into(), i64::MAX));
    c.drain("i0");
    c.pass(20);
    assert_eq!(c.fewest_running.as_ref().unwrap().1, 3);
    assert!(!c.spread("web").contains_key("i0"));
    assert_eq!(c.tasks("web").len(), 3);
}

#[test]
fn pending_tasks_leave_a_draining_instance_at_once() {
    let mut c = Cloud::new(2);
    let d = c.define("web", "good", 100, false);
    c.create(&d, 2, json!({}));
    c.pass(1);
    assert_eq!(c.spread("web").len(), 2);
    c.drain("i0");
    c.pass(1);
    assert_eq!(c.spread("web"), [("i1".into(), 2)].into());
}

#[test]
fn a_service_that_may_not_move_stays() {
    let mut c = Cloud::new(2);
    let d = c.define("web", "good", 100, false);
    let stiff = json!({"deploymentConfiguration": {"minimumHealthyPercent": 100, "maximumPercent": 100}});
    c.create(&d, 2, stiff);
    c.pass(10);
    c.drain("i0");
    c.pass(60);
    assert_eq!(c.spread("web").get("i0"), Some(&1));
}
