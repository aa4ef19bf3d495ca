//! Topics: made, looked at, changed, deleted; their policies and tags.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use shapes::sns::{self as api, ops};
use shapes::{AwsError, Unit};
use state::{Caller, Effect, Handlers, Tables, Tx, View};

use super::rows::{Subscription, Topic};
use super::{invalid, page, topic};

/// Topics that a region holds.
const MOST_TOPICS: usize = 10_000;
/// Tags that a topic may have.
const MOST_TAGS: usize = 50;
/// What can be set.
const SETTABLE: [&str; 29] = [
    "Policy",
    "DisplayName",
    "DeliveryPolicy",
    "KmsMasterKeyId",
    "TracingConfig",
    "SignatureVersion",
    "FifoTopic",
    "ContentBasedDeduplication",
    "ArchivePolicy",
    "FifoThroughputScope",
    "DataProtectionPolicy",
    "ApplicationSuccessFeedbackRoleArn",
    "ApplicationSuccessFeedbackSampleRate",
    "ApplicationFailureFeedbackRoleArn",
    "FirehoseSuccessFeedbackRoleArn",
    "FirehoseSuccessFeedbackSampleRate",
    "FirehoseFailureFeedbackRoleArn",
    "HTTPSuccessFeedbackRoleArn",
    "HTTPSuccessFeedbackSampleRate",
    "HTTPFailureFeedbackRoleArn",
    "LambdaSuccessFeedbackRoleArn",
    "LambdaSuccessFeedbackSampleRate",
    "LambdaFailureFeedbackRoleArn",
    "SQSSuccessFeedbackRoleArn",
    "SQSSuccessFeedbackSampleRate",
    "SQSFailureFeedbackRoleArn",
    "MobileSuccessFeedbackRoleArn",
    "MobileFailureFeedbackRoleArn",
    "SMSSuccessFeedbackRoleArn",
];

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    let kept =
        Effect::Partly("encryption, feedback roles and the delivery policy are kept; they change nothing.");
    h.write::<ops::CreateTopic>(kept, create);
    h.write::<ops::SetTopicAttributes>(kept, set);
    h.read::<ops::GetTopicAttributes>(Effect::Real, |view, _, i| {
        let t = topic(view, &i.topic_arn)?;
        Ok(api::GetTopicAttributesResponse { attributes: Some(attributes(view, &t)) })
    });
    h.read::<ops::ListTopics>(Effect::Real, |view, _, i| {
        let all: Vec<String> = view.table::<Topic>().iter().map(|t| t.arn.clone()).collect();
        let (arns, next_token) = page(all, i.next_token)?;
        let topics = arns.into_iter().map(|a| api::Topic { topic_arn: Some(a) }).collect();
        Ok(api::ListTopicsResponse { topics: Some(topics), next_token })
    });
    h.write::<ops::DeleteTopic>(Effect::Real, |tx, _, i| {
        check_arn(&i.topic_arn)?;
        // One that is gone already is no error.
        if tx.delete::<Topic>(&i.topic_arn) {
            let gone: Vec<String> =
                tx.by_index::<Subscription>("topic", &i.topic_arn).map(|s| s.arn.clone()).collect();
            for arn in gone {
                tx.delete::<Subscription>(&arn);
            }
        }
        Ok(Unit {})
    });
    h.write::<ops::AddPermission>(Effect::Real, add_permission);
    h.write::<ops::RemovePermission>(Effect::Real, remove_permission);
    h.read::<ops::ListTagsForResource>(Effect::Real, list_tags);
    h.write::<ops::TagResource>(Effect::Real, tag);
    h.write::<ops::UntagResource>(Effect::Real, |tx, _, i| {
        let t = tagged(tx, &i.resource_arn)?;
        tx.update::<Topic>(&t.arn, |t| t.tags.retain(|k, _| !i.tag_keys.contains(k)));
        Ok(api::UntagResourceResponse {})
    });
}

fn check_arn(arn: &str) -> Result<(), AwsError> {
    let fits = arn.starts_with("arn:") && arn.split(':').count() == 6 && arn.split(':').nth(2) == Some("sns");
    if fits { Ok(()) } else { Err(invalid("Invalid parameter: TopicArn")) }
}

