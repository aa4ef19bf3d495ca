//! One task's actor: waits for events, applies them, and sees that what the plan asks for is done, stored and reported.
//!
//! All waiting of a task is here. The actor holds the state's lock only to think, never over an await.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::{AbortHandle, JoinSet};

use crate::aws::{CallError, Service};
use crate::backoff::SubmitSchedule;
use crate::clock::Millis;

use super::Inner;
use super::plan::Action;
use super::report::{Report, Reported};
use super::state::{Desired, Event, Phase, Status, TaskState};

/// How long facts that do not change the task's status wait for others to ride along.
const RIDE_ALONG: Millis = 500;
/// Containers of a task whose STOPPED was never acknowledged are kept at most this long.
const UNREPORTED_LIMIT: Millis = 72 * 3600 * 1000;
/// Pause before the checkpoint is tried again after a failed write.
const SAVE_AGAIN: Duration = Duration::from_secs(5);

/// What an actor is told.
#[derive(Debug)]
pub enum Message {
    /// Something happened.
    Event(Event),
    /// The control plane wants the task so. It may not know how the task ended: that is told again.
    Ordered(Desired),
    /// Something happened to this container: look. The exit is what is known if the container is gone.
    Observe(usize, Option<super::state::Exit>),
}

/// A finished piece of work.
enum Done {
    Action(Vec<Event>),
    Observed(usize, Vec<Event>),
    Submitted(Reported, Result<(), CallError>),
    Saved(bool),
    Removed(bool),
}

/// The actor of one task.
pub struct Actor {
    engine: Arc<Inner>,
    state: Arc<Mutex<TaskState>>,
    messages: mpsc::Receiver<Message>,
    work: JoinSet<Done>,
    pulls: BTreeMap<usize, AbortHandle>,
    /// Containers being looked at, and whether to look again afterwards.
    observing: BTreeMap<usize, Option<Message>>,
    dirty: bool,
    saving: bool,
    submitting: bool,
    submit_not_before: Option<Millis>,
    schedule: SubmitSchedule,
    released: bool,
    removing: bool,
    remove_not_before: Millis,
    wake_at: Option<Millis>,
}

impl Actor {
    pub(super) fn new(
        engine: Arc<Inner>,
        state: Arc<Mutex<TaskState>>,
        messages: mpsc::Receiver<Message>,
    ) -> Self {
        Actor {
            engine,
            state,
            messages,
            work: JoinSet::new(),
            pulls: BTreeMap::new(),
            observing: BTreeMap::new(),
            dirty: false,
            saving: false,
            submitting: false,
            submit_not_before: None,
            schedule: SubmitSchedule::new(),
            released: false,
            removing: false,
            remove_not_before: 0,
            wake_at: None,
        }
    }

    /// Runs until the task is cleaned up or the agent ends.
    pub(super) async fn run(mut self) {
        let mut shutdown = self.engine.parts.shutdown.clone();
        loop {
            self.think();
            let now = self.now();
            let pause = self.wake_at.map_or(Duration::from_secs(3600), |at| {
                Duration::from_millis(at.saturating_sub(now).clamp(1, 3_600_000))
            });
            tokio::select! {
                message = self.messages.recv() => match message {
                    Some(message) => self.take(message),
                    None => break,
                },
                Some(done) = self.work.join_next() => match done {
                    Ok(Done::Removed(true)) => break,
                    Ok(done) => self.finish(done),
                    Err(error) => if error.is_panic() {
                        tracing::error!(%error, "a piece of a task's work failed");
                    },
                },
                () = tokio::time::sleep(pause) => {}
                () = crate::shutdown::ended(&mut shutdown) => {
                    self.save_last().await;
                    return;
                }
            }
        }
        let arn = self.with(|state| state.task.arn.clone());
        self.engine.forget(&arn);
    }

    fn now(&self) -> Millis {
        self.engine.parts.aws.clock.now()
    }

