//! The control plane: a region in memory, the store below it, and the engine's manner of committing.
//!
//! As the engine does, a transaction and the reconciliations that follow are one batch or several, each durable before
//! anybody hears of it. A crash drops the region; a start rebuilds it from the store.

use serde_json::Value as Json;
use shapes::{AwsError, Timestamp, Value, validate};
use state::handlers::Handler;
use state::{Caller, Change, Handlers, Region, RegionConfig, Tables, Tx, View};

use crate::faults::{Fate, Faults};
use crate::store::Store;

/// The account of simulations.
pub const ACCOUNT: &str = "123456789012";
/// The region of simulations.
pub const REGION: &str = "us-east-1";
/// Batches after one event at most; controllers that go on longer never rest.
const MOST_BATCHES: usize = 5_000;
/// How long the engine waits after the store has refused.
const REFUSED_MS: i64 = 100;

/// What a caller hears.
#[derive(Debug)]
pub enum Outcome<T> {
    Done(T),
    Refused(AwsError),
    /// Nothing: the control plane was away or ended meanwhile. It may have happened or not.
    Lost,
}

/// One commit.
pub struct Batch {
    /// The tables after the transaction and before the reconciliations of this batch.
    pub before: Tables,
    pub changes: Vec<Change>,
    pub after: Tables,
}

/// The control plane and what survives it.
pub struct Plane {
    region: Option<Region>,
    store: Store,
    handlers: Handlers,
    caller: Caller,
    /// The tables of the last commit: what reads and agents see.
    published: Tables,
    /// How often it was started.
    pub starts: u64,
    held_until: Timestamp,
    /// Commits nobody has looked at yet.
    pub batches: Vec<Batch>,
}

fn config(seed: u64) -> RegionConfig {
    let mut config = RegionConfig::new(ACCOUNT, REGION, seed);
    ec2::install(&mut config);
    compute::install(&mut config);
    compute::install_instant(&mut config);
    elb::install(&mut config);
    identity::install(&mut config);
    ecs::install(&mut config);
    config
}

impl Plane {
    /// A region without rows, started.
    pub fn new(seed: u64) -> Plane {
        let mut handlers = Handlers::default();
        ec2::handlers(&mut handlers);
        compute::handlers(&mut handlers);
        elb::handlers(&mut handlers);
        identity::handlers(&mut handlers);
        ecs::handlers(&mut handlers);
        let caller = Caller {
            account: ACCOUNT.into(),
            region: REGION.into(),
            arn: format!("arn:aws:iam::{ACCOUNT}:user/simulator"),
            ..Caller::default()
        };
        let mut region = Region::new(config(seed));
        region.start();
        Plane {
            published: region.tables().clone(),
            region: Some(region),
            store: Store::default(),
            handlers,
            caller,
            starts: 1,
            held_until: Timestamp(0),
            batches: Vec::new(),
        }
    }

    /// Whether it runs.
    pub fn is_up(&self) -> bool {
        self.region.is_some()
    }
    /// What readers see.
    pub fn tables(&self) -> &Tables {
        &self.published
    }
    /// How many batches were committed.
    pub fn commits(&self) -> u64 {
        self.store.commits()
    }

    /// Ends the process.
    pub fn crash(&mut self) {
        self.region = None;
    }

    /// Starts it again from what was committed, and compares.
    ///
    /// # Errors
    /// A sentence about a row that is not as it was.
    pub fn restart(&mut self, seed: u64) -> Result<(), String> {
        assert!(self.region.is_none(), "only a control plane that is down is started");
        let mut region = Region::new(config(seed));
        let image = self.store.read();
        image.restore(&mut region)?;
        image.compare(&self.published).map_err(|e| format!("before the crash: {e}"))?;
        image.compare(region.tables()).map_err(|e| format!("after the restart: {e}"))?;
        region.start();
        self.region = Some(region);
        self.starts += 1;
        Ok(())
    }

    /// Looks at derived structures. Nothing changes.
    pub fn inspect<T>(&mut self, now: Timestamp, f: impl FnOnce(&mut Tx) -> T) -> Option<T> {
        let region = self.region.as_mut()?;
        assert!(region.pending_changes() == 0, "everything is committed between events");
        region.write(now, |tx| Ok(f(tx))).ok()
    }

