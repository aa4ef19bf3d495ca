//! Carries deliveries out: calls functions, posts to HTTP endpoints, tries again, gives up.
//!
//! Works from the rows of the [`crate::outbox`]: after a commit, and when one is due. A delivery that fails is put off for longer and
//! longer; after the last attempt its payload goes to the dead-letter queue, if it has one.

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use engine::{Engine, Scope};
use http_body_util::Full;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use tokio::sync::{Semaphore, watch};

use crate::outbox::{Delivery, Target};
use crate::sender::{Refusal, Sender};

/// Deliveries at a time.
const AT_ONCE: usize = 32;
/// How often what is due is looked for if no commit tells of it.
const LOOK: Duration = Duration::from_millis(500);
/// An endpoint that does not answer within this has failed, as with AWS.
const ANSWER: Duration = Duration::from_secs(15);
/// Attempts, the first included.
const ATTEMPTS: i64 = 6;

/// Calls functions; the crate of functions does it.
pub trait Invoke: Send + Sync {
    /// Hands an event over to a function, if its policy lets the sender call it. The answer says whether it was accepted, not what
    /// became of it.
    fn invoke(&self, scope: Scope, function: String, payload: String, by: Sender) -> Accepted;
}

/// Whether an event was accepted, or why not.
pub type Accepted = Pin<Box<dyn Future<Output = Result<(), Fault>> + Send>>;

/// Why a delivery failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It may go well another time.
    Again(String),
    /// It will not: there is nobody to take it, or it is not allowed.
    Never(Refusal),
}

impl From<String> for Fault {
    fn from(why: String) -> Fault {
        Fault::Again(why)
    }
}

type Http = Client<HttpConnector, Full<Bytes>>;

struct Courier {
    engine: Engine,
    functions: Arc<dyn Invoke>,
    http: Http,
    slots: Arc<Semaphore>,
    /// What is on its way.
    underway: Mutex<BTreeSet<(Scope, String)>>,
}

/// Delivers until the process stops.
pub async fn run(engine: Engine, functions: Arc<dyn Invoke>, mut stopping: watch::Receiver<bool>) {
    let courier = Arc::new(Courier {
        engine: engine.clone(),
        functions,
        http: Client::builder(TokioExecutor::new()).pool_max_idle_per_host(4).build_http(),
        slots: Arc::new(Semaphore::new(AT_ONCE)),
        underway: Mutex::default(),
    });
    tokio::spawn(crate::events::ecs_task::watch_tasks(engine.clone(), stopping.clone()));
    let mut commits = engine.subscribe();
    loop {
        courier.look();
        let wake = async {
            loop {
                match commits.recv().await {
                    Ok(c)
                        if c.changes
                            .iter()
                            .any(|c| c.of::<Delivery>().is_some_and(|(_, new)| new.is_some())) =>
                    {
                        return;
                    }
                    Ok(_) => {}
                    Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => return,
                    Err(tokio::sync::broadcast::error::RecvError::Closed) => std::future::pending().await,
                }
            }
        };
        tokio::select! {
            _ = tokio::time::timeout(LOOK, wake) => {}
            // An error means that the sender is gone: the process is ending too.
            _ = stopping.wait_for(|s| *s) => return,
        }
    }
}

impl Courier {
    fn look(self: &Arc<Self>) {
        let now = engine::now();
        for scope in self.engine.scopes() {
            let Some(tables) = self.engine.snapshot(&scope) else { continue };
            for d in tables.table::<Delivery>().iter().filter(|d| d.due_at <= now) {
                let name = (scope.clone(), d.id.clone());
                if self.underway.lock().unwrap_or_else(PoisonError::into_inner).contains(&name) {
                    continue;
                }
                let Ok(slot) = self.slots.clone().try_acquire_owned() else { return };
                self.underway.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone());
                let (this, d) = (self.clone(), d.clone());
                tokio::spawn(async move {
                    let outcome = this.attempt(&name.0, &d).await;
                    this.settle(&name.0, &d, outcome).await;
                    this.underway.lock().unwrap_or_else(PoisonError::into_inner).remove(&name);
                    drop(slot);
                });
            }
        }
    }

    async fn attempt(&self, scope: &Scope, d: &Delivery) -> Result<(), Fault> {
        match &d.target {
            Target::Function(arn) => {
                self.functions.invoke(scope.clone(), arn.clone(), d.payload.clone(), d.by.clone()).await
            }
            Target::Task => crate::events::ecs_task::run_task(&self.engine, scope, &d.payload, &d.by).await,
            Target::Http { url, headers } => {
                let mut request = http::Request::post(url)
                    .header(http::header::CONTENT_TYPE, "text/plain; charset=UTF-8")
                    .header(http::header::USER_AGENT, "Amazon Simple Notification Service Agent");
                for (name, value) in headers {
                    request = request.header(name, value);
                }
                let request =
                    request.body(Full::new(Bytes::from(d.payload.clone()))).map_err(|e| e.to_string())?;
                match tokio::time::timeout(ANSWER, self.http.request(request)).await {
                    Ok(Ok(answer)) if answer.status().is_success() => Ok(()),
                    Ok(Ok(answer)) => Err(format!("it answered {}", answer.status()).into()),
                    Ok(Err(e)) => Err(e.to_string().into()),
                    Err(_) => Err(format!("no answer within {} s", ANSWER.as_secs()).into()),
                }
            }
        }
    }

    async fn settle(&self, scope: &Scope, d: &Delivery, outcome: Result<(), Fault>) {
        let id = d.id.clone();
        let written = self.engine.write(scope, move |tx| {
            let now = tx.now();
            let Some(row) = tx.get::<Delivery>(&id).map(|d| Delivery::clone(d)) else { return Ok(()) };
            let refusal = match outcome {
                Ok(()) => {
                    tx.delete::<Delivery>(&id);
                    return Ok(());
                }
                Err(Fault::Again(_)) if row.attempts + 1 < ATTEMPTS => {
                    // 1, 2, 4, 8, 16 seconds.
                    tx.update::<Delivery>(&id, |d| {
                        d.attempts += 1;
                        d.due_at = now.plus_s(1 << d.attempts.clamp(1, 5) >> 1);
                    });
                    return Ok(());
                }
                Err(Fault::Again(why)) => {
                    Refusal::other(format!("given up after {ATTEMPTS} attempts: {why}"))
                }
                Err(Fault::Never(refusal)) => refusal,
            };
            tx.delete::<Delivery>(&id);
            row.by.bury(tx, row.dead_letters.as_deref(), row.target.name(), row.payload, &refusal);
            Ok(())
        });
        if let Err(e) = written.await {
            tracing::warn!("what became of a delivery could not be stored: {e}");
        }
    }
}
