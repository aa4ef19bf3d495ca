//! Bad days: the control plane is away, the agent restarts, the same disk is used twice.

use std::time::Duration;

use agent::AgentError;
use runtime::Runtime as _;
use serde_json::json;

use crate::{World, app, arn, start_host, stopped, task};

#[tokio::test(start_paused = true)]
async fn what_happens_while_the_control_plane_is_away_is_told_later() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    acs.payload(1, &[task("t1", &[app(json!({ "SIM_RUN_MS": "60000", "SIM_EXIT_CODE": "2" }))])]).await;
    world.operator.reported("RUNNING").await;
    world.operator.plane.set_down(true);
    drop(acs);
    tokio::time::sleep(Duration::from_secs(1800)).await;
    world.operator.plane.set_down(false);
    let report = world.operator.reported("STOPPED").await;
    assert_eq!(report["containers"][0]["exitCode"], 2);
    world.operator.acs().await;
}

#[tokio::test(start_paused = true)]
async fn transient_scripted_are_repeated_and_final_ones_are_not() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let operation = "SubmitTaskStateChange";
    world.operator.plane.answer_once(
        operation,
        500,
        json!({ "__type": "ServerException", "message": "later" }),
    );
    acs.payload(1, &[task("t1", &[app(json!({}))])]).await;
    world.operator.reported("RUNNING").await;
    world.operator.reported("RUNNING").await;
    let unknown =
        json!({ "__type": "InvalidParameterException", "message": "The referenced task was not found." });
    world.operator.plane.answer_once(operation, 400, unknown);
    acs.payload(2, &[stopped(task("t1", &[app(json!({}))]))]).await;
    world.operator.reported("STOPPED").await;
    tokio::time::sleep(Duration::from_secs(3600)).await;
    let stops =
        world.operator.plane.all_calls().into_iter().filter(|(_, input)| input["status"] == "STOPPED");
    assert_eq!(stops.count(), 1, "dropped for good");
    // The control plane asks about it after all: it is told again.
    acs = world.operator.newest(acs);
    acs.payload(3, &[task("t1", &[app(json!({}))])]).await;
    world.operator.reported("STOPPED").await;
}

#[tokio::test(start_paused = true)]
async fn a_restarted_agent_finds_its_containers_and_tells_what_happened() {
    let directory = tempfile::tempdir().unwrap();
    let mut world = World::new().await;
    world.config.data_dir = Some(directory.path().to_owned());
    let handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let short = app(json!({ "SIM_RUN_MS": "30000", "SIM_EXIT_CODE": "5" }));
    acs.payload(1, &[task("t1", &[app(json!({}))]), task("t2", &[short])]).await;
    world.operator.reported("RUNNING").await;
    world.operator.reported("RUNNING").await;
    handle.stop().await;
    drop(acs);
    let before = world.runtime.list(&[]).await.unwrap();
    assert_eq!(before.len(), 2);
    tokio::time::sleep(Duration::from_secs(60)).await;

    world.host = start_host().await;
    let handle = world.agent().await;
    let registration = world.operator.call("RegisterContainerInstance").await;
    assert_eq!(registration["containerInstanceArn"], crate::control_plane::INSTANCE_ARN);
    let attributes = registration["attributes"].as_array().unwrap();
    assert!(
        !attributes.iter().any(|attribute| attribute["name"] == "rack"),
        "custom attributes are given once"
    );
    let report = world.operator.reported("STOPPED").await;
    assert_eq!(report["task"], arn("t2"));
    assert_eq!(report["containers"][0]["exitCode"], 5);
    let mut acs = world.operator.acs().await;
    assert!(acs.query.contains("sendCredentials=true"));
    let after = world.runtime.list(&[]).await.unwrap();
    let ids = |list: &[runtime::ContainerSummary]| list.iter().map(|c| c.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&before), ids(&after), "containers are untouched");
    // The payload comes again, as state; nothing is started twice.
    acs.payload(1, &[task("t1", &[app(json!({}))])]).await;
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(world.runtime.list(&[]).await.unwrap().len(), 2);
    acs.payload(2, &[stopped(task("t1", &[app(json!({}))]))]).await;
    assert_eq!(world.operator.reported("STOPPED").await["task"], arn("t1"));
    handle.stop().await;
}

