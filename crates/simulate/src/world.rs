//! The world: one clock, one queue of events, and everybody who lives in it.
//!
//! An event happens at a time; of those at the same time the one that was set first. Handling one may change the control
//! plane (a transaction), set further events and send messages. After each, commits are looked at: the story is told,
//! checks are made, agents whose tasks changed get their work.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use shapes::AwsError;
use state::{Random, Tables, Timestamp, Tx};

use crate::agent::{Down, Up};
use crate::balancer::Balancer;
use crate::behaviour::Behaviour;
use crate::checks::Checks;
use crate::faults::Faults;
use crate::links::Links;
use crate::machine::Machine;
use crate::plane::{Outcome, Plane};
use crate::story::Story;

/// When worlds begin (2026-01-01T00:00:00Z).
pub const START: Timestamp = Timestamp(1_767_225_600_000);
/// The cluster of simulations.
pub const CLUSTER: &str = "default";
/// Events at one moment at most: more means that something runs in circles without time passing.
const MOST_AT_ONCE: usize = 20_000;

/// Something that will happen.
#[derive(Debug)]
pub enum Event {
    /// A message reaches the control plane; the number is the agent's life that sent it.
    Up(String, u64, Up),
    /// A message reaches an agent.
    Down(String, Down),
    /// The agent of a machine looks at everything again, if it is still in this life.
    Agent(String, u64, Again),
    /// A container of a machine gets further, if the machine has not been off meanwhile.
    Container(String, u64, String, Step),
    /// A connection has been silent for long.
    Silent(String, u64),
    /// A closed connection should have come back.
    Returned(String, Timestamp),
    /// The control plane looks for instances that should be connected.
    Sweep(u64),
    /// An agent that registered then should have connected.
    Unclaimed(String, Timestamp),
    /// A payload was not acknowledged.
    Resend(String, u64),
    /// The balancer checks a target, or has let its last request finish; the number is that of its watch.
    Probe(String, u64),
    Finished(String, u64),
    /// The control plane starts again.
    PlaneStarts,
}

/// What an agent does again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Again {
    Register,
    Connect,
    /// Looks whether its connection is silent.
    Idle(u64),
    /// Submits a report that was not answered.
    Report(String, u64),
    /// Tells the health of containers.
    Beat,
}

/// What a container does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Pulled,
    Started,
    Exits(i64),
    Killed,
    HealthChanges,
}

/// Everything.
pub struct World {
    pub now: Timestamp,
    queue: BTreeMap<(Timestamp, u64), Event>,
    sequence: u64,
    pub random: Random,
    pub plane: Plane,
    pub links: Links,
    pub machines: BTreeMap<String, Machine>,
    pub balancer: Balancer,
    /// Behaviour by image.
    pub images: BTreeMap<String, Behaviour>,
    pub faults: Faults,
    pub checks: Checks,
    pub story: Story,
    at_once: usize,
}

/// Something that must never be was; the sentence says what and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation(pub String);

impl World {
    /// A world with a default VPC and a cluster, and nothing else.
    pub fn new(seed: u64, told: bool) -> World {
        let mut random = Random::new(seed);
        let faults = Faults::new(random.next_u64());
        let plane = Plane::new(random.next_u64());
        let mut world = World {
            now: START,
            queue: BTreeMap::new(),
            sequence: 0,
            random,
            plane,
            links: Links::default(),
            machines: BTreeMap::new(),
            balancer: Balancer::default(),
            images: BTreeMap::new(),
            faults,
            checks: Checks::default(),
            story: Story::new(told),
            at_once: 0,
        };
        world.transact(|tx| ec2::defaults::make_default_vpc(tx, ec2::defaults::DEFAULT_CIDR));
        world.must("ecs", "CreateCluster", serde_json::json!({"clusterName": CLUSTER}));
        world
    }

    /// The tables as readers see them.
    pub fn tables(&self) -> &Tables {
        self.plane.tables()
    }
    /// Milliseconds since the world began.
    pub fn elapsed(&self) -> i64 {
        self.now.since(START)
    }

    /// Sets an event, `ms` milliseconds from now.
    pub fn after(&mut self, ms: i64, event: Event) {
        assert!(ms >= 0, "nothing happens in the past");
        self.sequence += 1;
        self.queue.insert((self.now.plus_ms(ms), self.sequence), event);
    }

    /// Runs a transaction of the control plane.
    pub fn transact<T>(&mut self, f: impl FnOnce(&mut Tx) -> Result<T, AwsError>) -> Outcome<T> {
        let was_up = self.plane.is_up();
        let outcome = self.plane.transact(self.now, &mut self.faults, f);
        self.look(was_up);
        outcome
    }

    /// Calls an operation.
    pub fn call(&mut self, service: &str, operation: &'static str, input: Json) -> Outcome<Json> {
        let was_up = self.plane.is_up();
        let outcome = self.plane.call(self.now, &mut self.faults, service, operation, input);
        self.look(was_up);
        outcome
    }

    /// Calls an operation that must succeed: for the setting up of a world without faults.
    pub fn must(&mut self, service: &str, operation: &'static str, input: Json) -> Json {
        match self.call(service, operation, input) {
            Outcome::Done(v) => v,
            Outcome::Refused(e) => panic!("{operation}: {e}"),
            Outcome::Lost => panic!("{operation}: the control plane is away"),
        }
    }

