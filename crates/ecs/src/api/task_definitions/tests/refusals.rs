//! Definitions that are refused, with the sentence that says why.

use serde_json::{Value as Json, json};

use super::{definition, fargate};
use crate::api::testing::World;

/// Registers each definition and compares the error (without its code, which is ClientException throughout).
fn refused(cases: Vec<(Json, &str)>) {
    let mut w = World::new();
    for (input, message) in cases {
        let error = w.fails("RegisterTaskDefinition", input.clone());
        assert_eq!(error, format!("ClientException: {message}"), "{input}");
    }
}

/// A definition whose only container has `member` set.
fn with(member: &str, value: Json) -> Json {
    definition("web", |d| d["containerDefinitions"][0][member] = value)
}

/// A definition with a second container beside `main`.
fn two(first: Json, second: Json) -> Json {
    definition("web", |d| {
        let mut containers =
            vec![d["containerDefinitions"][0].clone(), json!({"name": "side", "image": "i", "memory": 64})];
        for (c, change) in containers.iter_mut().zip([first, second]) {
            c.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        }
        d["containerDefinitions"] = json!(containers);
    })
}

fn in_mode(mode: &str, member: &str, value: Json) -> Json {
    definition("web", |d| {
        d["networkMode"] = json!(mode);
        d["containerDefinitions"][0][member] = value;
    })
}

#[test]
fn names_and_images() {
    let many: Vec<_> =
        (0..11).map(|i| json!({"name": format!("c{i}"), "image": "i", "memory": 64})).collect();
    let long = "x".repeat(70_000);
    refused(vec![
        (definition("", |_| {}), "Family should not be null or empty."),
        (definition("a b", |_| {}), "Family contains invalid characters."),
        (definition("web", |d| d["containerDefinitions"] = json!([])), "Container list cannot be empty."),
        (
            definition("web", |d| d["containerDefinitions"] = json!(many)),
            "A task definition can have at most 10 containers.",
        ),
        (with("name", Json::Null), "Container.name should not be null or empty."),
        (with("name", json!("a/b")), "Container.name contains invalid characters."),
        (with("image", json!("")), "Container.image should not be null or empty."),
        (with("image", json!("busy box")), "Container.image contains invalid characters."),
        (
            two(json!({}), json!({"name": "main"})),
            "Container names must be unique. The name 'main' is used more than once.",
        ),
        (with("essential", json!(false)), "Task definition doesn't have any essential container."),
    ]);
    let error = World::new().fails("RegisterTaskDefinition", with("command", json!([long])));
    assert!(error.ends_with("Max allowed length is '65536' bytes."), "{error}");
}

#[test]
fn cpu_and_memory() {
    let sized = |cpu: Json, memory: Json, container: Json| {
        definition("web", |d| {
            d["cpu"] = cpu;
            d["memory"] = memory;
            d["containerDefinitions"][0] = container;
        })
    };
    let guide = "For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";
    let no_memory = json!({"name": "main", "image": "i"});
    refused(vec![
        (
            sized(Json::Null, Json::Null, no_memory.clone()),
            "Invalid setting for container 'main'. At least one of 'memory' or 'memoryReservation' must be specified.",
        ),
        (
            sized(json!("100"), Json::Null, no_memory.clone()),
            &format!("Invalid 'cpu' setting for task. {guide}"),
        ),
        (
            sized(json!("512"), json!("lots"), no_memory),
            &format!("Invalid 'memory' setting for task. {guide}"),
        ),
        (with("memory", json!(3)), "Invalid 'memory' setting for container 'main'."),
        (with("cpu", json!(-1)), "Invalid 'cpu' setting for container 'main'."),
        (
            with("memoryReservation", json!(128)),
            "Invalid setting for container 'main'. The 'memory' value must be greater than the 'memoryReservation' value.",
        ),
        (
            sized(Json::Null, json!("128"), json!({"name": "main", "image": "i", "memory": 129})),
            "The 'memory' setting for container 'main' is greater than for the task.",
        ),
        (
            sized(json!("256"), Json::Null, json!({"name": "main", "image": "i", "memory": 64, "cpu": 257})),
            "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
        ),
        (
            with("resourceRequirements", json!([{"type": "GPU", "value": "x"}])),
            "Invalid 'resourceRequirements' setting for container 'main'.",
        ),
    ]);
}

