//! Images: pulled from registries, made from a root file system, inspected, removed.
//!
//! Whether a registry is asked is decided in [`crate::pull`].
//!
//! Source: Docker Engine API `ImageCreate`, `ImageInspect`.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;
use bollard::models;
use bollard::query_parameters::RemoveImageOptions;
use serde_json::{Value, json};
use tracing::info;

use super::inspect::ordered;
use super::streams::{JsonLines, Pieces};
use super::transport::RawRequest;
use super::{DockerRuntime, failure, gone_is_removed, limited, path_part};
use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::image::{ImageInfo, ImportImage, PullRequest, PulledImage, RegistryCredentials};
use crate::pull::{Plan, outcome, plan, split_reference};

/// Names kept for [`PullBehavior::Once`](crate::PullBehavior); beyond that an image may be asked for once more.
const MAX_REMEMBERED_PULLS: usize = 10_000;

impl DockerRuntime {
    pub(super) async fn pull_image(&self, request: &PullRequest) -> Result<PulledImage> {
        let image = request.image.as_str();
        let (repository, reference) = split_reference(path_part(Operation::Pull, image)?);
        let by_digest = reference.contains(':');
        let cached = match self.image_info(Operation::Pull, image).await {
            Ok(cached) => Some(cached),
            Err(error) if error.is_not_found() => None,
            Err(error) => return Err(error),
        };
        let pulled_before = self.pulled.lock().expect("no panic under this lock").contains(image);
        let plan = plan(request.behavior, cached.as_ref(), by_digest, pulled_before);
        if let (Plan::UseCached, Some(cached)) = (plan, &cached) {
            return Ok(outcome(cached, repository, true));
        }
        match self.ask_registry(request, repository, reference).await {
            Ok(()) => {
                self.remember_pull(image);
                let pulled = self.image_info(Operation::Pull, image).await?;
                Ok(outcome(&pulled, repository, false))
            }
            Err(error) => match cached {
                Some(cached) if plan == Plan::AskOrUseCached => {
                    info!(
                        image,
                        reason = error.message,
                        "the image that is here is used, it cannot be pulled"
                    );
                    Ok(outcome(&cached, repository, true))
                }
                _ => Err(error),
            },
        }
    }

    fn remember_pull(&self, image: &str) {
        let mut pulled = self.pulled.lock().expect("no panic under this lock");
        if pulled.len() < MAX_REMEMBERED_PULLS {
            pulled.insert(image.to_owned());
        }
    }

    async fn ask_registry(&self, request: &PullRequest, repository: &str, reference: &str) -> Result<()> {
        let mut query = vec![("fromImage", repository), ("tag", reference)];
        if let Some(platform) = &request.platform {
            query.push(("platform", platform));
        }
        let raw = RawRequest::post("/images/create", &query)
            .registry_auth(request.credentials.as_ref().map(registry_auth));
        let pull = async {
            let inactivity = self.timeouts.pull_inactivity;
            let response = self.transport.send(Operation::Pull, raw).await?;
            let mut progress = Pieces::new(
                &self.transport,
                Operation::Pull,
                response.into_body(),
                JsonLines(Operation::Pull),
            );
            while let Some(line) = limited(Operation::Pull, inactivity, progress.next()).await? {
                fail_as_reported(Operation::Pull, &line)?;
            }
            Ok(())
        };
        limited(Operation::Pull, self.timeouts.pull, pull).await
    }

    pub(super) async fn image_info(&self, operation: Operation, image: &str) -> Result<ImageInfo> {
        let image = path_part(operation, image)?;
        self.call(operation, self.timeouts.inspect, self.docker.inspect_image(image)).await.map(image_info)
    }

    pub(super) async fn delete_image(&self, image: &str) -> Result<()> {
        let image = path_part(Operation::RemoveImage, image)?;
        self.pulled.lock().expect("no panic under this lock").remove(image);
        let call = self.docker.remove_image(image, None::<RemoveImageOptions>, None);
        gone_is_removed(self.call(Operation::RemoveImage, self.timeouts.remove, call).await.map(drop))
    }

    pub(super) async fn import(&self, image: ImportImage) -> Result<String> {
        let (repository, tag) = split_reference(path_part(Operation::ImportImage, &image.name)?);
        let changes = import_changes(&image)?;
        // Podman leaves a tag out that is not part of the name; Docker takes either.
        let name = format!("{repository}:{tag}");
        let mut query = vec![("fromSrc", "-"), ("repo", name.as_str())];
        query.extend(changes.iter().map(|change| ("changes", change.as_str())));
        let raw = RawRequest::post("/images/create", &query).body("application/x-tar", image.tar);
        let import = async {
            let operation = Operation::ImportImage;
            let response = self.transport.send(operation, raw).await?;
            let mut progress =
                Pieces::new(&self.transport, operation, response.into_body(), JsonLines(operation));
            let mut id = None;
            while let Some(line) = progress.next().await? {
                fail_as_reported(operation, &line)?;
                id = line["status"].as_str().or(line["id"].as_str()).map(str::to_owned).or(id);
            }
            id.ok_or_else(|| {
                RuntimeError::new(operation, Cause::Engine, "the engine named no image".to_owned())
            })
        };
        limited(Operation::ImportImage, self.timeouts.import, import).await
    }
}

