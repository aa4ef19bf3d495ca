//! Follows the container engine's events and passes them on to the tasks' actors; a slow resync catches what events missed.

use std::time::Duration;

use futures_util::StreamExt as _;
use runtime::{ContainerEvent, EventFilter, EventKind, Timestamp};

use super::Engine;
use super::actor::Message;
use super::spec::{LABEL_CONTAINER, LABEL_INSTANCE, LABEL_TASK};
use super::state::Exit;
use crate::clock::from_nanos;

/// Pause before the events are asked for again once their stream broke.
const RECONNECT: Duration = Duration::from_secs(1);

impl Engine {
    /// Runs until the agent ends.
    pub async fn watch(&self) {
        let mut shutdown = self.parts().shutdown.clone();
        let mut since: Option<Timestamp> = None;
        loop {
            tokio::select! {
                () = self.follow(&mut since) => {}
                () = crate::shutdown::ended(&mut shutdown) => return,
            }
            tokio::select! {
                () = tokio::time::sleep(RECONNECT) => {}
                () = crate::shutdown::ended(&mut shutdown) => return,
            }
        }
    }

    /// One stream of events, until it breaks.
    async fn follow(&self, since: &mut Option<Timestamp>) {
        let labels = vec![(LABEL_INSTANCE.to_owned(), self.parts().label.clone())];
        let mut events = self.parts().runtime.events(EventFilter { since: *since, labels });
        let mut resync = tokio::time::interval(self.parts().config.timing.resync);
        loop {
            tokio::select! {
                event = events.next() => match event {
                    Some(Ok(event)) => {
                        *since = Some(event.timestamp);
                        self.pass_on(event).await;
                    }
                    Some(Err(error)) => {
                        tracing::warn!(%error, "the container engine's events broke off");
                        return;
                    }
                    None => return,
                },
                // The first tick is at once: what happened before this stream is looked at.
                _ = resync.tick() => self.resync().await,
            }
        }
    }

    async fn pass_on(&self, event: ContainerEvent) {
        let hint = match event.kind {
            EventKind::Die { exit_code } => {
                Some(Exit { code: exit_code, at: from_nanos(event.timestamp), reason: None })
            }
            EventKind::Health(_) => None,
            EventKind::Destroy => Some(Exit { at: from_nanos(event.timestamp), ..self.inner().vanished() }),
            EventKind::Start | EventKind::Oom => return,
        };
        let attribute = |name: &str| event.attributes.get(name);
        let Some(handle) = attribute(LABEL_TASK).and_then(|arn| self.task(arn)) else { return };
        let index = handle.with(|state| {
            let by_id = |c: &super::state::ContainerRun| c.runtime_id.as_ref() == Some(&event.container_id);
            let by_name = || attribute(LABEL_CONTAINER).and_then(|name| state.index_of(name));
            state.containers.iter().position(by_id).or_else(by_name)
        });
        if let Some(index) = index {
            handle.send(Message::Observe(index, hint)).await;
        }
    }

    /// Compares what is believed to run with what runs, and has the differences looked at.
    async fn resync(&self) {
        let labels = [(LABEL_INSTANCE.to_owned(), self.parts().label.clone())];
        let listed = match self.parts().runtime.list(&labels).await {
            Ok(listed) => listed,
            Err(error) => {
                tracing::warn!(%error, "cannot list the instance's containers");
                return;
            }
        };
        let runs =
            |id: &str| listed.iter().any(|container| container.id == id && container.status.is_running());
        for handle in self.tasks() {
            let doubtful: Vec<usize> = handle.with(|state| {
                let running = |c: &super::state::ContainerRun| c.phase == super::state::Phase::Running;
                let indexes = 0..state.containers.len();
                let doubt = |index: &usize| {
                    let container = &state.containers[*index];
                    let checked = state.definition(*index).is_some_and(|d| d.has_health_check());
                    running(container)
                        && (checked || container.runtime_id.as_deref().is_none_or(|id| !runs(id)))
                };
                indexes.filter(doubt).collect()
            });
            for index in doubtful {
                handle.send(Message::Observe(index, None)).await;
            }
        }
    }
}
