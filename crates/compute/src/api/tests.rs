//! Operations on instances, as callers see them.

mod filters;
mod made_from;
mod templates;

use ec2::rows::{Address, NetworkInterface};
use serde_json::{Value as Json, json};

use super::testing::{START, World, image, request, text};
use crate::report;
use crate::rows::Volume;

#[test]
fn a_launched_instance_has_all_that_was_asked_for() {
    let mut w = World::new();
    let user_data = "IyEvYmluL2Jhc2gK";
    let ids = w.run(
        1,
        json!({"SecurityGroupIds": ["sg-web"], "UserData": user_data, "IamInstanceProfile": {"Name": "ecs"},
               "EbsOptimized": true, "Monitoring": {"Enabled": true}, "DisableApiTermination": true,
               "InstanceInitiatedShutdownBehavior": "terminate", "CreditSpecification": {"CpuCredits": "standard"},
               "MetadataOptions": {"HttpTokens": "required", "HttpPutResponseHopLimit": 2, "InstanceMetadataTags": "enabled"},
               "PrivateIpAddress": "10.0.0.77", "PrivateDnsNameOptions": {"HostnameType": "resource-name"},
               "BlockDeviceMappings": [
                   {"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 50, "VolumeType": "gp3"}},
                   {"DeviceName": "/dev/xvdb", "Ebs": {"VolumeSize": 10, "VolumeType": "gp2", "DeleteOnTermination": false}}],
               "TagSpecifications": [{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web"}]},
                                     {"ResourceType": "volume", "Tags": [{"Key": "Name", "Value": "disk"}]}]}),
    );
    let i = w.shown(&ids[0]);
    for (path, expected) in [
        ("/State/Name", json!("pending")),
        ("/PrivateIpAddress", json!("10.0.0.77")),
        ("/PrivateDnsName", json!(format!("{}.ec2.internal", ids[0]))),
        ("/IamInstanceProfile/Arn", json!("arn:aws:iam::123456789012:instance-profile/ecs")),
        ("/IamInstanceProfile/Id", json!("AIPA0")),
        ("/MetadataOptions/HttpTokens", json!("required")),
        ("/MetadataOptions/HttpPutResponseHopLimit", json!(2)),
        ("/MetadataOptions/InstanceMetadataTags", json!("enabled")),
        ("/MetadataOptions/HttpEndpoint", json!("enabled")),
        ("/EbsOptimized", json!(true)),
        ("/Monitoring/State", json!("enabled")),
        ("/SecurityGroups/0/GroupName", json!("web")),
        ("/NetworkInterfaces/0/Attachment/DeviceIndex", json!(0)),
        ("/NetworkInterfaces/0/Attachment/DeleteOnTermination", json!(true)),
        ("/NetworkInterfaces/0/Groups/0/GroupId", json!("sg-web")),
        ("/SourceDestCheck", json!(true)),
        ("/RootDeviceName", json!("/dev/xvda")),
        ("/CpuOptions/CoreCount", json!(1)),
        ("/CpuOptions/ThreadsPerCore", json!(2)),
        ("/CapacityReservationSpecification/CapacityReservationPreference", json!("open")),
        ("/MaintenanceOptions/AutoRecovery", json!("default")),
        ("/PrivateDnsNameOptions/HostnameType", json!("resource-name")),
        ("/Placement/AvailabilityZone", json!("us-east-1a")),
        ("/Placement/Tenancy", json!("default")),
        ("/Architecture", json!("x86_64")),
    ] {
        assert_eq!(i.pointer(path), Some(&expected), "{path} of {i}");
    }
    let ip = text(&i["PublicIpAddress"]);
    assert_eq!(text(&i["PublicDnsName"]), format!("ec2-{}.compute-1.amazonaws.com", ip.replace('.', "-")));
    assert_eq!(i.pointer("/NetworkInterfaces/0/Association/IpOwnerId"), Some(&json!("amazon")));
    let volumes =
        w.ok("DescribeVolumes", json!({"Filters": [{"Name": "attachment.instance-id", "Values": [ids[0]]}]}));
    let mut sizes: Vec<_> = volumes["Volumes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|v| {
            (v["Size"].as_i64(), text(&v["VolumeType"]), text(&v["Tags"][0]["Value"]), text(&v["State"]))
        })
        .collect();
    sizes.sort();
    assert_eq!(
        sizes,
        [
            (Some(10), "gp2".into(), "disk".into(), "in-use".into()),
            (Some(50), "gp3".into(), "disk".into(), "in-use".into())
        ]
    );
    let attribute = |w: &mut World, name: &str| {
        w.ok("DescribeInstanceAttribute", json!({"InstanceId": ids[0], "Attribute": name}))
    };
    assert_eq!(attribute(&mut w, "userData")["UserData"]["Value"], json!(user_data));
    assert_eq!(attribute(&mut w, "disableApiTermination")["DisableApiTermination"]["Value"], json!(true));
    let shutdown = attribute(&mut w, "instanceInitiatedShutdownBehavior");
    assert_eq!(shutdown["InstanceInitiatedShutdownBehavior"]["Value"], json!("terminate"));
    let credits = w.ok("DescribeInstanceCreditSpecifications", json!({"InstanceIds": [ids[0]]}));
    assert_eq!(credits["InstanceCreditSpecifications"][0]["CpuCredits"], json!("standard"));
}

#[test]
fn an_instance_goes_through_its_states_by_itself_where_there_are_no_machines() {
    let mut w = World::new();
    let id = w.run(1, json!({})).remove(0);
    let ids = json!({"InstanceIds": [id]});
    w.pass(0);
    assert_eq!(w.state(&id), "pending");
    w.pass(1);
    assert_eq!(w.state(&id), "running");
    let first = text(&w.shown(&id)["PublicIpAddress"]);
    let out = w.ok("StopInstances", ids.clone());
    assert_eq!(out.pointer("/StoppingInstances/0/CurrentState/Name"), Some(&json!("stopping")));
    w.pass(1);
    let stopped = w.shown(&id);
    assert_eq!((w.state(&id).as_str(), stopped.get("PublicIpAddress")), ("stopped", None));
    assert_eq!(stopped["StateReason"]["Code"], json!("Client.UserInitiatedShutdown"));
    assert_eq!(stopped["StateTransitionReason"], json!("User initiated (2026-01-01 00:00:01 GMT)"));
    assert_eq!(stopped["PrivateIpAddress"], json!("10.0.0.4"));
    w.ok("StartInstances", ids.clone());
    w.pass(1);
    assert_eq!(w.state(&id), "running");
    assert_eq!(text(&w.shown(&id)["PublicIpAddress"]), first);
    assert_eq!(w.shown(&id).get("StateReason"), None);
    w.ok("RebootInstances", ids.clone());
    assert_eq!((w.row(&id).reboots, w.state(&id).as_str()), (1, "running"));
    let out = w.ok("TerminateInstances", ids.clone());
    assert_eq!(out.pointer("/TerminatingInstances/0/PreviousState/Code"), Some(&json!(16)));
    assert_eq!(out.pointer("/TerminatingInstances/0/CurrentState/Name"), Some(&json!("shutting-down")));
    w.pass(1);
    let gone = w.shown(&id);
    assert_eq!(w.state(&id), "terminated");
    for absent in ["PrivateIpAddress", "SubnetId", "VpcId", "PublicIpAddress"] {
        assert_eq!(gone.get(absent), None, "{absent}");
    }
    let tables = w.region.tables();
    assert!(tables.table::<NetworkInterface>().is_empty() && tables.table::<Volume>().is_empty());
    for call in ["StopInstances", "StartInstances", "RebootInstances"] {
        assert_eq!(w.fails(call, ids.clone()), "IncorrectInstanceState", "{call}");
    }
    w.ok("TerminateInstances", ids.clone());
    w.pass(3601);
    assert_eq!(w.fails("DescribeInstances", ids), "InvalidInstanceID.NotFound");
}

#[test]
fn an_instance_waits_for_what_its_machine_reports() {
    let mut w = World::with_machines();
    let ids = w.run(3, json!({}));
    w.pass(60);
    assert_eq!(w.state(&ids[0]), "pending");
    let status = |w: &mut World, id: &str| {
        let out = w.ok("DescribeInstanceStatus", json!({"InstanceIds": [id], "IncludeAllInstances": true}));
        text(&out["InstanceStatuses"][0]["InstanceStatus"]["Status"])
    };
    assert_eq!(status(&mut w, &ids[0]), "not-applicable");
    w.write(|tx| report::running(tx, &ids[0]));
    assert_eq!((w.state(&ids[0]).as_str(), status(&mut w, &ids[0]).as_str()), ("running", "initializing"));
    w.write(|tx| report::booted(tx, &ids[0]));
    assert_eq!(status(&mut w, &ids[0]), "ok");
    w.write(|tx| report::boot_failed(tx, &ids[1], "user data ended with 1"));
    assert_eq!((w.state(&ids[1]).as_str(), status(&mut w, &ids[1]).as_str()), ("running", "impaired"));
    w.write(|tx| report::launch_failed(tx, &ids[2], "no disk"));
    assert_eq!(w.shown(&ids[2])["StateReason"]["Code"], json!("Server.InternalError"));
    // Late and repeated reports change nothing.
    w.write(|tx| report::running(tx, &ids[2]));
    w.write(|tx| report::terminated(tx, &ids[1]));
    assert_eq!((w.state(&ids[2]).as_str(), w.state(&ids[1]).as_str()), ("terminated", "running"));
    // A shutdown from inside stops it, or terminates it where the instance says so.
    w.write(|tx| report::stopped(tx, &ids[0]));
    assert_eq!(w.state(&ids[0]), "stopped");
    assert_eq!(w.shown(&ids[0])["StateReason"]["Code"], json!("Client.InstanceInitiatedShutdown"));
    w.ok(
        "ModifyInstanceAttribute",
        json!({"InstanceId": ids[1], "InstanceInitiatedShutdownBehavior": {"Value": "terminate"}}),
    );
    w.write(|tx| report::stopped(tx, &ids[1]));
    assert_eq!(w.state(&ids[1]), "terminated");
}

#[test]
fn what_cannot_be_launched_is_refused_in_awss_words() {
    let mut w = World::new();
    let long = "A".repeat(4 * 16 * 1024);
    for (more, code) in [
        (json!({"ImageId": "ami-0123456789abcdef0"}), "InvalidAMIID.NotFound"),
        (json!({"ImageId": "x"}), "InvalidAMIID.Malformed"),
        (json!({"ImageId": null}), "MissingParameter"),
        (json!({"InstanceType": "x9.large"}), "InvalidParameterValue"),
        (json!({"InstanceType": "t4g.small"}), "InvalidParameterValue"),
        (json!({"SubnetId": "subnet-x"}), "InvalidSubnetID.NotFound"),
        (json!({"SecurityGroupIds": ["sg-x"]}), "InvalidGroup.NotFound"),
        (json!({"KeyName": "k"}), "InvalidKeyPair.NotFound"),
        (json!({"IamInstanceProfile": {"Name": "x"}}), "InvalidParameterValue"),
        (json!({"IamInstanceProfile": {"Arn": "ecs"}}), "InvalidParameterValue"),
        (json!({"UserData": "%%%"}), "InvalidUserData.Malformed"),
        (json!({"UserData": long}), "InvalidParameterValue"),
        (json!({"MinCount": 0}), "InvalidParameterValue"),
        (json!({"MinCount": 2}), "InvalidParameterValue"),
        (json!({"PrivateIpAddress": "10.9.0.1"}), "InvalidParameterValue"),
        (
            json!({"BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 8}}]}),
            "InvalidBlockDeviceMapping",
        ),
        (
            json!({"BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp2", "Iops": 9000}}]}),
            "InvalidParameterCombination",
        ),
        (json!({"NetworkInterfaces": [{"DeviceIndex": 0}]}), "InvalidParameterCombination"),
        (
            json!({"TagSpecifications": [{"ResourceType": "instance", "Tags": [{"Key": "aws:x", "Value": ""}]}]}),
            "InvalidParameterValue",
        ),
        (
            json!({"LaunchTemplate": {"LaunchTemplateName": "nope"}}),
            "InvalidLaunchTemplateName.NotFoundException",
        ),
        (json!({"DryRun": true}), "DryRunOperation"),
    ] {
        assert_eq!(w.fails("RunInstances", request(1, more.clone())), code, "{more}");
    }
    assert!(w.region.tables().table::<NetworkInterface>().is_empty());
}

