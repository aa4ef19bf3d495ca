//! Needs of the other services' operations.

use shapes::Value;
use state::Tables;

use super::{Need, Place, Resource, prefix, text, texts};
use crate::rows::{Group, InstanceProfile, User};

/// What an operation needs.
pub(super) fn need(service: &'static str, operation: &str, input: &Value, place: &Place) -> Need {
    let resources: Vec<Resource> = match service {
        "logs" => logs(operation, input, place),
        "iam" => iam(operation, input, place).into_iter().map(Into::into).collect(),
        _ => {
            let all = match service {
                "ssm" => ssm(operation, input, place),
                "sns" => sns(operation, input, place),
                "sqs" => sqs(input, place),
                "lambda" => lambda(operation, input, place),
                "events" => events(operation, input, place),
                "autoscaling" => autoscaling(operation, input, place),
                "elbv2" => elbv2(operation, input, place),
                "cloudwatch" => cloudwatch(operation, input, place),
                "sts" => sts(operation, input, place),
                _ => Vec::new(),
            };
            all.into_iter().map(Into::into).collect()
        }
    };
    Need { action: action(service, operation), resources, context: context(service, operation, input) }
}

/// Where an action is called other than its operation.
fn action(service: &'static str, operation: &str) -> String {
    let name = match (service, operation) {
        ("lambda", "Invoke") => "InvokeFunction",
        ("sns", "PublishBatch") => "Publish",
        ("sqs", "SendMessageBatch") => "SendMessage",
        ("sqs", "DeleteMessageBatch") => "DeleteMessage",
        ("sqs", "ChangeMessageVisibilityBatch") => "ChangeMessageVisibility",
        (_, name) => name,
    };
    format!("{}:{name}", prefix(service))
}

fn context(service: &str, operation: &str, input: &Value) -> Vec<(String, Vec<String>)> {
    let one = |key: &str, member: &str| text(input, member).map(|v| (key.to_owned(), vec![v.to_owned()]));
    let all = match (service, operation) {
        ("iam", "CreateServiceLinkedRole") => vec![one("iam:AWSServiceName", "AWSServiceName")],
        ("iam", _) => {
            vec![one("iam:PolicyARN", "PolicyArn"), one("iam:PermissionsBoundary", "PermissionsBoundary")]
        }
        ("cloudwatch", "PutMetricData") => vec![one("cloudwatch:namespace", "Namespace")],
        ("sns", "Subscribe") => vec![one("sns:Protocol", "Protocol"), one("sns:Endpoint", "Endpoint")],
        ("lambda", "AddPermission") => vec![one("lambda:Principal", "Principal")],
        _ => Vec::new(),
    };
    all.into_iter().flatten().collect()
}

/// Groups are written `log-group:NAME` and `log-group:NAME:*`, and both must match.
fn logs(operation: &str, input: &Value, place: &Place) -> Vec<Resource> {
    if operation == "DescribeLogGroups" {
        return vec![place.arn("logs", "log-group::log-stream:").into()];
    }
    if let Some(arn) = text(input, "resourceArn") {
        let bare = arn.trim_end_matches(":*");
        return vec![Resource { arn: bare.to_owned(), also: Some(format!("{bare}:log-stream:")) }];
    }
    let Some(group) = text(input, "logGroupName").or_else(|| text(input, "logGroupIdentifier")) else {
        return Vec::new();
    };
    let arn = place.arn_or(group, "logs", "log-group:");
    let arn = arn.trim_end_matches(":*");
    match text(input, "logStreamName") {
        Some(stream) => vec![format!("{arn}:log-stream:{stream}").into()],
        None => vec![Resource { arn: format!("{arn}:log-stream:"), also: Some(arn.to_owned()) }],
    }
}

fn ssm(operation: &str, input: &Value, place: &Place) -> Vec<String> {
    let parameter = |name: &str| {
        // Versions and labels are no part of the resource.
        let name = if name.starts_with("arn:") { name } else { name.split(':').next().unwrap_or(name) };
        place.arn_or(name.trim_start_matches('/'), "ssm", "parameter/")
    };
    match operation {
        "GetParametersByPath" => text(input, "Path").map(parameter).into_iter().collect(),
        "DescribeParameters" => Vec::new(),
        "AddTagsToResource" | "RemoveTagsFromResource" | "ListTagsForResource" => {
            texts(input, &["ResourceId"]).into_iter().map(parameter).collect()
        }
        _ => texts(input, &["Name", "Names"]).into_iter().map(parameter).collect(),
    }
}

