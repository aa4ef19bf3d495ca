//! Filters that ask for what an answer shows anyway: a table from their names to places in the answer. Source: the lists of filters in the
//! EC2 API reference; names that no resource here ever has a value for are in the tables too, because EC2 refuses only unknown ones.

use shapes::Value;

use crate::words::iso;

/// Filters by name. The second half says where the values are: a path of members (lists on the way are walked through), `=` and
/// a word that every resource has, or nothing where there is never a value.
pub type Table = &'static [(&'static str, &'static str)];

/// The values of a filter, or `None` if the table does not have its name.
pub fn values(table: Table, name: &str, shown: impl FnOnce() -> Value) -> Option<Vec<String>> {
    let (_, place) = table.iter().find(|(filter, _)| *filter == name)?;
    let mut out = Vec::new();
    match place.strip_prefix('=') {
        Some(word) => out.push(word.to_owned()),
        None if place.is_empty() => {}
        None => collect(&shown(), &place.split('.').collect::<Vec<_>>(), &mut out),
    }
    Some(out)
}

fn collect(value: &Value, path: &[&str], out: &mut Vec<String>) {
    match (value, path) {
        (Value::List(items), _) => items.iter().for_each(|v| collect(v, path, out)),
        (Value::Map(_), [name, rest @ ..]) => value.get(name).into_iter().for_each(|v| collect(v, rest, out)),
        (Value::String(text), []) => out.push(text.clone()),
        (Value::Bool(b), []) => out.push(b.to_string()),
        (Value::Int(n), []) => out.push(n.to_string()),
        (Value::Timestamp(t), []) => out.push(iso(*t)),
        _ => {}
    }
}

/// Of instances, beside those that [`super::instances`] answers from rows.
pub const INSTANCE: Table = &[
    ("affinity", "Placement.Affinity"),
    ("block-device-mapping.attach-time", "BlockDeviceMappings.Ebs.AttachTime"),
    ("block-device-mapping.delete-on-termination", "BlockDeviceMappings.Ebs.DeleteOnTermination"),
    ("block-device-mapping.status", "BlockDeviceMappings.Ebs.Status"),
    ("boot-mode", "BootMode"),
    ("capacity-reservation-id", "CapacityReservationId"),
    (
        "capacity-reservation-specification.capacity-reservation-preference",
        "CapacityReservationSpecification.CapacityReservationPreference",
    ),
    ("capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id", ""),
    (
        "capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn",
        "",
    ),
    ("current-instance-boot-mode", "CurrentInstanceBootMode"),
    ("ebs-optimized", "EbsOptimized"),
    ("ena-support", "EnaSupport"),
    ("enclave-options.enabled", "EnclaveOptions.Enabled"),
    ("hibernation-options.configured", "HibernationOptions.Configured"),
    ("host-id", "Placement.HostId"),
    ("iam-instance-profile.id", "IamInstanceProfile.Id"),
    ("ipv6-address", ""),
    ("kernel-id", ""),
    ("maintenance-options.auto-recovery", "MaintenanceOptions.AutoRecovery"),
    ("metadata-options.http-protocol-ipv4", "=enabled"),
    ("metadata-options.http-protocol-ipv6", "MetadataOptions.HttpProtocolIpv6"),
    ("metadata-options.http-put-response-hop-limit", "MetadataOptions.HttpPutResponseHopLimit"),
    ("metadata-options.instance-metadata-tags", "MetadataOptions.InstanceMetadataTags"),
    ("metadata-options.state", "MetadataOptions.State"),
    ("network-interface.addresses.association.carrier-ip", ""),
    ("network-interface.addresses.association.customer-owned-ip", ""),
    (
        "network-interface.addresses.association.ip-owner-id",
        "NetworkInterfaces.PrivateIpAddresses.Association.IpOwnerId",
    ),
    (
        "network-interface.addresses.association.public-dns-name",
        "NetworkInterfaces.PrivateIpAddresses.Association.PublicDnsName",
    ),
    (
        "network-interface.addresses.association.public-ip",
        "NetworkInterfaces.PrivateIpAddresses.Association.PublicIp",
    ),
    ("network-interface.addresses.primary", "NetworkInterfaces.PrivateIpAddresses.Primary"),
    ("network-interface.addresses.private-dns-name", "NetworkInterfaces.PrivateIpAddresses.PrivateDnsName"),
    ("network-interface.association.carrier-ip", ""),
    ("network-interface.association.customer-owned-ip", ""),
    ("network-interface.association.ip-owner-id", "NetworkInterfaces.Association.IpOwnerId"),
    ("network-interface.association.public-dns-name", "NetworkInterfaces.Association.PublicDnsName"),
    ("network-interface.attachment.attach-time", "NetworkInterfaces.Attachment.AttachTime"),
    ("network-interface.attachment.attachment-id", "NetworkInterfaces.Attachment.AttachmentId"),
    (
        "network-interface.attachment.delete-on-termination",
        "NetworkInterfaces.Attachment.DeleteOnTermination",
    ),
    ("network-interface.attachment.device-index", "NetworkInterfaces.Attachment.DeviceIndex"),
    // An interface is at the instance that shows it, and both have one owner.
    ("network-interface.attachment.instance-id", "InstanceId"),
    ("network-interface.attachment.instance-owner-id", "NetworkInterfaces.OwnerId"),
    ("network-interface.attachment.network-card-index", "NetworkInterfaces.Attachment.NetworkCardIndex"),
    ("network-interface.attachment.status", "NetworkInterfaces.Attachment.Status"),
    ("network-interface.deny-all-igw-traffic", ""),
    ("network-interface.description", "NetworkInterfaces.Description"),
    ("network-interface.ipv4-prefixes.ipv4-prefix", ""),
    ("network-interface.ipv6-address", ""),
    ("network-interface.ipv6-addresses.ipv6-address", ""),
    ("network-interface.ipv6-addresses.is-primary-ipv6", ""),
    ("network-interface.ipv6-native", ""),
    ("network-interface.ipv6-prefixes.ipv6-prefix", ""),
    ("network-interface.operator.managed", "=false"),
    ("network-interface.operator.principal", ""),
    ("network-interface.outpost-arn", ""),
    ("network-interface.owner-id", "NetworkInterfaces.OwnerId"),
    ("network-interface.private-ip-address", "NetworkInterfaces.PrivateIpAddress"),
    ("network-interface.public-dns-name", "NetworkInterfaces.Association.PublicDnsName"),
    ("network-interface.requester-id", ""),
    ("network-interface.requester-managed", "=false"),
    ("network-interface.status", "NetworkInterfaces.Status"),
    ("network-performance-options.bandwidth-weighting", ""),
    ("operator.managed", "=false"),
    ("operator.principal", ""),
    ("outpost-arn", ""),
    ("placement-partition-number", ""),
    ("platform", "Platform"),
    ("platform-details", "PlatformDetails"),
    (
        "private-dns-name-options.enable-resource-name-dns-a-record",
        "PrivateDnsNameOptions.EnableResourceNameDnsARecord",
    ),
    (
        "private-dns-name-options.enable-resource-name-dns-aaaa-record",
        "PrivateDnsNameOptions.EnableResourceNameDnsAAAARecord",
    ),
    ("private-dns-name-options.hostname-type", "PrivateDnsNameOptions.HostnameType"),
    ("product-code", ""),
    ("product-code.type", ""),
    ("ramdisk-id", ""),
    ("requester-id", ""),
    ("spot-instance-request-id", "SpotInstanceRequestId"),
    ("state-reason-message", "StateReason.Message"),
    ("tpm-support", "TpmSupport"),
    ("usage-operation", "UsageOperation"),
    ("usage-operation-update-time", "UsageOperationUpdateTime"),
];

