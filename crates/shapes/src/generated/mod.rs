// Written by `cargo xtask generate`; do not edit.
#[rustfmt::skip]
pub mod autoscaling;
#[rustfmt::skip]
pub mod cloudwatch;
#[rustfmt::skip]
pub mod ec2;
#[rustfmt::skip]
pub mod ecs;
#[rustfmt::skip]
pub mod elbv2;
#[rustfmt::skip]
pub mod events;
#[rustfmt::skip]
pub mod iam;
#[rustfmt::skip]
pub mod lambda;
#[rustfmt::skip]
pub mod logs;
#[rustfmt::skip]
pub mod sns;
#[rustfmt::skip]
pub mod sqs;
#[rustfmt::skip]
pub mod ssm;
#[rustfmt::skip]
pub mod sts;

/// Every service with served operations.
#[rustfmt::skip]
pub static SERVICES: &[&crate::schema::Service] = &[&autoscaling::SERVICE, &cloudwatch::SERVICE, &ec2::SERVICE, &ecs::SERVICE, &elbv2::SERVICE, &events::SERVICE, &iam::SERVICE, &lambda::SERVICE, &logs::SERVICE, &sns::SERVICE, &sqs::SERVICE, &ssm::SERVICE, &sts::SERVICE];
