//! `roadstead logs`: what containers wrote.

use std::io::Write;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value as Json, json};

use crate::cli::LogsOptions;
use crate::client::Client;

/// Runs the subcommand.
///
/// # Errors
/// One line.
pub fn run(dir: &Path, options: &LogsOptions) -> Result<(), String> {
    let client = Client::of(dir)?;
    let Some(group) = &options.group else { return groups(&client) };
    let mut from = engine::now().0 - i64::try_from(options.since).unwrap_or(0).saturating_mul(1000);
    let mut seen: Vec<String> = Vec::new();
    loop {
        let events = events(&client, group, options.stream_prefix.as_deref(), from)?;
        for e in &events {
            let id = e["eventId"].as_str().unwrap_or_default().to_owned();
            if seen.contains(&id) {
                continue;
            }
            let at = e["timestamp"].as_i64().unwrap_or(0);
            if at > from {
                // Events of the same millisecond may still come: ids tell them apart.
                from = at;
                seen.clear();
            }
            seen.push(id);
            let line = format!(
                "{} {}\n",
                e["logStreamName"].as_str().unwrap_or_default(),
                e["message"].as_str().unwrap_or_default().trim_end()
            );
            if std::io::stdout().write_all(line.as_bytes()).is_err() {
                return Ok(());
            }
        }
        if !options.follow {
            return Ok(());
        }
        std::thread::sleep(Duration::from_secs(1));
    }
}

fn groups(client: &Client) -> Result<(), String> {
    for g in client.logs("DescribeLogGroups", &json!({}))?["logGroups"].as_array().into_iter().flatten() {
        println!("{}", g["logGroupName"].as_str().unwrap_or_default());
    }
    Ok(())
}

fn events(client: &Client, group: &str, prefix: Option<&str>, from: i64) -> Result<Vec<Json>, String> {
    let mut input = json!({"logGroupName": group, "startTime": from});
    if let Some(p) = prefix {
        input["logStreamNamePrefix"] = json!(p);
    }
    let mut out = Vec::new();
    loop {
        let page = client.logs("FilterLogEvents", &input)?;
        out.extend(page["events"].as_array().cloned().unwrap_or_default());
        match page["nextToken"].as_str() {
            Some(t) => input["nextToken"] = json!(t),
            None => return Ok(out),
        }
    }
}
