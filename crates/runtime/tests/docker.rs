//! The Docker implementation against a real engine. Skipped, with the reason, where there is none.

mod support;

use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use runtime::{
    Bind, Cause, CgroupLimits, ConnectNetwork, ContainerStatus, EventFilter, EventKind, HealthCheck,
    HealthCommand, HealthStatus, HostPort, LogConfig, LogOptions, LogSource, NetworkMode, NetworkSpec,
    PortBinding, Protocol, PullBehavior, PullRequest, RemoveOptions, Runtime, Tmpfs, Ulimit, VolumeMount,
    VolumeSpec,
};
use support::{Fixture, IMAGE, with_docker};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// All that a container wrote, as text.
async fn output(fixture: &Fixture, id: &str) -> String {
    let lines = fixture.runtime.logs(id, LogOptions::default());
    let lines: Vec<_> = lines.map(|line| line.unwrap().bytes).collect().await;
    String::from_utf8(lines.concat()).unwrap()
}

#[tokio::test]
async fn a_containers_life_is_seen_in_its_state_and_in_events() {
    with_docker(|fixture| async move {
        let runtime = &fixture.runtime;
        let mut events = runtime.events(EventFilter { since: None, labels: fixture.label() });
        // The engine notes the start when it hears of it: a container that ends at once may have ended before.
        let spec = fixture.shell("life", "sleep 0.5; exit 7");
        let id = runtime.create(&spec).await.unwrap();
        assert_eq!(runtime.inspect(&id).await.unwrap().status, ContainerStatus::Created);
        assert_eq!(runtime.create(&spec).await.unwrap_err().cause, Cause::Conflict);
        runtime.start(&id).await.unwrap();
        assert_eq!(runtime.wait(&id).await.unwrap(), 7);

        let state = runtime.inspect(&id).await.unwrap();
        assert_eq!(
            (state.status, state.exit_code, state.oom_killed),
            (ContainerStatus::Exited, Some(7), false)
        );
        assert_eq!((state.name.as_str(), state.image.as_str()), (spec.name.as_str(), IMAGE));
        assert!(state.created_at < state.started_at && state.started_at < state.finished_at);
        let listed = runtime.list(&fixture.label()).await.unwrap();
        assert_eq!(listed.iter().map(|found| found.name.as_str()).collect::<Vec<_>>(), [spec.name.as_str()]);

        runtime.stop(&id, Duration::from_secs(1)).await.unwrap();
        runtime.kill(&id, None).await.unwrap();
        runtime.remove(&id, RemoveOptions::default()).await.unwrap();
        runtime.remove(&id, RemoveOptions::default()).await.unwrap();
        assert!(runtime.inspect(&id).await.unwrap_err().is_not_found());
        for expected in [EventKind::Start, EventKind::Die { exit_code: 7 }, EventKind::Destroy] {
            let event = events.next().await.unwrap().unwrap();
            assert_eq!((event.kind, event.container_id.as_str()), (expected, id.as_str()));
        }
    })
    .await;
}

#[tokio::test]
async fn events_missed_while_away_are_told_later() {
    with_docker(|fixture| async move {
        let before = fixture.runtime.events(EventFilter { since: None, labels: fixture.label() });
        let (id, state) = fixture.finish(&fixture.shell("missed", "exit 0")).await;
        let kinds: Vec<_> = before.take(2).map(|event| event.unwrap().kind).collect().await;
        assert_eq!(kinds, [EventKind::Start, EventKind::Die { exit_code: 0 }]);
        let filter = EventFilter { since: state.started_at, labels: fixture.label() };
        let last = fixture.runtime.events(filter).filter_map(|event| async { event.ok() });
        let mut died = Box::pin(last.filter(|event| {
            let died = matches!(event.kind, EventKind::Die { .. });
            async move { died }
        }));
        assert_eq!(died.next().await.unwrap().container_id, id);
    })
    .await;
}

