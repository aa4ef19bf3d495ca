//! Attributes of an instance one by one: DescribeInstanceAttribute, ModifyInstanceAttribute, the metadata options, monitoring and CPU
//! credits.

use base64::Engine;
use ec2::rows::{Instance, InstanceState, NetworkInterface, Subnet};
use shapes::Unit;
use shapes::ec2 as api;
use state::{AwsError, Caller, Tx, View};

use super::show;
use super::types::burstable;
use crate::lifecycle::{self, instance};
use crate::rows::Volume;
use crate::words::{combination, error, invalid_value, missing_parameter};
use crate::{capacity, spec};
use ec2::api::list::page;

fn yes(value: bool) -> Option<api::AttributeBooleanValue> {
    Some(api::AttributeBooleanValue { value: Some(value) })
}

fn text(value: impl Into<String>) -> Option<api::AttributeValue> {
    Some(api::AttributeValue { value: Some(value.into()) })
}

pub fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeInstanceAttributeRequest,
) -> Result<api::InstanceAttribute, AwsError> {
    use api::InstanceAttributeName as Name;
    let i = instance(view, &input.instance_id)?;
    let mut out = api::InstanceAttribute { instance_id: Some(i.id.clone()), ..Default::default() };
    match input.attribute {
        Name::InstanceType => out.instance_type = text(i.instance_type.clone()),
        Name::Kernel => out.kernel_id = Some(api::AttributeValue::default()),
        Name::Ramdisk => out.ramdisk_id = Some(api::AttributeValue::default()),
        Name::UserData => out.user_data = Some(api::AttributeValue { value: i.user_data.clone() }),
        Name::DisableApiTermination => out.disable_api_termination = yes(i.termination_protection),
        Name::DisableApiStop => out.disable_api_stop = yes(i.stop_protection),
        Name::InstanceInitiatedShutdownBehavior => {
            let word = if i.terminate_on_shutdown { "terminate" } else { "stop" };
            out.instance_initiated_shutdown_behavior = text(word);
        }
        Name::RootDeviceName => out.root_device_name = text(i.root_device.clone()),
        Name::BlockDeviceMapping => {
            out.block_device_mappings = Some(i.block_devices.iter().map(show::device).collect());
        }
        Name::ProductCodes => out.product_codes = Some(Vec::new()),
        Name::SourceDestCheck => {
            let forwards = view.get::<NetworkInterface>(&i.interface).is_some_and(|n| n.forwards);
            out.source_dest_check = yes(!forwards);
        }
        Name::GroupSet => out.groups = Some(show::groups(view, &i.groups)),
        Name::EbsOptimized => out.ebs_optimized = yes(i.ebs_optimized),
        Name::SriovNetSupport => out.sriov_net_support = Some(api::AttributeValue::default()),
        Name::EnaSupport => out.ena_support = yes(true),
        Name::EnclaveOptions => {
            out.enclave_options = Some(api::EnclaveOptions { enabled: Some(i.options.enclave) })
        }
    }
    Ok(out)
}

/// One attribute to change: those of a member each, and the one that `Attribute` and `Value` give.
enum Change {
    Type(String),
    UserData(Option<String>),
    TerminationProtection(bool),
    StopProtection(bool),
    Shutdown(String),
    SourceDestCheck(bool),
    Groups(Vec<String>),
    EbsOptimized(bool),
    EnaSupport(bool),
}

fn changes(input: &api::ModifyInstanceAttributeRequest) -> Result<Vec<Change>, AwsError> {
    let on = |a: &Option<api::AttributeBooleanValue>| a.as_ref().and_then(|a| a.value);
    let word = |a: &Option<api::AttributeValue>| a.as_ref().and_then(|a| a.value.clone());
    if input.kernel.is_some() || input.ramdisk.is_some() || input.sriov_net_support.is_some() {
        return Err(error(
            "UnsupportedOperation",
            "Kernel, RAM disk and SR-IOV of an instance cannot be changed here",
        ));
    }
    let mut out = Vec::new();
    out.extend(word(&input.instance_type).map(Change::Type));
    out.extend(input.user_data.as_ref().map(|u| {
        let bytes = u.value.as_ref().map(|b| b.0.clone()).unwrap_or_default();
        Change::UserData((!bytes.is_empty()).then(|| base64::engine::general_purpose::STANDARD.encode(bytes)))
    }));
    out.extend(on(&input.disable_api_termination).map(Change::TerminationProtection));
    out.extend(on(&input.disable_api_stop).map(Change::StopProtection));
    out.extend(word(&input.instance_initiated_shutdown_behavior).map(Change::Shutdown));
    out.extend(on(&input.source_dest_check).map(Change::SourceDestCheck));
    out.extend(input.groups.clone().map(Change::Groups));
    out.extend(on(&input.ebs_optimized).map(Change::EbsOptimized));
    out.extend(on(&input.ena_support).map(Change::EnaSupport));
    if let Some(name) = input.attribute {
        let value = input.value.clone().ok_or_else(|| missing_parameter("value"));
        match input.block_device_mappings.is_some() {
            true if name == api::InstanceAttributeName::BlockDeviceMapping => {}
            _ => out.push(by_name(name, value?)?),
        }
    }
    Ok(out)
}

