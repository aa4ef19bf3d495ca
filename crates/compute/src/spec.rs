//! From what a request and a launch template say to a [`LaunchSpec`]: the request's own parameters come before the template's, names
//! become ids, and what is left out gets AWS's defaults. Source: "Launch an instance from a launch template" of the EC2 user guide.

use std::net::Ipv4Addr;

use ec2::defaults::default_vpc;
use ec2::rows::{InstanceOptions, MetadataOptions, SecurityGroup, Subnet, Tags};
use shapes::ec2 as api;
use shapes::ec2::RequestLaunchTemplateData as Data;
use state::{AwsError, Tables};

use crate::images;
use crate::launch::{BlockDeviceSpec, LaunchSpec, MoreInterface};
use crate::template::{TemplateRef, template};
use crate::words::{combination, error, invalid_value, missing_parameter};

/// Decoded user data, at most.
pub const MOST_USER_DATA: usize = 16 * 1024;
/// The type of an instance when neither request nor template names one. (AWS's is m1.small; this is the nearest that is offered.)
pub const USUAL_TYPE: &str = "t3.small";

/// Where an instance should be, beside what the template says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Id of the subnet. It also becomes that of a primary interface of a template that names none.
    pub subnet: Option<String>,
    /// The zone whose default subnet is taken where no subnet is named.
    pub zone: Option<String>,
    pub private_address: Option<Ipv4Addr>,
    /// The subnet is not one that the caller named, but the default one of a zone: security groups may be called by their names.
    pub by_zone: bool,
}

/// What a template and parameters over it come to. The spec's tags include those by which AWS marks where an instance comes from.
///
/// # Errors
/// Those of [`template`] and [`from_data`].
pub fn from_template(
    tables: &Tables,
    region: &str,
    wanted: &TemplateRef,
    over: &Data,
    place: &Place,
) -> Result<LaunchSpec, AwsError> {
    let (template, version) = template(tables, wanted)?;
    let mut spec = from_data(tables, region, &merge(&version.data, over), place)?;
    spec.tags.insert("aws:ec2launchtemplate:id".into(), template.id.clone());
    spec.tags.insert("aws:ec2launchtemplate:version".into(), version.version.to_string());
    Ok(spec)
}

/// The parameters of `over` over those of `base`. Tags are put together by resource type and key, devices by their name, metadata
/// options one by one; everything else is replaced.
pub fn merge(base: &Data, over: &Data) -> Data {
    let mut out = base.clone();
    macro_rules! replace {
        ($($member:ident),*) => {$( if over.$member.is_some() { out.$member = over.$member.clone(); } )*};
    }
    replace!(
        kernel_id,
        ebs_optimized,
        iam_instance_profile,
        network_interfaces,
        image_id,
        instance_type,
        key_name,
        monitoring,
        placement,
        ram_disk_id,
        disable_api_termination,
        instance_initiated_shutdown_behavior,
        user_data,
        instance_market_options,
        credit_specification,
        cpu_options,
        capacity_reservation_specification,
        license_specifications,
        hibernation_options,
        enclave_options,
        instance_requirements,
        private_dns_name_options,
        maintenance_options,
        disable_api_stop,
        network_performance_options
    );
    if over.security_group_ids.is_some() || over.security_groups.is_some() {
        out.security_group_ids = over.security_group_ids.clone();
        out.security_groups = over.security_groups.clone();
    }
    if let Some(m) = &over.metadata_options {
        let merged = out.metadata_options.get_or_insert_default();
        merged.http_tokens = m.http_tokens.or(merged.http_tokens);
        merged.http_put_response_hop_limit =
            m.http_put_response_hop_limit.or(merged.http_put_response_hop_limit);
        merged.http_endpoint = m.http_endpoint.or(merged.http_endpoint);
        merged.http_protocol_ipv6 = m.http_protocol_ipv6.or(merged.http_protocol_ipv6);
        merged.instance_metadata_tags = m.instance_metadata_tags.or(merged.instance_metadata_tags);
    }
    for d in over.block_device_mappings.iter().flatten() {
        let all = out.block_device_mappings.get_or_insert_default();
        match all.iter_mut().find(|b| b.device_name == d.device_name) {
            Some(old) => *old = d.clone(),
            None => all.push(d.clone()),
        }
    }
    for s in over.tag_specifications.iter().flatten() {
        merge_tags(out.tag_specifications.get_or_insert_default(), s);
    }
    out
}

fn merge_tags(
    all: &mut Vec<api::LaunchTemplateTagSpecificationRequest>,
    over: &api::LaunchTemplateTagSpecificationRequest,
) {
    let Some(old) = all.iter_mut().find(|s| s.resource_type == over.resource_type) else {
        all.push(over.clone());
        return;
    };
    let tags = old.tags.get_or_insert_default();
    for t in over.tags.iter().flatten() {
        tags.retain(|o| o.key != t.key);
        tags.push(t.clone());
    }
}

