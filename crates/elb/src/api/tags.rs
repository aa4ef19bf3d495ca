//! Tags of balancers, target groups, listeners and rules.

use shapes::elbv2::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::support::{FoundRule, listener, load_balancer, resource, rule, target_group, validation};
use crate::rows::{Listener, LoadBalancer, Rule, Tags, TargetGroup};

/// Most tags of a resource.
const MOST: usize = 50;
/// Most resources in one DescribeTags.
const MOST_DESCRIBED: usize = 20;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::AddTags>(Effect::Real, add);
    h.write::<ops::RemoveTags>(Effect::Real, remove);
    h.read::<ops::DescribeTags>(Effect::Real, describe);
}

/// The tags of a request that makes something.
///
/// # Errors
/// DuplicateTagKeys, TooManyTags, ValidationError.
pub fn new_tags(given: Option<&[api::Tag]>) -> Result<Tags, AwsError> {
    let mut tags = Tags::new();
    merge(&mut tags, given.unwrap_or_default())?;
    Ok(tags)
}

fn merge(tags: &mut Tags, given: &[api::Tag]) -> Result<(), AwsError> {
    for (i, tag) in given.iter().enumerate() {
        if given[..i].iter().any(|other| other.key == tag.key) {
            return Err(AwsError::new(
                "DuplicateTagKeys",
                format!("Tag key was specified more than once: {}", tag.key),
            ));
        }
        if tag.key.to_ascii_lowercase().starts_with("aws:") {
            return Err(validation(format!("Tag key '{}' cannot begin with 'aws:'", tag.key)));
        }
        tags.insert(tag.key.clone(), tag.value.clone().unwrap_or_default());
    }
    if tags.len() > MOST {
        return Err(AwsError::new(
            "TooManyTags",
            format!("The maximum number of tags per resource is '{MOST}'"),
        ));
    }
    Ok(())
}

/// The tags of whatever an ARN names.
fn tags_of(tables: &Tables, arn: &str) -> Result<Tags, AwsError> {
    let kind = resource(arn).and_then(|r| r.split_once('/')).map(|(kind, _)| kind);
    match kind {
        Some("loadbalancer") => load_balancer(tables, arn).map(|r| r.tags.clone()),
        Some("targetgroup") => target_group(tables, arn).map(|r| r.tags.clone()),
        Some("listener") => listener(tables, arn).map(|r| r.tags.clone()),
        Some("listener-rule") => rule(tables, arn).map(|r| match r {
            FoundRule::Own(own) => own.tags.clone(),
            FoundRule::Default(l) => l.default_rule_tags.clone(),
        }),
        _ => Err(validation(format!("'{arn}' is not a valid ARN of a load balancing resource"))),
    }
}

/// Puts tags on whatever an ARN names; it exists.
fn set_tags(tx: &mut Tx, arn: &str, tags: Tags) {
    let rest = tags.clone();
    let done = tx.update::<LoadBalancer>(arn, |r| r.tags = rest.clone())
        || tx.update::<TargetGroup>(arn, |r| r.tags = rest.clone())
        || tx.update::<Listener>(arn, |r| r.tags = rest.clone())
        || tx.update::<Rule>(arn, |r| r.tags = rest);
    if !done && let Ok(FoundRule::Default(l)) = rule(tx, arn) {
        tx.update::<Listener>(&l.arn, |l| l.default_rule_tags = tags);
    }
}

fn add(tx: &mut Tx, _: &Caller, input: api::AddTagsInput) -> Result<api::AddTagsOutput, AwsError> {
    for arn in &input.resource_arns {
        let mut tags = tags_of(tx, arn)?;
        merge(&mut tags, &input.tags)?;
        set_tags(tx, arn, tags);
    }
    Ok(Default::default())
}

fn remove(tx: &mut Tx, _: &Caller, input: api::RemoveTagsInput) -> Result<api::RemoveTagsOutput, AwsError> {
    for arn in &input.resource_arns {
        let mut tags = tags_of(tx, arn)?;
        tags.retain(|key, _| !input.tag_keys.contains(key));
        set_tags(tx, arn, tags);
    }
    Ok(Default::default())
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeTagsInput,
) -> Result<api::DescribeTagsOutput, AwsError> {
    if input.resource_arns.len() > MOST_DESCRIBED {
        return Err(validation(format!(
            "You cannot describe more than '{MOST_DESCRIBED}' resources at a time"
        )));
    }
    let one = |arn: &String| {
        let tag =
            |(key, value): (&String, &String)| api::Tag { key: key.clone(), value: Some(value.clone()) };
        let tags = tags_of(view, arn)?.iter().map(tag).collect();
        Ok(api::TagDescription { resource_arn: Some(arn.clone()), tags: Some(tags) })
    };
    let all: Result<Vec<_>, AwsError> = input.resource_arns.iter().map(one).collect();
    Ok(api::DescribeTagsOutput { tag_descriptions: Some(all?) })
}
