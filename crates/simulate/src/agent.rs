//! What a simulated agent does: registers, connects, takes work, drives containers, and reports until it is acknowledged.
//!
//! It keeps the promises that agents make (reference: the agent's protocol): desired-STOPPED wins for good, work is
//! admitted first in, first out once its resources are free, a repeated payload is harmless, reports are levels that are
//! sent again until they are answered, containers outlive the process.

use serde_json::Value as Json;
use shapes::ecs::HealthStatus;
use state::Timestamp;

use crate::behaviour::Behaviour;
use crate::machine::{LocalTask, Machine, Stage};
use crate::world::{Again, CLUSTER, Event, Step, World};

/// From an agent to the control plane.
#[derive(Clone, Debug)]
pub enum Up {
    Register(Json),
    Connect {
        key: String,
    },
    Submit {
        task: String,
        number: u64,
        says: &'static str,
        input: Json,
    },
    Health {
        key: String,
        container: String,
        state: HealthStatus,
    },
    Acknowledge {
        key: String,
        epoch: u64,
        message: u64,
    },
    /// Tasks that run here and were not in the manifest.
    Candidates {
        tasks: Vec<String>,
    },
}

/// From the control plane to an agent.
#[derive(Clone, Debug)]
pub enum Down {
    /// Without an ARN: refused for good.
    Registered {
        life: u64,
        arn: Option<String>,
    },
    Connected {
        life: u64,
        epoch: u64,
    },
    /// The instance was deregistered.
    Inactive {
        life: u64,
    },
    Payload {
        key: String,
        epoch: u64,
        message: u64,
        tasks: Vec<Json>,
    },
    Manifest {
        tasks: Vec<String>,
        at: Timestamp,
    },
    Confirmed {
        tasks: Vec<String>,
    },
    Submitted {
        task: String,
        number: u64,
        says: &'static str,
        known: bool,
    },
}

/// An unanswered registration or connection is tried again after this, and later and later.
const ANSWER_MS: i64 = 2_000;
/// The longest pause between attempts.
const LONGEST_MS: i64 = 30_000;
/// A connection on which nothing came is given up.
const IDLE_MS: i64 = 75_000;
/// How often health is told.
const BEAT_MS: i64 = 20_000;
/// A process's start.
const PROCESS_MS: i64 = 100;

impl World {
    // ---- messages ----

    /// Sends a message to the control plane.
    fn send_up(&mut self, machine: &str, message: Up) {
        let Some(m) = self.machines.get(machine).filter(|m| m.is_reachable()) else { return };
        let life = m.process.life;
        let in_order = matches!(message, Up::Connect { .. } | Up::Health { .. } | Up::Acknowledge { .. });
        let arrivals = match in_order {
            true => self.faults.arrival_in_order().into_iter().collect(),
            false => self.faults.arrivals(),
        };
        for ms in arrivals {
            self.after(ms, Event::Up(machine.to_owned(), life, message.clone()));
        }
    }

    /// Sends a message to an agent.
    pub fn send_down(&mut self, machine: &str, message: Down) {
        for ms in self.faults.arrivals() {
            self.after(ms, Event::Down(machine.to_owned(), message.clone()));
        }
    }

