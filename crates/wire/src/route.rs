//! Which service and operation a request is for, and in which protocol.
//!
//! All services share one endpoint, so the request itself has to tell. In order: the `Smithy-Protocol` header with its
//! path, `X-Amz-Target`, `Action` in a form or query string, and the paths of the REST protocols. Where several services
//! qualify, the signature's scope and the API version decide.

use shapes::AwsError;
use shapes::schema::{Operation, Protocol, Service};

use crate::form;
use crate::request::RequestParts;
use crate::rest;
use crate::sigv4::{self, Scope};

/// A request's destination.
#[derive(Clone, Copy)]
pub struct Routed {
    pub service: &'static Service,
    /// Name of the operation, which the model knows but which may not be served.
    pub operation: &'static str,
    pub protocol: Protocol,
    /// The operation's description, if it is served.
    pub descriptor: Option<&'static Operation>,
}

impl Routed {
    /// What an answer needs to know.
    pub fn context(&self) -> Context {
        Context { protocol: self.protocol, service: Some(self.service), operation: self.descriptor }
    }
}

impl std::fmt::Debug for Routed {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{}.{} by {:?}", self.service.name, self.operation, self.protocol)
    }
}

/// What is known of a request when it is answered; errors may come before the operation is.
#[derive(Clone, Copy)]
pub struct Context {
    pub protocol: Protocol,
    pub service: Option<&'static Service>,
    pub operation: Option<&'static Operation>,
}

/// A request that leads nowhere, with the form in which to say so.
#[derive(Clone)]
pub struct Refusal {
    pub context: Context,
    pub error: AwsError,
}

impl std::fmt::Debug for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{} by {:?}", self.error, self.context.protocol)
    }
}

impl Refusal {
    fn new(protocol: Protocol, service: Option<&'static Service>, error: AwsError) -> Box<Refusal> {
        Box::new(Refusal { context: Context { protocol, service, operation: None }, error })
    }
}

/// Finds the operation among all services of `shapes`.
pub fn route(parts: &RequestParts, body: &[u8]) -> Result<Routed, Box<Refusal>> {
    Router::new(shapes::SERVICES).route(parts, body)
}

/// Finds operations among some services.
#[derive(Clone, Copy)]
pub struct Router {
    services: &'static [&'static Service],
}

