//! No bytes break a decoder, and whatever one accepts can be written again.

#[path = "support/call.rs"]
mod call;
#[path = "support/kitchen.rs"]
mod kitchen;

use call::Call;
use kitchen::KITCHENS;
use proptest::prelude::*;
use shapes::schema::{Operation, Protocol};
use shapes::{AwsError, Value};
use wire::{Context, Routed, Router, decode_request, encode_error, encode_output};

/// Reads a body as every operation that speaks the protocol would; what is read must survive being written.
fn read_all(protocol: Protocol, call: &Call) {
    for service in shapes::SERVICES.iter().chain(KITCHENS) {
        if !service.protocols.contains(&protocol) {
            continue;
        }
        for operation in service.operations {
            let operation: &'static Operation = operation;
            let Ok(value) = wire::decode(protocol, operation, &call.parts(), &call.body) else { continue };
            assert!(matches!(value, Value::Map(_)));
            let routed = Routed { service, operation: operation.name, protocol, descriptor: Some(operation) };
            let _ = decode_request(&routed, &call.parts(), &call.body);
            let _ = encode_output(&routed, &value, "id");
        }
    }
}

fn form(body: Vec<u8>) -> Call {
    Call::new("POST", "/rooms/r/cook?now", &[("content-type", "application/x-www-form-urlencoded")], body)
}

/// JSON that looks like requests.
fn json_texts() -> impl Strategy<Value = String> {
    let scalar = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        any::<i64>().prop_map(|i| i.to_string()),
        any::<f64>().prop_map(|f| format!("{f:?}")),
        "\"[a-zA-Z0-9=/é\\\\]{0,6}\"",
    ];
    let name = prop_oneof![
        Just("Text"),
        Just("Count"),
        Just("At"),
        Just("Data"),
        Just("Texts"),
        Just("Map"),
        Just("Inner"),
        Just("Anything"),
        Just("cluster"),
        Just("tags"),
        Just("taskDefinition"),
        Just("Numbers"),
        Just("x")
    ];
    scalar.prop_recursive(4, 32, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|l| format!("[{}]", l.join(","))),
            prop::collection::vec((name.clone(), inner), 0..4).prop_map(|m| format!(
                "{{{}}}",
                m.iter().map(|(k, v)| format!("\"{k}\":{v}")).collect::<Vec<_>>().join(",")
            )),
        ]
    })
}

/// Keys and values that look like Query.
fn query_texts() -> impl Strategy<Value = String> {
    let key = "(Text|Count|Texts|Map|Inner|Numbers|Flag|At|Filter|Tags)(\\.(member|entry|key|value|Name|Again|[0-9]{1,20})){0,4}";
    prop::collection::vec((key, "[a-z0-9%+]{0,6}"), 0..12)
        .prop_map(|pairs| pairs.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("&"))
}

fn xml_texts() -> impl Strategy<Value = String> {
    let leaf = "[a-z0-9&;<>\\[\\]!-]{0,8}";
    leaf.prop_recursive(4, 24, 4, |inner| {
        (
            prop_oneof![
                Just("Text"),
                Just("Numbers"),
                Just("Inner"),
                Just("Name"),
                Just("At"),
                Just("entry")
            ],
            prop::collection::vec(inner, 0..4),
        )
            .prop_map(|(name, inside)| format!("<{name}>{}</{name}>", inside.concat()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes(body in prop::collection::vec(any::<u8>(), 0..200)) {
        let call = form(body);
        for protocol in [Protocol::Json, Protocol::Query, Protocol::Ec2, Protocol::RestJson, Protocol::RestXml, Protocol::Cbor] {
            read_all(protocol, &call);
        }
    }

    #[test]
    fn any_json(body in json_texts()) {
        let call = form(body.into_bytes());
        read_all(Protocol::Json, &call);
        read_all(Protocol::RestJson, &call);
    }

    #[test]
    fn any_form(body in query_texts()) {
        let call = form(body.into_bytes());
        read_all(Protocol::Query, &call);
        read_all(Protocol::Ec2, &call);
    }

    #[test]
    fn any_xml(body in xml_texts()) {
        read_all(Protocol::RestXml, &form(format!("<CookRequest>{body}</CookRequest>").into_bytes()));
    }

    /// Written CBOR with a byte changed: closer to the format than any bytes.
    #[test]
    fn any_cbor(text in "[ -~]{0,20}", count in any::<i32>(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let value = Value::Map(vec![
            ("Text".into(), Value::String(text.clone())),
            ("Count".into(), Value::Int(count.into())),
            ("Texts".into(), Value::List(vec![Value::String(text)])),
            ("Inner".into(), Value::Map(vec![("Name".into(), Value::String("n".into()))])),
        ]);
        let routed = Routed { service: &kitchen::RPC, operation: "Cook", protocol: Protocol::Cbor, descriptor: Some(&kitchen::COOK) };
        let mut body = encode_output(&routed, &value, "id").body.to_vec();
        let call = form(body.clone());
        prop_assert_eq!(wire::decode(Protocol::Cbor, &kitchen::COOK, &call.parts(), &call.body), Ok(value));
        let at = at.index(body.len());
        body[at] = byte;
        read_all(Protocol::Cbor, &form(body));
    }

    #[test]
    fn any_target_leads_somewhere_or_to_an_error(
        target in "[ -~]{0,40}", header in "[ -~]{0,40}", body in "[ -~]{0,60}", kind in 0..5u8,
    ) {
        let path = format!("/{}", target.replace([' ', '#'], "%20"));
        let name = ["x-amz-target", "smithy-protocol", "authorization", "content-type", "x-other"][usize::from(kind)];
        let call = Call::new("POST", &path, &[(name, &header), ("content-type", "application/x-www-form-urlencoded")], body);
        for services in [shapes::SERVICES, KITCHENS] {
            if let Err(refusal) = Router::new(services).route(&call.parts(), &call.body) {
                let answer = encode_error(&refusal.context, &refusal.error, "id");
                prop_assert!(answer.status >= 400);
            }
        }
    }

    #[test]
    fn any_error_can_be_told(code in ".{0,20}", message in ".{0,40}", value in ".{0,10}") {
        let error = AwsError::new(code, message).with_member("Extra", Value::List(vec![Value::String(value)]));
        for protocol in [Protocol::Json, Protocol::Query, Protocol::Ec2, Protocol::RestJson, Protocol::RestXml, Protocol::Cbor] {
            let answer = encode_error(&Context { protocol, service: None, operation: None }, &error, "id");
            prop_assert_eq!(answer.status, 400);
        }
    }
}
