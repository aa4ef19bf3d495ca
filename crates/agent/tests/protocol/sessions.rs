//! The two web sockets: heartbeats, manifests, credentials, attachments, reconnecting, telemetry, logs.

use std::time::Duration;

use agent::AgentExit;
use serde_json::{Value, json};

use crate::control_plane::{CLUSTER_ARN, INSTANCE_ARN};
use crate::{World, app, arn, task};

fn addressed(extra: Value) -> Value {
    let mut message =
        json!({ "clusterArn": CLUSTER_ARN, "containerInstanceArn": INSTANCE_ARN, "messageId": "x" });
    message.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
    message
}

#[tokio::test(start_paused = true)]
async fn a_silent_control_plane_is_left_and_asked_again() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut first = world.operator.acs().await;
    let began = tokio::time::Instant::now();
    assert!(first.next().await.is_none(), "the agent closes");
    let silent = began.elapsed();
    assert!(silent >= Duration::from_secs(60) && silent < Duration::from_secs(125), "{silent:?}");
    let second = world.operator.acs().await;
    assert!(second.query.contains("sendCredentials=false"), "{}", second.query);
}

#[tokio::test(start_paused = true)]
async fn heartbeats_keep_a_session_for_half_an_hour() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let began = tokio::time::Instant::now();
    loop {
        acs.send("HeartbeatMessage", json!({ "healthy": true, "messageId": "h" })).await;
        match acs.next().await {
            Some((kind, content)) => {
                assert_eq!((kind.as_str(), &content["messageId"]), ("HeartbeatAckRequest", &json!("h")));
            }
            None => break,
        }
        let pause = tokio::time::sleep(Duration::from_secs(30));
        tokio::select! {
            () = pause => {}
            closed = acs.next() => { assert!(closed.is_none()); break; }
        }
    }
    let age = began.elapsed();
    assert!(age >= Duration::from_secs(1800) && age < Duration::from_secs(2160), "{age:?}");
    world.operator.acs().await;
}

#[tokio::test(start_paused = true)]
async fn a_heartbeat_has_the_container_engine_checked() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut tcs = world.operator.tcs().await;
    acs.send("HeartbeatMessage", json!({ "healthy": true, "messageId": "h" })).await;
    let status = tcs.expect("PublishInstanceStatusRequest").await;
    assert_eq!(status["statuses"][0]["type"], "ContainerRuntime");
    assert_eq!(status["statuses"][0]["status"], "OK");
    world.runtime.set_available(false);
    acs.send("HeartbeatMessage", json!({ "healthy": true, "messageId": "h" })).await;
    let status = tcs.expect("PublishInstanceStatusRequest").await;
    assert_eq!(status["statuses"][0]["status"], "IMPAIRED");
}

#[tokio::test(start_paused = true)]
async fn a_manifest_stops_tasks_only_after_verification() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    acs.payload(5, &[task("t1", &[app(json!({}))]), task("t2", &[app(json!({}))])]).await;
    world.operator.reported("RUNNING").await;
    world.operator.reported("RUNNING").await;
    let listed = json!([{ "taskArn": arn("t1"), "desiredStatus": "RUNNING" }]);
    let manifest =
        |timeline: i64| addressed(json!({ "messageId": "man", "timeline": timeline, "tasks": listed }));
    acs.send("TaskManifestMessage", manifest(5)).await;
    acs.send("TaskManifestMessage", manifest(6)).await;
    let (kind, _) = acs.next().await.unwrap();
    assert_eq!(kind, "AckRequest", "the stale one was ignored");
    let candidates = acs.expect("TaskStopVerificationMessage").await;
    assert_eq!(candidates["stopCandidates"].as_array().unwrap().len(), 1);
    assert_eq!(candidates["stopCandidates"][0]["taskArn"], arn("t2"));
    let stop = |id: &str| json!({ "messageId": id, "stopTasks": candidates["stopCandidates"] });
    acs.send("TaskStopVerificationAck", stop("other")).await;
    tokio::time::sleep(Duration::from_secs(60)).await;
    let calls = world.operator.plane.all_calls();
    assert!(!calls.iter().any(|(_, input)| input["status"] == "STOPPED"), "another manifest's verification");
    acs.send("TaskStopVerificationAck", stop("man")).await;
    assert_eq!(world.operator.reported("STOPPED").await["task"], arn("t2"));
}

