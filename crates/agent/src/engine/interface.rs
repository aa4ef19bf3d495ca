//! The network interface of a task in `awsvpc` mode, on an instance that carries such interfaces on a link of its own.
//!
//! The pause container starts without a network. It then gets two devices:
//!
//! ```text
//! task        eth0        the task's address and hardware address: a macvlan of the instance's device. Whatever leaves by it is
//!                         sent out, also what is for the instance itself, so that the VPC's routes and groups decide.
//!             ecs-eth0    to the agent: the task metadata and credentials at 169.254.170.2, and nothing else
//! instance    ecs2..1021  the other ends of these, a link of its own for each task
//! ```
//!
//! Both vanish with the task's namespace, so nothing is to be cleaned up. Source: "Allocate a network interface for an Amazon
//! ECS task", and the ECS agent's `ECS_AWSVPC_BLOCK_IMDS`.

use std::net::Ipv4Addr;
use std::process::Stdio;

use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use crate::payload::Eni;

/// The instance's end of every local link.
const LOCAL_GATEWAY: Ipv4Addr = Ipv4Addr::new(169, 254, 172, 1);
/// The tasks' ends are these numbers from 169.254.172.0 on: up to 169.254.175.253.
const PLACES: std::ops::RangeInclusive<u32> = 2..=1021;
/// Where the agent listens.
const AGENT: Ipv4Addr = Ipv4Addr::new(169, 254, 170, 2);
/// The instance metadata service.
const INSTANCE_METADATA: Ipv4Addr = Ipv4Addr::new(169, 254, 169, 254);

/// Gives the namespace of process `pid` the interface, on `trunk`, a device of the instance. What an earlier attempt left there
/// is replaced. The error is a sentence.
pub async fn connect(pid: i64, eni: &Eni, trunk: &str, block_metadata: bool) -> Result<(), String> {
    let _ = batch(Some(pid), "link delete dev eth0\nlink delete dev ecs-eth0\n", true).await;
    batch(None, &own_link(pid, eni, trunk), false).await?;
    let place = local_link(pid, eni).await?;
    batch(None, &near_end(place), false).await?;
    batch(Some(pid), &inside(eni, place, block_metadata)?, false).await
}

/// The macvlan: made right in the task's namespace, since the instance has a device of that name.
fn own_link(pid: i64, eni: &Eni, trunk: &str) -> String {
    let mac = Some(&eni.mac_address).filter(|mac| !mac.is_empty());
    let mac = mac.map(|mac| format!(" address {mac}")).unwrap_or_default();
    format!("link add link {trunk} name eth0 netns {pid}{mac} type macvlan mode vepa\n")
}

/// Makes the local link; its place. A device's name is free as long as no other link has it: the kernel keeps the account.
async fn local_link(pid: i64, eni: &Eni) -> Result<u32, String> {
    let mut why = String::new();
    for place in places(&eni.mac_address) {
        let words = format!("link add name ecs{place} type veth peer name ecs-eth0 netns {pid}\n");
        match batch(None, &words, false).await {
            Ok(()) => return Ok(place),
            Err(error) if error.contains("File exists") => why = error,
            Err(error) => return Err(error),
        }
    }
    Err(format!("no local link is free: {why}"))
}

/// All places once, each task's from one of its own on, so that few are tried in vain.
fn places(mac: &str) -> impl Iterator<Item = u32> {
    let count = PLACES.end() - PLACES.start() + 1;
    let first = mac.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into())) % count;
    (0..count).map(move |step| PLACES.start() + (first + step) % count)
}

fn local_address(place: u32) -> Ipv4Addr {
    Ipv4Addr::from((u32::from(LOCAL_GATEWAY) & !0xff) + place)
}

fn near_end(place: u32) -> String {
    let (device, far) = (format!("ecs{place}"), local_address(place));
    format!("address add {LOCAL_GATEWAY} peer {far}/32 dev {device}\nlink set dev {device} up\n")
}

