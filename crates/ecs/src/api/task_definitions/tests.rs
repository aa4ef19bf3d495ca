use serde_json::{Value as Json, json};

use crate::api::support::client;
use crate::api::task_definitions::resolve;
use crate::api::testing::{ACCOUNT, World};
use crate::rows::{Family, TaskDefinitionRow};

/// A definition with one container that is right, changed by `change`.
fn definition(family: &str, change: impl FnOnce(&mut Json)) -> Json {
    let mut d = json!({"family": family, "containerDefinitions": [{"name": "main", "image": "busybox", "memory": 64}]});
    change(&mut d);
    d
}

fn plain(family: &str) -> Json {
    definition(family, |_| {})
}

/// A definition that Fargate takes.
fn fargate(change: impl FnOnce(&mut Json)) -> Json {
    definition("far", |d| {
        d["requiresCompatibilities"] = json!(["FARGATE"]);
        d["networkMode"] = json!("awsvpc");
        d["cpu"] = json!("256");
        d["memory"] = json!("512");
        change(d);
    })
}

fn arn(name: &str) -> String {
    format!("arn:aws:ecs:us-east-1:{ACCOUNT}:task-definition/{name}")
}

mod refusals;

#[test]
fn defaults_are_filled_in_and_nothing_else() {
    let mut w = World::new();
    let out = w.ok("RegisterTaskDefinition", plain("web"));
    assert_eq!(
        out["taskDefinition"],
        json!({
            "taskDefinitionArn": arn("web:1"), "family": "web", "revision": 1, "status": "ACTIVE",
            "containerDefinitions": [{"name": "main", "image": "busybox", "memory": 64, "cpu": 0, "essential": true,
                "environment": [], "mountPoints": [], "volumesFrom": [], "portMappings": [], "systemControls": []}],
            "volumes": [], "placementConstraints": [], "compatibilities": ["EXTERNAL", "EC2"], "requiresAttributes": [],
            "registeredAt": w.now.0, "registeredBy": format!("arn:aws:iam::{ACCOUNT}:user/tester"),
        })
    );
    assert_eq!(out["tags"], json!([]));
    let described = w.ok("DescribeTaskDefinition", json!({"taskDefinition": "web"}));
    assert_eq!(described["taskDefinition"], out["taskDefinition"]);
}

#[test]
fn ports_and_checks_get_their_defaults_by_network_mode() {
    let mut w = World::new();
    for (mode, host) in [("bridge", 0), ("awsvpc", 80), ("host", 80)] {
        let d = definition("web", |d| {
            d["networkMode"] = json!(mode);
            d["containerDefinitions"][0]["portMappings"] = json!([{"containerPort": 80}]);
            d["containerDefinitions"][0]["healthCheck"] = json!({"command": ["CMD", "true"]});
        });
        let c = w.ok("RegisterTaskDefinition", d)["taskDefinition"]["containerDefinitions"][0].clone();
        assert_eq!(
            c["portMappings"],
            json!([{"containerPort": 80, "hostPort": host, "protocol": "tcp"}]),
            "{mode}"
        );
        assert_eq!(
            c["healthCheck"],
            json!({"command": ["CMD", "true"], "interval": 30, "timeout": 5, "retries": 3})
        );
    }
}

