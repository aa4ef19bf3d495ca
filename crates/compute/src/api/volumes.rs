//! Volumes: rows with the rules of their types. Their disks come with a later release.

use std::sync::Arc;

use ec2::api::filter::passes;
use ec2::api::show_tags;
use ec2::defaults::ZONE_LETTERS;
use ec2::rows::{BlockDevice, Instance, InstanceState};
use shapes::Unit;
use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::{shown, tags};
use crate::lifecycle::instance;
use crate::rows::{Attachment, Modification, Volume};
use crate::volumes::settle;
use crate::words::{error, invalid_value, missing_parameter};
use ec2::api::list::page;

fn volume(tables: &Tables, id: &str) -> Result<Arc<Volume>, AwsError> {
    if !id.starts_with("vol-") {
        let text = format!("Value ({id}) for parameter volumeId is invalid. Expected: 'vol-...'.");
        return Err(error("InvalidParameterValue", text));
    }
    let missing = || error("InvalidVolume.NotFound", format!("The volume '{id}' does not exist."));
    tables.get::<Volume>(id).cloned().ok_or_else(missing)
}

fn attachment(v: &Volume, a: &Attachment, state: api::VolumeAttachmentState) -> api::VolumeAttachment {
    api::VolumeAttachment {
        delete_on_termination: Some(a.delete_on_termination),
        volume_id: Some(v.id.clone()),
        instance_id: Some(a.instance.clone()),
        device: Some(a.device.clone()),
        state: Some(state),
        attach_time: Some(a.at),
        ..Default::default()
    }
}

fn state_of(v: &Volume) -> api::VolumeState {
    if v.attachments.is_empty() { api::VolumeState::Available } else { api::VolumeState::InUse }
}

fn show(v: &Volume, region: &str, account: &str) -> api::Volume {
    let all = v.attachments.iter().map(|a| attachment(v, a, api::VolumeAttachmentState::Attached));
    api::Volume {
        iops: v.iops,
        tags: show_tags(&v.tags),
        volume_type: api::VolumeType::parse(&v.kind),
        multi_attach_enabled: Some(v.multi_attach),
        throughput: v.throughput,
        volume_id: Some(v.id.clone()),
        volume_arn: Some(format!("arn:aws:ec2:{region}:{account}:volume/{}", v.id)),
        owner_id: Some(account.to_owned()),
        size: Some(v.size_gib),
        snapshot_id: Some(v.snapshot.clone().unwrap_or_default()),
        availability_zone: Some(v.zone.clone()),
        state: Some(state_of(v)),
        create_time: Some(v.created_at),
        attachments: Some(all.collect()),
        encrypted: Some(v.encrypted),
        kms_key_id: v.kms_key.clone(),
        ..Default::default()
    }
}

pub fn create(tx: &mut Tx, _: &Caller, input: api::CreateVolumeRequest) -> Result<api::Volume, AwsError> {
    tags::only(input.tag_specifications.as_deref(), &["volume"])?;
    let (region, account) = (tx.region().to_owned(), tx.account().to_owned());
    let token = input.client_token.clone().filter(|t| !t.is_empty());
    if let Some(there) = token.as_deref().and_then(|t| tx.by_index::<Volume>("client-token", t).next()) {
        return Ok(show(there, &region, &account));
    }
    let zone = input.availability_zone.clone().ok_or_else(|| missing_parameter("AvailabilityZone"))?;
    if !ZONE_LETTERS.iter().any(|l| zone == format!("{region}{l}")) {
        return Err(error("InvalidZone.NotFound", format!("The zone '{zone}' does not exist.")));
    }
    if input.snapshot_id.as_deref().is_some_and(|s| !s.is_empty()) {
        let id = input.snapshot_id.unwrap_or_default();
        return Err(error("InvalidSnapshot.NotFound", format!("The snapshot '{id}' does not exist.")));
    }
    let size = input
        .size
        .ok_or_else(|| error("MissingParameter", "The request must contain the parameter size/snapshot"))?;
    let kind = input.volume_type.map(|t| t.as_str());
    let settled = settle(kind, size, input.iops, input.throughput)?;
    let multi_attach = input.multi_attach_enabled.unwrap_or(false);
    if multi_attach && !matches!(settled.kind.as_str(), "io1" | "io2") {
        let text = format!("The parameter MultiAttachEnabled is not supported for {} volumes.", settled.kind);
        return Err(error("InvalidParameterCombination", text));
    }
    let row = Volume {
        id: format!("vol-{}", tx.random().hex(17)),
        zone,
        size_gib: size,
        kind: settled.kind,
        iops: settled.iops,
        throughput: settled.throughput,
        encrypted: input.encrypted.unwrap_or(false) || input.kms_key_id.is_some(),
        kms_key: input.kms_key_id,
        multi_attach,
        created_at: tx.now(),
        client_token: token,
        tags: tags::given(input.tag_specifications.as_deref(), "volume")?,
        ..Default::default()
    };
    let shown = api::Volume { state: Some(api::VolumeState::Creating), ..show(&row, &region, &account) };
    tx.put(row);
    Ok(shown)
}

