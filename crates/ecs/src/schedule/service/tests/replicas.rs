use serde_json::json;

use super::Cloud;
use crate::rows::{Cluster, InstanceStatus, Protection, Task};
use crate::stopping;
use shapes::ecs::TaskStopCode;

#[test]
fn a_service_is_created_scaled_and_deleted() {
    let mut c = Cloud::new(2);
    let d = c.define("web", "good", 100, false);
    let made = c.create(&d, 2, json!({}));
    assert_eq!(made["service"]["status"], "ACTIVE");
    assert_eq!(made["service"]["deployments"][0]["rolloutState"], "IN_PROGRESS");
    c.pass(10);
    let s = c.describe("web");
    assert_eq!((&s["runningCount"], &s["pendingCount"]), (&json!(2), &json!(0)));
    assert_eq!(s["deployments"][0]["rolloutState"], "COMPLETED");
    c.tells(
        "web",
        &[
            "has started 2 tasks: (tasks)",
            "(deployment d1) deployment completed.",
            "has reached a steady state.",
        ],
    );
    assert_eq!(c.spread("web"), [("i0".into(), 1), ("i1".into(), 1)].into());

    c.update(json!({"desiredCount": 5}));
    c.pass(10);
    assert_eq!(c.describe("web")["runningCount"], 5);
    c.update(json!({"desiredCount": 2}));
    c.pass(10);
    assert_eq!(c.spread("web"), [("i0".into(), 1), ("i1".into(), 1)].into());

    assert_eq!(
        c.world.fails("DeleteService", json!({"cluster": "c", "service": "web"})),
        "InvalidParameterException: The service cannot be stopped while it is scaled above 0."
    );
    let gone = c.world.ok("DeleteService", json!({"cluster": "c", "service": "web", "force": true}));
    assert_eq!(gone["service"]["status"], "DRAINING");
    c.pass(5);
    assert_eq!(c.describe("web")["status"], "INACTIVE");
    assert!(c.tasks("web").is_empty());
    // The name is free, and the new service starts without a past.
    c.create(&d, 1, json!({}));
    c.pass(10);
    let s = c.describe("web");
    assert_eq!((&s["runningCount"], s["events"].as_array().map(Vec::len)), (&json!(1), Some(3)));
}

#[test]
fn a_killed_task_is_replaced_at_once() {
    let mut c = Cloud::new(1);
    let d = c.define("web", "good", 100, false);
    c.create(&d, 2, json!({}));
    c.pass(20);
    let victim = c.tasks("web")[0].clone();
    let key = Task::key_of("c", &victim.id);
    c.write(|tx| {
        tx.update::<Task>(&key, |t| t.stop_code = Some(TaskStopCode::EssentialContainerExited));
        stopping::finish(tx, &key);
    });
    c.pass(1);
    assert_eq!(c.tasks("web").len(), 2);
    assert_eq!(c.service("web").failed_starts, 0);
    c.pass(10);
    assert_eq!(c.describe("web")["runningCount"], 2);
}

#[test]
fn tasks_that_never_start_are_tried_less_and_less_often() {
    let mut c = Cloud::new(1);
    let d = c.define("web", "fails", 100, false);
    c.create(&d, 1, json!({}));
    c.pass(600);
    let started = c.service("web").next_event;
    // 2 s to fail, then 1, 2, 4, ... s of pause.
    let s = c.service("web");
    assert!((8..=10).contains(&s.failed_starts), "{} rounds", s.failed_starts);
    assert!(started < 15, "{started} events");
    let told = c.describe("web")["events"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|e| {
            e["message"].as_str().unwrap().contains("is unable to consistently start tasks successfully.")
        })
        .count();
    assert_eq!(told, 1);
    // A new definition ends it.
    let d = c.define("web", "good", 100, false);
    c.update(json!({"taskDefinition": d}));
    c.pass(10);
    assert_eq!(c.describe("web")["runningCount"], 1);
    assert_eq!(c.service("web").failed_starts, 0);
}

