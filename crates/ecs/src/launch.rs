//! Making tasks: from a task definition, overrides and a place to a row that an agent picks up.

use shapes::ecs as api;
use state::Tx;

use crate::rows::{Tags, TaskDefinitionRow};

/// Everything a new task is made of.
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
pub enum Strategy {
    /// What was given; if nothing was, random.
    Standalone(Vec<api::PlacementStrategy>),
    /// What was given; if nothing was, spread over zones, then over instances.
    Service(Vec<api::PlacementStrategy>),
}

/// A chosen instance.
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

/// Places a task and makes its row. Returns the task's key.
///
/// # Errors
/// [`NotPlaced`]; nothing is changed then.
pub fn launch(tx: &mut Tx, what: &Launch) -> Result<String, NotPlaced> {
    let _ = (tx, what);
    Err(NotPlaced::NoInstances)
}
