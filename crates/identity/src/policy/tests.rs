//! What holds for all policies, tried with random ones; and tables of cases.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::*;

fn statement() -> impl Strategy<Value = Json> {
    let action = prop::sample::select(vec!["*", "ecs:*", "ecs:RunTask", "ecs:Run*", "ec2:*", "ECS:stop?ask"]);
    let resource = prop::sample::select(vec![
        "*",
        "arn:aws:ecs:*:*:cluster/*",
        "arn:aws:ecs:us-east-1:123456789012:cluster/a",
        "arn:aws:ecs:us-east-1:123456789012:cluster/${aws:username}",
    ]);
    let condition = prop::sample::select(vec![
        json!({}),
        json!({"StringEquals": {"aws:username": "a"}}),
        json!({"StringNotEquals": {"aws:username": "a"}}),
        json!({"Null": {"aws:username": "true"}}),
        json!({"ForAllValues:StringLike": {"aws:TagKeys": ["x*"]}}),
    ]);
    let names = (any::<bool>(), any::<bool>(), any::<bool>());
    (names, prop::collection::vec(action, 1..3), prop::collection::vec(resource, 1..3), condition).prop_map(
        |((allow, not_action, not_resource), actions, resources, condition)| {
            json!({
                "Effect": if allow { "Allow" } else { "Deny" },
                (if not_action { "NotAction" } else { "Action" }): actions,
                (if not_resource { "NotResource" } else { "Resource" }): resources,
                "Condition": condition,
            })
        },
    )
}

fn statements() -> impl Strategy<Value = Vec<Json>> {
    prop::collection::vec(statement(), 0..4)
}

fn parse(statements: &[Json]) -> Arc<Policy> {
    let document = json!({"Version": "2012-10-17", "Statement": statements}).to_string();
    Arc::new(Policy::parse(&document).expect("made of JSON"))
}

#[derive(Clone, Debug)]
struct Asked {
    action: &'static str,
    resource: &'static str,
    context: Context,
}

fn asked() -> impl Strategy<Value = Asked> {
    let action = prop::sample::select(vec!["ecs:RunTask", "ecs:StopTask", "ec2:RunInstances"]);
    let resource = prop::sample::select(vec![
        "*",
        "arn:aws:ecs:us-east-1:123456789012:cluster/a",
        "arn:aws:ecs:us-east-1:123456789012:cluster/b",
    ]);
    let user = prop::option::of(prop::sample::select(vec!["a", "b"]));
    let tags = prop::collection::vec(prop::sample::select(vec!["x1", "y"]), 0..2);
    (action, resource, user, tags).prop_map(|(action, resource, user, tags)| {
        let mut context = Context::default();
        if let Some(u) = user {
            context.set("aws:username", u);
        }
        context.set_all("aws:TagKeys", tags.into_iter().map(str::to_owned).collect());
        Asked { action, resource, context }
    })
}

fn ask(policies: &Policies, a: &Asked) -> Decision {
    let principal = Principal::default();
    decide(
        policies,
        &Request { principal: &principal, action: a.action, resource: a.resource, context: &a.context },
    )
}

fn allow_all() -> Json {
    json!({"Effect": "Allow", "Action": "*", "Resource": "*"})
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn an_explicit_deny_always_wins(mut all in statements(), place in 0usize..4, a in asked()) {
        all.insert(place.min(all.len()), json!({"Effect": "Deny", "Action": a.action, "Resource": "*"}));
        all.push(allow_all());
        let identity = [parse(&all), parse(&[allow_all()])];
        let policies = Policies { identity: &identity, ..Default::default() };
        prop_assert_eq!(ask(&policies, &a), Decision::ExplicitDeny(Source::Identity));
    }

    #[test]
    fn an_allow_more_never_takes_away(all in statements(), more in statement(), a in asked()) {
        let mut more = more;
        more["Effect"] = json!("Allow");
        let before = [parse(&all)];
        let mut with = all.clone();
        with.push(more);
        let after = [parse(&with)];
        if ask(&Policies { identity: &before, ..Default::default() }, &a).allowed() {
            let now = ask(&Policies { identity: &after, ..Default::default() }, &a);
            prop_assert!(now.allowed());
        }
    }

    #[test]
    fn a_deny_more_never_gives(all in statements(), more in statement(), a in asked()) {
        let mut more = more;
        more["Effect"] = json!("Deny");
        let before = [parse(&all)];
        let after = [parse(&all), parse(&[more])];
        if !ask(&Policies { identity: &before, ..Default::default() }, &a).allowed() {
            let now = ask(&Policies { identity: &after, ..Default::default() }, &a);
            prop_assert!(!now.allowed());
        }
    }

    #[test]
    fn the_order_of_statements_and_policies_does_not_matter(
        (all, shuffled) in statements().prop_flat_map(|s| (Just(s.clone()), Just(s).prop_shuffle())),
        a in asked(),
    ) {
        let one = [parse(&all)];
        let split: Vec<Arc<Policy>> = shuffled.iter().map(|s| parse(std::slice::from_ref(s))).collect();
        let in_one = ask(&Policies { identity: &one, ..Default::default() }, &a);
        prop_assert_eq!(in_one, ask(&Policies { identity: &[parse(&shuffled)], ..Default::default() }, &a));
        prop_assert_eq!(in_one, ask(&Policies { identity: &split, ..Default::default() }, &a));
    }

    #[test]
    fn a_boundary_and_session_policies_only_restrict(
        all in statements(), boundary in statements(), session in statements(), a in asked(),
    ) {
        let (identity, boundary, session) = ([parse(&all)], parse(&boundary), [parse(&session)]);
        let free = Policies { identity: &identity, ..Default::default() };
        let bounded = Policies { boundary: Some(&boundary), ..free };
        let narrowed = Policies { session: Some(&session), ..bounded };
        prop_assert!(ask(&free, &a).allowed() || !ask(&bounded, &a).allowed());
        prop_assert!(ask(&bounded, &a).allowed() || !ask(&narrowed, &a).allowed());
        // What both allow is allowed.
        let limit = Policies { identity: std::slice::from_ref(&boundary), ..Default::default() };
        prop_assert_eq!(ask(&bounded, &a).allowed(), ask(&free, &a).allowed() && ask(&limit, &a).allowed());
    }

    #[test]
    fn no_text_breaks_the_parser(text in ".{0,200}") {
        let _ = Policy::parse(&text);
        let _ = validate(&text, Use::Trust);
        let p = Pattern::new(&text, true);
        let _ = p.matches(&text, &Context::default());
    }
}

