use serde_json::json;

use crate::api::testing::{World, each, filter, text};
use crate::rows::{DhcpOptions, NetworkAcl, RouteTable, RouteTarget, SecurityGroup, Subnet, Vpc};

#[test]
fn a_vpc_comes_with_a_main_table_a_default_acl_and_a_default_group_and_takes_them_along() {
    let mut w = World::new();
    let vpc = w.vpc();
    let table = crate::routes::main_of(w.tables(), &vpc).expect("a main table");
    assert_eq!(table.routes.len(), 1);
    assert_eq!(
        (table.routes[0].destination.as_str(), &table.routes[0].target),
        ("10.0.0.0/16", &RouteTarget::Local)
    );
    let acl = w.tables().by_index::<NetworkAcl>("vpc", &vpc).next().expect("a default ACL").clone();
    assert!(acl.is_default && acl.entries.iter().filter(|e| e.allow).count() == 2);
    assert_eq!(
        w.tables().by_index::<SecurityGroup>("vpc", &vpc).map(|g| g.name.as_str()).collect::<Vec<_>>(),
        ["default"]
    );
    w.ok("DeleteVpc", json!({"VpcId": vpc}));
    assert!(w.tables().by_index::<RouteTable>("vpc", &vpc).next().is_none());
    assert!(w.tables().by_index::<NetworkAcl>("vpc", &vpc).next().is_none());
    assert!(w.tables().by_index::<SecurityGroup>("vpc", &vpc).next().is_none());
    w.all_fail("DescribeVpcs", &[(json!({"VpcIds": [vpc]}), "InvalidVpcID.NotFound", "does not exist")]);
}

#[test]
fn a_vpc_is_kept_while_something_is_in_it() {
    for what in [
        "CreateSubnet",
        "AttachInternetGateway",
        "CreateSecurityGroup",
        "CreateRouteTable",
        "CreateNetworkAcl",
    ] {
        let mut w = World::new();
        let vpc = w.vpc();
        match what {
            "CreateSubnet" => drop(w.subnet(&vpc, "10.0.1.0/24")),
            "AttachInternetGateway" => drop(w.gateway(&vpc)),
            "CreateSecurityGroup" => drop(w.group(&vpc, "web")),
            other => drop(w.ok(other, json!({"VpcId": vpc}))),
        }
        let said = w.fails("DeleteVpc", json!({"VpcId": vpc}));
        assert_eq!(
            said,
            format!("DependencyViolation: The vpc '{vpc}' has dependencies and cannot be deleted."),
            "{what}"
        );
    }
}

#[test]
fn ranges_are_checked_and_made_canonical() {
    let mut w = World::new();
    w.all_fail(
        "CreateVpc",
        &[
            (json!({"CidrBlock": "10.0.0.0/15"}), "InvalidVpc.Range", "'10.0.0.0/15' is invalid"),
            (json!({"CidrBlock": "10.0.0.0/29"}), "InvalidVpc.Range", "is invalid"),
            (json!({"CidrBlock": "10.0.0.0"}), "InvalidParameterValue", "not a valid CIDR block"),
            (json!({"CidrBlock": "300.0.0.0/16"}), "InvalidParameterValue", "(300.0.0.0/16)"),
            (json!({}), "MissingParameter", "cidrBlock"),
            (
                json!({"CidrBlock": "10.0.0.0/16", "AmazonProvidedIpv6CidrBlock": true}),
                "UnsupportedOperation",
                "IPv6",
            ),
            (json!({"CidrBlock": "10.0.0.0/16", "DryRun": true}), "DryRunOperation", "would have succeeded"),
        ],
    );
    let made = w.ok("CreateVpc", json!({"CidrBlock": "10.1.7.9/16"}));
    assert_eq!(made["Vpc"]["CidrBlock"], "10.1.0.0/16");
}

