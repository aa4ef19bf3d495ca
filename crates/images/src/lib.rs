//! The images of this host's container engine, for instances that have an engine of their own: a registry that can only be
//! pulled from.
//!
//! An instance's engine asks it first (as a mirror), so that an image that was built or loaded on the host runs on every
//! instance by its plain name, without a registry and without the internet. What the host does not have is answered with "not
//! found", and the engine goes on to wherever the name points.
//!
//! The flow: [`registry`] answers the two requests of a pull; [`store`] keeps an image on disk in the form in which
//! registries give it; [`unpack`] makes that form from what the engine saves; [`docker`] is the way to the host's engine.
//!
//! Source: the OCI distribution specification and the registry protocol of Docker, version 2.

mod docker;
mod registry;
mod store;
mod unpack;

pub use docker::Docker;
pub use registry::serve;
pub use store::Store;
