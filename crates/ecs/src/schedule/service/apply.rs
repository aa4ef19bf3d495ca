//! Carries a plan out: stops and launches tasks, writes counters and outcomes to the service's row, tells events.
//!
//! Stop reasons and event texts: sections 2.3 and 4.5 of our behaviour reference.

use std::collections::BTreeMap;
use std::sync::Arc;

use shapes::ecs as api;
use state::{Timestamp, Tx};

use super::gather::Gathered;
use super::reconcile::{Place, Plan, RETRY_S, Rebalancing, Start, Stop, Why};
use super::snapshot::{Fault, Health, Kind, Phase, TaskView};
use super::{events, launching, outcome, rebalance};
use crate::launch::{self, Launch, NotPlaced, On};
use crate::placements::Placements;
use crate::rows::{Service, TargetState, Task};
use crate::stopping;

/// Ends every sentence about a task that finds no place.
const SEE_GUIDE: &str =
    "For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";
/// After a zone had no room, rebalancing rests.
const REBALANCING_RESTS_S: i64 = 15 * 60;

/// Carries a plan out and says when to look again.
pub fn apply(tx: &mut Tx, g: &Gathered, plan: &Plan) -> Option<Timestamp> {
    for task in &g.ended {
        tx.update::<Task>(&Task::key_of(&task.cluster, &task.id), |t| t.accounted = true);
    }
    rebalancing(tx, g, plan);
    for stop in &plan.stops {
        stop_tasks(tx, g, stop);
    }
    let blocked = start_tasks(tx, g, &plan.starts);
    let again = outcome::write(tx, g, plan, blocked);
    if blocked && !g.service.blocked {
        // Look once more with that in mind: older tasks may make room.
        return Some(tx.now());
    }
    if blocked {
        let retry = tx.now().plus_s(RETRY_S);
        // Not at once, even if the plan was cut short: the next attempt would end the same way.
        return Some(again.filter(|t| *t > tx.now()).map_or(retry, |t| t.min(retry)));
    }
    again
}

fn rebalancing(tx: &mut Tx, g: &Gathered, plan: &Plan) {
    let (cluster, name) = (&g.service.cluster, &g.service.name);
    let Kind::Replica { zones: Some(zones) } = &g.snapshot.kind else { return };
    let text = match plan.rebalancing {
        Rebalancing::Same => return,
        Rebalancing::Started => {
            format!(
                "is not AZ balanced with {}. AZ Rebalancing in progress.",
                rebalance::words(&zones.counts)
            )
        }
        Rebalancing::Completed => format!("is AZ balanced with {}.", rebalance::words(&zones.counts)),
    };
    events::add(tx, cluster, name, &text);
    let on = plan.rebalancing == Rebalancing::Started;
    tx.update::<Service>(&Service::key_of(cluster, name), |s| s.rebalancing = on);
}

// ---- stopping ----

fn stop_tasks(tx: &mut Tx, g: &Gathered, stop: &Stop) {
    let chosen = if stop.count < stop.tasks.len() { choose(tx, g, stop) } else { stop.tasks.clone() };
    let mut targets: BTreeMap<String, usize> = BTreeMap::new();
    let mut draining = 0;
    for i in &chosen {
        let task = &g.tasks[*i];
        let registered = task.targets.iter().filter(|t| t.state == TargetState::Registered);
        let groups: Vec<String> = registered.map(|t| t.target_group.clone()).collect();
        draining += usize::from(!groups.is_empty());
        for group in groups {
            *targets.entry(group).or_default() += 1;
        }
        let view = &g.snapshot.tasks[*i];
        tell_fault(tx, g, task, view, stop.why);
        let reason = reason(g, view, stop.why);
        let key = Task::key_of(&task.cluster, &task.id);
        stopping::stop_task(tx, &key, api::TaskStopCode::ServiceSchedulerInitiated, &reason);
    }
    tell_stopped(tx, g, &chosen, stop.why);
    let owner = chosen.first().and_then(|i| g.snapshot.tasks[*i].owner);
    for (group, n) in &targets {
        tell(tx, g, owner, &events::deregistered(*n, group));
    }
    if draining > 0 {
        tell(tx, g, owner, &events::draining(draining));
    }
}

/// Tells an event of the service, or of one of its task sets.
fn tell(tx: &mut Tx, g: &Gathered, group: Option<usize>, text: &str) {
    let (cluster, name) = (&g.service.cluster, &g.service.name);
    match group.filter(|_| g.snapshot.kind == Kind::TaskSets) {
        Some(i) => events::add_of_task_set(tx, cluster, name, &g.snapshot.groups[i].id, text),
        None => events::add(tx, cluster, name, text),
    }
}