    /// A message reaches an agent.
    pub fn agent_receives(&mut self, machine: &str, message: Down) {
        let Some(m) = self.machines.get_mut(machine) else { return };
        if !m.is_reachable() || !m.process.up {
            return;
        }
        let life = m.process.life;
        match message {
            Down::Registered { life: of, arn } if of == life => self.registered(machine, arn),
            Down::Connected { life: of, epoch } if of == life => {
                // A handshake whose other side is gone meanwhile ends in a reset.
                if !m.key().is_some_and(|k| self.links.holds(&k, epoch)) {
                    return;
                }
                m.process.connected = Some(epoch);
                m.process.attempts = 0;
                self.tell_health(machine);
                self.begin_beats(machine);
            }
            Down::Inactive { life: of } if of == life => m.process.banished = true,
            Down::Payload { key, epoch, message, tasks } => {
                if m.key().as_ref() != Some(&key) {
                    return;
                }
                tasks.iter().for_each(|t| self.take(machine, t));
                self.send_up(machine, Up::Acknowledge { key, epoch, message });
                self.drive(machine);
            }
            Down::Manifest { tasks, at } => {
                let strangers = m.tasks.values().filter(|t| {
                    let older = t.pull_started.is_none_or(|p| p < at);
                    t.stage != Stage::Stopped && !t.stop_wanted && older && !tasks.contains(&t.id)
                });
                let tasks: Vec<String> = strangers.map(|t| t.id.clone()).collect();
                if !tasks.is_empty() {
                    self.send_up(machine, Up::Candidates { tasks });
                }
            }
            Down::Confirmed { tasks } => {
                for id in tasks {
                    if let Some(t) = m.tasks.get_mut(&id) {
                        t.stop_wanted = true;
                    }
                }
                self.drive(machine);
            }
            Down::Submitted { task, number, says, known } => {
                self.answered(machine, &task, number, says, known);
            }
            _ => {}
        }
    }

    /// One task of a payload.
    fn take(&mut self, machine: &str, payload: &Json) {
        let image = payload["containers"][0]["image"].as_str().unwrap_or_default();
        let behaviour = self
            .images
            .get(image)
            .cloned()
            .unwrap_or_else(|| Behaviour { cannot_pull: true, ..Behaviour::default() });
        let Some(m) = self.machines.get_mut(machine) else { return };
        let order = m.next_order;
        let task = LocalTask::read(payload, behaviour, order);
        let id = task.id.clone();
        if !m.tasks.contains_key(&id) {
            m.next_order += 1;
            m.tasks.insert(id.clone(), task);
        }
        if payload["desiredStatus"] == "STOPPED"
            && let Some(t) = m.tasks.get_mut(&id)
        {
            t.stop_wanted = true;
        }
    }

    fn answered(&mut self, machine: &str, task: &str, number: u64, says: &'static str, known: bool) {
        let Some(t) = self.machines.get_mut(machine).and_then(|m| m.tasks.get_mut(task)) else { return };
        if t.under_way.is_some_and(|(n, _)| n == number) {
            t.under_way = None;
            t.attempts = 0;
        }
        if !known {
            t.dropped = true;
        } else if t.acknowledged != "STOPPED" {
            t.acknowledged = says;
        }
        self.drive(machine);
    }

    // ---- the process ----

    /// Starts the agent's process.
    pub fn start_agent(&mut self, machine: &str) {
        let Some(m) = self.machines.get_mut(machine).filter(|m| m.powered && !m.process.up) else { return };
        let life = m.process.life + 1;
        m.process = crate::machine::Process { up: true, life, ..Default::default() };
        m.beats = false;
        for t in m.tasks.values_mut() {
            t.under_way = None;
            t.attempts = 0;
        }
        self.after(PROCESS_MS, Event::Agent(machine.to_owned(), life, Again::Register));
        self.drive(machine);
    }

    /// Ends the agent's process; containers run on.
    pub fn kill_agent(&mut self, machine: &str) {
        let Some(m) = self.machines.get_mut(machine).filter(|m| m.process.up) else { return };
        m.process.up = false;
        m.process.connected = None;
        if m.is_reachable() {
            self.machine_hung_up(machine);
        }
    }

    /// Its connection was reset: the control plane's process ended.
    pub fn connection_reset(&mut self, machine: &str) {
        let Some(m) = self.machines.get_mut(machine).filter(|m| m.is_reachable() && m.process.up) else {
            return;
        };
        if m.process.connected.take().is_some() {
            let life = m.process.life;
            self.after(250, Event::Agent(machine.to_owned(), life, Again::Connect));
        }
    }

    fn registered(&mut self, machine: &str, arn: Option<String>) {
        let Some(m) = self.machines.get_mut(machine) else { return };
        let Some(arn) = arn else {
            m.process.banished = true;
            return;
        };
        if m.process.registered {
            return;
        }
        m.arn = Some(arn);
        m.process.registered = true;
        m.process.attempts = 0;
        let life = m.process.life;
        self.story.knows(&self.machines);
        self.agent_again(machine, life, Again::Connect);
        self.drive(machine);
    }

