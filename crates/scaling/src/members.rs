//! What is done to one member of a group: into and out of balancers, out of service, out of the group. Operations and the controller
//! share this.

use ec2::rows::Instance;
use elb::rows::TargetGroup;
use shapes::autoscaling::{LifecycleState, ScalingActivityStatusCode as Code};
use state::{Row, Tables, Tx};

use crate::rows::{Activity, Group, Member};
use crate::{activities, words};

/// The tag that says which group an instance belongs to.
pub const GROUP_TAG: &str = "aws:autoscaling:groupName";

/// The lifecycle state of an instance, if it is in an Auto Scaling group: `InService`, `Terminating:Wait`, ...
pub fn lifecycle_state(tables: &Tables, instance_id: &str) -> Option<String> {
    tables.get::<Member>(instance_id).map(|m| m.state.as_str().to_owned())
}

/// What is shown of where an instance is.
pub fn details(tables: &Tables, m: &Member) -> String {
    let subnet = tables.get::<Instance>(&m.instance).map(|i| i.subnet.clone());
    words::details(&subnet.unwrap_or_default(), &m.zone)
}

/// Brings the balancers' registrations of a member that serves in line with its group.
pub fn balance(tx: &mut Tx, group: &Group, m: &Member) {
    let gone: Vec<String> =
        m.registered.iter().filter(|g| !group.target_groups.contains(g)).cloned().collect();
    let adds = !m.left_out && !group.is_suspended("AddToLoadBalancer");
    let new: Vec<String> =
        group.target_groups.iter().filter(|g| adds && !m.registered.contains(g)).cloned().collect();
    if gone.is_empty() && new.is_empty() {
        return;
    }
    deregister(tx, m, &gone);
    let added: Vec<String> = new.into_iter().filter(|g| register(tx, m, g)).collect();
    tx.update::<Member>(&m.instance, |m| {
        m.registered.retain(|g| !gone.contains(g));
        m.registered.extend(added);
    });
}

fn register(tx: &mut Tx, m: &Member, target_group: &str) -> bool {
    let Some(port) = tx.get::<TargetGroup>(target_group).and_then(|g| g.port) else { return false };
    elb::targets::register(tx, target_group, &m.instance, port, Some(&m.zone))
}

fn deregister(tx: &mut Tx, m: &Member, target_groups: &[String]) {
    for g in target_groups {
        if let Some(port) = tx.get::<TargetGroup>(g).and_then(|g| g.port) {
            elb::targets::deregister(tx, g, &m.instance, port);
        }
    }
}

/// Puts a member into service.
pub fn serve(tx: &mut Tx, group: &Group, m: &Member) {
    let now = tx.now();
    let left_out = group.is_suspended("AddToLoadBalancer");
    tx.update::<Member>(&m.instance, |m| {
        m.state = LifecycleState::InService;
        m.in_service_at = Some(now);
        m.left_out = left_out;
        m.activity = None;
    });
    if let Some(key) = &m.activity {
        activities::end(tx, key, Code::Successful, None);
    }
    if let Some(m) = tx.get::<Member>(&m.instance).cloned() {
        balance(tx, group, &m);
    }
}

/// Takes a member out of service for good: it leaves the balancers, and when nothing of it drains any more its machine is terminated.
/// The activity goes on until then.
pub fn end(tx: &mut Tx, group: &Group, m: &Member, cause: String, unhealthy: bool) -> Activity {
    if let Some(key) = &m.activity {
        activities::end(tx, key, Code::Cancelled, None);
    }
    deregister(tx, m, &m.registered);
    let details = details(tx, m);
    let activity =
        activities::begin(tx, group, format!("Terminating EC2 instance: {}", m.instance), cause, details);
    tx.put(activity.clone());
    let (now, key) = (tx.now(), activity.key());
    tx.update::<Member>(&m.instance, |m| {
        m.state = LifecycleState::Terminating;
        m.terminating_at = Some(now);
        m.unhealthy |= unhealthy;
        m.activity = Some(key);
    });
    activity
}

/// Takes a member out of the group; its instance stays. The activity is over, though it is answered as going on, as AWS does.
pub fn detach(tx: &mut Tx, group: &Group, m: &Member, cause: String) -> Activity {
    deregister(tx, m, &m.registered);
    let details = details(tx, m);
    let activity =
        activities::begin(tx, group, format!("Detaching EC2 instance: {}", m.instance), cause, details);
    if let Some(key) = &m.activity {
        activities::end(tx, key, Code::Cancelled, None);
    }
    tx.delete::<Member>(&m.instance);
    tx.update::<Instance>(&m.instance, |i| {
        i.auto_scaling_group = None;
        i.tags.remove(GROUP_TAG);
    });
    done(tx, activity, 50)
}

/// Moves a member into standby.
pub fn enter_standby(tx: &mut Tx, group: &Group, m: &Member, cause: String) -> Activity {
    deregister(tx, m, &m.registered);
    let details = details(tx, m);
    let text = format!("Moving EC2 instance to Standby: {}", m.instance);
    let activity = activities::begin(tx, group, text, cause, details);
    tx.update::<Member>(&m.instance, |m| {
        m.state = LifecycleState::Standby;
        m.registered.clear();
    });
    done(tx, activity, 50)
}

/// Moves a member out of standby; it serves as soon as its machine is seen to run.
pub fn exit_standby(tx: &mut Tx, group: &Group, m: &Member, cause: String) -> Activity {
    let details = details(tx, m);
    let text = format!("Moving EC2 instance out of Standby: {}", m.instance);
    let mut activity = activities::begin(tx, group, text, cause, details);
    activity.status = Code::PreInService;
    activity.progress = 30;
    tx.put(activity.clone());
    let key = activity.key();
    tx.update::<Member>(&m.instance, |m| {
        m.state = LifecycleState::Pending;
        m.unhealthy = false;
        m.activity = Some(key);
    });
    activity
}

/// Stores an activity as ended, and gives it as it was on the way.
fn done(tx: &mut Tx, mut activity: Activity, progress: i64) -> Activity {
    tx.put(Activity {
        status: Code::Successful,
        progress: 100,
        ended_at: Some(activity.started_at),
        ..activity.clone()
    });
    activity.progress = progress;
    activity
}
