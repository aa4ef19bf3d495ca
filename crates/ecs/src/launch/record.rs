//! The row of a new task.

use ec2::rows::{NetworkInterface, SecurityGroup, Subnet};
use shapes::ecs as api;
use state::Tx;

use super::{Launch, NotPlaced, demand};
use crate::api::support::arn;
use crate::rows::{
    Attachment, Charge, ContainerInstance, Status, TargetBinding, TargetState, Task, TaskContainer,
    TaskInterface,
};

/// The subnets that an awsvpc task may have its interface in; empty for other network modes.
pub(super) fn subnets(tx: &Tx, what: &Launch) -> Result<Vec<Subnet>, NotPlaced> {
    if what.definition.definition.network_mode != Some(api::NetworkMode::Awsvpc) {
        return Ok(Vec::new());
    }
    let vpc = what.network.as_ref().and_then(|n| n.awsvpc_configuration.as_ref());
    let given = vpc.map(|v| v.subnets.clone()).unwrap_or_default();
    let found: Vec<Subnet> =
        given.iter().filter_map(|id| tx.get::<Subnet>(id).map(|s| (**s).clone())).collect();
    if found.is_empty() {
        let names = given.join(", ");
        return Err(NotPlaced::Other(format!("The subnet IDs '{names}' do not exist.")));
    }
    Ok(found)
}

/// Makes the row of a placed task, and its interface where it has one.
pub(super) fn write(
    tx: &mut Tx,
    what: &Launch,
    instance: &str,
    gpus: Vec<String>,
    subnets: &[Subnet],
) -> Result<String, NotPlaced> {
    let now = tx.now();
    let d = &what.definition.definition;
    let id = tx.random().hex(32);
    let (region, account) = (tx.region().to_owned(), tx.account().to_owned());
    let task_arn = arn(&region, &account, &format!("task/{}/{id}", what.cluster));
    let host = tx.get::<ContainerInstance>(&ContainerInstance::key_of(what.cluster, instance)).cloned();
    let zone = host.as_ref().and_then(|h| h.zone().map(str::to_owned));
    let interface = match subnets.iter().find(|s| Some(&s.zone) == zone.as_ref()).or(subnets.first()) {
        Some(subnet) => Some(attach(tx, what, subnet, &task_arn, trunk(tx, host.as_deref()))?),
        None => None,
    };
    let need = demand::demand(d, &what.overrides);
    let mut charge = Charge { cpu: need.cpu, memory: need.memory, gpus, ..Charge::default() };
    for p in &need.ports {
        match p.proto {
            placement::Proto::Tcp => charge.tcp_ports.push(p.port),
            placement::Proto::Udp => charge.udp_ports.push(p.port),
        }
    }
    let role = |own: &Option<String>, given: &Option<String>| given.clone().or_else(|| own.clone());
    let has_role = role(&d.task_role_arn, &what.overrides.task_role_arn).is_some();
    let has_execution_role = role(&d.execution_role_arn, &what.overrides.execution_role_arn).is_some();
    let containers = d
        .container_definitions
        .iter()
        .flatten()
        .map(|c| container(tx, what, c, &region, &account, &id))
        .collect::<Vec<_>>();
    let attachments = interface.iter().map(shown).collect();
    let architecture =
        host.as_ref().and_then(|h| h.attributes.get("ecs.cpu-architecture").cloned().flatten());
    let task = Task {
        cluster: what.cluster.to_owned(),
        id: id.clone(),
        arn: task_arn,
        family: what.definition.family.clone(),
        revision: what.definition.revision,
        task_definition_arn: what.definition.arn().to_owned(),
        group: what.group.clone(),
        started_by: what.started_by.clone(),
        service: what.service.clone(),
        deployment: what.deployment.clone(),
        container_instance: Some(instance.to_owned()),
        availability_zone: zone,
        launch_type: what.launch_type,
        capacity_provider: what.capacity_provider.clone(),
        stop_desired: false,
        last_status: Status::Pending,
        containers,
        cpu: Some(need.cpu.to_string()),
        memory: Some(need.memory.to_string()),
        charge,
        overrides: overrides(what),
        attachments,
        attributes: vec![api::Attribute {
            name: "ecs.cpu-architecture".into(),
            value: Some(architecture.unwrap_or_else(|| "x86_64".into())),
            ..Default::default()
        }],
        interface,
        targets: targets(what),
        tags: what.tags.clone(),
        version: 1,
        health: api::HealthStatus::Unknown,
        connectivity: None,
        connectivity_at: None,
        enable_execute_command: what.enable_execute_command,
        platform_version: what.platform_version.clone(),
        platform_family: None,
        protection: None,
        credentials_id: has_role.then(|| tx.random().uuid()),
        execution_credentials_id: has_execution_role.then(|| tx.random().uuid()),
        stop_code: None,
        stopped_reason: None,
        created_at: now,
        pull_started_at: None,
        pull_stopped_at: None,
        started_at: None,
        stopping_at: None,
        execution_stopped_at: None,
        stopped_at: None,
        orphaned: false,
        accounted: false,
    };
    let key = Task::key_of(what.cluster, &id);
    assert!(tx.get::<Task>(&key).is_none(), "a task id was given twice");
    tx.put(task);
    Ok(key)
}