#[test]
fn ports() {
    let map = |m: Json| json!([m]);
    refused(vec![
        (
            in_mode("awsvpc", "portMappings", map(json!({"containerPort": 80, "hostPort": 8080}))),
            "When networkMode=awsvpc, the host ports and container ports in port mappings must match.",
        ),
        (
            in_mode("host", "portMappings", map(json!({"containerPort": 80, "hostPort": 8080}))),
            "When networkMode=host, the host ports and container ports in port mappings must match.",
        ),
        (
            in_mode("none", "portMappings", map(json!({"containerPort": 80}))),
            "Port mappings are not supported when networkMode=none.",
        ),
        (
            with("portMappings", map(json!({"hostPort": 80}))),
            "Invalid 'containerPort' setting for container 'main'.",
        ),
        (
            with("portMappings", map(json!({"containerPort": 65536}))),
            "Invalid 'containerPort' setting for container 'main'.",
        ),
        (
            with("portMappings", map(json!({"containerPort": 80, "hostPort": -1}))),
            "Invalid 'hostPort' setting for container 'main'.",
        ),
        (
            with("portMappings", map(json!({"containerPortRange": "90-80"}))),
            "Invalid 'containerPortRange' setting for container 'main'.",
        ),
        (
            with("portMappings", map(json!({"containerPortRange": "80-90", "containerPort": 80}))),
            "A port mapping of container 'main' has a containerPortRange beside a containerPort or hostPort.",
        ),
        (
            in_mode("host", "portMappings", map(json!({"containerPortRange": "80-90"}))),
            "Port ranges are not supported when networkMode=host.",
        ),
        (
            with(
                "portMappings",
                json!([{"containerPort": 1, "hostPort": 80}, {"containerPort": 2, "hostPort": 80}]),
            ),
            "Duplicate host port 80/tcp found for container 'main'.",
        ),
        (
            with("portMappings", map(json!({"containerPort": 1, "appProtocol": "http"}))),
            "A port mapping of container 'main' has an appProtocol but no name.",
        ),
        (
            with(
                "portMappings",
                json!([{"containerPort": 1, "name": "x"}, {"containerPort": 2, "name": "x"}]),
            ),
            "Port mapping names must be unique. The name 'x' is used more than once.",
        ),
    ]);
    let both = json!([{"containerPort": 53, "hostPort": 53}, {"containerPort": 53, "hostPort": 53, "protocol": "udp"}]);
    World::new().ok("RegisterTaskDefinition", with("portMappings", both));
}

#[test]
fn what_a_network_mode_excludes() {
    refused(vec![
        (in_mode("awsvpc", "links", json!(["x"])), "Links are not supported when networkMode=awsvpc."),
        (in_mode("host", "links", json!(["x"])), "Links are not supported when networkMode=host."),
        (
            in_mode("awsvpc", "hostname", json!("x")),
            "hostname is not supported on container when networkMode=awsvpc.",
        ),
        (
            in_mode("awsvpc", "extraHosts", json!([{"hostname": "x", "ipAddress": "1.2.3.4"}])),
            "extraHosts is not supported on container when networkMode=awsvpc.",
        ),
        (
            in_mode("host", "systemControls", json!([{"namespace": "net.core.somaxconn", "value": "9"}])),
            "Network system controls are not supported when networkMode=host.",
        ),
        (
            with("systemControls", json!([{"namespace": "vm.swappiness", "value": "9"}])),
            "The system control 'vm.swappiness' is not supported.",
        ),
    ]);
}

