//! Instance refreshes: checkpoints, room for new instances, protected and idle ones, failure and rollback.

use serde_json::{Value as Json, json};

use super::super::testing::{World, text};

/// A group over zones a and b from version 1 of a launch template; version 2 has another type.
fn group(desired: i64) -> World {
    let mut w = World::new();
    let id = w.template("t");
    w.version(&id, "t3.micro");
    w.ok(
        "CreateAutoScalingGroup",
        json!({"AutoScalingGroupName": "g", "MinSize": 0, "MaxSize": 8, "DesiredCapacity": desired,
            "VPCZoneIdentifier": "subnet-a,subnet-b", "LaunchTemplate": {"LaunchTemplateId": id, "Version": "1"}}),
    );
    w.pass(3);
    w
}

fn start(w: &mut World, preferences: Json) {
    w.ok("StartInstanceRefresh", json!({"AutoScalingGroupName": "g", "Preferences": preferences}));
}

/// The newest refresh: its status, per cent and instances to update.
fn shown(w: &mut World) -> (String, i64, i64) {
    let r = refresh(w);
    let number = |v: &Json| v.as_i64().expect("a number");
    (text(&r["Status"]), number(&r["PercentageComplete"]), number(&r["InstancesToUpdate"]))
}

fn refresh(w: &mut World) -> Json {
    let out = w.ok("DescribeInstanceRefreshes", json!({"AutoScalingGroupName": "g"}));
    out["InstanceRefreshes"][0].clone()
}

fn serving(w: &mut World) -> usize {
    w.states("g").iter().filter(|s| s.contains("InService")).count()
}

#[test]
fn it_waits_at_checkpoints() {
    let mut w = group(4);
    let old = w.ids("g");
    start(
        &mut w,
        json!({"MinHealthyPercentage": 50, "CheckpointPercentages": [25, 75], "CheckpointDelay": 100}),
    );
    let replaced = |w: &mut World| old.iter().filter(|i| !w.ids("g").contains(i)).count();
    w.pass(20);
    assert_eq!((replaced(&mut w), shown(&mut w)), (1, ("InProgress".into(), 25, 3)));
    assert!(text(&refresh(&mut w)["StatusReason"]).contains("25%"));
    assert_eq!(
        refresh(&mut w)["Preferences"],
        json!({"MinHealthyPercentage": 50, "InstanceWarmup": 0, "CheckpointPercentages": [25, 75], "CheckpointDelay": 100,
            "SkipMatching": false, "AutoRollback": false})
    );
    w.pass(120);
    // The last checkpoint is less than everything: there it ends.
    assert_eq!((replaced(&mut w), shown(&mut w)), (3, ("Successful".into(), 75, 1)));
    assert_eq!(serving(&mut w), 4);
}

#[test]
fn new_instances_come_first_where_there_is_room() {
    for (policy, preferences, most) in [
        (Json::Null, json!({"MinHealthyPercentage": 100, "MaxHealthyPercentage": 150}), 6),
        (json!({"MinHealthyPercentage": 100, "MaxHealthyPercentage": 110}), json!({}), 5),
    ] {
        let mut w = group(4);
        if !policy.is_null() {
            w.ok(
                "UpdateAutoScalingGroup",
                json!({"AutoScalingGroupName": "g", "InstanceMaintenancePolicy": policy}),
            );
        }
        let old = w.ids("g");
        start(&mut w, preferences);
        let mut highest = 0;
        for _ in 0..60 {
            w.pass(1);
            assert!(serving(&mut w) >= 4);
            highest = highest.max(w.states("g").iter().filter(|s| !s.contains("Terminating")).count());
        }
        assert_eq!(highest, most);
        assert_eq!(shown(&mut w), ("Successful".into(), 100, 0));
        let new = w.ids("g");
        assert!(new.len() == 4 && new.iter().all(|i| !old.contains(i)));
        let zones = w.states("g").iter().filter(|s| s.starts_with('a')).count();
        assert_eq!(zones, 2);
    }
}

