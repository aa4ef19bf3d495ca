//! The operations of EC2 on instances and what they are made from.

mod attributes;
mod images;
mod instances;
pub mod keys;
mod profiles;
mod run;
pub mod show;
mod shown;
mod support;
mod tags;
mod templates;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod types;
mod volumes;

use state::{Effect, Handlers};
use support::{read, write};

pub use types::{burstable, names as type_names};

const DISKS: Effect = Effect::Partly("the row is real, the disk behind it comes with a later release");

/// Registers the operations.
pub fn register(h: &mut Handlers) {
    use shapes::ec2::ops;
    // Tags of all kinds are served by one list, and only here are all kinds known.
    ec2::tags::register(h, &tags::kinds());
    instances(h);
    made_from(h);
    read::<ops::DescribeVolumes>(h, Effect::Real, volumes::describe);
    read::<ops::DescribeVolumeStatus>(h, DISKS, volumes::status);
    read::<ops::DescribeVolumesModifications>(h, DISKS, volumes::modifications);
    write::<ops::CreateVolume>(h, DISKS, volumes::create);
    write::<ops::DeleteVolume>(h, DISKS, volumes::delete);
    write::<ops::AttachVolume>(h, DISKS, volumes::attach);
    write::<ops::DetachVolume>(h, DISKS, volumes::detach);
    write::<ops::ModifyVolume>(h, DISKS, volumes::modify);
}

fn instances(h: &mut Handlers) {
    use shapes::ec2::ops;
    const SWITCHES: Effect =
        Effect::Partly("kept and shown; metrics of a minute's resolution and credits have no effect");
    read::<ops::DescribeInstances>(h, Effect::Real, instances::describe);
    read::<ops::DescribeInstanceStatus>(h, Effect::Real, instances::status);
    write::<ops::RunInstances>(
        h,
        Effect::Partly(
            "IPv6 addresses, dedicated hosts, capacity reservations, hibernation and enclaves have no effect",
        ),
        run::run,
    );
    write::<ops::TerminateInstances>(h, Effect::Real, run::terminate);
    write::<ops::StopInstances>(h, Effect::Partly("no hibernation"), run::stop);
    write::<ops::StartInstances>(h, Effect::Real, run::start);
    write::<ops::RebootInstances>(h, Effect::Real, run::reboot);
    read::<ops::DescribeInstanceAttribute>(h, Effect::Real, attributes::describe);
    write::<ops::ModifyInstanceAttribute>(
        h,
        Effect::Partly("kernel, RAM disk and SR-IOV cannot be changed"),
        attributes::modify,
    );
    write::<ops::ModifyInstanceMetadataOptions>(h, Effect::Real, attributes::modify_metadata);
    read::<ops::GetInstanceMetadataDefaults>(
        h,
        Effect::Partly("an account's defaults cannot be set, so there are none"),
        attributes::metadata_defaults,
    );
    read::<ops::GetInstanceUefiData>(
        h,
        Effect::Refused("no instance boots in UEFI mode"),
        attributes::uefi_data,
    );
    write::<ops::MonitorInstances>(h, SWITCHES, attributes::monitor_on);
    write::<ops::UnmonitorInstances>(h, SWITCHES, attributes::monitor_off);
    read::<ops::DescribeInstanceCreditSpecifications>(h, SWITCHES, attributes::credits);
    write::<ops::ModifyInstanceCreditSpecification>(h, SWITCHES, attributes::modify_credits);
    h.read::<ops::DescribeIamInstanceProfileAssociations>(Effect::Real, profiles::describe);
    h.write::<ops::AssociateIamInstanceProfile>(Effect::Real, profiles::associate);
    h.write::<ops::ReplaceIamInstanceProfileAssociation>(Effect::Real, profiles::replace);
    h.write::<ops::DisassociateIamInstanceProfile>(Effect::Real, profiles::disassociate);
    h.shell::<ops::GetConsoleOutput>(Effect::Real);
}

fn made_from(h: &mut Handlers) {
    use shapes::ec2::ops;
    const IMAGES: Effect = Effect::Partly(
        "an image names its instance's architecture and root device; what was written to its disk is not copied",
    );
    read::<ops::DescribeInstanceTypes>(
        h,
        Effect::Partly("families for general use, computing and memory; no local disks or accelerators"),
        types::describe,
    );
    read::<ops::DescribeInstanceTypeOfferings>(h, Effect::Real, types::offerings);
    read::<ops::DescribeLaunchTemplates>(h, Effect::Real, templates::describe);
    read::<ops::DescribeLaunchTemplateVersions>(h, Effect::Real, templates::describe_versions);
    write::<ops::CreateLaunchTemplate>(h, Effect::Real, templates::create);
    write::<ops::CreateLaunchTemplateVersion>(h, Effect::Real, templates::create_version);
    write::<ops::ModifyLaunchTemplate>(h, Effect::Real, templates::modify);
    write::<ops::DeleteLaunchTemplate>(h, Effect::Real, templates::delete);
    write::<ops::DeleteLaunchTemplateVersions>(h, Effect::Real, templates::delete_versions);
    read::<ops::GetLaunchTemplateData>(
        h,
        Effect::Partly("without block devices and network interfaces"),
        run::template_data,
    );
    read::<ops::DescribeKeyPairs>(h, Effect::Real, keys::describe);
    write::<ops::ImportKeyPair>(h, Effect::Real, keys::import);
    write::<ops::DeleteKeyPair>(h, Effect::Real, keys::delete);
    h.shell::<ops::CreateKeyPair>(Effect::Partly("private keys in the format pem; ppk is refused"));
    read::<ops::DescribeImages>(
        h,
        Effect::Partly("public images have made-up ids; every image boots the host's root file system"),
        images::describe,
    );
    write::<ops::CreateImage>(h, IMAGES, images::create);
    write::<ops::DeregisterImage>(h, IMAGES, images::deregister);
}
