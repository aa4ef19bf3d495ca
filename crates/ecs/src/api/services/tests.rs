use serde_json::{Value as Json, json};

use crate::api::testing::World;

const SERVICE: &str = "arn:aws:ecs:us-east-1:123456789012:service/c/web";

fn world() -> World {
    let mut w = World::new();
    w.ok("CreateCluster", json!({"clusterName": "c"}));
    for revision in 1..=2 {
        let ports = json!([{"containerPort": 80, "hostPort": 0}]);
        let container =
            json!({"name": "app", "image": format!("i:{revision}"), "memory": 64, "portMappings": ports});
        w.ok("RegisterTaskDefinition", json!({"family": "web", "containerDefinitions": [container]}));
    }
    let container = json!({"name": "app", "image": "i", "memory": 64});
    let own = json!({"family": "own", "networkMode": "awsvpc", "containerDefinitions": [container]});
    w.ok("RegisterTaskDefinition", own);
    w
}

fn ask(more: Json) -> Json {
    let mut input = json!({"cluster": "c", "serviceName": "web", "taskDefinition": "web"});
    for (k, v) in more.as_object().expect("members") {
        input[k] = v.clone();
    }
    input
}

fn change(more: Json) -> Json {
    let mut input = json!({"cluster": "c", "service": "web"});
    for (k, v) in more.as_object().expect("members") {
        input[k] = v.clone();
    }
    input
}

fn describe(w: &mut World) -> Json {
    w.ok("DescribeServices", json!({"cluster": "c", "services": ["web"], "include": ["TAGS"]}))["services"][0]
        .clone()
}

#[test]
fn a_service_shows_what_was_given_and_the_defaults() {
    let mut w = world();
    let given = json!({
        "desiredCount": 2,
        "placementConstraints": [{"type": "memberOf", "expression": "attribute:a == b"}],
        "placementStrategy": [{"type": "spread", "field": "host"}, {"type": "binpack", "field": "memory"}],
        "deploymentConfiguration": {"maximumPercent": 150,
            "alarms": {"alarmNames": ["a"], "enable": true, "rollback": false}},
        "tags": [{"key": "k", "value": "v"}],
        "enableECSManagedTags": true,
        "propagateTags": "SERVICE",
        "enableExecuteCommand": true,
        "deploymentController": {"type": "ECS"},
        "role": "arn:aws:iam::123456789012:role/r",
    });
    w.ok("CreateService", ask(given.clone()));
    let s = describe(&mut w);
    for member in [
        "desiredCount",
        "placementConstraints",
        "tags",
        "propagateTags",
        "enableExecuteCommand",
        "deploymentController",
    ] {
        assert_eq!(s[member], given[member], "{member}");
    }
    assert_eq!(s["roleArn"], given["role"]);
    assert_eq!(s["serviceArn"], SERVICE);
    assert_eq!(s["status"], "ACTIVE");
    assert_eq!(s["launchType"], "EC2");
    assert_eq!(s["schedulingStrategy"], "REPLICA");
    assert_eq!(s["availabilityZoneRebalancing"], "DISABLED", "the first strategy does not spread over zones");
    assert_eq!(s["placementStrategy"][0]["field"], "instanceId");
    let configuration = json!({
        "maximumPercent": 150, "minimumHealthyPercent": 100, "strategy": "ROLLING",
        "deploymentCircuitBreaker": {"enable": false, "rollback": false},
        "alarms": {"alarmNames": ["a"], "enable": true, "rollback": false},
    });
    assert_eq!(s["deploymentConfiguration"], configuration);
    assert_eq!((&s["loadBalancers"], &s["serviceRegistries"]), (&json!([]), &json!([])));
    let d = &s["deployments"][0];
    assert_eq!(
        (&d["status"], &d["desiredCount"], &d["rolloutState"]),
        (&json!("PRIMARY"), &json!(2), &json!("IN_PROGRESS"))
    );
    assert!(d["taskDefinition"].as_str().unwrap().ends_with(":task-definition/web:2"));
    assert!(d["id"].as_str().is_some_and(|id| id.starts_with("ecs-svc/") && id.len() == 27));
    for absent in [
        "networkConfiguration",
        "capacityProviderStrategy",
        "platformVersion",
        "healthCheckGracePeriodSeconds",
        "taskSets",
    ] {
        assert!(s.get(absent).is_none(), "{absent}");
    }
    let bare = w.ok("DescribeServices", json!({"cluster": "c", "services": [SERVICE]}));
    assert!(bare["services"][0].get("tags").is_none());
}

