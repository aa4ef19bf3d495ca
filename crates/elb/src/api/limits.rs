//! Quotas of an account and a region, with AWS's default values.
//!
//! Source: user guide, "Quotas for your Application Load Balancers".

use shapes::elbv2::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, View};

use super::support::page;

/// A quota: its name in DescribeAccountLimits, its value, and the error when it is reached.
pub struct Quota {
    pub name: &'static str,
    pub most: usize,
    pub code: &'static str,
    pub message: &'static str,
}

/// Balancers in a region.
pub const LOAD_BALANCERS: Quota = Quota {
    name: "application-load-balancers",
    most: 50,
    code: "TooManyLoadBalancers",
    message: "You have reached the limit on the number of load balancers",
};
/// Target groups in a region.
pub const TARGET_GROUPS: Quota = Quota {
    name: "target-groups",
    most: 3000,
    code: "TooManyTargetGroups",
    message: "You have reached the limit on the number of target groups",
};
/// Listeners of a balancer.
pub const LISTENERS: Quota = Quota {
    name: "listeners-per-application-load-balancer",
    most: 50,
    code: "TooManyListeners",
    message: "You have reached the limit on the number of listeners per load balancer",
};
/// Rules of a balancer, default ones not counted.
pub const RULES: Quota = Quota {
    name: "rules-per-application-load-balancer",
    most: 100,
    code: "TooManyRules",
    message: "You have reached the limit on the number of rules per load balancer",
};
/// Targets of a group.
pub const TARGETS: Quota = Quota {
    name: "targets-per-application-load-balancer",
    most: 1000,
    code: "TooManyTargets",
    message: "You have reached the limit on the number of targets",
};
/// Target groups of a forward action.
pub const GROUPS_PER_ACTION: Quota = Quota {
    name: "target-groups-per-action-on-application-load-balancer",
    most: 5,
    code: "TooManyTargetGroups",
    message: "You have reached the limit on the number of target groups per action",
};
/// Different target groups that the listeners and rules of a balancer forward to.
pub const GROUPS_PER_BALANCER: Quota = Quota {
    name: "target-groups-per-application-load-balancer",
    most: 100,
    code: "TooManyUniqueTargetGroupsPerLoadBalancer",
    message: "You have reached the limit on the number of unique target groups per load balancer",
};
/// Values over all conditions of a rule.
pub const CONDITION_VALUES: Quota = Quota {
    name: "condition-values-per-alb-rule",
    most: 5,
    code: "ValidationError",
    message: "A rule cannot have more than '5' condition values",
};
/// `*` and `?` over all conditions of a rule.
pub const CONDITION_WILDCARDS: Quota = Quota {
    name: "condition-wildcards-per-alb-rule",
    most: 6,
    code: "ValidationError",
    message: "A rule cannot have more than '6' condition wildcards",
};

const ALL: [&Quota; 9] = [
    &TARGET_GROUPS,
    &TARGETS,
    &LISTENERS,
    &RULES,
    &LOAD_BALANCERS,
    &GROUPS_PER_ACTION,
    &GROUPS_PER_BALANCER,
    &CONDITION_VALUES,
    &CONDITION_WILDCARDS,
];

/// Whether there may be one more than `has`.
///
/// # Errors
/// The quota's own.
pub fn check(has: usize, quota: &Quota) -> Result<(), AwsError> {
    check_total(has + 1, quota)
}

/// Whether there may be `total`.
///
/// # Errors
/// The quota's own.
pub fn check_total(total: usize, quota: &Quota) -> Result<(), AwsError> {
    if total <= quota.most { Ok(()) } else { Err(AwsError::new(quota.code, quota.message)) }
}

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::DescribeAccountLimits>(Effect::Real, describe);
}

fn describe(
    _: &View,
    _: &Caller,
    input: api::DescribeAccountLimitsInput,
) -> Result<api::DescribeAccountLimitsOutput, AwsError> {
    let mut all: Vec<&Quota> = ALL.to_vec();
    all.sort_by_key(|q| q.name);
    let (quotas, next_marker) = page(all, |q| q.name.to_owned(), input.marker.as_deref(), input.page_size)?;
    let limit = |q: &&Quota| api::Limit { name: Some(q.name.to_owned()), max: Some(q.most.to_string()) };
    Ok(api::DescribeAccountLimitsOutput { limits: Some(quotas.iter().map(limit).collect()), next_marker })
}
