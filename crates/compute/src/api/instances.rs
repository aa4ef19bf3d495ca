//! Instances and instance types.

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Timestamp, Tx, View};

use ec2::address::{free_address, mac};
use ec2::api::filter::passes;
use ec2::api::{error, network, show_tags, tags_for};
use ec2::defaults::{default_vpc, size};
use ec2::rows::{Instance, InstanceState, NetworkInterface, SecurityGroup, Subnet};

/// Instances of one call, at most.
const MOST: i64 = 1000;
/// How long a terminated instance can be described.
const FORGET_AFTER_MS: i64 = 3_600_000;

fn state(s: InstanceState) -> api::InstanceState {
    use api::InstanceStateName as Name;
    let (code, name) = match s {
        InstanceState::Pending => (0, Name::Pending),
        InstanceState::Running => (16, Name::Running),
        InstanceState::ShuttingDown => (32, Name::ShuttingDown),
        InstanceState::Terminated => (48, Name::Terminated),
        InstanceState::Stopping => (64, Name::Stopping),
        InstanceState::Stopped => (80, Name::Stopped),
    };
    api::InstanceState { code: Some(code), name: Some(name) }
}

fn show(tables: &Tables, i: &Instance) -> api::Instance {
    let groups = i.groups.iter().map(|id| api::GroupIdentifier {
        group_id: Some(id.clone()),
        group_name: tables.get::<SecurityGroup>(id).map(|g| g.name.clone()),
    });
    let gone = i.state == InstanceState::Terminated;
    api::Instance {
        instance_id: Some(i.id.clone()),
        image_id: Some(i.image.clone()),
        instance_type: Some(i.instance_type.clone()),
        state: Some(state(i.state)),
        private_ip_address: (!gone).then(|| i.address.clone()),
        private_dns_name: Some(if gone {
            String::new()
        } else {
            format!("ip-{}.ec2.internal", i.address.replace('.', "-"))
        }),
        public_dns_name: Some(String::new()),
        subnet_id: (!gone).then(|| i.subnet.clone()),
        vpc_id: (!gone).then(|| i.vpc.clone()),
        placement: Some(api::Placement {
            availability_zone: Some(i.zone.clone()),
            tenancy: Some(api::Tenancy::Default),
            ..Default::default()
        }),
        launch_time: Some(i.launched_at),
        key_name: i.key_name.clone(),
        ami_launch_index: Some(0),
        architecture: api::ArchitectureValues::parse("x86_64"),
        security_groups: Some(groups.collect()),
        client_token: Some(i.client_token.clone().unwrap_or_default()),
        source_dest_check: Some(true),
        tags: show_tags(&i.tags),
        ..Default::default()
    }
}

fn reservation(
    tables: &Tables,
    id: &str,
    account: &str,
    instances: &[std::sync::Arc<Instance>],
) -> api::Reservation {
    api::Reservation {
        reservation_id: Some(id.to_owned()),
        owner_id: Some(account.to_owned()),
        groups: Some(Vec::new()),
        instances: Some(instances.iter().map(|i| show(tables, i)).collect()),
        ..Default::default()
    }
}

fn missing(id: &str) -> AwsError {
    error("InvalidInstanceID.NotFound", format!("The instance ID '{id}' does not exist"))
}

fn forgotten(i: &Instance, now: Timestamp) -> bool {
    i.terminated_at.is_some_and(|t| now.since(t) > FORGET_AFTER_MS)
}

