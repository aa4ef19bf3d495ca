//! Health checks: states, reasons, and what they do to traffic.

use crate::bed::*;
use proxy::config::*;
use proxy::report::{HealthState, TargetHealth};
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

fn quick(config: &mut Config) {
    target_group(config, "g").health_check = HealthCheck {
        interval: Duration::from_millis(50),
        timeout: Duration::from_millis(200),
        healthy_threshold: 3,
        unhealthy_threshold: 2,
        path: "/health".into(),
        ..HealthCheck::default()
    };
}

fn health(bed: &Bed, place: usize) -> TargetHealth {
    bed.proxy.health()["g"][place].health.clone()
}

async fn until(bed: &Bed, place: usize, state: HealthState) -> TargetHealth {
    eventually(state.as_str(), || health(bed, place).state == state).await;
    health(bed, place)
}

/// A target whose health check answers with a code that can be changed, and that answers the rest with its name.
async fn switchable(name: &'static str) -> (Backend, Arc<AtomicU16>) {
    let code = Arc::new(AtomicU16::new(200));
    let told = Arc::clone(&code);
    let backend = Backend::start(move |seen| match seen.path() {
        "/health" => Reply::Last(
            format!("HTTP/1.1 {} X\r\nContent-Length: 0\r\n\r\n", told.load(Ordering::SeqCst)).into_bytes(),
        ),
        _ => Reply::ok(name),
    })
    .await;
    (backend, code)
}

#[tokio::test]
async fn targets_become_healthy_unhealthy_and_healthy_again() {
    let (backend, code) = switchable("a").await;
    let bed = Bed::with(&[&backend], quick).await;
    let healthy = until(&bed, 0, HealthState::Healthy).await;
    assert_eq!((healthy.reason, healthy.description), (None, None));
    let check = backend.seen()[0].clone();
    assert_eq!(check.line, "GET /health HTTP/1.1");
    assert_eq!(check.get("user-agent"), Some("ELB-HealthChecker/2.0"));
    assert_eq!(check.get("host"), Some(backend.address.to_string().as_str()));
    code.store(500, Ordering::SeqCst);
    let unhealthy = until(&bed, 0, HealthState::Unhealthy).await;
    assert_eq!(unhealthy.reason, Some("Target.ResponseCodeMismatch"));
    assert_eq!(unhealthy.description.as_deref(), Some("Health checks failed with these codes: [500]"));
    code.store(200, Ordering::SeqCst);
    let before = backend.seen().len();
    until(&bed, 0, HealthState::Healthy).await;
    assert!(backend.seen().len() >= before + 3, "the healthy threshold counts after the first time");
}

#[tokio::test]
async fn unhealthy_targets_get_no_requests_unless_all_are() {
    let ((a, a_code), (b, b_code)) = (switchable("a").await, switchable("b").await);
    let bed = Bed::with(&[&a, &b], quick).await;
    until(&bed, 0, HealthState::Healthy).await;
    until(&bed, 1, HealthState::Healthy).await;
    a_code.store(503, Ordering::SeqCst);
    until(&bed, 0, HealthState::Unhealthy).await;
    for _ in 0..10 {
        assert_eq!(bed.get("/").await.body, "b");
    }
    b_code.store(503, Ordering::SeqCst);
    until(&bed, 1, HealthState::Unhealthy).await;
    let mut bodies = std::collections::BTreeSet::new();
    for _ in 0..4 {
        bodies.insert(bed.get("/").await.body);
    }
    assert_eq!(bodies.len(), 2, "fails open");
}

