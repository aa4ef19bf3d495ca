//! The measurements.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::client::Client;
use crate::host::Host;

/// Length of one API measurement.
const RUN: Duration = Duration::from_secs(5);
/// Longest wait for a fleet.
const FLEET: Duration = Duration::from_secs(180);

fn percentile(sorted: &[f64], p: f64) -> f64 {
    let i = ((sorted.len() as f64 - 1.0) * p).round() as usize;
    sorted.get(i).copied().unwrap_or(f64::NAN)
}

/// Start to first answer, and memory when idle.
pub fn start(program: &Path) -> Result<(), String> {
    let mut times = Vec::new();
    let mut resident = 0;
    for _ in 0..5 {
        let (host, took) = Host::start(program, &["--runtime", "simulated", "--instances", "0"])?;
        times.push(took.as_secs_f64() * 1000.0);
        std::thread::sleep(Duration::from_secs(1));
        resident = host.resident();
    }
    times.sort_by(f64::total_cmp);
    println!("start to first answer: median {:.0} ms (of 5)", percentile(&times, 0.5));
    println!("resident memory when idle: {:.1} MB", resident as f64 / 1024.0);
    Ok(())
}

/// Instances without agents: placement and storage are real, and no agent's work is measured along.
fn register(client: &mut Client, n: usize) -> Result<(), String> {
    client.call("CreateCluster", &json!({}))?;
    for i in 0..n {
        let zone = ["us-east-1a", "us-east-1b", "us-east-1c"][i % 3];
        let document = json!({"instanceId": format!("i-{i:017x}"), "availabilityZone": zone, "instanceType": "m5.24xlarge"});
        client.call(
            "RegisterContainerInstance",
            &json!({
                "instanceIdentityDocument": document.to_string(),
                "totalResources": [
                    {"name": "CPU", "type": "INTEGER", "integerValue": 1_000_000},
                    {"name": "MEMORY", "type": "INTEGER", "integerValue": 1_000_000},
                    {"name": "PORTS", "type": "STRINGSET", "stringSetValue": ["22"]},
                    {"name": "PORTS_UDP", "type": "STRINGSET", "stringSetValue": []},
                ],
                "attributes": [{"name": "com.amazonaws.ecs.capability.docker-remote-api.1.18"}],
            }),
        )?;
    }
    client.call(
        "RegisterTaskDefinition",
        &json!({"family": "bench", "containerDefinitions": [{"name": "c", "image": "busybox", "cpu": 1, "memory": 4}]}),
    )?;
    Ok(())
}

/// Calls from a number of connections for a while: per second, and latencies in milliseconds.
fn drive(
    address: &str,
    connections: usize,
    operation: &'static str,
    body: &str,
) -> Result<(f64, Vec<f64>), String> {
    let stop = Arc::new(AtomicBool::new(false));
    let done = Arc::new(AtomicU64::new(0));
    let mut threads = Vec::new();
    let started = Instant::now();
    for _ in 0..connections {
        let (stop, done, body) = (stop.clone(), done.clone(), body.to_owned());
        let mut client = Client::connect(address)?;
        threads.push(std::thread::spawn(move || -> Result<Vec<f64>, String> {
            let mut times = Vec::new();
            while !stop.load(Ordering::Relaxed) {
                let from = Instant::now();
                client.raw(operation, &body)?;
                times.push(from.elapsed().as_secs_f64() * 1000.0);
                done.fetch_add(1, Ordering::Relaxed);
            }
            Ok(times)
        }));
    }
    std::thread::sleep(RUN);
    stop.store(true, Ordering::Relaxed);
    let took = started.elapsed().as_secs_f64();
    let mut all = Vec::new();
    for t in threads {
        all.extend(t.join().map_err(|_| "a thread panicked")??);
    }
    all.sort_by(f64::total_cmp);
    Ok((done.load(Ordering::Relaxed) as f64 / took, all))
}

/// DescribeTasks and RunTask over HTTP, every signature checked; the load generator shares the machine.
pub fn api(program: &Path) -> Result<(), String> {
    println!("| operation | connections | calls/s | p50 ms | p99 ms |\n|---|---:|---:|---:|---:|");
    for connections in [1, 64] {
        for operation in ["DescribeTasks", "RunTask"] {
            let (host, _) = Host::start(program, &["--runtime", "simulated", "--instances", "0"])?;
            let mut client = host.client()?;
            register(&mut client, 100)?;
            let run = json!({"taskDefinition": "bench"});
            let made = client.call("RunTask", &run)?;
            let arn =
                made["tasks"][0]["taskArn"].as_str().ok_or_else(|| format!("nothing was placed: {made}"))?;
            let describe = json!({"tasks": [arn]});
            let body = if operation == "RunTask" { run } else { describe }.to_string();
            let (rate, times) = drive(&host.address, connections, operation, &body)?;
            println!(
                "| {operation} | {connections} | {rate:.0} | {:.3} | {:.3} |",
                percentile(&times, 0.5),
                percentile(&times, 0.99)
            );
        }
    }
    Ok(())
}

