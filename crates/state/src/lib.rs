//! The pure ground of the region: typed tables, transactions, indexes, derived structures, controllers and timers.
//!
//! An API operation is a function `(&mut Tx, &Caller, Input) -> Result<Output, AwsError>`; a controller is a function
//! `reconcile(&mut Tx, key) -> Option<Timestamp>`. Both see the world only through [`Tx`]: the tables, the time of the
//! transaction, and ids from a seeded generator. Everything that survives a restart is a [`Row`]; whatever else there is
//! (indexes, derived structures, the queue of controllers, timers) can be rebuilt from rows.

pub mod caller;
pub mod controller;
pub mod handlers;
pub mod random;
pub mod region;
pub mod row;
pub mod table;
pub mod tx;

pub use caller::Caller;
pub use controller::{Controller, Wake};
pub use handlers::{Effect, Handlers, View};
pub use random::Random;
pub use region::{Region, RegionConfig};
pub use row::{Change, Row};
pub use shapes::{AwsError, Timestamp};
pub use table::{Table, Tables};
pub use tx::{Derived, Tx};
