use serde_json::{Value as Json, json};

use crate::api::testing::{World, each, filter, text};
use crate::rows::NetworkInterface;

fn endpoint(w: &mut World, id: &str) -> Json {
    w.ok("DescribeVpcEndpoints", json!({"VpcEndpointIds": [id]}))["VpcEndpoints"][0].clone()
}

#[test]
fn a_gateway_endpoint_routes_the_services_prefix_list() {
    let mut w = World::new();
    let vpc = w.vpc();
    let t = text(&w.ok("CreateRouteTable", json!({"VpcId": vpc}))["RouteTable"]["RouteTableId"]);
    let made = w.ok(
        "CreateVpcEndpoint",
        json!({"VpcId": vpc, "ServiceName": "com.amazonaws.us-east-1.s3", "RouteTableIds": [t]}),
    );
    let id = text(&made["VpcEndpoint"]["VpcEndpointId"]);
    assert_eq!(endpoint(&mut w, &id)["State"], "available");
    let lists = w.ok(
        "DescribePrefixLists",
        json!({"Filters": filter("prefix-list-name", "com.amazonaws.us-east-1.s3")}),
    );
    let list = text(&lists["PrefixLists"][0]["PrefixListId"]);
    let routes = |w: &mut World| {
        let found = w.ok("DescribeRouteTables", json!({"RouteTableIds": [t]}));
        found["RouteTables"][0]["Routes"].as_array().cloned().unwrap_or_default()
    };
    let route = routes(&mut w)[1].clone();
    assert_eq!(
        (text(&route["DestinationPrefixListId"]), text(&route["GatewayId"])),
        (list.clone(), id.clone())
    );
    w.all_fail(
        "CreateVpcEndpoint",
        &[
            (
                json!({"VpcId": vpc, "ServiceName": "com.amazonaws.us-east-1.s3", "RouteTableIds": [t]}),
                "RouteAlreadyExists",
                &list,
            ),
            (
                json!({"VpcId": vpc, "ServiceName": "com.amazonaws.us-east-1.nothing"}),
                "InvalidServiceName",
                "nothing",
            ),
            (
                json!({"VpcId": vpc, "ServiceName": "com.amazonaws.us-east-1.ecs"}),
                "InvalidParameter",
                "does not match",
            ),
        ],
    );
    let direct = json!({"RouteTableId": t, "DestinationCidrBlock": "1.0.0.0/8", "VpcEndpointId": id});
    w.all_fail("CreateRoute", &[(direct, "RouteNotSupported", &id)]);
    w.ok("ModifyVpcEndpoint", json!({"VpcEndpointId": id, "RemoveRouteTableIds": [t]}));
    assert_eq!(routes(&mut w).len(), 1);
    w.ok("ModifyVpcEndpoint", json!({"VpcEndpointId": id, "AddRouteTableIds": [t]}));
    assert_eq!(routes(&mut w).len(), 2);
    w.ok("DeleteVpcEndpoints", json!({"VpcEndpointIds": [id]}));
    assert_eq!(routes(&mut w).len(), 1);
    w.pass(1000);
    w.all_fail(
        "DescribeVpcEndpoints",
        &[(json!({"VpcEndpointIds": [id]}), "InvalidVpcEndpointId.NotFound", &id)],
    );
}

#[test]
fn an_interface_endpoint_has_an_interface_in_each_subnet() {
    let mut w = World::new();
    let vpc = w.vpc();
    let a = w.subnet(&vpc, "10.0.1.0/24");
    let b = text(
        &w.ok(
            "CreateSubnet",
            json!({"VpcId": vpc, "CidrBlock": "10.0.2.0/24", "AvailabilityZone": "us-east-1b"}),
        )["Subnet"]["SubnetId"],
    );
    let web = w.group(&vpc, "web");
    let ask = json!({"VpcId": vpc, "ServiceName": "com.amazonaws.us-east-1.ecr.dkr", "VpcEndpointType": "Interface",
                     "SubnetIds": [a], "SecurityGroupIds": [web], "PrivateDnsEnabled": true});
    w.all_fail("CreateVpcEndpoint", &[(ask.clone(), "InvalidParameter", "enableDnsHostnames")]);
    w.ok("ModifyVpcAttribute", json!({"VpcId": vpc, "EnableDnsHostnames": {"Value": true}}));
    let made = w.ok("CreateVpcEndpoint", ask);
    assert_eq!(made["VpcEndpoint"]["State"], "pending");
    let id = text(&made["VpcEndpoint"]["VpcEndpointId"]);
    w.pass(1000);
    w.ok("ModifyVpcEndpoint", json!({"VpcEndpointId": id, "AddSubnetIds": [b]}));
    let shown = endpoint(&mut w, &id);
    assert_eq!(
        (text(&shown["State"]), each(&shown["Groups"], "GroupName")),
        ("available".into(), vec!["web".to_owned()])
    );
    assert_eq!(shown["NetworkInterfaceIds"].as_array().map(Vec::len), Some(2));
    assert!(each(&shown["DnsEntries"], "DnsName").contains(&"*.dkr.ecr.us-east-1.amazonaws.com".to_owned()));
    w.all_fail(
        "ModifyVpcEndpoint",
        &[
            (json!({"VpcEndpointId": id, "AddSubnetIds": [b]}), "DuplicateSubnetsInSameZone", &b),
            (
                json!({"VpcEndpointId": id, "RemoveSecurityGroupIds": [web]}),
                "InvalidParameter",
                "at least one security group",
            ),
        ],
    );
    w.all_fail(
        "DeleteSecurityGroup",
        &[(json!({"GroupId": web}), "DependencyViolation", "dependent object")],
    );
    w.ok("ModifyVpcEndpoint", json!({"VpcEndpointId": id, "RemoveSubnetIds": [a]}));
    assert_eq!(w.tables().by_index::<NetworkInterface>("owner", &id).count(), 1);
    let gone = w.ok("DeleteVpcEndpoints", json!({"VpcEndpointIds": [id, "vpce-0"]}));
    assert_eq!(each(&gone["Unsuccessful"], "ResourceId"), ["vpce-0"]);
    assert_eq!(endpoint(&mut w, &id)["State"], "deleting");
    w.pass(1000);
    assert!(w.tables().table::<NetworkInterface>().is_empty());
}

