//! `roadstead env`: how clients reach the region.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::cli::EnvOptions;
use crate::client::Client;
use crate::data_dir;

/// Runs the subcommand.
///
/// # Errors
/// One line.
pub fn run(dir: &Path, options: &EnvOptions) -> Result<(), String> {
    let c = Client::of(dir)?;
    let values = [
        ("AWS_ENDPOINT_URL", c.run.endpoint.as_str()),
        ("AWS_ACCESS_KEY_ID", &c.keys.access_key),
        ("AWS_SECRET_ACCESS_KEY", &c.keys.secret),
        ("AWS_REGION", &c.run.region),
        ("AWS_DEFAULT_REGION", &c.run.region),
    ];
    if let Some(name) = &options.profile {
        return profile(name, &c);
    }
    if options.json {
        let map: serde_json::Map<String, serde_json::Value> =
            values.iter().map(|(k, v)| ((*k).to_owned(), json!(v))).collect();
        println!("{}", serde_json::Value::Object(map));
        return Ok(());
    }
    for (name, value) in values {
        println!("export {name}={value}");
    }
    // Left over from another account, it would be sent along and refused.
    println!("unset AWS_SESSION_TOKEN AWS_PROFILE");
    Ok(())
}

fn profile(name: &str, c: &Client) -> Result<(), String> {
    let home = std::env::var_os("HOME").map(PathBuf::from).ok_or("HOME is not set")?;
    let at = |variable: &str, file: &str| {
        std::env::var_os(variable).map_or_else(|| home.join(".aws").join(file), PathBuf::from)
    };
    let section = if name == "default" { "default".to_owned() } else { format!("profile {name}") };
    let config = [("region", c.run.region.as_str()), ("endpoint_url", c.run.endpoint.as_str())];
    write(&at("AWS_CONFIG_FILE", "config"), &section, &config)?;
    let keys = [
        ("aws_access_key_id", c.keys.access_key.as_str()),
        ("aws_secret_access_key", c.keys.secret.as_str()),
    ];
    write(&at("AWS_SHARED_CREDENTIALS_FILE", "credentials"), name, &keys)?;
    println!("Wrote the profile {name}: aws --profile {name} ecs list-clusters");
    Ok(())
}

fn write(path: &Path, section: &str, values: &[(&str, &str)]) -> Result<(), String> {
    let old = fs::read_to_string(path).unwrap_or_default();
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|e| format!("{}: {e}", parent.display()))?;
    }
    data_dir::write(path, with_section(&old, section, values).as_bytes())
}

/// The file with that section replaced, and everything else as it was.
fn with_section(old: &str, section: &str, values: &[(&str, &str)]) -> String {
    let header = format!("[{section}]");
    let mut out = String::new();
    let mut inside = false;
    for line in old.lines() {
        if line.trim_start().starts_with('[') {
            inside = line.trim() == header;
        }
        if !inside {
            out.push_str(line);
            out.push('\n');
        }
    }
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
    out.push_str(&header);
    out.push('\n');
    for (k, v) in values {
        out.push_str(&format!("{k} = {v}\n"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_profiles_stay() {
        let old = "[a]\nx = 1\n\n[profile b]\ny = 2\n";
        let new = with_section(old, "profile b", &[("region", "us-east-1")]);
        assert_eq!(new, "[a]\nx = 1\n\n[profile b]\nregion = us-east-1\n");
        assert_eq!(with_section(&new, "profile b", &[("region", "us-east-1")]), new);
    }
}