    /// Looks at what was committed, and whether the control plane still runs.
    fn look(&mut self, was_up: bool) {
        for batch in std::mem::take(&mut self.plane.batches) {
            self.story.commit(self.now, &batch, &self.machines);
            self.checks.commit(self.now, &batch);
            self.links.note(&batch);
            self.balancer.note(&batch);
        }
        self.checks.engine(self.now, &mut self.plane);
        if was_up && !self.plane.is_up() {
            self.plane_ended();
        }
        if self.plane.is_up() {
            self.deliver_work();
            self.watch_targets();
        }
    }

    /// When something happens next.
    pub fn next(&self) -> Option<Timestamp> {
        let event = self.queue.first_key_value().map(|((t, _), _)| *t);
        let due = self.plane.next_due().map(|t| t.max(self.now));
        [event, due].into_iter().flatten().min()
    }

    /// Lets the next thing happen.
    ///
    /// # Errors
    /// What must not be, was.
    pub fn step(&mut self) -> Result<(), Violation> {
        let Some(at) = self.next() else { return Ok(()) };
        if at > self.now {
            self.story.flush();
            self.at_once = 0;
        }
        self.at_once += 1;
        assert!(self.at_once < MOST_AT_ONCE, "events run in circles at {} ms", self.elapsed());
        self.now = at;
        let event = self.queue.first_entry().filter(|e| e.key().0 == at).map(|e| e.remove());
        match event {
            Some(event) => self.handle(event),
            None => {
                self.plane.wake(at, &mut self.faults);
                self.look(true);
            }
        }
        self.verdict()
    }

    /// What was found wrong so far.
    ///
    /// # Errors
    /// The first of it.
    pub fn verdict(&mut self) -> Result<(), Violation> {
        match self.checks.violation.take() {
            Some(text) => {
                self.story.flush();
                Err(Violation(format!("at {} ms: {text}", self.elapsed())))
            }
            None => Ok(()),
        }
    }

    /// Lets time pass until a moment.
    ///
    /// # Errors
    /// What must not be, was.
    pub fn run_until(&mut self, until: Timestamp) -> Result<(), Violation> {
        while self.next().is_some_and(|t| t <= until) {
            self.step()?;
        }
        self.now = self.now.max(until);
        self.at_once = 0;
        self.story.flush();
        Ok(())
    }

    /// Lets time pass until something holds, looking once a second; false if it does not within `ms` milliseconds.
    ///
    /// # Errors
    /// What must not be, was.
    pub fn run_until_holds(
        &mut self,
        ms: i64,
        mut holds: impl FnMut(&World) -> bool,
    ) -> Result<bool, Violation> {
        let until = self.now.plus_ms(ms);
        while self.now < until {
            self.run_until(self.now.plus_ms(1000).min(until))?;
            if holds(self) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn handle(&mut self, event: Event) {
        match event {
            Event::Up(machine, life, message) => self.plane_receives(&machine, life, message),
            Event::Down(machine, message) => self.agent_receives(&machine, message),
            Event::Agent(machine, life, again) => self.agent_again(&machine, life, again),
            Event::Container(machine, boot, task, step) => self.container(&machine, boot, &task, step),
            Event::Silent(key, epoch) => self.connection_silent(&key, epoch),
            Event::Returned(key, since) => self.should_have_returned(&key, since),
            Event::Sweep(start) => self.sweep(start),
            Event::Unclaimed(key, at) => self.unclaimed(&key, at),
            Event::Resend(key, epoch) => self.resend(&key, epoch),
            Event::Probe(target, watch) => self.probe(&target, watch),
            Event::Finished(target, watch) => self.requests_finished(&target, watch),
            Event::PlaneStarts => self.plane_starts(),
        }
    }

    // ---- the control plane's process ----

    /// Ends the control plane's process; it starts again after `ms` milliseconds.
    pub fn crash_plane(&mut self, ms: i64) {
        if self.plane.is_up() {
            self.plane.crash();
            self.plane_is_away(ms);
        }
    }

    fn plane_ended(&mut self) {
        let ms = 200 + self.random.below(20_000) as i64;
        self.plane_is_away(ms);
    }

    fn plane_is_away(&mut self, ms: i64) {
        self.story.say(self.now, "control plane", "ends");
        self.links.close_all();
        self.balancer.forget();
        self.after(ms, Event::PlaneStarts);
        let names: Vec<String> = self.machines.keys().cloned().collect();
        names.iter().for_each(|m| self.connection_reset(m));
    }

    fn plane_starts(&mut self) {
        if self.plane.is_up() {
            return;
        }
        let seed = self.random.next_u64();
        if let Err(e) = self.plane.restart(seed) {
            self.checks.fail(format!("a change was lost or altered over a crash: {e}"));
            return;
        }
        self.story.say(self.now, "control plane", "starts");
        self.checks.restarted(self.plane.tables(), &self.machines);
        self.links.restarted(self.now);
        let start = self.plane.starts;
        self.after(crate::links::RETURN_MS, Event::Sweep(start));
        self.plane.wake(self.now, &mut self.faults);
        self.look(true);
    }
}
