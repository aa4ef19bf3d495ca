//! The engine's pure part as scripts: what happened, and which actions follow, with no runtime anywhere.

use std::time::Duration;

use serde_json::{Value, json};

use super::plan::Action;
use super::state::{Desired, Event, Exit, Health, HealthStatus, Image, Phase, Started, Status, TaskState};
use crate::payload::Task;

const STOP_TIMEOUT: Duration = Duration::from_secs(30);

/// A task under test: events go in as words, actions come out as words.
struct Script {
    state: TaskState,
    now: u64,
}

fn container(name: &str, extra: Value) -> Value {
    let mut container = json!({ "name": name, "image": name, "essential": true, "memory": 16 });
    container.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
    container
}

impl Script {
    /// An admitted task whose volumes and cgroup are there and whose images are pulled.
    fn new(containers: &[Value]) -> Self {
        let mut script = Self::arrived(json!({ "containers": containers }));
        script.tell(Event::Admitted);
        script.tell(Event::Prepared(Ok(None)));
        script
    }

    fn arrived(extra: Value) -> Self {
        let mut task = json!({ "arn": "arn:aws:ecs:r:1:task/c/t", "family": "f", "version": "1",
            "desiredStatus": "RUNNING" });
        task.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        let task = Task::from_value(task).unwrap();
        let mut serial = 0;
        let unique = || {
            serial += 1;
            (format!("{serial:020}"), format!("endpoint-{serial}"))
        };
        Script { state: TaskState::new(task, 1, unique), now: 1_000_000 }
    }

    fn tell(&mut self, event: Event) -> Vec<String> {
        self.state.apply(event, self.now);
        self.plan()
    }

    fn plan(&mut self) -> Vec<String> {
        let plan = self.state.advance(self.now, STOP_TIMEOUT);
        let again = self.state.advance(self.now, STOP_TIMEOUT);
        assert!(again.actions.is_empty(), "what is begun is not begun again: {again:?}");
        let name = |index: usize| self.state.containers[index].name.clone();
        let words = |action: Action| match action {
            Action::Prepare => "prepare".to_owned(),
            Action::Pull(index) => format!("pull {}", name(index)),
            Action::Create(index) => format!("create {}", name(index)),
            Action::Start(index) => format!("start {}", name(index)),
            Action::Stop(index, timeout) => format!("stop {} {}", name(index), timeout.as_secs()),
        };
        plan.actions.into_iter().map(words).collect()
    }

    /// The body of the next report.
    fn report(&self) -> Value {
        let report = self.state.report().expect("there is something to report");
        self.state.report_body(&report, "c")
    }

    /// The word of an event, and the container that it is about.
    fn step(&mut self, words: &str) -> Vec<String> {
        let mut words = words.split(' ');
        let verb = words.next().unwrap();
        let index = words.next().and_then(|name| self.state.index_of(name)).unwrap_or(usize::MAX);
        let rest = words.next();
        let event = match verb {
            "pulled" => Event::Pulled(index, Ok(Image { id: "sha256:1".into(), digest: None })),
            "unpulled" => Event::Pulled(index, Err("CannotPullContainerError: no".into())),
            "created" => Event::Created(index, Ok(format!("id-{index}"))),
            "uncreated" => Event::Created(index, Err("CannotCreateContainerError: no".into())),
            "started" => Event::Started(index, Ok(Started { at: self.now, ..Started::default() })),
            "unstarted" => Event::Started(index, Err("CannotStartContainerError: no".into())),
            "exited" => {
                let code = rest.map_or(0, |code| code.parse().unwrap());
                Event::Exited(index, Exit { code, at: self.now, reason: None })
            }
            "healthy" => Event::Health(index, Health { status: HealthStatus::Healthy, ..Health::default() }),
            "unstopped" => Event::StopFailed(index),
            "stop" => Event::Ordered(Desired::Stopped),
            other => panic!("no such event: {other}"),
        };
        self.now += 1;
        self.tell(event)
    }

