//! Tags, hooks, schedules, notifications, metrics, and the lists of what there is.

use serde_json::json;

use super::super::testing::World;

fn world() -> World {
    let mut w = World::new();
    w.group("g", 0, 1, 0, json!({}));
    w
}

#[test]
fn tags() {
    let mut w = world();
    let tag = |key: &str, value: &str| json!({"ResourceId": "g", "ResourceType": "auto-scaling-group", "Key": key, "Value": value, "PropagateAtLaunch": true});
    w.ok("CreateOrUpdateTags", json!({"Tags": [tag("a", "1"), tag("b", "2")]}));
    w.ok("CreateOrUpdateTags", json!({"Tags": [tag("a", "3")]}));
    let find = |name: &str, value: &str| json!({"Filters": [{"Name": name, "Values": [value]}]});
    assert_eq!(
        w.ok("DescribeTags", find("auto-scaling-group", "g"))["Tags"],
        json!([tag("a", "3"), tag("b", "2")])
    );
    assert_eq!(w.ok("DescribeTags", find("key", "b"))["Tags"], json!([tag("b", "2")]));
    assert_eq!(w.ok("DescribeTags", find("propagate-at-launch", "false"))["Tags"], json!([]));
    assert!(
        w.fails("DescribeTags", find("x", "y")).starts_with("ValidationError: Filter type x is not correct.")
    );
    w.ok("DeleteTags", json!({"Tags": [tag("a", "other"), tag("b", "2")]}));
    assert_eq!(w.ok("DescribeTags", json!({}))["Tags"], json!([tag("a", "3")]));
    let mut none = tag("a", "1");
    none["ResourceId"] = json!("none");
    assert!(w.fails("CreateOrUpdateTags", json!({"Tags": [none]})).contains("not found"));
}

#[test]
fn hooks() {
    let mut w = world();
    let name = json!({"AutoScalingGroupName": "g", "LifecycleHookName": "h"});
    assert!(w.fails("PutLifecycleHook", name.clone()).contains("A lifecycle transition must be specified"));
    let put = json!({"AutoScalingGroupName": "g", "LifecycleHookName": "h", "LifecycleTransition": "autoscaling:EC2_INSTANCE_TERMINATING",
        "NotificationTargetARN": "arn:aws:sns:us-east-1:1:t", "RoleARN": "arn:aws:iam::1:role/r"});
    w.ok("PutLifecycleHook", put.clone());
    let describe = json!({"AutoScalingGroupName": "g"});
    let hook = w.ok("DescribeLifecycleHooks", describe.clone())["LifecycleHooks"][0].clone();
    for (k, v) in put.as_object().into_iter().flatten() {
        assert_eq!(hook[k], *v, "{k}");
    }
    assert_eq!(
        (hook["DefaultResult"].as_str(), hook["HeartbeatTimeout"].as_i64(), hook["GlobalTimeout"].as_i64()),
        (Some("ABANDON"), Some(3600), Some(172_800))
    );
    w.ok("PutLifecycleHook", json!({"AutoScalingGroupName": "g", "LifecycleHookName": "h", "HeartbeatTimeout": 60, "DefaultResult": "CONTINUE"}));
    let hook = w.ok("DescribeLifecycleHooks", describe.clone())["LifecycleHooks"][0].clone();
    assert_eq!((hook["HeartbeatTimeout"].as_i64(), hook["GlobalTimeout"].as_i64()), (Some(60), Some(6000)));
    assert_eq!(hook["LifecycleTransition"], "autoscaling:EC2_INSTANCE_TERMINATING");
    let mut bad = put;
    bad["HeartbeatTimeout"] = json!(10);
    assert!(w.fails("PutLifecycleHook", bad).contains("between 30 and 7200"));
    let mut complete = name.clone();
    complete["LifecycleActionResult"] = json!("CONTINUE");
    complete["LifecycleActionToken"] = json!("01234567-0123-0123-0123-012345678901");
    assert!(w.fails("CompleteLifecycleAction", complete).contains("No active Lifecycle Action found"));
    w.ok("DeleteLifecycleHook", name.clone());
    assert_eq!(w.ok("DescribeLifecycleHooks", describe)["LifecycleHooks"], json!([]));
    assert!(w.fails("DeleteLifecycleHook", name).contains("No Lifecycle Hook found"));
}

