//! The control plane's shell towards agents: connections, what is sent over them, and when one counts as lost.
//!
//! It mirrors the front: work goes out after commits and again until it is acknowledged; a dropped connection has ten
//! seconds to come back; after a start of the control plane, and some time after a registration, instances that
//! count as connected and are not are found.

use std::collections::{BTreeMap, BTreeSet};

use ecs::agent_link::session::Session;
use ecs::agent_link::{payload, report};
use ecs::rows::{ContainerInstance, Task};
use shapes::ecs::VersionInfo;
use state::Timestamp;

use crate::agent::{Down, Up};
use crate::plane::{Batch, Outcome};
use crate::world::{CLUSTER, Event, World};

/// A dropped connection may come back within this time without anybody noticing.
const RECONNECT_MS: i64 = 10_000;
/// Instances that count as connected have this long to be so.
pub const RETURN_MS: i64 = 30_000;
/// When the shell looks again whether a payload was acknowledged.
const RESEND_MS: i64 = 10_000;
/// Three heartbeats without an answer.
const SILENCE_MS: i64 = 90_000;

struct Link {
    epoch: u64,
    machine: String,
    session: Session,
}

/// The open connections by key of their instance.
#[derive(Default)]
pub struct Links {
    open: BTreeMap<String, Link>,
    next_epoch: u64,
    /// Instances whose tasks changed.
    touched: BTreeSet<String>,
    /// Instances that registered, and when: they should connect soon.
    registered: BTreeMap<String, Timestamp>,
}

impl Links {
    /// Notes whom a commit concerns.
    pub fn note(&mut self, batch: &Batch) {
        for c in &batch.changes {
            if let Some(task) = c.latest::<Task>()
                && let Some(i) = &task.container_instance
            {
                self.touched.insert(ContainerInstance::key_of(&task.cluster, i));
            }
        }
    }
    /// All connections break with the process.
    pub fn close_all(&mut self) {
        self.open.clear();
        self.touched.clear();
        self.registered.clear();
    }
    /// A new process knows of no connection.
    pub fn restarted(&mut self, _now: Timestamp) {
        assert!(self.open.is_empty(), "connections ended with the process");
    }
    /// Whether a connection is open on this side too.
    pub fn holds(&self, key: &str, epoch: u64) -> bool {
        self.open.get(key).is_some_and(|l| l.epoch == epoch)
    }
    /// Whether an instance has a connection.
    pub fn is_open(&self, key: &str) -> bool {
        self.open.contains_key(key)
    }
}

impl World {
    /// A message from an agent.
    pub fn plane_receives(&mut self, machine: &str, life: u64, message: Up) {
        if !self.plane.is_up() {
            return;
        }
        match message {
            Up::Register(input) => self.registers(machine, life, input),
            Up::Connect { key } => self.connects(machine, life, key),
            Up::Submit { task, number, says, input } => {
                let answer = match self.call("ecs", "SubmitTaskStateChange", input) {
                    Outcome::Done(_) => Some(true),
                    Outcome::Refused(e) if e.code == "InvalidParameterException" => Some(false),
                    _ => None,
                };
                if let Some(known) = answer {
                    self.send_down(machine, Down::Submitted { task, number, says, known });
                }
            }
            Up::Health { key, container, state } => {
                self.transact(|tx| {
                    report::health(tx, &key, &[(container, state)]);
                    Ok(())
                });
            }
            Up::Acknowledge { key, epoch, message } => {
                if let Some(link) = self.links.open.get_mut(&key).filter(|l| l.epoch == epoch) {
                    link.session.acknowledge(message);
                }
            }
            Up::Candidates { tasks } => {
                let wanted = |id: &String| {
                    let row = self.tables().get::<Task>(&Task::key_of(CLUSTER, id));
                    row.is_some_and(|t| !t.agent_should_stop() && !t.is_stopped())
                };
                let tasks: Vec<String> = tasks.iter().filter(|t| !wanted(t)).cloned().collect();
                self.send_down(machine, Down::Confirmed { tasks });
            }
        }
    }

    fn registers(&mut self, machine: &str, life: u64, input: serde_json::Value) {
        match self.call("ecs", "RegisterContainerInstance", input) {
            Outcome::Done(out) => {
                let arn = out["containerInstance"]["containerInstanceArn"].as_str().unwrap_or_default();
                if let Some((_, key)) = arn.split_once(":container-instance/") {
                    self.links.registered.insert(key.to_owned(), self.now);
                    self.after(RETURN_MS, Event::Unclaimed(key.to_owned(), self.now));
                }
                self.send_down(machine, Down::Registered { life, arn: Some(arn.to_owned()) });
            }
            Outcome::Refused(e) if e.code == "ClientException" => {
                self.send_down(machine, Down::Registered { life, arn: None });
            }
            Outcome::Refused(_) | Outcome::Lost => {}
        }
    }

