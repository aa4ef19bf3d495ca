//! Launches that fail.

use ec2::rows::{HostCapacity, Instance, NetworkInterface};
use serde_json::json;

use super::super::testing::{World, text};

fn room(w: &mut World, memory_mib: i64) {
    w.put(HostCapacity { host: "h".into(), memory_mib, ..Default::default() });
}

#[test]
fn want_of_room_is_told_and_not_asked_for_in_a_loop() {
    let mut w = World::new();
    room(&mut w, 2048);
    w.group("g", 0, 4, 2, json!({}));
    w.pass(5);
    assert_eq!(w.states("g").len(), 1, "a t3.small takes all there is");
    let failed: Vec<_> = w.activities("g").into_iter().filter(|a| a["StatusCode"] == "Failed").collect();
    // Both zones were tried, once.
    assert_eq!(failed.len(), 2);
    let message = text(&failed[0]["StatusMessage"]);
    assert!(
        message.starts_with(
            "We currently do not have sufficient t3.small capacity in the Availability Zone you requested (us-east-1"
        ),
        "{message}"
    );
    assert!(message.ends_with(" Launching EC2 instance failed."), "{message}");
    assert_eq!(failed[0]["Description"], format!("Launching a new EC2 instance.  Status Reason: {message}"));
    assert_eq!(failed[0]["Progress"], 100);
    w.pass(300);
    let failed = w.activities("g").iter().filter(|a| a["StatusCode"] == "Failed").count();
    assert!((6..=14).contains(&failed), "{failed} attempts in five minutes");
    // There is room again: it comes at the next attempt.
    room(&mut w, 8192);
    w.pass(301);
    assert_eq!(w.states("g").len(), 2);
    let names: Vec<String> =
        w.region.tables().table::<NetworkInterface>().iter().map(|n| n.owner.clone()).collect();
    assert_eq!(names.len(), 2, "failed launches leave nothing: {names:?}");
}

#[test]
fn another_zone_takes_what_one_cannot() {
    let mut w = World::new();
    // The subnet of zone a has no address left but three.
    w.write(|tx| _ = tx.update::<ec2::rows::Subnet>("subnet-a", |s| s.cidr = "10.0.0.0/29".into()));
    w.group("g", 0, 20, 10, json!({}));
    w.pass(5);
    let all = w.states("g");
    assert_eq!(all.iter().filter(|s| s.starts_with('a')).count(), 3);
    assert_eq!(all.iter().filter(|s| s.starts_with('b')).count(), 7);
    let failed: Vec<_> = w.activities("g").into_iter().filter(|a| a["StatusCode"] == "Failed").collect();
    assert!(text(&failed[0]["StatusMessage"]).contains("does not have enough free addresses"));
    // The zones cannot be evened out; that is tried once in a while, not all the time.
    let before = w.activities("g").len();
    w.pass(600);
    assert!(w.activities("g").len() <= before + 4, "{} {before}", w.activities("g").len());
    assert_eq!(w.states("g").len(), 10);
}

#[test]
fn a_launch_that_fails_half_way_leaves_nothing() {
    let mut w = World::new();
    w.ok("CreateLaunchConfiguration", json!({"LaunchConfigurationName": "g", "ImageId": compute::images::LOCAL,
        "InstanceType": "t3.small", "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 1}}]}));
    w.group("g", 0, 4, 1, json!({}));
    w.pass(2);
    let t = w.region.tables();
    assert_eq!((t.table::<Instance>().len(), t.table::<NetworkInterface>().len()), (0, 0));
    assert_eq!(t.table::<compute::rows::Volume>().len(), 0);
    assert!(
        text(&w.activities("g")[0]["StatusMessage"])
            .starts_with("Volume of size 1GB is smaller than snapshot")
    );
    // A configuration that works is used at once.
    w.configuration("c");
    w.ok("UpdateAutoScalingGroup", json!({"AutoScalingGroupName": "g", "LaunchConfigurationName": "c"}));
    w.pass(2);
    assert_eq!(w.states("g").len(), 1);
}

#[test]
fn an_instance_that_never_ran_is_a_failed_launch() {
    let mut w = World::new();
    w.group("g", 0, 4, 1, json!({}));
    w.pass(0);
    let id = w.ids("g")[0].clone();
    w.write(|tx| compute::report::launch_failed(tx, &id, "no machine"));
    w.pass(0);
    let all = w.activities("g");
    let launch = all
        .iter()
        .find(|a| a["Description"] == format!("Launching a new EC2 instance: {id}"))
        .expect("the launch");
    assert_eq!(launch["StatusCode"], "Failed");
    let message = text(&launch["StatusMessage"]);
    assert!(
        message.starts_with(
            "Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: Server.InternalError"
        ),
        "{message}"
    );
    // However often that happens, there is a growing wait between.
    for _ in 0..120 {
        for id in w.ids("g") {
            w.write(|tx| compute::report::launch_failed(tx, &id, "no machine"));
        }
        w.pass(1);
    }
    let launches = w.region.tables().table::<Instance>().len();
    assert!((3..=7).contains(&launches), "{launches} launches in two minutes");
}

#[test]
fn activities_are_bounded() {
    let mut w = World::new();
    w.group("g", 0, 1000, 0, json!({}));
    for round in 0..6 {
        let n = if round % 2 == 0 { 500 } else { 0 };
        w.ok("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": n}));
        w.pass(5);
    }
    let kept = w.region.tables().table::<crate::rows::Activity>().len();
    assert!((1500..=2500).contains(&kept), "{kept}");
    w.ok("DeleteAutoScalingGroup", json!({"AutoScalingGroupName": "g"}));
    assert_eq!(w.region.tables().table::<crate::rows::Activity>().len(), 100);
}