#[test]
fn everything_given_is_answered() {
    let mut w = World::new();
    let input = json!({
        "family": "all", "taskRoleArn": "arn:aws:iam::1:role/t", "executionRoleArn": "arn:aws:iam::1:role/e",
        "networkMode": "awsvpc", "cpu": "1 vCPU", "memory": "2 GB", "pidMode": "task",
        "requiresCompatibilities": ["FARGATE", "EC2"], "ephemeralStorage": {"sizeInGiB": 30},
        "runtimePlatform": {"cpuArchitecture": "ARM64", "operatingSystemFamily": "LINUX"},
        "enableFaultInjection": true,
        "volumes": [{"name": "data"}, {"name": "efs", "efsVolumeConfiguration": {"fileSystemId": "fs-1",
            "transitEncryption": "ENABLED", "authorizationConfig": {"iam": "ENABLED"}}}],
        "tags": [{"key": "k", "value": "v"}],
        "containerDefinitions": [
            {"name": "app", "image": "1.dkr.ecr.us-east-1.amazonaws.com/app:1", "cpu": 512, "memoryReservation": 512,
             "dependsOn": [{"containerName": "init", "condition": "SUCCESS"}, {"containerName": "log", "condition": "START"}],
             "secrets": [{"name": "S", "valueFrom": "arn:aws:secretsmanager:us-east-1:1:secret:x"}],
             "environment": [{"name": "A", "value": "b"}], "mountPoints": [{"sourceVolume": "data", "containerPath": "/d"}],
             "restartPolicy": {"enabled": true, "ignoredExitCodes": [0], "restartAttemptPeriod": 60},
             "logConfiguration": {"logDriver": "awsfirelens", "options": {"Name": "stdout"}},
             "portMappings": [{"containerPortRange": "8000-8010"},
                 {"containerPort": 80, "name": "web", "appProtocol": "http"}],
             "ulimits": [{"name": "nofile", "softLimit": 10, "hardLimit": 20}], "stopTimeout": 60},
            {"name": "init", "image": "busybox", "essential": false, "command": ["true"]},
            {"name": "log", "image": "fluent", "firelensConfiguration": {"type": "fluentbit"}}
        ],
    });
    let out = w.ok("RegisterTaskDefinition", input.clone());
    let d = &out["taskDefinition"];
    assert_eq!((&d["cpu"], &d["memory"]), (&json!("1024"), &json!("2048")));
    assert_eq!(out["tags"], input["tags"]);
    assert_eq!(d["volumes"][1]["efsVolumeConfiguration"]["rootDirectory"], "/");
    for member in [
        "taskRoleArn",
        "executionRoleArn",
        "networkMode",
        "pidMode",
        "requiresCompatibilities",
        "ephemeralStorage",
        "runtimePlatform",
        "enableFaultInjection",
    ] {
        assert_eq!(d[member], input[member], "{member}");
    }
    for (i, container) in input["containerDefinitions"].as_array().unwrap().iter().enumerate() {
        for (member, value) in container.as_object().unwrap().iter().filter(|(m, _)| *m != "portMappings") {
            assert_eq!(&d["containerDefinitions"][i][member], value, "{member}");
        }
    }
    assert_eq!(
        d["containerDefinitions"][0]["portMappings"],
        json!([{"containerPortRange": "8000-8010", "protocol": "tcp"},
               {"containerPort": 80, "hostPort": 80, "protocol": "tcp", "name": "web", "appProtocol": "http"}])
    );
    assert_eq!(d["compatibilities"], json!(["EC2", "FARGATE", "MANAGED_INSTANCES"]));
    let attributes: Vec<&str> =
        d["requiresAttributes"].as_array().unwrap().iter().map(|a| a["name"].as_str().unwrap()).collect();
    for wanted in [
        "com.amazonaws.ecs.capability.docker-remote-api.1.19",
        "com.amazonaws.ecs.capability.ecr-auth",
        "com.amazonaws.ecs.capability.logging-driver.awsfirelens",
        "com.amazonaws.ecs.capability.task-iam-role",
        "ecs.capability.container-ordering",
        "ecs.capability.container-restart-policy",
        "ecs.capability.efs",
        "ecs.capability.efsAuth",
        "ecs.capability.execution-role-ecr-pull",
        "ecs.capability.firelens.fluentbit",
        "ecs.capability.network.container-port-range",
        "ecs.capability.pid-ipc-namespace-sharing",
        "ecs.capability.secrets.asm.environment-variables",
        "ecs.capability.task-cpu-mem-limit",
        "ecs.capability.task-eni",
    ] {
        assert!(attributes.contains(&wanted), "{wanted} in {attributes:?}");
    }
}

