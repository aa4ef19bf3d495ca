//! Services that act by themselves, on behalf of one of the account's resources: a topic that writes to a queue, a rule that calls a
//! function, a task that takes a role on.
//!
//! They have no policies of their own: the policy of the resource, or the trust policy of the role, decides alone. Which resource
//! they act for stands in `aws:SourceArn` and `aws:SourceAccount`, by which policies tell it from everybody else's.
//!
//! Source: IAM user guide, "AWS service principals" and "The confused deputy problem".

use state::{Tables, Timestamp};

use crate::policy::{Context, Decision, Policies, Policy, Principal, Request, Source, decide, moment};
use crate::rows::Role;

/// A service and the resource for which it acts.
#[derive(Clone, Copy, Debug)]
pub struct Service<'a> {
    /// `sns.amazonaws.com`.
    pub name: &'a str,
    /// ARN of the resource.
    pub source: &'a str,
    /// The account whose resource that is.
    pub account: &'a str,
    pub now: Timestamp,
}

impl Service<'_> {
    /// The principal that policies name.
    pub fn principal(&self) -> Principal {
        Principal { service: Some(self.name.to_owned()), ..Default::default() }
    }

    /// The condition keys of its calls.
    pub fn context(&self) -> Context {
        let mut context = Context::default();
        context.set("aws:SourceArn", self.source);
        context.set("aws:SourceAccount", self.account);
        context.set("aws:PrincipalIsAWSService", "true");
        context.set("aws:PrincipalServiceName", self.name);
        context.set("aws:SecureTransport", "true");
        context.set("aws:CurrentTime", moment::format(self.now));
        context.set("aws:EpochTime", (self.now.0 / 1000).to_string());
        if let Some(region) = self.source.split(':').nth(3).filter(|r| !r.is_empty()) {
            context.set("aws:RequestedRegion", region);
        }
        context
    }

    /// Whether a resource's policy (JSON) lets it act. A resource without one lets in no service.
    pub fn may(&self, policy: Option<&str>, action: &str, resource: &str) -> Decision {
        self.may_with(policy, action, resource, &self.context())
    }

    /// The same with condition keys of the caller's choice.
    pub fn may_with(
        &self,
        policy: Option<&str>,
        action: &str,
        resource: &str,
        context: &Context,
    ) -> Decision {
        let Some(policy) = policy.and_then(|p| Policy::parse(p).ok()) else {
            return Decision::ImplicitDeny(Source::Resource);
        };
        let policies = Policies { resource: Some(&policy), resource_must: true, ..Default::default() };
        decide(&policies, &Request { principal: &self.principal(), action, resource, context })
    }

    /// Whether a role trusts it.
    pub fn assumes(&self, role: &Role) -> bool {
        self.may(Some(&role.trust), "sts:AssumeRole", &role.arn).allowed()
    }

    /// The same for the ARN of a role; `home` are the tables in which the account's IAM rows are. Nobody takes on a role that is
    /// not there.
    pub fn assumes_arn(&self, home: &Tables, role: &str) -> bool {
        crate::role(home, role).is_some_and(|r| self.assumes(&r))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;

    const ROLE: &str = "arn:aws:iam::123456789012:role/r";
    const QUEUE: &str = "arn:aws:sqs:us-east-1:123456789012:q";

    fn ecs() -> Service<'static> {
        Service {
            name: "ecs-tasks.amazonaws.com",
            source: "arn:aws:ecs:us-east-1:123456789012:task/c/t",
            account: "123456789012",
            now: Timestamp(1_767_225_600_000),
        }
    }

    fn trust(principal: &Json, condition: Json) -> String {
        let statement = json!({"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole", "Condition": condition});
        json!({"Version": "2012-10-17", "Statement": [statement]}).to_string()
    }

    #[test]
    fn roles_are_taken_on_by_the_services_that_they_trust() {
        let tasks = json!({"Service": "ecs-tasks.amazonaws.com"});
        let arn = |pattern: &str| json!({"ArnLike": {"aws:SourceArn": pattern}});
        let account = |a: &str| json!({"StringEquals": {"AWS:SourceAccount": a}});
        let table = [
            (tasks.clone(), json!({}), true),
            (json!({"Service": ["ec2.amazonaws.com", "ecs-tasks.amazonaws.com"]}), json!({}), true),
            (json!({"Service": "ecs.amazonaws.com"}), json!({}), false),
            (json!({"AWS": "123456789012"}), json!({}), false),
            (json!({"AWS": "arn:aws:iam::123456789012:root"}), json!({}), false),
            (json!("*"), json!({}), true),
            (tasks.clone(), arn("arn:aws:ecs:us-east-1:123456789012:*"), true),
            (tasks.clone(), arn("arn:aws:ecs:eu-west-1:123456789012:*"), false),
            (tasks.clone(), account("123456789012"), true),
            (tasks.clone(), account("210987654321"), false),
            (tasks.clone(), json!({"StringEquals": {"sts:ExternalId": "x"}}), false),
            (tasks.clone(), json!({"Bool": {"aws:PrincipalIsAWSService": "true"}}), true),
        ];
        for (principal, condition, expected) in table {
            let trust = trust(&principal, condition.clone());
            let role = Role { name: "r".into(), arn: ROLE.into(), trust, ..Default::default() };
            assert_eq!(ecs().assumes(&role), expected, "{principal} {condition}");
        }
        let broken = Role { trust: "{".into(), ..Default::default() };
        assert!(!ecs().assumes(&broken));
    }

    #[test]
    fn resources_let_in_the_services_that_their_policy_names() {
        let topic =
            Service { name: "sns.amazonaws.com", source: "arn:aws:sns:us-east-1:123456789012:t", ..ecs() };
        let one = |effect: &str, principal: &str, condition: Json| {
            json!({"Effect": effect, "Principal": {"Service": principal}, "Action": "SQS:SendMessage", "Resource": QUEUE,
                   "Condition": condition})
        };
        let from = |arn: &str| json!({"ArnEquals": {"aws:SourceArn": arn}});
        let here = || one("Allow", "sns.amazonaws.com", from("arn:aws:sns:us-east-1:123456789012:t"));
        let table = [
            (vec![], Decision::ImplicitDeny(Source::Resource)),
            (vec![here()], Decision::Allowed),
            (
                vec![one("Allow", "sns.amazonaws.com", from("arn:aws:sns:us-east-1:123456789012:other"))],
                Decision::ImplicitDeny(Source::Resource),
            ),
            (vec![one("Allow", "events.amazonaws.com", json!({}))], Decision::ImplicitDeny(Source::Resource)),
            (
                vec![here(), one("Deny", "sns.amazonaws.com", json!({}))],
                Decision::ExplicitDeny(Source::Resource),
            ),
            (
                vec![
                    json!({"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "*",
                            "Resource": "*"}),
                ],
                Decision::ImplicitDeny(Source::Resource),
            ),
            (
                vec![json!({"Effect": "Allow", "Principal": "*", "Action": "sqs:*", "Resource": "*"})],
                Decision::Allowed,
            ),
        ];
        for (statements, expected) in table {
            let policy = json!({"Version": "2012-10-17", "Statement": statements}).to_string();
            assert_eq!(topic.may(Some(&policy), "sqs:SendMessage", QUEUE), expected, "{policy}");
        }
        assert_eq!(topic.may(None, "sqs:SendMessage", QUEUE), Decision::ImplicitDeny(Source::Resource));
    }
}
