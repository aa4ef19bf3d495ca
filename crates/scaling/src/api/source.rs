//! What a group launches from: a launch configuration, a launch template, a mixed instances policy, or an instance as a model.

use compute::rows::LaunchTemplate;
use ec2::rows::Instance;
use shapes::autoscaling as api;
use state::{AwsError, Tables, Tx};

use super::support::{arn, validation};
use crate::rows::{Group, LaunchConfiguration};
use crate::{gather, launching};

/// What a group launches from. One of the first three is set.
#[derive(Default)]
pub struct Source {
    pub launch_configuration: Option<String>,
    pub launch_template: Option<api::LaunchTemplateSpecification>,
    pub mixed: Option<api::MixedInstancesPolicy>,
    /// Where the model instance is.
    pub zone: Option<String>,
    pub subnet: Option<String>,
}

/// The source of a new group.
///
/// # Errors
/// ValidationError.
pub fn of_create(tx: &mut Tx, input: &api::CreateAutoScalingGroupType) -> Result<Source, AwsError> {
    let given = [
        input.launch_configuration_name.is_some(),
        input.launch_template.is_some(),
        input.mixed_instances_policy.is_some(),
        input.instance_id.is_some(),
    ];
    if given.iter().filter(|g| **g).count() != 1 {
        return Err(validation(
            "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy \
             parameter.",
        ));
    }
    if let Some(id) = &input.instance_id {
        return of_instance(tx, &input.auto_scaling_group_name, id);
    }
    of_parts(
        tx,
        input.launch_configuration_name.as_deref(),
        input.launch_template.as_ref(),
        input.mixed_instances_policy.as_ref(),
    )
}

/// The source that an update sets, if it does.
///
/// # Errors
/// ValidationError.
pub fn of_update(tx: &Tx, input: &api::UpdateAutoScalingGroupType) -> Result<Option<Source>, AwsError> {
    let given = [
        input.launch_configuration_name.is_some(),
        input.launch_template.is_some(),
        input.mixed_instances_policy.is_some(),
    ];
    match given.iter().filter(|g| **g).count() {
        0 => Ok(None),
        1 => of_parts(
            tx,
            input.launch_configuration_name.as_deref(),
            input.launch_template.as_ref(),
            input.mixed_instances_policy.as_ref(),
        )
        .map(Some),
        _ => Err(validation(
            "Valid requests must contain either LaunchTemplate, LaunchConfigurationName or MixedInstancesPolicy parameter.",
        )),
    }
}

fn of_parts(
    tx: &Tx,
    configuration: Option<&str>,
    template: Option<&api::LaunchTemplateSpecification>,
    mixed: Option<&api::MixedInstancesPolicy>,
) -> Result<Source, AwsError> {
    let mut out = Source::default();
    if let Some(name) = configuration {
        if tx.get::<LaunchConfiguration>(name).is_none() {
            return Err(validation(format!(
                "Launch configuration name not found - A launch configuration with the name: {name} does not exist"
            )));
        }
        out.launch_configuration = Some(name.to_owned());
    }
    if let Some(t) = template {
        out.launch_template = Some(resolved(tx, t, true)?);
    }
    if let Some(m) = mixed {
        out.mixed = Some(policy(tx, m)?);
    }
    Ok(out)
}

/// A launch configuration made after an instance; its name is the group's.
fn of_instance(tx: &mut Tx, group: &str, id: &str) -> Result<Source, AwsError> {
    let i = tx
        .get::<Instance>(id)
        .filter(|i| i.exists())
        .cloned()
        .ok_or_else(|| validation(format!("Instance ID {id} does not exist")))?;
    if tx.get::<LaunchConfiguration>(group).is_some() {
        return Err(AwsError::new(
            "AlreadyExists",
            format!(
                "Launch Configuration by this name already exists - A launch configuration already exists with the name {group}"
            ),
        ));
    }
    let own = arn(tx, "launchConfiguration", &format!("launchConfigurationName/{group}"));
    let settings = api::LaunchConfiguration {
        launch_configuration_name: group.to_owned(),
        launch_configuration_arn: Some(own),
        image_id: i.image.clone(),
        instance_type: i.instance_type.clone(),
        key_name: Some(i.key_name.clone().unwrap_or_default()),
        security_groups: Some(i.groups.clone()),
        user_data: Some(i.user_data.clone().unwrap_or_default()),
        iam_instance_profile: i.profile.clone(),
        block_device_mappings: Some(Vec::new()),
        instance_monitoring: Some(api::InstanceMonitoring { enabled: Some(i.detailed_monitoring) }),
        ebs_optimized: Some(i.ebs_optimized),
        created_time: tx.now(),
        ..Default::default()
    };
    tx.put(LaunchConfiguration { settings });
    Ok(Source {
        launch_configuration: Some(group.to_owned()),
        zone: Some(i.zone.clone()),
        subnet: Some(i.subnet.clone()),
        ..Default::default()
    })
}