#[test]
fn containers_that_refer_to_each_other() {
    let on =
        |name: &str, condition: &str| json!({"dependsOn": [{"containerName": name, "condition": condition}]});
    refused(vec![
        (
            two(on("gone", "START"), json!({})),
            "Cannot depend on container + 'gone' because it does not exist",
        ),
        (
            two(on("side", "SUCCESS"), json!({})),
            "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container",
        ),
        (
            two(on("side", "HEALTHY"), json!({})),
            "A dependency container with HEALTHY condition must have a health check. Container 'side' has none.",
        ),
        (two(on("side", "START"), on("main", "START")), "Container dependencies should not have a cycle"),
        (two(on("main", "START"), json!({})), "Container dependencies should not have a cycle"),
        (
            two(json!({"links": ["side:db"]}), json!({"links": ["main"]})),
            "Container links should not have a cycle",
        ),
        (
            two(json!({"links": ["gone"]}), json!({})),
            "Cannot link to container 'gone' because it does not exist",
        ),
        (
            two(json!({"volumesFrom": [{"sourceContainer": "gone"}]}), json!({})),
            "Unknown source container 'gone' in volumesFrom of container 'main'.",
        ),
    ]);
    let mut w = World::new();
    let mut chain = on("side", "SUCCESS");
    chain["links"] = json!(["side:db"]);
    w.ok("RegisterTaskDefinition", two(chain, json!({"essential": false})));
}

#[test]
fn volumes() {
    let volume = |v: Json| definition("web", |d| d["volumes"] = json!([v]));
    let efs = |e: Json| volume(json!({"name": "v", "efsVolumeConfiguration": e}));
    refused(vec![
        (
            with("mountPoints", json!([{"sourceVolume": "data", "containerPath": "/d"}])),
            "Unknown volume 'data'.",
        ),
        (with("mountPoints", json!([{"containerPath": "/d"}])), "Unknown volume 'null'."),
        (volume(json!({})), "Volume.name should not be null or empty."),
        (volume(json!({"name": "a/b"})), "Volume.name contains invalid characters."),
        (volume(json!({"name": "v", "host": {"sourcePath": ""}})), "host.sourcePath should not be blank."),
        (
            definition("web", |d| d["volumes"] = json!([{"name": "v"}, {"name": "v"}])),
            "Volume names must be unique. The name 'v' is used more than once.",
        ),
        (
            volume(json!({"name": "v", "host": {"sourcePath": "/x"}, "dockerVolumeConfiguration": {}})),
            "Volume 'v' has more than one configuration. Specify one and try again.",
        ),
        (
            volume(
                json!({"name": "v", "dockerVolumeConfiguration": {"autoprovision": true, "scope": "task"}}),
            ),
            "Volume 'v' can have 'autoprovision' only if its scope is 'shared'.",
        ),
        (
            efs(json!({"fileSystemId": "fs", "authorizationConfig": {"accessPointId": "ap"}})),
            "Invalid EFS configuration of volume 'v': transit encryption must be enabled if an access point is used.",
        ),
        (
            efs(json!({"fileSystemId": "fs", "transitEncryption": "ENABLED", "rootDirectory": "/x",
                       "authorizationConfig": {"accessPointId": "ap"}})),
            "Invalid EFS configuration of volume 'v': rootDirectory must be omitted or / if an access point is used.",
        ),
        (
            definition("web", |d| {
                d["volumes"] = json!([{"name": "a", "configuredAtLaunch": true}, {"name": "b", "configuredAtLaunch": true}]);
            }),
            "A task definition can have only one volume that is configured at launch.",
        ),
    ]);
}

