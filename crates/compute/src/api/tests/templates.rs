//! Launch templates.

use serde_json::json;

use crate::api::testing::{World, image, request, text};

fn create(w: &mut World) -> String {
    let data = json!({"ImageId": image(), "InstanceType": "t3.small", "UserData": "IyEK",
        "IamInstanceProfile": {"Name": "ecs"}, "SecurityGroupIds": ["sg-web"],
        "MetadataOptions": {"HttpTokens": "required", "HttpPutResponseHopLimit": 2},
        "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 40, "VolumeType": "gp3"}}],
        "TagSpecifications": [{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "node"}, {"Key": "team", "Value": "a"}]}]});
    let out = w.ok(
        "CreateLaunchTemplate",
        json!({"LaunchTemplateName": "node", "LaunchTemplateData": data,
        "TagSpecifications": [{"ResourceType": "launch-template", "Tags": [{"Key": "k", "Value": "v"}]}]}),
    );
    text(&out["LaunchTemplate"]["LaunchTemplateId"])
}

#[test]
fn what_a_template_was_made_of_reads_back() {
    let mut w = World::new();
    let id = create(&mut w);
    let found = w.ok("DescribeLaunchTemplates", json!({"LaunchTemplateIds": [id]}));
    let t = &found["LaunchTemplates"][0];
    assert_eq!(
        (&t["LatestVersionNumber"], &t["DefaultVersionNumber"], &t["Tags"][0]["Key"]),
        (&json!(1), &json!(1), &json!("k"))
    );
    let versions = w.ok("DescribeLaunchTemplateVersions", json!({"LaunchTemplateId": id, "Versions": ["1"]}));
    let data = &versions["LaunchTemplateVersions"][0]["LaunchTemplateData"];
    assert_eq!(data["MetadataOptions"], json!({"HttpTokens": "required", "HttpPutResponseHopLimit": 2}));
    assert_eq!(data["BlockDeviceMappings"][0]["Ebs"], json!({"VolumeSize": 40, "VolumeType": "gp3"}));
    assert_eq!((&data["UserData"], &data["IamInstanceProfile"]["Name"]), (&json!("IyEK"), &json!("ecs")));
    assert_eq!(data.get("NetworkInterfaces"), None);
    let again = json!({"LaunchTemplateName": "node", "LaunchTemplateData": {"InstanceType": "t3.small"}});
    assert_eq!(w.fails("CreateLaunchTemplate", again), "InvalidLaunchTemplateName.AlreadyExistsException");
}

#[test]
fn versions_count_up_and_the_default_is_chosen() {
    let mut w = World::new();
    let id = create(&mut w);
    let version = |w: &mut World, data, source: Option<&str>| {
        let out = w.ok(
            "CreateLaunchTemplateVersion",
            json!({"LaunchTemplateId": id, "LaunchTemplateData": data, "SourceVersion": source}),
        );
        out["LaunchTemplateVersion"].clone()
    };
    let second = version(&mut w, json!({"InstanceType": "m5.large"}), Some("1"));
    assert_eq!((&second["VersionNumber"], &second["DefaultVersion"]), (&json!(2), &json!(false)));
    assert_eq!(second["LaunchTemplateData"]["UserData"], json!("IyEK"));
    assert_eq!(second["LaunchTemplateData"]["InstanceType"], json!("m5.large"));
    let third = version(&mut w, json!({"InstanceType": "c5.large"}), None);
    assert_eq!(third["LaunchTemplateData"], json!({"InstanceType": "c5.large"}));
    w.ok("ModifyLaunchTemplate", json!({"LaunchTemplateId": id, "DefaultVersion": "2"}));
    let deleted =
        w.ok("DeleteLaunchTemplateVersions", json!({"LaunchTemplateId": id, "Versions": ["2", "3", "9"]}));
    assert_eq!(deleted["SuccessfullyDeletedLaunchTemplateVersions"][0]["VersionNumber"], json!(3));
    let not = deleted["UnsuccessfullyDeletedLaunchTemplateVersions"].as_array().cloned().unwrap_or_default();
    let codes: Vec<_> = not.iter().map(|n| text(&n["ResponseError"]["Code"])).collect();
    assert_eq!(codes, ["unexpectedError", "launchTemplateVersionDoesNotExist"]);
    assert_eq!(
        version(&mut w, json!({"InstanceType": "t3.micro"}), None)["VersionNumber"],
        json!(4),
        "numbers are not used twice"
    );
    let all = w.ok("DescribeLaunchTemplateVersions", json!({"LaunchTemplateName": "node"}));
    let numbers: Vec<_> = all["LaunchTemplateVersions"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|v| v["VersionNumber"].as_i64())
        .collect();
    assert_eq!(numbers, [Some(4), Some(2), Some(1)]);
    let latest = w.ok("DescribeLaunchTemplateVersions", json!({"Versions": ["$Latest"]}));
    assert_eq!(latest["LaunchTemplateVersions"][0]["VersionNumber"], json!(4));
    assert_eq!(
        w.fails("DescribeLaunchTemplateVersions", json!({"LaunchTemplateId": id, "Versions": ["3"]})),
        "InvalidLaunchTemplateId.VersionNotFound"
    );
    w.ok("DeleteLaunchTemplate", json!({"LaunchTemplateId": id}));
    assert_eq!(
        w.fails("DescribeLaunchTemplates", json!({"LaunchTemplateIds": [id]})),
        "InvalidLaunchTemplateId.NotFound"
    );
}