#[tokio::test(start_paused = true)]
async fn credentials_are_acknowledged_each() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut with_role = task("t1", &[app(json!({}))]);
    with_role["roleCredentials"] = json!({ "credentialsId": "c1", "accessKeyId": "A", "expiration": "E1" });
    acs.payload(1, &[with_role]).await;
    let ack = acs.expect("IAMRoleCredentialsAckRequest").await;
    assert_eq!(ack, json!({ "messageId": "m1", "credentialsId": "c1", "expiration": "E1" }));
    let renewed = json!({ "credentialsId": "c1", "accessKeyId": "B", "expiration": "E2" });
    let message = json!({ "messageId": "m2", "taskArn": arn("t1"), "roleCredentials": renewed });
    acs.send("IAMRoleCredentialsMessage", message).await;
    assert_eq!(acs.expect("IAMRoleCredentialsAckRequest").await["expiration"], "E2");
}

#[tokio::test(start_paused = true)]
async fn updates_are_refused_and_interfaces_attached() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    acs.send("PerformUpdateMessage", addressed(json!({}))).await;
    assert_eq!(acs.expect("NackRequest").await["reason"], "Updates are disabled");
    let interfaces = json!([{ "attachmentArn": "arn:att" }]);
    let attach = addressed(json!({ "taskArn": arn("t1"), "elasticNetworkInterfaces": interfaces }));
    acs.send("AttachTaskNetworkInterfacesMessage", attach).await;
    acs.expect("AckRequest").await;
    let submitted = world.operator.call("SubmitTaskStateChange").await;
    assert_eq!(submitted["attachments"], json!([{ "attachmentArn": "arn:att", "status": "ATTACHED" }]));
    assert!(submitted.get("status").is_none());
}

#[tokio::test(start_paused = true)]
async fn health_is_told_at_once() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut tcs = world.operator.tcs().await;
    let mut checked = app(json!({ "SIM_HEALTH": "healthy@3000,unhealthy@9000" }));
    checked["healthCheckType"] = json!("docker");
    checked["dockerConfig"] = json!({ "config": "{\"Healthcheck\":{\"Test\":[\"CMD\",\"true\"]}}" });
    acs.payload(1, &[task("t1", &[checked])]).await;
    world.operator.reported("RUNNING").await;
    let began = tokio::time::Instant::now();
    for (wanted, at) in [("HEALTHY", 3000), ("UNHEALTHY", 9000)] {
        loop {
            let health = tcs.expect("PublishHealthRequest").await;
            let container = &health["tasks"][0]["containers"][0];
            if container["healthStatus"] == wanted {
                assert_eq!(container["containerName"], "app");
                break;
            }
        }
        let late = began.elapsed().saturating_sub(Duration::from_millis(at));
        assert!(late < Duration::from_millis(500), "{wanted} was {late:?} late");
    }
}

