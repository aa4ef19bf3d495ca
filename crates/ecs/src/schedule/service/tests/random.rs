//! Random scripts: updates good and bad, scaling, drained and lost instances, killed tasks. After every decision: no healthy
//! task is stopped below minimumHealthyPercent, none is started beyond maximumPercent. In the end the service is steady.

use serde_json::json;
use state::Random;

use super::super::health;
use super::super::snapshot::{Health, Limits, Phase};
use super::Cloud;
use crate::rows::{InstanceStatus, Task};
use crate::stopping;
use shapes::ecs::TaskStopCode;

const SEEDS: u64 = 20;
const STEPS: usize = 60;

struct Seen {
    /// Ids of healthy tasks.
    healthy: Vec<String>,
    live: i64,
    desired: i64,
    limits: Limits,
}

fn look(c: &Cloud) -> Seen {
    let tables = c.world.region.tables();
    let s = c.service("web");
    let d = &s.deployment_configuration;
    let tasks = c.tasks("web");
    let healthy = tasks.iter().filter(|t| {
        let v = health::judge(tables, t, 0, c.world.now);
        v.phase == Phase::Running && v.health == Health::Healthy
    });
    Seen {
        healthy: healthy.map(|t| t.id.clone()).collect(),
        live: tasks.len() as i64,
        desired: s.desired_count,
        limits: Limits {
            minimum_healthy_percent: d.minimum_healthy_percent.unwrap_or(100),
            maximum_percent: d.maximum_percent.unwrap_or(200),
        },
    }
}

fn was_stopped(c: &Cloud, id: &str) -> bool {
    let task = c.world.region.tables().get::<Task>(&Task::key_of("c", id));
    task.is_some_and(|t| t.stop_desired && t.stop_code == Some(TaskStopCode::ServiceSchedulerInitiated))
}

/// Lets controllers run one by one and checks each of their decisions.
fn settle(c: &mut Cloud, seed: u64) {
    let mut before = look(c);
    let mut rounds = 0;
    loop {
        let more = c.world.step(1);
        let after = look(c);
        // Lost instances are nobody's decision.
        if before.healthy.iter().any(|id| was_stopped(c, id)) {
            let least = after.limits.min_healthy(after.desired);
            let left = after.healthy.len() as i64;
            assert!(left >= least, "seed {seed}: {left} healthy of at least {least}");
        }
        if after.live > before.live {
            let most = after.limits.max_tasks(after.desired).max(after.desired);
            assert!(after.live <= most, "seed {seed}: {} tasks of at most {most}", after.live);
        }
        if !more {
            break;
        }
        before = after;
        rounds += 1;
        assert!(rounds < 1000, "seed {seed}: controllers do not come to rest");
    }
}

fn pass(c: &mut Cloud, seconds: i64, seed: u64) {
    for _ in 0..seconds {
        settle(c, seed);
        c.turn();
    }
    settle(c, seed);
}

fn act(c: &mut Cloud, r: &mut Random) {
    let instance = format!("i{}", r.below(3));
    let now = c.world.now;
    match r.below(10) {
        0 | 1 => {
            let image = ["good", "good", "good", "fails", "crashes", "sick"][r.below(6) as usize];
            c.define("web", image, 300, true);
            c.update(json!({"taskDefinition": "web"}));
        }
        2 => _ = c.update(json!({"desiredCount": r.below(9)})),
        3 => _ = c.update(json!({"forceNewDeployment": true})),
        4 => c.drain(&instance),
        5 => c.change_instance(&instance, |i| i.status = InstanceStatus::Active),
        6 => c.change_instance(&instance, |i| {
            i.agent_connected = false;
            i.disconnected_at = Some(now);
        }),
        7 => c.change_instance(&instance, |i| {
            i.agent_connected = true;
            i.disconnected_at = None;
        }),
        8 => {
            let tasks = c.tasks("web");
            let Some(t) = tasks.get(r.below(tasks.len() as u64) as usize) else { return };
            let key = Task::key_of("c", &t.id);
            c.write(|tx| {
                tx.update::<Task>(&key, |t| t.stop_code = Some(TaskStopCode::EssentialContainerExited));
                stopping::finish(tx, &key);
            });
        }
        _ => {
            let tasks = c.tasks("web");
            let Some(t) = tasks.get(r.below(tasks.len() as u64) as usize) else { return };
            let key = Task::key_of("c", &t.id);
            c.write(|tx| stopping::stop_task(tx, &key, TaskStopCode::UserInitiated, "Task stopped by user"));
        }
    }
}

#[test]
fn whatever_happens_a_service_keeps_its_limits_and_becomes_steady() {
    for seed in 0..SEEDS {
        let mut r = Random::new(seed);
        let mut c = Cloud::new(3);
        let d = c.define("web", "good", 300, true);
        let (min, max) = [(100, 200), (50, 100), (50, 200), (0, 100), (75, 150)][r.below(5) as usize];
        let zones = if max > 100 && r.below(2) == 0 { "ENABLED" } else { "DISABLED" };
        c.create(
            &d,
            4,
            json!({
                "availabilityZoneRebalancing": zones,
                "deploymentConfiguration": {"minimumHealthyPercent": min, "maximumPercent": max,
                    "deploymentCircuitBreaker": {"enable": seed % 2 == 0, "rollback": seed % 4 == 0}},
            }),
        );
        for _ in 0..STEPS {
            act(&mut c, &mut r);
            pass(&mut c, r.below(12) as i64, seed);
        }
        for i in 0..3 {
            c.change_instance(&format!("i{i}"), |i| {
                i.agent_connected = true;
                i.disconnected_at = None;
                i.status = InstanceStatus::Active;
            });
        }
        c.define("web", "good", 300, true);
        c.update(json!({"taskDefinition": "web", "desiredCount": 5}));
        pass(&mut c, 400, seed);
        let s = c.describe("web");
        assert_eq!(s["deployments"].as_array().unwrap().len(), 1, "seed {seed}: {:#}", s["deployments"]);
        assert_eq!(s["deployments"][0]["rolloutState"], "COMPLETED", "seed {seed}: {:#}", s["events"]);
        assert_eq!((&s["runningCount"], &s["pendingCount"]), (&json!(5), &json!(0)), "seed {seed}");
        assert!(c.service("web").steady_since.is_some(), "seed {seed}: {:#}", s["events"]);
    }
}
