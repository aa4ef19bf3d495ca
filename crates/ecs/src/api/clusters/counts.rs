//! The counts and statistics that DescribeClusters shows, taken from the tables when they are asked for.

use shapes::ecs::{self as api, LaunchType};
use state::Tables;

use crate::rows::{ContainerInstance, InstanceStatus, LaunchSettings, Service, ServiceStatus, Status, Task};

/// What a cluster always shows.
pub struct Counts {
    /// ACTIVE and DRAINING.
    pub instances: i64,
    pub running: i64,
    /// On the way to RUNNING.
    pub pending: i64,
    /// ACTIVE.
    pub services: i64,
}

const ON_THE_WAY: [Status; 3] = [Status::Provisioning, Status::Pending, Status::Activating];

/// Counts of a cluster.
pub fn of(tables: &Tables, cluster: &str) -> Counts {
    let prefix = format!("{cluster}/");
    let tasks = |s: Status| {
        tables.table::<Task>().count_by_index("cluster-status", &format!("{cluster}/{}", s.as_str())) as i64
    };
    let instances = tables.prefix::<ContainerInstance>(&prefix);
    let services = tables.prefix::<Service>(&prefix);
    Counts {
        instances: instances.filter(|i| i.status != InstanceStatus::Inactive).count() as i64,
        running: tasks(Status::Running),
        pending: ON_THE_WAY.into_iter().map(tasks).sum(),
        services: services.filter(|s| s.status == ServiceStatus::Active).count() as i64,
    }
}

/// The same by launch type.
pub fn statistics(tables: &Tables, cluster: &str) -> Vec<api::KeyValuePair> {
    let prefix = format!("{cluster}/");
    let kinds =
        [(LaunchType::Ec2, "EC2"), (LaunchType::Fargate, "Fargate"), (LaunchType::External, "External")];
    let mut out = Vec::new();
    let mut add = |name: String, n: usize| {
        out.push(api::KeyValuePair { name: Some(name), value: Some(n.to_string()) });
    };
    let tasks = |kind: LaunchType, wanted: &[Status]| {
        let of_kind = |t: &&std::sync::Arc<Task>| t.launch_type == kind;
        let value = |s: &Status| format!("{cluster}/{}", s.as_str());
        let count = |s| tables.by_index::<Task>("cluster-status", &value(s)).filter(of_kind).count();
        wanted.iter().map(count).sum::<usize>()
    };
    let services = |kind: LaunchType, status: ServiceStatus| {
        let all = tables.prefix::<Service>(&prefix);
        all.filter(|s| s.status == status && launch_type(&s.settings) == kind).count()
    };
    for (kind, name) in kinds {
        add(format!("running{name}TasksCount"), tasks(kind, &[Status::Running]));
        add(format!("pending{name}TasksCount"), tasks(kind, &ON_THE_WAY));
        add(format!("active{name}ServiceCount"), services(kind, ServiceStatus::Active));
        add(format!("draining{name}ServiceCount"), services(kind, ServiceStatus::Draining));
    }
    out
}

/// The launch type of a service, whether it names one or a strategy.
fn launch_type(settings: &LaunchSettings) -> LaunchType {
    let on_fargate = settings
        .capacity_provider_strategy
        .first()
        .is_some_and(|i| i.capacity_provider.starts_with("FARGATE"));
    settings.launch_type.unwrap_or(if on_fargate { LaunchType::Fargate } else { LaunchType::Ec2 })
}
