//! What the metadata service says of an instance: a tree of paths and texts, made anew from the rows for each request. Pure.
//!
//! Source: EC2 User Guide, "Instance metadata categories".

use std::collections::{BTreeMap, BTreeSet};

use compute::rows::KeyPair;
use ec2::rows::{Address, Instance, InstanceState, NetworkInterface, SecurityGroup, Subnet, Vpc};
use identity::rows::InstanceProfile;
use serde_json::json;
use state::{Tables, Timestamp};

use crate::spec::host_name;

/// What the texts are made from.
pub struct Facts<'a> {
    pub tables: &'a Tables,
    pub account: &'a str,
    pub region: &'a str,
    pub instance: &'a Instance,
    /// Its profile, which lies in the account's home region.
    pub profile: Option<&'a InstanceProfile>,
    /// User data, decoded.
    pub user_data: Option<Vec<u8>>,
    pub architecture: &'a str,
}

/// ISO 8601 to the second.
pub fn iso(at: Timestamp) -> String {
    let text = agent::clock::rfc3339(u64::try_from(at.0).unwrap_or(0) / 1000 * 1000);
    match text.split_once('.') {
        Some((seconds, _)) => format!("{seconds}Z"),
        None => text,
    }
}

/// All texts under `meta-data/`, by path.
pub fn meta_data(facts: &Facts<'_>) -> BTreeMap<String, String> {
    let i = facts.instance;
    let mut out = BTreeMap::new();
    let mut put = |path: &str, text: String| {
        out.insert(path.to_owned(), text);
    };
    let name = format!("{}.{}", host_name(&i.address), domain(facts.region));
    put("ami-id", i.image.clone());
    put("ami-launch-index", i.launch_index.to_string());
    put("ami-manifest-path", "(unknown)".into());
    put("hostname", name.clone());
    put("instance-action", "none".into());
    put("instance-id", i.id.clone());
    put("instance-life-cycle", i.lifecycle.clone().unwrap_or_else(|| "on-demand".into()));
    put("instance-type", i.instance_type.clone());
    put("local-hostname", name);
    put("local-ipv4", i.address.clone());
    put("placement/availability-zone", i.zone.clone());
    put("placement/availability-zone-id", ec2::api::zones::zone_id_of(facts.region, &i.zone));
    put("placement/region", facts.region.to_owned());
    put("profile", "default-hvm".into());
    put("reservation-id", i.reservation.clone());
    put("security-groups", group_names(facts, &i.groups).join("\n"));
    put("services/domain", "amazonaws.com".into());
    put("services/partition", partition(facts.region).into());
    put("block-device-mapping/ami", "/dev/xvda".into());
    put("block-device-mapping/root", "/dev/xvda".into());
    put("system", "nitro".into());
    if let Some(key) = &i.key_name {
        // The directory is listed as `0=name`, and is `0`.
        put(&format!("public-keys/0={key}"), String::new());
        if let Some(pair) = facts.tables.get::<KeyPair>(key) {
            put("public-keys/0/openssh-key", pair.public_key.clone());
        }
    }
    if let Some(profile) = facts.profile {
        let info = json!({ "Code": "Success", "LastUpdated": iso(i.launched_at),
            "InstanceProfileArn": profile.arn, "InstanceProfileId": profile.id });
        put("iam/info", pretty(&info));
        if let Some(role) = &profile.role {
            // The router puts in the keys themselves.
            put(&format!("iam/security-credentials/{role}"), String::new());
        }
    }
    if i.auto_scaling_group.is_some() {
        let leaving = matches!(i.state, InstanceState::ShuttingDown | InstanceState::Terminated);
        let state = if leaving { "Terminated" } else { "InService" };
        put("autoscaling/target-lifecycle-state", state.into());
    }
    if i.metadata.tags {
        for (key, value) in &i.tags {
            put(&format!("tags/instance/{key}"), value.clone());
        }
    }
    interfaces(facts, &mut out);
    out
}