pub fn delete(tx: &mut Tx, _: &Caller, input: api::DeleteVolumeRequest) -> Result<Unit, AwsError> {
    let row = volume(tx, &input.volume_id)?;
    if let Some(a) = row.attachments.first() {
        let text = format!("Volume {} is currently attached to {}", row.id, a.instance);
        return Err(error("VolumeInUse", text));
    }
    tx.delete::<Volume>(&row.id);
    Ok(Unit {})
}

pub fn attach(
    tx: &mut Tx,
    _: &Caller,
    input: api::AttachVolumeRequest,
) -> Result<api::VolumeAttachment, AwsError> {
    let row = volume(tx, &input.volume_id)?;
    let i = instance(tx, &input.instance_id)?;
    if !matches!(i.state, InstanceState::Running | InstanceState::Stopped | InstanceState::Pending) {
        let text = format!("Instance '{}' is not 'running'.", i.id);
        return Err(error("IncorrectState", text));
    }
    let here = row.attachments.iter().any(|a| a.instance == i.id);
    if here || (!row.attachments.is_empty() && !row.multi_attach) {
        return Err(error("VolumeInUse", format!("{} is already attached to an instance", row.id)));
    }
    if row.zone != i.zone {
        let text =
            format!("The volume '{}' is not in the same availability zone as instance '{}'", row.id, i.id);
        return Err(error("InvalidVolume.ZoneMismatch", text));
    }
    if i.block_devices.iter().any(|d| d.device == input.device) {
        return Err(invalid_value(format!(
            "Invalid value '{0}' for unixDevice. Attachment point {0} is already in use",
            input.device
        )));
    }
    let now = tx.now();
    let made = Attachment {
        instance: i.id.clone(),
        device: input.device.clone(),
        at: now,
        delete_on_termination: false,
    };
    tx.update::<Volume>(&row.id, |v| v.attachments.push(made.clone()));
    tx.update::<Instance>(&i.id, |i| {
        i.block_devices.push(BlockDevice {
            device: input.device,
            volume: row.id.clone(),
            delete_on_termination: false,
            attached_at: now,
        });
    });
    Ok(attachment(&row, &made, api::VolumeAttachmentState::Attaching))
}

pub fn detach(
    tx: &mut Tx,
    _: &Caller,
    input: api::DetachVolumeRequest,
) -> Result<api::VolumeAttachment, AwsError> {
    let row = volume(tx, &input.volume_id)?;
    let named = |a: &&Attachment| {
        input.instance_id.as_ref().is_none_or(|i| *i == a.instance)
            && input.device.as_ref().is_none_or(|d| *d == a.device)
    };
    let Some(gone) = row.attachments.iter().find(named).cloned() else {
        if let (Some(i), false) = (&input.instance_id, row.attachments.is_empty()) {
            let text = format!("Volume '{}' is not attached to instance '{i}' as the given device", row.id);
            return Err(error("InvalidAttachment.NotFound", text));
        }
        return Err(error("IncorrectState", format!("Volume '{}' is in the 'available' state.", row.id)));
    };
    let holder = instance(tx, &gone.instance)?;
    if holder.root_device == gone.device && holder.state != InstanceState::Stopped {
        let text = format!("Unable to detach root volume '{}' from instance '{}'", row.id, holder.id);
        return Err(error("OperationNotPermitted", text));
    }
    tx.update::<Volume>(&row.id, |v| v.attachments.retain(|a| a.instance != gone.instance));
    tx.update::<Instance>(&gone.instance, |i| i.block_devices.retain(|d| d.volume != row.id));
    Ok(attachment(&row, &gone, api::VolumeAttachmentState::Detaching))
}

