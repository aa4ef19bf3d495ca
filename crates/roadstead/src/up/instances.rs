//! The container instances of this machine, as rows of the region: which there should be, in which zone, at which address.

use std::any::Any;

use compute::LaunchSpec;
use ec2::rows::{
    DhcpOptions, HostCapacity, Instance, InstanceState, InternetGateway, NetworkAcl, NetworkInterface,
    RouteTable, SecurityGroup, Subnet, Tags, Vpc,
};
use ecs::rows::{Cluster, ClusterStatus, ContainerInstance};
use engine::{Engine, Scope};
use shapes::ecs::ClusterSetting;
use state::{AwsError, Tx};

use crate::cli::UpOptions;

/// What an agent must know of its instance.
#[derive(Clone, Debug)]
pub struct Local {
    pub id: String,
    pub instance_type: String,
    pub image: String,
    pub zone: String,
    pub vpc: String,
    pub subnet: String,
    pub address: String,
}

/// The image that local instances name: a machine image of ours, not one of AWS's.
const IMAGE: &str = "ami-00000000000000000";

/// Brings the rows in line with the options: instances that are missing are made, those too many are terminated, and the
/// cluster is there.
pub(super) async fn ensure(
    engine: &Engine,
    scope: &Scope,
    options: &UpOptions,
) -> Result<Vec<Local>, String> {
    let options = options.clone();
    let made = engine.write(scope, move |tx| {
        cluster(tx, &options.cluster);
        let mut out = Vec::new();
        for n in 0..options.instances {
            out.push(instance(tx, n as usize, &options)?);
        }
        terminate_beyond(tx, options.instances as usize)?;
        Ok(out)
    });
    made.await.map_err(|e| e.to_string())
}

fn cluster(tx: &mut Tx, name: &str) {
    if tx.get::<Cluster>(name).is_some_and(|c| c.status == ClusterStatus::Active) {
        return;
    }
    let row = Cluster {
        name: name.to_owned(),
        arn: format!("arn:aws:ecs:{}:{}:cluster/{name}", tx.region(), tx.account()),
        status: ClusterStatus::Active,
        settings: vec![ClusterSetting {
            name: Some(shapes::ecs::ClusterSettingName::ContainerInsights),
            value: Some("disabled".into()),
        }],
        configuration: None,
        capacity_providers: Vec::new(),
        default_strategy: Vec::new(),
        service_connect_defaults: None,
        tags: Default::default(),
        created_at: tx.now(),
        inactive_at: None,
    };
    tx.put(row);
}

fn slot(n: usize) -> String {
    format!("local/{n}")
}

fn instance(tx: &mut Tx, n: usize, options: &UpOptions) -> Result<Local, AwsError> {
    let slot = slot(n);
    let there = tx.by_index::<Instance>("slot", &slot).find(|i| i.state == InstanceState::Running).cloned();
    let fits = there.as_ref().filter(|i| i.instance_type == options.instance_type);
    let row = match fits {
        Some(i) => (**i).clone(),
        None => {
            if let Some(old) = there {
                terminate(tx, &old.id)?;
            }
            launch(tx, n, &slot, options)?
        }
    };
    Ok(Local {
        id: row.id,
        instance_type: row.instance_type,
        image: row.image,
        zone: row.zone,
        vpc: row.vpc,
        subnet: row.subnet,
        address: row.address,
    })
}

fn launch(tx: &mut Tx, n: usize, slot: &str, options: &UpOptions) -> Result<Instance, AwsError> {
    let vpc = ec2::defaults::default_vpc(tx)
        .ok_or_else(|| AwsError::new("VPCIdNotSpecified", "No default VPC for this user."))?;
    let mut subnets: Vec<_> =
        tx.by_index::<Subnet>("vpc", &vpc.id).filter(|s| s.default_for_zone).cloned().collect();
    subnets.sort_by(|a, b| a.zone.cmp(&b.zone));
    let subnet = subnets.get(n % subnets.len().max(1)).cloned();
    let subnet =
        subnet.ok_or_else(|| AwsError::new("InvalidSubnetID.NotFound", "The default VPC has no subnet."))?;
    let spec = LaunchSpec {
        image: IMAGE.into(),
        instance_type: options.instance_type.clone(),
        subnet: subnet.id.clone(),
        public_ip: Some(false),
        interface_description: "Primary network interface".into(),
        slot: Some(slot.to_owned()),
        tags: Tags::from([("Name".to_owned(), format!("roadstead-{n}"))]),
        ..Default::default()
    };
    compute::launch(tx, &spec).map(|i| (*i).clone())
}