/// Of the status of instances.
pub const STATUS: Table = &[
    ("application-status.status", ""),
    ("attached-ebs-status.status", ""),
    ("event.code", ""),
    ("event.description", ""),
    ("event.instance-event-id", ""),
    ("event.not-after", ""),
    ("event.not-before", ""),
    ("event.not-before-deadline", ""),
    ("operator.managed", "=false"),
    ("operator.principal", ""),
];

/// Of images.
pub const IMAGE: Table = &[
    ("boot-mode", "BootMode"),
    ("free-tier-eligible", "FreeTierEligible"),
    ("image-allowed", "ImageAllowed"),
    ("instance-type-specification.supported-instance-type", ""),
    ("instance-type-specification.unsupported-instance-type", ""),
    ("kernel-id", ""),
    ("platform", ""),
    ("product-code", ""),
    ("product-code.type", ""),
    ("public-ssm-parameter-name", "PublicSsmParameterName"),
    ("ramdisk-id", ""),
    ("source-image-id", "SourceImageId"),
    ("source-image-region", "SourceImageRegion"),
    ("source-instance-id", "SourceInstanceId"),
    ("state-reason-code", ""),
    ("state-reason-message", ""),
];

/// Of instance types.
pub const TYPE: Table = &[
    ("ebs-info.attachment-limit-type", ""),
    (
        "ebs-info.ebs-optimized-info.baseline-bandwidth-in-mbps",
        "EbsInfo.EbsOptimizedInfo.BaselineBandwidthInMbps",
    ),
    ("ebs-info.ebs-optimized-info.baseline-iops", "EbsInfo.EbsOptimizedInfo.BaselineIops"),
    (
        "ebs-info.ebs-optimized-info.baseline-throughput-in-mbps",
        "EbsInfo.EbsOptimizedInfo.BaselineThroughputInMBps",
    ),
    (
        "ebs-info.ebs-optimized-info.maximum-bandwidth-in-mbps",
        "EbsInfo.EbsOptimizedInfo.MaximumBandwidthInMbps",
    ),
    ("ebs-info.ebs-optimized-info.maximum-iops", "EbsInfo.EbsOptimizedInfo.MaximumIops"),
    (
        "ebs-info.ebs-optimized-info.maximum-throughput-in-mbps",
        "EbsInfo.EbsOptimizedInfo.MaximumThroughputInMBps",
    ),
    ("ebs-info.maximum-ebs-attachments", ""),
    ("ebs-info.nvme-support", "EbsInfo.NvmeSupport"),
    ("instance-storage-info.disk.count", "InstanceStorageInfo.Disks.Count"),
    ("instance-storage-info.disk.size-in-gb", "InstanceStorageInfo.Disks.SizeInGB"),
    ("instance-storage-info.disk.type", "InstanceStorageInfo.Disks.Type"),
    ("instance-storage-info.encryption-support", "InstanceStorageInfo.EncryptionSupport"),
    ("instance-storage-info.nvme-support", "InstanceStorageInfo.NvmeSupport"),
    ("instance-storage-info.total-size-in-gb", "InstanceStorageInfo.TotalSizeInGB"),
    ("network-info.bandwidth-weightings", ""),
    ("network-info.efa-info.maximum-efa-interfaces", "NetworkInfo.EfaInfo.MaximumEfaInterfaces"),
    ("network-info.encryption-in-transit-supported", "NetworkInfo.EncryptionInTransitSupported"),
    ("network-info.flexible-ena-queues-support", ""),
    ("network-info.ipv6-addresses-per-interface", "NetworkInfo.Ipv6AddressesPerInterface"),
    ("network-info.maximum-network-cards", "NetworkInfo.MaximumNetworkCards"),
    ("nitro-enclaves-support", "NitroEnclavesSupport"),
    ("nitro-tpm-info.supported-versions", "NitroTpmInfo.SupportedVersions"),
    ("nitro-tpm-support", "NitroTpmSupport"),
    ("processor-info.supported-features", "ProcessorInfo.SupportedFeatures"),
    ("reboot-migration-support", "RebootMigrationSupport"),
    ("vcpu-info.valid-cores", "VCpuInfo.ValidCores"),
    ("vcpu-info.valid-threads-per-core", "VCpuInfo.ValidThreadsPerCore"),
];

