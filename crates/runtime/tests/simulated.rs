//! The simulated engine, in paused time: what a script says happens, when it says.

use std::time::Duration;

use futures_util::StreamExt;
use runtime::{
    BoxStream, Cause, ConnectNetwork, ContainerEvent, ContainerSpec, ContainerStatus, EventFilter, EventKind,
    HealthCheck, HealthCommand, HealthStatus, HostPort, LogOptions, NetworkMode, NetworkSpec, PortBinding,
    Protocol, PullBehavior, PullRequest, RemoveOptions, Runtime, Script, SimulatedOptions, SimulatedRuntime,
    VolumeMount, VolumeSpec,
};
use tokio::time::Instant;

const EPOCH: i64 = 1_700_000_000_000_000_000;
const MILLI: i64 = 1_000_000;

/// An engine with the image `app`.
async fn engine() -> SimulatedRuntime {
    let options = SimulatedOptions { epoch: Some(EPOCH), ..SimulatedOptions::default() };
    let runtime = SimulatedRuntime::new(options);
    runtime.pull(&PullRequest::new("app")).await.unwrap();
    runtime
}

fn spec(name: &str, env: &[(&str, &str)]) -> ContainerSpec {
    let mut spec = ContainerSpec::new(name, "app");
    spec.env = env.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    spec.labels.insert("name".to_owned(), name.to_owned());
    spec
}

async fn run(runtime: &SimulatedRuntime, spec: &ContainerSpec) -> String {
    let id = runtime.create(spec).await.unwrap();
    runtime.start(&id).await.unwrap();
    id
}

/// The next event and its time in milliseconds of the simulation.
async fn next(events: &mut BoxStream<ContainerEvent>) -> (EventKind, i64) {
    let event = events.next().await.unwrap().unwrap();
    (event.kind, (event.timestamp - EPOCH) / MILLI)
}

