use serde_json::{Value as Json, json};
use shapes::ecs as api;

use crate::api::testing::{ACCOUNT, START, World, instance};
use crate::rows::{InstanceStatus, LaunchSettings, Service, ServiceStatus};

fn describe(w: &mut World, name: &str) -> Json {
    let include = json!(["SETTINGS", "CONFIGURATIONS", "TAGS", "STATISTICS", "ATTACHMENTS"]);
    w.ok("DescribeClusters", json!({"clusters": [name], "include": include}))["clusters"][0].clone()
}

/// A service as tables hold it, on the given capacity providers.
fn service(cluster: &str, name: &str, status: ServiceStatus, providers: &[&str]) -> Service {
    let item = |p: &&str| api::CapacityProviderStrategyItem {
        capacity_provider: (*p).to_owned(),
        weight: Some(1),
        base: Some(0),
    };
    let settings = LaunchSettings {
        capacity_provider_strategy: providers.iter().map(item).collect(),
        ..LaunchSettings::default()
    };
    // Built from its stored form, so that fields with defaults need no mention.
    serde_json::from_value(json!({
        "cluster": cluster, "name": name, "arn": format!("arn:aws:ecs:us-east-1:{ACCOUNT}:service/{cluster}/{name}"),
        "status": status, "scheduling": "REPLICA", "controller": "ECS", "controller_given": false, "desired_count": 1,
        "settings": settings, "deployment_configuration": {}, "placement_constraints": [], "placement_strategy": [],
        "health_check_grace_period_seconds": null, "availability_zone_rebalancing": "DISABLED",
        "enable_ecs_managed_tags": false, "propagate_tags": "NONE", "enable_execute_command": false, "role_arn": null,
        "tags": {}, "created_at": START, "created_by": null, "client_token": null, "deployments": [],
        "last_completed": null, "next_event": 0,
    }))
    .expect("a stored service")
}

#[test]
fn a_cluster_shows_what_it_was_given() {
    let mut w = World::new();
    let input = json!({
        "clusterName": "web", "tags": [{"key": "team", "value": "a"}],
        "settings": [{"name": "containerInsights", "value": "enhanced"}],
        "configuration": {"executeCommandConfiguration": {"logging": "DEFAULT"}},
        "capacityProviders": ["FARGATE", "FARGATE_SPOT"],
        "defaultCapacityProviderStrategy": [
            {"capacityProvider": "FARGATE_SPOT", "weight": 1, "base": 1}, {"capacityProvider": "FARGATE"}
        ],
        "serviceConnectDefaults": {"namespace": "ns"},
    });
    let made = w.ok("CreateCluster", input.clone())["cluster"].clone();
    assert_eq!(made["clusterArn"], format!("arn:aws:ecs:us-east-1:{ACCOUNT}:cluster/web"));
    let expected = [
        ("status", json!("ACTIVE")),
        ("registeredContainerInstancesCount", json!(0)),
        ("runningTasksCount", json!(0)),
        ("pendingTasksCount", json!(0)),
        ("activeServicesCount", json!(0)),
        ("statistics", json!([])),
        ("tags", input["tags"].clone()),
        ("settings", input["settings"].clone()),
        ("configuration", input["configuration"].clone()),
        ("capacityProviders", input["capacityProviders"].clone()),
        (
            "defaultCapacityProviderStrategy",
            json!([{"capacityProvider": "FARGATE_SPOT", "weight": 1, "base": 1},
                   {"capacityProvider": "FARGATE", "weight": 0, "base": 0}]),
        ),
        ("serviceConnectDefaults", input["serviceConnectDefaults"].clone()),
    ];
    let described = describe(&mut w, "web");
    for (member, value) in expected {
        assert_eq!(made[member], value, "{member}");
        if member != "statistics" {
            assert_eq!(described[member], value, "{member}");
        }
    }
    let bare = w.ok("DescribeClusters", json!({"clusters": [made["clusterArn"]]}))["clusters"][0].clone();
    assert_eq!((&bare["tags"], &bare["settings"], bare.get("configuration")), (&json!([]), &json!([]), None));
}

#[test]
fn creation_is_idempotent_and_revives() {
    let mut w = World::new();
    let first = w.ok("CreateCluster", json!({}));
    assert_eq!(first["cluster"]["clusterName"], "default");
    assert_eq!(first["cluster"]["settings"], json!([{"name": "containerInsights", "value": "disabled"}]));
    assert_eq!(w.ok("CreateCluster", json!({})), first);
    let other = json!({"tags": [{"key": "a", "value": "b"}]});
    assert_eq!(
        w.fails("CreateCluster", other.clone()),
        "InvalidParameterException: Arguments on this idempotent request are inconsistent with arguments used in previous \
         request(s)."
    );
    assert_eq!(w.ok("DeleteCluster", json!({"cluster": "default"}))["cluster"]["status"], "INACTIVE");
    assert_eq!(w.ok("DeleteCluster", json!({"cluster": "default"}))["cluster"]["status"], "INACTIVE");
    assert_eq!(w.ok("ListClusters", json!({}))["clusterArns"], json!([]));
    assert_eq!(w.ok("DescribeClusters", json!({}))["clusters"][0]["status"], "INACTIVE");
    let error = w.fails("UpdateClusterSettings", json!({"cluster": "default", "settings": []}));
    assert_eq!(error, "ClusterNotFoundException: Cluster not found.");
    let again = w.ok("CreateCluster", other.clone());
    assert_eq!((&again["cluster"]["status"], &again["cluster"]["tags"]), (&json!("ACTIVE"), &other["tags"]));
}