#[test]
fn a_service_without_room_says_so_once_and_goes_on_when_there_is() {
    let mut c = Cloud::new(0);
    let d = c.define("web", "good", 3000, false);
    c.create(&d, 2, json!({}));
    c.pass(100);
    c.tells(
        "web",
        &["was unable to place a task because no container instance met all of its requirements. Reason: No \
           Container Instances were found in your cluster. For more information, see the Troubleshooting section of the \
           Amazon ECS Developer Guide."],
    );
    c.join("i0", "us-east-1a");
    c.pass(10);
    assert_eq!(c.describe("web")["runningCount"], 1);
    c.join("i1", "us-east-1b");
    c.pass(10);
    assert_eq!(c.describe("web")["runningCount"], 2);
    assert!(!c.service("web").blocked);
}

#[test]
fn steady_state_is_told_again_every_six_hours() {
    let mut c = Cloud::new(1);
    let d = c.define("web", "good", 100, false);
    c.create(&d, 1, json!({}));
    c.pass(10);
    let steady = |c: &mut Cloud| {
        let events = c.describe("web")["events"].as_array().unwrap().clone();
        events
            .iter()
            .filter(|e| e["message"].as_str().unwrap().ends_with("has reached a steady state."))
            .count()
    };
    assert_eq!(steady(&mut c), 1);
    c.pass(6 * 3600 - 60);
    assert_eq!(steady(&mut c), 1);
    c.pass(120);
    assert_eq!(steady(&mut c), 2);
}

#[test]
fn protected_tasks_are_kept_when_scaling_in() {
    let mut c = Cloud::new(1);
    let d = c.define("web", "good", 100, false);
    c.create(&d, 3, json!({}));
    c.pass(10);
    let kept = c.tasks("web")[1].clone();
    let key = Task::key_of("c", &kept.id);
    let until = c.world.now.plus_s(60);
    c.write(|tx| tx.update::<Task>(&key, |t| t.protection = Some(Protection { until })));
    c.update(json!({"desiredCount": 0}));
    c.pass(10);
    assert_eq!(c.tasks("web").iter().map(|t| t.id.clone()).collect::<Vec<_>>(), [kept.id]);
    let events = c.describe("web")["events"].clone();
    assert!(
        events[0]["message"]
            .as_str()
            .unwrap()
            .contains("was unable to scale in. Reason: The number of protected tasks")
    );
    c.pass(60);
    assert!(c.tasks("web").is_empty());
}

#[test]
fn zones_are_evened_out_when_one_comes_back() {
    let mut c = Cloud::new(2);
    let d = c.define("web", "good", 100, false);
    c.change_instance("i1", |i| i.agent_connected = false);
    c.create(&d, 4, json!({}));
    c.pass(10);
    assert_eq!(c.spread("web"), [("i0".into(), 4)].into());
    c.fewest_running = Some(("web".into(), i64::MAX));
    c.change_instance("i1", |i| i.agent_connected = true);
    c.pass(20);
    assert_eq!(c.spread("web"), [("i0".into(), 2), ("i1".into(), 2)].into());
    assert_eq!(c.fewest_running.as_ref().unwrap().1, 4);
    c.tells(
        "web",
        &[
            "has started 4 tasks: (tasks)",
            "(deployment d1) deployment completed.",
            "has reached a steady state.",
            "is not AZ balanced with 4 tasks in us-east-1a, 0 tasks in us-east-1b. AZ Rebalancing in progress.",
            "has started 2 tasks in us-east-1b to AZ Rebalance: (tasks)",
            "has stopped 2 running tasks in us-east-1a due to AZ rebalancing: (tasks)",
            "is AZ balanced with 2 tasks in us-east-1a, 2 tasks in us-east-1b.",
            "has reached a steady state.",
        ],
    );
}

#[test]
fn rebalancing_rests_while_a_zone_is_full() {
    let mut c = Cloud::new(2);
    let filler = c.define("filler", "good", 4000, false);
    let on_b = json!([{"type": "memberOf", "expression": "attribute:ecs.availability-zone == us-east-1b"}]);
    let ask = json!({"cluster": "c", "serviceName": "filler", "taskDefinition": filler, "desiredCount": 1,
        "placementConstraints": on_b});
    c.world.ok("CreateService", ask);
    c.pass(5);
    let d = c.define("web", "good", 200, false);
    c.create(&d, 4, json!({}));
    c.pass(100);
    assert_eq!(c.spread("web"), [("i0".into(), 4)].into());
    let told = |c: &mut Cloud| {
        let events = c.describe("web")["events"].as_array().unwrap().clone();
        let full = "is unable to place a task in us-east-1b because no container instance met all of its requirements.";
        events.iter().filter(|e| e["message"].as_str().unwrap().ends_with(full)).count()
    };
    assert_eq!(told(&mut c), 1);
    c.world.ok("DeleteService", json!({"cluster": "c", "service": "filler", "force": true}));
    c.pass(15 * 60 + 30);
    assert_eq!(c.spread("web"), [("i0".into(), 2), ("i1".into(), 2)].into());
    assert_eq!(told(&mut c), 1);
}

