//! The operations: alarms put and deleted (`put`), looked at (`describe`), and their tags (`tags`).

mod describe;
mod put;
mod tags;
#[cfg(test)]
mod tests;

use shapes::AwsError;
use state::Handlers;

/// Registers every operation.
pub fn register(h: &mut Handlers) {
    put::register(h);
    describe::register(h);
    tags::register(h);
}

fn invalid(message: impl Into<String>) -> AwsError {
    AwsError::new("ValidationError", message)
}

fn not_found(message: impl Into<String>) -> AwsError {
    AwsError::new("ResourceNotFound", message).with_status(404)
}