/// The instance whose link carries the interfaces of its tasks; none for one that shares the host's network.
fn trunk(tx: &Tx, host: Option<&ContainerInstance>) -> Option<String> {
    let machine = tx.get::<ec2::rows::Instance>(host?.ec2_instance_id.as_deref()?)?;
    machine.slot.is_none().then(|| machine.id.clone())
}

/// Makes the task's interface in a subnet.
fn attach(
    tx: &mut Tx,
    what: &Launch,
    subnet: &Subnet,
    task_arn: &str,
    trunk: Option<String>,
) -> Result<TaskInterface, NotPlaced> {
    let address = ec2::address::free_address(tx, &subnet.id, &subnet.cidr)
        .ok_or_else(|| NotPlaced::Other(format!("The subnet {} has no free address.", subnet.id)))?;
    let groups = what.network.as_ref().and_then(|n| n.awsvpc_configuration.as_ref());
    let groups = groups.and_then(|v| v.security_groups.clone()).filter(|g| !g.is_empty());
    let groups = groups.unwrap_or_else(|| {
        let of_vpc = tx.by_index::<SecurityGroup>("vpc", &subnet.vpc);
        of_vpc.filter(|g| g.name == "default").map(|g| g.id.clone()).collect()
    });
    let id = format!("eni-{}", tx.random().hex(17));
    let mac = ec2::address::mac(tx.random());
    let attachment = tx.random().uuid();
    let created_at = tx.now();
    tx.put(NetworkInterface {
        id: id.clone(),
        subnet: subnet.id.clone(),
        vpc: subnet.vpc.clone(),
        zone: subnet.zone.clone(),
        address: address.to_string(),
        mac: mac.clone(),
        groups,
        description: format!("arn:aws:ecs:{}:{}:attachment/{attachment}", tx.region(), tx.account()),
        owner_kind: "task".into(),
        owner: task_arn.to_owned(),
        created_at,
        trunk,
        ..Default::default()
    });
    Ok(TaskInterface { id, subnet: subnet.id.clone(), address: address.to_string(), mac, attachment })
}

fn shown(i: &TaskInterface) -> Attachment {
    let private_name = format!("ip-{}.ec2.internal", i.address.replace('.', "-"));
    let detail = |k: &str, v: &str| (k.to_owned(), v.to_owned());
    Attachment {
        id: i.attachment.clone(),
        kind: "ElasticNetworkInterface".into(),
        status: "ATTACHED".into(),
        details: vec![
            detail("subnetId", &i.subnet),
            detail("networkInterfaceId", &i.id),
            detail("macAddress", &i.mac),
            detail("privateDnsName", &private_name),
            detail("privateIPv4Address", &i.address),
        ],
    }
}

fn container(
    tx: &mut Tx,
    what: &Launch,
    c: &api::ContainerDefinition,
    region: &str,
    account: &str,
    task: &str,
) -> TaskContainer {
    let name = c.name.clone().unwrap_or_default();
    let o = demand::container_override(&what.overrides, &name);
    let id = tx.random().uuid();
    let figure = |o: Option<i64>, own: Option<i64>| o.or(own).map(|n| n.to_string());
    TaskContainer {
        arn: arn(region, account, &format!("container/{}/{task}/{id}", what.cluster)),
        id,
        image: c.image.clone().unwrap_or_default(),
        last_status: "PENDING".into(),
        health: api::HealthStatus::Unknown,
        essential: c.essential.unwrap_or(true),
        has_health_check: c.health_check.is_some(),
        cpu: figure(o.and_then(|o| o.cpu), c.cpu.or(Some(0))),
        memory: figure(o.and_then(|o| o.memory), c.memory),
        memory_reservation: figure(o.and_then(|o| o.memory_reservation), c.memory_reservation),
        name,
        ..TaskContainer::default()
    }
}

/// The overrides as the API shows them: always there, with an entry for every container.
fn overrides(what: &Launch) -> api::TaskOverride {
    let mut out = what.overrides.clone();
    let given = out.container_overrides.take().unwrap_or_default();
    let all = what.definition.definition.container_definitions.iter().flatten().map(|c| {
        let name = c.name.clone().unwrap_or_default();
        given
            .iter()
            .find(|o| o.name.as_deref() == Some(&name))
            .cloned()
            .unwrap_or_else(|| api::ContainerOverride { name: Some(name), ..Default::default() })
    });
    out.container_overrides = Some(all.collect());
    out.inference_accelerator_overrides.get_or_insert_default();
    out
}

fn targets(what: &Launch) -> Vec<TargetBinding> {
    let bind = |lb: &api::LoadBalancer| {
        Some(TargetBinding {
            target_group: lb.target_group_arn.clone()?,
            container: lb.container_name.clone()?,
            container_port: u16::try_from(lb.container_port?).ok()?,
            target: None,
            state: TargetState::Waiting,
        })
    };
    what.load_balancers.iter().filter_map(bind).collect()
}
