//! `roadstead status`: everything at a glance.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::time::Duration;

use serde_json::{Value as Json, json};

use crate::cli::StatusOptions;
use crate::client::{Client, all};

/// Arguments of one Describe call, at most.
const BATCH: usize = 10;

/// Runs the subcommand.
///
/// # Errors
/// One line.
pub fn run(dir: &Path, options: &StatusOptions) -> Result<(), String> {
    loop {
        let client = Client::of(dir)?;
        let found = collect(&client)?;
        let text = if options.json { format!("{found:#}\n") } else { render(&client, &found) };
        let mut out = std::io::stdout();
        if options.watch && out.is_terminal() {
            let _ = out.write_all(b"\x1b[H\x1b[2J");
        }
        if out.write_all(text.as_bytes()).is_err() || !options.watch {
            return Ok(());
        }
        let _ = out.flush();
        std::thread::sleep(Duration::from_secs(2));
    }
}

fn list(client: &Client, operation: &str, key: &str, input: &Json) -> Result<Vec<Json>, String> {
    let mut out = Vec::new();
    let mut input = input.clone();
    loop {
        let page = client.ecs(operation, &input)?;
        out.extend(page[key].as_array().cloned().unwrap_or_default());
        match page["nextToken"].as_str() {
            Some(t) => input["nextToken"] = json!(t),
            None => return Ok(out),
        }
    }
}

fn describe(
    client: &Client,
    operation: &str,
    cluster: &str,
    key: &str,
    arns: &[Json],
) -> Result<Vec<Json>, String> {
    let mut out = Vec::new();
    for batch in arns.chunks(BATCH) {
        let mut input = json!({"cluster": cluster});
        input[key] = json!(batch);
        out.extend(client.ecs(operation, &input)?[key].as_array().cloned().unwrap_or_default());
    }
    Ok(out)
}

fn collect(client: &Client) -> Result<Json, String> {
    let mut clusters = Vec::new();
    for arn in list(client, "ListClusters", "clusterArns", &json!({}))? {
        let name = arn.as_str().and_then(|a| a.rsplit('/').next()).unwrap_or_default().to_owned();
        let of = json!({"cluster": name});
        let instances = list(client, "ListContainerInstances", "containerInstanceArns", &of)?;
        let services = list(client, "ListServices", "serviceArns", &of)?;
        let tasks = list(client, "ListTasks", "taskArns", &of)?;
        clusters.push(json!({
            "cluster": name,
            "instances": describe(client, "DescribeContainerInstances", &name, "containerInstances", &instances)?,
            "services": describe(client, "DescribeServices", &name, "services", &services)?,
            "tasks": describe(client, "DescribeTasks", &name, "tasks", &tasks)?,
        }));
    }
    let xml = client.elb("DescribeLoadBalancers", &[])?;
    let balancers: Vec<Json> = all(&xml, "LoadBalancerName")
        .into_iter()
        .zip(all(&xml, "DNSName"))
        .zip(all(&xml, "State"))
        .map(|((name, dns), state)| json!({"name": name, "dns": dns, "state": all(&state, "Code").first()}))
        .collect();
    Ok(json!({"endpoint": client.run.endpoint, "region": client.run.region, "clusters": clusters,
              "balancers": balancers}))
}

fn resource(instance: &Json, of: &str, name: &str) -> i64 {
    let all = instance[of].as_array().into_iter().flatten();
    all.filter(|r| r["name"] == name).filter_map(|r| r["integerValue"].as_i64()).next().unwrap_or(0)
}

fn short(arn: &Json) -> String {
    arn.as_str().and_then(|a| a.rsplit('/').next()).unwrap_or("-").chars().take(12).collect()
}

fn render(client: &Client, found: &Json) -> String {
    let mut out = format!("{} {} account {}\n", client.run.region, client.run.endpoint, client.run.account);
    for c in found["clusters"].as_array().into_iter().flatten() {
        let count = |k: &str| c[k].as_array().map_or(0, Vec::len);
        out.push_str(&format!(
            "\nCluster {}: {} instances, {} services, {} tasks\n",
            c["cluster"].as_str().unwrap_or_default(),
            count("instances"),
            count("services"),
            count("tasks")
        ));
        for i in c["instances"].as_array().into_iter().flatten() {
            let zone = i["attributes"].as_array().into_iter().flatten();
            let zone =
                zone.filter(|a| a["name"] == "ecs.availability-zone").find_map(|a| a["value"].as_str());
            out.push_str(&format!(
                "  {:<20} {:<12} {:<9} {:<13} cpu {:>5}/{:<5} MiB {:>6}/{:<6} tasks {}\n",
                i["ec2InstanceId"].as_str().unwrap_or("external"),
                zone.unwrap_or("-"),
                i["status"].as_str().unwrap_or_default(),
                if i["agentConnected"] == true { "connected" } else { "disconnected" },
                resource(i, "remainingResources", "CPU"),
                resource(i, "registeredResources", "CPU"),
                resource(i, "remainingResources", "MEMORY"),
                resource(i, "registeredResources", "MEMORY"),
                i["runningTasksCount"]
            ));
        }
        for s in c["services"].as_array().into_iter().flatten() {
            let event = s["events"][0]["message"].as_str().unwrap_or_default();
            out.push_str(&format!(
                "  service {:<20} {:<9} running {}/{} pending {}  {event}\n",
                s["serviceName"].as_str().unwrap_or_default(),
                s["status"].as_str().unwrap_or_default(),
                s["runningCount"],
                s["desiredCount"],
                s["pendingCount"]
            ));
        }
        for t in c["tasks"].as_array().into_iter().flatten() {
            out.push_str(&format!(
                "  task {:<12} {:<12} {:<28} {}\n",
                short(&t["taskArn"]),
                t["lastStatus"].as_str().unwrap_or_default(),
                t["taskDefinitionArn"].as_str().and_then(|a| a.rsplit('/').next()).unwrap_or_default(),
                t["group"].as_str().unwrap_or_default()
            ));
        }
    }
    for b in found["balancers"].as_array().into_iter().flatten() {
        out.push_str(&format!(
            "\nBalancer {:<20} {:<12} http://{}/\n",
            b["name"].as_str().unwrap_or_default(),
            b["state"].as_str().unwrap_or_default(),
            b["dns"].as_str().unwrap_or_default()
        ));
    }
    out
}