#[test]
fn what_does_not_fit_together_is_refused_and_changes_nothing() {
    let mut w = world();
    let vpc = json!({"awsvpcConfiguration": {"subnets": ["subnet-1"]}});
    let lb = |container: &str, port: i64| json!({"loadBalancers": [{"targetGroupArn": "tg", "containerName": container, "containerPort": port}]});
    let cases = [
        (json!({"cluster": "x"}), "ClusterNotFoundException: Cluster not found."),
        (json!({"serviceName": "no good"}), "InvalidParameterException: Service names must be"),
        (json!({"taskDefinition": "none"}), "ClientException: TaskDefinition not found."),
        (json!({"taskDefinition": ""}), "InvalidParameterException: TaskDefinition can not be blank."),
        (json!({"desiredCount": -1}), "InvalidParameterException: desiredCount must not be negative."),
        (json!({"clientToken": "x".repeat(37)}), "InvalidParameterException: clientToken must be"),
        (
            json!({"schedulingStrategy": "DAEMON", "desiredCount": 1}),
            "InvalidParameterException: The daemon scheduling strategy does not support a desired count for services. \
             Remove the desired count value and try again.",
        ),
        (
            json!({"schedulingStrategy": "DAEMON", "deploymentConfiguration": {"maximumPercent": 200}}),
            "InvalidParameterException: The daemon scheduling strategy does not support values above or below 100",
        ),
        (
            json!({"schedulingStrategy": "DAEMON", "launchType": "FARGATE"}),
            "InvalidParameterException: The daemon",
        ),
        (
            json!({"launchType": "FARGATE"}),
            "InvalidParameterException: Task definition does not support launch_type FARGATE.",
        ),
        (
            json!({"launchType": "EC2", "capacityProviderStrategy": [{"capacityProvider": "p"}]}),
            "InvalidParameterException: Specifying both a launch type and capacity provider strategy is not supported.",
        ),
        (
            json!({"capacityProviderStrategy": [{"capacityProvider": "p"}]}),
            "InvalidParameterException: The specified capacity provider 'p' is not associated with the cluster.",
        ),
        (
            json!({"deploymentConfiguration": {"maximumPercent": 90}}),
            "InvalidParameterException: maximumPercent must be",
        ),
        (
            json!({"deploymentConfiguration": {"deploymentCircuitBreaker": {"enable": false, "rollback": true}}}),
            "InvalidParameterException: The deployment circuit breaker must be enabled",
        ),
        (json!({"deploymentConfiguration": {"strategy": "BLUE_GREEN"}}), "UnsupportedFeatureException: Only"),
        (
            json!({"deploymentController": {"type": "CODE_DEPLOY"}}),
            "UnsupportedFeatureException: The deployment controller",
        ),
        (
            json!({"serviceRegistries": [{"registryArn": "a"}]}),
            "UnsupportedFeatureException: serviceRegistries",
        ),
        (
            json!({"serviceConnectConfiguration": {"enabled": true}}),
            "UnsupportedFeatureException: serviceConnect",
        ),
        (
            json!({"taskDefinition": "own"}),
            "InvalidParameterException: Network Configuration must be provided when networkMode 'awsvpc' is specified.",
        ),
        (
            json!({"taskDefinition": "own", "networkConfiguration": vpc}),
            "InvalidParameterException: Error retrieving subnet information for [subnet-1]: The subnet ID 'subnet-1' does \
             not exist (ErrorCode: InvalidSubnetID.NotFound)",
        ),
        (
            lb("other", 80),
            "InvalidParameterException: The container other does not exist in the task definition.",
        ),
        (
            lb("app", 81),
            "InvalidParameterException: The container app did not have a container port 81 defined.",
        ),
        (lb("app", 80), "InvalidParameterException: The target group with targetGroupArn tg does not exist."),
        (
            json!({"healthCheckGracePeriodSeconds": 10}),
            "InvalidParameterException: Health check grace period is only valid for services configured to use load balancers",
        ),
        (
            json!({"placementConstraints": [{"type": "memberOf", "expression": "attribute:a =="}]}),
            "InvalidParameterException: Invalid expression 'attribute:a ==':",
        ),
        (json!({"placementStrategy": [{"type": "spread"}]}), "InvalidParameterException: Placement strategy"),
        (
            json!({"availabilityZoneRebalancing": "ENABLED", "deploymentConfiguration": {"maximumPercent": 100}}),
            "InvalidParameterException: Availability Zone rebalancing",
        ),
        (json!({"tags": [{"key": "aws:x", "value": "v"}]}), "InvalidParameterException: aws:"),
    ];
    for (more, expected) in cases {
        let got = w.fails("CreateService", ask(more.clone()));
        assert!(got.starts_with(expected), "{more}: {got}");
    }
    assert_eq!(w.ok("ListServices", json!({"cluster": "c"}))["serviceArns"], json!([]));
}

