//! The control plane's side of the agent's protocol, without the sockets.
//!
//! [`session`] decides what an instance's agent must be told, [`payload`] puts a task into the form that agents read, and
//! [`report`] takes in what they say. A shell owns the sockets and runs these as transactions and reads.

pub mod payload;
pub mod report;
pub mod session;
