//! The operations of EC2's network half, a module for each kind of resource.

mod account;
pub(crate) mod acls;
mod authorize;
mod dhcp;
pub(crate) mod elastic;
mod endpoints;
pub mod filter;
mod groups;
mod interfaces;
mod internet_gateways;
pub mod list;
mod nat_gateways;
pub mod network;
mod permissions;
mod prefix_lists;
mod raw;
mod route_tables;
mod routes;
pub(crate) mod rules;
mod services;
mod subnets;
pub(crate) mod tags;
mod vpcs;
pub mod zones;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use shapes::ec2 as api;
use state::{AwsError, Effect, Handlers};

use crate::rows::Tags;

/// Registers a transaction that can be tried without effect (`DryRun`).
macro_rules! write {
    ($h:ident, $op:ident, $effect:expr, $f:expr) => {
        $h.write::<shapes::ec2::ops::$op>($effect, |tx, caller, input| {
            let dry = input.dry_run;
            dry_run(dry, $f(tx, caller, input)?)
        })
    };
}

/// Registers a read that can be tried without effect (`DryRun`).
macro_rules! read {
    ($h:ident, $op:ident, $effect:expr, $f:expr) => {
        $h.read::<shapes::ec2::ops::$op>($effect, |view, caller, input| {
            let dry = input.dry_run;
            dry_run(dry, $f(view, caller, input)?)
        })
    };
}

const REAL: Effect = Effect::Real;

/// Registers the operations. Those of tags are registered by [`crate::tags::register`].
pub fn register(h: &mut Handlers) {
    zones_and_account(h);
    vpcs(h);
    gateways(h);
    addresses(h);
    guards(h);
    endpoints(h);
}

fn zones_and_account(h: &mut Handlers) {
    const PEERING: Effect = Effect::Refused("VPCs cannot be joined by peering");
    read!(h, DescribeRegions, REAL, zones::describe_regions);
    read!(h, DescribeAvailabilityZones, REAL, zones::describe_zones);
    read!(h, DescribeAccountAttributes, REAL, account::attributes);
    read!(h, DescribeVpcClassicLink, Effect::Refused("AWS has ended ClassicLink"), account::classic_link);
    read!(
        h,
        DescribeVpcPeeringConnections,
        Effect::Partly("there are none to describe"),
        account::describe_peering
    );
    read!(h, AcceptVpcPeeringConnection, PEERING, account::accept_peering);
    read!(h, DescribeSecurityGroupReferences, REAL, account::group_references);
}

fn vpcs(h: &mut Handlers) {
    use shapes::ec2::ops;
    const IPV4: Effect = Effect::Partly("IPv4 ranges only, none of IPAM");
    const DHCP: Effect = Effect::Partly("instances are not told other name servers or domains");
    read!(h, DescribeVpcs, REAL, vpcs::describe);
    write!(h, CreateVpc, IPV4, vpcs::create);
    write!(h, CreateDefaultVpc, REAL, vpcs::create_default);
    write!(h, DeleteVpc, REAL, vpcs::delete);
    h.write::<ops::ModifyVpcAttribute>(REAL, vpcs::modify_attribute);
    read!(h, DescribeVpcAttribute, REAL, vpcs::describe_attribute);
    h.write::<ops::AssociateVpcCidrBlock>(IPV4, vpcs::associate_cidr);
    h.write::<ops::DisassociateVpcCidrBlock>(REAL, vpcs::disassociate_cidr);
    read!(h, DescribeSubnets, REAL, subnets::describe);
    write!(h, CreateSubnet, IPV4, subnets::create);
    write!(h, DeleteSubnet, REAL, subnets::delete);
    h.write::<ops::ModifySubnetAttribute>(
        Effect::Partly("DNS64, host names by resource and IPv6 are stored or refused, without effect"),
        subnets::modify_attribute,
    );
    read!(h, DescribeDhcpOptions, REAL, dhcp::describe);
    write!(h, CreateDhcpOptions, DHCP, dhcp::create);
    write!(h, DeleteDhcpOptions, REAL, dhcp::delete);
    write!(h, AssociateDhcpOptions, DHCP, vpcs::associate_dhcp);
}

