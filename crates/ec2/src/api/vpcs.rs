//! VPCs, their ranges and attributes.

use shapes::ec2 as api;
use state::{AwsError, Caller, Row, Tables, Tx, View};

use super::list::{asked, rows};
use super::{error, show_tags};
use crate::address::Cidr;
use crate::defaults;
use crate::routes;
use crate::rows::{
    DhcpOptions, InternetGateway, NatGateway, NatState, NetworkAcl, NetworkInterface, RouteTable,
    SecurityGroup, Subnet, Vpc, VpcEndpoint,
};
use crate::tags::{find, given};

/// VPCs of a region, at most.
const MOST_VPCS: usize = 100;
/// IPv4 ranges of a VPC, at most.
const MOST_CIDRS: usize = 5;

pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeVpcsRequest,
) -> Result<api::DescribeVpcsResult, AwsError> {
    let fields = |v: &Vpc, f: &str| match f {
        "vpc-id" => Some(vec![v.id.clone()]),
        "cidr" | "cidr-block" | "cidrBlock" => Some(vec![v.cidr.clone()]),
        "cidr-block-association.cidr-block" => Some(v.cidrs().map(str::to_owned).collect()),
        "cidr-block-association.association-id" => {
            Some(associations(v).into_iter().map(|(id, _)| id).collect())
        }
        "cidr-block-association.state" => Some(vec!["associated".into()]),
        f if f.starts_with("ipv6-cidr-block-association.") => Some(Vec::new()),
        "dhcp-options-id" => Some(vec![dhcp_options(view, v)]),
        "isDefault" | "is-default" => Some(vec![v.is_default.to_string()]),
        "state" => Some(vec!["available".into()]),
        "owner-id" => Some(vec![view.account.to_owned()]),
        _ => None,
    };
    let (found, next_token) = rows::<Vpc>(view, &asked!(input, vpc_ids), fields)?;
    let vpcs = found.iter().map(|v| show(view, v, view.account)).collect();
    Ok(api::DescribeVpcsResult { vpcs: Some(vpcs), next_token })
}

/// Association id and range, the first range first.
fn associations(v: &Vpc) -> Vec<(String, String)> {
    let first = (v.id.replace("vpc-", "vpc-cidr-assoc-"), v.cidr.clone());
    std::iter::once(first).chain(v.more_cidrs.iter().cloned()).collect()
}

/// The id of the VPC's DHCP options, `default` for none.
fn dhcp_options(tables: &Tables, v: &Vpc) -> String {
    match v.dhcp_options.as_str() {
        "" => defaults::default_dhcp(tables).map_or("default".into(), |d| d.id.clone()),
        id => id.to_owned(),
    }
}

fn association(id: &str, cidr: &str, state: api::VpcCidrBlockStateCode) -> api::VpcCidrBlockAssociation {
    api::VpcCidrBlockAssociation {
        association_id: Some(id.to_owned()),
        cidr_block: Some(cidr.to_owned()),
        cidr_block_state: Some(api::VpcCidrBlockState { state: Some(state), status_message: None }),
    }
}

fn show(tables: &Tables, v: &Vpc, account: &str) -> api::Vpc {
    use api::VpcCidrBlockStateCode::Associated;
    api::Vpc {
        vpc_id: Some(v.id.clone()),
        owner_id: Some(account.to_owned()),
        state: Some(api::VpcState::Available),
        cidr_block: Some(v.cidr.clone()),
        is_default: Some(v.is_default),
        instance_tenancy: api::Tenancy::parse(if v.tenancy.is_empty() { "default" } else { &v.tenancy }),
        dhcp_options_id: Some(dhcp_options(tables, v)),
        ipv6_cidr_block_association_set: Some(Vec::new()),
        cidr_block_association_set: Some(
            associations(v).iter().map(|(id, cidr)| association(id, cidr, Associated)).collect(),
        ),
        tags: show_tags(&v.tags),
        ..Default::default()
    }
}

