use serde_json::{Value as Json, json};

use crate::api::testing::{World, instance};
use crate::rows::{ContainerInstance, InstanceStatus};

fn world() -> World {
    let mut w = World::new();
    w.ok("CreateCluster", json!({"clusterName": "web"}));
    w.put(instance("web", "a"));
    w.put(instance("web", "b"));
    w
}

fn put(name: &str, value: &str, target: &str) -> Json {
    json!({"cluster": "web", "attributes": [{"name": name, "value": value, "targetId": target}]})
}

fn listed(w: &mut World, extra: Json) -> Vec<(String, String)> {
    let mut input = json!({"cluster": "web", "targetType": "container-instance"});
    input.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
    let out = w.ok("ListAttributes", input);
    let text = |a: &Json, k: &str| a[k].as_str().unwrap_or_default().to_owned();
    let all = out["attributes"].as_array().unwrap().iter();
    all.map(|a| (text(a, "name"), text(a, "targetId").rsplit('/').next().unwrap().to_owned())).collect()
}

#[test]
fn attributes_are_put_listed_and_deleted() {
    let mut w = world();
    let arn = instance("web", "b").arn;
    let out = w.ok("PutAttributes", put("stack", "production", "a"));
    assert_eq!(
        out["attributes"],
        json!([{"name": "stack", "value": "production", "targetType": "container-instance",
                "targetId": instance("web", "a").arn}])
    );
    w.ok("PutAttributes", put("stack", "test", &arn));
    let of_b = |n: &str| (n.to_owned(), "b".to_owned());
    assert_eq!(listed(&mut w, json!({})).len(), 4, "the built-in ones are listed too");
    assert_eq!(listed(&mut w, json!({"attributeName": "stack"})).len(), 2);
    let one = listed(&mut w, json!({"attributeName": "stack", "attributeValue": "test"}));
    assert_eq!(one, [of_b("stack")]);
    let name_only = json!({"cluster": "web", "attributes": [{"name": "stack", "targetId": arn}]});
    w.ok("DeleteAttributes", name_only);
    assert_eq!(listed(&mut w, json!({"attributeName": "stack"})), [("stack".to_owned(), "a".to_owned())]);
    let key = ContainerInstance::key_of("web", "b");
    assert!(w.region.tables().get::<ContainerInstance>(&key).unwrap().custom_attributes.is_empty());
}

#[test]
fn pages_follow_each_other() {
    let mut w = world();
    let first = w
        .ok("ListAttributes", json!({"cluster": "web", "targetType": "container-instance", "maxResults": 1}));
    assert_eq!(first["attributes"].as_array().unwrap().len(), 1);
    let second = listed(&mut w, json!({"maxResults": 1, "nextToken": first["nextToken"]}));
    assert_eq!(second, [("ecs.os-type".to_owned(), "b".to_owned())]);
}

#[test]
fn ten_custom_attributes_fit_and_replacing_one_is_no_eleventh() {
    let mut w = world();
    for i in 0..10 {
        w.ok("PutAttributes", put(&format!("n{i}"), "v", "a"));
    }
    w.ok("PutAttributes", put("n3", "other", "a"));
    let error = w.fails("PutAttributes", put("n10", "v", "a"));
    assert!(error.starts_with("AttributeLimitExceededException:"), "{error}");
    w.ok("PutAttributes", put("n10", "v", "b"));
}

#[test]
fn wrong_calls_are_refused_whole() {
    let mut w = world();
    let mut gone = instance("web", "gone");
    gone.status = InstanceStatus::Inactive;
    w.put(gone);
    let elsewhere = instance("other", "a").arn;
    let cases = [
        (put("stack", "x", "nobody"), "TargetNotFoundException: Could not find nobody"),
        (put("stack", "x", "gone"), "TargetNotFoundException: Could not find gone"),
        (
            put("stack", "x", &elsewhere),
            "InvalidParameterException: Identifier is for cluster other. Your cluster is web",
        ),
        (put("stack", " x", "a"), "InvalidParameterException: Invalid value of attribute 'stack'."),
        (put("stack", "é", "a"), "InvalidParameterException: Invalid value of attribute 'stack'."),
        (
            put("ecs.os-type", "windows", "a"),
            "InvalidParameterException: The attribute 'ecs.os-type' is reserved.",
        ),
        (
            json!({"cluster": "web", "attributes": []}),
            "InvalidParameterException: attributes can not be empty",
        ),
        (
            json!({"cluster": "web", "attributes": [{"name": "x"}]}),
            "InvalidParameterException: targetId of attribute 'x' can not be empty",
        ),
        (
            json!({"cluster": "no", "attributes": [{"name": "x", "targetId": "a"}]}),
            "ClusterNotFoundException: Cluster not found.",
        ),
    ];
    for (input, error) in cases {
        assert_eq!(w.fails("PutAttributes", input), error);
    }
    let bad = w.fails("PutAttributes", put("a b", "x", "a"));
    assert!(bad.starts_with("InvalidParameterException: Invalid attribute name 'a b'."), "{bad}");
    let half = json!({"cluster": "web", "attributes": [{"name": "good", "targetId": "a"}, {"name": "good", "targetId": "no"}]});
    w.fails("PutAttributes", half);
    assert!(listed(&mut w, json!({"attributeName": "good"})).is_empty(), "the first is undone");
    let error = w.fails("DeleteAttributes", put("ecs.os-type", "linux", "a"));
    assert_eq!(error, "InvalidParameterException: The attribute 'ecs.os-type' is reserved.");
    let value_only = json!({"cluster": "web", "targetType": "container-instance", "attributeValue": "x"});
    assert!(w.fails("ListAttributes", value_only).starts_with("InvalidParameterException: attributeName"));
}
