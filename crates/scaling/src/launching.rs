//! From a group to what an instance of it is launched from: its launch configuration, its template, or an override of its mixed
//! policy; then the launch.

use compute::{LaunchSpec, Place, TemplateRef};
use ec2::rows::Instance;
use shapes::autoscaling as api;
use shapes::ec2 as machine;
use shapes::ec2::RequestLaunchTemplateData as Data;
use state::{AwsError, Tables, Tx};

use crate::gather;
use crate::members::GROUP_TAG;
use crate::rows::{Group, LaunchConfiguration};

/// One way to launch an instance of a group.
#[derive(Clone, Debug)]
pub struct Way {
    pub spec: LaunchSpec,
    pub launch_configuration: Option<String>,
    /// With the version's number.
    pub launch_template: Option<api::LaunchTemplateSpecification>,
    pub weight: Option<i64>,
}

/// The ways to launch an instance of a group in a subnet, the preferred first. Versions of templates are looked up anew each time.
///
/// # Errors
/// What is wrong with the template, the configuration, or what they name.
pub fn ways(
    tables: &Tables,
    region: &str,
    g: &Group,
    subnet: &str,
    spot: bool,
) -> Result<Vec<Way>, AwsError> {
    let by_zone = g.subnets.is_empty();
    let place = Place { subnet: Some(subnet.to_owned()), by_zone, ..Default::default() };
    if let Some(name) = &g.launch_configuration {
        return by_configuration(tables, region, g, name, &place).map(|w| vec![w]);
    }
    let Some(template) = g.template() else {
        return Err(AwsError::new(
            "ValidationError",
            "The group has no launch template or launch configuration",
        ));
    };
    if g.overrides().is_empty() {
        return by_template(tables, region, g, template, None, &place, spot).map(|w| vec![w]);
    }
    let one = |o: &api::LaunchTemplateOverrides| {
        let own = o.launch_template_specification.as_ref().unwrap_or(template);
        by_template(tables, region, g, own, Some(o), &place, spot)
    };
    g.overrides().iter().map(one).collect()
}

/// What a reference of Auto Scaling means to EC2.
pub fn reference(s: &api::LaunchTemplateSpecification) -> TemplateRef {
    // A stored reference has both; the id is the one that lasts.
    let name = if s.launch_template_id.is_some() { None } else { s.launch_template_name.clone() };
    TemplateRef { id: s.launch_template_id.clone(), name, version: s.version.clone() }
}

fn by_template(
    tables: &Tables,
    region: &str,
    g: &Group,
    template: &api::LaunchTemplateSpecification,
    over: Option<&api::LaunchTemplateOverrides>,
    place: &Place,
    spot: bool,
) -> Result<Way, AwsError> {
    let wanted = reference(template);
    let (row, version) = compute::template(tables, &wanted)?;
    let data = Data {
        instance_type: over.and_then(|o| o.instance_type.clone()),
        image_id: over.and_then(|o| o.image_id.clone()),
        ..Default::default()
    };
    let mut spec = compute::from_template(tables, region, &wanted, &data, place)?;
    if spot {
        spec.lifecycle = Some("spot".to_owned());
    }
    settle(&mut spec, g, place);
    Ok(Way {
        spec,
        launch_configuration: None,
        launch_template: Some(api::LaunchTemplateSpecification {
            launch_template_id: Some(row.id.clone()),
            launch_template_name: Some(row.name.clone()),
            version: Some(version.version.to_string()),
        }),
        weight: over.and_then(gather::weight),
    })
}

fn by_configuration(
    tables: &Tables,
    region: &str,
    g: &Group,
    name: &str,
    place: &Place,
) -> Result<Way, AwsError> {
    let row = tables.get::<LaunchConfiguration>(name).ok_or_else(|| {
        let text = format!("Launch configuration name not found - Launch configuration {name} not found");
        AwsError::new("ValidationError", text)
    })?;
    let mut spec = compute::from_data(tables, region, &data(&row.settings), place)?;
    spec.public_ip = row.settings.associate_public_ip_address;
    settle(&mut spec, g, place);
    Ok(Way { spec, launch_configuration: Some(name.to_owned()), launch_template: None, weight: None })
}

