//! Subscriptions: made, confirmed, looked at, changed, ended.

use std::collections::BTreeMap;

use front::{ShellCall, ShellOps};
use metrics::time::iso_ms;
use serde_json::{Value as Json, json};
use shapes::sns::{self as api, ops};
use shapes::{AwsError, Unit};
use state::{Caller, Effect, Handlers, Tx, View};

use super::publish::headers;
use super::rows::{Subscription, Topic};
use super::{invalid, page, topic};
use crate::Sender;
use crate::outbox::{self, Target};
use crate::pattern::Pattern;

/// Subscriptions that a region holds.
const MOST: usize = 50_000;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.shell::<ops::Subscribe>(Effect::Partly(
        "sqs, lambda and http; https, email, sms, firehose and application subscriptions are kept as pending and get nothing.",
    ));
    h.write::<ops::ConfirmSubscription>(Effect::Real, confirm);
    h.write::<ops::Unsubscribe>(Effect::Real, unsubscribe);
    h.write::<ops::SetSubscriptionAttributes>(
        Effect::Partly("a subscription's delivery policy is kept; it changes nothing."),
        set,
    );
    h.read::<ops::GetSubscriptionAttributes>(Effect::Real, |view, _, i| {
        let s = find(view, &i.subscription_arn)?;
        Ok(api::GetSubscriptionAttributesResponse { attributes: Some(attributes(view, &s)) })
    });
    h.read::<ops::ListSubscriptions>(Effect::Real, |view, _, i| {
        let (subscriptions, next_token) =
            page(view.table::<Subscription>().iter().map(|s| show(s)).collect(), i.next_token)?;
        Ok(api::ListSubscriptionsResponse { subscriptions: Some(subscriptions), next_token })
    });
    h.read::<ops::ListSubscriptionsByTopic>(Effect::Real, |view, _, i| {
        topic(view, &i.topic_arn)?;
        let all = view.by_index::<Subscription>("topic", &i.topic_arn).map(|s| show(s)).collect();
        let (subscriptions, next_token) = page(all, i.next_token)?;
        Ok(api::ListSubscriptionsByTopicResponse { subscriptions: Some(subscriptions), next_token })
    });
}

/// Serves what tells addresses.
pub fn serve(shell: &mut ShellOps) {
    shell.add::<ops::Subscribe, _>(|call: ShellCall, input| async move {
        let base = call.base_url.clone();
        call.engine.write(&call.scope, move |tx| subscribe(tx, input, &base)).await
    });
}

fn show(s: &Subscription) -> api::Subscription {
    api::Subscription {
        subscription_arn: Some(if s.pending { "PendingConfirmation".into() } else { s.arn.clone() }),
        owner: Some(s.owner.clone()),
        protocol: Some(s.protocol.clone()),
        endpoint: Some(s.endpoint.clone()),
        topic_arn: Some(s.topic.clone()),
    }
}

fn find(tables: &state::Tables, arn: &str) -> Result<Subscription, AwsError> {
    if arn.split(':').count() != 7 || !arn.starts_with("arn:") {
        return Err(invalid(
            "Invalid parameter: SubscriptionArn Reason: An ARN must have at least 6 elements, not 1",
        ));
    }
    let found = tables.get::<Subscription>(arn).map(|s| Subscription::clone(s));
    found.ok_or_else(|| AwsError::new("NotFound", "Subscription does not exist").with_status(404))
}

fn subscribe(tx: &mut Tx, i: api::SubscribeInput, base: &str) -> Result<api::SubscribeResponse, AwsError> {
    let t = topic(tx, &i.topic_arn)?;
    let endpoint = i.endpoint.unwrap_or_default();
    check_endpoint(&t, &i.protocol, &endpoint)?;
    let attributes: BTreeMap<String, String> =
        i.attributes.unwrap_or_default().into_iter().filter(|(_, v)| !v.is_empty()).collect();
    for (k, v) in &attributes {
        check_attribute(&i.protocol, k, v)?;
    }
    let same = tx
        .by_index::<Subscription>("topic", &t.arn)
        .find(|s| s.protocol == i.protocol && s.endpoint == endpoint)
        .map(|s| Subscription::clone(s));
    let asked = i.return_subscription_arn == Some(true);
    let answer = |s: &Subscription| {
        let arn = if s.pending && !asked { "pending confirmation".into() } else { s.arn.clone() };
        Ok(api::SubscribeResponse { subscription_arn: Some(arn) })
    };
    if let Some(s) = same {
        if s.attributes != attributes && !attributes.is_empty() {
            return Err(invalid(
                "Invalid parameter: Attributes Reason: Subscription already exists with different attributes",
            ));
        }
        if s.pending {
            ask(tx, &s, base);
        }
        return answer(&s);
    }
    if tx.table::<Subscription>().len() >= MOST {
        return Err(AwsError::new(
            "SubscriptionLimitExceeded",
            "The region holds as many subscriptions as it can.",
        )
        .with_status(403));
    }
    let s = Subscription {
        arn: format!("{}:{}", t.arn, tx.random().uuid()),
        topic: t.arn.clone(),
        owner: tx.account().to_owned(),
        pending: !matches!(i.protocol.as_str(), "sqs" | "lambda" | "firehose"),
        protocol: i.protocol,
        endpoint,
        token: tx.random().hex(64),
        attributes,
    };
    tx.put(s.clone());
    if s.pending {
        ask(tx, &s, base);
    }
    answer(&s)
}