#[test]
fn schedules() {
    let mut w = world();
    let put = |more: serde_json::Value| {
        let mut input = json!({"AutoScalingGroupName": "g", "ScheduledActionName": "s"});
        for (k, v) in more.as_object().into_iter().flatten() {
            input[k] = v.clone();
        }
        input
    };
    for (more, why) in [
        (json!({"Recurrence": "0 8 * * *"}), "At least one of"),
        (json!({"MinSize": 1}), "Either StartTime or Recurrence"),
        (json!({"MinSize": 1, "Recurrence": "every day"}), "Given recurrence string: every day is invalid"),
        (json!({"MinSize": 2, "MaxSize": 1, "Recurrence": "0 8 * * *"}), "Min size must be"),
        (json!({"MinSize": 1, "StartTime": 0}), "Given start time is in the past"),
    ] {
        let e = w.fails("PutScheduledUpdateGroupAction", put(more));
        assert!(e.contains(why), "{e}");
    }
    w.ok(
        "PutScheduledUpdateGroupAction",
        put(json!({"MinSize": 1, "MaxSize": 2, "Recurrence": "0 8 * * *", "TimeZone": "Etc/UTC"})),
    );
    let out = w.ok("DescribeScheduledActions", json!({"AutoScalingGroupName": "g"}));
    let s = &out["ScheduledUpdateGroupActions"][0];
    assert_eq!(
        (s["Recurrence"].as_str(), s["TimeZone"].as_str(), s["MinSize"].as_i64()),
        (Some("0 8 * * *"), Some("Etc/UTC"), Some(1))
    );
    w.ok("DeleteScheduledAction", put(json!({})));
    assert!(w.fails("DeleteScheduledAction", put(json!({}))).contains("Scheduled action name not found"));
}

#[test]
fn notifications_and_metrics() {
    let mut w = world();
    let topic = "arn:aws:sns:us-east-1:123456789012:t";
    let put = |kinds: serde_json::Value| json!({"AutoScalingGroupName": "g", "TopicARN": topic, "NotificationTypes": kinds});
    assert!(
        w.fails("PutNotificationConfiguration", put(json!(["some"])))
            .contains("\"some\" is not a valid Notification Type")
    );
    w.ok(
        "PutNotificationConfiguration",
        put(json!(["autoscaling:EC2_INSTANCE_TERMINATE", "autoscaling:EC2_INSTANCE_LAUNCH"])),
    );
    let out = w.ok("DescribeNotificationConfigurations", json!({"AutoScalingGroupNames": ["g"]}));
    assert_eq!(
        out["NotificationConfigurations"][0],
        json!({"AutoScalingGroupName": "g", "TopicARN": topic, "NotificationType": "autoscaling:EC2_INSTANCE_LAUNCH"})
    );
    assert_eq!(out["NotificationConfigurations"].as_array().map(Vec::len), Some(2));
    let gone = json!({"AutoScalingGroupName": "g", "TopicARN": topic});
    w.ok("DeleteNotificationConfiguration", gone.clone());
    w.fails("DeleteNotificationConfiguration", gone);
    let metrics = json!({"AutoScalingGroupName": "g", "Granularity": "1Minute", "Metrics": ["GroupMinSize", "GroupMaxSize"]});
    w.ok("EnableMetricsCollection", metrics);
    let minute = |m: &str| json!({"Metric": m, "Granularity": "1Minute"});
    assert_eq!(w.describe("g")["EnabledMetrics"], json!([minute("GroupMaxSize"), minute("GroupMinSize")]));
    w.ok("DisableMetricsCollection", json!({"AutoScalingGroupName": "g", "Metrics": ["GroupMaxSize"]}));
    assert_eq!(w.describe("g")["EnabledMetrics"], json!([minute("GroupMinSize")]));
    let bad = json!({"AutoScalingGroupName": "g", "Granularity": "5Minute"});
    assert!(w.fails("EnableMetricsCollection", bad).contains("Granularity 5Minute is not valid"));
}

#[test]
fn what_there_is_to_choose_from() {
    let mut w = world();
    for (operation, member, n) in [
        ("DescribeAdjustmentTypes", "AdjustmentTypes", 3),
        ("DescribeLifecycleHookTypes", "LifecycleHookTypes", 2),
        ("DescribeScalingProcessTypes", "Processes", 10),
        ("DescribeTerminationPolicyTypes", "TerminationPolicyTypes", 7),
    ] {
        assert_eq!(w.ok(operation, json!({}))[member].as_array().map(Vec::len), Some(n), "{operation}");
    }
    let limits = w.ok("DescribeAccountLimits", json!({}));
    assert_eq!(
        (limits["NumberOfAutoScalingGroups"].as_i64(), limits["MaxNumberOfAutoScalingGroups"].as_i64()),
        (Some(1), Some(500))
    );
    assert_eq!(
        w.ok("DescribeInstanceRefreshes", json!({"AutoScalingGroupName": "g"}))["InstanceRefreshes"],
        json!([])
    );
    assert_eq!(w.ok("DescribeWarmPool", json!({"AutoScalingGroupName": "g"})), json!({"Instances": []}));
    // A group that is not there is told by all in the same words.
    let words = "ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'none' not found";
    for operation in [
        "DescribeLifecycleHooks",
        "DescribeTrafficSources",
        "DescribeLoadBalancerTargetGroups",
        "SuspendProcesses",
        "DescribeScalingActivities",
        "DescribeWarmPool",
        "DescribeInstanceRefreshes",
    ] {
        assert_eq!(w.fails(operation, json!({"AutoScalingGroupName": "none"})), words, "{operation}");
    }
}