/// The range of a VPC or subnet that a call gives, in its canonical form.
///
/// # Errors
/// InvalidParameterValue if it is no range, `code` if its size is not between /28 and /16.
pub(super) fn range(text: &str, code: &'static str) -> Result<Cidr, AwsError> {
    let cidr = Cidr::parse_host(text).map(Cidr::containing).ok_or_else(|| {
        let text =
            format!("Value ({text}) for parameter cidrBlock is invalid. This is not a valid CIDR block.");
        error("InvalidParameterValue", text)
    })?;
    if !(16..=28).contains(&cidr.bits) {
        return Err(error(code, format!("The CIDR '{text}' is invalid.")));
    }
    Ok(cidr)
}

fn no_ipv6(asked_for: bool) -> Result<(), AwsError> {
    if asked_for {
        return Err(error("UnsupportedOperation", "IPv6 ranges are not supported in this region."));
    }
    Ok(())
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateVpcRequest,
) -> Result<api::CreateVpcResult, AwsError> {
    if input.ipv4_ipam_pool_id.is_some() || input.ipv6_ipam_pool_id.is_some() {
        return Err(error("UnsupportedOperation", "IPAM pools are not supported in this region."));
    }
    no_ipv6(input.amazon_provided_ipv6_cidr_block == Some(true) || input.ipv6_cidr_block.is_some())?;
    let Some(text) = &input.cidr_block else {
        return Err(error("MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided."));
    };
    let cidr = range(text, "InvalidVpc.Range")?;
    let tenancy = input.instance_tenancy.unwrap_or(api::Tenancy::Default);
    if tenancy == api::Tenancy::Host {
        return Err(error("UnsupportedTenancy", "The tenancy value host is not supported."));
    }
    if tx.table::<Vpc>().len() >= MOST_VPCS {
        return Err(error("VpcLimitExceeded", "The maximum number of VPCs has been reached."));
    }
    let row = Vpc {
        id: format!("vpc-{}", tx.random().hex(17)),
        cidr: cidr.to_string(),
        enable_dns_support: true,
        tenancy: tenancy.as_str().to_owned(),
        tags: given(input.tag_specifications.as_deref(), "vpc")?,
        ..Default::default()
    };
    // A new VPC is `pending` in the answer; Describe calls show it available from the start.
    let shown = api::Vpc { state: Some(api::VpcState::Pending), ..show(tx, &row, tx.account()) };
    defaults::furnish_vpc(tx, &row);
    tx.put(row);
    Ok(api::CreateVpcResult { vpc: Some(shown) })
}

pub(super) fn create_default(
    tx: &mut Tx,
    _: &Caller,
    _: api::CreateDefaultVpcRequest,
) -> Result<api::CreateDefaultVpcResult, AwsError> {
    if defaults::default_vpc(tx).is_some() {
        let text = "A Default VPC already exists for this account in this region.";
        return Err(error("DefaultVpcAlreadyExists", text));
    }
    defaults::make_default_vpc(tx, defaults::DEFAULT_CIDR)?;
    let made = defaults::default_vpc(tx).map(|v| show(tx, &v, tx.account()));
    Ok(api::CreateDefaultVpcResult { vpc: made })
}

fn in_use(id: &str) -> AwsError {
    error("DependencyViolation", format!("The vpc '{id}' has dependencies and cannot be deleted."))
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteVpcRequest,
) -> Result<shapes::Unit, AwsError> {
    let id = find::<Vpc>(tx, &input.vpc_id)?.id.clone();
    let used = any::<Subnet>(tx, &id)
        || any::<InternetGateway>(tx, &id)
        || any::<NetworkInterface>(tx, &id)
        || any::<VpcEndpoint>(tx, &id)
        || tx
            .by_index::<NatGateway>("vpc", &id)
            .any(|n| !matches!(n.state, NatState::Deleted | NatState::Failed))
        || tx.by_index::<SecurityGroup>("vpc", &id).any(|g| g.name != "default")
        || tx.by_index::<NetworkAcl>("vpc", &id).any(|a| !a.is_default)
        || tx.by_index::<RouteTable>("vpc", &id).any(|t| t.main.is_none());
    if used {
        return Err(in_use(&id));
    }
    drop_all::<SecurityGroup>(tx, &id);
    drop_all::<NetworkAcl>(tx, &id);
    drop_all::<RouteTable>(tx, &id);
    tx.delete::<Vpc>(&id);
    Ok(shapes::Unit {})
}

