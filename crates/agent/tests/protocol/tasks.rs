//! Tasks from payload to report.

use std::time::Duration;

use runtime::Runtime as _;
use serde_json::json;

use crate::{World, app, arn, stopped, task};

#[tokio::test(start_paused = true)]
async fn a_task_runs_and_is_stopped() {
    let mut world = World::new().await;
    let handle = world.agent().await;
    let registration = world.operator.call("RegisterContainerInstance").await;
    assert_eq!(registration["cluster"], "default");
    assert!(registration["instanceIdentityDocument"].as_str().unwrap().contains("i-0123"));
    assert_eq!(registration["totalResources"][0]["integerValue"], 2048);
    let mut acs = world.operator.acs().await;
    for part in ["sendCredentials=true", "protocolVersion=2", "seqNum=1", "clusterArn=default"] {
        assert!(acs.query.contains(part), "{} lacks {part}", acs.query);
    }
    assert!(handle.connected().await);

    let mut web = app(json!({}));
    web["portMappings"] = json!([{ "containerPort": 80 }]);
    let web = task("t1", &[web]);
    let began = tokio::time::Instant::now();
    acs.payload(1, std::slice::from_ref(&web)).await;
    let running = world.operator.reported("RUNNING").await;
    assert!(began.elapsed() < Duration::from_millis(200), "took {:?}", began.elapsed());
    assert_eq!(running["task"], arn("t1"));
    let container = &running["containers"][0];
    assert_eq!((&container["containerName"], &container["status"]), (&json!("app"), &json!("RUNNING")));
    let binding = &container["networkBindings"][0];
    assert_eq!((&binding["bindIP"], &binding["containerPort"]), (&json!("10.0.0.4"), &json!(80)));
    assert!(binding["hostPort"].as_u64().unwrap() >= 32768);
    assert!(running["pullStartedAt"].is_number() && running["pullStoppedAt"].is_number());
    let state = world.runtime.inspect(container["runtimeId"].as_str().unwrap()).await.unwrap();
    assert!(state.name.starts_with("ecs-web-7-app-"), "{}", state.name);
    assert_eq!(state.labels["com.amazonaws.ecs.task-arn"], arn("t1"));

    acs.payload(2, &[stopped(web)]).await;
    let stopped = world.operator.reported("STOPPED").await;
    assert_eq!(stopped["containers"][0]["status"], "STOPPED");
    assert!(stopped["containers"][0]["exitCode"].is_number());
    assert!(stopped.get("reason").is_none(), "the control plane ordered it");

    // Three hours later nothing is left.
    tokio::time::sleep(Duration::from_secs(3 * 3600 + 60)).await;
    assert!(world.runtime.list(&[]).await.unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn an_essential_exit_stops_the_task_with_its_reason() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut side = app(json!({}));
    side["name"] = json!("side");
    side["essential"] = json!(false);
    acs.payload(1, &[task("t1", &[app(json!({ "SIM_RUN_MS": "5000", "SIM_EXIT_CODE": "3" })), side])]).await;
    world.operator.reported("RUNNING").await;
    let report = world.operator.reported("STOPPED").await;
    assert_eq!(report["reason"], "Essential container in task exited");
    assert!(report["executionStoppedAt"].is_number());
    let containers = report["containers"].as_array().unwrap();
    let of = |name: &str| containers.iter().find(|container| container["containerName"] == name).unwrap();
    assert_eq!(of("app")["exitCode"], 3);
    assert_eq!(of("side")["status"], "STOPPED");
}

#[tokio::test(start_paused = true)]
async fn failures_carry_the_names_that_ecs_gives_them() {
    let mut world = World::new().await;
    let script =
        runtime::Script { pull_failure: Some("manifest unknown".into()), ..runtime::Script::default() };
    world.runtime.set_script("nowhere", script);
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut pull = app(json!({}));
    pull["image"] = json!("nowhere");
    let table = [
        (pull, "CannotPullContainerError: "),
        (app(json!({ "SIM_START_FAIL": "no such file" })), "CannotStartContainerError: "),
        (
            app(json!({ "SIM_RUN_MS": "10", "SIM_OOM": "1" })),
            "OutOfMemoryError: Container killed due to memory usage",
        ),
    ];
    for (number, (container, reason)) in table.into_iter().enumerate() {
        acs.payload(number as i64 + 1, &[task(&format!("t{number}"), &[container])]).await;
        let report = world.operator.reported("STOPPED").await;
        let got = report["containers"][0]["reason"].as_str().unwrap_or_default();
        assert!(got.starts_with(reason), "`{got}` should begin with `{reason}`");
    }
}

#[tokio::test(start_paused = true)]
async fn a_new_task_waits_for_the_port_of_one_that_stops() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut first = app(json!({ "SIM_STOP_MS": "10000" }));
    first["portMappings"] = json!([{ "containerPort": 80, "hostPort": 8080 }]);
    let mut second = app(json!({}));
    second["portMappings"] = first["portMappings"].clone();
    acs.payload(1, &[task("t1", &[first.clone()])]).await;
    world.operator.reported("RUNNING").await;
    acs.payload(2, &[task("t2", &[second]), stopped(task("t1", &[first]))]).await;
    let began = tokio::time::Instant::now();
    let report = world.operator.reported("STOPPED").await;
    assert_eq!(report["task"], arn("t1"));
    let report = world.operator.reported("RUNNING").await;
    assert_eq!(report["task"], arn("t2"));
    assert_eq!(report["containers"][0]["networkBindings"][0]["hostPort"], 8080);
    assert!(began.elapsed() >= Duration::from_secs(10));
}

