//! The random operations and faults of a run, and the repair that ends them.

use ecs::rows::{ContainerInstance, InstanceStatus, Service, ServiceStatus, Task};
use serde_json::{Value as Json, json};
use shapes::ecs::SchedulingStrategy;

use super::Operator;
use super::ground::{self, KINDS, Kind};
use crate::machine::{Machine, Stage};
use crate::plane::Outcome;
use crate::world::{CLUSTER, Violation};

/// Services at most.
const MOST_SERVICES: usize = 5;
/// Machines at most.
const MOST_MACHINES: usize = 8;
/// Machines that join for the repair: one for each service's fixed port, and one more.
const FRESH: usize = MOST_SERVICES + 1;
/// minimumHealthyPercent and maximumPercent.
const LIMITS: [(i64, i64); 6] = [(100, 200), (100, 200), (50, 100), (50, 200), (0, 100), (100, 150)];

impl Operator {
    /// A few minutes of operations and faults.
    pub(super) fn chaos(&mut self) -> Result<(), Violation> {
        for _ in 0..2 {
            self.create_service();
        }
        self.world.faults.on = true;
        let moves = 25 + self.below(30);
        for _ in 0..moves {
            self.act();
            self.operations += 1;
            self.world.verdict()?;
            self.ledger.check(self.world.tables()).map_err(Violation)?;
            let pause = match self.below(4) {
                0 => 0,
                1 => self.below(40_000),
                _ => self.below(8_000),
            };
            let until = self.world.now.plus_ms(pause as i64);
            self.world.run_until(until)?;
            self.ledger.check(self.world.tables()).map_err(Violation)?;
        }
        Ok(())
    }

    fn act(&mut self) {
        match self.below(100) {
            0..6 => self.create_service(),
            6..20 => self.scale(),
            20..34 => self.deploy(),
            34..36 => self.delete_service(),
            36..40 => self.configure(),
            40..45 => self.drain_or_activate(),
            45..51 => self.run_task(),
            51..55 => self.stop_task(),
            55..58 => self.protect(),
            58..66 => self.kill_container(),
            66..75 => self.touch_agent(),
            75..82 => self.touch_network(),
            82..89 => self.touch_power(),
            89..91 => self.replace_machine(),
            91..93 => self.join(),
            93..95 => self.deregister(),
            _ => {
                let ms = 200 + self.below(15_000) as i64;
                self.world.crash_plane(ms);
            }
        }
    }

    fn ecs(&mut self, operation: &'static str, mut input: Json) -> Outcome<Json> {
        input["cluster"] = json!(CLUSTER);
        self.world.call("ecs", operation, input)
    }

    // ---- services ----

    fn active(&self, which: impl Fn(&Service) -> bool) -> Vec<String> {
        let all = self.world.tables().table::<Service>().iter();
        all.filter(|s| s.status == ServiceStatus::Active && which(s)).map(|s| s.name.clone()).collect()
    }

    fn create_service(&mut self) {
        let there = self.world.tables().table::<Service>().iter();
        if there.filter(|s| s.status != ServiceStatus::Inactive).count() >= MOST_SERVICES {
            return;
        }
        let Some(kind) = self.one_of(&KINDS) else { return };
        let name = format!("s{}-{}", self.ground.next_service, kind.family());
        self.ground.next_service += 1;
        let desired = self.below(5) as i64;
        let revision = 1 + self.below(2);
        let mut input =
            json!({"serviceName": name, "taskDefinition": format!("{}:{revision}", kind.family())});
        let mut configuration = json!({});
        if kind == Kind::Daemon {
            input["schedulingStrategy"] = json!("DAEMON");
        } else {
            input["desiredCount"] = json!(desired);
            let (min, max) = self.one_of(&LIMITS).unwrap_or((100, 200));
            configuration = json!({"minimumHealthyPercent": min, "maximumPercent": max});
            self.placement(&mut input);
        }
        if self.below(2) == 0 {
            configuration["deploymentCircuitBreaker"] =
                json!({"enable": true, "rollback": self.below(2) == 0});
        }
        input["deploymentConfiguration"] = configuration;
        if kind == Kind::Balanced {
            let group = self.one_of(&self.ground.groups.clone());
            input["loadBalancers"] =
                json!([{"targetGroupArn": group, "containerName": "app", "containerPort": 80}]);
        }
        if matches!(kind, Kind::Balanced | Kind::Checked) {
            input["healthCheckGracePeriodSeconds"] = json!(self.below(30));
        }
        match self.ecs("CreateService", input) {
            Outcome::Done(_) => self.ledger.created(&name, desired, true),
            Outcome::Lost => self.ledger.created(&name, desired, false),
            Outcome::Refused(_) => {}
        }
    }

