//! A region of this crate's tables, for the tests of operations.

use engine::{Bootstrap, Engine, Scope};
use front::{ShellCall, ShellOps};
use shapes::{AwsError, OperationType, Shape, Value};
use state::handlers::Handler;
use state::{Caller, Handlers, View};
use std::sync::Arc;

pub(crate) struct Bench {
    pub engine: Engine,
    pub scope: Scope,
    handlers: Arc<Handlers>,
    shell: ShellOps,
}

impl Bench {
    pub async fn new() -> Bench {
        let bootstrap = Bootstrap {
            seed: Arc::new(|| 7),
            extend: Arc::new(crate::install),
            // A region without rows has no snapshot.
            fill: Arc::new(|tx| {
                tx.put(crate::sns::rows::Topic { arn: "bench".into(), ..Default::default() });
                Ok(())
            }),
        };
        let (engine, _) = Engine::open(Box::new(store::MemoryStore::new()), bootstrap).unwrap();
        let scope = Scope { account: "123456789012".into(), region: "us-east-1".into() };
        engine.write(&scope, |_| Ok(())).await.unwrap();
        let mut handlers = engine::handlers();
        crate::handlers(&mut handlers);
        let mut shell = ShellOps::default();
        crate::shell(&mut shell);
        Bench { engine, scope, handlers: Arc::new(handlers), shell }
    }

    /// Runs an operation as the front would.
    pub async fn run<O: OperationType>(&self, input: O::Input) -> Result<O::Output, AwsError> {
        let (service, name, value) = (O::service().name, O::descriptor().name, input.to_value());
        let tables = self.engine.snapshot(&self.scope).unwrap();
        let caller =
            Caller { user_id: "AIDATEST".into(), account: self.scope.account.clone(), ..Default::default() };
        let answer: Result<Value, AwsError> = match &self.handlers.get(service, name).unwrap().handler {
            Handler::Read(f) => {
                let (account, region) = (&self.scope.account, &self.scope.region);
                f(&View { tables: &tables, now: engine::now(), account, region }, &caller, value)
            }
            Handler::Write(_) => {
                let handlers = self.handlers.clone();
                let write = move |tx: &mut state::Tx| match &handlers.get(service, name).unwrap().handler {
                    Handler::Write(f) => f(tx, &caller, value),
                    _ => unreachable!("{name} was a write"),
                };
                self.engine.write(&self.scope, write).await
            }
            Handler::Shell => {
                let call = ShellCall {
                    caller,
                    scope: self.scope.clone(),
                    engine: self.engine.clone(),
                    tables,
                    base_url: "http://127.0.0.1:4566".into(),
                };
                self.shell.get(service, name).unwrap()(call, value).await
            }
        };
        answer.map(|v| O::Output::from_value(v).unwrap())
    }
}

impl Bench {
    /// Makes a queue, with a policy (JSON) perhaps.
    pub async fn queue(&self, name: &str, policy: Option<&str>) {
        let attributes = policy.map(|p| [("Policy".to_owned(), p.to_owned())].into());
        let input =
            shapes::sqs::CreateQueueRequest { queue_name: name.into(), attributes, ..Default::default() };
        self.run::<shapes::sqs::ops::CreateQueue>(input).await.unwrap();
    }

    /// A policy (JSON) that lets a service do something, for one source or for all.
    pub fn lets(&self, service: &str, action: &str, source: Option<&str>) -> String {
        let mut statement = serde_json::json!({"Effect": "Allow", "Principal": {"Service": service}, "Action": action,
            "Resource": "*"});
        if let Some(s) = source {
            statement["Condition"] = serde_json::json!({"ArnEquals": {"aws:SourceArn": s}});
        }
        serde_json::json!({"Version": "2012-10-17", "Statement": [statement]}).to_string()
    }

    /// Names of the queues that hold messages.
    pub fn queues_with_messages(&self) -> Vec<String> {
        use crate::sqs::rows::{Message, Queue};
        let tables = self.engine.snapshot(&self.scope).unwrap();
        let full = |q: &Queue| tables.prefix::<Message>(&format!("{}/", q.id)).next().is_some();
        tables.table::<Queue>().iter().filter(|q| full(q)).map(|q| q.name.clone()).collect()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.engine.stop();
    }
}

/// The error's code, or `ok`.
pub(crate) fn code<T>(outcome: Result<T, AwsError>) -> String {
    outcome.map_or_else(|e| e.code.into_owned(), |_| "ok".into())
}