#[test]
fn protected_and_idle_instances_are_as_the_preferences_say() {
    // Of three instances one is protected and one in standby; how many are replaced, and what is the outcome.
    for (preferences, gone, status) in [
        (json!({}), 1, "Failed"),
        (json!({"ScaleInProtectedInstances": "Ignore", "StandbyInstances": "Ignore"}), 1, "Successful"),
        (json!({"ScaleInProtectedInstances": "Refresh", "StandbyInstances": "Ignore"}), 2, "Successful"),
        (json!({"ScaleInProtectedInstances": "Refresh", "StandbyInstances": "Terminate"}), 3, "Successful"),
    ] {
        let mut w = group(3);
        let old = w.ids("g");
        let of = |i: usize| json!({"AutoScalingGroupName": "g", "InstanceIds": [old[i]]});
        let mut call = of(0);
        call["ProtectedFromScaleIn"] = json!(true);
        w.ok("SetInstanceProtection", call);
        let mut call = of(1);
        call["ShouldDecrementDesiredCapacity"] = json!(true);
        w.ok("EnterStandby", call);
        start(&mut w, preferences.clone());
        w.pass(60);
        let new = w.ids("g");
        assert_eq!(old.iter().filter(|i| !new.contains(i)).count(), gone, "{preferences}");
        w.pass(3650);
        assert_eq!(shown(&mut w).0, status, "{preferences}");
    }
}

#[test]
fn one_that_does_not_get_on_takes_itself_back() {
    let mut w = group(3);
    let id = text(&w.describe("g")["LaunchTemplate"]["LaunchTemplateId"]);
    let refused = json!({"AutoScalingGroupName": "g", "Preferences": {"AutoRollback": true}});
    assert_eq!(
        w.fails("StartInstanceRefresh", refused),
        "ValidationError: The AutoRollback parameter cannot be set to true when the DesiredConfiguration parameter is empty."
    );
    // One of them stays protected, so that the refresh cannot come to its end.
    let held = w.ids("g")[2].clone();
    w.ok(
        "SetInstanceProtection",
        json!({"AutoScalingGroupName": "g", "InstanceIds": [held], "ProtectedFromScaleIn": true}),
    );
    w.ok(
        "StartInstanceRefresh",
        json!({"AutoScalingGroupName": "g", "Preferences": {"AutoRollback": true, "BakeTime": 0},
            "DesiredConfiguration": {"LaunchTemplate": {"LaunchTemplateId": id, "Version": "2"}}}),
    );
    let versions = |w: &mut World| {
        let g = w.describe("g");
        let all = g["Instances"].as_array().into_iter().flatten();
        let mut all: Vec<String> = all.map(|i| text(&i["LaunchTemplate"]["Version"])).collect();
        all.sort();
        (text(&g["LaunchTemplate"]["Version"]), all.join(" "))
    };
    w.pass(60);
    assert_eq!(versions(&mut w), ("2".into(), "1 2 2".into()));
    w.pass(3500);
    assert_eq!(shown(&mut w), ("InProgress".into(), 66, 1));
    w.pass(60);
    let details = refresh(&mut w)["RollbackDetails"].clone();
    assert_eq!(
        (&details["PercentageCompleteOnRollback"], &details["InstancesToUpdateOnRollback"]),
        (&json!(66), &json!(1))
    );
    assert!(text(&details["RollbackReason"]).contains("within 3600 seconds"));
    w.pass(60);
    assert_eq!(shown(&mut w), ("RollbackSuccessful".into(), 100, 0));
    assert_eq!(versions(&mut w), ("1".into(), "1 1 1".into()));
    assert!(w.ids("g").contains(&held));
}

