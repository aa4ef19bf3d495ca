//! Consecutive host ports for `containerPortRange`, which Docker cannot pick by itself.

use std::net::{Ipv4Addr, TcpListener, UdpSocket};
use std::sync::Mutex;

use runtime::Protocol;

use crate::payload::Container;

use super::report::port_range;
use super::spec::protocol;

/// Used when no range is configured and the kernel's cannot be read.
const DEFAULT_RANGE: (u16, u16) = (32768, 60999);

/// Hands out blocks of consecutive ports, each time from behind the last one, so that a block that was handed out but is not
/// bound yet is not handed out twice soon.
#[derive(Debug)]
pub struct PortBlocks {
    range: (u16, u16),
    address: Ipv4Addr,
    next: Mutex<u16>,
}

impl PortBlocks {
    /// Blocks within `range` (or the kernel's ephemeral one) at `address`.
    pub fn new(range: Option<(u16, u16)>, address: Option<Ipv4Addr>) -> Self {
        let range = range.or_else(kernel_range).unwrap_or(DEFAULT_RANGE);
        PortBlocks { range, address: address.unwrap_or(Ipv4Addr::UNSPECIFIED), next: Mutex::new(range.0) }
    }

    /// The first port of a free block for each port range of `container`; a container without ranges gets an empty list. The
    /// error is a reason.
    pub fn starts(&self, container: &Container) -> Result<Vec<u16>, String> {
        let ranges = container.port_mappings.iter().filter(|mapping| mapping.container_port_range.is_some());
        ranges
            .map(|mapping| {
                let text = mapping.container_port_range.as_deref().unwrap_or_default();
                let (from, to) = port_range(text)
                    .ok_or_else(|| format!("CannotCreateContainerError: `{text}` is not a port range"))?;
                self.block(to - from, protocol(mapping))
                    .ok_or_else(|| format!("CannotCreateContainerError: no free host ports for range {text}"))
            })
            .collect()
    }

    /// First port of `length + 1` free ones.
    fn block(&self, length: u16, protocol: Protocol) -> Option<u16> {
        let mut next = self.next.lock().expect("no panic while held");
        let (low, high) = self.range;
        let last_start = high.checked_sub(length).filter(|start| *start >= low)?;
        let mut start = if *next > last_start { low } else { *next };
        let mut tried: u32 = 0;
        while tried <= u32::from(high - low) {
            let taken = (start..=start + length).find(|port| !self.is_free(*port, protocol));
            let Some(taken) = taken else {
                *next = start + length + 1;
                return Some(start);
            };
            let skipped = taken - start + 1;
            tried += u32::from(skipped);
            start = if taken >= last_start { low } else { taken + 1 };
        }
        None
    }

    fn is_free(&self, port: u16, protocol: Protocol) -> bool {
        match protocol {
            Protocol::Tcp => TcpListener::bind((self.address, port)).is_ok(),
            Protocol::Udp => UdpSocket::bind((self.address, port)).is_ok(),
        }
    }
}

fn kernel_range() -> Option<(u16, u16)> {
    let text = std::fs::read_to_string("/proc/sys/net/ipv4/ip_local_port_range").ok()?;
    let mut ports = text.split_whitespace().map(str::parse::<u16>);
    Some((ports.next()?.ok()?, ports.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payload::PortMapping;

    fn container(range: &str) -> Container {
        let mapping = PortMapping { container_port_range: Some(range.into()), ..PortMapping::default() };
        Container { port_mappings: vec![mapping], ..Container::default() }
    }

    #[test]
    fn blocks_avoid_ports_in_use_and_do_not_overlap() {
        let held = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = held.local_addr().unwrap().port();
        let range = (port.saturating_sub(2), port.saturating_add(12).max(port));
        let blocks = PortBlocks::new(Some(range), Some(Ipv4Addr::LOCALHOST));
        let first = blocks.starts(&container("80-83")).unwrap()[0];
        let second = blocks.starts(&container("80-83")).unwrap()[0];
        for start in [first, second] {
            assert!(!(start..=start + 3).contains(&port), "{start} covers {port}");
        }
        assert!(first.abs_diff(second) >= 4);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let blocks = PortBlocks::new(Some((40000, 40002)), Some(Ipv4Addr::LOCALHOST));
        assert!(blocks.starts(&container("80-90")).unwrap_err().starts_with("CannotCreateContainerError"));
        assert!(blocks.starts(&container("90-80")).is_err());
        assert_eq!(blocks.starts(&Container::default()), Ok(Vec::new()));
    }
}
