//! From the engine's refusals to ours.
//!
//! The engine says what went wrong by an HTTP status and a sentence. The sentence is kept as it is, with the
//! prefix that Docker's own clients put before it and that ECS's reasons therefore show.

use std::io;
use std::path::Path;

use crate::error::{Cause, Operation, RuntimeError};

const DAEMON_PREFIX: &str = "Error response from daemon: ";

/// A failure of bollard's.
pub(super) fn from_bollard(
    operation: Operation,
    socket: &Path,
    error: bollard::errors::Error,
) -> RuntimeError {
    use bollard::errors::Error;
    match error {
        Error::DockerResponseServerError { status_code, message } => {
            from_status(operation, status_code, &message)
        }
        Error::IOError { err } => from_io(operation, socket, &err),
        Error::HyperResponseError { err } => from_io(operation, socket, &io::Error::other(err)),
        Error::RequestTimeoutError => {
            RuntimeError::new(operation, Cause::Unavailable, "the engine did not answer")
        }
        other => RuntimeError::new(operation, Cause::Engine, other.to_string()),
    }
}

/// A connection that was not made or broke off.
pub(super) fn from_io(operation: Operation, socket: &Path, error: &io::Error) -> RuntimeError {
    let socket = socket.display();
    let message = if error.kind() == io::ErrorKind::NotConnected {
        if permission_denied(error) {
            format!(
                "permission denied while trying to connect to the Docker daemon socket at unix://{socket}"
            )
        } else {
            format!("Cannot connect to the Docker daemon at unix://{socket}. Is the docker daemon running?")
        }
    } else {
        format!("error during connect to unix://{socket}: {error}")
    };
    RuntimeError::new(operation, Cause::Unavailable, message)
}

fn permission_denied(error: &io::Error) -> bool {
    let mut source: Option<&(dyn std::error::Error + 'static)> =
        error.get_ref().map(|inner| inner as &(dyn std::error::Error + 'static));
    while let Some(current) = source {
        if let Some(inner) = current.downcast_ref::<io::Error>() {
            return inner.kind() == io::ErrorKind::PermissionDenied;
        }
        source = current.source();
    }
    false
}

/// An answer with a status that is no success.
pub(super) fn from_status(operation: Operation, status: u16, message: &str) -> RuntimeError {
    let cause = cause_of(operation, status, message);
    RuntimeError::new(operation, cause, format!("{DAEMON_PREFIX}{}", message.trim_end()))
}

/// A failure reported inside a stream that began as a success.
pub(super) fn from_stream(operation: Operation, message: &str) -> RuntimeError {
    RuntimeError::new(operation, cause_of(operation, 0, message), message.trim_end())
}

fn cause_of(operation: Operation, status: u16, message: &str) -> Cause {
    let said = |words: &[&str]| {
        let lower = message.to_ascii_lowercase();
        words.iter().any(|word| lower.contains(word))
    };
    if operation == Operation::Pull
        && said(&["unauthorized", "authentication required", "access denied", "denied:"])
    {
        return Cause::Unauthorized;
    }
    if operation == Operation::Start && said(&["port is already allocated", "address already in use"]) {
        return Cause::Conflict;
    }
    if operation == Operation::Create && said(&["already in use", "is in use"]) {
        return Cause::Conflict;
    }
    if operation == Operation::Network && said(&["overlaps", "already exists"]) {
        return Cause::Conflict;
    }
    match status {
        400 | 422 => Cause::Invalid,
        401 | 403 => Cause::Unauthorized,
        404 => Cause::NotFound,
        409 => Cause::Conflict,
        501 => Cause::Unsupported,
        0 if said(&["manifest unknown", "not found"]) => Cause::NotFound,
        _ => Cause::Engine,
    }
}

/// The sentence in an error's body: Docker's `message`, Podman's `cause`, else the body itself.
pub(super) fn message_of(body: &[u8]) -> String {
    let value: serde_json::Value = match serde_json::from_slice(body) {
        Ok(value) => value,
        Err(_) => return lossy(body),
    };
    let sentence = value.get("message").or_else(|| value.get("cause")).and_then(|sentence| sentence.as_str());
    sentence.map_or_else(|| lossy(body), str::to_owned)
}

fn lossy(body: &[u8]) -> String {
    String::from_utf8_lossy(body).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_carry_the_engines_words_and_ecs_names() {
        let table = [
            (
                Operation::Create,
                409,
                "Conflict. The container name is in use",
                Cause::Conflict,
                "CannotCreateContainerError",
            ),
            (
                Operation::Create,
                500,
                "the container name is already in use",
                Cause::Conflict,
                "CannotCreateContainerError",
            ),
            (Operation::Create, 404, "No such image: a:b", Cause::NotFound, "CannotCreateContainerError"),
            (
                Operation::Start,
                500,
                "Bind for 0.0.0.0:80 failed: port is already allocated",
                Cause::Conflict,
                "CannotStartContainerError",
            ),
            (
                Operation::Start,
                400,
                "exec: \"x\": executable file not found",
                Cause::Invalid,
                "CannotStartContainerError",
            ),
            (
                Operation::Pull,
                404,
                "pull access denied for a, repository does not exist",
                Cause::Unauthorized,
                "CannotPullContainerError",
            ),
            (
                Operation::Pull,
                500,
                "Get https://r/v2/: dial tcp: lookup r",
                Cause::Engine,
                "CannotPullContainerError",
            ),
            (
                Operation::Network,
                403,
                "Pool overlaps with other one on this address space",
                Cause::Conflict,
                "ResourceInitializationError",
            ),
        ];
        for (operation, status, words, cause, name) in table {
            let error = from_status(operation, status, words);
            assert_eq!(error.cause, cause, "{words}");
            assert_eq!(error.reason(), format!("{name}: Error response from daemon: {words}"));
        }
    }

    #[test]
    fn an_errors_sentence_is_found_in_its_body() {
        assert_eq!(message_of(br#"{"message":"no such container"}"#), "no such container");
        assert_eq!(message_of(br#"{"cause":"that id"}"#), "that id");
        assert_eq!(message_of(b"page not found\n"), "page not found");
    }
}
