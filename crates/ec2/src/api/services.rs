//! The services that VPC endpoints can lead to. Source: "AWS services that integrate with AWS PrivateLink" and "Gateway endpoints".

use shapes::ec2 as api;
use state::{AwsError, Caller, View};

use super::error;
use super::filter::passes;
use super::list::page;
use super::prefix_lists::managed_id;
use crate::defaults::ZONE_LETTERS;
use crate::rows::Tags;

/// Short names of the services with interface endpoints, and the host that private DNS answers for, before the region.
const INTERFACES: &[(&str, &str)] = &[
    ("application-autoscaling", "application-autoscaling"),
    ("autoscaling", "autoscaling"),
    ("cloudformation", "cloudformation"),
    ("codedeploy", "codedeploy"),
    ("ec2", "ec2"),
    ("ec2messages", "ec2messages"),
    ("ecr.api", "api.ecr"),
    ("ecr.dkr", "*.dkr.ecr"),
    ("ecs", "ecs"),
    ("ecs-agent", "ecs-a"),
    ("ecs-telemetry", "ecs-t"),
    ("elasticfilesystem", "elasticfilesystem"),
    ("elasticloadbalancing", "elasticloadbalancing"),
    ("events", "events"),
    ("kms", "kms"),
    ("lambda", "lambda"),
    ("logs", "logs"),
    ("monitoring", "monitoring"),
    ("s3", "*.s3"),
    ("secretsmanager", "secretsmanager"),
    ("servicediscovery", "servicediscovery"),
    ("sns", "sns"),
    ("sqs", "sqs"),
    ("ssm", "ssm"),
    ("ssmmessages", "ssmmessages"),
    ("states", "states"),
    ("sts", "sts"),
    ("xray", "xray"),
];

/// A service that endpoints lead to.
#[derive(Clone, Copy)]
pub(super) struct Service {
    pub short: &'static str,
    pub interface: bool,
    pub gateway: bool,
    host: &'static str,
}

impl Service {
    /// `com.amazonaws.us-east-1.ecs`.
    pub fn name(self, region: &str) -> String {
        format!("com.amazonaws.{region}.{}", self.short)
    }
    /// The service's usual host name, which private DNS answers for.
    pub fn private_name(self, region: &str) -> String {
        format!("{}.{region}.amazonaws.com", self.host)
    }
    /// Id of the prefix list that a gateway endpoint routes.
    pub fn prefix_list(self, region: &str) -> Option<&'static str> {
        managed_id(region, &self.name(region)).filter(|_| self.gateway)
    }
    /// `[Gateway, Interface]`.
    pub fn kinds(self) -> String {
        let kinds = [("Gateway", self.gateway), ("Interface", self.interface)];
        let kinds: Vec<_> = kinds.iter().filter(|(_, is)| *is).map(|(k, _)| *k).collect();
        format!("[{}]", kinds.join(", "))
    }
}

fn all() -> Vec<Service> {
    let interfaces = INTERFACES.iter().map(|(short, host)| Service {
        short,
        interface: true,
        gateway: *short == "s3",
        host,
    });
    let dynamodb = Service { short: "dynamodb", interface: false, gateway: true, host: "dynamodb" };
    let mut all: Vec<_> = interfaces.chain([dynamodb]).collect();
    all.sort_by_key(|s| s.short);
    all
}

/// The service of a full name.
pub(super) fn find(region: &str, name: &str) -> Option<Service> {
    all().into_iter().find(|s| s.name(region) == name)
}

fn detail(s: Service, interface: bool, region: &str) -> api::ServiceDetail {
    let kind = if interface { api::ServiceType::Interface } else { api::ServiceType::Gateway };
    let private = interface.then(|| s.private_name(region));
    api::ServiceDetail {
        service_name: Some(s.name(region)),
        service_id: Some(service_id(s, interface)),
        service_type: Some(vec![api::ServiceTypeDetail { service_type: Some(kind) }]),
        service_region: Some(region.to_owned()),
        availability_zones: Some(ZONE_LETTERS.iter().map(|l| format!("{region}{l}")).collect()),
        owner: Some("amazon".into()),
        base_endpoint_dns_names: Some(vec![format!("{}.{region}.vpce.amazonaws.com", s.short)]),
        private_dns_names: private
            .as_ref()
            .map(|p| vec![api::PrivateDnsDetails { private_dns_name: Some(p.clone()) }]),
        private_dns_name: private,
        vpc_endpoint_policy_supported: Some(true),
        acceptance_required: Some(false),
        manages_vpc_endpoints: Some(false),
        tags: Some(Vec::new()),
        private_dns_name_verification_state: interface.then_some(api::DnsNameState::Verified),
        supported_ip_address_types: Some(vec![api::ServiceConnectivityType::Ipv4]),
        ..Default::default()
    }
}

/// An id that stays the same: made of the service's name (FNV-1a).
fn service_id(s: Service, interface: bool) -> String {
    let seed = s.short.bytes().chain([u8::from(interface)]);
    let hash = seed.fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
    format!("vpce-svc-0{hash:016x}")
}

pub(super) fn describe(
    view: &View,
    _: &Caller,
    i: api::DescribeVpcEndpointServicesRequest,
) -> Result<api::DescribeVpcEndpointServicesResult, AwsError> {
    let names = i.service_names.filter(|n| !n.is_empty());
    for name in names.iter().flatten() {
        find(view.region, name).ok_or_else(|| {
            error("InvalidServiceName", format!("The Vpc Endpoint Service '{name}' does not exist"))
        })?;
    }
    let mut found = Vec::new();
    for s in all() {
        let name = s.name(view.region);
        for interface in [false, true] {
            let offered = if interface { s.interface } else { s.gateway };
            let kind = if interface { "Interface" } else { "Gateway" };
            let fields = |f: &str| match f {
                "service-name" => Some(vec![name.clone()]),
                "service-type" => Some(vec![kind.to_owned()]),
                "service-region" => Some(vec![view.region.to_owned()]),
                "owner" => Some(vec!["amazon".into()]),
                "supported-ip-address-types" => Some(vec!["ipv4".into()]),
                _ => None,
            };
            let named = offered && names.as_ref().is_none_or(|n| n.contains(&name));
            if named && passes(i.filters.as_deref(), &Tags::new(), fields)? {
                found.push((format!("{name} {kind}"), detail(s, interface, view.region)));
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    let (found, next_token) = page(found, i.max_results, i.next_token.as_deref(), |(key, _)| key.clone())?;
    let details: Vec<_> = found.into_iter().map(|(_, d)| d).collect();
    let mut names: Vec<_> = details.iter().filter_map(|d| d.service_name.clone()).collect();
    names.dedup();
    Ok(api::DescribeVpcEndpointServicesResult {
        service_names: Some(names),
        service_details: Some(details),
        next_token,
    })
}
