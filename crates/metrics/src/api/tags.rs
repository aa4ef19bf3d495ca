//! Tags of alarms.

use std::collections::BTreeMap;

use shapes::AwsError;
use shapes::cloudwatch::{self as api, ops};
use state::{Effect, Handlers, Tables};

use super::invalid;
use crate::composite::by_name_or_arn;
use crate::rows::Alarm;

/// Tags that an alarm may have.
const MOST: usize = 50;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::ListTagsForResource>(Effect::Real, |view, _, i| {
        let tags = &find(view, &i.resource_arn)?.tags;
        let tags = tags.iter().map(|(k, v)| api::Tag { key: k.clone(), value: v.clone() }).collect();
        Ok(api::ListTagsForResourceOutput { tags: Some(tags) })
    });
    h.write::<ops::TagResource>(Effect::Real, |tx, _, i| {
        let alarm = find(tx, &i.resource_arn)?;
        let name = alarm.name.clone();
        let tags = checked(i.tags, &alarm.tags)?;
        tx.update::<Alarm>(&name, |a| a.tags = tags);
        Ok(api::TagResourceOutput {})
    });
    h.write::<ops::UntagResource>(Effect::Real, |tx, _, i| {
        let name = find(tx, &i.resource_arn)?.name.clone();
        tx.update::<Alarm>(&name, |a| a.tags.retain(|k, _| !i.tag_keys.contains(k)));
        Ok(api::UntagResourceOutput {})
    });
}

fn find<'a>(tables: &'a Tables, arn: &str) -> Result<&'a Alarm, AwsError> {
    by_name_or_arn(tables, arn)
        .filter(|a| a.arn == arn)
        .ok_or_else(|| AwsError::new("ResourceNotFoundException", format!("Unknown: {arn}")).with_status(404))
}

/// The tags after these were added.
pub fn checked(
    add: Vec<api::Tag>,
    old: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, AwsError> {
    let mut all = old.clone();
    for t in add {
        if t.key.to_lowercase().starts_with("aws:") {
            return Err(invalid("aws: prefixed tag key names are not allowed for external use."));
        }
        all.insert(t.key, t.value);
    }
    if all.len() > MOST {
        return Err(invalid("The number of tags of a resource is limited to 50."));
    }
    Ok(all)
}
