//! Volumes of a task definition and the mount points that refer to them.

use std::collections::BTreeSet;

use shapes::ecs::{self as api, EFSAuthorizationConfigIAM, EFSTransitEncryption, Scope, Volume};
use state::AwsError;

use crate::api::support::{client, is_name};

pub fn check(d: &api::RegisterTaskDefinitionRequest) -> Result<(), AwsError> {
    let volumes = d.volumes.as_deref().unwrap_or_default();
    let mut names = BTreeSet::new();
    for v in volumes {
        let name = check_volume(v)?;
        if !names.insert(name) {
            return Err(client(format!(
                "Volume names must be unique. The name '{name}' is used more than once."
            )));
        }
    }
    if volumes.iter().filter(|v| v.configured_at_launch == Some(true)).count() > 1 {
        return Err(client("A task definition can have only one volume that is configured at launch."));
    }
    for c in &d.container_definitions {
        for m in c.mount_points.as_deref().unwrap_or_default() {
            let source = m.source_volume.as_deref();
            if !source.is_some_and(|s| names.contains(s)) {
                return Err(client(format!("Unknown volume '{}'.", source.unwrap_or("null"))));
            }
            if m.container_path.as_deref().is_none_or(str::is_empty) {
                return Err(client(format!(
                    "The containerPath of a mount point of container '{}' should not be null or empty.",
                    c.name.as_deref().unwrap_or_default()
                )));
            }
        }
    }
    Ok(())
}

fn check_volume(v: &Volume) -> Result<&str, AwsError> {
    let name = v.name.as_deref().unwrap_or_default();
    if name.is_empty() {
        return Err(client("Volume.name should not be null or empty."));
    }
    if !is_name(name) {
        return Err(client("Volume.name contains invalid characters."));
    }
    let kinds = [
        v.host.is_some(),
        v.docker_volume_configuration.is_some(),
        v.efs_volume_configuration.is_some(),
        v.s3files_volume_configuration.is_some(),
        v.fsx_windows_file_server_volume_configuration.is_some(),
    ];
    // Clients send an empty `host` beside the kind that is meant.
    let bare_host = v.host.as_ref().is_some_and(|h| h.source_path.is_none());
    let given = kinds.iter().filter(|k| **k).count() - usize::from(bare_host);
    if given > 1 || (given == 1 && v.configured_at_launch == Some(true)) {
        return Err(client(format!(
            "Volume '{name}' has more than one configuration. Specify one and try again."
        )));
    }
    if v.host.as_ref().and_then(|h| h.source_path.as_deref()).is_some_and(|p| p.trim().is_empty()) {
        return Err(client("host.sourcePath should not be blank."));
    }
    if let Some(docker) = &v.docker_volume_configuration
        && docker.autoprovision.is_some()
        && docker.scope != Some(Scope::Shared)
    {
        return Err(client(format!(
            "Volume '{name}' can have 'autoprovision' only if its scope is 'shared'."
        )));
    }
    check_efs(v, name)?;
    Ok(name)
}

fn check_efs(v: &Volume, name: &str) -> Result<(), AwsError> {
    let Some(efs) = &v.efs_volume_configuration else { return Ok(()) };
    let wrong = |what: &str| Err(client(format!("Invalid EFS configuration of volume '{name}': {what}.")));
    if efs.file_system_id.is_empty() {
        return wrong("fileSystemId should not be null or empty");
    }
    if efs.transit_encryption_port.is_some_and(|p| !(1..=65_535).contains(&p)) {
        return wrong("transitEncryptionPort must be between 1 and 65535");
    }
    let encrypted = efs.transit_encryption == Some(EFSTransitEncryption::Enabled);
    let Some(auth) = &efs.authorization_config else { return Ok(()) };
    if auth.iam == Some(EFSAuthorizationConfigIAM::Enabled) && !encrypted {
        return wrong("transit encryption must be enabled if IAM authorization is used");
    }
    if auth.access_point_id.is_some() {
        if !encrypted {
            return wrong("transit encryption must be enabled if an access point is used");
        }
        if efs.root_directory.as_deref().is_some_and(|r| r != "/") {
            return wrong("rootDirectory must be omitted or / if an access point is used");
        }
    }
    Ok(())
}