/// What launch data come to. Names are looked up here; ids of subnets and groups when the instance is launched.
///
/// # Errors
/// MissingParameter (no image), InvalidAMIID.Malformed, InvalidParameterValue (profile, user data, devices), InvalidParameterCombination,
/// InvalidGroup.NotFound, VPCIdNotSpecified, MissingInput.
pub fn from_data(tables: &Tables, region: &str, data: &Data, place: &Place) -> Result<LaunchSpec, AwsError> {
    let market = data.instance_market_options.as_ref().and_then(|m| m.market_type);
    let mut spec = LaunchSpec {
        image: image(data.image_id.as_deref(), region)?,
        instance_type: data.instance_type.clone().unwrap_or_else(|| USUAL_TYPE.into()),
        private_address: place.private_address,
        groups: groups(tables, data, place)?,
        key_name: data.key_name.clone(),
        user_data: data.user_data.clone().filter(|u| !u.is_empty()),
        profile: profile(tables, data.iam_instance_profile.as_ref())?,
        metadata: metadata(data.metadata_options.as_ref()),
        block_devices: devices(data.block_device_mappings.as_deref().unwrap_or_default())?,
        detailed_monitoring: data.monitoring.as_ref().and_then(|m| m.enabled).unwrap_or(false),
        ebs_optimized: data.ebs_optimized.unwrap_or(false),
        lifecycle: market.filter(|m| *m == api::MarketType::Spot).map(|_| "spot".into()),
        cpu_credits: data
            .credit_specification
            .as_ref()
            .map(|c| c.cpu_credits.clone())
            .filter(|c| !c.is_empty()),
        termination_protection: data.disable_api_termination.unwrap_or(false),
        stop_protection: data.disable_api_stop.unwrap_or(false),
        terminate_on_shutdown: data.instance_initiated_shutdown_behavior
            == Some(api::ShutdownBehavior::Terminate),
        tenancy: tenancy(data),
        options: options(data),
        tags: tags(data, "instance"),
        volume_tags: tags(data, "volume"),
        interface_tags: tags(data, "network-interface"),
        ..Default::default()
    };
    check_user_data(spec.user_data.as_deref())?;
    interfaces(tables, data, &mut spec)?;
    if spec.subnet.is_empty() && spec.interface.is_none() {
        let zone = data.placement.as_ref().and_then(|p| p.availability_zone.clone());
        spec.subnet = match &place.subnet {
            Some(subnet) => subnet.clone(),
            None => default_subnet(tables, place.zone.as_deref().or(zone.as_deref()))?,
        };
    }
    Ok(spec)
}

fn image(given: Option<&str>, region: &str) -> Result<String, AwsError> {
    let given = given.ok_or_else(|| missing_parameter("ImageId"))?;
    if let Some(path) = given.strip_prefix("resolve:ssm:") {
        return images::by_parameter(region, path).ok_or_else(|| {
            invalid_value(format!(
                "The parameter {path} does not name an image; only public parameters are resolved"
            ))
        });
    }
    if !given.starts_with("ami-") {
        let text = format!("Invalid id: \"{given}\" (expecting \"ami-...\")");
        return Err(error("InvalidAMIID.Malformed", text));
    }
    Ok(given.to_owned())
}

fn default_subnet(tables: &Tables, zone: Option<&str>) -> Result<String, AwsError> {
    let vpc = default_vpc(tables).ok_or_else(|| {
        let text =
            "No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.";
        error("VPCIdNotSpecified", text)
    })?;
    let all = tables.by_index::<Subnet>("vpc", &vpc.id).filter(|s| s.default_for_zone);
    let found = all.filter(|s| zone.is_none_or(|z| z == s.zone)).min_by(|a, b| a.zone.cmp(&b.zone));
    found.map(|s| s.id.clone()).ok_or_else(|| match zone {
        Some(zone) => invalid_value(format!("Invalid availability zone: [{zone}]")),
        None => {
            let text = format!("No subnets found for the default VPC '{}'. Please specify a subnet.", vpc.id);
            error("MissingInput", text)
        }
    })
}

fn groups(tables: &Tables, data: &Data, place: &Place) -> Result<Vec<String>, AwsError> {
    let mut out = data.security_group_ids.clone().unwrap_or_default();
    let names = data.security_groups.as_deref().unwrap_or_default();
    if names.is_empty() {
        return Ok(out);
    }
    if place.subnet.is_some() && !place.by_zone {
        return Err(combination("The parameter groupName cannot be used with the parameter subnet"));
    }
    let subnet = place.subnet.as_ref().and_then(|s| tables.get::<Subnet>(s));
    let vpc = subnet.map(|s| s.vpc.clone()).or_else(|| default_vpc(tables).map(|v| v.id.clone()));
    let vpc = vpc.unwrap_or_default();
    for name in names {
        let found = tables.by_index::<SecurityGroup>("vpc", &vpc).find(|g| g.name == *name || g.id == *name);
        let found = found.ok_or_else(|| {
            let text = format!("The security group '{name}' does not exist in default VPC '{vpc}'");
            error("InvalidGroup.NotFound", text)
        })?;
        if !out.contains(&found.id) {
            out.push(found.id.clone());
        }
    }
    Ok(out)
}

