//! Public addresses: where they come from and who holds them.
//!
//! They are handed out of 198.18.0.0/16, a range that RFC 2544 keeps for tests, so that no address of anyone else is taken. The
//! network shell translates between them and the private addresses, as an internet gateway does.

use std::net::Ipv4Addr;

use state::{AwsError, Tables, Tx};

use crate::address::{Cidr, search};
use crate::rows::{Address, NetworkInterface};

/// The range that public addresses are handed out from: 198.18.0.0/16.
pub const PUBLIC_RANGE: Cidr = Cidr { base: 0xc612_0000, bits: 16 };
/// Its part that belongs to the region itself and is never handed out: 198.18.0.0/24.
pub const REGION_RANGE: Cidr = Cidr { base: 0xc612_0000, bits: 24 };

/// A public address that nobody holds. It is taken by the row that it is put into, in the same transaction.
///
/// # Errors
/// `InsufficientAddressCapacity` if all are taken.
pub fn allocate_public(tx: &Tx) -> Result<String, AwsError> {
    // From behind the region's own part; the last address of the range is left out as a broadcast address would be.
    let free = |a: Ipv4Addr| {
        !REGION_RANGE.contains(a)
            && a.octets()[3] != 0
            && a.octets()[3] != 255
            && !public_taken(tx, &a.to_string())
    };
    let found = search(PUBLIC_RANGE, REGION_RANGE.size(), free).map(|a| a.to_string());
    found.ok_or_else(|| {
        AwsError::new(
            "InsufficientAddressCapacity",
            "Not enough available addresses to satisfy your request.",
        )
    })
}

/// Whether a public address is held by an allocation or an interface.
pub fn public_taken(tables: &Tables, address: &str) -> bool {
    tables.by_index::<Address>("public", address).next().is_some()
        || tables.by_index::<NetworkInterface>("public", address).next().is_some()
}

/// The elastic address that is associated with a private address of an interface.
pub fn elastic_of<'a>(
    tables: &'a Tables,
    interface: &'a str,
    private: &str,
) -> Option<&'a std::sync::Arc<Address>> {
    tables.by_index::<Address>("interface", interface).find(|a| a.private_ip.as_deref() == Some(private))
}

/// The public address by which an interface's primary address is known: its elastic address, else the one that it was given at launch.
pub fn public_ip_of(tables: &Tables, interface: &str) -> Option<String> {
    let row = tables.get::<NetworkInterface>(interface)?;
    elastic_of(tables, interface, &row.address).map(|a| a.public_ip.clone()).or_else(|| row.public_ip.clone())
}

/// Ends the association of an elastic address, if it has one.
pub fn disassociate(tx: &mut Tx, allocation: &str) {
    tx.update::<Address>(allocation, |a| {
        (a.association, a.interface, a.instance, a.private_ip) = (None, None, None, None);
    });
}