pub(crate) fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeInstancesRequest,
) -> Result<api::DescribeInstancesResult, AwsError> {
    let ids = input.instance_ids.as_ref();
    for id in ids.into_iter().flatten() {
        if view.get::<Instance>(id).is_none_or(|i| forgotten(i, view.now)) {
            return Err(missing(id));
        }
    }
    let mut out: Vec<(String, Vec<std::sync::Arc<Instance>>)> = Vec::new();
    for i in view.table::<Instance>().iter().filter(|i| !forgotten(i, view.now)) {
        let name = state(i.state).name.map(|n| n.as_str().to_owned());
        let fields = |f: &str| match f {
            "instance-id" => Some(vec![i.id.clone()]),
            "instance-state-name" => Some(name.clone().into_iter().collect()),
            "instance-type" => Some(vec![i.instance_type.clone()]),
            "image-id" => Some(vec![i.image.clone()]),
            "vpc-id" => Some(vec![i.vpc.clone()]),
            "subnet-id" => Some(vec![i.subnet.clone()]),
            "availability-zone" => Some(vec![i.zone.clone()]),
            "private-ip-address" => Some(vec![i.address.clone()]),
            "instance.group-id" => Some(i.groups.clone()),
            "reservation-id" => Some(vec![i.reservation.clone()]),
            "client-token" => Some(i.client_token.clone().into_iter().collect()),
            "key-name" => Some(i.key_name.clone().into_iter().collect()),
            _ => None,
        };
        if !ids.is_none_or(|ids| ids.contains(&i.id)) || !passes(input.filters.as_deref(), &i.tags, fields)? {
            continue;
        }
        match out.iter_mut().find(|(r, _)| *r == i.reservation) {
            Some((_, list)) => list.push(i.clone()),
            None => out.push((i.reservation.clone(), vec![i.clone()])),
        }
    }
    let found = out.iter().map(|(id, list)| reservation(view, id, view.account, list)).collect();
    Ok(api::DescribeInstancesResult { reservations: Some(found), next_token: None })
}

pub(crate) fn describe_types(
    _: &View,
    _: &Caller,
    input: api::DescribeInstanceTypesRequest,
) -> Result<api::DescribeInstanceTypesResult, AwsError> {
    let mut found = Vec::new();
    for name in input.instance_types.iter().flatten() {
        let Some((cpus, memory)) = size(name) else {
            let text = format!("The following supplied instance types do not exist: [{name}]");
            return Err(error("InvalidInstanceType", text));
        };
        found.push(api::InstanceTypeInfo {
            instance_type: Some(name.clone()),
            current_generation: Some(true),
            v_cpu_info: Some(api::VCpuInfo { default_v_cpus: Some(cpus), ..Default::default() }),
            memory_info: Some(api::MemoryInfo { size_in_mi_b: Some(memory) }),
            ..Default::default()
        });
    }
    Ok(api::DescribeInstanceTypesResult { instance_types: Some(found), next_token: None })
}

pub(crate) fn run(
    tx: &mut Tx,
    _: &Caller,
    input: api::RunInstancesRequest,
) -> Result<api::Reservation, AwsError> {
    if input.min_count < 1 || input.max_count < input.min_count || input.max_count > MOST {
        return Err(error(
            "InvalidParameterValue",
            "The number of instances must be between MinCount and MaxCount.",
        ));
    }
    let Some(image) = input.image_id.clone().filter(|i| i.starts_with("ami-")) else {
        return Err(match &input.image_id {
            Some(id) => {
                error("InvalidAMIID.Malformed", format!("Invalid id: \"{id}\" (expecting \"ami-...\")"))
            }
            None => error("MissingParameter", "The request must contain the parameter ImageId"),
        });
    };
    let kind = input.instance_type.clone().unwrap_or_else(|| "m5.large".into());
    let subnet = subnet_for(tx, &input)?;
    if let Some(token) = &input.client_token {
        let made: Vec<_> = tx
            .table::<Instance>()
            .iter()
            .filter(|i| i.client_token.as_ref() == Some(token))
            .cloned()
            .collect();
        if let Some(first) = made.first() {
            return Ok(reservation(tx, &first.reservation, tx.account(), &made));
        }
    }
    let reservation_id = format!("r-{}", tx.random().hex(17));
    let mut made = Vec::new();
    for _ in 0..input.max_count {
        match launch(tx, &input, &image, &kind, &subnet, &reservation_id) {
            Ok(i) => made.push(std::sync::Arc::new(i)),
            Err(_) if made.len() as i64 >= input.min_count => break,
            Err(e) => return Err(e),
        }
    }
    Ok(reservation(tx, &reservation_id, tx.account(), &made))
}

