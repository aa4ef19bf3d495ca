//! Launching one instance: the row in state Pending with its interface, its volumes and its share of the host. RunInstances and Auto
//! Scaling groups come here with a [`LaunchSpec`]; the machine behind the row is started by a shell, which then calls
//! [`crate::report`].

use std::net::Ipv4Addr;
use std::sync::Arc;

use ec2::interfaces::{self, InterfaceSpec};
use ec2::rows::{Address, BlockDevice, Instance, InstanceOptions, InstanceState, MetadataOptions};
use ec2::rows::{NetworkInterface, Subnet, Tags};
use state::{AwsError, Tables, Tx};

use crate::images::{self, Image};
use crate::rows::{Attachment, KeyPair, Volume};
use crate::words::{combination, error, invalid_value};
use crate::{capacity, volumes};

/// A device of an instance and the volume behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BlockDeviceSpec {
    /// `/dev/xvda`: the image's root device changes the root volume, another adds a volume.
    pub device: String,
    pub size_gib: Option<i64>,
    /// `gp3`.
    pub kind: Option<String>,
    pub iops: Option<i64>,
    /// MiB per second.
    pub throughput: Option<i64>,
    pub encrypted: bool,
    pub kms_key: Option<String>,
    pub snapshot: Option<String>,
    /// Left out: true.
    pub delete_on_termination: Option<bool>,
}

/// A further interface of an instance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoreInterface {
    pub device_index: i64,
    /// An interface that is there already. The other members then do not apply.
    pub interface: Option<String>,
    /// Left out: the instance's subnet.
    pub subnet: Option<String>,
    pub private_address: Option<Ipv4Addr>,
    /// How many further addresses it gets.
    pub more_addresses: usize,
    /// Left out: the default group of the VPC.
    pub groups: Vec<String>,
    pub description: String,
    pub stays: bool,
}

/// What an instance is launched from, everything decided. Make it by [`crate::spec`] or by hand from `LaunchSpec::default()`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaunchSpec {
    pub image: String,
    pub instance_type: String,
    /// Id of the subnet; empty where `interface` names one.
    pub subnet: String,
    /// Left out: the lowest free one.
    pub private_address: Option<Ipv4Addr>,
    /// How many further private addresses the primary interface gets.
    pub more_addresses: usize,
    /// Ids of security groups; left empty: the default group of the VPC.
    pub groups: Vec<String>,
    /// Left out: as the subnet says.
    pub public_ip: Option<bool>,
    /// An interface that is there already, as the primary one.
    pub interface: Option<String>,
    pub interface_description: String,
    /// Whether the primary interface stays when the instance is terminated.
    pub interface_stays: bool,
    pub more_interfaces: Vec<MoreInterface>,
    pub key_name: Option<String>,
    /// Base64.
    pub user_data: Option<String>,
    /// ARN of the instance profile.
    pub profile: Option<String>,
    pub metadata: MetadataOptions,
    pub block_devices: Vec<BlockDeviceSpec>,
    /// Id of the reservation; left empty: one of its own.
    pub reservation: String,
    pub client_token: Option<String>,
    pub launch_index: i64,
    pub detailed_monitoring: bool,
    pub ebs_optimized: bool,
    /// `spot`, or nothing.
    pub lifecycle: Option<String>,
    /// Left out: as the type has it.
    pub cpu_credits: Option<String>,
    pub termination_protection: bool,
    pub stop_protection: bool,
    pub terminate_on_shutdown: bool,
    /// Name of the Auto Scaling group that launches it.
    pub auto_scaling_group: Option<String>,
    /// `default`, `dedicated`, `host`; left empty: `default`.
    pub tenancy: String,
    pub options: InstanceOptions,
    /// A local slot (`local/0`): the instance has no machine of its own, is running at once and is not refused for want of capacity.
    pub slot: Option<String>,
    pub tags: Tags,
    pub volume_tags: Tags,
    pub interface_tags: Tags,
}

