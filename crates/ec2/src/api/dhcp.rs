//! DHCP options.

use shapes::ec2 as api;
use state::{AwsError, Caller, Tx, View};

use super::list::{asked, rows};
use super::{error, show_tags};
use crate::rows::{DhcpOptions, Vpc};
use crate::tags::{find, given};

/// Keys that may be configured.
const KEYS: [&str; 6] = [
    "domain-name",
    "domain-name-servers",
    "ntp-servers",
    "netbios-name-servers",
    "netbios-node-type",
    "ipv6-address-preferred-lease-time",
];
/// Servers of one kind, at most.
const MOST_SERVERS: usize = 4;

fn show(d: &DhcpOptions, account: &str) -> api::DhcpOptions {
    let configuration = |(key, values): &(String, Vec<String>)| api::DhcpConfiguration {
        key: Some(key.clone()),
        values: Some(values.iter().map(|v| api::AttributeValue { value: Some(v.clone()) }).collect()),
    };
    api::DhcpOptions {
        owner_id: Some(account.to_owned()),
        dhcp_options_id: Some(d.id.clone()),
        dhcp_configurations: Some(d.configurations.iter().map(configuration).collect()),
        tags: show_tags(&d.tags),
    }
}

pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeDhcpOptionsRequest,
) -> Result<api::DescribeDhcpOptionsResult, AwsError> {
    let fields = |d: &DhcpOptions, f: &str| match f {
        "dhcp-options-id" => Some(vec![d.id.clone()]),
        "key" => Some(d.configurations.iter().map(|(k, _)| k.clone()).collect()),
        "value" => Some(d.configurations.iter().flat_map(|(_, v)| v.clone()).collect()),
        "owner-id" => Some(vec![view.account.to_owned()]),
        _ => None,
    };
    let (found, next_token) = rows::<DhcpOptions>(view, &asked!(input, dhcp_options_ids), fields)?;
    let shown = found.iter().map(|d| show(d, view.account)).collect();
    Ok(api::DescribeDhcpOptionsResult { dhcp_options: Some(shown), next_token })
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateDhcpOptionsRequest,
) -> Result<api::CreateDhcpOptionsResult, AwsError> {
    let mut configurations = Vec::new();
    for c in &input.dhcp_configurations {
        let key = c.key.clone().unwrap_or_default();
        let values = c.values.clone().unwrap_or_default();
        check(&key, &values)?;
        configurations.push((key, values));
    }
    let row = DhcpOptions {
        id: format!("dopt-{}", tx.random().hex(17)),
        configurations,
        tags: given(input.tag_specifications.as_deref(), "dhcp-options")?,
        ..Default::default()
    };
    let shown = show(&row, tx.account());
    tx.put(row);
    Ok(api::CreateDhcpOptionsResult { dhcp_options: Some(shown) })
}

fn check(key: &str, values: &[String]) -> Result<(), AwsError> {
    let bad = |text: String| Err(error("InvalidParameterValue", text));
    if !KEYS.contains(&key) {
        return bad(format!("Value ({key}) for parameter name is invalid. Unknown DHCP option"));
    }
    if values.is_empty() {
        return bad(format!("Value () for parameter {key} is invalid. A value is required."));
    }
    if key.ends_with("-servers") && values.len() > MOST_SERVERS {
        return bad(format!(
            "Value ({}) for parameter value is invalid. Invalid number of IP addresses",
            values.join(", ")
        ));
    }
    if key == "netbios-node-type" && !values.iter().all(|v| matches!(v.as_str(), "1" | "2" | "4" | "8")) {
        return bad(format!(
            "Value ({}) for parameter value is invalid. Unknown netbios node type.",
            values.join(", ")
        ));
    }
    Ok(())
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteDhcpOptionsRequest,
) -> Result<shapes::Unit, AwsError> {
    let id = &input.dhcp_options_id;
    if !id.starts_with("dopt-") {
        let text = format!("Invalid id: \"{id}\" (expecting \"dopt-...\")");
        return Err(error("InvalidDhcpOptionsId.Malformed", text));
    }
    let row = find::<DhcpOptions>(tx, id)?;
    let holds = |v: &Vpc| v.dhcp_options == *id || (row.is_default && v.dhcp_options.is_empty());
    if tx.table::<Vpc>().iter().any(|v| holds(v)) {
        let text = format!("The dhcpOptions '{id}' has dependencies and cannot be deleted.");
        return Err(error("DependencyViolation", text));
    }
    tx.delete::<DhcpOptions>(id);
    Ok(shapes::Unit {})
}