/// A service scaled to many tasks over many simulated instances, each with an agent of its own.
pub fn scale(program: &Path, instances: u32, tasks: u32) -> Result<(), String> {
    let number = instances.to_string();
    let options = ["--runtime", "simulated", "--instances", &number, "--instance-type", "m5.4xlarge"];
    let (host, _) = Host::start(program, &options)?;
    let mut client = host.client()?;
    let joined = Instant::now();
    loop {
        let clusters = client.call("DescribeClusters", &json!({}))?;
        let n = clusters["clusters"][0]["registeredContainerInstancesCount"].as_u64().unwrap_or(0);
        if n >= u64::from(instances) {
            break;
        }
        if joined.elapsed() > FLEET {
            return Err(format!("only {n} of {instances} instances have joined"));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    println!("{instances} instances joined in {:.1} s", joined.elapsed().as_secs_f64());
    std::thread::sleep(Duration::from_secs(3));
    client.call(
        "RegisterTaskDefinition",
        &json!({"family": "bench", "containerDefinitions": [{"name": "c", "image": "busybox", "cpu": 1, "memory": 4}]}),
    )?;
    let create = json!({"serviceName": "bench", "taskDefinition": "bench", "desiredCount": 0});
    client.call("CreateService", &create)?;
    let before = host.resident();
    let started = Instant::now();
    client.call("UpdateService", &json!({"service": "bench", "desiredCount": tasks}))?;
    loop {
        let s = client.call("DescribeServices", &json!({"services": ["bench"]}))?;
        let n = s["services"][0]["runningCount"].as_u64().unwrap_or(0);
        if n >= u64::from(tasks) {
            break;
        }
        if started.elapsed() > FLEET {
            return Err(format!("only {n} of {tasks} tasks run"));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let took = started.elapsed().as_secs_f64();
    let grown = host.resident().saturating_sub(before);
    println!("{tasks} tasks RUNNING in {took:.2} s: {:.0} tasks a second", f64::from(tasks) / took);
    println!(
        "memory: {:.1} KB a task (control plane and simulated agents together)",
        grown as f64 / f64::from(tasks)
    );
    Ok(())
}

/// RunTask to RUNNING beside a bare `docker run` of the same image.
pub fn docker(program: &Path) -> Result<(), String> {
    let (host, _) = Host::start(program, &["--instances", "1"])?;
    let mut client = host.client()?;
    let started = Instant::now();
    loop {
        let found = client.call("ListContainerInstances", &json!({}))?;
        if found["containerInstanceArns"].as_array().is_some_and(|a| !a.is_empty()) {
            break;
        }
        if started.elapsed() > Duration::from_secs(60) {
            return Err("no instance has joined".into());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    let image = "roadstead/guest:latest";
    client.call(
        "RegisterTaskDefinition",
        &json!({"family": "bench", "containerDefinitions": [{
            "name": "c", "image": image, "cpu": 1, "memory": 32, "command": ["/roadstead", "guest", "pause"]}]}),
    )?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 0..12 {
        let a = run_task(&mut client)?;
        let b = docker_run(image)?;
        // The first round warms caches.
        if round > 0 {
            ours.push(a);
            bare.push(b);
        }
    }
    let mut beyond: Vec<f64> = ours.iter().zip(&bare).map(|(a, b)| a - b).collect();
    for v in [&mut ours, &mut bare, &mut beyond] {
        v.sort_by(f64::total_cmp);
    }
    println!(
        "RunTask to RUNNING: median {:.0} ms; `docker run -d`: median {:.0} ms",
        percentile(&ours, 0.5),
        percentile(&bare, 0.5)
    );
    println!(
        "beyond, pair by pair: median {:.0} ms (min {:.0}, max {:.0})",
        percentile(&beyond, 0.5),
        beyond[0],
        beyond[beyond.len() - 1]
    );
    Ok(())
}

fn run_task(client: &mut Client) -> Result<f64, String> {
    let from = Instant::now();
    let made = client.call("RunTask", &json!({"taskDefinition": "bench"}))?;
    let arn = made["tasks"][0]["taskArn"].clone();
    loop {
        let shown = client.call("DescribeTasks", &json!({"tasks": [arn]}))?;
        match shown["tasks"][0]["lastStatus"].as_str() {
            Some("RUNNING") => break,
            Some("STOPPED") => {
                return Err(format!("the task stopped: {}", shown["tasks"][0]["stoppedReason"]));
            }
            _ => std::thread::sleep(Duration::from_millis(1)),
        }
        if from.elapsed() > Duration::from_secs(30) {
            return Err("the task does not run".into());
        }
    }
    let took = from.elapsed().as_secs_f64() * 1000.0;
    client.call("StopTask", &json!({"task": arn}))?;
    Ok(took)
}

fn docker_run(image: &str) -> Result<f64, String> {
    let from = Instant::now();
    let out = Command::new("docker")
        .args(["run", "-d", "--memory", "32m", image, "/roadstead", "guest", "pause"])
        .output()
        .map_err(|e| e.to_string())?;
    let took = from.elapsed().as_secs_f64() * 1000.0;
    if !out.status.success() {
        return Err(String::from_utf8_lossy(&out.stderr).into_owned());
    }
    let id = String::from_utf8_lossy(&out.stdout).trim().to_owned();
    let _ = Command::new("docker").args(["rm", "-f", &id]).stdout(Stdio::null()).status();
    Ok(took)
}