fn by_name(name: api::InstanceAttributeName, value: String) -> Result<Change, AwsError> {
    use api::InstanceAttributeName as Name;
    let on = |value: &str| match value.to_ascii_lowercase().as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(invalid_value(format!(
            "Value ({value}) for parameter value is invalid. Expected a boolean value"
        ))),
    };
    Ok(match name {
        Name::InstanceType => Change::Type(value),
        Name::UserData => Change::UserData((!value.is_empty()).then_some(value)),
        Name::DisableApiTermination => Change::TerminationProtection(on(&value)?),
        Name::DisableApiStop => Change::StopProtection(on(&value)?),
        Name::InstanceInitiatedShutdownBehavior => Change::Shutdown(value),
        Name::SourceDestCheck => Change::SourceDestCheck(on(&value)?),
        Name::EbsOptimized => Change::EbsOptimized(on(&value)?),
        other => {
            return Err(error(
                "UnsupportedOperation",
                format!("The attribute {other} cannot be changed here"),
            ));
        }
    })
}

pub fn modify(tx: &mut Tx, _: &Caller, input: api::ModifyInstanceAttributeRequest) -> Result<Unit, AwsError> {
    let id = input.instance_id.clone();
    let row = instance(tx, &id)?;
    if !row.exists() {
        let text = format!("The instance '{id}' is terminated.");
        return Err(error("IncorrectInstanceState", text));
    }
    let all = changes(&input)?;
    for change in all {
        apply(tx, &id, change)?;
    }
    for d in input.block_device_mappings.iter().flatten() {
        let device = d.device_name.clone().unwrap_or_default();
        let goes = d.ebs.as_ref().and_then(|e| e.delete_on_termination);
        keep_device(tx, &id, &device, goes)?;
    }
    Ok(Unit {})
}

fn only_stopped(row: &Instance) -> Result<(), AwsError> {
    if row.state == InstanceState::Stopped {
        return Ok(());
    }
    let text = format!("The instance '{}' is not in the 'stopped' state.", row.id);
    Err(error("IncorrectInstanceState", text))
}

fn apply(tx: &mut Tx, id: &str, change: Change) -> Result<(), AwsError> {
    let row = instance(tx, id)?;
    match change {
        Change::Type(t) => {
            only_stopped(&row)?;
            capacity::type_size(&t)?;
            let (has, needs) =
                (crate::launch::architecture(&t), crate::launch::architecture(&row.instance_type));
            if has != needs {
                return Err(invalid_value(format!(
                    "The architecture '{has}' of the specified instance type does not match the architecture '{needs}' of the specified AMI."
                )));
            }
            tx.update::<Instance>(id, |i| {
                if burstable(&t) != burstable(&i.instance_type) {
                    i.cpu_credits = crate::launch::usual_credits(&t);
                }
                i.instance_type = t;
                i.options.cpu = None;
            });
        }
        Change::UserData(data) => {
            only_stopped(&row)?;
            spec::check_user_data(data.as_deref())?;
            tx.update::<Instance>(id, |i| i.user_data = data);
        }
        Change::TerminationProtection(on) => {
            tx.update::<Instance>(id, |i| i.termination_protection = on);
        }
        Change::StopProtection(on) => {
            tx.update::<Instance>(id, |i| i.stop_protection = on);
        }
        Change::Shutdown(word) => {
            let terminates = match word.as_str() {
                "terminate" => true,
                "stop" => false,
                _ => {
                    let text = format!(
                        "Value ({word}) for parameter instanceInitiatedShutdownBehavior is invalid. Unknown value."
                    );
                    return Err(invalid_value(text));
                }
            };
            tx.update::<Instance>(id, |i| i.terminate_on_shutdown = terminates);
        }
        Change::SourceDestCheck(on) => {
            tx.update::<NetworkInterface>(&row.interface, |n| n.forwards = !on);
        }
        Change::Groups(groups) => set_groups(tx, &row, groups)?,
        Change::EbsOptimized(on) => {
            only_stopped(&row)?;
            tx.update::<Instance>(id, |i| i.ebs_optimized = on);
        }
        Change::EnaSupport(on) => {
            if !on {
                return Err(error("UnsupportedOperation", "Enhanced networking cannot be turned off here"));
            }
        }
    }
    Ok(())
}

