//! Operations that touch the world: each is an async function beside the core's handlers. And what authorization must know of the
//! services that this crate does not: their resources' policies.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use engine::{Engine, Scope};
use shapes::convert::Shape;
use shapes::{AwsError, OperationType, Value};
use state::{Caller, Tables};

/// What a shell operation is given.
pub struct ShellCall {
    pub caller: Caller,
    pub scope: Scope,
    pub engine: Engine,
    /// The newest durable state.
    pub tables: Arc<Tables>,
    /// `http://host:port` as the client reached the front.
    pub base_url: String,
}

/// A future of a shell operation.
pub type Answer<T> = Pin<Box<dyn Future<Output = Result<T, AwsError>> + Send>>;
type Op = Box<dyn Fn(ShellCall, Value) -> Answer<Value> + Send + Sync>;
/// The policy (JSON) that stands on the resource of an ARN.
pub type PolicyOf = fn(&Tables, &str) -> Option<String>;
/// Empties everything.
pub type Reset = Box<dyn Fn() -> Answer<()> + Send + Sync>;

/// The shell operations by service and name.
#[derive(Default)]
pub struct ShellOps {
    ops: BTreeMap<&'static str, BTreeMap<&'static str, Op>>,
    policies: BTreeMap<&'static str, PolicyOf>,
}

impl ShellOps {
    /// Adds an operation.
    pub fn add<O, F>(&mut self, f: impl Fn(ShellCall, O::Input) -> F + Send + Sync + 'static)
    where
        O: OperationType,
        O::Input: Send,
        F: Future<Output = Result<O::Output, AwsError>> + Send + 'static,
    {
        let op: Op = Box::new(move |call, input| match O::Input::from_value(input) {
            Ok(input) => {
                let answer = f(call, input);
                Box::pin(async move { answer.await.map(|o| o.to_value()) })
            }
            Err(e) => {
                let e = AwsError::new("SerializationException", e.to_string());
                Box::pin(async move { Err(e) })
            }
        });
        self.ops.entry(O::service().name).or_default().insert(O::descriptor().name, op);
    }

    /// Says how the policies of a service's resources are found; the service is called as in actions.
    pub fn resource_policies(&mut self, service: &'static str, of: PolicyOf) {
        self.policies.insert(service, of);
    }

    /// The policy that stands on a resource, if there is one.
    pub(crate) fn policy_of(&self, service: &str, tables: &Tables, arn: &str) -> Option<String> {
        self.policies.get(service)?(tables, arn)
    }

    /// The operation, if a shell serves it.
    pub fn get(&self, service: &str, operation: &str) -> Option<&Op> {
        self.ops.get(service)?.get(operation)
    }
}
