//! Images: how they are asked for, and what is known of them.

use std::collections::BTreeMap;

/// When the registry is asked, in the words of `ECS_IMAGE_PULL_BEHAVIOR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PullBehavior {
    /// Ask the registry; if that fails, use the image that is here. An image that never came from a registry is
    /// used without asking.
    #[default]
    Default,
    /// Ask the registry; if that fails, fail.
    Always,
    /// Ask the registry only for an image that no earlier task of this agent's life has pulled.
    Once,
    /// Use the image that is here; ask the registry only if there is none.
    PreferCached,
}

/// Credentials for one registry.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct RegistryCredentials {
    /// User name; `AWS` for ECR.
    pub username: String,
    /// Password or token.
    pub password: String,
    /// Registry's address; empty to take it from the image's name.
    pub server_address: String,
    /// E-mail address, of no use to today's registries.
    pub email: String,
}

impl std::fmt::Debug for RegistryCredentials {
    /// Without the password: specs end up in logs.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("RegistryCredentials")
            .field("username", &self.username)
            .field("server_address", &self.server_address)
            .finish_non_exhaustive()
    }
}

/// An image to bring here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PullRequest {
    /// Name as in the task definition: `nginx`, `registry:5000/app:v2`, `app@sha256:...`. No tag means `latest`.
    pub image: String,
    /// Credentials, if the registry wants any.
    pub credentials: Option<RegistryCredentials>,
    /// When the registry is asked.
    pub behavior: PullBehavior,
    /// Platform as `os/architecture`, if other than the machine's.
    pub platform: Option<String>,
}

impl PullRequest {
    /// An image with the default behaviour and no credentials.
    pub fn new(image: impl Into<String>) -> PullRequest {
        PullRequest { image: image.into(), ..PullRequest::default() }
    }
}

/// An image that is here after a pull.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PulledImage {
    /// The image's id, `sha256:...`.
    pub id: String,
    /// The manifest's digest, `sha256:...`; none for an image that never saw a registry.
    pub digest: Option<String>,
    /// Whether the registry was not asked, or did not answer and the image here was used.
    pub cached: bool,
}

/// What is known of an image.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImageInfo {
    /// `sha256:...`.
    pub id: String,
    /// Names with tags.
    pub repo_tags: Vec<String>,
    /// Names with the digests of the manifests that they were pulled by.
    pub repo_digests: Vec<String>,
    /// Entry point.
    pub entry_point: Vec<String>,
    /// Command.
    pub command: Vec<String>,
    /// Environment, `NAME=value`.
    pub env: Vec<String>,
    /// Ports, as `80/tcp`.
    pub exposed_ports: Vec<String>,
    /// Labels.
    pub labels: BTreeMap<String, String>,
    /// User.
    pub user: String,
    /// Working directory.
    pub working_dir: String,
    /// Operating system.
    pub os: String,
    /// Processor architecture in Docker's words (`amd64`).
    pub architecture: String,
    /// Size in bytes.
    pub size: i64,
}

impl ImageInfo {
    /// The manifest's digest, `sha256:...`; none for an image that never saw a registry.
    pub fn digest(&self) -> Option<String> {
        let first = self.repo_digests.first()?;
        first.rsplit_once('@').map(|(_, digest)| digest.to_owned())
    }
}

/// An image to make from a root file system.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportImage {
    /// Name, with or without tag.
    pub name: String,
    /// The root file system as a tar archive, plain or compressed.
    pub tar: bytes::Bytes,
    /// Entry point; empty for none.
    pub entry_point: Vec<String>,
    /// Command; empty for none.
    pub command: Vec<String>,
    /// Environment, `NAME=value`.
    pub env: Vec<String>,
    /// Ports, as `80/tcp`.
    pub exposed_ports: Vec<String>,
    /// Working directory; empty for `/`.
    pub working_dir: String,
    /// User; empty for root.
    pub user: String,
}