#[tokio::test(start_paused = true)]
async fn a_script_in_the_environment_is_lived_through() {
    let runtime = engine().await;
    let mut events = runtime.events(EventFilter::default());
    let env =
        [("SIM_START_MS", "50"), ("SIM_RUN_MS", "3600000"), ("SIM_EXIT_CODE", "3"), ("SIM_LOG", "one\ntwo")];
    let id = run(&runtime, &spec("a", &env)).await;
    let state = runtime.inspect("a").await.unwrap();
    assert_eq!((state.status, state.exit_code, state.id.len()), (ContainerStatus::Running, None, 64));
    assert_eq!(runtime.wait(&id).await.unwrap(), 3);
    let state = runtime.inspect(&id).await.unwrap();
    assert_eq!((state.status, state.exit_code), (ContainerStatus::Exited, Some(3)));
    assert_eq!(state.finished_at.unwrap() - state.started_at.unwrap(), 3_600_000 * MILLI);
    assert_eq!(next(&mut events).await, (EventKind::Start, 50));
    assert_eq!(next(&mut events).await, (EventKind::Die { exit_code: 3 }, 3_600_050));

    let options = LogOptions { follow: true, ..LogOptions::default() };
    let lines: Vec<_> = runtime.logs(&id, options).map(|line| line.unwrap().bytes).collect().await;
    assert_eq!(lines, ["one\n", "two\n"]);
    let options = LogOptions { tail: Some(1), ..LogOptions::default() };
    let lines: Vec<_> = runtime.logs(&id, options).map(|line| line.unwrap().bytes).collect().await;
    assert_eq!(lines, ["two\n"]);

    runtime.remove(&id, RemoveOptions::default()).await.unwrap();
    assert_eq!(next(&mut events).await.0, EventKind::Destroy);
    assert!(runtime.inspect(&id).await.unwrap_err().is_not_found());
    runtime.remove(&id, RemoveOptions::default()).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_restarted_container_lives_anew_and_its_first_life_does_not_end_the_second() {
    let runtime = engine().await;
    let id = run(&runtime, &spec("a", &[("SIM_RUN_MS", "1000")])).await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    runtime.stop(&id, Duration::from_secs(1)).await.unwrap();
    assert_eq!(runtime.inspect(&id).await.unwrap().exit_code, Some(143));
    runtime.start(&id).await.unwrap();
    tokio::time::sleep(Duration::from_millis(900)).await;
    assert_eq!(runtime.inspect(&id).await.unwrap().status, ContainerStatus::Running);
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(runtime.inspect(&id).await.unwrap().exit_code, Some(0));
}

#[tokio::test(start_paused = true)]
async fn health_comes_as_scripted_and_only_with_a_check() {
    let runtime = engine().await;
    let mut events = runtime.events(EventFilter::default());
    let mut checked = spec("a", &[("SIM_HEALTH", "healthy@500,unhealthy@3000")]);
    let interval = Duration::from_secs(7);
    let check = HealthCommand { test: vec!["CMD".to_owned()], interval, ..HealthCommand::default() };
    checked.health_check = HealthCheck::Command(check);
    let id = run(&runtime, &checked).await;
    assert_eq!(runtime.inspect(&id).await.unwrap().health.status, HealthStatus::Starting);
    assert_eq!(next(&mut events).await, (EventKind::Start, 0));
    assert_eq!(next(&mut events).await, (EventKind::Health(HealthStatus::Healthy), 500));
    assert_eq!(next(&mut events).await, (EventKind::Health(HealthStatus::Unhealthy), 3000));

    checked.name = "b".to_owned();
    checked.env.clear();
    run(&runtime, &checked).await;
    assert_eq!(next(&mut events).await, (EventKind::Start, 3000));
    assert_eq!(next(&mut events).await, (EventKind::Health(HealthStatus::Healthy), 10_000));

    let mut overlaid = spec("c", &[("SIM_HEALTH", "unhealthy")]);
    overlaid.config_overlay = Some(r#"{"Healthcheck":{"Test":["CMD-SHELL","true"]}}"#.to_owned());
    run(&runtime, &overlaid).await;
    assert_eq!(next(&mut events).await, (EventKind::Start, 10_000));
    assert_eq!(next(&mut events).await, (EventKind::Health(HealthStatus::Unhealthy), 10_000));

    let id = run(&runtime, &spec("d", &[("SIM_HEALTH", "unhealthy")])).await;
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(runtime.inspect(&id).await.unwrap().health.status, HealthStatus::None);
}

#[tokio::test(start_paused = true)]
async fn stopping_takes_as_long_as_scripted_or_as_allowed() {
    let runtime = engine().await;
    let table = [
        (&[("SIM_STOP_MS", "200"), ("SIM_STOP_EXIT_CODE", "0")][..], 200, 0),
        (&[("SIM_STOP_MS", "40000")][..], 30_000, 137),
        (&[("SIM_IGNORE_STOP", "1")][..], 30_000, 137),
        (&[("SIM_IGNORE_STOP", "1"), ("SIM_RUN_MS", "90")][..], 90, 0),
        (&[][..], 0, 143),
    ];
    for (index, (env, takes, exit_code)) in table.into_iter().enumerate() {
        let id = run(&runtime, &spec(&format!("s{index}"), env)).await;
        let begin = Instant::now();
        runtime.stop(&id, Duration::from_secs(30)).await.unwrap();
        assert_eq!(begin.elapsed().as_millis(), takes, "{env:?}");
        assert_eq!(runtime.inspect(&id).await.unwrap().exit_code, Some(exit_code), "{env:?}");
    }
    let id = run(&runtime, &spec("killed", &[("SIM_IGNORE_STOP", "1")])).await;
    runtime.kill(&id, Some("SIGTERM")).await.unwrap();
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(runtime.inspect(&id).await.unwrap().status.is_running());
    runtime.kill(&id, None).await.unwrap();
    assert_eq!(runtime.wait(&id).await.unwrap(), 137);
}

#[tokio::test(start_paused = true)]
async fn failures_have_ecs_names() {
    let runtime = engine().await;
    let id = runtime.create(&spec("a", &[("SIM_START_FAIL", "no such file")])).await.unwrap();
    let error = runtime.start(&id).await.unwrap_err();
    assert_eq!(error.reason(), "CannotStartContainerError: Error response from daemon: no such file");
    assert_eq!(runtime.inspect(&id).await.unwrap().error, "no such file");

    let id = run(&runtime, &spec("b", &[("SIM_OOM", "1"), ("SIM_RUN_MS", "5")])).await;
    assert_eq!(runtime.wait(&id).await.unwrap(), 137);
    assert!(runtime.inspect(&id).await.unwrap().oom_killed);

    let error = runtime.create(&spec("b", &[])).await.unwrap_err();
    assert_eq!((error.name(), error.cause), ("CannotCreateContainerError", Cause::Conflict));
    assert!(runtime.create(&ContainerSpec::new("c", "absent")).await.unwrap_err().is_not_found());
    let error = runtime.create(&spec("c", &[("SIM_EXIT", "1")])).await.unwrap_err();
    assert_eq!(error.cause, Cause::Invalid);

    let failure = Some("disk full".to_owned());
    runtime.set_script(
        "app",
        Script { create_failure: failure.clone(), pull_failure: failure, ..Script::default() },
    );
    let error = runtime.create(&spec("c", &[])).await.unwrap_err();
    assert_eq!(error.reason(), "CannotCreateContainerError: Error response from daemon: disk full");
    let always = PullRequest { behavior: PullBehavior::Always, ..PullRequest::new("app") };
    assert_eq!(runtime.pull(&always).await.unwrap_err().name(), "CannotPullContainerError");
    assert!(runtime.pull(&PullRequest::new("app")).await.unwrap().cached);
    let error = runtime.pull(&PullRequest::new("registry.invalid/app:1")).await.unwrap_err();
    assert!(error.message.contains("no such host"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn ports_are_held_by_one_and_free_again_afterwards() {
    let runtime = engine().await;
    let bound = |name: &str, host_ip: Option<&str>, host_port| {
        let mut spec = spec(name, &[]);
        let host_ip = host_ip.map(|ip| ip.parse().unwrap());
        spec.port_bindings =
            vec![PortBinding { container_port: 80, protocol: Protocol::Tcp, host_ip, host_port }];
        spec
    };
    let mut held = Vec::new();
    for name in ["a", "b"] {
        run(&runtime, &bound(name, None, HostPort::Dynamic)).await;
        held.push(runtime.inspect(name).await.unwrap().ports[0].host_port);
    }
    assert_eq!(held, [32768, 32769]);
    run(&runtime, &bound("c", Some("10.0.0.1"), HostPort::Range(100, 101))).await;
    run(&runtime, &bound("d", Some("10.0.0.2"), HostPort::Range(100, 101))).await;
    assert_eq!(runtime.inspect("d").await.unwrap().ports[0].host_port, 100);
    for taken in [bound("e", Some("10.0.0.1"), HostPort::Fixed(100)), bound("f", None, HostPort::Fixed(100))]
    {
        let id = runtime.create(&taken).await.unwrap();
        let error = runtime.start(&id).await.unwrap_err();
        assert_eq!((error.cause, error.name()), (Cause::Conflict, "CannotStartContainerError"));
    }
    runtime.stop("c", Duration::ZERO).await.unwrap();
    runtime.start("e").await.unwrap();
    assert_eq!(runtime.inspect("e").await.unwrap().ports[0].host_port, 100);
    assert!(runtime.inspect("c").await.unwrap().ports.is_empty());
}

#[tokio::test(start_paused = true)]
async fn networks_give_fixed_and_free_addresses() {
    let runtime = engine().await;
    let vpc = NetworkSpec {
        name: "vpc".to_owned(),
        subnet: Some("10.0.1.0/30".to_owned()),
        gateway: Some([10, 0, 1, 1].into()),
        ..NetworkSpec::default()
    };
    let id = runtime.ensure_network(&vpc).await.unwrap();
    assert_eq!(runtime.ensure_network(&vpc).await.unwrap(), id);
    let other = NetworkSpec { subnet: Some("10.0.2.0/30".to_owned()), ..vpc.clone() };
    assert_eq!(runtime.ensure_network(&other).await.unwrap_err().cause, Cause::Conflict);

    let mut inside = spec("a", &[]);
    inside.network_mode = NetworkMode::Named { network: "vpc".to_owned(), ipv4: None, aliases: Vec::new() };
    run(&runtime, &inside).await;
    assert_eq!(runtime.inspect("a").await.unwrap().networks[0].ipv4, Some([10, 0, 1, 2].into()));
    run(&runtime, &spec("b", &[])).await;
    let connect = ConnectNetwork {
        network: "vpc".to_owned(),
        container: "b".to_owned(),
        ipv4: Some([10, 0, 1, 2].into()),
        aliases: Vec::new(),
    };
    assert_eq!(runtime.connect_network(&connect).await.unwrap_err().cause, Cause::Conflict);
    assert_eq!(runtime.remove_network("vpc").await.unwrap_err().cause, Cause::Conflict);
    runtime.stop("a", Duration::ZERO).await.unwrap();
    runtime.connect_network(&connect).await.unwrap();
    assert_eq!(runtime.inspect("b").await.unwrap().networks.len(), 2);
    runtime.disconnect_network("vpc", "b").await.unwrap();
    runtime.remove_network("vpc").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn an_engine_that_is_away_refuses_and_tells_later_what_happened() {
    let runtime = engine().await;
    let mut events = runtime.events(EventFilter::default());
    let id = run(&runtime, &spec("a", &[("SIM_RUN_MS", "1000")])).await;
    let started = events.next().await.unwrap().unwrap();
    let waiting = tokio::spawn({
        let (runtime, id) = (runtime.clone(), id.clone());
        async move { runtime.wait(&id).await }
    });
    tokio::time::sleep(Duration::from_millis(10)).await;
    runtime.set_available(false);
    assert!(waiting.await.unwrap().unwrap_err().is_unavailable());
    assert!(events.next().await.unwrap().unwrap_err().is_unavailable());
    assert!(events.next().await.is_none());
    assert!(runtime.ping().await.unwrap_err().is_unavailable());
    assert!(runtime.start(&id).await.unwrap_err().is_unavailable());
    tokio::time::sleep(Duration::from_secs(2)).await;
    runtime.set_available(true);
    assert_eq!(runtime.inspect(&id).await.unwrap().exit_code, Some(0));
    let filter = EventFilter { since: Some(started.timestamp + 1), ..EventFilter::default() };
    assert_eq!(next(&mut runtime.events(filter)).await, (EventKind::Die { exit_code: 0 }, 1000));
}

#[tokio::test(start_paused = true)]
async fn labels_select_containers_and_events() {
    let runtime = engine().await;
    let wanted = vec![("name".to_owned(), "b".to_owned())];
    let mut events = runtime.events(EventFilter { since: None, labels: wanted.clone() });
    for name in ["a", "b", "c"] {
        run(&runtime, &spec(name, &[])).await;
    }
    assert_eq!(events.next().await.unwrap().unwrap().container_name, "b");
    let found = runtime.list(&wanted).await.unwrap();
    assert_eq!(found.iter().map(|found| found.name.as_str()).collect::<Vec<_>>(), ["b"]);
    assert_eq!(runtime.list(&[("name".to_owned(), String::new())]).await.unwrap().len(), 3);
    runtime.crash("b", 9).unwrap();
    assert_eq!(runtime.wait("b").await.unwrap(), 9);
    assert_eq!(events.next().await.unwrap().unwrap().kind, EventKind::Die { exit_code: 9 });
}

#[tokio::test(start_paused = true)]
async fn use_of_the_machine_grows_with_time() {
    let runtime = engine().await;
    let mut busy = spec("a", &[("SIM_CPU", "0.5"), ("SIM_MEMORY", "99999999")]);
    busy.memory = Some(64 << 20);
    let id = run(&runtime, &busy).await;
    let before = runtime.stats(&id).await.unwrap();
    tokio::time::sleep(Duration::from_secs(10)).await;
    let after = runtime.stats(&id).await.unwrap();
    assert_eq!(after.cpu_total_ns - before.cpu_total_ns, 5_000_000_000);
    assert_eq!(after.cpu_system_ns - before.cpu_system_ns, 20_000_000_000);
    assert_eq!((after.memory_usage, after.memory_limit, after.online_cpus), (64 << 20, 64 << 20, 2));
    assert_eq!(after.raw["id"], id.as_str());
}

#[tokio::test(start_paused = true)]
async fn pulls_follow_the_behaviour_and_volumes_are_held() {
    let runtime = engine().await;
    let delay = Script { pull_delay: Duration::from_secs(5), ..Script::default() };
    runtime.set_script("slow", delay);
    let begin = Instant::now();
    let once = PullRequest { behavior: PullBehavior::Once, ..PullRequest::new("slow") };
    let first = runtime.pull(&once).await.unwrap();
    assert_eq!((first.cached, begin.elapsed().as_secs()), (false, 5));
    assert!(first.digest.is_some());
    let second = runtime.pull(&once).await.unwrap();
    assert_eq!((second.cached, begin.elapsed().as_secs(), second.digest), (true, 5, first.digest));

    runtime.create_volume(&VolumeSpec { name: "v".to_owned(), ..VolumeSpec::default() }).await.unwrap();
    let mut holder = spec("a", &[]);
    holder.volumes = vec![VolumeMount { name: "v".to_owned(), ..VolumeMount::default() }];
    runtime.create(&holder).await.unwrap();
    assert_eq!(runtime.remove_volume("v").await.unwrap_err().cause, Cause::Conflict);
    runtime.remove("a", RemoveOptions::default()).await.unwrap();
    runtime.remove_volume("v").await.unwrap();
    assert!(runtime.inspect_volume("v").await.unwrap_err().is_not_found());
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_containers_come_and_go() {
    let runtime = engine().await;
    for index in 0..10_000 {
        let id = run(&runtime, &spec(&format!("c{index}"), &[("SIM_RUN_MS", "60000")])).await;
        assert!(runtime.inspect(&id).await.unwrap().status.is_running());
    }
    tokio::time::sleep(Duration::from_secs(61)).await;
    let ended = runtime.list(&[]).await.unwrap();
    assert!(ended.iter().all(|container| container.status == ContainerStatus::Exited));
    assert_eq!(ended.len(), 10_000);
}