/// Failures after the answer's start arrive as a line of their own.
fn fail_as_reported(operation: Operation, line: &Value) -> Result<()> {
    let detail = line["errorDetail"]["message"].as_str().or_else(|| line["error"].as_str());
    match detail {
        Some(detail) => Err(failure::from_stream(operation, detail)),
        None => Ok(()),
    }
}

/// The header's alphabet is the one that is safe in URLs: the engine takes any other for no credentials at all.
fn registry_auth(credentials: &RegistryCredentials) -> String {
    let json = json!({
        "username": credentials.username,
        "password": credentials.password,
        "email": credentials.email,
        "serveraddress": credentials.server_address,
    });
    URL_SAFE.encode(json.to_string())
}

fn image_info(found: models::ImageInspect) -> ImageInfo {
    let config = found.config.unwrap_or_default();
    ImageInfo {
        id: found.id.unwrap_or_default(),
        repo_tags: found.repo_tags.unwrap_or_default(),
        repo_digests: found.repo_digests.unwrap_or_default(),
        entry_point: config.entrypoint.unwrap_or_default(),
        command: config.cmd.unwrap_or_default(),
        env: config.env.unwrap_or_default(),
        exposed_ports: config.exposed_ports.unwrap_or_default(),
        labels: ordered(config.labels),
        user: config.user.unwrap_or_default(),
        working_dir: config.working_dir.unwrap_or_default(),
        os: found.os.unwrap_or_default(),
        architecture: found.architecture.unwrap_or_default(),
        size: found.size.unwrap_or(0),
    }
}

/// An image's configuration as Dockerfile instructions, which is how the engine takes it on import.
fn import_changes(image: &ImportImage) -> Result<Vec<String>> {
    let mut changes = Vec::new();
    if !image.entry_point.is_empty() {
        changes.push(format!("ENTRYPOINT {}", json!(image.entry_point)));
    }
    if !image.command.is_empty() {
        changes.push(format!("CMD {}", json!(image.command)));
    }
    for variable in &image.env {
        let (name, value) = variable.split_once('=').unwrap_or((variable, ""));
        changes.push(format!("ENV {name}=\"{}\"", escaped(value)));
    }
    changes.extend(image.exposed_ports.iter().map(|port| format!("EXPOSE {port}")));
    if !image.working_dir.is_empty() {
        changes.push(format!("WORKDIR {}", image.working_dir));
    }
    if !image.user.is_empty() {
        changes.push(format!("USER {}", image.user));
    }
    match changes.iter().find(|change| change.contains(['\n', '\r'])) {
        Some(change) => {
            let message = format!("an image's configuration cannot hold a line's end: {change:?}");
            Err(RuntimeError::new(Operation::ImportImage, Cause::Invalid, message))
        }
        None => Ok(changes),
    }
}

/// Within double quotes a Dockerfile knows these three as special.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('$', "\\$")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_encoded_for_urls() {
        let password = "\u{ff}\u{fe}?>?>~~".to_owned();
        let header = registry_auth(&RegistryCredentials { password, ..RegistryCredentials::default() });
        assert!(!header.contains(['+', '/']), "{header}");
        let json: Value = serde_json::from_slice(&URL_SAFE.decode(header).unwrap()).unwrap();
        assert_eq!(json["password"], "\u{ff}\u{fe}?>?>~~");
    }

    #[test]
    fn imported_configuration_is_quoted() {
        let image = ImportImage {
            entry_point: vec!["/bin/a \"b".to_owned()],
            env: vec!["A=x \"$y\" \\z".to_owned()],
            exposed_ports: vec!["80/tcp".to_owned()],
            ..ImportImage::default()
        };
        let changes = import_changes(&image).unwrap();
        assert_eq!(changes, [r#"ENTRYPOINT ["/bin/a \"b"]"#, r#"ENV A="x \"\$y\" \\z""#, "EXPOSE 80/tcp"]);
        let broken = ImportImage { user: "a\nRUN b".to_owned(), ..ImportImage::default() };
        assert_eq!(import_changes(&broken).unwrap_err().cause, Cause::Invalid);
    }
}