    /// Something that the agent does again and again until it has succeeded.
    pub fn agent_again(&mut self, machine: &str, life: u64, again: Again) {
        let Some(m) = self.machines.get_mut(machine) else { return };
        if !m.agent_runs() || m.process.life != life || m.process.banished {
            return;
        }
        match again {
            Again::Register => {
                if m.process.registered {
                    return;
                }
                let input = m.registration(CLUSTER);
                let pause = pause(&mut m.process.attempts);
                self.send_up(machine, Up::Register(input));
                self.after(pause, Event::Agent(machine.to_owned(), life, Again::Register));
            }
            Again::Connect => {
                let Some(key) = m.key().filter(|_| m.process.connected.is_none()) else { return };
                let pause = pause(&mut m.process.attempts);
                self.send_up(machine, Up::Connect { key });
                self.after(pause, Event::Agent(machine.to_owned(), life, Again::Connect));
            }
            Again::Idle(epoch) => {
                let silent = !m.linked || !m.key().is_some_and(|k| self.links.holds(&k, epoch));
                if m.process.connected == Some(epoch) && silent {
                    m.process.connected = None;
                    self.agent_again(machine, life, Again::Connect);
                }
            }
            Again::Report(task, number) => {
                if let Some(t) =
                    m.tasks.get_mut(&task).filter(|t| t.under_way.is_some_and(|(n, _)| n == number))
                {
                    t.under_way = None;
                    self.drive(machine);
                }
            }
            Again::Beat => {
                let checked = m.tasks.values().any(|t| t.checked && t.stage != Stage::Stopped);
                m.beats = checked;
                if checked {
                    self.tell_health(machine);
                    self.after(BEAT_MS, Event::Agent(machine.to_owned(), life, Again::Beat));
                }
            }
        }
    }

    /// The network of a machine was cut: its agent will notice the silence.
    pub fn agent_cut_off(&mut self, machine: &str) {
        if let Some(epoch) = self.machines.get(machine).and_then(|m| m.process.connected) {
            self.agent_will_miss(machine, epoch);
        }
    }

    /// An agent will look whether a connection has fallen silent.
    pub fn agent_will_miss(&mut self, machine: &str, epoch: u64) {
        if let Some(life) = self.machines.get(machine).map(|m| m.process.life) {
            self.after(IDLE_MS, Event::Agent(machine.to_owned(), life, Again::Idle(epoch)));
        }
    }

    fn tell_health(&mut self, machine: &str) {
        let Some(m) = self.machines.get(machine).filter(|m| m.process.connected.is_some()) else { return };
        let told: Vec<Up> = m
            .tasks
            .values()
            .filter(|t| t.checked && t.stage == Stage::Running && t.health != HealthStatus::Unknown)
            .map(|t| Up::Health {
                key: format!("{CLUSTER}/{}", t.id),
                container: t.container.clone(),
                state: t.health,
            })
            .collect();
        told.into_iter().for_each(|u| self.send_up(machine, u));
    }

    // ---- containers ----

