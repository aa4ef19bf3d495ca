//! `roadstead demo`: a service of four tasks behind an application load balancer with dynamic host ports, made by the same
//! API calls that the aws CLI would make, and requests that reach every container.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use http::{HeaderMap, HeaderValue, header};
use serde_json::json;

use crate::cli::DemoOptions;
use crate::client::{Client, all, exchange};
use crate::guest;

/// Name of everything that the demo makes.
const NAME: &str = "demo";
/// How long the service has to become steady.
const STEADY: Duration = Duration::from_secs(90);
/// Requests after which every container must have answered.
const REQUESTS: usize = 200;
/// Where the shared listener of port 80 can be found: the second where port 80 cannot be had.
const PORTS: [u16; 2] = [80, 8080];

/// Runs the subcommand.
///
/// # Errors
/// One line.
pub fn run(dir: &Path, options: &DemoOptions) -> Result<(), String> {
    let client = Client::of(dir)?;
    if options.clean {
        return clean(&client);
    }
    let simulated = client.run.runtime == "simulated";
    println!("1. register a task definition (image {}, made from this binary)", guest::IMAGE);
    let definition = register(&client)?;
    println!("   {definition}");
    println!("2. an application load balancer with a listener on port 80");
    let (dns, group) = balancer(&client)?;
    println!("   http://{dns}/");
    println!("3. a service of {} tasks behind it, with dynamic host ports", options.tasks);
    service(&client, &definition, &group, options.tasks)?;
    let ports = wait(&client, &group, options.tasks, simulated)?;
    for (target, port) in ports {
        println!("   target {target} port {port} is healthy");
    }
    if simulated {
        println!("The runtime is simulated: there is no container that could answer.");
        return Ok(());
    }
    println!("4. requests through the balancer");
    let port = requests(&dns, options.tasks as usize)?;
    let url = if port == 80 { format!("http://{dns}/") } else { format!("http://{dns}:{port}/") };
    println!("\nAll {} containers answered. Try it yourself:  curl {url}", options.tasks);
    println!("Take it away again with:  roadstead demo --clean");
    Ok(())
}

fn register(client: &Client) -> Result<String, String> {
    let answer = client.ecs(
        "RegisterTaskDefinition",
        &json!({
            "family": NAME,
            "containerDefinitions": [{
                "name": "web", "image": guest::IMAGE, "cpu": 64, "memory": 64, "essential": true,
                "command": [guest::PATH, "guest", "hello", "--port", "8080", "--text", "hello"],
                "portMappings": [{"containerPort": 8080, "hostPort": 0}],
                "stopTimeout": 5,
            }],
        }),
    )?;
    Ok(answer["taskDefinition"]["taskDefinitionArn"].as_str().unwrap_or_default().to_owned())
}

fn first(xml: &str, name: &str) -> Result<String, String> {
    all(xml, name).into_iter().next().ok_or_else(|| format!("the answer has no {name}"))
}

fn balancer(client: &Client) -> Result<(String, String), String> {
    let xml = client.ec2("DescribeSubnets")?;
    let subnets = all(&xml, "subnetId");
    let vpc = first(&xml, "vpcId")?;
    let [a, b, ..] = subnets.as_slice() else { return Err("the default VPC has no two subnets".into()) };
    let xml = client.elb(
        "CreateLoadBalancer",
        &[("Name", NAME), ("Subnets.member.1", a), ("Subnets.member.2", b), ("Type", "application")],
    )?;
    let (arn, dns) = (first(&xml, "LoadBalancerArn")?, first(&xml, "DNSName")?);
    let xml = client.elb(
        "CreateTargetGroup",
        &[
            ("Name", NAME),
            ("Protocol", "HTTP"),
            ("Port", "80"),
            ("VpcId", &vpc),
            ("TargetType", "instance"),
            ("HealthCheckPath", "/health"),
            ("HealthCheckIntervalSeconds", "5"),
            ("HealthCheckTimeoutSeconds", "2"),
            ("HealthyThresholdCount", "2"),
        ],
    )?;
    let group = first(&xml, "TargetGroupArn")?;
    client.elb(
        "ModifyTargetGroupAttributes",
        &[
            ("TargetGroupArn", &group),
            ("Attributes.member.1.Key", "deregistration_delay.timeout_seconds"),
            ("Attributes.member.1.Value", "5"),
        ],
    )?;
    let there = client.elb("DescribeListeners", &[("LoadBalancerArn", &arn)])?;
    if all(&there, "ListenerArn").is_empty() {
        client.elb(
            "CreateListener",
            &[
                ("LoadBalancerArn", &arn),
                ("Protocol", "HTTP"),
                ("Port", "80"),
                ("DefaultActions.member.1.Type", "forward"),
                ("DefaultActions.member.1.TargetGroupArn", &group),
            ],
        )?;
    }
    Ok((dns, group))
}