fn check_endpoint(t: &Topic, protocol: &str, endpoint: &str) -> Result<(), AwsError> {
    let refuse = |text: &str| Err(invalid(format!("Invalid parameter: {text}")));
    match protocol {
        "sqs" if endpoint.ends_with(".fifo") && !t.is_fifo() => {
            refuse("Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics")
        }
        "sqs" if endpoint.starts_with("arn:") => Ok(()),
        "sqs" => refuse("SQS endpoint ARN"),
        "lambda" if t.is_fifo() => refuse("Endpoint Reason: Please use SQS queue"),
        "lambda" if endpoint.starts_with("arn:") => Ok(()),
        "lambda" => refuse("Lambda endpoint ARN"),
        "http" | "https" if endpoint.starts_with(&format!("{protocol}://")) => Ok(()),
        "http" | "https" => refuse("Endpoint must match the specified protocol"),
        "email" | "email-json" if endpoint.contains('@') => Ok(()),
        "email" | "email-json" => refuse("Email address"),
        "sms" if endpoint.starts_with('+') || endpoint.chars().all(|c| c.is_ascii_digit() || c == '-') => {
            Ok(())
        }
        "sms" => Err(invalid(format!("Invalid SMS endpoint: {endpoint}"))),
        "application" | "firehose" if endpoint.starts_with("arn:") => Ok(()),
        _ => refuse("Amazon SNS does not support this protocol string: ")
            .map_err(|e: AwsError| AwsError { message: format!("{}{protocol}", e.message), ..e }),
    }
}

fn check_attribute(protocol: &str, name: &str, value: &str) -> Result<(), AwsError> {
    let refuse = |text: String| Err(invalid(format!("Invalid parameter: {text}")));
    match name {
        "RawMessageDelivery" if !["true", "false"].contains(&value) => refuse(format!(
            "Attributes Reason: RawMessageDelivery: Invalid value [{value}]. Must be true or false."
        )),
        "RawMessageDelivery"
            if !["sqs", "http", "https", "firehose"].contains(&protocol) && value == "true" =>
        {
            refuse(format!(
                "Attributes Reason: RawMessageDelivery: Delivery protocol [{protocol}] does not support raw message delivery."
            ))
        }
        "FilterPolicyScope" if !["MessageAttributes", "MessageBody"].contains(&value) => refuse(format!(
            "FilterPolicyScope: Invalid value [{value}]. Please use either MessageBody or MessageAttributes"
        )),
        "FilterPolicy" if value.trim() != "{}" => match Pattern::parse(value) {
            Ok(_) => Ok(()),
            Err(e) => refuse(format!("FilterPolicy: {e}")),
        },
        "DeliveryPolicy" | "RedrivePolicy" | "ReplayPolicy"
            if serde_json::from_str::<Json>(value).is_err() =>
        {
            refuse(format!("{name}: failed to parse JSON."))
        }
        "RawMessageDelivery"
        | "FilterPolicyScope"
        | "FilterPolicy"
        | "DeliveryPolicy"
        | "RedrivePolicy"
        | "ReplayPolicy"
        | "SubscriptionRoleArn" => Ok(()),
        _ => refuse("AttributeName".into()),
    }
}

