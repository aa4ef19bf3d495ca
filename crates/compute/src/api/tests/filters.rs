//! Filters by what answers show, and parameters that do not go together.

use serde_json::json;

use crate::api::testing::{World, request, text};

#[test]
fn instances_are_found_by_all_that_they_show() {
    let mut w = World::new();
    let id = w.run(1, json!({"IamInstanceProfile": {"Name": "ecs"}, "EbsOptimized": true})).remove(0);
    w.run(1, json!({"SubnetId": "subnet-b"}));
    let shown = w.shown(&id);
    let interface = &shown["NetworkInterfaces"][0];
    for (name, value) in [
        ("ebs-optimized", "true".to_owned()),
        ("iam-instance-profile.id", "AIPA0".into()),
        ("network-interface.private-ip-address", text(&shown["PrivateIpAddress"])),
        ("network-interface.addresses.association.public-ip", text(&shown["PublicIpAddress"])),
        ("network-interface.attachment.attachment-id", text(&interface["Attachment"]["AttachmentId"])),
        ("network-interface.attachment.instance-id", id.clone()),
        ("availability-zone-id", "use1-az1".into()),
    ] {
        let filter = json!({"Filters": [{"Name": name, "Values": [value]}]});
        let out = w.ok("DescribeInstances", filter);
        assert_eq!(out["Reservations"].as_array().map(Vec::len), Some(1), "{name}");
        assert_eq!(out["Reservations"][0]["Instances"][0]["InstanceId"], json!(id), "{name}");
    }
    // Filters that nothing here has a value for are none the less known.
    for name in
        ["platform", "product-code", "host-id", "spot-instance-request-id", "placement-partition-number"]
    {
        let out = w.ok("DescribeInstances", json!({"Filters": [{"Name": name, "Values": ["*"]}]}));
        assert_eq!(out["Reservations"], json!([]), "{name}");
    }
}

#[test]
fn types_and_images_are_found_by_all_that_they_show() {
    let mut w = World::new();
    let mut count = |call: &str, list: &str, name: &str, value: &str| {
        let out = w.ok(call, json!({"Filters": [{"Name": name, "Values": [value]}]}));
        out[list].as_array().map(Vec::len).unwrap_or_default()
    };
    for (name, value, some) in [
        ("network-info.encryption-in-transit-supported", "false", true),
        ("network-info.maximum-network-cards", "1", true),
        ("ebs-info.nvme-support", "required", true),
        ("instance-storage-info.total-size-in-gb", "*", false),
        ("nitro-enclaves-support", "none", false),
    ] {
        assert_eq!(count("DescribeInstanceTypes", "InstanceTypes", name, value) > 0, some, "{name}");
    }
    for (name, value) in [("boot-mode", "none"), ("source-instance-id", "i-0"), ("scan-result.high", "1")] {
        assert_eq!(count("DescribeImages", "Images", name, value), 0, "{name}");
    }
}

#[test]
fn parameters_of_a_launch_go_together() {
    let mut w = World::new();
    let vpc_tags = json!([{"ResourceType": "vpc", "Tags": [{"Key": "a", "Value": "b"}]}]);
    for (more, says) in [
        (
            json!({"SecurityGroups": ["web"]}),
            "InvalidParameterCombination: The parameter groupName cannot be used with the parameter subnet",
        ),
        (
            json!({"Placement": {"AvailabilityZone": "us-east-1b"}}),
            "InvalidParameterValue: Value (us-east-1b) for parameter availabilityZone is invalid. Subnet 'subnet-a' is in the \
             availability zone us-east-1a",
        ),
        (
            json!({"TagSpecifications": vpc_tags}),
            "InvalidParameterValue: 'vpc' is not a valid taggable resource type for this operation.",
        ),
    ] {
        let e = w.call("RunInstances", request(1, more)).unwrap_err();
        assert_eq!(e.to_string(), says);
    }
    w.run(1, json!({"Placement": {"AvailabilityZone": "us-east-1a"}}));
    let volume = json!({"AvailabilityZone": "us-east-1a", "Size": 1, "TagSpecifications": vpc_tags});
    assert_eq!(w.fails("CreateVolume", volume), "InvalidParameterValue");
}