#[test]
fn an_unknown_image_and_profile_are_named() {
    let mut w = World::new();
    let says = |w: &mut World, more| w.call("RunInstances", request(1, more)).unwrap_err().message;
    assert_eq!(says(&mut w, json!({"ImageId": "ami-0123"})), "The image id '[ami-0123]' does not exist");
    assert_eq!(
        says(&mut w, json!({"IamInstanceProfile": {"Name": "x"}})),
        "Value (x) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name"
    );
}

#[test]
fn the_hosts_memory_is_given_out_once() {
    let mut w = World::new();
    w.capacity(5000, None);
    let ids = w.run(2, json!({}));
    let refused = w.call("RunInstances", request(1, json!({}))).unwrap_err();
    assert_eq!((refused.code.as_ref(), refused.status), ("InsufficientInstanceCapacity", 500));
    assert!(refused.message.starts_with("We currently do not have sufficient t3.small capacity in the Availability Zone you requested (us-east-1a)."), "{refused}");
    // Fewer are launched where fewer will do.
    w.capacity(7000, None);
    let out = w.ok("RunInstances", request(1, json!({"MaxCount": 5})));
    assert_eq!(out["Instances"].as_array().map(Vec::len), Some(1));
    // A stopped one gives its share back and must find one again.
    w.pass(1);
    w.ok("StopInstances", json!({"InstanceIds": [ids[0]]}));
    w.pass(1);
    w.run(1, json!({}));
    assert_eq!(w.fails("StartInstances", json!({"InstanceIds": [ids[0]]})), "InsufficientInstanceCapacity");
    w.ok("TerminateInstances", json!({"InstanceIds": [ids[1]]}));
    w.pass(1);
    w.ok("StartInstances", json!({"InstanceIds": [ids[0]]}));
    w.capacity(1 << 20, Some("Instances need root on Linux."));
    let refused = w.call("RunInstances", request(1, json!({}))).unwrap_err();
    assert_eq!(refused.to_string(), "Unsupported: Instances need root on Linux.");
}

