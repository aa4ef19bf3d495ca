//! Controllers: from what is wanted to what is done.

pub mod instance;
pub mod service;
pub mod task;
