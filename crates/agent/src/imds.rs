//! The instance metadata service: who this machine is, the keys of its role, and whether it is about to be taken away.
//!
//! Used by an agent that runs on an instance of its own; local instances are told everything by their host.
//! Source: EC2 documentation, "Instance metadata", "Use IMDSv2", "Spot Instance interruption notices".

use std::time::Duration;

use bytes::Bytes;
use http::{Method, Request, StatusCode, header};
use serde_json::Value;

use crate::http_client::HttpClient;
use crate::sigv4::Credentials;
use crate::transport::{Dialer, Endpoint};

/// Where the service is unless `AWS_EC2_METADATA_SERVICE_ENDPOINT` says otherwise.
pub const DEFAULT_ENDPOINT: &str = "http://169.254.169.254";
const CALL_LIMIT: Duration = Duration::from_secs(2);
const TOKEN_TTL: &str = "21600";

/// A client of the service.
#[derive(Clone)]
pub struct Imds {
    http: HttpClient,
    endpoint: Endpoint,
}

impl Imds {
    /// A client for the service at `url`. The error is a sentence.
    pub fn new(url: &str, dialer: Dialer) -> Result<Self, String> {
        Ok(Imds { http: HttpClient::new(dialer), endpoint: Endpoint::parse(url)? })
    }

    /// Keys of the instance's role with the time at which they end (ISO 8601).
    pub async fn credentials(&self) -> Result<(Credentials, String), String> {
        let base = "meta-data/iam/security-credentials/";
        let roles = self.get(base).await?.ok_or("the instance has no role")?;
        let role = roles.lines().next().unwrap_or_default();
        let text = self.get(&format!("{base}{role}")).await?.ok_or("the role has no keys")?;
        let keys: Value =
            serde_json::from_str(&text).map_err(|error| format!("instance metadata: {error}"))?;
        let field = |name: &str| keys[name].as_str().unwrap_or_default().to_owned();
        let credentials = Credentials {
            access_key_id: field("AccessKeyId"),
            secret_access_key: field("SecretAccessKey"),
            session_token: Some(field("Token")).filter(|token| !token.is_empty()),
        };
        Ok((credentials, field("Expiration")))
    }

    /// The identity document as it is, with its signature.
    pub async fn identity(&self) -> Result<(String, String), String> {
        let document = self.get("dynamic/instance-identity/document").await?;
        let signature = self.get("dynamic/instance-identity/signature").await?;
        Ok((document.ok_or("there is no identity document")?, signature.unwrap_or_default()))
    }

    /// What is about to happen to a Spot instance: `terminate`, `stop` or `hibernate`.
    pub async fn spot_action(&self) -> Result<Option<String>, String> {
        let Some(text) = self.get("meta-data/spot/instance-action").await? else { return Ok(None) };
        let action: Value =
            serde_json::from_str(&text).map_err(|error| format!("instance metadata: {error}"))?;
        Ok(action["action"].as_str().map(str::to_owned))
    }

    /// The text at a path under `latest/`; None if there is none.
    async fn get(&self, path: &str) -> Result<Option<String>, String> {
        let token =
            self.send(Method::PUT, "api/token", ("x-aws-ec2-metadata-token-ttl-seconds", TOKEN_TTL)).await?;
        let token = token.ok_or("instance metadata gives no token")?;
        self.send(Method::GET, path, ("x-aws-ec2-metadata-token", &token)).await
    }

    async fn send(&self, method: Method, path: &str, extra: (&str, &str)) -> Result<Option<String>, String> {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}latest/{path}", self.endpoint.path))
            .header(header::HOST, self.endpoint.authority.header())
            .header(extra.0, extra.1)
            .body(Bytes::new())
            .map_err(|error| error.to_string())?;
        let sending = self.http.send(&self.endpoint.authority, request);
        let answer = tokio::time::timeout(CALL_LIMIT, sending).await;
        let answer = answer.map_err(|_| "instance metadata does not answer".to_owned())??;
        match answer.status {
            StatusCode::OK => Ok(Some(String::from_utf8_lossy(&answer.body).into_owned())),
            StatusCode::NOT_FOUND => Ok(None),
            status => Err(format!("instance metadata: {path}: HTTP status {status}")),
        }
    }
}