#[test]
fn services_are_listed_once_for_each_kind() {
    let mut w = World::new();
    let all = w.ok("DescribeVpcEndpointServices", json!({"Filters": filter("service-name", "*.s3")}));
    assert_eq!(each(&all["ServiceDetails"], "ServiceName").len(), 2);
    assert_eq!(all["ServiceNames"], json!(["com.amazonaws.us-east-1.s3"]));
    let ask = json!({"ServiceNames": ["com.amazonaws.us-east-1.x"]});
    w.all_fail("DescribeVpcEndpointServices", &[(ask, "InvalidServiceName", "does not exist")]);
}

#[test]
fn prefix_lists_have_versions() {
    let mut w = World::new();
    let made = w.ok(
        "CreateManagedPrefixList",
        json!({"PrefixListName": "offices", "AddressFamily": "IPv4", "MaxEntries": 2, "Entries": [{"Cidr": "10.0.0.0/8", "Description": "a"}]}),
    );
    let id = text(&made["PrefixList"]["PrefixListId"]);
    let modify = |version: i64, add: &str| json!({"PrefixListId": id, "CurrentVersion": version, "AddEntries": [{"Cidr": add}]});
    w.ok("ModifyManagedPrefixList", modify(1, "11.0.0.0/8"));
    w.all_fail(
        "ModifyManagedPrefixList",
        &[
            (modify(1, "12.0.0.0/8"), "PrefixListVersionMismatch", "incorrect version"),
            (modify(2, "12.0.0.0/8"), "PrefixListMaxEntriesExceeded", "2"),
            (modify(2, "12.0.0/8"), "InvalidParameterValue", "12.0.0/8"),
            (
                json!({"PrefixListId": id, "AddEntries": [{"Cidr": "1.0.0.0/8"}]}),
                "MissingParameter",
                "CurrentVersion",
            ),
        ],
    );
    let entries = |w: &mut World, version: Json| {
        let out = w.ok("GetManagedPrefixListEntries", json!({"PrefixListId": id, "TargetVersion": version}));
        each(&out["Entries"], "Cidr")
    };
    assert_eq!(entries(&mut w, json!(2)), ["10.0.0.0/8", "11.0.0.0/8"]);
    assert_eq!(entries(&mut w, json!(1)), ["10.0.0.0/8"]);
    let vpc = w.vpc();
    let group = w.group(&vpc, "web");
    let permission = json!([{"IpProtocol": "-1", "PrefixListIds": [{"PrefixListId": id}]}]);
    w.ok("AuthorizeSecurityGroupIngress", json!({"GroupId": group, "IpPermissions": permission}));
    let users = w.ok("GetManagedPrefixListAssociations", json!({"PrefixListId": id}));
    assert_eq!(each(&users["PrefixListAssociations"], "ResourceId"), std::slice::from_ref(&group));
    w.all_fail("DeleteManagedPrefixList", &[(json!({"PrefixListId": id}), "DependencyViolation", &id)]);
    w.ok("DeleteSecurityGroup", json!({"GroupId": group}));
    w.ok("DeleteManagedPrefixList", json!({"PrefixListId": id}));
    let all = w.ok("DescribeManagedPrefixLists", json!({}));
    assert_eq!(each(&all["PrefixLists"], "OwnerId"), ["AWS", "AWS", "AWS"]);
}
