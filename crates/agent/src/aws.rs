//! Calls of AWS services at the control plane: JSON 1.1 POSTs, signed, to one endpoint for all services.

use std::sync::{Arc, RwLock};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, header};
use serde_json::Value;
use sha2::Digest;

use crate::clock::Clock;
use crate::http_client::HttpClient;
use crate::sigv4::{self, Credentials, Scope};
use crate::transport::Endpoint;

/// How long one attempt may take.
const CALL_TIMEOUT: Duration = Duration::from_secs(30);

/// The services that the agent calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// Elastic Container Service.
    Ecs,
    /// CloudWatch Logs.
    Logs,
    /// Elastic Container Registry.
    Ecr,
    /// Secrets Manager.
    SecretsManager,
    /// Systems Manager.
    Ssm,
}

impl Service {
    fn signing_name(self) -> &'static str {
        match self {
            Service::Ecs => "ecs",
            Service::Logs => "logs",
            Service::Ecr => "ecr",
            Service::SecretsManager => "secretsmanager",
            Service::Ssm => "ssm",
        }
    }

    fn target_prefix(self) -> &'static str {
        match self {
            Service::Ecs => "AmazonEC2ContainerServiceV20141113",
            Service::Logs => "Logs_20140328",
            Service::Ecr => "AmazonEC2ContainerRegistry_V20150921",
            Service::SecretsManager => "secretsmanager",
            Service::Ssm => "AmazonSSM",
        }
    }
}

/// Why a call failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallError {
    /// The service answered with an error.
    Service {
        /// The exception's short name, such as `InvalidParameterException`.
        code: String,
        /// The service's words.
        message: String,
        /// The HTTP status.
        status: u16,
    },
    /// No answer, or not one of the protocol.
    Transport(String),
}

impl CallError {
    /// The exception's name; empty when there was no answer.
    pub fn code(&self) -> &str {
        match self {
            CallError::Service { code, .. } => code,
            CallError::Transport(_) => "",
        }
    }

    /// The words.
    pub fn message(&self) -> &str {
        match self {
            CallError::Service { message, .. } | CallError::Transport(message) => message,
        }
    }

    /// True if trying the same call again may succeed: no answer, throttling, or the server's own fault.
    pub fn is_transient(&self) -> bool {
        match self {
            CallError::Transport(_) => true,
            CallError::Service { code, status, .. } => {
                *status >= 500
                    || *status == 429
                    || matches!(code.as_str(), "ThrottlingException" | "ServerException")
            }
        }
    }
}

