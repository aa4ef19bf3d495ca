//! Security policies of TLS listeners: protocols and ciphers by name.
//!
//! Source: user guide, "Security policies for your Application Load Balancer".

use shapes::elbv2::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, View};

use super::support::page;

const TLS13: &[&str] = &["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"];
const ECDHE_GCM: &[&str] = &[
    "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-RSA-AES128-GCM-SHA256",
    "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES256-GCM-SHA384",
];
const ECDHE_SHA2: &[&str] = &[
    "ECDHE-ECDSA-AES128-SHA256",
    "ECDHE-RSA-AES128-SHA256",
    "ECDHE-ECDSA-AES256-SHA384",
    "ECDHE-RSA-AES256-SHA384",
];
const ECDHE_SHA1: &[&str] =
    &["ECDHE-ECDSA-AES128-SHA", "ECDHE-RSA-AES128-SHA", "ECDHE-RSA-AES256-SHA", "ECDHE-ECDSA-AES256-SHA"];
const RSA_SHA2: &[&str] = &["AES128-GCM-SHA256", "AES128-SHA256", "AES256-GCM-SHA384", "AES256-SHA256"];
const RSA_SHA1: &[&str] = &["AES128-SHA", "AES256-SHA"];

/// A policy: its name, the versions of TLS, the ciphers in order of preference.
pub struct Policy {
    name: &'static str,
    protocols: &'static [&'static str],
    ciphers: &'static [&'static [&'static str]],
}

const V10: &[&str] = &["TLSv1", "TLSv1.1", "TLSv1.2"];
const V11: &[&str] = &["TLSv1.1", "TLSv1.2"];
const V12: &[&str] = &["TLSv1.2"];
const V10_13: &[&str] = &["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];
const V11_13: &[&str] = &["TLSv1.1", "TLSv1.2", "TLSv1.3"];
const V12_13: &[&str] = &["TLSv1.2", "TLSv1.3"];
const V13: &[&str] = &["TLSv1.3"];

const fn p(
    name: &'static str,
    protocols: &'static [&'static str],
    ciphers: &'static [&'static [&'static str]],
) -> Policy {
    Policy { name, protocols, ciphers }
}

const ALL: &[Policy] = &[
    p("ELBSecurityPolicy-2016-08", V10, &[ECDHE_GCM, ECDHE_SHA2, ECDHE_SHA1, RSA_SHA2, RSA_SHA1]),
    p("ELBSecurityPolicy-FS-1-1-2019-08", V11, &[ECDHE_GCM, ECDHE_SHA2, ECDHE_SHA1]),
    p("ELBSecurityPolicy-FS-1-2-2019-08", V12, &[ECDHE_GCM, ECDHE_SHA2, ECDHE_SHA1]),
    p("ELBSecurityPolicy-FS-1-2-Res-2019-08", V12, &[ECDHE_GCM, ECDHE_SHA2]),
    p("ELBSecurityPolicy-FS-1-2-Res-2020-10", V12, &[ECDHE_GCM]),
    p("ELBSecurityPolicy-FS-2018-06", V10, &[ECDHE_GCM, ECDHE_SHA2, ECDHE_SHA1]),
    p("ELBSecurityPolicy-TLS-1-1-2017-01", V11, &[ECDHE_GCM, ECDHE_SHA2, ECDHE_SHA1, RSA_SHA2, RSA_SHA1]),
    p("ELBSecurityPolicy-TLS-1-2-2017-01", V12, &[ECDHE_GCM, ECDHE_SHA2, RSA_SHA2]),
    p("ELBSecurityPolicy-TLS-1-2-Ext-2018-06", V12, &[ECDHE_GCM, ECDHE_SHA2, ECDHE_SHA1, RSA_SHA2, RSA_SHA1]),
    p(
        "ELBSecurityPolicy-TLS13-1-0-2021-06",
        V10_13,
        &[TLS13, ECDHE_GCM, ECDHE_SHA2, ECDHE_SHA1, RSA_SHA2, RSA_SHA1],
    ),
    p(
        "ELBSecurityPolicy-TLS13-1-1-2021-06",
        V11_13,
        &[TLS13, ECDHE_GCM, ECDHE_SHA2, ECDHE_SHA1, RSA_SHA2, RSA_SHA1],
    ),
    p("ELBSecurityPolicy-TLS13-1-2-2021-06", V12_13, &[TLS13, ECDHE_GCM, ECDHE_SHA2]),
    p("ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06", V12_13, &[TLS13, ECDHE_GCM, ECDHE_SHA2, RSA_SHA2]),
    p(
        "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06",
        V12_13,
        &[TLS13, ECDHE_GCM, ECDHE_SHA2, ECDHE_SHA1, RSA_SHA2, RSA_SHA1],
    ),
    p("ELBSecurityPolicy-TLS13-1-2-Res-2021-06", V12_13, &[TLS13, ECDHE_GCM]),
    p("ELBSecurityPolicy-TLS13-1-3-2021-06", V13, &[TLS13]),
];

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.read::<ops::DescribeSSLPolicies>(
        Effect::Partly("The common policies; those with FIPS and post-quantum ciphers are missing."),
        describe,
    );
}

fn missing(name: &str) -> AwsError {
    AwsError::new("SSLPolicyNotFound", format!("SSL policy '{name}' not found"))
}

/// The policy of a name.
///
/// # Errors
/// SSLPolicyNotFound.
pub fn find(name: &str) -> Result<&'static Policy, AwsError> {
    ALL.iter().find(|p| p.name == name).ok_or_else(|| missing(name))
}

fn describe(
    _: &View,
    _: &Caller,
    input: api::DescribeSSLPoliciesInput,
) -> Result<api::DescribeSSLPoliciesOutput, AwsError> {
    let names = input.names.unwrap_or_default();
    let (policies, next_marker) = if names.is_empty() {
        page(ALL, |p| p.name.to_owned(), input.marker.as_deref(), input.page_size)?
    } else {
        (names.iter().map(|n| find(n)).collect::<Result<_, _>>()?, None)
    };
    let one = |p: &&Policy| {
        let cipher = |(i, name): (usize, &&str)| api::Cipher {
            name: Some((*name).to_owned()),
            priority: Some(i as i64 + 1),
        };
        api::SslPolicy {
            name: Some(p.name.to_owned()),
            ssl_protocols: Some(p.protocols.iter().map(|v| (*v).to_owned()).collect()),
            ciphers: Some(p.ciphers.iter().copied().flatten().enumerate().map(cipher).collect()),
            supported_load_balancer_types: Some(vec!["application".to_owned(), "network".to_owned()]),
        }
    };
    Ok(api::DescribeSSLPoliciesOutput { ssl_policies: Some(policies.iter().map(one).collect()), next_marker })
}
