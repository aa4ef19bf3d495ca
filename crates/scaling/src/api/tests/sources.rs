//! What instances are launched from: configurations, templates, mixed policies.

use serde_json::json;

use super::super::testing::{World, text};

#[test]
fn configurations_read_back() {
    let mut w = World::new();
    let given = json!({"LaunchConfigurationName": "c", "ImageId": "ami-1", "InstanceType": "t3.micro", "KeyName": "k",
        "SecurityGroups": ["sg-1"], "UserData": "IyEvYmluL3No", "IamInstanceProfile": "p", "EbsOptimized": true,
        "AssociatePublicIpAddress": true, "PlacementTenancy": "default", "SpotPrice": "0.1",
        "InstanceMonitoring": {"Enabled": false},
        "MetadataOptions": {"HttpTokens": "required", "HttpPutResponseHopLimit": 2, "HttpEndpoint": "enabled"},
        "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 30, "VolumeType": "gp2", "DeleteOnTermination": true}}]});
    w.ok("CreateLaunchConfiguration", given.clone());
    let out = w.ok("DescribeLaunchConfigurations", json!({"LaunchConfigurationNames": ["c"]}));
    let c = &out["LaunchConfigurations"][0];
    for (k, v) in given.as_object().into_iter().flatten() {
        assert_eq!(c[k], *v, "{k}");
    }
    assert!(text(&c["LaunchConfigurationARN"]).contains(":launchConfiguration:"));
    assert!(text(&c["LaunchConfigurationARN"]).ends_with(":launchConfigurationName/c"));
    assert_eq!((text(&c["KernelId"]), text(&c["RamdiskId"])), (String::new(), String::new()));
    assert_eq!(
        w.fails("CreateLaunchConfiguration", given),
        "AlreadyExists: Launch Configuration by this name already exists - A launch configuration already exists with the name c"
    );
    assert_eq!(
        w.fails("CreateLaunchConfiguration", json!({"LaunchConfigurationName": "d", "ImageId": "ami-1"})),
        "ValidationError: Valid requests must contain either the InstanceID parameter or both the ImageId and InstanceType parameters."
    );
    w.ok("DeleteLaunchConfiguration", json!({"LaunchConfigurationName": "c"}));
    assert_eq!(
        w.fails("DeleteLaunchConfiguration", json!({"LaunchConfigurationName": "c"})),
        "ValidationError: Launch configuration name not found - Launch configuration c not found"
    );
}

#[test]
fn a_configuration_reaches_the_instance() {
    let mut w = World::new();
    w.put(identity::rows::InstanceProfile {
        name: "p".into(),
        arn: "arn:aws:iam::123456789012:instance-profile/p".into(),
        ..Default::default()
    });
    w.ok("CreateLaunchConfiguration", json!({"LaunchConfigurationName": "g", "ImageId": compute::images::LOCAL,
        "InstanceType": "t3.micro", "SecurityGroups": ["sg-1"], "UserData": "IyEvYmluL3No", "IamInstanceProfile": "p",
        "MetadataOptions": {"HttpTokens": "required", "HttpPutResponseHopLimit": 2},
        "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 30}}]}));
    w.group("g", 0, 4, 1, json!({}));
    w.pass(3);
    let id = w.ids("g")[0].clone();
    let i = w.instance(&id);
    assert_eq!((i.instance_type.as_str(), i.user_data.as_deref()), ("t3.micro", Some("IyEvYmluL3No")));
    assert_eq!(i.groups, ["sg-1"]);
    assert!(i.profile.is_some_and(|p| p.ends_with("instance-profile/p")));
    assert!(i.metadata.tokens_required && i.detailed_monitoring);
    assert_eq!(i.metadata.hop_limit, 2);
    let volume = w.region.tables().get::<compute::rows::Volume>(&i.block_devices[0].volume).cloned();
    assert_eq!(volume.map(|v| v.size_gib), Some(30));
}

#[test]
fn a_template_is_looked_up_at_each_launch() {
    let mut w = World::new();
    let id = w.template("web");
    w.configuration("g");
    let by = |version: &str| json!({"LaunchTemplateName": "web", "Version": version});
    let input = json!({"AutoScalingGroupName": "g", "MinSize": 0, "MaxSize": 4, "DesiredCapacity": 1,
        "LaunchTemplate": by("$Latest"), "VPCZoneIdentifier": "subnet-a"});
    w.ok("CreateAutoScalingGroup", input);
    let full =
        |version: &str| json!({"LaunchTemplateId": id, "LaunchTemplateName": "web", "Version": version});
    assert_eq!(w.describe("g")["LaunchTemplate"], full("$Latest"));
    w.pass(2);
    assert_eq!(w.describe("g")["Instances"][0]["LaunchTemplate"], full("1"));
    w.version(&id, "t3.micro");
    w.ok("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 2}));
    w.pass(2);
    let types = |w: &mut World| {
        let g = w.describe("g");
        let mut all: Vec<String> =
            g["Instances"].as_array().into_iter().flatten().map(|i| text(&i["InstanceType"])).collect();
        all.sort();
        all
    };
    assert_eq!(types(&mut w), ["t3.micro", "t3.small"]);
    // The oldest version goes first.
    w.ok("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 1}));
    w.pass(3);
    assert_eq!(types(&mut w), ["t3.micro"]);
    w.ok(
        "UpdateAutoScalingGroup",
        json!({"AutoScalingGroupName": "g", "LaunchTemplate": by("1"), "DesiredCapacity": 2}),
    );
    w.pass(3);
    assert_eq!(types(&mut w), ["t3.micro", "t3.small"]);
    // One source in place of the other.
    w.ok("UpdateAutoScalingGroup", json!({"AutoScalingGroupName": "g", "LaunchConfigurationName": "g"}));
    let g = w.describe("g");
    assert_eq!((g.get("LaunchTemplate"), g["LaunchConfigurationName"].as_str()), (None, Some("g")));
    for (template, why) in
        [(by("7"), "Could not find the specified version 7"), (by("x"), "Invalid launch template version: x")]
    {
        let e = w.fails(
            "UpdateAutoScalingGroup",
            json!({"AutoScalingGroupName": "g", "LaunchTemplate": template}),
        );
        assert!(
            e.starts_with("ValidationError: You must use a valid fully-formed launch template. ")
                && e.contains(why),
            "{e}"
        );
    }
    let both = json!({"LaunchTemplateId": id, "LaunchTemplateName": "web"});
    assert_eq!(
        w.fails("UpdateAutoScalingGroup", json!({"AutoScalingGroupName": "g", "LaunchTemplate": both})),
        "ValidationError: Valid requests must contain either launchTemplateId or LaunchTemplateName"
    );
}

fn mixed(overrides: serde_json::Value, distribution: serde_json::Value) -> serde_json::Value {
    let policy = json!({"LaunchTemplate": {"LaunchTemplateSpecification": {"LaunchTemplateName": "web"}, "Overrides": overrides},
        "InstancesDistribution": distribution});
    json!({"AutoScalingGroupName": "g", "MinSize": 0, "MaxSize": 20, "DesiredCapacity": 4,
        "MixedInstancesPolicy": policy, "VPCZoneIdentifier": "subnet-a,subnet-b"})
}

#[test]
fn a_mixed_policy_shares_and_falls_back() {
    let mut w = World::new();
    w.template("web");
    let overrides = json!([{"InstanceType": "t3.small"}, {"InstanceType": "t3.nano"}]);
    w.ok(
        "CreateAutoScalingGroup",
        mixed(overrides, json!({"OnDemandBaseCapacity": 1, "OnDemandPercentageAboveBaseCapacity": 0})),
    );
    let policy = w.describe("g")["MixedInstancesPolicy"].clone();
    assert_eq!(
        policy["InstancesDistribution"],
        json!({"OnDemandAllocationStrategy": "prioritized", "OnDemandBaseCapacity": 1, "OnDemandPercentageAboveBaseCapacity": 0,
               "SpotAllocationStrategy": "lowest-price", "SpotInstancePools": 2})
    );
    assert_eq!(policy["LaunchTemplate"]["LaunchTemplateSpecification"]["LaunchTemplateId"], "lt-web");
    w.put(ec2::rows::HostCapacity { host: "h".into(), memory_mib: 5 * 1024, ..Default::default() });
    w.pass(3);
    let rows: Vec<_> = w.ids("g").iter().map(|id| w.instance(id)).collect();
    assert_eq!(rows.len(), 4);
    assert_eq!(rows.iter().filter(|i| i.instance_type == "t3.small").count(), 2);
    assert_eq!(rows.iter().filter(|i| i.instance_type == "t3.nano").count(), 2);
    assert_eq!(rows.iter().filter(|i| i.lifecycle.as_deref() == Some("spot")).count(), 3);
}

#[test]
fn weights_are_units_of_capacity() {
    let mut w = World::new();
    w.template("web");
    let overrides = json!([{"InstanceType": "t3.small", "WeightedCapacity": "3"}]);
    w.ok("CreateAutoScalingGroup", mixed(overrides, json!({})));
    w.pass(3);
    // Four units need two instances of three.
    let g = w.describe("g");
    assert_eq!(g["Instances"].as_array().map(Vec::len), Some(2));
    assert_eq!(g["Instances"][0]["WeightedCapacity"], "3");
    w.ok("SetDesiredCapacity", json!({"AutoScalingGroupName": "g", "DesiredCapacity": 3}));
    w.pass(3);
    assert_eq!(w.states("g").len(), 1);
}

#[test]
fn mixed_policies_are_checked() {
    let mut w = World::new();
    w.template("web");
    for (overrides, distribution, start) in [
        (
            json!([{"InstanceType": "t3.small", "WeightedCapacity": "1"}, {"InstanceType": "t3.nano"}]),
            json!({}),
            "You must specify a weight",
        ),
        (
            json!([{"InstanceType": "t3.small"}, {"InstanceType": "t3.small"}]),
            json!({}),
            "The instance type t3.small is specified more",
        ),
        (json!([{"InstanceType": "none"}]), json!({}), "The instance type none is not valid"),
        (
            json!([{"InstanceRequirements": {"VCpuCount": {"Min": 1}, "MemoryMiB": {"Min": 1}}}]),
            json!({}),
            "Attribute-based",
        ),
        (json!([]), json!({"SpotAllocationStrategy": "any"}), "SpotAllocationStrategy any is not valid"),
        (
            json!([]),
            json!({"OnDemandPercentageAboveBaseCapacity": 101}),
            "OnDemandPercentageAboveBaseCapacity must be",
        ),
    ] {
        let e = w.fails("CreateAutoScalingGroup", mixed(overrides, distribution));
        assert!(e.starts_with(&format!("ValidationError: {start}")), "{e}");
    }
}

#[test]
fn a_group_is_modelled_after_an_instance() {
    let mut w = World::new();
    w.group("g", 0, 4, 1, json!({}));
    w.pass(3);
    let id = w.ids("g")[0].clone();
    w.ok(
        "CreateAutoScalingGroup",
        json!({"AutoScalingGroupName": "h", "InstanceId": id, "MinSize": 1, "MaxSize": 1}),
    );
    w.pass(3);
    assert_eq!(w.describe("h")["LaunchConfigurationName"], "h");
    assert_eq!(w.states("h"), ["a InService Healthy"]);
}

#[test]
fn a_template_that_nothing_can_be_launched_from_is_refused() {
    let mut w = World::new();
    let id = w.template("t");
    let group = |version: &str| {
        json!({"AutoScalingGroupName": "g", "MinSize": 0, "MaxSize": 1, "VPCZoneIdentifier": "subnet-a",
            "LaunchTemplate": {"LaunchTemplateId": id, "Version": version}})
    };
    let mut last = 1;
    let mut version = |w: &mut World, change: &dyn Fn(&mut shapes::ec2::RequestLaunchTemplateData)| {
        w.version(&id, "t3.small");
        last += 1;
        let key = compute::rows::TemplateVersion::key_of(&id, last);
        w.write(|tx| _ = tx.update::<compute::rows::TemplateVersion>(&key, |v| change(&mut v.data)));
        last.to_string()
    };
    let profile = shapes::ec2::LaunchTemplateIamInstanceProfileSpecificationRequest {
        name: Some("nope".into()),
        ..Default::default()
    };
    let bad = [
        (version(&mut w, &|d| d.key_name = Some("nope".into())), "The key pair 'nope' does not exist"),
        (
            version(&mut w, &|d| d.instance_type = Some("t9.huge".into())),
            "Invalid value 't9.huge' for InstanceType.",
        ),
        (
            version(&mut w, &|d| d.image_id = Some("ami-0123456789abcdef0".into())),
            "The image id '[ami-0123456789abcdef0]' does not exist",
        ),
        (
            version(&mut w, &|d| d.security_group_ids = Some(vec!["sg-2".into()])),
            "The security group 'sg-2' does not exist",
        ),
        (
            version(&mut w, &|d| d.iam_instance_profile = Some(profile.clone())),
            "Value (nope) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name",
        ),
    ];
    for (version, why) in &bad {
        let expected = format!("ValidationError: You must use a valid fully-formed launch template. {why}");
        assert_eq!(w.fails("CreateAutoScalingGroup", group(version)), expected);
    }
    // That there is no room is no fault of the template.
    w.put(ec2::rows::HostCapacity { host: "h".into(), memory_mib: 1, ..Default::default() });
    w.ok("CreateAutoScalingGroup", group("1"));
    assert!(w.region.tables().table::<ec2::rows::Instance>().is_empty());
    let (version, _) = &bad[0];
    let change =
        json!({"AutoScalingGroupName": "g", "LaunchTemplate": {"LaunchTemplateId": id, "Version": version}});
    assert!(w.fails("UpdateAutoScalingGroup", change.clone()).contains("fully-formed"));
    let start = json!({"AutoScalingGroupName": "g", "DesiredConfiguration": {"LaunchTemplate": change["LaunchTemplate"]}});
    assert!(w.fails("StartInstanceRefresh", start).contains("fully-formed"));
}
