//! Regions and availability zones.

use shapes::ec2 as api;
use state::{AwsError, Caller, View};

use super::error;
use super::filter::passes;
use crate::defaults::ZONE_LETTERS;

/// The regions that every account can use. A region is there as soon as it is called.
const REGIONS: [&str; 17] = [
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];

pub(super) fn describe_regions(
    view: &View,
    _: &Caller,
    input: api::DescribeRegionsRequest,
) -> Result<api::DescribeRegionsResult, AwsError> {
    let mut all = REGIONS.to_vec();
    if !all.contains(&view.region) {
        all.push(view.region);
        all.sort_unstable();
    }
    let names = input.region_names.unwrap_or_default();
    if let Some(other) = names.iter().find(|n| !all.contains(&n.as_str())) {
        return Err(error("InvalidParameterValue", format!("Invalid region provided: [{other}]")));
    }
    let mut regions = Vec::new();
    for name in all.into_iter().filter(|a| names.is_empty() || names.iter().any(|n| n == a)) {
        let endpoint = format!("ec2.{name}.amazonaws.com");
        let fields = |f: &str| match f {
            "region-name" => Some(vec![name.to_owned()]),
            "endpoint" => Some(vec![endpoint.clone()]),
            "opt-in-status" => Some(vec!["opt-in-not-required".into()]),
            _ => None,
        };
        if passes(input.filters.as_deref(), &Default::default(), fields)? {
            regions.push(api::Region {
                opt_in_status: Some("opt-in-not-required".into()),
                endpoint: Some(endpoint),
                region_name: Some(name.to_owned()),
                geography: None,
            });
        }
    }
    Ok(api::DescribeRegionsResult { regions: Some(regions) })
}

pub(super) fn describe_zones(
    view: &View,
    _: &Caller,
    input: api::DescribeAvailabilityZonesRequest,
) -> Result<api::DescribeAvailabilityZonesResult, AwsError> {
    let all: Vec<_> =
        (0..ZONE_LETTERS.len()).map(|n| (zone_name(view.region, n), zone_id(view.region, n))).collect();
    if let Some(missing) = input.zone_names.iter().flatten().find(|n| !all.iter().any(|(name, _)| name == *n))
    {
        return Err(error("InvalidParameterValue", format!("Invalid availability zone: [{missing}]")));
    }
    if let Some(missing) = input.zone_ids.iter().flatten().find(|n| !all.iter().any(|(_, id)| id == *n)) {
        return Err(error("InvalidParameterValue", format!("Invalid availability zone-id: [{missing}]")));
    }
    let group = format!("{}-zg-1", view.region);
    let mut zones = Vec::new();
    for (name, id) in all {
        let wanted = input.zone_names.as_ref().is_none_or(|n| n.contains(&name))
            && input.zone_ids.as_ref().is_none_or(|n| n.contains(&id));
        let fields = |f: &str| match f {
            "zone-name" => Some(vec![name.clone()]),
            "zone-id" => Some(vec![id.clone()]),
            "region-name" | "network-border-group" => Some(vec![view.region.to_owned()]),
            "group-name" => Some(vec![group.clone()]),
            "state" => Some(vec!["available".into()]),
            "opt-in-status" => Some(vec!["opt-in-not-required".into()]),
            "zone-type" => Some(vec!["availability-zone".into()]),
            "group-long-name" | "message" | "parent-zone-id" | "parent-zone-name" => Some(Vec::new()),
            _ => None,
        };
        if !wanted || !passes(input.filters.as_deref(), &Default::default(), fields)? {
            continue;
        }
        zones.push(api::AvailabilityZone {
            opt_in_status: api::AvailabilityZoneOptInStatus::parse("opt-in-not-required"),
            messages: Some(Vec::new()),
            region_name: Some(view.region.to_owned()),
            zone_name: Some(name),
            zone_id: Some(id),
            group_name: Some(group.clone()),
            network_border_group: Some(view.region.to_owned()),
            zone_type: Some("availability-zone".into()),
            state: Some(api::AvailabilityZoneState::Available),
            ..Default::default()
        });
    }
    Ok(api::DescribeAvailabilityZonesResult { availability_zones: Some(zones) })
}

/// `us-east-1a`.
fn zone_name(region: &str, n: usize) -> String {
    format!("{region}{}", ZONE_LETTERS[n])
}

/// The id of a zone by its name.
pub fn zone_id_of(region: &str, zone: &str) -> String {
    let n = ZONE_LETTERS.iter().position(|l| zone.ends_with(*l)).unwrap_or(0);
    zone_id(region, n)
}

/// `use1-az1`.
fn zone_id(region: &str, n: usize) -> String {
    let mut parts = region.split('-');
    let (area, place, digit) =
        (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let place: String = match place {
        "northeast" => "ne".into(),
        "southeast" => "se".into(),
        "northwest" => "nw".into(),
        "southwest" => "sw".into(),
        p => p.chars().take(1).collect(),
    };
    format!("{area}{place}{digit}-az{}", n + 1)
}

/// The zone that a call names by name or by id; the first if it names none.
///
/// # Errors
/// InvalidParameterValue for a zone that the region does not have, InvalidParameterCombination for both at once.
pub fn choose_zone(region: &str, name: Option<&str>, id: Option<&str>) -> Result<String, AwsError> {
    let names: Vec<_> = (0..ZONE_LETTERS.len()).map(|n| zone_name(region, n)).collect();
    let found = match (name, id) {
        (Some(_), Some(_)) => {
            let text = "Parameters availabilityZone and availabilityZoneId cannot be used together.";
            return Err(error("InvalidParameterCombination", text));
        }
        (Some(name), None) => names.iter().find(|n| *n == name),
        (None, Some(id)) => names.iter().enumerate().find(|(n, _)| zone_id(region, *n) == id).map(|(_, n)| n),
        (None, None) => names.first(),
    };
    found.cloned().ok_or_else(|| {
        let (value, parameter) = match name {
            Some(n) => (n, "availabilityZone"),
            None => (id.unwrap_or_default(), "availabilityZoneId"),
        };
        let text = format!(
            "Value ({value}) for parameter {parameter} is invalid. \
             Subnets can currently only be created in the following availability zones: {}.",
            names.join(", ")
        );
        error("InvalidParameterValue", text)
    })
}
