use serde_json::{Value as Json, json};

use crate::api::testing::{ACCOUNT, World};

fn provider(name: &str, group: &str) -> Json {
    json!({"name": name, "autoScalingGroupProvider": {"autoScalingGroupArn": group}})
}

fn arn(name: &str) -> String {
    format!("arn:aws:ecs:us-east-1:{ACCOUNT}:capacity-provider/{name}")
}

#[test]
fn defaults_are_filled_in() {
    let mut w = World::new();
    let off = w.ok("CreateCapacityProvider", provider("plain", "g1"))["capacityProvider"].clone();
    let scaling = |status: &str, target: i64, most: i64, warmup: i64| {
        json!({"status": status, "targetCapacity": target, "minimumScalingStepSize": 1, "maximumScalingStepSize": most,
               "instanceWarmupPeriod": warmup})
    };
    assert_eq!(
        off,
        json!({"capacityProviderArn": arn("plain"), "name": "plain", "status": "ACTIVE", "type": "EC2_AUTOSCALING",
               "tags": [], "autoScalingGroupProvider": {"autoScalingGroupArn": "g1",
               "managedScaling": scaling("DISABLED", 100, 10_000, 300), "managedTerminationProtection": "DISABLED",
               "managedDraining": "ENABLED"}})
    );
    let mut input = provider("scaled", "g2");
    input["autoScalingGroupProvider"]["managedScaling"] =
        json!({"targetCapacity": 80, "maximumScalingStepSize": 2});
    let on = w.ok("CreateCapacityProvider", input)["capacityProvider"].clone();
    assert_eq!(on["autoScalingGroupProvider"]["managedScaling"], scaling("ENABLED", 80, 2, 300));
    let update = json!({"name": "plain", "autoScalingGroupProvider": {"managedScaling": {"instanceWarmupPeriod": 0},
        "managedTerminationProtection": "ENABLED"}});
    let out = w.ok("UpdateCapacityProvider", update)["capacityProvider"].clone();
    assert_eq!(out["updateStatus"], "UPDATE_COMPLETE");
    assert_eq!(out["autoScalingGroupProvider"]["managedScaling"], scaling("ENABLED", 100, 10_000, 0));
    assert_eq!(out["autoScalingGroupProvider"]["managedTerminationProtection"], "ENABLED");
}

#[test]
fn the_built_in_ones_are_always_there() {
    let mut w = World::new();
    w.ok("CreateCapacityProvider", provider("mine", "g"));
    let out = w.ok("DescribeCapacityProviders", json!({}));
    let names: Vec<_> =
        out["capacityProviders"].as_array().unwrap().iter().map(|p| p["name"].clone()).collect();
    assert_eq!(names, ["FARGATE", "FARGATE_SPOT", "mine"]);
    let out =
        w.ok("DescribeCapacityProviders", json!({"capacityProviders": ["FARGATE_SPOT", arn("mine"), "no"]}));
    assert_eq!(out["capacityProviders"].as_array().unwrap().len(), 2);
    assert_eq!(out["capacityProviders"][0]["type"], "FARGATE_SPOT");
    assert_eq!(out["failures"], json!([{"arn": arn("no"), "reason": "MISSING"}]));
    let error = w.fails("DeleteCapacityProvider", json!({"capacityProvider": "FARGATE"}));
    assert_eq!(
        error,
        "ClientException: The capacity provider 'FARGATE' is reserved and cannot be changed or deleted."
    );
}

#[test]
fn tags_are_shown_when_asked_for() {
    let mut w = World::new();
    let mut input = provider("mine", "g");
    input["tags"] = json!([{"key": "k", "value": "v"}]);
    w.ok("CreateCapacityProvider", input.clone());
    let named = json!({"capacityProviders": ["mine"], "include": ["TAGS"]});
    assert_eq!(w.ok("DescribeCapacityProviders", named)["capacityProviders"][0]["tags"], input["tags"]);
    let bare = w.ok("DescribeCapacityProviders", json!({"capacityProviders": ["mine"]}));
    assert_eq!(bare["capacityProviders"][0]["tags"], json!([]));
}

