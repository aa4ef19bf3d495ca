//! RunInstances and the calls that move instances through their states.

use std::sync::Arc;

use ec2::rows::{Instance, MetadataOptions, Subnet};
use shapes::convert::Shape;
use shapes::ec2 as api;
use shapes::ec2::RequestLaunchTemplateData as Data;
use shapes::{Unit, Value};
use state::{AwsError, Caller, Tx};

use super::instances::reservation;
use super::show::state;
use super::tags;
use crate::LaunchSpec;
use crate::launch::launch;
use crate::lifecycle::{self, Moved, USER};
use crate::rows::LaunchToken;
use crate::spec::{self, Place};
use crate::template::TemplateRef;
use crate::words::{combination, error, invalid_value};

/// Instances of one call, at most.
const MOST: i64 = 1000;

fn counts(input: &api::RunInstancesRequest) -> Result<(), AwsError> {
    let (least, most) = (input.min_count, input.max_count);
    if least < 1 {
        return Err(invalid_value(format!(
            "Value ({least}) for parameter minCount is invalid. Minimum allowed value is 1."
        )));
    }
    if most < least {
        let text = format!(
            "Value ({least}) for parameter minCount is invalid. The minimum count may not exceed the maximum count."
        );
        return Err(invalid_value(text));
    }
    if most > MOST {
        let text = format!(
            "You have requested more instances ({most}) than your current instance limit of {MOST} allows."
        );
        return Err(error("InstanceLimitExceeded", text));
    }
    Ok(())
}

/// The request's own parameters in a template's form: members have the same names in both.
fn own_data(input: &api::RunInstancesRequest) -> Result<Data, AwsError> {
    Data::from_value(input.to_value()).map_err(|e| invalid_value(e.to_string()))
}

fn place(input: &api::RunInstancesRequest) -> Result<Place, AwsError> {
    let own_interfaces = input.network_interfaces.as_ref().is_some_and(|n| !n.is_empty());
    if own_interfaces && input.subnet_id.is_some() {
        let text =
            "Network interfaces and an instance-level subnet ID may not be specified on the same request";
        return Err(combination(text));
    }
    if own_interfaces && input.private_ip_address.is_some() {
        let text = "Network interfaces and an instance-level private address may not be specified on the same request";
        return Err(combination(text));
    }
    if input.private_ip_address.is_some() && input.max_count > 1 {
        return Err(combination(
            "A private IP address may only be specified when launching a single instance",
        ));
    }
    Ok(Place {
        subnet: input.subnet_id.clone(),
        zone: input.placement.as_ref().and_then(|p| p.availability_zone.clone()),
        private_address: input.private_ip_address.as_deref().map(spec::address).transpose()?,
        by_zone: false,
    })
}

/// A zone beside a subnet must be the subnet's.
fn check_zone(tx: &Tx, place: &Place) -> Result<(), AwsError> {
    let (Some(zone), Some(subnet)) = (&place.zone, &place.subnet) else { return Ok(()) };
    match tx.get::<Subnet>(subnet).map(|s| &s.zone).filter(|z| *z != zone && !zone.is_empty()) {
        Some(own) => Err(invalid_value(format!(
            "Value ({zone}) for parameter availabilityZone is invalid. Subnet '{subnet}' is in the availability zone {own}"
        ))),
        None => Ok(()),
    }
}

/// The request without what may differ when it is repeated.
fn fingerprint(input: &api::RunInstancesRequest) -> Value {
    let plain = api::RunInstancesRequest { client_token: None, dry_run: None, ..input.clone() };
    plain.to_value()
}

pub fn run(tx: &mut Tx, _: &Caller, input: api::RunInstancesRequest) -> Result<api::Reservation, AwsError> {
    counts(&input)?;
    let kinds = ["instance", "volume", "network-interface", "spot-instances-request", "elastic-gpu"];
    tags::only(input.tag_specifications.as_deref(), &kinds)?;
    for kind in kinds {
        tags::given(input.tag_specifications.as_deref(), kind)?;
    }
    let request = fingerprint(&input);
    let token = input.client_token.clone().filter(|t| !t.is_empty());
    if let Some(before) = token.as_deref().and_then(|t| tx.get::<LaunchToken>(t)).cloned() {
        return repeated(tx, &before, &request);
    }
    let (data, place) = (own_data(&input)?, place(&input)?);
    check_zone(tx, &place)?;
    let spec = match &input.launch_template {
        Some(t) => {
            let wanted = TemplateRef {
                id: t.launch_template_id.clone(),
                name: t.launch_template_name.clone(),
                version: t.version.clone(),
            };
            spec::from_template(tx, tx.region(), &wanted, &data, &place)?
        }
        None => spec::from_data(tx, tx.region(), &data, &place)?,
    };
    let reservation_id = format!("r-{}", tx.random().hex(17));
    let spec = LaunchSpec { reservation: reservation_id.clone(), client_token: token.clone(), ..spec };
    let made = launch_all(tx, spec, input.min_count, input.max_count)?;
    if let Some(token) = token {
        let at = tx.now();
        tx.put(LaunchToken { token, request, reservation: reservation_id.clone(), at });
    }
    Ok(reservation((&*tx).into(), &reservation_id, &made))
}

fn launch_all(tx: &mut Tx, spec: LaunchSpec, least: i64, most: i64) -> Result<Vec<Arc<Instance>>, AwsError> {
    if most > 1 && spec.interface.is_some() {
        return Err(combination("A network interface may only be attached when launching a single instance"));
    }
    let mut made = Vec::new();
    for index in 0..most {
        match launch(tx, &LaunchSpec { launch_index: index, ..spec.clone() }) {
            Ok(i) => made.push(i),
            Err(e) if index >= least && scarce(&e) => break,
            Err(e) => return Err(e),
        }
    }
    Ok(made)
}