fn subnet_for(tx: &Tx, input: &api::RunInstancesRequest) -> Result<std::sync::Arc<Subnet>, AwsError> {
    if let Some(id) = &input.subnet_id {
        return network::subnet(tx, id);
    }
    let vpc = default_vpc(tx).ok_or_else(|| {
        error(
            "VPCIdNotSpecified",
            "No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.",
        )
    })?;
    let zone = input.placement.as_ref().and_then(|p| p.availability_zone.clone());
    let mut all: Vec<_> =
        tx.by_index::<Subnet>("vpc", &vpc.id).filter(|s| s.default_for_zone).cloned().collect();
    all.sort_by(|a, b| a.zone.cmp(&b.zone));
    let found = all.into_iter().find(|s| zone.as_ref().is_none_or(|z| *z == s.zone));
    found.ok_or_else(|| error("InvalidParameterValue", "Invalid availability zone"))
}

fn launch(
    tx: &mut Tx,
    input: &api::RunInstancesRequest,
    image: &str,
    kind: &str,
    subnet: &Subnet,
    reservation: &str,
) -> Result<Instance, AwsError> {
    let address = free_address(tx, &subnet.id, &subnet.cidr).ok_or_else(|| {
        let text = format!("There are not enough free addresses in subnet '{}'", subnet.id);
        error("InsufficientFreeAddressesInSubnet", text)
    })?;
    let id = format!("i-{}", tx.random().hex(17));
    let interface = format!("eni-{}", tx.random().hex(17));
    let groups = input.security_group_ids.clone().unwrap_or_else(|| {
        let default = tx.by_index::<SecurityGroup>("vpc", &subnet.vpc).find(|g| g.name == "default");
        default.map(|g| g.id.clone()).into_iter().collect()
    });
    let now = tx.now();
    let mac = mac(tx.random());
    tx.put(NetworkInterface {
        id: interface.clone(),
        subnet: subnet.id.clone(),
        vpc: subnet.vpc.clone(),
        zone: subnet.zone.clone(),
        address: address.to_string(),
        mac,
        groups: groups.clone(),
        description: String::new(),
        owner_kind: "instance".into(),
        owner: id.clone(),
        created_at: now,
        ..Default::default()
    });
    let row = Instance {
        id,
        instance_type: kind.to_owned(),
        image: image.to_owned(),
        state: InstanceState::Running,
        subnet: subnet.id.clone(),
        vpc: subnet.vpc.clone(),
        zone: subnet.zone.clone(),
        address: address.to_string(),
        interface,
        groups,
        user_data: input.user_data.clone(),
        launched_at: now,
        terminated_at: None,
        slot: None,
        key_name: input.key_name.clone(),
        client_token: input.client_token.clone(),
        reservation: reservation.to_owned(),
        tags: tags_for(input.tag_specifications.as_deref(), "instance"),
        ..Default::default()
    };
    tx.put(row.clone());
    Ok(row)
}

pub(crate) fn terminate(
    tx: &mut Tx,
    _: &Caller,
    input: api::TerminateInstancesRequest,
) -> Result<api::TerminateInstancesResult, AwsError> {
    let mut changed = Vec::new();
    for id in &input.instance_ids {
        let row = tx.get::<Instance>(id).cloned().ok_or_else(|| missing(id))?;
        let now = tx.now();
        tx.update::<Instance>(id, |i| {
            i.state = InstanceState::Terminated;
            i.terminated_at.get_or_insert(now);
            i.slot = None;
        });
        tx.delete::<NetworkInterface>(&row.interface);
        changed.push(api::InstanceStateChange {
            instance_id: Some(id.clone()),
            previous_state: Some(state(row.state)),
            current_state: Some(state(InstanceState::Terminated)),
        });
    }
    Ok(api::TerminateInstancesResult { terminating_instances: Some(changed) })
}