/// The ARN of the instance profile that is meant.
fn profile(
    tables: &Tables,
    given: Option<&api::LaunchTemplateIamInstanceProfileSpecificationRequest>,
) -> Result<Option<String>, AwsError> {
    let Some(given) = given else { return Ok(None) };
    profile_arn(tables, given.arn.as_deref(), given.name.as_deref())
}

/// The ARN of the instance profile of an ARN or a name.
///
/// # Errors
/// InvalidParameterValue if there is none, InvalidParameterCombination if both are given.
pub fn profile_arn(
    tables: &Tables,
    arn: Option<&str>,
    name: Option<&str>,
) -> Result<Option<String>, AwsError> {
    let (given, parameter, what) = match (arn, name) {
        (None | Some(""), None | Some("")) => return Ok(None),
        (Some(_), Some(_)) => {
            let text = "The parameter 'iamInstanceProfile.name' may not be used in combination with 'iamInstanceProfile.arn'";
            return Err(combination(text));
        }
        (Some(arn), _) => (arn, "arn", "ARN"),
        (_, Some(name)) => (name, "name", "name"),
    };
    // A name is not an ARN and the other way round.
    let found =
        identity::instance_profile(tables, given).filter(|_| given.starts_with("arn:") == (what == "ARN"));
    found.map(|p| Some(p.arn.clone())).ok_or_else(|| {
        invalid_value(format!(
            "Value ({given}) for parameter iamInstanceProfile.{parameter} is invalid. Invalid IAM Instance Profile {what}"
        ))
    })
}

fn metadata(given: Option<&api::LaunchTemplateInstanceMetadataOptionsRequest>) -> MetadataOptions {
    let mut out = MetadataOptions::default();
    let Some(m) = given else { return out };
    out.enabled = m.http_endpoint != Some(api::LaunchTemplateInstanceMetadataEndpointState::Disabled);
    out.tokens_required = m.http_tokens == Some(api::LaunchTemplateHttpTokensState::Required);
    out.hop_limit = m.http_put_response_hop_limit.unwrap_or(out.hop_limit);
    out.tags = m.instance_metadata_tags == Some(api::LaunchTemplateInstanceMetadataTagsState::Enabled);
    out.ipv6 = m.http_protocol_ipv6 == Some(api::LaunchTemplateInstanceMetadataProtocolIpv6::Enabled);
    out
}

fn devices(given: &[api::LaunchTemplateBlockDeviceMappingRequest]) -> Result<Vec<BlockDeviceSpec>, AwsError> {
    let mut out = Vec::new();
    for d in given {
        let device =
            d.device_name.clone().ok_or_else(|| missing_parameter("BlockDeviceMapping.DeviceName"))?;
        // A suppressed device, and the disks of instance stores, which no type here has.
        if d.no_device.is_some() || (d.virtual_name.is_some() && d.ebs.is_none()) {
            continue;
        }
        let ebs = d.ebs.clone().unwrap_or_default();
        out.push(BlockDeviceSpec {
            device,
            size_gib: ebs.volume_size,
            kind: ebs.volume_type.map(|t| t.as_str().to_owned()),
            iops: ebs.iops,
            throughput: ebs.throughput,
            encrypted: ebs.encrypted.unwrap_or(false),
            kms_key: ebs.kms_key_id,
            snapshot: ebs.snapshot_id,
            delete_on_termination: ebs.delete_on_termination,
        });
    }
    Ok(out)
}

/// Checks that user data are base64 of no more than 16 KiB.
///
/// # Errors
/// InvalidUserData.Malformed, InvalidParameterValue.
pub fn check_user_data(given: Option<&str>) -> Result<(), AwsError> {
    use base64::Engine;
    let Some(text) = given else { return Ok(()) };
    let compact: String = text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let decoded = base64::engine::general_purpose::STANDARD
        .decode(&compact)
        .map_err(|_| error("InvalidUserData.Malformed", "Invalid BASE64 encoding of user data."))?;
    if decoded.len() > MOST_USER_DATA {
        return Err(invalid_value("User data is limited to 16384 bytes"));
    }
    Ok(())
}

fn tenancy(data: &Data) -> String {
    let given = data.placement.as_ref().and_then(|p| p.tenancy);
    given.map(|t| t.as_str().to_owned()).unwrap_or_default()
}

