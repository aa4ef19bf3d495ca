//! The packet filter of one VPC as a value: sets, maps and chains in the words of nft(8), which can be written out whole or as
//! the difference to another.
//!
//! A packet is looked at twice, each time found by one lookup however many instances there are: may its sender send it
//! (egress), may its receiver get it (ingress). Packets between interfaces pass the hook `forward`; what balancers and NAT
//! gateways send and get passes `output` and `input`. Base chains of one hook run by priority, and only a drop is final in all:
//!
//! | hook | priority | asks |
//! |---|---|---|
//! | prerouting | -300 | does the source belong to the interface it came from? |
//! | forward, input, output | -20 | network ACLs, without memory of connections |
//! | forward, input, output | 0 | egress of the sender's groups |
//! | forward, input, output | 10 | ingress of the receiver's groups |

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Name of the table.
const TABLE: &str = "ip vpc";

/// A set, or a map if its elements have values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// `type ipv4_addr`, `type ifname . ipv4_addr : verdict`, with flags.
    pub declaration: &'static str,
    pub is_map: bool,
    /// The value is empty in sets.
    pub elements: BTreeMap<String, String>,
}

/// A chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// `type filter hook forward priority 0; policy accept;` for a base chain.
    pub hook: Option<&'static str>,
    pub rules: Vec<String>,
}

/// A table of the packet filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub sets: BTreeMap<String, Set>,
    pub chains: BTreeMap<String, Chain>,
}

impl Filter {
    /// Declares a set or map.
    pub(crate) fn set(&mut self, name: &str, declaration: &'static str) -> &mut Set {
        let is_map = declaration.contains(':');
        self.sets.entry(name.to_owned()).or_insert(Set { declaration, is_map, elements: BTreeMap::new() })
    }

    /// Adds a chain.
    pub(crate) fn chain(&mut self, name: impl Into<String>, hook: Option<&'static str>, rules: Vec<String>) {
        self.chains.insert(name.into(), Chain { hook, rules });
    }

    /// Input for `nft -f` that puts this in the place of whatever table of that name there is, in one transaction.
    pub fn whole(&self) -> String {
        let mut out = format!("table {TABLE}\ndelete table {TABLE}\ntable {TABLE} {{\n");
        // Chains are declared before elements that jump to them, base chains with their hooks.
        for name in self.chains.iter().filter(|(_, c)| c.hook.is_none()).map(|(n, _)| n) {
            let _ = writeln!(out, "chain {name} {{\n}}");
        }
        for (name, set) in &self.sets {
            let _ =
                writeln!(out, "{} {name} {{\n{}", if set.is_map { "map" } else { "set" }, set.declaration);
            if !set.elements.is_empty() {
                let _ = writeln!(out, "elements = {{ {} }}", elements(set.elements.iter()));
            }
            out.push_str("}\n");
        }
        for (name, chain) in &self.chains {
            let _ = writeln!(out, "chain {name} {{");
            if let Some(hook) = chain.hook {
                let _ = writeln!(out, "{hook}");
            }
            chain.rules.iter().for_each(|r| {
                let _ = writeln!(out, "{r}");
            });
            out.push_str("}\n");
        }
        out.push_str("}\n");
        out
    }

    /// Input for `nft -f` that leads from `old` to this, in one transaction; empty if nothing differs.
    pub fn difference(&self, old: &Filter) -> String {
        let declared = |f: &Filter| -> BTreeSet<(String, &'static str)> {
            f.sets.iter().map(|(n, s)| (n.clone(), s.declaration)).collect()
        };
        let hooks = |f: &Filter| -> Vec<(String, &'static str)> {
            f.chains.iter().filter_map(|(n, c)| Some((n.clone(), c.hook?))).collect()
        };
        let changed_kind = declared(self)
            .symmetric_difference(&declared(old))
            .any(|(n, _)| self.sets.contains_key(n) && old.sets.contains_key(n));
        if changed_kind || hooks(self) != hooks(old) {
            return self.whole();
        }
        let mut out = String::new();
        self.additions(old, &mut out);
        self.removals(old, &mut out);
        out
    }

    fn additions(&self, old: &Filter, out: &mut String) {
        for name in self.chains.keys().filter(|n| !old.chains.contains_key(*n)) {
            let _ = writeln!(out, "add chain {TABLE} {name}");
        }
        for (name, set) in self.sets.iter().filter(|(n, _)| !old.sets.contains_key(*n)) {
            let kind = if set.is_map { "map" } else { "set" };
            let _ = writeln!(out, "add {kind} {TABLE} {name} {{ {}; }}", set.declaration);
        }
        for (name, set) in &self.sets {
            let before = old.sets.get(name).map(|s| &s.elements);
            if set.declaration.contains("interval") {
                // Ranges may have been merged: all anew.
                if before.is_some_and(|b| *b != set.elements) {
                    let _ = writeln!(out, "flush {} {TABLE} {name}", if set.is_map { "map" } else { "set" });
                }
                if before != Some(&set.elements) && !set.elements.is_empty() {
                    let _ =
                        writeln!(out, "add element {TABLE} {name} {{ {} }}", elements(set.elements.iter()));
                }
                continue;
            }
            let same = |k: &str, v: &str| before.and_then(|b| b.get(k)).is_some_and(|b| b == v);
            let stale: Vec<_> = before
                .iter()
                .flat_map(|b| b.iter())
                .filter(|(k, v)| set.elements.get(*k) != Some(*v))
                .collect();
            if !stale.is_empty() {
                let _ = writeln!(out, "delete element {TABLE} {name} {{ {} }}", elements(stale.into_iter()));
            }
            let new: Vec<_> = set.elements.iter().filter(|(k, v)| !same(k, v)).collect();
            if !new.is_empty() {
                let _ = writeln!(out, "add element {TABLE} {name} {{ {} }}", elements(new.into_iter()));
            }
        }
        for (name, chain) in &self.chains {
            match old.chains.get(name) {
                Some(before) if before.rules == chain.rules => continue,
                Some(_) => {
                    let _ = writeln!(out, "flush chain {TABLE} {name}");
                }
                None => {}
            }
            chain.rules.iter().for_each(|r| {
                let _ = writeln!(out, "add rule {TABLE} {name} {r}");
            });
        }
    }

    /// What nothing refers to any more goes last; chains are emptied before any is deleted, as they may name each other.
    fn removals(&self, old: &Filter, out: &mut String) {
        let chains: Vec<_> = old.chains.keys().filter(|n| !self.chains.contains_key(*n)).collect();
        chains.iter().for_each(|n| {
            let _ = writeln!(out, "flush chain {TABLE} {n}");
        });
        for (name, set) in old.sets.iter().filter(|(n, _)| !self.sets.contains_key(*n)) {
            let _ = writeln!(out, "delete {} {TABLE} {name}", if set.is_map { "map" } else { "set" });
        }
        chains.iter().for_each(|n| {
            let _ = writeln!(out, "delete chain {TABLE} {n}");
        });
    }
}

fn elements<'a>(all: impl Iterator<Item = (&'a String, &'a String)>) -> String {
    let mut out = String::new();
    for (k, v) in all {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(k);
        if !v.is_empty() {
            out.push_str(" : ");
            out.push_str(v);
        }
    }
    out
}
