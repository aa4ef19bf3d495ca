//! Tags of every kind of resource: what CreateTags, DeleteTags and DescribeTags work on.
//!
//! A row that has tags implements [`Tagged`]. [`Kind::of`] makes of it an entry that knows nothing of the row's type any more, and
//! [`register`] registers the three operations over a list of such entries, found by the prefix of a resource's id. The rows of
//! this crate are in [`kinds`]. Instances are launched by another crate, whose rows (key pairs, volumes, images, launch templates) have
//! tags too; so that crate, not this one, calls `ec2::tags::register(h, &[Kind::of::<Volume>(), ...])` once, when it registers
//! its own operations. Rows whose key is not the resource's id fill a [`Kind`] with functions of their own.
//!
//! Source: "Tag your Amazon EC2 resources" of the EC2 user guide.

use std::sync::Arc;

use shapes::ec2 as api;
use state::{AwsError, Effect, Handlers, Row, Tables, Tx};

use crate::rows::{
    Address, DhcpOptions, Instance, InternetGateway, NatGateway, NetworkAcl, NetworkInterface, PrefixList,
    RouteTable, SecurityGroup, Subnet, Tags, Vpc, VpcEndpoint,
};

/// Tags of one resource, at most; those that AWS sets itself do not count.
const MOST_TAGS: usize = 50;

/// A row whose key is the id of a resource with tags.
pub trait Tagged: Row {
    /// `vpc`, `route-table`: the word in tag specifications and in DescribeTags.
    const RESOURCE_TYPE: &'static str;
    /// What ids begin with, with the hyphen: `vpc-`.
    const PREFIX: &'static str;
    /// That there is no resource of that id, or that no resource can have it, in this resource's words.
    fn missing(id: &str) -> AwsError;
    fn tags(&self) -> &Tags;
    fn tags_mut(&mut self) -> &mut Tags;
}

/// The row of that id.
///
/// # Errors
/// The resource's own not-found error.
pub fn find<R: Tagged>(tables: &Tables, id: &str) -> Result<Arc<R>, AwsError> {
    tables.get::<R>(id).cloned().ok_or_else(|| R::missing(id))
}

/// One kind of resource that can have tags.
#[derive(Clone, Copy)]
pub struct Kind {
    pub resource_type: &'static str,
    /// What ids begin with, with the hyphen.
    pub prefix: &'static str,
    /// The tags of a resource, or its not-found error.
    pub read: fn(&Tables, &str) -> Result<Tags, AwsError>,
    /// Replaces the tags of a resource that is there.
    pub write: fn(&mut Tx, &str, Tags),
    /// Visits id and tags of every resource of the kind.
    pub each: fn(&Tables, &mut dyn FnMut(&str, &Tags)),
}

impl Kind {
    /// The kind of a row.
    pub fn of<R: Tagged>() -> Kind {
        Kind {
            resource_type: R::RESOURCE_TYPE,
            prefix: R::PREFIX,
            read: |tables, id| find::<R>(tables, id).map(|r| r.tags().clone()),
            write: |tx, id, tags| {
                tx.update::<R>(id, |r| *r.tags_mut() = tags);
            },
            each: |tables, visit| tables.table::<R>().iter().for_each(|r| visit(&r.key(), r.tags())),
        }
    }
}

/// The kinds of this crate.
pub fn kinds() -> Vec<Kind> {
    vec![
        Kind::of::<Vpc>(),
        Kind::of::<Subnet>(),
        Kind::of::<DhcpOptions>(),
        Kind::of::<RouteTable>(),
        Kind::of::<InternetGateway>(),
        Kind::of::<NatGateway>(),
        Kind::of::<VpcEndpoint>(),
        Kind::of::<NetworkAcl>(),
        Kind::of::<NetworkInterface>(),
        Kind::of::<Address>(),
        Kind::of::<PrefixList>(),
        Kind::of::<SecurityGroup>(),
        Kind::of::<Instance>(),
        crate::api::rules::KIND,
    ]
}

/// Registers CreateTags, DeleteTags and DescribeTags over this crate's kinds and `more`.
pub fn register(h: &mut Handlers, more: &[Kind]) {
    use shapes::ec2::ops;
    let all: Arc<[Kind]> = kinds().into_iter().chain(more.iter().copied()).collect();
    let (create, delete, describe) = (all.clone(), all.clone(), all);
    h.write::<ops::CreateTags>(Effect::Real, move |tx, _, i| crate::api::tags::create(tx, &create, i));
    h.write::<ops::DeleteTags>(Effect::Real, move |tx, _, i| crate::api::tags::delete(tx, &delete, i));
    h.read::<ops::DescribeTags>(Effect::Real, move |view, _, i| {
        crate::api::tags::describe(view, &describe, i)
    });
}