#[test]
fn the_account_decides_insights_of_new_clusters() {
    let mut w = World::new();
    w.ok("PutAccountSettingDefault", json!({"name": "containerInsights", "value": "enhanced"}));
    let made = w.ok("CreateCluster", json!({"clusterName": "a"}));
    assert_eq!(made["cluster"]["settings"][0]["value"], "enhanced");
}

#[test]
fn missing_clusters_are_failures() {
    let mut w = World::new();
    w.ok("CreateCluster", json!({"clusterName": "here"}));
    let foreign = "arn:aws:ecs:eu-west-1:123456789012:cluster/here";
    let out = w.ok("DescribeClusters", json!({"clusters": ["here", "gone", foreign]}));
    assert_eq!(out["clusters"].as_array().unwrap().len(), 1);
    let arn = format!("arn:aws:ecs:us-east-1:{ACCOUNT}:cluster/gone");
    assert_eq!(
        out["failures"],
        json!([{"arn": arn, "reason": "MISSING"}, {"arn": foreign, "reason": "MISSING"}])
    );
}

#[test]
fn lists_have_pages() {
    let mut w = World::new();
    for i in 0..5 {
        w.ok("CreateCluster", json!({"clusterName": format!("c{i}")}));
    }
    let first = w.ok("ListClusters", json!({"maxResults": 3}));
    let rest = w.ok("ListClusters", json!({"maxResults": 3, "nextToken": first["nextToken"]}));
    assert_eq!(first["clusterArns"].as_array().unwrap().len(), 3);
    assert_eq!(rest["clusterArns"].as_array().unwrap().len(), 2);
    assert!(rest.get("nextToken").is_none());
}

#[test]
fn wrong_clusters_are_refused() {
    let mut w = World::new();
    let two = |a: Json, b: Json| json!({"capacityProviders": ["FARGATE", "FARGATE_SPOT"], "defaultCapacityProviderStrategy": [a, b]});
    let item = |name: &str, weight: i64, base: i64| json!({"capacityProvider": name, "weight": weight, "base": base});
    let cases = [
        (json!({"clusterName": "a b"}), "Identifier contains invalid characters."),
        (json!({"clusterName": "a".repeat(256)}), "Identifier contains invalid characters."),
        (json!({"settings": [{"name": "containerInsights", "value": "maybe"}]}), "Invalid setting 'value'"),
        (json!({"settings": [{"value": "enabled"}]}), "Invalid setting 'name'"),
        (
            json!({"capacityProviders": ["nope"]}),
            "The specified capacity provider 'nope' was not found. Specify a valid capacity provider and try again.",
        ),
        (
            json!({"capacityProviders": ["FARGATE", "FARGATE"]}),
            "The capacity provider 'FARGATE' is specified more than once.",
        ),
        (
            json!({"defaultCapacityProviderStrategy": [item("FARGATE", 1, 0)]}),
            "The specified capacity provider strategy cannot contain a capacity provider that is not associated with the \
             cluster. Associate the capacity provider with the cluster and try again.",
        ),
        (
            two(item("FARGATE", 0, 0), item("FARGATE_SPOT", 0, 0)),
            "At least one capacity provider in a capacity provider strategy must have a weight greater than 0.",
        ),
        (
            two(item("FARGATE", 1, 2), item("FARGATE_SPOT", 1, 3)),
            "Only one capacity provider in a capacity provider strategy can have a base defined.",
        ),
        (
            json!({"configuration": {"executeCommandConfiguration": {"logging": "OVERRIDE"}}}),
            "A logConfiguration must be specified when logging is OVERRIDE.",
        ),
    ];
    for (input, message) in cases {
        assert_eq!(w.fails("CreateCluster", input), format!("InvalidParameterException: {message}"));
    }
    assert_eq!(w.ok("ListClusters", json!({}))["clusterArns"], json!([]));
}

