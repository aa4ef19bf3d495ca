//! Internet gateways.

use shapes::ec2 as api;
use shapes::{Shape, Value};
use state::{AwsError, Caller, Tables, Tx, View};

use super::list::{asked, rows};
use super::{error, show_tags};
use crate::addresses::public_ip_of;
use crate::routes::{target_back, target_gone};
use crate::rows::{InternetGateway, NetworkInterface, RouteTable, RouteTarget, Vpc};
use crate::tags::{find, given};

/// Internet gateways of a region, at most.
const MOST_GATEWAYS: usize = 100;
/// What AWS answers as the state of an attachment; the model's enumeration does not have the word.
const ATTACHED: &str = "available";

/// As [`api::DescribeInternetGatewaysResult`], with the attachments' state as AWS words it.
pub(super) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeInternetGatewaysRequest,
) -> Result<Value, AwsError> {
    let fields = |g: &InternetGateway, f: &str| match f {
        "internet-gateway-id" => Some(vec![g.id.clone()]),
        "attachment.vpc-id" => Some(g.vpc.iter().cloned().collect()),
        "attachment.state" => Some(g.vpc.iter().map(|_| ATTACHED.to_owned()).collect()),
        "owner-id" => Some(vec![view.account.to_owned()]),
        _ => None,
    };
    let (found, next_token) = rows::<InternetGateway>(view, &asked!(input, internet_gateway_ids), fields)?;
    let shown = found.iter().map(|g| show(g, view.account)).collect();
    let mut out =
        api::DescribeInternetGatewaysResult { internet_gateways: Some(shown), next_token }.to_value();
    super::raw::replace(&mut out, &["InternetGateways", "Attachments", "State"], |_| ATTACHED.to_owned());
    Ok(out)
}

fn show(g: &InternetGateway, account: &str) -> api::InternetGateway {
    let attachment = |vpc: &String| api::InternetGatewayAttachment {
        state: Some(api::AttachmentStatus::Attached),
        vpc_id: Some(vpc.clone()),
    };
    api::InternetGateway {
        attachments: Some(g.vpc.iter().map(attachment).collect()),
        internet_gateway_id: Some(g.id.clone()),
        owner_id: Some(account.to_owned()),
        tags: show_tags(&g.tags),
    }
}

/// The internet gateway of a VPC.
pub(super) fn of_vpc(tables: &Tables, vpc: &str) -> Option<std::sync::Arc<InternetGateway>> {
    tables.by_index::<InternetGateway>("vpc", vpc).next().cloned()
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    input: api::CreateInternetGatewayRequest,
) -> Result<api::CreateInternetGatewayResult, AwsError> {
    if tx.table::<InternetGateway>().len() >= MOST_GATEWAYS {
        let text = "The maximum number of internet gateways has been reached.";
        return Err(error("InternetGatewayLimitExceeded", text));
    }
    let row = InternetGateway {
        id: format!("igw-{}", tx.random().hex(17)),
        vpc: None,
        tags: given(input.tag_specifications.as_deref(), "internet-gateway")?,
    };
    let shown = show(&row, tx.account());
    tx.put(row);
    Ok(api::CreateInternetGatewayResult { internet_gateway: Some(shown) })
}

pub(super) fn attach(
    tx: &mut Tx,
    _: &Caller,
    input: api::AttachInternetGatewayRequest,
) -> Result<shapes::Unit, AwsError> {
    let gateway = find::<InternetGateway>(tx, &input.internet_gateway_id)?;
    let vpc = find::<Vpc>(tx, &input.vpc_id)?;
    if let Some(old) = &gateway.vpc {
        let text = format!("resource {} is already attached to network {old}", gateway.id);
        return Err(error("Resource.AlreadyAssociated", text));
    }
    if of_vpc(tx, &vpc.id).is_some() {
        let text = format!("Network {} already has an internet gateway attached", vpc.id);
        return Err(error("InvalidParameterValue", text));
    }
    tx.update::<InternetGateway>(&gateway.id, |g| g.vpc = Some(vpc.id.clone()));
    target_back(tx, &vpc.id, RouteTarget::InternetGateway(gateway.id.clone()));
    Ok(shapes::Unit {})
}

pub(super) fn detach(
    tx: &mut Tx,
    _: &Caller,
    input: api::DetachInternetGatewayRequest,
) -> Result<shapes::Unit, AwsError> {
    let gateway = find::<InternetGateway>(tx, &input.internet_gateway_id)?;
    if gateway.vpc.as_ref() != Some(&input.vpc_id) {
        let text = format!("resource {} is not attached to network {}", gateway.id, input.vpc_id);
        return Err(error("Gateway.NotAttached", text));
    }
    let vpc = find::<Vpc>(tx, &input.vpc_id)?;
    let public = tx.by_index::<NetworkInterface>("vpc", &vpc.id).any(|n| public_ip_of(tx, &n.id).is_some());
    if public {
        let text = format!(
            "Network {} has some mapped public address(es). \
             Please unmap those public address(es) before detaching the gateway.",
            vpc.id
        );
        return Err(error("DependencyViolation", text));
    }
    target_gone(tx, &vpc.id, &gateway.id);
    let tables: Vec<_> = tx.by_index::<RouteTable>("vpc", &vpc.id).map(|t| t.id.clone()).collect();
    for table in tables {
        tx.update::<RouteTable>(&table, |t| {
            t.associations.retain(|a| a.gateway.as_ref() != Some(&gateway.id))
        });
    }
    tx.update::<InternetGateway>(&gateway.id, |g| g.vpc = None);
    Ok(shapes::Unit {})
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteInternetGatewayRequest,
) -> Result<shapes::Unit, AwsError> {
    let gateway = find::<InternetGateway>(tx, &input.internet_gateway_id)?;
    if gateway.vpc.is_some() {
        let text = format!("The internetGateway '{}' has dependencies and cannot be deleted.", gateway.id);
        return Err(error("DependencyViolation", text));
    }
    tx.delete::<InternetGateway>(&gateway.id);
    Ok(shapes::Unit {})
}
