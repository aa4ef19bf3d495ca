use serde_json::{Value as Json, json};

use crate::api::testing::{World, each, filter, text};
use crate::routes::table_of;

fn table(w: &mut World, vpc: &str) -> String {
    text(&w.ok("CreateRouteTable", json!({"VpcId": vpc}))["RouteTable"]["RouteTableId"])
}

fn route(w: &mut World, table: &str, to: &str) -> Json {
    let out = w.ok("DescribeRouteTables", json!({"RouteTableIds": [table]}));
    let routes = out["RouteTables"][0]["Routes"].as_array().cloned().unwrap_or_default();
    routes.into_iter().find(|r| r["DestinationCidrBlock"] == to).unwrap_or(Json::Null)
}

#[test]
fn the_explicit_association_holds_else_the_main_table() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    let own = table(&mut w, &vpc);
    let main = table_of(w.tables(), &subnet).expect("the main table").id.clone();
    assert_ne!(main, own);
    let out = w.ok("AssociateRouteTable", json!({"RouteTableId": own, "SubnetId": subnet}));
    let id = text(&out["AssociationId"]);
    assert_eq!(out["AssociationState"]["State"], "associated");
    let again = w.ok("AssociateRouteTable", json!({"RouteTableId": own, "SubnetId": subnet}));
    assert_eq!(text(&again["AssociationId"]), id);
    assert_eq!(table_of(w.tables(), &subnet).expect("a table").id, own);
    w.all_fail(
        "AssociateRouteTable",
        &[
            (json!({"RouteTableId": main, "SubnetId": subnet}), "Resource.AlreadyAssociated", "conflicts"),
            (json!({"RouteTableId": main, "SubnetId": "subnet-0"}), "InvalidSubnetID.NotFound", "subnet-0"),
            (json!({"RouteTableId": "rtb-0", "SubnetId": subnet}), "InvalidRouteTableID.NotFound", "rtb-0"),
            (json!({"RouteTableId": main}), "MissingParameter", "subnetId"),
        ],
    );
    w.all_fail(
        "DeleteRouteTable",
        &[(json!({"RouteTableId": own}), "DependencyViolation", "has dependencies")],
    );
    let moved = w.ok("ReplaceRouteTableAssociation", json!({"AssociationId": id, "RouteTableId": main}));
    assert_eq!(table_of(w.tables(), &subnet).expect("a table").id, main);
    let id = text(&moved["NewAssociationId"]);
    w.ok("DisassociateRouteTable", json!({"AssociationId": id}));
    w.all_fail(
        "DisassociateRouteTable",
        &[(json!({"AssociationId": id}), "InvalidAssociationID.NotFound", &id)],
    );
    w.ok("DeleteRouteTable", json!({"RouteTableId": own}));
}

#[test]
fn another_table_can_become_the_main_one() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    let other = table(&mut w, &vpc);
    let found = w.ok("DescribeRouteTables", json!({"Filters": [{"Name": "vpc-id", "Values": [vpc]}, {"Name": "association.main", "Values": ["true"]}]}));
    let old = text(&found["RouteTables"][0]["RouteTableId"]);
    let association = text(&found["RouteTables"][0]["Associations"][0]["RouteTableAssociationId"]);
    w.all_fail(
        "DisassociateRouteTable",
        &[(
            json!({"AssociationId": association}),
            "InvalidParameterValue",
            "cannot disassociate the main route table",
        )],
    );
    w.all_fail(
        "DeleteRouteTable",
        &[(json!({"RouteTableId": old}), "DependencyViolation", "has dependencies")],
    );
    w.ok("ReplaceRouteTableAssociation", json!({"AssociationId": association, "RouteTableId": other}));
    assert_eq!(table_of(w.tables(), &subnet).expect("a table").id, other);
    w.ok("DeleteRouteTable", json!({"RouteTableId": old}));
}