#[test]
fn health_limits_and_restarts() {
    let check = |member: &str, value: i64| {
        let mut h = json!({"command": ["CMD-SHELL", "true"]});
        h[member] = json!(value);
        with("healthCheck", h)
    };
    let ranges = |what: &str, least: i64, most: i64| {
        format!(
            "Invalid '{what}' setting for container 'main'. The value must be between {least} and {most}."
        )
    };
    for (member, least, most) in
        [("interval", 5, 300), ("timeout", 2, 60), ("retries", 1, 10), ("startPeriod", 0, 300)]
    {
        let message = ranges(&format!("healthCheck.{member}"), least, most);
        refused(vec![(check(member, least - 1), &message), (check(member, most + 1), &message)]);
        for value in [least, most] {
            World::new().ok("RegisterTaskDefinition", check(member, value));
        }
    }
    let form =
        "Invalid 'healthCheck' setting for container 'main'. The command must begin with CMD or CMD-SHELL.";
    let restart =
        |period: i64| with("restartPolicy", json!({"enabled": true, "restartAttemptPeriod": period}));
    let codes: Vec<i64> = (0..51).collect();
    let period = ranges("restartPolicy.restartAttemptPeriod", 60, 1800);
    refused(vec![
        (with("healthCheck", json!({"command": ["true"]})), form),
        (with("healthCheck", json!({"command": []})), form),
        (with("healthCheck", json!({"command": ["CMD"]})), form),
        (restart(59), &period),
        (restart(1801), &period),
        (
            with("restartPolicy", json!({"enabled": true, "ignoredExitCodes": codes})),
            "Invalid 'restartPolicy.ignoredExitCodes' setting for container 'main'. At most 50 exit codes can be ignored.",
        ),
        (
            with("ulimits", json!([{"name": "nofile", "softLimit": 3, "hardLimit": 2}])),
            "Invalid 'ulimits' setting for container 'main'. The soft limit of 'nofile' must not be greater than its hard \
             limit.",
        ),
        (
            with(
                "ulimits",
                json!([{"name": "core", "softLimit": 1, "hardLimit": 2}, {"name": "core", "softLimit": 1, "hardLimit": 2}]),
            ),
            "Duplicate ulimit 'core' found for container 'main'.",
        ),
        (
            with("linuxParameters", json!({"swappiness": 101})),
            "Invalid 'swappiness' setting for container 'main'.",
        ),
    ]);
}

#[test]
fn secrets_and_logs() {
    let secret = |name: &str| json!({"name": name, "valueFrom": "param"});
    let role = |member: &str, value: Json| {
        definition("web", |d| {
            d["executionRoleArn"] = json!("arn:aws:iam::1:role/e");
            d["containerDefinitions"][0]["environment"] = json!([{"name": "A", "value": "x"}]);
            d["containerDefinitions"][0][member] = value;
        })
    };
    refused(vec![
        (
            with("secrets", json!([secret("S")])),
            "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
        ),
        (
            role("secrets", json!([secret("S"), secret("S")])),
            "Duplicate secret names found: S. Each secret name must be unique.",
        ),
        (
            role("secrets", json!([secret("A")])),
            "The secret name must be unique and not shared with any new or existing environment variables set on the \
             container, such as 'A'.",
        ),
        (
            with("logConfiguration", json!({"logDriver": "awslogs"})),
            "Log driver awslogs requires options: awslogs-region, awslogs-group",
        ),
        (
            with("logConfiguration", json!({"logDriver": "awsfirelens"})),
            "When a container uses the log driver awsfirelens, another container must have a firelensConfiguration.",
        ),
        (
            with("environment", json!([{"value": "x"}])),
            "The name of an environment variable should not be null or empty.",
        ),
    ]);
}

