//! Placement: which container instance takes a task, and which task goes when a service shrinks.
//!
//! A pure library between the tables and the ECS API. The owner of the tables tells a [`Cluster`] of instances and
//! tasks as they come and go; RunTask, StartTask and the service scheduler ask it questions. It has no AWS types, no
//! clock and no randomness of its own.
//!
//! The way of a question: [`Request`] -> `feasible` (filters, each a module) -> `rank` (strategies as ordered
//! keys) -> [`Placement`], or [`failure`] if there is none. [`query`] is the language of `memberOf`.
//!
//! Source: Developer Guide "Amazon ECS task placement", "Amazon ECS task placement strategies", "Amazon ECS task
//! placement constraints", "Cluster query language".

pub mod engine;
pub mod failure;
mod feasible;
pub mod instance;
mod log;
pub mod query;
mod rank;
pub mod request;
mod scale_in;
mod slot;
mod view;
mod zones;

pub use engine::{Cluster, Held, Placement};
pub use failure::{Explanation, InstanceFailure, Reason, Unplaced};
pub use instance::{
    Capacity, EXTERNAL, HostPort, Instance, InstanceStatus, Proto, Remaining, SUBNET, TaskCharge, ZONE,
};
pub use query::{Facts, Query, QueryError};
pub use request::{
    Constraint, Launch, MAX_CONSTRAINTS, MAX_STRATEGIES, Request, RequiredAttribute, Resource, SpreadField,
    Strategy,
};
pub use zones::ZoneBalance;