#[test]
fn a_revision_is_the_same_after_a_restart() {
    let mut w = World::new();
    w.ok(
        "RegisterTaskDefinition",
        fargate(|d| {
            d["tags"] = json!([{"key": "k", "value": "v"}]);
            d["containerDefinitions"][0]["dockerLabels"] = json!({"a": "b"});
            d["containerDefinitions"][0]["healthCheck"] = json!({"command": ["CMD", "true"]});
        }),
    );
    let row = w.region.tables().get::<TaskDefinitionRow>(&TaskDefinitionRow::key_of("far", 1)).unwrap();
    let stored = serde_json::to_vec(&**row).unwrap();
    assert_eq!(serde_json::from_slice::<TaskDefinitionRow>(&stored).unwrap(), **row);
}

#[test]
fn logs_ask_for_their_driver() {
    let mut w = World::new();
    let d = definition("web", |d| {
        d["executionRoleArn"] = json!("arn:aws:iam::1:role/e");
        d["containerDefinitions"][0]["logConfiguration"] = json!({"logDriver": "awslogs",
            "options": {"awslogs-group": "g", "awslogs-region": "us-east-1"}});
    });
    let out = w.ok("RegisterTaskDefinition", d);
    assert_eq!(
        out["taskDefinition"]["requiresAttributes"],
        json!([{"name": "com.amazonaws.ecs.capability.docker-remote-api.1.19"},
               {"name": "com.amazonaws.ecs.capability.logging-driver.awslogs"},
               {"name": "ecs.capability.execution-role-awslogs"}])
    );
}

#[test]
fn revisions_are_counted_and_never_come_again() {
    let mut w = World::new();
    for n in 1..=3 {
        assert_eq!(w.ok("RegisterTaskDefinition", plain("web"))["taskDefinition"]["revision"], n);
    }
    let out = w.ok("DeregisterTaskDefinition", json!({"taskDefinition": "web:3"}))["taskDefinition"].clone();
    assert_eq!((&out["status"], &out["deregisteredAt"]), (&json!("INACTIVE"), &json!(w.now.0)));
    assert_eq!(w.ok("DeregisterTaskDefinition", json!({"taskDefinition": "web:3"}))["taskDefinition"], out);
    let latest = w.ok("DescribeTaskDefinition", json!({"taskDefinition": "web"}));
    assert_eq!(latest["taskDefinition"]["revision"], 2);
    w.ok("DeleteTaskDefinitions", json!({"taskDefinitions": ["web:3"]}));
    w.pass(0);
    assert_eq!(w.ok("RegisterTaskDefinition", plain("web"))["taskDefinition"]["revision"], 4);
}

#[test]
fn a_refused_definition_uses_no_number_up() {
    let mut w = World::new();
    w.fails("RegisterTaskDefinition", definition("web", |d| d["containerDefinitions"] = json!([])));
    assert!(w.region.tables().get::<Family>("web").is_none());
}

#[test]
fn references_find_the_revision_that_is_meant() {
    let mut w = World::new();
    for _ in 0..3 {
        w.ok("RegisterTaskDefinition", plain("web"));
    }
    w.ok("RegisterTaskDefinition", plain("web-2"));
    w.ok("DeregisterTaskDefinition", json!({"taskDefinition": arn("web:3")}));
    w.ok("DeregisterTaskDefinition", json!({"taskDefinition": "web-2:1"}));
    let revision = |given: &str| resolve(w.region.tables(), given).map(|r| r.revision);
    for (given, n) in [("web", 2), ("web:1", 1), (&arn("web:2"), 2), (&arn("web"), 2)] {
        assert_eq!(revision(given), Ok(n), "{given}");
    }
    let unknown = client("TaskDefinition not found.");
    let foreign = "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1";
    for given in ["no", "web:9", "web-2", foreign] {
        assert_eq!(revision(given), Err(unknown.clone()), "{given}");
    }
    assert_eq!(revision("web:3"), Err(client("TaskDefinition is inactive")));
    for given in ["web:x", "web:0", "web:-1", "web:+1", "web:"] {
        let number = given.split(':').nth(1).unwrap();
        let error = revision(given).unwrap_err().to_string();
        assert_eq!(error, format!("InvalidParameterException: Invalid revision number. Number: {number}"));
    }
}