/// Asks an HTTP endpoint to confirm.
fn ask(tx: &mut Tx, s: &Subscription, base: &str) {
    if s.protocol != "http" {
        return;
    }
    let id = tx.random().uuid();
    let body = json!({
        "Type": "SubscriptionConfirmation",
        "MessageId": id,
        "Token": s.token,
        "TopicArn": s.topic,
        "Message": format!("You have chosen to subscribe to the topic {}.\nTo confirm the subscription, visit the SubscribeURL included in this message.", s.topic),
        "SubscribeURL": format!("{base}/?Action=ConfirmSubscription&TopicArn={}&Token={}", s.topic, s.token),
        "Timestamp": iso_ms(tx.now()),
    });
    let headers = headers("SubscriptionConfirmation", &id, &s.topic, None);
    let by = Sender::topic(&s.topic);
    outbox::put(tx, Target::Http { url: s.endpoint.clone(), headers }, body.to_string(), None, by);
}

fn confirm(
    tx: &mut Tx,
    _: &Caller,
    i: api::ConfirmSubscriptionInput,
) -> Result<api::ConfirmSubscriptionResponse, AwsError> {
    topic(tx, &i.topic_arn)?;
    let found = tx
        .by_index::<Subscription>("topic", &i.topic_arn)
        .find(|s| s.token == i.token)
        .map(|s| s.arn.clone());
    let arn = found.ok_or_else(|| invalid("Invalid parameter: Token"))?;
    tx.update::<Subscription>(&arn, |s| {
        s.pending = false;
        if i.authenticate_on_unsubscribe.as_deref() == Some("true") {
            s.attributes.insert("ConfirmationWasAuthenticated".into(), "true".into());
        }
    });
    Ok(api::ConfirmSubscriptionResponse { subscription_arn: Some(arn) })
}

fn unsubscribe(tx: &mut Tx, _: &Caller, i: api::UnsubscribeInput) -> Result<Unit, AwsError> {
    // One that is gone already is no error.
    match find(tx, &i.subscription_arn) {
        Ok(s) => {
            tx.delete::<Subscription>(&s.arn);
            tx.update::<Topic>(&s.topic, |t| t.deleted += 1);
            Ok(Unit {})
        }
        Err(e) if e.code == "NotFound" => Ok(Unit {}),
        Err(e) => Err(e),
    }
}

fn attributes(view: &View, s: &Subscription) -> BTreeMap<String, String> {
    let authenticated = !matches!(s.protocol.as_str(), "http" | "https" | "email" | "email-json" | "sms");
    let mut out = BTreeMap::from([
        ("SubscriptionArn".to_owned(), s.arn.clone()),
        ("TopicArn".to_owned(), s.topic.clone()),
        ("Owner".to_owned(), s.owner.clone()),
        ("Protocol".to_owned(), s.protocol.clone()),
        ("Endpoint".to_owned(), s.endpoint.clone()),
        ("PendingConfirmation".to_owned(), s.pending.to_string()),
        ("ConfirmationWasAuthenticated".to_owned(), authenticated.to_string()),
        ("RawMessageDelivery".to_owned(), "false".to_owned()),
        ("SubscriptionPrincipal".to_owned(), format!("arn:aws:iam::{}:root", s.owner)),
    ]);
    if s.protocol.starts_with("http")
        && let Some(t) = view.get::<Topic>(&s.topic)
    {
        out.insert("EffectiveDeliveryPolicy".into(), super::topics::effective_delivery_policy(t));
    }
    if s.attributes.contains_key("FilterPolicy") {
        out.insert("FilterPolicyScope".into(), "MessageAttributes".into());
    }
    out.extend(s.attributes.clone());
    out
}

fn set(tx: &mut Tx, _: &Caller, i: api::SetSubscriptionAttributesInput) -> Result<Unit, AwsError> {
    let s = find(tx, &i.subscription_arn)?;
    let value = i.attribute_value.unwrap_or_default();
    let gone = value.is_empty() || (value == "{}" && i.attribute_name != "FilterPolicy");
    if gone {
        check_attribute(
            &s.protocol,
            &i.attribute_name,
            if i.attribute_name == "RawMessageDelivery" { "false" } else { "{}" },
        )
        .or_else(|e| if i.attribute_name == "FilterPolicyScope" { Ok(()) } else { Err(e) })?;
    } else {
        check_attribute(&s.protocol, &i.attribute_name, &value)?;
    }
    tx.update::<Subscription>(&s.arn, |s| {
        if gone {
            s.attributes.remove(&i.attribute_name);
        } else {
            s.attributes.insert(i.attribute_name, value);
        }
    });
    Ok(Unit {})
}
