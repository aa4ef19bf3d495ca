use serde_json::{Value as Json, json};

use crate::api::testing::{World, each, filter, text};

fn tcp(port: i64, sources: Json) -> Json {
    let mut out = json!({"IpProtocol": "tcp", "FromPort": port, "ToPort": port});
    for (k, v) in sources.as_object().into_iter().flatten() {
        out[k] = v.clone();
    }
    out
}

fn from(cidr: &str) -> Json {
    json!({"IpRanges": [{"CidrIp": cidr}]})
}

fn shown(w: &mut World, id: &str) -> Json {
    w.ok("DescribeSecurityGroups", json!({"GroupIds": [id]}))["SecurityGroups"][0].clone()
}

#[test]
fn groups_have_names_of_their_own_in_a_vpc() {
    let mut w = World::new();
    let vpc = w.vpc();
    let web = w.group(&vpc, "web");
    let with = |name: &str, text: &str| json!({"VpcId": vpc, "GroupName": name, "Description": text});
    w.all_fail(
        "CreateSecurityGroup",
        &[
            (with("web", "x"), "InvalidGroup.Duplicate", "The security group 'web' already exists for VPC"),
            (with("default", "x"), "InvalidParameterValue", "reserved security group name"),
            (with("sg-1", "x"), "InvalidParameterValue", "sg-*"),
            (with("ü", "x"), "InvalidParameterValue", "beyond ASCII"),
            (with("a", "x<y"), "InvalidParameterValue", "Invalid security group description"),
            (
                json!({"VpcId": "vpc-0", "GroupName": "a", "Description": "b"}),
                "InvalidVpcID.NotFound",
                "vpc-0",
            ),
        ],
    );
    let group = shown(&mut w, &web);
    assert_eq!(group["IpPermissions"], json!([]));
    assert_eq!(group["IpPermissionsEgress"][0]["IpRanges"][0]["CidrIp"], "0.0.0.0/0");
    let default = w.ok("DescribeSecurityGroups", json!({"Filters": [{"Name": "vpc-id", "Values": [vpc]}, {"Name": "group-name", "Values": ["default"]}]}));
    let default = text(&default["SecurityGroups"][0]["GroupId"]);
    w.all_fail(
        "DeleteSecurityGroup",
        &[
            (json!({"GroupId": default}), "CannotDelete", "cannot be deleted by a user"),
            (json!({"GroupId": "sg-0"}), "InvalidGroup.NotFound", "sg-0"),
            (json!({"GroupName": "web"}), "InvalidGroup.NotFound", "in default VPC"),
            (json!({}), "MissingParameter", "groupName or groupId"),
        ],
    );
    w.ok("DeleteSecurityGroup", json!({"GroupId": web}));
}

#[test]
fn permissions_are_bundled_by_protocol_and_ports_and_read_back() {
    let mut w = World::new();
    let vpc = w.vpc();
    let (web, lb) = (w.group(&vpc, "web"), w.group(&vpc, "lb"));
    let made = w.ok(
        "AuthorizeSecurityGroupIngress",
        json!({"GroupId": web, "IpPermissions": [
            tcp(80, json!({"IpRanges": [{"CidrIp": "10.1.2.3/16", "Description": "in"}, {"CidrIp": "10.2.0.0/16"}],
                           "Ipv6Ranges": [{"CidrIpv6": "2001:DB8::1/32"}],
                           "UserIdGroupPairs": [{"GroupName": "lb"}]})),
            {"IpProtocol": "ICMP", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]},
            {"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": web}]}]}),
    );
    assert_eq!(made["SecurityGroupRules"].as_array().map(Vec::len), Some(6));
    let group = shown(&mut w, &web);
    let permissions = group["IpPermissions"].as_array().cloned().unwrap_or_default();
    assert_eq!(permissions.len(), 3);
    assert_eq!(each(&permissions[0]["IpRanges"], "CidrIp"), ["10.1.0.0/16", "10.2.0.0/16"]);
    assert_eq!(each(&permissions[0]["Ipv6Ranges"], "CidrIpv6"), ["2001:db8::/32"]);
    assert_eq!(each(&permissions[0]["UserIdGroupPairs"], "GroupId"), std::slice::from_ref(&lb));
    assert_eq!((&permissions[1]["FromPort"], &permissions[2]["FromPort"]), (&json!(-1), &json!(null)));
    for (name, value, found) in [
        ("ip-permission.group-id", lb.as_str(), 1),
        ("ip-permission.cidr", "10.2.0.0/16", 1),
        ("ip-permission.to-port", "81", 0),
        ("egress.ip-permission.protocol", "-1", 2),
    ] {
        let out =
            w.ok("DescribeSecurityGroups", json!({"GroupIds": [web, lb], "Filters": filter(name, value)}));
        assert_eq!(out["SecurityGroups"].as_array().map(Vec::len), Some(found), "{name}");
    }
    w.all_fail(
        "DeleteSecurityGroup",
        &[(json!({"GroupId": lb}), "DependencyViolation", "has a dependent object")],
    );
}