#[test]
fn a_lost_instance_has_its_tasks_replaced() {
    let mut c = Cloud::new(2);
    let d = c.define("web", "good", 100, false);
    c.create(&d, 2, json!({}));
    c.pass(10);
    let now = c.world.now;
    c.change_instance("i1", |i| {
        i.agent_connected = false;
        i.disconnected_at = Some(now);
    });
    c.pass(30);
    assert_eq!(c.spread("web"), [("i0".into(), 1), ("i1".into(), 1)].into());
    c.pass(60);
    assert_eq!(c.spread("web"), [("i0".into(), 2)].into());
    assert_eq!(c.service("web").failed_starts, 0, "that was no fault of the task");
}

#[test]
fn an_instance_that_comes_back_from_draining_is_used_again() {
    let mut c = Cloud::new(1);
    let d = c.define("web", "good", 100, false);
    c.drain("i0");
    c.create(&d, 1, json!({}));
    c.pass(5);
    assert!(c.tasks("web").is_empty());
    c.change_instance("i0", |i| i.status = InstanceStatus::Active);
    c.pass(1);
    assert_eq!(c.tasks("web").len(), 1);
}

#[test]
fn tasks_are_divided_over_capacity_providers() {
    let mut c = Cloud::new(4);
    for (i, provider) in ["spot", "spot", "steady", "steady"].iter().enumerate() {
        c.change_instance(&format!("i{i}"), |row| row.capacity_provider = Some((*provider).into()));
    }
    let names = ["steady".to_owned(), "spot".to_owned()];
    c.write(|tx| tx.update::<Cluster>("c", |row| row.capacity_providers = names.to_vec()));
    let d = c.define("web", "good", 100, false);
    let strategy = json!([{"capacityProvider": "steady", "base": 2, "weight": 1}, {"capacityProvider": "spot", "weight": 3}]);
    c.create(&d, 6, json!({"capacityProviderStrategy": strategy}));
    c.pass(10);
    let of = |c: &Cloud, provider: &str| {
        c.tasks("web").iter().filter(|t| t.capacity_provider.as_deref() == Some(provider)).count()
    };
    assert_eq!((of(&c, "steady"), of(&c, "spot")), (3, 3));
    assert!(c.spread("web").values().all(|n| *n <= 2));
    c.update(json!({"desiredCount": 10}));
    c.pass(10);
    assert_eq!((of(&c, "steady"), of(&c, "spot")), (4, 6));
    let s = c.describe("web");
    assert_eq!(s["capacityProviderStrategy"][1], json!({"capacityProvider": "spot", "weight": 3, "base": 0}));
    assert!(s.get("launchType").is_none());
}

#[test]
fn a_fixed_port_is_taken_once_on_each_instance() {
    let mut c = Cloud::new(2);
    let container = json!({"name": "app", "image": "good", "memory": 100,
        "portMappings": [{"containerPort": 80, "hostPort": 8080}]});
    c.world.ok("RegisterTaskDefinition", json!({"family": "web", "containerDefinitions": [container]}));
    c.create("web", 3, json!({}));
    c.pass(10);
    assert_eq!(c.tasks("web").len(), 2);
    let events = c.describe("web")["events"].clone();
    let told =
        events.as_array().unwrap().iter().any(|e| {
            e["message"].as_str().unwrap().contains("is already using a port required by your task.")
        });
    assert!(told, "{events:#}");
    // What a stopped task held goes to the next.
    c.update(json!({"desiredCount": 2, "forceNewDeployment": true,
        "availabilityZoneRebalancing": "DISABLED",
        "deploymentConfiguration": {"minimumHealthyPercent": 50, "maximumPercent": 200}}));
    c.fewest_running = Some(("web".into(), i64::MAX));
    c.pass(40);
    assert_eq!(c.describe("web")["deployments"][0]["rolloutState"], "COMPLETED");
    assert_eq!(c.fewest_running.as_ref().unwrap().1, 1);
}