    fn placement(&mut self, input: &mut Json) {
        let zone = json!({"type": "spread", "field": "attribute:ecs.availability-zone"});
        match self.below(5) {
            0 => input["placementStrategy"] = json!([{"type": "binpack", "field": "memory"}]),
            1 => input["placementStrategy"] = json!([zone, {"type": "binpack", "field": "cpu"}]),
            2 => input["placementStrategy"] = json!([{"type": "spread", "field": "instanceId"}]),
            _ => {}
        }
        match self.below(6) {
            0 => input["placementConstraints"] = json!([{"type": "distinctInstance"}]),
            1 => {
                let rack = json!({"type": "memberOf", "expression": "attribute:rack == r1"});
                input["placementConstraints"] = json!([rack]);
            }
            _ => {}
        }
    }

    fn scale(&mut self) {
        let replicas = self.active(|s| s.scheduling == SchedulingStrategy::Replica);
        let Some(name) = self.one_of(&replicas) else { return };
        let desired = self.below(7) as i64;
        match self.ecs("UpdateService", json!({"service": name, "desiredCount": desired})) {
            Outcome::Done(_) => self.ledger.scaled(&name, desired, true),
            Outcome::Lost => self.ledger.scaled(&name, desired, false),
            Outcome::Refused(_) => {}
        }
    }

    fn deploy(&mut self) {
        let all = self.active(|_| true);
        let Some(name) = self.one_of(&all) else { return };
        let family = name.split_once('-').map_or("plain", |(_, f)| f).to_owned();
        let revision = 1 + self.below(4);
        let forced = self.below(4) == 0;
        let definition = format!("{family}:{revision}");
        self.ecs(
            "UpdateService",
            json!({"service": name, "taskDefinition": definition, "forceNewDeployment": forced}),
        );
    }

    fn configure(&mut self) {
        let replicas = self.active(|s| s.scheduling == SchedulingStrategy::Replica);
        let Some(name) = self.one_of(&replicas) else { return };
        let (min, max) = self.one_of(&LIMITS).unwrap_or((100, 200));
        let configuration = json!({"minimumHealthyPercent": min, "maximumPercent": max});
        self.ecs("UpdateService", json!({"service": name, "deploymentConfiguration": configuration}));
    }

    fn delete_service(&mut self) {
        let all = self.active(|_| true);
        let Some(name) = self.one_of(&all) else { return };
        match self.ecs("DeleteService", json!({"service": name, "force": true})) {
            Outcome::Done(_) => self.ledger.deleted(&name, true),
            Outcome::Lost => self.ledger.deleted(&name, false),
            Outcome::Refused(_) => {}
        }
    }

    fn protect(&mut self) {
        let of_services = self.tasks(|t| t.service.is_some() && !t.stop_desired);
        let Some(id) = self.one_of(&of_services) else { return };
        let row = self.world.tables().get::<Task>(&Task::key_of(CLUSTER, &id)).cloned();
        let Some(service) = row.and_then(|t| t.service.clone()) else { return };
        let minutes = 1 + self.below(3);
        let input = json!({"service": service, "tasks": [id], "protectionEnabled": true, "expiresInMinutes": minutes});
        self.ecs("UpdateTaskProtection", input);
    }

    // ---- tasks ----

    fn tasks(&self, which: impl Fn(&Task) -> bool) -> Vec<String> {
        let all = self.world.tables().table::<Task>().iter();
        all.filter(|t| !t.is_stopped() && which(t)).map(|t| t.id.clone()).collect()
    }

