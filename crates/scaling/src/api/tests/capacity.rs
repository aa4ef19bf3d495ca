//! More and fewer instances.

use serde_json::json;

use super::super::testing::{World, text};

#[test]
fn capacity_is_set_within_bounds() {
    let mut w = World::new();
    w.group("g", 1, 4, 1, json!({}));
    w.pass(3);
    let set = |n: i64| json!({"AutoScalingGroupName": "g", "DesiredCapacity": n});
    assert_eq!(
        w.fails("SetDesiredCapacity", set(5)),
        "ValidationError: New SetDesiredCapacity value 5 is above max value 4 for the AutoScalingGroup."
    );
    assert_eq!(
        w.fails("SetDesiredCapacity", set(0)),
        "ValidationError: New SetDesiredCapacity value 0 is below min value 1 for the AutoScalingGroup."
    );
    w.ok("SetDesiredCapacity", set(4));
    w.pass(3);
    assert_eq!(w.states("g").iter().filter(|s| s.starts_with('a')).count(), 2);
    assert_eq!(w.states("g").len(), 4);
    assert!(text(&w.activities("g")[0]["Cause"]).contains(
        "a user request explicitly set group desired capacity changing the desired capacity from 1 to 4.  At "
    ));
    w.ok("SetDesiredCapacity", set(2));
    w.pass(3);
    assert_eq!(w.states("g"), ["a InService Healthy", "b InService Healthy"]);
    // Bounds move what is desired.
    w.ok("UpdateAutoScalingGroup", json!({"AutoScalingGroupName": "g", "MinSize": 3}));
    assert_eq!(w.describe("g")["DesiredCapacity"], 3);
    w.ok("UpdateAutoScalingGroup", json!({"AutoScalingGroupName": "g", "MinSize": 0, "MaxSize": 1}));
    assert_eq!(w.describe("g")["DesiredCapacity"], 1);
}

#[test]
fn policies_are_executed() {
    let mut w = World::new();
    w.group("g", 1, 10, 4, json!({}));
    let put = |more: serde_json::Value| {
        let mut input = json!({"AutoScalingGroupName": "g", "PolicyName": "p"});
        for (k, v) in more.as_object().into_iter().flatten() {
            input[k] = v.clone();
        }
        input
    };
    let simple = |kind: &str, by: i64| put(json!({"AdjustmentType": kind, "ScalingAdjustment": by}));
    for (policy, after) in [
        (simple("ChangeInCapacity", 2), 6),
        (simple("ChangeInCapacity", -9), 1),
        (simple("ExactCapacity", 8), 8),
        (simple("PercentChangeInCapacity", 50), 6),
        (simple("PercentChangeInCapacity", 10), 5),
        (simple("PercentChangeInCapacity", -10), 3),
        (
            put(
                json!({"AdjustmentType": "PercentChangeInCapacity", "ScalingAdjustment": 10, "MinAdjustmentMagnitude": 3}),
            ),
            7,
        ),
        (
            put(
                json!({"PolicyType": "StepScaling", "AdjustmentType": "ChangeInCapacity", "StepAdjustments": [
            {"MetricIntervalLowerBound": 0.0, "MetricIntervalUpperBound": 10.0, "ScalingAdjustment": 1},
            {"MetricIntervalLowerBound": 10.0, "ScalingAdjustment": 3}]}),
            ),
            7,
        ),
    ] {
        w.ok("PutScalingPolicy", policy.clone());
        w.ok("UpdateAutoScalingGroup", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 4}));
        let mut call = json!({"AutoScalingGroupName": "g", "PolicyName": "p"});
        if policy["PolicyType"] == "StepScaling" {
            call["MetricValue"] = json!(70.0);
            call["BreachThreshold"] = json!(60.0);
        }
        w.ok("ExecutePolicy", call);
        assert_eq!(w.describe("g")["DesiredCapacity"], after, "{policy}");
    }
    let e = w.fails(
        "ExecutePolicy",
        json!({"AutoScalingGroupName": "g", "PolicyName": "p", "HonorCooldown": true,
        "MetricValue": 70.0, "BreachThreshold": 60.0}),
    );
    assert!(e.starts_with("ScalingActivityInProgress"), "{e}");
    assert!(
        w.fails("ExecutePolicy", json!({"AutoScalingGroupName": "g", "PolicyName": "none"}))
            .starts_with("ValidationError")
    );
}