    fn with<T>(&self, look: impl FnOnce(&mut TaskState) -> T) -> T {
        look(&mut self.state.lock().expect("no panic while held"))
    }

    fn apply(&mut self, event: Event) {
        let now = self.now();
        let health = matches!(event, Event::Health(..));
        self.with(|state| state.apply(event, now));
        self.dirty = true;
        if health {
            self.engine.health_changed.notify_one();
        }
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::Event(event) => self.apply(event),
            Message::Ordered(desired) => {
                self.apply(Event::Ordered(desired));
                self.with(|state| {
                    if state.is_stopped() {
                        state.reported = Reported::default();
                    }
                });
            }
            Message::Observe(index, hint) => self.observe(index, hint),
        }
    }

    /// One look at a container at a time, so that an older one cannot be taken for the newer.
    fn observe(&mut self, index: usize, hint: Option<super::state::Exit>) {
        if let Some(again) = self.observing.get_mut(&index) {
            *again = Some(Message::Observe(index, hint));
            return;
        }
        self.observing.insert(index, None);
        let (engine, state) = (self.engine.clone(), self.with(|state| state.clone()));
        self.work.spawn(async move { Done::Observed(index, engine.observe(&state, index, hint).await) });
    }

    fn finish(&mut self, done: Done) {
        match done {
            Done::Action(events) => events.into_iter().for_each(|event| self.apply(event)),
            Done::Observed(index, events) => {
                events.into_iter().for_each(|event| self.apply(event));
                if let Some(Some(message)) = self.observing.remove(&index) {
                    self.take(message);
                }
            }
            Done::Submitted(reported, result) => self.submitted(reported, result),
            Done::Saved(ok) => {
                self.saving = false;
                self.dirty |= !ok;
            }
            Done::Removed(_) => {
                self.removing = false;
                self.remove_not_before = self.now() + 60_000;
            }
        }
    }

    /// Plans and begins all that is due.
    fn think(&mut self) {
        let now = self.now();
        let stop_timeout = self.engine.parts.config.timing.stop_timeout;
        let before = self.with(|state| (state.status(), state.desired));
        let plan = self.with(|state| state.advance(now, stop_timeout));
        let after = self.with(|state| (state.status(), state.desired));
        self.wake_at = plan.wake_at;
        self.dirty |= before != after || !plan.actions.is_empty();
        for action in plan.actions {
            self.begin(action);
        }
        self.abort_needless_pulls();
        if after.0 == Status::Stopped && !self.released {
            self.released = true;
            self.on_stopped();
        }
        self.submit_if_due(now);
        self.save_if_dirty();
        self.remove_if_due(now);
    }

    fn begin(&mut self, action: Action) {
        let engine = self.engine.clone();
        let state = self.with(|state| state.clone());
        let pull = if let Action::Pull(index) = action { Some(index) } else { None };
        let handle = self.work.spawn(async move { Done::Action(engine.perform(&state, action).await) });
        if let Some(index) = pull {
            self.pulls.insert(index, handle);
        }
    }

    fn abort_needless_pulls(&mut self) {
        let state = self.state.lock().expect("no panic while held");
        self.pulls.retain(|index, pull| {
            let wanted = state.containers[*index].phase == Phase::Pulling;
            if !wanted {
                pull.abort();
            }
            wanted
        });
    }

    fn on_stopped(&mut self) {
        let (arn, id, has_cgroup) = self.with(|state| {
            let own_cgroup = state.cgroup.is_some() && (state.task.cpu > 0.0 || state.task.memory > 0);
            (state.task.arn.clone(), state.task.id().to_owned(), own_cgroup)
        });
        self.engine.parts.credentials.forget_task(&arn);
        self.engine.release(&arn);
        if has_cgroup {
            let engine = self.engine.clone();
            tokio::spawn(async move { engine.remove_cgroup(&id).await });
        }
    }

    fn wake(&mut self, at: Millis) {
        self.wake_at = Some(self.wake_at.map_or(at, |other| other.min(at)));
    }

    fn submit_if_due(&mut self, now: Millis) {
        if self.submitting {
            return;
        }
        let Some(report) = self.with(|state| state.report()) else {
            self.submit_not_before = None;
            return;
        };
        let retrying = self.schedule.has_failed();
        let due = match self.submit_not_before {
            Some(at) if retrying => at,
            _ if report.urgent => now,
            Some(at) => at,
            None => now + RIDE_ALONG,
        };
        if now < due {
            self.submit_not_before = Some(due);
            self.wake(due);
            return;
        }
        self.submit(report);
    }

    fn submit(&mut self, report: Report) {
        self.submitting = true;
        let engine = self.engine.clone();
        let body = self.with(|state| state.report_body(&report, engine.parts.config.cluster_or_default()));
        self.work.spawn(async move {
            let slot = engine.submissions.clone().acquire_owned().await;
            let result = engine.parts.aws.call(Service::Ecs, "SubmitTaskStateChange", &body).await;
            drop(slot);
            Done::Submitted(report.acknowledges, result.map(drop))
        });
    }

    fn submitted(&mut self, reported: Reported, result: Result<(), CallError>) {
        self.submitting = false;
        self.submit_not_before = None;
        let given_up = match &result {
            Ok(()) => false,
            Err(error) if error.code() == "InvalidParameterException" => true,
            Err(error) => match self.schedule.failed() {
                Some(pause) => {
                    tracing::warn!(%error, "a state change was not taken; it will be sent again");
                    self.submit_not_before = Some(self.now() + pause.as_millis() as Millis);
                    return;
                }
                None => true,
            },
        };
        if given_up {
            let error = result.err().map(|error| error.to_string()).unwrap_or_default();
            tracing::warn!(error, "the control plane will not have a state change");
        }
        self.schedule = SubmitSchedule::new();
        self.with(|state| state.reported = reported);
        self.dirty = true;
    }

    fn save_if_dirty(&mut self) {
        if !self.dirty || self.saving || self.removing || !self.engine.parts.checkpoint.keeps_state() {
            return;
        }
        self.dirty = false;
        self.saving = true;
        let engine = self.engine.clone();
        let state = self.with(|state| state.clone());
        self.work.spawn(async move {
            let saved = engine.parts.checkpoint.save_task(&state).await;
            if let Err(error) = &saved {
                tracing::error!(%error, "cannot write the checkpoint of a task");
                tokio::time::sleep(SAVE_AGAIN).await;
            }
            Done::Saved(saved.is_ok())
        });
    }

    /// The agent ends: what is being saved is finished, and the newest state saved after it.
    async fn save_last(&mut self) {
        // Two writers of one file would spoil it: a write that has begun must end first.
        while self.saving {
            match self.work.join_next().await {
                Some(Ok(done)) => self.finish(done),
                Some(Err(_)) => {}
                None => break,
            }
        }
        self.work.abort_all();
        while self.work.join_next().await.is_some() {}
        let state = self.with(|state| state.clone());
        if let Err(error) = self.engine.parts.checkpoint.save_task(&state).await {
            tracing::error!(%error, "cannot write the checkpoint of a task");
        }
    }

    fn remove_if_due(&mut self, now: Millis) {
        let Some(stopped_at) = self.with(|state| state.stopped_at) else { return };
        if self.removing || self.saving || self.submitting {
            return;
        }
        let wait = self.engine.parts.config.timing.cleanup_wait.as_millis() as Millis;
        let delivered = self.with(|state| state.report().is_none());
        let due = if delivered { stopped_at + wait } else { stopped_at + wait.max(UNREPORTED_LIMIT) };
        let due = due.max(self.remove_not_before);
        if now < due {
            self.wake(due);
            return;
        }
        self.removing = true;
        let engine = self.engine.clone();
        let state = self.with(|state| state.clone());
        self.work.spawn(async move { Done::Removed(engine.clean_up(&state).await) });
    }
}