#[tokio::test(start_paused = true)]
async fn an_agent_killed_in_mid_start_goes_on_where_it_was() {
    let directory = tempfile::tempdir().unwrap();
    let mut world = World::new().await;
    world.config.data_dir = Some(directory.path().to_owned());
    let handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    acs.payload(1, &[task("t1", &[app(json!({ "SIM_START_MS": "20000" }))])]).await;
    tokio::time::sleep(Duration::from_secs(5)).await;
    handle.stop().await;
    world.host = start_host().await;
    let _handle = world.agent().await;
    let report = world.operator.reported("RUNNING").await;
    assert_eq!(report["task"], arn("t1"));
    assert_eq!(world.runtime.list(&[]).await.unwrap().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_data_directory_serves_one_agent_of_one_cluster() {
    let directory = tempfile::tempdir().unwrap();
    let mut world = World::new().await;
    world.config.data_dir = Some(directory.path().to_owned());
    let handle = world.agent().await;
    assert!(handle.connected().await);
    let dialer = || std::sync::Arc::new(world.operator.plane.clone());
    let runtime = || std::sync::Arc::new(world.runtime.clone());
    let second = world.host.add_instance(world.config.clone(), runtime(), dialer()).await;
    assert!(matches!(second.err(), Some(AgentError::Checkpoint(words)) if words.contains("another agent")));
    handle.stop().await;
    let mut other = world.config.clone();
    other.cluster = "other".into();
    // The lock falls with the last part of the agent.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let third = world.host.add_instance(other, runtime(), dialer()).await;
    assert!(matches!(third.err(), Some(AgentError::Checkpoint(words)) if words.contains("cluster default")));
}

#[tokio::test(start_paused = true)]
async fn containers_of_a_lost_checkpoint_are_removed() {
    let mut world = World::new().await;
    let handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    acs.payload(1, &[task("t1", &[app(json!({}))])]).await;
    world.operator.reported("RUNNING").await;
    handle.stop().await;
    assert_eq!(world.runtime.list(&[]).await.unwrap().len(), 1);
    world.host = start_host().await;
    let _handle = world.agent().await;
    world.operator.acs().await;
    assert!(world.runtime.list(&[]).await.unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_log_goes_on_where_it_was_after_a_restart() {
    let directory = tempfile::tempdir().unwrap();
    let mut world = World::new().await;
    world.config.data_dir = Some(directory.path().to_owned());
    let handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut logging = app(json!({ "SIM_LOG": "one\ntwo" }));
    let options = json!({ "awslogs-group": "g", "awslogs-stream-prefix": "p" });
    let config = json!({ "LogConfig": { "Type": "awslogs", "Config": options } });
    logging["dockerConfig"] = json!({ "hostConfig": config.to_string() });
    acs.payload(1, &[task("t1", &[logging])]).await;
    let put = world.operator.call("PutLogEvents").await;
    let messages = |put: &serde_json::Value| -> Vec<String> {
        let events = put["logEvents"].as_array().unwrap();
        events.iter().map(|event| event["message"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(messages(&put), ["one", "two"]);
    handle.stop().await;
    world.host = start_host().await;
    let _handle = world.agent().await;
    world.operator.acs().await;
    tokio::time::sleep(Duration::from_secs(60)).await;
    let puts =
        world.operator.plane.all_calls().into_iter().filter(|(operation, _)| operation == "PutLogEvents");
    assert_eq!(puts.count(), 1, "nothing is sent twice");
}

#[tokio::test(start_paused = true)]
async fn logs_wait_for_a_control_plane_that_is_away() {
    let mut world = World::new().await;
    let _handle = world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut logging = app(json!({ "SIM_LOG": "late" }));
    let options = json!({ "awslogs-group": "g", "awslogs-stream-prefix": "p" });
    let config = json!({ "LogConfig": { "Type": "awslogs", "Config": options } });
    logging["dockerConfig"] = json!({ "hostConfig": config.to_string() });
    acs.send("PayloadMessage", crate::control_plane::payload(1, &[task("t1", &[logging])])).await;
    world.operator.call("CreateLogStream").await;
    world.operator.plane.set_down(true);
    tokio::time::sleep(Duration::from_secs(600)).await;
    world.operator.plane.set_down(false);
    assert_eq!(world.operator.call("PutLogEvents").await["logEvents"][0]["message"], "late");
}
