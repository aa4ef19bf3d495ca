//! Events for functions, and those that nobody waits for: queued, tried again, given up to a dead-letter queue or topic.

use std::sync::Arc;
use std::time::Duration;

use engine::Scope;
use messaging::sns::publish::{Publication, to_topic};
use messaging::sqs::messages::{self, Outgoing};
use messaging::{Fault, Refusal, Sender};
use shapes::AwsError;

use super::Functions;
use crate::api::policy::policy_of;
use crate::resolve::resolve;

/// Asynchronous events at a time, those that wait for another attempt included.
pub(super) const MOST: usize = 1000;
/// From a failure to the next attempt, as with AWS.
const RETRIES: [Duration; 2] = [Duration::from_secs(60), Duration::from_secs(120)];

/// An event for a function.
#[derive(Clone, Debug)]
pub struct Event {
    pub request_id: String,
    pub payload: Vec<u8>,
    /// JSON.
    pub client_context: Option<String>,
}

impl Functions {
    /// Accepts an event that nobody waits for.
    ///
    /// # Errors
    /// ResourceNotFoundException; TooManyRequestsException when too many wait.
    pub fn accept(
        self: &Arc<Self>,
        scope: &Scope,
        name: &str,
        qualifier: Option<&str>,
        event: Event,
    ) -> Result<(), AwsError> {
        let tables = self.engine.snapshot(scope).ok_or_else(|| crate::resolve::not_found(scope, name))?;
        let r = resolve(&tables, scope, name, qualifier)?;
        let slot = self.events.clone().try_acquire_owned();
        let slot = slot.map_err(|_| super::throttled("ConcurrentInvocationLimitExceeded"))?;
        let (this, scope, name, qualifier) =
            (self.clone(), scope.clone(), name.to_owned(), qualifier.map(str::to_owned));
        let dead = r.config.dead_letter_config.clone().and_then(|d| d.target_arn);
        tokio::spawn(async move {
            for wait in RETRIES.iter().map(Some).chain([None]) {
                let outcome = this.invoke(&scope, &name, qualifier.as_deref(), event.clone()).await;
                match outcome {
                    Ok(o) if !o.failed => break,
                    Err(e) if e.code == "ResourceNotFoundException" => break,
                    _ => {}
                }
                match wait {
                    Some(w) => tokio::time::sleep(*w).await,
                    None => this.bury(&scope, dead.clone(), &event).await,
                }
            }
            drop(slot);
        });
        Ok(())
    }

    async fn bury(&self, scope: &Scope, target: Option<String>, event: &Event) {
        let Some(target) = target else { return };
        let body = String::from_utf8_lossy(&event.payload).into_owned();
        let buried = self.engine.write(scope, move |tx| {
            if target.contains(":sns:") {
                let p = Publication { message: body, ..Default::default() };
                return to_topic(tx, &target, p).map(|_| ());
            }
            let queue = messages::target(tx, &target).ok_or_else(messages::no_queue)?;
            messages::send(tx, &queue, Outgoing { body, sender: "AROALAMBDA".into(), ..Default::default() })
                .map(|_| ())
        });
        if let Err(e) = buried.await {
            tracing::warn!("a failed event could not be put away: {e}");
        }
    }
}

/// Topics, rules and alarms call functions by this, if the function's policy lets them.
pub struct Invoker(pub Arc<Functions>);

impl messaging::Invoke for Invoker {
    fn invoke(&self, scope: Scope, function: String, payload: String, by: Sender) -> messaging::Accepted {
        Box::pin(std::future::ready(self.accept(&scope, &function, payload, &by)))
    }
}

impl Invoker {
    fn accept(&self, scope: &Scope, function: &str, payload: String, by: &Sender) -> Result<(), Fault> {
        let gone = || Fault::Never(Refusal::not_found(format!("there is no function {function}")));
        let tables = self.0.engine.snapshot(scope).ok_or_else(gone)?;
        let r = resolve(&tables, scope, function, None).map_err(|_| gone())?;
        let policy = policy_of(&tables, &r.invoked_arn);
        by.may(policy.as_deref(), "lambda:InvokeFunction", &r.invoked_arn, engine::now())
            .map_err(|why| Fault::Never(Refusal::not_allowed(why)))?;
        let event =
            Event { request_id: self.0.request_id(), payload: payload.into_bytes(), client_context: None };
        self.0.accept(scope, function, None, event).map_err(|e| Fault::Again(e.to_string()))
    }
}
