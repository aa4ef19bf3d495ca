//! Names of namespaces and devices, and numbers that are derived from ids.

/// The loopback device.
pub const LOOPBACK: &str = "lo";
/// The device of a VPC's namespace that leads to the internet's.
pub(crate) const NET: &str = "net";

/// The last `n` characters of an id's own part (behind its kind), letters and digits only.
fn tail(id: &str, n: usize) -> String {
    let own = id.split_once('-').map_or(id, |(_, own)| own);
    let all: Vec<char> = own.chars().filter(char::is_ascii_alphanumeric).collect();
    all[all.len().saturating_sub(n)..].iter().collect()
}

/// Namespace of a VPC.
pub fn vpc_namespace(tag: &str, vpc: &str) -> String {
    format!("rs{tag}-{}", tail(vpc, 12))
}

/// Namespace of the machine whose primary interface this is.
pub fn machine_namespace(tag: &str, interface: &str) -> String {
    format!("rs{tag}-{}", tail(interface, 12))
}

/// Namespace that is the internet.
pub fn internet_namespace(tag: &str) -> String {
    format!("rs{tag}-net")
}

/// Device in the VPC's namespace that leads to an interface, or in the internet's that leads to a VPC; the kernel allows 15
/// characters.
pub(crate) fn device(id: &str) -> String {
    format!("v{}", tail(id, 12))
}

/// An id as a name within the filter, where a hyphen means something else.
pub(crate) fn word(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
}

/// A number that stays the same for an id (FNV-1a).
pub(crate) fn number(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}