fn create(tx: &mut Tx, _: &Caller, i: api::CreateTopicInput) -> Result<api::CreateTopicResponse, AwsError> {
    let mut attributes = i.attributes.unwrap_or_default();
    if let Some(p) = i.data_protection_policy {
        attributes.insert("DataProtectionPolicy".into(), p);
    }
    let fifo = attributes.get("FifoTopic").is_some_and(|v| v == "true");
    let stem = if fifo { i.name.strip_suffix(".fifo").unwrap_or_default() } else { &i.name };
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if stem.is_empty() || i.name.len() > 256 || !stem.chars().all(fits) {
        return Err(invalid(if fifo {
            "Invalid parameter: Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must be between 1 and 256 characters long."
        } else {
            "Invalid parameter: Topic Name"
        }));
    }
    for (k, v) in &attributes {
        check_attribute(k, v)?;
    }
    let tags = super::tags(i.tags.unwrap_or_default());
    check_tags(&tags)?;
    let arn = format!("arn:aws:sns:{}:{}:{}", tx.region(), tx.account(), i.name);
    if let Some(found) = tx.get::<Topic>(&arn) {
        if !tags.is_empty() && found.tags != tags {
            return Err(invalid("Invalid parameter: Tags Reason: Topic already exists with different tags"));
        }
        let shown = self::attributes(tx, found);
        if attributes.iter().any(|(k, v)| !v.is_empty() && shown.get(k).is_none_or(|w| w != v)) {
            return Err(invalid(
                "Invalid parameter: Attributes Reason: Topic already exists with different attributes",
            ));
        }
        return Ok(api::CreateTopicResponse { topic_arn: Some(arn) });
    }
    if tx.table::<Topic>().len() >= MOST_TOPICS {
        return Err(AwsError::new("TopicLimitExceeded", "The region holds as many topics as it can.")
            .with_status(403));
    }
    attributes.retain(|_, v| !v.is_empty());
    let (owner, created_at) = (tx.account().to_owned(), tx.now());
    tx.put(Topic { name: i.name, arn: arn.clone(), owner, created_at, attributes, tags, deleted: 0 });
    Ok(api::CreateTopicResponse { topic_arn: Some(arn) })
}

fn check_attribute(name: &str, value: &str) -> Result<(), AwsError> {
    let known =
        SETTABLE.contains(&name) || name.ends_with("FeedbackRoleArn") || name.ends_with("FeedbackSampleRate");
    if !known {
        return Err(invalid("Invalid parameter: AttributeName"));
    }
    let json = ["Policy", "DeliveryPolicy", "ArchivePolicy", "DataProtectionPolicy"].contains(&name);
    if json && !value.is_empty() && serde_json::from_str::<Json>(value).is_err() {
        return Err(invalid(format!("Invalid parameter: {name}: failed to parse JSON.")));
    }
    Ok(())
}

fn set(tx: &mut Tx, _: &Caller, i: api::SetTopicAttributesInput) -> Result<Unit, AwsError> {
    let t = topic(tx, &i.topic_arn)?;
    let value = i.attribute_value.unwrap_or_default();
    check_attribute(&i.attribute_name, &value)?;
    if i.attribute_name == "FifoTopic" {
        return Err(invalid("Invalid parameter: AttributeName"));
    }
    tx.update::<Topic>(&t.arn, |t| {
        if value.is_empty() {
            t.attributes.remove(&i.attribute_name);
        } else {
            t.attributes.insert(i.attribute_name, value);
        }
    });
    Ok(Unit {})
}

fn default_policy(t: &Topic) -> Json {
    let actions = [
        "GetTopicAttributes",
        "SetTopicAttributes",
        "AddPermission",
        "RemovePermission",
        "DeleteTopic",
        "Subscribe",
        "ListSubscriptionsByTopic",
        "Publish",
    ];
    let actions: Vec<String> = actions.iter().map(|a| format!("SNS:{a}")).collect();
    json!({
        "Version": "2008-10-17",
        "Id": "__default_policy_ID",
        "Statement": [{
            "Sid": "__default_statement_ID",
            "Effect": "Allow",
            "Principal": {"AWS": "*"},
            "Action": actions,
            "Resource": t.arn,
            "Condition": {"StringEquals": {"AWS:SourceOwner": t.owner}},
        }],
    })
}

/// The delivery policy that holds where none is set.
pub fn effective_delivery_policy(t: &Topic) -> String {
    if let Some(p) = t.attributes.get("DeliveryPolicy") {
        return p.clone();
    }
    json!({"http": {
        "defaultHealthyRetryPolicy": {"minDelayTarget": 20, "maxDelayTarget": 20, "numRetries": 3,
            "numMaxDelayRetries": 0, "numNoDelayRetries": 0, "numMinDelayRetries": 0, "backoffFunction": "linear"},
        "disableSubscriptionOverrides": false,
        "defaultRequestPolicy": {"headerContentType": "text/plain; charset=UTF-8"},
    }})
    .to_string()
}