#[test]
fn the_default_vpc_has_its_way_out_and_can_be_made_anew() {
    let mut w = World::new();
    let found = w.ok("DescribeVpcs", json!({"Filters": filter("is-default", "true")}));
    let vpc = text(&found["Vpcs"][0]["VpcId"]);
    let table = crate::routes::main_of(w.tables(), &vpc).expect("a main table");
    assert!(
        matches!(&table.routes[1].target, RouteTarget::InternetGateway(_))
            && table.routes[1].destination == "0.0.0.0/0"
    );
    w.all_fail("CreateDefaultVpc", &[(json!({}), "DefaultVpcAlreadyExists", "already exists")]);
    let gateways = w.ok("DescribeInternetGateways", json!({"Filters": filter("attachment.vpc-id", &vpc)}));
    assert_eq!(gateways["InternetGateways"][0]["Attachments"][0]["State"], "available");
    let gateway = text(&gateways["InternetGateways"][0]["InternetGatewayId"]);
    w.ok("DetachInternetGateway", json!({"InternetGatewayId": gateway, "VpcId": vpc}));
    w.ok("DeleteInternetGateway", json!({"InternetGatewayId": gateway}));
    let subnets = w.ok("DescribeSubnets", json!({"Filters": filter("vpc-id", &vpc)}));
    assert_eq!(each(&subnets["Subnets"], "AvailabilityZone"), ["us-east-1a", "us-east-1b", "us-east-1c"]);
    for id in each(&subnets["Subnets"], "SubnetId") {
        w.ok("DeleteSubnet", json!({"SubnetId": id}));
    }
    w.ok("DeleteVpc", json!({"VpcId": vpc}));
    let again = w.ok("CreateDefaultVpc", json!({}));
    assert_eq!(again["Vpc"]["IsDefault"], true);
    assert_eq!(w.tables().table::<DhcpOptions>().len(), 1);
}

#[test]
fn attributes_change_one_at_a_time_and_read_back() {
    let mut w = World::new();
    let vpc = w.vpc();
    w.ok("ModifyVpcAttribute", json!({"VpcId": vpc, "EnableDnsHostnames": {"Value": true}}));
    let read = |w: &mut World, name: &str| {
        let out = w.ok("DescribeVpcAttribute", json!({"VpcId": vpc, "Attribute": name}));
        out[format!("{}{}", name[..1].to_uppercase(), &name[1..])]["Value"].as_bool()
    };
    assert_eq!(read(&mut w, "enableDnsHostnames"), Some(true));
    assert_eq!(read(&mut w, "enableDnsSupport"), Some(true));
    assert_eq!(read(&mut w, "enableNetworkAddressUsageMetrics"), Some(false));
    let both =
        json!({"VpcId": vpc, "EnableDnsHostnames": {"Value": true}, "EnableDnsSupport": {"Value": true}});
    w.all_fail("ModifyVpcAttribute", &[(both, "InvalidParameterCombination", "enableDnsSupport")]);
}

#[test]
fn further_ranges_come_with_their_local_routes_and_go_only_when_unused() {
    let mut w = World::new();
    let vpc = w.vpc();
    let out = w.ok("AssociateVpcCidrBlock", json!({"VpcId": vpc, "CidrBlock": "10.1.0.0/24"}));
    assert_eq!(out["CidrBlockAssociation"]["CidrBlockState"]["State"], "associating");
    let id = text(&out["CidrBlockAssociation"]["AssociationId"]);
    let shown = w.ok("DescribeVpcs", json!({"VpcIds": [vpc]}));
    assert_eq!(
        each(&shown["Vpcs"][0]["CidrBlockAssociationSet"], "CidrBlock"),
        ["10.0.0.0/16", "10.1.0.0/24"]
    );
    let destinations = |w: &World| {
        let main = crate::routes::main_of(w.tables(), &vpc).expect("a main table");
        main.routes.iter().map(|r| r.destination.clone()).collect::<Vec<_>>()
    };
    assert_eq!(destinations(&w), ["10.0.0.0/16", "10.1.0.0/24"]);
    let subnet = w.subnet(&vpc, "10.1.0.0/28");
    let first = vpc.replace("vpc-", "vpc-cidr-assoc-");
    w.all_fail(
        "DisassociateVpcCidrBlock",
        &[
            (json!({"AssociationId": id}), "InvalidCidrBlock.InUse", &id),
            (json!({"AssociationId": first}), "OperationNotPermitted", "primary IPv4 CIDR block"),
            (
                json!({"AssociationId": "vpc-cidr-assoc-0"}),
                "InvalidVpcCidrBlockAssociationID.NotFound",
                "does not exist",
            ),
        ],
    );
    w.all_fail(
        "AssociateVpcCidrBlock",
        &[
            (json!({"VpcId": vpc, "CidrBlock": "10.0.128.0/24"}), "InvalidVpc.Range", "conflicts"),
            (json!({"VpcId": vpc, "CidrBlock": "10.2.0.0/29"}), "InvalidVpc.Range", "is invalid"),
        ],
    );
    w.ok("DeleteSubnet", json!({"SubnetId": subnet}));
    w.ok("DisassociateVpcCidrBlock", json!({"AssociationId": id}));
    assert_eq!(destinations(&w), ["10.0.0.0/16"]);
    for n in 1..5 {
        w.ok("AssociateVpcCidrBlock", json!({"VpcId": vpc, "CidrBlock": format!("10.{n}.0.0/24")}));
    }
    let more = json!({"VpcId": vpc, "CidrBlock": "10.9.0.0/24"});
    w.all_fail("AssociateVpcCidrBlock", &[(more, "CidrLimitExceeded", "maximum number of allowed CIDRs: 5")]);
}

