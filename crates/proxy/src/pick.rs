//! Phase: which target of a group gets a request.
//!
//! Healthy targets only; when there is none, any registered one ("fail open"). Draining targets never get new requests.
//! Source: user guide, "Routing algorithms", "Slow start mode", "Target group health".

use crate::config::{Algorithm, Id};
use crate::live::{Fingerprint, Target};
use crate::random;
use crate::snapshot::{Forward, Group, Member};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Chooses among the groups of a forward action by weight, or the one that the client is bound to.
pub fn group(forward: &Forward, bound: Option<Fingerprint>) -> Option<&Arc<Group>> {
    if let [(only, _)] = &forward.groups[..] {
        return (forward.total > 0).then_some(only);
    }
    let bound = bound.and_then(|bound| {
        forward.groups.iter().find(|(group, weight)| group.fingerprint == bound && *weight > 0)
    });
    if let Some((group, _)) = bound {
        return Some(group);
    }
    if forward.total == 0 {
        return None;
    }
    let mut left = random::below(forward.total);
    forward.groups.iter().find_map(|(group, weight)| match left.checked_sub(u64::from(*weight)) {
        Some(rest) => {
            left = rest;
            None
        }
        None => Some(group),
    })
}

/// Chooses a target. `zone` is that of the balancer's address, `bound` the target that the client's cookie names.
pub fn target(group: &Group, zone: Option<&Id>, bound: Option<Fingerprint>) -> Option<Arc<Target>> {
    let zone = if group.config.cross_zone { None } else { zone };
    let here =
        |member: &&Member| !member.draining && zone.is_none_or(|zone| member.zone.as_ref() == Some(zone));
    let healthy = |member: &&Member| here(member) && member.target.health.is_healthy();
    let count = group.members.iter().filter(healthy).count();
    if count > 0 {
        among(group, count, bound, healthy)
    } else {
        among(group, group.members.iter().filter(here).count(), bound, here)
    }
}

fn among<F: Fn(&&Member) -> bool>(
    group: &Group,
    count: usize,
    bound: Option<Fingerprint>,
    eligible: F,
) -> Option<Arc<Target>> {
    if count == 0 {
        return None;
    }
    let mut members = group.members.iter().filter(&eligible);
    if let Some(bound) = bound
        && let Some(member) = members.clone().find(|member| member.target.fingerprint == bound)
    {
        return Some(Arc::clone(&member.target));
    }
    let turn = group.state.turn.fetch_add(1, Ordering::Relaxed);
    let slow_start = group.config.slow_start;
    let member = match group.algorithm() {
        Algorithm::RoundRobin if !slow_start.is_zero() => {
            let share = |member: &Member| u64::from(member.target.health.share(slow_start));
            // Read once: shares grow between two looks at them.
            let shares: Vec<u64> = members.clone().map(share).collect();
            if shares.iter().all(|share| *share == 1000) {
                members.nth(turn % count)
            } else {
                by_weight(members.zip(shares))
            }
        }
        Algorithm::RoundRobin => members.nth(turn % count),
        Algorithm::LeastOutstandingRequests => {
            // Begins at another target each time, so that ties do not all go to the first.
            let start = turn % count;
            let turned = members.clone().skip(start).chain(members.take(start));
            turned.min_by_key(|member| member.target.in_flight.get())
        }
        Algorithm::WeightedRandom => {
            let weights: Vec<u64> = members.clone().map(|member| u64::from(member.weight)).collect();
            by_weight(members.zip(weights))
        }
    };
    member.map(|member| Arc::clone(&member.target))
}

