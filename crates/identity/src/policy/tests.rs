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

/// Statements of a resource's policy: about the user who asks, its account, everybody, somebody else.
fn with_principals() -> impl Strategy<Value = Vec<Json>> {
    let principal = prop::sample::select(vec![
        json!("*"),
        json!({"AWS": USER}),
        json!({"AWS": "123456789012"}),
        json!({"AWS": "arn:aws:iam::123456789012:user/b"}),
        json!({"Service": "sns.amazonaws.com"}),
    ]);
    let one = (statement(), principal).prop_map(|(mut s, p)| {
        s["Principal"] = p;
        s
    });
    prop::collection::vec(one, 0..4)
}

const USER: &str = "arn:aws:iam::123456789012:user/a";

fn user() -> Principal {
    Principal {
        account: "123456789012".into(),
        arn: USER.into(),
        user_id: "AIDAX".into(),
        ..Default::default()
    }
}

fn ask_as(principal: &Principal, policies: &Policies, a: &Asked) -> Decision {
    decide(policies, &Request { principal, action: a.action, resource: a.resource, context: &a.context })
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
    fn within_an_account_either_policy_suffices_and_both_may_deny(
        own in statements(), resource in with_principals(), a in asked(),
    ) {
        let (identity, resource, user) = ([parse(&own)], parse(&resource), user());
        let both = Policies { identity: &identity, resource: Some(&resource), ..Default::default() };
        let alone = Policies { identity: &identity, ..Default::default() };
        let of_resource = Policies { resource: Some(&resource), ..Default::default() };
        let (found, by_own, by_resource) =
            (ask_as(&user, &both, &a), ask_as(&user, &alone, &a), ask_as(&user, &of_resource, &a));
        let denied = |d: Decision| matches!(d, Decision::ExplicitDeny(_));
        prop_assert_eq!(denied(found), denied(by_own) || denied(by_resource));
        prop_assert_eq!(found.allowed(), !denied(found) && (by_own.allowed() || by_resource.allowed()));
        // A role must let the caller in besides; so must what another account owns, and there neither policy suffices.
        let must = Policies { resource_must: true, ..both };
        prop_assert!(found.allowed() || !ask_as(&user, &must, &a).allowed());
        let stranger = Principal { account: "210987654321".into(), ..user };
        if a.resource != "*" {
            prop_assert!(!ask_as(&stranger, &alone, &a).allowed());
            prop_assert!(!ask_as(&stranger, &of_resource, &a).allowed());
            prop_assert_eq!(ask_as(&stranger, &both, &a), ask_as(&stranger, &must, &a));
        }
    }

    #[test]
    fn of_a_service_the_resource_alone_decides(own in statements(), resource in with_principals(), a in asked()) {
        let (own, resource) = ([parse(&own)], parse(&resource));
        let service = Principal { service: Some("sns.amazonaws.com".into()), ..Default::default() };
        let identity = Policies { identity: &own, ..Default::default() };
        prop_assert!(!ask_as(&service, &identity, &a).allowed());
        let alone = Policies { resource: Some(&resource), ..Default::default() };
        let with = Policies { resource: Some(&resource), ..identity };
        // Policies of its own, which no service has, could only deny.
        prop_assert!(ask_as(&service, &alone, &a).allowed() || !ask_as(&service, &with, &a).allowed());
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
    let user = user();
    let session = Principal {
        arn: "arn:aws:sts::123456789012:assumed-role/r/s".into(),
        role_arn: Some("arn:aws:iam::123456789012:role/p/r".into()),
        user_id: "AROAX:s".into(),
        ..user.clone()
    };
    let service = Principal { service: Some("ecs-tasks.amazonaws.com".into()), ..Default::default() };
    let stranger = Principal {
        account: "210987654321".into(),
        arn: "arn:aws:iam::210987654321:user/a".into(),
        user_id: "AIDAY".into(),
        ..Default::default()
    };
    // Who gets in with and without a policy of its own that allows it.
    let table = [
        (json!("*"), &user, (true, true)),
        (json!({"AWS": "123456789012"}), &user, (true, false)),
        (json!({"AWS": "arn:aws:iam::123456789012:root"}), &session, (true, false)),
        (json!({"AWS": "arn:aws:iam::210987654321:root"}), &session, (false, false)),
        (json!({"AWS": ["x", USER]}), &user, (true, true)),
        (json!({"AWS": "AIDAX"}), &user, (true, true)),
        (json!({"AWS": "arn:aws:iam::123456789012:role/p/r"}), &session, (true, true)),
        (json!({"AWS": "arn:aws:sts::123456789012:assumed-role/r/s"}), &session, (true, true)),
        (json!({"AWS": "arn:aws:sts::123456789012:assumed-role/r/other"}), &session, (false, false)),
        (json!({"AWS": "AROAX"}), &session, (true, true)),
        (json!({"AWS": "210987654321"}), &stranger, (true, false)),
        (json!({"AWS": "arn:aws:iam::210987654321:user/a"}), &stranger, (true, false)),
        (json!("*"), &stranger, (true, false)),
        (json!({"Service": "ecs-tasks.amazonaws.com"}), &service, (true, true)),
        (json!({"Service": "ec2.amazonaws.com"}), &service, (false, false)),
        (json!({"Service": "ecs-tasks.amazonaws.com"}), &user, (false, false)),
    ];
    let own = [parse(&[allow_all()])];
    let context = Context::default();
    for (principal, who, expected) in table {
        let statement = json!({"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"});
        let asks = |statements: &[Json], identity: &[Arc<Policy>]| {
            let trust = parse(statements);
            let policies =
                Policies { identity, resource: Some(&trust), resource_must: true, ..Default::default() };
            let resource = "arn:aws:iam::123456789012:role/trusting";
            decide(
                &policies,
                &Request { principal: who, action: "sts:AssumeRole", resource, context: &context },
            )
        };
        let one = std::slice::from_ref(&statement);
        let found = (asks(one, &own).allowed(), asks(one, &[]).allowed());
        assert_eq!(found, expected, "{statement} {who:?}");
        let denied = json!({"Effect": "Deny", "Principal": "*", "Action": "sts:*"});
        assert_eq!(asks(&[statement, denied], &own), Decision::ExplicitDeny(Source::Resource));
    }
}

/// How far a resource's policy reaches past a boundary and a session's policies: as far as it names the very principal.
#[test]
fn limits_hold_unless_the_very_user_or_session_is_named() {
    let user = user();
    let session = Principal {
        arn: "arn:aws:sts::123456789012:assumed-role/r/s".into(),
        role_arn: Some("arn:aws:iam::123456789012:role/r".into()),
        user_id: "AROAX:s".into(),
        ..user.clone()
    };
    let narrow = parse(&[json!({"Effect": "Allow", "Action": "s3:*", "Resource": "*"})]);
    let denies = parse(&[json!({"Effect": "Deny", "Action": "*", "Resource": "*"})]);
    let a = Asked {
        action: "sqs:SendMessage",
        resource: "arn:aws:sqs:us-east-1:123456789012:q",
        context: Context::default(),
    };
    let table = [
        (json!({"AWS": USER}), &user, Decision::Allowed),
        (json!("*"), &user, Decision::ImplicitDeny(Source::Boundary)),
        (json!({"AWS": "123456789012"}), &user, Decision::ImplicitDeny(Source::Identity)),
        (json!({"AWS": session.arn}), &session, Decision::Allowed),
        (json!({"AWS": session.role_arn}), &session, Decision::ImplicitDeny(Source::Boundary)),
        (json!({"AWS": "arn:aws:iam::123456789012:user/b"}), &user, Decision::ImplicitDeny(Source::Identity)),
    ];
    for (principal, who, expected) in table {
        let statement =
            json!({"Effect": "Allow", "Principal": principal, "Action": "sqs:*", "Resource": "*"});
        let resource = parse(std::slice::from_ref(&statement));
        let limited = Policies { boundary: Some(&narrow), resource: Some(&resource), ..Default::default() };
        assert_eq!(ask_as(who, &limited, &a), expected, "{statement}");
        let (session, free) =
            ([narrow.clone()], Policies { resource: Some(&resource), ..Default::default() });
        let in_session = ask_as(who, &Policies { session: Some(&session), ..free }, &a);
        let expected = match expected {
            Decision::ImplicitDeny(Source::Boundary) => Decision::ImplicitDeny(Source::Session),
            other => other,
        };
        assert_eq!(in_session, expected, "{statement}");
        let denied = Policies { boundary: Some(&denies), ..free };
        assert_eq!(ask_as(who, &denied, &a), Decision::ExplicitDeny(Source::Boundary), "{statement}");
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
