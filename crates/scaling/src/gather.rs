//! From the rows of one group to its snapshot.

use std::sync::Arc;

use ec2::rows::{Instance, InstanceState, Subnet, Vpc};
use elb::rows::{Health, TargetGroup};
use shapes::autoscaling::{self as api, LifecycleState};
use state::{Tables, Timestamp};

use crate::plan::{Age, Fault, Machine, MemberView, Phase, Purchase, Rule, Snapshot};
use crate::refresh::{self, Ongoing};
use crate::rows::{Group, LaunchConfiguration, Member};

/// Per cent of the desired capacity that stays in service while instances are replaced, unless somebody says otherwise.
const MIN_HEALTHY: i64 = 90;

/// Somewhere to launch: a subnet in a zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub zone: String,
    /// Its id.
    pub subnet: String,
}

/// A snapshot and the rows that its indexes mean.
pub struct Gathered {
    pub group: Arc<Group>,
    pub snapshot: Snapshot,
    /// Rows of `snapshot.members`.
    pub members: Vec<Arc<Member>>,
    /// What `snapshot.places` are.
    pub places: Vec<Place>,
}

/// Looks at a group; nothing if there is none.
pub fn gather(tables: &Tables, name: &str, now: Timestamp) -> Option<Gathered> {
    let group = tables.get::<Group>(name)?.clone();
    let places = places(tables, &group);
    let members: Vec<Arc<Member>> = tables.by_index::<Member>("group", name).cloned().collect();
    let refresh = refresh::ongoing(tables, &group);
    let looker = Looker { tables, group: &group, places: &places, refresh: refresh.as_ref(), now };
    let views = members.iter().map(|m| looker.view(m)).collect();
    let runs = |process: &str| !group.is_suspended(process);
    let snapshot = Snapshot {
        now,
        desired: group.desired,
        max: group.max,
        ending: group.deleting,
        places: places.iter().map(|p| zone_index(&group, &p.zone).unwrap_or(0)).collect(),
        members: views,
        units: group.overrides().first().and_then(weight).unwrap_or(1),
        purchase: purchase(&group),
        min_healthy: refresh.as_ref().map_or_else(|| kept(&group).0, |r| r.healthy.0),
        max_healthy: refresh.as_ref().map_or_else(|| kept(&group).1, |r| r.healthy.1),
        budget: refresh.as_ref().map_or(usize::MAX, |r| r.budget),
        rules: rules(&group),
        may_launch: runs("Launch"),
        may_terminate: runs("Terminate"),
        may_replace: runs("ReplaceUnhealthy"),
        may_rebalance: runs("AZRebalance"),
        retry_at: group.retry_at,
        rebalancing: group.rebalancing,
        rebalance_at: group.rebalance_at,
    };
    Some(Gathered { group, snapshot, members, places })
}

/// Per cent of the desired capacity that replacing leaves in service, and that there may be meanwhile: what the group's maintenance
/// policy says, else a tenth is replaced at a time.
pub fn kept(group: &Group) -> (i64, i64) {
    let policy = group.maintenance_policy.as_ref();
    let given = policy.and_then(|p| Some((p.min_healthy_percentage?, p.max_healthy_percentage?)));
    given.unwrap_or((MIN_HEALTHY, 100))
}

/// Units of capacity of an override.
pub fn weight(o: &api::LaunchTemplateOverrides) -> Option<i64> {
    o.weighted_capacity.as_deref()?.parse().ok()
}

fn zone_index(group: &Group, zone: &str) -> Option<usize> {
    group.zones.iter().position(|z| z == zone)
}

/// Where a group launches: its subnets, or the default subnets of its zones.
pub fn places(tables: &Tables, group: &Group) -> Vec<Place> {
    let place = |s: &Arc<Subnet>| Place { zone: s.zone.clone(), subnet: s.id.clone() };
    if !group.subnets.is_empty() {
        let rows = group.subnets.iter().filter_map(|id| tables.get::<Subnet>(id));
        return rows.filter(|s| zone_index(group, &s.zone).is_some()).map(place).collect();
    }
    let Some(vpc) = tables.table::<Vpc>().iter().find(|v| v.is_default) else { return Vec::new() };
    let subnets = tables.by_index::<Subnet>("vpc", &vpc.id);
    subnets.filter(|s| s.default_for_zone && zone_index(group, &s.zone).is_some()).map(place).collect()
}

fn purchase(group: &Group) -> Purchase {
    let Some(d) = group.mixed.as_ref().and_then(|m| m.instances_distribution.as_ref()) else {
        return Purchase::ON_DEMAND;
    };
    Purchase {
        base: d.on_demand_base_capacity.unwrap_or(0),
        percent: d.on_demand_percentage_above_base_capacity.unwrap_or(100),
    }
}

