//! The life of a group.

use serde_json::json;

use super::super::testing::{World, text};

#[test]
fn a_group_comes_serves_and_goes() {
    let mut w = World::new();
    w.group("g", 0, 4, 2, json!({}));
    w.pass(0);
    assert_eq!(w.states("g"), ["a Pending Healthy", "b Pending Healthy"]);
    w.pass(2);
    assert_eq!(w.states("g"), ["a InService Healthy", "b InService Healthy"]);
    let a = w.activities("g");
    assert_eq!(a.len(), 2);
    let id = w.ids("g")[0].clone();
    let one = a.iter().find(|a| text(&a["Description"]).contains(&id)).expect("its activity").clone();
    assert_eq!(one["Description"], format!("Launching a new EC2 instance: {id}"));
    assert_eq!(
        one["Cause"],
        "At 2026-01-01T00:00:00Z a user request created an AutoScalingGroup changing the desired capacity from 0 to 2.  At \
         2026-01-01T00:00:00Z an instance was started in response to a difference between desired and actual capacity, \
         increasing the capacity from 0 to 2."
    );
    assert_eq!((text(&one["StatusCode"]), one["Progress"].as_i64()), ("Successful".into(), Some(100)));
    assert!(text(&one["Details"]).starts_with("{\"Subnet ID\":\"subnet-"));
    assert_eq!(w.instance(&id).auto_scaling_group.as_deref(), Some("g"));
    assert_eq!(crate::lifecycle_state(w.region.tables(), &id).as_deref(), Some("InService"));

    // As Terraform destroys it: first to nothing, then away.
    let e = w.fails("DeleteAutoScalingGroup", json!({"AutoScalingGroupName": "g"}));
    assert_eq!(
        e,
        "ResourceInUse: You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still \
         in the group."
    );
    let zero = json!({"AutoScalingGroupName": "g", "MinSize": 0, "MaxSize": 0, "DesiredCapacity": 0});
    w.ok("UpdateAutoScalingGroup", zero);
    w.pass(0);
    assert_eq!(w.states("g"), ["a Terminating Healthy", "b Terminating Healthy"]);
    let cause = text(&w.activities("g")[0]["Cause"]);
    assert!(
        cause.contains(
            "a user request update of AutoScalingGroup constraints to min: 0, max: 0, desired: 0 changing the desired capacity from \
             2 to 0.  At"
        ),
        "{cause}"
    );
    assert!(cause.contains("shrinking the capacity from 2 to 0.  At"), "{cause}");
    assert!(cause.ends_with("was selected for termination."), "{cause}");
    w.pass(3);
    assert_eq!(w.states("g"), [""; 0]);
    assert!(w.activities("g").iter().all(|a| a["StatusCode"] == "Successful"));
    w.ok("DeleteAutoScalingGroup", json!({"AutoScalingGroupName": "g"}));
    assert!(w.describe("g").is_null());
    assert_eq!(w.activities("g")[0]["AutoScalingGroupState"], "Deleted");
    w.ok("DeleteLaunchConfiguration", json!({"LaunchConfigurationName": "g"}));
    let e = w.fails("DeleteAutoScalingGroup", json!({"AutoScalingGroupName": "g"}));
    assert_eq!(e, "ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'g' not found");
}