#[tokio::test]
async fn a_dynamic_port_of_a_range_leads_into_the_container() {
    with_docker(|fixture| async move {
        let mut spec = fixture.shell("web", "exec httpd -f -p 8080 -h /");
        let host_ip = Some(Ipv4Addr::LOCALHOST.into());
        let binding =
            |host_port| PortBinding { container_port: 8080, protocol: Protocol::Tcp, host_ip, host_port };
        spec.port_bindings = vec![binding(HostPort::Dynamic), binding(HostPort::Range(47000, 47999))];
        let id = fixture.run(&spec).await;
        let ports = fixture.runtime.inspect(&id).await.unwrap().ports;
        assert_eq!(ports.len(), 2, "{ports:?}");
        assert!(ports.iter().any(|port| (47000..48000).contains(&port.host_port)), "{ports:?}");
        for port in &ports {
            assert_eq!((port.container_port, port.host_ip), (8080, Ipv4Addr::LOCALHOST.into()));
            assert!(get(port.host_port).await.ends_with("hello\n"));
        }

        let mut other = fixture.shell("other", "sleep 9");
        other.port_bindings = vec![binding(HostPort::Fixed(ports[0].host_port))];
        let other = fixture.runtime.create(&other).await.unwrap();
        let error = fixture.runtime.start(&other).await.unwrap_err();
        assert_eq!(error.cause, Cause::Conflict, "{error}");
        assert!(
            error.reason().starts_with("CannotStartContainerError: Error response from daemon: "),
            "{error}"
        );
    })
    .await;
}

