//! The commands of scripts.

use ecs::rows::{Service, ServiceStatus};
use serde_json::{Value as Json, json};

use super::show;
use super::words::{Words, duration};
use crate::behaviour::Behaviour;
use crate::machine::Spec;
use crate::plane::Outcome;
use crate::setup::{Definition, pairs};
use crate::world::{CLUSTER, World};

/// How long `until steady` waits unless it says so.
const PATIENCE_MS: i64 = 600_000;

/// Runs one command.
pub fn run(world: &mut World, mut w: Words) -> Result<(), String> {
    let command = w.take()?;
    match command {
        "instances" | "join" => instances(world, &mut w)?,
        "image" => image(world, &mut w)?,
        "task" => task(world, &mut w)?,
        "balancer" => balancer(world, &mut w)?,
        "service" => service(world, &mut w)?,
        "scale" => {
            let (name, n) = (w.take()?, w.take()?);
            let n: i64 = n.parse().map_err(|_| format!("{n}: not a number"))?;
            update(world, json!({"service": name, "desiredCount": n}))?;
        }
        "deploy" => {
            let (name, definition) = (w.take()?, w.take()?);
            let forced = w.flag("forced");
            update(
                world,
                json!({"service": name, "taskDefinition": definition, "forceNewDeployment": forced}),
            )?;
        }
        "configure" => configure(world, &mut w)?,
        "delete" => {
            let name = w.take()?;
            call(world, "DeleteService", json!({"service": name, "force": w.flag("force")}))?;
        }
        "run" => {
            let definition = w.take()?;
            let count = w.number("count")?.unwrap_or(1);
            let out = call(world, "RunTask", json!({"taskDefinition": definition, "count": count}))?;
            for f in out["failures"].as_array().into_iter().flatten() {
                let arn = f["arn"].as_str().and_then(|a| a.rsplit('/').next()).unwrap_or_default();
                let text = format!(
                    "failure: {} {}",
                    world.story.name(arn),
                    f["reason"].as_str().unwrap_or_default()
                );
                world.story.line(&format!("           {text}"));
            }
        }
        "stop" => {
            let id = id(world, w.take()?)?;
            call(world, "StopTask", json!({"task": id, "reason": "stopped by the script"}))?;
        }
        "protect" | "unprotect" => {
            let tasks: Vec<String> =
                w.until(&["for"]).into_iter().map(|t| id(world, t)).collect::<Result<_, _>>()?;
            let minutes = w.duration("for")?.map_or(120, |ms| ms / 60_000);
            let name = service_of(world, &tasks)?;
            let mut input =
                json!({"service": name, "tasks": tasks, "protectionEnabled": command == "protect"});
            if command == "protect" {
                input["expiresInMinutes"] = json!(minutes);
            }
            call(world, "UpdateTaskProtection", input)?;
        }
        "kill" => match w.take()? {
            "task" => {
                let id = id(world, w.take()?)?;
                world.kill_container(&id);
            }
            "agent" => world.kill_agent(w.take()?),
            other => return Err(format!("kill what? not {other}")),
        },
        "start-agent" => world.start_agent(w.take()?),
        "drain" | "activate" => {
            let keys = instance_arns(world, &w.until(&[]))?;
            let status = if command == "drain" { "DRAINING" } else { "ACTIVE" };
            call(
                world,
                "UpdateContainerInstancesState",
                json!({"containerInstances": keys, "status": status}),
            )?;
        }
        "deregister" => {
            let arns = instance_arns(world, &[w.take()?])?;
            let force = w.flag("force");
            call(
                world,
                "DeregisterContainerInstance",
                json!({"containerInstance": arns[0], "force": force}),
            )?;
        }
        "terminate" => {
            let name = w.take()?;
            let ec2 = world.machines.get(name).map(|m| m.ec2.clone()).ok_or(format!("no machine {name}"))?;
            world.destroy(name);
            done(world.call("ec2", "TerminateInstances", json!({"InstanceIds": [ec2]})))?;
        }
        "power" => {
            let on = w.take()? == "on";
            for m in w.until(&[]) {
                if on { world.power_on(m) } else { world.power_off(m) }
            }
        }
        "zone" => {
            let (zone, on) = (w.take()?, w.take()? == "on");
            let of_zone = world.machines.values().filter(|m| m.zone.ends_with(zone));
            let names: Vec<String> = of_zone.map(|m| m.name.clone()).collect();
            for m in names {
                if on { world.power_on(&m) } else { world.power_off(&m) }
            }
        }
        "cut" => w.until(&[]).into_iter().for_each(|m| world.cut(m)),
        "mend" => w.until(&[]).into_iter().for_each(|m| world.mend(m)),
        "crash" => {
            if w.until(&["for"]) != ["control", "plane"] {
                return Err("only the control plane crashes".into());
            }
            let ms = w.duration("for")?.unwrap_or(2_000);
            world.crash_plane(ms);
        }
        "wait" => {
            let until = world.now.plus_ms(duration(w.take()?)?);
            world.run_until(until).map_err(|v| v.0)?;
        }
        "until" => until(world, &mut w)?,
        "show" => {
            let lines = show::lines(world, &w.until(&[]))?;
            lines.iter().for_each(|l| world.story.line(&format!("           {l}")));
        }
        other => return Err(format!("there is no command {other}")),
    }
    w.end()
}

