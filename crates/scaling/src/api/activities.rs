//! Reading activities.
//!
//! Source: API reference, DescribeScalingActivities.

use std::sync::Arc;

use shapes::autoscaling::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Row, Tables, View};

use super::show;
use super::support::{group, page};
use crate::rows::{Activity, Group};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::DescribeScalingActivities>(Effect::Real, describe);
}

/// Whether the group that an activity was of is there no more.
fn is_of_deleted(tables: &Tables, a: &Activity) -> bool {
    tables.get::<Group>(&a.group).is_none_or(|g| g.arn != a.group_arn)
}

fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeScalingActivitiesType,
) -> Result<api::ActivitiesType, AwsError> {
    let with_deleted = input.include_deleted_groups == Some(true);
    let ids = input.activity_ids.unwrap_or_default();
    let asked = |a: &&Arc<Activity>| {
        (ids.is_empty() || ids.contains(&a.id)) && (with_deleted || !is_of_deleted(view, a))
    };
    let token = input.next_token.as_deref();
    // A hundred on a page, unlike elsewhere.
    let size = input.max_records.or(Some(100));
    let prefix;
    let (found, next_token) = match &input.auto_scaling_group_name {
        Some(name) => {
            if !with_deleted {
                group(view, name)?;
            }
            prefix = Activity::prefix(name);
            let all: Vec<&Arc<Activity>> = view.prefix::<Activity>(&prefix).filter(asked).collect();
            page(all, |a| a.key(), token, size)?
        }
        None => {
            // The newest first, whichever group they are of.
            let key = |a: &&Arc<Activity>| format!("{:020}:{}", i64::MAX - a.started_at.0, a.id);
            let mut all: Vec<&Arc<Activity>> = view.table::<Activity>().iter().filter(asked).collect();
            all.sort_by_key(key);
            page(all, key, token, size)?
        }
    };
    Ok(api::ActivitiesType {
        activities: found.iter().map(|a| show::activity(view, a)).collect(),
        next_token,
    })
}
