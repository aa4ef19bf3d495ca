//! ECS and events: tasks run by rules, and the events that the region's own tasks make.
//!
//! Source: Amazon ECS developer guide, "Amazon ECS events"; Amazon EventBridge API reference, EcsParameters.

use std::sync::OnceLock;

use ecs::api::tasks::show;
use ecs::rows::Task;
use engine::{Committed, Engine, Scope};
use metrics::time::iso_ms;
use serde_json::{Value as Json, json};
use shapes::ecs::{RunTaskRequest, ops};
use shapes::events::{RuleState, Target};
use shapes::{AwsError, OperationType, Shape, Value};
use state::handlers::Handler;
use state::{Caller, Handlers, Tables, Tx};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;

use super::fire::{Event, put};
use super::rows::{DEFAULT, Rule};
use crate::{Fault, Refusal, Sender};

/// The RunTask request of a rule's target, as JSON.
pub fn request(rule: &Rule, target: &Target, input: &str) -> Json {
    let mut out = json!({"cluster": target.arn, "startedBy": format!("events-rule/{}", rule.name).chars().take(36).collect::<String>()});
    let Some(p) = &target.ecs_parameters else { return out };
    out["taskDefinition"] = json!(p.task_definition_arn);
    out["count"] = json!(p.task_count.unwrap_or(1));
    for (name, value) in [
        ("launchType", json!(p.launch_type.map(|l| l.as_str()))),
        ("platformVersion", json!(p.platform_version)),
        ("group", json!(p.group)),
        ("enableECSManagedTags", json!(p.enable_ecs_managed_tags)),
        ("enableExecuteCommand", json!(p.enable_execute_command)),
        ("propagateTags", json!(p.propagate_tags.map(|t| t.as_str()))),
        ("referenceId", json!(p.reference_id)),
    ] {
        if !value.is_null() {
            out[name] = value;
        }
    }
    if let Some(v) = p.network_configuration.as_ref().and_then(|n| n.awsvpc_configuration.as_ref()) {
        let mut vpc =
            json!({"subnets": v.subnets, "securityGroups": v.security_groups.clone().unwrap_or_default()});
        if let Some(a) = v.assign_public_ip {
            vpc["assignPublicIp"] = json!(a.as_str());
        }
        out["networkConfiguration"] = json!({"awsvpcConfiguration": vpc});
    }
    let strategy = p.capacity_provider_strategy.iter().flatten();
    let strategy: Vec<Json> = strategy
        .map(|s| json!({"capacityProvider": s.capacity_provider, "weight": s.weight.unwrap_or(0), "base": s.base.unwrap_or(0)}))
        .collect();
    let constraints = p.placement_constraints.iter().flatten();
    let constraints: Vec<Json> = constraints
        .map(|c| match &c.expression {
            Some(e) => json!({"type": c.type_.map(|t| t.as_str()), "expression": e}),
            None => json!({"type": c.type_.map(|t| t.as_str())}),
        })
        .collect();
    let placement = p.placement_strategy.iter().flatten();
    let placement: Vec<Json> = placement
        .map(|s| match &s.field {
            Some(f) => json!({"type": s.type_.map(|t| t.as_str()), "field": f}),
            None => json!({"type": s.type_.map(|t| t.as_str())}),
        })
        .collect();
    let tags: Vec<Json> = p.tags.iter().flatten().map(|t| json!({"key": t.key, "value": t.value})).collect();
    for (name, list) in [
        ("capacityProviderStrategy", strategy),
        ("placementConstraints", constraints),
        ("placementStrategy", placement),
        ("tags", tags),
    ] {
        if !list.is_empty() {
            out[name] = json!(list);
        }
    }
    // The target's input are the overrides; an event that was passed on whole has none of their members.
    let overrides: Json = serde_json::from_str(input).unwrap_or_default();
    if overrides.get("containerOverrides").is_some() || overrides.get("taskRoleArn").is_some() {
        out["overrides"] = overrides;
    }
    out
}

/// Runs the task of such a request, as RunTask does, if the role of the target may.
///
/// # Errors
/// What RunTask says, and its first failure; for good that the role may not.
pub async fn run_task(engine: &Engine, scope: &Scope, request: &str, by: &Sender) -> Result<(), Fault> {
    let value: Value = serde_json::from_str(request).map_err(|e| e.to_string())?;
    may_run(engine, scope, &value, by).map_err(Fault::Never)?;
    let request = RunTaskRequest::from_value(value).map_err(|e| e.to_string())?;
    let answer = engine.write(scope, move |tx| perform(tx, &request)).await.map_err(|e| e.to_string())?;
    let answer = <ops::RunTask as OperationType>::Output::from_value(answer).map_err(|e| e.to_string())?;
    match answer.failures.unwrap_or_default().first() {
        Some(f) => Err(f.reason.clone().unwrap_or_default().into()),
        None => Ok(()),
    }
}

