//! The registry of operations: from a service and an operation's name to the typed function that serves it.

use std::collections::BTreeMap;
use std::ops::Deref;

use shapes::convert::{Mismatch, Shape};
use shapes::{AwsError, OperationType, Timestamp, Value};

use crate::caller::Caller;
use crate::region::Region;
use crate::table::Tables;
use crate::tx::Tx;

/// A read: a snapshot of the tables and the time of the call.
pub struct View<'a> {
    pub tables: &'a Tables,
    pub now: Timestamp,
    pub account: &'a str,
    pub region: &'a str,
}

impl Deref for View<'_> {
    type Target = Tables;
    fn deref(&self) -> &Tables {
        self.tables
    }
}

/// How far an operation is served; the coverage page is generated from this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It does what AWS's does.
    Real,
    /// It does part of it; the sentence says what is missing.
    Partly(&'static str),
    /// It answers with an error that says why.
    Refused(&'static str),
}

type ReadFn = Box<dyn Fn(&View, &Caller, Value) -> Result<Value, AwsError> + Send + Sync>;
type WriteFn = Box<dyn Fn(&mut Tx, &Caller, Value) -> Result<Value, AwsError> + Send + Sync>;

/// A function that serves an operation.
pub enum Handler {
    /// Looks at a snapshot; runs beside other reads and never waits for the disk.
    Read(ReadFn),
    /// Runs as a transaction of the one writer.
    Write(WriteFn),
    /// Served by a shell (it touches files or the network); the front knows how.
    Shell,
}

/// One line of the registry.
pub struct Entry {
    pub handler: Handler,
    pub effect: Effect,
}

/// All served operations.
#[derive(Default)]
pub struct Handlers {
    /// By service, then by operation.
    entries: BTreeMap<&'static str, BTreeMap<&'static str, Entry>>,
}

impl Handlers {
    /// Registers a read.
    pub fn read<O: OperationType>(
        &mut self,
        effect: Effect,
        f: impl Fn(&View, &Caller, O::Input) -> Result<O::Output, AwsError> + Send + Sync + 'static,
    ) {
        let call: ReadFn = Box::new(move |view, caller, input| {
            let input = O::Input::from_value(input).map_err(unreadable)?;
            f(view, caller, input).map(|o| o.to_value())
        });
        self.add::<O>(Handler::Read(call), effect);
    }

    /// Registers a transaction.
    pub fn write<O: OperationType>(
        &mut self,
        effect: Effect,
        f: impl Fn(&mut Tx, &Caller, O::Input) -> Result<O::Output, AwsError> + Send + Sync + 'static,
    ) {
        let call: WriteFn = Box::new(move |tx, caller, input| {
            let input = O::Input::from_value(input).map_err(unreadable)?;
            f(tx, caller, input).map(|o| o.to_value())
        });
        self.add::<O>(Handler::Write(call), effect);
    }

    /// Registers an operation that a shell serves.
    pub fn shell<O: OperationType>(&mut self, effect: Effect) {
        self.add::<O>(Handler::Shell, effect);
    }

    fn add<O: OperationType>(&mut self, handler: Handler, effect: Effect) {
        let (service, name) = (O::service().name, O::descriptor().name);
        let old = self.entries.entry(service).or_default().insert(name, Entry { handler, effect });
        assert!(old.is_none(), "{service} {name} is registered twice");
    }

    /// What serves an operation.
    pub fn get(&self, service: &str, operation: &str) -> Option<&Entry> {
        self.entries.get(service)?.get(operation)
    }

    /// Runs an operation straight on a region, where no front, engine or store is between: for tests. The input has been
    /// checked against the model.
    ///
    /// # Errors
    /// The operation's own; nothing has changed then.
    ///
    /// # Panics
    /// If the operation is not registered, or a shell's.
    pub fn perform(
        &self,
        region: &mut Region,
        now: Timestamp,
        caller: &Caller,
        service: &str,
        operation: &str,
        input: Value,
    ) -> Result<Value, AwsError> {
        match self.get(service, operation).map(|e| &e.handler) {
            Some(Handler::Read(f)) => {
                let (account, name) = (region.account(), region.name());
                f(&View { tables: region.tables(), now, account, region: name }, caller, input)
            }
            Some(Handler::Write(f)) => region.write(now, |tx| f(tx, caller, input)),
            Some(Handler::Shell) => panic!("{service} {operation} is served by a shell"),
            None => panic!("{service} {operation} is not registered"),
        }
    }

    /// Every registered operation: service, name, how far.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str, Effect)> {
        self.entries.iter().flat_map(|(s, ops)| ops.iter().map(|(o, e)| (*s, *o, e.effect)))
    }
}

/// Input that passed validation but not conversion: a type that the codec could not settle.
fn unreadable(e: Mismatch) -> AwsError {
    AwsError::new("SerializationException", e.to_string())
}