fn modification(id: &str, m: &Modification, state: api::VolumeModificationState) -> api::VolumeModification {
    let done = state == api::VolumeModificationState::Completed;
    api::VolumeModification {
        volume_id: Some(id.to_owned()),
        modification_state: Some(state),
        target_size: Some(m.to.0),
        target_volume_type: api::VolumeType::parse(&m.to.1),
        target_iops: m.to.2,
        target_throughput: m.to.3,
        original_size: Some(m.from.0),
        original_volume_type: api::VolumeType::parse(&m.from.1),
        original_iops: m.from.2,
        original_throughput: m.from.3,
        progress: Some(if done { 100 } else { 0 }),
        start_time: Some(m.at),
        end_time: done.then_some(m.at),
        ..Default::default()
    }
}

pub fn modify(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifyVolumeRequest,
) -> Result<api::ModifyVolumeResult, AwsError> {
    let row = volume(tx, &input.volume_id)?;
    let size = input.size.unwrap_or(row.size_gib);
    if size < row.size_gib {
        return Err(invalid_value(format!(
            "New size cannot be smaller than existing size. Existing size: {} GiB, requested: {size} GiB.",
            row.size_gib
        )));
    }
    let kind = input.volume_type.map_or(row.kind.clone(), |t| t.as_str().to_owned());
    let same = kind == row.kind;
    // What the caller leaves out stays, but a new type brings its own speeds; those of gp2 follow its size.
    let keeps = |old: Option<i64>| old.filter(|_| same && kind != "gp2");
    let settled = settle(
        Some(&kind),
        size,
        input.iops.or_else(|| keeps(row.iops)),
        input.throughput.or_else(|| keeps(row.throughput)),
    )?;
    let made = Modification {
        at: tx.now(),
        from: (row.size_gib, row.kind.clone(), row.iops, row.throughput),
        to: (size, settled.kind.clone(), settled.iops, settled.throughput),
    };
    tx.update::<Volume>(&row.id, |v| {
        (v.size_gib, v.kind, v.iops, v.throughput) = made.to.clone();
        v.multi_attach = input.multi_attach_enabled.unwrap_or(v.multi_attach);
        v.modification = Some(made.clone());
    });
    let shown = modification(&row.id, &made, api::VolumeModificationState::Modifying);
    Ok(api::ModifyVolumeResult { volume_modification: Some(shown) })
}

fn named(view: &View, ids: Option<&[String]>) -> Result<Vec<Arc<Volume>>, AwsError> {
    match ids.filter(|i| !i.is_empty()) {
        Some(ids) => {
            let mut all = ids.iter().map(|id| volume(view, id)).collect::<Result<Vec<_>, _>>()?;
            all.sort_by(|a, b| a.id.cmp(&b.id));
            all.dedup_by(|a, b| a.id == b.id);
            Ok(all)
        }
        None => Ok(view.table::<Volume>().iter().cloned().collect()),
    }
}

fn field(v: &Volume, region: &str, name: &str) -> Option<Vec<String>> {
    let each = |f: fn(&Attachment) -> String| Some(v.attachments.iter().map(f).collect());
    match name {
        "volume-id" => Some(vec![v.id.clone()]),
        "availability-zone" => Some(vec![v.zone.clone()]),
        "size" => Some(vec![v.size_gib.to_string()]),
        "status" => Some(vec![state_of(v).to_string()]),
        "volume-type" => Some(vec![v.kind.clone()]),
        "encrypted" => Some(vec![v.encrypted.to_string()]),
        "snapshot-id" => Some(v.snapshot.clone().into_iter().collect()),
        "multi-attach-enabled" => Some(vec![v.multi_attach.to_string()]),
        "create-time" => Some(vec![crate::words::iso(v.created_at)]),
        "attachment.instance-id" => each(|a| a.instance.clone()),
        "attachment.device" => each(|a| a.device.clone()),
        "attachment.delete-on-termination" => each(|a| a.delete_on_termination.to_string()),
        "attachment.status" => each(|_| "attached".into()),
        "attachment.attach-time" => each(|a| crate::words::iso(a.at)),
        "availability-zone-id" => Some(vec![ec2::api::zones::zone_id_of(region, &v.zone)]),
        _ => shown::values(shown::VOLUME, name, shapes::Value::empty),
    }
}