    fn connects(&mut self, machine: &str, life: u64, key: String) {
        if !self.machines.get(machine).is_some_and(|m| m.agent_runs() && m.process.life == life) {
            return;
        }
        let version = VersionInfo { agent_version: Some("1.105.1".into()), ..VersionInfo::default() };
        let row = key.clone();
        match self.transact(|tx| Ok(report::connected(tx, &row, Some(version)))) {
            Outcome::Done(true) => {}
            Outcome::Done(false) => return self.send_down(machine, Down::Inactive { life }),
            _ => return,
        }
        self.links.next_epoch += 1;
        let epoch = self.links.next_epoch;
        let link = Link { epoch, machine: machine.to_owned(), session: Session::default() };
        self.links.open.insert(key.clone(), link);
        self.links.registered.remove(&key);
        if !self.machines.get(machine).is_some_and(|m| m.is_reachable()) {
            self.after(SILENCE_MS, Event::Silent(key.clone(), epoch));
        }
        self.send_down(machine, Down::Connected { life, epoch });
        let manifest = self.tables().by_index::<Task>("instance", &key).filter(|t| !t.agent_should_stop());
        let tasks = manifest.map(|t| t.id.clone()).collect();
        self.send_down(machine, Down::Manifest { tasks, at: self.now });
        self.sync(&key);
    }

    /// Sends what agents have not been told yet.
    pub fn deliver_work(&mut self) {
        for key in std::mem::take(&mut self.links.touched) {
            self.sync(&key);
        }
    }

    fn sync(&mut self, key: &str) {
        loop {
            let tables = self.plane.tables().clone();
            let now = self.now;
            let Some(link) = self.links.open.get_mut(key) else { return };
            let (epoch, machine) = (link.epoch, link.machine.clone());
            let Some(out) = link.session.sync(&tables, key, now) else { return };
            self.checks.work(&tables, &machine, &out.tasks);
            let tasks = out.tasks.iter().map(|t| payload::task(&tables, t, &|_, _, _| None)).collect();
            let payload = Down::Payload { key: key.to_owned(), epoch, message: out.message, tasks };
            self.send_down(&machine, payload);
            self.after(RESEND_MS, Event::Resend(key.to_owned(), epoch));
        }
    }

    /// The time of an acknowledgment is over.
    pub fn resend(&mut self, key: &str, epoch: u64) {
        if !self.links.holds(key, epoch) {
            return;
        }
        self.sync(key);
    }

    /// Nothing came over a connection for long: if the machine cannot be reached it is closed.
    pub fn connection_silent(&mut self, key: &str, epoch: u64) {
        let Some(link) = self.links.open.get(key).filter(|l| l.epoch == epoch) else { return };
        let answers = |m: &crate::machine::Machine| m.is_reachable() && m.process.up;
        // Where heartbeats are answered, the next silence is looked for when the machine is cut off.
        if !self.machines.get(&link.machine).is_some_and(answers) {
            self.close_link(key);
        }
    }

    /// A machine cannot be reached any more: its connections will be silent.
    pub fn machine_unreachable(&mut self, machine: &str) {
        let open: Vec<(String, u64)> = self
            .links
            .open
            .iter()
            .filter(|(_, l)| l.machine == machine)
            .map(|(k, l)| (k.clone(), l.epoch))
            .collect();
        for (key, epoch) in open {
            self.after(SILENCE_MS, Event::Silent(key, epoch));
        }
    }

    /// A machine's agent ended: its connections are closed by its kernel.
    pub fn machine_hung_up(&mut self, machine: &str) {
        let open: Vec<String> =
            self.links.open.iter().filter(|(_, l)| l.machine == machine).map(|(k, _)| k.clone()).collect();
        open.iter().for_each(|key| self.close_link(key));
    }

    fn close_link(&mut self, key: &str) {
        if let Some(link) = self.links.open.remove(key) {
            // Should the agent still believe in it, it will miss the heartbeats.
            self.agent_will_miss(&link.machine, link.epoch);
        }
        self.after(RECONNECT_MS, Event::Returned(key.to_owned(), self.now));
    }

    /// A connection that was closed should be there again.
    pub fn should_have_returned(&mut self, key: &str, since: Timestamp) {
        if !self.links.is_open(key) {
            self.lost(key, since);
        }
    }

    fn lost(&mut self, key: &str, since: Timestamp) {
        let outcome = self.transact(|tx| {
            report::disconnected(tx, key, since);
            Ok(())
        });
        if let Outcome::Refused(_) = outcome {
            self.after(1000, Event::Returned(key.to_owned(), since));
        }
    }

    /// Finds instances that count as connected and are not.
    pub fn sweep(&mut self, start: u64) {
        if !self.plane.is_up() || self.plane.starts != start {
            return;
        }
        let rows = self.tables().table::<ContainerInstance>().iter().filter(|r| r.agent_connected);
        let keys: Vec<String> = rows.map(|r| ContainerInstance::key_of(&r.cluster, &r.id)).collect();
        for key in keys {
            if !self.links.is_open(&key) && !self.links.registered.contains_key(&key) {
                self.lost(&key, self.now);
            }
        }
    }

    /// An agent that registered should have connected by now.
    pub fn unclaimed(&mut self, key: &str, at: Timestamp) {
        if self.links.registered.get(key) == Some(&at) && !self.links.is_open(key) {
            self.links.registered.remove(key);
            self.lost(key, self.now);
        }
    }
}
