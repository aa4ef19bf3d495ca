//! The networks of VPCs and the machines of instances, where this host allows them: what it can give, the endpoint as
//! instances see it, the images that they find.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use ec2::rows::HostCapacity;
use engine::{Engine, Scope};
use front::Front;
use identity::KeyRing;
use network::{Network, Place};

use crate::cli::{RuntimeChoice, UpOptions};
use crate::data_dir;

/// Where instances find the host's images, and on which port.
const IMAGES: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::new(169, 254, 169, 254)), 5000);
/// MiB that the host keeps for itself.
const HOST_MIB: i64 = 512;

/// Why instances can have no machine here, if so.
pub(super) fn refusal(dir: &Path, options: &UpOptions) -> Option<String> {
    if options.runtime == RuntimeChoice::Simulated {
        return None;
    }
    let why = network::possible().and_then(|()| machines::possible(dir)).err()?;
    Some(format!("Instances cannot run on this host: {why}."))
}

/// Notes what this host can give to instances.
///
/// # Errors
/// One line.
pub(super) async fn tell_capacity(
    engine: &Engine,
    scope: &Scope,
    options: &UpOptions,
    refuses: Option<String>,
) -> Result<(), String> {
    let simulated = options.runtime == RuntimeChoice::Simulated;
    let overcommit = options.memory_overcommit;
    let noted = engine.write(scope, move |tx| {
        let name = "local".to_owned();
        if simulated {
            tx.delete::<HostCapacity>(&name);
            return Ok(());
        }
        let memory = (host_memory_mib() - HOST_MIB).max(0);
        tx.put(HostCapacity {
            host: name,
            cpu_millis: None,
            memory_mib: (memory as f64 * overcommit) as i64,
            refuses,
        });
        Ok(())
    });
    noted.await.map_err(|e| e.to_string())
}

fn host_memory_mib() -> i64 {
    let text = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let line = text.lines().find_map(|l| l.strip_prefix("MemTotal:"));
    let kib = line.and_then(|l| l.split_whitespace().next()).and_then(|n| n.parse::<i64>().ok());
    kib.unwrap_or(0) / 1024
}

/// Starts the networks of this directory's region.
///
/// # Errors
/// One line.
pub(super) async fn start_network(dir: &Path, engine: &Engine) -> Result<Network, String> {
    Network::start(engine.clone(), network::Options { tag: network::tag(dir) }).await
}

/// Serves the region's endpoint where instances see it, and says at which URL.
pub(super) fn serve_endpoint(network: &Network, front: &Arc<Front>, port: u16) -> String {
    let address = SocketAddr::from((network::REGION_ADDRESS, port));
    let front = front.clone();
    let serving = network.clone().serve_in(
        |_| vec![Place::Internet],
        address,
        move |listener| front::serve(front.clone(), listener),
    );
    tokio::spawn(serving);
    format!("http://{address}")
}

/// Gives the host's images to the instances of every VPC, as VPCs come and go.
pub(super) async fn serve_images(dir: std::path::PathBuf, network: Network) {
    let store = images::Store::new(dir.join("images"), images::Docker::new("/var/run/docker.sock"));
    let vpcs = |plan: &network::Plan| plan.vpcs.keys().cloned().map(Place::Vpc).collect();
    network.serve_in(vpcs, IMAGES, move |listener| images::serve(store.clone(), listener)).await;
}

/// Keeps a machine running for every instance that wants one.
///
/// # Errors
/// One line.
pub(super) fn start_machines(
    dir: &Path,
    endpoint: String,
    keys: KeyRing,
    engine: &Engine,
    network: &Network,
) -> Result<(), String> {
    let program = data_dir::this_program()?;
    let mut options = machines::Options::new(dir.to_owned(), program, endpoint, Arc::new(keys));
    options.mirror = Some(IMAGES.to_string());
    tokio::spawn(machines::run(options, engine.clone(), network.clone()));
    Ok(())
}

/// Where functions' code is unpacked: their processes run as nobody, who must not see the data directory.
pub(super) fn functions_scratch(dir: &Path) -> std::path::PathBuf {
    std::env::temp_dir().join(format!("roadstead-functions-{}", network::tag(dir)))
}

/// Takes away all machines and networks of a data directory. Works without the region; blocks.
///
/// # Errors
/// One line about what could not be removed.
pub(crate) fn purge(dir: &Path) -> Result<(), String> {
    // What can be removed is, whatever cannot.
    let scratch = functions_scratch(dir);
    let scratch = match std::fs::remove_dir_all(&scratch) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(format!("{}: {e}", scratch.display())),
        _ => Ok(()),
    };
    let all = [machines::purge(dir), network::purge(&network::tag(dir)), scratch];
    let failed: Vec<String> = all.into_iter().filter_map(Result::err).collect();
    if failed.is_empty() { Ok(()) } else { Err(failed.join("; ")) }
}