#[test]
fn describing_shows_every_state_and_tags_when_asked_for() {
    let mut w = World::new();
    w.ok("RegisterTaskDefinition", definition("web", |d| d["tags"] = json!([{"key": "k", "value": "v"}])));
    w.ok("DeregisterTaskDefinition", json!({"taskDefinition": "web:1"}));
    let out = w.ok("DescribeTaskDefinition", json!({"taskDefinition": "web:1", "include": ["TAGS"]}));
    assert_eq!((&out["taskDefinition"]["status"], &out["tags"][0]["key"]), (&json!("INACTIVE"), &json!("k")));
    assert_eq!(w.ok("DescribeTaskDefinition", json!({"taskDefinition": "web:1"}))["tags"], json!([]));
    for (operation, given, error) in [
        ("DescribeTaskDefinition", "no", "ClientException: Unable to describe task definition."),
        ("DescribeTaskDefinition", "web", "ClientException: Unable to describe task definition."),
        ("DeregisterTaskDefinition", "no:1", "ClientException: Unable to describe task definition."),
        ("DeregisterTaskDefinition", "web", "ClientException: Revision is missing."),
        (
            "DeregisterTaskDefinition",
            "web:x",
            "InvalidParameterException: Invalid revision number. Number: x",
        ),
    ] {
        assert_eq!(w.fails(operation, json!({"taskDefinition": given})), error);
    }
}

#[test]
fn lists_sort_by_family_then_number() {
    let mut w = World::new();
    for family in ["web", "web-2", "app"] {
        w.ok("RegisterTaskDefinition", plain(family));
    }
    for _ in 0..10 {
        w.ok("RegisterTaskDefinition", plain("web"));
    }
    w.ok("DeregisterTaskDefinition", json!({"taskDefinition": "web:2"}));
    let names = |w: &mut World, input: Json| -> Vec<String> {
        let out = w.ok("ListTaskDefinitions", input);
        let all = out["taskDefinitionArns"].as_array().unwrap().iter();
        all.map(|a| a.as_str().unwrap().rsplit('/').next().unwrap().to_owned()).collect()
    };
    let all = names(&mut w, json!({}));
    assert_eq!(all.len(), 12);
    assert_eq!(
        (&*all[0], &*all[1], &*all[2], &*all[10], &*all[11]),
        ("app:1", "web:1", "web:3", "web:11", "web-2:1")
    );
    let mut reversed = names(&mut w, json!({"sort": "DESC"}));
    reversed.reverse();
    assert_eq!(reversed, all);
    assert_eq!(names(&mut w, json!({"status": "INACTIVE"})), ["web:2"]);
    assert_eq!(names(&mut w, json!({"familyPrefix": "web-2"})), ["web-2:1"]);
    assert!(names(&mut w, json!({"familyPrefix": "we"})).is_empty(), "the prefix is a whole name");
    let first = w.ok("ListTaskDefinitions", json!({"maxResults": 11, "sort": "DESC"}));
    let rest = json!({"maxResults": 11, "sort": "DESC", "nextToken": first["nextToken"]});
    assert_eq!(names(&mut w, rest), ["app:1"]);
}

