//! Evaluation of a query over what is known of one instance.

use super::ast::{Argument, Expr, Op, Subject, Test};
use super::value::{Value, compare_versions, version};
use std::cmp::Ordering;

/// What a query can ask of an instance.
pub trait Facts {
    /// Whether the agent is connected.
    fn agent_connected(&self) -> bool;
    /// The agent's version, if known.
    fn agent_version(&self) -> Option<&str>;
    /// The EC2 instance id, if there is one.
    fn ec2_instance_id(&self) -> Option<&str>;
    /// When the instance registered, in milliseconds since 1970.
    fn registered_at(&self) -> i64;
    /// Tasks on it whose last status is RUNNING.
    fn running_tasks(&self) -> i64;
    /// An attribute: `None` if it is not there, `Some(None)` if it has no value.
    fn attribute(&self, name: &str) -> Option<Option<&str>>;
    /// Whether the group of some task on the instance satisfies `test`.
    fn any_group(&self, test: &mut dyn FnMut(&str) -> bool) -> bool;
}

/// Whether the expression holds.
pub fn eval(expr: &Expr, facts: &impl Facts) -> bool {
    match expr {
        Expr::Or(parts) => parts.iter().any(|p| eval(p, facts)),
        Expr::And(parts) => parts.iter().all(|p| eval(p, facts)),
        Expr::Not(inner) => !eval(inner, facts),
        Expr::Test(test) => holds(test, facts),
    }
}

fn holds(test: &Test, facts: &impl Facts) -> bool {
    match &test.subject {
        Subject::AgentConnected => {
            let text = if facts.agent_connected() { "true" } else { "false" };
            text_holds(test, Some(text))
        }
        Subject::Ec2InstanceId => facts.ec2_instance_id().is_some_and(|id| text_holds(test, Some(id))),
        Subject::AgentVersion => facts.agent_version().and_then(version).is_some_and(|have| {
            let Argument::Ordered(_, Value::Version(want)) = &test.argument else { return false };
            ordering_holds(test.op, compare_versions(&have, want))
        }),
        Subject::RegisteredAt => {
            let Argument::Ordered(_, Value::Date(want)) = &test.argument else { return false };
            // Literals have whole seconds as a rule; without this nothing would ever equal one.
            let have = if want % 1000 == 0 {
                facts.registered_at().div_euclid(1000) * 1000
            } else {
                facts.registered_at()
            };
            ordering_holds(test.op, have.cmp(want))
        }
        Subject::RunningTasksCount => {
            let Argument::Ordered(_, Value::Integer(want)) = &test.argument else { return false };
            ordering_holds(test.op, facts.running_tasks().cmp(want))
        }
        Subject::Attribute(name) => match (test.op, facts.attribute(name)) {
            (Op::Exists, have) => have.is_some(),
            (Op::NotExists, have) => have.is_none(),
            (_, None) => false,
            (_, Some(value)) => text_holds(test, value),
        },
        Subject::TaskGroup => {
            let positive = facts.any_group(&mut |group| matches_argument(&test.argument, group));
            positive != is_negative(test.op)
        }
    }
}

const fn is_negative(op: Op) -> bool {
    matches!(op, Op::NotEquals | Op::NotIn | Op::NotMatches | Op::NotExists)
}

/// A comparison of a text that may have no value; what has no value differs from every value.
fn text_holds(test: &Test, have: Option<&str>) -> bool {
    if test.op.is_ordering() {
        let Argument::Ordered(_, want) = &test.argument else { return false };
        return have.and_then(|h| want.compare_text(h)).is_some_and(|o| ordering_holds(test.op, o));
    }
    have.is_some_and(|h| matches_argument(&test.argument, h)) != is_negative(test.op)
}

fn matches_argument(argument: &Argument, have: &str) -> bool {
    match argument {
        Argument::None => false,
        Argument::Text(want) | Argument::Ordered(want, _) => want == have,
        Argument::List(items) => items.iter().any(|item| item == have),
        Argument::Pattern(pattern) => pattern.matches(have),
    }
}

fn ordering_holds(op: Op, have_to_want: Ordering) -> bool {
    match op {
        Op::Equals => have_to_want.is_eq(),
        Op::NotEquals => have_to_want.is_ne(),
        Op::Greater => have_to_want.is_gt(),
        Op::GreaterEqual => have_to_want.is_ge(),
        Op::Less => have_to_want.is_lt(),
        Op::LessEqual => have_to_want.is_le(),
        Op::Exists | Op::NotExists | Op::In | Op::NotIn | Op::Matches | Op::NotMatches => false,
    }
}