/// Launches an instance: its row in state Pending (running at once in a slot), its interface and its volumes.
///
/// # Errors
/// InvalidAMIID.NotFound, InvalidParameterValue (type, architecture, address, sizes), InvalidKeyPair.NotFound, InvalidSubnetID.NotFound,
/// InvalidGroup.NotFound, InsufficientInstanceCapacity, Unsupported, InsufficientFreeAddressesInSubnet,
/// InvalidNetworkInterface.InUse. One that fails for want of capacity or of an
/// address has changed nothing; after another error the transaction must be given up.
pub fn launch(tx: &mut Tx, spec: &LaunchSpec) -> Result<Arc<Instance>, AwsError> {
    let image = check(tx, spec)?;
    if spec.slot.is_none() {
        let zone = zone(tx, spec)?;
        capacity::check(tx, &spec.instance_type, &zone)?;
    }
    let id = format!("i-{}", tx.random().hex(17));
    let reservation = if spec.reservation.is_empty() {
        format!("r-{}", tx.random().hex(17))
    } else {
        spec.reservation.clone()
    };
    let interface = primary(tx, spec, &id)?;
    for more in &spec.more_interfaces {
        further(tx, spec, more, &interface, &id)?;
    }
    let block_devices = disks(tx, spec, &image, &interface.zone, &id)?;
    let now = tx.now();
    let in_slot = spec.slot.is_some();
    let association = spec.profile.as_ref().map(|_| format!("iip-assoc-{}", tx.random().hex(17)));
    tx.put(Instance {
        id: id.clone(),
        instance_type: spec.instance_type.clone(),
        image: spec.image.clone(),
        state: if in_slot { InstanceState::Running } else { InstanceState::Pending },
        subnet: interface.subnet.clone(),
        vpc: interface.vpc.clone(),
        zone: interface.zone.clone(),
        address: interface.address.clone(),
        interface: interface.id.clone(),
        groups: interface.groups.clone(),
        user_data: spec.user_data.clone(),
        launched_at: now,
        terminated_at: None,
        slot: spec.slot.clone(),
        key_name: spec.key_name.clone(),
        client_token: spec.client_token.clone(),
        reservation,
        tags: spec.tags.clone(),
        launch_index: spec.launch_index,
        profile: spec.profile.clone(),
        profile_association: association,
        metadata: spec.metadata.clone(),
        block_devices,
        booted: in_slot,
        detailed_monitoring: spec.detailed_monitoring,
        ebs_optimized: spec.ebs_optimized,
        termination_protection: spec.termination_protection,
        stop_protection: spec.stop_protection,
        terminate_on_shutdown: spec.terminate_on_shutdown,
        lifecycle: spec.lifecycle.clone(),
        cpu_credits: spec.cpu_credits.clone().or_else(|| usual_credits(&spec.instance_type)),
        auto_scaling_group: spec.auto_scaling_group.clone(),
        tenancy: spec.tenancy.clone(),
        state_since: now,
        root_device: image.root_device,
        public_ip_at_start: interface.public_ip.is_some(),
        options: spec.options.clone(),
        ..Default::default()
    });
    Ok(tx.get::<Instance>(&id).cloned().unwrap_or_else(|| unreachable!("the row was put just now")))
}

/// The zone that the instance would be in.
fn zone(tables: &Tables, spec: &LaunchSpec) -> Result<String, AwsError> {
    match &spec.interface {
        Some(id) => interfaces::get(tables, id).map(|n| n.zone.clone()),
        None => ec2::api::network::subnet(tables, &spec.subnet).map(|s| s.zone.clone()),
    }
}

/// Credits of a burstable type where none were chosen.
pub fn usual_credits(instance_type: &str) -> Option<String> {
    match instance_type.split('.').next() {
        Some("t2") => Some("standard".into()),
        Some("t3" | "t3a" | "t4g") => Some("unlimited".into()),
        _ => None,
    }
}