/// Chooses by the placement strategy, mirrored.
fn choose(tx: &mut Tx, g: &Gathered, stop: &Stop) -> Vec<usize> {
    let ids: Vec<Arc<str>> = stop.tasks.iter().map(|i| Arc::from(g.tasks[*i].id.as_str())).collect();
    let back: BTreeMap<&str, usize> = ids.iter().map(|id| &**id).zip(stop.tasks.iter().copied()).collect();
    let chain = launch::Strategy::Service(g.service.placement_strategy.clone()).chain();
    let group = format!("service:{}", g.service.name);
    let (_, engines, random) = tx.split::<Placements>();
    let tie = random.next_u64();
    let engine = engines.cluster(&g.service.cluster);
    let chosen = engine.choose_to_stop(&ids, &group, &chain, stop.count, tie);
    chosen.iter().filter_map(|id| back.get(&**id).copied()).collect()
}

fn reason(g: &Gathered, view: &TaskView, why: Why) -> String {
    match (&view.health, why) {
        (Health::Unhealthy(Fault::Target { group, .. }), Why::Unhealthy) => {
            format!("Task failed ELB health checks in (target-group {group})")
        }
        (Health::Unhealthy(Fault::Container), Why::Unhealthy) => "Task failed container health checks".into(),
        _ => {
            let primary = g.service.primary().map(|d| d.id.as_str());
            let own = view.owner.map(|o| g.snapshot.groups[o].id.as_str());
            let id = primary.or(own).unwrap_or_default();
            format!("Scaling activity initiated by (deployment {id})")
        }
    }
}

fn tell_fault(tx: &mut Tx, g: &Gathered, task: &Task, view: &TaskView, why: Why) {
    let Health::Unhealthy(fault) = &view.health else { return };
    if why != Why::Unhealthy {
        return;
    }
    let text = match fault {
        Fault::Container => format!("(task {}) failed container health checks.", task.id),
        Fault::Target { group, id, port, reason } => {
            let instance = if id.starts_with("i-") { format!(" (instance {id})") } else { String::new() };
            format!(
                "(task {}){instance} (port {port}) is unhealthy in (target-group {group}) due to (reason {reason})",
                task.id
            )
        }
    };
    tell(tx, g, view.owner, &text);
}

fn tell_stopped(tx: &mut Tx, g: &Gathered, chosen: &[usize], why: Why) {
    let owner = chosen.first().and_then(|i| g.snapshot.tasks[*i].owner);
    let (running, pending): (Vec<usize>, Vec<usize>) =
        chosen.iter().partition(|i| g.snapshot.tasks[**i].phase == Phase::Running);
    if !pending.is_empty() {
        tell(tx, g, owner, &format!("has stopped {} pending tasks.", pending.len()));
    }
    let id = |i: &usize| g.tasks[*i].id.clone();
    if why == Why::Rebalancing {
        let mut by_zone: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for i in &running {
            by_zone.entry(g.tasks[*i].availability_zone.clone().unwrap_or_default()).or_default().push(id(i));
        }
        for (zone, ids) in by_zone {
            let (n, names) = (ids.len(), events::names(&ids));
            let text = format!("has stopped {n} running tasks in {zone} due to AZ rebalancing: {names}.");
            tell(tx, g, owner, &text);
        }
    } else if !running.is_empty() {
        let ids: Vec<String> = running.iter().map(id).collect();
        tell(tx, g, owner, &events::stopped(&ids));
    }
}

// ---- starting ----

/// What became of the launches.
#[derive(Default)]
struct Placed {
    ids: Vec<String>,
    blocked: bool,
}

/// Launches; says whether some found no place.
fn start_tasks(tx: &mut Tx, g: &Gathered, starts: &[Start]) -> bool {
    let mut blocked = false;
    // A daemon's tasks are started one by one and told of together.
    let mut by_group: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for start in starts {
        let mut here = Placed::default();
        start_some(tx, g, start, &mut here);
        blocked |= here.blocked;
        match &start.place {
            Place::Zone(zone) if !here.ids.is_empty() => {
                let (n, names) = (here.ids.len(), events::names(&here.ids));
                let text = format!("has started {n} tasks in {zone} to AZ Rebalance: {names}.");
                tell(tx, g, Some(start.group), &text);
            }
            _ => by_group.entry(start.group).or_default().append(&mut here.ids),
        }
    }
    for (group, ids) in by_group.iter().filter(|(_, ids)| !ids.is_empty()) {
        tell(tx, g, Some(*group), &events::started(ids));
    }
    if !starts.is_empty() && !blocked {
        events::clear(tx, &g.service.cluster, &g.service.name, "placement");
    }
    blocked
}

