//! Instance types: sizes, processors, network. Source: the tables of "Amazon EC2 instance types". Sizes come from
//! `ec2::defaults::size`, what instances here really get; the figures of network and disk are those of AWS's type, as callers choose by them.

use ec2::api::filter::passes;
use ec2::defaults::{ZONE_LETTERS, size};
use ec2::rows::Instance;
use shapes::convert::Shape;
use shapes::ec2 as api;
use state::{AwsError, Caller, View};

use super::shown;
use crate::launch::architecture;
use crate::words::error;
use ec2::api::list::page;

const BURSTABLE: [&str; 4] = ["t2", "t3", "t3a", "t4g"];
const FAMILIES: [&str; 37] = [
    "t2", "t3", "t3a", "t4g", "c4", "c5", "c5a", "c5d", "c6a", "c6g", "c6i", "c7a", "c7g", "c7i", "c8g",
    "m4", "m5", "m5a", "m5d", "m6a", "m6g", "m6i", "m7a", "m7g", "m7i", "m8g", "r4", "r5", "r5a", "r5d",
    "r6a", "r6g", "r6i", "r7a", "r7g", "r7i", "r8g",
];
const SIZES: [&str; 14] = [
    "nano", "micro", "small", "medium", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge",
    "16xlarge", "24xlarge", "32xlarge", "48xlarge",
];

fn family(name: &str) -> &str {
    name.split('.').next().unwrap_or_default()
}

/// Whether the type earns and spends CPU credits.
pub fn burstable(name: &str) -> bool {
    BURSTABLE.contains(&family(name))
}

/// Names of all types that instances can have, ordered.
pub fn names() -> Vec<String> {
    let all = FAMILIES.iter().flat_map(|f| SIZES.iter().map(move |s| format!("{f}.{s}")));
    let mut found: Vec<String> = all.filter(|n| exists(n)).collect();
    found.sort();
    found
}

/// Families do not have all sizes that their memory would allow.
fn exists(name: &str) -> bool {
    let Some((cpus, _)) = size(name) else { return false };
    let most = match family(name) {
        "c4" => 36,
        "m4" | "r4" => 64,
        f if f.ends_with('5') || f.ends_with("5a") || f.ends_with("5d") => 96,
        f if f.ends_with("6g") || f.ends_with("7g") => 64,
        f if f.ends_with("6i") => 128,
        _ => 192,
    };
    cpus <= most
}

/// Threads of each core.
fn threads(name: &str) -> i64 {
    let one = architecture(name) == "arm64" || matches!(family(name), "t2" | "c7a" | "m7a" | "r7a");
    if one || size(name).is_some_and(|(cpus, _)| cpus < 2) { 1 } else { 2 }
}

/// Cores and threads of an instance.
pub fn cpu_options(i: &Instance) -> Option<api::CpuOptions> {
    let (cores, threads) = match i.options.cpu {
        Some(chosen) => chosen,
        None => {
            let threads = threads(&i.instance_type);
            (size(&i.instance_type)?.0 / threads, threads)
        }
    };
    Some(api::CpuOptions { core_count: Some(cores), threads_per_core: Some(threads), ..Default::default() })
}

/// Network interfaces and addresses of each, at most.
fn interfaces(name: &str) -> (i64, i64) {
    let size = name.split('.').nth(1).unwrap_or_default();
    match (family(name), size) {
        ("m4", "large") => (2, 10),
        ("t2" | "t3" | "t3a" | "t4g", "nano" | "micro") => (2, 2),
        ("t2" | "t3" | "t4g", "small") => (3, 4),
        ("t3a", "small") => (2, 4),
        ("t2" | "t3" | "t3a" | "t4g", "medium") => (3, 6),
        ("t2" | "t3" | "t3a" | "t4g", "large") => (3, 12),
        (_, "medium") => (2, 4),
        (_, "large") => (3, 10),
        (_, "xlarge" | "2xlarge") => (4, 15),
        (_, "4xlarge" | "8xlarge" | "12xlarge") => (8, 30),
        _ => (15, 50),
    }
}

