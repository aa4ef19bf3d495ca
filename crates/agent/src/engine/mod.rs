//! The task engine: takes tasks from the control plane's messages, makes containers of them, and reports what became of them.
//!
//! ```text
//! acs ──apply_task──▶ Engine ──Event──▶ actor (one a task) ──Action──▶ driver ──▶ runtime
//!                       ▲ admission        │  state.rs + plan.rs, pure       │
//!                       └──── stopped ─────┤◀───────────── Event ────────────┘
//!                                          └──▶ SubmitTaskStateChange, checkpoint
//! ```
//!
//! [`state`] and [`plan`] decide, purely; [`actor`] waits for events and runs the actions that [`plan`] names by [`driver`].
//! [`interface`] connects tasks that have an address of their own. [`admission`] lets tasks in as resources become free. [`watch`] turns the container engine's events into the actors' events,
//! and [`restore`] takes up tasks after a restart of the agent.

pub mod actor;
pub mod admission;
pub mod auth;
pub mod driver;
pub mod images;
pub mod interface;
pub mod plan;
pub mod ports;
pub mod report;
pub mod restore;
pub mod spec;
pub mod state;
pub mod usage;
pub mod watch;

#[cfg(test)]
mod plan_tests;

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use runtime::SharedRuntime;
use tokio::sync::{Notify, Semaphore, mpsc, watch as channel};

use crate::aws::Aws;
use crate::awslogs::LogShipper;
use crate::checkpoint::Checkpoint;
use crate::clock::Clock;
use crate::config::InstanceConfig;
use crate::credentials::CredentialsStore;
use crate::payload::Task;
use crate::random;

use actor::{Actor, Message};
use admission::{Admission, Need, Verdict};
use ports::PortBlocks;
use state::{Desired, Event, TaskState};

/// Messages that may wait for one task's actor.
const INBOX: usize = 256;
/// State changes submitted at once.
const SUBMISSIONS: usize = 10;

/// What the engine and its parts are made of.
pub struct Parts {
    /// The instance's settings.
    pub config: Arc<InstanceConfig>,
    /// CPU units and MiB for tasks.
    pub totals: (i64, i64),
    /// The container engine.
    pub runtime: SharedRuntime,
    /// The control plane.
    pub aws: Aws,
    /// The durable memory.
    pub checkpoint: Checkpoint,
    /// Keys of task roles.
    pub credentials: CredentialsStore,
    /// Base URL of the task metadata server, seen from containers.
    pub metadata: Option<String>,
    /// The container engine's name for the instance's own cgroup.
    pub cgroup_parent: Option<String>,
    /// What labels this instance's containers.
    pub label: String,
    /// Turns true when the agent is to end.
    pub shutdown: channel::Receiver<bool>,
}

/// The engine of one instance; clones share it.
#[derive(Clone)]
pub struct Engine(Arc<Inner>);

/// What the engine's parts share.
pub struct Inner {
    pub(crate) parts: Parts,
    pub(crate) logs: LogShipper,
    tasks: Mutex<BTreeMap<String, TaskHandle>>,
    admission: Mutex<Admission>,
    sequence: AtomicU64,
    ports: PortBlocks,
    submissions: Arc<Semaphore>,
    health_changed: Notify,
    usage: usage::Usage,
    images: images::Images,
}

/// A task that the engine knows.
#[derive(Clone)]
pub struct TaskHandle {
    state: Arc<Mutex<TaskState>>,
    inbox: mpsc::Sender<Message>,
}

impl TaskHandle {
    /// Looks at the task's state.
    pub fn with<T>(&self, look: impl FnOnce(&TaskState) -> T) -> T {
        look(&self.state.lock().expect("no panic while held"))
    }
}

impl Engine {
    /// An engine without tasks; [`restore`](Engine::restore) takes up those of the checkpoint.
    pub fn new(parts: Parts) -> Self {
        let network = &parts.config.network;
        let logs = LogShipper::new(
            parts.aws.clone(),
            parts.runtime.clone(),
            parts.checkpoint.clone(),
            parts.shutdown.clone(),
        );
        Engine(Arc::new(Inner {
            logs,
            tasks: Mutex::default(),
            admission: Mutex::new(Admission::new(parts.totals.0, parts.totals.1)),
            sequence: AtomicU64::new(1),
            ports: PortBlocks::new(network.dynamic_ports, network.bind_address),
            submissions: Arc::new(Semaphore::new(SUBMISSIONS)),
            health_changed: Notify::new(),
            usage: usage::Usage::default(),
            images: images::Images::default(),
            parts,
        }))
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.0.parts.aws.clock
    }

    /// What it is made of.
    pub fn parts(&self) -> &Parts {
        &self.0.parts
    }

