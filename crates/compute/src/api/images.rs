//! Images: the public ones that people look up, and those that an account makes from its instances.

use ec2::api::filter::passes;
use ec2::api::show_tags;
use shapes::convert::Shape;
use shapes::ec2 as api;
use state::{AwsError, Caller, Tx, View};

use super::{shown, tags};
use crate::images::{Image, find, from_row, public};
use crate::launch::architecture;
use crate::lifecycle::instance;
use crate::rows::OwnImage;
use crate::words::{error, iso};
use ec2::api::list::page;

fn owner<'a>(i: &'a Image, account: &'a str) -> &'a str {
    if i.owner.is_empty() { account } else { &i.owner }
}

fn show(i: &Image, account: &str) -> api::Image {
    let owner = owner(i, account).to_owned();
    let arm = i.architecture == "arm64";
    let requires_v2 = i.name.starts_with("al2023-");
    api::Image {
        image_location: Some(format!("{}/{}", i.owner_alias.as_deref().unwrap_or(&owner), i.name)),
        owner_id: Some(owner),
        image_id: Some(i.id.clone()),
        name: Some(i.name.clone()),
        description: Some(i.description.clone()),
        image_owner_alias: i.owner_alias.clone(),
        state: Some(api::ImageState::Available),
        creation_date: Some(iso(i.created)),
        public: Some(i.public),
        architecture: api::ArchitectureValues::parse(&i.architecture),
        image_type: Some(api::ImageTypeValues::Machine),
        platform_details: Some("Linux/UNIX".into()),
        usage_operation: Some("RunInstances".into()),
        block_device_mappings: Some(vec![api::BlockDeviceMapping {
            device_name: Some(i.root_device.clone()),
            ebs: Some(api::EbsBlockDevice {
                delete_on_termination: Some(true),
                // Those of public images are names only; an image of one's own has no snapshot that could be deleted.
                snapshot_id: i.public.then(|| format!("snap-{}", &i.id[4..])),
                volume_size: Some(i.root_gib),
                volume_type: api::VolumeType::parse(&i.volume),
                encrypted: Some(false),
                ..Default::default()
            }),
            ..Default::default()
        }]),
        ena_support: Some(true),
        hypervisor: Some(api::HypervisorType::Xen),
        root_device_name: Some(i.root_device.clone()),
        root_device_type: Some(api::DeviceType::Ebs),
        sriov_net_support: Some("simple".into()),
        virtualization_type: Some(api::VirtualizationType::Hvm),
        boot_mode: if arm { Some(api::BootModeValues::Uefi) } else { None },
        imds_support: if requires_v2 { api::ImdsSupportValues::parse("v2.0") } else { None },
        tags: show_tags(&i.tags),
        ..Default::default()
    }
}

fn field(i: &Image, account: &str, name: &str) -> Option<Vec<String>> {
    let one = |t: &str| Some(vec![t.to_owned()]);
    match name {
        "name" => one(&i.name),
        "image-id" => one(&i.id),
        "description" => one(&i.description),
        "architecture" => one(&i.architecture),
        "owner-id" => one(owner(i, account)),
        "owner-alias" => Some(i.owner_alias.clone().into_iter().collect()),
        "is-public" => one(&i.public.to_string()),
        "state" => one("available"),
        "image-type" => one("machine"),
        "virtualization-type" => one("hvm"),
        "hypervisor" => one("xen"),
        "root-device-type" => one("ebs"),
        "root-device-name" | "block-device-mapping.device-name" => one(&i.root_device),
        "block-device-mapping.volume-type" => one(&i.volume),
        "block-device-mapping.volume-size" => one(&i.root_gib.to_string()),
        "block-device-mapping.delete-on-termination" => one("true"),
        "block-device-mapping.encrypted" => one("false"),
        "block-device-mapping.snapshot-id" => {
            Some(i.public.then(|| format!("snap-{}", &i.id[4..])).into_iter().collect())
        }
        "ena-support" => one("true"),
        "sriov-net-support" => one("simple"),
        "creation-date" => one(&iso(i.created)),
        "platform-details" => one("Linux/UNIX"),
        "manifest-location" => one(&format!("{}/{}", i.owner_alias.as_deref().unwrap_or(&i.owner), i.name)),
        // No image here has been looked through or marked.
        name if name.starts_with("scan-result.") || name.starts_with("image-watermark.") => Some(Vec::new()),
        _ => shown::values(shown::IMAGE, name, || show(i, account).to_value()),
    }
}

fn all(view: &View) -> Vec<Image> {
    let own = view.table::<OwnImage>().iter().map(|o| from_row(o));
    let mut out: Vec<Image> = public(view.region).into_iter().chain(own).collect();
    out.sort_by(|a, b| a.id.cmp(&b.id));
    out
}

