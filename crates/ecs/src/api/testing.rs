//! A small region for tests of operations: requests go in as JSON and through the checks of the model, as at the front.

use testbed::Testbed;
pub use testbed::{ACCOUNT, START};

/// A region with the tables, controllers and operations of ECS, and a clock that tests turn.
pub struct World {
    bed: Testbed,
}

testbed::stands_on!(World);

impl Default for World {
    fn default() -> Self {
        World::new()
    }
}

impl World {
    /// A region without rows.
    pub fn new() -> World {
        let install = |config: &mut _| {
            ec2::install(config);
            elb::install(config);
            crate::install(config);
        };
        let mut bed =
            Testbed::new(&shapes::ecs::SERVICE, "InvalidParameterException", install, crate::handlers);
        bed.caller.arn = format!("arn:aws:iam::{ACCOUNT}:user/tester");
        World { bed }
    }
}

/// A registered instance without tasks.
pub fn instance(cluster: &str, id: &str) -> crate::rows::ContainerInstance {
    crate::rows::ContainerInstance {
        cluster: cluster.into(),
        id: id.into(),
        arn: format!("arn:aws:ecs:us-east-1:{ACCOUNT}:container-instance/{cluster}/{id}"),
        ec2_instance_id: None,
        status: crate::rows::InstanceStatus::Active,
        status_reason: None,
        agent_connected: true,
        disconnected_at: None,
        version: 1,
        version_info: Default::default(),
        attributes: [("ecs.os-type".to_owned(), Some("linux".to_owned()))].into(),
        custom_attributes: Vec::new(),
        registered: Default::default(),
        registered_resources: Vec::new(),
        capacity_provider: None,
        registered_at: START,
        tags: Default::default(),
        agent_update_status: None,
        health: Default::default(),
        client_token: None,
    }
}