fn any<R: Row>(tx: &Tx, vpc: &str) -> bool {
    tx.by_index::<R>("vpc", vpc).next().is_some()
}

fn drop_all<R: Row>(tx: &mut Tx, vpc: &str) {
    let keys: Vec<_> = tx.by_index::<R>("vpc", vpc).map(|r| r.key()).collect();
    for key in keys {
        tx.delete::<R>(&key);
    }
}

pub(super) fn modify_attribute(
    tx: &mut Tx,
    _: &Caller,
    input: api::ModifyVpcAttributeRequest,
) -> Result<shapes::Unit, AwsError> {
    find::<Vpc>(tx, &input.vpc_id)?;
    let given = [
        ("enableDnsSupport", input.enable_dns_support.and_then(|a| a.value)),
        ("enableDnsHostnames", input.enable_dns_hostnames.and_then(|a| a.value)),
        (
            "enableNetworkAddressUsageMetrics",
            input.enable_network_address_usage_metrics.and_then(|a| a.value),
        ),
    ];
    let named: Vec<_> = given.iter().filter(|(_, v)| v.is_some()).map(|(n, _)| *n).collect();
    match named.len() {
        0 => {
            return Err(error(
                "MissingParameter",
                "The request must contain one of the attributes to modify",
            ));
        }
        1 => {}
        _ => {
            let text = format!("Fields for multiple attribute types specified: {}", named.join(", "));
            return Err(error("InvalidParameterCombination", text));
        }
    }
    tx.update::<Vpc>(&input.vpc_id, |v| {
        let [(_, support), (_, hostnames), (_, metrics)] = given;
        v.enable_dns_support = support.unwrap_or(v.enable_dns_support);
        v.enable_dns_hostnames = hostnames.unwrap_or(v.enable_dns_hostnames);
        v.enable_network_address_usage_metrics = metrics.unwrap_or(v.enable_network_address_usage_metrics);
    });
    Ok(shapes::Unit {})
}

pub(super) fn describe_attribute(
    view: &View,
    _: &Caller,
    input: api::DescribeVpcAttributeRequest,
) -> Result<api::DescribeVpcAttributeResult, AwsError> {
    use api::VpcAttributeName as Name;
    let v = find::<Vpc>(view, &input.vpc_id)?;
    let shown = |value| Some(api::AttributeBooleanValue { value: Some(value) });
    let mut out = api::DescribeVpcAttributeResult { vpc_id: Some(v.id.clone()), ..Default::default() };
    match input.attribute {
        Name::EnableDnsSupport => out.enable_dns_support = shown(v.enable_dns_support),
        Name::EnableDnsHostnames => out.enable_dns_hostnames = shown(v.enable_dns_hostnames),
        Name::EnableNetworkAddressUsageMetrics => {
            out.enable_network_address_usage_metrics = shown(v.enable_network_address_usage_metrics);
        }
    }
    Ok(out)
}

