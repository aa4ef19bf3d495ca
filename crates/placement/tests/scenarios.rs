//! Placement as users know it: spreading, packing, daemons, closest matches, scaling in, zone balance.

use placement::{
    Cluster, Constraint, Explanation, HostPort, Instance, InstanceFailure, InstanceStatus, Query, Reason,
    Request, Resource, SpreadField, Strategy, TaskCharge, Unplaced, ZONE,
};
use std::collections::BTreeMap;
use std::sync::Arc;

const SPREAD_INSTANCES: Strategy = Strategy::Spread(SpreadField::InstanceId);

/// Instances `a1`, `a2`, ... in zone `a` and so on, as many as said of each, with 1000 CPU units and MiB.
fn cluster(zones: &[(&str, usize)]) -> Cluster {
    let mut cluster = Cluster::new();
    for (zone, count) in zones {
        for n in 1..=*count {
            cluster.upsert_instance(instance(&format!("{zone}{n}"), zone));
        }
    }
    cluster
}

fn instance(id: &str, zone: &str) -> Instance {
    let mut instance = Instance::new(id);
    (instance.capacity.cpu, instance.capacity.memory) = (1000, 1000);
    instance.attributes.insert(ZONE.into(), Some(zone.into()));
    instance
}

fn request(group: &str, strategies: Vec<Strategy>) -> Request {
    let mut request = Request::new(group);
    (request.cpu, request.memory, request.strategies) = (100, 100, strategies);
    request
}

/// Places and charges tasks `<group>/<first>...`; gives back where they went.
fn place(cluster: &mut Cluster, request: &Request, numbers: std::ops::Range<usize>) -> Vec<String> {
    numbers
        .map(|n| {
            let placement = cluster.place(request, n as u64 * 7919).expect("there is room");
            let task = format!("{}/{n}", request.group);
            cluster.add_task(&placement.instance, &task, request.charge(placement.gpus));
            placement.instance.to_string()
        })
        .collect()
}

/// How many of the names begin with each letter.
fn per_zone(instances: &[String]) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for instance in instances {
        *counts.entry(instance.chars().next().unwrap()).or_default() += 1;
    }
    counts
}

fn ids(names: &[&str]) -> Vec<Arc<str>> {
    names.iter().map(|n| Arc::from(*n)).collect()
}

#[test]
fn a_service_spreads_over_zones_then_instances() {
    let mut cluster = cluster(&[("a", 3), ("b", 1), ("c", 2)]);
    let web = request("service:web", Strategy::service_default());
    let placed = place(&mut cluster, &web, 0..9);
    assert_eq!(per_zone(&placed), BTreeMap::from([('a', 3), ('b', 3), ('c', 3)]));
    let on_a1 = placed.iter().filter(|i| *i == "a1").count();
    assert_eq!(on_a1, 1, "zone a has as many instances as tasks: {placed:?}");
}

#[test]
fn spreading_counts_the_own_group_only() {
    let mut cluster = cluster(&[("a", 1), ("b", 1)]);
    let api = request("service:api", vec![Strategy::spread_zones()]);
    cluster.add_task("a1", "api", api.charge(vec![]));
    cluster.add_task("a1", "api2", api.charge(vec![]));
    let web = request("service:web", vec![Strategy::spread_zones()]);
    assert_eq!(per_zone(&place(&mut cluster, &web, 0..4)), BTreeMap::from([('a', 2), ('b', 2)]));
    assert_eq!(place(&mut cluster, &api, 0..2), ["b1", "b1"]);
}

#[test]
fn tasks_on_their_way_out_do_not_count() {
    let mut cluster = cluster(&[("a", 1), ("b", 1), ("c", 1)]);
    let web = request("service:web", vec![Strategy::spread_zones()]);
    cluster.add_task("a1", "old", TaskCharge { stopping: true, ..web.charge(vec![]) });
    cluster.add_task("b1", "new", web.charge(vec![]));
    cluster.add_task("c1", "draining", web.charge(vec![]));
    assert_eq!(place(&mut cluster, &web, 0..1), ["a1"]);
    // c1 drains: its task will leave, so its zone counts as empty, but only c2 can take one.
    cluster.upsert_instance(Instance { status: InstanceStatus::Draining, ..instance("c1", "c") });
    cluster.upsert_instance(instance("c2", "c"));
    assert_eq!(place(&mut cluster, &web, 1..2), ["c2"]);
}

#[test]
fn packing_fills_one_instance_after_the_other() {
    for resource in [Resource::Cpu, Resource::Memory] {
        let mut cluster = cluster(&[("a", 3)]);
        let web = request("service:web", vec![Strategy::Binpack(resource)]);
        let placed = place(&mut cluster, &web, 0..20);
        assert!(placed[..10].iter().all(|i| *i == placed[0]), "{placed:?}");
        assert!(placed[10..].iter().all(|i| *i == placed[10]) && placed[10] != placed[0], "{placed:?}");
    }
}