/// The front page, once the server listens.
async fn get(port: u16) -> String {
    for _ in 0..100 {
        let mut answer = String::new();
        if let Ok(mut connection) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await {
            let _ = connection.write_all(b"GET /index.html HTTP/1.0\r\n\r\n").await;
            let _ = connection.read_to_string(&mut answer).await;
        }
        if answer.starts_with("HTTP/1.") {
            return answer;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("nothing answers on port {port}");
}

#[tokio::test]
async fn health_follows_the_check() {
    with_docker(|fixture| async move {
        if fixture.is_podman().await && !std::path::Path::new("/run/systemd/system").exists() {
            return eprintln!("skipped, Podman leaves health checks to systemd, which does not run here");
        }
        let check = |test: &str| {
            HealthCheck::Command(HealthCommand {
                test: ["CMD-SHELL", test].map(str::to_owned).to_vec(),
                interval: Duration::from_millis(200),
                timeout: Duration::from_secs(5),
                retries: 1,
                start_period: Duration::ZERO,
            })
        };
        let mut events = fixture.runtime.events(EventFilter { since: None, labels: fixture.label() });
        let mut spec = fixture.shell("health", "touch /tmp/ok; sleep 1; rm /tmp/ok; sleep 60");
        spec.command = Some(
            ["busybox", "sh", "-c", "busybox touch /tmp/ok; sleep 1; busybox rm /tmp/ok; sleep 60"]
                .map(str::to_owned)
                .to_vec(),
        );
        spec.health_check = check("echo probed; test -f /tmp/ok");
        let id = fixture.run(&spec).await;
        assert_eq!(fixture.runtime.inspect(&id).await.unwrap().health.status, HealthStatus::Starting);
        for expected in [
            EventKind::Start,
            EventKind::Health(HealthStatus::Healthy),
            EventKind::Health(HealthStatus::Unhealthy),
        ] {
            assert_eq!(events.next().await.unwrap().unwrap().kind, expected);
        }
        let health = fixture.runtime.inspect(&id).await.unwrap().health;
        assert_eq!(health.status, HealthStatus::Unhealthy);
        let last = health.log.last().unwrap();
        assert_eq!((last.exit_code, last.output.as_str()), (1, "probed\n"));
    })
    .await;
}

#[tokio::test]
async fn too_much_memory_is_told_from_other_deaths() {
    with_docker(|fixture| async move {
        let mut spec = fixture.shell("oom", "x=aaaaaaaaaaaaaaaa; while true; do x=$x$x; done");
        spec.memory = Some(16 << 20);
        spec.memory_swap = Some(16 << 20);
        let (_, state) = fixture.finish(&spec).await;
        assert!(state.oom_killed);
        assert_eq!(state.exit_code, Some(137));
    })
    .await;
}

#[tokio::test]
async fn output_is_followed_to_its_end() {
    with_docker(|fixture| async move {
        let spec = fixture.shell("logs", "echo out; echo err >&2; sleep 0.3; echo later");
        let id = fixture.run(&spec).await;
        let options = LogOptions { follow: true, ..LogOptions::default() };
        let mut lines: Vec<_> = fixture.runtime.logs(&id, options).map(Result::unwrap).collect().await;
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[2].bytes, "later\n");
        lines[..2].sort_by_key(|line| line.source == LogSource::Stderr);
        assert_eq!((lines[0].source, &lines[0].bytes[..]), (LogSource::Stdout, &b"out\n"[..]));
        assert_eq!((lines[1].source, &lines[1].bytes[..]), (LogSource::Stderr, &b"err\n"[..]));
        assert!(lines[2].timestamp - lines[0].timestamp >= 200_000_000);

        let options = LogOptions { since: Some(lines[2].timestamp), ..LogOptions::default() };
        let since: Vec<_> = fixture.runtime.logs(&id, options).map(Result::unwrap).collect().await;
        assert_eq!(since, lines[2..]);
        let options = LogOptions { tail: Some(1), ..LogOptions::default() };
        let tail: Vec<_> = fixture.runtime.logs(&id, options).map(Result::unwrap).collect().await;
        assert_eq!(tail, lines[2..]);
    })
    .await;
}

#[tokio::test]
async fn output_of_a_terminal_and_of_long_lines_arrives_whole() {
    with_docker(|fixture| async move {
        let mut spec = fixture.shell("tty", "echo one; echo -n two");
        spec.tty = true;
        let (id, _) = fixture.finish(&spec).await;
        assert_eq!(output(&fixture, &id).await, "one\r\ntwo");
        let spec = fixture.shell("long", "busybox head -c 50000 /dev/zero | busybox tr '\\000' x; echo");
        let (id, _) = fixture.finish(&spec).await;
        let text = output(&fixture, &id).await;
        assert_eq!(text.len(), 50_001);
        assert!(text[..50_000].bytes().all(|byte| byte == b'x'));
    })
    .await;
}

#[tokio::test]
async fn a_parent_cgroup_limits_its_containers() {
    with_docker(|fixture| async move {
        let limits =
            CgroupLimits { cpu_vcpus: Some(0.3), memory_bytes: Some(24 << 20), ..CgroupLimits::default() };
        let parent = match fixture.runtime.prepare_cgroup_parent(&fixture.prefix, limits).await {
            Ok(parent) => parent,
            Err(error) if error.is_unsupported() => return eprintln!("skipped: {error}"),
            Err(error) => panic!("{error}"),
        };
        let mut spec = fixture.shell("busy", "while true; do :; done");
        spec.cgroup_parent = Some(parent.clone());
        let id = fixture.run(&spec).await;
        let before = fixture.runtime.stats(&id).await.unwrap();
        let begin = Instant::now();
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let after = fixture.runtime.stats(&id).await.unwrap();
        let used = (after.cpu_total_ns - before.cpu_total_ns) as f64 / begin.elapsed().as_nanos() as f64;
        assert!((0.05..0.45).contains(&used), "0.3 processors allowed, {used} used");
        let in_use = fixture.runtime.remove_cgroup_parent(&fixture.prefix).await.unwrap_err();
        assert_eq!(in_use.cause, Cause::Conflict);
        fixture.runtime.remove(&id, RemoveOptions { force: true, volumes: false }).await.unwrap();

        let mut spec = fixture.shell("greedy", "x=aaaaaaaaaaaaaaaa; while true; do x=$x$x; done");
        spec.cgroup_parent = Some(parent);
        let (id, state) = fixture.finish(&spec).await;
        assert_eq!(state.exit_code, Some(137));
        fixture.runtime.remove(&id, RemoveOptions::default()).await.unwrap();
        fixture.runtime.remove_cgroup_parent(&fixture.prefix).await.unwrap();
        fixture.runtime.remove_cgroup_parent(&fixture.prefix).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn containers_meet_at_fixed_addresses_of_a_network() {
    with_docker(|fixture| async move {
        // Without a way out: the addresses are those that a VPC would have.
        let octet = (std::process::id() % 250) as u8;
        let spec = NetworkSpec {
            name: fixture.prefix.clone(),
            subnet: Some(format!("10.213.{octet}.0/24")),
            gateway: Some(Ipv4Addr::new(10, 213, octet, 1)),
            bridge_name: Some(format!("rt{}", std::process::id())),
            internal: true,
            ..NetworkSpec::default()
        };
        let network = fixture.runtime.ensure_network(&spec).await.unwrap();
        assert_eq!(fixture.runtime.ensure_network(&spec).await.unwrap(), network);
        let other = NetworkSpec { subnet: Some("10.214.0.0/24".to_owned()), ..spec.clone() };
        assert_eq!(fixture.runtime.ensure_network(&other).await.unwrap_err().cause, Cause::Conflict);

        let address = Ipv4Addr::new(10, 213, octet, 77);
        let mut server = fixture.shell("server", "exec httpd -f -p 80 -h /");
        server.network_mode = NetworkMode::Named {
            network: spec.name.clone(),
            ipv4: Some(address),
            aliases: vec!["web".to_owned()],
        };
        let server = fixture.run(&server).await;
        let endpoint = fixture.runtime.inspect(&server).await.unwrap().networks.remove(0);
        assert_eq!((endpoint.ipv4, endpoint.prefix_len), (Some(address), 24));

        let script = "sleep 0.5; for i in 1 2 3 4 5; do wget -q -O - http://web/index.html && exit 0; sleep 0.3; done; exit 1";
        let client = fixture.shell("client", script);
        let client = fixture.run(&client).await;
        let connect = ConnectNetwork {
            network: spec.name.clone(),
            container: client.clone(),
            ipv4: Some(Ipv4Addr::new(10, 213, octet, 78)),
            aliases: Vec::new(),
        };
        fixture.runtime.connect_network(&connect).await.unwrap();
        let networks = fixture.runtime.inspect(&client).await.unwrap().networks;
        assert!(networks.iter().any(|endpoint| endpoint.ipv4 == connect.ipv4), "{networks:?}");
        assert_eq!(fixture.runtime.wait(&client).await.unwrap(), 0);
        assert!(output(&fixture, &client).await.ends_with("hello\n"));

        let mut neighbour = fixture.shell("neighbour", "wget -q -O - http://127.0.0.1/index.html");
        neighbour.network_mode = NetworkMode::Container(server.clone());
        let (id, _) = fixture.finish(&neighbour).await;
        assert_eq!(output(&fixture, &id).await, "hello\n");
        fixture.runtime.disconnect_network(&spec.name, &server).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn stopping_waits_as_long_as_asked_and_no_longer() {
    with_docker(|fixture| async move {
        let deaf = fixture.run(&fixture.shell("deaf", "trap '' TERM; while true; do sleep 0.1; done")).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        let begin = Instant::now();
        fixture.runtime.stop(&deaf, Duration::from_secs(1)).await.unwrap();
        assert!((900..5000).contains(&begin.elapsed().as_millis()), "{:?}", begin.elapsed());
        assert_eq!(fixture.runtime.inspect(&deaf).await.unwrap().exit_code, Some(137));

        let mut polite = fixture.shell("polite", "trap 'exit 3' INT; while true; do sleep 0.1; done");
        polite.stop_signal = Some("SIGINT".to_owned());
        let polite = fixture.run(&polite).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        fixture.runtime.stop(&polite, Duration::from_secs(20)).await.unwrap();
        assert_eq!(fixture.runtime.inspect(&polite).await.unwrap().exit_code, Some(3));
    })
    .await;
}

#[tokio::test]
async fn images_of_this_machine_need_no_registry() {
    with_docker(|fixture| async move {
        let runtime = &fixture.runtime;
        let pulled = runtime.pull(&PullRequest::new(IMAGE)).await.unwrap();
        let info = runtime.inspect_image(IMAGE).await.unwrap();
        assert_eq!((pulled.cached, pulled.id), (true, info.id));
        // Podman gives every image a digest.
        assert!(pulled.digest.is_none() || fixture.is_podman().await);
        assert_eq!(info.env[0], "FROM_IMAGE=a \"b\" $c");
        assert_eq!((info.command, info.working_dir.as_str()), (vec!["sh".to_owned()], "/tmp"));

        // Nothing listens there, so this fails at once and without the internet.
        let absent = PullRequest::new("127.0.0.1:1/absent");
        let error = runtime.pull(&absent).await.unwrap_err();
        assert!(
            error.reason().starts_with("CannotPullContainerError: Error response from daemon: "),
            "{error}"
        );
        assert!(runtime.inspect_image("127.0.0.1:1/absent").await.unwrap_err().is_not_found());
        let error = runtime.create(&fixture_without_image(&fixture)).await.unwrap_err();
        assert_eq!((error.name(), error.cause), ("CannotCreateContainerError", Cause::NotFound));
        let cached = PullRequest { behavior: PullBehavior::PreferCached, ..PullRequest::new(IMAGE) };
        assert!(runtime.pull(&cached).await.unwrap().cached);
    })
    .await;
}

fn fixture_without_image(fixture: &Fixture) -> runtime::ContainerSpec {
    let mut spec = fixture.shell("absent", "true");
    spec.image = "127.0.0.1:1/absent".to_owned();
    spec
}

#[tokio::test]
async fn what_a_container_definition_asks_for_is_there_inside() {
    with_docker(|fixture| async move {
        fixture.runtime.create_volume(&VolumeSpec { name: fixture.prefix.clone(), ..VolumeSpec::default() }).await.unwrap();
        let mut spec = fixture.shell(
            "asked",
            "echo $A $FROM_IMAGE; id -u; hostname; cat /etc/hosts | busybox grep extra; cat /proc/sys/net/core/somaxconn; \
             ulimit -n; busybox pwd; echo x > /v/file && echo written; echo y > /b/file || echo refused; echo z > /file || echo refused; \
             busybox df -k /t | busybox tail -1 | busybox awk '{print $1, $2}'; cat /proc/1/comm; busybox grep CapEff /proc/self/status",
        );
        spec.env = vec![("A".to_owned(), "value".to_owned())];
        spec.user = Some("0:0".to_owned());
        spec.hostname = Some("asked".to_owned());
        spec.extra_hosts = vec![("extra".to_owned(), "10.213.9.9".to_owned())];
        spec.sysctls.insert("net.core.somaxconn".to_owned(), "77".to_owned());
        spec.ulimits = vec![Ulimit { name: "nofile".to_owned(), soft: 123, hard: 456 }];
        spec.working_dir = Some("/etc".to_owned());
        spec.volumes =
            vec![VolumeMount { name: fixture.prefix.clone(), container_path: "/v".to_owned(), ..VolumeMount::default() }];
        spec.binds = vec![Bind { host_path: "/tmp".to_owned(), container_path: "/b".to_owned(), read_only: true }];
        spec.readonly_rootfs = true;
        spec.tmpfs = vec![Tmpfs { container_path: "/t".to_owned(), size_bytes: 1 << 20, mount_options: Vec::new() }];
        spec.init = true;
        spec.cap_drop = vec!["ALL".to_owned()];
        spec.cap_add = vec!["DAC_OVERRIDE".to_owned()];
        spec.log_config = Some(LogConfig { driver: "json-file".to_owned(), ..LogConfig::default() });
        spec.config_overlay = Some(r#"{"Hostname":"overlaid"}"#.to_owned());
        let (id, state) = fixture.finish(&spec).await;
        let text = output(&fixture, &id).await;
        let lines: Vec<&str> = text.lines().filter(|line| !line.contains("can't create")).collect();
        let expected = [
            "value a \"b\" $c", "0", "overlaid", "10.213.9.9\textra", "77", "123", "/etc", "written", "refused",
            "refused", "tmpfs 1024", "docker-init", "CapEff:\t0000000000000002",
        ];
        assert_eq!(lines, expected);
        assert_eq!(state.log_driver, "json-file");
        assert!(state.mounts.contains(&(fixture.prefix.clone(), "/v".to_owned())), "{:?}", state.mounts);

        assert_eq!(fixture.runtime.remove_volume(&fixture.prefix).await.unwrap_err().cause, Cause::Conflict);
        fixture.runtime.remove(&id, RemoveOptions::default()).await.unwrap();
        fixture.runtime.remove_volume(&fixture.prefix).await.unwrap();
        assert!(fixture.runtime.inspect_volume(&fixture.prefix).await.unwrap_err().is_not_found());
    })
    .await;
}

#[tokio::test]
async fn engine_and_use_of_the_machine_are_told() {
    with_docker(|fixture| async move {
        fixture.runtime.ping().await.unwrap();
        let info = fixture.runtime.info().await.unwrap();
        assert!(info.cpus > 0 && info.memory_bytes > 0 && !info.version.is_empty(), "{info:?}");
        assert!(info.log_drivers.contains(&"json-file".to_owned()), "{info:?}");
        assert!(info.negotiated_api_version.starts_with("1."), "{info:?}");
        assert!(fixture.runtime.bridge_gateway().await.unwrap().is_some());

        let mut spec = fixture.shell("stats", "while true; do :; done");
        spec.memory = Some(32 << 20);
        let id = fixture.run(&spec).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let begin = Instant::now();
        let stats = fixture.runtime.stats(&id).await.unwrap();
        assert!(begin.elapsed() < Duration::from_millis(900), "one sample took {:?}", begin.elapsed());
        assert!(stats.cpu_total_ns > 0 && stats.cpu_system_ns > stats.cpu_total_ns, "{stats:?}");
        assert_eq!((stats.memory_limit, stats.online_cpus), (32 << 20, info.cpus));
        assert!(stats.memory_usage > 0 && stats.pids > 0 && !stats.networks.is_empty(), "{stats:?}");
        assert!([&stats.raw["id"], &stats.raw["Id"]].contains(&&serde_json::json!(id)), "{stats:?}");
    })
    .await;
}

#[tokio::test]
async fn a_command_that_is_not_there_fails_the_start() {
    with_docker(|fixture| async move {
        let mut spec = fixture.shell("absent", "");
        spec.command = Some(vec!["/no/such/program".to_owned()]);
        let id = fixture.runtime.create(&spec).await.unwrap();
        let error = fixture.runtime.start(&id).await.unwrap_err();
        assert_eq!(error.name(), "CannotStartContainerError");
        assert!(error.message.contains("no such file or directory"), "{error}");
        let state = fixture.runtime.inspect(&id).await.unwrap();
        assert!(
            !state.status.is_running() && (!state.error.is_empty() || fixture.is_podman().await),
            "{state:?}"
        );
    })
    .await;
}