/// One at random, in proportion to the weights; the last one when all weigh nothing.
fn by_weight<'m>(members: impl Iterator<Item = (&'m Member, u64)> + Clone) -> Option<&'m Member> {
    let total: u64 = members.clone().map(|(_, weight)| weight).sum();
    let mut left = random::below(total.max(1));
    let mut last = None;
    for (member, weight) in members {
        last = Some(member);
        match left.checked_sub(weight) {
            Some(rest) => left = rest,
            None => break,
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{
        Action, Balancer, Config, Listener, ListenerProtocol, TargetGroup, TargetState, WeightedGroup,
    };
    use crate::report::HealthState;
    use crate::snapshot::{Registry, RuleAction};
    use std::collections::BTreeMap;
    use std::time::Duration;

    fn built(change: impl FnOnce(&mut TargetGroup)) -> Arc<Group> {
        let mut group = TargetGroup::new("g");
        group.targets = (1..=4)
            .map(|n| crate::config::Target::new(format!("t{n}"), format!("127.0.0.1:{n}").parse().unwrap()))
            .collect();
        change(&mut group);
        let config = Config { target_groups: BTreeMap::from([("g".into(), group)]), ..Config::default() };
        Arc::clone(&Registry::default().build(config).0.groups["g"])
    }

    fn healthy(group: &Group, which: &[usize]) {
        for (n, member) in group.members.iter().enumerate() {
            let state = if which.contains(&(n + 1)) { HealthState::Healthy } else { HealthState::Unhealthy };
            member.target.health.set(state);
        }
    }

    fn tally(group: &Group, picks: usize) -> BTreeMap<String, usize> {
        let mut tally = BTreeMap::new();
        for _ in 0..picks {
            *tally.entry(target(group, None, None).unwrap().id.to_string()).or_default() += 1;
        }
        tally
    }

    #[test]
    fn round_robin_is_even_over_the_healthy() {
        let group = built(|_| {});
        healthy(&group, &[1, 3, 4]);
        assert_eq!(
            tally(&group, 300),
            BTreeMap::from([("t1".into(), 100), ("t3".into(), 100), ("t4".into(), 100)])
        );
    }

    #[test]
    fn fails_open_but_not_to_draining_targets() {
        let group = built(|group| group.targets[0].state = TargetState::Draining);
        healthy(&group, &[1]);
        assert_eq!(tally(&group, 30).keys().collect::<Vec<_>>(), ["t2", "t3", "t4"]);
        let empty = built(|group| group.targets.clear());
        assert!(target(&empty, None, None).is_none());
    }

    #[test]
    fn least_outstanding_goes_to_the_idle_ones() {
        let group = built(|group| group.algorithm = Algorithm::LeastOutstandingRequests);
        healthy(&group, &[1, 2, 3, 4]);
        let mut held = Vec::new();
        for _ in 0..40 {
            held.push(target(&group, None, None).unwrap().begin());
        }
        assert!(group.members.iter().all(|member| member.target.in_flight.get() == 10));
        held.retain(|one| &*one.target().id != "t2");
        assert_eq!(tally(&group, 5), BTreeMap::from([("t2".into(), 5)]));
    }

    #[test]
    fn slow_start_gives_less() {
        let group = built(|group| group.slow_start = Duration::from_secs(900));
        healthy(&group, &[1, 2, 3, 4]);
        group.members[3].target.health.set_slow_start(true);
        let tally = tally(&group, 3000);
        assert!(tally.get("t4").copied().unwrap_or(0) < 60, "{tally:?}");
        assert!(tally["t1"] > 800, "{tally:?}");
    }

    #[test]
    fn weights_and_zones() {
        let group = built(|group| {
            group.algorithm = Algorithm::WeightedRandom;
            group.targets[0].weight = 0;
            group.targets[1].weight = 3;
            group.cross_zone = false;
            for target in &mut group.targets[..3] {
                target.zone = Some("a".into());
            }
        });
        healthy(&group, &[1, 2, 3, 4]);
        let zone: Id = "a".into();
        let mut tally = BTreeMap::<String, usize>::new();
        for _ in 0..4000 {
            *tally.entry(target(&group, Some(&zone), None).unwrap().id.to_string()).or_default() += 1;
        }
        assert!(!tally.contains_key("t1") && !tally.contains_key("t4"), "{tally:?}");
        assert!((2800..3200).contains(&tally["t2"]), "{tally:?}");
    }

    #[test]
    fn a_bound_client_stays_while_its_target_is_healthy() {
        let group = built(|_| {});
        healthy(&group, &[1, 2]);
        let bound = group.members[1].target.fingerprint;
        assert!((0..10).all(|_| &*target(&group, None, Some(bound)).unwrap().id == "t2"));
        healthy(&group, &[1]);
        assert_eq!(&*target(&group, None, Some(bound)).unwrap().id, "t1");
    }

    #[test]
    fn groups_by_weight() {
        let forward = crate::config::Forward {
            groups: [("a", 0), ("b", 1), ("c", 3)]
                .map(|(group, weight)| WeightedGroup { group: group.into(), weight })
                .to_vec(),
            stickiness: None,
        };
        let listener = Listener {
            port: 80,
            protocol: ListenerProtocol::Http,
            rules: vec![],
            default_action: Action::Forward(forward),
        };
        let balancer = Balancer {
            arn: "lb".into(),
            dns_name: "lb".into(),
            addresses: vec![crate::config::NodeAddress {
                address: "127.0.0.1".parse().unwrap(),
                place: None,
                zone: None,
            }],
            listeners: BTreeMap::from([("l".into(), listener)]),
            attributes: Default::default(),
        };
        let config = Config {
            balancers: BTreeMap::from([("lb".into(), balancer)]),
            target_groups: ["a", "b", "c"].map(|id| (id.into(), TargetGroup::new(id))).into(),
            shared: None,
        };
        let snapshot = Registry::default().build(config).0;
        let listener = &snapshot.direct[&crate::place::At::host("127.0.0.1:80".parse().unwrap())].0;
        let RuleAction::Forward(forward) = &listener.default else { panic!("a forward") };
        let picked = |bound| super::group(forward, bound).unwrap().id.to_string();
        let to_c = (0..4000).filter(|_| picked(None) == "c").count();
        assert!((2800..3200).contains(&to_c), "{to_c}");
        assert!((0..50).all(|_| picked(None) != "a"));
        assert!((0..50).all(|_| picked(Some(forward.groups[1].0.fingerprint)) == "b"));
    }
}