#[test]
fn preferences_hold_together() {
    let mut w = group(1);
    for bad in [
        json!({"CheckpointPercentages": [50, 20]}),
        json!({"CheckpointPercentages": [0]}),
        json!({"CheckpointDelay": 5}),
        json!({"MinHealthyPercentage": 50, "MaxHealthyPercentage": 200}),
        json!({"AlarmSpecification": {"Alarms": ["a"]}}),
    ] {
        let e = w.fails("StartInstanceRefresh", json!({"AutoScalingGroupName": "g", "Preferences": bad}));
        assert!(e.starts_with("ValidationError: "), "{e}");
    }
}

#[test]
fn it_bakes_before_it_is_over() {
    let mut w = group(1);
    start(&mut w, json!({"BakeTime": 60}));
    w.pass(30);
    assert_eq!(shown(&mut w).0, "Baking");
    w.pass(60);
    assert_eq!(shown(&mut w).0, "Successful");
}

#[test]
fn one_that_is_cancelled_replaces_no_more_and_leaves_the_group_whole() {
    let mut w = group(4);
    let ask = || json!({"AutoScalingGroupName": "g"});
    let none = "ActiveInstanceRefreshNotFound: No in progress or pending Instance Refresh found for Auto Scaling group g";
    for operation in ["CancelInstanceRefresh", "RollbackInstanceRefresh"] {
        assert_eq!(w.fails(operation, ask()), none);
    }
    let old = w.ids("g");
    start(&mut w, json!({"MinHealthyPercentage": 75}));
    w.pass(2);
    let id = text(&refresh(&mut w)["InstanceRefreshId"]);
    assert_eq!(w.ok("CancelInstanceRefresh", ask())["InstanceRefreshId"], id.as_str());
    assert_eq!(shown(&mut w).0, "Cancelling");
    assert_eq!(w.fails("CancelInstanceRefresh", ask()), none);
    w.pass(60);
    assert_eq!(shown(&mut w).0, "Cancelled");
    assert_eq!(refresh(&mut w)["StatusReason"], "Cancelled due to user request.");
    assert_eq!(serving(&mut w), 4);
    let kept = old.iter().filter(|i| w.ids("g").contains(i)).count();
    assert!((2..4).contains(&kept), "{kept}");
    // The next one may begin, and can be ended without waiting.
    start(&mut w, json!({"MinHealthyPercentage": 75}));
    w.ok(
        "CancelInstanceRefresh",
        json!({"AutoScalingGroupName": "g", "WaitForTransitioningInstances": false}),
    );
    assert_eq!(shown(&mut w).0, "Cancelled");
}

#[test]
fn one_is_taken_back_when_its_owner_says_so() {
    let mut w = group(3);
    let ask = || json!({"AutoScalingGroupName": "g"});
    start(&mut w, json!({}));
    assert!(w.fails("RollbackInstanceRefresh", ask()).starts_with("IrreversibleInstanceRefresh: "));
    w.ok(
        "CancelInstanceRefresh",
        json!({"AutoScalingGroupName": "g", "WaitForTransitioningInstances": false}),
    );
    w.pass(30);
    let id = text(&w.describe("g")["LaunchTemplate"]["LaunchTemplateId"]);
    let desired = json!({"LaunchTemplate": {"LaunchTemplateId": id, "Version": "2"}});
    w.ok(
        "StartInstanceRefresh",
        json!({"AutoScalingGroupName": "g", "DesiredConfiguration": desired, "Preferences": {"MinHealthyPercentage": 60}}),
    );
    w.pass(3);
    w.ok("RollbackInstanceRefresh", ask());
    assert_eq!(shown(&mut w).0, "RollbackInProgress");
    assert!(w.fails("RollbackInstanceRefresh", ask()).starts_with("IrreversibleInstanceRefresh: "));
    w.pass(60);
    assert_eq!(shown(&mut w).0, "RollbackSuccessful");
    let g = w.describe("g");
    assert_eq!(g["LaunchTemplate"]["Version"], "1");
    let instances = g["Instances"].as_array().into_iter().flatten();
    let versions: Vec<String> = instances.map(|i| text(&i["LaunchTemplate"]["Version"])).collect();
    assert_eq!(versions, ["1", "1", "1"]);
}
