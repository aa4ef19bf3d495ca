//! Needs of EC2's operations: the kinds of resource follow from the names of the members that carry ids.

use shapes::Value;

use super::{Need, Place, text, texts};

/// Members that carry ids, and the kind of resource that each names.
const MEMBERS: [(&str, &str); 28] = [
    ("InstanceId", "instance"),
    ("InstanceIds", "instance"),
    ("VolumeId", "volume"),
    ("VpcId", "vpc"),
    ("SubnetId", "subnet"),
    ("SubnetIds", "subnet"),
    ("GroupId", "security-group"),
    ("SecurityGroupIds", "security-group"),
    ("RouteTableId", "route-table"),
    ("RouteTableIds", "route-table"),
    ("InternetGatewayId", "internet-gateway"),
    ("EgressOnlyInternetGatewayId", "egress-only-internet-gateway"),
    ("NatGatewayId", "natgateway"),
    ("AllocationId", "elastic-ip"),
    ("NetworkInterfaceId", "network-interface"),
    ("NetworkAclId", "network-acl"),
    ("LaunchTemplateId", "launch-template"),
    ("KeyName", "key-pair"),
    ("KeyPairId", "key-pair"),
    ("VpcEndpointId", "vpc-endpoint"),
    ("VpcEndpointIds", "vpc-endpoint"),
    ("DhcpOptionsId", "dhcp-options"),
    ("PrefixListId", "prefix-list"),
    ("ImageId", "image"),
    ("SnapshotId", "snapshot"),
    ("SecurityGroupRuleIds", "security-group-rule"),
    ("FlowLogIds", "vpc-flow-log"),
    ("VpcPeeringConnectionId", "vpc-peering-connection"),
];

/// What operations make.
const MADE: [(&str, &str); 18] = [
    ("CreateVpc", "vpc"),
    ("CreateSubnet", "subnet"),
    ("CreateSecurityGroup", "security-group"),
    ("CreateVolume", "volume"),
    ("CreateRouteTable", "route-table"),
    ("CreateInternetGateway", "internet-gateway"),
    ("CreateEgressOnlyInternetGateway", "egress-only-internet-gateway"),
    ("CreateNatGateway", "natgateway"),
    ("CreateNetworkInterface", "network-interface"),
    ("CreateNetworkAcl", "network-acl"),
    ("CreateLaunchTemplate", "launch-template"),
    ("CreateKeyPair", "key-pair"),
    ("ImportKeyPair", "key-pair"),
    ("AllocateAddress", "elastic-ip"),
    ("CreateVpcEndpoint", "vpc-endpoint"),
    ("CreateDhcpOptions", "dhcp-options"),
    ("CreateManagedPrefixList", "prefix-list"),
    ("CreateImage", "image"),
];

/// Prefixes of ids, for tags.
const PREFIXES: [(&str, &str); 19] = [
    ("i-", "instance"),
    ("vol-", "volume"),
    ("vpc-", "vpc"),
    ("subnet-", "subnet"),
    ("sg-", "security-group"),
    ("sgr-", "security-group-rule"),
    ("rtb-", "route-table"),
    ("igw-", "internet-gateway"),
    ("eigw-", "egress-only-internet-gateway"),
    ("nat-", "natgateway"),
    ("eipalloc-", "elastic-ip"),
    ("eni-", "network-interface"),
    ("acl-", "network-acl"),
    ("lt-", "launch-template"),
    ("key-", "key-pair"),
    ("vpce-", "vpc-endpoint"),
    ("dopt-", "dhcp-options"),
    ("pl-", "prefix-list"),
    ("ami-", "image"),
];

/// What an operation of EC2 needs.
pub(super) fn need(operation: &str, input: &Value, place: &Place) -> Need {
    let mut resources = Vec::new();
    let mut context = vec![("ec2:Region".to_owned(), vec![place.region.to_owned()])];
    match operation {
        _ if operation.starts_with("Describe") || operation.starts_with("Get") => {}
        "CreateTags" | "DeleteTags" => {
            for id in texts(input, &["Resources"]) {
                let kind = PREFIXES.iter().find(|(p, _)| id.starts_with(p)).map_or("*", |(_, kind)| kind);
                resources.push(arn(kind, id, place));
            }
        }
        "RunInstances" => run_instances(input, place, &mut resources),
        _ => {
            members(input, place, &mut resources);
            if let Some((_, kind)) = MADE.iter().find(|(op, _)| *op == operation) {
                match *kind {
                    // A key pair's name is its id, and is there already.
                    "key-pair" => {}
                    kind => resources.push(arn(kind, "*", place)),
                }
            }
        }
    }
    if let Some(t) = text(input, "InstanceType") {
        context.push(("ec2:InstanceType".to_owned(), vec![t.to_owned()]));
    }
    resources.dedup();
    let resources = resources.into_iter().map(Into::into).collect();
    Need { action: format!("ec2:{operation}"), resources, context }
}

fn arn(kind: &str, id: &str, place: &Place) -> String {
    match kind {
        "image" | "snapshot" => format!("arn:aws:ec2:{}::{kind}/{id}", place.region),
        _ => place.arn("ec2", &format!("{kind}/{id}")),
    }
}

fn members(input: &Value, place: &Place, out: &mut Vec<String>) {
    for (member, kind) in MEMBERS {
        out.extend(texts(input, &[member]).into_iter().map(|id| arn(kind, id, place)));
    }
}

/// Everything that a new instance is made of and makes.
fn run_instances(input: &Value, place: &Place, out: &mut Vec<String>) {
    members(input, place, out);
    for interface in input.get("NetworkInterfaces").and_then(Value::as_list).into_iter().flatten() {
        out.extend(texts(interface, &["SubnetId"]).into_iter().map(|id| arn("subnet", id, place)));
        out.extend(texts(interface, &["Groups"]).into_iter().map(|id| arn("security-group", id, place)));
    }
    if let Some(template) = input.get("LaunchTemplate") {
        let id = text(template, "LaunchTemplateId").unwrap_or("*");
        out.push(arn("launch-template", id, place));
    }
    for kind in ["instance", "network-interface", "volume"] {
        out.push(arn(kind, "*", place));
    }
}