#[test]
fn a_full_subnet_is_said_and_a_part_is_launched() {
    let mut w = World::new();
    let out = w.ok("RunInstances", request(1, json!({"SubnetId": "subnet-small", "MaxCount": 10})));
    assert_eq!(out["Instances"].as_array().map(Vec::len), Some(3));
    let code = w.fails("RunInstances", request(1, json!({"SubnetId": "subnet-small"})));
    assert_eq!(code, "InsufficientFreeAddressesInSubnet");
    assert_eq!(w.region.tables().table::<NetworkInterface>().len(), 3);
}

#[test]
fn a_repeated_token_gives_the_same_instances() {
    let mut w = World::new();
    let ask = |count: usize| request(count, json!({"ClientToken": "t1"}));
    let first = w.ok("RunInstances", ask(2));
    w.pass(1);
    let again = w.ok("RunInstances", ask(2));
    assert_eq!(first["ReservationId"], again["ReservationId"]);
    let ids = |r: &Json| -> Vec<String> {
        r["Instances"].as_array().into_iter().flatten().map(|i| text(&i["InstanceId"])).collect()
    };
    assert_eq!(ids(&first), ids(&again));
    assert_eq!(w.fails("RunInstances", ask(3)), "IdempotentParameterMismatch");
}

#[test]
fn protection_holds_until_it_is_taken_away() {
    let mut w = World::new();
    let id = w.run(1, json!({"DisableApiTermination": true, "DisableApiStop": true})).remove(0);
    w.pass(1);
    let ids = json!({"InstanceIds": [id]});
    assert_eq!(w.fails("TerminateInstances", ids.clone()), "OperationNotPermitted");
    assert_eq!(w.fails("StopInstances", ids.clone()), "OperationNotPermitted");
    w.ok("ModifyInstanceAttribute", json!({"InstanceId": id, "DisableApiTermination": {"Value": false}}));
    w.ok(
        "ModifyInstanceAttribute",
        json!({"InstanceId": id, "Attribute": "disableApiStop", "Value": "false"}),
    );
    w.ok("TerminateInstances", ids);
}

