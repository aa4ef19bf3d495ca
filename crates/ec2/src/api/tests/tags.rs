use serde_json::{Value as Json, json};

use crate::api::testing::{World, each, filter, text};

fn tags_of(w: &mut World, id: &str) -> Vec<String> {
    let out = w.ok("DescribeTags", json!({"Filters": filter("resource-id", id)}));
    let all = out["Tags"].as_array().cloned().unwrap_or_default();
    all.iter()
        .map(|t| format!("{}={} of {}", text(&t["Key"]), text(&t["Value"]), text(&t["ResourceType"])))
        .collect()
}

#[test]
fn every_kind_of_resource_takes_tags() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    w.instance("i-1", &subnet);
    let group = w.group(&vpc, "web");
    let rules = w.ok("DescribeSecurityGroupRules", json!({"Filters": filter("group-id", &group)}));
    let made = |w: &mut World, op: &str, input: Json, of: &str, id: &str| text(&w.ok(op, input)[of][id]);
    let route_table = made(&mut w, "CreateRouteTable", json!({"VpcId": vpc}), "RouteTable", "RouteTableId");
    let acl = made(&mut w, "CreateNetworkAcl", json!({"VpcId": vpc}), "NetworkAcl", "NetworkAclId");
    let list = json!({"PrefixListName": "a", "AddressFamily": "IPv4", "MaxEntries": 1});
    let list = made(&mut w, "CreateManagedPrefixList", list, "PrefixList", "PrefixListId");
    let options = json!({"DhcpConfigurations": [{"Key": "domain-name", "Values": ["a"]}]});
    let options = made(&mut w, "CreateDhcpOptions", options, "DhcpOptions", "DhcpOptionsId");
    let nat = json!({"SubnetId": subnet, "ConnectivityType": "private"});
    let nat = made(&mut w, "CreateNatGateway", nat, "NatGateway", "NatGatewayId");
    let endpoint = json!({"VpcId": vpc, "ServiceName": "com.amazonaws.us-east-1.s3"});
    let endpoint = made(&mut w, "CreateVpcEndpoint", endpoint, "VpcEndpoint", "VpcEndpointId");
    let all = [
        (vpc.clone(), "vpc"),
        (subnet.clone(), "subnet"),
        ("i-1".into(), "instance"),
        (group, "security-group"),
        (text(&rules["SecurityGroupRules"][0]["SecurityGroupRuleId"]), "security-group-rule"),
        (route_table, "route-table"),
        (acl, "network-acl"),
        (list, "prefix-list"),
        (options, "dhcp-options"),
        (nat, "natgateway"),
        (endpoint, "vpc-endpoint"),
        (w.gateway(&vpc), "internet-gateway"),
        (w.address(), "elastic-ip"),
        (w.interface(&subnet), "network-interface"),
    ];
    let ids: Vec<_> = all.iter().map(|(id, _)| id.clone()).collect();
    w.ok("CreateTags", json!({"Resources": ids, "Tags": [{"Key": "team", "Value": "a"}]}));
    for (id, kind) in &all {
        assert_eq!(tags_of(&mut w, id), [format!("team=a of {kind}")], "{id}");
    }
    w.ok("DeleteTags", json!({"Resources": ids}));
    assert_eq!(w.ok("DescribeTags", json!({}))["Tags"], json!([]));
}

#[test]
fn tags_go_by_key_or_by_key_and_value() {
    let mut w = World::new();
    let vpc = w.vpc();
    let tags = json!([{"Key": "a", "Value": "1"}, {"Key": "b", "Value": ""}, {"Key": "c", "Value": "3"}]);
    w.ok("CreateTags", json!({"Resources": [vpc], "Tags": tags}));
    w.ok("DeleteTags", json!({"Resources": [vpc], "Tags": [{"Key": "a", "Value": ""}, {"Key": "b", "Value": ""}, {"Key": "c"}]}));
    assert_eq!(tags_of(&mut w, &vpc), ["a=1 of vpc"]);
    let found = w.ok("DescribeVpcs", json!({"Filters": filter("tag:a", "1")}));
    assert_eq!(each(&found["Vpcs"], "VpcId"), std::slice::from_ref(&vpc));
    let many: Vec<_> = (0..51).map(|n| json!({"Key": format!("k{n}"), "Value": ""})).collect();
    let with = |tags: Json| json!({"Resources": [vpc], "Tags": tags});
    w.all_fail(
        "CreateTags",
        &[
            (with(json!(many)), "TagLimitExceeded", "maximum number of Tags"),
            (with(json!([{"Key": "aws:a", "Value": ""}])), "InvalidParameterValue", "reserved"),
            (with(json!([{"Key": "k".repeat(129), "Value": ""}])), "InvalidParameterValue", "128"),
            (with(json!([])), "MissingParameter", "tags"),
            (
                json!({"Resources": [vpc, "vpc-0"], "Tags": [{"Key": "x", "Value": "y"}]}),
                "InvalidVpcID.NotFound",
                "vpc-0",
            ),
            (json!({"Resources": ["thing-1"], "Tags": [{"Key": "x", "Value": "y"}]}), "InvalidID", "thing-1"),
        ],
    );
    assert_eq!(tags_of(&mut w, &vpc), ["a=1 of vpc"]);
}

