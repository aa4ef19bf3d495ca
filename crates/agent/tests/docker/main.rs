//! The agent with real containers. Without a Docker Engine these tests say so and pass.

#[path = "../protocol/control_plane.rs"]
#[allow(dead_code, reason = "the protocol tests use more of it")]
mod control_plane;

use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use agent::{AgentHost, Clock, Credentials, HostConfig, InstanceConfig, MetadataListen};
use control_plane::{Operator, Session, control_plane};
use runtime::{DockerOptions, DockerRuntime, ImportImage, NetworkSpec, RemoveOptions, Runtime as _};
use serde_json::{Value, json};

const IMAGE: &str = "roadstead-agent-test:1";
const CGROUP: &str = "roadstead-agent-test";
const LIMIT: Duration = Duration::from_secs(180);

struct World {
    operator: Operator,
    runtime: Arc<DockerRuntime>,
    host: AgentHost,
    config: InstanceConfig,
}

/// An image with nothing but a static busybox.
async fn make_image(runtime: &DockerRuntime) -> Result<(), String> {
    if runtime.inspect_image(IMAGE).await.is_ok() {
        return Ok(());
    }
    let root = tempfile::tempdir().map_err(|error| error.to_string())?;
    let bin = root.path().join("bin");
    std::fs::create_dir_all(root.path().join("tmp")).map_err(|error| error.to_string())?;
    std::fs::create_dir(&bin).map_err(|error| error.to_string())?;
    std::fs::copy("/bin/busybox", bin.join("busybox")).map_err(|error| format!("/bin/busybox: {error}"))?;
    for name in ["sh", "sleep", "wget", "cat", "echo", "true", "nc", "httpd", "test"] {
        std::os::unix::fs::symlink("busybox", bin.join(name)).map_err(|error| error.to_string())?;
    }
    let tar = Command::new("tar").arg("-C").arg(root.path()).args(["-cf", "-", "."]).output();
    let tar = tar.map_err(|error| format!("tar: {error}"))?.stdout.into();
    let image = ImportImage { name: IMAGE.into(), tar, ..ImportImage::default() };
    runtime.import_image(image).await.map(drop).map_err(|error| error.to_string())
}

/// Runs a test if there is an engine and a busybox, and removes its containers whatever comes of it.
async fn with_docker<F: Future<Output = ()>>(instance_id: &str, test: impl FnOnce(World) -> F) {
    let runtime = match DockerRuntime::connect(DockerOptions::default()).await {
        Ok(runtime) => Arc::new(runtime),
        Err(error) => {
            eprintln!("skipped: no Docker ({error})");
            return;
        }
    };
    if let Err(error) = make_image(&runtime).await {
        eprintln!("skipped: no image ({error})");
        return;
    }
    let gateway = runtime.bridge_gateway().await.ok().flatten();
    let address = SocketAddr::new(gateway.map_or([127, 0, 0, 1].into(), IpAddr::V4), 0);
    let host_config = HostConfig { metadata: MetadataListen::Address(address), ..HostConfig::default() };
    let host = AgentHost::start(host_config, gateway, Clock::system()).await.expect("servers start");
    let keys =
        Credentials { access_key_id: "AKID".into(), secret_access_key: "s".into(), session_token: None };
    let mut config = InstanceConfig::new("http://api.test", "eu-central-1", keys);
    config.identity.instance_id = instance_id.into();
    config.network.bind_address = Some("127.0.0.1".parse().unwrap());
    config.features.cgroup_parent = Some(format!("{CGROUP}/{instance_id}"));
    config.network.pause_image = IMAGE.into();
    config.network.pause_command = Some(vec!["sleep".into(), "2147483647".into()]);
    let world = World { operator: control_plane(), runtime: runtime.clone(), host, config };
    let outcome = tokio::time::timeout(LIMIT, test(world)).await;
    let label = ("dev.roadstead.container-instance".to_owned(), instance_id.to_owned());
    for container in runtime.list(&[label]).await.unwrap_or_default() {
        let _ = runtime.remove(&container.id, RemoveOptions { force: true, volumes: true }).await;
    }
    let _ = runtime.remove_cgroup_parent(&format!("{CGROUP}/{instance_id}")).await;
    let _ = runtime.remove_cgroup_parent(CGROUP).await;
    outcome.expect("the test ends in time");
}