fn terminate_beyond(tx: &mut Tx, wanted: usize) -> Result<(), AwsError> {
    let keep: Vec<String> = (0..wanted).map(slot).collect();
    let rows = tx.table::<Instance>().iter().filter(|i| i.state == InstanceState::Running);
    let surplus: Vec<String> =
        rows.filter(|i| i.slot.as_ref().is_some_and(|s| !keep.contains(s))).map(|i| i.id.clone()).collect();
    surplus.iter().try_for_each(|id| terminate(tx, id))
}

fn terminate(tx: &mut Tx, id: &str) -> Result<(), AwsError> {
    let reason = (
        "Client.UserInitiatedShutdown",
        "Client.UserInitiatedShutdown: roadstead up asks for other instances",
    );
    compute::terminate(tx, id, reason).map(|_| ())
}

/// The instances that this machine runs.
pub(super) fn ids(tx: &Tx) -> Vec<String> {
    let rows = tx.table::<Instance>().iter();
    rows.filter(|i| i.slot.is_some() && i.state == InstanceState::Running).map(|i| i.id.clone()).collect()
}

/// What a reset leaves: the instances of this machine, what they stand on, and their place in the cluster. Without such
/// instances only what the host itself has said.
pub(super) struct Keep {
    local: Vec<String>,
    /// The default VPC.
    vpc: String,
    cluster: String,
}

impl Keep {
    pub(super) fn new(tx: &Tx, cluster: &str) -> Keep {
        let vpc = ec2::defaults::default_vpc(tx).map(|v| v.id.clone()).unwrap_or_default();
        Keep { local: ids(tx), vpc, cluster: cluster.to_owned() }
    }

    /// Whether the ground must be made anew.
    pub(super) fn nothing_stands(&self) -> bool {
        self.local.is_empty()
    }

    /// Whether a row stays.
    pub(super) fn row(&self, row: &dyn Any) -> bool {
        if row.is::<HostCapacity>() {
            return true;
        }
        !self.local.is_empty() && (self.is_local(row) || self.is_ground(row))
    }

    fn is_local(&self, row: &dyn Any) -> bool {
        let ours = |id: &str| self.local.iter().any(|l| l == id);
        if let Some(i) = row.downcast_ref::<Instance>() {
            return ours(&i.id);
        }
        if let Some(n) = row.downcast_ref::<NetworkInterface>() {
            return ours(&n.owner);
        }
        if let Some(c) = row.downcast_ref::<ContainerInstance>() {
            return c.ec2_instance_id.as_deref().is_some_and(ours);
        }
        row.downcast_ref::<Cluster>().is_some_and(|c| c.name == self.cluster)
    }

    fn is_ground(&self, row: &dyn Any) -> bool {
        row.downcast_ref::<Vpc>().is_some_and(|v| v.id == self.vpc)
            || row.downcast_ref::<Subnet>().is_some_and(|s| s.default_for_zone && s.vpc == self.vpc)
            || row.downcast_ref::<SecurityGroup>().is_some_and(|g| g.name == "default" && g.vpc == self.vpc)
            || row.downcast_ref::<RouteTable>().is_some_and(|t| t.main.is_some() && t.vpc == self.vpc)
            || row.downcast_ref::<NetworkAcl>().is_some_and(|a| a.is_default && a.vpc == self.vpc)
            || row.downcast_ref::<InternetGateway>().is_some_and(|g| g.vpc.as_ref() == Some(&self.vpc))
            || row.is::<DhcpOptions>()
    }
}
