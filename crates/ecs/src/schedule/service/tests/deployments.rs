use serde_json::json;

use super::Cloud;

#[test]
fn a_rolling_update_replaces_tasks_without_a_gap() {
    let mut c = Cloud::new(2);
    let v1 = c.define("web", "good", 100, false);
    c.create(&v1, 4, json!({}));
    c.pass(10);
    let v2 = c.define("web", "good", 100, false);
    c.fewest_running = Some(("web".into(), i64::MAX));
    let out = c.update(json!({"taskDefinition": "web"}));
    assert_eq!(out["service"]["taskDefinition"], json!(v2));
    let states: Vec<_> =
        out["service"]["deployments"].as_array().unwrap().iter().map(|d| d["status"].clone()).collect();
    assert_eq!(states, ["PRIMARY", "ACTIVE"]);
    c.pass(20);
    assert_eq!(c.fewest_running.as_ref().unwrap().1, 4);
    let s = c.describe("web");
    assert_eq!(s["deployments"].as_array().unwrap().len(), 1);
    assert_eq!((&s["runningCount"], &s["taskDefinition"]), (&json!(4), &json!(v2)));
    c.tells(
        "web",
        &[
            "has started 4 tasks: (tasks)",
            "(deployment d1) deployment completed.",
            "has reached a steady state.",
            "has started 4 tasks: (tasks)",
            "has stopped 4 running tasks: (tasks)",
            "(deployment d2) deployment completed.",
            "has reached a steady state.",
        ],
    );
}

#[test]
fn an_update_in_place_keeps_to_the_minimum() {
    let mut c = Cloud::new(1);
    let v1 = c.define("web", "good", 900, false);
    // Four tasks fill the instance.
    let half = json!({"deploymentConfiguration": {"minimumHealthyPercent": 50, "maximumPercent": 100}});
    c.create(&v1, 4, half);
    c.pass(10);
    c.define("web", "good", 900, false);
    c.fewest_running = Some(("web".into(), i64::MAX));
    c.update(json!({"taskDefinition": "web"}));
    c.pass(60);
    assert_eq!(c.fewest_running.as_ref().unwrap().1, 2);
    assert_eq!(c.describe("web")["deployments"][0]["rolloutState"], "COMPLETED");
}

#[test]
fn a_full_cluster_is_updated_as_far_as_the_minimum_allows() {
    let mut c = Cloud::new(1);
    let v1 = c.define("web", "good", 900, false);
    c.create(
        &v1,
        4,
        json!({"deploymentConfiguration": {"minimumHealthyPercent": 75, "maximumPercent": 200}}),
    );
    c.pass(10);
    c.define("web", "good", 900, false);
    c.fewest_running = Some(("web".into(), i64::MAX));
    c.update(json!({"taskDefinition": "web"}));
    c.pass(90);
    assert_eq!(c.fewest_running.as_ref().unwrap().1, 3);
    assert_eq!(c.describe("web")["deployments"][0]["rolloutState"], "COMPLETED");
}

#[test]
fn the_circuit_breaker_rolls_a_bad_update_back() {
    for image in ["fails", "crashes"] {
        let mut c = Cloud::new(2);
        let v1 = c.define("web", "good", 100, false);
        let breaker = json!({"deploymentCircuitBreaker": {"enable": true, "rollback": true}});
        c.create(&v1, 4, json!({"deploymentConfiguration": breaker}));
        c.pass(10);
        c.define("web", image, 100, false);
        c.fewest_running = Some(("web".into(), i64::MAX));
        c.update(json!({"taskDefinition": "web"}));
        c.pass(5);
        let s = c.describe("web");
        assert_eq!(s["taskDefinition"], json!(v1), "{image}");
        let states: Vec<_> =
            s["deployments"].as_array().unwrap().iter().map(|d| d["rolloutState"].clone()).collect();
        assert!(!states.contains(&json!("FAILED")) || states.len() > 1);
        c.pass(20);
        assert!(c.fewest_running.as_ref().unwrap().1 >= 4, "{image}");
        let s = c.describe("web");
        assert_eq!(s["deployments"].as_array().unwrap().len(), 1, "{image}");
        assert_eq!(s["deployments"][0]["rolloutState"], "COMPLETED");
        assert_eq!(s["runningCount"], 4);
        c.tells(
            "web",
            &[
                "has started 4 tasks: (tasks)",
                "(deployment d1) deployment completed.",
                "has reached a steady state.",
                "has started 4 tasks: (tasks)",
                "(deployment d2) deployment failed: tasks failed to start.",
                // The four tasks that run are of the revision that is gone back to: they stay.
                "rolling back to (deployment d1).",
                "(deployment d3) deployment completed.",
                "has reached a steady state.",
            ],
        );
        let list = c.world.ok("ListServiceDeployments", json!({"cluster": "c", "service": "web"}));
        let statuses: Vec<_> =
            list["serviceDeployments"].as_array().unwrap().iter().map(|d| d["status"].clone()).collect();
        assert_eq!(statuses, ["ROLLBACK_SUCCESSFUL", "SUCCESSFUL"]);
    }
}