    /// Goes through a table of events and the actions that must follow.
    fn check(&mut self, table: &[(&str, &[&str])]) {
        for (event, actions) in table {
            let got = if event.is_empty() { self.plan() } else { self.step(event) };
            assert_eq!(&got, actions, "after `{event}`");
        }
    }

    /// Brings the named containers from pulling to running, in this order.
    fn run(&mut self, names: &[&str]) {
        for verb in ["pulled", "created", "started"] {
            for name in names {
                let phase = self.state.containers[self.state.index_of(name).unwrap()].phase;
                let wanted = matches!(
                    (verb, phase),
                    ("pulled", Phase::Pulling) | ("created", Phase::Creating) | ("started", Phase::Starting)
                );
                if wanted {
                    self.step(&format!("{verb} {name}"));
                }
            }
        }
    }
}

#[test]
fn one_container_from_arrival_to_end() {
    let mut script = Script::arrived(json!({ "containers": [container("app", json!({}))] }));
    script.check(&[("", &[])]);
    assert_eq!(script.tell(Event::Admitted), ["prepare", "pull app"]);
    script.check(&[("pulled app", &[])]);
    assert_eq!(script.tell(Event::Prepared(Ok(None))), ["create app"]);
    assert_eq!(script.state.status(), Status::Pending);
    script.check(&[("created app", &["start app"]), ("started app", &[])]);
    assert_eq!(script.state.status(), Status::Running);
    script.check(&[("exited app 3", &[])]);
    assert_eq!(script.state.status(), Status::Stopped);
    assert_eq!(script.state.reason.as_deref(), Some("Essential container in task exited"));
    assert_eq!(script.state.containers[0].exit_code, Some(3));
    assert!(script.state.execution_stopped_at.is_some());
}

#[test]
fn dependencies_gate_the_start_and_order_the_stop() {
    let on = |name: &str, condition: &str| json!([{ "containerName": name, "condition": condition }]);
    let init = container("init", json!({ "essential": false }));
    let db = container("db", json!({ "healthCheckType": "docker", "dependsOn": on("init", "SUCCESS") }));
    let app = container("app", json!({ "dependsOn": on("db", "HEALTHY"), "stopTimeout": 5 }));
    let mut script = Script::new(&[app, db, init]);
    script.check(&[
        ("pulled app", &[]),
        ("pulled db", &[]),
        ("pulled init", &["create init"]),
        ("created init", &["create db", "start init"]),
        ("created db", &["create app"]),
        ("created app", &[]),
        ("started init", &[]),
        ("exited init 0", &["start db"]),
        ("started db", &[]),
        ("healthy db", &["start app"]),
        ("started app", &[]),
        ("stop", &["stop app 5"]),
        ("exited app 0", &["stop db 30"]),
        ("exited db 0", &[]),
    ]);
    assert_eq!(script.state.status(), Status::Stopped);
    assert_eq!(script.state.reason, None, "the control plane ordered it and knows why");
}

#[test]
fn conditions_by_table() {
    // Condition, what happens to the dependency, whether the dependent then starts, whether the task gives up.
    let table: &[(&str, &[&str], bool, bool)] = &[
        ("START", &["started dep"], true, false),
        ("START", &["unstarted dep"], false, true),
        ("COMPLETE", &["started dep"], false, false),
        ("COMPLETE", &["started dep", "exited dep 7"], true, false),
        ("SUCCESS", &["started dep", "exited dep 0"], true, false),
        ("SUCCESS", &["started dep", "exited dep 7"], false, true),
        ("HEALTHY", &["started dep"], false, false),
        ("HEALTHY", &["started dep", "healthy dep"], true, false),
        ("HEALTHY", &["started dep", "exited dep 0"], false, true),
    ];
    for (condition, events, starts, gives_up) in table {
        let dep = container("dep", json!({ "essential": false, "healthCheckType": "docker" }));
        let on = json!({ "dependsOn": [{ "containerName": "dep", "condition": condition }] });
        let mut script = Script::new(&[dep, container("app", on)]);
        let mut actions: Vec<String> = Vec::new();
        for event in ["pulled dep", "pulled app", "created dep", "created app"].iter().chain(events.iter()) {
            actions.extend(script.step(event));
        }
        assert_eq!(actions.contains(&"start app".into()), *starts, "{condition} {events:?}");
        assert_eq!(script.state.desired == Desired::Stopped, *gives_up, "{condition} {events:?}");
    }
}

