//! Runs the part of nft's language that rulesets of VPCs use, on packets that begin a connection. What it does not know it
//! panics on.

use std::net::Ipv4Addr;

use ec2::address::Cidr;
use ground::{Chain, Filter, Set};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hook {
    Prerouting,
    Input,
    Forward,
    Output,
}

pub struct Packet {
    pub iif: String,
    pub oif: String,
    pub source: Ipv4Addr,
    pub destination: Ipv4Addr,
    pub protocol: u8,
    /// The code, for ICMP.
    pub port: u16,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Accept,
    Drop,
    /// The end of the chain, or back from it.
    Return,
}

/// Whether all base chains of a hook let the packet pass, in the order of their priorities.
pub fn passes(f: &Filter, hook: Hook, p: &Packet) -> bool {
    let name = match hook {
        Hook::Prerouting => "prerouting",
        Hook::Input => "input",
        Hook::Forward => "forward",
        Hook::Output => "output",
    };
    let mut chains: Vec<(i32, &Chain)> = f
        .chains
        .values()
        .filter_map(|c| {
            let words: Vec<&str> = c.hook?.split([' ', ';']).collect();
            (words[1] == "filter" && words[3] == name).then(|| (words[5].parse().unwrap(), c))
        })
        .collect();
    chains.sort_by_key(|(priority, _)| *priority);
    assert!(!chains.is_empty(), "{name} has no chain");
    chains.iter().all(|(_, c)| run(f, c, p) != Verdict::Drop)
}

fn run(f: &Filter, chain: &Chain, p: &Packet) -> Verdict {
    for rule in &chain.rules {
        if let Some(v) = step(f, rule, p) {
            return v;
        }
    }
    Verdict::Return
}

/// What ends the chain, if this rule does.
fn step(f: &Filter, rule: &str, p: &Packet) -> Option<Verdict> {
    let spaced = rule.replace(", ", ",").replace("{ ", "{").replace(" }", "}");
    let mut words = spaced.split(' ').peekable();
    while let Some(word) = words.next() {
        let key = match word {
            "accept" | "drop" | "return" | "jump" | "goto" => {
                return verdict(f, word, words.next(), p);
            }
            // No packet here is known already or comes from outside.
            "ct" => return None,
            "meta" => {
                assert_eq!(words.next(), Some("l4proto"));
                p.protocol.to_string()
            }
            "tcp" | "udp" => {
                assert_eq!(words.next(), Some("dport"));
                if p.protocol != if word == "tcp" { 6 } else { 17 } {
                    return None;
                }
                p.port.to_string()
            }
            "icmp" => {
                let what = words.next();
                if p.protocol != 1 {
                    return None;
                }
                if what == Some("type") { "8".to_owned() } else { p.port.to_string() }
            }
            "iifname" | "oifname" => {
                let device = if word == "iifname" { &p.iif } else { &p.oif };
                let device = format!("\"{device}\"");
                if words.next_if_eq(&".").is_some() {
                    format!("{device} . {}", address(p, words.next(), words.next()))
                } else {
                    device
                }
            }
            "ip" => address(p, Some("ip"), words.next()),
            other => panic!("{other} in {rule}"),
        };
        let is_map = words.next_if_eq(&"vmap").is_some();
        let against = words.next().unwrap();
        if is_map {
            let set = &f.sets[against.strip_prefix('@').unwrap()];
            if let Some(found) = find(set, &key) {
                let mut parts = found.split(' ');
                return verdict(f, parts.next().unwrap(), parts.next(), p);
            }
            return None;
        }
        let matches = match against.strip_prefix('@') {
            Some(set) => find(&f.sets[set], &key).is_some(),
            None => against.trim_matches(['{', '}']).split(',').any(|a| fits(a, &key)),
        };
        if !matches {
            return None;
        }
    }
    panic!("no verdict in {rule}")
}