fn network(name: &str) -> String {
    let size = name.split('.').nth(1).unwrap_or_default();
    match (family(name), size) {
        ("t2", _) => "Low to Moderate".into(),
        ("t3" | "t3a" | "t4g", _) => "Up to 5 Gigabit".into(),
        ("c4" | "m4", _) => "Moderate".into(),
        (f, "medium" | "large" | "xlarge" | "2xlarge" | "4xlarge") if f.contains('7') || f.contains('8') => {
            "Up to 12.5 Gigabit".into()
        }
        (_, "medium" | "large" | "xlarge" | "2xlarge" | "4xlarge") => "Up to 10 Gigabit".into(),
        (_, "8xlarge" | "12xlarge") => "12 Gigabit".into(),
        _ => "25 Gigabit".into(),
    }
}

fn maker(name: &str) -> &'static str {
    match family(name) {
        f if f.ends_with('g') => "AWS",
        f if f.len() > 2 && f.ends_with('a') => "AMD",
        _ => "Intel",
    }
}

fn show(name: &str) -> Option<api::InstanceTypeInfo> {
    let (cpus, mib) = size(name).filter(|_| exists(name))?;
    let threads = threads(name);
    let old = matches!(family(name), "t2" | "c4" | "m4" | "r4");
    let nitro = !old;
    let arm = architecture(name) == "arm64";
    let architectures: &[&str] = match (arm, family(name)) {
        (true, _) => &["arm64"],
        (_, "t2") => &["i386", "x86_64"],
        _ => &["x86_64"],
    };
    let modes: &[&str] = if arm {
        &["uefi"]
    } else if nitro {
        &["legacy-bios", "uefi"]
    } else {
        &["legacy-bios"]
    };
    let (cards, addresses) = interfaces(name);
    let performance = network(name);
    Some(api::InstanceTypeInfo {
        instance_type: Some(name.to_owned()),
        current_generation: Some(!matches!(family(name), "c4" | "m4" | "r4")),
        free_tier_eligible: Some(matches!(name, "t2.micro" | "t3.micro" | "t4g.small")),
        supported_usage_classes: Some(vec![api::UsageClassType::OnDemand, api::UsageClassType::Spot]),
        supported_root_device_types: Some(vec![api::RootDeviceType::Ebs]),
        supported_virtualization_types: Some(vec![api::VirtualizationType::Hvm]),
        bare_metal: Some(false),
        hypervisor: Some(if nitro {
            api::InstanceTypeHypervisor::Nitro
        } else {
            api::InstanceTypeHypervisor::Xen
        }),
        processor_info: Some(api::ProcessorInfo {
            supported_architectures: Some(
                architectures.iter().filter_map(|a| api::ArchitectureType::parse(a)).collect(),
            ),
            sustained_clock_speed_in_ghz: Some(if arm { 2.5 } else { 3.1 }),
            manufacturer: Some(maker(name).into()),
            ..Default::default()
        }),
        v_cpu_info: Some(api::VCpuInfo {
            default_v_cpus: Some(cpus),
            default_cores: Some(cpus / threads),
            default_threads_per_core: Some(threads),
            ..Default::default()
        }),
        memory_info: Some(api::MemoryInfo { size_in_mi_b: Some(mib) }),
        instance_storage_supported: Some(false),
        ebs_info: Some(api::EbsInfo {
            ebs_optimized_support: Some(if nitro || family(name) != "t2" {
                api::EbsOptimizedSupport::Default
            } else {
                api::EbsOptimizedSupport::Unsupported
            }),
            encryption_support: Some(api::EbsEncryptionSupport::Supported),
            nvme_support: Some(if nitro {
                api::EbsNvmeSupport::Required
            } else {
                api::EbsNvmeSupport::Unsupported
            }),
            ..Default::default()
        }),
        network_info: Some(api::NetworkInfo {
            network_performance: Some(performance.clone()),
            maximum_network_interfaces: Some(cards),
            maximum_network_cards: Some(1),
            default_network_card_index: Some(0),
            network_cards: Some(vec![api::NetworkCardInfo {
                network_card_index: Some(0),
                network_performance: Some(performance),
                maximum_network_interfaces: Some(cards),
                ..Default::default()
            }]),
            ipv4_addresses_per_interface: Some(addresses),
            ipv6_addresses_per_interface: Some(addresses),
            ipv6_supported: Some(true),
            ena_support: Some(if nitro { api::EnaSupport::Required } else { api::EnaSupport::Unsupported }),
            efa_supported: Some(false),
            encryption_in_transit_supported: Some(false),
            ..Default::default()
        }),
        placement_group_info: Some(api::PlacementGroupInfo {
            supported_strategies: Some(vec![
                api::PlacementGroupStrategy::Partition,
                api::PlacementGroupStrategy::Spread,
            ]),
        }),
        hibernation_supported: Some(false),
        burstable_performance_supported: Some(burstable(name)),
        dedicated_hosts_supported: Some(!matches!(family(name), "t2")),
        auto_recovery_supported: Some(true),
        supported_boot_modes: Some(modes.iter().filter_map(|m| api::BootModeType::parse(m)).collect()),
        ..Default::default()
    })
}

