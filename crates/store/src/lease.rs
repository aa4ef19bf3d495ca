//! The leases that a store knows, and when each is over. Only a lease's number and full time are durable; deadlines
//! live here, so that keeping a lease alive costs no disk write (etcd's lessor does the same).

use std::collections::BTreeMap;

use crate::{LeaseId, StoreError};

#[derive(Clone, Copy, Debug)]
struct Lease {
    ttl_ms: i64,
    /// `None` after a restart, until somebody tells the time.
    deadline_ms: Option<i64>,
}

#[derive(Debug, Default)]
pub(crate) struct Leases {
    leases: BTreeMap<LeaseId, Lease>,
}

impl Leases {
    /// The leases found on disk, each with its full time ahead.
    pub fn restored(durable: impl IntoIterator<Item = (LeaseId, i64)>) -> Self {
        let lease = |(id, ttl_ms)| (id, Lease { ttl_ms, deadline_ms: None });
        Self { leases: durable.into_iter().map(lease).collect() }
    }

    pub fn insert(&mut self, id: LeaseId, ttl_ms: i64, now_ms: i64) {
        let deadline_ms = Some(now_ms.saturating_add(ttl_ms));
        let before = self.leases.insert(id, Lease { ttl_ms, deadline_ms });
        assert!(before.is_none(), "lease numbers are never used again");
    }

    pub fn check(&self, id: LeaseId) -> Result<(), StoreError> {
        if self.leases.contains_key(&id) { Ok(()) } else { Err(StoreError::LeaseNotFound { lease: id }) }
    }

    pub fn keepalive(&mut self, id: LeaseId, now_ms: i64) -> Result<i64, StoreError> {
        let lease = self.leases.get_mut(&id).ok_or(StoreError::LeaseNotFound { lease: id })?;
        lease.deadline_ms = Some(now_ms.saturating_add(lease.ttl_ms));
        Ok(lease.ttl_ms)
    }

    pub fn remove(&mut self, id: LeaseId) {
        self.leases.remove(&id);
    }

    /// The leases that are over, in the order of their numbers.
    pub fn expired(&mut self, now_ms: i64) -> Vec<LeaseId> {
        let mut over = Vec::new();
        for (id, lease) in &mut self.leases {
            let deadline = *lease.deadline_ms.get_or_insert(now_ms.saturating_add(lease.ttl_ms));
            if deadline <= now_ms {
                over.push(*id);
            }
        }
        over
    }
}
