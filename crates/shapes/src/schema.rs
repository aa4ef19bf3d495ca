//! Static descriptions of services, operations and shapes: what codecs, validation and the coverage page read.
//!
//! The tables are generated from the public service models: names, types, constraints, locations; no prose.

use std::sync::OnceLock;

/// A wire protocol that a service declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    Json,
    Query,
    Ec2,
    RestJson,
    RestXml,
    Cbor,
}

/// One AWS service.
pub struct Service {
    /// Our name for it, as the CLI names it: `ecs`, `elbv2`, `logs`.
    pub name: &'static str,
    /// The service's name in a signature's scope: `ecs`, `elasticloadbalancing`.
    pub signing_name: &'static str,
    /// First label of the service's host name: `ecs`, `elasticloadbalancing`, `monitoring`.
    pub endpoint_prefix: &'static str,
    /// `serviceId` of the model, which RPC v2 paths and error namespaces use.
    pub service_id: &'static str,
    /// `X-Amz-Target` before the dot, for the JSON protocols.
    pub target_prefix: Option<&'static str>,
    /// `1.0` or `1.1`, for the JSON protocols.
    pub json_version: &'static str,
    pub api_version: &'static str,
    pub xml_namespace: Option<&'static str>,
    /// All protocols that the model declares, preferred first.
    pub protocols: &'static [Protocol],
    /// The operations that are served, by name in order.
    pub operations: &'static [&'static Operation],
    /// Names of the operations that exist but are not served.
    pub unserved: &'static [&'static str],
}

impl Service {
    /// The served operation of that name.
    pub fn operation(&self, name: &str) -> Option<&'static Operation> {
        self.operations.binary_search_by(|o| o.name.cmp(name)).ok().map(|i| self.operations[i])
    }
    /// Whether the model knows the name though it is not served.
    pub fn knows(&self, name: &str) -> bool {
        self.unserved.binary_search(&name).is_ok()
    }
}

/// One served operation.
pub struct Operation {
    pub name: &'static str,
    pub method: &'static str,
    /// Path template of the REST protocols.
    pub uri: &'static str,
    /// HTTP status of success.
    pub status: u16,
    pub input: &'static Shape,
    pub output: &'static Shape,
    /// Name of the element around the result in Query answers.
    pub result_wrapper: Option<&'static str>,
    pub errors: &'static [&'static ErrorShape],
}

/// An error that the model declares.
pub struct ErrorShape {
    /// Name of the shape (what JSON carries).
    pub name: &'static str,
    /// Code (what Query and XML carry).
    pub code: &'static str,
    /// HTTP status.
    pub status: u16,
    /// Whether the sender is at fault.
    pub sender: bool,
}

/// A named type of the model.
pub struct Shape {
    pub name: &'static str,
    pub kind: Kind,
}

/// What a shape is.
pub enum Kind {
    Structure(Structure),
    List {
        member: &'static Shape,
        location_name: Option<&'static str>,
        flattened: bool,
        length: Limits,
    },
    Map {
        key: &'static Shape,
        value: &'static Shape,
        key_name: Option<&'static str>,
        value_name: Option<&'static str>,
        flattened: bool,
        length: Limits,
    },
    String {
        length: Limits,
        pattern: Option<&'static Pattern>,
        enumerators: &'static [&'static str],
    },
    Integer {
        range: Limits,
    },
    Long {
        range: Limits,
    },
    Float {
        range: Limits,
    },
    Double {
        range: Limits,
    },
    Boolean,
    Blob {
        length: Limits,
    },
    Timestamp {
        format: Option<&'static str>,
    },
    /// Any JSON.
    Document,
}

/// Members of a structure.
pub struct Structure {
    pub members: &'static [Member],
    /// Name of the member that is the HTTP body, in the REST protocols.
    pub payload: Option<&'static str>,
    pub is_union: bool,
}

/// Where a member travels in the REST protocols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    Body,
    Uri,
    QueryString,
    Header,
    Headers,
    StatusCode,
}

/// One member of a structure.
pub struct Member {
    pub name: &'static str,
    pub shape: &'static Shape,
    pub required: bool,
    pub location: Location,
    /// Its name on the wire where that differs.
    pub location_name: Option<&'static str>,
    /// Its name in EC2 Query requests where that differs.
    pub query_name: Option<&'static str>,
    pub flattened: bool,
    pub xml_attribute: bool,
    /// The value a client makes up when it is absent.
    pub idempotency_token: bool,
    pub timestamp_format: Option<&'static str>,
}

/// Inclusive bounds of a length or a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    pub min: Option<i64>,
    pub max: Option<i64>,
}

/// No bounds.
pub const ANY: Limits = Limits { min: None, max: None };

/// A regular expression of the model, compiled at first use.
pub struct Pattern {
    pub source: &'static str,
    pub(crate) compiled: OnceLock<Option<fancy_regex::Regex>>,
}

/// A pattern.
pub const fn pattern(source: &'static str) -> Pattern {
    Pattern { source, compiled: OnceLock::new() }
}

/// Bounds.
pub const fn limits(min: Option<i64>, max: Option<i64>) -> Limits {
    Limits { min, max }
}

/// An optional member in the body.
pub const fn m(name: &'static str, shape: &'static Shape) -> Member {
    Member {
        name,
        shape,
        required: false,
        location: Location::Body,
        location_name: None,
        query_name: None,
        flattened: false,
        xml_attribute: false,
        idempotency_token: false,
        timestamp_format: None,
    }
}

impl Member {
    pub const fn required(mut self) -> Member {
        self.required = true;
        self
    }
    pub const fn at(mut self, location: Location) -> Member {
        self.location = location;
        self
    }
    pub const fn named(mut self, name: &'static str) -> Member {
        self.location_name = Some(name);
        self
    }
    pub const fn query(mut self, name: &'static str) -> Member {
        self.query_name = Some(name);
        self
    }
    pub const fn flat(mut self) -> Member {
        self.flattened = true;
        self
    }
    pub const fn attribute(mut self) -> Member {
        self.xml_attribute = true;
        self
    }
    pub const fn token(mut self) -> Member {
        self.idempotency_token = true;
        self
    }
    pub const fn time(mut self, format: &'static str) -> Member {
        self.timestamp_format = Some(format);
        self
    }
}

/// A structure.
pub const fn structure(name: &'static str, members: &'static [Member]) -> Shape {
    Shape { name, kind: Kind::Structure(Structure { members, payload: None, is_union: false }) }
}

impl Shape {
    /// The structure, if this is one.
    pub fn as_structure(&self) -> Option<&Structure> {
        match &self.kind {
            Kind::Structure(s) => Some(s),
            _ => None,
        }
    }
}

/// The shape of operations without input or output.
pub static UNIT: Shape = structure("Unit", &[]);

/// A served operation as a type, so that a handler's signature is checked against the model.
pub trait OperationType {
    type Input: crate::convert::Shape;
    type Output: crate::convert::Shape;
    fn descriptor() -> &'static Operation;
    fn service() -> &'static Service;
}