/// What is the group's to say, whatever the template says.
fn settle(spec: &mut LaunchSpec, g: &Group, place: &Place) {
    if let Some(subnet) = place.subnet.as_ref().filter(|_| spec.interface.is_none()) {
        spec.subnet.clone_from(subnet);
    }
    spec.auto_scaling_group = Some(g.name.clone());
    let own = g.tags.iter().filter(|(_, t)| t.propagate);
    spec.tags.extend(own.map(|(k, t)| (k.clone(), t.value.clone())));
    spec.tags.insert(GROUP_TAG.to_owned(), g.name.clone());
}

/// A launch configuration in the form of launch templates.
fn data(c: &api::LaunchConfiguration) -> Data {
    let given = |s: &Option<String>| s.clone().filter(|s| !s.is_empty());
    let groups = c.security_groups.clone().unwrap_or_default();
    let (ids, names): (Vec<String>, Vec<String>) = groups.into_iter().partition(|g| g.starts_with("sg-"));
    let profile = given(&c.iam_instance_profile).map(|p| {
        let arn = p.starts_with("arn:");
        machine::LaunchTemplateIamInstanceProfileSpecificationRequest {
            arn: arn.then(|| p.clone()),
            name: (!arn).then_some(p),
        }
    });
    let devices = c.block_device_mappings.iter().flatten().map(device).collect();
    let monitored = c.instance_monitoring.as_ref().and_then(|m| m.enabled).unwrap_or(true);
    Data {
        image_id: Some(c.image_id.clone()),
        instance_type: Some(c.instance_type.clone()),
        key_name: given(&c.key_name),
        user_data: given(&c.user_data),
        security_group_ids: (!ids.is_empty()).then_some(ids),
        security_groups: (!names.is_empty()).then_some(names),
        iam_instance_profile: profile,
        ebs_optimized: c.ebs_optimized,
        block_device_mappings: Some(devices),
        monitoring: Some(machine::LaunchTemplatesMonitoringRequest {
            enabled: Some(monitored),
            ..Default::default()
        }),
        metadata_options: c.metadata_options.as_ref().map(metadata),
        placement: given(&c.placement_tenancy).map(|t| machine::LaunchTemplatePlacementRequest {
            tenancy: machine::Tenancy::parse(&t),
            ..Default::default()
        }),
        instance_market_options: given(&c.spot_price).map(|_| {
            machine::LaunchTemplateInstanceMarketOptionsRequest {
                market_type: Some(machine::MarketType::Spot),
                ..Default::default()
            }
        }),
        ..Default::default()
    }
}

fn device(d: &api::BlockDeviceMapping) -> machine::LaunchTemplateBlockDeviceMappingRequest {
    machine::LaunchTemplateBlockDeviceMappingRequest {
        device_name: Some(d.device_name.clone()),
        virtual_name: d.virtual_name.clone(),
        no_device: d.no_device.filter(|n| *n).map(|_| String::new()),
        ebs: d.ebs.as_ref().map(|e| machine::LaunchTemplateEbsBlockDeviceRequest {
            encrypted: e.encrypted,
            delete_on_termination: e.delete_on_termination,
            iops: e.iops,
            snapshot_id: e.snapshot_id.clone(),
            volume_size: e.volume_size,
            volume_type: e.volume_type.as_deref().and_then(machine::VolumeType::parse),
            throughput: e.throughput,
            ..Default::default()
        }),
    }
}

fn metadata(m: &api::InstanceMetadataOptions) -> machine::LaunchTemplateInstanceMetadataOptionsRequest {
    use machine::LaunchTemplateHttpTokensState as Tokens;
    use machine::LaunchTemplateInstanceMetadataEndpointState as Endpoint;
    machine::LaunchTemplateInstanceMetadataOptionsRequest {
        http_tokens: m.http_tokens.and_then(|t| Tokens::parse(t.as_str())),
        http_put_response_hop_limit: m.http_put_response_hop_limit,
        http_endpoint: m.http_endpoint.and_then(|e| Endpoint::parse(e.as_str())),
        ..Default::default()
    }
}

/// Launches an instance, or changes nothing.
///
/// # Errors
/// Those of [`compute::launch()`].
pub fn launch(tx: &mut Tx, spec: &LaunchSpec, zone: &str) -> Result<std::sync::Arc<Instance>, AwsError> {
    // Most launches that fail do so for want of room: no need to begin.
    compute::capacity::check(tx, &spec.instance_type, zone)?;
    // A controller's transaction goes on after a failure: what a launch that failed half-way did must be undone here.
    tx.attempt(|tx| compute::launch(tx, spec))
}