#[test]
fn routes_name_one_target_of_their_own_network() {
    let mut w = World::new();
    let (vpc, other) = (w.vpc(), w.vpc());
    let (gateway, foreign) = (w.gateway(&vpc), w.gateway(&other));
    let t = table(&mut w, &vpc);
    let with =
        |to: &str, key: &str, id: &str| json!({"RouteTableId": t, "DestinationCidrBlock": to, key: id});
    w.ok("CreateRoute", with("0.0.0.0/0", "GatewayId", &gateway));
    w.all_fail(
        "CreateRoute",
        &[
            (
                with("0.0.0.0/0", "GatewayId", &gateway),
                "RouteAlreadyExists",
                "identified by 0.0.0.0/0 already exists.",
            ),
            (with("10.0.0.0/16", "GatewayId", &gateway), "RouteAlreadyExists", "10.0.0.0/16"),
            (with("10.0.3.0/24", "GatewayId", &gateway), "InvalidParameterValue", "more specific"),
            (
                with("1.0.0.0/8", "GatewayId", &foreign),
                "InvalidParameterValue",
                "belong to different networks",
            ),
            (with("1.0.0.0/8", "GatewayId", "igw-0"), "InvalidInternetGatewayID.NotFound", "igw-0"),
            (with("1.0.0.0/8", "NatGatewayId", "nat-0"), "InvalidNatGatewayID.NotFound", "nat-0"),
            (with("1.0.0.0/8", "NetworkInterfaceId", "eni-0"), "InvalidNetworkInterfaceID.NotFound", "eni-0"),
            (with("1.0.0.0/8", "InstanceId", "i-0"), "InvalidInstanceID.NotFound", "i-0"),
            (
                with("1.0.0.0/8", "VpcPeeringConnectionId", "pcx-0"),
                "InvalidVpcPeeringConnectionID.NotFound",
                "pcx-0",
            ),
            (with("1.0.0.0/8", "TransitGatewayId", "tgw-0"), "InvalidTransitGatewayID.NotFound", "tgw-0"),
            (with("1.0.0/8", "GatewayId", &gateway), "InvalidParameterValue", "destinationCidrBlock"),
            (
                json!({"RouteTableId": t, "DestinationCidrBlock": "1.0.0.0/8"}),
                "MissingParameter",
                "exactly one",
            ),
            (json!({"RouteTableId": t, "GatewayId": gateway}), "MissingParameter", "destinationCidrBlock"),
        ],
    );
    let gone = |to: &str| json!({"RouteTableId": t, "DestinationCidrBlock": to});
    w.all_fail(
        "DeleteRoute",
        &[
            (gone("10.0.0.0/16"), "InvalidParameterValue", "cannot remove local route"),
            (gone("9.0.0.0/8"), "InvalidRoute.NotFound", "no route with destination-cidr-block 9.0.0.0/8"),
        ],
    );
    w.all_fail(
        "ReplaceRoute",
        &[(with("9.0.0.0/8", "GatewayId", &gateway), "InvalidParameterValue", "Use CreateRoute instead")],
    );
    w.ok("DeleteRoute", gone("0.0.0.0/0"));
    assert_eq!(route(&mut w, &t, "0.0.0.0/0"), Json::Null);
}

#[test]
fn a_route_is_a_black_hole_while_its_target_is_away() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    let gateway = w.gateway(&vpc);
    let t = table(&mut w, &vpc);
    w.ok(
        "CreateRoute",
        json!({"RouteTableId": t, "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": gateway}),
    );
    let attach = json!({"InternetGatewayId": gateway, "VpcId": vpc});
    w.ok("DetachInternetGateway", attach.clone());
    let seen = route(&mut w, &t, "0.0.0.0/0");
    assert_eq!((text(&seen["State"]), text(&seen["GatewayId"])), ("blackhole".into(), gateway.clone()));
    w.ok("AttachInternetGateway", attach);
    assert_eq!(route(&mut w, &t, "0.0.0.0/0")["State"], "active");

    let primary = w.instance("i-1", &subnet);
    w.ok(
        "ReplaceRoute",
        json!({"RouteTableId": t, "DestinationCidrBlock": "0.0.0.0/0", "InstanceId": "i-1"}),
    );
    let seen = route(&mut w, &t, "0.0.0.0/0");
    assert_eq!(
        (text(&seen["InstanceId"]), text(&seen["NetworkInterfaceId"])),
        ("i-1".into(), primary.clone())
    );
    let found = w.ok("DescribeRouteTables", json!({"Filters": filter("route.instance-id", "i-1")}));
    assert_eq!(each(&found["RouteTables"], "RouteTableId"), std::slice::from_ref(&t));
    assert!(w.write(|tx| crate::interfaces::delete(tx, &primary)));
    assert_eq!(route(&mut w, &t, "0.0.0.0/0")["State"], "blackhole");
}
