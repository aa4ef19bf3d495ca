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

impl Drop for Bench {
    fn drop(&mut self) {
        self.engine.stop();
    }
}

/// The error's code, or `ok`.
pub(crate) fn code<T>(outcome: Result<T, AwsError>) -> String {
    outcome.map_or_else(|e| e.code.into_owned(), |_| "ok".into())
}