#[test]
fn zones_first_then_packed_within() {
    let mut cluster = cluster(&[("a", 4), ("b", 4)]);
    let chain = vec![Strategy::spread_zones(), Strategy::Binpack(Resource::Memory)];
    let placed = place(&mut cluster, &request("service:web", chain), 0..20);
    assert_eq!(per_zone(&placed), BTreeMap::from([('a', 10), ('b', 10)]));
    let used: std::collections::BTreeSet<&String> = placed.iter().collect();
    assert_eq!(used.len(), 2, "one instance in each zone: {placed:?}");
}

#[test]
fn an_instance_without_the_attribute_is_a_group_of_its_own() {
    let mut cluster = cluster(&[("a", 2)]);
    cluster.upsert_instance(Instance { attributes: BTreeMap::new(), ..instance("x1", "") });
    let placed = place(&mut cluster, &request("service:web", vec![Strategy::spread_zones()]), 0..4);
    assert_eq!(per_zone(&placed), BTreeMap::from([('a', 2), ('x', 2)]));
}

#[test]
fn random_reaches_every_instance_alike_and_repeats() {
    let mut cluster = cluster(&[("a", 300)]);
    for strategies in [vec![], Strategy::standalone_default()] {
        let web = request("family:web", strategies);
        let mut counts = BTreeMap::new();
        for tie in 0..3000 {
            let instance = cluster.place(&web, tie).unwrap().instance;
            assert_eq!(cluster.place(&web, tie).unwrap().instance, instance);
            *counts.entry(instance).or_insert(0) += 1;
        }
        assert!(counts.len() == 300 && counts.values().all(|c| *c == 10), "{counts:?}");
    }
}

#[test]
fn the_fifth_strategy_still_decides_unless_random_came_before() {
    let mut cluster = cluster(&[("a", 3)]);
    cluster.add_task("a2", "other", request("service:other", vec![]).charge(vec![]));
    let reached = |cluster: &mut Cluster, fourth: Strategy| {
        let chain = vec![
            SPREAD_INSTANCES,
            Strategy::spread_zones(),
            SPREAD_INSTANCES,
            fourth,
            Strategy::Binpack(Resource::Cpu),
        ];
        let web = request("service:web", chain);
        (0..60)
            .map(|tie| cluster.place(&web, tie).unwrap().instance)
            .collect::<std::collections::BTreeSet<_>>()
            .len()
    };
    assert_eq!(reached(&mut cluster, Strategy::spread_zones()), 1);
    assert_eq!(reached(&mut cluster, Strategy::Random), 3);
}

#[test]
fn distinct_instance_places_one_each() {
    let mut cluster = cluster(&[("a", 3)]);
    let mut web = request("service:web", vec![Strategy::Binpack(Resource::Cpu)]);
    web.constraints = vec![Constraint::DistinctInstance];
    let mut placed = place(&mut cluster, &web, 0..3);
    placed.sort();
    assert_eq!(placed, ["a1", "a2", "a3"]);
    assert_eq!(cluster.place(&web, 0), Err(Unplaced::NoneFits));
    assert_eq!(cluster.explain(&web, 9).failures[0].reason, Reason::DistinctInstance);
}

#[test]
fn affinity_follows_tasks_as_they_come_and_go() {
    let mut cluster = cluster(&[("a", 3)]);
    let member_of = |text: &str| Constraint::MemberOf(Arc::new(Query::parse(text).unwrap()));
    let mut cache = request("service:cache", vec![]);
    cache.constraints = vec![member_of("task:group == service:web")];
    let mut loner = request("service:loner", vec![]);
    loner.constraints = vec![member_of("runningTasksCount == 0")];
    assert_eq!(cluster.place(&cache, 0), Err(Unplaced::NoneFits));
    let web = request("service:web", vec![]);
    cluster.add_task("a2", "web", TaskCharge { running: true, ..web.charge(vec![]) });
    assert_eq!(cluster.place(&cache, 0).unwrap().instance, "a2".into());
    assert!((0..9).all(|tie| cluster.place(&loner, tie).unwrap().instance != "a2".into()));
    cluster.remove_task("web");
    assert_eq!(cluster.place(&cache, 0), Err(Unplaced::NoneFits));
}

