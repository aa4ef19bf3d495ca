//! Placements a second: ten tasks per instance, one at a time, each charged before the next is placed.
//!
//! Spread over zones, then binpack on memory, one `memberOf` that takes two thirds of the instances. Full-scan quality:
//! every choice is the best of the whole cluster. Run with `cargo bench -p placement`.

#![allow(clippy::disallowed_types, clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use placement::{
    Cluster, Constraint, Instance, Placement, Query, Request, Resource, Strategy, TaskCharge, ZONE,
};
use std::sync::Arc;
use std::time::Instant;

const ZONES: [&str; 3] = ["us-east-1a", "us-east-1b", "us-east-1c"];
const TYPES: [&str; 3] = ["m5.large", "m5.xlarge", "t3.large"];
const TASKS_PER_INSTANCE: usize = 10;
const ARN: &str = "arn:aws:ecs:us-east-1:123456789012";

fn cluster(instances: usize) -> Cluster {
    let mut cluster = Cluster::new();
    for i in 0..instances {
        let mut instance = Instance::new(format!("{ARN}:container-instance/default/{:032x}", i * 7919));
        instance.capacity.cpu = 4096 + 1024 * (i % 5) as i64;
        instance.capacity.memory = 16_384 + 512 * (i % 7) as i64;
        instance.attributes.insert(ZONE.into(), Some(ZONES[i % 3].into()));
        instance.attributes.insert("ecs.instance-type".into(), Some(TYPES[i / 3 % 3].into()));
        cluster.upsert_instance(instance);
    }
    cluster
}

fn zones_then_packed() -> Vec<Strategy> {
    vec![Strategy::spread_zones(), Strategy::Binpack(Resource::Memory)]
}

fn request(group: &str, strategies: Vec<Strategy>) -> Request {
    let member_of = Query::parse("attribute:ecs.instance-type =~ m5.*").expect("a valid expression");
    let mut request = Request::new(group);
    request.cpu = 256;
    request.memory = 512;
    request.constraints = vec![Constraint::MemberOf(Arc::new(member_of))];
    request.strategies = strategies;
    request
}

/// Places tasks round robin over the requests; gives back the cluster and the seconds it took.
fn run(instances: usize, requests: &[Request]) -> (Cluster, f64) {
    let mut cluster = cluster(instances);
    let tasks: Vec<String> = (0..instances * TASKS_PER_INSTANCE)
        .map(|i| format!("{ARN}:task/default/{:032x}", i * 104_729))
        .collect();
    let start = Instant::now();
    for (i, task) in tasks.iter().enumerate() {
        let request = &requests[i % requests.len()];
        let Placement { instance, gpus } = cluster.place(request, i as u64).expect("there is room");
        let charge: TaskCharge = request.charge(gpus);
        cluster.add_task(&instance, task, charge);
    }
    let seconds = start.elapsed().as_secs_f64();
    (cluster, seconds)
}

fn milliseconds(action: impl FnOnce()) -> f64 {
    let start = Instant::now();
    action();
    start.elapsed().as_secs_f64() * 1e3
}

fn main() {
    println!("| strategies | instances | tasks | services | seconds | placements/s |");
    println!("|---|---:|---:|---:|---:|---:|");
    let row = |name: &str, strategies: &[Strategy], instances: usize, services: usize| {
        let request = |i| request(&format!("service:web-{i}"), strategies.to_vec());
        let requests: Vec<Request> = (0..services).map(request).collect();
        let (cluster, seconds) = run(instances, &requests);
        let tasks = instances * TASKS_PER_INSTANCE;
        println!(
            "| {name} | {instances} | {tasks} | {services} | {seconds:.3} | {:.0} |",
            tasks as f64 / seconds
        );
        cluster
    };
    for instances in [1_000, 5_000, 10_000] {
        row("zones, then memory", &zones_then_packed(), instances, 1);
    }
    row("zones, then memory", &zones_then_packed(), 10_000, 20);
    row("zones, then instances", &Strategy::service_default(), 10_000, 1);
    row("random", &[], 10_000, 1);
    let mut cluster = row("memory", &[Strategy::Binpack(Resource::Memory)], 10_000, 1);

    let mut huge = request("service:huge", zones_then_packed());
    huge.cpu = 1_000_000;
    let new = request("service:new", zones_then_packed());
    println!("\n| once, 10,000 instances with 100,000 tasks | ms |\n|---|---:|");
    println!(
        "| first placement of a request not seen before | {:.2} |",
        milliseconds(|| drop(cluster.place(&new, 0)))
    );
    println!("| explanation of a failure | {:.2} |", milliseconds(|| drop(cluster.explain(&huge, 100))));
    let all: Vec<Arc<str>> =
        (0..100_000).map(|i| format!("{ARN}:task/default/{:032x}", i * 104_729).into()).collect();
    let stop =
        || drop(cluster.choose_to_stop(&all, "service:web-0", &Strategy::service_default(), 50_000, 0));
    println!("| choice of 50,000 tasks to stop of 100,000 | {:.2} |", milliseconds(stop));
}