pub fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeVolumesRequest,
) -> Result<api::DescribeVolumesResult, AwsError> {
    let mut found = Vec::new();
    for v in named(view, input.volume_ids.as_deref())? {
        if passes(input.filters.as_deref(), &v.tags, |f| field(&v, view.region, f))? {
            found.push(v);
        }
    }
    let (found, next_token) = page(found, input.max_results, input.next_token.as_deref(), |v| v.id.clone())?;
    let volumes = found.iter().map(|v| show(v, view.region, view.account)).collect();
    Ok(api::DescribeVolumesResult { volumes: Some(volumes), next_token })
}

pub fn status(
    view: &View,
    _: &Caller,
    input: api::DescribeVolumeStatusRequest,
) -> Result<api::DescribeVolumeStatusResult, AwsError> {
    let mut found = Vec::new();
    for v in named(view, input.volume_ids.as_deref())? {
        let fields = |f: &str| match f {
            "availability-zone" => Some(vec![v.zone.clone()]),
            "volume-status.status" => Some(vec!["ok".into()]),
            "volume-status.details-name" => Some(vec!["io-enabled".into(), "io-performance".into()]),
            "volume-status.details-status" => Some(vec!["passed".into(), "not-applicable".into()]),
            "availability-zone-id" => Some(vec![ec2::api::zones::zone_id_of(view.region, &v.zone)]),
            f => shown::values(shown::VOLUME_STATUS, f, shapes::Value::empty),
        };
        if passes(input.filters.as_deref(), &v.tags, fields)? {
            found.push(v);
        }
    }
    let (found, next_token) = page(found, input.max_results, input.next_token.as_deref(), |v| v.id.clone())?;
    let detail =
        |name, status: &str| api::VolumeStatusDetails { name: Some(name), status: Some(status.into()) };
    let one = |v: &Arc<Volume>| api::VolumeStatusItem {
        actions: Some(Vec::new()),
        availability_zone: Some(v.zone.clone()),
        events: Some(Vec::new()),
        volume_id: Some(v.id.clone()),
        volume_status: Some(api::VolumeStatusInfo {
            details: Some(vec![
                detail(api::VolumeStatusName::IoEnabled, "passed"),
                detail(api::VolumeStatusName::IoPerformance, "not-applicable"),
            ]),
            status: Some(api::VolumeStatusInfoStatus::Ok),
        }),
        ..Default::default()
    };
    Ok(api::DescribeVolumeStatusResult { volume_statuses: Some(found.iter().map(one).collect()), next_token })
}

pub fn modifications(
    view: &View,
    _: &Caller,
    input: api::DescribeVolumesModificationsRequest,
) -> Result<api::DescribeVolumesModificationsResult, AwsError> {
    let mut found = Vec::new();
    for v in named(view, input.volume_ids.as_deref())? {
        let Some(m) = &v.modification else {
            if input.volume_ids.as_ref().is_some_and(|i| !i.is_empty()) {
                let text = format!("Modification for volume '{}' does not exist.", v.id);
                return Err(error("InvalidVolumeModification.NotFound", text));
            }
            continue;
        };
        let fields = |f: &str| match f {
            "volume-id" => Some(vec![v.id.clone()]),
            "modification-state" => Some(vec!["completed".into()]),
            "target-size" => Some(vec![m.to.0.to_string()]),
            "original-size" => Some(vec![m.from.0.to_string()]),
            "target-volume-type" => Some(vec![m.to.1.clone()]),
            "original-volume-type" => Some(vec![m.from.1.clone()]),
            _ => None,
        };
        if passes(input.filters.as_deref(), &Default::default(), fields)? {
            found.push(modification(&v.id, m, api::VolumeModificationState::Completed));
        }
    }
    let key = |m: &api::VolumeModification| m.volume_id.clone().unwrap_or_default();
    let (all, next_token) = page(found, input.max_results, input.next_token.as_deref(), key)?;
    Ok(api::DescribeVolumesModificationsResult { volumes_modifications: Some(all), next_token })
}