#[test]
fn creation_is_idempotent_for_the_same_request_only() {
    let mut w = world();
    let first = w.ok("CreateService", ask(json!({"desiredCount": 1, "clientToken": "t"})));
    let again = w.ok("CreateService", ask(json!({"desiredCount": 1, "clientToken": "t"})));
    assert_eq!(first["service"]["deployments"][0]["id"], again["service"]["deployments"][0]["id"]);
    assert_eq!(
        w.fails("CreateService", ask(json!({"desiredCount": 2}))),
        "InvalidParameterException: Creation of service was not idempotent."
    );
    assert_eq!(w.region.tables().table::<crate::rows::ServiceRevisionRow>().len(), 1);
}

#[test]
fn lists_have_pages_of_ten_and_filters() {
    let mut w = world();
    for i in 0..12 {
        w.ok("CreateService", ask(json!({"serviceName": format!("s{i:02}")})));
    }
    w.ok("CreateService", ask(json!({"serviceName": "d", "schedulingStrategy": "DAEMON"})));
    let daemons = w.ok("ListServices", json!({"cluster": "c", "schedulingStrategy": "DAEMON"}));
    assert_eq!(daemons["serviceArns"], json!(["arn:aws:ecs:us-east-1:123456789012:service/c/d"]));
    let first = w.ok("ListServices", json!({"cluster": "c", "schedulingStrategy": "REPLICA"}));
    assert_eq!(first["serviceArns"].as_array().unwrap().len(), 10);
    let rest = json!({"cluster": "c", "schedulingStrategy": "REPLICA", "nextToken": first["nextToken"]});
    let rest = w.ok("ListServices", rest);
    assert_eq!((rest["serviceArns"].as_array().unwrap().len(), rest.get("nextToken")), (2, None));
    assert_eq!(
        w.ok("ListServices", json!({"cluster": "c", "launchType": "FARGATE"}))["serviceArns"],
        json!([])
    );
    assert!(
        w.fails("ListServicesByNamespace", json!({"namespace": "n"}))
            .starts_with("NamespaceNotFoundException")
    );
}

#[test]
fn unknown_services_are_failures_and_gone_ones_inactive() {
    let mut w = world();
    let out = w.ok("DescribeServices", json!({"cluster": "c", "services": ["web"]}));
    // The short form of the ARN, without the cluster.
    let short = "arn:aws:ecs:us-east-1:123456789012:service/web";
    assert_eq!(out, json!({"services": [], "failures": [{"arn": short, "reason": "MISSING"}]}));
    let out = w.ok("DescribeServices", json!({"cluster": "c", "services": [SERVICE]}));
    assert_eq!(out["failures"], json!([{"arn": SERVICE, "reason": "MISSING"}]));
    let other = json!({"cluster": "c", "services": ["arn:aws:ecs:us-east-1:123456789012:service/x/web"]});
    assert_eq!(
        w.fails("DescribeServices", other),
        "InvalidParameterException: Identifier is for cluster x. Your cluster is c"
    );
    let many: Vec<String> = (0..11).map(|i| i.to_string()).collect();
    assert!(
        w.fails("DescribeServices", json!({"cluster": "c", "services": many}))
            .starts_with("InvalidParameter")
    );
    for operation in ["UpdateService", "DeleteService"] {
        assert_eq!(w.fails(operation, change(json!({}))), "ServiceNotFoundException: Service not found.");
    }
    w.ok("CreateService", ask(json!({})));
    w.ok("DeleteService", change(json!({})));
    assert_eq!(describe(&mut w)["status"], "INACTIVE");
    assert_eq!(
        w.fails("UpdateService", change(json!({}))),
        "ServiceNotActiveException: Service was not ACTIVE."
    );
    assert_eq!(w.ok("ListServices", json!({"cluster": "c"}))["serviceArns"], json!([]));
    w.pass(0);
    w.pass(3601);
    let out = w.ok("DescribeServices", json!({"cluster": "c", "services": ["web"]}));
    assert_eq!(out["failures"][0]["reason"], "MISSING");
    assert!(w.region.tables().table::<crate::rows::ServiceRevisionRow>().is_empty());
}

