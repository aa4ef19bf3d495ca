//! Request and response types of the operations that are served, and the tables that describe them.
//!
//! The modules under `generated` are written by `cargo xtask generate` from the public service models (botocore's, at the
//! version that `xtask` pins); everything else here is the hand-written ground they stand on. To serve one more operation,
//! add its name to `served/<service>.txt`, generate, and register a handler.

pub mod convert;
pub mod error;
pub mod schema;
pub mod validate;
pub mod value;

mod generated;
pub use generated::*;

pub use convert::{Blob, Shape, Unit};
pub use error::AwsError;
pub use schema::OperationType;
pub use value::{Timestamp, Value};
