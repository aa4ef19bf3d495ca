use serde_json::{Value as Json, json};

use crate::api::testing::{World, filter, text};
use crate::rows::{NatGateway, NetworkInterface};

fn nat(w: &mut World, id: &str) -> Json {
    w.ok("DescribeNatGateways", json!({"NatGatewayIds": [id]}))["NatGateways"][0].clone()
}

#[test]
fn an_internet_gateway_has_one_vpc_and_a_vpc_one_gateway() {
    let mut w = World::new();
    let vpc = w.vpc();
    let gateway = w.gateway(&vpc);
    let second = text(&w.ok("CreateInternetGateway", json!({}))["InternetGateway"]["InternetGatewayId"]);
    let pair = |g: &str, v: &str| json!({"InternetGatewayId": g, "VpcId": v});
    w.all_fail(
        "AttachInternetGateway",
        &[
            (pair(&gateway, &vpc), "Resource.AlreadyAssociated", "is already attached to network"),
            (pair(&second, &vpc), "InvalidParameterValue", "already has an internet gateway attached"),
            (pair("igw-0", &vpc), "InvalidInternetGatewayID.NotFound", "igw-0"),
            (pair(&second, "vpc-0"), "InvalidVpcID.NotFound", "vpc-0"),
        ],
    );
    w.all_fail(
        "DeleteInternetGateway",
        &[(json!({"InternetGatewayId": gateway}), "DependencyViolation", "has dependencies")],
    );
    w.all_fail("DetachInternetGateway", &[(pair(&second, &vpc), "Gateway.NotAttached", "is not attached")]);
    w.ok("DetachInternetGateway", pair(&gateway, &vpc));
    w.ok("DeleteInternetGateway", json!({"InternetGatewayId": gateway}));
}

#[test]
fn a_nat_gateway_comes_and_goes_as_waiters_expect() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    let gateway = w.gateway(&vpc);
    let address = w.address();
    let ask = json!({"SubnetId": subnet, "AllocationId": address, "ClientToken": "t",
                     "TagSpecifications": [{"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "n"}]}]});
    let made = w.ok("CreateNatGateway", ask.clone());
    let id = text(&made["NatGateway"]["NatGatewayId"]);
    assert_eq!(text(&w.ok("CreateNatGateway", ask)["NatGateway"]["NatGatewayId"]), id);
    assert_eq!(made["NatGateway"]["State"], "pending");
    w.pass(1000);
    let shown = nat(&mut w, &id);
    assert_eq!(shown["State"], "available");
    let first = &shown["NatGatewayAddresses"][0];
    assert_eq!(
        (text(&first["AllocationId"]), text(&first["PrivateIp"])),
        (address.clone(), "10.0.1.4".into())
    );
    let interface = text(&first["NetworkInterfaceId"]);
    let seen = w.ok("DescribeNetworkInterfaces", json!({"NetworkInterfaceIds": [interface]}));
    let seen = &seen["NetworkInterfaces"][0];
    assert_eq!(
        (&seen["Association"]["PublicIp"], &seen["RequesterManaged"]),
        (&first["PublicIp"], &json!(true))
    );

    let t = text(&w.ok("CreateRouteTable", json!({"VpcId": vpc}))["RouteTable"]["RouteTableId"]);
    w.ok("CreateRoute", json!({"RouteTableId": t, "DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": id}));
    w.all_fail(
        "ReleaseAddress",
        &[(json!({"AllocationId": address}), "InvalidIPAddress.InUse", "is in use.")],
    );
    let found = w.ok("DescribeAddresses", json!({"AllocationIds": [address]}));
    let association = text(&found["Addresses"][0]["AssociationId"]);
    w.all_fail(
        "DisassociateAddress",
        &[(json!({"AssociationId": association}), "AuthFailure", "permission")],
    );
    let detach = json!({"InternetGatewayId": gateway, "VpcId": vpc});
    w.all_fail(
        "DetachInternetGateway",
        &[(detach.clone(), "DependencyViolation", "mapped public address(es)")],
    );
    w.all_fail("DeleteSubnet", &[(json!({"SubnetId": subnet}), "DependencyViolation", "has dependencies")]);

    w.ok("DeleteNatGateway", json!({"NatGatewayId": id}));
    assert_eq!(nat(&mut w, &id)["State"], "deleting");
    w.pass(1000);
    assert_eq!(nat(&mut w, &id)["State"], "deleted");
    let routes = w.ok(
        "DescribeRouteTables",
        json!({"RouteTableIds": [t], "Filters": filter("route.state", "blackhole")}),
    );
    assert_eq!(routes["RouteTables"].as_array().map(Vec::len), Some(1));
    w.ok("ReleaseAddress", json!({"AllocationId": address}));
    w.ok("DetachInternetGateway", detach);
    w.ok("DeleteSubnet", json!({"SubnetId": subnet}));
    w.pass(3_700_000);
    w.all_fail("DescribeNatGateways", &[(json!({"NatGatewayIds": [id]}), "NatGatewayNotFound", &id)]);
    assert!(w.tables().table::<NatGateway>().is_empty());
}

#[test]
fn a_nat_gateway_that_cannot_work_fails_after_its_creation() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    let address = w.address();
    let ask = json!({"SubnetId": subnet, "AllocationId": address});
    let id = text(&w.ok("CreateNatGateway", ask.clone())["NatGateway"]["NatGatewayId"]);
    w.pass(1000);
    let shown = nat(&mut w, &id);
    assert_eq!(
        (text(&shown["State"]), text(&shown["FailureCode"])),
        ("failed".into(), "Gateway.NotAttached".into())
    );
    w.gateway(&vpc);
    w.ok("CreateNatGateway", ask.clone());
    let id = text(&w.ok("CreateNatGateway", ask)["NatGateway"]["NatGatewayId"]);
    w.pass(1000);
    assert_eq!(text(&nat(&mut w, &id)["FailureCode"]), "Resource.AlreadyAssociated");
}

#[test]
fn private_nat_gateways_have_no_public_address() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    let address = w.address();
    w.all_fail(
        "CreateNatGateway",
        &[
            (json!({"SubnetId": subnet}), "MissingParameter", "AllocationId"),
            (
                json!({"SubnetId": subnet, "ConnectivityType": "private", "AllocationId": address}),
                "InvalidParameterCombination",
                "private",
            ),
            (
                json!({"SubnetId": subnet, "AllocationId": "eipalloc-0"}),
                "InvalidAllocationID.NotFound",
                "eipalloc-0",
            ),
            (
                json!({"SubnetId": "subnet-0", "AllocationId": address}),
                "InvalidSubnetID.NotFound",
                "subnet-0",
            ),
        ],
    );
    let ask = json!({"SubnetId": subnet, "ConnectivityType": "private", "PrivateIpAddress": "10.0.1.9", "SecondaryPrivateIpAddressCount": 2});
    let id = text(&w.ok("CreateNatGateway", ask)["NatGateway"]["NatGatewayId"]);
    w.pass(1000);
    let shown = nat(&mut w, &id);
    assert_eq!(
        (text(&shown["State"]), text(&shown["ConnectivityType"])),
        ("available".into(), "private".into())
    );
    let ips: Vec<_> = shown["NatGatewayAddresses"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|a| text(&a["PrivateIp"]))
        .collect();
    assert_eq!(ips, ["10.0.1.9", "10.0.1.4", "10.0.1.5"]);
    let kinds: Vec<_> = w.tables().table::<NetworkInterface>().iter().map(|n| n.owner_kind.clone()).collect();
    assert_eq!(kinds, ["nat_gateway"]);
}