#[test]
fn only_what_tasks_are_made_of_begins_a_deployment() {
    let mut w = world();
    w.ok("CreateService", ask(json!({"taskDefinition": "web:1"})));
    let deployments =
        |w: &mut World| w.region.tables().get::<crate::rows::Service>("c/web").unwrap().deployments.len();
    for quiet in [
        json!({"desiredCount": 1}),
        json!({"taskDefinition": "web:1"}),
        json!({"deploymentConfiguration": {"minimumHealthyPercent": 50}}),
        json!({"placementStrategy": [{"type": "random"}], "availabilityZoneRebalancing": "DISABLED"}),
        json!({"placementConstraints": [{"type": "distinctInstance"}]}),
        json!({"enableExecuteCommand": true, "propagateTags": "SERVICE", "enableECSManagedTags": true}),
        json!({"forceNewDeployment": false}),
    ] {
        w.ok("UpdateService", change(quiet.clone()));
        assert_eq!(deployments(&mut w), 1, "{quiet}");
    }
    w.ok("UpdateService", change(json!({"taskDefinition": "web"})));
    assert_eq!(deployments(&mut w), 2);
    w.ok("UpdateService", change(json!({"forceNewDeployment": true})));
    assert_eq!(deployments(&mut w), 3);
    let s = describe(&mut w);
    assert_eq!(
        (&s["desiredCount"], &s["deploymentConfiguration"]["minimumHealthyPercent"]),
        (&json!(1), &json!(50))
    );
    assert_eq!((&s["enableExecuteCommand"], &s["propagateTags"]), (&json!(true), &json!("SERVICE")));
    // Older deployments had no tasks: they leave at once.
    w.pass(1);
    assert_eq!(deployments(&mut w), 1);
}

#[test]
fn updates_that_cannot_be_are_refused() {
    let mut w = world();
    w.ok("CreateService", ask(json!({})));
    w.ok(
        "PutClusterCapacityProviders",
        json!({"cluster": "c", "capacityProviders": ["FARGATE"], "defaultCapacityProviderStrategy": []}),
    );
    let cases = [
        (json!({"taskDefinition": "none"}), "ClientException: TaskDefinition not found."),
        (
            json!({"capacityProviderStrategy": [{"capacityProvider": "FARGATE", "weight": 1}]}),
            "InvalidParameterException: When switching from launch type to capacity provider strategy on an existing service",
        ),
        (json!({"deploymentController": {"type": "EXTERNAL"}}), "UnsupportedFeatureException"),
        (
            json!({"taskDefinition": "own"}),
            "InvalidParameterException: Network Configuration must be provided",
        ),
        (
            json!({"deploymentConfiguration": {"maximumPercent": 100}}),
            "InvalidParameterException: Availability Zone",
        ),
    ];
    for (more, expected) in cases {
        let got = w.fails("UpdateService", change(more.clone()));
        assert!(got.starts_with(expected), "{more}: {got}");
    }
    let external =
        json!({"serviceName": "ext", "taskDefinition": "", "deploymentController": {"type": "EXTERNAL"}});
    w.ok("CreateService", ask(external));
    let got = w.fails("UpdateService", json!({"cluster": "c", "service": "ext", "taskDefinition": "web"}));
    assert!(got.starts_with(
        "InvalidParameterException: Unable to update task definition on services with an EXTERNAL"
    ));
}