#[test]
fn without_rollback_a_failed_deployment_stalls() {
    let mut c = Cloud::new(1);
    let v1 = c.define("web", "good", 100, false);
    let breaker = json!({"deploymentCircuitBreaker": {"enable": true, "rollback": false}});
    c.create(&v1, 1, json!({"deploymentConfiguration": breaker}));
    c.pass(10);
    c.define("web", "fails", 100, false);
    c.update(json!({"taskDefinition": "web"}));
    c.pass(60);
    let s = c.describe("web");
    assert_eq!(s["deployments"][0]["rolloutState"], "FAILED");
    assert_eq!(s["deployments"][0]["failedTasks"], 3);
    assert_eq!(s["deployments"][1]["runningCount"], 1);
    // The next one repairs it.
    c.define("web", "good", 100, false);
    c.update(json!({"taskDefinition": "web"}));
    c.pass(20);
    let s = c.describe("web");
    assert_eq!((s["deployments"].as_array().unwrap().len(), &s["runningCount"]), (1, &json!(1)));
}

#[test]
fn sick_tasks_trip_the_breaker_in_its_second_stage() {
    let mut c = Cloud::new(2);
    let v1 = c.define("web", "good", 100, true);
    let breaker = json!({"deploymentCircuitBreaker": {"enable": true, "rollback": true}});
    c.create(&v1, 3, json!({"deploymentConfiguration": breaker}));
    c.pass(20);
    assert_eq!(c.describe("web")["deployments"][0]["rolloutState"], "COMPLETED");
    c.define("web", "sick", 100, true);
    c.fewest_running = Some(("web".into(), i64::MAX));
    c.update(json!({"taskDefinition": "web"}));
    c.pass(30);
    let s = c.describe("web");
    assert_eq!((&s["taskDefinition"], &s["runningCount"]), (&json!(v1), &json!(3)));
    assert_eq!(s["deployments"][0]["rolloutState"], "COMPLETED");
    assert!(c.fewest_running.as_ref().unwrap().1 >= 3);
}

#[test]
fn a_newer_deployment_overtakes_one_in_progress() {
    let mut c = Cloud::new(2);
    let v1 = c.define("web", "good", 100, false);
    c.create(&v1, 2, json!({}));
    c.pass(10);
    c.define("web", "fails", 100, false);
    c.update(json!({"taskDefinition": "web"}));
    c.pass(1);
    let v3 = c.define("web", "good", 100, false);
    c.update(json!({"taskDefinition": "web"}));
    c.pass(20);
    let s = c.describe("web");
    assert_eq!((s["deployments"].as_array().unwrap().len(), &s["taskDefinition"]), (1, &json!(v3)));
    let list = c.world.ok("ListServiceDeployments", json!({"cluster": "c", "service": "web"}));
    let statuses: Vec<_> =
        list["serviceDeployments"].as_array().unwrap().iter().map(|d| d["status"].clone()).collect();
    // Two began within the same test second; the order among them is by ARN.
    assert_eq!(statuses.iter().filter(|s| **s == "SUCCESSFUL").count(), 2);
    assert_eq!(statuses.iter().filter(|s| **s == "STOPPED").count(), 1);
}

