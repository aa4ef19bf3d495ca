use serde_json::{Value as Json, json};

use crate::api::testing::{World, fixed, text};

#[test]
fn every_kind_of_resource_is_tagged() {
    let mut w = World::new();
    let b = w.balancer("web");
    let l = w.listener(&b, 80, fixed("200"));
    let r = w.rule(&l, 1, "/a", fixed("200"));
    let out = w.ok("DescribeRules", json!({"ListenerArn": l}));
    let default = text(&out["Rules"][1]["RuleArn"]);
    let all = json!([b, w.group("g", "ip"), l, r, default]);
    w.ok("AddTags", json!({"ResourceArns": all, "Tags": [{"Key": "a", "Value": "1"}, {"Key": "b"}]}));
    w.ok("AddTags", json!({"ResourceArns": all, "Tags": [{"Key": "a", "Value": "2"}]}));
    w.ok("RemoveTags", json!({"ResourceArns": all, "TagKeys": ["b", "never"]}));
    let out = w.ok("DescribeTags", json!({"ResourceArns": all}));
    for (i, arn) in all.as_array().unwrap().iter().enumerate() {
        assert_eq!(
            out["TagDescriptions"][i],
            json!({"ResourceArn": arn, "Tags": [{"Key": "a", "Value": "2"}]})
        );
    }
}

#[test]
fn tags_that_are_refused() {
    let mut w = World::new();
    let b = w.balancer("web");
    let many: Vec<Json> = (0..51).map(|i| json!({"Key": format!("k{i}")})).collect();
    let cases = [
        (json!([{"Key": "a"}, {"Key": "a"}]), "DuplicateTagKeys: Tag key was specified more than once: a"),
        (json!([{"Key": "aws:a"}]), "ValidationError: Tag key 'aws:a' cannot begin with 'aws:'"),
        (json!(many), "TooManyTags: "),
    ];
    for (tags, expected) in cases {
        let error = w.fails("AddTags", json!({"ResourceArns": [b], "Tags": tags}));
        assert!(error.starts_with(expected), "{error}");
    }
    let gone = format!("{b}0");
    let error = w.fails("DescribeTags", json!({"ResourceArns": [gone]}));
    assert!(error.starts_with("LoadBalancerNotFound: "), "{error}");
    let error = w.fails("DescribeTags", json!({"ResourceArns": ["x"]}));
    assert!(error.starts_with("ValidationError: "), "{error}");
}