/// Whether fewer instances may be launched than asked for.
fn scarce(e: &AwsError) -> bool {
    matches!(
        &*e.code,
        "InsufficientInstanceCapacity" | "InsufficientFreeAddressesInSubnet" | "InsufficientAddressCapacity"
    )
}

fn repeated(tx: &Tx, before: &LaunchToken, request: &Value) -> Result<api::Reservation, AwsError> {
    if before.request != *request {
        let text = "Arguments on this idempotent request are inconsistent with arguments used in previous request(s).";
        return Err(error("IdempotentParameterMismatch", text));
    }
    let mut made: Vec<_> =
        tx.table::<Instance>().iter().filter(|i| i.reservation == before.reservation).cloned().collect();
    made.sort_by_key(|i| i.launch_index);
    Ok(reservation(tx.into(), &before.reservation, &made))
}

fn change(id: &str, moved: Moved) -> api::InstanceStateChange {
    api::InstanceStateChange {
        instance_id: Some(id.to_owned()),
        previous_state: Some(state(moved.before)),
        current_state: Some(state(moved.after)),
    }
}

/// Each id once, in the order of the call.
fn each(ids: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    ids.iter().for_each(|id| {
        if !out.contains(id) {
            out.push(id.clone())
        }
    });
    out
}

fn protected(id: &str, what: &str, attribute: &str) -> AwsError {
    let text = format!(
        "The instance '{id}' may not be {what}. Modify its '{attribute}' instance attribute and try again."
    );
    error("OperationNotPermitted", text)
}

pub fn terminate(
    tx: &mut Tx,
    _: &Caller,
    input: api::TerminateInstancesRequest,
) -> Result<api::TerminateInstancesResult, AwsError> {
    lifecycle::all_there(tx, &input.instance_ids)?;
    let mut changed = Vec::new();
    for id in each(&input.instance_ids) {
        let row = lifecycle::instance(tx, &id)?;
        if row.termination_protection && row.exists() {
            return Err(protected(&id, "terminated", "disableApiTermination"));
        }
        changed.push(change(&id, lifecycle::terminate(tx, &id, USER)?));
    }
    Ok(api::TerminateInstancesResult { terminating_instances: Some(changed) })
}

pub fn stop(
    tx: &mut Tx,
    _: &Caller,
    input: api::StopInstancesRequest,
) -> Result<api::StopInstancesResult, AwsError> {
    lifecycle::all_there(tx, &input.instance_ids)?;
    let mut changed = Vec::new();
    for id in each(&input.instance_ids) {
        let row = lifecycle::instance(tx, &id)?;
        if row.stop_protection {
            return Err(protected(&id, "stopped", "disableApiStop"));
        }
        if input.hibernate == Some(true) {
            let text = format!("The instance '{id}' is not configured for hibernation.");
            return Err(error("UnsupportedHibernationConfiguration", text));
        }
        changed.push(change(&id, lifecycle::stop(tx, &id, USER)?));
    }
    Ok(api::StopInstancesResult { stopping_instances: Some(changed) })
}

pub fn start(
    tx: &mut Tx,
    _: &Caller,
    input: api::StartInstancesRequest,
) -> Result<api::StartInstancesResult, AwsError> {
    lifecycle::all_there(tx, &input.instance_ids)?;
    let mut changed = Vec::new();
    for id in each(&input.instance_ids) {
        changed.push(change(&id, lifecycle::start(tx, &id)?));
    }
    Ok(api::StartInstancesResult { starting_instances: Some(changed) })
}

pub fn reboot(tx: &mut Tx, _: &Caller, input: api::RebootInstancesRequest) -> Result<Unit, AwsError> {
    for id in each(&input.instance_ids) {
        lifecycle::reboot(tx, &id)?;
    }
    Ok(Unit {})
}

/// What an instance was launched from, as data for a template.
pub fn template_data(
    view: &state::View,
    _: &Caller,
    input: api::GetLaunchTemplateDataRequest,
) -> Result<api::GetLaunchTemplateDataResult, AwsError> {
    let i = lifecycle::instance(view, &input.instance_id)?;
    let metadata = super::show::metadata(&i.metadata);
    let tags = (!i.tags.is_empty()).then(|| {
        vec![api::LaunchTemplateTagSpecification {
            resource_type: Some("instance".into()),
            tags: ec2::api::show_tags(&i.tags),
        }]
    });
    let data = api::ResponseLaunchTemplateData {
        image_id: Some(i.image.clone()),
        instance_type: Some(i.instance_type.clone()),
        key_name: i.key_name.clone(),
        user_data: i.user_data.clone(),
        ebs_optimized: Some(i.ebs_optimized),
        disable_api_termination: Some(i.termination_protection),
        disable_api_stop: Some(i.stop_protection),
        security_group_ids: Some(i.groups.clone()),
        iam_instance_profile: i.profile.clone().map(|arn| {
            api::LaunchTemplateIamInstanceProfileSpecification { arn: Some(arn), ..Default::default() }
        }),
        monitoring: Some(api::LaunchTemplatesMonitoring {
            enabled: Some(i.detailed_monitoring),
            ..Default::default()
        }),
        metadata_options: (i.metadata != MetadataOptions::default())
            .then(|| api::LaunchTemplateInstanceMetadataOptions::from_value(metadata.to_value()))
            .transpose()
            .map_err(|e| invalid_value(e.to_string()))?,
        tag_specifications: tags,
        ..Default::default()
    };
    Ok(api::GetLaunchTemplateDataResult { launch_template_data: Some(data) })
}