#[test]
fn bad_permissions_change_nothing() {
    let mut w = World::new();
    let (vpc, other) = (w.vpc(), w.vpc());
    let (web, foreign) = (w.group(&vpc, "web"), w.group(&other, "web"));
    let with = |p: Json| json!({"GroupId": web, "IpPermissions": [p]});
    w.ok("AuthorizeSecurityGroupIngress", with(tcp(80, from("10.0.0.0/16"))));
    let pair = |id: &str| tcp(80, json!({"UserIdGroupPairs": [{"GroupId": id}]}));
    w.all_fail(
        "AuthorizeSecurityGroupIngress",
        &[
            (with(tcp(80, from("10.0.9.9/16"))), "InvalidPermission.Duplicate",
             "the specified rule \"peer: 10.0.0.0/16, TCP, from port: 80, to port: 80, ALLOW\" already exists"),
            (json!({"GroupId": web, "IpPermissions": [tcp(81, from("1.0.0.0/8")), tcp(81, from("1.0.0.0/8"))]}), "InvalidParameterValue", "multiple times"),
            (with(tcp(80, json!({}))), "MissingParameter", "source"),
            (with(tcp(80, from("10.0.0/16"))), "InvalidParameterValue", "CIDR block 10.0.0/16 is malformed"),
            (with(tcp(70_000, from("1.0.0.0/8"))), "InvalidParameterValue", "'70000' for portRange"),
            (with(json!({"IpProtocol": "tcp", "FromPort": 9, "ToPort": 8, "IpRanges": [{"CidrIp": "1.0.0.0/8"}]})), "InvalidParameterValue", "Invalid TCP port range"),
            (with(json!({"IpProtocol": "tcp", "IpRanges": [{"CidrIp": "1.0.0.0/8"}]})), "InvalidParameterValue", "both from and to ports"),
            (with(json!({"IpProtocol": "ipx", "IpRanges": [{"CidrIp": "1.0.0.0/8"}]})), "InvalidParameterValue", "Unknown protocol"),
            (with(json!({"IpProtocol": "icmp", "FromPort": 300, "IpRanges": [{"CidrIp": "1.0.0.0/8"}]})), "InvalidParameterValue", "ICMP type (300)"),
            (with(pair("sg-0")), "InvalidGroup.NotFound", "'sg-0' does not exist"),
            (with(pair("web")), "InvalidGroupId.Malformed", "web"),
            (with(pair(&foreign)), "InvalidGroup.NotFound", "different networks"),
            (with(tcp(80, json!({"PrefixListIds": [{"PrefixListId": "pl-0"}]}))), "InvalidPrefixListID.NotFound", "pl-0"),
            (with(tcp(80, json!({"IpRanges": [{"CidrIp": "1.0.0.0/8", "Description": "a<b"}]}))), "InvalidParameterValue", "rule description"),
            (json!({"GroupId": "sg-0", "IpPermissions": [tcp(80, from("1.0.0.0/8"))]}), "InvalidGroup.NotFound", "sg-0"),
            (json!({"GroupId": web}), "MissingParameter", "ipPermissions"),
        ],
    );
}

#[test]
fn a_group_has_sixty_rules_in_a_direction_at_most() {
    let mut w = World::new();
    let vpc = w.vpc();
    let web = w.group(&vpc, "web");
    let ranges = |n: std::ops::Range<i32>| json!({"IpRanges": n.map(|i| json!({"CidrIp": format!("{i}.0.0.0/8")})).collect::<Vec<_>>()});
    w.ok("AuthorizeSecurityGroupIngress", json!({"GroupId": web, "IpPermissions": [tcp(80, ranges(1..61))]}));
    let more = json!({"GroupId": web, "IpPermissions": [tcp(80, ranges(61..62))]});
    w.all_fail(
        "AuthorizeSecurityGroupIngress",
        &[(more.clone(), "RulesPerSecurityGroupLimitExceeded", "maximum number of rules")],
    );
    w.ok("AuthorizeSecurityGroupEgress", more);
}

