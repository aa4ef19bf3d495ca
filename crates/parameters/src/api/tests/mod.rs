//! Tests of the operations.

use serde_json::json;

use super::testing::{World, names};

#[test]
fn a_parameter_lives() {
    let mut w = World::new();
    let made = w.ok(
        "PutParameter",
        json!({"Name": "/app/db", "Value": "one", "Type": "String", "Description": "d",
               "Tags": [{"Key": "k", "Value": "v"}]}),
    );
    assert_eq!(made, json!({"Version": 1, "Tier": "Standard"}));
    let e = w.fails("PutParameter", json!({"Name": "/app/db", "Value": "two", "Type": "String"}));
    assert!(e.starts_with("ParameterAlreadyExists: The parameter already exists. To overwrite"), "{e}");
    let again = w.ok("PutParameter", json!({"Name": "/app/db", "Value": "two", "Overwrite": true}));
    assert_eq!(again["Version"], 2);
    let p = w.ok("GetParameter", json!({"Name": "/app/db"}))["Parameter"].clone();
    assert_eq!(p["Value"], "two");
    assert_eq!(p["Type"], "String");
    assert_eq!(p["DataType"], "text");
    assert_eq!(p["ARN"], "arn:aws:ssm:us-east-1:123456789012:parameter/app/db");
    let d = w.ok("DescribeParameters", json!({}))["Parameters"][0].clone();
    assert_eq!(
        (d["Description"].as_str(), d["Version"].as_i64(), d["Value"].as_str()),
        (Some("d"), Some(2), None)
    );
    let tags = w.ok("ListTagsForResource", json!({"ResourceType": "Parameter", "ResourceId": "/app/db"}));
    assert_eq!(tags["TagList"], json!([{"Key": "k", "Value": "v"}]));
    w.ok("DeleteParameter", json!({"Name": "/app/db"}));
    assert_eq!(w.fails("GetParameter", json!({"Name": "/app/db"})), "ParameterNotFound: ");
    assert_eq!(w.fails("DeleteParameter", json!({"Name": "/app/db"})), "ParameterNotFound: ");
    // A new one of that name begins anew.
    assert_eq!(w.put("/app/db", "three")["Version"], 1);
}

#[test]
fn versions_and_labels_are_selected() {
    let mut w = World::new();
    w.put("p", "v1");
    for n in 2..=3 {
        w.ok("PutParameter", json!({"Name": "p", "Value": format!("v{n}"), "Overwrite": true}));
    }
    let out = w.ok(
        "LabelParameterVersion",
        json!({"Name": "p", "ParameterVersion": 2, "Labels": ["live", "9bad", "awsbad"]}),
    );
    assert_eq!(out, json!({"InvalidLabels": ["9bad", "awsbad"], "ParameterVersion": 2}));
    let arn = "arn:aws:ssm:us-east-1:123456789012:parameter/p";
    for (name, value, selector) in [
        ("p".to_owned(), "v3", None),
        ("p:1".to_owned(), "v1", Some(":1")),
        ("p:live".to_owned(), "v2", Some(":live")),
        (arn.to_owned(), "v3", None),
        (format!("{arn}:2"), "v2", Some(":2")),
    ] {
        let p = w.ok("GetParameter", json!({"Name": name}))["Parameter"].clone();
        assert_eq!((p["Value"].as_str(), p["Selector"].as_str()), (Some(value), selector), "{name}");
        assert_eq!(crate::value(w.region.tables(), &name).as_deref(), Some(value));
    }
    let e = w.fails("GetParameter", json!({"Name": "p:9"}));
    assert_eq!(
        e,
        "ParameterVersionNotFound: Systems Manager could not find version 9 of p. Verify the version and try again."
    );
    assert!(w.fails("GetParameter", json!({"Name": "p:none"})).contains("could not find label none of p."));
    // A label moves.
    w.ok("LabelParameterVersion", json!({"Name": "p", "Labels": ["live"]}));
    assert_eq!(w.ok("GetParameter", json!({"Name": "p:live"}))["Parameter"]["Value"], "v3");
    let h = w.ok("GetParameterHistory", json!({"Name": "p", "MaxResults": 2}));
    assert_eq!(h["Parameters"].as_array().map(Vec::len), Some(2));
    let h = w.ok("GetParameterHistory", json!({"Name": "p", "NextToken": h["NextToken"]}));
    assert_eq!(h["Parameters"][0]["Labels"], json!(["live"]));
    assert_eq!(h.get("NextToken"), None);
}