fn options(data: &Data) -> InstanceOptions {
    let dns = data.private_dns_name_options.clone().unwrap_or_default();
    let cpu = data.cpu_options.as_ref().and_then(|c| Some((c.core_count?, c.threads_per_core.unwrap_or(2))));
    let capacity = data.capacity_reservation_specification.as_ref();
    let preference = capacity.and_then(|c| c.capacity_reservation_preference);
    let recovery = data.maintenance_options.as_ref().and_then(|m| m.auto_recovery);
    InstanceOptions {
        hostname_type: dns.hostname_type.map(|h| h.as_str().to_owned()).unwrap_or_default(),
        resource_name_a_record: dns.enable_resource_name_dns_a_record.unwrap_or(false),
        resource_name_aaaa_record: dns.enable_resource_name_dns_aaaa_record.unwrap_or(false),
        cpu,
        capacity_reservation_preference: preference.map(|p| p.as_str().to_owned()).unwrap_or_default(),
        auto_recovery: recovery.map(|r| r.as_str().to_owned()).unwrap_or_default(),
        hibernation: data.hibernation_options.as_ref().and_then(|h| h.configured).unwrap_or(false),
        enclave: data.enclave_options.as_ref().and_then(|e| e.enabled).unwrap_or(false),
        placement_group: data.placement.as_ref().and_then(|p| p.group_name.clone()).unwrap_or_default(),
    }
}

fn tags(data: &Data, kind: &str) -> Tags {
    let of_kind =
        data.tag_specifications.iter().flatten().filter(|s| s.resource_type.as_deref() == Some(kind));
    let all = of_kind.flat_map(|s| s.tags.iter().flatten());
    all.filter_map(|t| Some((t.key.clone()?, t.value.clone().unwrap_or_default()))).collect()
}

/// Takes the network interfaces of launch data over into the spec.
fn interfaces(tables: &Tables, data: &Data, spec: &mut LaunchSpec) -> Result<(), AwsError> {
    let given = data.network_interfaces.as_deref().unwrap_or_default();
    if given.is_empty() {
        return Ok(());
    }
    if !spec.groups.is_empty() {
        let text = "Network interfaces and an instance-level security groups may not be specified on the same request";
        return Err(combination(text));
    }
    let primary = given.iter().find(|n| n.device_index.unwrap_or(0) == 0);
    let primary = primary.ok_or_else(|| {
        invalid_value("When specifying network interfaces, you must include a device at index 0.")
    })?;
    if let Some(id) = &primary.network_interface_id {
        ec2::interfaces::get(tables, id)?;
    }
    spec.interface = primary.network_interface_id.clone();
    spec.subnet = primary.subnet_id.clone().unwrap_or_default();
    spec.groups = primary.groups.clone().unwrap_or_default();
    spec.public_ip = primary.associate_public_ip_address.or(spec.public_ip);
    spec.private_address = main_address(primary)?.or(spec.private_address);
    spec.more_addresses = more_addresses(primary);
    spec.interface_description = primary.description.clone().unwrap_or_default();
    spec.interface_stays = primary.delete_on_termination == Some(false);
    for n in given.iter().filter(|n| !std::ptr::eq(*n, primary)) {
        spec.more_interfaces.push(MoreInterface {
            device_index: n.device_index.unwrap_or(0),
            interface: n.network_interface_id.clone(),
            subnet: n.subnet_id.clone(),
            private_address: main_address(n)?,
            more_addresses: more_addresses(n),
            groups: n.groups.clone().unwrap_or_default(),
            description: n.description.clone().unwrap_or_default(),
            stays: n.delete_on_termination == Some(false),
        });
    }
    Ok(())
}

type Interface = api::LaunchTemplateInstanceNetworkInterfaceSpecificationRequest;

fn main_address(n: &Interface) -> Result<Option<Ipv4Addr>, AwsError> {
    let listed = n.private_ip_addresses.iter().flatten().find(|a| a.primary == Some(true));
    let text = n.private_ip_address.clone().or_else(|| listed.and_then(|a| a.private_ip_address.clone()));
    text.map(|t| address(&t)).transpose()
}

fn more_addresses(n: &Interface) -> usize {
    let listed = n.private_ip_addresses.iter().flatten().filter(|a| a.primary != Some(true)).count();
    usize::try_from(n.secondary_private_ip_address_count.unwrap_or(0)).unwrap_or(0).max(listed)
}

/// An IPv4 address of a request.
///
/// # Errors
/// InvalidParameterValue.
pub fn address(text: &str) -> Result<Ipv4Addr, AwsError> {
    text.parse().map_err(|_| {
        invalid_value(format!("Value ({text}) for parameter address is invalid. Invalid IPv4 address"))
    })
}
