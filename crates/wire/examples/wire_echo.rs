//! The codecs as a filter, for tests in other languages: one JSON command a line in, one JSON answer a line out.
//!
//! `load` makes a service from a model file, `decode` routes, verifies and reads a request, `encode` writes an answer,
//! `fail` an error. `tests/botocore_roundtrip.py` drives it.

#[path = "../tests/support/model.rs"]
mod model;
#[path = "../tests/support/tagged.rs"]
mod tagged;

use std::collections::HashMap;
use std::io::{BufRead, Write};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde_json::{Value as Json, json};
use shapes::schema::{Protocol, Service};
use shapes::{AwsError, Timestamp};
use tagged::{tag, untag, word_at};
use wire::sigv4::{Credential, Verifier};
use wire::{Context, RequestParts, Response, Routed, Router};

/// Services by name; those of `shapes` unless a model was loaded under the name.
struct Echo {
    services: HashMap<String, &'static Service>,
    verifier: Verifier,
}

fn main() {
    let services = shapes::SERVICES.iter().map(|s| (s.name.to_owned(), *s)).collect();
    let mut echo = Echo { services, verifier: Verifier::new() };
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { break };
        let command: Json = serde_json::from_str(&line).expect("a command in JSON");
        let answer = echo.answer(&command);
        writeln!(out, "{answer}").and_then(|()| out.flush()).expect("a reader");
    }
}

impl Echo {
    fn answer(&mut self, c: &Json) -> Json {
        match word(c, "do") {
            "served" => served(),
            "load" => {
                let text = std::fs::read_to_string(word(c, "path")).expect("a model file");
                let model = serde_json::from_str(&text).expect("a model");
                let name = word(c, "service");
                self.services.insert(name.to_owned(), model::service(name, &model));
                json!({})
            }
            "decode" => self.decode(c),
            "encode" => {
                let routed = self.routed(c);
                response(&wire::encode_output(&routed, &untag(&c["value"]), word(c, "request_id")))
            }
            "fail" => {
                let error = AwsError::new(word(c, "code").to_owned(), word(c, "message"))
                    .with_status(c["status"].as_u64().unwrap_or(400) as u16);
                let context: Context = self.routed(c).context();
                response(&wire::encode_error(&context, &error, word(c, "request_id")))
            }
            other => panic!("no command {other}"),
        }
    }

    fn routed(&self, c: &Json) -> Routed {
        let service = self.services[word(c, "service")];
        let operation = service.operation(word(c, "operation")).expect("a served operation");
        let protocol = model::protocol(&c["protocol"]);
        Routed { service, operation: operation.name, protocol, descriptor: Some(operation) }
    }

    fn decode(&self, c: &Json) -> Json {
        let service = self.services[word(c, "service")];
        let router = Router::new(Box::leak(vec![service].into_boxed_slice()));
        let mut headers = HeaderMap::new();
        for pair in c["headers"].as_array().expect("headers") {
            let (name, value) = (word_at(pair, 0), word_at(pair, 1));
            headers.append(
                HeaderName::from_bytes(name.as_bytes()).expect("a header's name"),
                HeaderValue::from_bytes(value.as_bytes()).expect("a header's value"),
            );
        }
        let method = Method::from_bytes(word(c, "method").as_bytes()).expect("a method");
        let parts = RequestParts {
            method: &method,
            path: word(c, "path"),
            query: word(c, "query"),
            headers: &headers,
            authority: None,
        };
        let body = BASE64_STANDARD.decode(word(c, "body")).expect("base64");
        let routed = match router.route(&parts, &body) {
            Ok(routed) => routed,
            Err(refusal) => return json!({"error": refusal.error.to_string()}),
        };
        let Some(operation) = routed.descriptor else { return json!({"error": "not served"}) };
        let now = Timestamp(c["now"].as_i64().expect("a time"));
        let secret = word(c, "secret").to_owned();
        let keys = move |_: &str| Some(Credential { secret: secret.clone(), session_token: None });
        if let Err(e) = self.verifier.verify(&parts, &body, now, &keys) {
            return json!({"error": e.to_string()});
        }
        match wire::decode(routed.protocol, operation, &parts, &body) {
            Ok(value) => json!({
                "service": routed.service.name,
                "operation": routed.operation,
                "protocol": protocol_name(routed.protocol),
                "value": tag(&value),
            }),
            Err(e) => json!({"error": e.into_aws(routed.protocol).to_string()}),
        }
    }
}

/// Every served operation with the protocols of its service.
fn served() -> Json {
    let services: Vec<Json> = shapes::SERVICES
        .iter()
        .map(|s| {
            json!({
                "name": s.name,
                "protocols": s.protocols.iter().map(|p| protocol_name(*p)).collect::<Vec<_>>(),
                "operations": s.operations.iter().map(|o| o.name).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!(services)
}

fn protocol_name(p: Protocol) -> &'static str {
    match p {
        Protocol::Json => "json",
        Protocol::Query => "query",
        Protocol::Ec2 => "ec2",
        Protocol::RestJson => "rest-json",
        Protocol::RestXml => "rest-xml",
        Protocol::Cbor => "smithy-rpc-v2-cbor",
    }
}

fn word<'a>(c: &'a Json, key: &str) -> &'a str {
    c[key].as_str().unwrap_or_else(|| panic!("{key} is missing in {c}"))
}

fn response(r: &Response) -> Json {
    let headers: Vec<Json> =
        r.headers.iter().map(|(k, v)| json!([k.as_str(), String::from_utf8_lossy(v.as_bytes())])).collect();
    json!({"status": r.status, "headers": headers, "body": BASE64_STANDARD.encode(&r.body)})
}