fn sns(operation: &str, input: &Value, place: &Place) -> Vec<String> {
    match operation {
        "CreateTopic" => text(input, "Name").map(|n| place.arn("sns", n)).into_iter().collect(),
        _ => {
            let all = texts(input, &["TopicArn", "TargetArn", "ResourceArn", "SubscriptionArn"]);
            // A subscription's ARN is its topic's and an id.
            all.into_iter().map(|a| a.splitn(7, ':').take(6).collect::<Vec<_>>().join(":")).collect()
        }
    }
}

fn sqs(input: &Value, place: &Place) -> Vec<String> {
    let name =
        text(input, "QueueUrl").and_then(|u| u.rsplit('/').next()).or_else(|| text(input, "QueueName"));
    name.map(|n| place.arn("sqs", n)).into_iter().collect()
}

fn lambda(operation: &str, input: &Value, place: &Place) -> Vec<String> {
    if matches!(operation, "ListFunctions" | "GetAccountSettings") || operation.contains("EventSourceMapping")
    {
        return Vec::new();
    }
    let one = |given: &str| {
        // `account:function:name` is a third way to write it.
        let name = given.rsplit_once(":function:").map_or(given, |(_, n)| n);
        let arn = place.arn_or(if given.starts_with("arn:") { given } else { name }, "lambda", "function:");
        // A version or an alias is a resource of its own.
        match text(input, "Qualifier").filter(|q| !q.is_empty() && arn.split(':').count() == 7) {
            Some(q) => format!("{arn}:{q}"),
            None => arn,
        }
    };
    texts(input, &["FunctionName", "Resource"]).into_iter().map(one).collect()
}

fn events(operation: &str, input: &Value, place: &Place) -> Vec<String> {
    let bus = text(input, "EventBusName").map(|b| b.rsplit('/').next().unwrap_or(b));
    let rule = |name: &str| match bus {
        Some(b) if b != "default" => place.arn("events", &format!("rule/{b}/{name}")),
        _ => place.arn("events", &format!("rule/{name}")),
    };
    match operation {
        _ if input.get("ResourceARN").is_some() => {
            texts(input, &["ResourceARN"]).into_iter().map(str::to_owned).collect()
        }
        "ListTargetsByRule" | "PutTargets" | "RemoveTargets" => {
            texts(input, &["Rule"]).into_iter().map(rule).collect()
        }
        _ if operation.ends_with("Rule") => texts(input, &["Name"]).into_iter().map(rule).collect(),
        "CreateEventBus" | "DeleteEventBus" | "DescribeEventBus" => {
            let name = text(input, "Name").unwrap_or("default");
            vec![place.arn_or(name, "events", "event-bus/")]
        }
        "PutEvents" => {
            let entries = input.get("Entries").and_then(Value::as_list).into_iter().flatten();
            let mut all: Vec<String> = entries
                .map(|e| place.arn_or(text(e, "EventBusName").unwrap_or("default"), "events", "event-bus/"))
                .collect();
            all.sort();
            all.dedup();
            all
        }
        "PutPermission" | "RemovePermission" => {
            vec![place.arn_or(text(input, "EventBusName").unwrap_or("default"), "events", "event-bus/")]
        }
        _ => Vec::new(),
    }
}

/// A group's ARN holds an id that only its rows know: policies write `*` for it, and so does the request.
fn autoscaling(operation: &str, input: &Value, place: &Place) -> Vec<String> {
    if operation.starts_with("Describe") {
        return Vec::new();
    }
    let group = |n: &str| place.arn("autoscaling", &format!("autoScalingGroup:*:autoScalingGroupName/{n}"));
    let configuration =
        |n: &str| place.arn("autoscaling", &format!("launchConfiguration:*:launchConfigurationName/{n}"));
    if operation.ends_with("LaunchConfiguration") {
        return texts(input, &["LaunchConfigurationName"]).into_iter().map(configuration).collect();
    }
    let mut out: Vec<String> = texts(input, &["AutoScalingGroupName"]).into_iter().map(group).collect();
    if operation.ends_with("Tags") {
        let tags = input.get("Tags").and_then(Value::as_list).into_iter().flatten();
        out.extend(tags.filter_map(|t| text(t, "ResourceId")).map(group));
    }
    out
}