/// Of volumes.
pub const VOLUME: Table =
    &[("fast-restored", "=false"), ("operator.managed", "=false"), ("operator.principal", "")];

/// Of the status of volumes.
pub const VOLUME_STATUS: Table = &[
    ("action.code", ""),
    ("action.description", ""),
    ("action.event-id", ""),
    ("attachment-status.instance-id", ""),
    ("attachment-status.io-performance", ""),
    ("event.description", ""),
    ("event.event-id", ""),
    ("event.event-type", ""),
    ("event.not-after", ""),
    ("event.not-before", ""),
];

/// Of versions of launch templates.
pub const TEMPLATE_VERSION: Table = &[
    ("host-resource-group-arn", "LaunchTemplateData.Placement.HostResourceGroupArn"),
    ("http-endpoint", "LaunchTemplateData.MetadataOptions.HttpEndpoint"),
    ("http-protocol-ipv4", ""),
    ("http-tokens", "LaunchTemplateData.MetadataOptions.HttpTokens"),
    ("iam-instance-profile", "LaunchTemplateData.IamInstanceProfile.Arn"),
    ("kernel-id", "LaunchTemplateData.KernelId"),
    ("license-configuration-arn", "LaunchTemplateData.LicenseSpecifications.LicenseConfigurationArn"),
    ("network-card-index", "LaunchTemplateData.NetworkInterfaces.NetworkCardIndex"),
    ("ram-disk-id", "LaunchTemplateData.RamDiskId"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_along_their_paths() {
        let one = |name: &'static str, v: Value| Value::Map(vec![(name.into(), v)]);
        let shown = || {
            let ip = |a: &str| one("PrivateIpAddress", Value::String(a.into()));
            one("NetworkInterfaces", Value::List(vec![ip("10.0.0.4"), ip("10.0.0.5")]))
        };
        for (name, expected) in [
            ("network-interface.private-ip-address", Some(&["10.0.0.4", "10.0.0.5"][..])),
            ("network-interface.description", Some(&[])),
            ("network-interface.requester-managed", Some(&["false"])),
            ("product-code", Some(&[])),
            ("colour", None),
        ] {
            let found = values(INSTANCE, name, shown);
            assert_eq!(found, expected.map(|e| e.iter().map(|t| (*t).to_owned()).collect()), "{name}");
        }
    }
}