#[test]
fn families_have_the_state_of_their_revisions() {
    let mut w = World::new();
    for family in ["web", "web-2", "app"] {
        w.ok("RegisterTaskDefinition", plain(family));
    }
    w.ok("DeregisterTaskDefinition", json!({"taskDefinition": "web:1"}));
    let mut families = |input: Json| w.ok("ListTaskDefinitionFamilies", input)["families"].clone();
    assert_eq!(families(json!({})), json!(["app", "web", "web-2"]));
    assert_eq!(families(json!({"status": "ACTIVE"})), json!(["app", "web-2"]));
    assert_eq!(families(json!({"status": "INACTIVE"})), json!(["web"]));
    assert_eq!(families(json!({"familyPrefix": "we"})), json!(["web", "web-2"]));
    w.ok("DeleteTaskDefinitions", json!({"taskDefinitions": ["web:1"]}));
    w.pass(0);
    let left = w.ok("ListTaskDefinitionFamilies", json!({}));
    assert_eq!(left["families"], json!(["app", "web-2"]));
}

#[test]
fn deletion_wants_an_inactive_revision() {
    let mut w = World::new();
    for _ in 0..2 {
        w.ok("RegisterTaskDefinition", plain("web"));
    }
    w.ok("DeregisterTaskDefinition", json!({"taskDefinition": "web:1"}));
    let given = json!({"taskDefinitions": ["web:1", arn("web:2"), "web", "web:7"]});
    let out = w.ok("DeleteTaskDefinitions", given);
    let deleted = &out["taskDefinitions"][0];
    assert_eq!((&deleted["revision"], &deleted["status"]), (&json!(1), &json!("DELETE_IN_PROGRESS")));
    assert_eq!(deleted["deleteRequestedAt"], w.now.0);
    assert_eq!(
        out["failures"],
        json!([
            {"arn": arn("web:2"), "reason":
             "The specified task definition is still in ACTIVE status. Please deregister the target and try again."},
            {"arn": "web", "reason":
             "The specified task definition identifier is invalid. Specify a valid name or ARN and try again."},
            {"arn": "web:7", "reason":
             "The specified task definition does not exist. Specify a valid account, family, revision and try again."},
        ])
    );
    let many: Vec<_> = (0..11).map(|i| format!("web:{i}")).collect();
    assert!(
        w.fails("DeleteTaskDefinitions", json!({"taskDefinitions": many}))
            .starts_with("InvalidParameterException")
    );
}

#[test]
fn a_deleted_revision_goes_once_nothing_uses_it() {
    let mut w = World::new();
    w.ok("RegisterTaskDefinition", plain("web"));
    w.ok("DeregisterTaskDefinition", json!({"taskDefinition": "web:1"}));
    let set: crate::rows::TaskSetRow = serde_json::from_value(json!({
        "cluster": "c", "service": "s", "id": "ecs-svc/1", "arn": "arn:aws:ecs:us-east-1:1:task-set/c/s/ecs-svc/1",
        "status": "ACTIVE", "settings": crate::rows::LaunchSettings { task_definition: arn("web:1"), ..Default::default() },
        "external_id": null, "scale": {}, "computed_desired_count": 1, "stability": "STEADY_STATE",
        "stability_at": w.now, "started_by": null, "created_at": w.now, "updated_at": w.now, "client_token": null,
        "tags": {},
    }))
    .unwrap();
    let set_key = state::Row::key(&set);
    w.put(set);
    w.ok("DeleteTaskDefinitions", json!({"taskDefinitions": ["web:1"]}));
    let key = TaskDefinitionRow::key_of("web", 1);
    w.pass(600);
    assert!(w.region.tables().get::<TaskDefinitionRow>(&key).is_some(), "a task set uses it");
    let now = w.now;
    w.region.write(now, |tx| Ok(tx.delete::<crate::rows::TaskSetRow>(&set_key))).unwrap();
    w.pass(60);
    assert!(w.region.tables().get::<TaskDefinitionRow>(&key).is_none());
    let error = w.fails("DescribeTaskDefinition", json!({"taskDefinition": "web:1"}));
    assert_eq!(error, "ClientException: Unable to describe task definition.");
}
