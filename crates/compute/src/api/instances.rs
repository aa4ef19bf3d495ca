//! DescribeInstances and DescribeInstanceStatus.

use std::sync::Arc;

use ec2::addresses::public_ip_of;
use ec2::api::filter::passes;
use ec2::rows::{Address, Instance, InstanceState, NetworkInterface, SecurityGroup};
use shapes::convert::Shape;
use shapes::ec2 as api;
use state::{AwsError, Caller, View};

use super::show::{self, Scope, state};
use super::shown;
use crate::launch::architecture;
use crate::lifecycle;
use ec2::api::list::{at_least_five, page};

/// A reservation with some of its instances.
pub fn reservation(s: Scope, id: &str, instances: &[Arc<Instance>]) -> api::Reservation {
    api::Reservation {
        reservation_id: Some(id.to_owned()),
        owner_id: Some(s.account.to_owned()),
        groups: Some(Vec::new()),
        instances: Some(instances.iter().map(|i| show::instance(s, i)).collect()),
        ..Default::default()
    }
}

fn group_names(view: &View, i: &Instance) -> Vec<String> {
    i.groups.iter().filter_map(|g| view.get::<SecurityGroup>(g)).map(|g| g.name.clone()).collect()
}

/// Values of an instance for a filter's name.
fn field(view: &View, i: &Instance, name: &str) -> Option<Vec<String>> {
    let one = |t: &str| Some(vec![t.to_owned()]);
    let some = |t: &Option<String>| Some(t.clone().into_iter().collect());
    let interfaces = || view.by_index::<NetworkInterface>("owner", &i.id);
    let public = || public_ip_of(view, &i.interface);
    match name {
        "instance-id" => one(&i.id),
        "instance-state-name" => Some(state(i.state).name.map(|n| n.to_string()).into_iter().collect()),
        "instance-state-code" => Some(state(i.state).code.map(|n| n.to_string()).into_iter().collect()),
        "instance-type" => one(&i.instance_type),
        "instance-lifecycle" => Some(i.lifecycle.clone().into_iter().collect()),
        "image-id" => one(&i.image),
        "vpc-id" | "network-interface.vpc-id" => one(&i.vpc),
        "subnet-id" | "network-interface.subnet-id" => one(&i.subnet),
        "availability-zone" | "network-interface.availability-zone" => one(&i.zone),
        "private-ip-address" => one(&i.address),
        "private-dns-name" | "network-interface.private-dns-name" => one(&show::private_name(view.region, i)),
        "network-interface.addresses.private-ip-address" => {
            Some(interfaces().flat_map(|n| n.more_addresses.iter().chain([&n.address]).cloned()).collect())
        }
        "network-interface.network-interface-id" => Some(interfaces().map(|n| n.id.clone()).collect()),
        "network-interface.mac-address" => Some(interfaces().map(|n| n.mac.clone()).collect()),
        "ip-address" | "network-interface.association.public-ip" => some(&public()),
        "instance.group-id" | "group-id" | "network-interface.group-id" => Some(i.groups.clone()),
        "instance.group-name" | "group-name" | "network-interface.group-name" => Some(group_names(view, i)),
        "reservation-id" => one(&i.reservation),
        "client-token" => some(&i.client_token),
        "key-name" => some(&i.key_name),
        "launch-index" => one(&i.launch_index.to_string()),
        "launch-time" => one(&crate::words::iso(i.launched_at)),
        "iam-instance-profile.arn" => some(&i.profile),
        "iam-instance-profile.name" => Some(
            i.profile.as_deref().and_then(|p| p.rsplit('/').next()).map(str::to_owned).into_iter().collect(),
        ),
        "owner-id" => one(view.account),
        "architecture" => one(architecture(&i.instance_type)),
        "tenancy" => one(if i.tenancy.is_empty() { "default" } else { &i.tenancy }),
        "monitoring-state" => one(if i.detailed_monitoring { "enabled" } else { "disabled" }),
        "root-device-name" => one(&i.root_device),
        "root-device-type" => one("ebs"),
        "virtualization-type" => one("hvm"),
        "hypervisor" => one("xen"),
        "placement-group-name" => one(&i.options.placement_group),
        "metadata-options.http-tokens" => {
            one(if i.metadata.tokens_required { "required" } else { "optional" })
        }
        "metadata-options.http-endpoint" => one(if i.metadata.enabled { "enabled" } else { "disabled" }),
        "block-device-mapping.volume-id" => Some(i.block_devices.iter().map(|d| d.volume.clone()).collect()),
        "block-device-mapping.device-name" => {
            Some(i.block_devices.iter().map(|d| d.device.clone()).collect())
        }
        "state-reason-code" => Some(i.state_reason.iter().map(|(c, _)| c.clone()).collect()),
        "reason" => one(&i.transition_reason),
        "source-dest-check" | "network-interface.source-dest-check" => {
            Some(interfaces().map(|n| (!n.forwards).to_string()).collect())
        }
        "dns-name" => some(&show::instance(view.into(), i).public_dns_name),
        "availability-zone-id" | "network-interface.availability-zone-id" => {
            one(&ec2::api::zones::zone_id_of(view.region, &i.zone))
        }
        "network-interface.tag-key" => Some(interfaces().flat_map(|n| n.tags.keys().cloned()).collect()),
        "network-interface.tag-value" => Some(interfaces().flat_map(|n| n.tags.values().cloned()).collect()),
        "network-interface.addresses.association.allocation-id"
        | "network-interface.association.allocation-id" => {
            Some(interfaces().flat_map(|n| elastic(view, &n.id)).map(|a| a.allocation.clone()).collect())
        }
        "network-interface.addresses.association.association-id"
        | "network-interface.association.association-id" => Some(
            interfaces().flat_map(|n| elastic(view, &n.id)).filter_map(|a| a.association.clone()).collect(),
        ),
        _ => shown::values(shown::INSTANCE, name, || show::instance(view.into(), i).to_value()),
    }
}

