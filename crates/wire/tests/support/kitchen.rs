//! One operation with a member of every kind, in every protocol: for the protocols that no served service speaks yet, for
//! property tests and for fuzzing.

use shapes::schema::{
    ANY, ErrorShape, Kind, Location, Member, Operation, Protocol, Service, Shape, Structure, limits, m,
    structure,
};

pub static TEXT: Shape = Shape {
    name: "Text",
    kind: Kind::String { length: limits(None, Some(40)), pattern: None, enumerators: &[] },
};
pub static COLOUR: Shape = Shape {
    name: "Colour",
    kind: Kind::String { length: ANY, pattern: None, enumerators: &["RED", "BLUE"] },
};
pub static COUNT: Shape = Shape { name: "Count", kind: Kind::Integer { range: limits(Some(0), Some(10)) } };
pub static BIG: Shape = Shape { name: "Big", kind: Kind::Long { range: ANY } };
pub static RATIO: Shape = Shape { name: "Ratio", kind: Kind::Double { range: ANY } };
pub static FLAG: Shape = Shape { name: "Flag", kind: Kind::Boolean };
pub static DATA: Shape = Shape { name: "Data", kind: Kind::Blob { length: ANY } };
pub static AT: Shape = Shape { name: "At", kind: Kind::Timestamp { format: None } };
pub static ANYTHING: Shape = Shape { name: "Anything", kind: Kind::Document };
pub static TEXTS: Shape = Shape {
    name: "Texts",
    kind: Kind::List { member: &TEXT, location_name: None, flattened: false, length: ANY },
};
pub static NUMBERS: Shape = Shape {
    name: "Numbers",
    kind: Kind::List { member: &COUNT, location_name: None, flattened: true, length: ANY },
};
pub static MAP: Shape = Shape {
    name: "Map",
    kind: Kind::Map {
        key: &TEXT,
        value: &INNER,
        key_name: None,
        value_name: None,
        flattened: false,
        length: ANY,
    },
};
pub static INNER: Shape = structure("Inner", &[m("Name", &TEXT).required(), m("Again", &INNER)]);

const BODY: [Member; 13] = [
    m("Text", &TEXT),
    m("Colour", &COLOUR),
    m("Count", &COUNT),
    m("Big", &BIG),
    m("Ratio", &RATIO),
    m("Flag", &FLAG),
    m("Data", &DATA),
    m("At", &AT),
    m("Anything", &ANYTHING),
    m("Texts", &TEXTS),
    m("Numbers", &NUMBERS),
    m("Map", &MAP),
    m("Inner", &INNER),
];

/// Everything in the body.
pub static PLAIN: Shape = structure("CookRequest", &BODY);

/// Everything in the body but what has another place.
pub static LOCATED: Shape = structure(
    "CookRequest",
    &[
        m("Room", &TEXT).required().at(Location::Uri).named("room"),
        m("Limit", &COUNT).at(Location::QueryString).named("limit"),
        m("Tags", &TEXTS).at(Location::QueryString).named("tag"),
        m("Since", &AT).at(Location::Header).named("x-since"),
        m("Words", &TEXTS).at(Location::Header).named("x-words"),
        m("Meta", &META).at(Location::Headers).named("x-meta-"),
        m("Status", &COUNT).at(Location::StatusCode),
        m("Text", &TEXT),
        m("At", &AT),
        m("Numbers", &NUMBERS),
        m("Inner", &INNER),
    ],
);
pub static META: Shape = Shape {
    name: "Meta",
    kind: Kind::Map {
        key: &TEXT,
        value: &TEXT,
        key_name: None,
        value_name: None,
        flattened: false,
        length: ANY,
    },
};
/// A body of bytes.
pub static BYTES: Shape = Shape {
    name: "StoreRequest",
    kind: Kind::Structure(Structure { members: &[m("Data", &DATA)], payload: Some("Data"), is_union: false }),
};

pub static BURNT: ErrorShape =
    ErrorShape { name: "BurntException", code: "Burnt", status: 418, sender: true };

pub static COOK: Operation = Operation {
    name: "Cook",
    method: "POST",
    uri: "/",
    status: 200,
    input: &PLAIN,
    output: &PLAIN,
    result_wrapper: Some("CookResult"),
    errors: &[&BURNT],
};
pub static COOK_AT: Operation = Operation {
    name: "Cook",
    method: "POST",
    uri: "/rooms/{room}/cook?now",
    status: 202,
    input: &LOCATED,
    output: &LOCATED,
    result_wrapper: None,
    errors: &[&BURNT],
};
pub static STORE: Operation = Operation {
    name: "Store",
    method: "PUT",
    uri: "/store/{key+}",
    status: 201,
    input: &BYTES,
    output: &BYTES,
    result_wrapper: None,
    errors: &[],
};

const fn service(
    name: &'static str,
    protocols: &'static [Protocol],
    operations: &'static [&'static Operation],
) -> Service {
    Service {
        name,
        signing_name: name,
        endpoint_prefix: name,
        service_id: "Kitchen",
        target_prefix: Some("Kitchen_1"),
        json_version: "1.0",
        api_version: "2020-01-01",
        xml_namespace: Some("https://kitchen.example.com/doc/2020-01-01/"),
        protocols,
        operations,
        unserved: &["Wash"],
    }
}

pub static RPC: Service = service("rpc", &[Protocol::Cbor, Protocol::Json, Protocol::Query], &[&COOK]);
pub static EC2: Service = service("ec2ish", &[Protocol::Ec2], &[&COOK]);
pub static REST_JSON: Service = service("restjson", &[Protocol::RestJson], &[&COOK_AT, &STORE]);
pub static REST_XML: Service = service("restxml", &[Protocol::RestXml], &[&COOK_AT, &STORE]);
pub static KITCHENS: &[&Service] = &[&RPC, &EC2, &REST_JSON, &REST_XML];