#[test]
fn updates_change_only_what_is_given() {
    let mut w = World::new();
    w.ok("CreateCluster", json!({"clusterName": "web", "serviceConnectDefaults": {"namespace": "ns"}}));
    let configuration = json!({"executeCommandConfiguration": {"logging": "OVERRIDE",
        "logConfiguration": {"cloudWatchLogGroupName": "exec"}}});
    w.ok("UpdateCluster", json!({"cluster": "web", "configuration": configuration}));
    let out = describe(&mut w, "web");
    assert_eq!(
        (&out["configuration"], &out["serviceConnectDefaults"]["namespace"]),
        (&configuration, &json!("ns"))
    );
    let settings = json!([{"name": "containerInsights", "value": "enabled"}]);
    let out = w.ok("UpdateClusterSettings", json!({"cluster": "web", "settings": settings}));
    assert_eq!(out["cluster"]["settings"], settings);
    let out = w.ok("UpdateCluster", json!({"cluster": "web", "serviceConnectDefaults": {"namespace": ""}}));
    assert!(out["cluster"].get("serviceConnectDefaults").is_none());
    assert_eq!(out["cluster"]["configuration"], configuration);
    assert_eq!(
        w.fails("UpdateCluster", json!({"cluster": "no"})),
        "ClusterNotFoundException: Cluster not found."
    );
}

#[test]
fn a_cluster_with_something_in_it_stays() {
    let mut w = World::new();
    w.ok("CreateCluster", json!({"clusterName": "web"}));
    // A cluster whose name begins with another's is another cluster.
    w.ok("CreateCluster", json!({"clusterName": "web-2"}));
    w.put(instance("web-2", "a"));
    w.put(instance("web", "a"));
    w.put(service("web", "front", ServiceStatus::Active, &[]));
    assert_eq!(describe(&mut w, "web")["registeredContainerInstancesCount"], 1);
    assert_eq!(describe(&mut w, "web")["activeServicesCount"], 1);
    let delete = json!({"cluster": "web"});
    assert_eq!(
        w.fails("DeleteCluster", delete.clone()),
        "ClusterContainsContainerInstancesException: The Cluster cannot be deleted while Container Instances are active or \
         draining."
    );
    let mut gone = instance("web", "a");
    gone.status = InstanceStatus::Inactive;
    w.put(gone);
    for status in [ServiceStatus::Active, ServiceStatus::Draining] {
        w.put(service("web", "front", status, &[]));
        assert_eq!(
            w.fails("DeleteCluster", delete.clone()),
            "ClusterContainsServicesException: The Cluster cannot be deleted while Services are active."
        );
    }
    w.put(service("web", "front", ServiceStatus::Inactive, &[]));
    assert_eq!(w.ok("DeleteCluster", delete)["cluster"]["status"], "INACTIVE");
    assert_eq!(
        w.fails("DeleteCluster", json!({"cluster": "no"})),
        "ClusterNotFoundException: Cluster not found."
    );
}

#[test]
fn statistics_tell_launch_types_apart() {
    let mut w = World::new();
    w.ok("CreateCluster", json!({"clusterName": "web"}));
    w.put(service("web", "one", ServiceStatus::Active, &["FARGATE"]));
    w.put(service("web", "two", ServiceStatus::Draining, &[]));
    let out = describe(&mut w, "web");
    let value = |name: &str| {
        let all = out["statistics"].as_array().unwrap();
        all.iter().find(|s| s["name"] == name).map(|s| s["value"].as_str().unwrap().to_owned())
    };
    assert_eq!(value("activeFargateServiceCount").as_deref(), Some("1"));
    assert_eq!(value("activeEC2ServiceCount").as_deref(), Some("0"));
    assert_eq!(value("drainingEC2ServiceCount").as_deref(), Some("1"));
    assert_eq!(value("runningEC2TasksCount").as_deref(), Some("0"));
}

#[test]
fn providers_in_use_stay_with_their_cluster() {
    let mut w = World::new();
    w.ok("CreateCluster", json!({"clusterName": "web"}));
    let put = |providers: Json, strategy: Json| json!({"cluster": "web", "capacityProviders": providers, "defaultCapacityProviderStrategy": strategy});
    w.ok("PutClusterCapacityProviders", put(json!(["FARGATE", "FARGATE_SPOT"]), json!([])));
    w.put(service("web", "front", ServiceStatus::Active, &["FARGATE_SPOT"]));
    assert_eq!(
        w.fails("PutClusterCapacityProviders", put(json!(["FARGATE"]), json!([]))),
        "ResourceInUseException: The specified capacity provider is in use and cannot be removed."
    );
    let out = w.ok("PutClusterCapacityProviders", put(json!(["FARGATE_SPOT"]), json!([])));
    assert_eq!(out["cluster"]["capacityProviders"], json!(["FARGATE_SPOT"]));
    w.put(service("web", "front", ServiceStatus::Inactive, &["FARGATE_SPOT"]));
    let out = w.ok("PutClusterCapacityProviders", put(json!([]), json!([])));
    assert_eq!(out["cluster"]["capacityProviders"], json!([]));
}
