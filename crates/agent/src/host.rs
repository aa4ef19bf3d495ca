//! All instances of one process, and the servers that they share.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};

use runtime::SharedRuntime;
use tokio::sync::watch;

use crate::clock::Clock;
use crate::config::{HostConfig, InstanceConfig};
use crate::instance::{self, AgentError, AgentHandle};
use crate::introspection;
use crate::metadata::directory::Directory;
use crate::metadata::{self, Server};
use crate::transport::Dialer;

/// The instances of this process.
pub struct AgentHost {
    clock: Clock,
    directory: Directory,
    metadata_base: Option<String>,
    handles: Mutex<BTreeMap<String, AgentHandle>>,
    shutdown: Arc<watch::Sender<bool>>,
}

impl AgentHost {
    /// Starts the servers that all instances share. `gateway` is where containers see this machine
    /// ([`runtime::Runtime::bridge_gateway`]); it matters only where the well-known address cannot be used.
    pub async fn start(
        config: HostConfig,
        gateway: Option<Ipv4Addr>,
        clock: Clock,
    ) -> Result<AgentHost, AgentError> {
        let (shutdown, ended) = watch::channel(false);
        let directory = Directory::default();
        let listening = metadata::start(&config.metadata, gateway).await.map_err(AgentError::Listen)?;
        let metadata_base = listening.as_ref().map(|listening| listening.base.clone());
        if let Some(listening) = listening {
            let server = Server::new(directory.clone(), config.metadata_limit, clock.clone());
            tokio::spawn(metadata::serve(listening.listener, server, ended.clone()));
        }
        if let Some(address) = config.introspection {
            let listener = introspection::bind(address).await.map_err(AgentError::Listen)?;
            let server = introspection::Introspection::new(directory.clone());
            tokio::spawn(metadata::serve(listener, server, ended));
        }
        Ok(AgentHost {
            clock,
            directory,
            metadata_base,
            handles: Mutex::default(),
            shutdown: Arc::new(shutdown),
        })
    }

    /// Where containers are told to find the metadata server; None without one.
    pub fn metadata_base(&self) -> Option<&str> {
        self.metadata_base.as_deref()
    }

    /// Starts an agent for one more instance. Returns as soon as its data directory is locked and its settings make sense; the
    /// rest, registration included, goes on by itself. The key of the instance is its instance id, or a made-up one.
    pub async fn add_instance(
        &self,
        config: InstanceConfig,
        runtime: SharedRuntime,
        dialer: Dialer,
    ) -> Result<AgentHandle, AgentError> {
        let shared = instance::Surroundings {
            clock: self.clock.clone(),
            directory: self.directory.clone(),
            metadata_base: self.metadata_base.clone(),
        };
        let handle = instance::start(config, runtime, dialer, shared)?;
        let mut handles = self.handles.lock().expect("no panic while held");
        handles.retain(|_, handle| !handle.is_finished());
        handles.insert(handle.key().to_owned(), handle.clone());
        Ok(handle)
    }

    /// The agent of this key, if it runs.
    pub fn instance(&self, key: &str) -> Option<AgentHandle> {
        let handles = self.handles.lock().expect("no panic while held");
        handles.get(key).filter(|handle| !handle.is_finished()).cloned()
    }

    /// The agents that run.
    pub fn instances(&self) -> Vec<AgentHandle> {
        self.handles.lock().expect("no panic while held").values().cloned().collect()
    }

    /// Ends all agents and servers. Containers run on.
    pub async fn shutdown(&self) {
        let handles = std::mem::take(&mut *self.handles.lock().expect("no panic while held"));
        for handle in handles.values() {
            handle.begin_stop();
        }
        for handle in handles.values() {
            handle.finished().await;
        }
        self.shutdown.send_replace(true);
    }
}
