//! What each protocol does with requests good and bad, and how it answers: routes, inputs, outputs, errors, limits.

#[path = "support/call.rs"]
mod call;
#[path = "support/kitchen.rs"]
mod kitchen;

use call::Call;
use kitchen::KITCHENS;
use shapes::schema::Protocol;
use shapes::{AwsError, Timestamp, Value};
use wire::sigv4::{Credential, Signer, Verifier};
use wire::{Context, MAX_BODY, Response, Routed, Router, decode_request, encode_error, encode_output, route};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded; charset=utf-8");
const ECS: &str = "AmazonEC2ContainerServiceV20141113";

fn s(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn map(pairs: &[(&'static str, Value)]) -> Value {
    Value::Map(pairs.iter().map(|(k, v)| ((*k).into(), v.clone())).collect())
}

fn scoped(service: &str) -> String {
    format!(
        "AWS4-HMAC-SHA256 Credential=AKID/20260301/eu-west-1/{service}/aws4_request, SignedHeaders=host, Signature=0"
    )
}

fn json(operation: &str, body: &str) -> Call {
    Call::new("POST", "/", &[("x-amz-target", &format!("{ECS}.{operation}"))], body)
}

fn form(service: &str, body: &str) -> Call {
    Call::new("POST", "/", &[FORM, ("authorization", &scoped(service))], body)
}

/// Routes and decodes among the real services.
fn input(call: &Call) -> Result<Value, AwsError> {
    let routed = route(&call.parts(), &call.body).map_err(|refusal| refusal.error)?;
    decode_request(&routed, &call.parts(), &call.body)
}

/// The same among the test kitchens.
fn cooked(call: &Call) -> Result<(Routed, Value), AwsError> {
    let routed = Router::new(KITCHENS).route(&call.parts(), &call.body).map_err(|refusal| refusal.error)?;
    decode_request(&routed, &call.parts(), &call.body).map(|v| (routed, v))
}

fn kitchen(service: &'static shapes::schema::Service, protocol: Protocol) -> Routed {
    let operation = service.operations[0];
    Routed { service, operation: operation.name, protocol, descriptor: Some(operation) }
}

fn text(r: &Response) -> String {
    String::from_utf8(r.body.to_vec()).unwrap()
}

fn header<'a>(r: &'a Response, name: &str) -> &'a str {
    r.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("")
}

// Routes

#[test]
fn services_are_told_apart() {
    let is = |call: &Call| {
        let r = route(&call.parts(), &call.body).unwrap();
        (r.service.name, r.operation, r.protocol, r.descriptor.is_some())
    };
    assert_eq!(is(&json("ListTasks", "{}")), ("ecs", "ListTasks", Protocol::Json, true));
    let elb = form("elasticloadbalancing", "Action=DescribeLoadBalancers&Version=2015-12-01");
    assert_eq!(is(&elb), ("elbv2", "DescribeLoadBalancers", Protocol::Query, true));
    let ec2 = form("ec2", "Version=2016-11-15&Action=DescribeInstances");
    assert_eq!(is(&ec2), ("ec2", "DescribeInstances", Protocol::Ec2, true));
    let old = form("ec2", "Version=2014-10-01&Action=DescribeInstances");
    assert_eq!(is(&old), ("ec2", "DescribeInstances", Protocol::Ec2, true));
    let get = Call::new(
        "GET",
        "/?Action=GetCallerIdentity&Version=2011-06-15",
        &[("authorization", &scoped("sts"))],
        "",
    );
    assert_eq!(is(&get), ("sts", "GetCallerIdentity", Protocol::Query, true));
    let unserved = form("sts", "Action=AssumeRoot&Version=2011-06-15");
    assert_eq!(is(&unserved), ("sts", "AssumeRoot", Protocol::Query, false));
}

#[test]
fn what_is_not_there_is_refused_in_the_protocol_of_the_request() {
    let refusal = |call: &Call| {
        let r = *route(&call.parts(), &call.body).unwrap_err();
        (r.error.code.into_owned(), r.error.status, r.context.protocol)
    };
    let unknown = "UnknownOperationException".to_owned();
    assert_eq!(refusal(&json("NoSuchThing", "{}")), (unknown.clone(), 400, Protocol::Json));
    let target = Call::new("POST", "/", &[("x-amz-target", "Nobody.ListTasks")], "{}");
    assert_eq!(refusal(&target), (unknown.clone(), 400, Protocol::Json));
    let invalid = "InvalidAction".to_owned();
    assert_eq!(
        refusal(&form("sts", "Action=Nope&Version=2011-06-15")),
        (invalid.clone(), 400, Protocol::Query)
    );
    assert_eq!(
        refusal(&form("ec2", "Action=Nope&Version=2016-11-15")),
        (invalid.clone(), 400, Protocol::Ec2)
    );
    // The older generation of balancers shares the signing name, but it is another service.
    let classic = form("elasticloadbalancing", "Action=DescribeLoadBalancers&Version=2012-06-01");
    assert_eq!(refusal(&classic), (invalid, 400, Protocol::Query));
    assert_eq!(
        refusal(&form("sts", "Version=2011-06-15")),
        ("MissingAction".to_owned(), 400, Protocol::Query)
    );
    assert_eq!(refusal(&Call::new("GET", "/", &[], "")), (unknown.clone(), 404, Protocol::RestJson));
    let cbor = Call::new("POST", "/service/X/operation/Y", &[("smithy-protocol", "rpc-v2-cbor")], "");
    assert_eq!(refusal(&cbor), (unknown, 400, Protocol::Cbor));
}

#[test]
fn known_operations_that_are_not_served_say_so() {
    let error = input(&form("sts", "Action=AssumeRoot&Version=2011-06-15")).unwrap_err();
    assert_eq!(error.code, "UnsupportedOperation");
    assert_eq!(error.message, "The AssumeRoot operation is not supported by Roadstead yet.");
    let call = Call::new("POST", "/", &[("x-amz-target", "Kitchen_1.Wash")], "{}");
    assert_eq!(cooked(&call).unwrap_err().code, "UnsupportedOperationException");
}

// Inputs

#[test]
fn json_of_the_wrong_kind_is_refused_in_awss_words() {
    let cases = [
        (r#"{"cluster": 5}"#, "NUMBER_VALUE can not be converted to a String"),
        (r#"{"cluster": true}"#, "TRUE_VALUE can not be converted to a String"),
        (r#"{"count": "5"}"#, "STRING_VALUE can not be converted to an Integer"),
        (r#"{"count": 1.5}"#, "NUMBER_VALUE can not be converted to an Integer"),
        (r#"{"count": 99999999999}"#, "NUMBER_VALUE can not be converted to an Integer"),
        (r#"{"enableExecuteCommand": 1}"#, "NUMBER_VALUE can not be converted to a Boolean"),
        (r#"{"cluster": {}}"#, "Start of structure or map found where not expected."),
        (r#"{"cluster": []}"#, "Start of list found where not expected"),
        (r#"{"tags": "x"}"#, "Expected list or null"),
        (r#"{"cluster": nul}"#, "Unexpected character 'n' at offset 12."),
        (r#"{"cluster": "a"#, "The request body ends in the middle of a value."),
        (r#"{"cluster": "a",}"#, "Unexpected character '}' at offset 16."),
        (r#"{"cluster": "a"} x"#, "Unexpected character 'x' at offset 17."),
        (r#"{"count": 01}"#, "Unexpected character '}' at offset 12."),
        (r#"[]"#, "Start of list found where not expected"),
    ];
    for (body, message) in cases {
        let error = input(&json("RunTask", body)).unwrap_err();
        assert_eq!(
            (error.code.as_ref(), error.message.as_str(), error.status),
            ("SerializationException", message, 400),
            "{body}"
        );
    }
}

#[test]
fn json_keeps_what_is_known_and_drops_what_is_not() {
    let body = r#" {"cluster":"c\u00e9\ud83d\ude00\n","unknown":{"a":[1,{"b":null}]},"count":2.0,"group":null,
        "taskDefinition":"a","taskDefinition":"b","tags":[{"key":"k","value":"v"},null]} "#;
    let expected = map(&[
        ("cluster", s("cé😀\n")),
        ("count", Value::Int(2)),
        ("taskDefinition", s("b")),
        ("tags", Value::List(vec![map(&[("key", s("k")), ("value", s("v"))])])),
    ]);
    assert_eq!(input(&json("RunTask", body)), Ok(expected));
    assert_eq!(input(&json("ListTasks", "")), Ok(Value::empty()));
}

#[test]
fn broken_constraints_have_each_services_code() {
    let error = input(&json("RunTask", "{}")).unwrap_err();
    assert_eq!(error.code, "InvalidParameterException");
    assert_eq!(
        error.message,
        "1 validation error detected: Value null at 'taskDefinition' failed to satisfy constraint: Member must not be null"
    );
    let elb =
        input(&form("elasticloadbalancing", "Action=CreateTargetGroup&Version=2015-12-01")).unwrap_err();
    assert_eq!(elb.code, "ValidationError");
    let ec2 = |body: &str| input(&form("ec2", &format!("Version=2016-11-15&{body}"))).unwrap_err();
    let missing = ec2("Action=RunInstances&ImageId=ami-1");
    assert_eq!(
        (missing.code.as_ref(), missing.message.as_str()),
        ("MissingParameter", "The request must contain the parameter MaxCount")
    );
    let wrong = ec2("Action=RunInstances&MaxCount=x&MinCount=1");
    assert_eq!(
        (wrong.code.as_ref(), wrong.message.as_str()),
        ("InvalidParameterValue", "Value (x) for parameter MaxCount is invalid.")
    );
    let enumerated = ec2("Action=RunInstances&MaxCount=1&MinCount=1&InstanceInitiatedShutdownBehavior=sleep");
    assert_eq!(
        enumerated.message,
        "Value (sleep) for parameter instanceInitiatedShutdownBehavior is invalid."
    );
    let pantry = Call::new("POST", "/", &[("x-amz-target", "Kitchen_1.Cook")], r#"{"Count": 11}"#);
    assert_eq!(cooked(&pantry).unwrap_err().code, "ValidationException");
}

#[test]
fn query_reads_lists_maps_and_structures() {
    let body = "Action=Cook&Version=2020-01-01&Texts.member.2=b&Texts.member.10=c&Texts.member.1=a&Numbers.1=1&Numbers.2=2\
        &Map.entry.1.key=k.1&Map.entry.1.value.Name=n&Inner.Name=x+y%26z&Inner.Again.Name=&Flag=true&Ratio=-1.5e3&Data=AP8%3D\
        &At=2026-03-01T12:30:15.250Z&Unknown.1=x";
    let (routed, value) = cooked(&form("rpc", body)).unwrap();
    assert_eq!(routed.protocol, Protocol::Query);
    let expected = map(&[
        ("Ratio", Value::Float(-1500.0)),
        ("Flag", Value::Bool(true)),
        ("Data", Value::Blob(vec![0, 255])),
        ("At", Value::Timestamp(Timestamp(1_772_368_215_250))),
        ("Texts", Value::List(vec![s("a"), s("b"), s("c")])),
        ("Numbers", Value::List(vec![Value::Int(1), Value::Int(2)])),
        ("Map", Value::Map(vec![("k.1".into(), map(&[("Name", s("n"))]))])),
        ("Inner", map(&[("Name", s("x y&z")), ("Again", map(&[("Name", s(""))]))])),
    ]);
    assert_eq!(value, expected);
    for bad in [
        "Flag=maybe",
        "Count=1x",
        "Count=99999999999",
        "Ratio=nan",
        "Data=%21",
        "At=noon",
        "Text=%zz",
        "Text=%ff",
        "Inner=x&Text.1=a",
    ] {
        let error = cooked(&form("rpc", &format!("Action=Cook&{bad}"))).unwrap_err();
        let mended = bad.starts_with("Inner=");
        assert!(
            error.code == "MalformedInput" || (mended && error.code == "ValidationError"),
            "{bad}: {error}"
        );
    }
}

#[test]
fn rest_reads_path_query_headers_and_body() {
    let target = "/rooms/a%20b%2Fc/cook?now&limit=3&tag=x&tag=y%26";
    let headers = [
        ("authorization", scoped("restjson")),
        ("x-since", "Sun, 01 Mar 2026 12:30:15 GMT".to_owned()),
        ("x-words", "a, \"b,c\"".to_owned()),
        ("x-meta-one", "1".to_owned()),
    ];
    let headers: Vec<(&str, &str)> = headers.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let body = r#"{"Text":"t","Room":"forged","At":1772368215.5}"#;
    let (routed, value) = cooked(&Call::new("POST", target, &headers, body)).unwrap();
    assert_eq!(routed.protocol, Protocol::RestJson);
    let expected = map(&[
        ("Text", s("t")),
        ("At", Value::Timestamp(Timestamp(1_772_368_215_500))),
        ("Room", s("a b/c")),
        ("Limit", Value::Int(3)),
        ("Tags", Value::List(vec![s("x"), s("y&")])),
        ("Since", Value::Timestamp(Timestamp(1_772_368_215_000))),
        ("Words", Value::List(vec![s("a"), s("b,c")])),
        ("Meta", Value::Map(vec![("one".into(), s("1"))])),
    ]);
    assert_eq!(value, expected);

    let xml = "<?xml version=\"1.0\"?><!-- x --><CookRequest xmlns=\"urn:x\"><Text>a&lt;b<![CDATA[<c>]]>&#65;</Text><Numbers>1</Numbers>\
        <Other><Text>no</Text></Other><Numbers>2</Numbers><Inner><Name> n </Name></Inner></CookRequest>";
    let call = Call::new("POST", "/rooms/r/cook?now", &[("authorization", &scoped("restxml"))], xml);
    let expected = map(&[
        ("Text", s("a<b<c>A")),
        ("Numbers", Value::List(vec![Value::Int(1), Value::Int(2)])),
        ("Inner", map(&[("Name", s(" n "))])),
        ("Room", s("r")),
    ]);
    assert_eq!(cooked(&call).unwrap().1, expected);

    let bytes = Call::new("PUT", "/store/a/b", &[("authorization", &scoped("restxml"))], vec![0, 159]);
    let (routed, value) = cooked(&bytes).unwrap();
    assert_eq!((routed.operation, value), ("Store", map(&[("Data", Value::Blob(vec![0, 159]))])));
}

#[test]
fn bad_xml_is_malformed() {
    let nested = format!("{}{}", "<a>".repeat(100), "</a>".repeat(100));
    for body in [
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "text",
        "<!DOCTYPE a><a/>",
        "<a>&unknown;</a>",
        "<a><Numbers>x</Numbers></a>",
        &nested,
    ] {
        let call = Call::new("POST", "/rooms/r/cook?now", &[("authorization", &scoped("restxml"))], body);
        assert_eq!(cooked(&call).unwrap_err().code, "MalformedXML", "{body}");
    }
}

#[test]
fn cbor_reads_every_kind_and_indefinite_lengths() {
    let call = |body: &[u8]| {
        Call::new("POST", "/service/Kitchen_1/operation/Cook", &[("smithy-protocol", "rpc-v2-cbor")], body)
    };
    // {_ "Text": (_ "a", "b"), "Flag": true, "At": 1(1.5), "Texts": [_ "x", null], "Ratio": 1.0 (half), "Data": h'00'}
    let body = b"\xbf\x64Text\x7f\x61a\x61b\xff\x64Flag\xf5\x62At\xc1\xfb\x3f\xf8\0\0\0\0\0\0\x65Texts\x9f\x61x\xf6\xff\x65Ratio\xf9\x3c\0\x64Data\x41\0\xff";
    let expected = map(&[
        ("Text", s("ab")),
        ("Flag", Value::Bool(true)),
        ("At", Value::Timestamp(Timestamp(1500))),
        ("Texts", Value::List(vec![s("x")])),
        ("Ratio", Value::Float(1.0)),
        ("Data", Value::Blob(vec![0])),
    ]);
    assert_eq!(cooked(&call(body)).unwrap().1, expected);
    assert_eq!(cooked(&call(b"")).unwrap().1, Value::empty());
    // A text that claims four gigabytes, a list that claims more than there is, a number for a text, bytes after the end.
    for bad in [
        &b"\xa1\x64Text\x7a\xff\xff\xff\xff"[..],
        b"\xa1\x65Texts\x9b\xff\xff\xff\xff\xff\xff\xff\xff",
        b"\xa1\x64Text\x01",
        b"\xa0\xa0",
        b"\xff",
    ] {
        assert_eq!(cooked(&call(bad)).unwrap_err().code, "SerializationException", "{bad:?}");
    }
}

// Limits

#[test]
fn size_depth_and_number_are_bounded() {
    let large = json("RunTask", &format!("{{\"group\":\"{}\"}}", "x".repeat(MAX_BODY)));
    let error = input(&large).unwrap_err();
    assert_eq!((error.code.as_ref(), error.status), ("RequestEntityTooLargeException", 413));
    let deep = json("RunTask", &format!("{{\"unknown\":{}1{}}}", "[".repeat(1000), "]".repeat(1000)));
    assert_eq!(input(&deep).unwrap_err().message, "The request is nested too deeply.");
    let many = json("RunTask", &format!("{{\"tags\":[{}{{}}]}}", "{},".repeat(200_000)));
    assert_eq!(input(&many).unwrap_err().message, "The request contains too many values.");
    let dots = form("rpc", &format!("Action=Cook&Inner{}=x", ".Again".repeat(1000)));
    assert_eq!(cooked(&dots).unwrap_err().message, "The request is nested too deeply.");
    let again = form("rpc", &format!("Action=Cook&Inner{}.Name=x", ".Again".repeat(100)));
    assert_eq!(cooked(&again).unwrap_err().message, "The request is nested too deeply.");
    let cbor = Call::new(
        "POST",
        "/service/Kitchen_1/operation/Cook",
        &[("smithy-protocol", "rpc-v2-cbor")],
        [&b"\xa1\x61x"[..], &vec![0x81; 100_000][..]].concat(),
    );
    assert_eq!(cooked(&cbor).unwrap_err().message, "The request is nested too deeply.");
}

// Answers

fn full() -> Value {
    map(&[
        ("Text", s("a\"<&>\\\u{1}é")),
        ("Count", Value::Int(-7)),
        ("Ratio", Value::Float(f64::INFINITY)),
        ("Flag", Value::Bool(false)),
        ("Data", Value::Blob(vec![0, 255])),
        ("At", Value::Timestamp(Timestamp(1_772_368_215_250))),
        ("Texts", Value::List(vec![s("x"), s("y")])),
        ("Numbers", Value::List(vec![Value::Int(1), Value::Int(2)])),
        ("Map", Value::Map(vec![("k".into(), map(&[("Name", s("n"))]))])),
        ("Unheard", s("left out")),
    ])
}

#[test]
fn an_output_in_each_protocol() {
    let json = encode_output(&kitchen(&kitchen::RPC, Protocol::Json), &full(), "id-1");
    assert_eq!(
        (json.status, header(&json, "content-type"), header(&json, "x-amzn-requestid")),
        (200, "application/x-amz-json-1.0", "id-1")
    );
    assert_eq!(
        text(&json),
        r#"{"Text":"a\"<&>\\\u0001é","Count":-7,"Ratio":"Infinity","Flag":false,"Data":"AP8=","At":1772368215.25,"Texts":["x","y"],"Numbers":[1,2],"Map":{"k":{"Name":"n"}}}"#
    );
    let inside = "<Text>a&quot;&lt;&amp;&gt;\\\u{fffd}é</Text><Count>-7</Count><Ratio>Infinity</Ratio><Flag>false</Flag><Data>AP8=</Data>\
        <At>2026-03-01T12:30:15.250Z</At><Texts><member>x</member><member>y</member></Texts><Numbers>1</Numbers><Numbers>2</Numbers>\
        <Map><entry><key>k</key><value><Name>n</Name></value></entry></Map>";
    let query = encode_output(&kitchen(&kitchen::RPC, Protocol::Query), &full(), "id-1");
    assert_eq!(
        text(&query),
        format!(
            "<CookResponse xmlns=\"https://kitchen.example.com/doc/2020-01-01/\"><CookResult>{inside}</CookResult>\
             <ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></CookResponse>"
        )
    );
    let ec2 = encode_output(&kitchen(&kitchen::EC2, Protocol::Ec2), &full(), "id-1");
    assert_eq!(
        text(&ec2),
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CookResponse xmlns=\"https://kitchen.example.com/doc/2020-01-01/\">\
             <requestId>id-1</requestId>{inside}</CookResponse>"
        )
    );
    let cbor =
        encode_output(&kitchen(&kitchen::RPC, Protocol::Cbor), &map(&[("Count", Value::Int(5))]), "id-1");
    assert_eq!(cbor.body.as_ref(), b"\xa1\x65Count\x05");
    assert_eq!(header(&cbor, "smithy-protocol"), "rpc-v2-cbor");
    let located = map(&[
        ("Status", Value::Int(203)),
        ("Since", Value::Timestamp(Timestamp(1_772_368_215_000))),
        ("Words", Value::List(vec![s("a"), s("b,\"c")])),
        ("Meta", Value::Map(vec![("one".into(), s("1"))])),
        ("Text", s("t")),
    ]);
    let rest = encode_output(&kitchen(&kitchen::REST_JSON, Protocol::RestJson), &located, "id-1");
    assert_eq!((rest.status, text(&rest).as_str()), (203, r#"{"Text":"t"}"#));
    assert_eq!(header(&rest, "x-since"), "Sun, 01 Mar 2026 12:30:15 GMT");
    assert_eq!((header(&rest, "x-words"), header(&rest, "x-meta-one")), (r#"a,"b,\"c""#, "1"));
    let rest = encode_output(&kitchen(&kitchen::REST_XML, Protocol::RestXml), &located, "id-1");
    assert!(text(&rest).ends_with("\"><Text>t</Text></CookRequest>"));
}

#[test]
fn a_service_that_left_the_query_protocol_names_its_errors_in_full_and_by_their_old_codes() {
    let sqs = shapes::SERVICES.iter().find(|s| s.name == "sqs").unwrap();
    let context =
        Context { protocol: Protocol::Json, service: Some(sqs), operation: sqs.operation("GetQueueUrl") };
    for code in ["QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"] {
        let answer = encode_error(&context, &AwsError::new(code, "Gone."), "id-1");
        assert_eq!(text(&answer), r#"{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"Gone."}"#);
        assert_eq!(header(&answer, "x-amzn-query-error"), "AWS.SimpleQueueService.NonExistentQueue;Sender");
    }
}

#[test]
fn an_error_in_each_protocol() {
    let burnt = AwsError::new("BurntException", "Too <hot>").with_member("Degrees", Value::Int(300));
    let answer = |service, protocol| encode_error(&kitchen(service, protocol).context(), &burnt, "id-2");
    let json = answer(&kitchen::RPC, Protocol::Json);
    assert_eq!(
        (json.status, text(&json).as_str()),
        (418, r#"{"__type":"BurntException","message":"Too <hot>","Degrees":300}"#)
    );
    assert_eq!(header(&json, "x-amzn-query-error"), "Burnt;Sender");
    let rest = answer(&kitchen::REST_JSON, Protocol::RestJson);
    assert_eq!((rest.status, text(&rest).as_str()), (418, r#"{"message":"Too <hot>","Degrees":300}"#));
    assert_eq!(header(&rest, "x-amzn-errortype"), "BurntException");
    let inside = "<Code>Burnt</Code><Message>Too &lt;hot&gt;</Message><Degrees>300</Degrees></Error>";
    for (service, protocol) in [(&kitchen::RPC, Protocol::Query), (&kitchen::REST_XML, Protocol::RestXml)] {
        let query = answer(service, protocol);
        let wrapped = format!(
            "<ErrorResponse xmlns=\"https://kitchen.example.com/doc/2020-01-01/\"><Error><Type>Sender</Type>{inside}\
             <RequestId>id-2</RequestId></ErrorResponse>"
        );
        assert_eq!((query.status, text(&query)), (418, wrapped));
    }
    let ec2 = answer(&kitchen::EC2, Protocol::Ec2);
    assert_eq!(
        text(&ec2),
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error>{inside}</Errors><RequestID>id-2</RequestID></Response>"
        )
    );
    let cbor = answer(&kitchen::RPC, Protocol::Cbor);
    assert_eq!(cbor.status, 418);
    assert!(cbor.body.starts_with(b"\xa3\x66__type\x78\x24com.amazonaws.kitchen#BurntException"));
    // What the model does not declare keeps its own status.
    let context = Context { protocol: Protocol::Query, service: None, operation: None };
    let query = encode_error(&context, &AwsError::new("InternalFailure", "x").with_status(500), "id-3");
    assert_eq!(query.status, 500);
    assert!(text(&query).contains("<Type>Receiver</Type>"));
}

// All the way in

fn credential(id: &str) -> Option<Credential> {
    (id == "AKID").then(|| Credential { secret: "secret".into(), session_token: None })
}

fn signed(mut call: Call, service: &str, now: Timestamp) -> Call {
    let signer = Signer {
        access_key: "AKID".into(),
        secret: "secret".into(),
        session_token: None,
        region: "eu-west-1".into(),
        service: service.into(),
    };
    call.headers.insert("host", http::HeaderValue::from_static("localhost:4566"));
    signer.sign(&call.method, &call.path, &call.query, &mut call.headers, &call.body, now);
    call
}

#[test]
fn a_signed_request_is_accepted_and_everything_else_is_answered() {
    let now = Timestamp(1_772_368_215_000);
    let verifier = Verifier::new();
    let accept = |call: &Call| wire::accept(&verifier, &call.parts(), &call.body, now, &credential, "id-4");
    let good = accept(&signed(json("ListTasks", r#"{"cluster":"c"}"#), "ecs", now)).unwrap();
    assert_eq!((good.routed.operation, good.verified.region.as_str()), ("ListTasks", "eu-west-1"));
    assert_eq!(good.input, map(&[("cluster", s("c"))]));

    let refused = |call: &Call| {
        let r = accept(call).unwrap_err();
        (r.status, text(&r))
    };
    let missing =
        r#"{"__type":"MissingAuthenticationTokenException","message":"Missing Authentication Token"}"#;
    assert_eq!(refused(&json("ListTasks", "{}")), (400, missing.to_owned()));
    let (status, body) = refused(&signed(json("ListTasks", "{}"), "ec2", now));
    assert_eq!(status, 400);
    assert!(body.contains("Credential should be scoped to correct service: 'ecs'."), "{body}");
    let (status, body) = refused(&form("sts", "Action=GetCallerIdentity&Version=2011-06-15"));
    assert!(status == 400 && body.contains("IncompleteSignature"), "{body}");
    let (status, body) = refused(&signed(json("ListTasks", &" ".repeat(MAX_BODY + 1)), "ecs", now));
    assert!(status == 413 && body.contains("RequestEntityTooLargeException"), "{body}");
    let (status, body) = refused(&signed(json("RunTask", "{}"), "ecs", now));
    assert!(status == 400 && body.contains("taskDefinition"), "{body}");
}