pub(super) fn associate_cidr(
    tx: &mut Tx,
    _: &Caller,
    input: api::AssociateVpcCidrBlockRequest,
) -> Result<api::AssociateVpcCidrBlockResult, AwsError> {
    let vpc = find::<Vpc>(tx, &input.vpc_id)?;
    no_ipv6(input.amazon_provided_ipv6_cidr_block == Some(true) || input.ipv6_cidr_block.is_some())?;
    let Some(text) = &input.cidr_block else {
        return Err(error("MissingParameter", "The request must contain the parameter cidrBlock"));
    };
    let cidr = range(text, "InvalidVpc.Range")?;
    if vpc.cidrs().count() >= MOST_CIDRS {
        let text =
            format!("This network {} has met its maximum number of allowed CIDRs: {MOST_CIDRS}", vpc.id);
        return Err(error("CidrLimitExceeded", text));
    }
    if vpc.cidrs().filter_map(Cidr::parse).any(|c| c.overlaps(cidr)) {
        let text = format!("The CIDR '{cidr}' conflicts with another CIDR block of the VPC '{}'.", vpc.id);
        return Err(error("InvalidVpc.Range", text));
    }
    let id = format!("vpc-cidr-assoc-{}", tx.random().hex(17));
    let cidr = cidr.to_string();
    tx.update::<Vpc>(&vpc.id, |v| v.more_cidrs.push((id.clone(), cidr.clone())));
    for table in route_tables(tx, &vpc.id) {
        tx.update::<RouteTable>(&table, |t| {
            let locals = t.routes.iter().take_while(|r| r.target == crate::rows::RouteTarget::Local).count();
            t.routes.insert(locals, routes::local(&cidr));
        });
    }
    let shown = association(&id, &cidr, api::VpcCidrBlockStateCode::Associating);
    Ok(api::AssociateVpcCidrBlockResult {
        cidr_block_association: Some(shown),
        vpc_id: Some(vpc.id.clone()),
        ..Default::default()
    })
}

fn route_tables(tx: &Tx, vpc: &str) -> Vec<String> {
    tx.by_index::<RouteTable>("vpc", vpc).map(|t| t.id.clone()).collect()
}

pub(super) fn disassociate_cidr(
    tx: &mut Tx,
    _: &Caller,
    input: api::DisassociateVpcCidrBlockRequest,
) -> Result<api::DisassociateVpcCidrBlockResult, AwsError> {
    let id = &input.association_id;
    let found = tx.table::<Vpc>().iter().find(|v| associations(v).iter().any(|(a, _)| a == id)).cloned();
    let vpc = found.ok_or_else(|| {
        let text = format!("The vpc CIDR block association ID '{id}' does not exist");
        error("InvalidVpcCidrBlockAssociationID.NotFound", text)
    })?;
    let Some((_, cidr)) = vpc.more_cidrs.iter().find(|(a, _)| a == id) else {
        let text = format!(
            "The vpc CIDR block with association ID {id} may not be disassociated. \
             It is the primary IPv4 CIDR block of the VPC"
        );
        return Err(error("OperationNotPermitted", text));
    };
    let range = Cidr::parse(cidr);
    let inside = |s: &Subnet| range.zip(Cidr::parse(&s.cidr)).is_some_and(|(r, s)| r.covers(s));
    if tx.by_index::<Subnet>("vpc", &vpc.id).any(|s| inside(s)) {
        let text =
            format!("The vpc CIDR block with association ID {id} may not be disassociated. It is in use.");
        return Err(error("InvalidCidrBlock.InUse", text));
    }
    tx.update::<Vpc>(&vpc.id, |v| v.more_cidrs.retain(|(a, _)| a != id));
    for table in route_tables(tx, &vpc.id) {
        tx.update::<RouteTable>(&table, |t| {
            t.routes.retain(|r| !(r.destination == *cidr && r.target == crate::rows::RouteTarget::Local));
        });
    }
    let shown = association(id, cidr, api::VpcCidrBlockStateCode::Disassociating);
    Ok(api::DisassociateVpcCidrBlockResult {
        cidr_block_association: Some(shown),
        vpc_id: Some(vpc.id.clone()),
        ..Default::default()
    })
}

pub(super) fn associate_dhcp(
    tx: &mut Tx,
    _: &Caller,
    input: api::AssociateDhcpOptionsRequest,
) -> Result<shapes::Unit, AwsError> {
    let vpc = find::<Vpc>(tx, &input.vpc_id)?;
    if input.dhcp_options_id != "default" {
        find::<DhcpOptions>(tx, &input.dhcp_options_id)?;
    }
    tx.update::<Vpc>(&vpc.id, |v| v.dhcp_options = input.dhcp_options_id.clone());
    Ok(shapes::Unit {})
}
