//! Networks and volumes.

use std::collections::HashMap;
use std::net::Ipv4Addr;

use bollard::models::{
    EndpointIpamConfig, EndpointSettings, NetworkConnectRequest, NetworkDisconnectRequest, NetworkInspect,
    Volume, VolumeCreateRequest,
};
use bollard::query_parameters::{InspectNetworkOptions, RemoveVolumeOptions};
use serde_json::{Value, json};

use super::transport::RawRequest;
use super::{DockerRuntime, failure, gone_is_removed, limited, path_part};
use crate::cgroup::{self, CgroupHost};
use crate::error::{Cause, Operation, Result, RuntimeError};
use crate::network::{ConnectNetwork, NetworkSpec, VolumeInfo, VolumeSpec};

const BRIDGE_NAME: &str = "com.docker.network.bridge.name";

impl DockerRuntime {
    pub(super) async fn network_as(&self, spec: &NetworkSpec) -> Result<String> {
        match self.network_info(&spec.name).await {
            Ok(found) => return agreed(spec, found, self.podman),
            Err(error) if error.is_not_found() => {}
            Err(error) => return Err(error),
        }
        match self.make_network(spec).await {
            // Somebody else was quicker.
            Err(error) if error.cause == Cause::Conflict && error.message.contains("already exists") => {
                agreed(spec, self.network_info(&spec.name).await?, self.podman)
            }
            other => other,
        }
    }

    async fn network_info(&self, name: &str) -> Result<NetworkInspect> {
        let name = path_part(Operation::Network, name)?;
        let call = self.docker.inspect_network(name, None::<InspectNetworkOptions>);
        self.call(Operation::Network, self.timeouts.inspect, call).await
    }

    async fn make_network(&self, spec: &NetworkSpec) -> Result<String> {
        let body = network_body(spec).to_string();
        let request = RawRequest::post("/networks/create", &[]).body("application/json", body);
        limited(Operation::Network, self.timeouts.provision, async {
            let response = self.transport.send(Operation::Network, request).await?;
            let answer = self.transport.read_whole(Operation::Network, response).await?;
            let answer: Value = serde_json::from_slice(&answer).unwrap_or_default();
            let id = answer["Id"].as_str().map(str::to_owned);
            id.ok_or_else(|| {
                RuntimeError::new(Operation::Network, Cause::Engine, "the engine named no network")
            })
        })
        .await
    }

    pub(super) async fn join_network(&self, connect: &ConnectNetwork) -> Result<()> {
        let network = path_part(Operation::Network, &connect.network)?;
        let ipam = connect.ipv4.map(|address| EndpointIpamConfig {
            ipv4_address: Some(address.to_string()),
            ..Default::default()
        });
        let aliases = (!connect.aliases.is_empty()).then(|| connect.aliases.clone());
        let endpoint = EndpointSettings { ipam_config: ipam, aliases, ..EndpointSettings::default() };
        let request =
            NetworkConnectRequest { container: connect.container.clone(), endpoint_config: Some(endpoint) };
        let call = self.docker.connect_network(network, request);
        self.call(Operation::Network, self.timeouts.provision, call).await
    }

    pub(super) async fn leave_network(&self, network: &str, container: &str) -> Result<()> {
        let network = path_part(Operation::Network, network)?;
        let request = NetworkDisconnectRequest { container: container.to_owned(), force: Some(true) };
        let call = self.docker.disconnect_network(network, request);
        self.call(Operation::Network, self.timeouts.provision, call).await
    }

    pub(super) async fn delete_network(&self, name: &str) -> Result<()> {
        let name = path_part(Operation::Network, name)?;
        let call = self.docker.remove_network(name);
        gone_is_removed(self.call(Operation::Network, self.timeouts.provision, call).await)
    }

