//! Quotas, and the lists of what there is to choose from.
//!
//! Source: "Quotas for Amazon EC2 Auto Scaling"; API reference, Describe*Types.

use shapes::autoscaling::{self as api, ops};
use shapes::convert::Unit;
use state::{AwsError, Caller, Effect, Handlers, View};

use super::processes::PROCESSES;
use crate::plan::RULES;
use crate::rows::{Group, LaunchConfiguration};

pub const GROUPS: usize = 500;
pub const LAUNCH_CONFIGURATIONS: usize = 200;
pub const HOOKS: usize = 50;
pub const POLICIES: usize = 50;
pub const SCHEDULES: usize = 125;
pub const TOPICS: usize = 10;

/// Metrics that can be collected of a group.
pub const METRICS: [&str; 21] = [
    "GroupMinSize",
    "GroupMaxSize",
    "GroupDesiredCapacity",
    "GroupInServiceInstances",
    "GroupPendingInstances",
    "GroupStandbyInstances",
    "GroupTerminatingInstances",
    "GroupTotalInstances",
    "GroupInServiceCapacity",
    "GroupPendingCapacity",
    "GroupStandbyCapacity",
    "GroupTerminatingCapacity",
    "GroupTotalCapacity",
    "WarmPoolDesiredCapacity",
    "WarmPoolWarmedCapacity",
    "WarmPoolPendingCapacity",
    "WarmPoolTerminatingCapacity",
    "WarmPoolTotalCapacity",
    "GroupAndWarmPoolDesiredCapacity",
    "GroupAndWarmPoolTotalCapacity",
    "WarmPoolMinSize",
];

/// Checks that there is room for one more.
///
/// # Errors
/// LimitExceeded.
pub fn check(there: usize, most: usize, what: &str) -> Result<(), AwsError> {
    if there < most {
        return Ok(());
    }
    Err(AwsError::new("LimitExceeded", format!("You have exceeded your limit of {most} {what}.")))
}

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::DescribeAccountLimits>(Effect::Real, account_limits);
    h.read::<ops::DescribeAdjustmentTypes>(Effect::Real, |_: &View, _: &Caller, _: Unit| {
        let kinds = super::policies::ADJUSTMENTS;
        let all = kinds.map(|k| api::AdjustmentType { adjustment_type: Some(k.to_owned()) });
        Ok(api::DescribeAdjustmentTypesAnswer { adjustment_types: Some(all.into()) })
    });
    h.read::<ops::DescribeLifecycleHookTypes>(Effect::Real, |_: &View, _: &Caller, _: Unit| {
        let all = super::hooks::TRANSITIONS.map(str::to_owned);
        Ok(api::DescribeLifecycleHookTypesAnswer { lifecycle_hook_types: Some(all.into()) })
    });
    h.read::<ops::DescribeMetricCollectionTypes>(Effect::Real, |_: &View, _: &Caller, _: Unit| {
        let metric = |m: &&str| api::MetricCollectionType { metric: Some((*m).to_owned()) };
        let minute = api::MetricGranularityType { granularity: Some("1Minute".to_owned()) };
        Ok(api::DescribeMetricCollectionTypesAnswer {
            metrics: Some(METRICS.iter().map(metric).collect()),
            granularities: Some(vec![minute]),
        })
    });
    h.read::<ops::DescribeScalingProcessTypes>(Effect::Real, |_: &View, _: &Caller, _: Unit| {
        let all = PROCESSES.iter().map(|p| api::ProcessType { process_name: (*p).to_owned() });
        Ok(api::ProcessesType { processes: Some(all.collect()) })
    });
    h.read::<ops::DescribeTerminationPolicyTypes>(Effect::Real, |_: &View, _: &Caller, _: Unit| {
        let all = RULES.iter().map(|(name, _)| (*name).to_owned()).collect();
        Ok(api::DescribeTerminationPolicyTypesAnswer { termination_policy_types: Some(all) })
    });
}

fn account_limits(view: &View, _: &Caller, _: Unit) -> Result<api::DescribeAccountLimitsAnswer, AwsError> {
    Ok(api::DescribeAccountLimitsAnswer {
        max_number_of_auto_scaling_groups: Some(GROUPS as i64),
        max_number_of_launch_configurations: Some(LAUNCH_CONFIGURATIONS as i64),
        number_of_auto_scaling_groups: Some(view.table::<Group>().len() as i64),
        number_of_launch_configurations: Some(view.table::<LaunchConfiguration>().len() as i64),
    })
}