#[test]
fn some_attributes_change_only_while_stopped() {
    let mut w = World::new();
    let id = w.run(1, json!({})).remove(0);
    w.pass(1);
    let to_medium = json!({"InstanceId": id, "InstanceType": {"Value": "t3.medium"}});
    let data = json!({"InstanceId": id, "UserData": {"Value": [104, 105]}});
    for change in [&to_medium, &data] {
        assert_eq!(w.fails("ModifyInstanceAttribute", change.clone()), "IncorrectInstanceState");
    }
    w.ok("ModifyInstanceAttribute", json!({"InstanceId": id, "Groups": ["sg-web"]}));
    w.ok("ModifyInstanceAttribute", json!({"InstanceId": id, "SourceDestCheck": {"Value": false}}));
    let shown = w.shown(&id);
    assert_eq!(
        (&shown["SourceDestCheck"], &shown["SecurityGroups"][0]["GroupId"]),
        (&json!(false), &json!("sg-web"))
    );
    w.ok("StopInstances", json!({"InstanceIds": [id]}));
    w.pass(1);
    w.ok("ModifyInstanceAttribute", to_medium);
    w.ok("ModifyInstanceAttribute", data);
    assert_eq!(w.shown(&id)["InstanceType"], json!("t3.medium"));
    let data = w.ok("DescribeInstanceAttribute", json!({"InstanceId": id, "Attribute": "userData"}));
    assert_eq!(data["UserData"]["Value"], json!("aGk="));
}

