//! The deterministic simulator: the real core in virtual time, with simulated hosts, agents, balancers, and faults.
//!
//! What runs here is what runs in production: the same tables, controllers and operations. Simulated is what surrounds
//! them: the store that makes changes durable ([`store`]), the shell that talks with agents ([`links`]), machines with
//! their agents and containers ([`machine`], [`agent`]), the data plane of load balancers ([`balancer`]). One queue of
//! events decides what happens ([`world`]), and everything follows from a seed.
//!
//! [`script`] runs scenarios that read as scripts and tells them as a story; [`randomized`] throws faults at random worlds
//! and checks after every step what must hold ([`checks`]).
//!
//! Sources: FoundationDB's simulation ("FoundationDB: A Distributed Unbundled Transactional Key Value Store", SIGMOD 2021,
//! section 4) and TigerBeetle's VOPR for the manner; the ECS agent's protocol for what agents do.

pub mod agent;
pub mod balancer;
pub mod behaviour;
pub mod checks;
pub mod faults;
pub mod links;
pub mod machine;
pub mod plane;
pub mod randomized;
pub mod script;
pub mod setup;
pub mod store;
pub mod story;
pub mod world;

pub use world::World;