#[test]
fn policies_read_back() {
    let mut w = World::new();
    w.group("g", 0, 1, 0, json!({}));
    let input = json!({"AutoScalingGroupName": "g", "PolicyName": "t", "PolicyType": "TargetTrackingScaling",
        "EstimatedInstanceWarmup": 30, "TargetTrackingConfiguration": {"TargetValue": 50.0,
        "PredefinedMetricSpecification": {"PredefinedMetricType": "ASGAverageCPUUtilization"}}});
    let arn = text(&w.ok("PutScalingPolicy", input)["PolicyARN"]);
    assert!(arn.ends_with(":autoScalingGroupName/g:policyName/t"), "{arn}");
    let out = w.ok("DescribePolicies", json!({"AutoScalingGroupName": "g"}));
    let p = &out["ScalingPolicies"][0];
    assert_eq!((p["Enabled"].as_bool(), p["EstimatedInstanceWarmup"].as_i64()), (Some(true), Some(30)));
    assert_eq!(p["TargetTrackingConfiguration"]["DisableScaleIn"], false);
    for (more, start) in [
        (json!({}), "ValidationError: You must specify an AdjustmentType for policy type: SimpleScaling"),
        (
            json!({"AdjustmentType": "Some", "ScalingAdjustment": 1}),
            "ValidationError: Some is not a valid adjustment type",
        ),
        (
            json!({"AdjustmentType": "ChangeInCapacity"}),
            "ValidationError: You must specify a ScalingAdjustment",
        ),
        (
            json!({"PolicyType": "StepScaling", "AdjustmentType": "ChangeInCapacity"}),
            "ValidationError: You must specify at least one StepAdjustment",
        ),
        (
            json!({"PolicyType": "StepScaling", "AdjustmentType": "ChangeInCapacity", "StepAdjustments": [
            {"MetricIntervalLowerBound": 0.0, "MetricIntervalUpperBound": 10.0, "ScalingAdjustment": 1},
            {"MetricIntervalLowerBound": 5.0, "ScalingAdjustment": 3}]}),
            "ValidationError: StepAdjustment intervals can't overlap",
        ),
        (
            json!({"PolicyType": "TargetTrackingScaling"}),
            "ValidationError: You must specify a TargetTrackingConfiguration",
        ),
        (json!({"PolicyType": "Other"}), "ValidationError: Invalid policy type: Other."),
    ] {
        let mut input = json!({"AutoScalingGroupName": "g", "PolicyName": "x"});
        for (k, v) in more.as_object().into_iter().flatten() {
            input[k] = v.clone();
        }
        let e = w.fails("PutScalingPolicy", input);
        assert!(e.starts_with(start), "{e}");
    }
    w.ok("DeletePolicy", json!({"PolicyName": arn}));
    assert_eq!(w.ok("DescribePolicies", json!({}))["ScalingPolicies"], json!([]));
    assert!(
        w.fails("DeletePolicy", json!({"AutoScalingGroupName": "g", "PolicyName": "t"}))
            .contains("not found")
    );
}

#[test]
fn an_instance_is_taken_out_by_hand() {
    let mut w = World::new();
    w.group("g", 1, 4, 2, json!({}));
    w.pass(3);
    let ids = w.ids("g");
    let end = |id: &str, shrink: bool| json!({"InstanceId": id, "ShouldDecrementDesiredCapacity": shrink});
    let a = w.ok("TerminateInstanceInAutoScalingGroup", end(&ids[0], true))["Activity"].clone();
    assert_eq!(a["StatusCode"], "InProgress");
    assert_eq!(a["Description"], format!("Terminating EC2 instance: {}", ids[0]));
    assert!(text(&a["Cause"]).ends_with(
        "was taken out of service in response to a user request, shrinking the capacity from 2 to 1."
    ));
    w.pass(3);
    assert_eq!(w.ids("g"), [ids[1].clone()]);
    let e = w.fails("TerminateInstanceInAutoScalingGroup", end(&ids[1], true));
    assert!(
        e.starts_with(
            "ValidationError: Currently, desiredSize equals minSize (1). Terminating instance without"
        ),
        "{e}"
    );
    w.ok("TerminateInstanceInAutoScalingGroup", end(&ids[1], false));
    w.pass(3);
    let after = w.ids("g");
    assert_eq!(after.len(), 1);
    assert_ne!(after[0], ids[1]);
    let e = w.fails("TerminateInstanceInAutoScalingGroup", end("i-none", false));
    assert_eq!(
        e,
        "ValidationError: Instance Id not found - No managed instance found for instance ID: i-none"
    );
}

#[test]
fn a_large_group_comes_and_goes() {
    let mut w = World::new();
    w.group("g", 0, 1000, 1000, json!({}));
    w.pass(5);
    let all = w.states("g");
    assert_eq!(all.len(), 1000);
    assert_eq!(all.iter().filter(|s| *s == "a InService Healthy").count(), 500);
    assert_eq!(all.iter().filter(|s| *s == "b InService Healthy").count(), 500);
    w.ok("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 10}));
    w.pass(5);
    assert_eq!(w.states("g").len(), 10);
}