    /// Brings every task of a machine as far as it goes now, and reports news.
    pub fn drive(&mut self, machine: &str) {
        let Some(m) = self.machines.get_mut(machine).filter(|m| m.agent_runs()) else { return };
        let now = self.now;
        let boot = m.boot;
        let mut events: Vec<(i64, String, Step)> = Vec::new();
        let mut stopping: Vec<String> = Vec::new();
        for t in m.tasks.values_mut().filter(|t| t.stop_wanted) {
            match t.stage {
                Stage::Waiting | Stage::Pulling | Stage::Pulled => {
                    t.stage = Stage::Stopped;
                    t.ended = Some(now);
                }
                Stage::Running => {
                    t.stage = Stage::Stopping;
                    stopping.push(t.id.clone());
                    let (ms, step) = match t.behaviour.stop_ms <= t.stop_timeout_ms {
                        true => (t.behaviour.stop_ms, Step::Exits(0)),
                        false => (t.stop_timeout_ms, Step::Killed),
                    };
                    events.push((ms, t.id.clone(), step));
                }
                Stage::Starting | Stage::Stopping | Stage::Stopped => {}
            }
        }
        for id in m.admissible() {
            let Some(t) = m.tasks.get_mut(&id) else { continue };
            t.stage = Stage::Pulling;
            t.pull_started = Some(now);
            events.push((t.behaviour.pull_ms, id, Step::Pulled));
        }
        for t in m.tasks.values_mut().filter(|t| t.stage == Stage::Pulled) {
            t.stage = Stage::Starting;
            events.push((t.behaviour.start_ms, t.id.clone(), Step::Started));
        }
        for (ms, id, step) in events {
            self.after(ms, Event::Container(machine.to_owned(), boot, id, step));
        }
        for id in stopping {
            self.story.task(now, &id, "SIGTERM");
            self.checks.sigterm(self.plane.tables(), &self.machines, machine, &id);
        }
        self.report_news(machine);
    }

    fn report_news(&mut self, machine: &str) {
        let Some(m) = self.machines.get_mut(machine).filter(|m| m.process.registered) else { return };
        let life = m.process.life;
        let mut reports = Vec::new();
        for t in m.tasks.values_mut().filter(|t| t.has_news() && t.under_way.is_none()) {
            let number = m.next_order;
            m.next_order += 1;
            t.under_way = Some((number, t.status()));
            let pause = pause(&mut t.attempts);
            let input = t.report(CLUSTER);
            let submit = Up::Submit { task: t.id.clone(), number, says: t.status(), input };
            reports.push((submit, pause, Again::Report(t.id.clone(), number)));
        }
        for (submit, pause, again) in reports {
            self.send_up(machine, submit);
            self.after(pause, Event::Agent(machine.to_owned(), life, again));
        }
    }

    /// A container gets further.
    pub fn container(&mut self, machine: &str, boot: u64, task: &str, step: Step) {
        let now = self.now;
        let Some(m) = self.machines.get_mut(machine).filter(|m| m.boot == boot && m.powered) else { return };
        let Some(t) = m.tasks.get_mut(task) else { return };
        match (step, t.stage) {
            (Step::Pulled, Stage::Pulling) => {
                t.pull_stopped = Some(now);
                if t.behaviour.cannot_pull {
                    t.stage = Stage::Stopped;
                    t.ended = Some(now);
                    t.container_reason = Some("CannotPullContainerError: image not found".into());
                    t.reason = Some("Task failed to start".into());
                } else {
                    t.stage = Stage::Pulled;
                }
            }
            (Step::Started, Stage::Starting) => self.started(machine, boot, task),
            (Step::Exits(code), Stage::Running | Stage::Stopping) => ended(t, now, code),
            (Step::Killed, Stage::Running | Stage::Stopping) => ended(t, now, 137),
            (Step::HealthChanges, Stage::Running) => {
                let age = t.started.map_or(0, |s| now.since(s));
                let b = &t.behaviour;
                let sick = b.unhealthy_ms.is_some_and(|ms| age >= ms);
                let well = b.healthy_ms.is_some_and(|ms| age >= ms);
                t.health = match (sick, well) {
                    (true, _) => HealthStatus::Unhealthy,
                    (_, true) => HealthStatus::Healthy,
                    _ => HealthStatus::Unknown,
                };
                self.tell_health(machine);
            }
            _ => {}
        }
        self.drive(machine);
    }