fn set_groups(tx: &mut Tx, row: &Instance, groups: Vec<String>) -> Result<(), AwsError> {
    if groups.is_empty() {
        return Err(invalid_value("At least one security group must be specified"));
    }
    let subnet = tx.get::<Subnet>(&row.subnet).cloned();
    if let Some(subnet) = subnet {
        ec2::interfaces::check_groups(tx, &subnet, &groups)?;
    }
    tx.update::<NetworkInterface>(&row.interface, |n| n.groups = groups.clone());
    tx.update::<Instance>(&row.id, |i| i.groups = groups);
    Ok(())
}

fn keep_device(tx: &mut Tx, id: &str, device: &str, goes: Option<bool>) -> Result<(), AwsError> {
    let row = instance(tx, id)?;
    let found = row.block_devices.iter().find(|d| d.device == device).cloned();
    let found = found.ok_or_else(|| {
        let text = format!("No device is currently mapped at {device}");
        error("InvalidInstanceAttributeValue", text)
    })?;
    let Some(goes) = goes else { return Ok(()) };
    tx.update::<Instance>(id, |i| {
        i.block_devices
            .iter_mut()
            .filter(|d| d.device == device)
            .for_each(|d| d.delete_on_termination = goes);
    });
    tx.update::<Volume>(&found.volume, |v| {
        v.attachments.iter_mut().filter(|a| a.instance == id).for_each(|a| a.delete_on_termination = goes);
    });
    Ok(())
}

pub fn modify_metadata(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifyInstanceMetadataOptionsRequest,
) -> Result<api::ModifyInstanceMetadataOptionsResult, AwsError> {
    let row = instance(tx, &input.instance_id)?;
    if !row.exists() {
        let text = format!("The instance '{}' is terminated.", row.id);
        return Err(error("IncorrectInstanceState", text));
    }
    let hops = input.http_put_response_hop_limit;
    if hops.is_some_and(|n| !(1..=64).contains(&n)) {
        return Err(invalid_value("The value of HttpPutResponseHopLimit must be between 1 and 64"));
    }
    tx.update::<Instance>(&input.instance_id, |i| {
        let m = &mut i.metadata;
        if let Some(t) = input.http_tokens {
            m.tokens_required = t == api::HttpTokensState::Required;
        }
        if let Some(n) = hops {
            m.hop_limit = n;
        }
        if let Some(e) = input.http_endpoint {
            m.enabled = e == api::InstanceMetadataEndpointState::Enabled;
        }
        if let Some(p) = input.http_protocol_ipv6 {
            m.ipv6 = p == api::InstanceMetadataProtocolState::Enabled;
        }
        if let Some(t) = input.instance_metadata_tags {
            m.tags = t == api::InstanceMetadataTagsState::Enabled;
        }
    });
    let shown = show::metadata(&instance(tx, &input.instance_id)?.metadata);
    Ok(api::ModifyInstanceMetadataOptionsResult {
        instance_id: Some(input.instance_id),
        instance_metadata_options: Some(api::InstanceMetadataOptionsResponse {
            state: Some(api::InstanceMetadataOptionsState::Pending),
            ..shown
        }),
    })
}

pub fn metadata_defaults(
    _: &View,
    _: &Caller,
    _: api::GetInstanceMetadataDefaultsRequest,
) -> Result<api::GetInstanceMetadataDefaultsResult, AwsError> {
    // No default has been set: members without a value are left out.
    Ok(api::GetInstanceMetadataDefaultsResult { account_level: Some(Default::default()) })
}

/// The firmware's variables. No instance here boots by UEFI, so there are none.
pub fn uefi_data(
    view: &View,
    _: &Caller,
    input: api::GetInstanceUefiDataRequest,
) -> Result<api::GetInstanceUefiDataResult, AwsError> {
    let row = instance(view, &input.instance_id)?;
    let text = format!("The instance '{}' was not booted in UEFI mode.", row.id);
    Err(error("UnsupportedOperation", text))
}

