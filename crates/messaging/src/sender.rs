//! On whose behalf something is delivered, and whether it may be: the policy of the queue, the topic or the function decides alone.
//!
//! Topics, rules and alarms act as AWS's services do: as a service principal, with their own ARN as `aws:SourceArn`. What they may
//! not deliver is dropped, or goes to the dead-letter queue at once: trying again would help nobody. A rule runs tasks as the role of
//! the target, which must trust it and may do that.
//!
//! Source: Amazon SQS developer guide, "Subscribing a queue to a topic"; Amazon EventBridge user guide, "Using resource-based
//! policies" and "Using dead-letter queues"; Amazon SNS developer guide, "Message delivery retries".

use std::collections::BTreeMap;
use std::sync::Arc;

use engine::Scope;
use identity::actions::Place;
use identity::policy::{Decision, Policies, Policy, Principal, Request, decide};
use identity::principal;
use identity::service::Service;
use serde::{Deserialize, Serialize};
use shapes::Value;
use shapes::sqs::MessageAttributeValue;
use state::{Tables, Timestamp, Tx};

use crate::sns;
use crate::sns::publish::{Publication, to_topic};
use crate::sqs::messages::{self, Outgoing};

/// Who sends dead letters, as queues show it.
const BURIER: &str = "AIDAISMY7JYY5F7RTT6AO";

/// Who delivers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// `sns.amazonaws.com`.
    pub service: String,
    /// ARN of the topic, the rule or the alarm.
    pub source: String,
    /// The role that a rule takes on for targets without a policy of their own.
    #[serde(default)]
    pub role: Option<String>,
}

/// Why something is not taken, for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// As dead letters of rules tell it: `NO_PERMISSIONS`.
    pub code: &'static str,
    pub why: String,
}

impl Refusal {
    /// What is not allowed.
    pub fn not_allowed(why: String) -> Refusal {
        Refusal { code: "NO_PERMISSIONS", why }
    }
    /// What is not there.
    pub fn not_found(why: String) -> Refusal {
        Refusal { code: "RESOURCE_NOT_FOUND", why }
    }
    /// What the target does not want.
    pub fn other(why: String) -> Refusal {
        Refusal { code: "SDK_CLIENT_ERROR", why }
    }
}

impl Sender {
    /// A topic.
    pub fn topic(arn: &str) -> Sender {
        Sender { service: "sns.amazonaws.com".into(), source: arn.to_owned(), role: None }
    }

    /// A rule.
    pub fn rule(arn: &str) -> Sender {
        Sender { service: "events.amazonaws.com".into(), source: arn.to_owned(), role: None }
    }

    /// An alarm; what it calls functions as has another name than what it notifies topics as.
    pub fn alarm(arn: &str, target: &str) -> Sender {
        let to_function = target.split(':').nth(2) == Some("lambda");
        let service =
            if to_function { "lambda.alarms.cloudwatch.amazonaws.com" } else { "cloudwatch.amazonaws.com" };
        Sender { service: service.into(), source: arn.to_owned(), role: None }
    }

    /// Whether a resource's policy (JSON) lets it do something.
    ///
    /// # Errors
    /// One line that says no.
    pub fn may(
        &self,
        policy: Option<&str>,
        action: &str,
        resource: &str,
        now: Timestamp,
    ) -> Result<(), String> {
        let account = self.source.split(':').nth(4).unwrap_or_default();
        let service = Service { name: &self.service, source: &self.source, account, now };
        let mut context = service.context();
        if self.service == "cloudwatch.amazonaws.com" {
            // The older key, which the default policy of topics knows. Rules do not send it.
            context.set("aws:SourceOwner", account);
        }
        match service.may_with(policy, action, resource, &context) {
            Decision::Allowed => Ok(()),
            Decision::ExplicitDeny(_) => {
                Err(format!("the policy of {resource} denies {action} to {}", self.service))
            }
            Decision::ImplicitDeny(_) => Err(format!(
                "the policy of {resource} does not allow {action} to {} for {}",
                self.service, self.source
            )),
        }
    }

