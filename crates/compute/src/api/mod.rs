//! The operations of EC2 on instances and what they are made from.

mod instances;

use state::{Effect, Handlers};

/// Registers the operations.
pub fn register(h: &mut Handlers) {
    use shapes::ec2::ops;
    h.read::<ops::DescribeInstances>(Effect::Real, instances::describe);
    h.read::<ops::DescribeInstanceTypes>(Effect::Partly("vCPU and memory only"), instances::describe_types);
    h.write::<ops::RunInstances>(
        Effect::Partly("the instance is a row with an address; its machine comes with a later release"),
        instances::run,
    );
    h.write::<ops::TerminateInstances>(Effect::Real, instances::terminate);
}