#[test]
fn constraints_and_the_rest() {
    let constraint = |e: &str| {
        definition("web", |d| d["placementConstraints"] = json!([{"type": "memberOf", "expression": e}]))
    };
    let mut w = World::new();
    w.ok("RegisterTaskDefinition", constraint("attribute:ecs.instance-type =~ t2.*"));
    let error = w.fails("RegisterTaskDefinition", constraint("attribute:x =="));
    let start = "ClientException: Invalid placement constraint expression 'attribute:x ==': ";
    assert!(error.starts_with(start) && error.len() > start.len(), "{error}");
    let distinct = definition("web", |d| d["placementConstraints"] = json!([{"type": "distinctInstance"}]));
    let error = w.fails("RegisterTaskDefinition", distinct);
    assert!(error.starts_with("InvalidParameterException: 1 validation error detected"), "{error}");
    refused(vec![
        (
            definition("web", |d| d["ephemeralStorage"] = json!({"sizeInGiB": 20})),
            "Invalid 'ephemeralStorage' setting for task. The size must be between 21 and 200 GiB.",
        ),
        (
            definition("web", |d| d["proxyConfiguration"] = json!({"containerName": "main"})),
            "A proxy configuration requires networkMode=awsvpc.",
        ),
        (
            definition("web", |d| {
                d["requiresCompatibilities"] = json!(["EXTERNAL"]);
                d["networkMode"] = json!("awsvpc");
            }),
            "Tasks on external instances do not support networkMode=awsvpc, Amazon EFS, FSx and EBS volumes or inference \
             accelerators.",
        ),
    ]);
}

#[test]
fn what_fargate_does_not_take() {
    let container = |member: &str, value: Json| fargate(|d| d["containerDefinitions"][0][member] = value);
    let linux = |value: Json| container("linuxParameters", value);
    let logs = json!({"logDriver": "awslogs", "options": {"awslogs-group": "g", "awslogs-region": "r"}});
    refused(vec![
        (fargate(|d| d["networkMode"] = json!("bridge")), "Fargate only supports network mode ‘awsvpc’."),
        (fargate(|d| d["networkMode"] = Json::Null), "Fargate only supports network mode ‘awsvpc’."),
        (fargate(|d| d["cpu"] = Json::Null), "Fargate requires that 'cpu' be defined at the task level."),
        (
            fargate(|d| d["memory"] = Json::Null),
            "Fargate requires that 'memory' be defined at the task level.",
        ),
        (fargate(|d| d["memory"] = json!("4 GB")), "No Fargate configuration exists for given values."),
        (
            fargate(|d| d["pidMode"] = json!("host")),
            "Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'.",
        ),
        (
            fargate(|d| d["ipcMode"] = json!("task")),
            "Tasks using the Fargate launch type do not support ipcMode.",
        ),
        (
            fargate(|d| d["volumes"] = json!([{"name": "v", "host": {"sourcePath": "/x"}}])),
            "Fargate compatible task definitions do not support sourcePath",
        ),
        (
            container("privileged", json!(true)),
            "Fargate compatible task definitions do not support privileged",
        ),
        (
            linux(json!({"devices": [{"hostPath": "/dev/x"}]})),
            "Fargate compatible task definitions do not support devices",
        ),
        (
            linux(json!({"capabilities": {"add": ["SYS_ADMIN"]}})),
            "Fargate compatible task definitions do not support the capability SYS_ADMIN",
        ),
        (
            container("stopTimeout", json!(121)),
            "Invalid 'stopTimeout' setting for container 'main'. On Fargate the value can be at most 120 seconds.",
        ),
        (
            container("image", json!("1.dkr.ecr.us-east-1.amazonaws.com/app")),
            "Fargate requires task definition to have execution role ARN to support ECR images.",
        ),
        (
            container("logConfiguration", logs),
            "Fargate requires task definition to have execution role ARN to support log driver awslogs.",
        ),
        (
            container("logConfiguration", json!({"logDriver": "json-file"})),
            "Fargate compatible task definitions do not support log driver json-file",
        ),
    ]);
    let mut w = World::new();
    let out = w.ok("RegisterTaskDefinition", fargate(|_| {}));
    assert_eq!(out["taskDefinition"]["compatibilities"], json!(["EC2", "FARGATE", "MANAGED_INSTANCES"]));
    let lifted = fargate(|d| {
        d["requiresCompatibilities"] = json!(["EC2"]);
        d["containerDefinitions"][0]["privileged"] = json!(true);
    });
    let out = w.ok("RegisterTaskDefinition", lifted);
    assert_eq!(out["taskDefinition"]["compatibilities"], json!(["EC2", "MANAGED_INSTANCES"]));
}
