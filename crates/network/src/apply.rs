//! Brings the kernel from what is known to be there to what is wanted.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use ground::{Hop, Kind, Link, Plan, Route, Space};

use crate::commands::{add_link, address, delete_link, far_end, route, rule, up};
use crate::kernel;
use crate::observe::{Known, observe};

/// What is known of the kernel. A namespace of which nothing is known is read before it is changed.
#[derive(Default)]
pub(crate) struct Applied {
    spaces: BTreeMap<String, Known>,
}

/// What came of it.
pub(crate) struct Outcome {
    /// The part of the plan that holds.
    pub plan: Plan,
    pub errors: Vec<String>,
}

impl Applied {
    /// Applies a plan: what differs, no more. What fails is read anew and tried again the next time.
    pub fn apply(&mut self, tag: &str, plan: &Plan) -> Outcome {
        let mut errors = Vec::new();
        self.remove_strangers(tag, plan, &mut errors);
        let (mut failed, mut fresh) = (BTreeSet::new(), BTreeSet::new());
        for (name, space) in &plan.spaces {
            match self.prepare(name, space) {
                Ok(true) => {
                    fresh.insert(name.clone());
                }
                Ok(false) => {}
                Err(e) => {
                    errors.push(format!("{name}: {e}"));
                    failed.insert(name.clone());
                }
            }
        }
        for (name, space) in plan.spaces.iter().filter(|(_, s)| s.kind == Kind::Vpc) {
            if !failed.contains(name)
                && let Err(e) = self.join(name, space, &fresh)
            {
                errors.push(e.to_string());
                failed.insert(name.clone());
            }
        }
        // Routes to links come after the links: the internet's lead to devices that its VPCs made.
        for (name, space) in plan.spaces.iter().filter(|(_, s)| s.kind != Kind::Machine) {
            if !failed.contains(name)
                && let Err(e) = self.fill(name, space)
            {
                errors.push(e.to_string());
                failed.insert(name.clone());
            }
        }
        failed.iter().for_each(|n| {
            self.spaces.remove(n);
        });
        Outcome { plan: without(plan, &failed), errors }
    }

    /// Removes namespaces of ours that nobody wants, with all that is in them.
    fn remove_strangers(&mut self, tag: &str, plan: &Plan, errors: &mut Vec<String>) {
        let known: Vec<String> = self.spaces.keys().cloned().collect();
        for name in kernel::names(tag).into_iter().chain(known) {
            if plan.spaces.contains_key(&name) {
                continue;
            }
            self.spaces.remove(&name);
            if let Err(e) = kernel::remove(&name) {
                errors.push(format!("{name}: {e}"));
            }
        }
    }

    /// Makes a namespace (true), or reads the one that is there.
    fn prepare(&mut self, name: &str, space: &Space) -> io::Result<bool> {
        if self.spaces.contains_key(name) && kernel::is_namespace(&kernel::path(name)) {
            return Ok(false);
        }
        let fresh = kernel::create(name)?;
        let known = observe(name, space.kind)?;
        kernel::settings(name, &settings(space.kind))?;
        kernel::run(name, "ip", &["link", "set", "dev", "lo", "up"], "")?;
        self.spaces.insert(name.to_owned(), known);
        Ok(fresh)
    }

    /// The filter first, so that nothing is ever open; then links. `fresh`: namespaces that were just made, so that no link
    /// leads there, whatever is known.
    fn join(&mut self, name: &str, space: &Space, fresh: &BTreeSet<String>) -> io::Result<()> {
        let Some(known) = self.spaces.get_mut(name) else { return Ok(()) };
        if let Some(filter) = &space.filter {
            let input = match &known.filter {
                Some(old) => filter.difference(old),
                None => filter.whole(),
            };
            if !input.is_empty() {
                known.filter = None;
                if let Err(e) = kernel::run(name, "nft", &["-f", "-"], &input) {
                    // The difference may rest on something that is not there any more.
                    tracing::warn!("{e}; writing the whole filter");
                    kernel::run(name, "nft", &["-f", "-"], &filter.whole())?;
                }
                known.filter = Some(filter.clone());
            }
        }
        let wanted = |device: &String, there: &Option<Link>| {
            let same = |l: &Link| there.as_ref().is_none_or(|t| t == l) && !fresh.contains(&l.peer);
            space.links.get(device).is_some_and(same)
        };
        let stale: Vec<String> =
            known.links.iter().filter(|(d, t)| !wanted(d, t)).map(|(d, _)| d.clone()).collect();
        let gone = stale.iter().chain(&known.broken);
        let removal: String = gone.map(|d| delete_link(d)).collect();
        if !removal.is_empty() {
            // One whose namespace has gone is gone as well.
            let _ = kernel::run(name, "ip", &["-force", "-batch", "-"], &removal);
            for device in stale.iter().chain(&known.broken) {
                // The kernel has dropped the routes to it.
                known.routes.retain(|r| !leads_by(r, device));
            }
            stale.iter().for_each(|d| {
                known.links.remove(d);
            });
            known.broken.clear();
        }
        let new: Vec<(&String, &Link)> =
            space.links.iter().filter(|(d, _)| !known.links.contains_key(*d)).collect();
        add_links(name, &new)?;
        for (device, link) in &space.links {
            known.links.insert(device.clone(), Some(link.clone()));
        }
        for (_, link) in new {
            // Routes to a device of that name went with the one that was there before.
            if let Some(far) = self.spaces.get_mut(&link.peer) {
                far.routes.retain(|r| !leads_by(r, &link.device));
            }
        }
        Ok(())
    }