fn missing(ids: &[&String]) -> AwsError {
    let list = ids.iter().map(|i| i.as_str()).collect::<Vec<_>>().join(", ");
    match ids {
        [_] => error("InvalidAMIID.NotFound", format!("The image id '[{list}]' does not exist")),
        _ => error("InvalidAMIID.NotFound", format!("The image ids '[{list}]' do not exist")),
    }
}

pub fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeImagesRequest,
) -> Result<api::DescribeImagesResult, AwsError> {
    let images = all(view);
    let ids = input.image_ids.as_deref().filter(|i| !i.is_empty());
    if let Some(bad) = ids.unwrap_or_default().iter().find(|i| !i.starts_with("ami-")) {
        let text = format!("Invalid id: \"{bad}\" (expecting \"ami-...\")");
        return Err(error("InvalidAMIID.Malformed", text));
    }
    let unknown: Vec<_> =
        ids.unwrap_or_default().iter().filter(|id| !images.iter().any(|i| i.id == **id)).collect();
    if !unknown.is_empty() {
        return Err(missing(&unknown));
    }
    let owners = input.owners.as_deref().filter(|o| !o.is_empty());
    let users = input.executable_users.as_deref().filter(|u| !u.is_empty());
    let owned = |i: &Image, o: &String| match o.as_str() {
        "self" => i.owner.is_empty(),
        alias => i.owner_alias.as_deref() == Some(alias) || owner(i, view.account) == alias,
    };
    let usable = |i: &Image, u: &String| match u.as_str() {
        "all" => i.public,
        "self" => i.owner.is_empty(),
        account => i.owner.is_empty() && account == view.account,
    };
    let mut found = Vec::new();
    for i in images {
        let wanted = ids.is_none_or(|ids| ids.contains(&i.id))
            && owners.is_none_or(|all| all.iter().any(|o| owned(&i, o)))
            && users.is_none_or(|all| all.iter().any(|u| usable(&i, u)));
        if wanted && passes(input.filters.as_deref(), &i.tags, |f| field(&i, view.account, f))? {
            found.push(i);
        }
    }
    let (found, next_token) = page(found, input.max_results, input.next_token.as_deref(), |i| i.id.clone())?;
    let images = found.iter().map(|i| show(i, view.account)).collect();
    Ok(api::DescribeImagesResult { images: Some(images), next_token })
}

pub fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateImageRequest,
) -> Result<api::CreateImageResult, AwsError> {
    tags::only(input.tag_specifications.as_deref(), &["image", "snapshot"])?;
    let row = instance(tx, &input.instance_id)?;
    if !row.exists() {
        let text = format!("The instance '{}' is terminated.", row.id);
        return Err(error("IncorrectInstanceState", text));
    }
    if !(3..=128).contains(&input.name.chars().count()) {
        let text = "AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/' and '_'";
        return Err(error("InvalidAMIName.Malformed", text));
    }
    if let Some(there) = tx.by_index::<OwnImage>("name", &input.name).next() {
        let text = format!("AMI name {} is already in use by AMI {}", input.name, there.id);
        return Err(error("InvalidAMIName.Duplicate", text));
    }
    let base = find(tx, tx.region(), &row.image).unwrap_or_default();
    let size = row.block_devices.iter().find(|d| d.device == row.root_device);
    let size = size.and_then(|d| tx.get::<crate::rows::Volume>(&d.volume)).map(|v| v.size_gib);
    let image = OwnImage {
        id: format!("ami-{}", tx.random().hex(17)),
        name: input.name,
        description: input.description.unwrap_or_default(),
        instance: row.id.clone(),
        base: row.image.clone(),
        architecture: architecture(&row.instance_type).into(),
        root_device: if row.root_device.is_empty() { "/dev/xvda".into() } else { row.root_device.clone() },
        root_gib: size.unwrap_or(base.root_gib.max(8)),
        created_at: tx.now(),
        tags: tags::given(input.tag_specifications.as_deref(), "image")?,
    };
    let id = image.id.clone();
    tx.put(image);
    Ok(api::CreateImageResult { image_id: Some(id) })
}

pub fn deregister(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeregisterImageRequest,
) -> Result<api::DeregisterImageResult, AwsError> {
    let id = &input.image_id;
    if tx.delete::<OwnImage>(id) {
        return Ok(api::DeregisterImageResult { return_: Some(true), delete_snapshot_results: None });
    }
    match find(tx, tx.region(), id) {
        Some(_) => Err(error("AuthFailure", format!("Not authorized for image:{id}"))),
        None => Err(missing(&[id])),
    }
}