fn check(tables: &Tx, spec: &LaunchSpec) -> Result<Image, AwsError> {
    capacity::type_size(&spec.instance_type)?;
    let image = images::find(tables, tables.region(), &spec.image).ok_or_else(|| {
        error("InvalidAMIID.NotFound", format!("The image id '[{}]' does not exist", spec.image))
    })?;
    let (has, needs) = (architecture(&spec.instance_type), image.architecture.as_str());
    if image.id != images::LOCAL && has != needs {
        return Err(invalid_value(format!(
            "The architecture '{has}' of the specified instance type does not match the architecture '{needs}' of the specified AMI. \
             Specify an instance type and an AMI that have matching architectures, and try again. You can use \
             'describe-instance-types' or 'describe-images' to discover the architecture of the instance type or AMI."
        )));
    }
    if let Some(name) = &spec.key_name {
        key_pair(tables, name)?;
    }
    Ok(image)
}

/// `arm64` for the families with AWS's own processors, else `x86_64`.
pub fn architecture(instance_type: &str) -> &'static str {
    let family = instance_type.split('.').next().unwrap_or_default();
    let generation = family.trim_start_matches(|c: char| c.is_ascii_lowercase());
    // `t4g`, `m6gd`, `c7gn`: the letter after the generation's digit.
    if generation.chars().nth(1) == Some('g') { "arm64" } else { "x86_64" }
}

/// The key pair of that name.
///
/// # Errors
/// InvalidKeyPair.NotFound.
pub fn key_pair(tables: &Tables, name: &str) -> Result<Arc<KeyPair>, AwsError> {
    let missing = || error("InvalidKeyPair.NotFound", format!("The key pair '{name}' does not exist"));
    tables.get::<KeyPair>(name).cloned().ok_or_else(missing)
}

fn groups_or_default(tables: &Tables, groups: &[String], vpc: &str) -> Vec<String> {
    if groups.is_empty() {
        interfaces::default_group(tables, vpc).into_iter().collect()
    } else {
        groups.to_vec()
    }
}

fn primary(tx: &mut Tx, spec: &LaunchSpec, id: &str) -> Result<Arc<NetworkInterface>, AwsError> {
    if let Some(existing) = &spec.interface {
        return take(tx, existing, id, 0);
    }
    let subnet: Arc<Subnet> = ec2::api::network::subnet(tx, &spec.subnet)?;
    let made = InterfaceSpec {
        subnet: subnet.id.clone(),
        address: spec.private_address,
        more_count: spec.more_addresses,
        groups: groups_or_default(tx, &spec.groups, &subnet.vpc),
        description: spec.interface_description.clone(),
        owner_kind: "instance".into(),
        owner: id.to_owned(),
        public_ip: spec.public_ip.unwrap_or(subnet.map_public_ip),
        device_index: 0,
        outlives_instance: spec.interface_stays,
        tags: spec.interface_tags.clone(),
        ..Default::default()
    };
    interfaces::create(tx, made)
}

/// Attaches an interface that nothing holds. It stays when the instance goes.
fn take(
    tx: &mut Tx,
    interface: &str,
    id: &str,
    device_index: i64,
) -> Result<Arc<NetworkInterface>, AwsError> {
    let row = interfaces::get(tx, interface)?;
    if !row.owner_kind.is_empty() {
        let text = format!("Interface: [{interface}] in use.");
        return Err(error("InvalidNetworkInterface.InUse", text));
    }
    let attachment = format!("eni-attach-{}", tx.random().hex(17));
    tx.update::<NetworkInterface>(interface, |n| {
        n.owner_kind = "instance".into();
        n.owner = id.to_owned();
        n.attachment = Some(attachment);
        n.device_index = device_index;
        n.outlives_instance = true;
    });
    let elastic: Vec<_> =
        tx.by_index::<Address>("interface", interface).map(|a| a.allocation.clone()).collect();
    for allocation in elastic {
        tx.update::<Address>(&allocation, |a| a.instance = Some(id.to_owned()));
    }
    interfaces::get(tx, interface)
}