fn interfaces(facts: &Facts<'_>, out: &mut BTreeMap<String, String>) {
    let own = facts.tables.by_index::<NetworkInterface>("owner", &facts.instance.id);
    for n in own.filter(|n| n.owner_kind == "instance") {
        let elastic =
            facts.tables.by_index::<Address>("interface", &n.id).map(|a| a.public_ip.clone()).next();
        let public = elastic.or_else(|| n.public_ip.clone());
        let base = format!("network/interfaces/macs/{}", n.mac);
        let mut put = |name: &str, text: String| {
            out.insert(format!("{base}/{name}"), text);
        };
        put("device-number", n.device_index.to_string());
        put("interface-id", n.id.clone());
        put("mac", n.mac.clone());
        put("owner-id", facts.account.to_owned());
        put("local-hostname", format!("{}.{}", host_name(&n.address), domain(facts.region)));
        let all = std::iter::once(&n.address).chain(&n.more_addresses);
        put("local-ipv4s", all.cloned().collect::<Vec<_>>().join("\n"));
        put("security-groups", group_names(facts, &n.groups).join("\n"));
        put("security-group-ids", n.groups.join("\n"));
        put("subnet-id", n.subnet.clone());
        put("vpc-id", n.vpc.clone());
        if let Some(s) = facts.tables.get::<Subnet>(&n.subnet) {
            put("subnet-ipv4-cidr-block", s.cidr.clone());
        }
        if let Some(v) = facts.tables.get::<Vpc>(&n.vpc) {
            put("vpc-ipv4-cidr-block", v.cidr.clone());
            put("vpc-ipv4-cidr-blocks", v.cidrs().collect::<Vec<_>>().join("\n"));
        }
        if let Some(public) = &public {
            put("public-ipv4s", public.clone());
            put("public-hostname", public_name(facts.region, public));
            put(&format!("ipv4-associations/{public}"), n.address.clone());
        }
        if n.id == facts.instance.interface {
            out.insert("mac".into(), n.mac.clone());
            if let Some(public) = public {
                out.insert("public-hostname".into(), public_name(facts.region, &public));
                out.insert("public-ipv4".into(), public);
            }
        }
    }
}

fn group_names(facts: &Facts<'_>, ids: &[String]) -> Vec<String> {
    ids.iter()
        .map(|id| facts.tables.get::<SecurityGroup>(id).map_or_else(|| id.clone(), |g| g.name.clone()))
        .collect()
}

/// The instance identity document, laid out as AWS has it.
pub fn document(facts: &Facts<'_>) -> String {
    let i = facts.instance;
    let value = json!({
        "accountId": facts.account, "architecture": facts.architecture, "availabilityZone": i.zone,
        "billingProducts": null, "devpayProductCodes": null, "marketplaceProductCodes": null,
        "imageId": i.image, "instanceId": i.id, "instanceType": i.instance_type, "kernelId": null,
        "pendingTime": iso(i.launched_at), "privateIp": i.address, "ramdiskId": null,
        "region": facts.region, "version": "2017-09-30",
    });
    pretty(&value)
}

/// JSON as the service writes it: `"key" : value`.
pub fn pretty(value: &serde_json::Value) -> String {
    let members = value.as_object().into_iter().flatten();
    let lines: Vec<String> = members.map(|(k, v)| format!("  \"{k}\" : {v}")).collect();
    format!("{{\n{}\n}}", lines.join(",\n"))
}

/// The names directly under a directory; those of directories end in a slash. None if there is no such directory.
pub fn listing(tree: &BTreeMap<String, String>, directory: &str) -> Option<String> {
    let prefix =
        if directory.is_empty() { String::new() } else { format!("{}/", directory.trim_end_matches('/')) };
    let mut names = BTreeSet::new();
    for path in tree.keys() {
        let Some(rest) = path.strip_prefix(&prefix) else { continue };
        match rest.split_once('/') {
            Some(_) if directory.trim_end_matches('/') == "public-keys" => false,
            Some((name, _)) => names.insert(format!("{name}/")),
            None => names.insert(rest.to_owned()),
        };
    }
    (!names.is_empty()).then(|| names.into_iter().collect::<Vec<_>>().join("\n"))
}

fn domain(region: &str) -> String {
    if region == "us-east-1" { "ec2.internal".into() } else { format!("{region}.compute.internal") }
}

fn public_name(region: &str, address: &str) -> String {
    let dashed = address.replace('.', "-");
    if region == "us-east-1" {
        format!("ec2-{dashed}.compute-1.amazonaws.com")
    } else {
        format!("ec2-{dashed}.{region}.compute.amazonaws.com")
    }
}

fn partition(region: &str) -> &'static str {
    match region {
        r if r.starts_with("cn-") => "aws-cn",
        r if r.starts_with("us-gov-") => "aws-us-gov",
        _ => "aws",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directories_list_what_is_in_them() {
        let tree: BTreeMap<String, String> =
            ["a", "b/c", "b/d/e", "public-keys/0/openssh-key", "public-keys/0=k"]
                .into_iter()
                .map(|p| (p.to_owned(), "k".to_owned()))
                .collect();
        assert_eq!(listing(&tree, "").as_deref(), Some("a\nb/\npublic-keys/"));
        assert_eq!(listing(&tree, "b").as_deref(), Some("c\nd/"));
        assert_eq!(listing(&tree, "b/").as_deref(), Some("c\nd/"));
        assert_eq!(listing(&tree, "public-keys").as_deref(), Some("0=k"));
        assert_eq!(listing(&tree, "public-keys/0").as_deref(), Some("openssh-key"));
        assert_eq!(listing(&tree, "x"), None);
    }

    #[test]
    fn times_have_seconds() {
        assert_eq!(iso(Timestamp(951_827_696_123)), "2000-02-29T12:34:56Z");
    }
}
