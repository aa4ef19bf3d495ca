//! A table of calls and what they need.

use serde_json::{Value as Json, json};
use state::{RegionConfig, Tables};

use super::*;

fn home() -> Tables {
    let mut config = RegionConfig::new("123456789012", "us-east-1", 1);
    crate::install(&mut config);
    config.tables
}

fn asked(service: &'static str, operation: &str, input: Json) -> Vec<String> {
    let home = home();
    let place = Place {
        account: "123456789012",
        region: "eu-west-1",
        caller: "arn:aws:iam::123456789012:user/me",
        home: &home,
    };
    let input: Value = serde_json::from_value(input).expect("any JSON is a value");
    let needs = needed(service, operation, &input, &place);
    let one = |n: &Need| {
        let all: Vec<&str> = n.resources.iter().map(|r| r.arn.as_str()).collect();
        format!("{} {}", n.action, all.join(" ").replace("eu-west-1:123456789012", "~"))
    };
    needs.iter().map(one).collect()
}

#[test]
fn calls_need_actions_on_resources() {
    let role = "arn:aws:iam::123456789012:role/r";
    let table: Vec<(&'static str, &str, Json, Vec<&str>)> = vec![
        ("sts", "GetCallerIdentity", json!({}), vec![]),
        ("ecs", "ListClusters", json!({}), vec!["ecs:ListClusters *"]),
        (
            "ecs",
            "CreateCluster",
            json!({"clusterName": "a"}),
            vec!["ecs:CreateCluster arn:aws:ecs:~:cluster/a"],
        ),
        (
            "ecs",
            "RunTask",
            json!({"cluster": "a", "taskDefinition": "web:3", "overrides": {"taskRoleArn": role}}),
            vec![
                "ecs:RunTask arn:aws:ecs:~:task-definition/web:3",
                "iam:PassRole arn:aws:iam::123456789012:role/r",
            ],
        ),
        (
            "ecs",
            "DescribeServices",
            json!({"cluster": "arn:aws:ecs:eu-west-1:123456789012:cluster/a", "services": ["x", "y"]}),
            vec!["ecs:DescribeServices arn:aws:ecs:~:service/a/x arn:aws:ecs:~:service/a/y"],
        ),
        (
            "ecs",
            "CreateService",
            json!({"serviceName": "x", "tags": [{"key": "k", "value": "v"}]}),
            vec![
                "ecs:CreateService arn:aws:ecs:~:service/default/x",
                "ecs:TagResource arn:aws:ecs:~:service/default/x",
            ],
        ),
        ("ecs", "StopTask", json!({"task": "t"}), vec!["ecs:StopTask arn:aws:ecs:~:task/default/t"]),
        (
            "ecs",
            "DescribeTaskSets",
            json!({"cluster": "a", "service": "s", "taskSets": ["ecs-svc/1"]}),
            vec!["ecs:DescribeTaskSets arn:aws:ecs:~:task-set/a/s/ecs-svc/1"],
        ),
        (
            "ecs",
            "Poll",
            json!({"cluster": "a", "containerInstance": "i"}),
            vec!["ecs:Poll arn:aws:ecs:~:container-instance/a/i"],
        ),
        (
            "logs",
            "PutLogEvents",
            json!({"logGroupName": "/ecs/a", "logStreamName": "s"}),
            vec!["logs:PutLogEvents arn:aws:logs:~:log-group:/ecs/a:log-stream:s"],
        ),
        (
            "ssm",
            "GetParameter",
            json!({"Name": "/a/b:3"}),
            vec!["ssm:GetParameter arn:aws:ssm:~:parameter/a/b"],
        ),
        (
            "sqs",
            "SendMessageBatch",
            json!({"QueueUrl": "http://x/123456789012/q"}),
            vec!["sqs:SendMessage arn:aws:sqs:~:q"],
        ),
        (
            "lambda",
            "Invoke",
            json!({"FunctionName": "f"}),
            vec!["lambda:InvokeFunction arn:aws:lambda:~:function:f"],
        ),
        (
            "lambda",
            "Invoke",
            json!({"FunctionName": "f", "Qualifier": "live"}),
            vec!["lambda:InvokeFunction arn:aws:lambda:~:function:f:live"],
        ),
        (
            "events",
            "PutTargets",
            json!({"Rule": "x", "Targets": [{"Id": "1", "Arn": "a", "RoleArn": role}, {"Id": "2", "Arn": "b"}]}),
            vec![
                "events:PutTargets arn:aws:events:~:rule/x",
                "iam:PassRole arn:aws:iam::123456789012:role/r",
            ],
        ),
        (
            "autoscaling",
            "PutLifecycleHook",
            json!({"AutoScalingGroupName": "g", "RoleARN": role}),
            vec![
                "autoscaling:PutLifecycleHook arn:aws:autoscaling:~:autoScalingGroup:*:autoScalingGroupName/g",
                "iam:PassRole arn:aws:iam::123456789012:role/r",
            ],
        ),
        (
            "ecs",
            "CreateService",
            json!({"serviceName": "x", "role": role, "volumeConfigurations": [{"name": "v", "managedEBSVolume": {"roleArn": role}}]}),
            vec![
                "ecs:CreateService arn:aws:ecs:~:service/default/x",
                "iam:PassRole arn:aws:iam::123456789012:role/r",
            ],
        ),
        (
            "sns",
            "SetTopicAttributes",
            json!({"TopicArn": "arn:aws:sns:eu-west-1:123456789012:t", "AttributeName": "SQSFailureFeedbackRoleArn",
                   "AttributeValue": role}),
            vec!["sns:SetTopicAttributes arn:aws:sns:~:t", "iam:PassRole arn:aws:iam::123456789012:role/r"],
        ),
        (
            "lambda",
            "CreateFunction",
            json!({"FunctionName": "f", "Role": role}),
            vec![
                "lambda:CreateFunction arn:aws:lambda:~:function:f",
                "iam:PassRole arn:aws:iam::123456789012:role/r",
            ],
        ),
        (
            "iam",
            "AttachRolePolicy",
            json!({"RoleName": "r", "PolicyArn": "arn:aws:iam::aws:policy/x"}),
            vec!["iam:AttachRolePolicy arn:aws:iam::123456789012:role/r"],
        ),
        ("iam", "ListRoles", json!({}), vec!["iam:ListRoles *"]),
        ("iam", "ListUsers", json!({}), vec!["iam:ListUsers *"]),
        ("iam", "CreateAccessKey", json!({}), vec!["iam:CreateAccessKey arn:aws:iam::123456789012:user/me"]),
        (
            "ec2",
            "TerminateInstances",
            json!({"InstanceIds": ["i-1", "i-2"]}),
            vec!["ec2:TerminateInstances arn:aws:ec2:~:instance/i-1 arn:aws:ec2:~:instance/i-2"],
        ),
        ("ec2", "DescribeInstances", json!({"InstanceIds": ["i-1"]}), vec!["ec2:DescribeInstances *"]),
        (
            "ec2",
            "CreateSubnet",
            json!({"VpcId": "vpc-1", "TagSpecifications": [{"Tags": [{"Key": "a", "Value": "b"}]}]}),
            vec![
                "ec2:CreateSubnet arn:aws:ec2:~:vpc/vpc-1 arn:aws:ec2:~:subnet/*",
                "ec2:CreateTags arn:aws:ec2:~:subnet/*",
            ],
        ),
        ("elbv2", "DescribeRules", json!({}), vec!["elasticloadbalancing:DescribeRules *"]),
        (
            "autoscaling",
            "SetDesiredCapacity",
            json!({"AutoScalingGroupName": "g"}),
            vec![
                "autoscaling:SetDesiredCapacity arn:aws:autoscaling:~:autoScalingGroup:*:autoScalingGroupName/g",
            ],
        ),
    ];
    for (service, operation, input, expected) in table {
        assert_eq!(asked(service, operation, input.clone()), expected, "{service} {operation} {input}");
    }
}

#[test]
fn conditions_see_clusters_and_tags() {
    let home = home();
    let place = Place { account: "1", region: "r", caller: "", home: &home };
    let input = json!({"cluster": "a", "task": "t", "tags": [{"key": "k", "value": "v"}]});
    let input: Value = serde_json::from_value(input).expect("any JSON is a value");
    let need = needed("ecs", "StopTask", &input, &place).remove(0);
    assert!(need.context.contains(&("ecs:cluster".into(), vec!["arn:aws:ecs:r:1:cluster/a".into()])));
    assert!(need.context.contains(&("aws:RequestTag/k".into(), vec!["v".into()])));
    assert!(need.context.contains(&("aws:TagKeys".into(), vec!["k".into()])));
}