impl std::fmt::Display for CallError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CallError::Service { code, message, .. } => write!(f, "{code}: {message}"),
            CallError::Transport(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for CallError {}

/// Credentials that may be replaced while the agent runs (an instance profile's are renewed every few hours).
#[derive(Clone, Debug, Default)]
pub struct CredentialsCell(Arc<RwLock<Credentials>>);

impl CredentialsCell {
    /// A cell that holds `credentials`.
    pub fn new(credentials: Credentials) -> Self {
        CredentialsCell(Arc::new(RwLock::new(credentials)))
    }

    /// The credentials now.
    pub fn get(&self) -> Credentials {
        self.0.read().expect("no panic while held").clone()
    }

    /// Replaces them; calls from now on are signed with the new ones.
    pub fn set(&self, credentials: Credentials) {
        *self.0.write().expect("no panic while held") = credentials;
    }
}

/// A caller of AWS operations for one instance; cheap to clone.
#[derive(Clone)]
pub struct Aws {
    /// The transport.
    pub http: HttpClient,
    /// The control plane.
    pub endpoint: Endpoint,
    /// The region that signatures name.
    pub region: String,
    /// The instance's credentials.
    pub credentials: CredentialsCell,
    /// The clock that signatures are dated by.
    pub clock: Clock,
}

impl Aws {
    /// Calls an operation with the instance's credentials.
    pub async fn call(&self, service: Service, operation: &str, input: &Value) -> Result<Value, CallError> {
        self.call_as(&self.credentials.get(), service, operation, input).await
    }

    /// Calls an operation with the given credentials. One attempt of at most 30 s.
    pub async fn call_as(
        &self,
        keys: &Credentials,
        service: Service,
        operation: &str,
        input: &Value,
    ) -> Result<Value, CallError> {
        let body = Bytes::from(serde_json::to_vec(input).expect("a JSON value has a text form"));
        let target = format!("{}.{operation}", service.target_prefix());
        let content_type = "application/x-amz-json-1.1";
        let host = self.endpoint.authority.header();
        let signed = sigv4::sign(
            &sigv4::Request {
                method: "POST",
                host: &host,
                path: &self.endpoint.path,
                query: "",
                headers: &[("content-type", content_type), ("x-amz-target", &target)],
                body: &body,
            },
            Scope { region: &self.region, service: service.signing_name() },
            keys,
            self.clock.now(),
        );
        let mut request = Request::post(self.endpoint.path.as_str())
            .header(header::HOST, &host)
            .header(header::CONTENT_TYPE, content_type)
            .header(header::USER_AGENT, crate::USER_AGENT)
            .header("x-amz-target", target);
        for (name, value) in signed {
            request = request.header(name, value);
        }
        let request = request.body(body).map_err(|error| CallError::Transport(error.to_string()))?;
        let sending = self.http.send(&self.endpoint.authority, request);
        let answer = match tokio::time::timeout(CALL_TIMEOUT, sending).await {
            Ok(answer) => answer.map_err(CallError::Transport)?,
            Err(_) => return Err(CallError::Transport(format!("{operation}: no answer within 30 s"))),
        };
        read_answer(answer.status, &answer.headers, &answer.body)
    }
}

impl Aws {
    /// The text of an object in S3, `bucket/key`, by a path-style GET. The error is a sentence.
    pub async fn get_object(&self, keys: &Credentials, object: &str) -> Result<String, String> {
        let path = format!("/{}", object.split('/').map(sigv4::encode).collect::<Vec<_>>().join("/"));
        let host = self.endpoint.authority.header();
        let content_hash = sigv4::hex(&sha2::Sha256::digest(b""));
        let signed = sigv4::sign(
            &sigv4::Request {
                method: "GET",
                host: &host,
                path: &path,
                query: "",
                headers: &[("x-amz-content-sha256", &content_hash)],
                body: b"",
            },
            Scope { region: &self.region, service: "s3" },
            keys,
            self.clock.now(),
        );
        let mut request = Request::get(path).header(header::HOST, &host);
        for (name, value) in signed.into_iter().chain([("x-amz-content-sha256", content_hash.clone())]) {
            request = request.header(name, value);
        }
        let request = request.body(Bytes::new()).map_err(|error| error.to_string())?;
        let sending = self.http.send(&self.endpoint.authority, request);
        let answer =
            tokio::time::timeout(CALL_TIMEOUT, sending).await.map_err(|_| "no answer within 30 s")??;
        if !answer.status.is_success() {
            return Err(format!("HTTP status {}", answer.status));
        }
        String::from_utf8(answer.body.to_vec()).map_err(|_| "not UTF-8".into())
    }
}

fn read_answer(status: http::StatusCode, headers: &http::HeaderMap, body: &[u8]) -> Result<Value, CallError> {
    let value: Option<Value> =
        if body.is_empty() { Some(Value::Null) } else { serde_json::from_slice(body).ok() };
    if status.is_success() {
        return value.ok_or_else(|| CallError::Transport("the answer is not JSON".into()));
    }
    let value = value.unwrap_or(Value::Null);
    let header = headers.get("x-amzn-errortype").and_then(|text| text.to_str().ok());
    let code =
        header.or_else(|| value["__type"].as_str()).or_else(|| value["code"].as_str()).unwrap_or_default();
    let code = code.split(':').next().unwrap_or_default();
    let code = code.rsplit('#').next().unwrap_or_default();
    let message = value["message"].as_str().or_else(|| value["Message"].as_str()).unwrap_or_default();
    if code.is_empty() {
        return Err(CallError::Transport(format!("HTTP status {status}")));
    }
    Err(CallError::Service { code: code.into(), message: message.into(), status: status.as_u16() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_named_by_header_or_body() {
        let status = http::StatusCode::BAD_REQUEST;
        let body = br#"{"__type":"com.amazonaws.ecs#ClientException","message":"no"}"#;
        let mut headers = http::HeaderMap::new();
        let error = read_answer(status, &headers, body).unwrap_err();
        assert_eq!((error.code(), error.message()), ("ClientException", "no"));
        headers.insert("x-amzn-errortype", "ServerException:http://x".parse().unwrap());
        let error = read_answer(status, &headers, body).unwrap_err();
        assert_eq!(error.code(), "ServerException");
        assert!(error.is_transient());
        let bare = read_answer(http::StatusCode::BAD_GATEWAY, &http::HeaderMap::new(), b"<html>");
        assert!(bare.unwrap_err().is_transient());
    }
}
