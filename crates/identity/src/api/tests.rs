//! IAM's operations as a client sees them: requests go in as JSON and through the checks of the model, as at the front.

use serde_json::{Value as Json, json};
use testbed::Testbed;

struct World {
    bed: Testbed,
}

testbed::stands_on!(World);

impl World {
    fn new() -> World {
        World { bed: Testbed::new(&shapes::iam::SERVICE, "ValidationError", crate::install, crate::handlers) }
    }

    /// The error of a call as `code status message`; nothing may have changed.
    #[track_caller]
    fn fails(&mut self, operation: &str, input: Json) -> String {
        let e = self.refused(operation, input);
        format!("{} {} {}", e.code, e.status, e.message)
    }

    fn role(&mut self, name: &str) {
        self.ok("CreateRole", json!({"RoleName": name, "AssumeRolePolicyDocument": trust()}));
    }
}

fn trust() -> String {
    json!({"Version": "2008-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]})
    .to_string()
}

fn grant(action: &str) -> String {
    json!({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": action, "Resource": "*"}})
        .to_string()
}

const READ_ONLY: &str = "arn:aws:iam::aws:policy/ReadOnlyAccess";

#[test]
fn a_role_reads_back_as_it_was_made() {
    let mut w = World::new();
    let input = json!({"RoleName": "r", "Path": "/a/", "AssumeRolePolicyDocument": trust(), "Description": "d",
        "MaxSessionDuration": 7200, "PermissionsBoundary": READ_ONLY, "Tags": [{"Key": "k", "Value": "v"}]});
    w.ok("CreateRole", input);
    let role = &w.ok("GetRole", json!({"RoleName": "r"}))["Role"];
    assert_eq!(role["Arn"], "arn:aws:iam::123456789012:role/a/r");
    assert!(role["RoleId"].as_str().is_some_and(|id| id.starts_with("AROA") && id.len() == 21));
    assert_eq!(role["MaxSessionDuration"], 7200);
    assert_eq!(role["PermissionsBoundary"]["PermissionsBoundaryArn"], READ_ONLY);
    assert_eq!(role["Tags"], json!([{"Key": "k", "Value": "v"}]));
    let document = role["AssumeRolePolicyDocument"].as_str().expect("text");
    assert!(document.starts_with("%7B%22") && !document.contains(['{', '"', ' ', ':']), "{document}");
}

#[test]
fn errors_are_awss() {
    let mut w = World::new();
    w.role("r");
    w.ok("CreateUser", json!({"UserName": "u"}));
    w.ok("CreateGroup", json!({"GroupName": "g"}));
    w.ok("AddUserToGroup", json!({"GroupName": "g", "UserName": "u"}));
    w.ok("CreateInstanceProfile", json!({"InstanceProfileName": "p"}));
    w.ok("AddRoleToInstanceProfile", json!({"InstanceProfileName": "p", "RoleName": "r"}));
    w.ok("CreatePolicy", json!({"PolicyName": "m", "PolicyDocument": grant("ecs:*")}));
    let own = "arn:aws:iam::123456789012:policy/m";
    w.ok("AttachRolePolicy", json!({"RoleName": "r", "PolicyArn": own}));
    w.ok("CreateServiceLinkedRole", json!({"AWSServiceName": "ecs.amazonaws.com"}));
    let linked = "AWSServiceRoleForECS";
    let table = [
        ("GetRole", json!({"RoleName": "x"}), "NoSuchEntity 404 The role with name x cannot be found."),
        ("GetUser", json!({"UserName": "x"}), "NoSuchEntity 404 The user with name x cannot be found."),
        (
            "GetInstanceProfile",
            json!({"InstanceProfileName": "x"}),
            "NoSuchEntity 404 Instance Profile x cannot be found.",
        ),
        (
            "GetRolePolicy",
            json!({"RoleName": "r", "PolicyName": "x"}),
            "NoSuchEntity 404 The role policy with name x cannot be found.",
        ),
        ("CreateUser", json!({"UserName": "U"}), "EntityAlreadyExists 409 User with name U already exists."),
        (
            "CreateRole",
            json!({"RoleName": "r", "AssumeRolePolicyDocument": trust()}),
            "EntityAlreadyExists 409 Role with name r already exists.",
        ),
        (
            "CreateRole",
            json!({"RoleName": "s", "AssumeRolePolicyDocument": grant("sts:AssumeRole")}),
            "MalformedPolicyDocument 400 Has prohibited field Resource.",
        ),
        (
            "PutRolePolicy",
            json!({"RoleName": "r", "PolicyName": "x", "PolicyDocument": "{}"}),
            "MalformedPolicyDocument 400 Syntax errors in policy.",
        ),
        (
            "PutRolePolicy",
            json!({"RoleName": "r", "PolicyName": "x", "PolicyDocument": grant(&format!("ecs:{}", "a".repeat(10_300)))}),
            "LimitExceeded 409 Maximum policy size of 10240 bytes exceeded for role",
        ),
        (
            "DeleteRole",
            json!({"RoleName": "r"}),
            "DeleteConflict 409 Cannot delete entity, must remove roles from instance profile first.",
        ),
        (
            "DeleteUser",
            json!({"UserName": "u"}),
            "DeleteConflict 409 Cannot delete entity, must remove users from group first.",
        ),
        (
            "DeleteGroup",
            json!({"GroupName": "g"}),
            "DeleteConflict 409 Cannot delete entity, must remove users from group first.",
        ),
        (
            "DeleteInstanceProfile",
            json!({"InstanceProfileName": "p"}),
            "DeleteConflict 409 Cannot delete entity, must remove roles from instance profile first.",
        ),
        (
            "DeletePolicy",
            json!({"PolicyArn": own}),
            "DeleteConflict 409 Cannot delete a policy attached to entities.",
        ),
        (
            "AddRoleToInstanceProfile",
            json!({"InstanceProfileName": "p", "RoleName": "r"}),
            "LimitExceeded 409 Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1",
        ),
        (
            "AttachRolePolicy",
            json!({"RoleName": "r", "PolicyArn": "arn:aws:iam::aws:policy/Nothing"}),
            "NoSuchEntity 404 Policy arn:aws:iam::aws:policy/Nothing does not exist or is not attachable.",
        ),
        (
            "DetachRolePolicy",
            json!({"RoleName": "r", "PolicyArn": READ_ONLY}),
            "NoSuchEntity 404 Policy arn:aws:iam::aws:policy/ReadOnlyAccess was not found.",
        ),
        (
            "DeleteRole",
            json!({"RoleName": linked}),
            "UnmodifiableEntity 400 Cannot perform the operation on the protected role 'AWSServiceRoleForECS' - this role \
             is only modifiable by AWS",
        ),
        (
            "CreateServiceLinkedRole",
            json!({"AWSServiceName": "ecs.amazonaws.com"}),
            "InvalidInput 400 Service role name AWSServiceRoleForECS has been taken in this account, please try a \
             different suffix.",
        ),
        (
            "TagRole",
            json!({"RoleName": "r", "Tags": [{"Key": "a", "Value": "1"}, {"Key": "A", "Value": "2"}]}),
            "InvalidInput 400 Duplicate tag keys found. Please note that Tag keys are case insensitive.",
        ),
    ];
    for (operation, input, expected) in table {
        assert_eq!(w.fails(operation, input.clone()), expected, "{operation} {input}");
    }
}

#[test]
fn versions_of_policies() {
    let mut w = World::new();
    let arn = "arn:aws:iam::123456789012:policy/m";
    w.ok("CreatePolicy", json!({"PolicyName": "m", "PolicyDocument": grant("ecs:*")}));
    for n in 2..=5 {
        let made = w.ok(
            "CreatePolicyVersion",
            json!({"PolicyArn": arn, "PolicyDocument": grant("ec2:*"), "SetAsDefault": n == 3}),
        );
        assert_eq!(made["PolicyVersion"]["VersionId"], format!("v{n}"));
    }
    let sixth = json!({"PolicyArn": arn, "PolicyDocument": grant("ec2:*")});
    assert!(w.fails("CreatePolicyVersion", sixth.clone()).starts_with("LimitExceeded 409"));
    assert_eq!(w.ok("GetPolicy", json!({"PolicyArn": arn}))["Policy"]["DefaultVersionId"], "v3");
    let of_default = w.fails("DeletePolicyVersion", json!({"PolicyArn": arn, "VersionId": "v3"}));
    assert_eq!(of_default, "DeleteConflict 409 Cannot delete the default version of a policy.");
    assert!(w.fails("DeletePolicy", json!({"PolicyArn": arn})).contains("more than one version"));
    w.ok("DeletePolicyVersion", json!({"PolicyArn": arn, "VersionId": "v1"}));
    assert_eq!(w.ok("CreatePolicyVersion", sixth)["PolicyVersion"]["VersionId"], "v6");
    let versions = w.ok("ListPolicyVersions", json!({"PolicyArn": arn}));
    let ids: Vec<&str> = versions["Versions"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|v| v["VersionId"].as_str())
        .collect();
    assert_eq!(ids, ["v6", "v5", "v4", "v3", "v2"]);
}

#[test]
fn pages_follow_each_other() {
    let mut w = World::new();
    for n in 0..5 {
        w.ok("CreateUser", json!({"UserName": format!("u{n}")}));
    }
    let (mut seen, mut marker) = (Vec::new(), Json::Null);
    loop {
        let mut input = json!({"MaxItems": 2});
        if !marker.is_null() {
            input["Marker"] = marker;
        }
        let out = w.ok("ListUsers", input);
        seen.extend(
            out["Users"]
                .as_array()
                .expect("a list")
                .iter()
                .map(|u| u["UserName"].as_str().expect("text").to_owned()),
        );
        if out["IsTruncated"] != true {
            assert!(out.get("Marker").is_none());
            break;
        }
        marker = out["Marker"].clone();
    }
    assert_eq!(seen, ["u0", "u1", "u2", "u3", "u4"]);
    assert_eq!(w.fails("ListUsers", json!({"Marker": "x"})), "ValidationError 400 Invalid Marker.");
}

#[test]
fn a_renamed_user_keeps_groups_and_policies() {
    let mut w = World::new();
    w.ok("CreateUser", json!({"UserName": "a"}));
    w.ok("CreateGroup", json!({"GroupName": "g"}));
    w.ok("AddUserToGroup", json!({"GroupName": "g", "UserName": "a"}));
    w.ok("AttachUserPolicy", json!({"UserName": "a", "PolicyArn": READ_ONLY}));
    w.ok("UpdateUser", json!({"UserName": "a", "NewUserName": "b", "NewPath": "/x/"}));
    w.ok("UpdateGroup", json!({"GroupName": "g", "NewGroupName": "h"}));
    assert!(w.fails("GetUser", json!({"UserName": "a"})).starts_with("NoSuchEntity"));
    let group = w.ok("GetGroup", json!({"GroupName": "h"}));
    assert_eq!(group["Users"][0]["Arn"], "arn:aws:iam::123456789012:user/x/b");
    let entities = w.ok("ListEntitiesForPolicy", json!({"PolicyArn": READ_ONLY}));
    assert_eq!(entities["PolicyUsers"][0]["UserName"], "b");
}

#[test]
fn simulations_use_the_evaluator() {
    let mut w = World::new();
    w.role("r");
    let arn = "arn:aws:iam::123456789012:role/r";
    w.ok(
        "PutRolePolicy",
        json!({"RoleName": "r", "PolicyName": "some", "PolicyDocument": grant("ecs:Describe*")}),
    );
    let deny = json!({"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "ecs:DescribeTasks", "Resource": "*"}});
    w.ok("PutRolePolicy", json!({"RoleName": "r", "PolicyName": "not", "PolicyDocument": deny.to_string()}));
    let actions = ["ecs:DescribeClusters", "ecs:DescribeTasks", "ecs:RunTask"];
    let out = w.ok("SimulatePrincipalPolicy", json!({"PolicySourceArn": arn, "ActionNames": actions}));
    let found: Vec<(&str, &str)> = out["EvaluationResults"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|r| {
            let id = r["MatchedStatements"][0]["SourcePolicyId"].as_str().unwrap_or("-");
            (r["EvalDecision"].as_str().expect("text"), id)
        })
        .collect();
    assert_eq!(found, [("allowed", "some"), ("explicitDeny", "not"), ("implicitDeny", "-")]);
    w.ok(
        "PutRolePermissionsBoundary",
        json!({"RoleName": "r", "PermissionsBoundary": "arn:aws:iam::aws:policy/AmazonEC2FullAccess"}),
    );
    let out = w.ok(
        "SimulatePrincipalPolicy",
        json!({"PolicySourceArn": arn, "ActionNames": ["ecs:DescribeClusters"]}),
    );
    let result = &out["EvaluationResults"][0];
    assert_eq!(result["EvalDecision"], "implicitDeny");
    assert_eq!(result["PermissionsBoundaryDecisionDetail"]["AllowedByPermissionsBoundary"], false);
}

/// The same as the evaluator decides for calls: within an account either suffices, and whom the resource names matters.
#[test]
fn simulations_with_the_policy_of_a_resource() {
    let mut w = World::new();
    w.role("r");
    w.ok("CreateUser", json!({"UserName": "u"}));
    let (role, user) = ("arn:aws:iam::123456789012:role/r", "arn:aws:iam::123456789012:user/u");
    let queue = "arn:aws:sqs:us-east-1:123456789012:q";
    let about = |effect: &str, principal: &Json| {
        let s = json!({"Effect": effect, "Principal": principal, "Action": "sqs:*", "Resource": queue});
        json!({"Version": "2012-10-17", "Statement": [s]}).to_string()
    };
    let narrow = grant("s3:*");
    for (source, effect, principal, free, bounded) in [
        (role, "Allow", json!({"AWS": role}), "allowed", "implicitDeny"),
        (role, "Allow", json!({"AWS": user}), "implicitDeny", "implicitDeny"),
        (role, "Allow", json!({"AWS": "123456789012"}), "implicitDeny", "implicitDeny"),
        (role, "Deny", json!("*"), "explicitDeny", "explicitDeny"),
        (user, "Allow", json!({"AWS": user}), "allowed", "allowed"),
        (user, "Allow", json!("*"), "allowed", "implicitDeny"),
    ] {
        for (boundary, expected) in [(None, free), (Some(&narrow), bounded)] {
            let mut input = json!({"PolicySourceArn": source, "ActionNames": ["sqs:SendMessage"], "ResourceArns": [queue],
                "ResourcePolicy": about(effect, &principal)});
            if let Some(b) = boundary {
                input["PermissionsBoundaryPolicyInputList"] = json!([b]);
            }
            let result = &w.ok("SimulatePrincipalPolicy", input)["EvaluationResults"][0];
            assert_eq!(result["EvalDecision"], expected, "{source} {effect} {principal} {boundary:?}");
            // What a boundary alone takes away is still shown with the statement that would give it.
            let matched = result["MatchedStatements"][0]["SourcePolicyType"].as_str();
            assert_eq!(matched, (free != "implicitDeny").then_some("resource"), "{principal}");
        }
    }
}

#[test]
fn service_linked_roles_go_with_a_task() {
    let mut w = World::new();
    let made = w.ok(
        "CreateServiceLinkedRole",
        json!({"AWSServiceName": "autoscaling.amazonaws.com", "CustomSuffix": "x"}),
    );
    assert_eq!(
        made["Role"]["Arn"],
        "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling_x"
    );
    let task = w.ok("DeleteServiceLinkedRole", json!({"RoleName": "AWSServiceRoleForAutoScaling_x"}));
    let status =
        w.ok("GetServiceLinkedRoleDeletionStatus", json!({"DeletionTaskId": task["DeletionTaskId"]}));
    assert_eq!(status["Status"], "SUCCEEDED");
}

#[test]
fn every_served_operation_is_registered() {
    let w = World::new();
    for o in shapes::iam::SERVICE.operations.iter().chain(shapes::sts::SERVICE.operations) {
        let service = if shapes::iam::SERVICE.operation(o.name).is_some() { "iam" } else { "sts" };
        assert!(w.handlers.get(service, o.name).is_some(), "{} is not registered", o.name);
    }
}