#[test]
fn a_deployment_can_be_stopped_by_hand() {
    let mut c = Cloud::new(2);
    let v1 = c.define("web", "good", 100, false);
    c.create(&v1, 2, json!({}));
    c.pass(10);
    c.define("web", "fails", 100, false);
    let out = c.update(json!({"taskDefinition": "web"}));
    let arn = out["service"]["currentServiceDeployment"].clone();
    c.pass(3);
    c.world.ok("StopServiceDeployment", json!({"serviceDeploymentArn": arn, "stopType": "ROLLBACK"}));
    c.pass(20);
    let s = c.describe("web");
    assert_eq!((s["deployments"].as_array().unwrap().len(), &s["taskDefinition"]), (1, &json!(v1)));
    let d = c.world.ok("DescribeServiceDeployments", json!({"serviceDeploymentArns": [arn]}));
    let d = &d["serviceDeployments"][0];
    assert_eq!(d["status"], "ROLLBACK_SUCCESSFUL");
    assert_eq!(d["rollback"]["serviceRevisionArn"], s["currentServiceRevisions"][0]["arn"]);
    let again = json!({"serviceDeploymentArn": arn});
    assert!(c.world.fails("StopServiceDeployment", again).starts_with("ConflictException"));
    let r = c.world.ok(
        "DescribeServiceRevisions",
        json!({"serviceRevisionArns": [d["rollback"]["serviceRevisionArn"]]}),
    );
    assert_eq!(r["serviceRevisions"][0]["taskDefinition"], json!(v1));
}

#[test]
fn a_deployment_that_nothing_allows_says_so() {
    let mut c = Cloud::new(2);
    let v1 = c.define("web", "good", 100, false);
    let stiff = json!({"deploymentConfiguration": {"minimumHealthyPercent": 100, "maximumPercent": 100}});
    c.create(&v1, 2, stiff);
    c.pass(10);
    c.define("web", "good", 100, false);
    c.update(json!({"taskDefinition": "web"}));
    c.pass(60);
    let events = c.describe("web")["events"].clone();
    assert!(
        events[0]["message"].as_str().unwrap().contains("because of the service deployment configuration.")
    );
    c.update(json!({"deploymentConfiguration": {"maximumPercent": 150}}));
    c.pass(60);
    assert_eq!(c.describe("web")["deployments"][0]["rolloutState"], "COMPLETED");
}

#[test]
fn forcing_a_deployment_replaces_tasks_of_the_same_definition() {
    let mut c = Cloud::new(2);
    let v1 = c.define("web", "good", 100, false);
    c.create(&v1, 1, json!({}));
    c.pass(10);
    let before = c.tasks("web")[0].id.clone();
    c.update(json!({"taskDefinition": v1}));
    assert_eq!(c.service("web").deployments.len(), 1, "nothing differs");
    c.update(json!({"forceNewDeployment": true}));
    c.pass(15);
    let after = c.tasks("web");
    assert_eq!(after.len(), 1);
    assert_ne!(after[0].id, before);
}

#[test]
fn a_restart_of_the_control_plane_changes_nothing() {
    let mut c = Cloud::new(3);
    let v1 = c.define("web", "good", 300, true);
    let breaker = json!({"deploymentCircuitBreaker": {"enable": true, "rollback": true}});
    c.create(&v1, 4, json!({"deploymentConfiguration": breaker, "tags": [{"key": "k", "value": "v"}]}));
    let agent = c.define("agent", "good", 300, false);
    let daemon = json!({"cluster": "c", "serviceName": "agent", "taskDefinition": agent, "schedulingStrategy": "DAEMON"});
    c.world.ok("CreateService", daemon);
    c.pass(10);
    c.define("web", "sick", 300, true);
    c.fewest_running = Some(("web".into(), i64::MAX));
    c.update(json!({"taskDefinition": "web"}));
    for _ in 0..40 {
        c.pass(1);
        c.restart();
    }
    assert!(c.fewest_running.as_ref().unwrap().1 >= 4);
    let s = c.describe("web");
    assert_eq!((&s["taskDefinition"], &s["runningCount"]), (&json!(v1), &json!(4)));
    assert_eq!(s["deployments"].as_array().unwrap().len(), 1);
    assert_eq!(c.spread("agent").len(), 3);
    let steady = |service: &str, c: &mut Cloud| {
        let events = c.describe(service)["events"].as_array().unwrap().clone();
        events
            .iter()
            .filter(|e| e["message"].as_str().unwrap().ends_with("has reached a steady state."))
            .count()
    };
    // Before the update and after the rollback; the daemon once.
    assert_eq!((steady("web", &mut c), steady("agent", &mut c)), (2, 1));
}
