use serde_json::json;

use crate::api::testing::{World, each, filter, text};
use crate::rows::Instance;

#[test]
fn interfaces_have_the_addresses_and_groups_that_were_asked_for() {
    let mut w = World::new();
    let (vpc, other) = (w.vpc(), w.vpc());
    let subnet = w.subnet(&vpc, "10.0.1.0/28");
    let (web, foreign) = (w.group(&vpc, "web"), w.group(&other, "web"));
    let made = w.ok(
        "CreateNetworkInterface",
        json!({"SubnetId": subnet, "Groups": [web], "Description": "d", "SecondaryPrivateIpAddressCount": 1,
               "PrivateIpAddresses": [{"PrivateIpAddress": "10.0.1.10", "Primary": true}, {"PrivateIpAddress": "10.0.1.6"}],
               "TagSpecifications": [{"ResourceType": "network-interface", "Tags": [{"Key": "a", "Value": "b"}]}]}),
    );
    let n = &made["NetworkInterface"];
    assert_eq!(each(&n["PrivateIpAddresses"], "PrivateIpAddress"), ["10.0.1.10", "10.0.1.6", "10.0.1.4"]);
    assert_eq!(
        (each(&n["Groups"], "GroupName"), text(&n["Status"])),
        (vec!["web".to_owned()], "available".into())
    );
    let with = |key: &str, value: serde_json::Value| json!({"SubnetId": subnet, key: value});
    w.all_fail(
        "CreateNetworkInterface",
        &[
            (with("PrivateIpAddress", json!("10.0.1.6")), "InvalidIPAddress.InUse", "10.0.1.6 is in use"),
            (with("PrivateIpAddress", json!("10.0.1.3")), "InvalidParameterValue", "reserved address range"),
            (with("PrivateIpAddress", json!("10.0.1.15")), "InvalidParameterValue", "reserved address range"),
            (with("PrivateIpAddress", json!("10.0.2.6")), "InvalidParameterValue", "does not fall within"),
            (with("Groups", json!([foreign])), "InvalidParameter", "belong to different networks"),
            (with("Groups", json!(["sg-0"])), "InvalidGroup.NotFound", "sg-0"),
            (
                with("SecondaryPrivateIpAddressCount", json!(8)),
                "InsufficientFreeAddressesInSubnet",
                "enough free addresses",
            ),
            (json!({"SubnetId": "subnet-0"}), "InvalidSubnetID.NotFound", "subnet-0"),
        ],
    );
    let subnets = w.ok("DescribeSubnets", json!({"SubnetIds": [subnet]}));
    assert_eq!(subnets["Subnets"][0]["AvailableIpAddressCount"], 8);
    for name in ["addresses.private-ip-address", "private-ip-address"] {
        let found = w.ok("DescribeNetworkInterfaces", json!({"Filters": filter(name, "10.0.1.10")}));
        assert_eq!(each(&found["NetworkInterfaces"], "Description"), ["d"], "{name}");
    }
    w.all_fail(
        "DeleteSecurityGroup",
        &[(json!({"GroupId": web}), "DependencyViolation", "has a dependent object")],
    );
}

#[test]
fn the_first_of_equal_addresses_is_the_primary_one() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    let addresses = json!([{"PrivateIpAddress": "10.0.1.9"}, {"PrivateIpAddress": "10.0.1.7"}]);
    let made = w.ok("CreateNetworkInterface", json!({"SubnetId": subnet, "PrivateIpAddresses": addresses}));
    let n = &made["NetworkInterface"];
    assert_eq!(n["PrivateIpAddress"], "10.0.1.9");
    assert_eq!(each(&n["PrivateIpAddresses"], "PrivateIpAddress"), ["10.0.1.9", "10.0.1.7"]);
}

#[test]
fn a_full_subnet_has_no_address_left() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/28");
    for n in 4..15 {
        let made = w.ok("CreateNetworkInterface", json!({"SubnetId": subnet}));
        assert_eq!(text(&made["NetworkInterface"]["PrivateIpAddress"]), format!("10.0.1.{n}"));
    }
    w.all_fail(
        "CreateNetworkInterface",
        &[(json!({"SubnetId": subnet}), "InsufficientFreeAddressesInSubnet", "enough free addresses")],
    );
}

