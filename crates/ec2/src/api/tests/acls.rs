use serde_json::{Value as Json, json};

use crate::api::testing::{World, filter, text};

fn acl(w: &mut World, vpc: &str) -> String {
    text(&w.ok("CreateNetworkAcl", json!({"VpcId": vpc}))["NetworkAcl"]["NetworkAclId"])
}

fn entry(acl: &str, number: i64, more: Json) -> Json {
    let mut out = json!({"NetworkAclId": acl, "RuleNumber": number, "Protocol": "tcp", "RuleAction": "allow", "Egress": false,
                         "CidrBlock": "10.0.0.0/8", "PortRange": {"From": 80, "To": 80}});
    for (k, v) in more.as_object().into_iter().flatten() {
        out[k] = v.clone();
    }
    out
}

#[test]
fn entries_come_in_order_and_have_one_number_each() {
    let mut w = World::new();
    let vpc = w.vpc();
    let id = acl(&mut w, &vpc);
    w.ok("CreateNetworkAclEntry", entry(&id, 200, json!({})));
    w.ok(
        "CreateNetworkAclEntry",
        entry(&id, 100, json!({"Protocol": "1", "IcmpTypeCode": {"Type": 8, "Code": -1}})),
    );
    w.ok("CreateNetworkAclEntry", entry(&id, 100, json!({"Egress": true, "Protocol": "-1"})));
    let shown = w.ok("DescribeNetworkAcls", json!({"NetworkAclIds": [id]}));
    let entries = shown["NetworkAcls"][0]["Entries"].as_array().cloned().unwrap_or_default();
    let seen: Vec<_> = entries
        .iter()
        .map(|e| (e["Egress"] == true, e["RuleNumber"].as_i64(), text(&e["Protocol"])))
        .collect();
    let expected =
        [(true, 100, "-1"), (true, 32767, "-1"), (false, 100, "1"), (false, 200, "6"), (false, 32767, "-1")];
    assert_eq!(seen, expected.map(|(e, n, p)| (e, Some(n), p.to_owned())));
    w.all_fail(
        "CreateNetworkAclEntry",
        &[
            (entry(&id, 200, json!({})), "NetworkAclEntryAlreadyExists", "identified by 200 already exists"),
            (entry(&id, 0, json!({})), "InvalidParameterValue", "ruleNumber"),
            (entry(&id, 32767, json!({})), "InvalidParameterValue", "ruleNumber"),
            (entry(&id, 1, json!({"Protocol": "ipx"})), "InvalidParameterValue", "Unknown protocol"),
            (entry(&id, 1, json!({"CidrBlock": "10.0.0.0"})), "InvalidParameterValue", "cidrBlock"),
            (
                entry(&id, 1, json!({"PortRange": {"From": 90, "To": 80}})),
                "InvalidParameterValue",
                "portRange",
            ),
            (entry("acl-0", 1, json!({})), "InvalidNetworkAclID.NotFound", "acl-0"),
        ],
    );
    w.ok("ReplaceNetworkAclEntry", entry(&id, 200, json!({"RuleAction": "deny"})));
    let found = w.ok(
        "DescribeNetworkAcls",
        json!({"NetworkAclIds": [id], "Filters": filter("entry.port-range.from", "80")}),
    );
    assert_eq!(found["NetworkAcls"][0]["Entries"][3]["RuleAction"], "deny");
    w.ok("DeleteNetworkAclEntry", json!({"NetworkAclId": id, "RuleNumber": 200, "Egress": false}));
    let gone = json!({"NetworkAclId": id, "RuleNumber": 200, "Egress": false});
    w.all_fail("DeleteNetworkAclEntry", &[(gone, "InvalidNetworkAclEntry.NotFound", "200")]);
    w.all_fail(
        "ReplaceNetworkAclEntry",
        &[(entry(&id, 200, json!({})), "InvalidNetworkAclEntry.NotFound", "200")],
    );
}

#[test]
fn a_subnet_is_always_under_one_acl() {
    let mut w = World::new();
    let (vpc, other) = (w.vpc(), w.vpc());
    let subnet = w.subnet(&vpc, "10.0.1.0/24");
    let id = acl(&mut w, &vpc);
    let foreign = acl(&mut w, &other);
    let of = |w: &mut World| {
        let found = w.ok("DescribeNetworkAcls", json!({"Filters": filter("association.subnet-id", &subnet)}));
        assert_eq!(found["NetworkAcls"].as_array().map(Vec::len), Some(1));
        let a = &found["NetworkAcls"][0]["Associations"][0];
        (text(&a["NetworkAclId"]), text(&a["NetworkAclAssociationId"]))
    };
    let (default, association) = of(&mut w);
    let to = |a: &str, acl: &str| json!({"AssociationId": a, "NetworkAclId": acl});
    w.all_fail(
        "ReplaceNetworkAclAssociation",
        &[
            (to("aclassoc-0", &id), "InvalidAssociationID.NotFound", "aclassoc-0"),
            (to(&association, "acl-0"), "InvalidNetworkAclID.NotFound", "acl-0"),
            (to(&association, &foreign), "InvalidParameterValue", "different networks"),
        ],
    );
    let out = w.ok("ReplaceNetworkAclAssociation", to(&association, &id));
    let (now, association) = of(&mut w);
    assert_eq!((now, text(&out["NewAssociationId"])), (id.clone(), association.clone()));
    w.all_fail(
        "DeleteNetworkAcl",
        &[
            (json!({"NetworkAclId": id}), "DependencyViolation", "has dependencies"),
            (json!({"NetworkAclId": default}), "InvalidParameterValue", "cannot delete default network ACL"),
        ],
    );
    w.ok("ReplaceNetworkAclAssociation", to(&association, &default));
    w.ok("DeleteNetworkAcl", json!({"NetworkAclId": id}));
}