fn service(client: &Client, definition: &str, group: &str, tasks: u32) -> Result<(), String> {
    let cluster = &client.run.cluster;
    let there = client.ecs("DescribeServices", &json!({"cluster": cluster, "services": [NAME]}))?;
    if there["services"][0]["status"] == "ACTIVE" {
        let change =
            json!({"cluster": cluster, "service": NAME, "desiredCount": tasks, "taskDefinition": definition});
        return client.ecs("UpdateService", &change).map(|_| ());
    }
    client
        .ecs(
            "CreateService",
            &json!({
                "cluster": cluster, "serviceName": NAME, "taskDefinition": definition, "desiredCount": tasks,
                "launchType": "EC2",
                "loadBalancers": [{"targetGroupArn": group, "containerName": "web", "containerPort": 8080}],
            }),
        )
        .map(|_| ())
}

/// Waits for the service and its targets; the healthy targets with their ports.
fn wait(client: &Client, group: &str, tasks: u32, simulated: bool) -> Result<Vec<(String, String)>, String> {
    let deadline = Instant::now() + STEADY;
    loop {
        let about = json!({"cluster": client.run.cluster, "services": [NAME]});
        let answer = client.ecs("DescribeServices", &about)?;
        let s = &answer["services"][0];
        let xml = client.elb("DescribeTargetHealth", &[("TargetGroupArn", group)])?;
        let healthy: Vec<(String, String)> = all(&xml, "member")
            .into_iter()
            .filter(|m| simulated || all(m, "State").iter().any(|s| s == "healthy"))
            .filter_map(|m| Some((all(&m, "Id").into_iter().next()?, all(&m, "Port").into_iter().next()?)))
            .collect();
        let steady = s["runningCount"] == tasks && s["deployments"].as_array().is_some_and(|d| d.len() == 1);
        if steady && healthy.len() == tasks as usize {
            return Ok(healthy);
        }
        if Instant::now() > deadline {
            let event = s["events"][0]["message"].as_str().unwrap_or("no event");
            return Err(format!("the service is not steady after {} s: {event}", STEADY.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn requests(dns: &str, containers: usize) -> Result<u16, String> {
    let mut headers = HeaderMap::new();
    headers.insert(header::HOST, HeaderValue::from_str(dns).map_err(|e| e.to_string())?);
    let mut answers: BTreeMap<String, usize> = BTreeMap::new();
    let open = |p: &&u16| {
        exchange(&format!("127.0.0.1:{p}"), "GET", "/", &headers, b"").is_ok_and(|a| a.status == 200)
    };
    let port = PORTS.iter().find(open).copied().ok_or("the balancer does not answer on 127.0.0.1")?;
    for _ in 0..REQUESTS {
        let answer = exchange(&format!("127.0.0.1:{port}"), "GET", "/", &headers, b"")?;
        let text = String::from_utf8_lossy(&answer.body).trim().to_owned();
        if answer.status != 200 {
            return Err(format!("the balancer answered {}: {text}", answer.status));
        }
        *answers.entry(text).or_default() += 1;
        if answers.len() >= containers {
            break;
        }
    }
    for (text, n) in &answers {
        println!("   {text}  ({n} answer{})", if *n == 1 { "" } else { "s" });
    }
    if answers.len() < containers {
        return Err(format!(
            "only {} of {containers} containers answered {REQUESTS} requests",
            answers.len()
        ));
    }
    Ok(port)
}

fn clean(client: &Client) -> Result<(), String> {
    let cluster = &client.run.cluster;
    let _ = client.ecs("DeleteService", &json!({"cluster": cluster, "service": NAME, "force": true}));
    if let Ok(xml) = client.elb("DescribeLoadBalancers", &[("Names.member.1", NAME)]) {
        for arn in all(&xml, "LoadBalancerArn") {
            client.elb("DeleteLoadBalancer", &[("LoadBalancerArn", &arn)])?;
        }
    }
    if let Ok(xml) = client.elb("DescribeTargetGroups", &[("Names.member.1", NAME)]) {
        for arn in all(&xml, "TargetGroupArn") {
            client.elb("DeleteTargetGroup", &[("TargetGroupArn", &arn)])?;
        }
    }
    let listed = client.ecs("ListTaskDefinitions", &json!({"familyPrefix": NAME}))?;
    for arn in listed["taskDefinitionArns"].as_array().into_iter().flatten() {
        client.ecs("DeregisterTaskDefinition", &json!({"taskDefinition": arn}))?;
    }
    println!("The demo is gone; its containers stop as their connections drain.");
    Ok(())
}
