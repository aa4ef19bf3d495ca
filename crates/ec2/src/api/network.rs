//! Look-ups that other crates make, with AWS's errors.

use std::sync::Arc;

use state::{AwsError, Tables};

use crate::rows::{Subnet, Vpc};
use crate::tags::find;

/// The VPC of that id.
///
/// # Errors
/// InvalidVpcID.NotFound.
pub fn vpc(tables: &Tables, id: &str) -> Result<Arc<Vpc>, AwsError> {
    find::<Vpc>(tables, id)
}

/// The subnet of that id.
///
/// # Errors
/// InvalidSubnetID.NotFound.
pub fn subnet(tables: &Tables, id: &str) -> Result<Arc<Subnet>, AwsError> {
    find::<Subnet>(tables, id)
}