/// The tags that a call gives a new resource of a type.
///
/// # Errors
/// InvalidParameterValue (a specification for another type or without tags, a reserved or overlong key), TagLimitExceeded.
pub fn given(specs: Option<&[api::TagSpecification]>, resource_type: &str) -> Result<Tags, AwsError> {
    let bad = |text: String| Err(AwsError::new("InvalidParameterValue", text));
    let mut tags = Tags::new();
    for spec in specs.unwrap_or_default() {
        let named = spec.resource_type.as_deref().unwrap_or_default();
        if named != resource_type {
            return bad(format!("'{named}' is not a valid taggable resource type for this operation."));
        }
        let list = spec.tags.as_deref().unwrap_or_default();
        if list.is_empty() {
            return bad("Tag specification must have at least one tag".into());
        }
        put(&mut tags, list)?;
    }
    Ok(tags)
}

/// Sets tags as a caller may.
///
/// # Errors
/// InvalidParameterValue, TagLimitExceeded.
pub fn put(tags: &mut Tags, given: &[api::Tag]) -> Result<(), AwsError> {
    let bad = |text: &str| Err(AwsError::new("InvalidParameterValue", text));
    for t in given {
        let (key, value) = (t.key.as_deref().unwrap_or_default(), t.value.as_deref().unwrap_or_default());
        if key.is_empty() {
            return bad("Tag key cannot be empty");
        }
        if key.starts_with("aws:") {
            return bad("Tag keys starting with 'aws:' are reserved for internal use");
        }
        if key.chars().count() > 128 {
            return bad("Tag key exceeds the maximum length of 128 characters");
        }
        if value.chars().count() > 256 {
            return bad("Tag value exceeds the maximum length of 256 characters");
        }
        tags.insert(key.to_owned(), value.to_owned());
    }
    if tags.keys().filter(|k| !k.starts_with("aws:")).count() > MOST_TAGS {
        let text = "The maximum number of Tags for a resource has been reached.";
        return Err(AwsError::new("TagLimitExceeded", text));
    }
    Ok(())
}

macro_rules! tagged {
    ($($row:ident, $kind:literal, $prefix:literal, $malformed:literal, $code:literal, $text:literal;)*) => {$(
        impl Tagged for $row {
            const RESOURCE_TYPE: &'static str = $kind;
            const PREFIX: &'static str = $prefix;
            fn missing(id: &str) -> AwsError {
                if id.starts_with($prefix) || $malformed.is_empty() {
                    return AwsError::new($code, $text.replace("{id}", id));
                }
                AwsError::new($malformed, format!("Invalid id: \"{id}\" (expecting \"{}...\")", $prefix))
            }
            fn tags(&self) -> &Tags {
                &self.tags
            }
            fn tags_mut(&mut self) -> &mut Tags {
                &mut self.tags
            }
        }
    )*};
}

// EC2 has no word of its own for malformed ids of the others.
tagged! {
    Vpc, "vpc", "vpc-", "InvalidVpcID.Malformed", "InvalidVpcID.NotFound", "The vpc ID '{id}' does not exist";
    Subnet, "subnet", "subnet-", "InvalidSubnetID.Malformed", "InvalidSubnetID.NotFound", "The subnet ID '{id}' does not exist";
    DhcpOptions, "dhcp-options", "dopt-", "InvalidDhcpOptionsId.Malformed", "InvalidDhcpOptionID.NotFound", "The dhcpOption ID '{id}' does not exist";
    RouteTable, "route-table", "rtb-", "InvalidRouteTableId.Malformed", "InvalidRouteTableID.NotFound", "The routeTable ID '{id}' does not exist";
    InternetGateway, "internet-gateway", "igw-", "InvalidInternetGatewayId.Malformed", "InvalidInternetGatewayID.NotFound", "The internetGateway ID '{id}' does not exist";
    NatGateway, "natgateway", "nat-", "NatGatewayMalformed", "NatGatewayNotFound", "The Nat Gateway {id} was not found";
    VpcEndpoint, "vpc-endpoint", "vpce-", "InvalidVpcEndpointId.Malformed", "InvalidVpcEndpointId.NotFound", "The Vpc Endpoint Id '{id}' does not exist";
    NetworkAcl, "network-acl", "acl-", "", "InvalidNetworkAclID.NotFound", "The network acl ID '{id}' does not exist";
    NetworkInterface, "network-interface", "eni-", "InvalidNetworkInterfaceId.Malformed", "InvalidNetworkInterfaceID.NotFound", "The networkInterface ID '{id}' does not exist";
    Address, "elastic-ip", "eipalloc-", "", "InvalidAllocationID.NotFound", "The allocation ID '{id}' does not exist";
    PrefixList, "prefix-list", "pl-", "InvalidPrefixListId.Malformed", "InvalidPrefixListID.NotFound", "The prefix list ID '{id}' does not exist";
    SecurityGroup, "security-group", "sg-", "InvalidGroupId.Malformed", "InvalidGroup.NotFound", "The security group '{id}' does not exist";
    Instance, "instance", "i-", "InvalidInstanceID.Malformed", "InvalidInstanceID.NotFound", "The instance ID '{id}' does not exist";
}