#[test]
fn wrong_providers_are_refused() {
    let mut w = World::new();
    w.ok("CreateCapacityProvider", provider("taken", "g"));
    let with = |member: &str, value: Json| {
        let mut input = provider("new", "h");
        input["autoScalingGroupProvider"][member] = value;
        input
    };
    let cases = [
        (provider("awsome", "h"), "ClientException: The specified capacity provider name is invalid."),
        (provider("Fargate-mine", "h"), "ClientException: The specified capacity provider name is invalid."),
        (provider("a b", "h"), "ClientException: The specified capacity provider name is invalid."),
        (provider("taken", "h"), "ClientException: The specified capacity provider already exists."),
        (provider("new", "g"), "ClientException: The specified Auto Scaling group ARN is already being used"),
        (
            json!({"name": "new"}),
            "InvalidParameterException: An Auto Scaling group provider must be specified.",
        ),
        (
            with("managedTerminationProtection", json!("ENABLED")),
            "ClientException: The managed termination protection setting for the capacity provider is invalid.",
        ),
        (
            with("managedScaling", json!({"minimumScalingStepSize": 5, "maximumScalingStepSize": 4})),
            "ClientException: The minimum scaling step size cannot be greater",
        ),
        (
            with("managedScaling", json!({"targetCapacity": 101})),
            "InvalidParameterException: 1 validation error detected",
        ),
    ];
    for (input, start) in cases {
        let error = w.fails("CreateCapacityProvider", input.clone());
        assert!(error.starts_with(start), "{input}: {error}");
    }
    let update = json!({"name": "no", "autoScalingGroupProvider": {}});
    let error = w.fails("UpdateCapacityProvider", update);
    assert!(error.contains("capacity provider does not exist"), "{error}");
}

#[test]
fn a_cluster_keeps_its_provider() {
    let mut w = World::new();
    w.ok("CreateCapacityProvider", provider("mine", "g"));
    w.ok("CreateCluster", json!({"clusterName": "web", "capacityProviders": [arn("mine")]}));
    let delete = json!({"capacityProvider": "mine"});
    let out = w.ok("DeleteCapacityProvider", delete.clone())["capacityProvider"].clone();
    assert_eq!((&out["status"], &out["updateStatus"]), (&json!("ACTIVE"), &json!("DELETE_FAILED")));
    assert!(out["updateStatusReason"].as_str().unwrap().contains("associated with cluster: web"));
    let none = json!({"cluster": "web", "capacityProviders": [], "defaultCapacityProviderStrategy": []});
    w.ok("PutClusterCapacityProviders", none.clone());
    let out = w.ok("DeleteCapacityProvider", delete.clone())["capacityProvider"].clone();
    assert_eq!((&out["status"], &out["updateStatus"]), (&json!("INACTIVE"), &json!("DELETE_COMPLETE")));
    let out = w.ok("DescribeCapacityProviders", json!({"capacityProviders": ["mine"]}));
    assert_eq!(out["capacityProviders"][0]["status"], "INACTIVE", "it can still be seen");
    assert!(w.fails("DeleteCapacityProvider", delete).contains("capacity provider does not exist"));
    let mut again = none;
    again["capacityProviders"] = json!(["mine"]);
    let error = w.fails("PutClusterCapacityProviders", again);
    assert!(error.contains("'mine' is not in an ACTIVE state"), "{error}");
    w.ok("CreateCapacityProvider", provider("mine", "g"));
}

#[test]
fn managed_scaling_serves_one_cluster_and_strategies_do_not_mix() {
    let mut w = World::new();
    let mut input = provider("scaled", "g");
    input["autoScalingGroupProvider"]["managedScaling"] = json!({});
    w.ok("CreateCapacityProvider", input);
    w.ok("CreateCluster", json!({"clusterName": "one", "capacityProviders": ["scaled", "FARGATE"]}));
    let error = w.fails("CreateCluster", json!({"clusterName": "two", "capacityProviders": ["scaled"]}));
    assert!(error.contains("already associated with the cluster 'one'"), "{error}");
    let item = |name: &str| json!({"capacityProvider": name, "weight": 1});
    let mixed = json!({"cluster": "one", "capacityProviders": ["scaled", "FARGATE"],
        "defaultCapacityProviderStrategy": [item("scaled"), item("FARGATE")]});
    let error = w.fails("PutClusterCapacityProviders", mixed);
    assert!(error.contains("cannot contain a mix of capacity providers"), "{error}");
    let out = w.ok("DescribeCapacityProviders", json!({"cluster": "one"}));
    assert_eq!(out["capacityProviders"].as_array().unwrap().len(), 2, "only those of the cluster");
}
