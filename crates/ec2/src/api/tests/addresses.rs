use serde_json::json;

use crate::addresses::public_ip_of;
use crate::api::testing::{World, each, filter, text};
use crate::interfaces::{self, InterfaceSpec};

#[test]
fn addresses_come_out_of_their_range_and_go_back() {
    let mut w = World::new();
    let first = w.ok("AllocateAddress", json!({}));
    assert_eq!((text(&first["PublicIp"]), text(&first["Domain"])), ("198.18.1.1".into(), "vpc".into()));
    let second = w.ok("AllocateAddress", json!({}));
    assert_eq!(text(&second["PublicIp"]), "198.18.1.2");
    let id = text(&first["AllocationId"]);
    w.all_fail(
        "ReleaseAddress",
        &[
            (json!({"PublicIp": "198.18.1.1"}), "InvalidParameterValue", "allocation id"),
            (json!({"PublicIp": "1.1.1.1"}), "InvalidAddress.NotFound", "1.1.1.1"),
            (json!({"AllocationId": "eipalloc-0"}), "InvalidAllocationID.NotFound", "eipalloc-0"),
            (json!({}), "MissingParameter", "public IP"),
        ],
    );
    w.ok("ReleaseAddress", json!({"AllocationId": id}));
    w.all_fail(
        "DescribeAddresses",
        &[
            (json!({"AllocationIds": [id]}), "InvalidAllocationID.NotFound", &id),
            (json!({"PublicIps": ["198.18.1.1"]}), "InvalidAddress.NotFound", "198.18.1.1"),
        ],
    );
    let attribute = w.ok(
        "DescribeAddressesAttribute",
        json!({"Attribute": "domain-name", "AllocationIds": [second["AllocationId"]]}),
    );
    assert_eq!(each(&attribute["Addresses"], "PublicIp"), ["198.18.1.2"]);
}

#[test]
fn an_address_follows_its_association() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    let (address, other) = (w.address(), w.address());
    let interface = w.instance("i-1", &subnet);
    let to =
        |a: &str, i: &str| json!({"AllocationId": a, "NetworkInterfaceId": i, "AllowReassociation": false});
    w.all_fail(
        "AssociateAddress",
        &[(to(&address, &interface), "Gateway.NotAttached", "not attached to any internet gateway")],
    );
    w.gateway(&vpc);
    let by_instance = json!({"AllocationId": address, "InstanceId": "i-1"});
    let association = text(&w.ok("AssociateAddress", by_instance)["AssociationId"]);
    assert_eq!(text(&w.ok("AssociateAddress", to(&address, &interface))["AssociationId"]), association);
    assert_eq!(public_ip_of(w.tables(), &interface).as_deref(), Some("198.18.1.1"));
    let second = w.interface(&subnet);
    w.all_fail(
        "AssociateAddress",
        &[
            (to(&address, &second), "Resource.AlreadyAssociated", &association),
            (to(&other, &interface), "Resource.AlreadyAssociated", &association),
            (json!({"AllocationId": address}), "MissingParameter", "network interface"),
            (json!({"NetworkInterfaceId": second}), "MissingParameter", "allocation id"),
            (json!({"AllocationId": address, "InstanceId": "i-0"}), "InvalidInstanceID.NotFound", "i-0"),
            (json!({"AllocationId": address, "NetworkInterfaceId": second, "PrivateIpAddress": "10.0.1.99"}), "InvalidParameterValue", "10.0.1.99"),
        ],
    );
    let found = w.ok("DescribeAddresses", json!({"Filters": filter("instance-id", "i-1")}));
    assert_eq!(each(&found["Addresses"], "PrivateIpAddress"), ["10.0.1.4"]);
    w.ok("AssociateAddress", json!({"AllocationId": address, "NetworkInterfaceId": second}));
    assert_eq!(public_ip_of(w.tables(), &interface), None);
    let found = w.ok("DescribeAddresses", json!({"AllocationIds": [address]}));
    assert!(found["Addresses"][0]["InstanceId"].is_null());
    let association = text(&found["Addresses"][0]["AssociationId"]);
    w.all_fail(
        "ReleaseAddress",
        &[(json!({"AllocationId": address}), "InvalidIPAddress.InUse", "198.18.1.1")],
    );
    w.ok("DisassociateAddress", json!({"AssociationId": association}));
    w.all_fail(
        "DisassociateAddress",
        &[(json!({"AssociationId": association}), "InvalidAssociationID.NotFound", &association)],
    );
    w.ok("ReleaseAddress", json!({"AllocationId": address}));
}

#[test]
fn an_elastic_address_comes_before_the_one_given_at_launch_and_ends_with_the_interface() {
    let mut w = World::new();
    let vpc = w.vpc();
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    w.gateway(&vpc);
    let spec = InterfaceSpec { subnet, public_ip: true, ..Default::default() };
    let made = w.attempt(|tx| interfaces::create(tx, spec)).expect("room for an interface");
    assert_eq!(public_ip_of(w.tables(), &made.id).as_deref(), Some("198.18.1.1"));
    let address = w.address();
    w.ok("AssociateAddress", json!({"AllocationId": address, "NetworkInterfaceId": made.id}));
    assert_eq!(public_ip_of(w.tables(), &made.id).as_deref(), Some("198.18.1.2"));
    w.ok("DeleteNetworkInterface", json!({"NetworkInterfaceId": made.id}));
    let found = w.ok("DescribeAddresses", json!({"AllocationIds": [address]}));
    assert!(found["Addresses"][0]["AssociationId"].is_null());
    assert_eq!(text(&w.ok("AllocateAddress", json!({}))["PublicIp"]), "198.18.1.1");
}
