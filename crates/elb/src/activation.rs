//! Brings a new balancer from `provisioning` to `active` once it has an address in every zone.

use ec2::rows::NetworkInterface;
use shapes::elbv2::LoadBalancerStateEnum as State;
use state::{Change, Controller, Tables, Timestamp, Tx, Wake};

use crate::rows::LoadBalancer;

/// The controller of balancers in `provisioning`.
pub struct Activate;

impl Controller for Activate {
    fn name(&self) -> &'static str {
        "balancer activation"
    }
    fn watch(&self, change: &Change, _: &Tables, wake: &mut Wake) {
        if let Some((_, Some(b))) = change.of::<LoadBalancer>()
            && b.state == State::Provisioning
        {
            wake.key(&b.arn);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        for b in tables.table::<LoadBalancer>().iter().filter(|b| b.state == State::Provisioning) {
            wake.key(&b.arn);
        }
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let balancer = tx.get::<LoadBalancer>(key)?.clone();
        let has_address = |interface: &str| tx.get::<NetworkInterface>(interface).is_some();
        let ready = balancer.zones.iter().all(|z| has_address(&z.interface));
        if ready && balancer.state == State::Provisioning {
            tx.update::<LoadBalancer>(key, |b| b.state = State::Active);
        }
        None
    }
}
