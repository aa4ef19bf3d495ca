//! A configuration made ready to serve: rules sorted, names resolved, joined with the live state of targets.
//!
//! Built once for each [`crate::Proxy::apply`], immutable, and shared by all requests through one atomic pointer.

use crate::config::{
    self, Action, Algorithm, Attributes, Condition, Config, FixedResponse, Id, ListenerProtocol, Redirect,
    Stickiness, TlsConfig,
};
use crate::counters::BalancerCounters;
use crate::live::{Fingerprint, GroupState, Target, fingerprint};
use crate::place::{At, Places, Way};
use crate::tls::Acceptor;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

/// What requests read.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// By the address that the configuration asks for.
    pub direct: HashMap<At, (Arc<Listener>, Option<Id>)>,
    /// By port, then by DNS name in lower case, at the shared address.
    pub shared: HashMap<u16, HashMap<String, Arc<Listener>>>,
    pub groups: BTreeMap<Id, Arc<Group>>,
    pub balancers: BTreeMap<Id, Arc<Balancer>>,
}

#[derive(Debug)]
pub struct Balancer {
    /// `app/name/id`, as access logs name it.
    pub log_name: String,
    pub dns_name: String,
    pub attributes: Attributes,
    pub counters: Arc<BalancerCounters>,
}

#[derive(Debug)]
pub struct Listener {
    pub port: u16,
    pub https: bool,
    /// For HTTPS, unless its certificates are of no use.
    pub tls: Option<Acceptor>,
    pub balancer: Arc<Balancer>,
    /// By priority.
    pub rules: Vec<Rule>,
    pub default: RuleAction,
}

#[derive(Debug)]
pub struct Rule {
    pub priority: u32,
    pub conditions: Vec<Condition>,
    pub action: RuleAction,
}

#[derive(Debug)]
pub enum RuleAction {
    Forward(Forward),
    Redirect(Redirect),
    FixedResponse(FixedResponse),
}

#[derive(Debug)]
pub struct Forward {
    /// Groups that exist, with their weights.
    pub groups: Vec<(Arc<Group>, u32)>,
    pub total: u64,
    pub stickiness: Option<Duration>,
}

/// A target group as this configuration has it.
#[derive(Debug)]
pub struct Group {
    pub id: Id,
    pub fingerprint: Fingerprint,
    pub config: config::TargetGroup,
    pub members: Vec<Member>,
    /// Some listener forwards to it.
    pub in_use: bool,
    pub state: Arc<GroupState>,
}

#[derive(Debug, Clone)]
pub struct Member {
    pub target: Arc<Target>,
    pub weight: u32,
    pub draining: bool,
    pub zone: Option<Id>,
}

impl Group {
    pub fn algorithm(&self) -> Algorithm {
        self.config.algorithm
    }

    pub fn stickiness(&self) -> Option<&Stickiness> {
        self.config.stickiness.as_ref()
    }
}

/// Live state by the names that configurations use.
#[derive(Debug, Default)]
pub struct Registry {
    groups: BTreeMap<Id, Arc<GroupState>>,
    targets: BTreeMap<(Id, Id, SocketAddr), Arc<Target>>,
    balancers: BTreeMap<Id, Arc<BalancerCounters>>,
    /// By balancer and listener: made ready once, for as long as the settings stay.
    tls: BTreeMap<(Id, Id), MadeAcceptor>,
    /// For targets that are in networks of their own.
    places: Option<Places>,
}

/// The settings that a listener's acceptor was made from (with HTTP/2 or without), and what came of it.
type MadeAcceptor = (TlsConfig, bool, Result<Acceptor, String>);

impl Registry {
    /// With nothing in it.
    pub fn new(places: Option<Places>) -> Self {
        Self { places, ..Self::default() }
    }

    /// Makes the snapshot of `config`, keeping the state of what stays; also hands back the targets that are gone.
    pub fn build(&mut self, config: Config) -> (Snapshot, Vec<Arc<Target>>) {
        let used = used_groups(&config);
        let mut kept = BTreeMap::new();
        let groups: BTreeMap<Id, Arc<Group>> = config
            .target_groups
            .into_iter()
            .map(|(id, group)| {
                let in_use = used.contains(&id);
                (id.clone(), Arc::new(self.group(id, group, in_use, &mut kept)))
            })
            .collect();
        let before = std::mem::replace(&mut self.targets, kept);
        let gone = before
            .into_iter()
            .filter(|(key, _)| !self.targets.contains_key(key))
            .map(|(_, target)| target)
            .collect();
        self.groups.retain(|id, _| groups.contains_key(id));
        self.balancers.retain(|id, _| config.balancers.contains_key(id));
        let configured = &config.balancers;
        self.tls.retain(|(balancer, listener), _| {
            configured.get(balancer).is_some_and(|balancer| balancer.listeners.contains_key(listener))
        });

        let mut snapshot = Snapshot { groups, ..Snapshot::default() };
        for (id, balancer) in config.balancers {
            self.balancer(id, balancer, config.shared.as_ref(), &mut snapshot);
        }
        (snapshot, gone)
    }