fn verdict(f: &Filter, word: &str, chain: Option<&str>, p: &Packet) -> Option<Verdict> {
    match word {
        "accept" => Some(Verdict::Accept),
        "drop" => Some(Verdict::Drop),
        "return" => Some(Verdict::Return),
        _ => match (run(f, &f.chains[chain.unwrap()], p), word) {
            (Verdict::Return, "jump") => None,
            (v, _) => Some(v),
        },
    }
}

fn address(p: &Packet, ip: Option<&str>, side: Option<&str>) -> String {
    assert_eq!(ip, Some("ip"));
    match side {
        Some("saddr") => p.source.to_string(),
        Some("daddr") => p.destination.to_string(),
        other => panic!("{other:?}"),
    }
}

fn find<'a>(set: &'a Set, key: &str) -> Option<&'a str> {
    if set.declaration.contains("interval") {
        return set.elements.iter().find(|(k, _)| fits(k, key)).map(|(_, v)| v.as_str());
    }
    set.elements.get(key).map(String::as_str)
}

/// Whether a value is a constant, in a range of numbers, or in a range of addresses.
fn fits(pattern: &str, value: &str) -> bool {
    if let Some(cidr) = Cidr::parse(pattern) {
        return cidr.contains(value.parse().unwrap());
    }
    match pattern.split_once('-') {
        Some((low, high)) => {
            let value: u32 = value.parse().unwrap();
            (low.parse().unwrap()..=high.parse().unwrap()).contains(&value)
        }
        None => pattern == value,
    }
}

/// Applies the text of a difference, one command a line.
pub fn apply(f: &mut Filter, text: &str) {
    assert!(!text.starts_with("table"), "the same base chains need no whole ruleset");
    for line in text.lines() {
        let words: Vec<&str> = line.splitn(6, ' ').collect();
        let name = words[4];
        let rest = words.get(5).copied().unwrap_or_default();
        match (words[0], words[1]) {
            ("add", "chain") => {
                f.chains.insert(name.into(), Chain::default());
            }
            ("add", "set" | "map") => {
                let declaration = rest.trim_start_matches("{ ").trim_end_matches("; }").to_owned();
                let is_map = words[1] == "map";
                let set = Set { declaration: declaration.leak(), is_map, ..Set::default() };
                assert!(f.sets.insert(name.into(), set).is_none(), "{line}");
            }
            (verb @ ("add" | "delete"), "element") => {
                for e in rest.trim_start_matches("{ ").trim_end_matches(" }").split(", ") {
                    let (k, v) = e.split_once(" : ").unwrap_or((e, ""));
                    let elements = &mut f.sets.get_mut(name).unwrap().elements;
                    if verb == "add" {
                        assert!(elements.insert(k.into(), v.into()).is_none(), "{line}");
                        if let Some((_, chain)) = v.split_once(' ') {
                            assert!(f.chains.contains_key(chain), "{line}");
                        }
                    } else {
                        assert_eq!(elements.remove(k).as_deref(), Some(v), "{line}");
                    }
                }
            }
            ("flush", "chain") => f.chains.get_mut(name).unwrap().rules.clear(),
            ("flush", "set" | "map") => f.sets.get_mut(name).unwrap().elements.clear(),
            ("add", "rule") => {
                for word in rest.split(' ').filter_map(|w| w.strip_prefix('@')) {
                    assert!(f.sets.contains_key(word), "{line}");
                }
                f.chains.get_mut(name).unwrap().rules.push(rest.into());
            }
            ("delete", "set" | "map") => {
                let used = f
                    .chains
                    .values()
                    .flat_map(|c| &c.rules)
                    .any(|r| r.split(' ').any(|w| w.strip_prefix('@') == Some(name)));
                assert!(!used, "{line}");
                f.sets.remove(name).unwrap();
            }
            ("delete", "chain") => {
                f.chains.remove(name).unwrap();
            }
            _ => panic!("{line}"),
        }
    }
}