#[test]
fn a_container_that_waits_in_vain_ends_alone_unless_essential() {
    let dep = container("dep", json!({ "essential": false }));
    let on = json!({ "essential": false, "dependsOn": [{ "containerName": "dep", "condition": "SUCCESS" }] });
    let mut script = Script::new(&[container("app", json!({})), dep, container("side", on)]);
    script.run(&["app", "dep", "side"]);
    script.step("exited dep 1");
    let side = &script.state.containers[2];
    assert_eq!((side.phase, side.exit_code), (Phase::Stopped, Some(143)));
    assert!(side.reason.as_ref().unwrap().starts_with("CannotStartContainerError: "));
    assert_eq!((script.state.desired, script.state.status()), (Desired::Running, Status::Running));
}

#[test]
fn failures_by_table() {
    // Events, the reason of the task that must follow if it must stop.
    let table: &[(&[&str], bool, &str)] = &[
        (&["unpulled app"], true, "CannotPullContainerError: no"),
        (&["pulled app", "uncreated app"], true, "CannotCreateContainerError: no"),
        (&["pulled app", "created app", "unstarted app"], true, "CannotStartContainerError: no"),
        (&["unpulled side"], false, ""),
        (&["pulled side", "created side", "unstarted side"], false, ""),
    ];
    for (events, stops, reason) in table {
        let side = container("side", json!({ "essential": false }));
        let mut script = Script::new(&[container("app", json!({})), side]);
        events.iter().for_each(|event| drop(script.step(event)));
        assert_eq!(script.state.desired == Desired::Stopped, *stops, "{events:?}");
        assert_eq!(script.state.reason.as_deref().unwrap_or_default(), *reason, "{events:?}");
        assert_eq!(script.state.status() == Status::Stopped, *stops, "nothing runs: {events:?}");
    }
}

#[test]
fn a_start_timeout_ends_the_wait() {
    let dep =
        container("dep", json!({ "essential": false, "healthCheckType": "docker", "startTimeout": 60 }));
    let on = json!({ "dependsOn": [{ "containerName": "dep", "condition": "HEALTHY" }] });
    let mut script = Script::new(&[dep, container("app", on)]);
    script.run(&["dep", "app"]);
    let plan = script.state.advance(script.now, STOP_TIMEOUT);
    let started = script.state.containers[0].started_at.unwrap();
    assert_eq!(plan.wake_at, Some(started + 60_000));
    script.now = started + 60_000;
    assert_eq!(script.plan(), ["stop dep 30"]);
    assert!(script.state.reason.as_ref().unwrap().contains("startTimeout"), "{:?}", script.state.reason);
}

#[test]
fn a_stop_waits_for_what_is_in_flight_and_drops_what_is_not() {
    let side = container("side", json!({ "essential": false }));
    let mut script = Script::new(&[container("app", json!({})), side]);
    script.check(&[
        ("pulled app", &["create app"]),
        ("stop", &[]),
        ("pulled side", &[]),
        ("created app", &[]),
    ]);
    assert_eq!(script.state.status(), Status::Stopped);
    assert!(!script.state.ever_running);

    let mut script = Script::new(&[container("app", json!({}))]);
    script.check(&[
        ("pulled app", &["create app"]),
        ("created app", &["start app"]),
        ("stop", &[]),
        ("started app", &["stop app 30"]),
        ("exited app 143", &[]),
    ]);
    assert_eq!(script.state.status(), Status::Stopped);
}

#[test]
fn a_failed_stop_is_tried_again_later() {
    let mut script = Script::new(&[container("app", json!({}))]);
    script.run(&["app"]);
    script.check(&[("stop", &["stop app 30"]), ("unstopped app", &[])]);
    let wake = script.state.advance(script.now, STOP_TIMEOUT).wake_at.unwrap();
    script.now = wake;
    assert_eq!(script.plan(), ["stop app 30"]);
}

