//! The operations of EC2 that a cluster's ground is read and made with.

pub mod filter;
mod groups;
pub mod network;

use shapes::ec2 as api;
use state::{AwsError, Effect, Handlers};

use crate::rows::Tags;

/// Registers the operations.
pub fn register(h: &mut Handlers) {
    use shapes::ec2::ops;
    const RECORD: Effect =
        Effect::Partly("the row is real, the network behind it comes with a later release");
    h.read::<ops::DescribeRegions>(Effect::Real, network::describe_regions);
    h.read::<ops::DescribeAvailabilityZones>(Effect::Real, network::describe_zones);
    h.read::<ops::DescribeVpcs>(Effect::Real, network::describe_vpcs);
    h.read::<ops::DescribeSubnets>(Effect::Real, network::describe_subnets);
    h.read::<ops::DescribeNetworkInterfaces>(Effect::Real, network::describe_interfaces);
    h.write::<ops::CreateVpc>(RECORD, network::create_vpc);
    h.write::<ops::DeleteVpc>(RECORD, network::delete_vpc);
    h.write::<ops::ModifyVpcAttribute>(RECORD, network::modify_vpc_attribute);
    h.write::<ops::CreateSubnet>(RECORD, network::create_subnet);
    h.write::<ops::DeleteSubnet>(RECORD, network::delete_subnet);
    h.read::<ops::DescribeSecurityGroups>(Effect::Real, groups::describe);
    h.write::<ops::CreateSecurityGroup>(Effect::Partly("groups do not filter packets yet"), groups::create);
    h.write::<ops::DeleteSecurityGroup>(Effect::Real, groups::delete);
}

/// An error with status 400.
pub fn error(code: &'static str, message: impl Into<String>) -> AwsError {
    AwsError::new(code, message)
}

/// Tags that a call gives for resources of a kind.
pub fn tags_for(specs: Option<&[api::TagSpecification]>, kind: &str) -> Tags {
    let of_kind = specs.into_iter().flatten().filter(|s| s.resource_type.as_deref() == Some(kind));
    let tags = of_kind.flat_map(|s| s.tags.iter().flatten());
    tags.filter_map(|t| Some((t.key.clone()?, t.value.clone().unwrap_or_default()))).collect()
}

/// Tags as the API shows them.
pub fn show_tags(tags: &Tags) -> Option<Vec<api::Tag>> {
    Some(tags.iter().map(|(k, v)| api::Tag { key: Some(k.clone()), value: Some(v.clone()) }).collect())
}