#[tokio::test(start_paused = true)]
async fn metrics_leave_every_twenty_seconds_and_idle_ones_too() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut tcs = world.operator.tcs().await;
    let idle = tcs.expect("PublishMetricsRequest").await;
    assert_eq!((&idle["metadata"]["idle"], &idle["metadata"]["fin"]), (&json!(true), &json!(true)));
    acs.payload(1, &[task("t1", &[app(json!({}))])]).await;
    world.operator.reported("RUNNING").await;
    loop {
        let metrics = tcs.expect("PublishMetricsRequest").await;
        if metrics["metadata"]["idle"] == false {
            let container = &metrics["taskMetrics"][0]["containerMetrics"][0];
            assert_eq!(container["containerName"], "app");
            assert!(container["cpuStatsSet"]["sampleCount"].as_u64().unwrap() >= 1);
            break;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn awslogs_are_shipped_to_the_stream_of_the_task() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let missing = json!({ "__type": "ResourceNotFoundException", "message": "The specified log group does not exist." });
    world.operator.plane.answer_once("CreateLogStream", 400, missing);
    let mut logging = app(json!({ "SIM_LOG": "hello" }));
    let config = json!({ "LogConfig": { "Type": "awslogs", "Config": { "awslogs-group": "g",
        "awslogs-stream-prefix": "p", "awslogs-create-group": "true" } } });
    logging["dockerConfig"] = json!({ "hostConfig": config.to_string() });
    acs.payload(1, &[task("t1", &[logging])]).await;
    assert_eq!(world.operator.call("CreateLogGroup").await["logGroupName"], "g");
    let put = world.operator.call("PutLogEvents").await;
    assert_eq!(put["logStreamName"], "p/app/t1");
    assert_eq!(put["logEvents"][0]["message"], "hello");
    assert!(put["logEvents"][0]["timestamp"].as_u64().unwrap() >= crate::EPOCH);
}

#[tokio::test(start_paused = true)]
async fn a_missing_log_group_fails_the_container() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let missing = json!({ "__type": "ResourceNotFoundException", "message": "The specified log group does not exist." });
    world.operator.plane.answer_once("CreateLogStream", 400, missing);
    let mut logging = app(json!({}));
    let options = json!({ "awslogs-group": "g", "awslogs-stream-prefix": "p" });
    let config = json!({ "LogConfig": { "Type": "awslogs", "Config": options } });
    logging["dockerConfig"] = json!({ "hostConfig": config.to_string() });
    acs.payload(1, &[task("t1", &[logging])]).await;
    let report = world.operator.reported("STOPPED").await;
    let reason = report["containers"][0]["reason"].as_str().unwrap();
    assert!(reason.contains("failed to initialize logging driver: ResourceNotFoundException"), "{reason}");
}

#[tokio::test(start_paused = true)]
async fn registration_is_tried_again_or_given_up() {
    let world = World::new().await;
    let throttled = json!({ "__type": "ThrottlingException", "message": "slow down" });
    world.operator.plane.answer_once("RegisterContainerInstance", 400, throttled);
    let no_cluster = json!({ "__type": "ClusterNotFoundException", "message": "Cluster not found." });
    world.operator.plane.answer_once("RegisterContainerInstance", 400, no_cluster);
    let handle = world.agent().await;
    assert!(handle.connected().await);
    let calls: Vec<String> =
        world.operator.plane.all_calls().into_iter().map(|(operation, _)| operation).collect();
    let register = "RegisterContainerInstance";
    assert_eq!(calls[..4], [register, register, "CreateCluster", register]);
    handle.stop().await;

    let refused = json!({ "__type": "ClientException", "message": "no" });
    world.operator.plane.answer_once(register, 400, refused);
    let handle = world.agent().await;
    assert!(matches!(handle.finished().await, AgentExit::Terminal(_)));
}

#[tokio::test(start_paused = true)]
async fn an_instance_of_its_own_asks_who_it_is_and_drains_before_an_interruption() {
    let mut world = World::new().await;
    world.config.credentials = agent::Credentials::default();
    world.config.identity.instance_id = String::new();
    world.config.instance_metadata = Some("http://imds.test".into());
    world.config.features.spot_draining = true;
    let handle = world.agent().await;
    let registration = world.operator.call("RegisterContainerInstance").await;
    assert_eq!(registration["instanceIdentityDocument"], r#"{"instanceId":"i-imds"}"#);
    assert_eq!(registration["instanceIdentityDocumentSignature"], "signature");
    assert_eq!(handle.credentials().get().access_key_id, "ASIAROLE");
    let draining = world.operator.call("UpdateContainerInstancesState").await;
    assert_eq!(draining["status"], "DRAINING");
    assert_eq!(draining["containerInstances"], json!([INSTANCE_ARN]));
}

#[tokio::test(start_paused = true)]
async fn an_instance_drains_when_told() {
    let mut world = World::new().await;
    let handle = world.agent().await;
    assert!(handle.connected().await);
    let busy = json!({ "__type": "ServerException", "message": "later" });
    world.operator.plane.answer_once("UpdateContainerInstancesState", 500, busy);
    handle.begin_draining();
    world.operator.call("UpdateContainerInstancesState").await;
    world.operator.call("UpdateContainerInstancesState").await;
    assert!(!handle.is_finished());
}