fn field(t: &api::InstanceTypeInfo, name: &str) -> Option<Vec<String>> {
    let yes = |b: Option<bool>| Some(vec![b.unwrap_or(false).to_string()]);
    let (cpu, net) = (t.v_cpu_info.as_ref(), t.network_info.as_ref());
    let number = |n: Option<i64>| Some(n.map(|n| n.to_string()).into_iter().collect());
    match name {
        "instance-type" => Some(t.instance_type.clone().into_iter().collect()),
        "current-generation" => yes(t.current_generation),
        "free-tier-eligible" => yes(t.free_tier_eligible),
        "bare-metal" => yes(t.bare_metal),
        "burstable-performance-supported" => yes(t.burstable_performance_supported),
        "hibernation-supported" => yes(t.hibernation_supported),
        "dedicated-hosts-supported" => yes(t.dedicated_hosts_supported),
        "auto-recovery-supported" => yes(t.auto_recovery_supported),
        "instance-storage-supported" => yes(t.instance_storage_supported),
        "hypervisor" => Some(t.hypervisor.map(|h| h.to_string()).into_iter().collect()),
        "processor-info.supported-architecture" => {
            let all = t.processor_info.iter().flat_map(|p| p.supported_architectures.iter().flatten());
            Some(all.map(|a| a.to_string()).collect())
        }
        "processor-info.sustained-clock-speed-in-ghz" => {
            let speed = t.processor_info.as_ref().and_then(|p| p.sustained_clock_speed_in_ghz);
            Some(speed.map(|s| s.to_string()).into_iter().collect())
        }
        "supported-usage-class" => {
            Some(t.supported_usage_classes.iter().flatten().map(|u| u.to_string()).collect())
        }
        "supported-root-device-type" => Some(vec!["ebs".into()]),
        "supported-virtualization-type" => Some(vec!["hvm".into()]),
        "supported-boot-mode" => {
            Some(t.supported_boot_modes.iter().flatten().map(|m| m.to_string()).collect())
        }
        "vcpu-info.default-vcpus" => number(cpu.and_then(|c| c.default_v_cpus)),
        "vcpu-info.default-cores" => number(cpu.and_then(|c| c.default_cores)),
        "vcpu-info.default-threads-per-core" => number(cpu.and_then(|c| c.default_threads_per_core)),
        "memory-info.size-in-mib" => number(t.memory_info.as_ref().and_then(|m| m.size_in_mi_b)),
        "network-info.maximum-network-interfaces" => number(net.and_then(|n| n.maximum_network_interfaces)),
        "network-info.ipv4-addresses-per-interface" => {
            number(net.and_then(|n| n.ipv4_addresses_per_interface))
        }
        "network-info.ipv6-supported" => yes(net.and_then(|n| n.ipv6_supported)),
        "network-info.efa-supported" => yes(net.and_then(|n| n.efa_supported)),
        "network-info.ena-support" => {
            Some(net.and_then(|n| n.ena_support).map(|e| e.to_string()).into_iter().collect())
        }
        "network-info.network-performance" => {
            Some(net.and_then(|n| n.network_performance.clone()).into_iter().collect())
        }
        "ebs-info.ebs-optimized-support" => {
            let support = t.ebs_info.as_ref().and_then(|e| e.ebs_optimized_support);
            Some(support.map(|e| e.to_string()).into_iter().collect())
        }
        "ebs-info.encryption-support" => Some(vec!["supported".into()]),
        _ => shown::values(shown::TYPE, name, || t.to_value()),
    }
}