fn not_formed(why: &str) -> AwsError {
    validation(format!("You must use a valid fully-formed launch template. {why}"))
}

/// A reference with both id and name; `whole` asks that instances can be launched from the template as it is.
fn resolved(
    tables: &Tables,
    given: &api::LaunchTemplateSpecification,
    whole: bool,
) -> Result<api::LaunchTemplateSpecification, AwsError> {
    let id = given.launch_template_id.as_deref().filter(|s| !s.is_empty());
    let name = given.launch_template_name.as_deref().filter(|s| !s.is_empty());
    if id.is_some() == name.is_some() {
        return Err(validation("Valid requests must contain either launchTemplateId or LaunchTemplateName"));
    }
    let wanted = compute::TemplateRef {
        id: id.map(str::to_owned),
        name: name.map(str::to_owned),
        version: given.version.clone().filter(|v| !v.is_empty()),
    };
    let (row, version) = compute::template(tables, &wanted).map_err(|e| not_formed(&e.message))?;
    if whole && version.data.image_id.is_none() {
        return Err(not_formed("The request must contain the parameter ImageId"));
    }
    let LaunchTemplate { id, name, .. } = &*row;
    Ok(api::LaunchTemplateSpecification {
        launch_template_id: Some(id.clone()),
        launch_template_name: Some(name.clone()),
        version: wanted.version,
    })
}

/// Tries what a group's launch template says, without effect: a group from which nothing could ever be launched is refused at once. That
/// there is no room now is no such fault.
///
/// # Errors
/// ValidationError with EC2's words.
pub fn prove(tx: &mut Tx, g: &Group) -> Result<(), AwsError> {
    let Some(place) = gather::places(tx, g).into_iter().next().filter(|_| g.template().is_some()) else {
        return Ok(());
    };
    let region = tx.region().to_owned();
    let ways = launching::ways(tx, &region, g, &place.subnet, false).map_err(|e| not_formed(&e.message))?;
    for way in ways {
        let tried = tx.attempt(|tx| match compute::launch(tx, &way.spec) {
            Ok(_) => Err(None),
            Err(e) => Err::<(), _>(Some(e)),
        });
        match tried {
            Err(Some(e)) if !of_the_moment(&e) => return Err(not_formed(&e.message)),
            _ => {}
        }
    }
    Ok(())
}

/// Whether a launch that failed may succeed another time.
fn of_the_moment(e: &AwsError) -> bool {
    matches!(
        &*e.code,
        "InsufficientInstanceCapacity"
            | "InsufficientFreeAddressesInSubnet"
            | "InsufficientAddressCapacity"
            | "InvalidIPAddress.InUse"
            | "InvalidNetworkInterface.InUse"
            | "Unsupported"
    )
}

