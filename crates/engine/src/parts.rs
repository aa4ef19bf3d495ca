//! What a region of this host is made of: the tables, controllers and operations of every service crate.

use std::sync::Arc;

use shapes::AwsError;
use state::{Handlers, RegionConfig, Tx};

use crate::Scope;

/// How regions are made on this host.
#[derive(Clone)]
pub struct Bootstrap {
    /// Seed of ids for one region; asked once per region and start.
    pub seed: Arc<dyn Fn() -> u64 + Send + Sync>,
    /// Adds tables of shells (logs, say).
    pub extend: Arc<dyn Fn(&mut RegionConfig) + Send + Sync>,
    /// Fills a region that has no rows yet.
    pub fill: Arc<dyn Fn(&mut Tx) -> Result<(), AwsError> + Send + Sync>,
}

/// An empty region's parts.
pub fn region_config(scope: &Scope, bootstrap: &Bootstrap) -> RegionConfig {
    let mut config = RegionConfig::new(&scope.account, &scope.region, (bootstrap.seed)());
    ec2::install(&mut config);
    compute::install(&mut config);
    elb::install(&mut config);
    identity::install(&mut config);
    ecs::install(&mut config);
    scaling::install(&mut config);
    parameters::install(&mut config);
    metrics::install(&mut config);
    (bootstrap.extend)(&mut config);
    config
}

/// The operations of the core.
pub fn handlers() -> Handlers {
    let mut h = Handlers::default();
    ec2::handlers(&mut h);
    compute::handlers(&mut h);
    elb::handlers(&mut h);
    identity::handlers(&mut h);
    ecs::handlers(&mut h);
    scaling::handlers(&mut h);
    parameters::handlers(&mut h);
    metrics::handlers(&mut h);
    h
}