#[test]
fn an_interface_that_stays_survives_its_instance() {
    let mut w = World::new();
    let kept = w.write(|tx| {
        let spec = ec2::interfaces::InterfaceSpec {
            subnet: "subnet-a".into(),
            groups: vec!["sg-web".into()],
            ..Default::default()
        };
        ec2::interfaces::create(tx, spec).expect("an interface").id.clone()
    });
    w.put(Address {
        allocation: "eipalloc-1".into(),
        public_ip: "198.18.9.9".into(),
        association: Some("eipassoc-1".into()),
        interface: Some(kept.clone()),
        private_ip: Some("10.0.0.4".into()),
        ..Default::default()
    });
    let more = json!({"SubnetId": null, "NetworkInterfaces": [{"DeviceIndex": 0, "NetworkInterfaceId": kept},
                      {"DeviceIndex": 1, "SubnetId": "subnet-a", "DeleteOnTermination": true}]});
    let id = w.run(1, more.clone()).remove(0);
    let shown = w.shown(&id);
    assert_eq!(
        (&shown["PrivateIpAddress"], &shown["PublicIpAddress"]),
        (&json!("10.0.0.4"), &json!("198.18.9.9"))
    );
    assert_eq!(shown["NetworkInterfaces"].as_array().map(Vec::len), Some(2));
    assert_eq!(w.fails("RunInstances", request(1, more)), "InvalidNetworkInterface.InUse");
    w.ok("TerminateInstances", json!({"InstanceIds": [id]}));
    w.pass(1);
    let tables = w.region.tables();
    let left: Vec<_> =
        tables.table::<NetworkInterface>().iter().map(|n| (n.id.clone(), n.owner.clone())).collect();
    assert_eq!(left, [(kept.clone(), String::new())]);
    let address = tables.get::<Address>("eipalloc-1").expect("the address");
    assert_eq!((address.instance.clone(), address.interface.clone()), (None, Some(kept)));
}

