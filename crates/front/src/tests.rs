//! Calls by users, roles and sessions, from the key to the decision; without HTTP.

use std::sync::Arc;

use engine::{Bootstrap, Engine, Scope};
use identity::{KeyRing, RootKey};
use serde_json::{Value as Json, json};
use shapes::{AwsError, Value};
use state::{Handlers, RegionConfig, Tx};
use tokio::sync::watch;

use crate::credentials;
use crate::dispatch::{Call, perform};
use crate::{Front, ShellOps};

const ACCOUNT: &str = "123456789012";
const ROOT: &str = "AKIAROOT";

fn front() -> Arc<Front> {
    let bootstrap = Bootstrap {
        seed: Arc::new(|| 7),
        extend: Arc::new(|_: &mut RegionConfig| {}),
        fill: Arc::new(|tx: &mut Tx| ec2::defaults::make_default_vpc(tx, "172.31.0.0/16")),
    };
    let (engine, _) = Engine::open(Box::new(store::MemoryStore::new()), bootstrap).expect("memory opens");
    let root = RootKey { access_key: ROOT.into(), secret: "s".into(), account: ACCOUNT.into() };
    let mut handlers = Handlers::default();
    identity::handlers(&mut handlers);
    ecs::handlers(&mut handlers);
    ec2::handlers(&mut handlers);
    compute::handlers(&mut handlers);
    scaling::handlers(&mut handlers);
    // As if clusters had policies of their own.
    let mut shell = ShellOps::default();
    shell.resource_policies("ecs", |_, arn| {
        let (_, name) = arn.rsplit_once(":cluster/")?;
        let statement = match name {
            "open" => {
                json!({"Effect": "Allow", "Principal": {"AWS": format!("arn:aws:iam::{ACCOUNT}:user/alice")}})
            }
            "ours" => json!({"Effect": "Allow", "Principal": {"AWS": ACCOUNT}}),
            "closed" => json!({"Effect": "Deny", "Principal": "*"}),
            _ => return None,
        };
        let mut statement = statement;
        statement["Action"] = json!("ecs:*");
        statement["Resource"] = json!("*");
        Some(policy(statement))
    });
    let ring = KeyRing::new(vec![root], vec![1; 32]);
    let (_, stopping) = watch::channel(false);
    Front::new(engine, handlers, ring, shell, ACCOUNT.into(), "0", None, stopping, 1)
        .with_home_region("us-east-1")
}

/// A call with a key to a region; the service and operation as `iam:CreateUser`.
async fn call(front: &Arc<Front>, key: &str, what: &str, input: Json) -> Result<Json, AwsError> {
    let (service, operation) = what.split_once(':').expect("service:Operation");
    let model = shapes::SERVICES.iter().find(|s| s.name == service).expect("a service");
    let holder = credentials::holder(front, key, "eu-west-1", engine::now()).expect("a key that is known");
    let call = Call {
        holder,
        service: model.name,
        protocol: model.protocols[0],
        operation: model.operation(operation).expect("an operation").name,
        base_url: "http://x".into(),
        source_ip: Some("10.0.0.1".into()),
        secure: true,
    };
    let input: Value = serde_json::from_value(input).expect("any JSON is a value");
    perform(front, call, input).await.map(|o| serde_json::to_value(o).expect("a value is JSON"))
}

async fn ok(front: &Arc<Front>, key: &str, what: &str, input: Json) -> Json {
    call(front, key, what, input).await.unwrap_or_else(|e| panic!("{what}: {e}"))
}

/// `code status message` of a call that must fail.
async fn no(front: &Arc<Front>, key: &str, what: &str, input: Json) -> String {
    match call(front, key, what, input).await {
        Err(e) => format!("{} {} {}", e.code, e.status, e.message),
        Ok(out) => panic!("{what} was to fail and answered {out}"),
    }
}

fn policy(statements: Json) -> String {
    json!({"Version": "2012-10-17", "Statement": statements}).to_string()
}