fn gateways(h: &mut Handlers) {
    use shapes::ec2::ops;
    read!(h, DescribeRouteTables, REAL, route_tables::describe);
    write!(h, CreateRouteTable, REAL, route_tables::create);
    write!(h, DeleteRouteTable, REAL, route_tables::delete);
    write!(
        h,
        AssociateRouteTable,
        Effect::Partly("tables of an internet gateway are stored, packets that come in do not follow them"),
        route_tables::associate
    );
    write!(h, DisassociateRouteTable, REAL, route_tables::disassociate);
    write!(h, ReplaceRouteTableAssociation, REAL, route_tables::replace_association);
    write!(h, CreateRoute, Effect::Partly("IPv6 routes are stored, without effect"), routes::create);
    write!(h, ReplaceRoute, Effect::Partly("IPv6 routes are stored, without effect"), routes::replace);
    write!(h, DeleteRoute, REAL, routes::delete);
    h.read::<raw::Raw<ops::DescribeInternetGateways>>(REAL, |view, caller, input| {
        dry_run(input.dry_run, internet_gateways::describe(view, caller, input)?)
    });
    write!(h, CreateInternetGateway, REAL, internet_gateways::create);
    write!(h, AttachInternetGateway, REAL, internet_gateways::attach);
    write!(h, DetachInternetGateway, REAL, internet_gateways::detach);
    write!(h, DeleteInternetGateway, REAL, internet_gateways::delete);
    read!(h, DescribeNatGateways, REAL, nat_gateways::describe);
    write!(h, CreateNatGateway, Effect::Partly("zonal ones with one elastic address"), nat_gateways::create);
    write!(h, DeleteNatGateway, REAL, nat_gateways::delete);
}

fn addresses(h: &mut Handlers) {
    read!(h, DescribeAddresses, REAL, elastic::describe);
    read!(h, DescribeAddressesAttribute, REAL, elastic::describe_attribute);
    write!(
        h,
        AllocateAddress,
        Effect::Partly("out of 198.18.0.0/16, reached inside the region only"),
        elastic::allocate
    );
    write!(h, AssociateAddress, REAL, elastic::associate);
    write!(h, DisassociateAddress, REAL, elastic::disassociate_address);
    write!(h, ReleaseAddress, REAL, elastic::release);
    read!(h, DescribeNetworkInterfaces, REAL, interfaces::describe);
    read!(h, DescribeNetworkInterfaceAttribute, REAL, interfaces::describe_attribute);
    write!(h, CreateNetworkInterface, Effect::Partly("IPv4 addresses only, no prefixes"), interfaces::create);
    write!(h, DeleteNetworkInterface, REAL, interfaces::delete);
    write!(h, AttachNetworkInterface, REAL, interfaces::attach);
    write!(h, DetachNetworkInterface, REAL, interfaces::detach);
    write!(h, ModifyNetworkInterfaceAttribute, REAL, interfaces::modify_attribute);
}