#[test]
fn nothing_allows_nothing() {
    let a = Asked { action: "ecs:RunTask", resource: "*", context: Context::default() };
    assert_eq!(ask(&Policies::default(), &a), Decision::ImplicitDeny(Source::Identity));
}

#[test]
fn trust_names_principals_in_several_ways() {
    let user = Principal {
        account: "123456789012".into(),
        arn: "arn:aws:iam::123456789012:user/a".into(),
        user_id: "AIDAX".into(),
        ..Default::default()
    };
    let session = Principal {
        arn: "arn:aws:sts::123456789012:assumed-role/r/s".into(),
        role_arn: Some("arn:aws:iam::123456789012:role/p/r".into()),
        user_id: "AROAX:s".into(),
        ..user.clone()
    };
    let service = Principal { service: Some("ecs-tasks.amazonaws.com".into()), ..Default::default() };
    let table = [
        (json!("*"), &user, Some(Named::Directly)),
        (json!({"AWS": "123456789012"}), &user, Some(Named::Account)),
        (json!({"AWS": "arn:aws:iam::123456789012:root"}), &session, Some(Named::Account)),
        (json!({"AWS": "arn:aws:iam::210987654321:root"}), &session, Some(Named::No)),
        (json!({"AWS": ["x", "arn:aws:iam::123456789012:user/a"]}), &user, Some(Named::Directly)),
        (json!({"AWS": "arn:aws:iam::123456789012:role/p/r"}), &session, Some(Named::Directly)),
        (json!({"AWS": "AROAX"}), &session, Some(Named::Directly)),
        (json!({"Service": "ecs-tasks.amazonaws.com"}), &service, Some(Named::Directly)),
        (json!({"Service": "ec2.amazonaws.com"}), &service, Some(Named::No)),
        (json!({"Service": "ecs-tasks.amazonaws.com"}), &user, Some(Named::No)),
    ];
    for (principal, who, expected) in table {
        let statement = json!({"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"});
        let found =
            trust(&parse(std::slice::from_ref(&statement)), who, "sts:AssumeRole", &Context::default());
        assert_eq!(found, expected, "{statement}");
        let denied = json!({"Effect": "Deny", "Principal": "*", "Action": "sts:*"});
        assert_eq!(trust(&parse(&[statement, denied]), who, "sts:AssumeRole", &Context::default()), None);
    }
}

#[test]
fn documents_are_checked() {
    let grant = |s: Json| json!({"Version": "2012-10-17", "Statement": s}).to_string();
    let ok = json!({"Effect": "Allow", "Action": "ecs:*", "Resource": "*"});
    let with = |name: &str, value: Json| {
        let mut s = ok.clone();
        s[name] = value;
        grant(s)
    };
    let table = [
        (grant(ok.clone()), Use::Managed, ""),
        (
            json!({"Statement": ok}).to_string(),
            Use::Managed,
            "Policy document must be version 2012-10-17 or greater.",
        ),
        (json!({"Statement": ok}).to_string(), Use::Identity, ""),
        ("{".into(), Use::Identity, "Syntax errors in policy."),
        (grant(json!([])), Use::Identity, "Syntax errors in policy."),
        (with("Effect", json!("allow")), Use::Identity, "The policy failed legacy parsing"),
        (with("NotAction", json!("x:y")), Use::Identity, "Syntax errors in policy."),
        (with("Action", json!([])), Use::Identity, "Policy statement must contain actions."),
        (
            with("Action", json!("RunTask")),
            Use::Identity,
            "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
        ),
        (with("Resource", json!("x")), Use::Identity, "Resource x must be in ARN format or \"*\"."),
        (with("Condition", json!({"StringEqual": {"a": "b"}})), Use::Identity, "Syntax errors in policy."),
        (with("Principal", json!("*")), Use::Identity, "Policy document should not specify a principal."),
        (with("Action", json!("sts:AssumeRole")), Use::Trust, "Has prohibited field Resource."),
        (
            grant(
                json!({"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"}}),
            ),
            Use::Trust,
            "",
        ),
        (
            grant(json!({"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "nobody"}})),
            Use::Trust,
            "Invalid principal in policy: \"AWS\":\"nobody\"",
        ),
    ];
    for (document, place, expected) in table {
        let found = validate(&document, place).map_or_else(|e| e.message, |()| String::new());
        assert_eq!(found, expected, "{document}");
    }
}