#[test]
fn restart_policy_by_table() {
    // Policy, seconds that it ran, exit code, whether the task is being stopped, whether it starts again.
    let policy = json!({ "enabled": true, "restartAttemptPeriod": 60, "ignoredExitCodes": [0] });
    let off = json!({ "enabled": false, "restartAttemptPeriod": 60 });
    let table = [
        (&policy, 60, "1", false, true),
        (&policy, 59, "1", false, false),
        (&policy, 60, "0", false, false),
        (&policy, 60, "1", true, false),
        (&off, 60, "1", false, false),
    ];
    for (policy, ran, code, stopping, restarts) in table {
        let mut script = Script::new(&[container("app", json!({ "restartPolicy": policy }))]);
        script.run(&["app"]);
        if stopping {
            script.step("stop");
        }
        script.now = script.state.containers[0].started_at.unwrap() + ran * 1000;
        let actions = script.step(&format!("exited app {code}"));
        assert_eq!(actions == ["start app"], restarts, "{policy} {ran} {code}");
        assert_eq!(script.state.containers[0].restart_count, u32::from(restarts));
        assert_eq!(script.state.status() == Status::Stopped, !restarts);
    }
}

#[test]
fn between_two_runs_the_task_stays_running_and_old_exits_do_not_count() {
    let policy = json!({ "restartPolicy": { "enabled": true, "restartAttemptPeriod": 60 } });
    let mut script = Script::new(&[container("app", policy)]);
    script.run(&["app"]);
    script.now += 100_000;
    let exit = Exit { code: 1, at: script.now, reason: None };
    assert_eq!(script.tell(Event::Exited(0, exit.clone())), ["start app"]);
    assert_eq!(script.state.containers[0].status(), Status::Running);
    assert!(script.tell(Event::Exited(0, exit.clone())).is_empty());
    assert!(script.step("started app").is_empty());
    assert!(script.tell(Event::Exited(0, exit)).is_empty());
    assert_eq!(script.state.containers[0].phase, Phase::Running);
    assert_eq!(script.state.status(), Status::Running);
}

#[test]
fn an_exit_told_before_its_start_is_not_lost() {
    let mut script = Script::new(&[container("app", json!({}))]);
    script.check(&[("pulled app", &["create app"]), ("created app", &["start app"]), ("exited app 9", &[])]);
    assert_eq!(script.state.status(), Status::Stopped);
    script.step("started app");
    assert_eq!(script.state.containers[0].exit_code, Some(9));
    assert_eq!(script.state.containers[0].phase, Phase::Stopped);
}

#[test]
fn the_pause_container_comes_first_and_goes_last() {
    let eni = json!({ "ec2Id": "eni-1", "macAddress": "02:00:00:00:00:01",
        "ipv4Addresses": [{ "privateAddress": "10.0.0.5", "primary": true }],
        "subnetGatewayIpv4Address": "10.0.0.1/24" });
    let mut script = Script::arrived(json!({ "networkMode": "awsvpc", "elasticNetworkInterfaces": [eni],
        "containers": [container("app", json!({}))] }));
    let pause = super::state::PAUSE_NAME;
    script.tell(Event::Admitted);
    script.tell(Event::Prepared(Ok(None)));
    script.step("pulled app");
    script.check(&[
        (&format!("pulled {pause}"), &[&format!("create {pause}")]),
        (&format!("created {pause}"), &[&format!("start {pause}"), "create app"]),
        ("created app", &[]),
        (&format!("started {pause}"), &["start app"]),
        ("started app", &[]),
        ("stop", &["stop app 30"]),
        ("exited app 0", &[&format!("stop {pause} 0")]),
        (&format!("exited {pause} 137"), &[]),
    ]);
    assert_eq!(script.state.status(), Status::Stopped);
    let body = script.report();
    assert_eq!(body["containers"].as_array().unwrap().len(), 1, "the pause container is not reported");
}

