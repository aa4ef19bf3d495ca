//! Takes up the tasks of the checkpoint after a restart of the agent: what was in flight is brought to a state that can be
//! planned from, and what happened meanwhile is found out by looking at the containers. Running ones are not touched.

use std::sync::atomic::Ordering;

use runtime::{ContainerStatus, RemoveOptions};

use super::Engine;
use super::spec::{LABEL_INSTANCE, LABEL_TASK};
use super::state::{Event, Phase, Surroundings, TaskState};

impl Engine {
    /// Takes up `tasks`. The container engine must answer.
    pub async fn restore(&self, tasks: Vec<TaskState>) {
        let highest = tasks.iter().map(|task| task.sequence).max().unwrap_or(0);
        self.inner().sequence.fetch_max(highest + 1, Ordering::Relaxed);
        for mut state in tasks {
            self.reconcile(&mut state).await;
            self.inner().adopt(state);
        }
        self.inner().admit();
        self.remove_orphans().await;
    }

    async fn reconcile(&self, state: &mut TaskState) {
        if state.is_stopped() {
            return;
        }
        if state.surroundings == Surroundings::Preparing {
            state.surroundings = Surroundings::Absent;
        }
        for index in 0..state.containers.len() {
            match state.containers[index].phase {
                Phase::Waiting | Phase::Pulled | Phase::Stopped => {}
                Phase::Pulling => state.containers[index].phase = Phase::Waiting,
                _ => self.reconcile_container(state, index).await,
            }
        }
    }

    async fn reconcile_container(&self, state: &mut TaskState, index: usize) {
        let container = &state.containers[index];
        let name = container.runtime_id.clone().unwrap_or_else(|| container.docker_name.clone());
        let found = match self.parts().runtime.inspect(&name).await {
            Ok(found) => found,
            Err(error) => {
                if !error.is_not_found() {
                    tracing::warn!(%error, container = name, "cannot look at a container of the checkpoint");
                }
                self.reconcile_missing(state, index);
                return;
            }
        };
        let now = self.clock().now();
        state.containers[index].runtime_id = Some(found.id.clone());
        state.containers[index].created_at.get_or_insert(now);
        if found.status == ContainerStatus::Created {
            state.containers[index].phase = Phase::Created;
            return;
        }
        let ended = found.finished_at.map(crate::clock::from_nanos);
        if !found.status.is_running()
            && state.containers[index].started
            && state.containers[index].finished_at >= ended
        {
            // The run that ended is known; the restart in place that was to follow never happened.
            state.containers[index].phase = Phase::Created;
            return;
        }
        // Its process ran, whatever the checkpoint knows: take it as started, then see how it is now.
        if state.containers[index].phase < Phase::Running {
            state.containers[index].phase = Phase::Starting;
            // The agent may have ended just before it gave the task its interface.
            if found.status.is_running()
                && let Err(reason) = self.inner().connect(state, index, &found).await
            {
                state.apply(Event::Started(index, Err(reason)), now);
                return;
            }
        }
        let started = self.inner().started(state, index, &found);
        let keeps_bindings = !found.status.is_running();
        let bindings = state.containers[index].bindings.clone();
        state.apply(Event::Started(index, Ok(started)), now);
        if keeps_bindings {
            state.containers[index].bindings = bindings;
        }
        if state.containers[index].phase == Phase::Stopping {
            state.containers[index].phase = Phase::Running;
        }
        self.inner().ship_logs(state, index, &found.id);
        for event in self.inner().interpret(state, index, &found) {
            state.apply(event, now);
        }
    }

    fn reconcile_missing(&self, state: &mut TaskState, index: usize) {
        let now = self.clock().now();
        let container = &mut state.containers[index];
        if !container.started && container.phase < Phase::Starting {
            // The order to create it was lost with the agent: it is created anew.
            container.phase = Phase::Pulled;
            container.runtime_id = None;
            return;
        }
        if container.phase < Phase::Running {
            container.phase = Phase::Starting;
        }
        let exit = self.inner().vanished();
        state.apply(Event::Exited(index, exit), now);
    }

    /// Containers that carry this instance's label but belong to no task here: the checkpoint was lost. Nobody would ever
    /// stop them, and they hold ports and memory.
    async fn remove_orphans(&self) {
        let runtime = &self.parts().runtime;
        let labels = [(LABEL_INSTANCE.to_owned(), self.parts().label.clone())];
        for container in runtime.list(&labels).await.unwrap_or_default() {
            let known = container.labels.get(LABEL_TASK).is_some_and(|arn| self.task(arn).is_some());
            if !known {
                tracing::warn!(container = container.name, "removing a container of no known task");
                if let Err(error) =
                    runtime.remove(&container.id, RemoveOptions { force: true, volumes: true }).await
                {
                    tracing::warn!(%error, "cannot remove it");
                }
            }
        }
    }
}
