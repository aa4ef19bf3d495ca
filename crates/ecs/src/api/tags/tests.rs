use serde_json::json;

use crate::api::testing::{ACCOUNT, World, instance};
use crate::rows::{ContainerInstance, InstanceStatus};

fn arn(resource: &str) -> String {
    format!("arn:aws:ecs:us-east-1:{ACCOUNT}:{resource}")
}

/// A region with one of several kinds of resource.
fn world() -> World {
    let mut w = World::new();
    w.ok("CreateCluster", json!({"clusterName": "web", "tags": [{"key": "a", "value": "1"}]}));
    w.put(instance("web", "i1"));
    let container = json!([{"name": "main", "image": "busybox", "memory": 64}]);
    let definition =
        json!({"family": "app", "containerDefinitions": container, "tags": [{"key": "a", "value": "1"}]});
    w.ok("RegisterTaskDefinition", definition);
    let provider = json!({"name": "spot", "autoScalingGroupProvider": {"autoScalingGroupArn": "group"}});
    w.ok("CreateCapacityProvider", provider);
    w
}

#[test]
fn resources_are_tagged_and_untagged() {
    let mut w = world();
    for resource in
        ["cluster/web", "container-instance/web/i1", "task-definition/app:1", "capacity-provider/spot"]
    {
        let arn = arn(resource);
        let tags = json!([{"key": "a", "value": "2"}, {"key": "b", "value": ""}]);
        w.ok("TagResource", json!({"resourceArn": arn, "tags": tags}));
        assert_eq!(w.ok("ListTagsForResource", json!({"resourceArn": arn}))["tags"], tags, "{resource}");
        w.ok("UntagResource", json!({"resourceArn": arn, "tagKeys": ["a", "never"]}));
        let left = json!([{"key": "b", "value": ""}]);
        assert_eq!(w.ok("ListTagsForResource", json!({"resourceArn": arn}))["tags"], left, "{resource}");
    }
}

#[test]
fn what_is_not_there_has_no_tags() {
    let mut w = world();
    let key = ContainerInstance::key_of("web", "i1");
    let mut gone = ContainerInstance::clone(w.region.tables().get::<ContainerInstance>(&key).unwrap());
    gone.status = InstanceStatus::Inactive;
    w.put(gone);
    w.ok("CreateCluster", json!({"clusterName": "old"}));
    w.ok("DeleteCluster", json!({"cluster": "old"}));
    let cases = [
        ("cluster/no", "ClusterNotFoundException: Cluster not found.", ""),
        (
            "cluster/old",
            "InvalidParameterException: The specified cluster is inactive. Specify an active cluster and try again.",
            "",
        ),
        (
            "service/web/no",
            "ResourceNotFoundException: The specified service is not found. Specify a valid service and try again.",
            "InvalidParameterException: The specified service is not found. Specify a valid service and try again.",
        ),
        ("service/no/no", "ClusterNotFoundException: Cluster not found.", ""),
        ("service/no", "InvalidParameterException: Long arn format must be used for tagging operations", ""),
        (
            "task/web/no",
            "ResourceNotFoundException: The specified task is not found. Specify a valid task and try again.",
            "InvalidParameterException: The specified task is not found. Specify a valid task and try again.",
        ),
        (
            "container-instance/web/i1",
            "InvalidParameterException: The specified container instance is inactive. Specify an active container instance \
             and try again.",
            "",
        ),
        ("task-definition/app:2", "ClientException: Unable to describe task definition.", ""),
        ("task-definition/app", "ClientException: Unable to describe task definition.", ""),
        ("moon/x", "InvalidParameterException: The ARN provided is invalid.", ""),
    ];
    for (resource, change, list) in cases {
        let arn = arn(resource);
        let tag = json!({"resourceArn": arn, "tags": [{"key": "k", "value": "v"}]});
        assert_eq!(w.fails("TagResource", tag), change);
        assert_eq!(w.fails("UntagResource", json!({"resourceArn": arn, "tagKeys": ["k"]})), change);
        let list = if list.is_empty() { change } else { list };
        assert_eq!(w.fails("ListTagsForResource", json!({"resourceArn": arn})), list);
    }
    for text in [
        "web",
        "arn:aws:ecs:eu-west-1:123456789012:cluster/web",
        "arn:aws:ecs:us-east-1:999999999999:cluster/web",
    ] {
        let error = w.fails("ListTagsForResource", json!({"resourceArn": text}));
        assert_eq!(error, "InvalidParameterException: The ARN provided is invalid.");
    }
}

#[test]
fn keys_are_checked_and_fifty_is_the_limit() {
    let mut w = world();
    let web = arn("cluster/web");
    let cases = [
        (json!([]), "InvalidParameterException: Tags can not be empty."),
        (json!([{"value": "v"}]), "InvalidParameterException: Tag keys can not be null or empty."),
        (
            json!([{"key": "AWS:x", "value": "v"}]),
            "InvalidParameterException: aws: prefixed tag key names are not allowed for external use.",
        ),
        (
            json!([{"key": "k", "value": "v"}, {"key": "k", "value": "w"}]),
            "InvalidParameterException: Duplicate tag keys found. Tag keys must be unique for a resource.",
        ),
    ];
    for (tags, error) in cases {
        assert_eq!(w.fails("TagResource", json!({"resourceArn": web, "tags": tags})), error);
    }
    let many: Vec<_> = (0..49).map(|i| json!({"key": format!("k{i}"), "value": ""})).collect();
    w.ok("TagResource", json!({"resourceArn": web, "tags": many}));
    let one_more = json!({"resourceArn": web, "tags": [{"key": "last", "value": ""}]});
    assert!(w.fails("TagResource", one_more).starts_with("LimitExceededException:"));
    let replaced = json!({"resourceArn": web, "tags": [{"key": "k7", "value": "new"}]});
    w.ok("TagResource", replaced);
}