    /// Runs a task by a token: a new call, one that was not answered, or one that was, again.
    fn run_task(&mut self) {
        let known: Vec<String> = self.ledger.runs.keys().cloned().collect();
        let token = match self.one_of(&known).filter(|_| self.random.below(2) == 0) {
            Some(t) => t,
            None => {
                let t = format!("run-{}", self.ground.next_token);
                self.ground.next_token += 1;
                self.ledger.runs.insert(t.clone(), (1 + self.random.below(3) as i64, None));
                t
            }
        };
        let Some((count, before)) = self.ledger.runs.get(&token).cloned() else { return };
        let input =
            json!({"taskDefinition": "job:1", "count": count, "clientToken": token, "startedBy": token});
        if let Outcome::Done(out) = self.ecs("RunTask", input) {
            let tasks = out["tasks"].as_array().into_iter().flatten();
            let made = tasks.filter_map(|t| Some(t["taskArn"].as_str()?.to_owned())).collect();
            if before.as_ref().is_some_and(|b| *b != made) {
                self.world.checks.fail(format!("the call {token} was answered differently the second time"));
            }
            self.ledger.runs.insert(token, (count, Some(made)));
        }
    }

    fn stop_task(&mut self) {
        let all = self.tasks(|_| true);
        if let Some(id) = self.one_of(&all) {
            self.ecs("StopTask", json!({"task": id}));
        }
    }

    fn kill_container(&mut self) {
        let machines = self.world.machines.values().filter(|m| m.powered);
        let running = machines.flat_map(|m| m.tasks.values()).filter(|t| t.stage == Stage::Running);
        let all: Vec<String> = running.map(|t| t.id.clone()).collect();
        if let Some(id) = self.one_of(&all) {
            self.world.kill_container(&id);
        }
    }

    // ---- machines ----

    fn machine(&mut self, which: impl Fn(&Machine) -> bool) -> Option<String> {
        let machines = self.world.machines.values().filter(|m| !m.destroyed && which(m));
        let all: Vec<String> = machines.map(|m| m.name.clone()).collect();
        self.one_of(&all)
    }

    fn touch_agent(&mut self) {
        if self.below(2) == 0
            && let Some(m) = self.machine(|m| m.agent_runs())
        {
            self.world.kill_agent(&m);
        }
        if let Some(m) = self.machine(|m| m.powered && !m.process.up) {
            self.world.start_agent(&m);
        }
    }

    fn touch_network(&mut self) {
        match self.machine(|m| !m.linked) {
            Some(m) if self.below(3) > 0 => self.world.mend(&m),
            _ => {
                if let Some(m) = self.machine(|m| m.linked) {
                    self.world.cut(&m);
                }
            }
        }
    }

    fn touch_power(&mut self) {
        match self.machine(|m| !m.powered) {
            Some(m) if self.below(3) > 0 => self.world.power_on(&m),
            _ => {
                if let Some(m) = self.machine(|m| m.powered) {
                    self.world.power_off(&m);
                }
            }
        }
    }

    /// A machine is gone for good; sometimes EC2 is told.
    fn replace_machine(&mut self) {
        let Some(name) = self.machine(|_| true) else { return };
        self.world.destroy(&name);
        if self.below(2) == 0 {
            self.terminate(&name);
        }
        self.join();
    }

    fn terminate(&mut self, name: &str) {
        let Some(id) = self.world.machines.get(name).map(|m| m.ec2.clone()) else { return };
        self.world.call("ec2", "TerminateInstances", json!({"InstanceIds": [id]}));
    }

    fn join(&mut self) {
        if self.world.machines.values().filter(|m| !m.destroyed).count() >= MOST_MACHINES {
            return;
        }
        let spec = ground::machine(&mut self.random);
        let zones = self.ground.zones.clone();
        let Some(zone) = self.one_of(&zones) else { return };
        self.add(zone, spec);
    }

    fn add(&mut self, zone: &str, spec: crate::machine::Spec) {
        let name = format!("m{}", self.ground.next_machine);
        self.ground.next_machine += 1;
        self.world.add_machine(&name, zone, spec);
    }