#[tokio::test]
async fn reasons_tell_what_went_wrong() {
    let silent = Backend::start(|_| Reply::Silence).await;
    let garbage = Backend::start(|_| Reply::Last(b"no\r\n\r\n".into())).await;
    let refusing = free_port();
    let bed = Bed::with(&[&silent, &garbage, &garbage], |config| {
        quick(config);
        target_group(config, "g").targets[2].address.set_port(refusing);
    })
    .await;
    let told = [
        until(&bed, 0, HealthState::Unhealthy).await,
        until(&bed, 1, HealthState::Unhealthy).await,
        until(&bed, 2, HealthState::Unhealthy).await,
    ];
    assert_eq!(
        told.each_ref().map(|health| health.reason.unwrap()),
        ["Target.Timeout", "Target.FailedHealthChecks", "Target.FailedHealthChecks"]
    );
    assert_eq!(told[0].description.as_deref(), Some("Request timed out"));
    assert_eq!(told[1].description.as_deref(), Some("Health checks failed"));
}

#[tokio::test]
async fn states_that_follow_from_the_configuration() {
    let (backend, _) = switchable("a").await;
    let mut bed = Bed::with(&[&backend], |config| {
        quick(config);
        target_group(config, "g").health_check.path = "/health".into();
        config.target_groups.insert("idle".into(), group("idle", &[&backend]));
    })
    .await;
    let unused = bed.proxy.health()["idle"][0].health.clone();
    assert_eq!((unused.state, unused.reason), (HealthState::Unused, Some("Target.NotInUse")));
    until(&bed, 0, HealthState::Healthy).await;
    bed.apply(|config| target_group(config, "g").targets[0].state = TargetState::Draining);
    let draining = health(&bed, 0);
    assert_eq!(
        (draining.state, draining.reason),
        (HealthState::Draining, Some("Target.DeregistrationInProgress"))
    );
    bed.apply(|config| {
        target_group(config, "g").targets[0].state = TargetState::Registered;
        target_group(config, "g").health_check.enabled = false;
    });
    let off = health(&bed, 0);
    assert_eq!((off.state, off.reason), (HealthState::Unavailable, Some("Target.HealthCheckDisabled")));
}

#[tokio::test]
async fn a_new_target_is_initial_until_a_check_has_passed() {
    let (backend, code) = switchable("a").await;
    code.store(500, Ordering::SeqCst);
    let bed = Bed::with(&[&backend], |config| {
        quick(config);
        target_group(config, "g").health_check.unhealthy_threshold = 10;
        target_group(config, "g").health_check.interval = Duration::from_millis(400);
    })
    .await;
    assert_eq!(health(&bed, 0).reason, Some("Elb.RegistrationInProgress"));
    eventually("the first check", || health(&bed, 0).reason == Some("Elb.InitialHealthChecking")).await;
    assert_eq!(health(&bed, 0).state, HealthState::Initial);
    code.store(200, Ordering::SeqCst);
    let mut changes = bed.proxy.subscribe();
    timely(async {
        while health(&bed, 0).state != HealthState::Healthy {
            changes.changed().await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn checks_follow_their_settings() {
    let (traffic, _) = switchable("a").await;
    let checked =
        Backend::start(|_| Reply::Last(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n".into())).await;
    let bed = Bed::with(&[&traffic], |config| {
        quick(config);
        let check = &mut target_group(config, "g").health_check;
        check.port = Some(checked.address.port());
        check.matcher = Matcher::Http(vec![(200, 200), (300, 399)]);
    })
    .await;
    until(&bed, 0, HealthState::Healthy).await;
    assert!(traffic.seen().is_empty() && !checked.seen().is_empty());
}

#[tokio::test]
async fn slow_start_gives_a_new_target_less_at_first() {
    let ((a, _), (b, _)) = (switchable("a").await, switchable("b").await);
    let mut bed = Bed::with(&[&a], |config| {
        quick(config);
        target_group(config, "g").slow_start = Duration::from_secs(900);
    })
    .await;
    until(&bed, 0, HealthState::Healthy).await;
    bed.apply(|config| target_group(config, "g").targets.push(Target::new("t1", b.address)));
    until(&bed, 1, HealthState::Healthy).await;
    let mut client = bed.client().await;
    let mut to_new = 0;
    for _ in 0..200 {
        to_new += usize::from(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.body == "b");
    }
    assert!(to_new < 15, "{to_new}");
}
