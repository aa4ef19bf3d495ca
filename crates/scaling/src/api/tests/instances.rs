//! Health, standby, attaching and detaching, protection, suspended processes.

use ec2::rows::{Instance, InstanceState};
use serde_json::json;

use super::super::testing::{World, text};

fn two() -> (World, Vec<String>) {
    let mut w = World::new();
    w.group("g", 0, 4, 2, json!({}));
    w.pass(3);
    let ids = w.ids("g");
    (w, ids)
}

fn cause_of(w: &mut World, start: &str) -> String {
    let all = w.activities("g");
    let found = all.iter().find(|a| text(&a["Description"]).starts_with(start));
    text(&found.unwrap_or_else(|| panic!("no activity {start}"))["Cause"])
}

#[test]
fn instances_that_went_away_are_replaced() {
    for state in [InstanceState::Stopped, InstanceState::Terminated] {
        let (mut w, ids) = two();
        w.write(|tx| _ = tx.update::<Instance>(&ids[0], |i| i.state = state));
        w.pass(0);
        assert_eq!(
            w.describe("g")["Instances"].as_array().map(Vec::len),
            Some(if state == InstanceState::Stopped { 3 } else { 2 })
        );
        let cause = cause_of(&mut w, &format!("Terminating EC2 instance: {}", ids[0]));
        assert!(
            cause.ends_with(
                "an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped."
            ),
            "{cause}"
        );
        let cause = text(
            &w.activities("g").iter().find(|a| text(&a["Cause"]).contains("unhealthy")).expect("a launch")["Cause"],
        );
        assert!(cause.ends_with(
            "an instance was launched in response to an unhealthy instance needing to be replaced."
        ));
        w.pass(15);
        assert_eq!(w.states("g"), ["a InService Healthy", "b InService Healthy"]);
        assert!(!w.ids("g").contains(&ids[0]));
        assert_eq!(w.instance(&ids[0]).state, InstanceState::Terminated);
    }
}

#[test]
fn an_instance_that_did_not_boot_is_replaced_after_its_grace() {
    let mut w = World::new();
    w.group("g", 0, 4, 1, json!({"HealthCheckGracePeriod": 60}));
    w.pass(3);
    let id = w.ids("g")[0].clone();
    w.write(|tx| {
        tx.update::<Instance>(&id, |i| {
            i.boot_error = Some("the disk is full".into());
            i.booted = false;
        });
    });
    w.pass(50);
    assert_eq!(w.ids("g"), std::slice::from_ref(&id));
    w.pass(20);
    assert!(!w.ids("g").contains(&id));
    assert!(
        cause_of(&mut w, &format!("Terminating EC2 instance: {id}"))
            .contains("EC2 instance status checks failure")
    );
}

#[test]
fn health_can_be_set() {
    let (mut w, ids) = two();
    let set = |health: &str| json!({"InstanceId": ids[0], "HealthStatus": health});
    assert_eq!(
        w.fails("SetInstanceHealth", set("Bad")),
        "ValidationError: Valid instance health states are: [Healthy, Unhealthy]"
    );
    w.ok("SuspendProcesses", json!({"AutoScalingGroupName": "g", "ScalingProcesses": ["ReplaceUnhealthy"]}));
    w.ok("SetInstanceHealth", set("Unhealthy"));
    w.pass(3);
    let shown = w.ok("DescribeAutoScalingInstances", json!({"InstanceIds": [ids[0]]}));
    assert_eq!(shown["AutoScalingInstances"][0]["HealthStatus"], "UNHEALTHY");
    assert!(w.ids("g").contains(&ids[0]));
    w.ok("ResumeProcesses", json!({"AutoScalingGroupName": "g"}));
    w.pass(5);
    assert!(!w.ids("g").contains(&ids[0]));
    assert_eq!(w.states("g").len(), 2);
    assert!(
        cause_of(&mut w, &format!("Terminating EC2 instance: {}", ids[0]))
            .ends_with("in response to a user health-check.")
    );
}

#[test]
fn a_grace_period_holds_for_health_that_is_set() {
    let mut w = World::new();
    w.group("g", 0, 4, 1, json!({"HealthCheckGracePeriod": 60}));
    w.pass(3);
    let id = w.ids("g")[0].clone();
    w.ok("SetInstanceHealth", json!({"InstanceId": id, "HealthStatus": "Unhealthy"}));
    w.pass(3);
    assert_eq!(w.ids("g"), std::slice::from_ref(&id));
    w.ok(
        "SetInstanceHealth",
        json!({"InstanceId": id, "HealthStatus": "Unhealthy", "ShouldRespectGracePeriod": false}),
    );
    w.pass(3);
    assert!(!w.ids("g").contains(&id));
}

