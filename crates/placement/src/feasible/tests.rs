//! Every check, case by case: one instance, one request, the reason expected.

use crate::instance::{Capacity, EXTERNAL, HostPort, Instance, InstanceStatus, SUBNET, TaskCharge, ZONE};
use crate::query::Query;
use crate::request::{Constraint, Launch, Request, RequiredAttribute};
use crate::{Cluster, Reason};
use std::sync::Arc;

fn instance() -> Instance {
    let mut instance = Instance::new("i");
    instance.capacity =
        Capacity { cpu: 1024, memory: 2048, gpus: ["g0".into(), "g1".into()].into(), enis: Some(2) };
    instance.reserved_ports = [HostPort::tcp(22), HostPort::udp(500)].into();
    instance.capacity_provider = Some("cp".into());
    for (name, value) in [(ZONE, "z1"), (SUBNET, "subnet-1"), ("stack", "prod")] {
        instance.attributes.insert(name.into(), Some(value.into()));
    }
    instance.attributes.insert("flag".into(), None);
    instance
}

/// A task of `service:other` that holds part of everything.
fn other() -> TaskCharge {
    let mut request = Request::new("service:other");
    (request.cpu, request.memory, request.enis) = (256, 512, 1);
    request.ports = vec![HostPort::tcp(80), HostPort::udp(53)];
    request.charge(vec!["g0".into()])
}

fn cluster(instance: Instance) -> Cluster {
    let mut cluster = Cluster::new();
    cluster.upsert_instance(instance);
    cluster.add_task("i", "t", other());
    cluster
}

fn request(change: impl FnOnce(&mut Request)) -> Request {
    let mut request = Request::new("service:web");
    change(&mut request);
    request
}

fn required(name: &str, value: Option<&str>) -> RequiredAttribute {
    RequiredAttribute { name: name.into(), value: value.map(Into::into) }
}

fn member_of(text: &str) -> Constraint {
    Constraint::MemberOf(Arc::new(Query::parse(text).unwrap()))
}