pub fn describe(
    _: &View,
    _: &Caller,
    input: api::DescribeInstanceTypesRequest,
) -> Result<api::DescribeInstanceTypesResult, AwsError> {
    let mut wanted = input.instance_types.clone().filter(|t| !t.is_empty()).unwrap_or_else(names);
    wanted.sort();
    wanted.dedup();
    let unknown: Vec<_> = wanted.iter().filter(|n| !exists(n)).cloned().collect();
    if !unknown.is_empty() {
        let text = format!("The following supplied instance types do not exist: [{}]", unknown.join(", "));
        return Err(error("InvalidInstanceType", text));
    }
    let mut found = Vec::new();
    for t in wanted.iter().filter_map(|n| show(n)) {
        if passes(input.filters.as_deref(), &Default::default(), |f| field(&t, f))? {
            found.push(t);
        }
    }
    let key = |t: &api::InstanceTypeInfo| t.instance_type.clone().unwrap_or_default();
    let (instance_types, next_token) = page(found, input.max_results, input.next_token.as_deref(), key)?;
    Ok(api::DescribeInstanceTypesResult { instance_types: Some(instance_types), next_token })
}

pub fn offerings(
    view: &View,
    _: &Caller,
    input: api::DescribeInstanceTypeOfferingsRequest,
) -> Result<api::DescribeInstanceTypeOfferingsResult, AwsError> {
    use api::LocationType as Kind;
    let kind = input.location_type.unwrap_or_default();
    let places: Vec<String> = match kind {
        Kind::Region => vec![view.region.to_owned()],
        Kind::AvailabilityZone => ZONE_LETTERS.iter().map(|l| format!("{}{l}", view.region)).collect(),
        Kind::AvailabilityZoneId => {
            let zones = ZONE_LETTERS.iter().map(|l| format!("{}{l}", view.region));
            zones.map(|z| ec2::api::zones::zone_id_of(view.region, &z)).collect()
        }
        // There are none.
        Kind::Outpost => Vec::new(),
    };
    let mut found = Vec::new();
    for name in names() {
        for place in &places {
            let fields = |f: &str| match f {
                "instance-type" => Some(vec![name.clone()]),
                "location" => Some(vec![place.clone()]),
                _ => None,
            };
            if passes(input.filters.as_deref(), &Default::default(), fields)? {
                found.push(api::InstanceTypeOffering {
                    instance_type: Some(name.clone()),
                    location_type: Some(kind),
                    location: Some(place.clone()),
                });
            }
        }
    }
    let key = |o: &api::InstanceTypeOffering| {
        format!(
            "{}/{}",
            o.instance_type.as_deref().unwrap_or_default(),
            o.location.as_deref().unwrap_or_default()
        )
    };
    let (offerings, next_token) = page(found, input.max_results, input.next_token.as_deref(), key)?;
    Ok(api::DescribeInstanceTypeOfferingsResult { instance_type_offerings: Some(offerings), next_token })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_have_what_the_tables_say() {
        for (name, cores, threads, arch, cards) in [
            ("t3.small", 1, 2, "x86_64", 3),
            ("t2.micro", 1, 1, "i386", 2),
            ("t4g.medium", 2, 1, "arm64", 3),
            ("m5.large", 1, 2, "x86_64", 3),
            ("c7a.large", 2, 1, "x86_64", 3),
            ("m6g.medium", 1, 1, "arm64", 2),
        ] {
            let t = show(name).unwrap_or_else(|| panic!("{name}"));
            let cpu = t.v_cpu_info.unwrap_or_default();
            assert_eq!(
                (cpu.default_cores, cpu.default_threads_per_core),
                (Some(cores), Some(threads)),
                "{name}"
            );
            let found = t.processor_info.and_then(|p| p.supported_architectures).unwrap_or_default();
            assert_eq!(found[0].as_str(), arch, "{name}");
            assert_eq!(t.network_info.and_then(|n| n.maximum_network_interfaces), Some(cards), "{name}");
        }
        assert!(names().len() > 200 && names().contains(&"m5.24xlarge".to_owned()));
        assert!(show("t3.48xlarge").is_none() && show("c4.48xlarge").is_none());
    }
}