#[test]
fn standby_is_out_of_service_and_back() {
    let (mut w, ids) = two();
    let call = |shrink: bool| json!({"AutoScalingGroupName": "g", "InstanceIds": [ids[0]], "ShouldDecrementDesiredCapacity": shrink});
    let a = w.ok("EnterStandby", call(true))["Activities"][0].clone();
    assert_eq!(a["Description"], format!("Moving EC2 instance to Standby: {}", ids[0]));
    assert!(text(&a["Cause"]).ends_with(
        "was moved to standby in response to a user request, shrinking the capacity from 2 to 1."
    ));
    assert_eq!((text(&a["StatusCode"]), a["Progress"].as_i64()), ("InProgress".into(), Some(50)));
    w.pass(3);
    assert_eq!(w.states("g").iter().filter(|s| s.contains("Standby")).count(), 1);
    assert_eq!(w.states("g").len(), 2);
    assert!(w.fails("EnterStandby", call(true)).ends_with("is not in InService."));
    let a = w.ok("ExitStandby", json!({"AutoScalingGroupName": "g", "InstanceIds": [ids[0]]}))["Activities"]
        [0]
    .clone();
    assert_eq!((text(&a["StatusCode"]), a["Progress"].as_i64()), ("PreInService".into(), Some(30)));
    w.pass(0);
    assert_eq!(w.states("g"), ["a InService Healthy", "b InService Healthy"]);
    assert_eq!(w.ids("g"), ids);
    // Without shrinking, another one comes in its place.
    w.ok("EnterStandby", call(false));
    w.pass(3);
    assert_eq!(w.states("g").len(), 3);
}

#[test]
fn instances_leave_and_join() {
    let (mut w, ids) = two();
    let call =
        json!({"AutoScalingGroupName": "g", "InstanceIds": [ids[0]], "ShouldDecrementDesiredCapacity": true});
    let a = w.ok("DetachInstances", call.clone())["Activities"][0].clone();
    assert_eq!(a["Description"], format!("Detaching EC2 instance: {}", ids[0]));
    w.pass(3);
    assert_eq!(w.ids("g"), [ids[1].clone()]);
    let i = w.instance(&ids[0]);
    assert_eq!((i.state, i.auto_scaling_group, i.tags.len()), (InstanceState::Running, None, 0));
    assert_eq!(
        w.fails("DetachInstances", call),
        format!("ValidationError: The instance {} is not part of Auto Scaling group g.", ids[0])
    );
    let join = json!({"AutoScalingGroupName": "g", "InstanceIds": [ids[0]]});
    w.ok("AttachInstances", join.clone());
    w.pass(0);
    assert_eq!(w.ids("g").len(), 2);
    assert_eq!(w.describe("g")["DesiredCapacity"], 2);
    assert_eq!(w.instance(&ids[0]).auto_scaling_group.as_deref(), Some("g"));
    assert!(w.fails("AttachInstances", join.clone()).contains("is already part of AutoScalingGroup:g"));
    w.ok("UpdateAutoScalingGroup", json!({"AutoScalingGroupName": "g", "MaxSize": 2}));
    let e = w.fails("AttachInstances", join);
    assert_eq!(
        e,
        "ValidationError: AutoScalingGroup g has min-size=0, max-size=2, and desired-size=2. To attach 1 instance, please update the \
         AutoScalingGroup sizes appropriately."
    );
}