impl World {
    async fn session(&mut self) -> Session {
        let dialer = Arc::new(self.operator.plane.clone());
        let (config, runtime) = (self.config.clone(), self.runtime.clone());
        self.host.add_instance(config, runtime, dialer).await.expect("it starts");
        self.operator.acs().await
    }
}

fn container(name: &str, script: &str) -> Value {
    json!({ "name": name, "image": IMAGE, "essential": true, "cpu": 64, "memory": 32,
        "entryPoint": ["sh", "-c"], "command": [script], "environment": {}, "stopTimeout": 1 })
}

fn task(id: &str, containers: &[Value]) -> Value {
    json!({ "arn": format!("arn:aws:ecs:eu-central-1:123456789012:task/default/{id}"), "family": "web",
        "version": "7", "desiredStatus": "RUNNING", "taskClusterArn": control_plane::CLUSTER_ARN,
        "containers": containers })
}

fn stopped(mut task: Value) -> Value {
    task["desiredStatus"] = json!("STOPPED");
    task
}

/// Collects the messages of all PutLogEvents calls until one of them contains `text`.
async fn logged(operator: &mut Operator, text: &str) -> String {
    let mut all = String::new();
    while !all.contains(text) {
        let put = operator.call("PutLogEvents").await;
        for event in put["logEvents"].as_array().into_iter().flatten() {
            all.push_str(event["message"].as_str().unwrap_or_default());
            all.push('\n');
        }
    }
    all
}

fn awslogs(container: &mut Value) {
    let options = json!({ "awslogs-group": "g", "awslogs-stream-prefix": "p" });
    let config = json!({ "LogConfig": { "Type": "awslogs", "Config": options } });
    container["dockerConfig"] = json!({ "hostConfig": config.to_string() });
}