#[test]
fn subnets_lie_in_the_vpc_beside_each_other_in_zones_that_exist() {
    let mut w = World::new();
    let vpc = w.vpc();
    let first = w.ok(
        "CreateSubnet",
        json!({"VpcId": vpc, "CidrBlock": "10.0.1.0/24", "AvailabilityZoneId": "use1-az2",
               "TagSpecifications": [{"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "a"}]}]}),
    );
    let s = &first["Subnet"];
    assert_eq!(
        (text(&s["AvailabilityZone"]), s["AvailableIpAddressCount"].as_i64()),
        ("us-east-1b".into(), Some(251))
    );
    assert_eq!(s["Tags"], json!([{"Key": "Name", "Value": "a"}]));
    let with = |cidr: &str| json!({"VpcId": vpc, "CidrBlock": cidr});
    w.all_fail(
        "CreateSubnet",
        &[
            (
                with("10.0.1.128/25"),
                "InvalidSubnet.Conflict",
                "'10.0.1.128/25' conflicts with another subnet",
            ),
            (with("10.1.0.0/24"), "InvalidSubnet.Range", "'10.1.0.0/24' is invalid"),
            (with("10.0.0.0/8"), "InvalidSubnet.Range", "is invalid"),
            (with("10.0.0.0/"), "InvalidParameterValue", "not a valid CIDR block"),
            (json!({"VpcId": "vpc-0", "CidrBlock": "10.0.0.0/24"}), "InvalidVpcID.NotFound", "'vpc-0'"),
            (
                json!({"VpcId": vpc, "CidrBlock": "10.0.2.0/24", "AvailabilityZone": "us-east-1z"}),
                "InvalidParameterValue",
                "us-east-1a, us-east-1b",
            ),
            (
                json!({"VpcId": vpc, "CidrBlock": "10.0.2.0/24",
                    "TagSpecifications": [{"ResourceType": "vpc", "Tags": [{"Key": "a", "Value": "b"}]}]}),
                "InvalidParameterValue",
                "'vpc' is not a valid taggable resource type",
            ),
        ],
    );
    let id = text(&s["SubnetId"]);
    w.ok("ModifySubnetAttribute", json!({"SubnetId": id, "MapPublicIpOnLaunch": {"Value": true}}));
    w.ok("ModifySubnetAttribute", json!({"SubnetId": id, "PrivateDnsHostnameTypeOnLaunch": "resource-name"}));
    let read = w.ok(
        "DescribeSubnets",
        json!({"Filters": filter("map-public-ip-on-launch", "true"), "SubnetIds": [id]}),
    );
    assert_eq!(read["Subnets"][0]["PrivateDnsNameOptionsOnLaunch"]["HostnameType"], "resource-name");
    let interface = w.interface(&id);
    w.all_fail("DeleteSubnet", &[(json!({"SubnetId": id}), "DependencyViolation", "has dependencies")]);
    w.ok("DeleteNetworkInterface", json!({"NetworkInterfaceId": interface}));
    w.ok("DeleteSubnet", json!({"SubnetId": id}));
    assert!(w.tables().get::<Subnet>(&id).is_none());
}

#[test]
fn dhcp_options_are_kept_while_a_vpc_has_them() {
    let mut w = World::new();
    let vpc = w.vpc();
    let before = w.ok("DescribeVpcs", json!({"VpcIds": [vpc]}));
    let default = text(&before["Vpcs"][0]["DhcpOptionsId"]);
    assert!(default.starts_with("dopt-"), "{default}");
    let configuration = json!([{"Key": "domain-name", "Values": ["example.org"]}, {"Key": "domain-name-servers", "Values": ["10.0.0.2"]}]);
    let made = w.ok("CreateDhcpOptions", json!({"DhcpConfigurations": configuration}));
    let id = text(&made["DhcpOptions"]["DhcpOptionsId"]);
    w.ok("AssociateDhcpOptions", json!({"DhcpOptionsId": id, "VpcId": vpc}));
    assert_eq!(w.tables().get::<Vpc>(&vpc).expect("the VPC").dhcp_options, id);
    w.all_fail(
        "DeleteDhcpOptions",
        &[
            (json!({"DhcpOptionsId": id}), "DependencyViolation", "has dependencies"),
            (json!({"DhcpOptionsId": default}), "DependencyViolation", "has dependencies"),
            (json!({"DhcpOptionsId": "dopt-0"}), "InvalidDhcpOptionID.NotFound", "dopt-0"),
            (json!({"DhcpOptionsId": "foo"}), "InvalidDhcpOptionsId.Malformed", "expecting"),
        ],
    );
    w.ok("AssociateDhcpOptions", json!({"DhcpOptionsId": "default", "VpcId": vpc}));
    w.ok("DeleteDhcpOptions", json!({"DhcpOptionsId": id}));
    let bad = |key: &str, value: &str| json!({"DhcpConfigurations": [{"Key": key, "Values": [value]}]});
    w.all_fail(
        "CreateDhcpOptions",
        &[
            (bad("colour", "red"), "InvalidParameterValue", "(colour)"),
            (bad("netbios-node-type", "3"), "InvalidParameterValue", "netbios"),
        ],
    );
}

#[test]
fn pages_and_filters_of_describe_calls() {
    let mut w = World::new();
    let vpc = w.vpc();
    for n in 0..7 {
        w.subnet(&vpc, &format!("10.0.{n}.0/24"));
    }
    let mut seen = Vec::new();
    let mut token = json!(null);
    loop {
        let mut ask = json!({"MaxResults": 5, "Filters": filter("vpc-id", &vpc)});
        if !token.is_null() {
            ask["NextToken"] = token;
        }
        let page = w.ok("DescribeSubnets", ask);
        seen.extend(each(&page["Subnets"], "SubnetId"));
        token = page["NextToken"].clone();
        if token.is_null() {
            break;
        }
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 7);
    w.all_fail(
        "DescribeSubnets",
        &[
            (json!({"NextToken": "nothing"}), "InvalidNextToken", "nothing"),
            (
                json!({"Filters": filter("colour", "red")}),
                "InvalidParameterValue",
                "The filter 'colour' is invalid",
            ),
        ],
    );
}

#[test]
fn zones_and_what_is_said_of_the_account() {
    let mut w = World::new();
    let zones = w.ok("DescribeAvailabilityZones", json!({"Filters": filter("zone-id", "use1-az3")}));
    assert_eq!(each(&zones["AvailabilityZones"], "ZoneName"), ["us-east-1c"]);
    assert_eq!(each(&zones["AvailabilityZones"], "GroupName"), ["us-east-1-zg-1"]);
    w.all_fail(
        "DescribeAvailabilityZones",
        &[(json!({"ZoneNames": ["us-east-1x"]}), "InvalidParameterValue", "us-east-1x")],
    );
    let account = w.ok("DescribeAccountAttributes", json!({"AttributeNames": ["supported-platforms"]}));
    assert_eq!(account["AccountAttributes"][0]["AttributeValues"], json!([{"AttributeValue": "VPC"}]));
    w.all_fail("DescribeVpcClassicLink", &[(json!({}), "UnsupportedOperation", "not available")]);
    assert_eq!(w.ok("DescribeVpcPeeringConnections", json!({}))["VpcPeeringConnections"], json!([]));
    let accept = json!({"VpcPeeringConnectionId": "pcx-0"});
    w.all_fail("AcceptVpcPeeringConnection", &[(accept, "InvalidVpcPeeringConnectionID.NotFound", "pcx-0")]);
}