/// The elastic addresses of an interface.
fn elastic<'a>(view: &'a View, interface: &'a str) -> impl Iterator<Item = &'a Arc<Address>> {
    view.by_index::<Address>("interface", interface)
}

fn named(view: &View, ids: Option<&[String]>) -> Result<Vec<Arc<Instance>>, AwsError> {
    match ids.filter(|i| !i.is_empty()) {
        Some(ids) => {
            lifecycle::all_there(view, ids)?;
            let mut all =
                ids.iter().map(|id| lifecycle::instance(view, id)).collect::<Result<Vec<_>, _>>()?;
            all.sort_by(|a, b| a.id.cmp(&b.id));
            all.dedup_by(|a, b| a.id == b.id);
            Ok(all)
        }
        None => Ok(view.table::<Instance>().iter().cloned().collect()),
    }
}

pub fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeInstancesRequest,
) -> Result<api::DescribeInstancesResult, AwsError> {
    at_least_five(input.max_results)?;
    if input.max_results.is_some() && input.instance_ids.as_ref().is_some_and(|i| !i.is_empty()) {
        let text = "The parameter instancesSet cannot be used with the parameter maxResults";
        return Err(crate::words::combination(text));
    }
    let mut found = Vec::new();
    for i in named(view, input.instance_ids.as_deref())? {
        if passes(input.filters.as_deref(), &i.tags, |f| field(view, &i, f))? {
            found.push(i);
        }
    }
    let (found, next_token) = page(found, input.max_results, input.next_token.as_deref(), |i| i.id.clone())?;
    let mut out: Vec<(String, Vec<Arc<Instance>>)> = Vec::new();
    for i in found {
        match out.iter_mut().find(|(r, _)| *r == i.reservation) {
            Some((_, list)) => list.push(i),
            None => out.push((i.reservation.clone(), vec![i])),
        }
    }
    for (_, list) in &mut out {
        list.sort_by_key(|i| i.launch_index);
    }
    let reservations = out.iter().map(|(id, list)| reservation(view.into(), id, list)).collect();
    Ok(api::DescribeInstancesResult { reservations: Some(reservations), next_token })
}

/// The checks of an instance: `ok` when its boot has ended well, `impaired` when it failed, `initializing` until then.
fn checks(i: &Instance) -> (api::InstanceStatusSummary, api::InstanceStatusSummary) {
    use api::{StatusType, SummaryStatus};
    let summary = |status, detail: Option<StatusType>, since| api::InstanceStatusSummary {
        details: detail.map(|status| {
            vec![api::InstanceStatusDetails {
                impaired_since: since,
                name: Some(api::StatusName::Reachability),
                status: Some(status),
            }]
        }),
        status: Some(status),
    };
    if i.state != InstanceState::Running {
        return (
            summary(SummaryStatus::NotApplicable, None, None),
            summary(SummaryStatus::NotApplicable, None, None),
        );
    }
    let ok = summary(SummaryStatus::Ok, Some(StatusType::Passed), None);
    if i.is_impaired() {
        return (summary(SummaryStatus::Impaired, Some(StatusType::Failed), Some(i.state_since)), ok);
    }
    if i.booted {
        return (ok.clone(), ok);
    }
    let waiting = summary(SummaryStatus::Initializing, Some(StatusType::Initializing), None);
    (waiting.clone(), waiting)
}

pub fn status(
    view: &View,
    _: &Caller,
    input: api::DescribeInstanceStatusRequest,
) -> Result<api::DescribeInstanceStatusResult, AwsError> {
    at_least_five(input.max_results)?;
    let all = input.include_all_instances == Some(true);
    let mut found = Vec::new();
    for i in named(view, input.instance_ids.as_deref())? {
        if !all && i.state != InstanceState::Running {
            continue;
        }
        let (own, system) = checks(&i);
        let word =
            |s: &api::InstanceStatusSummary| Some(s.status.map(|s| s.to_string()).into_iter().collect());
        let detail = |s: &api::InstanceStatusSummary| {
            Some(s.details.iter().flatten().filter_map(|d| d.status).map(|s| s.to_string()).collect())
        };
        let fields = |f: &str| match f {
            "instance-status.status" => word(&own),
            "instance-status.reachability" => detail(&own),
            "system-status.status" => word(&system),
            "system-status.reachability" => detail(&system),
            "availability-zone" | "availability-zone-id" | "instance-state-name" | "instance-state-code" => {
                field(view, &i, f)
            }
            f => shown::values(shown::STATUS, f, shapes::Value::empty),
        };
        if passes(input.filters.as_deref(), &Default::default(), fields)? {
            found.push(api::InstanceStatus {
                availability_zone: Some(i.zone.clone()),
                instance_id: Some(i.id.clone()),
                instance_state: Some(state(i.state)),
                instance_status: Some(own),
                system_status: Some(system),
                ..Default::default()
            });
        }
    }
    let key = |s: &api::InstanceStatus| s.instance_id.clone().unwrap_or_default();
    let (statuses, next_token) = page(found, input.max_results, input.next_token.as_deref(), key)?;
    Ok(api::DescribeInstanceStatusResult { instance_statuses: Some(statuses), next_token })
}