    /// Whether the role that it takes on trusts it and may make a call; `home` are the tables in which the account's IAM rows are.
    ///
    /// # Errors
    /// The role, the trust or the permission is missing.
    pub fn may_call(
        &self,
        home: &Tables,
        scope: &Scope,
        (service, operation): (&'static str, &str),
        input: &Value,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let given = self.role.as_deref().unwrap_or_default();
        let role = identity::role(home, given);
        let role =
            role.ok_or_else(|| Refusal::not_allowed(format!("there is no role '{given}' for the target")))?;
        let by = Service { name: &self.service, source: &self.source, account: &scope.account, now };
        if !by.assumes(&role) {
            return Err(Refusal::not_allowed(format!(
                "the role {} does not trust {}",
                role.arn, self.service
            )));
        }
        let parse = &mut |d: &str| Arc::new(Policy::parse(d).unwrap_or_default());
        let held = principal::of_role(home, &role, parse);
        let own: Vec<Arc<Policy>> = held.identity.iter().map(|a| a.policy.clone()).collect();
        let boundary = held.boundary.as_ref().map(|b| &*b.policy);
        let policies = Policies { identity: &own, boundary, ..Default::default() };
        let arn = format!("arn:aws:sts::{}:assumed-role/{}/{}", scope.account, role.name, self.service);
        let place = Place { account: &scope.account, region: &scope.region, caller: &arn, home };
        let who = Principal {
            account: scope.account.clone(),
            arn: arn.clone(),
            role_arn: Some(role.arn.clone()),
            ..Default::default()
        };
        for need in identity::actions::needed(service, operation, input, &place) {
            let mut context = held.context.clone();
            context.set("aws:PrincipalArn", role.arn.clone());
            context.set("aws:PrincipalAccount", scope.account.clone());
            context.set("aws:RequestedRegion", scope.region.clone());
            context.set("aws:SecureTransport", "true");
            for (key, values) in &need.context {
                context.set_all(key, values.clone());
            }
            for resource in need.resources.iter().map(|r| r.arn.as_str()) {
                let request = Request { principal: &who, action: &need.action, resource, context: &context };
                if !decide(&policies, &request).allowed() {
                    let why = format!(
                        "{arn} is not authorized to perform: {} on resource: {resource}",
                        need.action
                    );
                    return Err(Refusal::not_allowed(why));
                }
            }
        }
        Ok(())
    }

    /// Publishes to a topic, as far as that lets it.
    ///
    /// # Errors
    /// The topic is not there, its policy says no, the message does not fit.
    pub fn publish(&self, tx: &mut Tx, topic: &str, p: Publication) -> Result<(), Refusal> {
        let policy = sns::policy_of(tx, topic)
            .ok_or_else(|| Refusal::not_found(format!("there is no topic {topic}")))?;
        self.may(Some(&policy), "sns:Publish", topic, tx.now()).map_err(Refusal::not_allowed)?;
        to_topic(tx, topic, p).map(|_| ()).map_err(|e| Refusal::other(e.to_string()))
    }

    /// Puts a message into a queue, as far as that lets it.
    ///
    /// # Errors
    /// The queue is not there, its policy says no, it is full, the message does not fit.
    pub fn send(&self, tx: &mut Tx, arn: &str, out: Outgoing) -> Result<(), Refusal> {
        let queue = messages::target(tx, arn);
        let queue = queue.ok_or_else(|| Refusal::not_found(format!("there is no queue {arn}")))?;
        let policy = queue.attributes.get("Policy").map(String::as_str);
        self.may(policy, "sqs:SendMessage", arn, tx.now()).map_err(Refusal::not_allowed)?;
        messages::send(tx, &queue, out).map(|_| ()).map_err(|e| Refusal::other(e.to_string()))
    }

    /// Gives a message up: it goes to the dead-letter queue, if there is one and its policy takes it. Those of rules say why.
    pub fn bury(
        &self,
        tx: &mut Tx,
        dead_letters: Option<&str>,
        target: &str,
        body: String,
        refusal: &Refusal,
    ) {
        let out = Outgoing { body, sender: BURIER.into(), ..Default::default() };
        self.bury_message(tx, dead_letters, target, out, refusal);
    }

    /// The same for a message with attributes.
    pub fn bury_message(
        &self,
        tx: &mut Tx,
        dead_letters: Option<&str>,
        target: &str,
        mut out: Outgoing,
        refusal: &Refusal,
    ) {
        tracing::warn!("a delivery of {} to {target} failed: {}", self.source, refusal.why);
        let Some(arn) = dead_letters else { return };
        if self.service == "events.amazonaws.com" {
            out.attributes = told(&self.source, target, refusal);
        }
        if let Err(e) = self.send(tx, arn, out) {
            tracing::warn!("a dead letter of {} is lost: {}", self.source, e.why);
        }
    }
}

/// What a rule's dead letters say beside the event.
fn told(rule: &str, target: &str, refusal: &Refusal) -> BTreeMap<String, MessageAttributeValue> {
    let all = [
        ("RULE_ARN", rule),
        ("TARGET_ARN", target),
        ("ERROR_CODE", refusal.code),
        ("ERROR_MESSAGE", &refusal.why),
    ];
    all.map(|(name, value)| {
        let value = MessageAttributeValue {
            data_type: "String".into(),
            string_value: Some(value.to_owned()),
            ..Default::default()
        };
        (name.to_owned(), value)
    })
    .into()
}