fn rules(group: &Group) -> Vec<Rule> {
    let mut known: Vec<Rule> = group.termination_policies.iter().filter_map(|p| p.parse().ok()).collect();
    if known.is_empty() {
        known.push(Rule::Default);
    }
    known
}

/// Looks at members.
struct Looker<'a> {
    tables: &'a Tables,
    group: &'a Group,
    places: &'a [Place],
    refresh: Option<&'a Ongoing>,
    now: Timestamp,
}

impl Looker<'_> {
    fn view(&self, m: &Member) -> MemberView {
        let instance = self.tables.get::<Instance>(&m.instance);
        let machine = match instance.map(|i| i.state) {
            Some(InstanceState::Pending) => Machine::Coming,
            Some(InstanceState::Running) => Machine::Running,
            Some(InstanceState::Stopping | InstanceState::Stopped | InstanceState::ShuttingDown) => {
                Machine::Leaving
            }
            Some(InstanceState::Terminated) | None => Machine::Gone,
        };
        let phase = match m.state {
            LifecycleState::Pending => Phase::Pending,
            LifecycleState::InService => Phase::InService,
            LifecycleState::Standby => Phase::Standby,
            _ => Phase::Terminating,
        };
        let grace_ends = m.in_service_at.unwrap_or(m.launched_at).plus_s(self.group.grace_period);
        let expires = self.group.max_instance_lifetime.filter(|s| *s > 0).map(|s| m.launched_at.plus_s(s));
        let warm_at = self.refresh.and_then(|r| r.warm_at(m));
        let subnet = instance.map(|i| i.subnet.as_str());
        let fault = (phase == Phase::InService).then(|| self.fault(m, instance, machine)).flatten();
        let spared = matches!(fault, Some(Fault::Status | Fault::Balancer)) && grace_ends > self.now;
        MemberView {
            phase,
            machine,
            zone: zone_index(self.group, &m.zone),
            place: self.places.iter().position(|p| Some(p.subnet.as_str()) == subnet),
            units: m.units(),
            protected: m.protected,
            fault: fault.filter(|_| !spared),
            draining: phase == Phase::Terminating && self.drains(m),
            launched_at: m.launched_at,
            too_old: expires.is_some_and(|t| t <= self.now),
            stale: self.refresh.is_some_and(|r| r.concerns(self.group, m)),
            held: self.refresh.is_some_and(|r| r.waits_for(m)),
            warming: warm_at.is_some_and(|t| t > self.now),
            age: self.age(m),
            rank: self.rank(m),
            spot: m.spot,
            look_at: [expires, spared.then_some(grace_ends), warm_at]
                .into_iter()
                .flatten()
                .filter(|t| *t > self.now)
                .min(),
        }
    }

    fn fault(&self, m: &Member, instance: Option<&Arc<Instance>>, machine: Machine) -> Option<Fault> {
        if !self.group.is_suspended("HealthCheck") {
            if matches!(machine, Machine::Leaving | Machine::Gone) {
                return Some(Fault::Machine);
            }
            if m.unhealthy {
                return Some(Fault::User);
            }
            if instance.is_some_and(|i| i.is_impaired()) {
                return Some(Fault::Status);
            }
            if self.group.checks_balancers() && self.targets(m).any(|h| h == Health::Unhealthy) {
                return Some(Fault::Balancer);
            }
        }
        m.unhealthy.then_some(Fault::User)
    }

    /// The health of the targets that the group registered for a member.
    fn targets<'b>(&'b self, m: &'b Member) -> impl Iterator<Item = Health> + 'b {
        m.registered.iter().filter_map(|g| {
            let port = self.tables.get::<TargetGroup>(g)?.port?;
            elb::targets::health(self.tables, g, &m.instance, port).map(|h| h.0)
        })
    }

    fn drains(&self, m: &Member) -> bool {
        self.targets(m).any(|h| h == Health::Draining)
    }

    fn age(&self, m: &Member) -> Age {
        if let Some(name) = &m.launch_configuration {
            let row = self.tables.get::<LaunchConfiguration>(name);
            return (0, row.map_or(0, |c| c.settings.created_time.0));
        }
        let Some(own) = &m.launch_template else { return (0, 0) };
        let version = own.version.as_deref().and_then(|v| v.parse().ok()).unwrap_or(0);
        let current = self.group.template().and_then(|t| t.launch_template_id.as_ref());
        (if current == own.launch_template_id.as_ref() { 2 } else { 1 }, version)
    }

    fn rank(&self, m: &Member) -> usize {
        let named = |o: &api::LaunchTemplateOverrides| o.instance_type.as_ref() == Some(&m.instance_type);
        self.group.overrides().iter().position(named).unwrap_or(0)
    }
}
