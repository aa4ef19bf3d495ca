//! An instance as the API shows it.

use ec2::addresses::{elastic_of, public_ip_of};
use ec2::api::show_tags;
use ec2::names;
use ec2::rows::{
    BlockDevice, Instance, InstanceState, MetadataOptions, NetworkInterface, SecurityGroup, Vpc,
};
use shapes::ec2 as api;
use state::Tables;

use super::types;
use crate::launch::architecture;

/// Where a call is served: what names and owners are made from.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    pub tables: &'a Tables,
    pub account: &'a str,
    pub region: &'a str,
}

impl<'a> From<&'a state::View<'a>> for Scope<'a> {
    fn from(view: &'a state::View<'a>) -> Scope<'a> {
        Scope { tables: view.tables, account: view.account, region: view.region }
    }
}

impl<'a> From<&'a state::Tx<'_>> for Scope<'a> {
    fn from(tx: &'a state::Tx<'_>) -> Scope<'a> {
        Scope { tables: tx, account: tx.account(), region: tx.region() }
    }
}

/// A state with its number.
pub fn state(s: InstanceState) -> api::InstanceState {
    use api::InstanceStateName as Name;
    let (code, name) = match s {
        InstanceState::Pending => (0, Name::Pending),
        InstanceState::Running => (16, Name::Running),
        InstanceState::ShuttingDown => (32, Name::ShuttingDown),
        InstanceState::Terminated => (48, Name::Terminated),
        InstanceState::Stopping => (64, Name::Stopping),
        InstanceState::Stopped => (80, Name::Stopped),
    };
    api::InstanceState { code: Some(code), name: Some(name) }
}

/// Groups with their names.
pub fn groups(tables: &Tables, ids: &[String]) -> Vec<api::GroupIdentifier> {
    let one = |id: &String| api::GroupIdentifier {
        group_id: Some(id.clone()),
        group_name: tables.get::<SecurityGroup>(id).map(|g| g.name.clone()),
    };
    ids.iter().map(one).collect()
}

/// The private name of an instance.
pub fn private_name(region: &str, i: &Instance) -> String {
    if i.options.hostname_type == "resource-name" {
        return format!("{}.{}", i.id, names::private_domain(region));
    }
    names::private_dns(region, &i.address)
}

fn public_name(s: Scope, vpc: &str, address: &str) -> String {
    let named = s.tables.get::<Vpc>(vpc).is_some_and(|v| v.enable_dns_hostnames);
    if named { names::public_dns(s.region, address) } else { String::new() }
}

/// Options of the metadata service.
pub fn metadata(m: &MetadataOptions) -> api::InstanceMetadataOptionsResponse {
    let on = |yes, a: &'static str, b: &'static str| if yes { a } else { b };
    api::InstanceMetadataOptionsResponse {
        state: Some(api::InstanceMetadataOptionsState::Applied),
        http_tokens: api::HttpTokensState::parse(on(m.tokens_required, "required", "optional")),
        http_put_response_hop_limit: Some(m.hop_limit),
        http_endpoint: api::InstanceMetadataEndpointState::parse(on(m.enabled, "enabled", "disabled")),
        http_protocol_ipv6: api::InstanceMetadataProtocolState::parse(on(m.ipv6, "enabled", "disabled")),
        instance_metadata_tags: api::InstanceMetadataTagsState::parse(on(m.tags, "enabled", "disabled")),
    }
}

/// Whether detailed monitoring is on.
pub fn monitoring(on: bool) -> api::Monitoring {
    let state = if on { api::MonitoringState::Enabled } else { api::MonitoringState::Disabled };
    api::Monitoring { state: Some(state), ..Default::default() }
}

/// An instance profile by its ARN.
pub fn profile(tables: &Tables, arn: &str) -> api::IamInstanceProfile {
    let id = identity::instance_profile(tables, arn).map(|p| p.id.clone());
    api::IamInstanceProfile { arn: Some(arn.to_owned()), id }
}

/// A volume of an instance.
pub fn device(d: &BlockDevice) -> api::InstanceBlockDeviceMapping {
    api::InstanceBlockDeviceMapping {
        device_name: Some(d.device.clone()),
        ebs: Some(api::EbsInstanceBlockDevice {
            attach_time: Some(d.attached_at),
            delete_on_termination: Some(d.delete_on_termination),
            status: Some(api::AttachmentStatus::Attached),
            volume_id: Some(d.volume.clone()),
            ..Default::default()
        }),
    }
}

fn association(
    s: Scope,
    n: &NetworkInterface,
    private: &str,
) -> Option<api::InstanceNetworkInterfaceAssociation> {
    let elastic = elastic_of(s.tables, &n.id, private).map(|a| (a.public_ip.clone(), s.account));
    let given = n.public_ip.clone().filter(|_| private == n.address).map(|ip| (ip, "amazon"));
    let (ip, owner) = elastic.or(given)?;
    Some(api::InstanceNetworkInterfaceAssociation {
        public_dns_name: Some(public_name(s, &n.vpc, &ip)),
        public_ip: Some(ip),
        ip_owner_id: Some(owner.to_owned()),
        ..Default::default()
    })
}