#[test]
fn rules_are_revoked_by_permission_or_by_id() {
    let mut w = World::new();
    let vpc = w.vpc();
    let web = w.group(&vpc, "web");
    let with = |port: i64| json!({"GroupId": web, "IpPermissions": [tcp(port, from("10.0.0.0/16"))]});
    let made = w.ok("AuthorizeSecurityGroupIngress", json!({"GroupId": web, "IpPermissions": [tcp(80, from("10.0.0.0/16")), tcp(81, from("10.0.0.0/16"))]}));
    let ids = each(&made["SecurityGroupRules"], "SecurityGroupRuleId");
    w.all_fail(
        "RevokeSecurityGroupIngress",
        &[
            (with(82), "InvalidPermission.NotFound", "does not exist in this security group"),
            (
                json!({"GroupId": web, "SecurityGroupRuleIds": ["sgr-0"]}),
                "InvalidSecurityGroupRuleId.NotFound",
                "sgr-0",
            ),
        ],
    );
    let out = w.ok("RevokeSecurityGroupIngress", with(80));
    assert_eq!(each(&out["RevokedSecurityGroupRules"], "SecurityGroupRuleId"), [ids[0].clone()]);
    w.ok("RevokeSecurityGroupIngress", json!({"GroupId": web, "SecurityGroupRuleIds": [ids[1]]}));
    w.ok("RevokeSecurityGroupEgress", json!({"GroupId": web, "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]}));
    let group = shown(&mut w, &web);
    assert_eq!((&group["IpPermissions"], &group["IpPermissionsEgress"]), (&json!([]), &json!([])));

    let ours = text(
        &w.ok("CreateSecurityGroup", json!({"GroupName": "web", "Description": "in the default VPC"}))["GroupId"],
    );
    let ask = json!({"GroupId": ours, "IpPermissions": [tcp(80, from("10.0.0.0/16"))]});
    let out = w.ok("RevokeSecurityGroupIngress", ask);
    assert_eq!(each(&out["UnknownIpPermissions"], "IpProtocol"), ["tcp"]);
}

#[test]
fn rules_are_read_and_changed_one_by_one() {
    let mut w = World::new();
    let vpc = w.vpc();
    let (web, lb) = (w.group(&vpc, "web"), w.group(&vpc, "lb"));
    let made = w.ok(
        "AuthorizeSecurityGroupIngress",
        json!({"GroupId": web, "IpPermissions": [tcp(80, json!({"UserIdGroupPairs": [{"GroupId": lb, "Description": "from the balancer"}]}))],
               "TagSpecifications": [{"ResourceType": "security-group-rule", "Tags": [{"Key": "Name", "Value": "r"}]}]}),
    );
    let id = text(&made["SecurityGroupRules"][0]["SecurityGroupRuleId"]);
    let read = |w: &mut World| {
        w.ok("DescribeSecurityGroupRules", json!({"SecurityGroupRuleIds": [id]}))["SecurityGroupRules"][0]
            .clone()
    };
    let rule = read(&mut w);
    assert_eq!(
        (text(&rule["ReferencedGroupInfo"]["GroupId"]), text(&rule["Description"])),
        (lb, "from the balancer".into())
    );
    assert_eq!(rule["Tags"], json!([{"Key": "Name", "Value": "r"}]));
    let all = w.ok("DescribeSecurityGroupRules", json!({"Filters": filter("group-id", &web)}));
    assert_eq!(all["SecurityGroupRules"].as_array().map(Vec::len), Some(2));
    w.ok("UpdateSecurityGroupRuleDescriptionsIngress", json!({"GroupId": web, "SecurityGroupRuleDescriptions": [{"SecurityGroupRuleId": id, "Description": "new"}]}));
    assert_eq!(read(&mut w)["Description"], "new");
    let change = |rule: Json| json!({"GroupId": web, "SecurityGroupRules": [{"SecurityGroupRuleId": id, "SecurityGroupRule": rule}]});
    w.ok("ModifySecurityGroupRules", change(json!({"IpProtocol": "-1", "CidrIpv4": "10.0.0.0/8"})));
    let rule = read(&mut w);
    assert_eq!(
        (text(&rule["CidrIpv4"]), rule["FromPort"].as_i64(), &rule["Tags"][0]["Value"]),
        ("10.0.0.0/8".into(), Some(-1), &json!("r"))
    );
    assert!(rule["Description"].is_null() && rule["ReferencedGroupInfo"].is_null());
    w.ok(
        "AuthorizeSecurityGroupIngress",
        json!({"GroupId": web, "IpPermissions": [tcp(90, from("1.0.0.0/8"))]}),
    );
    w.all_fail(
        "ModifySecurityGroupRules",
        &[
            (change(json!({"IpProtocol": "tcp", "FromPort": 90, "ToPort": 90, "CidrIpv4": "1.0.0.0/8"})), "InvalidPermission.Duplicate", "port: 90"),
            (change(json!({"IpProtocol": "-1", "CidrIpv4": "1.0.0.0/8", "CidrIpv6": "::/0"})), "InvalidParameterCombination", "Only one of"),
            (json!({"GroupId": web, "SecurityGroupRules": [{"SecurityGroupRuleId": "sgr-0", "SecurityGroupRule": {"IpProtocol": "-1", "CidrIpv4": "1.0.0.0/8"}}]}),
             "InvalidSecurityGroupRuleId.NotFound", "sgr-0"),
        ],
    );
    w.all_fail(
        "DescribeSecurityGroupRules",
        &[(json!({"Filters": filter("group-id", "foobar")}), "InvalidGroupId.Malformed", "foobar")],
    );
    assert_eq!(
        w.ok("DescribeSecurityGroupReferences", json!({"GroupId": [web]}))["SecurityGroupReferenceSet"],
        json!([])
    );
}