#[test]
fn a_launch_puts_its_own_parameters_over_the_templates() {
    let mut w = World::new();
    let id = create(&mut w);
    let bare = json!({"ImageId": null, "InstanceType": null, "LaunchTemplate": {"LaunchTemplateId": id}});
    let plain = w.run(1, bare.clone()).remove(0);
    let row = w.row(&plain);
    assert_eq!((row.instance_type.as_str(), row.groups.as_slice()), ("t3.small", &["sg-web".to_owned()][..]));
    assert!(row.metadata.tokens_required && row.metadata.hop_limit == 2);
    assert_eq!(row.user_data.as_deref(), Some("IyEK"));
    for (key, value) in [
        ("Name", "node"),
        ("team", "a"),
        ("aws:ec2launchtemplate:id", id.as_str()),
        ("aws:ec2launchtemplate:version", "1"),
    ] {
        assert_eq!(row.tags.get(key).map(String::as_str), Some(value), "{key}");
    }
    let mut over = bare;
    over["InstanceType"] = json!("m5.large");
    over["MetadataOptions"] = json!({"HttpPutResponseHopLimit": 3});
    over["TagSpecifications"] =
        json!([{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "mine"}]}]);
    over["UserData"] = json!("IyEgYgo=");
    let own = w.run(1, over).remove(0);
    let row = w.row(&own);
    assert_eq!((row.instance_type.as_str(), row.user_data.as_deref()), ("m5.large", Some("IyEgYgo=")));
    assert!(row.metadata.tokens_required && row.metadata.hop_limit == 3);
    assert_eq!((row.tags["Name"].as_str(), row.tags["team"].as_str()), ("mine", "a"));
}

#[test]
fn a_subnet_given_beside_a_template_goes_to_its_interface() {
    let mut w = World::new();
    let data = json!({"ImageId": image(), "InstanceType": "t3.small",
        "NetworkInterfaces": [{"DeviceIndex": 0, "AssociatePublicIpAddress": true, "Groups": ["sg-web"]}]});
    w.ok("CreateLaunchTemplate", json!({"LaunchTemplateName": "with-interface", "LaunchTemplateData": data}));
    let ids = w.run(1, json!({"ImageId": null, "InstanceType": null, "SubnetId": "subnet-b", "LaunchTemplate": {"LaunchTemplateName": "with-interface"}}));
    let row = w.row(&ids[0]);
    assert_eq!((row.subnet.as_str(), row.groups.as_slice()), ("subnet-b", &["sg-web".to_owned()][..]));
    assert!(w.shown(&ids[0]).get("PublicIpAddress").is_some());
}

#[test]
fn bad_templates_are_refused() {
    let mut w = World::new();
    for (name, data, code) in [
        ("ab", json!({"InstanceType": "t3.small"}), "InvalidLaunchTemplateName.MalformedException"),
        ("a b c", json!({"InstanceType": "t3.small"}), "InvalidLaunchTemplateName.MalformedException"),
        ("abc", json!({}), "MissingParameter"),
        ("abc", json!({"UserData": "%%"}), "InvalidUserData.Malformed"),
        ("abc", json!({"MetadataOptions": {"HttpPutResponseHopLimit": 65}}), "InvalidParameterValue"),
    ] {
        let found =
            w.call("CreateLaunchTemplate", json!({"LaunchTemplateName": name, "LaunchTemplateData": data}));
        let found = found.unwrap_err().code;
        // The model's own limits come first, where they say the same.
        assert!(found == code || found == "ValidationError", "{name} {data}: {found}");
    }
    assert_eq!(
        w.fails("RunInstances", request(1, json!({"LaunchTemplate": {"LaunchTemplateId": "lt-0"}}))),
        "InvalidLaunchTemplateId.NotFound"
    );
}