    fn instances(&self, status: InstanceStatus) -> Vec<String> {
        let rows = self.world.tables().table::<ContainerInstance>().iter();
        rows.filter(|r| r.status == status).map(|r| r.arn.clone()).collect()
    }

    fn drain_or_activate(&mut self) {
        let draining = self.instances(InstanceStatus::Draining);
        let (arn, status) = match self.one_of(&draining).filter(|_| self.random.below(2) == 0) {
            Some(arn) => (Some(arn), "ACTIVE"),
            None => {
                let active = self.instances(InstanceStatus::Active);
                (self.one_of(&active), "DRAINING")
            }
        };
        if let Some(arn) = arn {
            self.ecs("UpdateContainerInstancesState", json!({"containerInstances": [arn], "status": status}));
        }
    }

    fn deregister(&mut self) {
        let active = self.instances(InstanceStatus::Active);
        if let Some(arn) = self.one_of(&active) {
            let force = self.below(3) > 0;
            self.ecs("DeregisterContainerInstance", json!({"containerInstance": arn, "force": force}));
        }
    }

    // ---- repair ----

    /// Ends all faults: everything that is broken is mended or taken away, every service gets something good to run and room
    /// for it.
    pub(super) fn repair(&mut self) -> Result<(), Violation> {
        self.world.faults.on = false;
        let up = self.world.run_until_holds(60_000, |w| w.plane.is_up())?;
        assert!(up, "the control plane comes back within a minute");
        self.mend_machines();
        for i in 0..FRESH {
            let zone = self.ground.zones[i % self.ground.zones.len()];
            self.add(zone, ground::roomy());
        }
        let soon = self.world.now.plus_ms(5_000);
        self.world.run_until(soon)?;
        for arn in self.instances(InstanceStatus::Draining) {
            self.must(
                "UpdateContainerInstancesState",
                json!({"containerInstances": [arn], "status": "ACTIVE"}),
            );
        }
        for name in self.active(|_| true) {
            self.mend_service(&name);
        }
        self.world.verdict()
    }

    fn must(&mut self, operation: &'static str, input: Json) {
        match self.ecs(operation, input) {
            Outcome::Done(_) => {}
            Outcome::Refused(e) => panic!("{operation} is refused without faults: {e}"),
            Outcome::Lost => panic!("{operation} is lost without faults"),
        }
    }

    fn mend_machines(&mut self) {
        let names: Vec<String> = self.world.machines.keys().cloned().collect();
        for name in names {
            let Some(m) = self.world.machines.get(&name) else { continue };
            let row = m.key().and_then(|k| self.world.tables().get::<ContainerInstance>(&k).cloned());
            let gone = row.is_some_and(|r| r.status == InstanceStatus::Inactive);
            if gone || m.process.banished {
                self.world.destroy(&name);
            }
            if self.world.machines.get(&name).is_some_and(|m| m.destroyed) {
                self.terminate(&name);
                continue;
            }
            self.world.mend(&name);
            self.world.power_on(&name);
            self.world.start_agent(&name);
        }
    }

    fn mend_service(&mut self, name: &str) {
        let Some(row) = self.world.tables().get::<Service>(&Service::key_of(CLUSTER, name)).cloned() else {
            return;
        };
        let family = name.split_once('-').map_or("plain", |(_, f)| f).to_owned();
        let mut input =
            json!({"service": name, "taskDefinition": format!("{family}:1"), "forceNewDeployment": true});
        if row.scheduling == SchedulingStrategy::Replica {
            let most = if family == Kind::FixedPort.family() { 2 } else { 4 };
            let desired = self.below(most) as i64;
            input["desiredCount"] = json!(desired);
            // A port, a GPU or an instance that only an old task can free needs leave to stop it first.
            input["deploymentConfiguration"] = json!({"minimumHealthyPercent": 0, "maximumPercent": 200});
            self.ledger.scaled(name, desired, true);
        }
        let tasks = self.tasks(|t| t.service.as_deref() == Some(name) && t.protection.is_some());
        if !tasks.is_empty() {
            self.ecs(
                "UpdateTaskProtection",
                json!({"service": name, "tasks": tasks, "protectionEnabled": false}),
            );
        }
        self.must("UpdateService", input);
    }
}