#[test]
fn a_hundred_versions_are_kept() {
    let mut w = World::new();
    w.put("p", "v");
    for _ in 0..100 {
        w.ok("PutParameter", json!({"Name": "p", "Value": "v", "Overwrite": true}));
    }
    w.fails("GetParameter", json!({"Name": "p:1"}));
    w.ok("LabelParameterVersion", json!({"Name": "p", "ParameterVersion": 2, "Labels": ["kept"]}));
    let e = w.fails("PutParameter", json!({"Name": "p", "Value": "v", "Overwrite": true}));
    assert!(
        e.starts_with("ParameterMaxVersionLimitExceeded: You attempted to create a new version of p"),
        "{e}"
    );
}

#[test]
fn secure_strings_are_shown_on_request_only() {
    let mut w = World::new();
    w.ok("PutParameter", json!({"Name": "s", "Value": "secret", "Type": "SecureString"}));
    let shut = w.ok("GetParameter", json!({"Name": "s"}))["Parameter"]["Value"].clone();
    assert!(shut.as_str().is_some_and(|s| s.starts_with("AQICAHh") && !s.contains("secret")));
    let open = w.ok("GetParameters", json!({"Names": ["s"], "WithDecryption": true}));
    assert_eq!(open["Parameters"][0]["Value"], "secret");
    let d = w.ok("DescribeParameters", json!({}));
    assert_eq!(d["Parameters"][0]["KeyId"], "alias/aws/ssm");
    assert_eq!(crate::value(w.region.tables(), "s").as_deref(), Some("secret"));
    let e = w.fails("PutParameter", json!({"Name": "s", "Value": "x", "Type": "String", "Overwrite": true}));
    assert!(e.starts_with("HierarchyTypeMismatchException"), "{e}");
}

#[test]
fn what_is_refused() {
    let mut w = World::new();
    let long = "x".repeat(4097);
    for (input, start) in [
        (json!({"Name": "a/b"}), "ValidationException: Parameter name must be a fully qualified name."),
        (
            json!({"Name": "awsthing"}),
            "ValidationException: Parameter name: can't be prefixed with \"aws\" or \"ssm\"",
        ),
        (json!({"Name": "/aws/x"}), "AccessDeniedException: No access to reserved parameter name: /aws/x."),
        (json!({"Name": "/ssm/x"}), "ValidationException: Parameter name: can't be prefixed with \"ssm\""),
        (json!({"Name": "a b"}), "ValidationException: Parameter name: can't be prefixed"),
        (json!({"Name": "a:b"}), "ValidationException: Parameter name: can't be prefixed"),
        (json!({"Name": "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16"}), "HierarchyLevelLimitExceededException"),
        (json!({"Value": long}), "ValidationException: Standard tier parameters support a maximum"),
        (json!({"Value": "{{ssm:x}}"}), "ValidationException: Parameter value can't nest"),
        (
            json!({"AllowedPattern": "[0-9]+"}),
            "ParameterPatternMismatchException: Parameter value, cannot be validated against allowedPattern: [0-9]+",
        ),
        (json!({"AllowedPattern": "[0-9"}), "InvalidAllowedPatternException"),
        (json!({"DataType": "Text"}), "ValidationException: The following data type is not supported: Text"),
        (
            json!({"DataType": "aws:ec2:image"}),
            "ValidationException: The parameter value v is not a valid AMI ID",
        ),
        (json!({"KeyId": "alias/k"}), "ValidationException: KeyId is required for SecureString"),
        (json!({"Policies": "[{\"Type\":\"Expiration\"}]"}), "InvalidPolicyTypeException"),
        (
            json!({"Overwrite": true, "Tags": [{"Key": "k", "Value": "v"}]}),
            "ValidationException: Invalid request: tags and overwrite",
        ),
    ] {
        let mut whole = json!({"Name": "n", "Value": "v", "Type": "String"});
        for (k, v) in input.as_object().into_iter().flatten() {
            whole[k] = v.clone();
        }
        let e = w.fails("PutParameter", whole);
        assert!(e.starts_with(start), "{input}: {e}");
    }
    let e = w.fails("PutParameter", json!({"Name": "n", "Value": "v"}));
    assert_eq!(e, "ValidationException: A parameter type is required when you create a parameter.");
    w.put("n", "v");
    let id = |kind: &str, id: &str| json!({"ResourceType": kind, "ResourceId": id});
    assert!(w.fails("ListTagsForResource", id("Parameter", "none")).starts_with("InvalidResourceId"));
    assert!(w.fails("ListTagsForResource", id("Document", "n")).starts_with("InvalidResourceType"));
}