impl Router {
    pub const fn new(services: &'static [&'static Service]) -> Router {
        Router { services }
    }

    /// The operation that a request is for, or the error that its protocol has for a request without one.
    pub fn route(&self, parts: &RequestParts, body: &[u8]) -> Result<Routed, Box<Refusal>> {
        if let Some(protocol) = parts.header("smithy-protocol") {
            return self.by_smithy_path(protocol, parts.path);
        }
        if let Some(target) = parts.header("x-amz-target") {
            return self.by_target(target);
        }
        let form = parts.content_type() == "application/x-www-form-urlencoded";
        let text = if form { std::str::from_utf8(body).unwrap_or("") } else { "" };
        let find = |key| form::find(text, key).or_else(|| form::find(parts.query, key));
        let credential = sigv4::claimed(parts);
        let service = credential.as_deref().and_then(Scope::parse).map(|s| s.service);
        if let Some(action) = find("Action") {
            return self.by_action(&action, find("Version").as_deref(), service);
        }
        self.by_path(parts, service).unwrap_or_else(|| Err(self.nowhere(parts, form, service)))
    }

    fn speaking(&self, protocol: Protocol) -> impl Iterator<Item = &'static Service> {
        self.services.iter().copied().filter(move |s| s.protocols.contains(&protocol))
    }

    fn by_smithy_path(&self, protocol: &str, path: &str) -> Result<Routed, Box<Refusal>> {
        if protocol != "rpc-v2-cbor" {
            let text = format!("The protocol {} is not supported.", brief(protocol));
            return Err(Refusal::new(Protocol::Cbor, None, AwsError::new("UnknownOperationException", text)));
        }
        let mut segments = path.rsplit('/');
        let (operation, word) = (segments.next().unwrap_or(""), segments.next());
        let (name, first) = (segments.next().unwrap_or(""), segments.next());
        if word != Some("operation") || first != Some("service") {
            return Err(unknown(Protocol::Cbor, None, operation));
        }
        // Clients put the name of the service's shape there, which is the target prefix; the id is what is left when
        // a model has none.
        let service = self
            .speaking(Protocol::Cbor)
            .find(|s| s.target_prefix.map_or_else(|| compact(s.service_id) == name, |prefix| prefix == name));
        named(Protocol::Cbor, service, operation)
    }

    fn by_target(&self, target: &str) -> Result<Routed, Box<Refusal>> {
        let (prefix, operation) = target.rsplit_once('.').unwrap_or(("", target));
        let service = self.speaking(Protocol::Json).find(|s| s.target_prefix == Some(prefix));
        named(Protocol::Json, service, operation)
    }

    fn by_action(
        &self,
        action: &str,
        version: Option<&str>,
        scope: Option<&str>,
    ) -> Result<Routed, Box<Refusal>> {
        let form = |s: &&'static Service| form_protocol(s).is_some();
        let mut candidates: Vec<&'static Service> = self.services.iter().copied().filter(form).collect();
        if let Some(scope) = scope {
            candidates.retain(|s| s.signing_name == scope);
        }
        // EC2 serves its older versions with the newest model; every other service has one version, which tells
        // balancers of one generation from those of the other.
        let current = |s: &&'static Service| {
            version.is_none_or(|v| v == s.api_version) || form_protocol(s) == Some(Protocol::Ec2)
        };
        let of_version: Vec<&'static Service> = candidates.iter().copied().filter(current).collect();
        let service = of_version.iter().find(|s| operation_of(s, action).is_some()).or(of_version.first());
        if let Some(routed) = service.and_then(|s| routed(form_protocol(s)?, s, action)) {
            return Ok(routed);
        }
        let service = service.or(candidates.first()).copied();
        let protocol = service.and_then(form_protocol).unwrap_or(Protocol::Query);
        let error = match (protocol, version) {
            (Protocol::Ec2, _) => format!("The action {} is not valid for this web service.", brief(action)),
            (_, Some(version)) => {
                format!("Could not find operation {} for version {}", brief(action), brief(version))
            }
            (_, None) => format!("Could not find operation {}", brief(action)),
        };
        Err(Refusal::new(protocol, service, AwsError::new("InvalidAction", error)))
    }

    /// The operation whose method and path template fit best, if the scope's service speaks a REST protocol.
    fn by_path(&self, parts: &RequestParts, scope: Option<&str>) -> Option<Result<Routed, Box<Refusal>>> {
        let mut rest = self.services.iter().copied().filter(|s| rest_protocol(s).is_some());
        let services: Vec<&'static Service> = match scope {
            Some(scope) => rest.by_ref().filter(|s| s.signing_name == scope).collect(),
            None => rest.collect(),
        };
        let mut best: Option<(i64, &'static Service, &'static Operation)> = None;
        for service in &services {
            for operation in service.operations {
                if let Some(fit) = rest::fit(operation, parts)
                    && best.is_none_or(|(most, ..)| fit > most)
                {
                    best = Some((fit, service, operation));
                }
            }
        }
        if let Some((_, service, operation)) = best {
            let protocol = rest_protocol(service)?;
            return Some(Ok(Routed {
                service,
                operation: operation.name,
                protocol,
                descriptor: Some(operation),
            }));
        }
        let service = services.first().filter(|_| scope.is_some())?;
        let text = format!(
            "Unable to determine service/operation name to be authorized: {} {}",
            parts.method,
            brief(parts.path)
        );
        let error = AwsError::new("UnknownOperationException", text).with_status(404);

        Some(Err(Refusal::new(rest_protocol(service)?, Some(service), error)))
    }

    /// The error for a request that names no operation in any protocol.
    fn nowhere(&self, parts: &RequestParts, form: bool, scope: Option<&str>) -> Box<Refusal> {
        let service = scope.and_then(|scope| self.services.iter().copied().find(|s| s.signing_name == scope));
        let protocol = match service {
            Some(s) if form => form_protocol(s).unwrap_or(Protocol::Query),
            _ if form => Protocol::Query,
            Some(s) => s.protocols.first().copied().unwrap_or(Protocol::Json),
            None if parts.content_type().starts_with("application/x-amz-json") => Protocol::Json,
            None => Protocol::RestJson,
        };
        match protocol {
            Protocol::Query | Protocol::Ec2 => {
                let error = AwsError::new(
                    "MissingAction",
                    "The request is missing an action or a required parameter.",
                );
                Refusal::new(protocol, service, error)
            }
            _ => Refusal::new(
                protocol,
                service,
                AwsError::new("UnknownOperationException", "The request names no operation.")
                    .with_status(404),
            ),
        }
    }
}

/// The protocol that a service speaks in forms.
fn form_protocol(service: &Service) -> Option<Protocol> {
    service.protocols.iter().copied().find(|p| matches!(p, Protocol::Query | Protocol::Ec2))
}

fn rest_protocol(service: &Service) -> Option<Protocol> {
    service.protocols.iter().copied().find(|p| matches!(p, Protocol::RestJson | Protocol::RestXml))
}

/// The model's own copy of an operation's name.
fn operation_of(service: &Service, name: &str) -> Option<(&'static str, Option<&'static Operation>)> {
    if let Some(operation) = service.operation(name) {
        return Some((operation.name, Some(operation)));
    }
    service.unserved.binary_search(&name).ok().map(|i| (service.unserved[i], None))
}

fn routed(protocol: Protocol, service: &'static Service, name: &str) -> Option<Routed> {
    let (operation, descriptor) = operation_of(service, name)?;
    Some(Routed { service, operation, protocol, descriptor })
}

fn named(
    protocol: Protocol,
    service: Option<&'static Service>,
    operation: &str,
) -> Result<Routed, Box<Refusal>> {
    let Some(service) = service else { return Err(unknown(protocol, None, operation)) };
    routed(protocol, service, operation).ok_or_else(|| unknown(protocol, Some(service), operation))
}

fn unknown(protocol: Protocol, service: Option<&'static Service>, operation: &str) -> Box<Refusal> {
    let text = match service {
        Some(_) => format!("The operation {} is not known.", brief(operation)),
        None => "The requested service or operation is not known.".to_owned(),
    };
    Refusal::new(protocol, service, AwsError::new("UnknownOperationException", text))
}

/// A service id without its spaces, as paths carry it.
fn compact(id: &str) -> String {
    id.split(' ').collect()
}

/// What a client sent, short enough for a message.
fn brief(text: &str) -> String {
    text.chars().take(128).collect()
}