#[test]
fn ids_of_another_form_are_malformed() {
    let mut w = World::new();
    for (call, member, code, prefix) in [
        ("DescribeVpcs", "VpcIds", "InvalidVpcID.Malformed", "vpc-"),
        ("DescribeSubnets", "SubnetIds", "InvalidSubnetID.Malformed", "subnet-"),
        ("DescribeSecurityGroups", "GroupIds", "InvalidGroupId.Malformed", "sg-"),
        ("DescribeRouteTables", "RouteTableIds", "InvalidRouteTableId.Malformed", "rtb-"),
        ("DescribeInternetGateways", "InternetGatewayIds", "InvalidInternetGatewayId.Malformed", "igw-"),
        ("DescribeNetworkInterfaces", "NetworkInterfaceIds", "InvalidNetworkInterfaceId.Malformed", "eni-"),
        ("DescribeVpcEndpoints", "VpcEndpointIds", "InvalidVpcEndpointId.Malformed", "vpce-"),
        ("DescribeNatGateways", "NatGatewayIds", "NatGatewayMalformed", "nat-"),
    ] {
        let said = w.fails(call, json!({member: ["web"]}));
        assert_eq!(said, format!("{code}: Invalid id: \"web\" (expecting \"{prefix}...\")"));
        let said = w.fails(call, json!({member: [format!("{prefix}0123456789abcdef0")]}));
        assert!(said.contains("NotFound: "), "{said}");
    }
    assert!(
        w.fails("DeleteSecurityGroup", json!({"GroupId": "web"})).starts_with("InvalidGroupId.Malformed")
    );
    assert!(w.fails("DescribeTags", json!({"MaxResults": 1})).contains("Expecting a value greater than 5."));
}

#[test]
fn regions_are_those_that_every_account_has() {
    let mut w = World::new();
    let names = |out: &serde_json::Value| each(&out["Regions"], "RegionName");
    let all = names(&w.ok("DescribeRegions", json!({})));
    assert_eq!((all.len(), all.contains(&"us-east-1".to_owned())), (17, true));
    let one = w.ok("DescribeRegions", json!({"RegionNames": ["eu-west-1"]}));
    assert_eq!(names(&one), ["eu-west-1"]);
    assert_eq!(one["Regions"][0]["Endpoint"], "ec2.eu-west-1.amazonaws.com");
    let west = w.ok("DescribeRegions", json!({"Filters": filter("region-name", "us-west-*")}));
    assert_eq!(names(&west), ["us-west-1", "us-west-2"]);
    assert!(
        w.fails("DescribeRegions", json!({"RegionNames": ["mars"]}))
            .contains("Invalid region provided: [mars]")
    );
}

#[test]
fn a_creation_that_is_repeated_under_its_token_makes_nothing_new() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.0.0/24");
    let list = json!({"PrefixListName": "l", "MaxEntries": 1, "AddressFamily": "IPv4"});
    for (call, input, id) in [
        ("CreateRouteTable", json!({"VpcId": vpc}), "/RouteTable/RouteTableId"),
        ("CreateNetworkAcl", json!({"VpcId": vpc}), "/NetworkAcl/NetworkAclId"),
        ("CreateNetworkInterface", json!({"SubnetId": subnet}), "/NetworkInterface/NetworkInterfaceId"),
        ("CreateManagedPrefixList", list, "/PrefixList/PrefixListId"),
    ] {
        let mut make = |token: &str| {
            let mut input = input.clone();
            input["ClientToken"] = json!(token);
            w.ok(call, input).pointer(id).cloned().expect("an id")
        };
        let first = make("a");
        assert_eq!(make("a"), first, "{call}");
        assert_ne!(make("b"), first, "{call}");
        assert_ne!(make(""), make(""), "{call}");
    }
    // After a day it is a new request.
    let table = |w: &mut World| {
        let made = w.ok("CreateRouteTable", json!({"VpcId": vpc, "ClientToken": "c"}));
        text(&made["RouteTable"]["RouteTableId"])
    };
    let first = table(&mut w);
    w.pass(25 * 3_600_000);
    w.ok("CreateRouteTable", json!({"VpcId": vpc, "ClientToken": "d"}));
    assert_ne!(table(&mut w), first);
}