    fn started(&mut self, machine: &str, boot: u64, task: &str) {
        let now = self.now;
        let Some(m) = self.machines.get_mut(machine) else { return };
        let port = match m.tasks.get(task).and_then(|t| t.port) {
            Some((_, 0)) => Some(m.choose_port()),
            Some((_, fixed)) => Some(fixed),
            None => None,
        };
        let Some(t) = m.tasks.get_mut(task) else { return };
        t.stage = Stage::Running;
        t.started = Some(now);
        t.host_port = port;
        let b = t.behaviour.clone();
        let checked = t.checked;
        self.checks.started(machine, task);
        let mut later =
            |ms: i64, step| self.after(ms, Event::Container(machine.to_owned(), boot, task.to_owned(), step));
        if let Some((ms, code)) = b.exits {
            later(ms, Step::Exits(code));
        }
        if checked {
            b.healthy_ms.into_iter().chain(b.unhealthy_ms).for_each(|ms| later(ms, Step::HealthChanges));
        }
        self.begin_beats(machine);
    }

    /// Health is told regularly while there are containers with a check.
    fn begin_beats(&mut self, machine: &str) {
        let Some(m) = self.machines.get_mut(machine).filter(|m| m.agent_runs() && !m.beats) else { return };
        if m.tasks.values().any(|t| t.checked && t.stage != Stage::Stopped) {
            m.beats = true;
            let life = m.process.life;
            self.after(BEAT_MS, Event::Agent(machine.to_owned(), life, Again::Beat));
        }
    }

    /// A container ends at once, as if killed on its machine.
    pub fn kill_container(&mut self, task: &str) {
        let found =
            self.machines.values().find(|m| m.tasks.contains_key(task)).map(|m| (m.name.clone(), m.boot));
        if let Some((machine, boot)) = found {
            self.container(&machine, boot, task, Step::Killed);
        }
    }

    // ---- the machine ----

    /// The machine loses its power: containers and agent end at once, the disk stays.
    pub fn power_off(&mut self, machine: &str) {
        let now = self.now;
        let Some(m) = self.machines.get_mut(machine).filter(|m| m.powered) else { return };
        m.powered = false;
        m.process.up = false;
        m.process.connected = None;
        m.beats = false;
        for t in m.tasks.values_mut() {
            match t.stage {
                Stage::Stopped => {}
                Stage::Running | Stage::Stopping => ended(t, now, 137),
                // Nothing of it has run: from its checkpoint the agent begins it anew.
                _ => t.stage = Stage::Waiting,
            }
        }
        self.machine_unreachable(machine);
    }

    /// The machine starts.
    pub fn power_on(&mut self, machine: &str) {
        let Some(m) = self.machines.get_mut(machine).filter(|m| !m.powered && !m.destroyed) else { return };
        m.powered = true;
        m.boot += 1;
        self.start_agent(machine);
    }

    /// Cuts a machine's network.
    pub fn cut(&mut self, machine: &str) {
        let Some(m) = self.machines.get_mut(machine).filter(|m| m.linked) else { return };
        m.linked = false;
        self.machine_unreachable(machine);
        self.agent_cut_off(machine);
    }

    /// Mends a machine's network.
    pub fn mend(&mut self, machine: &str) {
        let Some(m) = self.machines.get_mut(machine).filter(|m| !m.linked) else { return };
        m.linked = true;
        if m.agent_runs() && m.process.registered && m.process.connected.is_none() {
            let life = m.process.life;
            self.after(100, Event::Agent(machine.to_owned(), life, Again::Connect));
        }
    }

    /// The machine is gone for good.
    pub fn destroy(&mut self, machine: &str) {
        self.power_off(machine);
        if let Some(m) = self.machines.get_mut(machine) {
            m.destroyed = true;
        }
    }

    /// The machine that a task runs on.
    pub fn machine_of(&self, task: &str) -> Option<&Machine> {
        self.machines.values().find(|m| m.tasks.contains_key(task))
    }
}

fn ended(t: &mut LocalTask, now: Timestamp, code: i64) {
    t.stage = Stage::Stopped;
    t.ended = Some(now);
    t.exit_code = Some(code);
    t.reason = Some("Essential container in task exited".to_owned());
}

/// The pause before an attempt counts as failed, and one more attempt.
fn pause(attempts: &mut u32) -> i64 {
    let ms = (ANSWER_MS << (*attempts).min(4)).min(LONGEST_MS);
    *attempts = attempts.saturating_add(1);
    ms
}