#[test]
fn filters_choose_and_pages_follow() {
    let mut w = World::new();
    let tagged = json!({"TagSpecifications": [{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web-1"}]}]});
    w.run(3, tagged);
    w.run(2, json!({"SubnetId": "subnet-b"}));
    for (name, value, count) in [
        ("tag:Name", "web-*", 3),
        ("availability-zone", "us-east-1b", 2),
        ("instance-state-name", "pending", 5),
        ("private-ip-address", "10.0.1.4", 1),
        ("image-id", "ami-none", 0),
        ("source-dest-check", "true", 5),
        ("dns-name", "ec2-*", 3),
    ] {
        let out = w.ok("DescribeInstances", json!({"Filters": [{"Name": name, "Values": [value]}]}));
        let found: usize = out["Reservations"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|r| r["Instances"].as_array())
            .map(Vec::len)
            .sum();
        assert_eq!(found, count, "{name}");
    }
    assert_eq!(
        w.fails("DescribeInstances", json!({"Filters": [{"Name": "colour", "Values": ["red"]}]})),
        "InvalidParameterValue"
    );
    assert_eq!(w.fails("DescribeInstances", json!({"MaxResults": 4})), "InvalidParameterValue");
    w.run(1, json!({}));
    let first = w.ok("DescribeInstances", json!({"MaxResults": 5}));
    let rest = w.ok("DescribeInstances", json!({"MaxResults": 5, "NextToken": first["NextToken"]}));
    assert_eq!((rest["Reservations"].as_array().map(Vec::len), rest.get("NextToken")), (Some(1), None));
}

#[test]
fn unknown_instances_are_named_together() {
    let mut w = World::new();
    let id = w.run(1, json!({})).remove(0);
    for (ids, says) in [
        (
            json!([id, "i-0123456789abcdef0"]),
            "InvalidInstanceID.NotFound: The instance ID 'i-0123456789abcdef0' does not exist",
        ),
        (
            json!(["i-0123456789abcdef0", "i-01234567"]),
            "InvalidInstanceID.NotFound: The instance IDs 'i-0123456789abcdef0, i-01234567' do not exist",
        ),
        (json!(["i-01234567", "web"]), "InvalidInstanceID.Malformed: Invalid id: \"web\""),
    ] {
        for call in ["DescribeInstances", "TerminateInstances"] {
            let e = w.call(call, json!({"InstanceIds": ids})).unwrap_err();
            assert_eq!(e.to_string(), says, "{call}");
        }
    }
    let both = json!({"InstanceIds": [id], "MaxResults": 5});
    assert_eq!(w.fails("DescribeInstances", both), "InvalidParameterCombination");
}

#[test]
fn a_profile_can_be_given_later_and_taken_away() {
    let mut w = World::new();
    let id = w.run(1, json!({})).remove(0);
    let ask = json!({"InstanceId": id, "IamInstanceProfile": {"Name": "ecs"}});
    let out = w.ok("AssociateIamInstanceProfile", ask.clone());
    assert_eq!(out["IamInstanceProfileAssociation"]["State"], json!("associating"));
    assert_eq!(w.fails("AssociateIamInstanceProfile", ask), "IncorrectState");
    let filter = json!({"Filters": [{"Name": "instance-id", "Values": [id]}]});
    let found = w.ok("DescribeIamInstanceProfileAssociations", filter.clone());
    let association = text(&found["IamInstanceProfileAssociations"][0]["AssociationId"]);
    assert_eq!(found["IamInstanceProfileAssociations"][0]["State"], json!("associated"));
    w.ok("DisassociateIamInstanceProfile", json!({"AssociationId": association}));
    assert_eq!(
        w.ok("DescribeIamInstanceProfileAssociations", filter)["IamInstanceProfileAssociations"],
        json!([])
    );
    assert_eq!(w.shown(&id).get("IamInstanceProfile"), None);
    assert_eq!(
        w.fails("DisassociateIamInstanceProfile", json!({"AssociationId": association})),
        "InvalidAssociationID.NotFound"
    );
}

#[test]
fn a_slot_runs_at_once_and_stops_by_itself() {
    let mut w = World::with_machines();
    w.capacity(0, None);
    let spec = crate::LaunchSpec {
        image: crate::images::LOCAL.into(),
        instance_type: "t3.small".into(),
        subnet: "subnet-a".into(),
        slot: Some("local/0".into()),
        ..Default::default()
    };
    let row = w.write(|tx| crate::launch(tx, &spec).expect("a launch"));
    assert_eq!((w.state(&row.id).as_str(), row.launched_at), ("running", START));
    w.ok("TerminateInstances", json!({"InstanceIds": [row.id]}));
    w.pass(1);
    assert_eq!((w.state(&row.id).as_str(), w.row(&row.id).slot), ("terminated", None));
}

#[test]
fn images_are_found_as_people_look_for_them() {
    let mut w = World::new();
    for (owner, pattern, newest) in [
        ("amazon", "amzn2-ami-ecs-hvm-*-x86_64-ebs", "amzn2-ami-ecs-hvm-2.0.20251112-x86_64-ebs"),
        ("591542846629", "al2023-ami-ecs-hvm-*", "al2023-ami-ecs-hvm-2023.0.20251112-kernel-6.1-arm64"),
        ("137112412989", "amzn2-ami-hvm-*-x86_64-gp2", "amzn2-ami-hvm-2.0.20251112.0-x86_64-gp2"),
        ("amazon", "al2023-ami-2023*-x86_64", "al2023-ami-2023.9.20251112.0-kernel-6.1-x86_64"),
        (
            "099720109477",
            "ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-*",
            "ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20251112",
        ),
        ("136693071363", "debian-12-amd64-*", "debian-12-amd64-20251112-2294"),
    ] {
        let out = w.ok(
            "DescribeImages",
            json!({"Owners": [owner], "Filters": [{"Name": "name", "Values": [pattern]}, {"Name": "virtualization-type", "Values": ["hvm"]}]}),
        );
        let mut all: Vec<_> = out["Images"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|i| (text(&i["CreationDate"]), text(&i["Name"])))
            .collect();
        all.sort();
        assert!(all.len() >= 3, "{pattern}");
        assert!(all.iter().rev().take(2).any(|(_, n)| n == newest), "{pattern}: {all:?}");
    }
    let local = w.ok("DescribeImages", json!({"ImageIds": [crate::images::LOCAL], "Owners": ["self"]}));
    assert_eq!(local["Images"][0]["RootDeviceName"], json!("/dev/xvda"));
    assert_eq!(w.fails("DescribeImages", json!({"ImageIds": ["ami-0123"]})), "InvalidAMIID.NotFound");
}

#[test]
fn an_image_of_ones_own_can_be_launched() {
    let mut w = World::new();
    let id = w.run(1, json!({})).remove(0);
    let out = w.ok("CreateImage", json!({"InstanceId": id, "Name": "golden"}));
    assert_eq!(
        w.fails("CreateImage", json!({"InstanceId": id, "Name": "golden"})),
        "InvalidAMIName.Duplicate"
    );
    w.run(1, json!({"ImageId": out["ImageId"]}));
    w.ok("DeregisterImage", json!({"ImageId": out["ImageId"]}));
    assert_eq!(
        w.fails("RunInstances", request(1, json!({"ImageId": out["ImageId"]}))),
        "InvalidAMIID.NotFound"
    );
    assert_eq!(w.fails("DeregisterImage", json!({"ImageId": image()})), "AuthFailure");
}

#[test]
fn types_are_described_and_filtered() {
    let mut w = World::new();
    let out = w.ok("DescribeInstanceTypes", json!({"InstanceTypes": ["t3.small", "m6g.large"]}));
    assert_eq!(out["InstanceTypes"].as_array().map(Vec::len), Some(2));
    let arm = json!({"Filters": [{"Name": "processor-info.supported-architecture", "Values": ["arm64"]},
                                 {"Name": "burstable-performance-supported", "Values": ["true"]}]});
    let out = w.ok("DescribeInstanceTypes", arm);
    let names: Vec<_> =
        out["InstanceTypes"].as_array().into_iter().flatten().map(|t| text(&t["InstanceType"])).collect();
    assert!(names.len() == 7 && names.iter().all(|n| n.starts_with("t4g.")), "{names:?}");
    assert_eq!(w.fails("DescribeInstanceTypes", json!({"InstanceTypes": ["x.y"]})), "InvalidInstanceType");
    let out = w.ok(
        "DescribeInstanceTypeOfferings",
        json!({"LocationType": "availability-zone", "Filters": [{"Name": "instance-type", "Values": ["t3.micro"]}]}),
    );
    assert_eq!(out["InstanceTypeOfferings"].as_array().map(Vec::len), Some(3));
}

#[test]
fn tags_reach_everything_that_is_made_here() {
    let mut w = World::new();
    let i = w.run(1, json!({})).remove(0);
    let volume = w.row(&i).block_devices[0].volume.clone();
    let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEAkj2B2sGe0GhZzhZzlOybkDRPB+6KKAvMKGpXOSWUj me";
    let key = w.ok("ImportKeyPair", json!({"KeyName": "k", "PublicKeyMaterial": key.as_bytes()}));
    let all = [i, volume, text(&key["KeyPairId"])];
    w.ok("CreateTags", json!({"Resources": all, "Tags": [{"Key": "a", "Value": "b"}]}));
    let out = w.ok("DescribeTags", json!({"Filters": [{"Name": "key", "Values": ["a"]}]}));
    assert_eq!(out["Tags"].as_array().map(Vec::len), Some(3));
    assert_eq!(w.ok("DescribeKeyPairs", json!({}))["KeyPairs"][0]["Tags"][0]["Key"], json!("a"));
}
