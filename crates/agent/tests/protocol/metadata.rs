//! The task metadata server over real sockets on the loopback device, with simulated containers, in real time.

use std::net::SocketAddr;
use std::sync::Arc;

use agent::{AgentHost, Clock, HostConfig, MetadataListen};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::control_plane::INSTANCE_ARN;
use crate::{World, app, arn, task};

async fn request(base: &str, method: &str, path: &str, body: &str) -> (u16, String) {
    let address = base.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(address).await.unwrap();
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(format!("{head}{body}").as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
    (status, answer.split_once("\r\n\r\n").unwrap().1.to_owned())
}

async fn get(base: &str, path: &str) -> (u16, Value) {
    let (status, body) = request(base, "GET", path, "").await;
    (status, serde_json::from_str(&body).unwrap_or(Value::String(body)))
}

/// An agent with one running task that has a role, the server's base URL, and the id that its container asks by.
async fn world_with_task(introspection: Option<SocketAddr>) -> (World, String, String) {
    let directory = tempfile::tempdir().unwrap();
    let mut world = World::new().await;
    world.config.data_dir = Some(directory.path().to_owned());
    let loopback: SocketAddr = "127.0.0.1:0".parse().unwrap();
    let metadata = MetadataListen::Address(loopback);
    let config = HostConfig { metadata, introspection, ..HostConfig::default() };
    world.host = AgentHost::start(config, None, Clock::system()).await.unwrap();
    world.agent().await;
    let mut acs = world.operator.acs().await;
    let mut asking = app(json!({}));
    asking["portMappings"] = json!([{ "containerPort": 80 }]);
    asking["containerArn"] = json!("arn:container");
    let mut asking = task("t1", &[asking]);
    asking["serviceName"] = json!("web");
    asking["cpu"] = json!(0.25);
    asking["roleCredentials"] = json!({ "credentialsId": "c1", "accessKeyId": "ASIA", "secretAccessKey": "s",
        "sessionToken": "t", "roleArn": "arn:role", "expiration": "2030-01-01T00:00:00Z" });
    acs.payload(1, &[asking]).await;
    world.operator.reported("RUNNING").await;
    let base = world.host.metadata_base().unwrap().to_owned();
    // Only the container is told its id; the checkpoint has it too.
    let record = std::fs::read_to_string(directory.path().join("tasks/t1.json")).unwrap();
    let record: Value = serde_json::from_str(&record).unwrap();
    let id = record["containers"][0]["endpoint_id"].as_str().unwrap().to_owned();
    (world, base, id)
}

#[tokio::test]
async fn credentials_and_their_errors() {
    let (_world, base, _) = world_with_task(None).await;
    let (status, keys) = get(&base, "/v2/credentials/c1").await;
    assert_eq!(status, 200);
    let want = json!({ "RoleArn": "arn:role", "AccessKeyId": "ASIA", "SecretAccessKey": "s", "Token": "t",
        "Expiration": "2030-01-01T00:00:00Z" });
    assert_eq!(keys, want);
    assert_eq!(get(&base, "/v1/credentials?id=c1").await.1, want);
    for (path, code) in
        [("/v2/credentials", "NoIdInRequest"), ("/v2/credentials/other", "InvalidIdInRequest")]
    {
        let (status, error) = get(&base, path).await;
        assert_eq!((status, &error["code"], &error["HTTPErrorCode"]), (400, &json!(code), &json!(400)));
    }
}

#[tokio::test]
async fn versions_three_and_four() {
    let (world, base, id) = world_with_task(None).await;
    let (_, container) = get(&base, &format!("/v4/{id}")).await;
    assert_eq!((&container["Name"], &container["KnownStatus"]), (&json!("app"), &json!("RUNNING")));
    assert_eq!(container["ContainerARN"], "arn:container");
    assert_eq!(container["Limits"], json!({ "CPU": 128, "Memory": 64 }));
    assert_eq!(container["Ports"][0]["ContainerPort"], 80);
    let (_, view) = get(&base, &format!("/v4/{id}/task")).await;
    assert_eq!((&view["TaskARN"], &view["Revision"]), (&json!(arn("t1")), &json!("7")));
    assert_eq!((&view["ServiceName"], &view["AvailabilityZone"]), (&json!("web"), &json!("eu-central-1b")));
    assert_eq!(view["Limits"], json!({ "CPU": 0.25 }));
    assert!(view["PullStartedAt"].as_str().unwrap().ends_with('Z'));
    let (_, old) = get(&base, &format!("/v3/{id}/task")).await;
    assert!(old.get("ServiceName").is_none(), "version 3 knows no service");
    let (_, stats) = get(&base, &format!("/v4/{id}/task/stats")).await;
    assert!(stats.as_object().unwrap().contains_key(container["DockerId"].as_str().unwrap()));
    let tags = json!({ "tags": [{ "key": "team", "value": "blue" }] });
    world.operator.plane.answer_once("ListTagsForResource", 200, tags);
    let denied = json!({ "__type": "AccessDeniedException", "message": "no" });
    world.operator.plane.answer_once("ListTagsForResource", 400, denied);
    let (_, tagged) = get(&base, &format!("/v4/{id}/taskWithTags")).await;
    assert_eq!(tagged["TaskTags"], json!({ "team": "blue" }));
    assert_eq!(tagged["Errors"][0]["ResourceARN"], INSTANCE_ARN);
    for path in ["/v4/other", "/v3/other/task", "/nothing", &format!("/v4/{id}/nothing")] {
        assert_eq!(get(&base, path).await.0, 404, "{path}");
    }
}

#[tokio::test]
async fn a_task_protects_itself() {
    let (mut world, base, id) = world_with_task(None).await;
    let path = format!("/api/{id}/task-protection/v1/state");
    let answer = json!({ "protectedTasks": [{ "taskArn": arn("t1"), "protectionEnabled": true,
        "expirationDate": 1_800_000_000.0 }], "failures": [] });
    world.operator.plane.answer_once("UpdateTaskProtection", 200, answer);
    let (status, body) =
        request(&base, "PUT", &path, r#"{"ProtectionEnabled":true,"ExpiresInMinutes":60}"#).await;
    let body: Value = serde_json::from_str(&body).unwrap();
    assert_eq!((status, &body["protection"]["ProtectionEnabled"]), (200, &json!(true)));
    assert!(body["protection"]["ExpirationDate"].as_str().unwrap().starts_with("2027-01-15T08:00:00"));
    let input = world.operator.call("UpdateTaskProtection").await;
    assert_eq!((&input["tasks"], &input["expiresInMinutes"]), (&json!([arn("t1")]), &json!(60)));
    let (status, body) = request(&base, "PUT", &path, "{}").await;
    assert_eq!(status, 400);
    assert!(body.contains("InvalidParameterException"));
    let failed = json!({ "protectedTasks": [], "failures": [{ "arn": "a", "reason": "TASK_NOT_VALID" }] });
    world.operator.plane.answer_once("GetTaskProtection", 200, failed);
    assert_eq!(get(&base, &path).await.1["failure"]["Reason"], "TASK_NOT_VALID");
}

#[tokio::test]
async fn callers_are_limited() {
    let (_world, base, id) = world_with_task(None).await;
    let mut refused = 0;
    for _ in 0..150 {
        let (status, _) = request(&base, "GET", &format!("/v4/{id}"), "").await;
        refused += u32::from(status == 429);
    }
    assert!(refused > 0, "more than a burst of 60 was served at once");
}

#[tokio::test]
async fn introspection_lists_tasks() {
    let spare = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = spare.local_addr().unwrap();
    drop(spare);
    let (_world, _, _) = world_with_task(Some(address)).await;
    let base = format!("http://{address}");
    assert_eq!(get(&base, "/v1/metadata").await.1["ContainerInstanceArn"], INSTANCE_ARN);
    let (_, tasks) = get(&base, "/v1/tasks").await;
    assert_eq!(tasks["Tasks"][0]["Arn"], arn("t1"));
    let id = tasks["Tasks"][0]["Containers"][0]["DockerId"].as_str().unwrap().to_owned();
    assert_eq!(get(&base, &format!("/v1/tasks?dockerid={id}")).await.1["Arn"], arn("t1"));
    assert_eq!(get(&base, "/v1/tasks?taskarn=arn:none").await.0, 404);
}

#[tokio::test]
async fn an_address_in_use_is_one_clear_line() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let metadata = MetadataListen::Address(taken.local_addr().unwrap());
    let config = HostConfig { metadata, ..HostConfig::default() };
    let error = AgentHost::start(config, None, Clock::system()).await.err().expect("the port is taken");
    assert!(error.to_string().starts_with("metadata server: 127.0.0.1:"), "{error}");
    drop(Arc::new(taken));
}
