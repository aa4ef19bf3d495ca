//! Schema tables made at run time from a public service model, so that protocols which no served service speaks yet are
//! tested on real models all the same. What is made lives as long as the process.

use std::collections::HashMap;

use serde_json::Value as Json;
use shapes::schema::{
    ANY, ErrorShape, Kind, Location, Member, Operation, Protocol, Service, Shape, Structure, UNIT,
};

/// Shapes may hold themselves; this many levels of a model are made, the last one empty.
const LEVELS: usize = 12;

fn leak<T>(x: T) -> &'static T {
    Box::leak(Box::new(x))
}

fn text(x: &Json) -> Option<&'static str> {
    x.as_str().map(|s| &*Box::leak(s.to_owned().into_boxed_str()))
}

fn slice<T>(x: Vec<T>) -> &'static [T] {
    Box::leak(x.into_boxed_slice())
}

/// The service of a model, every operation served.
pub fn service(name: &str, model: &Json) -> &'static Service {
    let mut tables = Tables { model, made: HashMap::new() };
    let metadata = &model["metadata"];
    let mut operations: Vec<&'static Operation> = Vec::new();
    if let Some(all) = model["operations"].as_object() {
        for (name, operation) in all {
            operations.push(tables.operation(name, operation));
        }
    }
    operations.sort_by_key(|o| o.name);
    let protocols = metadata["protocols"]
        .as_array()
        .map_or_else(|| vec![protocol(&metadata["protocol"])], |all| all.iter().map(protocol).collect());
    let prefix = text(&metadata["endpointPrefix"]).expect("an endpoint prefix");

    leak(Service {
        name: Box::leak(name.to_owned().into_boxed_str()),
        signing_name: text(&metadata["signingName"]).unwrap_or(prefix),
        endpoint_prefix: prefix,
        service_id: text(&metadata["serviceId"]).expect("a service id"),
        target_prefix: text(&metadata["targetPrefix"]),
        json_version: text(&metadata["jsonVersion"]).unwrap_or("1.1"),
        api_version: text(&metadata["apiVersion"]).expect("a version"),
        xml_namespace: text(&metadata["xmlNamespace"]).or_else(|| text(&metadata["xmlNamespace"]["uri"])),
        protocols: slice(protocols),
        operations: slice(operations),
        unserved: &[],
    })
}

/// A protocol by its name in models.
pub fn protocol(name: &Json) -> Protocol {
    match name.as_str() {
        Some("json") => Protocol::Json,
        Some("query") => Protocol::Query,
        Some("ec2") => Protocol::Ec2,
        Some("rest-json") => Protocol::RestJson,
        Some("rest-xml") => Protocol::RestXml,
        Some("smithy-rpc-v2-cbor") => Protocol::Cbor,
        other => panic!("no protocol {other:?}"),
    }
}

struct Tables<'m> {
    model: &'m Json,
    made: HashMap<(String, usize), &'static Shape>,
}

impl Tables<'_> {
    fn operation(&mut self, name: &str, o: &Json) -> &'static Operation {
        let mut shape = |reference: &Json| match reference["shape"].as_str() {
            Some(name) => self.shape(name, LEVELS),
            None => &UNIT,
        };
        let (input, output) = (shape(&o["input"]), shape(&o["output"]));
        let errors =
            o["errors"].as_array().map_or_else(Vec::new, |all| all.iter().map(|e| self.error(e)).collect());
        leak(Operation {
            name: Box::leak(name.to_owned().into_boxed_str()),
            method: text(&o["http"]["method"]).unwrap_or("POST"),
            uri: text(&o["http"]["requestUri"]).unwrap_or("/"),
            status: o["http"]["responseCode"].as_u64().unwrap_or(200) as u16,
            input,
            output,
            result_wrapper: text(&o["output"]["resultWrapper"]),
            errors: slice(errors),
        })
    }

    fn error(&self, e: &Json) -> &'static ErrorShape {
        let name = text(&e["shape"]).expect("an error has a shape");
        let shape = &self.model["shapes"][name];
        let error = &shape["error"];
        let otherwise = if shape["fault"] == true { 500 } else { 400 };
        let status = error["httpStatusCode"].as_u64().unwrap_or(otherwise) as u16;
        leak(ErrorShape { name, code: text(&error["code"]).unwrap_or(name), status, sender: status < 500 })
    }

    fn shape(&mut self, name: &str, levels: usize) -> &'static Shape {
        let key = (name.to_owned(), levels);
        if let Some(made) = self.made.get(&key) {
            return made;
        }
        let model = self.model["shapes"][name].clone();
        let kind = if levels == 0 {
            Kind::Structure(Structure { members: &[], payload: None, is_union: false })
        } else {
            self.kind(&model, levels)
        };
        let shape = leak(Shape { name: Box::leak(name.to_owned().into_boxed_str()), kind });
        self.made.insert(key, shape);

        shape
    }

    fn kind(&mut self, s: &Json, levels: usize) -> Kind {
        let flattened = s["flattened"].as_bool().unwrap_or(false);
        match s["type"].as_str() {
            Some("structure") if s["document"] == true => Kind::Document,
            Some("structure") => self.structure(s, levels),
            Some("list") => Kind::List {
                member: self.inner(&s["member"], levels),
                location_name: text(&s["member"]["locationName"]),
                flattened,
                length: ANY,
            },
            Some("map") => Kind::Map {
                key: self.inner(&s["key"], levels),
                value: self.inner(&s["value"], levels),
                key_name: text(&s["key"]["locationName"]),
                value_name: text(&s["value"]["locationName"]),
                flattened,
                length: ANY,
            },
            Some("integer") => Kind::Integer { range: ANY },
            Some("long") => Kind::Long { range: ANY },
            Some("float") => Kind::Float { range: ANY },
            Some("double") => Kind::Double { range: ANY },
            Some("boolean") => Kind::Boolean,
            Some("blob") => Kind::Blob { length: ANY },
            Some("timestamp") => Kind::Timestamp { format: text(&s["timestampFormat"]) },
            _ => Kind::String { length: ANY, pattern: None, enumerators: &[] },
        }
    }

    fn inner(&mut self, reference: &Json, levels: usize) -> &'static Shape {
        self.shape(reference["shape"].as_str().expect("a shape"), levels - 1)
    }

    fn structure(&mut self, s: &Json, levels: usize) -> Kind {
        let mut members = Vec::new();
        if let Some(all) = s["members"].as_object() {
            for (name, m) in all {
                members.push(Member {
                    name: Box::leak(name.clone().into_boxed_str()),
                    shape: self.inner(m, levels),
                    required: s["required"].as_array().is_some_and(|all| all.iter().any(|r| r == name)),
                    location: location(m),
                    location_name: text(&m["locationName"]),
                    query_name: text(&m["queryName"]),
                    flattened: m["flattened"].as_bool().unwrap_or(false),
                    xml_attribute: m["xmlAttribute"].as_bool().unwrap_or(false),
                    idempotency_token: false,
                    timestamp_format: text(&m["timestampFormat"]),
                });
            }
        }

        Kind::Structure(Structure {
            members: slice(members),
            payload: text(&s["payload"]),
            is_union: s["union"].as_bool().unwrap_or(false),
        })
    }
}

fn location(m: &Json) -> Location {
    match m["location"].as_str() {
        Some("uri") => Location::Uri,
        Some("querystring") => Location::QueryString,
        Some("header") => Location::Header,
        Some("headers") => Location::Headers,
        Some("statusCode") => Location::StatusCode,
        _ => Location::Body,
    }
}