/// A user with one inline policy; its access key.
async fn user(front: &Arc<Front>, name: &str, statements: Json) -> String {
    ok(front, ROOT, "iam:CreateUser", json!({"UserName": name})).await;
    let put = json!({"UserName": name, "PolicyName": "own", "PolicyDocument": policy(statements)});
    ok(front, ROOT, "iam:PutUserPolicy", put).await;
    let made = ok(front, ROOT, "iam:CreateAccessKey", json!({"UserName": name})).await;
    made["AccessKey"]["AccessKeyId"].as_str().expect("text").to_owned()
}

fn key(credentials: &Json) -> String {
    credentials["Credentials"]["AccessKeyId"].as_str().expect("text").to_owned()
}

#[tokio::test]
async fn a_user_may_do_what_its_policy_allows() {
    let front = front();
    let statements = json!([
        {"Effect": "Allow", "Action": "ecs:*", "Resource": "arn:aws:ecs:eu-west-1:123456789012:cluster/dev-*"},
        {"Effect": "Deny", "Action": "ecs:DeleteCluster", "Resource": "*"},
        {"Effect": "Allow", "Action": "iam:GetUser", "Resource": "arn:aws:iam::*:user/${aws:username}"},
    ]);
    let alice = user(&front, "alice", statements).await;
    ok(&front, &alice, "ecs:CreateCluster", json!({"clusterName": "dev-1"})).await;
    ok(&front, &alice, "iam:GetUser", json!({"UserName": "alice"})).await;
    let table = [
        (
            "ecs:CreateCluster",
            json!({"clusterName": "prod"}),
            "AccessDeniedException 400 User: arn:aws:iam::123456789012:user/alice is not authorized to perform: \
             ecs:CreateCluster on resource: arn:aws:ecs:eu-west-1:123456789012:cluster/prod because no identity-based \
             policy allows the ecs:CreateCluster action",
        ),
        (
            "ecs:DeleteCluster",
            json!({"cluster": "dev-1"}),
            "AccessDeniedException 400 User: arn:aws:iam::123456789012:user/alice is not authorized to perform: \
             ecs:DeleteCluster on resource: arn:aws:ecs:eu-west-1:123456789012:cluster/dev-1 with an explicit deny in an \
             identity-based policy",
        ),
        (
            "iam:GetUser",
            json!({"UserName": "bob"}),
            "AccessDenied 403 User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:GetUser on \
             resource: arn:aws:iam::123456789012:user/bob because no identity-based policy allows the iam:GetUser action",
        ),
    ];
    for (what, input, expected) in table {
        assert_eq!(no(&front, &alice, what, input).await, expected);
    }
    let refused = no(&front, &alice, "ec2:DescribeVpcs", json!({})).await;
    assert!(
        refused.starts_with(
            "UnauthorizedOperation 403 You are not authorized to perform this operation. User: "
        )
    );
    let message = refused.rsplit(' ').next().expect("a message");
    let told = ok(&front, ROOT, "sts:DecodeAuthorizationMessage", json!({"EncodedMessage": message})).await;
    assert!(told["DecodedMessage"].as_str().is_some_and(|m| m.contains("ec2:DescribeVpcs")));
    let who = ok(&front, &alice, "sts:GetCallerIdentity", json!({})).await;
    assert_eq!(who["Arn"], "arn:aws:iam::123456789012:user/alice");
    assert!(who["UserId"].as_str().is_some_and(|id| id.starts_with("AIDA")));
}

#[tokio::test]
async fn inactive_and_deleted_keys_are_nobodys() {
    let front = front();
    let alice = user(&front, "alice", json!({"Effect": "Allow", "Action": "*", "Resource": "*"})).await;
    let known = || credentials::credential(&front, &alice, engine::now()).is_some();
    assert!(known());
    let update = json!({"UserName": "alice", "AccessKeyId": alice, "Status": "Inactive"});
    ok(&front, ROOT, "iam:UpdateAccessKey", update).await;
    assert!(!known());
    let update = json!({"UserName": "alice", "AccessKeyId": alice, "Status": "Active"});
    ok(&front, ROOT, "iam:UpdateAccessKey", update).await;
    assert!(known());
    ok(&front, ROOT, "iam:DeleteAccessKey", json!({"UserName": "alice", "AccessKeyId": alice})).await;
    assert!(!known());
}