#[test]
fn protected_instances_stay() {
    let (mut w, ids) = two();
    w.ok(
        "SetInstanceProtection",
        json!({"AutoScalingGroupName": "g", "InstanceIds": [ids[1]], "ProtectedFromScaleIn": true}),
    );
    w.ok("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 0}));
    w.pass(30);
    assert_eq!(w.ids("g"), [ids[1].clone()]);
    let told = |w: &mut World| {
        let text = "Could not scale to desired capacity because all remaining instances are protected from scale-in.";
        w.activities("g").into_iter().filter(|a| a["Description"] == text).collect::<Vec<_>>()
    };
    let all = told(&mut w);
    assert_eq!((all.len(), &all[0]["StatusCode"]), (1, &json!("Cancelled")));
    assert!(text(&all[0]["Cause"]).contains("changing the desired capacity from 2 to 0"));
    w.ok("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 1}));
    w.ok("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 0}));
    w.pass(3);
    assert_eq!(told(&mut w).len(), 2);
}

#[test]
fn suspended_processes_are_shown_and_hold() {
    let (mut w, ids) = two();
    let which = |p: &str| json!({"AutoScalingGroupName": "g", "ScalingProcesses": [p]});
    w.ok("SuspendProcesses", which("Launch"));
    assert_eq!(w.describe("g")["SuspendedProcesses"][0]["ProcessName"], "Launch");
    w.ok(
        "TerminateInstanceInAutoScalingGroup",
        json!({"InstanceId": ids[0], "ShouldDecrementDesiredCapacity": false}),
    );
    w.pass(5);
    assert_eq!(w.states("g").len(), 1);
    w.ok("ResumeProcesses", which("Launch"));
    w.pass(5);
    assert_eq!(w.states("g").len(), 2);
    w.ok("SuspendProcesses", which("HealthCheck"));
    let ids = w.ids("g");
    w.write(|tx| _ = tx.update::<Instance>(&ids[0], |i| i.state = InstanceState::Stopped));
    w.pass(5);
    assert_eq!(w.ids("g"), ids);
    assert!(w.fails("SuspendProcesses", which("Some")).starts_with("ValidationError"));
    w.ok("SuspendProcesses", json!({"AutoScalingGroupName": "g"}));
    assert_eq!(w.describe("g")["SuspendedProcesses"].as_array().map(Vec::len), Some(9));
}

#[test]
fn zones_are_evened_out_when_one_is_added() {
    let mut w = World::new();
    w.group("g", 0, 4, 2, json!({"VPCZoneIdentifier": "subnet-a"}));
    w.pass(3);
    w.ok(
        "UpdateAutoScalingGroup",
        json!({"AutoScalingGroupName": "g", "VPCZoneIdentifier": "subnet-a,subnet-b"}),
    );
    w.pass(10);
    assert_eq!(w.states("g"), ["a InService Healthy", "b InService Healthy"]);
    assert!(
        w.activities("g").iter().any(|a| text(&a["Cause"]).contains("had 2 and 0 instances respectively"))
    );
    // A zone that is taken away is left.
    w.ok("UpdateAutoScalingGroup", json!({"AutoScalingGroupName": "g", "VPCZoneIdentifier": "subnet-c"}));
    w.pass(20);
    assert_eq!(w.states("g"), ["c InService Healthy", "c InService Healthy"]);
}

#[test]
fn a_refresh_replaces_everything() {
    let mut w = World::new();
    w.group("g", 0, 4, 3, json!({"DefaultInstanceWarmup": 5}));
    w.pass(3);
    let ids = w.ids("g");
    let id = text(&w.ok("StartInstanceRefresh", json!({"AutoScalingGroupName": "g"}))["InstanceRefreshId"]);
    assert_eq!(
        w.fails("StartInstanceRefresh", json!({"AutoScalingGroupName": "g"})),
        "InstanceRefreshInProgress: An Instance Refresh is already in progress and blocks the execution of this Instance Refresh."
    );
    let shown = |w: &mut World| {
        let out = w.ok(
            "DescribeInstanceRefreshes",
            json!({"AutoScalingGroupName": "g", "InstanceRefreshIds": [id]}),
        );
        let r = &out["InstanceRefreshes"][0];
        (text(&r["Status"]), r["PercentageComplete"].as_i64(), r["InstancesToUpdate"].as_i64())
    };
    assert_eq!(shown(&mut w), ("Pending".into(), Some(0), Some(3)));
    for _ in 0..60 {
        w.pass(1);
        let serving = w.states("g").iter().filter(|s| s.contains("InService")).count();
        assert!(serving >= 2, "one at a time");
    }
    assert_eq!(shown(&mut w), ("Successful".into(), Some(100), Some(0)));
    assert_eq!(w.states("g").len(), 3);
    assert!(w.ids("g").iter().all(|i| !ids.contains(i)));
    assert!(cause_of(&mut w, "Terminating EC2 instance").ends_with("in response to an instance refresh."));
    // With matching ones skipped there is nothing to do.
    let ids = w.ids("g");
    w.ok("StartInstanceRefresh", json!({"AutoScalingGroupName": "g", "Preferences": {"SkipMatching": true}}));
    w.pass(10);
    assert_eq!(w.ids("g"), ids);
}
