//! The loop between the engine and the kernel.

use std::sync::Arc;
use std::time::Duration;

use engine::Engine;
use ground::{Facts, Plan};
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio::sync::watch;
use tokio::time::sleep;

use crate::apply::{Applied, Outcome};

/// Wait for changes that come together, so that they are applied together.
const TOGETHER: Duration = Duration::from_millis(5);
/// Waits after something could not be applied: the first, and the longest.
const AGAIN: (Duration, Duration) = (Duration::from_millis(200), Duration::from_secs(5));

/// What the loop tells.
#[derive(Clone)]
pub(crate) struct Running {
    /// What the kernel holds, as far as it was brought there without an error.
    pub applied: watch::Receiver<Arc<Plan>>,
    /// Grows with every change of that.
    pub revision: watch::Receiver<u64>,
}

/// Applies what the tables say, then keeps on doing so in a task of its own.
pub(crate) async fn start(engine: Engine, tag: &str) -> Result<Running, String> {
    let commits = engine.subscribe();
    let mut keeper = Keeper { engine, facts: Facts::new(tag), applied: Some(Applied::default()) };
    let first = keeper.apply().await;
    if !first.plan.spaces.contains_key(&ground::internet_namespace(tag)) {
        return Err(format!("the network cannot be made: {}", first.errors.join("; ")));
    }
    tell(&first);
    let failed = !first.errors.is_empty();
    let (told, applied) = watch::channel(Arc::new(first.plan));
    let (revisions, revision) = watch::channel(0);
    tokio::spawn(keeper.keep(commits, told, revisions, failed));
    Ok(Running { applied, revision })
}

fn tell(outcome: &Outcome) {
    outcome.errors.iter().for_each(|e| tracing::warn!("the network: {e}"));
}

struct Keeper {
    engine: Engine,
    facts: Facts,
    /// With the thread that applies, while it does.
    applied: Option<Applied>,
}

impl Keeper {
    /// The plan of all regions.
    async fn apply(&mut self) -> Outcome {
        let snapshots: Vec<_> = self.engine.scopes().iter().filter_map(|s| self.engine.snapshot(s)).collect();
        let facts = self.facts.clone();
        let mut applied = self.applied.take().unwrap_or_default();
        let work = move || {
            let mut whole = Plan::default();
            if snapshots.is_empty() {
                whole.merge(ground::nothing(&facts));
            }
            snapshots.iter().for_each(|t| whole.merge(ground::plan(t, &facts)));
            let outcome = applied.apply(&facts.tag, &whole);
            (applied, outcome)
        };
        match tokio::task::spawn_blocking(work).await {
            Ok((applied, outcome)) => {
                self.applied = Some(applied);
                outcome
            }
            // All is read anew the next time.
            Err(e) => Outcome { plan: Plan::default(), errors: vec![e.to_string()] },
        }
    }

    async fn keep(
        mut self,
        mut commits: tokio::sync::broadcast::Receiver<engine::Committed>,
        told: watch::Sender<Arc<Plan>>,
        revisions: watch::Sender<u64>,
        mut failed: bool,
    ) {
        let mut wait = AGAIN.0;
        loop {
            let dirty = tokio::select! {
                commit = commits.recv() => match commit {
                    Ok(c) => c.changes.iter().any(concerns),
                    Err(RecvError::Lagged(_)) => true,
                    Err(RecvError::Closed) => return,
                },
                () = sleep(wait), if failed => true,
                () = told.closed() => return,
            };
            if !dirty {
                continue;
            }
            sleep(TOGETHER).await;
            // The plan is made from snapshots: what came meanwhile is in them.
            while matches!(commits.try_recv(), Ok(_) | Err(TryRecvError::Lagged(_))) {}
            let outcome = self.apply().await;
            tell(&outcome);
            failed = !outcome.errors.is_empty();
            wait = if failed { (wait * 2).min(AGAIN.1) } else { AGAIN.0 };
            told.send_replace(Arc::new(outcome.plan));
            revisions.send_modify(|r| *r += 1);
        }
    }
}

/// Whether a change may make another plan.
fn concerns(change: &state::Change) -> bool {
    change.table.starts_with("ec2/")
}
