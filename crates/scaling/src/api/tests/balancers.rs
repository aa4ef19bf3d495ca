//! Target groups: registration, health, draining.

use elb::rows::{Health, Target};
use serde_json::json;

use super::super::testing::{World, text};

fn targets(w: &World, group: &str) -> Vec<String> {
    let all = w.region.tables().table::<Target>().iter().filter(|t| t.group == group);
    all.map(|t| format!("{}:{} {:?}", t.id, t.port, t.health)).collect()
}

fn report(w: &mut World, group: &str, id: &str, health: Health) {
    // As if a balancer used the group, so that its targets are checked.
    w.write(|tx| {
        let key = Target::key_of(group, id, 80);
        tx.update::<Target>(&key, |t| t.health = health);
    });
}

#[test]
fn members_are_registered_while_they_serve() {
    let mut w = World::new();
    let t = w.target_group("t");
    w.group("g", 0, 4, 1, json!({"TargetGroupARNs": [t]}));
    w.pass(0);
    assert_eq!(targets(&w, &t), [""; 0]);
    w.pass(2);
    let id = w.ids("g")[0].clone();
    assert_eq!(targets(&w, &t), [format!("{id}:80 Unused")]);
    let g = w.describe("g");
    assert_eq!(g["TargetGroupARNs"], json!([t]));
    assert_eq!(g["TrafficSources"], json!([{"Identifier": t, "Type": "elbv2"}]));
    // A second group takes the instances that are there.
    let u = w.target_group("u");
    w.ok("AttachTrafficSources", json!({"AutoScalingGroupName": "g", "TrafficSources": [{"Identifier": u}]}));
    w.pass(0);
    assert_eq!(targets(&w, &u), [format!("{id}:80 Unused")]);
    let out = w.ok("DescribeTrafficSources", json!({"AutoScalingGroupName": "g"}));
    assert_eq!(out["TrafficSources"].as_array().map(Vec::len), Some(2));
    assert_eq!(out["TrafficSources"][0]["State"], "Added");
    w.ok("DetachLoadBalancerTargetGroups", json!({"AutoScalingGroupName": "g", "TargetGroupARNs": [u]}));
    w.pass(0);
    assert_eq!(targets(&w, &u), [""; 0]);
    let e = w.fails(
        "DetachLoadBalancerTargetGroups",
        json!({"AutoScalingGroupName": "g", "TargetGroupARNs": [u]}),
    );
    assert!(e.starts_with("ValidationError: Trying to remove Target Groups"), "{e}");
    // Standby leaves the balancer, and comes back to it.
    let call =
        json!({"AutoScalingGroupName": "g", "InstanceIds": [id], "ShouldDecrementDesiredCapacity": true});
    w.ok("EnterStandby", call);
    w.pass(0);
    assert_eq!(targets(&w, &t), [""; 0]);
    w.ok("ExitStandby", json!({"AutoScalingGroupName": "g", "InstanceIds": [id]}));
    w.pass(0);
    assert_eq!(targets(&w, &t), [format!("{id}:80 Unused")]);
}

#[test]
fn an_instance_goes_when_its_targets_have_drained() {
    let mut w = World::new();
    let t = w.target_group("t");
    w.group("g", 0, 4, 1, json!({"TargetGroupARNs": [t]}));
    w.pass(3);
    let id = w.ids("g")[0].clone();
    report(&mut w, &t, &id, Health::Healthy);
    w.ok("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 0}));
    w.pass(0);
    assert_eq!(targets(&w, &t), [format!("{id}:80 Draining")]);
    assert_eq!(w.states("g"), ["a Terminating Healthy"]);
    assert_eq!(w.activities("g")[0]["StatusCode"], "WaitingForELBConnectionDraining");
    w.pass(200);
    assert_eq!(w.instance(&id).state, ec2::rows::InstanceState::Running);
    w.write(|tx| _ = elb::targets::drained(tx, &t, &id, 80));
    w.pass(3);
    assert_eq!(w.instance(&id).state, ec2::rows::InstanceState::Terminated);
    assert_eq!(w.states("g"), [""; 0]);
}

#[test]
fn the_deregistration_delay_bounds_the_draining() {
    let mut w = World::new();
    let t = w.target_group("t");
    w.group("g", 0, 4, 1, json!({"TargetGroupARNs": [t]}));
    w.pass(3);
    let id = w.ids("g")[0].clone();
    report(&mut w, &t, &id, Health::Healthy);
    w.ok("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 0}));
    w.pass(310);
    assert_eq!(w.states("g"), [""; 0]);
}

#[test]
fn balancers_checks_count_when_the_group_says_so() {
    for (kind, replaced) in [("ELB", true), ("EC2", false)] {
        let mut w = World::new();
        let t = w.target_group("t");
        let more = json!({"TargetGroupARNs": [t], "HealthCheckType": kind, "HealthCheckGracePeriod": 30});
        w.group("g", 0, 4, 1, more);
        w.pass(3);
        let id = w.ids("g")[0].clone();
        report(&mut w, &t, &id, Health::Unhealthy);
        w.pass(20);
        assert_eq!(w.ids("g"), std::slice::from_ref(&id), "the grace period holds");
        w.pass(400);
        assert_eq!(!w.ids("g").contains(&id), replaced);
        let told =
            w.activities("g").iter().any(|a| text(&a["Cause"]).contains("ELB system health check failure"));
        assert_eq!(told, replaced);
    }
}

#[test]
fn members_launched_while_balancers_are_suspended_stay_out() {
    let mut w = World::new();
    let t = w.target_group("t");
    w.group("g", 0, 4, 1, json!({"TargetGroupARNs": [t]}));
    let which = json!({"AutoScalingGroupName": "g", "ScalingProcesses": ["AddToLoadBalancer"]});
    w.ok("SuspendProcesses", which.clone());
    w.pass(3);
    w.ok("ResumeProcesses", which);
    w.pass(3);
    assert_eq!(targets(&w, &t), [""; 0]);
    w.ok("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 2}));
    w.pass(3);
    assert_eq!(targets(&w, &t).len(), 1);
}