fn start_some(tx: &mut Tx, g: &Gathered, start: &Start, placed: &mut Placed) {
    let settings = &g.settings[start.group];
    let group = &g.snapshot.groups[start.group].id;
    let Some(definition) = launching::definition(tx, settings) else {
        placed.blocked = true;
        let why =
            NotPlaced::Other(format!("The task definition {} does not exist.", settings.task_definition));
        return tell_not_placed(tx, g, &start.place, &why);
    };
    let mut what = launching::launch(&g.service, settings, group, &definition);
    match &start.place {
        Place::Anywhere => {}
        Place::Zone(zone) => what.zones = vec![zone.clone()],
        Place::Instance(id) => {
            what.instance = Some(On { instance: id.to_string(), skip_constraints: false });
        }
    }
    let mut shares = Shares::of(g, start.group);
    for _ in 0..start.count {
        let outcome = match shares.next() {
            Ok(provider) => {
                provider.iter().for_each(|p| launching::by_provider(&mut what, p));
                launch_one(tx, &what)
            }
            Err(why) => Err(why),
        };
        match outcome {
            Ok(id) => placed.ids.push(id),
            Err(why) => {
                // The next one of the same kind would fare no better.
                placed.blocked |= !matches!(start.place, Place::Zone(_));
                tell_not_placed(tx, g, &start.place, &why);
                break;
            }
        }
    }
}

fn launch_one(tx: &mut Tx, what: &Launch) -> Result<String, NotPlaced> {
    let key = launch::launch(tx, what)?;
    Ok(key.rsplit('/').next().unwrap_or_default().to_owned())
}

/// How the tasks of a deployment are divided over capacity providers.
struct Shares<'a> {
    strategy: &'a [api::CapacityProviderStrategyItem],
    have: Vec<i64>,
}

impl<'a> Shares<'a> {
    fn of(g: &'a Gathered, group: usize) -> Shares<'a> {
        let strategy = g.settings[group].capacity_provider_strategy.as_slice();
        let mut have = vec![0; strategy.len()];
        if !strategy.is_empty() {
            let mine = g.snapshot.tasks.iter().zip(&g.tasks).filter(|(v, _)| v.owner == Some(group));
            for (_, task) in mine.filter(|(v, _)| v.is_live()) {
                let named = |s: &api::CapacityProviderStrategyItem| {
                    Some(s.capacity_provider.as_str()) == task.capacity_provider.as_deref()
                };
                if let Some(i) = strategy.iter().position(named) {
                    have[i] += 1;
                }
            }
        }
        Shares { strategy, have }
    }

    /// The provider of the next task; none where there is no strategy.
    fn next(&mut self) -> Result<Option<&'a str>, NotPlaced> {
        if self.strategy.is_empty() {
            return Ok(None);
        }
        let no_weight =
            || NotPlaced::Other("No capacity provider of the strategy has a weight above 0.".into());
        let name = launch::providers::next(self.strategy, &self.have).ok_or_else(no_weight)?;
        if let Some(i) = self.strategy.iter().position(|s| s.capacity_provider == name) {
            self.have[i] += 1;
        }
        Ok(Some(name))
    }
}

fn tell_not_placed(tx: &mut Tx, g: &Gathered, place: &Place, why: &NotPlaced) {
    let (cluster, name) = (&g.service.cluster, &g.service.name);
    if let Place::Zone(zone) = place {
        let text = format!(
            "is unable to place a task in {zone} because no container instance met all of its requirements."
        );
        events::add_once(tx, cluster, name, "rebalancing", &text);
        let rests = tx.now().plus_s(REBALANCING_RESTS_S);
        tx.update::<Service>(&Service::key_of(cluster, name), |s| s.rebalance_not_before = Some(rests));
        return;
    }
    const NO_ROOM: &str =
        "was unable to place a task because no container instance met all of its requirements.";
    let text = match why {
        NotPlaced::NoInstances => {
            format!("{NO_ROOM} Reason: No Container Instances were found in your cluster. {SEE_GUIDE}")
        }
        NotPlaced::NoneFits { closest, .. } => {
            let closest = closest.trim();
            let gap = if closest.is_empty() { "" } else { " " };
            format!("{NO_ROOM}{gap}{closest} {SEE_GUIDE}")
        }
        NotPlaced::Other(reason) => {
            let reason = reason.trim_end_matches('.');
            format!("was unable to place a task. Reason: {reason}. {SEE_GUIDE}")
        }
    };
    events::add_once(tx, cluster, name, "placement", &text);
}