#[test]
fn demands() {
    type Case = (&'static str, fn(&mut Request), Option<Reason>);
    let cases: [Case; 39] = [
        ("nothing", |_| {}, None),
        ("all the CPU", |r| r.cpu = 768, None),
        ("more CPU", |r| r.cpu = 769, Some(Reason::Cpu)),
        ("all the memory", |r| r.memory = 1536, None),
        ("more memory", |r| r.memory = 1537, Some(Reason::Memory)),
        ("CPU is named before memory", |r| (r.cpu, r.memory) = (9999, 9999), Some(Reason::Cpu)),
        ("the last GPU", |r| r.gpus = 1, None),
        ("two GPUs", |r| r.gpus = 2, Some(Reason::Gpu)),
        ("the last interface", |r| r.enis = 1, None),
        ("two interfaces", |r| r.enis = 2, Some(Reason::Eni)),
        ("a free port", |r| r.ports = vec![HostPort::tcp(8080)], None),
        ("a task's port", |r| r.ports = vec![HostPort::tcp(8080), HostPort::tcp(80)], Some(Reason::Ports)),
        ("a reserved port", |r| r.ports = vec![HostPort::tcp(22)], Some(Reason::Ports)),
        ("a task's UDP port", |r| r.ports = vec![HostPort::udp(53)], Some(Reason::PortsUdp)),
        ("a reserved UDP port", |r| r.ports = vec![HostPort::udp(500)], Some(Reason::PortsUdp)),
        ("the other protocol", |r| r.ports = vec![HostPort::udp(80), HostPort::tcp(53)], None),
        ("an attribute", |r| r.required_attributes = vec![required("stack", None)], None),
        ("an attribute without value", |r| r.required_attributes = vec![required("flag", None)], None),
        ("an attribute's value", |r| r.required_attributes = vec![required("stack", Some("prod"))], None),
        (
            "another value",
            |r| r.required_attributes = vec![required("stack", Some("x"))],
            Some(Reason::Attribute),
        ),
        (
            "a value where none is",
            |r| r.required_attributes = vec![required("flag", Some("x"))],
            Some(Reason::Attribute),
        ),
        (
            "a missing attribute",
            |r| {
                r.required_attributes = vec![required("stack", None), required("gone", None)];
            },
            Some(Reason::Attribute),
        ),
        ("its zone", |r| r.zones = vec!["z0".into(), "z1".into()], None),
        ("another zone", |r| r.zones = vec!["z0".into()], Some(Reason::Location)),
        ("its subnet", |r| r.subnets = vec!["subnet-1".into()], None),
        ("another subnet", |r| r.subnets = vec!["subnet-2".into()], Some(Reason::Location)),
        ("its capacity provider", |r| r.capacity_provider = Some("cp".into()), None),
        ("another provider", |r| r.capacity_provider = Some("cq".into()), Some(Reason::CapacityProvider)),
        ("launch type EC2", |r| r.launch = Launch::Ec2, None),
        ("launch type EXTERNAL", |r| r.launch = Launch::External, Some(Reason::LaunchType)),
        ("memberOf", |r| r.constraints = vec![member_of("attribute:stack == prod")], None),
        (
            "memberOf, not",
            |r| r.constraints = vec![member_of("attribute:stack == x")],
            Some(Reason::MemberOf),
        ),
        (
            "both memberOf",
            |r| {
                r.constraints =
                    vec![member_of("attribute:stack == prod"), member_of("attribute:gone exists")];
            },
            Some(Reason::MemberOf),
        ),
        ("affinity", |r| r.constraints = vec![member_of("task:group == service:other")], None),
        (
            "anti-affinity",
            |r| {
                r.constraints = vec![member_of("not(task:group == service:other)")];
            },
            Some(Reason::MemberOf),
        ),
        ("distinct from another group", |r| r.constraints = vec![Constraint::DistinctInstance], None),
        (
            "distinct from its own",
            |r| {
                (r.group, r.constraints) = ("service:other".into(), vec![Constraint::DistinctInstance]);
            },
            Some(Reason::DistinctInstance),
        ),
        (
            "resources are named before attributes",
            |r| {
                (r.cpu, r.required_attributes) = (9999, vec![required("gone", None)]);
            },
            Some(Reason::Cpu),
        ),
        (
            "attributes are named before constraints",
            |r| {
                r.required_attributes = vec![required("gone", None)];
                r.constraints = vec![member_of("attribute:gone exists")];
            },
            Some(Reason::Attribute),
        ),
    ];
    for (name, change, want) in cases {
        let mut cluster = cluster(instance());
        let request = request(change);
        assert_eq!(cluster.fits("i", &request).err(), want, "{name}");
        assert_eq!(cluster.place(&request, 0).is_ok(), want.is_none(), "{name}");
        let constraint = matches!(want, Some(Reason::MemberOf | Reason::DistinctInstance));
        let start = if constraint { None } else { want };
        assert_eq!(cluster.fits_start_task("i", &request).err(), start, "{name}");
    }
}

#[test]
fn instances() {
    type Case = (&'static str, fn(&mut Instance), Reason);
    let cases: [Case; 8] = [
        ("draining", |i| i.status = InstanceStatus::Draining, Reason::Inactive),
        ("registering", |i| i.status = InstanceStatus::Registering, Reason::Inactive),
        (
            "inactive, and its agent gone",
            |i| (i.status, i.agent_connected) = (InstanceStatus::Inactive, false),
            Reason::Inactive,
        ),
        ("agent gone", |i| i.agent_connected = false, Reason::Agent),
        ("agent gone and full", |i| (i.agent_connected, i.capacity.cpu) = (false, 0), Reason::Agent),
        ("external", |i| drop(i.attributes.insert(EXTERNAL.into(), None)), Reason::LaunchType),
        ("no provider", |i| i.capacity_provider = None, Reason::CapacityProvider),
        ("came back smaller than its tasks", |i| i.capacity.cpu = 128, Reason::Cpu),
    ];
    let request = request(|r| {
        (r.cpu, r.launch, r.capacity_provider) = (1, Launch::Ec2, Some("cp".into()));
    });
    for (name, change, want) in cases {
        let mut changed = instance();
        change(&mut changed);
        assert_eq!(cluster(changed).fits("i", &request), Err(want), "{name}");
    }
    assert_eq!(cluster(instance()).fits("j", &request), Err(Reason::Missing));
}

#[test]
fn interfaces_are_counted_only_where_limited() {
    let mut unlimited = instance();
    unlimited.capacity.enis = None;
    assert!(cluster(unlimited).fits("i", &request(|r| r.enis = 99)).is_ok());
}

#[test]
fn the_first_free_gpus_are_given() {
    let mut cluster = cluster(instance());
    assert_eq!(cluster.place(&request(|r| r.gpus = 1), 0).unwrap().gpus, vec![Arc::from("g1")]);
    cluster.remove_task("t");
    let both = cluster.place(&request(|r| r.gpus = 2), 0).unwrap().gpus;
    assert_eq!(both, vec![Arc::from("g0"), Arc::from("g1")]);
}

#[test]
fn a_task_on_its_way_out_still_holds_what_it_has() {
    let mut cluster = cluster(instance());
    let replaced = cluster.add_task("i", "t", TaskCharge { stopping: true, ..other() });
    assert_eq!(replaced.map(|held| held.charge), Some(other()));
    assert_eq!(cluster.fits("i", &request(|r| r.cpu = 769)), Err(Reason::Cpu));
    let distinct =
        request(|r| (r.group, r.constraints) = ("service:other".into(), vec![Constraint::DistinctInstance]));
    assert_eq!(cluster.fits("i", &distinct), Err(Reason::DistinctInstance));
}

#[test]
fn reasons_in_the_words_of_the_api() {
    let codes = [
        (Reason::Missing, "MISSING"),
        (Reason::Inactive, "INACTIVE"),
        (Reason::Agent, "AGENT"),
        (Reason::Cpu, "RESOURCE:CPU"),
        (Reason::Memory, "RESOURCE:MEMORY"),
        (Reason::Ports, "RESOURCE:PORTS"),
        (Reason::PortsUdp, "RESOURCE:PORTS_UDP"),
        (Reason::Gpu, "RESOURCE:GPU"),
        (Reason::Eni, "RESOURCE:ENI"),
        (Reason::Attribute, "ATTRIBUTE"),
        (Reason::Location, "LOCATION"),
        (Reason::MemberOf, "MemberOf placement constraint unsatisfied."),
        (Reason::DistinctInstance, "DistinctInstance placement constraint unsatisfied."),
    ];
    for (reason, code) in codes {
        assert_eq!(reason.to_string(), code);
    }
    let events = [
        (Reason::Cpu, "has insufficient CPU units available."),
        (Reason::Memory, "has insufficient memory available."),
        (Reason::PortsUdp, "is already using a port required by your task."),
        (Reason::Attribute, "is missing an attribute required by your task."),
        (Reason::Agent, "encountered error \"AGENT\"."),
    ];
    for (reason, clause) in events {
        assert_eq!(
            reason.event_text("abc"),
            format!("The closest matching (container-instance abc) {clause}")
        );
    }
}
