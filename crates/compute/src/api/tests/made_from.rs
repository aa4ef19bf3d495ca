//! Key pairs and volumes.

use serde_json::json;

use crate::api::testing::{World, text};

const RSA: &str = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCv0/TTfxLOzjS1zy4HETOwZvO9EFsCnkl3EYPYOgjuQ5RXZVKzKPMyaxK59pWThRQx7rKFSrdcOLAhuyjHRtsMotAMv9qaLKD/1kLqJEKgm+405s8sPd7zAPTN+hdZv3SMFckhTIRp8r7k+vkzRMTmQ3+vtei17xi5I+SMtlKMt7VRDS4C2o2IsiVjyxerEL0QB2udSWrh4GBihFt/kFmKMAczhMJP85VM2+iixlKWpMpUO9BJpNAGF2pHqPeASxtecu5FnVoOc8EAdREdRzGqw1EP/ifjJtxCmNv1K7i/3pnPDWnHl/k6AoN7S1KdN/8XoI/Nwg2OzP8DkvcWyhnx a@b";
const ED25519: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEAkj2B2sGe0GhZzhZzlOybkDRPB+6KKAvMKGpXOSWUj a@b";

#[test]
fn fingerprints_are_those_that_openssl_and_openssh_say() {
    let mut w = World::new();
    for (name, key, kind, fingerprint) in [
        ("r", RSA, "rsa", "ae:ca:a7:c7:9f:bd:6d:91:62:bb:fa:6a:96:a4:89:50"),
        ("e", ED25519, "ed25519", "M6HfUQvgb/wAxXNAGIFW72c5GNqSz0ZyAMo94f+dOOc="),
    ] {
        let out = w.ok("ImportKeyPair", json!({"KeyName": name, "PublicKeyMaterial": key.as_bytes()}));
        assert_eq!(out["KeyFingerprint"], json!(fingerprint));
        let out = w.ok("DescribeKeyPairs", json!({"KeyNames": [name], "IncludePublicKey": true}));
        let pair = &out["KeyPairs"][0];
        assert_eq!(pair["KeyType"], json!(kind));
        assert!(key.starts_with(&text(&pair["PublicKey"])));
    }
    assert_eq!(
        w.fails("ImportKeyPair", json!({"KeyName": "r", "PublicKeyMaterial": RSA.as_bytes()})),
        "InvalidKeyPair.Duplicate"
    );
    for bad in ["", "ssh-rsa", "ssh-rsa AAAA", "ssh-dss AAAAB3NzaC1kc3MAAAA=", &RSA[..300]] {
        assert_eq!(
            w.fails("ImportKeyPair", json!({"KeyName": "b", "PublicKeyMaterial": bad.as_bytes()})),
            "InvalidKey.Format",
            "{bad}"
        );
    }
    w.ok("DeleteKeyPair", json!({"KeyName": "r"}));
    w.ok("DeleteKeyPair", json!({"KeyName": "r"}));
    assert_eq!(w.fails("DescribeKeyPairs", json!({"KeyNames": ["r"]})), "InvalidKeyPair.NotFound");
}

#[test]
fn a_volume_is_made_attached_changed_and_deleted() {
    let mut w = World::new();
    let i = w.run(1, json!({})).remove(0);
    w.pass(1);
    let made =
        w.ok("CreateVolume", json!({"AvailabilityZone": "us-east-1a", "Size": 10, "VolumeType": "gp3"}));
    let v = text(&made["VolumeId"]);
    assert_eq!(
        (&made["State"], &made["Iops"], &made["Throughput"]),
        (&json!("creating"), &json!(3000), &json!(125))
    );
    let state =
        |w: &mut World| text(&w.ok("DescribeVolumes", json!({"VolumeIds": [v]}))["Volumes"][0]["State"]);
    assert_eq!(state(&mut w), "available");
    let attach = json!({"VolumeId": v, "InstanceId": i, "Device": "/dev/sdh"});
    assert_eq!(w.ok("AttachVolume", attach.clone())["State"], json!("attaching"));
    assert_eq!(state(&mut w), "in-use");
    assert_eq!(w.fails("AttachVolume", attach), "VolumeInUse");
    assert_eq!(w.fails("DeleteVolume", json!({"VolumeId": v})), "VolumeInUse");
    assert_eq!(w.shown(&i)["BlockDeviceMappings"].as_array().map(Vec::len), Some(2));
    let changed = w.ok("ModifyVolume", json!({"VolumeId": v, "Size": 20}));
    assert_eq!(changed["VolumeModification"]["ModificationState"], json!("modifying"));
    let done = w.ok("DescribeVolumesModifications", json!({"VolumeIds": [v]}));
    let done = &done["VolumesModifications"][0];
    assert_eq!(
        (&done["ModificationState"], &done["TargetSize"], &done["OriginalSize"]),
        (&json!("completed"), &json!(20), &json!(10))
    );
    assert_eq!(w.fails("ModifyVolume", json!({"VolumeId": v, "Size": 5})), "InvalidParameterValue");
    let root = w.row(&i).block_devices[0].volume.clone();
    assert_eq!(w.fails("DetachVolume", json!({"VolumeId": root})), "OperationNotPermitted");
    assert_eq!(w.ok("DetachVolume", json!({"VolumeId": v}))["State"], json!("detaching"));
    assert_eq!(w.fails("DetachVolume", json!({"VolumeId": v})), "IncorrectState");
    w.ok("DeleteVolume", json!({"VolumeId": v}));
    assert_eq!(w.fails("DescribeVolumes", json!({"VolumeIds": [v]})), "InvalidVolume.NotFound");
    for (input, code) in [
        (json!({"AvailabilityZone": "us-east-1z", "Size": 1}), "InvalidZone.NotFound"),
        (json!({"AvailabilityZone": "us-east-1a"}), "MissingParameter"),
        (
            json!({"AvailabilityZone": "us-east-1a", "Size": 1, "MultiAttachEnabled": true}),
            "InvalidParameterCombination",
        ),
    ] {
        assert_eq!(w.fails("CreateVolume", input.clone()), code, "{input}");
    }
    let far = w.ok("CreateVolume", json!({"AvailabilityZone": "us-east-1b", "Size": 1}));
    assert_eq!(
        w.fails("AttachVolume", json!({"VolumeId": far["VolumeId"], "InstanceId": i, "Device": "/dev/sdi"})),
        "InvalidVolume.ZoneMismatch"
    );
}

#[test]
fn a_volume_outlives_its_instance_if_it_says_so() {
    let mut w = World::new();
    let i = w
        .run(1, json!({"BlockDeviceMappings": [{"DeviceName": "/dev/sdb", "Ebs": {"VolumeSize": 5, "DeleteOnTermination": false}}]}))
        .remove(0);
    w.ok("TerminateInstances", json!({"InstanceIds": [i]}));
    w.pass(1);
    let left = w.ok("DescribeVolumes", json!({}));
    assert_eq!(left["Volumes"].as_array().map(Vec::len), Some(1));
    assert_eq!((&left["Volumes"][0]["Size"], &left["Volumes"][0]["State"]), (&json!(5), &json!("available")));
}
