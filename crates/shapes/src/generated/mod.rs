// Written by `cargo xtask generate`; do not edit.
#[rustfmt::skip]
pub mod ec2;
#[rustfmt::skip]
pub mod ecs;
#[rustfmt::skip]
pub mod elbv2;
#[rustfmt::skip]
pub mod logs;
#[rustfmt::skip]
pub mod sts;

/// Every service with served operations.
#[rustfmt::skip]
pub static SERVICES: &[&crate::schema::Service] = &[&ec2::SERVICE, &ecs::SERVICE, &elbv2::SERVICE, &logs::SERVICE, &sts::SERVICE];