#[test]
fn fixed_ports_take_one_task_per_instance() {
    let mut cluster = cluster(&[("a", 2)]);
    let mut web = request("service:web", vec![SPREAD_INSTANCES]);
    web.ports = vec![HostPort::tcp(80)];
    place(&mut cluster, &web, 0..2);
    assert_eq!(cluster.place(&web, 0), Err(Unplaced::NoneFits));
    let remaining = cluster.remaining("a1").unwrap();
    assert!(remaining.ports.contains(&HostPort::tcp(80)) && remaining.cpu == 900 && remaining.memory == 900);
    cluster.remove_task("service:web/0");
    assert!(cluster.place(&web, 0).is_ok());
}

#[test]
fn a_task_waits_for_its_instance() {
    let mut cluster = Cluster::new();
    let web = request("service:web", vec![]);
    assert_eq!(cluster.place(&web, 0), Err(Unplaced::NoInstances));
    cluster.add_task("a1", "early", TaskCharge { cpu: 950, ..web.charge(vec![]) });
    assert!(cluster.is_empty() && cluster.task("early").is_some());
    cluster.upsert_instance(instance("a1", "a"));
    assert_eq!(cluster.fits("a1", &web), Err(Reason::Cpu));
    // Deregistered by force: the task stays an orphan, and is charged again if the instance comes back.
    let gone = cluster.remove_instance("a1").unwrap();
    assert_eq!(cluster.place(&web, 0), Err(Unplaced::NoInstances));
    cluster.upsert_instance(gone);
    assert_eq!(cluster.fits("a1", &web), Err(Reason::Cpu));
    cluster.remove_task("early");
    assert!(cluster.fits("a1", &web).is_ok());
}

#[test]
fn room_is_kept_for_daemons() {
    let mut cluster = cluster(&[("a", 2)]);
    let mut daemon = request("service:logs", vec![]);
    (daemon.cpu, daemon.ports) = (300, vec![HostPort::tcp(9000)]);
    assert_eq!(cluster.set_daemon("service:logs", Some(daemon.clone())), None);
    let mut web = request("service:web", vec![]);
    web.cpu = 800;
    assert_eq!(cluster.explain(&web, 9).failures.len(), 2, "the daemons come first");
    let mut on_port = request("service:web", vec![]);
    on_port.ports = vec![HostPort::tcp(9000)];
    assert_eq!(cluster.fits("a1", &on_port), Err(Reason::Ports));
    assert!(cluster.fits("a1", &daemon).is_ok(), "its own room is not kept from it");
    cluster.add_task("a1", "logs", daemon.charge(vec![]));
    web.cpu = 700;
    assert!((0..4).all(|tie| cluster.place(&web, tie).is_ok()));
    web.cpu = 701;
    assert_eq!(cluster.place(&web, 0), Err(Unplaced::NoneFits));
    assert_eq!(cluster.set_daemon("service:logs", None), Some(daemon));
    assert_eq!(cluster.place(&web, 0).unwrap().instance, "a2".into());
}

#[test]
fn daemon_targets_are_all_that_match() {
    let mut cluster = cluster(&[("a", 3), ("b", 1)]);
    cluster.upsert_instance(Instance { status: InstanceStatus::Draining, ..instance("a2", "a") });
    cluster.upsert_instance(Instance { agent_connected: false, ..instance("a3", "a") });
    let mut daemon = request("service:logs", vec![]);
    daemon.cpu = 5000;
    assert_eq!(cluster.daemon_targets(&daemon), ids(&["a1", "b1"]));
    let zone_a = Query::parse("attribute:ecs.availability-zone == a").unwrap();
    daemon.constraints = vec![Constraint::MemberOf(Arc::new(zone_a))];
    assert_eq!(cluster.daemon_targets(&daemon), ids(&["a1"]));
    assert_eq!(cluster.fits("a1", &daemon), Err(Reason::Cpu));
}

#[test]
fn the_closest_instance_fails_least_and_latest() {
    let mut cluster = Cluster::new();
    let mut small = instance("small", "a");
    (small.capacity.cpu, small.capacity.memory) = (10, 10);
    let mut narrow = instance("narrow", "a");
    narrow.capacity.memory = 10;
    for instance in [small, narrow, Instance { agent_connected: false, ..instance("away", "a") }] {
        cluster.upsert_instance(instance);
    }
    cluster.upsert_instance(Instance { status: InstanceStatus::Draining, ..instance("draining", "a") });
    let failure = |instance: &str, reason| InstanceFailure { instance: instance.into(), reason };
    let want = Explanation {
        registered: 4,
        candidates: 3,
        fitting: 0,
        failures: vec![failure("away", Reason::Agent), failure("narrow", Reason::Memory)],
        // It fails one check as `away` does, but a later one; `small` fails two.
        closest: Some(failure("narrow", Reason::Memory)),
    };
    assert_eq!(cluster.explain(&request("service:web", vec![]), 2), want);
}