fn guards(h: &mut Handlers) {
    read!(h, DescribeNetworkAcls, REAL, acls::describe);
    write!(h, CreateNetworkAcl, REAL, acls::create);
    write!(h, DeleteNetworkAcl, REAL, acls::delete);
    write!(
        h,
        CreateNetworkAclEntry,
        Effect::Partly("IPv6 entries are stored, without effect"),
        acls::create_entry
    );
    write!(
        h,
        ReplaceNetworkAclEntry,
        Effect::Partly("IPv6 entries are stored, without effect"),
        acls::replace_entry
    );
    write!(h, DeleteNetworkAclEntry, REAL, acls::delete_entry);
    write!(h, ReplaceNetworkAclAssociation, REAL, acls::replace_association);
    read!(h, DescribeSecurityGroups, REAL, groups::describe);
    write!(h, CreateSecurityGroup, REAL, groups::create);
    write!(h, DeleteSecurityGroup, REAL, groups::delete);
    const IPV4: Effect = Effect::Partly("IPv6 ranges are stored, without effect");
    write!(h, AuthorizeSecurityGroupIngress, IPV4, authorize::ingress);
    write!(h, AuthorizeSecurityGroupEgress, IPV4, authorize::egress);
    write!(h, RevokeSecurityGroupIngress, REAL, authorize::revoke_ingress);
    write!(h, RevokeSecurityGroupEgress, REAL, authorize::revoke_egress);
    write!(h, UpdateSecurityGroupRuleDescriptionsIngress, REAL, authorize::describe_ingress);
    write!(h, UpdateSecurityGroupRuleDescriptionsEgress, REAL, authorize::describe_egress);
    read!(h, DescribeSecurityGroupRules, REAL, rules::describe);
    write!(h, ModifySecurityGroupRules, IPV4, rules::modify);
}

fn endpoints(h: &mut Handlers) {
    use shapes::ec2::ops;
    const POLICY: Effect = Effect::Partly("their policies are stored and not evaluated");
    h.read::<raw::Raw<ops::DescribeVpcEndpoints>>(REAL, |view, caller, input| {
        dry_run(input.dry_run, endpoints::describe(view, caller, input)?)
    });
    h.write::<raw::Raw<ops::CreateVpcEndpoint>>(POLICY, |tx, caller, input| {
        dry_run(input.dry_run, endpoints::create(tx, caller, input)?)
    });
    write!(h, ModifyVpcEndpoint, POLICY, endpoints::modify);
    write!(h, DeleteVpcEndpoints, REAL, endpoints::delete);
    read!(h, DescribeVpcEndpointServices, REAL, services::describe);
    read!(h, DescribePrefixLists, REAL, prefix_lists::describe_plain);
    read!(h, DescribeManagedPrefixLists, REAL, prefix_lists::describe);
    write!(h, CreateManagedPrefixList, REAL, prefix_lists::create);
    write!(h, ModifyManagedPrefixList, REAL, prefix_lists::modify);
    write!(h, DeleteManagedPrefixList, REAL, prefix_lists::delete);
    read!(h, GetManagedPrefixListEntries, REAL, prefix_lists::entries);
    read!(h, GetManagedPrefixListAssociations, REAL, prefix_lists::associations);
}

/// What a call answers that may have asked only whether it would succeed. The error undoes its transaction.
///
/// # Errors
/// DryRunOperation if it asked for that.
pub fn dry_run<T>(asked: Option<bool>, answer: T) -> Result<T, AwsError> {
    if asked == Some(true) {
        let text = "Request would have succeeded, but DryRun flag is set.";
        return Err(error("DryRunOperation", text).with_status(412));
    }
    Ok(answer)
}

/// An error with status 400.
pub fn error(code: &'static str, message: impl Into<String>) -> AwsError {
    AwsError::new(code, message)
}

/// Tags that a call gives for resources of a kind; specifications for other kinds are left alone. Calls that make one kind of
/// resource use [`crate::tags::given`], which refuses them.
pub fn tags_for(specs: Option<&[api::TagSpecification]>, kind: &str) -> Tags {
    let of_kind = specs.into_iter().flatten().filter(|s| s.resource_type.as_deref() == Some(kind));
    let tags = of_kind.flat_map(|s| s.tags.iter().flatten());
    tags.filter_map(|t| Some((t.key.clone()?, t.value.clone().unwrap_or_default()))).collect()
}

/// Tags as the API shows them.
pub fn show_tags(tags: &Tags) -> Option<Vec<api::Tag>> {
    Some(tags.iter().map(|(k, v)| api::Tag { key: Some(k.clone()), value: Some(v.clone()) }).collect())
}
