//! Making tasks: from a task definition, overrides and a place to a row that an agent picks up.
//!
//! RunTask, StartTask and the service scheduler all come through [`launch`]. `demand` says what a task asks for, `record`
//! makes its row.

pub mod demand;
pub mod providers;
mod record;

use placement::{Strategy as Rank, Unplaced};
use shapes::ecs as api;
use state::Tx;

use crate::placements::Placements;
use crate::rows::{Tags, TaskDefinitionRow};

/// Everything a new task is made of.
#[derive(Clone)]
pub struct Launch<'a> {
    pub cluster: &'a str,
    pub definition: &'a TaskDefinitionRow,
    /// `family:web`, `service:web`, ...
    pub group: String,
    pub started_by: Option<String>,
    pub service: Option<String>,
    /// Deployment or task set that launches it.
    pub deployment: Option<String>,
    pub launch_type: api::LaunchType,
    pub capacity_provider: Option<String>,
    pub platform_version: Option<String>,
    pub overrides: api::TaskOverride,
    pub network: Option<api::NetworkConfiguration>,
    /// Placement constraints of the request or service, besides those of the definition.
    pub constraints: Vec<api::PlacementConstraint>,
    pub strategy: Strategy,
    /// Zones the task may go to; empty: any.
    pub zones: Vec<String>,
    pub load_balancers: Vec<api::LoadBalancer>,
    pub tags: Tags,
    pub enable_execute_command: bool,
    /// A certain instance (its id) instead of a choice: StartTask, daemons.
    pub instance: Option<On>,
}

/// How the instance is chosen.
#[derive(Clone)]
pub enum Strategy {
    /// What was given; if nothing was, random.
    Standalone(Vec<api::PlacementStrategy>),
    /// What was given; if nothing was, spread over zones, then over instances.
    Service(Vec<api::PlacementStrategy>),
}

impl Strategy {
    /// The chain for the placement engine.
    pub fn chain(&self) -> Vec<Rank> {
        match self {
            Strategy::Standalone(s) if s.is_empty() => Rank::standalone_default(),
            Strategy::Service(s) if s.is_empty() => Rank::service_default(),
            Strategy::Standalone(s) | Strategy::Service(s) => demand::strategies(s),
        }
    }
}

/// A chosen instance.
#[derive(Clone)]
pub struct On {
    /// Id of the container instance.
    pub instance: String,
    /// StartTask looks at capacity and attributes, not at constraints.
    pub skip_constraints: bool,
}

/// Why a task could not be placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotPlaced {
    /// The cluster has no instance at all.
    NoInstances,
    /// No instance will take it: reasons per instance (`failures[]`), and the sentence for service events that follows
    /// "was unable to place a task because no container instance met all of its requirements.".
    NoneFits { failures: Vec<(String, String)>, closest: String },
    /// Something else, in the words of the service event.
    Other(String),
}

/// Failures named at most in one answer.
const MOST_FAILURES: usize = 100;

/// The question that a launch puts to the placement engine.
///
/// # Errors
/// A sentence about a constraint that cannot be read.
pub fn request_of(what: &Launch) -> Result<placement::Request, String> {
    let need = demand::demand(&what.definition.definition, &what.overrides);
    let mut r =
        demand::request(what.definition, &what.group, &need, &what.constraints, what.strategy.chain())?;
    r.capacity_provider = what.capacity_provider.as_deref().map(Into::into);
    r.launch = match what.launch_type {
        api::LaunchType::External => placement::Launch::External,
        _ if what.capacity_provider.is_some() => placement::Launch::Any,
        _ => placement::Launch::Ec2,
    };
    r.zones = what.zones.iter().map(|z| z.as_str().into()).collect();
    Ok(r)
}

/// Places a task and makes its row. Returns the task's key.
///
/// # Errors
/// [`NotPlaced`]; nothing is changed then.
pub fn launch(tx: &mut Tx, what: &Launch) -> Result<String, NotPlaced> {
    if what.launch_type == api::LaunchType::Fargate {
        return Err(NotPlaced::Other(
            "Capacity is unavailable at this time. Please try again later or in a different availability zone.".into(),
        ));
    }
    let mut request = request_of(what).map_err(NotPlaced::Other)?;
    let subnets = record::subnets(tx, what)?;
    // The task's interface lies in one of these subnets, so the instance must be in one of their zones.
    if request.zones.is_empty() {
        request.zones = subnets.iter().map(|s| s.zone.as_str().into()).collect();
    }
    let (_, engines, random) = tx.split::<Placements>();
    let engine = engines.cluster(what.cluster);
    let placed = match &what.instance {
        None => engine.place(&request, random.next_u64()).map_err(|e| match e {
            Unplaced::NoInstances => NotPlaced::NoInstances,
            Unplaced::NoneFits => none_fits(engine, &request),
        })?,
        Some(on) => {
            let fit = if on.skip_constraints {
                engine.fits_start_task(&on.instance, &request)
            } else {
                engine.fits(&on.instance, &request)
            };
            fit.map_err(|reason| NotPlaced::NoneFits {
                failures: vec![(on.instance.clone(), reason.code().to_owned())],
                closest: reason.event_text(&on.instance),
            })?
        }
    };
    let gpus = placed.gpus.iter().map(|g| g.to_string()).collect();
    record::write(tx, what, &placed.instance, gpus, &subnets)
}

fn none_fits(engine: &placement::Cluster, request: &placement::Request) -> NotPlaced {
    let why = engine.explain(request, MOST_FAILURES);
    NotPlaced::NoneFits {
        failures: why.failures.iter().map(|f| (f.instance.to_string(), f.reason.code().to_owned())).collect(),
        closest: why.closest.map(|f| f.reason.event_text(&f.instance)).unwrap_or_default(),
    }
}