#[test]
fn tiers() {
    let mut w = World::new();
    let long = "x".repeat(5000);
    let put = |name: &str, tier: &str| json!({"Name": name, "Value": long, "Type": "String", "Tier": tier});
    assert_eq!(w.ok("PutParameter", put("a", "Advanced"))["Tier"], "Advanced");
    assert_eq!(w.ok("PutParameter", put("b", "Intelligent-Tiering"))["Tier"], "Advanced");
    let small = json!({"Name": "c", "Value": "v", "Type": "String", "Tier": "Intelligent-Tiering"});
    assert_eq!(w.ok("PutParameter", small)["Tier"], "Standard");
    let e =
        w.fails("PutParameter", json!({"Name": "a", "Value": "v", "Overwrite": true, "Tier": "Standard"}));
    assert!(e.starts_with("ValidationException: This parameter uses the advanced-parameter tier."), "{e}");
    let kept = w.ok("PutParameter", json!({"Name": "a", "Value": "v", "Overwrite": true}));
    assert_eq!(kept["Tier"], "Advanced");
}

#[test]
fn many_at_once() {
    let mut w = World::new();
    w.put("a", "1");
    w.put("b", "2");
    let out = w.ok("GetParameters", json!({"Names": ["a", "none", "b:1", "a:7"]}));
    assert_eq!(names(&out), ["a", "b"]);
    assert_eq!(out["InvalidParameters"], json!(["none", "a:7"]));
    let out = w.ok("DeleteParameters", json!({"Names": ["a", "none"]}));
    assert_eq!(out, json!({"DeletedParameters": ["a"], "InvalidParameters": ["none"]}));
}

#[test]
fn hierarchies() {
    let mut w = World::new();
    for name in ["/a", "/a/b", "/a/b/c", "/ab/c", "plain"] {
        w.put(name, "v");
    }
    let get = |path: &str, recursive: bool| json!({"Path": path, "Recursive": recursive});
    assert_eq!(names(&w.ok("GetParametersByPath", get("/a", false))), ["/a/b"]);
    assert_eq!(names(&w.ok("GetParametersByPath", get("/a/", true))), ["/a/b", "/a/b/c"]);
    assert_eq!(names(&w.ok("GetParametersByPath", get("/none", true))), [""; 0]);
    assert_eq!(names(&w.ok("GetParametersByPath", get("/", false))), ["/a"]);
    assert!(
        w.fails("GetParametersByPath", get("a", false))
            .starts_with("ValidationException: The parameter doesn't meet")
    );
    w.ok("LabelParameterVersion", json!({"Name": "/a/b", "Labels": ["l"]}));
    let labelled =
        json!({"Path": "/", "Recursive": true, "ParameterFilters": [{"Key": "Label", "Values": ["l"]}]});
    assert_eq!(names(&w.ok("GetParametersByPath", labelled)), ["/a/b"]);
    let named = json!({"Path": "/", "ParameterFilters": [{"Key": "Name", "Values": ["l"]}]});
    assert!(
        w.fails("GetParametersByPath", named)
            .starts_with("InvalidFilterKey: The following filter key is not valid: Name.")
    );
    let page = w.ok("GetParametersByPath", json!({"Path": "/", "Recursive": true, "MaxResults": 3}));
    assert_eq!(names(&page).len(), 3);
    let rest =
        w.ok("GetParametersByPath", json!({"Path": "/", "Recursive": true, "NextToken": page["NextToken"]}));
    assert_eq!(names(&rest), ["/ab/c"]);
}