fn elbv2(operation: &str, input: &Value, place: &Place) -> Vec<String> {
    if operation.starts_with("Describe") {
        return Vec::new();
    }
    let service = "elasticloadbalancing";
    let name = text(input, "Name").unwrap_or("*");
    match operation {
        "CreateTargetGroup" => vec![place.arn(service, &format!("targetgroup/{name}/*"))],
        "CreateLoadBalancer" => {
            let kind = match text(input, "Type") {
                Some("network") => "net",
                Some("gateway") => "gwy",
                _ => "app",
            };
            vec![place.arn(service, &format!("loadbalancer/{kind}/{name}/*"))]
        }
        "SetRulePriorities" => {
            let all = input.get("RulePriorities").and_then(Value::as_list).into_iter().flatten();
            all.filter_map(|p| text(p, "RuleArn")).map(str::to_owned).collect()
        }
        _ => {
            let members = ["ResourceArns", "RuleArn", "ListenerArn", "LoadBalancerArn", "TargetGroupArn"];
            texts(input, &members).into_iter().map(str::to_owned).collect()
        }
    }
}

fn cloudwatch(operation: &str, input: &Value, place: &Place) -> Vec<String> {
    if operation == "DescribeAlarmsForMetric" || operation.contains("Metric") && operation != "PutMetricAlarm"
    {
        return Vec::new();
    }
    let mut out: Vec<String> = texts(input, &["ResourceARN"]).into_iter().map(str::to_owned).collect();
    let alarms = texts(input, &["AlarmName", "AlarmNames"]);
    out.extend(alarms.into_iter().map(|n| place.arn("cloudwatch", &format!("alarm:{n}"))));
    out
}

fn sts(operation: &str, input: &Value, place: &Place) -> Vec<String> {
    match operation {
        "GetFederationToken" => {
            let name = text(input, "Name").unwrap_or_default();
            vec![format!("arn:aws:sts::{}:federated-user/{name}", place.account)]
        }
        _ => Vec::new(),
    }
}

fn iam(operation: &str, input: &Value, place: &Place) -> Vec<String> {
    let account = place.account;
    let path = text(input, "Path").unwrap_or("/");
    let made = |kind: &str, name: &str| format!("arn:aws:iam::{account}:{kind}{path}{name}");
    let home: &Tables = place.home;
    if let Some(arn) = text(input, "OpenIDConnectProviderArn") {
        return vec![arn.to_owned()];
    }
    if operation == "CreateServiceLinkedRole" {
        let service = text(input, "AWSServiceName").unwrap_or("*");
        return vec![format!("arn:aws:iam::{account}:role/aws-service-role/{service}/*")];
    }
    if operation == "CreatePolicy" {
        return text(input, "PolicyName").map(|n| made("policy", n)).into_iter().collect();
    }
    if let Some(arn) = text(input, "PolicySourceArn") {
        return vec![arn.to_owned()];
    }
    // The entity that an operation changes comes first; a policy's ARN is the resource only if there is none.
    let found = |kind: &str, name: &str, arn: Option<String>| arn.unwrap_or_else(|| made(kind, name));
    if let Some(n) = text(input, "InstanceProfileName") {
        return vec![found("instance-profile", n, home.get::<InstanceProfile>(n).map(|p| p.arn.clone()))];
    }
    if let Some(n) = text(input, "RoleName") {
        return vec![found("role", n, crate::role(home, n).map(|r| r.arn.clone()))];
    }
    if let Some(n) = text(input, "GroupName") {
        return vec![found("group", n, home.get::<Group>(n).map(|g| g.arn.clone()))];
    }
    if let Some(n) = text(input, "UserName") {
        return vec![found("user", n, home.get::<User>(n).map(|u| u.arn.clone()))];
    }
    if let Some(arn) = text(input, "PolicyArn") {
        return vec![arn.to_owned()];
    }
    let own = ["GetUser", "GetLoginProfile", "CreateLoginProfile", "DeleteLoginProfile", "ListMFADevices"]
        .contains(&operation)
        || operation.ends_with("AccessKey")
        || ["ListAccessKeys", "ListSSHPublicKeys", "ListSigningCertificates"].contains(&operation);
    match own && place.caller.contains(":user/") {
        true => vec![place.caller.to_owned()],
        false => Vec::new(),
    }
}