fn attributes(tables: &Tables, t: &Topic) -> BTreeMap<String, String> {
    let count = |pending: bool| {
        tables.by_index::<Subscription>("topic", &t.arn).filter(|s| s.pending == pending).count().to_string()
    };
    let mut out = BTreeMap::from([
        ("TopicArn".to_owned(), t.arn.clone()),
        ("Owner".to_owned(), t.owner.clone()),
        ("DisplayName".to_owned(), String::new()),
        ("Policy".to_owned(), default_policy(t).to_string()),
        ("EffectiveDeliveryPolicy".to_owned(), effective_delivery_policy(t)),
        ("SubscriptionsConfirmed".to_owned(), count(false)),
        ("SubscriptionsPending".to_owned(), count(true)),
        ("SubscriptionsDeleted".to_owned(), t.deleted.to_string()),
    ]);
    if t.is_fifo() {
        out.insert("FifoTopic".into(), "true".into());
        out.insert("ContentBasedDeduplication".into(), "false".into());
    }
    out.extend(
        t.attributes
            .iter()
            .filter(|(k, v)| *k != "FifoTopic" || *v == "true")
            .map(|(k, v)| (k.clone(), v.clone())),
    );
    out
}

/// The policy in force.
pub(super) fn policy(t: &Topic) -> Json {
    t.attributes.get("Policy").and_then(|p| serde_json::from_str(p).ok()).unwrap_or_else(|| default_policy(t))
}

fn add_permission(tx: &mut Tx, _: &Caller, i: api::AddPermissionInput) -> Result<Unit, AwsError> {
    let t = topic(tx, &i.topic_arn)?;
    let mut policy = policy(&t);
    let statements =
        policy["Statement"].as_array_mut().ok_or_else(|| invalid("Invalid parameter: Policy"))?;
    if statements.iter().any(|s| s["Sid"] == json!(i.label)) {
        return Err(invalid("Invalid parameter: Statement already exists"));
    }
    let who: Vec<String> = i.aws_account_id.iter().map(|a| format!("arn:aws:iam::{a}:root")).collect();
    let actions: Vec<String> = i.action_name.iter().map(|a| format!("SNS:{a}")).collect();
    statements.push(json!({"Sid": i.label, "Effect": "Allow", "Principal": {"AWS": who}, "Action": actions, "Resource": t.arn}));
    tx.update::<Topic>(&t.arn, |t| {
        t.attributes.insert("Policy".into(), policy.to_string());
    });
    Ok(Unit {})
}

fn remove_permission(tx: &mut Tx, _: &Caller, i: api::RemovePermissionInput) -> Result<Unit, AwsError> {
    let t = topic(tx, &i.topic_arn)?;
    let mut policy = policy(&t);
    if let Some(s) = policy["Statement"].as_array_mut() {
        s.retain(|s| s["Sid"] != json!(i.label));
    }
    tx.update::<Topic>(&t.arn, |t| {
        t.attributes.insert("Policy".into(), policy.to_string());
    });
    Ok(Unit {})
}

fn tagged(tables: &Tables, arn: &str) -> Result<Topic, AwsError> {
    let found = tables.get::<Topic>(arn).map(|t| Topic::clone(t));
    found.ok_or_else(|| AwsError::new("ResourceNotFound", "Resource does not exist").with_status(404))
}

fn list_tags(
    view: &View,
    _: &Caller,
    i: api::ListTagsForResourceRequest,
) -> Result<api::ListTagsForResourceResponse, AwsError> {
    let tags = tagged(view, &i.resource_arn)?.tags;
    Ok(api::ListTagsForResourceResponse {
        tags: Some(tags.into_iter().map(|(key, value)| api::Tag { key, value }).collect()),
    })
}

fn check_tags(tags: &BTreeMap<String, String>) -> Result<(), AwsError> {
    if tags.len() > MOST_TAGS {
        return Err(AwsError::new(
            "TagLimitExceeded",
            "Could not complete request: tag quota of per resource exceeded",
        ));
    }
    if tags.keys().any(|k| k.to_lowercase().starts_with("aws:")) {
        return Err(invalid(
            "Invalid parameter: Tags Reason: aws: prefixed tag key names are not allowed for external use.",
        ));
    }
    Ok(())
}

fn tag(tx: &mut Tx, _: &Caller, i: api::TagResourceRequest) -> Result<api::TagResourceResponse, AwsError> {
    let t = tagged(tx, &i.resource_arn)?;
    let mut tags = t.tags;
    tags.extend(super::tags(i.tags));
    check_tags(&tags)?;
    tx.update::<Topic>(&t.arn, |t| t.tags = tags);
    Ok(api::TagResourceResponse {})
}