    pub(super) async fn default_gateway(&self) -> Result<Option<Ipv4Addr>> {
        let name = if self.podman { "podman" } else { "bridge" };
        match self.network_info(name).await {
            Ok(found) => Ok(gateway_of(&found)),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(super) async fn make_volume(&self, spec: &VolumeSpec) -> Result<VolumeInfo> {
        let map = |values: &std::collections::BTreeMap<String, String>| -> Option<HashMap<String, String>> {
            (!values.is_empty()).then(|| values.clone().into_iter().collect())
        };
        let text = |value: &str| (!value.is_empty()).then(|| value.to_owned());
        let request = VolumeCreateRequest {
            name: text(&spec.name),
            driver: text(&spec.driver),
            driver_opts: map(&spec.driver_opts),
            labels: map(&spec.labels),
            cluster_volume_spec: None,
        };
        let call = self.docker.create_volume(request);
        self.call(Operation::CreateVolume, self.timeouts.provision, call).await.map(volume_info)
    }

    pub(super) async fn volume_info(&self, name: &str) -> Result<VolumeInfo> {
        let name = path_part(Operation::InspectVolume, name)?;
        let call = self.docker.inspect_volume(name);
        self.call(Operation::InspectVolume, self.timeouts.inspect, call).await.map(volume_info)
    }

    pub(super) async fn delete_volume(&self, name: &str) -> Result<()> {
        let name = path_part(Operation::RemoveVolume, name)?;
        let call = self.docker.remove_volume(name, None::<RemoveVolumeOptions>);
        gone_is_removed(self.call(Operation::RemoveVolume, self.timeouts.provision, call).await)
    }

    /// How cgroups are laid out for this engine; asked once.
    pub(super) async fn cgroup_host(&self) -> Result<&CgroupHost> {
        self.cgroups
            .get_or_try_init(|| async {
                let call = self.docker.info();
                let call = async {
                    call.await.map_err(|e| failure::from_bollard(Operation::Cgroup, self.socket(), e))
                };
                let info = limited(Operation::Cgroup, self.timeouts.inspect, call).await?;
                let rootless =
                    info.security_options.iter().flatten().any(|option| option.contains("rootless"));
                let elsewhere = info.operating_system.as_deref() == Some("Docker Desktop");
                let driver = info.cgroup_driver.map(|driver| driver.to_string()).unwrap_or_default();
                if rootless || elsewhere {
                    let message = "the engine's cgroups are not in our reach";
                    return Err(RuntimeError::new(Operation::Cgroup, Cause::Unsupported, message));
                }
                cgroup::detect(&driver)
            })
            .await
    }
}

fn network_body(spec: &NetworkSpec) -> Value {
    let mut options = json!(spec.options);
    if let Some(bridge) = &spec.bridge_name {
        options[BRIDGE_NAME] = json!(bridge);
    }
    let mut body = json!({
        "Name": spec.name,
        // Engines before API 1.44 make a second network of the same name unless asked not to.
        "CheckDuplicate": true,
        "Driver": if spec.driver.is_empty() { "bridge" } else { &spec.driver },
        "Internal": spec.internal,
        "Options": options,
        "Labels": spec.labels,
    });
    if let Some(subnet) = &spec.subnet {
        let mut range = json!({ "Subnet": subnet });
        if let Some(ip_range) = &spec.ip_range {
            range["IPRange"] = json!(ip_range);
        }
        if let Some(gateway) = spec.gateway {
            range["Gateway"] = json!(gateway.to_string());
        }
        body["IPAM"] = json!({ "Config": [range] });
    }
    body
}

/// The id of a network that is there, if it is what was asked for. Podman does not tell the bridge's name.
fn agreed(spec: &NetworkSpec, found: NetworkInspect, podman: bool) -> Result<String> {
    let ranges = found.ipam.and_then(|ipam| ipam.config).unwrap_or_default();
    let range = ranges.first();
    let options = found.options.unwrap_or_default();
    let differs =
        |wanted: Option<String>, there: Option<&String>| wanted.is_some() && wanted.as_ref() != there;
    let conflict = if differs(spec.subnet.clone(), range.and_then(|range| range.subnet.as_ref())) {
        "subnet"
    } else if differs(spec.gateway.map(|ip| ip.to_string()), range.and_then(|range| range.gateway.as_ref())) {
        "gateway"
    } else if !podman && differs(spec.bridge_name.clone(), options.get(BRIDGE_NAME)) {
        "bridge"
    } else {
        return Ok(found.id.unwrap_or_default());
    };
    let message = format!("network {} is there already, with another {conflict}", spec.name);
    Err(RuntimeError::new(Operation::Network, Cause::Conflict, message))
}

/// The engine tells the gateway only once it has set the bridge up; until then it is the subnet's first address.
fn gateway_of(found: &NetworkInspect) -> Option<Ipv4Addr> {
    let range = found.ipam.as_ref()?.config.as_ref()?.first()?;
    let told = range.gateway.as_deref().and_then(|gateway| gateway.split('/').next()?.parse().ok());
    told.or_else(|| {
        let network: Ipv4Addr = range.subnet.as_deref()?.split('/').next()?.parse().ok()?;
        u32::from(network).checked_add(1).map(Ipv4Addr::from)
    })
}

fn volume_info(found: Volume) -> VolumeInfo {
    VolumeInfo {
        name: found.name,
        driver: found.driver,
        mountpoint: found.mountpoint,
        driver_opts: found.options.into_iter().collect(),
        labels: found.labels.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inspected(json: Value) -> NetworkInspect {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn a_network_that_is_there_must_be_the_one_asked_for() {
        let found = || {
            inspected(json!({ "Id": "n", "Options": { BRIDGE_NAME: "br0" },
                "IPAM": { "Config": [{ "Subnet": "10.0.1.0/24", "Gateway": "10.0.1.1" }] } }))
        };
        let same = NetworkSpec {
            name: "vpc".to_owned(),
            subnet: Some("10.0.1.0/24".to_owned()),
            gateway: Some([10, 0, 1, 1].into()),
            bridge_name: Some("br0".to_owned()),
            ..NetworkSpec::default()
        };
        assert_eq!(agreed(&same, found(), false).unwrap(), "n");
        assert_eq!(agreed(&NetworkSpec::default(), found(), false).unwrap(), "n");
        let other = [
            NetworkSpec { subnet: Some("10.0.2.0/24".to_owned()), ..same.clone() },
            NetworkSpec { gateway: Some([10, 0, 1, 2].into()), ..same.clone() },
            NetworkSpec { bridge_name: Some("br1".to_owned()), ..same.clone() },
        ];
        for spec in other {
            assert_eq!(agreed(&spec, found(), false).unwrap_err().cause, Cause::Conflict);
        }
    }

    #[test]
    fn the_gateway_is_told_or_the_subnets_first_address() {
        let told = json!({ "IPAM": { "Config": [{ "Subnet": "172.17.0.0/16", "Gateway": "172.17.0.9" }] } });
        assert_eq!(gateway_of(&inspected(told)), Some(Ipv4Addr::new(172, 17, 0, 9)));
        let untold = json!({ "IPAM": { "Config": [{ "Subnet": "172.17.0.0/16" }] } });
        assert_eq!(gateway_of(&inspected(untold)), Some(Ipv4Addr::new(172, 17, 0, 1)));
        assert_eq!(gateway_of(&inspected(json!({}))), None);
    }

    #[test]
    fn a_networks_body_has_what_was_asked_for() {
        let spec = NetworkSpec {
            name: "vpc".to_owned(),
            subnet: Some("10.0.1.0/24".to_owned()),
            ip_range: Some("10.0.1.128/25".to_owned()),
            bridge_name: Some("br0".to_owned()),
            internal: true,
            ..NetworkSpec::default()
        };
        assert_eq!(
            network_body(&spec),
            json!({ "Name": "vpc", "CheckDuplicate": true, "Driver": "bridge", "Internal": true, "Labels": {},
                "Options": { BRIDGE_NAME: "br0" },
                "IPAM": { "Config": [{ "Subnet": "10.0.1.0/24", "IPRange": "10.0.1.128/25" }] } })
        );
    }
}