#[test]
fn circles_are_found() {
    let on = |name: &str| json!({ "dependsOn": [{ "containerName": name, "condition": "START" }] });
    let task = |containers: &[Value]| Script::arrived(json!({ "containers": containers })).state;
    assert!(task(&[container("a", on("b")), container("b", on("a"))]).has_circular_dependencies());
    assert!(!task(&[container("a", on("b")), container("b", json!({}))]).has_circular_dependencies());
}

#[test]
fn reports_tell_running_before_stopped_and_nothing_twice() {
    let mut script = Script::new(&[container("app", json!({}))]);
    script.run(&["app"]);
    script.step("exited app 1");
    let first = script.state.report().unwrap();
    assert!(first.urgent);
    let body = script.state.report_body(&first, "c");
    assert_eq!((body["status"].as_str(), body["cluster"].as_str()), (Some("RUNNING"), Some("c")));
    assert_eq!(body["containers"][0]["status"], "RUNNING");
    assert!(body.get("reason").is_none() && body.get("executionStoppedAt").is_none());
    script.state.reported = first.acknowledges;
    let second = script.state.report().unwrap();
    let body = script.state.report_body(&second, "c");
    assert_eq!(body["status"], "STOPPED");
    assert_eq!(body["containers"][0]["exitCode"], 1);
    assert_eq!(body["reason"], "Essential container in task exited");
    script.state.reported = second.acknowledges;
    assert_eq!(script.state.report(), None);
}

#[test]
fn a_task_that_never_ran_reports_stopped_at_once() {
    let mut script = Script::new(&[container("app", json!({}))]);
    script.step("unpulled app");
    let body = script.report();
    assert_eq!(body["status"], "STOPPED");
    assert_eq!(body["reason"], "CannotPullContainerError: no");
    assert_eq!(body["containers"][0]["reason"], "CannotPullContainerError: no");
    assert!(body["containers"][0].get("exitCode").is_none());
}

#[test]
fn port_ranges_are_reported_as_one_binding() {
    let ports = json!({ "portMappings": [{ "containerPortRange": "8000-8002" }, { "containerPort": 80 }] });
    let mut script = Script::new(&[container("app", ports)]);
    script.step("pulled app");
    script.step("created app");
    let bound = |container_port, host_port| super::state::Binding {
        bind_ip: "10.0.0.4".parse().unwrap(),
        container_port,
        host_port,
        protocol: "tcp".into(),
    };
    let bindings = vec![bound(80, 32768), bound(8000, 40000), bound(8001, 40001), bound(8002, 40002)];
    script.tell(Event::Started(0, Ok(Started { at: 1, bindings, networks: Vec::new() })));
    let body = script.report();
    let bindings = &body["containers"][0]["networkBindings"];
    assert_eq!(bindings[0]["hostPort"], 32768);
    assert_eq!(bindings[1]["containerPortRange"], "8000-8002");
    assert_eq!(bindings[1]["hostPortRange"], "40000-40002");
    assert_eq!(bindings.as_array().unwrap().len(), 2);
}

/// Random events in any order: the plan never repeats itself, never goes back, and a task that is told to stop and
/// whose containers then end is stopped.
#[test]
fn any_order_of_events_ends_in_stopped() {
    let mut seed = 0x9e37_79b9_7f4a_7c15u64;
    let mut random = move |limit: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % limit as u64) as usize
    };
    let verbs = [
        "pulled",
        "unpulled",
        "created",
        "uncreated",
        "started",
        "unstarted",
        "exited",
        "healthy",
        "unstopped",
    ];
    for round in 0..500 {
        let side =
            json!({ "essential": false, "dependsOn": [{ "containerName": "app", "condition": "START" }] });
        let mut script = Script::new(&[container("app", json!({})), container("side", side)]);
        for _ in 0..30 {
            let name = ["app", "side"][random(2)];
            script.step(&format!("{} {name}", verbs[random(verbs.len())]));
        }
        script.step("stop");
        for _ in 0..10 {
            script.now += 60_000;
            for name in ["app", "side"] {
                for verb in ["created", "started", "exited"] {
                    script.step(&format!("{verb} {name}"));
                }
            }
        }
        assert_eq!(script.state.status(), Status::Stopped, "round {round}: {:?}", script.state.containers);
    }
}