fn further(
    tx: &mut Tx,
    spec: &LaunchSpec,
    more: &MoreInterface,
    primary: &NetworkInterface,
    id: &str,
) -> Result<(), AwsError> {
    let taken = tx.by_index::<NetworkInterface>("owner", id).any(|n| n.device_index == more.device_index);
    if taken {
        let text = "Each network interface requires a unique device index.";
        return Err(combination(text));
    }
    let made = match &more.interface {
        Some(existing) => take(tx, existing, id, more.device_index)?,
        None => {
            let subnet = more.subnet.clone().unwrap_or_else(|| primary.subnet.clone());
            let subnet = ec2::api::network::subnet(tx, &subnet)?;
            let made = InterfaceSpec {
                subnet: subnet.id.clone(),
                address: more.private_address,
                more_count: more.more_addresses,
                groups: groups_or_default(tx, &more.groups, &subnet.vpc),
                description: more.description.clone(),
                owner_kind: "instance".into(),
                owner: id.to_owned(),
                device_index: more.device_index,
                outlives_instance: more.stays,
                tags: spec.interface_tags.clone(),
                ..Default::default()
            };
            interfaces::create(tx, made)?
        }
    };
    if made.zone != primary.zone {
        let text = "You may not attach a network interface to an instance if they are not in the same availability zone";
        return Err(combination(text));
    }
    Ok(())
}

/// The root volume and the further ones.
fn disks(
    tx: &mut Tx,
    spec: &LaunchSpec,
    image: &Image,
    zone: &str,
    id: &str,
) -> Result<Vec<BlockDevice>, AwsError> {
    let root = spec.block_devices.iter().find(|d| d.device == image.root_device).cloned();
    let root =
        root.unwrap_or_else(|| BlockDeviceSpec { device: image.root_device.clone(), ..Default::default() });
    if root.size_gib.is_some_and(|s| s < image.root_gib) {
        let text = format!(
            "Volume of size {}GB is smaller than snapshot 'snap-{}', expect size >= {}GB",
            root.size_gib.unwrap_or_default(),
            &image.id[4..],
            image.root_gib
        );
        return Err(error("InvalidBlockDeviceMapping", text));
    }
    let root = BlockDeviceSpec {
        size_gib: root.size_gib.or(Some(image.root_gib)),
        kind: root.kind.or_else(|| Some(image.volume.clone())),
        ..root
    };
    let more = spec.block_devices.iter().filter(|d| d.device != image.root_device).cloned();
    let now = tx.now();
    let mut out: Vec<BlockDevice> = Vec::new();
    for d in std::iter::once(root).chain(more) {
        if out.iter().any(|b| b.device == d.device) {
            let text = format!("Duplicate device name {}", d.device);
            return Err(error("InvalidBlockDeviceMapping", text));
        }
        let delete_on_termination = d.delete_on_termination.unwrap_or(true);
        let size = d.size_gib.or_else(|| d.snapshot.as_ref().map(|_| 8));
        let size = size.ok_or_else(|| {
            error("MissingParameter", "The request must contain the parameter size or snapshotId")
        })?;
        let checked = volumes::settle(d.kind.as_deref(), size, d.iops, d.throughput)?;
        let volume = Volume {
            id: format!("vol-{}", tx.random().hex(17)),
            zone: zone.to_owned(),
            size_gib: size,
            kind: checked.kind,
            iops: checked.iops,
            throughput: checked.throughput,
            encrypted: d.encrypted || d.kms_key.is_some(),
            kms_key: d.kms_key,
            snapshot: d.snapshot,
            attachments: vec![Attachment {
                instance: id.to_owned(),
                device: d.device.clone(),
                at: now,
                delete_on_termination,
            }],
            created_at: now,
            tags: spec.volume_tags.clone(),
            ..Default::default()
        };
        out.push(BlockDevice {
            device: d.device,
            volume: volume.id.clone(),
            delete_on_termination,
            attached_at: now,
        });
        tx.put(volume);
    }
    Ok(out)
}