#[test]
fn scaling_in_mirrors_the_strategy() {
    let held = |cluster: &mut Cluster, tasks: &[(&str, &str)]| {
        for (task, instance) in tasks {
            cluster.add_task(instance, task, request("service:web", vec![]).charge(vec![]));
        }
    };
    let tasks = [("t1", "a1"), ("t2", "a1"), ("t3", "a2"), ("t4", "b1"), ("t5", "a2"), ("t6", "a2")];
    let zones = [("a", 2), ("b", 1)];
    let all = ids(&["t1", "t2", "t3", "t4", "t5", "t6"]);
    // (strategies, how many, who goes in which order)
    let cases: [(Vec<Strategy>, usize, &[&str]); 5] = [
        // Zone a has five: its fullest instance first, then by turns, until the zones are even; then the first.
        (Strategy::service_default(), 5, &["t3", "t1", "t5", "t2", "t4"]),
        (vec![SPREAD_INSTANCES], 3, &["t3", "t1", "t5"]),
        // b1 has most left, and is the one that can be emptied.
        (vec![Strategy::Binpack(Resource::Memory)], 3, &["t4", "t1", "t2"]),
        (vec![Strategy::spread_zones(), Strategy::Binpack(Resource::Cpu)], 2, &["t1", "t2"]),
        (Strategy::service_default(), 0, &[]),
    ];
    for (strategies, count, want) in cases {
        let mut cluster = cluster(&zones);
        held(&mut cluster, &tasks);
        assert_eq!(
            cluster.choose_to_stop(&all, "service:web", &strategies, count, 0),
            ids(want),
            "{strategies:?}"
        );
    }
    let mut cluster = cluster(&zones);
    held(&mut cluster, &tasks);
    let random: std::collections::BTreeSet<_> = (0..50)
        .flat_map(|tie| cluster.choose_to_stop(&all, "service:web", &[Strategy::Random], 1, tie))
        .collect();
    assert_eq!(random.len(), 6, "any of them may go");
    // Protected tasks are no candidates, but count; stopping ones are no use; lost ones go first.
    cluster.upsert_instance(Instance { status: InstanceStatus::Draining, ..instance("b1", "b") });
    cluster.add_task(
        "a2",
        "t5",
        TaskCharge { stopping: true, ..request("service:web", vec![]).charge(vec![]) },
    );
    let some = ids(&["t2", "t5", "t6", "t4", "unknown"]);
    let chosen = cluster.choose_to_stop(&some, "service:web", &[SPREAD_INSTANCES], 9, 0);
    assert_eq!(chosen, ids(&["t4", "unknown", "t2", "t6"]));
}

#[test]
fn zones_in_and_out_of_balance() {
    let mut cluster = cluster(&[("a", 1), ("b", 1), ("c", 1)]);
    let mut web = request("service:web", vec![]);
    let balance = cluster.zone_balance(&web);
    assert!(balance.is_balanced() && balance.counts.values().all(|c| *c == 0) && balance.counts.len() == 3);
    for (task, instance) in [("t1", "a1"), ("t2", "a1"), ("t3", "b1")] {
        cluster.add_task(instance, task, web.charge(vec![]));
    }
    let balance = cluster.zone_balance(&web);
    assert!(!balance.is_balanced());
    assert_eq!((balance.poorest(), balance.richest()), (Some((&"c".into(), 0)), Some((&"a".into(), 2))));
    assert_eq!(cluster.zone_counts("service:web"), BTreeMap::from([("a".into(), 2), ("b".into(), 1)]));
    // A task for the poorest zone.
    web.zones = vec!["c".into()];
    assert_eq!(cluster.place(&web, 0).unwrap().instance, "c1".into());
    web.zones.clear();
    cluster.add_task("c1", "t4", web.charge(vec![]));
    assert!(cluster.zone_balance(&web).is_balanced());
    // A zone that cannot be used does not count as poor; an empty cluster is in balance.
    cluster.remove_task("t4");
    cluster.upsert_instance(Instance { agent_connected: false, ..instance("c1", "c") });
    assert!(cluster.zone_balance(&web).is_balanced());
    assert!(Cluster::new().zone_balance(&web).is_balanced());
}

#[test]
fn instances_can_be_queried() {
    let mut cluster = cluster(&[("a", 1), ("b", 1)]);
    cluster.add_task("b1", "t", request("service:web", vec![]).charge(vec![]));
    cluster.add_task("gone", "u", request("service:web", vec![]).charge(vec![]));
    let query = Query::parse("task:group == service:web").unwrap();
    assert!(cluster.matches("b1", &query) && !cluster.matches("a1", &query));
    assert!(!cluster.matches("gone", &query) && !cluster.matches("unknown", &query));
}