    /// Takes in a task as the control plane sent it: a new one, or another order for a known one. Returns once a new task is
    /// on disk, so that the message may be acknowledged.
    pub async fn apply_task(&self, task: Task) -> io::Result<()> {
        for keys in
            [task.role_credentials.clone(), task.execution_role_credentials.clone()].into_iter().flatten()
        {
            self.0.parts.credentials.put(&task.arn, keys);
        }
        if let Some(handle) = self.task(&task.arn) {
            let order = if task.desired_status == "STOPPED" { Desired::Stopped } else { Desired::Running };
            handle.send(Message::Ordered(order)).await;
            return Ok(());
        }
        let sequence = self.0.sequence.fetch_add(1, Ordering::Relaxed);
        let mut state = TaskState::new(task, sequence, || (random::hex20(), random::uuid()));
        if state.has_circular_dependencies() {
            state.apply(
                Event::Refused("TaskStateError: containers wait for each other in a circle".into()),
                0,
            );
        }
        self.0.parts.checkpoint.save_task(&state).await?;
        self.0.adopt(state);
        self.0.admit();
        Ok(())
    }

    /// Orders a task that is known to stop; nothing happens if it is not.
    pub async fn stop_task(&self, arn: &str) {
        if let Some(handle) = self.task(arn) {
            handle.send(Message::Ordered(Desired::Stopped)).await;
        }
    }

    /// Waits, once the agent was told to end, until every task's newest state is on disk.
    pub async fn drain(&self) {
        let inboxes: Vec<_> = self.tasks().into_iter().map(|handle| handle.inbox).collect();
        for inbox in inboxes {
            inbox.closed().await;
        }
    }

    /// The task of this ARN.
    pub fn task(&self, arn: &str) -> Option<TaskHandle> {
        self.0.lock_tasks().get(arn).cloned()
    }

    /// All tasks, also stopped ones whose containers are not removed yet.
    pub fn tasks(&self) -> Vec<TaskHandle> {
        self.0.lock_tasks().values().cloned().collect()
    }

    /// Waits until some container's health changes.
    pub async fn health_changed(&self) {
        self.0.health_changed.notified().await;
    }

    /// What containers use.
    pub fn usage(&self) -> &usage::Usage {
        &self.0.usage
    }

    /// What the engine's parts share.
    pub(crate) fn inner(&self) -> &Arc<Inner> {
        &self.0
    }
}

impl TaskHandle {
    async fn send(&self, message: Message) {
        // A closed inbox belongs to a task that was just cleaned up: there is nobody to tell.
        let _ = self.inbox.send(message).await;
    }
}

impl Inner {
    fn lock_tasks(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, TaskHandle>> {
        self.tasks.lock().expect("no panic while held")
    }

    /// Starts a task's actor.
    fn adopt(self: &Arc<Self>, state: TaskState) -> TaskHandle {
        let (inbox, messages) = mpsc::channel(INBOX);
        let arn = state.task.arn.clone();
        let need = Need::of(&state.task);
        {
            let mut admission = self.admission.lock().expect("no panic while held");
            match (state.is_stopped(), state.admitted) {
                (true, _) => {}
                (false, true) => admission.hold(&arn, need),
                (false, false) if state.desired == Desired::Running => admission.enqueue(&arn, need),
                (false, false) => {}
            }
        }
        let handle = TaskHandle { state: Arc::new(Mutex::new(state)), inbox };
        self.lock_tasks().insert(arn, handle.clone());
        tokio::spawn(Actor::new(self.clone(), handle.state.clone(), messages).run());
        handle
    }

    /// Lets in the tasks that now fit.
    fn admit(&self) {
        let verdicts = self.admission.lock().expect("no panic while held").admit();
        for verdict in verdicts {
            let (arn, event) = match verdict {
                Verdict::Admitted(arn) => (arn, Event::Admitted),
                Verdict::Refused(arn) => {
                    let reason = "ResourceInitializationError: the task needs more than this instance has";
                    (arn, Event::Refused(reason.into()))
                }
            };
            let handle = self.lock_tasks().get(&arn).cloned();
            if let Some(handle) = handle
                && handle.inbox.try_send(Message::Event(event)).is_err()
            {
                // Only a flood fills an inbox. The task must not hold what it was never told about.
                tracing::error!(task = arn, "cannot tell a task that it may begin");
                self.admission.lock().expect("no panic while held").release(&arn);
            }
        }
    }

    /// A task has ended: what it held is free.
    fn release(&self, arn: &str) {
        self.admission.lock().expect("no panic while held").release(arn);
        self.admit();
    }

    /// A task is gone, with its containers.
    fn forget(&self, arn: &str) {
        self.lock_tasks().remove(arn);
    }
}
