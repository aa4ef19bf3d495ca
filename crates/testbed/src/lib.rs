//! A region without shells for tests of a service's operations: requests go in as JSON and through the checks of the model, as at
//! the front, and answers come out as JSON. Time stands until a test turns it.
//!
//! Used by service crates in their tests only. Each puts its own rows and shorthands around it.

use serde_json::Value as Json;
use shapes::schema::Service;
use shapes::{AwsError, Timestamp, Value, validate};
use state::{Caller, Handlers, Region, RegionConfig, Row, Tx};

/// When tests begin (2026-01-01T00:00:00Z).
pub const START: Timestamp = Timestamp(1_767_225_600_000);
/// The account of tests.
pub const ACCOUNT: &str = "123456789012";
/// Their region.
pub const REGION: &str = "us-east-1";

/// Rounds in which controllers have come to rest.
const ROUNDS: usize = 100;

/// A region with the tables, controllers and operations that it was given.
pub struct Testbed {
    pub region: Region,
    pub now: Timestamp,
    /// Who calls.
    pub caller: Caller,
    service: &'static Service,
    /// The code that the service gives to input which does not conform to the model.
    malformed: &'static str,
    pub handlers: Handlers,
}

impl Testbed {
    /// A region without rows, called by the account's root user.
    pub fn new(
        service: &'static Service,
        malformed: &'static str,
        install: impl FnOnce(&mut RegionConfig),
        register: impl FnOnce(&mut Handlers),
    ) -> Testbed {
        let mut config = RegionConfig::new(ACCOUNT, REGION, 1);
        install(&mut config);
        let mut handlers = Handlers::default();
        register(&mut handlers);
        let caller = Caller {
            account: ACCOUNT.into(),
            region: REGION.into(),
            arn: format!("arn:aws:iam::{ACCOUNT}:root"),
            ..Caller::default()
        };
        Testbed { region: Region::new(config), now: START, caller, service, malformed, handlers }
    }

    /// Calls an operation.
    ///
    /// # Errors
    /// The operation's own.
    pub fn call(&mut self, operation: &str, input: Json) -> Result<Json, AwsError> {
        self.call_of(self.service, operation, input)
    }

    /// Calls an operation of another service than the bed's.
    ///
    /// # Errors
    /// The operation's own.
    ///
    /// # Panics
    /// If it is not served.
    pub fn call_of(
        &mut self,
        service: &'static Service,
        operation: &str,
        input: Json,
    ) -> Result<Json, AwsError> {
        let model = service.operation(operation).expect("an operation that is served");
        let input: Value = serde_json::from_value(input).expect("any JSON is a value");
        validate::check(model.input, &input).map_err(|m| AwsError::new(self.malformed, m))?;
        let output = self.handlers.perform(
            &mut self.region,
            self.now,
            &self.caller,
            service.name,
            operation,
            input,
        )?;
        Ok(serde_json::to_value(output).expect("a value is JSON"))
    }

    /// Calls an operation that must succeed.
    ///
    /// # Panics
    /// If it does not.
    #[track_caller]
    pub fn ok(&mut self, operation: &str, input: Json) -> Json {
        self.call(operation, input.clone()).unwrap_or_else(|e| panic!("{operation} {input}: {e}"))
    }

    /// Calls an operation that must fail and change nothing; its error.
    ///
    /// # Panics
    /// If it succeeds or changes something.
    #[track_caller]
    pub fn refused(&mut self, operation: &str, input: Json) -> AwsError {
        let before = self.region.tables().revision;
        match self.call(operation, input) {
            Err(e) => {
                assert_eq!(self.region.tables().revision, before, "a failed call changed something");
                e
            }
            Ok(out) => panic!("{operation} was to fail and answered {out}"),
        }
    }

    /// The same; the error as `Code: message`.
    ///
    /// # Panics
    /// As [`Testbed::refused`].
    #[track_caller]
    pub fn fails(&mut self, operation: &str, input: Json) -> String {
        self.refused(operation, input).to_string()
    }

    /// Changes rows as a shell does.
    ///
    /// # Panics
    /// If they cannot be stored.
    pub fn write<T>(&mut self, f: impl FnOnce(&mut Tx) -> T) -> T {
        self.attempt(|tx| Ok(f(tx))).expect("the rows can be stored")
    }

    /// Changes rows, or none.
    ///
    /// # Errors
    /// What the change says.
    pub fn attempt<T>(&mut self, f: impl FnOnce(&mut Tx) -> Result<T, AwsError>) -> Result<T, AwsError> {
        self.region.write(self.now, f)
    }

    /// Puts a row as if something had made it.
    pub fn put<R: Row>(&mut self, row: R) {
        self.write(|tx| tx.put(row));
    }

    /// Lets time pass at once, and the controllers run until none has anything to do.
    pub fn pass(&mut self, seconds: i64) {
        self.pass_ms(seconds * 1000);
    }

    /// Lets controllers reconcile at most `most` times; true if some are left to run now.
    pub fn step(&mut self, most: usize) -> bool {
        self.region.step(self.now, most)
    }

    /// The same as [`Testbed::pass`] by milliseconds.
    ///
    /// # Panics
    /// If controllers do not come to rest.
    pub fn pass_ms(&mut self, milliseconds: i64) {
        self.now = self.now.plus_ms(milliseconds);
        let mut rounds = 0;
        while self.step(1000) {
            rounds += 1;
            assert!(rounds < ROUNDS, "controllers do not come to rest");
        }
    }
}

/// Lets a crate's own bed, whose field `bed` is a [`Testbed`], be used as one.
#[macro_export]
macro_rules! stands_on {
    ($world:ty) => {
        impl std::ops::Deref for $world {
            type Target = $crate::Testbed;
            fn deref(&self) -> &$crate::Testbed {
                &self.bed
            }
        }
        impl std::ops::DerefMut for $world {
            fn deref_mut(&mut self) -> &mut $crate::Testbed {
                &mut self.bed
            }
        }
    };
}