/// A mixed policy with its references resolved and AWS's defaults filled in.
fn policy(tables: &Tables, given: &api::MixedInstancesPolicy) -> Result<api::MixedInstancesPolicy, AwsError> {
    let mut out = given.clone();
    let template = out
        .launch_template
        .as_mut()
        .ok_or_else(|| validation("The mixed instances policy must contain a launch template."))?;
    let spec = template.launch_template_specification.as_mut().ok_or_else(|| {
        validation("The mixed instances policy must contain a launch template specification.")
    })?;
    let overrides = template.overrides.as_deref().unwrap_or_default();
    *spec = resolved(tables, spec, overrides.iter().all(|o| o.image_id.is_none()))?;
    let wanted = launching::reference(spec);
    let has_type = compute::template(tables, &wanted).is_ok_and(|(_, v)| v.data.instance_type.is_some());
    if overrides.is_empty() && !has_type {
        return Err(not_formed("The request must contain the parameter InstanceType"));
    }
    template.overrides = Some(overridden(tables, overrides)?);
    let d = out.instances_distribution.get_or_insert_default();
    d.on_demand_allocation_strategy.get_or_insert_with(|| "prioritized".to_owned());
    d.on_demand_base_capacity.get_or_insert(0);
    d.on_demand_percentage_above_base_capacity.get_or_insert(100);
    let strategy = d.spot_allocation_strategy.get_or_insert_with(|| "lowest-price".to_owned()).clone();
    if strategy == "lowest-price" {
        d.spot_instance_pools.get_or_insert(2);
    }
    check_distribution(d)?;
    Ok(out)
}

fn overridden(
    tables: &Tables,
    given: &[api::LaunchTemplateOverrides],
) -> Result<Vec<api::LaunchTemplateOverrides>, AwsError> {
    if given.len() > 40 {
        return Err(validation("You can specify up to 40 overrides in a mixed instances policy."));
    }
    let weighted = given.iter().filter(|o| o.weighted_capacity.is_some()).count();
    if weighted != 0 && weighted != given.len() {
        return Err(validation(
            "You must specify a weight for all instance types or for none of them in a mixed instances policy.",
        ));
    }
    let mut out = Vec::new();
    for (i, o) in given.iter().enumerate() {
        if o.instance_requirements.is_some() {
            return Err(validation(
                "Attribute-based instance type selection is not served here: name instance types instead.",
            ));
        }
        if o.instance_type.is_some() && given[..i].iter().any(|p| p.instance_type == o.instance_type) {
            return Err(validation(format!(
                "The instance type {} is specified more than once in the overrides.",
                o.instance_type.as_deref().unwrap_or_default()
            )));
        }
        if let Some(kind) = &o.instance_type {
            compute::capacity::type_size(kind)
                .map_err(|_| validation(format!("The instance type {kind} is not valid.")))?;
        }
        if let Some(w) = &o.weighted_capacity
            && !w.parse::<i64>().is_ok_and(|w| (1..=999).contains(&w))
        {
            return Err(validation(format!("Weighted capacity {w} must be between 1 and 999.")));
        }
        let mut one = o.clone();
        if let Some(spec) = &o.launch_template_specification {
            one.launch_template_specification = Some(resolved(tables, spec, o.image_id.is_none())?);
        }
        out.push(one);
    }
    Ok(out)
}

fn check_distribution(d: &api::InstancesDistribution) -> Result<(), AwsError> {
    let one_of = |what: &str, given: Option<&str>, known: &[&str]| match given {
        Some(g) if !known.contains(&g) => {
            Err(validation(format!("{what} {g} is not valid. Valid values are: [{}]", known.join(", "))))
        }
        _ => Ok(()),
    };
    one_of(
        "OnDemandAllocationStrategy",
        d.on_demand_allocation_strategy.as_deref(),
        &["prioritized", "lowest-price"],
    )?;
    one_of(
        "SpotAllocationStrategy",
        d.spot_allocation_strategy.as_deref(),
        &["lowest-price", "capacity-optimized", "capacity-optimized-prioritized", "price-capacity-optimized"],
    )?;
    if d.on_demand_base_capacity.is_some_and(|n| n < 0) {
        return Err(validation("OnDemandBaseCapacity must be greater than or equal to 0."));
    }
    if d.on_demand_percentage_above_base_capacity.is_some_and(|n| !(0..=100).contains(&n)) {
        return Err(validation("OnDemandPercentageAboveBaseCapacity must be between 0 and 100."));
    }
    if d.spot_instance_pools.is_some_and(|n| !(1..=20).contains(&n)) {
        return Err(validation("SpotInstancePools must be between 1 and 20."));
    }
    Ok(())
}