    /// When controllers want to run next.
    pub fn next_due(&self) -> Option<Timestamp> {
        let due = self.region.as_ref()?.next_due()?;
        Some(due.max(self.held_until))
    }

    /// Runs a transaction, what follows from it, and commits.
    pub fn transact<T>(
        &mut self,
        now: Timestamp,
        faults: &mut Faults,
        f: impl FnOnce(&mut Tx) -> Result<T, AwsError>,
    ) -> Outcome<T> {
        let Some(region) = &mut self.region else { return Outcome::Lost };
        let outcome = region.write(now, f);
        match (self.settle(now, faults), outcome) {
            (Settled::Durable, Ok(v)) => Outcome::Done(v),
            (Settled::Durable, Err(e)) => Outcome::Refused(e),
            (Settled::Refused, _) => {
                Outcome::Refused(AwsError::new("ServerException", "The change could not be stored."))
            }
            (Settled::Crashed, _) => Outcome::Lost,
        }
    }

    /// Runs what is due and commits.
    pub fn wake(&mut self, now: Timestamp, faults: &mut Faults) {
        self.settle(now, faults);
    }

    fn settle(&mut self, now: Timestamp, faults: &mut Faults) -> Settled {
        let mut first = true;
        for _ in 0..MOST_BATCHES {
            let Some(region) = &mut self.region else { return Settled::Crashed };
            let before = region.tables().clone();
            let more = region.step(now, faults.stride());
            let fate = if region.pending_changes() > 0 { faults.fate() } else { Fate::Commit };
            match fate {
                Fate::CrashBefore => {
                    self.region = None;
                    return Settled::Crashed;
                }
                Fate::Refuse => {
                    let changes = region.take_changes();
                    region.roll_back(changes);
                    self.held_until = now.plus_ms(REFUSED_MS);
                    return if first { Settled::Refused } else { Settled::Durable };
                }
                Fate::Commit | Fate::CrashAfter => self.commit(before),
            }
            if fate == Fate::CrashAfter {
                self.region = None;
                return Settled::Crashed;
            }
            first = false;
            if !more {
                return Settled::Durable;
            }
        }
        panic!("controllers do not come to rest at {now:?}");
    }

    fn commit(&mut self, before: Tables) {
        let Some(region) = &mut self.region else { return };
        let changes = region.take_changes();
        if changes.is_empty() {
            return;
        }
        self.store.commit(&changes);
        self.published = region.tables().clone();
        self.batches.push(Batch { before, changes, after: self.published.clone() });
    }

    /// Calls an operation as the front does: the model's checks, then the handler.
    pub fn call(
        &mut self,
        now: Timestamp,
        faults: &mut Faults,
        service: &str,
        operation: &'static str,
        input: Json,
    ) -> Outcome<Json> {
        let served = shapes::SERVICES.iter().find(|s| s.name == service);
        let Some(model) = served.and_then(|s| s.operation(operation)) else {
            unreachable!("{service} {operation} is not served")
        };
        let input: Value = match serde_json::from_value(input) {
            Ok(v) => v,
            Err(e) => return Outcome::Refused(AwsError::new("SerializationException", e.to_string())),
        };
        if let Err(m) = validate::check(model.input, &input) {
            return Outcome::Refused(AwsError::new("InvalidParameterException", m));
        }
        let caller = self.caller.clone();
        // The registry is lent out for the call, because a write needs the plane itself.
        let handlers = std::mem::take(&mut self.handlers);
        let outcome = match handlers.get(service, operation).map(|e| &e.handler) {
            Some(Handler::Read(f)) => {
                let view = View { tables: &self.published, now, account: ACCOUNT, region: REGION };
                match self.region.is_some().then(|| f(&view, &caller, input)) {
                    Some(Ok(v)) => Outcome::Done(v),
                    Some(Err(e)) => Outcome::Refused(e),
                    None => Outcome::Lost,
                }
            }
            Some(Handler::Write(f)) => self.transact(now, faults, |tx| f(tx, &caller, input)),
            _ => unreachable!("{service} {operation} is not served by the core"),
        };
        self.handlers = handlers;
        match outcome {
            Outcome::Done(v) => Outcome::Done(serde_json::to_value(v).unwrap_or(Json::Null)),
            Outcome::Refused(e) => Outcome::Refused(e),
            Outcome::Lost => Outcome::Lost,
        }
    }
}

enum Settled {
    Durable,
    Refused,
    Crashed,
}
