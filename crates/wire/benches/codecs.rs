//! Time for one request's share of work in this crate, on one core: `cargo bench -p wire`.
//!
//! It prints and asserts nothing. DescribeTasks with one and with ten tasks, and its signature.

use std::hint::black_box;
use std::time::Instant;

use http::{HeaderMap, HeaderValue, Method};
use shapes::{Timestamp, Value};
use wire::sigv4::{Credential, Signer, Verifier};
use wire::{RequestParts, Routed};

const NOW: Timestamp = Timestamp(1_772_368_215_000);
const TASK: &str = "arn:aws:ecs:eu-west-1:123456789012:task/default/0123456789abcdef0123456789abcdef";

fn measure(what: &str, mut work: impl FnMut()) {
    let mut best = f64::INFINITY;
    for _ in 0..20 {
        let start = Instant::now();
        for _ in 0..1000 {
            work();
        }
        best = best.min(start.elapsed().as_secs_f64() * 1e3);
    }
    println!("{what:<48} {best:8.2} us");
}

/// A task with two containers, as DescribeTasks shows it.
fn task() -> Value {
    let s = |t: &str| Value::String(t.to_owned());
    let map = |m: Vec<(&'static str, Value)>| Value::Map(m.into_iter().map(|(k, v)| (k.into(), v)).collect());
    let container = map(vec![
        ("containerArn", s(TASK)),
        ("taskArn", s(TASK)),
        ("name", s("web")),
        ("image", s("registry.example.com/team/web:1.2.3")),
        ("runtimeId", s("0123456789abcdef0123456789abcdef-1234567890")),
        ("lastStatus", s("RUNNING")),
        (
            "networkBindings",
            Value::List(vec![map(vec![
                ("bindIP", s("10.0.0.1")),
                ("containerPort", Value::Int(80)),
                ("hostPort", Value::Int(32768)),
                ("protocol", s("tcp")),
            ])]),
        ),
        ("healthStatus", s("HEALTHY")),
        ("cpu", s("256")),
        ("memory", s("512")),
    ]);
    map(vec![
        ("availabilityZone", s("eu-west-1a")),
        ("clusterArn", s("arn:aws:ecs:eu-west-1:123456789012:cluster/default")),
        ("connectivity", s("CONNECTED")),
        ("connectivityAt", Value::Timestamp(NOW)),
        ("containerInstanceArn", s(TASK)),
        ("containers", Value::List(vec![container.clone(), container])),
        ("cpu", s("512")),
        ("createdAt", Value::Timestamp(NOW.plus_ms(123))),
        ("desiredStatus", s("RUNNING")),
        ("enableExecuteCommand", Value::Bool(false)),
        ("group", s("service:web")),
        ("healthStatus", s("HEALTHY")),
        ("lastStatus", s("RUNNING")),
        ("launchType", s("EC2")),
        ("memory", s("1024")),
        ("startedAt", Value::Timestamp(NOW.plus_ms(456))),
        ("startedBy", s("ecs-svc/1234567890123456789")),
        ("taskArn", s(TASK)),
        ("taskDefinitionArn", s("arn:aws:ecs:eu-west-1:123456789012:task-definition/web:7")),
        ("version", Value::Int(3)),
    ])
}

fn main() {
    let method = Method::POST;
    let body = format!(r#"{{"cluster": "default", "tasks": ["{TASK}"], "include": ["TAGS"]}}"#);
    let body = body.as_bytes();
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("host", "localhost:4566"),
        ("content-type", "application/x-amz-json-1.1"),
        ("x-amz-target", "AmazonEC2ContainerServiceV20141113.DescribeTasks"),
        ("user-agent", "bench"),
        ("accept-encoding", "identity"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let signer = Signer {
        access_key: "AKIDEXAMPLE".to_owned(),
        secret: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".to_owned(),
        session_token: None,
        region: "eu-west-1".to_owned(),
        service: "ecs".to_owned(),
    };
    signer.sign(&method, "/", "", &mut headers, body, NOW);
    let parts = RequestParts { method: &method, path: "/", query: "", headers: &headers, authority: None };
    let verifier = Verifier::new();
    let keys = |_: &str| Some(Credential { secret: signer.secret.clone(), session_token: None });
    let routed: Routed = wire::route(&parts, body).expect("a route");
    let operation = routed.descriptor.expect("a served operation");

    measure("route", || drop(black_box(wire::route(&parts, body))));
    measure("verify the signature", || drop(black_box(verifier.verify(&parts, body, NOW, &keys))));
    measure("decode DescribeTasks", || {
        drop(black_box(wire::decode(routed.protocol, operation, &parts, body)));
    });
    measure("decode and check DescribeTasks", || {
        drop(black_box(wire::decode_request(&routed, &parts, body)))
    });
    measure("accept DescribeTasks (all of the above)", || {
        drop(black_box(wire::accept(&verifier, &parts, body, NOW, &keys, "id")));
    });
    for n in [1, 10] {
        let output = Value::Map(vec![
            ("tasks".into(), Value::List(vec![task(); n])),
            ("failures".into(), Value::List(Vec::new())),
        ]);
        let length = wire::encode_output(&routed, &output, "id").body.len();
        measure(&format!("encode DescribeTasks, {n} tasks, {length} bytes"), || {
            drop(black_box(wire::encode_output(&routed, &output, "0123456789abcdef")));
        });
    }
    measure("sign", || {
        let mut headers = headers.clone();
        signer.sign(&method, "/", "", &mut headers, body, NOW);
        black_box(headers);
    });
}
