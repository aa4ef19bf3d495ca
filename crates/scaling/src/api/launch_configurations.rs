//! Launch configurations.
//!
//! Source: API reference, CreateLaunchConfiguration, DescribeLaunchConfigurations, DeleteLaunchConfiguration.

use ec2::rows::Instance;
use shapes::autoscaling::{self as api, ops};
use shapes::convert::Unit;
use state::{AwsError, Caller, Effect, Handlers, Tx, View};

use super::limits;
use super::support::{arn, page, validation};
use crate::rows::{Group, LaunchConfiguration};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateLaunchConfiguration>(
        Effect::Partly("Spot prices, kernels, RAM disks and ClassicLink are stored and not acted on."),
        create,
    );
    h.read::<ops::DescribeLaunchConfigurations>(Effect::Real, describe);
    h.write::<ops::DeleteLaunchConfiguration>(Effect::Real, delete);
}

fn missing(name: &str) -> AwsError {
    validation(format!("Launch configuration name not found - Launch configuration {name} not found"))
}

fn create(tx: &mut Tx, _: &Caller, input: api::CreateLaunchConfigurationType) -> Result<Unit, AwsError> {
    let name = input.launch_configuration_name.clone();
    if tx.get::<LaunchConfiguration>(&name).is_some() {
        return Err(AwsError::new(
            "AlreadyExists",
            format!(
                "Launch Configuration by this name already exists - A launch configuration already exists with the name {name}"
            ),
        ));
    }
    limits::check(
        tx.table::<LaunchConfiguration>().len(),
        limits::LAUNCH_CONFIGURATIONS,
        "launch configurations",
    )?;
    let model = input.instance_id.as_deref().map(|id| {
        tx.get::<Instance>(id).cloned().ok_or_else(|| validation(format!("Instance ID {id} does not exist")))
    });
    let model = model.transpose()?;
    let image = input.image_id.clone().or_else(|| model.as_ref().map(|i| i.image.clone()));
    let kind = input.instance_type.clone().or_else(|| model.as_ref().map(|i| i.instance_type.clone()));
    let (Some(image_id), Some(instance_type)) = (image, kind) else {
        return Err(validation(
            "Valid requests must contain either the InstanceID parameter or both the ImageId and InstanceType parameters.",
        ));
    };
    check_devices(input.block_device_mappings.as_deref().unwrap_or_default())?;
    let settings = api::LaunchConfiguration {
        launch_configuration_arn: Some(arn(
            tx,
            "launchConfiguration",
            &format!("launchConfigurationName/{name}"),
        )),
        launch_configuration_name: name,
        image_id,
        instance_type,
        key_name: input.key_name.or_else(|| model.as_ref()?.key_name.clone()).or(Some(String::new())),
        security_groups: input
            .security_groups
            .or_else(|| model.as_ref().map(|i| i.groups.clone()))
            .or(Some(Vec::new())),
        classic_link_vpc_id: input.classic_link_vpc_id,
        classic_link_vpc_security_groups: input.classic_link_vpc_security_groups.or(Some(Vec::new())),
        user_data: input.user_data.or_else(|| model.as_ref()?.user_data.clone()).or(Some(String::new())),
        kernel_id: input.kernel_id.or(Some(String::new())),
        ramdisk_id: input.ramdisk_id.or(Some(String::new())),
        block_device_mappings: input.block_device_mappings.or(Some(Vec::new())),
        instance_monitoring: input
            .instance_monitoring
            .or(Some(api::InstanceMonitoring { enabled: Some(true) })),
        spot_price: input.spot_price,
        iam_instance_profile: input.iam_instance_profile.or_else(|| model.as_ref()?.profile.clone()),
        created_time: tx.now(),
        ebs_optimized: Some(input.ebs_optimized.unwrap_or(false)),
        associate_public_ip_address: input.associate_public_ip_address,
        placement_tenancy: input.placement_tenancy,
        metadata_options: input.metadata_options,
    };
    tx.put(LaunchConfiguration { settings });
    Ok(Unit {})
}

fn check_devices(devices: &[api::BlockDeviceMapping]) -> Result<(), AwsError> {
    for (i, d) in devices.iter().enumerate() {
        if devices[..i].iter().any(|other| other.device_name == d.device_name) {
            return Err(validation(format!("Duplicate device name: {}", d.device_name)));
        }
        if d.ebs.is_some() && d.virtual_name.is_some() {
            return Err(validation(
                "Block device mapping cannot have both an EBS volume and a virtual name specified.",
            ));
        }
    }
    Ok(())
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::LaunchConfigurationNamesType,
) -> Result<api::LaunchConfigurationsType, AwsError> {
    let names = input.launch_configuration_names.unwrap_or_default();
    let all = view.table::<LaunchConfiguration>().iter();
    let asked = all.filter(|c| names.is_empty() || names.contains(&c.settings.launch_configuration_name));
    let key = |c: &&std::sync::Arc<LaunchConfiguration>| c.settings.launch_configuration_name.clone();
    let (found, next_token) = page(asked, key, input.next_token.as_deref(), input.max_records)?;
    Ok(api::LaunchConfigurationsType {
        launch_configurations: found.iter().map(|c| c.settings.clone()).collect(),
        next_token,
    })
}

fn delete(tx: &mut Tx, _: &Caller, input: api::LaunchConfigurationNameType) -> Result<Unit, AwsError> {
    let name = input.launch_configuration_name;
    if tx.get::<LaunchConfiguration>(&name).is_none() {
        return Err(missing(&name));
    }
    if let Some(g) = tx.by_index::<Group>("launch-configuration", &name).next() {
        return Err(AwsError::new(
            "ResourceInUse",
            format!(
                "Cannot delete launch configuration {name} because it is attached to AutoScalingGroup {}",
                g.name
            ),
        ));
    }
    tx.delete::<LaunchConfiguration>(&name);
    Ok(Unit {})
}