fn done(outcome: Outcome<Json>) -> Result<Json, String> {
    match outcome {
        Outcome::Done(v) => Ok(v),
        Outcome::Refused(e) => Err(e.to_string()),
        Outcome::Lost => Err("the control plane is away".into()),
    }
}

fn call(world: &mut World, operation: &'static str, mut input: Json) -> Result<Json, String> {
    input["cluster"] = json!(CLUSTER);
    done(world.call("ecs", operation, input))
}

fn update(world: &mut World, input: Json) -> Result<(), String> {
    call(world, "UpdateService", input).map(|_| ())
}

fn id(world: &World, name: &str) -> Result<String, String> {
    world.story.id(name).map(str::to_owned).ok_or(format!("there is no {name} yet"))
}

fn service_of(world: &World, tasks: &[String]) -> Result<String, String> {
    let first = tasks.first().ok_or("no task named")?;
    let row = world.tables().get::<ecs::rows::Task>(&ecs::rows::Task::key_of(CLUSTER, first));
    row.and_then(|t| t.service.clone()).ok_or("a task of no service".into())
}

fn instance_arns(world: &World, names: &[&str]) -> Result<Vec<String>, String> {
    let arn = |n: &&str| {
        let m = world.machines.get(*n).ok_or(format!("no machine {n}"))?;
        m.arn.clone().ok_or(format!("machine {n} has not joined"))
    };
    names.iter().map(arn).collect()
}

fn instances(world: &mut World, w: &mut Words) -> Result<(), String> {
    let mut spec = Spec::default();
    spec.cpu = w.number("cpu")?.unwrap_or(spec.cpu);
    spec.memory = w.number("memory")?.unwrap_or(spec.memory);
    spec.gpus = usize::try_from(w.number("gpus")?.unwrap_or(0)).map_err(|e| e.to_string())?;
    spec.attributes = pairs(w.option("with").into_iter());
    let names = w.until(&["in"]);
    if !w.flag("in") {
        return Err("in which zones?".into());
    }
    let zones = w.until(&[]);
    if zones.is_empty() {
        return Err("in which zones?".into());
    }
    for (i, name) in names.iter().enumerate() {
        match world.add_machine(name, zones[i % zones.len()], spec.clone()) {
            Outcome::Done(()) => {}
            Outcome::Refused(e) => return Err(e.to_string()),
            Outcome::Lost => return Err("the control plane is away".into()),
        }
    }
    Ok(())
}

fn image(world: &mut World, w: &mut Words) -> Result<(), String> {
    let name = w.take()?;
    let mut b = Behaviour::default();
    b.cannot_pull = w.flag("cannot-be-pulled");
    b.pull_ms = w.duration("pull")?.unwrap_or(b.pull_ms);
    b.start_ms = w.duration("start")?.unwrap_or(b.start_ms);
    b.stop_ms = w.duration("stop")?.unwrap_or(b.stop_ms);
    if let Some(code) = w.number("exits")? {
        b.exits = Some((w.duration("after")?.unwrap_or(0), code));
    }
    if w.flag("never-answers") {
        b.answers_ms = None;
    }
    b.answers_ms = w.duration("answers-after")?.or(b.answers_ms);
    b.mute_ms = w.duration("mute-after")?;
    b.healthy_ms = w.duration("healthy-after")?.or(b.healthy_ms);
    b.unhealthy_ms = w.duration("unhealthy-after")?;
    world.image(name, b);
    Ok(())
}