#[test]
fn by_force_it_goes_with_its_instances() {
    let mut w = World::new();
    w.group("g", 2, 4, 2, json!({"NewInstancesProtectedFromScaleIn": true}));
    w.pass(3);
    w.ok("DeleteAutoScalingGroup", json!({"AutoScalingGroupName": "g", "ForceDelete": true}));
    assert_eq!(w.describe("g")["Status"], "Delete in progress");
    let e = w.fails("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 3}));
    assert!(e.starts_with("ScalingActivityInProgress"), "{e}");
    w.pass(3);
    assert!(w.describe("g").is_null());
    let left = w.region.tables().table::<ec2::rows::Instance>().iter().filter(|i| i.exists()).count();
    assert_eq!(left, 0);
    // The name is free again.
    w.group("g", 0, 1, 0, json!({}));
}

#[test]
fn what_is_given_reads_back() {
    let mut w = World::new();
    let more = json!({
        "DefaultCooldown": 10, "HealthCheckType": "ELB", "HealthCheckGracePeriod": 60, "PlacementGroup": "p",
        "TerminationPolicies": ["OldestInstance", "Default"], "NewInstancesProtectedFromScaleIn": true,
        "CapacityRebalance": true, "MaxInstanceLifetime": 86400, "DefaultInstanceWarmup": 5, "Context": "c",
        "DesiredCapacityType": "units",
        "InstanceMaintenancePolicy": {"MinHealthyPercentage": 90, "MaxHealthyPercentage": 120},
        "Tags": [{"Key": "k", "Value": "v", "PropagateAtLaunch": true}, {"Key": "l", "Value": "w", "PropagateAtLaunch": false}],
        "LifecycleHookSpecificationList": [{"LifecycleHookName": "h", "LifecycleTransition": "autoscaling:EC2_INSTANCE_LAUNCHING"}],
    });
    w.group("g", 1, 3, 2, more.clone());
    let g = w.describe("g");
    for (k, v) in more.as_object().into_iter().flatten() {
        if !["Tags", "LifecycleHookSpecificationList"].contains(&k.as_str()) {
            assert_eq!(g[k], *v, "{k}");
        }
    }
    assert_eq!(g["AvailabilityZones"], json!(["us-east-1a", "us-east-1b"]));
    assert_eq!(g["VPCZoneIdentifier"], "subnet-a,subnet-b");
    assert_eq!(g["LaunchConfigurationName"], "g");
    assert_eq!(
        g["ServiceLinkedRoleARN"],
        "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"
    );
    assert!(
        text(&g["AutoScalingGroupARN"])
            .starts_with("arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:")
    );
    assert!(text(&g["AutoScalingGroupARN"]).ends_with(":autoScalingGroupName/g"));
    let tag = |k: &str, v: &str, p: bool| json!({"ResourceId": "g", "ResourceType": "auto-scaling-group", "Key": k, "Value": v, "PropagateAtLaunch": p});
    assert_eq!(g["Tags"], json!([tag("k", "v", true), tag("l", "w", false)]));
    assert!(g.get("Status").is_none() && g.get("LaunchTemplate").is_none());
    // Instances get the tags that propagate.
    w.pass(0);
    let id = w.ids("g")[0].clone();
    let tags: Vec<(String, String)> = w.instance(&id).tags.into_iter().collect();
    assert_eq!(tags, [("aws:autoscaling:groupName".into(), "g".into()), ("k".to_owned(), "v".to_owned())]);
    assert_eq!(w.describe("g")["Instances"][0]["ProtectedFromScaleIn"], true);

    // An update changes what it gives, and nothing else; special values take settings away.
    let change = json!({"AutoScalingGroupName": "g", "DefaultInstanceWarmup": -1, "PlacementGroup": "", "Context": "",
        "InstanceMaintenancePolicy": {"MinHealthyPercentage": -1, "MaxHealthyPercentage": -1}, "MaxInstanceLifetime": 0,
        "VPCZoneIdentifier": "subnet-c"});
    w.ok("UpdateAutoScalingGroup", change);
    let after = w.describe("g");
    for k in [
        "DefaultInstanceWarmup",
        "PlacementGroup",
        "Context",
        "InstanceMaintenancePolicy",
        "MaxInstanceLifetime",
    ] {
        assert!(after.get(k).is_none(), "{k}");
    }
    assert_eq!(after["AvailabilityZones"], json!(["us-east-1c"]));
    for k in ["DefaultCooldown", "TerminationPolicies", "DesiredCapacity", "Tags", "HealthCheckGracePeriod"] {
        assert_eq!(after[k], g[k], "{k}");
    }
}

#[test]
fn defaults_are_those_of_aws() {
    let mut w = World::new();
    w.configuration("c");
    let input = json!({"AutoScalingGroupName": "g", "MinSize": 1, "MaxSize": 3, "LaunchConfigurationName": "c",
        "AvailabilityZones": ["us-east-1b"]});
    w.ok("CreateAutoScalingGroup", input);
    let g = w.describe("g");
    for (k, v) in [
        ("DesiredCapacity", json!(1)),
        ("DefaultCooldown", json!(300)),
        ("HealthCheckType", json!("EC2")),
        ("HealthCheckGracePeriod", json!(0)),
        ("TerminationPolicies", json!(["Default"])),
        ("NewInstancesProtectedFromScaleIn", json!(false)),
        ("VPCZoneIdentifier", json!("")),
        ("EnabledMetrics", json!([])),
        ("SuspendedProcesses", json!([])),
        ("Tags", json!([])),
        ("TargetGroupARNs", json!([])),
        ("LoadBalancerNames", json!([])),
        ("AvailabilityZoneDistribution", json!({"CapacityDistributionStrategy": "balanced-best-effort"})),
    ] {
        assert_eq!(g[k], v, "{k}");
    }
    // Without subnets, the default subnet of the zone.
    w.pass(2);
    assert_eq!(w.states("g"), ["b InService Healthy"]);
    let id = w.ids("g")[0].clone();
    assert_eq!(w.instance(&id).subnet, "subnet-b");
}

#[test]
fn what_is_refused() {
    let mut w = World::new();
    w.configuration("c");
    w.group("there", 0, 1, 0, json!({}));
    for (input, error) in [
        (
            json!({"AutoScalingGroupName": "there"}),
            "AlreadyExists: AutoScalingGroup by this name already exists - A group with the name there already exists",
        ),
        (
            json!({"MinSize": 4}),
            "ValidationError: Max bound, 3, must be greater than or equal to min bound, 4",
        ),
        (
            json!({"DesiredCapacity": 5}),
            "ValidationError: Desired capacity:5 must be between the specified min size:1 and max size:3",
        ),
        (
            json!({"VPCZoneIdentifier": null}),
            "ValidationError: At least one Availability Zone or VPC Subnet is required.",
        ),
        (
            json!({"VPCZoneIdentifier": "subnet-x"}),
            "ValidationError: The subnet ID 'subnet-x' does not exist",
        ),
        (
            json!({"AvailabilityZones": ["us-east-1c"]}),
            "ValidationError: The availability zones of the specified subnets and the Auto Scaling group do not match",
        ),
        (
            json!({"LaunchConfigurationName": "none"}),
            "ValidationError: Launch configuration name not found - A launch configuration with the name: none does not exist",
        ),
        (
            json!({"LaunchTemplate": {"LaunchTemplateName": "web"}}),
            "ValidationError: Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or \
          MixedInstancesPolicy parameter.",
        ),
        (
            json!({"LaunchConfigurationName": null}),
            "ValidationError: Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or \
          MixedInstancesPolicy parameter.",
        ),
        (
            json!({"LaunchConfigurationName": null, "LaunchTemplate": {"LaunchTemplateName": "web"}}),
            "ValidationError: You must use a valid fully-formed launch template. The specified launch template, with template name web, \
          does not exist.",
        ),
        (
            json!({"TargetGroupARNs": ["arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/t/0"]}),
            "ValidationError: Provided Target Groups may not be valid. Please ensure they exist and try again.",
        ),
        (
            json!({"LoadBalancerNames": ["lb"]}),
            "ValidationError: Provided Load Balancers may not be valid. Please ensure they exist and try again.",
        ),
        (json!({"TerminationPolicies": ["Any"]}), "ValidationError: Unknown termination policy: Any"),
        (
            json!({"Tags": [{"Key": "aws:x", "Value": "v"}]}),
            "ValidationError: Tag keys starting with 'aws:' are reserved for system use",
        ),
        (
            json!({"AutoScalingGroupName": "a:b"}),
            "ValidationError: AutoScalingGroup name cannot contain a colon (:).",
        ),
    ] {
        let mut whole = json!({"AutoScalingGroupName": "g", "MinSize": 1, "MaxSize": 3, "LaunchConfigurationName": "c",
            "VPCZoneIdentifier": "subnet-a"});
        for (k, v) in input.as_object().into_iter().flatten() {
            match v.is_null() {
                true => _ = whole.as_object_mut().map(|o| o.remove(k)),
                false => whole[k] = v.clone(),
            }
        }
        assert_eq!(w.fails("CreateAutoScalingGroup", whole), error);
    }
    let e = w.fails("DeleteLaunchConfiguration", json!({"LaunchConfigurationName": "there"}));
    assert_eq!(
        e,
        "ResourceInUse: Cannot delete launch configuration there because it is attached to AutoScalingGroup there"
    );
}

#[test]
fn groups_are_found_by_name_tag_and_page() {
    let mut w = World::new();
    for name in ["g1", "g2", "g3"] {
        w.group(name, 0, 1, 0, json!({"Tags": [{"Key": "name", "Value": name}]}));
    }
    let names = |out: &serde_json::Value| -> Vec<String> {
        let all = out["AutoScalingGroups"].as_array().into_iter().flatten();
        all.map(|g| text(&g["AutoScalingGroupName"])).collect()
    };
    let out = w.ok("DescribeAutoScalingGroups", json!({"AutoScalingGroupNames": ["g2", "none"]}));
    assert_eq!(names(&out), ["g2"]);
    let filter = |name: &str, value: &str| json!({"Filters": [{"Name": name, "Values": [value]}]});
    assert_eq!(names(&w.ok("DescribeAutoScalingGroups", filter("tag:name", "g3"))), ["g3"]);
    assert_eq!(names(&w.ok("DescribeAutoScalingGroups", filter("tag-value", "g1"))), ["g1"]);
    assert_eq!(names(&w.ok("DescribeAutoScalingGroups", filter("tag-key", "other"))), [""; 0]);
    assert!(
        w.fails("DescribeAutoScalingGroups", filter("size", "1"))
            .starts_with("ValidationError: Filter type size is not")
    );
    let first = w.ok("DescribeAutoScalingGroups", json!({"MaxRecords": 2}));
    assert_eq!(names(&first), ["g1", "g2"]);
    let rest = w.ok("DescribeAutoScalingGroups", json!({"NextToken": first["NextToken"]}));
    assert_eq!((names(&rest), rest.get("NextToken")), (vec!["g3".to_owned()], None));
    assert!(w.fails("DescribeAutoScalingGroups", json!({"NextToken": "x"})).starts_with("InvalidNextToken"));
    assert!(w.fails("DescribeAutoScalingGroups", json!({"MaxRecords": 101})).contains("'maxRecords'"));
}