#[tokio::test(start_paused = true)]
async fn a_task_too_large_for_the_instance_is_refused() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut large = app(json!({}));
    large["memory"] = json!(100_000);
    acs.payload(1, &[task("t1", &[large])]).await;
    let report = world.operator.reported("STOPPED").await;
    assert!(report["reason"].as_str().unwrap().starts_with("ResourceInitializationError"));
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_understood_is_reported_and_not_acknowledged() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut wrong = app(json!({}));
    wrong["overrides"] = json!("{\"cpu\":1}");
    let message = crate::control_plane::payload(1, &[task("t1", &[wrong])]);
    acs.send("PayloadMessage", message).await;
    let report = world.operator.reported("STOPPED").await;
    assert!(report["reason"].as_str().unwrap().starts_with("UnrecognizedTaskError"));
    acs.send("HeartbeatMessage", json!({ "healthy": true, "messageId": "h" })).await;
    let (kind, _) = acs.next().await.unwrap();
    assert_eq!(kind, "HeartbeatAckRequest", "no acknowledgement came before");
}

#[tokio::test(start_paused = true)]
async fn a_restart_policy_restarts_in_place() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut policy = app(json!({ "SIM_RUN_MS": "61000", "SIM_EXIT_CODE": "1" }));
    policy["restartPolicy"] = json!({ "enabled": true, "restartAttemptPeriod": 60 });
    acs.payload(1, &[task("t1", &[policy.clone()])]).await;
    let report = world.operator.reported("RUNNING").await;
    let id = report["containers"][0]["runtimeId"].as_str().unwrap().to_owned();
    tokio::time::sleep(Duration::from_secs(150)).await;
    let state = world.runtime.inspect(&id).await.unwrap();
    assert!(state.status.is_running(), "it runs for the third time");
    let stops = world.operator.plane.all_calls();
    assert!(!stops.iter().any(|(_, input)| input["status"] == "STOPPED"));
    acs = world.operator.newest(acs);
    acs.payload(2, &[stopped(task("t1", &[policy]))]).await;
    world.operator.reported("STOPPED").await;
}

#[tokio::test(start_paused = true)]
async fn a_container_removed_from_outside_is_noticed() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    acs.payload(1, &[task("t1", &[app(json!({}))])]).await;
    let report = world.operator.reported("RUNNING").await;
    let id = report["containers"][0]["runtimeId"].as_str().unwrap();
    let options = runtime::RemoveOptions { force: true, volumes: false };
    world.runtime.remove(id, options).await.unwrap();
    let report = world.operator.reported("STOPPED").await;
    assert_eq!(report["containers"][0]["exitCode"], 137);
}

#[tokio::test(start_paused = true)]
async fn an_engine_that_was_away_is_caught_up_with() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    acs.payload(1, &[task("t1", &[app(json!({ "SIM_RUN_MS": "60000", "SIM_EXIT_CODE": "4" }))])]).await;
    world.operator.reported("RUNNING").await;
    world.runtime.set_available(false);
    tokio::time::sleep(Duration::from_secs(90)).await;
    world.runtime.set_available(true);
    let report = world.operator.reported("STOPPED").await;
    assert_eq!(report["containers"][0]["exitCode"], 4);
}

#[tokio::test(start_paused = true)]
async fn the_end_of_a_container_that_is_not_essential_is_told_with_the_task_running() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut side = app(json!({ "SIM_RUN_MS": "5000", "SIM_EXIT_CODE": "8" }));
    side["name"] = json!("side");
    side["essential"] = json!(false);
    acs.payload(1, &[task("t1", &[app(json!({})), side])]).await;
    world.operator.reported("RUNNING").await;
    let report = world.operator.reported("RUNNING").await;
    let containers = report["containers"].as_array().unwrap();
    let side = containers.iter().find(|container| container["containerName"] == "side").unwrap();
    assert_eq!((&side["status"], &side["exitCode"]), (&json!("STOPPED"), &json!(8)));
}

#[tokio::test(start_paused = true)]
async fn a_long_pull_is_reported_as_pending() {
    let mut world = World::new().await;
    let script = runtime::Script { pull_delay: Duration::from_secs(30), ..runtime::Script::default() };
    world.runtime.set_script("busybox", script);
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let slow = task("t1", &[app(json!({}))]);
    acs.payload(1, std::slice::from_ref(&slow)).await;
    world.operator.reported("PENDING").await;
    // A stop does not wait for the pull.
    let began = tokio::time::Instant::now();
    acs.payload(2, &[stopped(slow)]).await;
    world.operator.reported("STOPPED").await;
    assert!(began.elapsed() < Duration::from_secs(1));
}