fn task(world: &mut World, w: &mut Words) -> Result<(), String> {
    let family = w.take()?;
    let image = w.option("image").ok_or("of which image?")?;
    let mut d = Definition::new(family, image);
    d.cpu = w.number("cpu")?.unwrap_or(d.cpu);
    d.memory = w.number("memory")?.unwrap_or(d.memory);
    d.gpus = usize::try_from(w.number("gpus")?.unwrap_or(0)).map_err(|e| e.to_string())?;
    let port = |n: Option<i64>| n.and_then(|n| u16::try_from(n).ok());
    d.port = port(w.number("port")?);
    d.host_port = port(w.number("host-port")?).unwrap_or(0);
    d.stop_timeout = w.duration("stop-timeout")?.map(|ms| ms / 1000);
    d.health_check = w.flag("checked");
    match world.define(&d) {
        Outcome::Done(name) => {
            world.story.line(&format!("           {name}"));
            Ok(())
        }
        Outcome::Refused(e) => Err(e.to_string()),
        Outcome::Lost => Err("the control plane is away".into()),
    }
}

fn balancer(world: &mut World, w: &mut Words) -> Result<(), String> {
    let name = w.take()?;
    let delay = w.duration("delay")?.unwrap_or(300_000) / 1000;
    let interval = w.duration("interval")?.unwrap_or(10_000) / 1000;
    let unhealthy = w.number("unhealthy")?.unwrap_or(2);
    world.balancer.requests_ms = w.duration("requests")?.unwrap_or(0);
    world.add_balancer(name, 80, interval, unhealthy, delay);
    Ok(())
}

/// The members of a deployment configuration that a line names.
fn deployment_configuration(w: &mut Words) -> Result<Json, String> {
    let mut out = json!({});
    if let Some(n) = w.number("min")? {
        out["minimumHealthyPercent"] = json!(n);
    }
    if let Some(n) = w.number("max")? {
        out["maximumPercent"] = json!(n);
    }
    let (breaker, rollback) = (w.flag("breaker"), w.flag("rollback"));
    if breaker {
        out["deploymentCircuitBreaker"] = json!({"enable": true, "rollback": rollback});
    }
    Ok(out)
}

fn service(world: &mut World, w: &mut Words) -> Result<(), String> {
    let (name, definition) = (w.take()?, w.take()?);
    let mut input = json!({"serviceName": name, "taskDefinition": definition});
    if w.flag("daemon") {
        input["schedulingStrategy"] = json!("DAEMON");
    }
    if let Some(n) = w.number("desired")? {
        input["desiredCount"] = json!(n);
    }
    input["deploymentConfiguration"] = deployment_configuration(w)?;
    if let Some(balancer) = w.option("balancer") {
        let group = id(world, balancer)?;
        let port = w.number("port")?.unwrap_or(80);
        input["loadBalancers"] =
            json!([{"targetGroupArn": group, "containerName": "app", "containerPort": port}]);
    }
    if let Some(ms) = w.duration("grace")? {
        input["healthCheckGracePeriodSeconds"] = json!(ms / 1000);
    }
    let mut strategy = Vec::new();
    while let Some(field) = w.option("spread") {
        let field = if field == "zone" { "attribute:ecs.availability-zone" } else { field };
        strategy.push(json!({"type": "spread", "field": field}));
    }
    while let Some(field) = w.option("binpack") {
        strategy.push(json!({"type": "binpack", "field": field}));
    }
    if !strategy.is_empty() {
        input["placementStrategy"] = json!(strategy);
    }
    let mut constraints = Vec::new();
    if w.flag("distinct") {
        constraints.push(json!({"type": "distinctInstance"}));
    }
    if let Some(e) = w.expression {
        constraints.push(json!({"type": "memberOf", "expression": e}));
    }
    input["placementConstraints"] = json!(constraints);
    if w.flag("no-rebalancing") {
        input["availabilityZoneRebalancing"] = json!("DISABLED");
    }
    call(world, "CreateService", input).map(|_| ())
}

fn configure(world: &mut World, w: &mut Words) -> Result<(), String> {
    let name = w.take()?;
    let mut input = json!({"service": name, "deploymentConfiguration": deployment_configuration(w)?});
    if let Some(ms) = w.duration("grace")? {
        input["healthCheckGracePeriodSeconds"] = json!(ms / 1000);
    }
    update(world, input)
}

fn until(world: &mut World, w: &mut Words) -> Result<(), String> {
    let patience = w.duration("within")?.unwrap_or(PATIENCE_MS);
    let what = w.take()?;
    if what != "steady" {
        return Err(format!("until what? not {what}"));
    }
    if !world.run_until_holds(patience, is_steady).map_err(|v| v.0)? {
        world.story.line(&format!("           not steady after {} s", patience / 1000));
    }
    Ok(())
}

/// Whether every service says so.
fn is_steady(world: &World) -> bool {
    let services = world.tables().table::<Service>();
    world.plane.is_up()
        && services
            .iter()
            .filter(|s| s.status != ServiceStatus::Inactive)
            .all(|s| s.steady_since.is_some() && s.deployments.len() == 1)
}
