//! Requests that botocore wrote and signed (`botocore_roundtrip.py --write-fixtures`): each has to verify, and those to
//! served operations have to arrive as the values that they were made of.

#[path = "support/call.rs"]
mod call;
#[path = "support/tagged.rs"]
mod tagged;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use call::Call;
use serde_json::Value as Json;
use shapes::{Timestamp, Value};
use tagged::{untag, word_at};
use wire::sigv4::{AuthError, Credential, Verified, Verifier};

fn fixtures() -> Json {
    serde_json::from_str(include_str!("fixtures/botocore_requests.json")).expect("fixtures")
}

fn call(f: &Json) -> Call {
    let headers: Vec<(&str, &str)> = f["headers"]
        .as_array()
        .expect("headers")
        .iter()
        .map(|pair| (word_at(pair, 0), word_at(pair, 1)))
        .collect();
    let text = |key: &str| f[key].as_str().expect("text").to_owned();
    let target = format!("{}?{}", text("path"), text("query"));
    Call::new(&text("method"), &target, &headers, BASE64_STANDARD.decode(text("body")).expect("base64"))
}

fn verify(all: &Json, f: &Json, call: &Call, secret: &str) -> Result<Verified, AuthError> {
    let now = Timestamp(all["now"].as_i64().expect("a time"));
    let known =
        Credential { secret: secret.to_owned(), session_token: f["token"].as_str().map(str::to_owned) };
    Verifier::new().verify(&call.parts(), &call.body, now, &|_| Some(known.clone()))
}

/// The same without an order of members.
fn sorted(v: Value) -> Value {
    match v {
        Value::List(l) => Value::List(l.into_iter().map(sorted).collect()),
        Value::Map(m) => {
            let mut m: Vec<_> = m.into_iter().map(|(k, v)| (k, sorted(v))).collect();
            m.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Map(m)
        }
        v => v,
    }
}

#[test]
fn odd_paths_queries_and_headers_verify() {
    let all = fixtures();
    let secret = all["secret"].as_str().unwrap();
    let list = all["verify"].as_array().unwrap();
    assert!(list.len() >= 100);
    for f in list {
        let call = call(f);
        let verified = verify(&all, f, &call, secret).unwrap_or_else(|e| panic!("{e}: {f}"));
        assert_eq!(verified.service, f["service"]);
        assert_eq!(verified.access_key, f["access_key"]);
        assert_eq!(verified.region, "eu-west-1");
        assert_eq!(verify(&all, f, &call, "wrong"), Err(AuthError::Mismatch));
        let mut longer = call.clone();
        longer.path.push('x');
        assert_eq!(verify(&all, f, &longer, secret), Err(AuthError::Mismatch));
    }
}

#[test]
fn requests_to_served_operations_arrive_as_they_were_meant() {
    let all = fixtures();
    let secret = all["secret"].as_str().unwrap();
    let list = all["decode"].as_array().unwrap();
    assert!(list.len() >= 40);
    for f in list {
        let call = call(f);
        verify(&all, f, &call, secret).unwrap_or_else(|e| panic!("{e}: {f}"));
        let routed = wire::route(&call.parts(), &call.body).unwrap_or_else(|e| panic!("{e:?}: {f}"));
        assert_eq!(routed.service.name, f["service"]);
        assert_eq!(routed.operation, f["operation"]);
        let operation = routed.descriptor.expect("a served operation");
        let value = wire::decode(routed.protocol, operation, &call.parts(), &call.body).unwrap();
        assert_eq!(sorted(value), sorted(untag(&f["value"])), "{f}");
    }
}