#[test]
fn interfaces_are_attached_to_instances_and_detached() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    let primary = w.instance("i-1", &subnet);
    let second = w.interface(&subnet);
    let at =
        |i: &str, index: i64| json!({"NetworkInterfaceId": i, "InstanceId": "i-1", "DeviceIndex": index});
    w.all_fail(
        "AttachNetworkInterface",
        &[
            (at(&second, 0), "InvalidParameterValue", "device index '0'"),
            (at(&primary, 1), "InvalidNetworkInterface.InUse", &primary),
            (
                json!({"NetworkInterfaceId": second, "InstanceId": "i-0", "DeviceIndex": 1}),
                "InvalidInstanceID.NotFound",
                "i-0",
            ),
        ],
    );
    let attachment = text(&w.ok("AttachNetworkInterface", at(&second, 1))["AttachmentId"]);
    let shown = w
        .ok("DescribeNetworkInterfaces", json!({"Filters": filter("attachment.attachment-id", &attachment)}));
    let shown = &shown["NetworkInterfaces"][0];
    assert_eq!(
        (text(&shown["Status"]), text(&shown["Attachment"]["InstanceId"])),
        ("in-use".into(), "i-1".into())
    );
    assert_eq!(shown["Attachment"]["DeleteOnTermination"], false);
    w.all_fail(
        "DeleteNetworkInterface",
        &[(json!({"NetworkInterfaceId": second}), "InvalidParameterValue", "currently in use")],
    );
    let change = json!({"NetworkInterfaceId": second, "Attachment": {"AttachmentId": attachment, "DeleteOnTermination": true}});
    w.ok("ModifyNetworkInterfaceAttribute", change);
    let read = w.ok(
        "DescribeNetworkInterfaceAttribute",
        json!({"NetworkInterfaceId": second, "Attribute": "attachment"}),
    );
    assert_eq!(read["Attachment"]["DeleteOnTermination"], true);
    let first = w.ok("DescribeNetworkInterfaces", json!({"NetworkInterfaceIds": [primary]}));
    let first = text(&first["NetworkInterfaces"][0]["Attachment"]["AttachmentId"]);
    w.all_fail(
        "DetachNetworkInterface",
        &[
            (json!({"AttachmentId": first}), "OperationNotPermitted", "device index 0"),
            (json!({"AttachmentId": "eni-attach-0"}), "InvalidAttachmentID.NotFound", "eni-attach-0"),
        ],
    );
    w.ok("DetachNetworkInterface", json!({"AttachmentId": attachment}));
    w.ok("DeleteNetworkInterface", json!({"NetworkInterfaceId": second}));
    w.all_fail(
        "DescribeNetworkInterfaces",
        &[(json!({"NetworkInterfaceIds": [second]}), "InvalidNetworkInterfaceID.NotFound", "does not exist")],
    );
}

#[test]
fn attributes_change_and_groups_reach_the_instance() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    let id = w.instance("i-1", &subnet);
    let web = w.group(&vpc, "web");
    for change in [
        json!({"NetworkInterfaceId": id, "Groups": [web]}),
        json!({"NetworkInterfaceId": id, "Description": {"Value": "nat"}}),
        json!({"NetworkInterfaceId": id, "SourceDestCheck": {"Value": false}}),
    ] {
        w.ok("ModifyNetworkInterfaceAttribute", change);
    }
    assert_eq!(w.tables().get::<Instance>("i-1").expect("the instance").groups, std::slice::from_ref(&web));
    let shown = w.ok("DescribeNetworkInterfaces", json!({"Filters": filter("group-id", &web)}));
    let shown = &shown["NetworkInterfaces"][0];
    assert_eq!((text(&shown["Description"]), &shown["SourceDestCheck"]), ("nat".into(), &json!(false)));
    let bad = json!({"NetworkInterfaceId": id, "Groups": ["sg-0"]});
    w.all_fail("ModifyNetworkInterfaceAttribute", &[(bad, "InvalidGroup.NotFound", "sg-0")]);
}

#[test]
fn names_are_shown_where_the_vpc_has_host_names() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    w.gateway(&vpc);
    let (interface, address) = (w.interface(&subnet), w.address());
    w.ok("AssociateAddress", json!({"AllocationId": address, "NetworkInterfaceId": interface}));
    let shown = |w: &mut World| {
        w.ok("DescribeNetworkInterfaces", json!({"NetworkInterfaceIds": [interface]}))["NetworkInterfaces"][0]
            .clone()
    };
    let before = shown(&mut w);
    assert_eq!(
        (&before["PrivateDnsName"], &before["Association"]["PublicDnsName"]),
        (&json!(null), &json!(""))
    );
    w.ok("ModifyVpcAttribute", json!({"VpcId": vpc, "EnableDnsHostnames": {"Value": true}}));
    let after = shown(&mut w);
    assert_eq!(after["PrivateDnsName"], "ip-10-0-1-4.ec2.internal");
    assert_eq!(after["Association"]["PublicDnsName"], "ec2-198-18-1-1.compute-1.amazonaws.com");
}