async fn role(front: &Arc<Front>, name: &str, principal: Json, statements: Json) {
    let trust = policy(json!({"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}));
    ok(front, ROOT, "iam:CreateRole", json!({"RoleName": name, "AssumeRolePolicyDocument": trust})).await;
    let put = json!({"RoleName": name, "PolicyName": "own", "PolicyDocument": policy(statements)});
    ok(front, ROOT, "iam:PutRolePolicy", put).await;
}

#[tokio::test]
async fn roles_are_assumed_by_whom_they_trust() {
    let front = front();
    let assume =
        json!([{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::*:role/ops"}]);
    let alice = user(&front, "alice", assume).await;
    let bob =
        user(&front, "bob", json!({"Effect": "Allow", "Action": "ecs:ListClusters", "Resource": "*"})).await;
    let all = json!({"Effect": "Allow", "Action": "ecs:*", "Resource": "*"});
    role(&front, "ops", json!({"AWS": ACCOUNT}), all.clone()).await;
    role(&front, "task", json!({"Service": "ecs-tasks.amazonaws.com"}), all).await;
    let ask = |role: &str| json!({"RoleArn": format!("arn:aws:iam::{ACCOUNT}:role/{role}"), "RoleSessionName": "s"});
    let ops = ok(&front, &alice, "sts:AssumeRole", ask("ops")).await;
    assert_eq!(ops["AssumedRoleUser"]["Arn"], "arn:aws:sts::123456789012:assumed-role/ops/s");
    assert!(
        ops["AssumedRoleUser"]["AssumedRoleId"]
            .as_str()
            .is_some_and(|i| i.starts_with("AROA") && i.ends_with(":s"))
    );
    let session = key(&ops);
    ok(&front, &session, "ecs:ListClusters", json!({})).await;
    assert!(no(&front, &session, "ec2:DescribeVpcs", json!({})).await.starts_with("UnauthorizedOperation"));
    let refused = "AccessDenied 403 User: arn:aws:iam::123456789012:user/bob is not authorized to perform: sts:AssumeRole \
                   on resource: arn:aws:iam::123456789012:role/ops";
    assert_eq!(no(&front, &bob, "sts:AssumeRole", ask("ops")).await, refused);
    for other in ["task", "none"] {
        assert!(
            no(&front, &alice, "sts:AssumeRole", ask(other)).await.starts_with("AccessDenied 403"),
            "{other}"
        );
    }
    // Session policies restrict.
    let mut narrow = ask("ops");
    narrow["Policy"] =
        policy(json!({"Effect": "Allow", "Action": "ecs:ListClusters", "Resource": "*"})).into();
    let session = key(&ok(&front, &alice, "sts:AssumeRole", narrow).await);
    ok(&front, &session, "ecs:ListClusters", json!({})).await;
    let refused = no(&front, &session, "ecs:ListTaskDefinitions", json!({})).await;
    assert!(
        refused.ends_with("because no session policy allows the ecs:ListTaskDefinitions action"),
        "{refused}"
    );
}

#[tokio::test]
async fn a_role_that_does_not_exist_may_only_ask_who_it_is() {
    let front = front();
    let scope = Scope { account: ACCOUNT.into(), region: "eu-west-1".into() };
    let arn = format!("arn:aws:iam::{ACCOUNT}:role/nothing");
    let session =
        front.engine.write(&scope, move |tx| Ok(identity::mint(tx, &arn, "t", 60))).await.expect("minted");
    ok(&front, &session.access_key, "sts:GetCallerIdentity", json!({})).await;
    assert!(
        no(&front, &session.access_key, "ecs:ListClusters", json!({}))
            .await
            .starts_with("AccessDeniedException")
    );
}

#[tokio::test]
async fn an_agent_needs_no_more_than_awss_policy() {
    let front = front();
    role(
        &front,
        "node",
        json!({"Service": "ec2.amazonaws.com"}),
        json!({"Effect": "Deny", "Action": "s3:*", "Resource": "*"}),
    )
    .await;
    let arn = "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role";
    ok(&front, ROOT, "iam:AttachRolePolicy", json!({"RoleName": "node", "PolicyArn": arn})).await;
    let scope = Scope { account: ACCOUNT.into(), region: "eu-west-1".into() };
    let role = format!("arn:aws:iam::{ACCOUNT}:role/node");
    let session =
        front.engine.write(&scope, move |tx| Ok(identity::mint(tx, &role, "i-1", 60))).await.expect("minted");
    let holder = credentials::holder(&front, &session.access_key, "eu-west-1", engine::now()).expect("known");
    let allowed = async |service: &'static str, operation: &'static str, input: Json| {
        let call = Call {
            holder: holder.clone(),
            service,
            protocol: shapes::schema::Protocol::Json,
            operation,
            base_url: String::new(),
            source_ip: None,
            secure: true,
        };
        let input: Value = serde_json::from_value(input).expect("any JSON is a value");
        crate::authorize::check(&front, &call, &input).await.is_ok()
    };
    let tags = json!([{"key": "a", "value": "b"}]);
    assert!(allowed("ecs", "RegisterContainerInstance", json!({"cluster": "c", "tags": tags})).await);
    for operation in [
        "SubmitTaskStateChange",
        "SubmitContainerStateChange",
        "SubmitAttachmentStateChanges",
        "DiscoverPollEndpoint",
    ] {
        assert!(allowed("ecs", operation, json!({"cluster": "c"})).await, "{operation}");
    }
    for operation in ["Poll", "StartTelemetrySession"] {
        assert!(
            allowed("ecs", operation, json!({"cluster": "c", "containerInstance": "i"})).await,
            "{operation}"
        );
    }
    assert!(allowed("logs", "PutLogEvents", json!({"logGroupName": "g", "logStreamName": "s"})).await);
    assert!(!allowed("ecs", "RunTask", json!({"taskDefinition": "t:1"})).await);
    assert!(
        !allowed("ecs", "TagResource", json!({"resourceArn": "arn:aws:ecs:eu-west-1:1:cluster/c"})).await
    );
}

#[tokio::test]
async fn handing_a_role_on_needs_permission() {
    let front = front();
    let ecs = json!([
        {"Effect": "Allow", "Action": "ecs:*", "Resource": "*"},
        {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/app-*",
         "Condition": {"StringEquals": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}}},
    ]);
    let alice = user(&front, "alice", ecs).await;
    let container = json!([{"name": "a", "image": "b", "memory": 64}]);
    let definition = |role: &str| json!({"family": "f", "containerDefinitions": container, "taskRoleArn": format!("arn:aws:iam::{ACCOUNT}:role/{role}")});
    ok(&front, &alice, "ecs:RegisterTaskDefinition", definition("app-1")).await;
    let refused = no(&front, &alice, "ecs:RegisterTaskDefinition", definition("admin")).await;
    assert!(refused.contains("iam:PassRole on resource: arn:aws:iam::123456789012:role/admin"), "{refused}");
    // The definition that the root registers names a role that alice may not pass.
    ok(&front, ROOT, "ecs:RegisterTaskDefinition", definition("admin")).await;
    let refused = no(&front, &alice, "ecs:RunTask", json!({"taskDefinition": "f"})).await;
    assert!(refused.contains("iam:PassRole"), "{refused}");
}

#[tokio::test]
async fn a_resource_of_its_own_policy() {
    let front = front();
    let nothing = json!({"Effect": "Allow", "Action": "sts:GetCallerIdentity", "Resource": "*"});
    let all = json!({"Effect": "Allow", "Action": "ecs:*", "Resource": "*"});
    let (alice, bob) = (user(&front, "alice", nothing.clone()).await, user(&front, "bob", all).await);
    let carol = user(&front, "carol", nothing).await;
    let asks = async |key: &str, cluster: &str| {
        let found = call(&front, key, "ecs:CreateCluster", json!({"clusterName": cluster})).await;
        found.map_or_else(|e| e.message, |_| "ok".into())
    };
    assert_eq!(asks(&alice, "open").await, "ok");
    assert_eq!(asks(&bob, "open").await, "ok");
    assert_eq!(asks(&bob, "ours").await, "ok");
    for (key, cluster, end) in [
        (&carol, "open", "because no identity-based policy allows the ecs:CreateCluster action"),
        (&alice, "ours", "because no identity-based policy allows the ecs:CreateCluster action"),
        (&alice, "other", "because no identity-based policy allows the ecs:CreateCluster action"),
        (&bob, "closed", "with an explicit deny in a resource-based policy"),
    ] {
        let found = asks(key, cluster).await;
        assert!(found.ends_with(end), "{cluster}: {found}");
    }
}

#[tokio::test]
async fn handing_on_the_role_of_a_template_needs_permission() {
    let front = front();
    role(
        &front,
        "node",
        json!({"Service": "ec2.amazonaws.com"}),
        json!({"Effect": "Deny", "Action": "*", "Resource": "*"}),
    )
    .await;
    ok(&front, ROOT, "iam:CreateInstanceProfile", json!({"InstanceProfileName": "node"})).await;
    let both = json!({"InstanceProfileName": "node", "RoleName": "node"});
    ok(&front, ROOT, "iam:AddRoleToInstanceProfile", both).await;
    let template =
        json!({"LaunchTemplateName": "with", "LaunchTemplateData": {"IamInstanceProfile": {"Name": "node"}}});
    ok(&front, ROOT, "ec2:CreateLaunchTemplate", template).await;
    let bare = json!({"LaunchTemplateName": "bare", "LaunchTemplateData": {"InstanceType": "t3.nano"}});
    ok(&front, ROOT, "ec2:CreateLaunchTemplate", bare).await;
    let services = json!({"Effect": "Allow", "Action": ["ec2:*", "autoscaling:*"], "Resource": "*"});
    let pass = json!({"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*",
        "Condition": {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}});
    let alice = user(&front, "alice", json!([services])).await;
    let bob = user(&front, "bob", json!([services, pass])).await;
    let of = |name: &str| json!({"LaunchTemplateName": name, "Version": "$Latest"});
    let calls = |t: Json| {
        let mixed = json!({"LaunchTemplate": {"LaunchTemplateSpecification": t.clone(), "Overrides": []}});
        [
            ("ec2:RunInstances", json!({"MinCount": 1, "MaxCount": 1, "LaunchTemplate": t.clone()})),
            (
                "autoscaling:CreateAutoScalingGroup",
                json!({"AutoScalingGroupName": "g", "MinSize": 0, "MaxSize": 0, "LaunchTemplate": t}),
            ),
            (
                "autoscaling:CreateAutoScalingGroup",
                json!({"AutoScalingGroupName": "g", "MinSize": 0, "MaxSize": 0, "MixedInstancesPolicy": mixed}),
            ),
        ]
    };
    let text = "is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/node because no \
                identity-based policy allows the iam:PassRole action";
    for (what, input) in calls(of("node-less")).into_iter().chain(calls(of("bare"))).chain(calls(of("with")))
    {
        let passes = input.to_string().contains(r#""with""#);
        for key in [&alice, &bob] {
            let said = match call(&front, key, what, input.clone()).await {
                Ok(_) => String::new(),
                Err(e) => format!("{} {}", e.code, e.message),
            };
            assert_eq!(said.contains(text), passes && *key == alice, "{what} {input}: {said}");
            let code = if what.starts_with("ec2") {
                "UnauthorizedOperation You are not authorized"
            } else {
                "AccessDenied User"
            };
            assert!(!said.contains(text) || said.starts_with(code), "{said}");
        }
    }
}

#[tokio::test]
async fn tasks_are_run_with_roles_that_trust_ecs() {
    let front = front();
    let denied = || json!({"Effect": "Deny", "Action": "*", "Resource": "*"});
    role(&front, "good", json!({"Service": "ecs-tasks.amazonaws.com"}), denied()).await;
    role(&front, "machine", json!({"Service": "ec2.amazonaws.com"}), denied()).await;
    ok(&front, ROOT, "ecs:CreateCluster", json!({})).await;
    let container = json!([{"name": "a", "image": "b", "memory": 64}]);
    let arn = |role: &str| format!("arn:aws:iam::{ACCOUNT}:role/{role}");
    let words = "ClientException 400 ECS was unable to assume the role";
    for (own, execution, over, refused) in [
        ("good", "good", None, false),
        ("machine", "good", None, true),
        ("good", "machine", None, true),
        ("missing", "good", None, true),
        ("machine", "good", Some("good"), false),
        ("good", "good", Some("machine"), true),
    ] {
        let definition = json!({"family": "f", "containerDefinitions": container, "taskRoleArn": arn(own),
            "executionRoleArn": arn(execution)});
        ok(&front, ROOT, "ecs:RegisterTaskDefinition", definition).await;
        let overrides = over.map_or(json!({}), |r| json!({"taskRoleArn": arn(r)}));
        let said =
            no(&front, ROOT, "ecs:RunTask", json!({"taskDefinition": "f", "overrides": overrides})).await;
        // Without instances the others fail too, but later.
        assert_eq!(said.starts_with(words), refused, "{own} {execution} {over:?}: {said}");
    }
}

#[tokio::test]
async fn sessions_of_users() {
    let front = front();
    let statements =
        json!({"Effect": "Allow", "Action": ["ecs:ListClusters", "sts:GetFederationToken"], "Resource": "*"});
    let alice = user(&front, "alice", statements).await;
    let own = key(&ok(&front, &alice, "sts:GetSessionToken", json!({})).await);
    ok(&front, &own, "ecs:ListClusters", json!({})).await;
    let who = ok(&front, &own, "sts:GetCallerIdentity", json!({})).await;
    assert_eq!(who["Arn"], "arn:aws:iam::123456789012:user/alice");
    assert!(no(&front, &own, "sts:GetSessionToken", json!({})).await.starts_with("AccessDenied"));
    // A federated session may do nothing without a policy, and no more than the user with one.
    let bare = key(&ok(&front, &alice, "sts:GetFederationToken", json!({"Name": "bob"})).await);
    let who = ok(&front, &bare, "sts:GetCallerIdentity", json!({})).await;
    assert_eq!(who["Arn"], "arn:aws:sts::123456789012:federated-user/bob");
    assert!(no(&front, &bare, "ecs:ListClusters", json!({})).await.contains("no session policy allows"));
    let all = policy(json!({"Effect": "Allow", "Action": "*", "Resource": "*"}));
    let wide =
        key(&ok(&front, &alice, "sts:GetFederationToken", json!({"Name": "bob", "Policy": all})).await);
    ok(&front, &wide, "ecs:ListClusters", json!({})).await;
    assert!(
        no(&front, &wide, "ecs:ListTaskDefinitions", json!({}))
            .await
            .contains("no identity-based policy allows")
    );
}

/// How many decisions a second one core makes for a role with five policies; printed with `--nocapture`.
#[tokio::test]
async fn decisions_are_fast() {
    let front = front();
    role(
        &front,
        "five",
        json!({"AWS": ACCOUNT}),
        json!({"Effect": "Allow", "Action": "ecs:Describe*", "Resource": "*"}),
    )
    .await;
    for name in
        ["AmazonEC2ReadOnlyAccess", "AmazonECS_FullAccess", "CloudWatchLogsFullAccess", "ReadOnlyAccess"]
    {
        let arn = format!("arn:aws:iam::aws:policy/{name}");
        ok(&front, ROOT, "iam:AttachRolePolicy", json!({"RoleName": "five", "PolicyArn": arn})).await;
    }
    let scope = Scope { account: ACCOUNT.into(), region: "eu-west-1".into() };
    let role = format!("arn:aws:iam::{ACCOUNT}:role/five");
    let session =
        front.engine.write(&scope, move |tx| Ok(identity::mint(tx, &role, "s", 600))).await.expect("minted");
    let input: Value = serde_json::from_value(json!({"cluster": "c", "services": ["a"]})).expect("a value");
    let started = std::time::Instant::now();
    let mut made = 0u32;
    while started.elapsed().as_millis() < 300 {
        let holder =
            credentials::holder(&front, &session.access_key, "eu-west-1", engine::now()).expect("known");
        let call = Call {
            holder,
            service: "ecs",
            protocol: shapes::schema::Protocol::Json,
            operation: "DescribeServices",
            base_url: String::new(),
            source_ip: None,
            secure: true,
        };
        crate::authorize::check(&front, &call, &input).await.expect("allowed");
        made += 1;
    }
    let rate = f64::from(made) / started.elapsed().as_secs_f64();
    println!("{rate:.0} decisions a second, a role with five policies");
    assert!(rate > 100.0, "{rate} decisions a second");
}