    /// Why a listener cannot be served, if its certificates are of no use.
    pub fn tls_error(&self, balancer: &Id, listener: &Id) -> Option<String> {
        let (_, _, acceptor) = self.tls.get(&(balancer.clone(), listener.clone()))?;
        acceptor.as_ref().err().cloned()
    }

    fn tls(&mut self, balancer: &Id, listener: &Id, config: TlsConfig, http2: bool) -> Option<Acceptor> {
        let key = (balancer.clone(), listener.clone());
        if let Some((same, same_http2, acceptor)) = self.tls.get(&key)
            && *same == config
            && *same_http2 == http2
        {
            return acceptor.as_ref().ok().cloned();
        }
        let made = Acceptor::new(&config, http2);
        let acceptor = made.as_ref().ok().cloned();
        self.tls.insert(key, (config, http2, made));
        acceptor
    }

    fn group(
        &mut self,
        id: Id,
        mut config: config::TargetGroup,
        in_use: bool,
        kept: &mut BTreeMap<(Id, Id, SocketAddr), Arc<Target>>,
    ) -> Group {
        let members = std::mem::take(&mut config.targets)
            .into_iter()
            .map(|target| {
                let key = (id.clone(), target.id.clone(), target.address);
                let known = self.targets.get(&key).filter(|known| known.goes_by(target.via.as_ref()));
                let live = known.cloned().unwrap_or_else(|| {
                    let way = target.via.clone().map(|via| Way { places: self.places.clone(), via });
                    Arc::new(Target::new(&id, target.id.clone(), target.address).by(way))
                });
                kept.insert(key, Arc::clone(&live));
                Member {
                    target: live,
                    weight: target.weight,
                    draining: target.state == config::TargetState::Draining,
                    zone: target.zone,
                }
            })
            .collect();
        let state = Arc::clone(self.groups.entry(id.clone()).or_default());
        Group { fingerprint: fingerprint(&[id.as_bytes()]), id, config, members, in_use, state }
    }

    fn balancer(
        &mut self,
        id: Id,
        config: config::Balancer,
        shared: Option<&config::Shared>,
        snapshot: &mut Snapshot,
    ) {
        let balancer = Arc::new(Balancer {
            log_name: log_name(&config.arn).to_owned(),
            dns_name: config.dns_name.to_ascii_lowercase(),
            attributes: config.attributes,
            counters: Arc::clone(self.balancers.entry(id.clone()).or_default()),
        });
        for (listener_id, listener) in config.listeners {
            let (https, tls) = match listener.protocol {
                ListenerProtocol::Http => (false, None),
                ListenerProtocol::Https(tls) => {
                    (true, self.tls(&id, &listener_id, tls, balancer.attributes.http2))
                }
            };
            let view = Arc::new(Listener {
                port: listener.port,
                https,
                tls,
                balancer: Arc::clone(&balancer),
                rules: rules(listener.rules, &snapshot.groups),
                default: action(listener.default_action, &snapshot.groups),
            });
            for node in &config.addresses {
                let at = At { place: node.place.clone(), address: SocketAddr::new(node.address, view.port) };
                snapshot.direct.insert(at, (Arc::clone(&view), node.zone.clone()));
            }
            if shared.is_some() {
                snapshot.shared.entry(view.port).or_default().insert(balancer.dns_name.clone(), view);
            }
        }
        snapshot.balancers.insert(id, balancer);
    }
}

fn rules(rules: Vec<config::Rule>, groups: &BTreeMap<Id, Arc<Group>>) -> Vec<Rule> {
    let mut rules: Vec<Rule> = rules
        .into_iter()
        .map(|rule| Rule {
            priority: rule.priority,
            conditions: rule.conditions,
            action: action(rule.action, groups),
        })
        .collect();
    rules.sort_by_key(|rule| rule.priority);
    rules
}

fn action(action: Action, groups: &BTreeMap<Id, Arc<Group>>) -> RuleAction {
    match action {
        Action::Redirect(redirect) => RuleAction::Redirect(redirect),
        Action::FixedResponse(response) => RuleAction::FixedResponse(response),
        Action::Forward(forward) => {
            let groups: Vec<_> = forward
                .groups
                .into_iter()
                .filter_map(|weighted| Some((Arc::clone(groups.get(&weighted.group)?), weighted.weight)))
                .collect();
            let total = groups.iter().map(|(_, weight)| u64::from(*weight)).sum();
            RuleAction::Forward(Forward { groups, total, stickiness: forward.stickiness })
        }
    }
}

/// Groups that some action names.
fn used_groups(config: &Config) -> BTreeSet<Id> {
    let listeners = config.balancers.values().flat_map(|balancer| balancer.listeners.values());
    listeners
        .flat_map(|listener| {
            listener.rules.iter().map(|rule| &rule.action).chain(std::iter::once(&listener.default_action))
        })
        .filter_map(|action| match action {
            Action::Forward(forward) => Some(forward.groups.iter().map(|weighted| weighted.group.clone())),
            Action::Redirect(_) | Action::FixedResponse(_) => None,
        })
        .flatten()
        .collect()
}

/// The part of an ARN behind `loadbalancer/`, or all of it.
fn log_name(arn: &str) -> &str {
    arn.split_once("loadbalancer/").map_or(arn, |(_, name)| name)
}