#[tokio::test]
async fn a_container_serves_on_its_dynamic_port_and_ends() {
    with_docker("i-agenttest1", async |mut world: World| {
        let mut acs = world.session().await;
        let mut web = container("app", "echo found > /tmp/index.html; exec httpd -f -p 80 -h /tmp");
        web["portMappings"] = json!([{ "containerPort": 80 }]);
        let mut web = task("t1", &[web]);
        web["cpu"] = json!(0.25);
        web["memory"] = json!(64);
        let began = Instant::now();
        acs.payload(1, std::slice::from_ref(&web)).await;
        let running = world.operator.reported("RUNNING").await;
        eprintln!("payload to RUNNING: {:?}", began.elapsed());
        let binding = &running["containers"][0]["networkBindings"][0];
        assert_eq!(binding["bindIP"], "127.0.0.1");
        assert_limited(&world, running["containers"][0]["runtimeId"].as_str().unwrap()).await;
        let port = binding["hostPort"].as_u64().unwrap();
        let mut answer = String::new();
        for _ in 0..50 {
            answer = get("127.0.0.1", port as u16, "/index.html").await.unwrap_or_default();
            if answer.contains("found") {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert!(answer.contains("found"), "{answer}");
        acs.payload(2, &[stopped(web)]).await;
        let report = world.operator.reported("STOPPED").await;
        assert!(report["containers"][0]["exitCode"].is_number());
        acs.payload(3, &[task("t9", &[container("app", "sleep 600")])]).await;
        world.operator.reported("RUNNING").await;
        let left = world.host.instance("i-agenttest1").unwrap().terminate().await;
        assert!(left.is_empty(), "{left:?}");
        let label = ("dev.roadstead.container-instance".to_owned(), "i-agenttest1".to_owned());
        assert!(world.runtime.list(&[label]).await.unwrap().is_empty());
    })
    .await;
}

/// The container lives in the task's cgroup below the instance's, where this machine lets us make cgroups.
async fn assert_limited(world: &World, id: &str) {
    let parent = "roadstead-agent-test/i-agenttest1/t1";
    let pid = world.runtime.inspect(id).await.unwrap().pid;
    let membership = std::fs::read_to_string(format!("/proc/{pid}/cgroup")).unwrap();
    let limits = runtime::CgroupLimits { memory_bytes: Some(64 << 20), ..runtime::CgroupLimits::default() };
    match world.runtime.prepare_cgroup_parent(parent, limits).await {
        Err(error) if error.is_unsupported() => eprintln!("skipped: cgroups ({error})"),
        other => assert!(membership.contains(parent), "{membership} ({other:?})"),
    }
}

async fn get(host: &str, port: u16, path: &str) -> std::io::Result<String> {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let mut stream = tokio::net::TcpStream::connect((host, port)).await?;
    stream.write_all(format!("GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n").as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}

#[tokio::test]
async fn containers_find_their_metadata_and_credentials_and_their_logs_are_shipped() {
    with_docker("i-agenttest2", async |mut world: World| {
        let mut acs = world.session().await;
        let script = "echo task $(wget -qO- $ECS_CONTAINER_METADATA_URI_V4/task); \
            echo self $(wget -qO- $ECS_CONTAINER_METADATA_URI_V4); \
            echo stats $(wget -qO- $ECS_CONTAINER_METADATA_URI_V4/stats); \
            echo keys $(wget -qO- $AWS_CONTAINER_CREDENTIALS_FULL_URI); echo end; sleep 600";
        let mut asking = container("app", script);
        awslogs(&mut asking);
        let mut asking = task("t2", &[asking]);
        asking["roleCredentials"] = json!({ "credentialsId": "c-42", "accessKeyId": "ASIA1", "secretAccessKey": "x",
            "sessionToken": "t", "roleArn": "arn:aws:iam::123456789012:role/r", "expiration": "2030-01-01T00:00:00Z" });
        acs.payload(1, &[asking]).await;
        let log = logged(&mut world.operator, "end\n").await;
        let line = |name: &str| {
            let line = log.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("{name}: {log}"));
            serde_json::from_str::<Value>(line.trim()).unwrap_or_else(|_| panic!("{name}: {line}"))
        };
        assert_eq!(line("task")["Family"], "web");
        assert_eq!(line("self")["Name"], "app");
        assert!(line("stats")["memory_stats"].is_object());
        assert_eq!(line("keys")["AccessKeyId"], "ASIA1");
    })
    .await;
}

#[tokio::test]
async fn containers_wait_share_volumes_and_are_checked() {
    with_docker("i-agenttest3", async |mut world: World| {
        let mut acs = world.session().await;
        let mut tcs = world.operator.tcs().await;
        let mounts = json!([{ "sourceVolume": "shared", "containerPath": "/shared" }]);
        let mut init = container("init", "echo made > /shared/file");
        init["essential"] = json!(false);
        init["mountPoints"] = mounts.clone();
        let mut app = container("app", "test -f /shared/file && sleep 600");
        app["mountPoints"] = mounts;
        app["dependsOn"] = json!([{ "containerName": "init", "condition": "SUCCESS" }]);
        app["healthCheckType"] = json!("docker");
        let check = json!({ "Healthcheck": { "Test": ["CMD", "test", "-f", "/shared/file"], "Interval": 1_000_000_000u64 } });
        app["dockerConfig"] = json!({ "config": check.to_string() });
        let mut linked = container("linked", "wget -qO- http://none:1/ 2>&1; sleep 600");
        linked["links"] = json!(["app:none"]);
        linked["volumesFrom"] = json!([{ "sourceContainer": "app" }]);
        linked["dependsOn"] = json!([{ "containerName": "app", "condition": "HEALTHY" }]);
        let mut whole = task("t3", &[linked, app, init]);
        whole["volumes"] = json!([{ "name": "shared", "host": {} }]);
        acs.payload(1, &[whole.clone()]).await;
        let report = world.operator.reported("RUNNING").await;
        let containers = report["containers"].as_array().unwrap();
        let of = |name: &str| containers.iter().find(|container| container["containerName"] == name).unwrap();
        assert_eq!((&of("init")["status"], &of("init")["exitCode"]), (&json!("STOPPED"), &json!(0)));
        assert_eq!(of("linked")["status"], "RUNNING");
        loop {
            let health = tcs.expect("PublishHealthRequest").await;
            if health["tasks"][0]["containers"][0]["healthStatus"] == "HEALTHY" {
                break;
            }
        }
        acs.payload(2, &[stopped(whole)]).await;
        world.operator.reported("STOPPED").await;
    })
    .await;
}

#[tokio::test]
async fn a_task_has_the_address_of_its_own_interface() {
    with_docker("i-agenttest4", async |mut world: World| {
        let network = NetworkSpec {
            name: "roadstead-agent-test".into(),
            subnet: Some("10.213.7.0/24".into()),
            gateway: Some("10.213.7.1".parse().unwrap()),
            ..NetworkSpec::default()
        };
        world.runtime.ensure_network(&network).await.expect("a network");
        let networks = &mut world.config.network.task_networks;
        networks.by_cidr.insert("10.213.7.0/24".into(), "roadstead-agent-test".into());
        let mut acs = world.session().await;
        let web = container("app", "echo own > /tmp/index.html; exec httpd -f -p 80 -h /tmp");
        let mut web = task("t4", &[web]);
        web["networkMode"] = json!("awsvpc");
        web["elasticNetworkInterfaces"] = json!([{ "ec2Id": "eni-1", "macAddress": "02:42:0a:d5:07:09",
            "attachmentArn": "arn:att", "ipv4Addresses": [{ "privateAddress": "10.213.7.9", "primary": true }],
            "subnetGatewayIpv4Address": "10.213.7.1/24" }]);
        acs.payload(1, &[web.clone()]).await;
        world.operator.reported("RUNNING").await;
        let mut answer = String::new();
        for _ in 0..50 {
            answer = get("10.213.7.9", 80, "/index.html").await.unwrap_or_default();
            if answer.contains("own") {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert!(answer.contains("own"), "{answer}");
        acs.payload(2, &[stopped(web)]).await;
        world.operator.reported("STOPPED").await;
        world.host.shutdown().await;
        let label = ("dev.roadstead.container-instance".to_owned(), "i-agenttest4".to_owned());
        for container in world.runtime.list(&[label]).await.unwrap() {
            let options = RemoveOptions { force: true, volumes: true };
            world.runtime.remove(&container.id, options).await.unwrap();
        }
        world.runtime.remove_network("roadstead-agent-test").await.expect("nothing uses it any more");
    })
    .await;
}

#[tokio::test]
async fn memory_limits_kill_and_missing_images_are_told() {
    with_docker("i-agenttest5", async |mut world: World| {
        let mut acs = world.session().await;
        let mut hungry = container("app", "x=a; while true; do x=$x$x; done");
        hungry["memory"] = json!(8);
        let limit = json!({ "MemorySwap": 8 << 20 });
        hungry["dockerConfig"] = json!({ "hostConfig": limit.to_string() });
        acs.payload(1, &[task("t5", &[hungry])]).await;
        let report = world.operator.reported("STOPPED").await;
        assert_eq!(
            report["containers"][0]["reason"],
            "OutOfMemoryError: Container killed due to memory usage"
        );
        let mut missing = container("app", "true");
        missing["image"] = json!("127.0.0.1:1/no-such-image:1");
        acs.payload(2, &[task("t6", &[missing])]).await;
        let report = world.operator.reported("STOPPED").await;
        let reason = report["containers"][0]["reason"].as_str().unwrap();
        assert!(reason.starts_with("CannotPullContainerError: "), "{reason}");
    })
    .await;
}

#[tokio::test]
async fn a_restarted_agent_leaves_containers_alone() {
    with_docker("i-agenttest6", async |mut world: World| {
        let directory = tempfile::tempdir().unwrap();
        world.config.data_dir = Some(directory.path().to_owned());
        let mut acs = world.session().await;
        let long = task("t7", &[container("app", "sleep 600")]);
        let short = task("t8", &[container("app", "sleep 2; exit 6")]);
        acs.payload(1, &[long.clone(), short]).await;
        let mut id = String::new();
        for _ in 0..2 {
            let report = world.operator.reported("RUNNING").await;
            if report["task"].as_str().unwrap().ends_with("t7") {
                id = report["containers"][0]["runtimeId"].as_str().unwrap().to_owned();
            }
        }
        let before = world.runtime.inspect(&id).await.unwrap();
        world.host.shutdown().await;
        tokio::time::sleep(Duration::from_secs(3)).await;
        let config = HostConfig { metadata: MetadataListen::Off, ..HostConfig::default() };
        world.host = AgentHost::start(config, None, Clock::system()).await.unwrap();
        let mut acs = world.session().await;
        let report = world.operator.reported("STOPPED").await;
        assert_eq!(report["containers"][0]["exitCode"], 6);
        let after = world.runtime.inspect(&id).await.unwrap();
        assert_eq!((before.pid, before.started_at), (after.pid, after.started_at));
        acs.payload(2, &[stopped(long)]).await;
        assert!(world.operator.reported("STOPPED").await["task"].as_str().unwrap().ends_with("t7"));
    })
    .await;
}

/// Prints how long a task takes from payload to RUNNING beside a bare create and start of the same container. Run by
/// `cargo test -p agent --release --test docker -- --ignored --nocapture latency`.
#[tokio::test]
#[ignore = "a measurement"]
async fn latency() {
    with_docker("i-agenttest9", async |mut world: World| {
        let directory = tempfile::tempdir().unwrap();
        world.config.data_dir = Some(directory.path().to_owned());
        let mut acs = world.session().await;
        let (mut bare, mut whole) = (Vec::new(), Vec::new());
        for round in 0..20 {
            let began = Instant::now();
            let mut spec = runtime::ContainerSpec::new("", IMAGE);
            spec.command = Some(vec!["sleep".into(), "600".into()]);
            spec.labels = [("dev.roadstead.container-instance".into(), "i-agenttest9".into())].into();
            spec.port_bindings = vec![runtime::PortBinding {
                container_port: 80,
                protocol: runtime::Protocol::Tcp,
                host_ip: Some("127.0.0.1".parse().unwrap()),
                host_port: runtime::HostPort::Dynamic,
            }];
            let id = world.runtime.create(&spec).await.unwrap();
            world.runtime.start(&id).await.unwrap();
            bare.push(began.elapsed().as_micros());
            world.runtime.remove(&id, RemoveOptions { force: true, volumes: true }).await.unwrap();

            let mut sleeper = container("app", "exec sleep 600");
            sleeper["portMappings"] = json!([{ "containerPort": 80 }]);
            let sleeper = task(&format!("l{round}"), &[sleeper]);
            let began = Instant::now();
            acs.send("PayloadMessage", control_plane::payload(round * 2 + 1, std::slice::from_ref(&sleeper)))
                .await;
            world.operator.reported("RUNNING").await;
            whole.push(began.elapsed().as_micros());
            acs.send("PayloadMessage", control_plane::payload(round * 2 + 2, &[stopped(sleeper)])).await;
            world.operator.reported("STOPPED").await;
        }
        bare.sort_unstable();
        whole.sort_unstable();
        eprintln!("median: create and start {} us, payload to RUNNING {} us", bare[10], whole[10]);
    })
    .await;
}

/// The well-known address, from a bridge and from a task's own network. Changes the machine's loopback device, and wants the address
/// for itself: `cargo test -p agent --test docker -- --ignored well_known`.
#[tokio::test]
#[ignore = "puts an address on the loopback device"]
async fn well_known_address() {
    with_docker("i-agenttest8", async |mut world: World| {
        world.host = AgentHost::start(HostConfig::default(), None, Clock::system()).await.unwrap();
        assert_eq!(world.host.metadata_base(), Some("http://169.254.170.2"));
        let network = NetworkSpec {
            name: "roadstead-agent-test-2".into(),
            subnet: Some("10.213.8.0/24".into()),
            gateway: Some("10.213.8.1".parse().unwrap()),
            ..NetworkSpec::default()
        };
        world.runtime.ensure_network(&network).await.expect("a network");
        world.config.network.task_networks.default = Some("roadstead-agent-test-2".into());
        let mut acs = world.session().await;
        let script = "echo keys $(wget -qO- http://169.254.170.2$AWS_CONTAINER_CREDENTIALS_RELATIVE_URI); \
            echo task $(wget -qO- $ECS_CONTAINER_METADATA_URI_V4/task); echo end; sleep 600";
        for (number, mode) in ["bridge", "awsvpc", "host"].iter().enumerate() {
            let mut asking = container("app", script);
            awslogs(&mut asking);
            let mut asking = task(&format!("w{number}"), &[asking]);
            asking["networkMode"] = json!(mode);
            asking["elasticNetworkInterfaces"] = json!([{ "macAddress": "02:42:0a:d5:08:09", "ec2Id": "eni-1",
                "ipv4Addresses": [{ "privateAddress": "10.213.8.9" }],
                "subnetGatewayIpv4Address": "10.213.8.1/24" }]);
            asking["roleCredentials"] =
                json!({ "credentialsId": format!("c{number}"), "accessKeyId": "ASIA1" });
            acs.payload(number as i64 + 1, &[asking]).await;
            let log = logged(&mut world.operator, "end\n").await;
            assert!(log.contains("ASIA1") && log.contains("\"Family\":\"web\""), "{mode}: {log}");
        }
        world.host.instance("i-agenttest8").unwrap().terminate().await;
        world.runtime.remove_network("roadstead-agent-test-2").await.unwrap();
    })
    .await;
}
