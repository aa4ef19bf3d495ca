//! IPv4 ranges and the choice of free addresses in a subnet.

use std::net::Ipv4Addr;

use state::{Random, Tables};

use crate::rows::NetworkInterface;

/// An IPv4 range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cidr {
    /// First address.
    pub base: u32,
    /// Bits of the prefix, 0 to 32.
    pub bits: u8,
}

impl Cidr {
    /// Reads `a.b.c.d/n`; `None` if it is no such range or has bits set behind the prefix.
    pub fn parse(text: &str) -> Option<Cidr> {
        let cidr = Cidr::parse_host(text)?;
        (Cidr::containing(cidr) == cidr).then_some(cidr)
    }
    /// Reads `a.b.c.d/n` where the address may have bits behind the prefix; they are kept in `base`.
    pub fn parse_host(text: &str) -> Option<Cidr> {
        let (address, bits) = text.split_once('/')?;
        let base = u32::from(address.parse::<Ipv4Addr>().ok()?);
        let plain = !bits.is_empty() && bits.bytes().all(|b| b.is_ascii_digit());
        let bits: u8 = bits.parse().ok().filter(|b| plain && *b <= 32)?;
        Some(Cidr { base, bits })
    }
    /// The range without the bits behind the prefix.
    pub fn containing(host: Cidr) -> Cidr {
        Cidr { base: host.base & host.mask(), bits: host.bits }
    }
    fn mask(self) -> u32 {
        if self.bits == 0 { 0 } else { u32::MAX << (32 - self.bits) }
    }
    /// How many addresses the range has.
    pub fn size(self) -> u64 {
        1 << (32 - self.bits)
    }
    /// Whether the address lies in the range.
    pub fn contains(self, address: Ipv4Addr) -> bool {
        u32::from(address) & self.mask() == self.base
    }
    /// Whether all of `other` lies in this range.
    pub fn covers(self, other: Cidr) -> bool {
        other.bits >= self.bits && self.contains(Ipv4Addr::from(other.base))
    }
    /// Whether the ranges share an address.
    pub fn overlaps(self, other: Cidr) -> bool {
        self.covers(other) || other.covers(self)
    }
    /// The nth address, if the range is that large.
    pub fn nth(self, n: u64) -> Option<Ipv4Addr> {
        (n < self.size()).then(|| Ipv4Addr::from(self.base + n as u32))
    }
    /// Whether AWS keeps this address of a subnet of that range for itself: the first four and the last.
    pub fn reserves(self, address: Ipv4Addr) -> bool {
        let n = u64::from(u32::from(address).wrapping_sub(self.base));
        n < RESERVED || n + 1 == self.size()
    }
}

impl std::fmt::Display for Cidr {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{}/{}", Ipv4Addr::from(self.base), self.bits)
    }
}

/// Addresses at the start of a subnet that AWS keeps (network, router, DNS, future use); the last is kept too.
const RESERVED: u64 = 4;
/// So many addresses are tried in order, before the search jumps.
const IN_ORDER: u64 = 256;

/// A free address of a subnet: the lowest if it is among the first few hundred.
pub fn free_address(tables: &Tables, subnet: &str, cidr: &str) -> Option<Ipv4Addr> {
    let cidr = Cidr::parse(cidr)?;
    search(cidr, 0, |a| !cidr.reserves(a) && !address_taken(tables, subnet, a))
}

/// Whether an interface holds the address as its primary or as a further one.
pub fn address_taken(tables: &Tables, subnet: &str, address: Ipv4Addr) -> bool {
    tables.by_index::<NetworkInterface>("address", &format!("{subnet}/{address}")).next().is_some()
}

/// An address for which `free` holds. The addresses from the `start`th on are tried in order. Then the search jumps through the
/// whole range by a step that meets each address once, so that in a range that filled up from its start the tries depend on
/// what share is free and not on how many are taken.
pub(crate) fn search(cidr: Cidr, start: u64, free: impl Fn(Ipv4Addr) -> bool) -> Option<Ipv4Addr> {
    let size = cidr.size();
    // Odd, so that it has no divisor in common with the size, and near the golden section of 2^32.
    let step = 0x9e37_79b1_u64;
    let in_order = start.min(size)..size.min(start + IN_ORDER);
    let jumping = (0..size).map(|n| n.wrapping_mul(step) % size).filter(|n| !in_order.contains(n));
    in_order.clone().chain(jumping).filter_map(|n| cidr.nth(n)).find(|a| free(*a))
}

/// A hardware address for a new interface, locally administered.
pub fn mac(random: &mut Random) -> String {
    let h = random.hex(10);
    format!("0a:{}:{}:{}:{}:{}", &h[..2], &h[2..4], &h[4..6], &h[6..8], &h[8..10])
}

/// How many addresses of a subnet are free.
pub fn free_count(tables: &Tables, subnet: &str, cidr: &str) -> u64 {
    let size = Cidr::parse(cidr).map_or(0, Cidr::size);
    let taken = |n: &NetworkInterface| 1 + n.more_addresses.len() as u64;
    let taken: u64 = tables.by_index::<NetworkInterface>("subnet", subnet).map(|n| taken(n)).sum();
    size.saturating_sub(RESERVED + 1 + taken)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn ranges_are_read_strictly() {
        assert!(Cidr::parse("10.0.0.0/16").is_some());
        for bad in ["10.0.0.1/16", "10.0.0.0", "10.0.0.0/33", "x/8", "10.0.0/8", "10.0.0.0/+8", "10.0.0.0/"] {
            assert_eq!(Cidr::parse(bad), None, "{bad}");
        }
        assert_eq!(
            Cidr::parse_host("10.0.1.7/16").map(|c| Cidr::containing(c).to_string()),
            Some("10.0.0.0/16".into())
        );
    }

    #[test]
    fn ranges_compare() {
        let (wide, narrow, other) =
            (Cidr::parse("10.0.0.0/16"), Cidr::parse("10.0.1.0/24"), Cidr::parse("10.1.0.0/16"));
        let (wide, narrow, other) = (wide.unwrap(), narrow.unwrap(), other.unwrap());
        assert!(
            wide.covers(narrow) && !narrow.covers(wide) && wide.overlaps(narrow) && !wide.overlaps(other)
        );
        assert_eq!(narrow.nth(255), Some(Ipv4Addr::new(10, 0, 1, 255)));
        assert_eq!(narrow.nth(256), None);
    }

    #[test]
    fn the_search_meets_every_address_and_tries_few_in_a_range_that_filled_in_order() {
        let cidr = Cidr::parse("10.0.0.0/16").unwrap();
        let last = Ipv4Addr::new(10, 0, 200, 9);
        assert_eq!(search(cidr, 0, |a| a == last), Some(last));
        assert_eq!(search(cidr, 0, |_| false), None);
        let tries = Cell::new(0);
        let taken = 64_000;
        let found = search(cidr, 0, |a| {
            tries.set(tries.get() + 1);
            u32::from(a) - cidr.base >= taken
        });
        assert!(found.is_some() && tries.get() < 1000, "{} tries", tries.get());
        assert_eq!(search(cidr, 0, |a| !cidr.reserves(a)), Some(Ipv4Addr::new(10, 0, 0, 4)));
        assert!(
            cidr.reserves(Ipv4Addr::new(10, 0, 255, 255)) && !cidr.reserves(Ipv4Addr::new(10, 0, 0, 255))
        );
    }
}