fn monitor(tx: &mut Tx, ids: &[String], on: bool) -> Result<Option<Vec<api::InstanceMonitoring>>, AwsError> {
    let mut out = Vec::new();
    for id in ids {
        let row = lifecycle::instance(tx, id)?;
        if !row.exists() {
            let text = format!("The instance '{id}' is terminated.");
            return Err(error("IncorrectInstanceState", text));
        }
        let state = match (on, row.detailed_monitoring) {
            (true, true) => api::MonitoringState::Enabled,
            (true, false) => api::MonitoringState::Pending,
            (false, true) => api::MonitoringState::Disabling,
            (false, false) => api::MonitoringState::Disabled,
        };
        tx.update::<Instance>(id, |i| i.detailed_monitoring = on);
        out.push(api::InstanceMonitoring {
            instance_id: Some(id.clone()),
            monitoring: Some(api::Monitoring { state: Some(state), ..Default::default() }),
        });
    }
    Ok(Some(out))
}

pub fn monitor_on(
    tx: &mut Tx,
    _: &Caller,
    input: api::MonitorInstancesRequest,
) -> Result<api::MonitorInstancesResult, AwsError> {
    Ok(api::MonitorInstancesResult { instance_monitorings: monitor(tx, &input.instance_ids, true)? })
}

pub fn monitor_off(
    tx: &mut Tx,
    _: &Caller,
    input: api::UnmonitorInstancesRequest,
) -> Result<api::UnmonitorInstancesResult, AwsError> {
    Ok(api::UnmonitorInstancesResult { instance_monitorings: monitor(tx, &input.instance_ids, false)? })
}

pub fn credits(
    view: &View,
    _: &Caller,
    input: api::DescribeInstanceCreditSpecificationsRequest,
) -> Result<api::DescribeInstanceCreditSpecificationsResult, AwsError> {
    let ids = input.instance_ids.clone().filter(|i| !i.is_empty());
    let rows: Vec<_> = match &ids {
        Some(ids) => ids.iter().map(|id| instance(view, id)).collect::<Result<_, _>>()?,
        // Without ids, AWS lists those that differ from the usual of their type.
        None => view
            .table::<Instance>()
            .iter()
            .filter(|i| i.cpu_credits.as_deref() == Some("unlimited"))
            .cloned()
            .collect(),
    };
    let mut found = Vec::new();
    for i in rows.iter().filter(|i| i.exists() && burstable(&i.instance_type)) {
        let fields = |f: &str| (f == "instance-id").then(|| vec![i.id.clone()]);
        if ec2::api::filter::passes(input.filters.as_deref(), &i.tags, fields)? {
            found.push(api::InstanceCreditSpecification {
                instance_id: Some(i.id.clone()),
                cpu_credits: i.cpu_credits.clone(),
            });
        }
    }
    found.sort_by(|a, b| a.instance_id.cmp(&b.instance_id));
    let key = |c: &api::InstanceCreditSpecification| c.instance_id.clone().unwrap_or_default();
    let (specs, next_token) = page(found, input.max_results, input.next_token.as_deref(), key)?;
    Ok(api::DescribeInstanceCreditSpecificationsResult {
        instance_credit_specifications: Some(specs),
        next_token,
    })
}

pub fn modify_credits(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifyInstanceCreditSpecificationRequest,
) -> Result<api::ModifyInstanceCreditSpecificationResult, AwsError> {
    let (mut done, mut not_done) = (Vec::new(), Vec::new());
    for c in input.instance_credit_specifications {
        let id = c.instance_id;
        let credits = c.cpu_credits.unwrap_or_default();
        if !matches!(credits.as_str(), "standard" | "unlimited") {
            return Err(combination(format!(
                "Invalid value '{credits}' for CpuCredits. Use 'standard' or 'unlimited'."
            )));
        }
        let refusal = match instance(tx, &id) {
            Err(e) => Some((e.code.to_string(), e.message)),
            Ok(i) if !burstable(&i.instance_type) => {
                let text = format!("The instance type '{}' does not support CPU credits.", i.instance_type);
                Some(("InstanceCreditSpecification.NotSupported".to_owned(), text))
            }
            Ok(i) if !i.exists() => {
                Some(("IncorrectInstanceState".to_owned(), format!("The instance '{id}' is terminated.")))
            }
            Ok(_) => None,
        };
        match refusal {
            Some((code, message)) => not_done.push(api::UnsuccessfulInstanceCreditSpecificationItem {
                instance_id: Some(id),
                error: Some(api::UnsuccessfulInstanceCreditSpecificationItemError {
                    code: api::UnsuccessfulInstanceCreditSpecificationErrorCode::parse(&code),
                    message: Some(message),
                }),
            }),
            None => {
                tx.update::<Instance>(&id, |i| i.cpu_credits = Some(credits));
                done.push(api::SuccessfulInstanceCreditSpecificationItem { instance_id: Some(id) });
            }
        }
    }
    Ok(api::ModifyInstanceCreditSpecificationResult {
        successful_instance_credit_specifications: Some(done),
        unsuccessful_instance_credit_specifications: Some(not_done),
    })
}