#[test]
fn filters() {
    let mut w = World::new();
    w.put("/a/b", "v");
    w.put("/a/b/c", "v");
    w.put("plain", "v");
    w.ok(
        "PutParameter",
        json!({"Name": "s", "Value": "v", "Type": "SecureString", "KeyId": "alias/mine",
        "Tags": [{"Key": "env", "Value": "prod"}]}),
    );
    let f = |key: &str, option: &str, value: &str| json!({"Key": key, "Option": option, "Values": [value]});
    for (filter, found) in [
        (f("Name", "Equals", "/a/b"), &["/a/b"][..]),
        (json!({"Key": "Name", "Values": ["plain"]}), &["plain"]),
        (f("Name", "BeginsWith", "a/b"), &["/a/b", "/a/b/c"]),
        (f("Name", "Contains", "b/"), &["/a/b/c"]),
        (f("Type", "Equals", "SecureString"), &["s"]),
        (f("KeyId", "Equals", "alias/mine"), &["s"]),
        (f("Path", "OneLevel", "/a"), &["/a/b"]),
        (f("Path", "Recursive", "/a"), &["/a/b", "/a/b/c"]),
        (f("Tier", "Equals", "Standard"), &["/a/b", "/a/b/c", "plain", "s"]),
        (f("tag:env", "Equals", "prod"), &["s"]),
        (json!({"Key": "tag:env"}), &["s"]),
        (f("tag:env", "Equals", "test"), &[]),
    ] {
        assert_eq!(w.find(filter.clone()), found, "{filter}");
    }
    for (filter, start) in [
        (f("Label", "Equals", "l"), "InvalidFilterKey: The following filter key is not valid: Label."),
        (
            f("Name", "Recursive", "l"),
            "InvalidFilterOption: The following filter option is not valid: Recursive.",
        ),
        (f("Type", "Equals", "Str"), "InvalidFilterOption: The following filter value is not valid: Str."),
        (json!({"Key": "Name"}), "InvalidFilterValue: The following filter values are missing"),
        (f("Path", "OneLevel", "/aws/x"), "ValidationException: Filters for common parameters"),
    ] {
        let e = w.fails("DescribeParameters", json!({"ParameterFilters": [filter]}));
        assert!(e.starts_with(start), "{e}");
    }
    let old = json!({"Filters": [{"Key": "Name", "Values": ["/a"]}]});
    assert_eq!(names(&w.ok("DescribeParameters", old)), ["/a/b", "/a/b/c"]);
}

#[test]
fn public_parameters_name_images() {
    let mut w = World::new();
    let base = "/aws/service/ecs/optimized-ami/amazon-linux-2/recommended";
    let document = w.ok("GetParameter", json!({"Name": base}))["Parameter"].clone();
    assert_eq!(document["ARN"], format!("arn:aws:ssm:us-east-1::parameter{base}"));
    let inside: serde_json::Value =
        serde_json::from_str(document["Value"].as_str().unwrap_or_default()).expect("a document");
    let id = w.ok("GetParameter", json!({"Name": format!("{base}/image_id")}))["Parameter"]["Value"].clone();
    assert_eq!(inside["image_id"], id);
    assert!(id.as_str().is_some_and(|i| i.starts_with("ami-")));
    for part in
        ["schema_version", "image_name", "image_version", "os", "ecs_runtime_version", "ecs_agent_version"]
    {
        assert!(!inside[part].is_null(), "{part}");
    }
    let arn = format!("arn:aws:ssm:us-east-1::parameter{base}/image_id");
    assert_eq!(crate::value(w.region.tables(), &arn).as_deref(), id.as_str());
    let all = w.ok("GetParametersByPath", json!({"Path": base}));
    assert!(names(&all).contains(&format!("{base}/image_id")));
    let latest = w.ok("GetParametersByPath", json!({"Path": "/aws/service/ami-amazon-linux-latest"}));
    assert!(!names(&latest).is_empty());
    assert_eq!(w.fails("GetParameter", json!({"Name": "/aws/service/none"})), "ParameterNotFound: ");
    // They are not among one's own.
    assert_eq!(names(&w.ok("DescribeParameters", json!({}))), [""; 0]);
}