    /// Addresses, routes and rules.
    fn fill(&mut self, name: &str, space: &Space) -> io::Result<()> {
        let Some(known) = self.spaces.get_mut(name) else { return Ok(()) };
        let mut batch = String::new();
        space.addresses.difference(&known.addresses).for_each(|a| batch += &address("add", *a));
        // A route that replaces another of the same table and range needs no deletion; the kernel drops those of devices
        // that are gone.
        let replaced = |r: &Route| space.routes.iter().any(|n| n.table == r.table && n.to == r.to);
        let gone_routes: String = known
            .routes
            .difference(&space.routes)
            .filter(|r| !replaced(r))
            .map(|r| route("delete", r))
            .collect();
        space.routes.difference(&known.routes).for_each(|r| batch += &route("replace", r));
        space.rules.difference(&known.rules).for_each(|r| batch += &rule("add", r));
        known.rules.difference(&space.rules).for_each(|r| batch += &rule("delete", r));
        known.addresses.difference(&space.addresses).for_each(|a| batch += &address("delete", *a));
        if !batch.is_empty() {
            kernel::run(name, "ip", &["-batch", "-"], &batch)?;
        }
        if !gone_routes.is_empty() {
            let _ = kernel::run(name, "ip", &["-force", "-batch", "-"], &gone_routes);
        }
        known.addresses.clone_from(&space.addresses);
        known.routes.clone_from(&space.routes);
        known.rules.clone_from(&space.rules);
        Ok(())
    }
}

fn leads_by(r: &Route, device: &str) -> bool {
    match &r.hop {
        Hop::Device(d) | Hop::Via(_, d) => d == device,
        _ => false,
    }
}

/// Makes links and configures both ends. The near end comes up last: one that is not up was left half made.
fn add_links(name: &str, new: &[(&String, &Link)]) -> io::Result<()> {
    if new.is_empty() {
        return Ok(());
    }
    // The far end's device may be there still, where only this end's namespace was lost.
    let mut far: BTreeMap<&str, Vec<&Link>> = BTreeMap::new();
    new.iter().for_each(|(_, l)| far.entry(&l.peer).or_default().push(l));
    let made: String = new.iter().map(|(d, l)| add_link(d, l)).collect();
    if kernel::run(name, "ip", &["-batch", "-"], &made).is_err() {
        for (peer, links) in &far {
            let stale: String = links.iter().map(|l| delete_link(&l.device)).collect();
            let _ = kernel::run(peer, "ip", &["-force", "-batch", "-"], &stale);
        }
        let rest: String = new.iter().map(|(d, _)| delete_link(d)).collect();
        let _ = kernel::run(name, "ip", &["-force", "-batch", "-"], &rest);
        kernel::run(name, "ip", &["-batch", "-"], &made)?;
    }
    for (peer, links) in &far {
        let batch: String = links.iter().map(|l| far_end(l)).collect();
        kernel::run(peer, "ip", &["-batch", "-"], &batch)?;
    }
    // A router that answers for everybody must do so at once.
    let delays: Vec<_> = new.iter().map(|(d, _)| (format!("ipv4/neigh/{d}/proxy_delay"), "0")).collect();
    kernel::settings(name, &delays)?;
    let ready: String = new.iter().map(|(d, _)| up(d)).collect();
    kernel::run(name, "ip", &["-batch", "-"], &ready).map(|_| ())
}

/// The plan without the namespaces that failed, and without machines whose VPC did.
fn without(plan: &Plan, failed: &BTreeSet<String>) -> Plan {
    if failed.is_empty() {
        return plan.clone();
    }
    let mut out = plan.clone();
    let mut cut = failed.clone();
    for name in failed {
        let links = plan.spaces.get(name).into_iter().flat_map(|s| s.links.values());
        cut.extend(links.map(|l| l.peer.clone()));
    }
    out.spaces.retain(|n, _| !failed.contains(n));
    out.vpcs.retain(|_, n| !failed.contains(n));
    out.machines.retain(|_, n| !cut.contains(n));
    out
}

fn settings(kind: Kind) -> Vec<(String, &'static str)> {
    let mut all = Vec::new();
    for conf in ["all", "default"] {
        // A packet may come in by another way than the answer goes out.
        all.push((format!("ipv4/conf/{conf}/rp_filter"), "0"));
        if kind == Kind::Machine {
            continue;
        }
        all.push((format!("ipv4/conf/{conf}/send_redirects"), "0"));
        all.push((format!("ipv4/conf/{conf}/accept_redirects"), "0"));
        all.push((format!("ipv6/conf/{conf}/disable_ipv6"), "1"));
        if kind == Kind::Vpc {
            // So that machines find each other though no two are on one wire.
            all.push((format!("ipv4/conf/{conf}/proxy_arp"), "1"));
            // Those on one wire too, a machine and its tasks: what they send each other passes the groups.
            all.push((format!("ipv4/conf/{conf}/proxy_arp_pvlan"), "1"));
        }
    }
    if kind != Kind::Machine {
        all.push(("ipv4/ip_forward".into(), "1"));
    }
    if !std::path::Path::new("/proc/sys/net/ipv6").exists() {
        all.retain(|(s, _)| !s.starts_with("ipv6"));
    }
    all
}