/// What is set inside the task's namespace. The address is there before the device is up: then its neighbours are told.
fn inside(eni: &Eni, place: u32, block_metadata: bool) -> Result<String, String> {
    let address = eni.primary_ipv4().ok_or("the network interface has no IPv4 address")?;
    let (gateway, bits) = eni
        .subnet_gateway_ipv4_address
        .split_once('/')
        .ok_or("the network interface's subnet has no gateway")?;
    let local = local_address(place);
    let mut words = format!(
        "link set dev lo up\n\
         address add {address}/{bits} brd + dev eth0\n\
         link set dev eth0 up\n\
         route add default via {gateway} dev eth0 onlink\n\
         address add {local} peer {LOCAL_GATEWAY}/32 dev ecs-eth0\n\
         link set dev ecs-eth0 up\n\
         route add {AGENT}/32 via {LOCAL_GATEWAY} dev ecs-eth0\n"
    );
    if block_metadata {
        words += &format!("route add blackhole {INSTANCE_METADATA}/32\n");
    }
    Ok(words)
}

/// Lets `ip` carry out lines, in the network namespace of a process or in the agent's own.
async fn batch(pid: Option<i64>, words: &str, force: bool) -> Result<(), String> {
    let mut command = match pid {
        // A later task may have the address of an earlier one: neighbours learn the new hardware address at once.
        Some(pid) => {
            let script = "for f in default eth0; do f=/proc/sys/net/ipv4/conf/$f/arp_notify; [ ! -w $f ] || echo 1 >$f; done; \
                          exec ip \"$@\"";
            let mut command = Command::new("nsenter");
            command.arg(format!("--net=/proc/{pid}/ns/net")).args(["sh", "-c", script, "ip"]);
            command
        }
        None => Command::new("ip"),
    };
    command.args(force.then_some("-force")).args(["-batch", "-"]);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).kill_on_drop(true);
    let mut child = command.spawn().map_err(|error| format!("ip: {error}"))?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that ends early says why on its own.
        let _ = stdin.write_all(words.as_bytes()).await;
    }
    let out = child.wait_with_output().await.map_err(|error| format!("ip: {error}"))?;
    if out.status.success() {
        return Ok(());
    }
    Err(format!("ip: {}", String::from_utf8_lossy(&out.stderr).trim()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::payload::Ipv4Address;

    fn eni() -> Eni {
        Eni {
            mac_address: "02:00:00:00:00:01".into(),
            ipv4_addresses: vec![Ipv4Address { private_address: "10.0.1.7".into(), primary: true }],
            subnet_gateway_ipv4_address: "10.0.1.1/24".into(),
            ..Eni::default()
        }
    }

    #[test]
    fn a_task_has_its_address_its_gateway_and_the_agent() {
        let words = inside(&eni(), 2, false).unwrap();
        assert!(words.contains("address add 10.0.1.7/24 brd + dev eth0\nlink set dev eth0 up\n"), "{words}");
        assert!(words.contains("route add default via 10.0.1.1 dev eth0 onlink\n"), "{words}");
        assert!(words.contains("address add 169.254.172.2 peer 169.254.172.1/32 dev ecs-eth0\n"), "{words}");
        assert!(words.ends_with("route add 169.254.170.2/32 via 169.254.172.1 dev ecs-eth0\n"), "{words}");
        assert!(!words.contains("blackhole"));
        assert_eq!(
            own_link(9, &eni(), "eth0"),
            "link add link eth0 name eth0 netns 9 address 02:00:00:00:00:01 type macvlan mode vepa\n"
        );
    }

    #[test]
    fn instance_metadata_is_blocked_if_asked() {
        let words = inside(&eni(), 2, true).unwrap();
        assert!(words.ends_with("route add blackhole 169.254.169.254/32\n"), "{words}");
    }

    #[test]
    fn without_address_or_gateway_there_is_no_interface() {
        assert!(inside(&Eni { ipv4_addresses: Vec::new(), ..eni() }, 2, false).is_err());
        assert!(inside(&Eni { subnet_gateway_ipv4_address: String::new(), ..eni() }, 2, false).is_err());
    }

    #[test]
    fn every_place_is_tried_once_and_has_an_address_of_its_own() {
        let all: Vec<u32> = places("02:00:00:00:00:01").collect();
        assert_eq!(all.len(), 1020);
        let addresses: BTreeSet<Ipv4Addr> = all.iter().map(|place| local_address(*place)).collect();
        assert_eq!(addresses.len(), 1020);
        assert_eq!(addresses.first().unwrap().to_string(), "169.254.172.2");
        assert_eq!(addresses.last().unwrap().to_string(), "169.254.175.253");
        assert_ne!(places("02:00:00:00:00:01").next(), places("02:00:00:00:00:02").next());
    }
}
