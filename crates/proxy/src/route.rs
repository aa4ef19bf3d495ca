//! Phase: which rule answers a request. Source: user guide, "Listener rules" and "Condition types for listener rules".

use crate::config::{Cidr, Condition, QueryPattern};
use crate::h1::field::Kind;
use crate::h1::request::{Address, Head};
use crate::pattern::matches;
use crate::snapshot::{Listener, RuleAction};
use std::net::IpAddr;

/// The action of the first rule whose conditions all hold, with its priority (0: the default rule).
pub fn route<'l>(
    listener: &'l Listener,
    head: &Head<'_>,
    address: &Address<'_>,
    client: IpAddr,
) -> (&'l RuleAction, u32) {
    listener
        .rules
        .iter()
        .find(|rule| rule.conditions.iter().all(|condition| holds(condition, head, address, client)))
        .map_or((&listener.default, 0), |rule| (&rule.action, rule.priority))
}

fn holds(condition: &Condition, head: &Head<'_>, address: &Address<'_>, client: IpAddr) -> bool {
    match condition {
        Condition::HostHeader(patterns) => {
            let host = without_port(address.host);
            patterns.iter().any(|pattern| matches(pattern.as_bytes(), host.as_bytes(), true))
        }
        Condition::PathPattern(patterns) => {
            patterns.iter().any(|pattern| matches(pattern.as_bytes(), address.path.as_bytes(), false))
        }
        Condition::HttpHeader { name, values } => head
            .named(name)
            .any(|found| values.iter().any(|pattern| matches(pattern.as_bytes(), found, true))),
        Condition::HttpRequestMethod(methods) => methods.iter().any(|method| method == head.method()),
        Condition::QueryString(patterns) => {
            let query = address.query.unwrap_or("");
            patterns.iter().any(|pattern| query_holds(pattern, query))
        }
        Condition::SourceIp(blocks) => blocks.iter().any(|block| contains(block, client)),
    }
}

fn query_holds(pattern: &QueryPattern, query: &str) -> bool {
    query.split('&').filter(|pair| !pair.is_empty()).any(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let key_holds =
            pattern.key.as_ref().is_none_or(|wanted| matches(wanted.as_bytes(), key.as_bytes(), true));
        key_holds && matches(pattern.value.as_bytes(), value.as_bytes(), true)
    })
}

/// A Host value without its port; brackets of an IPv6 address stay.
pub fn without_port(host: &str) -> &str {
    match host.rfind(':') {
        Some(colon) if !host[colon..].contains(']') => &host[..colon],
        _ => host,
    }
}

fn contains(block: &Cidr, address: IpAddr) -> bool {
    let address = address.to_canonical();
    let shift = |bits: u32, prefix: u8| bits.saturating_sub(u32::from(prefix));
    match (block.address, address) {
        (IpAddr::V4(base), IpAddr::V4(address)) => {
            let differing = u32::from(base) ^ u32::from(address);
            differing.checked_shr(shift(32, block.prefix)).unwrap_or(0) == 0
        }
        (IpAddr::V6(base), IpAddr::V6(address)) => {
            let differing = u128::from(base) ^ u128::from(address);
            differing.checked_shr(shift(128, block.prefix)).unwrap_or(0) == 0
        }
        _ => false,
    }
}

/// The first cookie of this name.
pub fn cookie<'a>(head: &Head<'a>, name: &str) -> Option<&'a [u8]> {
    head.all(Kind::Cookie).flat_map(|value| value.split(|&byte| byte == b';')).find_map(|pair| {
        let pair = crate::h1::field::trim(pair);
        pair.strip_prefix(name.as_bytes())?.strip_prefix(b"=")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_contain_addresses() {
        let block = |address: &str, prefix| Cidr { address: address.parse().unwrap(), prefix };
        let inside =
            |address: &str, prefix, client: &str| contains(&block(address, prefix), client.parse().unwrap());
        assert!(inside("10.0.0.0", 8, "10.255.0.1") && !inside("10.0.0.0", 8, "11.0.0.1"));
        assert!(
            inside("0.0.0.0", 0, "1.2.3.4")
                && inside("1.2.3.4", 32, "1.2.3.4")
                && !inside("1.2.3.4", 32, "1.2.3.5")
        );
        assert!(inside("2001:db8::", 32, "2001:db8:1::1") && !inside("2001:db8::", 32, "2001:db9::1"));
        assert!(inside("::", 0, "::1") && !inside("::", 0, "1.2.3.4"));
        assert!(inside("10.0.0.0", 8, "::ffff:10.1.1.1"));
    }

    #[test]
    fn query_patterns() {
        let holds = |key: Option<&str>, value: &str, query: &str| {
            query_holds(&QueryPattern { key: key.map(Into::into), value: value.into() }, query)
        };
        assert!(
            holds(Some("version"), "v1", "a=b&Version=V1") && !holds(Some("version"), "v1", "version=v2")
        );
        assert!(holds(None, "*example*", "x=an-example-here") && !holds(None, "v", "v"));
        assert!(holds(Some("flag"), "", "flag") && !holds(Some("a"), "*", ""));
    }

    #[test]
    fn ports_are_left_out() {
        assert_eq!(without_port("a:80"), "a");
        assert_eq!(without_port("[::1]:80"), "[::1]");
        assert_eq!(without_port("[::1]"), "[::1]");
    }
}
