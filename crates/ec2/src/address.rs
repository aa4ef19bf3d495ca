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
        let (address, bits) = text.split_once('/')?;
        let base = u32::from(address.parse::<Ipv4Addr>().ok()?);
        let bits: u8 = bits.parse().ok().filter(|b| *b <= 32)?;
        let cidr = Cidr { base, bits };
        (base & !cidr.mask() == 0).then_some(cidr)
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
}

/// Addresses at the start of a subnet that AWS keeps (network, router, DNS, future use); the last is kept too.
const RESERVED: u64 = 4;

/// The lowest free address of a subnet.
pub fn free_address(tables: &Tables, subnet: &str, cidr: &str) -> Option<Ipv4Addr> {
    let cidr = Cidr::parse(cidr)?;
    (RESERVED..cidr.size().saturating_sub(1))
        .filter_map(|n| cidr.nth(n))
        .find(|a| tables.by_index::<NetworkInterface>("address", &format!("{subnet}/{a}")).next().is_none())
}

/// A hardware address for a new interface, locally administered.
pub fn mac(random: &mut Random) -> String {
    let h = random.hex(10);
    format!("0a:{}:{}:{}:{}:{}", &h[..2], &h[2..4], &h[4..6], &h[6..8], &h[8..10])
}

/// How many addresses of a subnet are free.
pub fn free_count(tables: &Tables, subnet: &str, cidr: &str) -> u64 {
    let size = Cidr::parse(cidr).map_or(0, Cidr::size);
    let taken = tables.by_index::<NetworkInterface>("subnet", subnet).count() as u64;
    size.saturating_sub(RESERVED + 1 + taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_strictly() {
        assert!(Cidr::parse("10.0.0.0/16").is_some());
        for bad in ["10.0.0.1/16", "10.0.0.0", "10.0.0.0/33", "x/8", "10.0.0/8"] {
            assert_eq!(Cidr::parse(bad), None, "{bad}");
        }
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
}