/// Roles are the account's, whichever of its regions holds their rows.
fn may_run(engine: &Engine, scope: &Scope, request: &Value, by: &Sender) -> Result<(), Refusal> {
    let role = by.role.as_deref().unwrap_or_default();
    let home = engine.snapshots_of(&scope.account).into_iter().find(|t| identity::role(t, role).is_some());
    let home =
        home.ok_or_else(|| Refusal::not_allowed(format!("there is no role '{role}' for the target")))?;
    by.may_call(&home, scope, ("ecs", "RunTask"), request, engine::now())
}

fn perform(tx: &mut Tx, request: &RunTaskRequest) -> Result<Value, AwsError> {
    static ECS: OnceLock<Handlers> = OnceLock::new();
    let handlers = ECS.get_or_init(|| {
        let mut h = Handlers::default();
        ecs::handlers(&mut h);
        h
    });
    match handlers.get("ecs", ops::RunTask::descriptor().name).map(|e| &e.handler) {
        Some(Handler::Write(f)) => {
            let caller = Caller {
                account: tx.account().to_owned(),
                region: tx.region().to_owned(),
                arn: format!("arn:aws:sts::{}:assumed-role/events/events", tx.account()),
                ..Default::default()
            };
            f(tx, &caller, request.to_value())
        }
        _ => unreachable!("RunTask is a write of the ecs crate"),
    }
}

/// Puts "ECS Task State Change" on the default bus while somebody listens there, until the process stops.
pub async fn watch_tasks(engine: Engine, mut stopping: watch::Receiver<bool>) {
    let mut commits = engine.subscribe();
    loop {
        let commit = tokio::select! {
            c = commits.recv() => c,
            // An error means that the sender is gone: the process is ending too.
            _ = stopping.wait_for(|s| *s) => return,
        };
        match commit {
            Ok(c) => tell(&engine, &c).await,
            Err(RecvError::Lagged(n)) => tracing::warn!("events of {n} commits were not told to rules"),
            Err(RecvError::Closed) => return,
        }
    }
}

async fn tell(engine: &Engine, commit: &Committed) {
    let listened = |r: &Rule| {
        r.bus == DEFAULT && r.pattern.is_some() && r.state != RuleState::Disabled && !r.targets.is_empty()
    };
    if !commit.tables.table::<Rule>().iter().any(|r| listened(r)) {
        return;
    }
    let mut events = Vec::new();
    for change in commit.changes.iter() {
        let Some((old, Some(new))) = change.of::<Task>() else { continue };
        let differs = old.is_none_or(|o| {
            (o.last_status, o.stop_desired, o.version) != (new.last_status, new.stop_desired, new.version)
                || o.connectivity != new.connectivity
        });
        if differs {
            events.push(event(&commit.tables, new));
        }
    }
    if events.is_empty() {
        return;
    }
    let told = engine.write(&commit.scope, move |tx| {
        for e in events {
            put(tx, DEFAULT, e);
        }
        Ok(())
    });
    if let Err(e) = told.await {
        tracing::warn!("events of tasks were lost: {e}");
    }
}

fn event(tables: &Tables, task: &Task) -> Event {
    let mut detail = json_of(&show::task(tables, task, false).to_value());
    let now = engine::now();
    if let Some(o) = detail.as_object_mut() {
        o.remove("tags");
        o.insert("updatedAt".into(), json!(iso_ms(now)));
    }
    Event {
        source: "aws.ecs".into(),
        detail_type: "ECS Task State Change".into(),
        time: now,
        resources: vec![task.arn.clone()],
        detail,
    }
}

/// A structure as events carry it: times are texts.
fn json_of(v: &Value) -> Json {
    match v {
        Value::Timestamp(t) => json!(iso_ms(*t)),
        Value::List(l) => l.iter().map(json_of).collect(),
        Value::Map(m) => Json::Object(m.iter().map(|(k, v)| (k.to_string(), json_of(v))).collect()),
        other => serde_json::to_value(other).unwrap_or_default(),
    }
}