fn interface(s: Scope, n: &NetworkInterface) -> api::InstanceNetworkInterface {
    let name = |a: &str| Some(names::private_dns(s.region, a));
    let all = std::iter::once(&n.address).chain(&n.more_addresses);
    let addresses = all.enumerate().map(|(at, a)| api::InstancePrivateIpAddress {
        association: association(s, n, a),
        primary: Some(at == 0),
        private_dns_name: name(a),
        private_ip_address: Some(a.clone()),
    });
    api::InstanceNetworkInterface {
        association: association(s, n, &n.address),
        attachment: Some(api::InstanceNetworkInterfaceAttachment {
            attach_time: Some(n.created_at),
            attachment_id: n.attachment.clone(),
            delete_on_termination: Some(!n.outlives_instance),
            device_index: Some(n.device_index),
            status: Some(api::AttachmentStatus::Attached),
            network_card_index: Some(0),
            ..Default::default()
        }),
        description: Some(n.description.clone()),
        groups: Some(groups(s.tables, &n.groups)),
        ipv6_addresses: Some(Vec::new()),
        mac_address: Some(n.mac.clone()),
        network_interface_id: Some(n.id.clone()),
        owner_id: Some(s.account.to_owned()),
        private_dns_name: name(&n.address),
        private_ip_address: Some(n.address.clone()),
        private_ip_addresses: Some(addresses.collect()),
        source_dest_check: Some(!n.forwards),
        status: Some(api::NetworkInterfaceStatus::InUse),
        subnet_id: Some(n.subnet.clone()),
        vpc_id: Some(n.vpc.clone()),
        interface_type: Some("interface".into()),
        ..Default::default()
    }
}

fn word<'a>(text: &'a str, usual: &'a str) -> &'a str {
    if text.is_empty() { usual } else { text }
}

/// An instance with all that is at it.
pub fn instance(s: Scope, i: &Instance) -> api::Instance {
    let gone = i.state == InstanceState::Terminated;
    let mut held: Vec<_> = s
        .tables
        .by_index::<NetworkInterface>("owner", &i.id)
        .filter(|n| n.owner_kind == "instance")
        .cloned()
        .collect();
    held.sort_by_key(|n| n.device_index);
    let here = |t: &str| (!gone).then(|| t.to_owned());
    let public = public_ip_of(s.tables, &i.interface);
    let o = &i.options;
    api::Instance {
        instance_id: Some(i.id.clone()),
        image_id: Some(i.image.clone()),
        instance_type: Some(i.instance_type.clone()),
        state: Some(state(i.state)),
        state_reason: i.state_reason.as_ref().map(|(code, message)| api::StateReason {
            code: Some(code.clone()),
            message: Some(message.clone()),
        }),
        state_transition_reason: Some(i.transition_reason.clone()),
        private_ip_address: here(&i.address),
        private_dns_name: Some(if gone { String::new() } else { private_name(s.region, i) }),
        public_dns_name: Some(public.as_deref().map(|ip| public_name(s, &i.vpc, ip)).unwrap_or_default()),
        public_ip_address: public,
        subnet_id: here(&i.subnet),
        vpc_id: here(&i.vpc),
        placement: Some(api::Placement {
            availability_zone: Some(i.zone.clone()),
            group_name: Some(o.placement_group.clone()),
            tenancy: api::Tenancy::parse(word(&i.tenancy, "default")),
            ..Default::default()
        }),
        launch_time: Some(i.launched_at),
        key_name: i.key_name.clone(),
        ami_launch_index: Some(i.launch_index),
        product_codes: Some(Vec::new()),
        architecture: api::ArchitectureValues::parse(architecture(&i.instance_type)),
        security_groups: Some(if gone { Vec::new() } else { groups(s.tables, &i.groups) }),
        client_token: Some(i.client_token.clone().unwrap_or_default()),
        source_dest_check: held.first().map(|n| !n.forwards),
        monitoring: Some(monitoring(i.detailed_monitoring)),
        block_device_mappings: Some(i.block_devices.iter().map(device).collect()),
        ebs_optimized: Some(i.ebs_optimized),
        ena_support: Some(true),
        hypervisor: Some(api::HypervisorType::Xen),
        iam_instance_profile: i.profile.as_deref().filter(|_| !gone).map(|p| profile(s.tables, p)),
        instance_lifecycle: i.lifecycle.as_deref().and_then(api::InstanceLifecycleType::parse),
        network_interfaces: Some(held.iter().map(|n| interface(s, n)).collect()),
        root_device_name: Some(word(&i.root_device, "/dev/xvda").to_owned()),
        root_device_type: Some(api::DeviceType::Ebs),
        tags: Some(show_tags(&i.tags).unwrap_or_default()),
        virtualization_type: Some(api::VirtualizationType::Hvm),
        cpu_options: types::cpu_options(i),
        capacity_reservation_specification: Some(api::CapacityReservationSpecificationResponse {
            capacity_reservation_preference: api::CapacityReservationPreference::parse(word(
                &o.capacity_reservation_preference,
                "open",
            )),
            ..Default::default()
        }),
        hibernation_options: Some(api::HibernationOptions { configured: Some(o.hibernation) }),
        metadata_options: Some(metadata(&i.metadata)),
        enclave_options: Some(api::EnclaveOptions { enabled: Some(o.enclave) }),
        platform_details: Some("Linux/UNIX".into()),
        usage_operation: Some("RunInstances".into()),
        usage_operation_update_time: Some(i.launched_at),
        private_dns_name_options: (!gone).then(|| api::PrivateDnsNameOptionsResponse {
            hostname_type: api::HostnameType::parse(word(&o.hostname_type, "ip-name")),
            enable_resource_name_dns_a_record: Some(o.resource_name_a_record),
            enable_resource_name_dns_aaaa_record: Some(o.resource_name_aaaa_record),
        }),
        maintenance_options: Some(api::InstanceMaintenanceOptions {
            auto_recovery: api::InstanceAutoRecoveryState::parse(word(&o.auto_recovery, "default")),
            ..Default::default()
        }),
        current_instance_boot_mode: api::InstanceBootModeValues::parse(
            if architecture(&i.instance_type) == "arm64" { "uefi" } else { "legacy-bios" },
        ),
        ..Default::default()
    }
}
