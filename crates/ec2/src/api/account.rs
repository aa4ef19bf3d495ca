//! What is asked of the account, and features of EC2 that have no part here: ClassicLink (ended by AWS) and peering.

use shapes::ec2 as api;
use state::{AwsError, Caller, View};

use super::error;
use crate::defaults::default_vpc;
use crate::interfaces::MOST_GROUPS;
use crate::rows::SecurityGroup;
use crate::tags::find;

pub(super) fn attributes(
    view: &View,
    _: &Caller,
    input: api::DescribeAccountAttributesRequest,
) -> Result<api::DescribeAccountAttributesResult, AwsError> {
    let default = default_vpc(view).map_or("none".to_owned(), |v| v.id.clone());
    let all = [
        ("supported-platforms", "VPC".to_owned()),
        ("default-vpc", default),
        ("vpc-max-security-groups-per-interface", MOST_GROUPS.to_string()),
        ("max-elastic-ips", super::elastic::MOST_ADDRESSES.to_string()),
        ("vpc-max-elastic-ips", super::elastic::MOST_ADDRESSES.to_string()),
    ];
    let names = input.attribute_names.filter(|n| !n.is_empty());
    let named = |name: &str| names.as_ref().is_none_or(|n| n.iter().any(|a| a.as_str() == name));
    let shown = all.into_iter().filter(|(name, _)| named(name)).map(|(name, value)| api::AccountAttribute {
        attribute_name: Some(name.into()),
        attribute_values: Some(vec![api::AccountAttributeValue { attribute_value: Some(value) }]),
    });
    Ok(api::DescribeAccountAttributesResult { account_attributes: Some(shown.collect()) })
}

pub(super) fn classic_link(
    _: &View,
    _: &Caller,
    _: api::DescribeVpcClassicLinkRequest,
) -> Result<api::DescribeVpcClassicLinkResult, AwsError> {
    Err(error("UnsupportedOperation", "The functionality you requested is not available in this region."))
}

pub(super) fn describe_peering(
    _: &View,
    _: &Caller,
    input: api::DescribeVpcPeeringConnectionsRequest,
) -> Result<api::DescribeVpcPeeringConnectionsResult, AwsError> {
    match input.vpc_peering_connection_ids.iter().flatten().next() {
        Some(id) => Err(no_peering(id)),
        None => Ok(api::DescribeVpcPeeringConnectionsResult {
            vpc_peering_connections: Some(Vec::new()),
            next_token: None,
        }),
    }
}

/// That there is no peering connection of that id.
pub(super) fn no_peering(id: &str) -> AwsError {
    let text = format!("The vpcPeeringConnection ID '{id}' does not exist");
    error("InvalidVpcPeeringConnectionID.NotFound", text)
}

pub(super) fn accept_peering(
    _: &View,
    _: &Caller,
    input: api::AcceptVpcPeeringConnectionRequest,
) -> Result<api::AcceptVpcPeeringConnectionResult, AwsError> {
    Err(no_peering(&input.vpc_peering_connection_id))
}

/// References are across peering connections, so there are none.
pub(super) fn group_references(
    view: &View,
    _: &Caller,
    input: api::DescribeSecurityGroupReferencesRequest,
) -> Result<api::DescribeSecurityGroupReferencesResult, AwsError> {
    for id in &input.group_id {
        find::<SecurityGroup>(view, id)?;
    }
    Ok(api::DescribeSecurityGroupReferencesResult { security_group_reference_set: Some(Vec::new()) })
}
